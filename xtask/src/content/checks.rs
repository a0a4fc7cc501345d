//! What the draft checks look for: phrases with their exceptions, and lists of words.

use super::document::Document;
use super::entry::{Entry, Need};
use super::proof::{Kind, Proof, Slots};
use afterview::domain::draft::checks::{Check, Phrases};
use afterview::domain::lang::Tongue;

/// A phrase: its braces mark what is meant.
const PHRASE: Kind = Kind { slots: Slots::Meant, ..Kind::GIVEN };
/// Lists that hold phrases rather than single words.
pub(super) const PHRASES: &[&str] = &["closing", "thanks", "topic", "topic_more", "topic_start"];
/// Lists of words that the checks need.
pub(super) const WORDS: &[&str] = &[
    "abstract",
    "common",
    "counted",
    "dated",
    "drop",
    "gap",
    "greeting",
    "greets_somebody",
    "hour",
    "label",
    "loud",
    "louder",
    "mine",
    "month",
    "nickname",
    "of",
    "post",
    "reads",
    "theirs",
    "title",
    "uncounted",
];

/// Lists of words that not every language has.
const SOME: &[&str] = &["post_before"];

/// Reads the file of the draft checks.
pub(super) fn checks(document: &Document<'_>, proof: &mut Proof) -> Phrases {
    let mut phrases: Vec<(String, String)> = Vec::new();
    let mut words: Vec<(String, String)> = Vec::new();
    for (name, mut entry) in Entry::each(document, "check", proof) {
        if name == "lists" {
            for list in PHRASES {
                let texts = phrases_of(&mut entry, list, Need::Needed, proof);
                phrases.extend(texts.into_iter().map(|text| ((*list).to_owned(), text)));
            }
            let needed = WORDS.iter().map(|list| (list, Need::Needed));
            for (list, need) in needed.chain(SOME.iter().map(|list| (list, Need::Optional))) {
                let texts = entry.texts(list, need, Kind::GIVEN, proof);
                for text in texts.iter().filter(|text| !is_word(text)) {
                    entry.fault(list, &format!("has {text:?}; it holds single words"), proof);
                }
                words.extend(texts.into_iter().map(|text| ((*list).to_owned(), text)));
            }
        } else if Check::ALL.iter().any(|check| check.name() == name) {
            let find = phrases_of(&mut entry, "find", Need::Optional, proof);
            let but = phrases_of(&mut entry, "but", Need::Optional, proof);
            phrases.extend(find.into_iter().map(|text| (name.to_owned(), text)));
            phrases.extend(but.into_iter().map(|text| (format!("-{name}"), text)));
        } else {
            entry.fault_of_all("is none that the app knows", proof);
            continue;
        }
        entry.close(proof);
    }
    Phrases::new(&pairs(&phrases), &pairs(&words))
}

fn pairs(list: &[(String, String)]) -> Vec<(&str, &str)> {
    list.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

fn phrases_of<'d>(
    entry: &mut Entry<'d>,
    key: &'d str,
    need: Need,
    proof: &mut Proof,
) -> Vec<String> {
    let texts = entry.texts(key, need, PHRASE, proof);
    let grammar = Tongue::of(proof.locale()).unwrap_or_default().grammar();
    for text in &texts {
        if *text != text.to_lowercase() {
            entry.fault(key, &format!("has {text:?}; write it in small letters"), proof);
        }
        if !Phrases::can_read(text) {
            let what = "begin with a word, put (choices|between) whole words and no choice inside \
                        another, and mark what is meant with one pair of {braces}";
            entry.fault(key, &format!("has {text:?}, which cannot be read; {what}"), proof);
        }
    }
    texts.iter().map(|text| Phrases::parted(text, grammar)).collect()
}

fn is_word(text: &str) -> bool {
    text == text.to_lowercase() && text.chars().all(|sign| sign.is_alphanumeric() || sign == '_')
}

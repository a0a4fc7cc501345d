//! What the wordings must offer, and what none of them may say.

use crate::support::WORDINGS;
use afterview::domain::draft::{SLOTS, Wording, Wordings, WordingsOfKind as Letter};
use afterview::domain::lang::{English, Grammar};
use std::collections::BTreeSet;

pub fn letters(wordings: &Wordings) -> impl Iterator<Item = (&str, &Letter)> {
    wordings.letters.iter().map(|(name, letter)| (name.as_str(), letter))
}

/// Every wording with its place.
pub fn all() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (letter, parts) in letters(&WORDINGS) {
        for (part, voices) in parts {
            for (voice, wordings) in voices {
                for (key, text) in wordings {
                    all.push((format!("{letter}.{part}.{voice:?}.{key}"), text.clone()));
                }
            }
        }
    }
    all
}

/// A later release: every wording that there is, and as many more with words of their own.
pub fn with_more() -> Wordings {
    let mut more = WORDINGS.clone();
    for letter in more.letters.values_mut() {
        // A claim is a fact made into a sentence, not a part with a wording to choose.
        for (_, voices) in
            letter.iter_mut().filter(|(part, _)| *part != "claim" && !part.starts_with("label_"))
        {
            for wordings in voices.values_mut() {
                let later: Vec<(String, String)> = wordings
                    .iter()
                    .map(|(key, text)| (format!("a_later_{key}"), format!("Later: {text}")))
                    .collect();
                wordings.extend(later);
            }
        }
    }
    more
}

fn wording(text: &str) -> Wording<'_> {
    Wording { key: "", text }
}

#[test]
fn every_slot_is_a_fact_that_is_known_by_that_name() {
    let mut used = BTreeSet::new();
    for (place, text) in all() {
        for slot in wording(&text).slots() {
            assert!(SLOTS.contains(&slot), "{{{slot}}} in {place}");
            used.insert(slot.to_owned());
        }
        assert_eq!(text.matches('{').count(), wording(&text).slots().len(), "{place}");
        assert_eq!(text.matches('}').count(), wording(&text).slots().len(), "{place}");
    }
    // A capital that another language needs is the same fact.
    let facts = SLOTS.iter().filter(|slot| **slot == slot.to_lowercase());
    for slot in facts {
        assert!(used.contains(*slot), "no wording uses {{{slot}}}");
    }
}

/// What they may refuse is asked without a word that leans on them.
#[test]
fn no_wording_of_a_second_chance_or_of_a_question_why_leans_on_the_reader() {
    for (place, text) in all() {
        if place.starts_with("second_chance.") || place.starts_with("feedback_request.") {
            for word in ["please", "beg", "sorry", "reconsider"] {
                let said = text.to_lowercase();
                let said = said.split(|letter: char| !letter.is_alphabetic()).any(|it| it == word);
                assert!(!said, "{word:?} in {place}: {text}");
            }
        }
    }
}

#[test]
fn no_wording_of_ours_says_what_a_note_should_not() {
    let never = [
        "just",
        "mistake",
        "failed",
        "fail",
        "failure",
        "nervous",
        "nerves",
        "forgive",
        "forgiveness",
        "unfortunately",
        "hopefully",
        "excited",
        "thrilled",
        "passionate",
        "honoured",
        "honored",
        "delighted",
        "amazing",
        "great",
        "fantastic",
        "gratitude",
        "sincere",
        "opportunity to interview",
        "i think",
        "kind of",
        "sort of",
        "i believe",
        "i feel",
        "checking in",
        "reach out",
        "touch base",
        "i am writing to express",
        "team player",
        "perfect fit",
        "really",
        "very",
        "please give",
        "apologise",
        "apologize",
        "apologies",
        "pardon",
        "excuse",
        "hesitate",
        "esteemed",
        "deeply",
        "truly",
        "desperate",
        "odds",
        "chances",
        "brief",
        "quick note",
        "i can't",
        "i'm",
        "don't",
    ];
    for (place, text) in all() {
        let plain = format!(" {} ", text.to_lowercase().replace([',', '.', ':', ';', '\n'], " "));
        for word in never {
            assert!(!plain.contains(&format!(" {word} ")), "{word:?} in {place}: {text}");
        }
        assert!(
            !text.contains(['!', '[', ']', '\'']) || place.ends_with("nobody"),
            "{place}: {text}"
        );
        let sorry = plain.matches(" sorry ").count();
        assert_eq!(sorry, usize::from(place.starts_with("apology.regret")), "{place}: {text}");
    }
}

#[test]
fn a_subject_says_nothing_of_what_happened() {
    for (place, text) in all().into_iter().filter(|(place, _)| place.contains(".subject")) {
        for slot in wording(&text).slots() {
            assert!(matches!(slot, "me" | "name" | "role"), "{{{slot}}} in {place}");
        }
        assert!(English.words(&text) <= 7, "{place}: {text}");
    }
}

#[test]
fn every_wording_is_easy_to_read() {
    for (place, text) in all() {
        // A stand-in of usual length for every fact.
        let mut filled = text.clone();
        for slot in SLOTS {
            filled = filled.replace(&format!("{{{slot}}}"), "the work at the school");
        }
        for sentence in English.sentences(&filled) {
            assert!(English.words(sentence) <= 35, "{place}: {sentence}");
        }
    }
}

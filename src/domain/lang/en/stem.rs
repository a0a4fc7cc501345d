//! The stem, typed again: what people repeat of our sentence before their own words.

use super::clause::{is_clause, is_subject, opens_with_verb};
use super::phrase::Word;
use super::verbs::{is_base, kind};

/// What people type before the thing itself, since the stem is on their mind. It goes.
#[rustfmt::skip]
const PREFACES: &[&str] = &[
    "forgot to say", "forgot to mention", "forgot to tell them", "forgot to tell her",
    "forgot to tell him", "forgot to tell you", "forgot to add", "forgot that", "never mentioned",
    "never said", "never told them", "did not say", "did not mention", "didn't say",
    "didn't mention", "did not get to say", "didn't get to say", "should have said",
    "should have mentioned", "should've said", "should've mentioned", "wanted to say",
    "wanted to mention", "meant to say", "meant to mention", "would like them to know",
    "want them to know", "failed to mention", "never got to say", "never got to mention",
    "never got to tell them",
];

/// The stem of a thank-you, typed again.
#[rustfmt::skip]
pub(super) const THANKS: &[&str] = &[
    "thank you for telling me about", "thank you for telling me", "thanks for telling me about",
    "thanks for telling me", "for telling me about", "for telling me", "telling me about",
    "telling me", "hearing about", "about",
];

/// The stem of a wish, typed again.
#[rustfmt::skip]
pub(super) const WISH: &[&str] = &[
    "i would like to", "i'd like to", "i would love to", "i'd love to", "i want to", "i'd want to", "i would want to",
    "would like to", "would love to", "want to", "like to", "love to", "to",
];

/// The stem of a correction, typed again.
pub(super) const SAID: [&str; 6] =
    ["i said that", "i said", "i told them that", "i told you that", "i told them", "said that"];

/// Takes "forgot to say that" and the like, with an "I" before it.
pub(super) fn strip_prefaces(words: &mut Vec<Word>) {
    let said = words
        .iter()
        .take_while(|word| matches!(word.key(), "i" | "also" | "and" | "but" | "oh"))
        .count();
    let rest = words.get(said..).unwrap_or_default();
    if let Some(preface) = PREFACES.iter().find_map(|phrase| opening(rest, phrase)) {
        words.drain(..said + preface);
        strip(words, "that");
    }
}

/// "and", "also", "that": words that join the stem's.
pub(super) fn strip_fillers(words: &mut Vec<Word>) {
    // Nobody means more than a few of them.
    for _ in 0..6 {
        let that = words.get(1..).is_some_and(|rest| {
            rest.first().is_some_and(is_subject)
                || opens_with_verb(rest)
                || is_clause(rest) && !main_is_second(rest)
        });
        let gone = strip(words, "and")
            || strip(words, "also")
            || strip(words, "but")
            || strip(words, "plus")
            || (that && strip(words, "that"))
            || (words.get(1).is_some_and(|word| is_base(word.key())) && strip(words, "to"));
        if !gone {
            break;
        }
    }
}

/// "that is current": here "that" is the subject.
fn main_is_second(rest: &[Word]) -> bool {
    rest.first().is_some_and(|word| kind(word.key()).is_some())
}

/// Takes the "I" that the stem says already; "i'm" leaves "am".
pub(super) fn strip_i(words: &mut Vec<Word>) -> bool {
    let Some(first) = words.first_mut().filter(|word| word.lead.is_empty() && word.runs_on())
    else {
        return false;
    };
    let left = match first.key() {
        "i" => "",
        "i'm" => "am",
        "i've" => "have",
        "i'll" => "will",
        _ => return false,
    };
    if words.len() < 2 {
        return false;
    }
    if let Some(first) = words.first_mut().filter(|_| !left.is_empty()) {
        first.set(left);
    } else {
        words.remove(0);
        strip(words, "also");
    }
    true
}

/// Takes the first of these phrases that stands at the start.
pub(super) fn strip_any(words: &mut Vec<Word>, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| strip(words, phrase))
}

/// Takes a phrase from the start, if more follows it.
pub(super) fn strip(words: &mut Vec<Word>, phrase: &str) -> bool {
    let found = opening(words, phrase);
    if let Some(count) = found {
        words.drain(..count);
    }
    found.is_some()
}

/// How many words of the start are this phrase, if more follows it.
pub(super) fn opening(words: &[Word], phrase: &str) -> Option<usize> {
    let mut count = 0;
    for key in phrase.split(' ') {
        if words.get(count)?.key() != key {
            return None;
        }
        count += 1;
    }
    (words.len() > count).then_some(count)
}

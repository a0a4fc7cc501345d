//! What the wordings must offer, and what none of them may say.

#[path = "wordings/elsewhere.rs"]
mod elsewhere;

use crate::support::{ENGLISH, SPEECHES, Speech};
use afterview::domain::draft::{SLOTS, Wording, Wordings, WordingsOfKind as Letter};
use std::collections::BTreeSet;

pub fn letters(wordings: &Wordings) -> impl Iterator<Item = (&str, &Letter)> {
    wordings.letters.iter().map(|(name, letter)| (name.as_str(), letter))
}

/// Every wording of a language with its place.
pub fn all_in(speech: &Speech) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let tag = speech.tongue.tag();
    for (letter, parts) in letters(&speech.wordings) {
        for (part, voices) in parts {
            for (voice, wordings) in voices {
                for (key, text) in wordings {
                    all.push((format!("{tag} {letter}.{part}.{voice:?}.{key}"), text.clone()));
                }
            }
        }
    }
    all
}

/// Every wording of every language, with its place.
pub fn everywhere() -> Vec<(&'static Speech, String, String)> {
    let of = |speech: &'static Speech| {
        all_in(speech).into_iter().map(move |(place, text)| (speech, place, text))
    };
    SPEECHES.into_iter().flat_map(of).collect()
}

/// The letter in a place.
fn letter_of(place: &str) -> &str {
    let inside = place.split_once(' ').map_or(place, |(_, inside)| inside);
    inside.split('.').next().unwrap_or_default()
}

/// A later release: every wording that there is, and as many more with words of their own.
pub fn with_more(speech: &Speech) -> Wordings {
    let mut more = speech.wordings.clone();
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
    for speech in SPEECHES {
        let mut used = BTreeSet::new();
        for (place, text) in all_in(speech) {
            for slot in wording(&text).slots() {
                assert!(SLOTS.contains(&slot), "{{{slot}}} in {place}");
                used.insert(slot.to_lowercase());
            }
            assert_eq!(text.matches('{').count(), wording(&text).slots().len(), "{place}");
            assert_eq!(text.matches('}').count(), wording(&text).slots().len(), "{place}");
        }
        // A capital that another language needs is the same fact.
        let facts = SLOTS.iter().filter(|slot| **slot == slot.to_lowercase());
        for slot in facts {
            assert!(used.contains(*slot), "no {:?} wording uses {{{slot}}}", speech.tongue);
        }
    }
}

/// What they may refuse is asked without a word that leans on them.
#[test]
fn no_wording_of_a_second_chance_or_of_a_question_why_leans_on_the_reader() {
    for (speech, place, text) in everywhere() {
        if matches!(letter_of(&place), "second_chance" | "feedback_request") {
            let leans: &[&str] = speech.one_of(
                &["please", "beg", "sorry", "reconsider"],
                &["supplie", "implore", "pardon", "excuses", "désolé", "désolée", "reconsidérer"],
                &["suplico", "ruego", "perdón", "perdone", "perdona", "siento", "reconsidere"],
            );
            for word in leans {
                let said = text.to_lowercase();
                let said = said.split(|letter: char| !letter.is_alphabetic()).any(|it| it == *word);
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
    for (place, text) in all_in(&ENGLISH) {
        let plain = format!(" {} ", text.to_lowercase().replace([',', '.', ':', ';', '\n'], " "));
        for word in never {
            assert!(!plain.contains(&format!(" {word} ")), "{word:?} in {place}: {text}");
        }
        let sorry = plain.matches(" sorry ").count();
        assert_eq!(sorry, usize::from(place.contains(" apology.regret")), "{place}: {text}");
    }
    for (_, place, text) in everywhere() {
        assert!(
            !text.contains(['!', '¡', '[', ']', '\'']) || place.ends_with("nobody"),
            "{place}: {text}"
        );
    }
}

#[test]
fn a_subject_says_nothing_of_what_happened() {
    for (speech, place, text) in everywhere() {
        if !place.contains(".subject") {
            continue;
        }
        for slot in wording(&text).slots() {
            assert!(matches!(slot, "me" | "name" | "role"), "{{{slot}}} in {place}");
        }
        let most = speech.one_of(7, 9, 9);
        assert!(speech.grammar().words(&text) <= most, "{place}: {text}");
    }
}

#[test]
fn every_wording_is_easy_to_read() {
    for (speech, place, text) in everywhere() {
        // A stand-in of usual length for every fact.
        let of_usual_length = speech.one_of(
            "the work at the school",
            "le travail à l’école",
            "el trabajo en la escuela",
        );
        let mut filled = text.clone();
        for slot in SLOTS {
            filled = filled.replace(&format!("{{{slot}}}"), of_usual_length);
        }
        let grammar = speech.grammar();
        for sentence in grammar.sentences(&filled) {
            assert!(grammar.words(sentence) <= speech.one_of(35, 40, 40), "{place}: {sentence}");
        }
    }
}

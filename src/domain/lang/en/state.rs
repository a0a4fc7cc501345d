//! What somebody is: fragments that want "am" after "I".

use super::clause::{is_adverb, is_preposition};
use super::phrase::Word;
use super::words::among;

/// Adjectives that follow "I am", where a preposition or nothing follows them.
#[rustfmt::skip]
pub(super) const STATES: &[&str] = &[
    "able", "adaptable", "afraid", "available", "aware", "bilingual", "calm", "certified",
    "comfortable", "confident", "eager", "experienced", "familiar", "flexible", "fluent",
    "friendly", "good", "happy", "hard-working", "hardworking", "honest", "interested", "keen",
    "licensed", "motivated", "organised", "passionate", "proud", "punctual", "qualified", "ready",
    "registered", "reliable", "responsible", "skilled", "willing",
];

/// Whether it follows "I am": "fluent in French", "used to nights", "always on time".
pub(super) fn opens_with_state(words: &[Word]) -> bool {
    let at = words
        .iter()
        .take_while(|word| (is_adverb(word.key()) || word.key() == "very") && word.runs_on())
        .count();
    let Some(first) = words.get(at) else { return false };
    let next = words.get(at + 1).map_or("", Word::key);
    match first.key() {
        "used" => next == "to",
        "on" => matches!(next, "time" | "call"),
        "hard" => next == "working",
        key => {
            among(STATES, key)
                && (next.is_empty() || !first.runs_on() || is_preposition(next) || next == "and")
        }
    }
}

/// Whether it is what somebody is: "qualified first aider", "a keen gardener". A bare post ("manager at
/// Larch") may be past or present, so it is asked about.
pub(super) fn is_standing(words: &[Word]) -> bool {
    #[rustfmt::skip]
    const ROLES: [&str; 22] = [
        "nurse", "aider", "teacher", "tutor", "cook", "chef", "driver", "accountant", "electrician",
        "plumber", "midwife", "carer", "mechanic", "engineer", "trainer", "gardener", "speaker",
        "learner", "lifeguard", "coach", "interpreter", "technician",
    ];
    #[rustfmt::skip]
    const QUALITIES: [&str; 14] = [
        "trained", "qualified", "certified", "registered", "licensed", "chartered", "accredited",
        "keen", "experienced", "native", "fluent", "skilled", "quick", "fast",
    ];
    let from = usize::from(words.first().is_some_and(|word| matches!(word.key(), "a" | "an")));
    let quality =
        words.get(from).is_some_and(|word| QUALITIES.contains(&word.key()) && word.runs_on());
    quality && words.len() <= 6 && words.last().is_some_and(|word| ROLES.contains(&word.key()))
}

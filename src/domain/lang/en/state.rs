//! What somebody is: fragments that want "am" after "I".

use super::clause::{is_adverb, is_determiner, is_preposition};
use super::phrase::Word;
use super::verbs::{Kind, is_only_past, kind};
use super::words::{among, cased};

/// Adjectives that follow "I am", where a preposition or nothing follows them.
#[rustfmt::skip]
pub(super) const STATES: &[&str] = &[
    "able", "adaptable", "afraid", "available", "aware", "bilingual", "calm", "certified",
    "comfortable", "confident", "creative", "curious", "dependable", "eager", "experienced",
    "familiar", "flexible", "fluent", "friendly", "good", "happy", "hard-working", "hardworking",
    "honest", "interested", "keen", "licensed", "loyal", "motivated", "organised", "passionate",
    "patient", "polite", "proud", "punctual", "qualified", "ready", "registered", "reliable",
    "resilient", "responsible", "skilled", "trustworthy", "willing",
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
            is_held(words)
                || among(STATES, key)
                    && (next.is_empty()
                        || !first.runs_on()
                        || is_preposition(next)
                        || next == "and")
        }
    }
}

/// What somebody is who was made so once: no deed of theirs.
pub(super) const HELD: [&str; 5] = ["certified", "checked", "qualified", "registered", "trained"];

/// "first aid trained", "DBS checked": held by a person. "Staff trained" is not.
fn is_held(words: &[Word]) -> bool {
    let [head @ .., last] = words else { return false };
    let thing = head.first().is_some_and(|word| {
        !is_determiner(word.key())
            && !matches!(word.key(), "staff" | "people" | "children" | "team")
            && (!word.key().ends_with('s') || cased(word.key()).is_some())
    });
    thing && head.len() < 4 && head.iter().all(Word::runs_on) && HELD.contains(&last.key())
}

/// Whether it follows "I have": "been a carer since 2015", "not missed a day".
pub(super) fn wants_have(words: &[Word]) -> bool {
    let key = |at: usize| words.get(at).map_or("", Word::key);
    let not = usize::from(key(0) == "not");
    words.len() > not + 1
        && match key(not) {
            "been" | "done" | "gone" | "seen" => true,
            "had" => not == 1,
            verb => {
                not == 1
                    && matches!(kind(verb), Some(Kind::Past | Kind::Regular))
                    && !is_only_past(verb)
                    && !(verb == "used" && key(not + 1) == "to")
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
    let player =
        matches!(words, [.., team, player] if team.key() == "team" && player.key() == "player");
    if player && words.len() <= from + 3 {
        return true;
    }
    quality && words.len() <= 6 && words.last().is_some_and(|word| ROLES.contains(&word.key()))
}

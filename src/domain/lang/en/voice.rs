//! Who speaks: the reader's "you" is the writer's "I" or "me", and the reader's "we" is "you".

use super::case::raise;
use super::clause::{is_adverb, is_preposition};
use super::phrase::Word;
use super::verbs::is_auxiliary;
use super::verbs::{Kind, is_third, kind};

/// Which persons change places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Only "you": the writer may have put in an "I" that is already theirs.
    Second,
    /// "You" and "we", in words that are the reader's throughout.
    Both,
}

/// Puts the reader's words in the writer's mouth.
pub(super) fn hand_over(words: &mut [Word], voice: Voice) {
    let old: Vec<Word> = words.to_vec();
    // Words of the writer's own ("how I handle it when you ask") keep their persons.
    let own = voice == Voice::Second
        && old.iter().any(|word| word.key() == "i" || word.key().starts_with("i'"))
        && !old.iter().any(|word| word.key() == "your");
    if own {
        return;
    }
    for (at, word) in words.iter_mut().enumerate() {
        let before = at.checked_sub(1).and_then(|at| old.get(at));
        let next = old.get(at + 1).filter(|_| word.runs_on());
        let theirs = |own: &'static str| (voice == Voice::Both).then_some(own);
        let said = match word.key() {
            "you" if before.is_some_and(|word| word.key() == "thank") => None,
            "you" => Some(if is_object(before, next) { "me" } else { "I" }),
            "your" => Some("my"),
            "yours" => Some("mine"),
            "yourself" => Some("myself"),
            "yourselves" => Some("ourselves"),
            "you're" => Some("I'm"),
            "you've" => Some("I've"),
            "you'd" => Some("I'd"),
            "you'll" => Some("I'll"),
            "are" | "were" | "aren't" | "weren't" => agreed(word.key(), &old, at, "you"),
            "am" | "was" if voice == Voice::Both => agreed(word.key(), &old, at, "i"),
            "i" | "me" | "we" | "us" => theirs("you"),
            "my" | "our" => theirs("your"),
            "mine" | "ours" => theirs("yours"),
            "myself" => theirs("yourself"),
            "ourselves" => theirs("yourselves"),
            "i'm" | "we're" => theirs("you're"),
            "i've" | "we've" => theirs("you've"),
            "i'd" | "we'd" => theirs("you'd"),
            "i'll" | "we'll" => theirs("you'll"),
            _ => None,
        };
        if let Some(said) = said {
            let capital = at == 0 && word.is_capital() && word.key() != "i";
            word.set(said);
            if capital {
                raise(word);
            }
        }
    }
}

/// The verb that agrees after its subject changed: "you were" → "I was", but "if you were" → "if I were".
fn agreed(key: &str, old: &[Word], at: usize, subject: &str) -> Option<&'static str> {
    let back =
        (0..at).rev().find(|back| old.get(*back).is_some_and(|word| !is_adverb(word.key())))?;
    if old.get(back)?.key() != subject {
        return None;
    }
    let before = back.checked_sub(1).and_then(|at| old.get(at));
    if subject == "you" && is_object(before, old.get(back + 1)) {
        return None;
    }
    let supposed = before.is_some_and(|word| word.key() == "if");
    match key {
        "are" => Some("am"),
        "aren't" => Some("am not"),
        "were" if !supposed => Some("was"),
        "weren't" if !supposed => Some("wasn't"),
        "am" => Some("are"),
        "was" => Some("were"),
        _ => None,
    }
}

/// Whether "you" is an object: "tell you", "about you", "makes you different".
fn is_object(before: Option<&Word>, next: Option<&Word>) -> bool {
    let acts = next.is_some_and(|word| {
        is_auxiliary(word.key())
            || is_adverb(word.key())
            || kind(word.key()).is_some()
            || is_third(word.key())
    });
    let Some(before) = before.filter(|word| word.runs_on()) else {
        return next.is_none();
    };
    let finite = next.is_some_and(|word| {
        is_auxiliary(word.key())
            || (matches!(kind(word.key()), Some(Kind::Past)) && !super::verbs::is_base(word.key()))
    });
    let key = before.key();
    if matches!(
        key,
        "how" | "what" | "why" | "where" | "when" | "that" | "if" | "whether" | "which" | "because"
    ) {
        return false;
    }
    if matches!(key, "before" | "after" | "since" | "until" | "as" | "than" | "like") {
        return !acts;
    }
    if is_preposition(key) {
        return !finite;
    }
    let clausal = [
        "think", "say", "said", "know", "believe", "feel", "felt", "wish", "hope", "mean",
        "thought", "learned",
    ];
    if clausal.contains(&key) {
        return !acts;
    }
    match kind(key) {
        Some(Kind::Auxiliary) => false,
        Some(Kind::BaseOrNoun) => !acts,
        Some(_) => !finite,
        None if is_third(key) => !finite,
        None => next.is_none() || (!acts && next.is_some_and(|word| is_preposition(word.key()))),
    }
}

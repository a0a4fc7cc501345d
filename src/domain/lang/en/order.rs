//! The order of words: "do you handle" and "is your weakness" turned into "you handle" and "your weakness
//! is". None wherever the end of the subject cannot be seen for sure.

use super::clause::SUBJECTS;
use super::clause::{is_adverb, is_determiner, is_preposition};
use super::phrase::Word;
use super::question::opens;
use super::verbs::is_auxiliary;
use super::verbs::{Kind, is_base, kind, past, third};

/// Where the verb stands that comes before its subject: "how [do] you", "[can] you", "how many people [did] you".
pub(super) fn inversion(words: &[Word]) -> Option<usize> {
    let first = words.first()?;
    let at = if opens(words) {
        let head = words.get(1..6.min(words.len()))?;
        let at = 1 + head.iter().position(|word| is_auxiliary(word.key()))?;
        let head = words.get(1..at)?;
        // "why there was a gap": told already, the subject stands before the verb.
        let told = head.iter().any(|word| SUBJECTS.contains(&word.key()) || word.key() == "there");
        (!told && words.get(..at)?.iter().all(Word::runs_on)).then_some(at)?
    } else if is_auxiliary(first.key()) && first.runs_on() {
        0
    } else {
        return None;
    };
    let subject = words.get(at + 1)?;
    let verb = words.get(at)?;
    let pronoun = SUBJECTS.contains(&subject.key()) || subject.key() == "there";
    let named = is_determiner(subject.key())
        || (is_helper(verb.key()) && kind(subject.key()).is_none() && !is_adverb(subject.key()))
        || (is_be(verb.key())
            && words.len() - at <= 3
            && is_thing(subject.key())
            && first.key() == "what");
    (verb.runs_on() && (pronoun || named)).then_some(at)
}

/// The words in the order of a statement, given where the verb stands.
pub(super) fn straight(words: &[Word], at: usize) -> Option<Vec<Word>> {
    let head = words.get(..at)?;
    let verb = words.get(at)?;
    let rest = words.get(at + 1..)?;
    let subject = rest.first()?;
    let mut told = head.to_vec();
    let negative = verb.key().ends_with("n't");
    let plain = verb.key().trim_end_matches("n't");
    let pronoun = SUBJECTS.contains(&subject.key())
        || subject.key() == "there"
        || (matches!(subject.key(), "this" | "that")
            && is_be(plain)
            && rest.get(1).is_none_or(|word| is_determiner(word.key())));
    if plain == "do" && !negative && !rest.iter().any(|word| word.key() == "not") {
        told.extend_from_slice(rest);
        return (rest.len() > 1).then_some(told);
    }
    let end = if pronoun { 1 } else { subject_end(rest, plain, head)? };
    let (subject, rest) = (rest.get(..end)?, rest.get(end..)?);
    told.extend_from_slice(subject);
    let adverbs =
        rest.iter().take_while(|word| is_adverb(word.key()) && word.key() != "not").count();
    let main = rest.get(adverbs);
    match plain {
        "does" | "did" if !negative && main.is_none_or(|word| word.key() != "not") => {
            let main = main?;
            let form = if plain == "did" { past(main.key())? } else { third(main.key())? };
            let mut main = main.clone();
            main.set(&form);
            told.extend_from_slice(rest.get(..adverbs)?);
            told.push(main);
            told.extend_from_slice(rest.get(adverbs + 1..)?);
        }
        _ => {
            let bare = rest.is_empty() && !is_be(plain);
            let mut verb = verb.clone();
            if verb.is_capital() {
                let small = verb.core().to_lowercase();
                verb.set(&small);
            }
            if rest.is_empty()
                && let Some(last) = told.last_mut()
            {
                // The mark that ended the question ends it still.
                verb.trail = std::mem::take(&mut last.trail);
            }
            told.push(verb);
            told.extend_from_slice(rest);
            if bare {
                return None;
            }
        }
    }
    Some(told)
}

/// How many words the subject has. `verb` is the helping verb that stood before it.
fn subject_end(rest: &[Word], verb: &str, head: &[Word]) -> Option<usize> {
    let determined = rest.first().is_some_and(|word| is_determiner(word.key()));
    let least = if determined { 2 } else { 1 };
    let comma = rest.iter().position(|word| !word.runs_on()).map_or(rest.len(), |at| at + 1);
    let near = rest.get(..comma.min(8))?;
    if is_be(verb) {
        return be_end(rest, comma, head);
    }
    let verbs: Vec<usize> = near
        .iter()
        .enumerate()
        .skip(least)
        .filter(|(_, word)| match verb {
            "have" | "has" | "had" => {
                word.key() == "been" || matches!(kind(word.key()), Some(Kind::Past | Kind::Regular))
            }
            _ => is_base(word.key()) && word.key() != "like",
        })
        .map(|(at, _)| at)
        .collect();
    let sure = verbs
        .iter()
        .find(|at| near.get(**at).is_some_and(|word| kind(word.key()) != Some(Kind::BaseOrNoun)));
    let end = match (sure, verbs.as_slice()) {
        (Some(sure), _) => *sure,
        (None, [only]) => *only,
        _ => return None,
    };
    let adverbs = near.get(..end)?.iter().rev().take_while(|word| is_adverb(word.key())).count();
    let end = end - adverbs;
    // "your team in Leeds use": a preposition inside makes the end a guess, save "of".
    let plain =
        near.get(..end)?.iter().all(|word| word.key() == "of" || !is_preposition(word.key()));
    (plain && end >= least).then_some(end)
}

/// Where "is" goes: behind the whole thing ("what my weakness is"), before "-ing" ("what my team is working
/// on"), or, asked without a question word, before its preposition ("whether my degree is in law").
fn be_end(rest: &[Word], comma: usize, head: &[Word]) -> Option<usize> {
    if comma < rest.len() {
        return None;
    }
    let preposition = rest.iter().position(|word| is_preposition(word.key()) && word.key() != "of");
    let Some(first) = head.first() else {
        return match preposition {
            Some(at) => (at > 1).then_some(at),
            None => (rest.len() == 3).then_some(2),
        };
    };
    let doing = rest.iter().enumerate().skip(2).find(|(at, word)| {
        is_doing(word.key())
            && rest
                .get(at - 1)
                .is_some_and(|before| !is_preposition(before.key()) && !is_determiner(before.key()))
    });
    match first.key() {
        "what" | "who" | "which" | "whose" => match (doing, preposition) {
            (Some((at, _)), _) => Some(at),
            (None, _) if rest.len() <= 6 => Some(rest.len()),
            (None, Some(at)) if at > 1 && rest.iter().all(|word| kind(word.key()).is_none()) => {
                Some(at)
            }
            _ => None,
        },
        "where" | "how" if rest.len() <= 3 && preposition.is_none() => (doing.is_none()
            && !rest.iter().any(|word| kind(word.key()) == Some(Kind::Regular)))
        .then_some(rest.len()),
        _ => (rest.len() == 2).then_some(2),
    }
}

/// "working", not "thing" or "training".
fn is_doing(key: &str) -> bool {
    #[rustfmt::skip]
    const THINGS: [&str; 11] = [
        "thing", "something", "anything", "everything", "nothing", "morning", "evening", "training",
        "meeting", "building", "understanding",
    ];
    key.len() > 4 && key.ends_with("ing") && !THINGS.contains(&key)
}

/// "do", "can", "would": verbs with another to follow.
fn is_helper(key: &str) -> bool {
    let plain = key.trim_end_matches("n't");
    matches!(
        plain,
        "does" | "did" | "do" | "can" | "could" | "would" | "should" | "will" | "ca" | "wo"
    )
}

fn is_be(key: &str) -> bool {
    matches!(key, "am" | "are" | "is" | "was" | "were")
}

/// A bare thing that can be asked after: "what is polymorphism".
fn is_thing(key: &str) -> bool {
    !key.ends_with("ing")
        && kind(key).is_none()
        && !is_preposition(key)
        && !is_adverb(key)
        && !matches!(
            key,
            "important"
                | "hard"
                | "hardest"
                | "missing"
                | "wrong"
                | "new"
                | "best"
                | "most"
                | "more"
                | "next"
                | "better"
        )
}

//! A question of the reader's, as it is told to them again: "how do you handle conflict?" → "how I handle
//! conflict". Where the order of words cannot be turned safely, the question is quoted.

use super::super::Woven;
use super::clause::{is_adverb, is_clause, is_determiner, opens_with_verb};
use super::ends::{sentences_with, soften, take_stop};
use super::mend::{SUBJECTS, is_auxiliary};
use super::order::{inversion, straight};
use super::phrase::{Word, join};
use super::verbs::{Kind, is_third, kind};
use super::voice::{Voice, hand_over};
use super::weave::strip;

/// The question words that may stand first.
const OPENERS: [&str; 10] =
    ["how", "what", "why", "where", "when", "who", "whom", "whose", "which", "whether"];

/// What people type before the question itself. It goes.
const BEFORE: [&str; 30] = [
    "you asked me", "you asked us", "you asked", "they asked me", "they asked us", "they asked", "she asked me",
    "she asked", "he asked me", "he asked", "i was asked", "the question was", "so", "ok", "okay", "well", "um", "and",
    "then", "please", "they wanted to know", "you wanted to know", "can you please", "could you please",
    "can you", "could you", "would you", "to", "about", "also",
];

/// Requests that take a thing or a question after them: "tell me about", "describe".
const REQUESTS: [&str; 29] = [
    "tell me more about", "tell us more about", "tell me about", "tell us about", "tell them about", "tell you about",
    "tell me a bit about", "tell us a bit about", "tell me a little about", "tell us a little about", "tell me", "tell us",
    "talk me through", "talk us through", "walk me through", "walk us through", "take me through", "take us through",
    "talk to me about", "talk to us about", "talk about", "give me an example of", "give us an example of",
    "give an example of", "describe", "explain to me", "explain to us", "explain", "share",
];

/// Whether a question word stands first.
pub(super) fn opens(words: &[Word]) -> bool {
    words.first().is_some_and(|word| OPENERS.contains(&word.key()))
}

/// Puts the words of a direct question in the order of an indirect one, without changing who speaks.
pub(super) fn straighten(words: &mut Vec<Word>) {
    if let Some(at) = inversion(words)
        && let Some(turned) = straight(words, at)
    {
        *words = turned;
    }
}

/// The fragment after "You asked".
pub(super) fn indirect(parts: Vec<Vec<Word>>) -> Woven {
    let told: Option<Vec<String>> = parts.iter().map(|words| retold(words.clone())).collect();
    match told.as_deref() {
        Some([one]) => Woven::Fits(one.clone()),
        Some([first, second]) => Woven::Fits(format!("{first} and {second}")),
        Some([head @ .., last]) => Woven::Fits(format!("{}, and {last}", head.join(", "))),
        Some([]) | None => Woven::Fits(quoted(parts)),
    }
}

/// One sentence of theirs, retold. None where that is not safe.
fn retold(mut words: Vec<Word>) -> Option<String> {
    take_stop(&mut words);
    let theirs = strip_requests(&mut words);
    let mut told = String::new();
    for (joint, piece) in questions(words) {
        let piece = if let Some(joint) = joint {
            told.push(' ');
            told.push_str(joint);
            told.push(' ');
            retold_one(piece, theirs)?
        } else {
            retold_one(piece, theirs)?
        };
        told.push_str(&join(&piece));
    }
    (!told.is_empty()).then_some(told)
}

/// Takes "they asked me" and "tell us about" from the start. Whether it was a request of the reader's.
fn strip_requests(words: &mut Vec<Word>) -> bool {
    let mut request = false;
    loop {
        let asks = |words: &mut Vec<Word>| REQUESTS.iter().any(|phrase| strip(words, phrase));
        if asks(words) {
            request = true;
            continue;
        }
        // "can you" is a request only before one: "can you work weekends" is a question.
        let gone = BEFORE.iter().any(|phrase| {
            let polite = phrase.ends_with("you") || phrase.ends_with("please") || *phrase == "to";
            let mut rest = words.clone();
            let stripped = strip(&mut rest, phrase) && (!polite || asks(&mut rest.clone()));
            if stripped {
                *words = rest;
            }
            stripped
        });
        if !gone {
            return request;
        }
    }
}

/// Parts "why do you want this and what can you bring" into its questions.
fn questions(words: Vec<Word>) -> Vec<(Option<&'static str>, Vec<Word>)> {
    let mut found = Vec::new();
    let mut piece: Vec<Word> = Vec::new();
    let mut joint = None;
    for at in 0..words.len() {
        let Some(word) = words.get(at) else { break };
        let conjunction = match word.key() {
            "and" => Some("and"),
            "or" => Some("or"),
            "but" => Some("but"),
            _ => None,
        };
        let rest = words.get(at + 1..).unwrap_or_default();
        if conjunction.is_some() && piece.len() > 1 && inversion(rest).is_some() {
            if let Some(last) = piece.last_mut() {
                last.trail = last.trail.trim_end_matches(',').into();
            }
            found.push((joint, std::mem::take(&mut piece)));
            joint = conjunction;
        } else {
            piece.push(word.clone());
        }
    }
    found.push((joint, piece));
    found
}

fn retold_one(mut words: Vec<Word>, request: bool) -> Option<Vec<Word>> {
    if strip(&mut words, "what about") || strip(&mut words, "how about") {
        return Some(topic(words, true));
    }
    if let Some(turned) = fronted(&words) {
        return Some(turned);
    }
    if let Some(at) = inversion(&words) {
        let mut told = straight(&words, at)?;
        soften(&mut told);
        hand_over(&mut told, Voice::Both);
        if at == 0 {
            told.insert(0, Word::plain("whether"));
        }
        return Some(told);
    }
    let voice = if request { Voice::Both } else { Voice::Second };
    let first = words.first()?;
    let verb = words.iter().skip(1).any(|word| {
        kind(word.key()).is_some() || is_third(word.key()) || word.key().contains('\'') || word.key() == "to"
    });
    if opens(&words) || first.key() == "if" {
        // "Why Python?" has no verb; "what is the …" that could not be turned has one in the wrong place.
        let stuck = words.get(1).is_some_and(|word| is_auxiliary(word.key()))
            && !words.get(2).is_some_and(|word| stays_behind(word.key()));
        if (!verb && matches!(first.key(), "why" | "how" | "if" | "when" | "where" | "who")) || words.len() < 2 || stuck {
            return None;
        }
        soften(&mut words);
        hand_over(&mut words, voice);
        return Some(words);
    }
    let command = opens_with_verb(&words)
        && !(kind(first.key()) == Some(Kind::BaseOrNoun)
            && !words.get(1).is_some_and(|word| is_determiner(word.key()) || SUBJECTS.contains(&word.key())));
    if is_auxiliary(first.key()) || (!request && (command || is_clause(&words))) {
        return None;
    }
    Some(topic(words, request))
}

/// After "what is": "important", "going on", "included" follow the verb as they would in a statement.
fn stays_behind(key: &str) -> bool {
    key.ends_with("ing")
        || kind(key) == Some(Kind::Regular)
        || is_adverb(key)
        || matches!(key, "important" | "hard" | "hardest" | "missing" | "wrong" | "new" | "best" | "most" | "more" | "better")
}

/// "if the server went down, what would you do" → "what I would do if the server went down".
fn fronted(words: &[Word]) -> Option<Vec<Word>> {
    let first = words.first()?;
    if !matches!(first.key(), "if" | "when" | "suppose") {
        return None;
    }
    let comma = words.iter().position(Word::has_comma)?;
    let question = words.get(comma + 1..)?;
    let at = inversion(question)?;
    let mut told = straight(question, at)?;
    if at == 0 {
        told.insert(0, Word::plain("whether"));
    }
    let mut condition = words.get(..=comma)?.to_vec();
    if let Some(last) = condition.last_mut() {
        last.trail.pop();
    }
    soften(&mut condition);
    told.append(&mut condition);
    hand_over(&mut told, Voice::Both);
    Some(told)
}

/// A thing they asked about: "about telling a customer no".
fn topic(mut words: Vec<Word>, request: bool) -> Vec<Word> {
    soften(&mut words);
    hand_over(&mut words, if request { Voice::Both } else { Voice::Second });
    words.insert(0, Word::plain("about"));
    words
}

/// The question in their own words, between quotes.
fn quoted(parts: Vec<Vec<Word>>) -> String {
    let asks = |words: &[Word]| opens(words) || words.first().is_some_and(|word| is_auxiliary(word.key()));
    let text = sentences_with(parts, |words| if asks(words) { '?' } else { '.' });
    if text.starts_with('"') || text.starts_with('“') { text } else { format!("\"{text}\"") }
}

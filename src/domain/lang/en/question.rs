//! A question of the reader's, as it is told to them again: "how do you handle conflict?" → "how I handle
//! conflict". Where the order of words cannot be turned safely, the question is quoted.

use super::super::Woven;
use super::clause::SUBJECTS;
use super::clause::{is_adverb, is_clause, is_determiner, opens_with_verb};
use super::ends::{sentences_with, soften, take_stop};
use super::order::{inversion, straight};
use super::phrase::{Word, join};
use super::request::{strip_requests, unquote};
use super::stem::strip;
use super::verbs::is_auxiliary;
use super::verbs::{Kind, is_third, kind};
use super::voice::{Voice, hand_over};

/// The question words that may stand first.
const OPENERS: [&str; 10] =
    ["how", "what", "why", "where", "when", "who", "whom", "whose", "which", "whether"];

/// Requests that take no thing after "about": they are quoted.
#[rustfmt::skip]
const COMMANDS: [&str; 12] = [
    "rate", "name", "list", "imagine", "pretend", "convince", "rank", "sell", "pick", "choose",
    "suppose", "say",
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

/// Who asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asker {
    /// The reader: told to them again, "you" becomes "I".
    Reader,
    /// The writer: "you" is still the reader.
    Writer,
}

impl Asker {
    fn hand_over(self, words: &mut [Word], voice: Voice) {
        if self == Self::Reader {
            hand_over(words, voice);
        }
    }
}

/// The fragment after "You asked".
pub(super) fn indirect(parts: Vec<Vec<Word>>) -> Woven {
    Woven::Fits(told(&parts, Asker::Reader).unwrap_or_else(|| quoted(parts)))
}

/// The fragment after "I would like to know": a question of the writer's own. What cannot be turned safely
/// stands as the question it is.
pub(super) fn own(parts: Vec<Vec<Word>>) -> Woven {
    match told(&parts, Asker::Writer) {
        Some(told) => Woven::Fits(told),
        None => Woven::Stands(asked(parts)),
    }
}

fn told(parts: &[Vec<Word>], asker: Asker) -> Option<String> {
    let told: Option<Vec<String>> =
        parts.iter().enumerate().map(|(at, words)| retold(words.clone(), at > 0, asker)).collect();
    match told.as_deref()? {
        [] => None,
        [one] => Some(one.clone()),
        [first, second] => Some(format!("{first} and {second}")),
        [head @ .., last] => Some(format!("{}, and {last}", head.join(", "))),
    }
}

/// One sentence of theirs, retold. None where that is not safe. `later` is not the first: "And why?".
fn retold(mut words: Vec<Word>, later: bool, asker: Asker) -> Option<String> {
    take_stop(&mut words);
    unquote(&mut words);
    let request = strip_requests(&mut words);
    open_contraction(&mut words);
    let mut told = String::new();
    for (joint, piece) in questions(&words) {
        let mut piece = if (later || joint.is_some()) && is_lone_opener(&piece) {
            piece
        } else {
            retold_one(piece, request, asker)?
        };
        if let Some(joint) = joint {
            told.push(' ');
            told.push_str(joint);
            told.push(' ');
        } else if later {
            soften(&mut piece);
        }
        told.push_str(&join(&piece));
    }
    (!told.is_empty()).then_some(told)
}

/// "why", "why not", after another question.
fn is_lone_opener(words: &[Word]) -> bool {
    opens(words)
        && (words.len() == 1
            || (words.len() == 2 && words.last().is_some_and(|word| word.key() == "not")))
}

/// "what's your notice period" is "what is", so that its words can be turned.
fn open_contraction(words: &mut Vec<Word>) {
    let Some(first) = words.first_mut() else { return };
    let Some(opener) = first.key().strip_suffix("'s").filter(|opener| OPENERS.contains(opener))
    else {
        return;
    };
    let opener = opener.to_string();
    first.set(&opener);
    words.insert(1, Word::plain("is"));
}

/// Parts "why do you want this and what can you bring" into its questions.
fn questions(words: &[Word]) -> Vec<(Option<&'static str>, Vec<Word>)> {
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
        if conjunction.is_some()
            && piece.len() > 1
            && (inversion(rest).is_some() || is_lone_opener(rest))
        {
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

fn retold_one(mut words: Vec<Word>, request: bool, asker: Asker) -> Option<Vec<Word>> {
    if strip(&mut words, "what about") || strip(&mut words, "how about") {
        return Some(topic(words, true, asker));
    }
    if let Some(turned) = fronted(&words, asker) {
        return Some(turned);
    }
    if let Some(at) = inversion(&words) {
        let mut told = straight(&words, at)?;
        // "Don't you think so?" hopes for a yes, which "whether" cannot say.
        if at == 0 && words.first().is_some_and(|word| word.key().ends_with("n't")) {
            return None;
        }
        soften(&mut told);
        asker.hand_over(&mut told, Voice::Both);
        if at == 0 {
            told.insert(0, Word::plain("whether"));
        }
        return Some(told);
    }
    let says = |keys: &[&str]| words.iter().any(|word| keys.contains(&word.key()));
    let theirs = opens(&words) && says(&["you", "your"]) && !says(&["i", "me", "my", "i'm"]);
    let voice = if theirs || (request && !is_own(&words)) { Voice::Both } else { Voice::Second };
    let first = words.first()?;
    let verb = words.iter().skip(1).any(|word| {
        kind(word.key()).is_some()
            || is_third(word.key())
            || word.key().contains('\'')
            || word.key() == "to"
    });
    if opens(&words) || first.key() == "if" {
        // "Why Python?" has no verb; "what is the …" that could not be turned has one in the wrong place.
        let stuck = words.get(1).is_some_and(|word| is_auxiliary(word.key()))
            && !words.get(2).is_some_and(|word| stays_behind(word.key()));
        if (!verb && matches!(first.key(), "why" | "how" | "if" | "when" | "where" | "who"))
            || words.len() < 2
            || stuck
            || words.get(1).is_some_and(|word| word.key() == "if")
        {
            return None;
        }
        soften(&mut words);
        asker.hand_over(&mut words, voice);
        return Some(words);
    }
    let object = words
        .get(1)
        .is_some_and(|word| is_determiner(word.key()) || SUBJECTS.contains(&word.key()));
    let verb = opens_with_verb(&words) && (object || kind(first.key()) != Some(Kind::BaseOrNoun));
    let command = verb || (COMMANDS.contains(&first.key()) && words.len() > 1);
    if is_auxiliary(first.key()) || (!request && (command || is_clause(&words))) {
        return None;
    }
    Some(topic(words, request, asker))
}

/// After "what is": "important", "going on", "included" follow the verb as they would in a statement.
fn stays_behind(key: &str) -> bool {
    key.ends_with("ing")
        || kind(key) == Some(Kind::Regular)
        || is_adverb(key)
        || matches!(
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
                | "better"
        )
}

/// "if the server went down, what would you do" → "what I would do if the server went down".
fn fronted(words: &[Word], asker: Asker) -> Option<Vec<Word>> {
    let first = words.first()?;
    if !matches!(first.key(), "if" | "when" | "suppose") {
        return None;
    }
    let asks = |at: &usize| words.get(at + 1..).is_some_and(|rest| inversion(rest).is_some());
    let plain = |at: &usize| words.get(at + 1..).is_some_and(opens);
    let comma = words
        .iter()
        .position(Word::has_comma)
        .or_else(|| (2..words.len()).find(|at| plain(at) && asks(at)))?;
    let question = words.get(comma + 1..)?;
    let at = inversion(question)?;
    let mut told = straight(question, at)?;
    if at == 0 {
        told.insert(0, Word::plain("whether"));
    }
    let mut condition = words.get(..=comma)?.to_vec();
    if let Some(last) = condition.last_mut().filter(|word| word.has_comma()) {
        last.trail.pop();
    }
    soften(&mut condition);
    told.append(&mut condition);
    asker.hand_over(&mut told, Voice::Both);
    Some(told)
}

/// Whether the writer has put the request in words of their own: "explain the gap in my CV".
fn is_own(words: &[Word]) -> bool {
    let says = |keys: &[&str]| words.iter().any(|word| keys.contains(&word.key()));
    says(&["my", "mine", "myself"]) && !says(&["you", "your", "yourself"])
}

/// A thing they asked about: "about telling a customer no".
fn topic(mut words: Vec<Word>, request: bool, asker: Asker) -> Vec<Word> {
    soften(&mut words);
    let theirs = request && !is_own(&words);
    asker.hand_over(&mut words, if theirs { Voice::Both } else { Voice::Second });
    // "Tell us about yourself" is told as "you asked about me": the asker is no longer the same.
    if let Some(first) = words.first_mut().filter(|word| word.key() == "myself") {
        first.set("me");
    }
    words.insert(0, Word::plain("about"));
    words
}

/// The question in the words that were typed.
fn asked(parts: Vec<Vec<Word>>) -> String {
    let asks = |words: &[Word]| {
        words.first().is_some_and(|word| {
            is_auxiliary(word.key()) || OPENERS.contains(&word.key().trim_end_matches("'s"))
        })
    };
    sentences_with(parts, |words| if asks(words) { '?' } else { '.' })
}

/// The same, between quotes.
fn quoted(parts: Vec<Vec<Word>>) -> String {
    let text = asked(parts);
    let marks = text.matches(['"', '“', '”']).count();
    match (text.chars().next(), text.chars().next_back()) {
        (Some('"' | '“'), Some('"' | '”')) if marks == 2 => text,
        _ if marks > 0 => format!("“{text}”"),
        _ => format!("\"{text}\""),
    }
}

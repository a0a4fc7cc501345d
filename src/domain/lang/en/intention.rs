//! "If ___, then I will ___": an if-then plan as one sentence.

use super::super::{Grammar, IfThen, Stem, Woven};
use super::English;
use super::clause::is_determiner;
use super::mend::mend;
use super::phrase::join;

/// Little words that a time or a place begins with.
const LEADS: [&str; 13] = [
    "after", "as", "at", "before", "during", "first", "if", "in", "on", "right", "the", "when",
    "while",
];
/// What people begin their response with where our sentence has "I will" already.
const WILLS: [&str; 10] = [
    "then ",
    "i will ",
    "i'll ",
    "i’ll ",
    "i am going to ",
    "i'm going to ",
    "i’m going to ",
    "will ",
    "i would ",
    "i ",
];
/// What cannot stand after "I will", and what does instead: "I am calm", "I don't rush".
const AFTER_WILL: [(&str, &str); 4] =
    [("am ", "be "), ("don't ", "not "), ("don’t ", "not "), ("do not ", "not ")];

/// The two halves of a plan.
pub(super) fn if_then(plan: IfThen<'_>) -> Option<(String, String)> {
    let response = after_will(plan.response)?;
    let obstacle = after_if(plan.obstacle);
    let cue = led(plan.cue);
    let when = match (obstacle, cue.is_empty()) {
        (Some(obstacle), true) => obstacle,
        // "If I go blank if they ask" has one "if" too many.
        (Some(obstacle), false) => match cue.strip_prefix("if ") {
            Some(cue) => format!("{obstacle} when {cue}"),
            None => format!("{obstacle} {cue}"),
        },
        (None, false) => without(&cue, &["when ", "while ", "if "]).to_owned(),
        (None, true) => return None,
    };
    Some((when, response))
}

/// A clause after "if", or several: "my mind goes blank and I panic". One that quotes somebody stays as it was typed: a
/// sentence stands inside it.
fn after_if(typed: &str) -> Option<String> {
    let typed = without(typed, &["if ", "when "]);
    if typed.contains(['"', '“']) {
        return Some(stopped(typed).to_owned());
    }
    let clauses = mend(typed).into_iter().filter_map(|words| clause(&join(&words)));
    let clauses: Vec<String> = clauses.collect();
    (!clauses.is_empty()).then(|| clauses.join(" and "))
}

fn clause(typed: &str) -> Option<String> {
    match English.weave(Stem::That, typed, None) {
        Woven::Empty => None,
        Woven::Fits(text) | Woven::Stands(text) => Some(stopped(&text).to_owned()),
        // "Nerves": a thing does nothing, but it can be there. Of more words one may be a verb that we do not know.
        Woven::NeedsVerb(text) => {
            let text = stopped(&text);
            let mut words = text.split(' ').peekable();
            words.next_if(|first| is_determiner(&first.to_lowercase()));
            Some(if words.count() == 1 {
                ["it is ", &small(text)].concat()
            } else {
                text.to_owned()
            })
        }
    }
}

/// What follows "I will" begins with its verb, so with a small letter. More than that is not mended: there may be a whole
/// sentence in quotation marks in it.
fn after_will(typed: &str) -> Option<String> {
    let rest = stopped(without(typed, &WILLS));
    let instead = AFTER_WILL.iter().find_map(|(typed, ours)| {
        let (start, after) = rest.split_at_checked(typed.len())?;
        (start.to_lowercase() == *typed).then(|| [*ours, after.trim_start()].concat())
    });
    let rest = instead.as_deref().unwrap_or(rest);
    if rest.is_empty() {
        return None;
    }
    // A stop inside the quotation marks ends the sentence too.
    let ended = rest.trim_end_matches(['"', '”']).ends_with(['.', '?', '!', '…']);
    Some(small(rest) + if ended { "" } else { "." })
}

/// Begun with a small letter, where it begins with a word.
fn small(typed: &str) -> String {
    let mut letters = typed.chars();
    let Some(first) = letters.next() else { return String::new() };
    let rest = letters.as_str();
    let is_word = rest.starts_with(char::is_lowercase);
    let first = if is_word { first.to_lowercase().collect() } else { first.to_string() };
    first + rest
}

/// A time or place: a small letter where it begins with a little word.
fn led(typed: &str) -> String {
    let typed = stopped(typed);
    let first = typed.split_whitespace().next().unwrap_or_default();
    let small = first.to_lowercase();
    match typed.strip_prefix(first) {
        Some(rest) if LEADS.contains(&small.as_str()) => format!("{small}{rest}"),
        _ => typed.to_owned(),
    }
}

/// Without blanks around it and a stop at its end.
fn stopped(typed: &str) -> &str {
    typed.trim().trim_end_matches(['.', ',', ';', ' '])
}

/// Without the beginnings that our sentence has already, however they were typed.
fn without<'t>(typed: &'t str, beginnings: &[&str]) -> &'t str {
    let mut rest = typed.trim();
    for beginning in beginnings {
        let (start, after) = rest.split_at_checked(beginning.len()).unwrap_or_default();
        if start.to_lowercase() == *beginning {
            rest = after.trim_start();
        }
    }
    rest
}

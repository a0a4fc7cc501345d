//! "If ___, then I will ___": an if-then plan as one sentence.

use super::super::{Grammar, IfThen, Stem, Woven};
use super::English;

/// Little words that a time or a place begins with.
const LEADS: [&str; 12] =
    ["after", "as", "at", "before", "during", "first", "in", "on", "right", "the", "when", "while"];

/// The two halves of a plan.
pub(super) fn if_then(plan: IfThen<'_>) -> Option<(String, String)> {
    let response = after_will(plan.response)?;
    let obstacle = after_if(plan.obstacle);
    let cue = led(plan.cue);
    let when = match (obstacle, cue.is_empty()) {
        (Some(obstacle), true) => obstacle,
        (Some(obstacle), false) => format!("{obstacle} {cue}"),
        (None, false) => without(&cue, &["when ", "while "]).to_owned(),
        (None, true) => return None,
    };
    Some((when, response))
}

/// A clause after "if". One that quotes somebody stays as it was typed: a sentence stands inside it.
fn after_if(typed: &str) -> Option<String> {
    let typed = without(typed, &["if ", "when "]);
    if typed.contains(['"', '“']) {
        return Some(stopped(typed).to_owned());
    }
    match English.weave(Stem::That, typed, None) {
        Woven::Empty => None,
        Woven::Fits(text) | Woven::Stands(text) | Woven::NeedsVerb(text) => {
            Some(stopped(&text).to_owned())
        }
    }
}

/// What follows "I will" begins with its verb, so with a small letter. More than that is not mended: there may be a whole
/// sentence in quotation marks in it.
fn after_will(typed: &str) -> Option<String> {
    let rest = stopped(without(typed, &["then ", "i will ", "i'll ", "i’ll "]));
    let mut letters = rest.chars();
    let first = letters.next()?;
    let rest = letters.as_str();
    let is_word = rest.starts_with(char::is_lowercase);
    let first = if is_word { first.to_lowercase().collect() } else { first.to_string() };
    // A stop inside the quotation marks ends the sentence too.
    let ended = rest.trim_end_matches(['"', '”']).ends_with(['.', '?', '!', '…']);
    Some(format!("{first}{rest}{}", if ended { "" } else { "." }))
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

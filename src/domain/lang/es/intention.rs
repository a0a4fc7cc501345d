//! "Si ___, entonces ___": an if-then plan as one sentence.

use super::super::{IfThen, Stem, Woven};
use super::case::lower;
use super::clause::mark_past;
use super::mend::mend;
use super::phrase::{Word, join};
use super::verbs::{is_infinitive, present};
use super::weave::weave;
use super::words::is_determiner;

/// Little words that a time or a place begins with.
const LEADS: [&str; 14] = [
    "al", "antes", "ante", "con", "cuando", "después", "durante", "el", "en", "la", "mientras",
    "nada", "si", "tras",
];

/// The two halves of a plan.
pub(super) fn if_then(plan: IfThen<'_>) -> Option<(String, String)> {
    let response = response(plan.response)?;
    let cue = led(plan.cue);
    let when = match (obstacle(plan.obstacle), cue.is_empty()) {
        (Some(obstacle), true) => obstacle,
        // "Si me bloqueo si preguntan" has one "si" too many.
        (Some(obstacle), false) => match cue.strip_prefix("si ") {
            Some(cue) => format!("{obstacle} cuando {cue}"),
            None => format!("{obstacle} {cue}"),
        },
        (None, false) => without(&cue, &["si ", "cuando "]).to_owned(),
        (None, true) => return None,
    };
    Some((when, response))
}

/// A clause after "si", or several. One that quotes somebody stays as it was typed.
fn obstacle(typed: &str) -> Option<String> {
    let typed = without(typed, &["si ", "cuando "]);
    if typed.contains(['"', '“', '«', '¿']) {
        return Some(stopped(typed).to_owned());
    }
    let clauses: Vec<String> = mend(typed).into_iter().filter_map(|words| clause(&words)).collect();
    (!clauses.is_empty())
        .then(|| super::list::list(&clauses.iter().map(String::as_str).collect::<Vec<_>>()))
}

fn clause(words: &[Word]) -> Option<String> {
    // "quedarme en blanco": the same in the first person.
    if let Some((first, rest)) = words.split_first()
        && first.runs_on()
        && let Some(said) = present(first.key())
    {
        return Some(stopped(&[said, join(rest)].join(" ")).to_owned());
    }
    let typed = join(words);
    match weave(Stem::That, &typed, None) {
        Woven::Empty => None,
        Woven::Fits(text) | Woven::Stands(text) => Some(stopped(&text).to_owned()),
        Woven::NeedsVerb(text) => {
            let text = stopped(&text).to_owned();
            let count = text.split(' ').count();
            let first = text.split(' ').next().unwrap_or_default();
            // "Los nervios": a thing does nothing, but it can come. Of more words one may be a verb that we do not know.
            Some(if is_determiner(first) && count == 2 {
                let many = first.ends_with('s');
                [if many { "llegan " } else { "llega " }, &text].concat()
            } else if count == 1 {
                ["hay ", &text].concat()
            } else {
                text
            })
        }
    }
}

/// What is done then, in the first person: "respirar una vez" is "respiro una vez"; of a verb that is not sure, "voy a".
fn response(typed: &str) -> Option<String> {
    let rest = stopped(without(typed, &["entonces ", "yo "]));
    if rest.is_empty() {
        return None;
    }
    let mut words: Vec<Word> = super::phrase::split(rest);
    let first = words.first_mut()?;
    if is_infinitive(first.key()) && first.runs_on() {
        if let Some(said) = present(first.key()) {
            first.set(&said);
        } else {
            lower(first);
            words.splice(..0, ["voy", "a"].map(Word::plain));
        }
    } else {
        // "Respire una vez" could be a command to oneself; only the capital is ours to mend.
        if !first.core().chars().skip(1).any(char::is_uppercase) {
            lower(first);
        }
        if first.key().ends_with('i') {
            mark_past(&mut words);
        }
    }
    let text = join(&words);
    let ended = text.trim_end_matches(['"', '”', '»']).ends_with(['.', '?', '!', '…']);
    Some(text + if ended { "" } else { "." })
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

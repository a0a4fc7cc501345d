//! Finds words of self-harm in the person's own text, on the device, logged nowhere
//! (design: judgement, "Gates", Crisis).

use crate::domain::fold::without_accent;
use crate::domain::json::Saved;
use serde::{Deserialize, Serialize};

/// Phrases that show the quiet card, and idioms that do not mean it. Both lists hold bare words, sorted and
/// each once, as the content compiler makes them: a text is looked at with every letter that is typed, so
/// what can be done once is done there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct Crisis {
    phrases: Vec<String>,
    exceptions: Vec<String>,
}

impl Crisis {
    /// From phrases, and idioms that hold one of them and mean something else, as a writer writes them.
    pub fn new(phrases: &[String], exceptions: &[String]) -> Self {
        Self { phrases: bare_list(phrases), exceptions: bare_list(exceptions) }
    }

    /// Whether a text holds one of the phrases other than wholly inside an idiom. Case, apostrophes and
    /// blanks do not matter. A phrase may run over the end of a sentence; an idiom may not, since that
    /// would hide what was meant: "I can't go on. Monday was the fifth no."
    pub fn is_in(&self, text: &str) -> bool {
        let words = bare(text, ' ');
        let mut found = places(&words, &self.phrases).peekable();
        if found.peek().is_none() {
            return false;
        }
        let stopped = bare(text, '|');
        let idioms: Vec<(usize, usize)> = places(&stopped, &self.exceptions).collect();
        found.any(|(from, to)| !idioms.iter().any(|(start, end)| *start <= from && to <= *end))
    }
}

/// Phrases as bare words without marks around them, sorted, each once.
fn bare_list(phrases: &[String]) -> Vec<String> {
    let mut list: Vec<String> =
        phrases.iter().map(|phrase| bare(phrase, ' ').trim().to_owned()).collect();
    list.retain(|phrase| !phrase.is_empty());
    list.sort_unstable();
    list.dedup();
    list
}

/// Where phrases of a sorted list stand between word edges in a bare text: from and to, in bytes. At each
/// word, only the phrases that begin with it are looked at.
fn places<'a>(
    text: &'a str,
    phrases: &'a [String],
) -> impl Iterator<Item = (usize, usize)> + use<'a> {
    text.match_indices(MARKS).flat_map(move |(mark, _)| {
        let from = mark + 1;
        let rest = text.get(from..).unwrap_or_default();
        let word = first_word(rest);
        let begin = phrases.partition_point(|phrase| first_word(phrase) < word);
        let with_word = phrases.iter().skip(begin).take_while(move |one| first_word(one) == word);
        let stands = move |phrase: &&String| {
            rest.strip_prefix(phrase.as_str()).is_some_and(|after| after.starts_with(MARKS))
        };
        with_word.filter(stands).map(move |phrase| (from, from + phrase.len()))
    })
}

fn first_word(text: &str) -> &str {
    text.split(MARKS).next().unwrap_or_default()
}

/// What stands around words in a bare text. Both are one byte.
const MARKS: [char; 2] = [' ', '|'];

/// A text as bare words in small letters with one mark around each: a blank, or `stop` where a sentence or
/// a clause ends. Both marks are one byte, so places agree whichever is asked for.
fn bare(text: &str, stop: char) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for letter in text.chars().filter(|letter| !is_apostrophe(*letter) && !is_accent(*letter)) {
        let is_stop = matches!(letter, '.' | '!' | '?' | ';' | ':' | ',' | '\n' | '\r');
        if letter.is_alphanumeric() {
            // Many type without accents, or with some of them.
            out.extend(letter.to_lowercase().map(without_accent));
        } else if !out.ends_with(MARKS) {
            out.push(if is_stop { stop } else { ' ' });
        } else if is_stop && out.ends_with(' ') {
            out.pop();
            out.push(stop);
        }
    }
    if !out.ends_with(MARKS) {
        out.push(' ');
    }
    out
}

/// Whether it is an accent that follows its letter.
const fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether a letter is an apostrophe, or is typed for one.
const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}')
}

//! Finds words of self-harm in the person's own text, on the device, logged nowhere
//! (design: judgement, "Gates", Crisis).

use serde::{Deserialize, Serialize};

/// Phrases that show the quiet card, and idioms that do not mean it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crisis {
    /// Phrases, small letters, matched between word edges.
    pub phrases: Vec<String>,
    /// Idioms that hold one of them and mean something else.
    pub exceptions: Vec<String>,
}

impl Crisis {
    /// Whether a text holds one of the phrases other than wholly inside an idiom. Case, apostrophes and
    /// blanks do not matter. A phrase may run over the end of a sentence; an idiom may not, since that
    /// would hide what was meant: "I can't go on. Monday was the fifth no."
    pub fn is_in(&self, text: &str) -> bool {
        // Most fields are empty, and all of them are looked at with every letter that is typed.
        if text.trim().is_empty() {
            return false;
        }
        let (text, stopped) = (bare(text, ' '), bare(text, '|'));
        let idioms: Vec<(usize, usize)> =
            self.exceptions.iter().flat_map(|idiom| places(&stopped, idiom)).collect();
        self.phrases
            .iter()
            .flat_map(|phrase| places(&text, phrase))
            .any(|(from, to)| !idioms.iter().any(|(start, end)| *start <= from && to <= *end))
    }
}

/// Where some words stand between word edges in a bare text: from and to, in bytes.
fn places(text: &str, words: &str) -> Vec<(usize, usize)> {
    let words = bare(words, ' ');
    let words = words.trim();
    let is_edge = |byte: Option<&u8>| matches!(byte, Some(b' ' | b'|'));
    if words.is_empty() {
        return Vec::new();
    }
    text.match_indices(words)
        .map(|(at, found)| (at, at + found.len()))
        .filter(|(from, to)| {
            let bytes = text.as_bytes();
            is_edge(from.checked_sub(1).and_then(|before| bytes.get(before)))
                && is_edge(bytes.get(*to))
        })
        .collect()
}

/// A text as bare words in small letters with one mark around each: a blank, or `stop` where a sentence or
/// a clause ends. Both marks are one byte, so places agree whichever is asked for.
fn bare(text: &str, stop: char) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for letter in text.chars().filter(|letter| !matches!(letter, '\'' | '\u{2019}')) {
        let is_stop = matches!(letter, '.' | '!' | '?' | ';' | ':' | ',' | '\n' | '\r');
        if letter.is_alphanumeric() {
            out.extend(letter.to_lowercase());
        } else if !out.ends_with([' ', '|']) {
            out.push(if is_stop { stop } else { ' ' });
        } else if is_stop && out.ends_with(' ') {
            out.pop();
            out.push(stop);
        }
    }
    if !out.ends_with([' ', '|']) {
        out.push(' ');
    }
    out
}

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
    /// doubled blanks do not matter.
    pub fn is_in(&self, text: &str) -> bool {
        let text = plain(text);
        let idioms: Vec<(usize, usize)> =
            self.exceptions.iter().flat_map(|idiom| places(&text, &plain(idiom))).collect();
        self.phrases.iter().flat_map(|phrase| places(&text, &plain(phrase))).any(|(from, to)| {
            !idioms.iter().any(|(start, end)| *start <= from && to <= *end)
        })
    }
}

/// Where some bare words stand in a text of bare words: from and to, in bytes.
fn places(text: &str, words: &str) -> Vec<(usize, usize)> {
    text.match_indices(words).map(|(at, found)| (at, at + found.len())).collect()
}

/// A text as bare words in small letters with one blank around each, so that containment means whole words.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for letter in text.chars().filter(|letter| !matches!(letter, '\'' | '\u{2019}')) {
        if letter.is_alphanumeric() {
            out.extend(letter.to_lowercase());
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

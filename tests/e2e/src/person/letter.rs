//! The letter on the screen.

use super::Person;
use super::find::Kind;
use crate::letter::Letter;
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
    pub fn letter(&self) -> Outcome<Letter> {
        until(LIMIT, || self.letter_now()).here()
    }

    fn letter_now(&self) -> Outcome<Letter> {
        let text = self.script_text(LETTER)?;
        if text.is_empty() {
            Err(Trouble::new("there is no letter"))
        } else {
            Ok(Letter::new(text))
        }
    }

    /// Waits until the letter greets somebody by this name.
    ///
    /// # Errors
    /// If it greets somebody else.
    #[track_caller]
    pub fn letter_greets(&self, name: &str) -> Outcome {
        until(LIMIT, || self.letter_now()?.greets(name)).here()
    }

    /// Waits until the letter holds these words.
    ///
    /// # Errors
    /// If it does not.
    #[track_caller]
    pub fn letter_says(&self, words: &str) -> Outcome {
        until(LIMIT, || self.letter_now()?.says(&[words])).here()
    }

    /// Opens the letter that the list recommends.
    ///
    /// # Errors
    /// If it recommends none.
    #[track_caller]
    pub fn open_the_letter(&self) -> Outcome {
        self.follow("Open this letter").here()
    }

    /// Opens the part of the letter in which these words are.
    ///
    /// # Errors
    /// If there is none.
    #[track_caller]
    pub fn tap_sentence(&self, words: &str) -> Outcome {
        self.tap_found(Kind::Part, words, None).here()
    }

    /// Writes a part of the letter anew: the one in which these words are. An input.
    ///
    /// # Errors
    /// If there is none.
    #[track_caller]
    pub fn reword(&self, words: &str, mine: &str) -> Outcome {
        let open = self.tap_sentence(words);
        open.and_then(|()| self.rewrite("Your words for this part", mine)).here()
    }

    /// Copies the letter, hold or no hold, and gives what is on the clipboard.
    ///
    /// # Errors
    /// If it cannot be copied.
    #[track_caller]
    pub fn send_anyway(&self) -> Outcome<Letter> {
        let copy = || {
            self.tap("Send anyway")?;
            self.copy_the_letter()
        };
        copy().here()
    }

    /// Copies the letter, which waits no longer, and gives what is on the clipboard.
    ///
    /// # Errors
    /// If it cannot be copied.
    #[track_caller]
    pub fn copy_the_letter(&self) -> Outcome<Letter> {
        let copy = || {
            self.tap("Copy the letter")?;
            self.see("Copied.")?;
            self.copied_text().map(Letter::new)
        };
        copy().here()
    }
}

//! A letter as it was read or copied, and what a visit holds it to.

use crate::trouble::Here;
use crate::{Outcome, Trouble};
use std::fmt;

/// The text of a letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter(String);

impl Letter {
    pub(crate) fn new(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Its first line.
    pub fn greeting(&self) -> &str {
        self.0.lines().next().unwrap_or_default()
    }

    /// Greets somebody by this name.
    ///
    /// # Errors
    /// If it greets somebody else.
    #[track_caller]
    pub fn greets(&self, name: &str) -> Outcome {
        self.held(self.greeting().ends_with(&format!(" {name},")), || format!("greet {name}"))
    }

    /// Ends with this name.
    ///
    /// # Errors
    /// If it ends otherwise.
    #[track_caller]
    pub fn is_signed(&self, name: &str) -> Outcome {
        self.held(self.0.ends_with(name), || format!("end with {name}"))
    }

    /// Has these words in it, as they stand here.
    ///
    /// # Errors
    /// If one of them is missing.
    #[track_caller]
    pub fn says(&self, wanted: &[&str]) -> Outcome {
        let missing = wanted.iter().find(|words| !self.0.contains(**words));
        self.held(missing.is_none(), || format!("say “{}”", missing.unwrap_or(&"")))
    }

    /// Has none of these in it, in small or capital letters.
    ///
    /// # Errors
    /// If one of them is there.
    #[track_caller]
    pub fn is_without(&self, unwanted: &[&str]) -> Outcome {
        let text = self.0.to_lowercase();
        let found = unwanted.iter().find(|words| text.contains(&words.to_lowercase()));
        self.held(found.is_none(), || format!("do without “{}”", found.unwrap_or(&"")))
    }

    /// Has none of these words in it, each whole, in small or capital letters: "late" is not in "later".
    ///
    /// # Errors
    /// If one of them is there.
    #[track_caller]
    pub fn is_without_words(&self, unwanted: &[&str]) -> Outcome {
        let text = self.0.to_lowercase();
        let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
        let found = unwanted.iter().find(|word| words.contains(*word));
        self.held(found.is_none(), || format!("do without the word “{}”", found.unwrap_or(&"")))
    }

    /// How many words it has.
    pub fn length(&self) -> usize {
        self.0.split_whitespace().count()
    }

    #[track_caller]
    fn held(&self, holds: bool, what: impl FnOnce() -> String) -> Outcome {
        let held = if holds {
            Ok(())
        } else {
            Err(Trouble::new(format!("the letter does not {}:\n{self}", what())))
        };
        held.here()
    }
}

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

// What a failed comparison prints is to be read.
impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_held_to_what_stands_in_it() {
        let letter = Letter::new("Dear Maya,\n\nThank you for the later bus.\n\nTomas".to_owned());
        assert!(letter.greets("Maya").is_ok() && letter.greets("May").is_err());
        assert!(letter.is_signed("Tomas").is_ok() && letter.is_signed("Maya").is_err());
        assert!(letter.says(&["Thank you", "bus"]).is_ok());
        assert!(letter.says(&["Thank you", "train"]).is_err());
        assert!(letter.is_without(&["TRAIN"]).is_ok() && letter.is_without(&["LATE"]).is_err());
        assert!(letter.is_without_words(&["late"]).is_ok());
        assert!(letter.is_without_words(&["late", "later"]).is_err());
        assert_eq!(letter.length(), 9);
    }

    #[test]
    fn what_a_letter_lacks_is_told_with_the_letter_and_the_line() {
        let trouble = Letter::new("Dear Maya,".to_owned()).says(&["bus"]).err();
        let told = trouble.map(|trouble| trouble.to_string()).unwrap_or_default();
        assert!(told.contains("letter.rs:"), "{told}");
        assert!(told.contains("does not say “bus”:\nDear Maya,"), "{told}");
    }
}

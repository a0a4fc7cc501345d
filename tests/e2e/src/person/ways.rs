//! The ways that many visits take, each in one sentence. What a visit is about, it does step by step itself.

use super::Person;
use crate::samples::{Sample, exported};
use crate::trouble::Here;
use crate::wait::{LIMIT, until};
use crate::{Outcome, Trouble};

/// What words are locked with.
pub const PASSPHRASE: &str = "four words of mine";

impl Person<'_> {
    /// Opens the app and takes one of the doors of Home.
    ///
    /// # Errors
    /// If the app does not start, or the door does not open.
    #[track_caller]
    pub fn come_by(&self, door: &str) -> Outcome {
        self.open().and_then(|()| self.tap_door(door)).here()
    }

    /// Comes straight out of an interview, to the box where it can be told.
    ///
    /// # Errors
    /// If there is no such way.
    #[track_caller]
    pub fn come_to_tell(&self) -> Outcome {
        self.come_by("It just happened").and_then(|()| self.go_on()).here()
    }

    /// Comes straight out of an interview, and tells it. An input.
    ///
    /// # Errors
    /// If there is no such way.
    #[track_caller]
    pub fn come_and_tell(&self, story: &str) -> Outcome {
        self.come_to_tell().and_then(|()| self.type_into("What happened?", story)).here()
    }

    /// Locks the words with [`PASSPHRASE`], on the screen for it.
    ///
    /// # Errors
    /// If they are not locked.
    #[track_caller]
    pub fn lock_the_words(&self) -> Outcome {
        let lock = || {
            self.go_to("#/where-my-words-are/lock")?;
            self.type_in_a_passphrase()?;
            self.see("Your words are locked from now on.")
        };
        lock().here()
    }

    /// Types it in, twice, and says what has to be said.
    ///
    /// # Errors
    /// If the boxes are not there.
    #[track_caller]
    pub fn type_in_a_passphrase(&self) -> Outcome {
        let type_in = || {
            self.type_into("A passphrase", PASSPHRASE)?;
            self.type_into("The same once more", PASSPHRASE)?;
            self.tap("#lock-understood")?;
            self.tap("Lock my words")
        };
        type_in().here()
    }

    /// Comes to write to them now: the quick note, at its first question.
    ///
    /// # Errors
    /// If there is no such way.
    #[track_caller]
    pub fn come_to_write(&self) -> Outcome {
        self.come_by("I want to write to them now").here()
    }

    /// Comes with a debrief of another day, and opens it from the list on Home.
    ///
    /// # Errors
    /// If it is not taken in.
    #[track_caller]
    pub fn come_with(&self, sample: &Sample) -> Outcome {
        let come = || {
            self.open_at("#/where-my-words-are")?;
            self.bring_back(&exported(&[sample.name])?)?;
            self.see("Taken in: 1 new")?;
            self.go_to("#/")?;
            self.tap(sample.row)
        };
        come().here()
    }

    /// Says whom they met, and goes on. An input.
    ///
    /// # Errors
    /// If nobody asks.
    #[track_caller]
    pub fn name_them(&self, name: &str) -> Outcome {
        self.type_into("Their name", name).and_then(|()| self.go_on()).here()
    }

    /// Says where it was, and goes on. An input.
    ///
    /// # Errors
    /// If nobody asks.
    #[track_caller]
    pub fn name_the_company(&self, name: &str) -> Outcome {
        self.type_into("The company", name).and_then(|()| self.go_on()).here()
    }

    /// Says what stayed with them, and goes on. An input.
    ///
    /// # Errors
    /// If nobody asks.
    #[track_caller]
    pub fn remember(&self, what: &str) -> Outcome {
        self.type_into("Thank you for telling me about", what).and_then(|()| self.go_on()).here()
    }

    /// Signs the quick note, and sees the letter. An input.
    ///
    /// # Errors
    /// If there is none.
    #[track_caller]
    pub fn sign(&self, name: &str) -> Outcome {
        self.type_into("Sign as", name).and_then(|()| self.follow("See the letter")).here()
    }

    /// Comes to a letter to Maya, about the story hour, signed by Tomas Reyes. Five inputs.
    ///
    /// # Errors
    /// If there is no such way.
    #[track_caller]
    pub fn come_to_the_letter(&self) -> Outcome {
        let come = || {
            self.come_to_write()?;
            self.name_them("Maya")?;
            self.name_the_company("Hill Road Library")?;
            self.remember("the story hour")?;
            self.decide("Nothing")?;
            self.sign("Tomas Reyes")?;
            self.letter_says("the story hour")
        };
        come().here()
    }

    /// Finds a mishap by everyday words and picks it. An input.
    ///
    /// # Errors
    /// If those words do not find it.
    #[track_caller]
    pub fn pick_mishap(&self, words: &str, name: &str) -> Outcome {
        let pick = || {
            self.rewrite("#search", words)?;
            self.tap(name)?;
            self.see_in("#picked", name)
        };
        pick().here()
    }

    /// Sees this route on the card of a mishap.
    ///
    /// # Errors
    /// If it is another one.
    #[track_caller]
    pub fn is_advised(&self, route: &str) -> Outcome {
        until(LIMIT, || {
            let shown = self.text_of("#route-name")?;
            if shown == route {
                Ok(())
            } else {
                Err(Trouble::new(format!("the advice is “{shown}”, not “{route}”")))
            }
        })
        .here()
    }

    /// Opens the menu that is on every step, or folds it again.
    ///
    /// # Errors
    /// If it is not there.
    #[track_caller]
    pub fn tap_menu(&self) -> Outcome {
        self.tap("More: home, your words, support").here()
    }

    /// On the screen where the words are: saves a copy, and gives the text of the file.
    ///
    /// # Errors
    /// If none is given.
    #[track_caller]
    pub fn save_a_copy(&self) -> Outcome<String> {
        self.tap("Save a copy").and_then(|()| self.saved_file("afterview.json")).here()
    }

    /// Goes to another screen, does something there, and comes back.
    ///
    /// # Errors
    /// If one of these cannot be done.
    #[track_caller]
    pub fn meanwhile_at(&self, link: &str, act: impl FnOnce() -> Outcome) -> Outcome {
        let away = || {
            let here = format!("#{}", self.at()?);
            self.go_to(link)?;
            act()?;
            self.go_to(&here)
        };
        away().here()
    }
}

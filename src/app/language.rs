//! The languages that are spoken here: the screens', and that of each interview's messages. The words of one that is chosen
//! are fetched, which is told; until they are here everything stays as it was.

use super::model::{Model, Settings};
use crate::domain::lang::Tongue;

/// Something about a language happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LanguageEvent {
    /// Another language was chosen for the screens, by the name of its folder; empty for what the page around the frame or the
    /// browser asks for.
    Wanted(String),
    /// The messages of the open interview are to be written in another language.
    LettersWanted(Tongue),
    /// The open interview's messages are in a language whose words are not here.
    LettersLack(Tongue),
    /// The screens speak another language now.
    Spoke {
        /// The name of its folder.
        id: String,
        /// What the person chose, if it was their choice.
        chosen: Option<String>,
    },
    /// The words for messages in a language are here.
    Learned(Tongue),
    /// The words did not arrive, or not whole: everything is as it was.
    NotFetched,
}

/// What is to be fetched: the words of a language, for one of two ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordsOf {
    /// Those of the screens.
    Screens {
        /// What is asked for: a language tag; empty for what the browser asks for.
        tag: String,
        /// What the person chose, if it was their choice.
        chosen: Option<String>,
    },
    /// Those of messages.
    Letters(Tongue),
}

/// How far fetching the words of a language is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fetching {
    /// Nothing is being fetched.
    #[default]
    Nothing,
    /// They are on their way.
    OnItsWay,
    /// They did not arrive.
    Failed,
}

impl Settings {
    /// The languages that messages were written in, the latest choice first.
    pub fn tongues(&self) -> impl Iterator<Item = Tongue> {
        self.letters.split_whitespace().filter_map(Tongue::of)
    }

    /// Puts a language before the others.
    pub(super) fn prefer(&mut self, tongue: Tongue) {
        let mut list = vec![tongue.tag()];
        list.extend(self.tongues().filter(|known| *known != tongue).map(Tongue::tag));
        self.letters = list.join(" ");
    }
}

impl Model {
    /// The language of the messages of an interview that begins now: the one chosen last, or else the screens'.
    pub fn tongue(&self) -> Tongue {
        let spoken = || Tongue::of(&self.language).unwrap_or_default();
        let chosen = self.settings.tongues().next();
        chosen.unwrap_or_else(spoken)
    }

    /// The languages whose words are to be on the device: the screens', and those of messages.
    pub(super) fn languages(&self) -> String {
        let mut all = self.language.clone();
        for tongue in self.settings.tongues().filter(|tongue| tongue.tag() != self.language) {
            all.extend([" ", tongue.tag()]);
        }
        all
    }
}

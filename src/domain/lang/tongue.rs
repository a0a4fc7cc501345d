//! The languages that a message can be written in.

use super::{American, CanadianFrench, English, French, Grammar, Spanish};
use crate::domain::json::Saved;
use serde::{Deserialize, Serialize};

/// A language that a message can be written in: its wordings are content, its grammar is code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tongue {
    /// English, British or neutral.
    #[default]
    English,
    /// English as in the United States.
    American,
    /// French as in Europe.
    French,
    /// French as in Canada.
    CanadianFrench,
    /// Spanish, for Spain and America alike.
    Spanish,
}

/// How a fact is added to a text of ours that goes before it. A value, so that the first screens, which have next to no facts,
/// come without the rules of each language.
#[derive(Clone, Copy, Debug)]
pub struct Seam(fn(&mut String, &str));

impl Seam {
    /// Adds a fact to a text.
    pub fn add(self, text: &mut String, fact: &str) {
        (self.0)(text, fact);
    }
}

impl Default for Seam {
    /// One thing after the other.
    fn default() -> Self {
        Self(String::push_str)
    }
}

impl Tongue {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::English, Self::American, Self::French, Self::CanadianFrench, Self::Spanish];

    /// The language tag, which is also the name of its folder of content.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::American => "en-US",
            Self::French => "fr",
            Self::CanadianFrench => "fr-CA",
            Self::Spanish => "es",
        }
    }

    /// The one with a language tag; none where no message can be written in that language.
    pub fn of(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tongue| tongue.tag() == tag)
    }

    /// What adds a fact to a text of ours that goes before it, as [`Grammar::add`] does in letters: for the screens.
    pub fn seam(self) -> Seam {
        Seam(match self {
            Self::English | Self::American => String::push_str,
            Self::French | Self::CanadianFrench => super::fr::join,
            Self::Spanish => super::es::join,
        })
    }

    /// Its grammar.
    pub fn grammar(self) -> &'static dyn Grammar {
        match self {
            Self::English => &English,
            Self::American => &American,
            Self::French => &French,
            Self::CanadianFrench => &CanadianFrench,
            Self::Spanish => &Spanish,
        }
    }
}

//! The languages that a message can be written in.

use super::{American, CanadianFrench, English, French, Grammar, Spanish};
use crate::domain::json::Saved;
use serde::{Deserialize, Serialize};
use std::fmt::{self, Debug, Formatter};

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

/// The grammar of a language as far as it is here. A value, so that neither the first screens, which have next to no facts,
/// nor whoever reads in one language come with the rules of the others.
#[derive(Clone, Copy, Default)]
pub struct Rules(Option<&'static dyn Grammar>);

impl Rules {
    /// Those of a grammar that is here.
    pub fn of(grammar: &'static dyn Grammar) -> Self {
        Self(Some(grammar))
    }

    /// Adds a fact to a text of a screen, as [`Grammar::join`] does; without a grammar one thing after the other.
    pub fn add(self, text: &mut String, fact: &str) {
        match self.0 {
            Some(grammar) => grammar.join(text, fact),
            None => text.push_str(fact),
        }
    }

    /// The grammar, if it is here.
    pub fn grammar(self) -> Option<&'static dyn Grammar> {
        self.0
    }
}

impl Debug for Rules {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Rules(here)" } else { "Rules(none)" })
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

    /// Its grammar, where all of them are here: natively, and in a build of one piece.
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

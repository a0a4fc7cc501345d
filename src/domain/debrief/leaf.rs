//! What somebody fills in to grow from an interview, or from all of them: lessons, questions with their own points,
//! stories, the next interview, people to ask. One form for all of it, so that one set of changes keeps it, one merge
//! brings it together, and a new exercise needs no new format. What each kind of leaf means is read by the rule that
//! needs it (`domain/grow`, `ready`, `rehearsal`, `keep_going`, `journal`).

mod change;
mod names;

pub use change::Joined;
pub use names::{Figure, LeafDay, LeafKey, LeafKind, LeafLine};

use super::{Day, Debrief};
use crate::domain::clock::Instant;
use crate::domain::json::Saved;
use crate::domain::map::{Map, Set};
use serde::{Deserialize, Serialize};

/// What was filled in on one leaf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Leaf {
    /// Which leaf.
    pub key: LeafKey,
    /// Its texts.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub lines: Map<LeafLine, String>,
    /// What was picked or ticked: keys of the content, or names of other leaves.
    #[serde(default, skip_serializing_if = "Set::is_empty")]
    pub picks: Set<String>,
    /// Its days.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub days: Map<LeafDay, Day>,
    /// Its numbers.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub figures: Map<Figure, u32>,
    /// When it was done: practised, asked, looked at.
    #[serde(default, skip_serializing_if = "Set::is_empty")]
    pub times: Set<Instant>,
}

impl Leaf {
    /// A leaf with nothing on it.
    pub const fn new(key: LeafKey) -> Self {
        Self {
            key,
            lines: Map::new(),
            picks: Set::new(),
            days: Map::new(),
            figures: Map::new(),
            times: Set::new(),
        }
    }

    /// A text; empty where there is none.
    pub fn line(&self, line: LeafLine) -> &str {
        self.lines.get(&line).map_or("", String::as_str)
    }

    /// A number, where it was given.
    pub fn figure(&self, figure: Figure) -> Option<u32> {
        self.figures.get(&figure).copied()
    }

    /// What was picked under a prefix: the rest of `drill:breathe` under `drill:`.
    pub fn picked<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.picks.iter().filter_map(move |pick| pick.strip_prefix(prefix))
    }
}

/// One change to a leaf. Past tense: what the person did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(rename_all = "snake_case")]
pub enum LeafChange {
    /// It was begun: what has a name of its own is, before the first that is ticked on it.
    Begun,
    /// It was taken off.
    Removed,
    /// Something was picked, or not any more.
    Picked(String, bool),
    /// A day was set, or taken back.
    Day(LeafDay, Option<Day>),
    /// A number was set, or taken back.
    Figure(Figure, Option<u32>),
    /// It was done at a time, or that was taken back.
    At(Instant, bool),
}

impl LeafChange {
    /// Whether it takes away: the leaf, or something on it.
    pub const fn takes_back(&self) -> bool {
        match self {
            Self::Begun => false,
            Self::Removed => true,
            Self::Picked(_, gives) | Self::At(_, gives) => !*gives,
            Self::Day(_, day) => day.is_none(),
            Self::Figure(_, figure) => figure.is_none(),
        }
    }
}

impl Debrief {
    /// A leaf, where anything was done to it.
    pub fn leaf(&self, key: LeafKey) -> Option<&Leaf> {
        self.leaves.iter().find(|leaf| leaf.key == key)
    }

    /// The leaves of a kind, in the order in which they were begun.
    pub fn leaves_of(&self, kind: LeafKind) -> impl DoubleEndedIterator<Item = &Leaf> + Clone {
        self.leaves.iter().filter(move |leaf| leaf.key.kind == kind)
    }
}

//! What somebody fills in to grow from an interview, or from all of them: lessons, questions with their own points,
//! stories, the next interview, people to ask. One form for all of it, so that one set of changes keeps it, one merge
//! brings it together, and a new exercise needs no new format. What each kind of leaf means is read by the rule that
//! needs it (`domain/book`, `domain/journal`).

use super::{Day, Debrief, LocalId};
use crate::domain::clock::Instant;
use crate::domain::json::{self, Key, Saved};
use crate::domain::map::{Map, Set};
use serde::{Deserialize, Serialize};

/// Which leaf: its kind, and of what.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeafKey {
    /// The kind.
    pub kind: LeafKind,
    /// The item, the content's question, or a name of its own; 0 where there is one only.
    pub of: LocalId,
}

/// What a leaf is for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeafKind {
    /// Of an interview: what an item taught, as an if-then plan. Of: the item.
    Lesson,
    /// Of an interview: looked back on after a day (design: advice, row 73).
    Reflection,
    /// Of an interview: how it was thought to go on, and how it was afterwards.
    Outlook,
    /// Of an interview: kind words, "what if", what helped.
    Kindness,
    /// A question of the bank, or one of their own. Of: its number, or a name.
    Question,
    /// A story that answers questions. Of: a name.
    Story,
    /// A strength, with its proof. Of: a name.
    Strength,
    /// What matters to them, and a first step.
    Values,
    /// The next interview.
    Next,
    /// Somebody who could be asked. Of: a name.
    Contact,
    /// Where to look for openings. Of: a name.
    Board,
    /// What they mean to do each week.
    Goal,
}

impl LeafKind {
    /// All of them, those of an interview first.
    pub const ALL: [Self; 12] = [
        Self::Lesson,
        Self::Reflection,
        Self::Outlook,
        Self::Kindness,
        Self::Question,
        Self::Story,
        Self::Strength,
        Self::Values,
        Self::Next,
        Self::Contact,
        Self::Board,
        Self::Goal,
    ];

    /// Whether it belongs to no one interview, and so to the book.
    pub fn is_of_the_book(self) -> bool {
        self > Self::Kindness
    }

    /// The leaf of this kind where there is one only.
    pub const fn only(self) -> LeafKey {
        self.of(0)
    }

    /// The leaf of this kind that is of this.
    pub const fn of(self, of: LocalId) -> LeafKey {
        LeafKey { kind: self, of }
    }
}

/// A text on a leaf.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeafLine {
    /// What it is called: an own question, a story, a strength, a person, a place to look, a goal.
    Title,
    /// Lesson: what got in the way.
    Obstacle,
    /// Lesson: when and where.
    Cue,
    /// Lesson: what they will do then.
    Response,
    /// Reflection: what went wrong.
    Wrong,
    /// Reflection: why it felt so.
    Why,
    /// Reflection: what they would do differently.
    Differently,
    /// Reflection: how, the next time.
    Next,
    /// Kindness: the "what if" that was parked.
    WhatIf,
    /// Kindness: the letter to themselves.
    Letter,
    /// Kindness: what helped.
    Helped,
    /// Kindness: where it may lead instead.
    Redirection,
    /// Kindness: the harsh thought.
    Harsh,
    /// Kindness: a fairer one.
    Fairer,
    /// Question: the first point.
    Bullet1,
    /// Question: the second point.
    Bullet2,
    /// Question: the third point.
    Bullet3,
    /// Question: the fourth point.
    Bullet4,
    /// Story: how things were.
    Situation,
    /// Story: what had to be done.
    Task,
    /// Story: what they did.
    Action,
    /// Story: what came of it.
    Outcome,
    /// Story: a number that shows it.
    Number,
    /// Strength: where it showed.
    Proof,
    /// Values: why they matter.
    WhatMatters,
    /// Values: an easy first step.
    FirstStep,
    /// Next interview: with whom.
    Company,
    /// Next interview: for what.
    Role,
    /// Next interview: where, or by which link.
    Place,
    /// Next interview: what they always do before.
    Routine,
    /// Next interview: what calms them on the day.
    CalmDown,
    /// Next interview: the one thing they will do.
    Commitment,
    /// Next interview: what else to bring, one a line.
    Bring,
    /// Contact: where they know them from.
    How,
}

impl LeafLine {
    /// All of them.
    pub const ALL: [Self; 34] = [
        Self::Title,
        Self::Obstacle,
        Self::Cue,
        Self::Response,
        Self::Wrong,
        Self::Why,
        Self::Differently,
        Self::Next,
        Self::WhatIf,
        Self::Letter,
        Self::Helped,
        Self::Redirection,
        Self::Harsh,
        Self::Fairer,
        Self::Bullet1,
        Self::Bullet2,
        Self::Bullet3,
        Self::Bullet4,
        Self::Situation,
        Self::Task,
        Self::Action,
        Self::Outcome,
        Self::Number,
        Self::Proof,
        Self::WhatMatters,
        Self::FirstStep,
        Self::Company,
        Self::Role,
        Self::Place,
        Self::Routine,
        Self::CalmDown,
        Self::Commitment,
        Self::Bring,
        Self::How,
    ];

    /// The points of a question, in order.
    pub const BULLETS: [Self; 4] = [Self::Bullet1, Self::Bullet2, Self::Bullet3, Self::Bullet4];
}

/// A day on a leaf.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeafDay {
    /// When it is: the interview, or when a drill is to be done.
    On,
    /// Next interview: the dry run.
    DryRun,
}

/// A number on a leaf.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Outlook: how they thought it would go on: 0 not, 1 cannot say, 2 it would.
    Forecast,
    /// Outlook: how it was afterwards, 0 (fine) to 4 (can't think), as [`Distress::ALL`](super::Distress::ALL).
    After,
    /// Question: 0 not yet, 1 nearly, 2 they have it.
    Rating,
    /// Next interview: when it starts, in minutes of the day, 0 to 1439.
    StartsAt,
    /// Next interview: the way there, in minutes.
    Travel,
    /// Next interview: time to spare on the way, in minutes.
    Buffer,
    /// Next interview: how long before it they walk in, in minutes.
    WalkIn,
    /// Goal: how often a week, 1 to 7.
    PerWeek,
}

impl LeafKind {
    /// Its name in addresses of boxes and keys of the content.
    pub fn name(self) -> String {
        bare(&self)
    }
}

impl LeafLine {
    /// Its name in addresses of boxes and keys of the content.
    pub fn name(self) -> String {
        bare(&self)
    }
}

/// A name as it is saved.
fn bare<T: Saved>(name: &T) -> String {
    json::write(name).trim_matches('"').to_owned()
}

impl Key for LeafLine {}
impl Key for LeafDay {}
impl Key for Figure {}

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
    /// It was begun.
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

impl Debrief {
    /// A leaf, where anything was done to it.
    pub fn leaf(&self, key: LeafKey) -> Option<&Leaf> {
        self.leaves.iter().find(|leaf| leaf.key == key)
    }

    /// The leaves of a kind, in the order in which they were begun.
    pub fn leaves_of(&self, kind: LeafKind) -> impl DoubleEndedIterator<Item = &Leaf> + Clone {
        self.leaves.iter().filter(move |leaf| leaf.key.kind == kind)
    }

    /// Takes in the leaves of another book: two devices, or two tabs, each began one. What only one of them has is
    /// there afterwards; where both have words, the other's stand below ours. Taken in twice, it is as taken in once.
    pub fn join_leaves(&mut self, other: &Self) {
        for theirs in &other.leaves {
            let ours = self.leaf_mut(theirs.key);
            for (line, text) in theirs.lines.iter() {
                let here = ours.lines.get_or_insert_with(*line, String::new);
                if here.trim().is_empty() {
                    here.clone_from(text);
                } else if !text.lines().all(|line| here.lines().any(|known| known == line)) {
                    here.push_str("\n\n");
                    here.push_str(text);
                }
            }
            for pick in &theirs.picks {
                ours.picks.insert(pick.clone());
            }
            for (which, day) in theirs.days.iter() {
                ours.days.get_or_insert_with(*which, || *day);
            }
            for (which, figure) in theirs.figures.iter() {
                ours.figures.get_or_insert_with(*which, || *figure);
            }
            for at in &theirs.times {
                ours.times.insert(*at);
            }
        }
    }

    pub(super) fn apply_to_leaf(&mut self, key: LeafKey, change: LeafChange) {
        if change == LeafChange::Removed {
            self.leaves.retain(|leaf| leaf.key != key);
            return;
        }
        let leaf = self.leaf_mut(key);
        match change {
            LeafChange::Begun | LeafChange::Removed => {}
            LeafChange::Picked(pick, true) => {
                leaf.picks.insert(pick);
            }
            LeafChange::Picked(pick, false) => {
                leaf.picks.remove(&pick);
            }
            LeafChange::Day(which, Some(day)) => {
                leaf.days.insert(which, day);
            }
            LeafChange::Day(which, None) => {
                leaf.days.remove(&which);
            }
            LeafChange::Figure(which, Some(figure)) => {
                leaf.figures.insert(which, figure);
            }
            LeafChange::Figure(which, None) => {
                leaf.figures.remove(&which);
            }
            LeafChange::At(at, true) => {
                leaf.times.insert(at);
            }
            LeafChange::At(at, false) => {
                leaf.times.remove(&at);
            }
        }
    }
}

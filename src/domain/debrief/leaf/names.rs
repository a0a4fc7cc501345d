//! What there is on leaves, by name: their kinds, their texts, days and numbers.

use crate::domain::debrief::LocalId;
use crate::domain::json::{self, Key, Saved};
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

impl LeafKey {
    /// The largest number that the content gives a question. What is begun here has a larger one.
    pub const LAST_OF_CONTENT: LocalId = 0xffff;

    /// Whether it is of something that the person named or began: small numbers are the content's questions', and 0 stands
    /// where there is one only.
    pub const fn has_own_name(self) -> bool {
        self.of > Self::LAST_OF_CONTENT
    }

    /// Whether a text on it has room for one line only. A question of one's own may be long.
    pub const fn is_one_line(self, line: LeafLine) -> bool {
        match line {
            LeafLine::Title => !matches!(self.kind, LeafKind::Question),
            LeafLine::Obstacle
            | LeafLine::Cue
            | LeafLine::Bullet1
            | LeafLine::Bullet2
            | LeafLine::Bullet3
            | LeafLine::Bullet4
            | LeafLine::Number
            | LeafLine::FirstStep
            | LeafLine::Company
            | LeafLine::Role
            | LeafLine::How => true,
            _ => false,
        }
    }
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

impl LeafDay {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::On, Self::DryRun];
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
    /// Outlook: how it was afterwards, 0 (fine) to 4 (can't think), as [`Distress::ALL`](crate::domain::debrief::Distress::ALL).
    After,
    /// Outlook: how it was at first, as [`Figure::After`]: kept once another word is said on a later day.
    Before,
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

impl Figure {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Forecast,
        Self::After,
        Self::Rating,
        Self::StartsAt,
        Self::Travel,
        Self::Buffer,
        Self::WalkIn,
        Self::PerWeek,
    ];
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

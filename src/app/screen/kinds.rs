//! What kind of screen each one is.

use super::{Screen, Step};
use crate::domain::debrief::Entry;

impl Screen {
    /// The door that an address stands for, where following it opens a new debrief.
    pub const fn door(self) -> Option<Entry> {
        match self {
            Self::Breathe => Some(Entry::JustHappened),
            Self::QuickWho => Some(Entry::WriteNow),
            Self::SaidNo => Some(Entry::SaidNo),
            Self::WentWell => Some(Entry::WentWell),
            _ => None,
        }
    }

    /// The step a screen belongs to. The first five minutes and the screens always at hand belong to none:
    /// they show no dots.
    pub const fn step(self) -> Option<Step> {
        match self {
            Self::HowIsIt | Self::Feelings | Self::KindWords | Self::Unsent | Self::Compassion => {
                Some(Step::Calm)
            }
            Self::Told
            | Self::Who
            | Self::Where
            | Self::WhenEnded
            | Self::Decision
            | Self::Questions => Some(Step::Recall),
            Self::Well
            | Self::Wrong
            | Self::Flags
            | Self::Item(_)
            | Self::ItemWords(_)
            | Self::Unsaid
            | Self::Around
            | Self::WhatIf => Some(Step::Weigh),
            Self::Plan => Some(Step::Plan),
            Self::Letters | Self::Letter(_) | Self::More | Self::Begin(_) | Self::Errand(_) => {
                Some(Step::Write)
            }
            Self::Grow
            | Self::Lesson(_)
            | Self::Reflect
            | Self::Bank
            | Self::BankQuestion(_)
            | Self::Stories
            | Self::Story(_)
            | Self::Strengths
            | Self::Mock
            | Self::FriendKit
            | Self::Ready => Some(Step::Grow),
            Self::KeepGoing
            | Self::Outcomes
            | Self::Openings
            | Self::Contacts
            | Self::Contact(_)
            | Self::Goal => Some(Step::KeepGoing),
            _ => None,
        }
    }

    /// Whether the screen makes no sense without an open debrief.
    pub const fn needs_debrief(self) -> bool {
        let alone = matches!(
            self,
            Self::Home
                | Self::Practise
                | Self::Grow
                | Self::KeepGoing
                | Self::Outcomes
                | Self::Interviews
                | Self::Patterns
                | Self::Lessons
                | Self::Readable
                | Self::Support
                | Self::WhereMyWordsAre
                | Self::TakeIn
                | Self::OwnPage
                | Self::Lock
                | Self::Fleeting
                | Self::Looks
                | Self::OnMyPhone
                | Self::OpenLink
                | Self::TwoTabs
                | Self::Room
                | Self::Earlier
                | Self::LookBack(_)
                | Self::Erase
        );
        !alone && !self.is_of_the_book()
    }

    /// Whether what is filled in on the screen belongs to no one interview.
    pub const fn is_of_the_book(self) -> bool {
        matches!(
            self,
            Self::Bank
                | Self::BankQuestion(_)
                | Self::Stories
                | Self::Story(_)
                | Self::Strengths
                | Self::Mock
                | Self::FriendKit
                | Self::Ready
                | Self::ReadyCard
                | Self::Openings
                | Self::Contacts
                | Self::Contact(_)
                | Self::Goal
        )
    }

    /// Whether the screen is shown although the words are locked: nothing of them is on it.
    pub const fn is_shown_locked(self) -> bool {
        matches!(self, Self::Support | Self::Looks | Self::Erase)
    }

    /// Whether the screen fills the display and keeps it lit.
    pub const fn is_on_stage(self) -> bool {
        matches!(self, Self::Call(_) | Self::ReadyCard)
    }

    /// The first screen of a step.
    pub const fn first_of(step: Step) -> Self {
        match step {
            Step::Calm => Self::HowIsIt,
            Step::Recall => Self::Told,
            Step::Weigh => Self::Well,
            Step::Plan => Self::Plan,
            Step::Write => Self::Letters,
            Step::Grow => Self::Grow,
            Step::KeepGoing => Self::KeepGoing,
        }
    }
}

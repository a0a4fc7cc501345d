//! Which screen comes after which.

use super::Screen;
use crate::domain::debrief::{Debrief, Entry, LocalId, MessageKind, NoteKey};

impl Screen {
    /// The screen after this one, for "Go on" and "Skip" alike: everything can be left out. A question that
    /// was answered elsewhere is passed over only where it would be asked twice in a row.
    #[must_use]
    pub fn next(self, debrief: &Debrief) -> Self {
        match self {
            Self::Breathe => Self::GetItOut,
            Self::GetItOut => Self::WhatNext,
            Self::WhatNext => Self::DoneForNow,
            Self::HowIsIt => Self::Feelings,
            Self::Feelings => Self::KindWords,
            // Who looked at it already comes from Grow, and need not tell it again.
            Self::Compassion if !debrief.items.is_empty() => Self::Grow,
            Self::KindWords | Self::Unsent | Self::Compassion => Self::Told,
            Self::Told => Self::Who,
            Self::Who => Self::Where,
            Self::Where => Self::WhenEnded,
            Self::WhenEnded => Self::Decision,
            Self::Decision => Self::Questions,
            Self::Questions | Self::WentWell => Self::Well,
            Self::Well if debrief.entry == Entry::WentWell => Self::QuickWho,
            Self::Well => Self::Wrong,
            Self::Wrong => Self::Flags,
            Self::Flags => first_item(debrief).map_or(Self::Unsaid, Self::Item),
            Self::Item(id) | Self::ItemWords(id) => {
                item_after(debrief, id).map_or(Self::Unsaid, Self::Item)
            }
            Self::Unsaid => Self::Around,
            Self::Around | Self::WhatIf => Self::Plan,
            Self::Plan | Self::More | Self::Begin(_) | Self::Errand(_) => Self::Letters,
            Self::Lesson(_) | Self::Reflect | Self::Strengths | Self::Mock | Self::Ready => {
                Self::Grow
            }
            Self::BankQuestion(_) => Self::Bank,
            Self::Story(_) => Self::Stories,
            Self::FriendKit => Self::Mock,
            Self::ReadyCard => Self::Ready,
            Self::Outcomes | Self::Openings | Self::Contacts | Self::Goal => Self::KeepGoing,
            Self::Contact(_) => Self::Contacts,
            Self::QuickWho => Self::QuickWhere,
            Self::QuickWhere => Self::QuickRemember,
            Self::QuickRemember => Self::QuickMend,
            Self::QuickMend | Self::QuickWords(_) => Self::QuickSign,
            Self::QuickSign => Self::Letter(thank_you_key(debrief)),
            Self::SaidNo => Self::HowIsIt,
            Self::Call(key) => Self::Letter(key),
            // A message is an end, and so is what needs no debrief.
            _ => Self::Home,
        }
    }
}

/// The thank-you to the first person met, or to the hiring team.
pub fn thank_you_key(debrief: &Debrief) -> NoteKey {
    NoteKey {
        kind: MessageKind::ThankYou,
        about: None,
        to: debrief.facts.people.first().map(|person| person.id),
    }
}

fn weighed(debrief: &Debrief) -> impl Iterator<Item = LocalId> + '_ {
    debrief.items.iter().filter(|item| !item.parked && !item.is_missed_point()).map(|item| item.id)
}

fn first_item(debrief: &Debrief) -> Option<LocalId> {
    weighed(debrief).next()
}

fn item_after(debrief: &Debrief, id: LocalId) -> Option<LocalId> {
    weighed(debrief).skip_while(|item| *item != id).nth(1)
}

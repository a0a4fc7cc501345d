//! Finds interviews by what was written in them, and by what is known of them.

use super::{Journal, Past};
use crate::domain::clock::Zone;
use crate::domain::debrief::{Entry, Status};
use crate::domain::fold::fold;
use crate::domain::map::Set;

/// What kind of interview it was, as the person came in by its door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One that went well.
    Good,
    /// Any other.
    Hard,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Good, Self::Hard];

    /// What an interview was that somebody came from by this door.
    pub fn of(entry: Entry) -> Self {
        if entry == Entry::WentWell { Self::Good } else { Self::Hard }
    }
}

/// What somebody looks for. Each part that is given has to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Words, as typed: each of them stands somewhere in what was written, whole or in part. Case and accents do not
    /// matter.
    pub words: String,
    /// How the application stands.
    pub status: Option<Status>,
    /// The year in which it ended.
    pub year: Option<i32>,
    /// The month of the year, from 1 on.
    pub month: Option<u8>,
    /// What went wrong: a key of the catalogue.
    pub mishap: Option<String>,
    /// Whether it went well.
    pub kind: Option<Kind>,
}

impl Search {
    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        let Self { words, status, year, month, mishap, kind } = self;
        fold(words).is_empty()
            && status.is_none()
            && year.is_none()
            && month.is_none()
            && mishap.is_none()
            && kind.is_none()
    }

    fn holds(&self, past: &Past, zone: &Zone) -> bool {
        let day = || zone.local(past.at).day;
        self.status.is_none_or(|status| past.status == status)
            && self.year.is_none_or(|year| day().year() == year)
            && self.month.is_none_or(|month| u8::from(day().month()) == month)
            && self.mishap.as_ref().is_none_or(|mishap| past.mishaps.contains(mishap))
            && self.kind.is_none_or(|kind| Kind::of(past.entry) == kind)
    }
}

impl Journal {
    /// The interviews for which a search holds, the newest first.
    pub fn search(&self, search: &Search, zone: &Zone) -> Vec<&Past> {
        let typed = fold(&search.words);
        let found = self.pasts().iter().filter(|past| {
            search.holds(past, zone) && typed.split(' ').all(|word| past.folded.contains(word))
        });
        found.collect()
    }

    /// The months in which there were interviews, the latest first: year, and month from 1 on.
    pub fn calendar(&self, zone: &Zone) -> Vec<(i32, u8)> {
        let days = self.pasts().iter().map(|past| zone.local(past.at).day);
        let months: Set<(i32, u8)> = days.map(|day| (day.year(), u8::from(day.month()))).collect();
        months.iter().rev().copied().collect()
    }

    /// What went wrong in any interview, by key.
    pub fn mishaps(&self) -> Set<String> {
        self.pasts().iter().flat_map(|past| past.mishaps.iter().cloned()).collect()
    }
}

//! The long view over all interviews (design: product, step Keep going; advice, rows 50, 52, 76 and 102). Nothing of it
//! is kept: it is worked out from the debriefs whenever somebody wants to see it.
//!
//! What rests on few interviews is no pattern. Each statistic says how many it rests on, and from fewer than [`ENOUGH`]
//! it comes as [`TooFew`]: the type leaves a screen nothing to show but that.

mod calibration;
mod distress;
mod lessons;
mod past;
mod recurring;
mod search;

pub use calibration::{Calibration, Ending, Forecast, Share, Weight};
pub use distress::{Relief, Shift, first_word};
pub use lessons::{Lesson, Month};
pub use recurring::{How, Patterns, Practised, Recurring};
pub use search::{Kind, Search};

use super::clock::Instant;
use super::debrief::{DebriefId, Distress, Entry, LeafLine, Status};
use super::map::{Map, Set};
use super::mishap::By;
use super::order::order;

/// From so many interviews on something is said about them.
pub const ENOUGH: usize = 3;

/// Nothing is said yet: it would rest on too few interviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFew {
    /// How many there are that have what it needs.
    pub have: usize,
    /// How many it takes.
    pub need: usize,
}

impl TooFew {
    /// What is said of so many interviews, if they are enough.
    fn unless<T>(have: usize, said: impl FnOnce() -> T) -> Result<T, Self> {
        if have < ENOUGH { Err(Self { have, need: ENOUGH }) } else { Ok(said()) }
    }
}

/// What the journal knows of one interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Its name.
    pub id: DebriefId,
    /// When it ended.
    pub at: Instant,
    /// The company, as typed.
    pub company: String,
    /// The post, as typed.
    pub role: String,
    /// Which door the person came in by.
    pub entry: Entry,
    /// How the application stands.
    pub status: Status,
    /// Whether the person is done with it.
    pub closed: bool,
    /// How they thought it would go on.
    pub forecast: Option<Forecast>,
    /// How it was at first.
    pub before: Option<Distress>,
    /// How it was once they had looked at it.
    pub after: Option<Distress>,
    /// What went wrong: keys of the catalogue.
    pub mishaps: Set<String>,
    /// By whom that came, where they said so.
    pub whose: Map<String, By>,
    /// What went well, one a line, as typed.
    pub well: String,
    /// What else they take along from it, as typed, and which line of a leaf that is.
    pub taken: Vec<(LeafLine, String)>,
    /// What it taught.
    pub lessons: Vec<Lesson>,
    /// The checksum of the copy that it was read from; 0 where there is none, or it is still being written in. It need not be
    /// read again as long as that is the same.
    pub copy: u64,
    /// All that was written in it but the letter that is never sent, folded for the search.
    pub folded: String,
}

impl Past {
    /// Whether it was looked at closely enough to say what went wrong in it, if anything did.
    fn was_weighed(&self) -> bool {
        !self.mishaps.is_empty() || !self.well.trim().is_empty()
    }
}

/// All interviews, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    pasts: Vec<Past>,
}

impl Journal {
    /// A journal of these interviews.
    pub fn new(mut pasts: Vec<Past>) -> Self {
        order(&mut pasts, |one, other| (other.at, &one.id) < (one.at, &other.id));
        Self { pasts }
    }

    /// All of them, the newest first.
    pub fn pasts(&self) -> &[Past] {
        &self.pasts
    }

    /// What helped after the last interview of which that was written, but for the one that is open (design: product, step
    /// Grow).
    pub fn helped_before(&self, open: Option<&DebriefId>) -> Option<(&Past, &str)> {
        let others = self.pasts.iter().filter(|past| Some(&past.id) != open);
        let mut told = others.filter_map(|past| {
            let (_, text) = past.taken.iter().find(|(line, _)| *line == LeafLine::Helped)?;
            Some((past, text.as_str()))
        });
        told.next()
    }

    /// All of them, to be looked through again.
    pub fn into_pasts(self) -> Vec<Past> {
        self.pasts
    }

    /// The one of this name.
    pub fn past(&self, id: &DebriefId) -> Option<&Past> {
        self.pasts.iter().find(|past| past.id == *id)
    }
}

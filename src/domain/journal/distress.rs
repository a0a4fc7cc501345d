//! How it was right after, and once they had looked at it. Only interviews with both are counted. There are five words
//! for it, which have an order and no distances: so what is counted is in how many it got lighter, and nothing is averaged.

use super::{Journal, TooFew};
use crate::domain::clock::Moment;
use crate::domain::debrief::{Change, Debrief, Distress, Figure, LeafChange, LeafKind};
use crate::domain::plan::next_morning;

/// Keeps the first word for how it was, before another takes its place: once the night is over, a new one says how it is by
/// then. On the first day it says it better than the one before.
pub fn first_word(debrief: &Debrief, moment: &Moment) -> Option<Change> {
    let key = LeafKind::Outlook.only();
    let word = debrief.calm.distress?;
    let kept = debrief.leaf(key).and_then(|leaf| leaf.figure(Figure::Before));
    let goes = kept.is_none() && moment.now >= next_morning(debrief.started, moment);
    let level = (0..).zip(Distress::ALL).find(|(_, level)| *level == word);
    let (level, _) = level.filter(|_| goes)?;
    Some(Change::Leaf(key, LeafChange::Figure(Figure::Before, Some(level))))
}

/// In how many interviews it got lighter, stayed as it was, or got heavier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    /// Lighter.
    pub lighter: usize,
    /// The same word twice.
    pub same: usize,
    /// Heavier.
    pub heavier: usize,
}

/// How it was, before and after, in each interview that has both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relief(Vec<(Distress, Distress)>);

impl Relief {
    /// How many interviews it rests on.
    pub fn of(&self) -> usize {
        self.0.len()
    }

    /// In how many it was this before.
    pub fn before(&self, level: Distress) -> usize {
        self.0.iter().filter(|(before, _)| *before == level).count()
    }

    /// In how many it was this after.
    pub fn after(&self, level: Distress) -> usize {
        self.0.iter().filter(|(_, after)| *after == level).count()
    }

    /// Which way it went.
    pub fn shift(&self) -> Shift {
        let mut shift = Shift::default();
        for (before, after) in &self.0 {
            match after.cmp(before) {
                std::cmp::Ordering::Less => shift.lighter += 1,
                std::cmp::Ordering::Equal => shift.same += 1,
                std::cmp::Ordering::Greater => shift.heavier += 1,
            }
        }
        shift
    }
}

impl Journal {
    /// How it was before and after.
    ///
    /// # Errors
    /// Too few have both.
    pub fn relief(&self) -> Result<Relief, TooFew> {
        let both: Vec<(Distress, Distress)> =
            self.pasts().iter().filter_map(|past| past.before.zip(past.after)).collect();
        TooFew::unless(both.len(), || Relief(both))
    }
}

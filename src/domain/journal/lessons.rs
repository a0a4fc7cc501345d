//! What each interview taught, in the order of time (design: advice, row 102). These are their own words: they are shown
//! from the first on. Only how it went over the months is a statistic.

use super::{Journal, Past, TooFew};
use crate::domain::clock::{Instant, Zone};
use crate::domain::debrief::LocalId;
use crate::domain::map::{Map, Set};

/// What somebody took from one thing that went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// The item that it is of.
    pub item: LocalId,
    /// What went wrong: a key of the catalogue.
    pub mishap: String,
    /// What went wrong in their own words; may be empty.
    pub words: String,
    /// What gets in the way.
    pub obstacle: String,
    /// When and where.
    pub cue: String,
    /// What they will do then.
    pub response: String,
    /// The drill that was picked for it, by key.
    pub drill: Option<String>,
    /// When it was practised.
    pub practised: Set<Instant>,
}

/// One month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// Its year.
    pub year: i32,
    /// Which of the year, from 1 on.
    pub month: u8,
    /// How many interviews there were.
    pub interviews: usize,
    /// How many lessons those taught.
    pub lessons: usize,
    /// How often something was practised, whichever interview it came from.
    pub practised: usize,
}

impl Journal {
    /// The interviews that left something to keep: a lesson, or what went well. The newest first.
    pub fn taught(&self) -> impl Iterator<Item = &Past> {
        self.pasts().iter().filter(|past| !past.lessons.is_empty() || !past.well.trim().is_empty())
    }

    /// The months from the first interview to the last one or to what was practised last, without a gap: at most the
    /// latest `most`.
    ///
    /// # Errors
    /// Too few have a lesson.
    pub fn months(&self, zone: &Zone, most: usize) -> Result<Vec<Month>, TooFew> {
        let with = self.pasts().iter().filter(|past| !past.lessons.is_empty()).count();
        TooFew::unless(with, || self.counted(zone, most))
    }

    fn counted(&self, zone: &Zone, most: usize) -> Vec<Month> {
        let mut counts: Map<i32, Month> = Map::new();
        let mut at = |instant: Instant, count: &dyn Fn(&mut Month)| {
            let day = zone.local(instant).day;
            let number = day.year() * 12 + i32::from(u8::from(day.month())) - 1;
            count(counts.get_or_insert_with(number, Month::default));
        };
        for past in self.pasts() {
            at(past.at, &|month| {
                month.interviews += 1;
                month.lessons += past.lessons.len();
            });
            for practised in past.lessons.iter().flat_map(|lesson| &lesson.practised) {
                at(*practised, &|month| month.practised += 1);
            }
        }
        let (Some(first), Some(last)) = (counts.keys().next(), counts.keys().next_back()) else {
            return Vec::new();
        };
        let from = (*first).max(last.saturating_sub(i32::try_from(most).unwrap_or(i32::MAX)) + 1);
        (from..=*last)
            .map(|number| Month {
                year: number.div_euclid(12),
                month: u8::try_from(number.rem_euclid(12) + 1).unwrap_or(1),
                ..counts.get(&number).copied().unwrap_or_default()
            })
            .collect()
    }
}

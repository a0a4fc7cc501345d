//! What each interview taught, in the order of time (design: advice, row 102). These are their own words: they are shown
//! from the first on. Only how it went over the months is a statistic.

use super::{Journal, Past, TooFew};
use crate::domain::clock::{Instant, Moment};
use crate::domain::debrief::LocalId;
use crate::domain::grow::is_plan;
use crate::domain::lang::IfThen;
use crate::domain::map::{Map, Set};
use time::Date;

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

impl Lesson {
    /// The plan as it was typed.
    pub fn plan(&self) -> IfThen<'_> {
        IfThen { obstacle: &self.obstacle, cue: &self.cue, response: &self.response }
    }

    /// Whether it is a plan, or only a drill, or what was practised.
    pub fn is_planned(&self) -> bool {
        is_plan(self.plan())
    }
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
    /// How many plans for the next time those left.
    pub plans: usize,
    /// How often something was practised, whichever interview it came from.
    pub practised: usize,
}

impl Journal {
    /// The interviews that left something to keep: a lesson, or what went well. The newest first.
    pub fn taught(&self) -> impl Iterator<Item = &Past> {
        self.pasts().iter().filter(|past| !past.lessons.is_empty() || !past.well.trim().is_empty())
    }

    /// The months from the first interview to this one, without a gap: at most the latest `most`. What a wrong clock put
    /// into a later one is left out.
    ///
    /// # Errors
    /// Too few of these months' interviews have a plan.
    pub fn months(&self, moment: &Moment, most: usize) -> Result<Vec<Month>, TooFew> {
        let number = |day: Date| day.year() * 12 + i32::from(u8::from(day.month())) - 1;
        let last = number(moment.today());
        let first = last.saturating_sub(i32::try_from(most).unwrap_or(i32::MAX)) + 1;
        let month_of = |at: Instant| {
            let month = number(moment.zone.local(at).day);
            (first..=last).contains(&month).then_some(month)
        };
        let mut counts: Map<i32, Month> = Map::new();
        let mut with = 0;
        for past in self.pasts() {
            let plans = past.lessons.iter().filter(|lesson| lesson.is_planned()).count();
            if let Some(month) = month_of(past.at) {
                let month = counts.get_or_insert_with(month, Month::default);
                month.interviews += 1;
                month.plans += plans;
                with += usize::from(plans > 0);
            }
            let practised = past.lessons.iter().flat_map(|lesson| &lesson.practised);
            for month in practised.filter_map(|at| month_of(*at)) {
                counts.get_or_insert_with(month, Month::default).practised += 1;
            }
        }
        let from = counts.keys().next().copied().unwrap_or(last);
        let each = (from..=last).map(|number| Month {
            year: number.div_euclid(12),
            month: u8::try_from(number.rem_euclid(12) + 1).unwrap_or(1),
            ..counts.get(&number).copied().unwrap_or_default()
        });
        TooFew::unless(with, || each.collect())
    }
}

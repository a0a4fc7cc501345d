//! Instants, places and calendar days.
//!
//! Nothing here reads a clock: the shell makes a [`Moment`] and it enters with every event. Elapsed hours
//! are elapsed hours, also across a clock change; calendar days and working days are the person's own
//! (design: judgement, "Clock").

use crate::domain::json::Saved;
use crate::domain::order::order;
use serde::{Deserialize, Serialize};
use time::{Date, Month};

/// Seconds in an hour.
pub const HOUR: i64 = 3_600;
/// Seconds in a minute.
pub const MINUTE: i64 = 60;
/// The hour at which an interview counts as over where only its day is known. It can be changed wherever it shows.
pub const USUAL_HOUR: u8 = 15;
/// Seconds in a day of 24 hours.
pub const DAY: i64 = 24 * HOUR;
/// The Julian day of 1 January 1970, which [`Date`] counts from.
const EPOCH_JULIAN_DAY: i64 = 2_440_588;

/// A point in time: whole seconds since 1970-01-01T00:00:00Z. Negative before it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// This instant moved by a number of seconds, held at the ends of the range.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Seconds from `earlier` to this instant; negative if this one comes first.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// From an instant on, how many minutes local time is ahead of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OffsetChange {
    /// When this offset begins to hold.
    pub from: Instant,
    /// Minutes east of UTC, from −1,080 to 1,080; others are held to that range.
    pub minutes_east: i16,
}

/// The UTC offsets of one place over the time that matters here: about a year either way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    changes: Vec<OffsetChange>,
}

impl Zone {
    /// A place with the given offset changes, in any order. The earliest also holds before it; none at all
    /// means UTC.
    pub fn new(mut changes: Vec<OffsetChange>) -> Self {
        order(&mut changes, |a, b| a.from < b.from);
        Self { changes }
    }

    /// A place whose clocks never change, `minutes_east` of UTC.
    pub fn fixed(minutes_east: i16) -> Self {
        Self::new(vec![OffsetChange { from: Instant(i64::MIN), minutes_east }])
    }

    /// Seconds that local time is ahead of UTC at an instant.
    fn offset(&self, at: Instant) -> i64 {
        let change =
            self.changes.iter().rev().find(|change| change.from <= at).or(self.changes.first());
        change.map_or(0, |change| i64::from(change.minutes_east.clamp(-1_080, 1_080)) * MINUTE)
    }

    /// Minutes that local time is ahead of UTC at an instant.
    pub fn minutes_east(&self, at: Instant) -> i64 {
        self.offset(at) / MINUTE
    }

    /// The fewest and the most minutes that local time is ahead of UTC: its winter and its summer.
    pub fn seasons(&self) -> (i64, i64) {
        let all = || self.changes.iter().map(|change| self.minutes_east(change.from));
        (all().min().unwrap_or(0), all().max().unwrap_or(0))
    }

    /// What the clock and the calendar on the wall say at an instant.
    pub fn local(&self, at: Instant) -> Local {
        let seconds = at.0.saturating_add(self.offset(at));
        let minutes = seconds.rem_euclid(DAY) / MINUTE;
        Local {
            day: date_from_days(seconds.div_euclid(DAY)),
            // rem_euclid keeps this between 0 and 1,439.
            minutes: u16::try_from(minutes).unwrap_or(0),
        }
    }

    /// The instant at which the wall clock shows a local time. A time that a clock change skips is taken as
    /// the same number of minutes after the change; of a time that comes twice, the first.
    pub fn instant(&self, local: Local) -> Instant {
        let wall = days_from_date(local.day) * DAY + i64::from(local.minutes) * MINUTE;
        let mut offsets: Vec<i64> = self
            .changes
            .iter()
            .map(|change| self.offset(change.from))
            .chain([self.offset(Instant(wall))])
            .collect();
        // Larger offsets come earlier in time, so the first that agrees is the first of a doubled hour.
        order(&mut offsets, |a, b| a > b);
        offsets
            .iter()
            .map(|offset| Instant(wall - offset))
            .find(|at| at.0 + self.offset(*at) == wall)
            // Skipped by a clock change: read it with the offset that held just before.
            .unwrap_or_else(|| Instant(wall - self.offset(Instant(wall - DAY))))
    }
}

/// A calendar day and the minute of it, at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Local {
    /// The calendar day.
    pub day: Date,
    /// Minutes after midnight on the wall clock, 0 to 1,439.
    pub minutes: u16,
}

impl Local {
    /// The hour on the wall clock, 0 to 23.
    pub fn hour(self) -> u8 {
        u8::try_from(self.minutes / 60).unwrap_or(23).min(23)
    }
}

/// Now, and where: what every event carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub now: Instant,
    /// The person's own place.
    pub zone: Zone,
    /// On which days people work there.
    pub week: Week,
}

/// On which days people do not work: the days of each week, by region, and days that the person marked, such as holidays,
/// which nobody here knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// From 1 for Monday to 7 for Sunday.
    rest: Vec<u8>,
    off: Vec<Date>,
}

impl Default for Week {
    /// Saturday and Sunday.
    fn default() -> Self {
        Self { rest: vec![6, 7], off: Vec::new() }
    }
}

impl Week {
    /// A week with these days of rest, from 1 for Monday. Where none or all seven are, it is the usual one: nobody could ever be
    /// asked anything.
    pub fn with_rest(rest: impl IntoIterator<Item = u8>) -> Self {
        let mut days: Vec<u8> = Vec::new();
        for day in rest {
            if (1..=7).contains(&day) && !days.contains(&day) {
                days.push(day);
            }
        }
        if days.is_empty() || days.len() > 6 {
            return Self::default();
        }
        Self { rest: days, off: Vec::new() }
    }

    /// The same with these days off.
    #[must_use]
    pub fn with_days_off(mut self, off: Vec<Date>) -> Self {
        self.off = off;
        self
    }

    /// Whether nobody works on a day.
    pub fn rests(&self, day: Date) -> bool {
        self.rest.contains(&day.weekday().number_from_monday()) || self.off.contains(&day)
    }

    /// The day that is `count` working days after a day.
    pub fn working_days_after(&self, day: Date, count: u32) -> Date {
        let mut day = day;
        let mut left = count;
        while left > 0 && day < Date::MAX {
            day = days_after(day, 1);
            if !self.rests(day) {
                left -= 1;
            }
        }
        day
    }
}

impl Moment {
    /// What the wall clock says now.
    pub fn local(&self) -> Local {
        self.zone.local(self.now)
    }

    /// The person's own calendar day.
    pub fn today(&self) -> Date {
        self.local().day
    }

    /// The instant of a wall-clock time on a day at the person's place.
    pub fn at(&self, day: Date, hour: u8, minute: u8) -> Instant {
        let minutes = (u16::from(hour) * 60 + u16::from(minute)).min(1_439);
        self.zone.instant(Local { day, minutes })
    }
}

/// The day a number of calendar days later (earlier if negative), held at the ends of the calendar.
pub fn days_after(day: Date, days: i64) -> Date {
    date_from_days(days_from_date(day).saturating_add(days))
}

/// Whole calendar days from one day to another; negative if `to` comes first.
pub fn days_between(from: Date, to: Date) -> i64 {
    days_from_date(to) - days_from_date(from)
}

/// A day written as `2026-11-21`, or nothing if it is not one.
pub fn parse_day(text: &str) -> Option<Date> {
    let mut parts = text.trim().splitn(3, '-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month: u8 = parts.next()?.parse().ok()?;
    let day: u8 = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// A day as `2026-11-21`, the form [`parse_day`] reads and date fields hold.
pub fn write_day(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

fn days_from_date(day: Date) -> i64 {
    i64::from(day.to_julian_day()) - EPOCH_JULIAN_DAY
}

fn date_from_days(days: i64) -> Date {
    let julian = days.saturating_add(EPOCH_JULIAN_DAY);
    let held =
        julian.clamp(i64::from(Date::MIN.to_julian_day()), i64::from(Date::MAX.to_julian_day()));
    i32::try_from(held).ok().and_then(|day| Date::from_julian_day(day).ok()).unwrap_or(Date::MAX)
}

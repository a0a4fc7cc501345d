//! A time on the wall at some place, as an invitation gives it.

use super::{text, zone_names};
use crate::domain::clock::{self, Instant, Local, Zone};
use std::ops::RangeInclusive;
use time::Date;

/// The minute of a day that is taken where no time was given: three in the afternoon, as where the person is
/// asked when it ended.
const USUAL_MINUTE: u16 = 15 * 60;

/// How many minutes ahead of UTC no place changes its clocks.
const WITHOUT_SUMMER: RangeInclusive<i64> = 3 * 60..=9 * 60;
/// Chile's winter, in minutes ahead of UTC.
const CHILE: i64 = -4 * 60;

/// A time on the wall at some place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The calendar day there.
    pub day: Date,
    /// Minutes after midnight there, 0 to 1,439; none where only the day is known.
    pub minutes: Option<u16>,
    /// Where.
    pub place: Place,
}

/// The place of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Wherever the person is: no place was given.
    Here,
    /// UTC.
    Utc,
    /// A place with a name that browsers know, such as `Europe/Berlin`; or so it looks.
    Zone(String),
    /// A place by some other name, such as "W. Europe Standard Time". Only the person knows.
    AsWritten(String),
}

impl Place {
    /// The place of a name.
    pub(super) fn named(name: &str) -> Self {
        let name: String = name.chars().filter(|letter| !letter.is_control()).take(80).collect();
        let name = name.trim();
        if text::has("UTC GMT Etc/UTC Etc/GMT Z", name) {
            return Self::Utc;
        }
        // Some programs put a path of their own before the name that everybody knows.
        let parts: Vec<&str> = name.split('/').filter(|part| !part.is_empty()).collect();
        let known = parts.iter().position(|part| text::has(AREAS, part));
        let plain = |part: &&str| {
            part.chars().all(|sign| sign.is_ascii_alphanumeric() || "_-+".contains(sign))
        };
        match known.and_then(|at| parts.get(at..)) {
            Some(zone @ [_, _, ..]) if zone.iter().all(plain) => Self::Zone(zone.join("/")),
            _ => Self::AsWritten(name.to_owned()),
        }
    }

    /// The place that a text names by cities, as Outlook and Google do, or else `name` as it is written.
    pub(super) fn of_cities(text: &str, name: &str) -> Self {
        let city = zone_names::of_cities(text);
        city.map_or_else(|| Self::AsWritten(name.to_owned()), Self::Zone)
    }

    /// How many minutes ahead of UTC its name says that it is: "UTC+01:00", "GMT-5", "CET".
    fn east(&self) -> Option<i64> {
        let Self::AsWritten(name) = self else { return None };
        if text::has("CET MEZ", name) {
            return Some(60);
        }
        let name = name.trim_start_matches('(');
        let told = name.strip_prefix("UTC").or_else(|| name.strip_prefix("GMT"))?;
        let digits: Vec<&str> =
            text::cut(text::split(told, ") ").map_or(told, |(told, _)| told), "+-:");
        let (hours, minutes) = match digits.as_slice() {
            ["", hours] => (text::number(hours, 2)?, 0),
            ["", hours, minutes] => (text::number(hours, 2)?, text::number(minutes, 2)?),
            _ => return None,
        };
        let east = i64::from(hours) * 60 + i64::from(minutes);
        Some(if told.starts_with('-') { -east } else { east })
    }

    /// Its name as written, where it has one.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Here => None,
            Self::Utc => Some("UTC"),
            Self::Zone(name) | Self::AsWritten(name) => Some(name),
        }
    }
}

/// What the names of places in the time zone database begin with.
const AREAS: &str =
    "Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific";

impl When {
    /// The instant, for somebody whose own place is `here`. `there` is the place that is named, where the browser
    /// knows it; else its wall clock is taken for the person's own.
    pub fn instant(&self, here: &Zone, there: Option<&Zone>) -> Instant {
        let local = Local { day: self.day, minutes: self.minutes.unwrap_or(USUAL_MINUTE) };
        match (&self.place, there) {
            (Place::Utc, _) => Zone::default().instant(local),
            (Place::Zone(_), Some(there)) => there.instant(local),
            _ => here.instant(local),
        }
    }

    /// Whether a place that is told by nothing but its distance from UTC is the person's own, whichever way it is meant:
    /// as that of the day, or as that of the winter, which Outlook writes the whole year through.
    pub(super) fn is_at_home(&self, here: &Zone) -> bool {
        let Some(east) = self.place.east() else { return false };
        let (winter, summer) = here.seasons();
        // Whoever has no summer time cannot tell whether others of that winter have it now; from Moscow to Tokyo
        // nobody has. Chile has its summer when the rest of its longitude has winter.
        let alone = (WITHOUT_SUMMER.contains(&east) || winter < summer) && east != CHILE;
        alone && winter == east && here.minutes_east(self.instant(here, None)) == east
    }

    /// About when it is, to look up the clock changes around it: the wall clock, read as UTC.
    pub fn about(&self) -> Instant {
        Zone::default().instant(Local { day: self.day, minutes: self.minutes.unwrap_or(0) })
    }

    /// An hour later, for an end that was not given.
    #[must_use]
    pub fn an_hour_later(&self) -> Self {
        self.plus(60)
    }

    /// So many minutes later on the wall clock; whole days only where there is no time.
    #[must_use]
    pub(super) fn plus(&self, minutes: i64) -> Self {
        let all = i64::from(self.minutes.unwrap_or(0)) + minutes;
        let day = clock::days_after(self.day, all.div_euclid(24 * 60));
        let minutes = self.minutes.and_then(|_| u16::try_from(all.rem_euclid(24 * 60)).ok());
        Self { day, minutes, place: self.place.clone() }
    }
}

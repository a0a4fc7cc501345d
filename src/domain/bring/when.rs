//! A time on the wall at some place, as an invitation gives it.

use super::text;
use crate::domain::clock::{self, Instant, Local, Zone};
use time::Date;

/// The minute of a day that is taken where no time was given: three in the afternoon, as where the person is
/// asked when it ended.
const USUAL_MINUTE: u16 = 15 * 60;

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

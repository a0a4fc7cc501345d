//! What a calendar file says about its own time zones (RFC 5545, section 3.6.5): how far from UTC a place is on a
//! day. Outlook calls places by names that no browser knows, and puts their rules into each file.

use super::calendar;
use super::text;
use super::when::{Place, When};
use super::zone_names;
use time::{Date, Month, Weekday};

/// The zones that a file defines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Zones(Vec<Zone>);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Zone {
    name: String,
    spans: Vec<Span>,
}

/// From when on an offset holds: winter time, or summer time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Span {
    /// On the wall, for the first time.
    from: Option<(Date, u16)>,
    /// Minutes ahead of UTC.
    east: Option<i64>,
    yearly: Yearly,
    /// The last day on which it begins.
    until: Option<Date>,
}

/// Whether it begins anew each year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Yearly {
    /// It began once.
    #[default]
    No,
    /// In this month, on this weekday: the first is 1, the last −1.
    On(Month, i8, Weekday),
    /// By a rule that is not understood: nothing can be told.
    Unknown,
}

impl Zones {
    /// Takes in a line of a definition; `part` is the component that it stands in.
    pub fn line(&mut self, part: &str, name: &str, value: &str) {
        match (part, name) {
            ("VTIMEZONE", "BEGIN") => self.0.push(Zone::default()),
            ("VTIMEZONE", "TZID") => {
                if let Some(zone) = self.0.last_mut() {
                    value.trim().clone_into(&mut zone.name);
                }
            }
            ("STANDARD" | "DAYLIGHT", "BEGIN") => {
                if let Some(zone) = self.0.last_mut() {
                    zone.spans.push(Span::default());
                }
            }
            ("STANDARD" | "DAYLIGHT", name) => {
                let span = self.0.last_mut().and_then(|zone| zone.spans.last_mut());
                if let Some(span) = span {
                    span.line(name, value.trim());
                }
            }
            _ => {}
        }
    }

    /// A time whose place only the file knows, in UTC; one at a place that Windows names, at the place of that name; any
    /// other as it is.
    pub fn placed(&self, when: &When) -> When {
        let (Place::AsWritten(name), Some(minutes)) = (&when.place, when.minutes) else {
            return when.clone();
        };
        let zone = self.0.iter().find(|zone| zone.name == *name);
        let east = zone.and_then(|zone| zone.east((when.day, minutes)));
        match (east, zone_names::of_windows(name)) {
            (Some(east), _) => When { place: Place::Utc, ..when.plus(-east) },
            (None, Some(place)) => When { place: Place::Zone(place), ..when.clone() },
            (None, None) => {
                let cities = name.split_once(')').map_or("", |(_, cities)| cities);
                When { place: Place::of_cities(cities, name), ..when.clone() }
            }
        }
    }
}

impl Zone {
    /// Minutes ahead of UTC at a time on the wall: of the spans that have begun, the latest one's.
    fn east(&self, at: (Date, u16)) -> Option<i64> {
        if self.spans.iter().any(|span| span.yearly == Yearly::Unknown) {
            return None;
        }
        let begun = self.spans.iter().filter_map(|span| span.began(at).zip(span.east));
        begun.max_by_key(|(began, _)| *began).map(|(_, east)| east)
    }
}

impl Span {
    fn line(&mut self, name: &str, value: &str) {
        match name {
            "DTSTART" => {
                self.from = calendar::wall(value).and_then(|(day, minutes)| Some((day, minutes?)));
            }
            "TZOFFSETTO" => self.east = offset(value),
            "RRULE" => self.rule(value),
            // More days on which it began: which they are is not looked at.
            "RDATE" => self.yearly = Yearly::Unknown,
            _ => {}
        }
    }

    /// `FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10`, as every program writes it; any other rule is not understood.
    fn rule(&mut self, value: &str) {
        let (mut month, mut day) = (None, None);
        self.yearly = Yearly::Unknown;
        for piece in value.split(';') {
            match piece.split_once('=') {
                Some(("FREQ", "YEARLY") | ("INTERVAL", "1") | ("WKST", _)) => {}
                Some(("BYMONTH", number)) => {
                    let number =
                        text::number(number, 2).and_then(|number| u8::try_from(number).ok());
                    month = number.and_then(|number| Month::try_from(number).ok());
                }
                Some(("BYDAY", name)) => day = nth_weekday(name),
                Some(("UNTIL", until)) => self.until = calendar::wall(until).map(|(day, _)| day),
                _ => return,
            }
        }
        if let (Some(month), Some((nth, weekday))) = (month, day) {
            self.yearly = Yearly::On(month, nth, weekday);
        }
    }

    /// When it last began, before a time on the wall.
    fn began(&self, at: (Date, u16)) -> Option<(Date, u16)> {
        let from = self.from?;
        let Yearly::On(month, nth, weekday) = self.yearly else {
            return Some(from).filter(|from| *from <= at);
        };
        let last = self.until.map_or(at.0.year(), |until| until.year().min(at.0.year()));
        let days = [last, last - 1].into_iter().filter_map(|year| on(year, month, nth, weekday));
        let mut begun = days.filter(|day| self.until.is_none_or(|until| *day <= until));
        begun.find_map(|day| Some((day, from.1)).filter(|began| (from..=at).contains(began)))
    }
}

/// "-1SU", "2SU".
fn nth_weekday(text: &str) -> Option<(i8, Weekday)> {
    let name = text.get(text.len().checked_sub(2)?..)?;
    let at = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().position(|day| *day == name)?;
    let nth: i8 = text.strip_suffix(name)?.parse().ok()?;
    let weekday = Weekday::Monday.nth_next(u8::try_from(at).ok()?);
    (nth != 0 && nth.abs() <= 5).then_some((nth, weekday))
}

/// The nth such weekday of a month; from its end, where the number is below 0.
fn on(year: i32, month: Month, nth: i8, weekday: Weekday) -> Option<Date> {
    let first = Date::from_calendar_date(year, month, 1).ok()?;
    let mut days = (1..=month.length(year))
        .filter_map(|day| first.replace_day(day).ok())
        .filter(|day| day.weekday() == weekday);
    let skip = usize::from(nth.unsigned_abs()) - 1;
    if nth > 0 { days.nth(skip) } else { days.rev().nth(skip) }
}

/// "+0100", "-0330", in minutes.
fn offset(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-'])?;
    let (hours, minutes) = (calendar::digits(digits, 0, 2)?, calendar::digits(digits, 2, 4)?);
    let east = i64::from(hours) * 60 + i64::from(minutes);
    (hours <= 18 && minutes < 60).then_some(if text.starts_with('-') { -east } else { east })
}

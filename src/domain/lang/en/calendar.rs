//! Days and times as they are said in English.

use super::super::DayFrom;
use time::{Date, Month, Weekday};

/// A day in a sentence, with its preposition where it takes one.
pub(super) fn day(when: DayFrom) -> String {
    match distance(when) {
        0 => match when.hour {
            Some(0..=11) => "this morning".into(),
            Some(12..=17) => "this afternoon".into(),
            Some(_) => "this evening".into(),
            None => "today".into(),
        },
        -1 => "yesterday".into(),
        1 => "tomorrow".into(),
        -6..=6 => format!("on {}", weekday(when.day.weekday())),
        _ => format!("on {}", date(when.day, when.today)),
    }
}

/// A coming day as a deadline, without a preposition: "before Friday" is the caller's. A day already past
/// is given as a date, so that no "Friday" means last Friday.
pub(super) fn deadline(when: DayFrom) -> String {
    match distance(when) {
        0 => "today".into(),
        1 => "tomorrow".into(),
        2..=6 => weekday(when.day.weekday()).into(),
        _ => date(when.day, when.today),
    }
}

/// "Thursday 3 December".
pub(super) fn full_day(day: Date) -> String {
    format!("{} {} {}", weekday(day.weekday()), day.day(), month(day.month()))
}

/// "3 December 2026".
pub(super) fn year_date(day: Date) -> String {
    format!("{} {} {}", day.day(), month(day.month()), day.year())
}

/// 24-hour time, "09:05". Minutes after midnight wrap round at 1440.
pub(super) fn time_of_day(minutes: u16) -> String {
    let minutes = minutes % 1440;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Days from today to the day spoken of: negative is past.
fn distance(when: DayFrom) -> i64 {
    i64::from(when.day.to_julian_day()) - i64::from(when.today.to_julian_day())
}

/// "4 May", with the year only where it is not this year's.
fn date(day: Date, today: Date) -> String {
    let said = format!("{} {}", day.day(), month(day.month()));
    if day.year() == today.year() { said } else { format!("{said} {}", day.year()) }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn month(month: Month) -> &'static str {
    match month {
        Month::January => "January",
        Month::February => "February",
        Month::March => "March",
        Month::April => "April",
        Month::May => "May",
        Month::June => "June",
        Month::July => "July",
        Month::August => "August",
        Month::September => "September",
        Month::October => "October",
        Month::November => "November",
        Month::December => "December",
    }
}

//! Days and times in a text. One that could mean two days is none.

use super::text::{self, Word};
use super::when::Place;
use crate::domain::clock;
use time::{Date, Month, Weekday};

/// A day in a text, with the place of the word after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoundDay {
    pub day: Date,
    pub end: usize,
}

/// A day that begins at a word: `2026-11-17`, "Tuesday, 17 November 2026", "November 17th", `17.11.2026`. One
/// without a year is the nearest to `near`. A weekday that does not fit makes it none, and so does a number that
/// could be the day or the month.
pub(super) fn day(words: &[Word<'_>], start: usize, near: Date) -> Option<FoundDay> {
    let named = weekday(words.get(start)?.text);
    let at = start + usize::from(named.is_some());
    let first = words.get(at)?;
    let (day, end) = if let Some(day) = numeric(first.text) {
        (day, at + 1)
    } else {
        let second = words.get(at + 1)?;
        let skip = usize::from(second.is("of"));
        let (month, number, end) = match (number(first.text), month(first.text)) {
            (Some(number), _) => (month(words.get(at + 1 + skip)?.text)?, number, at + 2 + skip),
            (None, Some(month)) => (month, number(second.text)?, at + 2),
            _ => return None,
        };
        let year = words.get(end).filter(|_| !words.get(end - 1).is_some_and(ends));
        match year.and_then(|word| year_of(word.text)) {
            Some(year) => (Date::from_calendar_date(year, month, number).ok()?, end + 1),
            None => (nearest(month, number, near)?, end),
        }
    };
    let fits = named.is_none_or(|named| named == day.weekday());
    fits.then_some(FoundDay { day, end })
}

/// Whether a sentence ends after a word.
fn ends(word: &Word<'_>) -> bool {
    text::has_sign(word.after, ".;!?") && !word.after.contains(',')
}

fn numeric(text: &str) -> Option<Date> {
    let text = text.split('T').next().unwrap_or_default();
    let sign = text.chars().find(|letter| !letter.is_ascii_digit())?;
    let mut parts = text.split(sign);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    if sign == '-' && first.len() == 4 {
        return clock::parse_day(text);
    }
    let year = year_of(third)?;
    let (one, other): (u8, u8) = (small(first)?, small(second)?);
    let (day, month) = match sign {
        // Where dots are used the day comes first.
        '.' => (one, other),
        '/' | '-' if one == other || one > 12 => (one, other),
        '/' | '-' if other > 12 => (other, one),
        _ => return None,
    };
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

fn year_of(text: &str) -> Option<i32> {
    let year = text::number(text, 4)?;
    (2000..2100).contains(&year).then(|| i32::from(year))
}

/// "17", "17th".
fn number(text: &str) -> Option<u8> {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let ending = text.get(digits.len()..)?;
    let known = ending.is_empty() || text::has("st nd rd th", ending);
    small(digits).filter(|number| known && (1..=31).contains(number))
}

fn small(text: &str) -> Option<u8> {
    u8::try_from(text::number(text, 2)?).ok()
}

fn month(text: &str) -> Option<Month> {
    let names =
        "january february march april may june july august september october november december";
    let at =
        short_or_whole(names, text).or_else(|| text.eq_ignore_ascii_case("sept").then_some(8))?;
    Month::try_from(at + 1).ok()
}

/// The place of a word in a list: written out, or its first three letters.
fn short_or_whole(list: &str, word: &str) -> Option<u8> {
    let fits = |name: &str| {
        let short = name.get(..3).is_some_and(|short| word.eq_ignore_ascii_case(short));
        short || word.eq_ignore_ascii_case(name)
    };
    list.split(' ').position(fits).and_then(|at| u8::try_from(at).ok())
}

/// The weekday of this name.
pub(super) fn weekday(text: &str) -> Option<Weekday> {
    let names = "monday tuesday wednesday thursday friday saturday sunday";
    let longer = || match text {
        "Tues" => Some(1),
        "Thur" | "Thurs" => Some(3),
        _ => None,
    };
    let at = short_or_whole(names, text).or_else(longer)?;
    Some(Weekday::Monday.nth_next(at))
}

/// The day of a month and a number that is nearest to a day.
fn nearest(month: Month, number: u8, near: Date) -> Option<Date> {
    let mut best: Option<Date> = None;
    for year in [near.year() - 1, near.year(), near.year() + 1] {
        if let Ok(day) = Date::from_calendar_date(year, month, number) {
            let distance = |day: Date| clock::days_between(day, near).abs();
            if best.is_none_or(|best| distance(day) < distance(best)) {
                best = Some(day);
            }
        }
    }
    best
}

/// The first such weekday after a day.
pub(super) fn coming(weekday: Weekday, after: Date) -> Date {
    let mut day = clock::days_after(after, 1);
    while day.weekday() != weekday {
        day = clock::days_after(day, 1);
    }
    day
}

/// A time of day in a text, in minutes after midnight, with its end where it has one, and the place that is named.
#[derive(Clone, Debug)]
pub(super) struct FoundTime {
    pub start: u16,
    pub end: Option<u16>,
    pub place: Place,
}

/// The first time of day in a text: "15:00 – 16:00 (CET)", "3–4pm", "3:30 PM".
pub(super) fn time(text: &str) -> Option<FoundTime> {
    let mut at = 0;
    let mut before = ' ';
    for letter in text.chars() {
        if letter.is_ascii_digit()
            && !before.is_alphanumeric()
            && !".,/:-".contains(before)
            && let Some(found) = range(text.get(at..).unwrap_or_default(), is_spoken(text, at))
        {
            return Some(found);
        }
        at += letter.len_utf8();
        before = letter;
    }
    None
}

/// Whether the word before says that a time comes: "at 14.30".
fn is_spoken(text: &str, at: usize) -> bool {
    let before = text.get(at.saturating_sub(6)..at).unwrap_or_default().to_ascii_lowercase();
    [" at ", " from "].iter().any(|word| before.ends_with(word))
}

/// A time, or two with a dash between them. With `dots` a dot may stand between hour and minute.
fn range(text: &str, dots: bool) -> Option<FoundTime> {
    let first = clock_time(text, dots)?;
    let gap = first.rest.trim_start();
    let joined =
        ["–", "—", "-", "to ", "until ", "till "].iter().find_map(|sign| gap.strip_prefix(sign));
    let second = joined.and_then(|rest| clock_time(rest.trim_start(), dots)).filter(Clock::certain);
    let Some(second) = second else {
        return first.certain().then(|| {
            Some(FoundTime { start: first.minutes()?, end: None, place: place(first.rest) })
        })?;
    };
    // "3–4pm": the half of the day is said once. "11–1pm" begins before noon.
    let end = second.minutes()?;
    let start = match (first.half, second.half) {
        (None, Some(half)) if first.hour <= 12 => {
            let same = Clock { half: Some(half), ..first }.minutes()?;
            if same < end { same } else { Clock { half: Some(!half), ..first }.minutes()? }
        }
        _ => first.minutes()?,
    };
    (start < end).then(|| FoundTime { start, end: Some(end), place: place(second.rest) })
}

/// A time as it was read: the half of the day is the second one if `half` says so.
#[derive(Clone, Copy)]
struct Clock<'a> {
    hour: u16,
    minute: Option<u16>,
    half: Option<bool>,
    rest: &'a str,
}

impl Clock<'_> {
    /// Whether it is a time, and not any number.
    fn certain(&self) -> bool {
        self.minute.is_some() || self.half.is_some()
    }

    fn minutes(&self) -> Option<u16> {
        let hour = match self.half {
            None => self.hour,
            Some(_) if !(1..=12).contains(&self.hour) => return None,
            Some(late) => self.hour % 12 + if late { 12 } else { 0 },
        };
        Some(hour * 60 + self.minute.unwrap_or(0))
    }
}

fn clock_time(text: &str, dots: bool) -> Option<Clock<'_>> {
    let (hour, rest) = leading_number(text)?;
    let (minute, rest) = match rest.strip_prefix([':', '.']).and_then(leading_number) {
        Some((minute, after)) if rest.len() - after.len() == 3 => (Some(minute), after),
        _ => (None, rest),
    };
    let dotted = minute.is_some()
        && text.trim_start_matches(|sign: char| sign.is_ascii_digit()).starts_with('.');
    let tail = rest.trim_start();
    let half = |signs: &[&str]| {
        signs.iter().find_map(|sign| {
            let head = tail.get(..sign.len())?;
            let after = tail.get(sign.len()..)?;
            let whole = !after.starts_with(|letter: char| letter.is_alphanumeric());
            (head.eq_ignore_ascii_case(sign) && whole).then_some(after)
        })
    };
    let (half, rest) = match (half(&["a.m.", "am"]), half(&["p.m.", "pm"])) {
        (Some(rest), _) => (Some(false), rest),
        (None, Some(rest)) => (Some(true), rest),
        (None, None) => (None, rest),
    };
    // "9.30" alone is a price as well; "9.30am" is a time, and so is "at 9.30".
    let goes_on = rest.starts_with(|letter: char| letter.is_alphanumeric());
    let ended = !goes_on && (!dotted || dots || half.is_some());
    (hour < 24 && minute.unwrap_or(0) < 60 && ended).then_some(Clock { hour, minute, half, rest })
}

fn leading_number(text: &str) -> Option<(u16, &str)> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.get(..text.len() - rest.len())?;
    Some((text::number(digits, 2)?, rest))
}

/// The place that is named right after a time.
fn place(rest: &str) -> Place {
    const SHORT: &str = "CET CEST BST EST EDT ET PST PDT PT CST CDT CT MST MDT MT IST AEST AEDT SGT JST \
            WET WEST EET EEST HKT NZST NZDT SAST";
    let rest = text::skip(rest, " (,");
    let word = text::split(rest, " ),;").map_or(rest, |(word, _)| word).trim_end_matches('.');
    if word == "GMT" || word == "UTC" || text::has(SHORT, word) || word.contains('/') {
        let place = Place::named(word);
        if word.contains('/') && matches!(place, Place::AsWritten(_)) { Place::Here } else { place }
    } else if ["GMT+", "GMT-", "UTC+", "UTC-"].iter().any(|start| word.starts_with(start)) {
        Place::AsWritten(word.to_owned())
    } else {
        // "Central European Time - Berlin", "Eastern Time (US & Canada)".
        let until = rest.find(" Time").filter(|at| *at <= 30).map(|at| at + " Time".len());
        let name = until.and_then(|until| rest.get(..until)).unwrap_or_default();
        let capitals = !name.is_empty()
            && name.split(' ').all(|word| word.starts_with(|letter: char| letter.is_uppercase()));
        if capitals { Place::AsWritten(name.to_owned()) } else { Place::Here }
    }
}

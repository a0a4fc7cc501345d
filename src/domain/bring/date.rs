//! Days in a text. One that could mean two days is none.

use super::month::{self, Named};
use super::text::{self, Word};
use crate::domain::clock;
use time::{Date, Month, Weekday};

/// A day in a text, with the place of the word after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoundDay {
    pub day: Date,
    pub end: usize,
}

/// What may stand between a weekday and the number of its day.
const BETWEEN: &str = "the den le el";

/// A day that begins at a word: `2026-11-17`, "Tuesday, 17 November 2026", "November 17th", `17.11.2026`, "le mardi
/// 17 novembre". One without a year is the nearest to `near`. A weekday that does not fit makes it none, and so does
/// a number that could be the day or the month.
pub(super) fn day(words: &[Word<'_>], start: usize, near: Date) -> Option<FoundDay> {
    // Most words are far from any number, and not looked at.
    let mut near_by = words.get(start..)?.iter().take(4);
    near_by.find(|word| word.text.starts_with(|sign: char| sign.is_ascii_digit()))?;
    let begins = month::weekday(words.get(start)?.text);
    let mut at = start + usize::from(begins.is_some());
    if begins.is_some() && words.get(at)?.is_one_of(BETWEEN) {
        at += 1;
    }
    let named = begins.or_else(|| weekday_before(words, start));
    let first = words.get(at)?;
    let (day, end) = if let Some(day) = numeric(first.text) {
        (day, at + 1)
    } else {
        let second = words.get(at + 1)?;
        let skip =
            |at: usize| at + usize::from(words.get(at).is_some_and(|word| word.is_one_of("of de")));
        let (month, number, end) = if let Some(number) = number(first.text) {
            let place = skip(at + 1);
            (month::named(words.get(place)?.text)?, number, place + 1)
        } else {
            let month = month::named(first.text).filter(|month| month.english)?;
            // "mar 17 nov" is a Tuesday, and no day of March.
            let other = words.get(at + 2).is_some_and(|word| month::named(word.text).is_some());
            (month, number(second.text).filter(|_| !other)?, at + 2)
        };
        let last = words.get(end - 1);
        // The full stop of "nov." is the word's own.
        let open = !last.is_some_and(ends) || month.short;
        let place = skip(end);
        let year = words.get(place).filter(|_| open).and_then(|word| year_of(word.text));
        let Named { month, english, short } = month;
        match year {
            Some(year) => (Date::from_calendar_date(year, month, number).ok()?, place + 1),
            // "3 out" and "5 set" are days of October and September to some, and words to others.
            None if short && !english => return None,
            // "In room 3. May we ask you".
            None if first.after == "." && second.is("may") => return None,
            None => (nearest(month, number, near)?, end),
        }
    };
    let fits = named.is_none_or(|named| named == day.weekday());
    fits.then_some(FoundDay { day, end })
}

/// The weekday that stands before the number of a day.
fn weekday_before(words: &[Word<'_>], start: usize) -> Option<Weekday> {
    let before = |back: usize| words.get(start.checked_sub(back)?).filter(|word| !ends(word));
    let near = before(1)?;
    let named = if near.is_one_of(BETWEEN) { before(2)? } else { near };
    month::weekday(named.text)
}

/// Whether the full stop after a word is that of a day's number, as in "am 17. November".
pub(super) fn goes_on(words: &[Word<'_>], at: usize) -> bool {
    let numbered = |word: &Word<'_>| word.after == "." && number(word.text).is_some();
    words.get(at).is_some_and(numbered)
        && words.get(at + 1).is_some_and(|next| month::named(next.text).is_some())
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
        return clock::parse_day(text).filter(|day| (2000..2100).contains(&day.year()));
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

/// "17", "17th", "1er".
fn number(text: &str) -> Option<u8> {
    let digits = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let ending = text.get(digits.len()..)?;
    let known = ending.is_empty() || text::has("st nd rd th er º", ending);
    small(digits).filter(|number| known && (1..=31).contains(number))
}

fn small(text: &str) -> Option<u8> {
    u8::try_from(text::number(text, 2)?).ok()
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
    let week = (1..=7).map(|days| clock::days_after(after, days));
    week.into_iter().find(|day| day.weekday() == weekday).unwrap_or(after)
}

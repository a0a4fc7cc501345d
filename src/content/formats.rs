//! How days, times and lists are said on the screens, by language and country. In a browser `Intl` tells it, once for each
//! language (`afterviewFormats` in src/web/boot.js); what is said around it ("on Friday", "this morning") is content.

use super::words::fill;
use crate::domain::lang::Rules;
use time::Date;

/// How days, times and lists are said on the screens. Made of the texts that the browser tells, in this order: the months and
/// the weekdays from Monday on, as they stand in a date; a day with its weekday, with its year, and with neither, and a time,
/// each with names in braces; how nine o'clock is written, and what says morning and afternoon; what joins two, what stands
/// between the first of several, and what stands before the last; the days on which people do not work, from 1 for Monday; the
/// decimal sign, what stands between thousands, and the same for a number of four digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formats(Vec<String>);

/// Where each of the texts is.
const WEEKDAYS: usize = 12;
const FULL_DAY: usize = 19;
const DATE: usize = 20;
const DAY: usize = 21;
const TIME: usize = 22;
const NINE: usize = 23;
const MORNING: usize = 24;
const AFTERNOON: usize = 25;
const BOTH: usize = 26;
const BETWEEN: usize = 27;
const LAST: usize = 28;
const REST_DAYS: usize = 29;
const DECIMAL: usize = 30;
const THOUSANDS: usize = 31;
const FOUR_DIGITS: usize = 32;
/// How many texts there are.
const ALL: usize = 33;

impl Default for Formats {
    /// British English, which is what a browser tells of `en-GB`.
    fn default() -> Self {
        #[rustfmt::skip]
        const BRITISH: [&str; ALL] = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
            "{weekday} {day} {month}", "{day} {month} {year}", "{day} {month}", "{hour}:{minute}", "09", "", "",
            " and ", ", ", " and ", "67", ".", ",", ",",
        ];
        Self(BRITISH.map(str::to_owned).to_vec())
    }
}

impl Formats {
    /// From what a browser told; British English where it told something else than it was asked.
    pub fn of(told: Vec<String>) -> Self {
        if told.len() == ALL { Self(told) } else { Self::default() }
    }

    fn text(&self, at: usize) -> &str {
        self.0.get(at).map_or("", String::as_str)
    }

    /// A weekday as it stands in a sentence: "Friday".
    pub fn weekday(&self, day: Date) -> &str {
        self.text(WEEKDAYS + usize::from(day.weekday().number_days_from_monday()))
    }

    fn day_by(&self, format: usize, day: Date, first: &str) -> String {
        let number = day.day().to_string();
        let number = if number == "1" { first } else { &number };
        let month = self.text(usize::from(u8::from(day.month())).saturating_sub(1));
        let year = day.year().to_string();
        let slots =
            [("weekday", self.weekday(day)), ("day", number), ("month", month), ("year", &year)];
        fill(self.text(format), &slots)
    }

    /// A day with nothing left to guess: "Thursday 3 December". `first` is how the first of a month is written.
    pub fn full_day(&self, day: Date, first: &str) -> String {
        self.day_by(FULL_DAY, day, first)
    }

    /// A day with its year: "3 December 2026".
    pub fn date(&self, day: Date, first: &str) -> String {
        self.day_by(DATE, day, first)
    }

    /// A day of this year: "3 December".
    pub fn day(&self, day: Date, first: &str) -> String {
        self.day_by(DAY, day, first)
    }

    /// A time of day, in minutes after midnight: "17:40", "5:40 PM". They wrap round at 1440.
    pub fn time(&self, minutes: u16) -> String {
        let minutes = minutes % 1440;
        let (hour, minute) = (minutes / 60, minutes % 60);
        let halves = !self.text(AFTERNOON).is_empty();
        let half = self.text(if hour < 12 { MORNING } else { AFTERNOON });
        let hour = if halves { (hour + 11) % 12 + 1 } else { hour };
        let hour = if self.text(NINE).len() > 1 { format!("{hour:02}") } else { hour.to_string() };
        let minute = format!("{minute:02}");
        fill(self.text(TIME), &[("hour", &hour), ("minute", &minute), ("dayPeriod", half)])
    }

    /// Joins items as a list in a sentence: "a", "a and b", "a, b and c".
    pub fn list(&self, items: &[&str], rules: Rules) -> String {
        let mut list = String::new();
        for (at, item) in items.iter().enumerate() {
            let last = at + 1 == items.len();
            let joint = match at {
                0 => "",
                1 if last => self.text(BOTH),
                _ if last => self.text(LAST),
                _ => self.text(BETWEEN),
            };
            list.push_str(joint);
            // "siete u ocho": the joint is one text of the browser's for every item.
            rules.add(&mut list, item);
        }
        list
    }

    /// A number with its thousands apart: "6,000".
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let apart = self.text(if digits.len() == 4 { FOUR_DIGITS } else { THOUSANDS });
        let mut out = String::with_capacity(digits.len() + 2);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push_str(apart);
            }
            out.push(digit);
        }
        out
    }

    /// A number of tenths: "4.2".
    pub fn tenths(&self, tenths: usize) -> String {
        [self.number(tenths / 10), (tenths % 10).to_string()].join(self.text(DECIMAL))
    }

    /// The days of the week on which people do not work there, from 1 for Monday; none where the browser does not say.
    pub fn rest_days(&self) -> impl Iterator<Item = u8> {
        self.text(REST_DAYS).bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0')
    }
}

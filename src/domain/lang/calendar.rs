//! Days and times as they are said in a message: one way for all languages, each with its own words.

use super::DayFrom;
use time::Date;

/// How days and times are said in one language. Names in braces are filled: `{weekday}`, `{day}`, `{month}`, `{year}`,
/// `{date}`, `{hour}`, `{minute}`, `{half}`.
#[derive(Debug)]
pub struct Calendar {
    /// The months, as they stand in a date.
    pub months: [&'static str; 12],
    /// The weekdays from Monday on.
    pub weekdays: [&'static str; 7],
    /// This morning, this afternoon, this evening, today.
    pub today: [&'static str; 4],
    /// Yesterday.
    pub yesterday: &'static str,
    /// Tomorrow.
    pub tomorrow: &'static str,
    /// A day within six days, as it is said in a sentence: "on {weekday}".
    pub on_weekday: &'static str,
    /// Any other day, as it is said in a sentence: "on {date}".
    pub on_date: &'static str,
    /// A day within six days, as a deadline.
    pub weekday: &'static str,
    /// Any other day, as a deadline.
    pub deadline: &'static str,
    /// A day of this year: "{day} {month}".
    pub date: &'static str,
    /// A day with its year.
    pub year_date: &'static str,
    /// A day with its weekday.
    pub full_day: &'static str,
    /// How the first of a month is written.
    pub first: &'static str,
    /// A time: "{hour}:{minute}".
    pub time: &'static str,
    /// Whether hours below ten have two digits.
    pub two_digits: bool,
    /// What `{half}` says in the morning and in the afternoon, where hours are counted to twelve; empty where to 24.
    pub halves: [&'static str; 2],
}

impl Calendar {
    /// A day in a sentence, with its preposition where it takes one.
    pub fn day(&self, when: DayFrom) -> String {
        let [morning, afternoon, evening, today] = self.today;
        match distance(when) {
            0 => match when.hour {
                Some(0..=11) => morning.into(),
                Some(12..=17) => afternoon.into(),
                Some(_) => evening.into(),
                None => today.into(),
            },
            -1 => self.yesterday.into(),
            1 => self.tomorrow.into(),
            -6..=6 => self.on_weekday.replace("{weekday}", self.name_of(when.day)),
            _ => self.on_date.replace("{date}", &self.near(when)),
        }
    }

    /// A coming day as a deadline: "before Friday" is the caller's. A day already past is given as a date, so that no "Friday"
    /// means last Friday.
    pub fn deadline(&self, when: DayFrom) -> String {
        match distance(when) {
            0 => self.today.last().copied().unwrap_or_default().into(),
            1 => self.tomorrow.into(),
            2..=6 => self.weekday.replace("{weekday}", self.name_of(when.day)),
            _ => self.deadline.replace("{date}", &self.near(when)),
        }
    }

    /// A day with nothing left to guess: "Thursday 3 December".
    pub fn full_day(&self, day: Date) -> String {
        self.said(self.full_day, day)
    }

    /// A day with its year: "3 December 2026".
    pub fn year_date(&self, day: Date) -> String {
        self.said(self.year_date, day)
    }

    /// A time in minutes after midnight, which wrap round at 1440.
    pub fn time(&self, minutes: u16) -> String {
        let minutes = minutes % 1440;
        let (hour, minute) = (minutes / 60, minutes % 60);
        let [morning, afternoon] = self.halves;
        let half = if hour < 12 { morning } else { afternoon };
        let hour = if half.is_empty() { hour } else { (hour + 11) % 12 + 1 };
        let hour = if self.two_digits { format!("{hour:02}") } else { hour.to_string() };
        self.time
            .replace("{hour}", &hour)
            .replace("{minute}", &format!("{minute:02}"))
            .replace("{half}", half)
    }

    /// "4 May", with the year only where it is not this year's.
    fn near(&self, when: DayFrom) -> String {
        let this_year = when.day.year() == when.today.year();
        self.said(if this_year { self.date } else { self.year_date }, when.day)
    }

    fn said(&self, format: &str, day: Date) -> String {
        let number = day.day().to_string();
        let number = if number == "1" { self.first } else { &number };
        let month = usize::from(u8::from(day.month())).saturating_sub(1);
        format
            .replace("{weekday}", self.name_of(day))
            .replace("{day}", number)
            .replace("{month}", self.months.get(month).copied().unwrap_or_default())
            .replace("{year}", &day.year().to_string())
    }

    fn name_of(&self, day: Date) -> &'static str {
        let at = usize::from(day.weekday().number_days_from_monday());
        self.weekdays.get(at).copied().unwrap_or_default()
    }
}

/// Days from today to the day spoken of: negative is past.
fn distance(when: DayFrom) -> i64 {
    i64::from(when.day.to_julian_day()) - i64::from(when.today.to_julian_day())
}

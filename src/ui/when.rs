//! Days, times and lists as the screens say them: the words around them are content, the rest the browser tells
//! ([`Formats`](crate::content::Formats)). What stands in a message is said by its own grammar.

use super::App;
use crate::domain::clock::{Instant, days_between};
use crate::domain::lang::DayFrom;
use time::Date;

impl App {
    /// The wall-clock time of an instant: "17:40".
    pub fn time_of_day(self, at: Instant) -> String {
        self.time(self.moment().zone.local(at).minutes)
    }

    /// A time in minutes after midnight.
    pub fn time(self, minutes: u16) -> String {
        self.content().formats.time(minutes)
    }

    /// The day of an instant as a deadline: "today", "Friday".
    pub fn deadline(self, at: Instant) -> String {
        let moment = self.moment();
        let local = moment.zone.local(at);
        self.deadline_of(DayFrom {
            day: local.day,
            today: moment.today(),
            hour: Some(local.hour()),
        })
    }

    /// A day as a deadline: "today", "tomorrow", "Friday", "4 May". One already past is given as a date, so that no "Friday"
    /// means last Friday.
    pub fn deadline_of(self, when: DayFrom) -> String {
        match days_between(when.today, when.day) {
            0 => self.say("when.today"),
            1 => self.say("when.tomorrow"),
            2..=6 => self.weekday_in("when.weekday", when.day),
            _ => self.date_in("when.date", when),
        }
    }

    /// A day in a sentence, with its preposition where it takes one: "this morning", "yesterday", "on Tuesday" (within six
    /// days), "on 4 May" (further away).
    pub fn day(self, when: DayFrom) -> String {
        match (days_between(when.today, when.day), when.hour) {
            (0, Some(0..=11)) => self.say("when.this_morning"),
            (0, Some(12..=17)) => self.say("when.this_afternoon"),
            (0, Some(_)) => self.say("when.this_evening"),
            (0, None) => self.say("when.today"),
            (-1, _) => self.say("when.yesterday"),
            (1, _) => self.say("when.tomorrow"),
            (-6..=6, _) => self.weekday_in("when.on_weekday", when.day),
            _ => self.date_in("when.on_date", when),
        }
    }

    /// A day with nothing left to guess: "Thursday 3 December".
    pub fn full_day(self, day: Date) -> String {
        self.content().formats.full_day(day, &self.say("when.first"))
    }

    /// A day with its year: "3 December 2026".
    pub fn date(self, day: Date) -> String {
        self.content().formats.date(day, &self.say("when.first"))
    }

    /// Items as a list in a sentence: "a, b and c".
    pub fn list(self, items: &[&str]) -> String {
        let content = self.content();
        content.formats.list(items, content.rules)
    }

    fn weekday_in(self, key: &str, day: Date) -> String {
        self.fill(key, &[("weekday", self.content().formats.weekday(day))])
    }

    fn date_in(self, key: &str, when: DayFrom) -> String {
        let (content, first) = (self.content(), self.say("when.first"));
        let this_year = when.day.year() == when.today.year();
        let date = if this_year {
            content.formats.day(when.day, &first)
        } else {
            content.formats.date(when.day, &first)
        };
        self.fill(key, &[("date", &date)])
    }
}

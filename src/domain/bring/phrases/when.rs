//! When it was, and when they decide.

use super::{Page, Setting};
use crate::domain::bring::date::{self, FoundDay};
use crate::domain::bring::gather::Gathered;
use crate::domain::bring::hour;
use crate::domain::bring::month;
use crate::domain::bring::text::{self, Word};
use crate::domain::bring::when::{Place, When};
use time::Date;

impl Page<'_> {
    pub(super) fn decision(&self, at: usize, setting: Setting, found: &mut Gathered) {
        const SAID: &str = "decide|a decision|our decision|the decision|final decision|you will hear|\
            you'll hear|you’ll hear|hear from us|hear back|let you know|get back to you|\
            back to you|be in touch|update you|with an answer|come to a decision";
        let Some(next) = self.after(at, SAID) else { return };
        // A decision in the news is nobody's here: somebody has to say it to somebody.
        let near = self.words.get(at.saturating_sub(8)..(next + 12).min(self.words.len()));
        let said = near.is_some_and(|near| {
            near.iter().any(|word| word.is_one_of("we we'll we’ll you you'll you’ll us our"))
        });
        if !said {
            return;
        }
        for place in next..(next + 12).min(self.words.len()) {
            let Some(word) = self.words.get(place) else { return };
            if self
                .words
                .get(place - 1)
                .is_some_and(|before| before.ends() || before.after.contains(';'))
            {
                return;
            }
            if !word.is_one_of("by on before") || word.closes() {
                continue;
            }
            if let Some((day, end)) = self.day_or_weekday(place + 1, setting) {
                let from = word.from;
                let to = self.words.get(end - 1).map_or(from, |word| word.to);
                found.decision(day, text::quote(self.text, from, to));
                return;
            }
        }
    }

    /// A day; or a bare weekday, where it is known when it was written.
    fn day_or_weekday(&self, at: usize, setting: Setting) -> Option<(Date, usize)> {
        if let Some(FoundDay { day, end }) = date::day(self.words, at, setting.near()) {
            return Some((day, end));
        }
        let word = self.words.get(at)?;
        let written = setting.written?;
        // "Friday 27" that is no day is none; "Friday" alone is the next one.
        let next_is_number = self
            .words
            .get(at + 1)
            .is_some_and(|next| next.text.starts_with(|sign: char| sign.is_ascii_digit()));
        if next_is_number && !word.closes() {
            return None;
        }
        let weekday = month::english_weekday(word.text).filter(|_| word.text.len() >= 6)?;
        Some((date::coming(weekday, written), at + 1))
    }

    /// A day with a time of day, where the paragraph is about the interview.
    pub(super) fn time(&self, setting: Setting, found: &mut Gathered) {
        const ABOUT: &str = "interview interviews meet meeting call conversation scheduled confirm confirmed \
            invite speak talk chat vorstellungsgespräch bewerbungsgespräch gespräch entretien entrevista colloquio \
            sollicitatiegesprek gesprek rozmowa rozmowę";
        const OTHER: &str = "closing deadline apply applications decide decision entscheiden entscheidung décision \
            decisión decisione decisão beslissing decyzja decyzję";
        let about = |words: &[Word<'_>]| {
            words.iter().any(|word| word.is_one_of(ABOUT))
                && !words.iter().any(|word| word.is_one_of(OTHER))
        };
        let mut before = false;
        let mut start = 0;
        while start < self.words.len() {
            let rest = self.words.get(start..).unwrap_or_default();
            let ends =
                |at: &usize| rest.get(*at).is_some_and(Word::ends) && !date::goes_on(rest, *at);
            let length = (0..rest.len()).find(ends).map_or(rest.len(), |at| at + 1);
            let sentence = rest.get(..length).unwrap_or_default();
            let day = (0..length)
                .filter(|at| !is_week(sentence, *at))
                .find_map(|at| Some((at, date::day(sentence, at, setting.near())?)));
            // "It is on Tuesday": what the sentence before was about.
            let goes_on = sentence.first().is_some_and(|word| word.is("it"));
            let here = about(sentence) || goes_on && before;
            let dotted = |at: usize, day: &FoundDay| at == 0 && self.is_dotted(sentence, day);
            if let Some((at, day)) = day.filter(|(at, day)| here || dotted(*at, day)) {
                self.time_after(sentence, at, day, found);
            }
            before = here;
            start += length;
        }
    }

    /// "Thursday, November 26 · 3:00 – 4:00pm": as calendars write an event that is shared as text.
    fn is_dotted(&self, sentence: &[Word<'_>], day: &FoundDay) -> bool {
        let dot = sentence.get(day.end).filter(|word| word.after == "·");
        let last = sentence.last().map_or(0, |last| last.to + last.after.len());
        let rest = dot.and_then(|dot| self.text.get(dot.to..last));
        rest.and_then(hour::time).is_some_and(|time| time.end.is_some())
    }

    fn time_after(&self, sentence: &[Word<'_>], at: usize, day: FoundDay, found: &mut Gathered) {
        let (Some(first), Some(last)) = (sentence.get(at), sentence.last()) else { return };
        let day_end = sentence.get(day.end.wrapping_sub(1)).map_or(first.to, |word| word.to);
        let sentence_from = sentence.first().map_or(0, |word| word.from);
        // The marks after the last word belong to the time: "4 p.m."
        let until = last.to + last.after.len();
        let time = self.text.get(day_end..until).and_then(hour::time);
        let time = time.or_else(|| self.text.get(sentence_from..first.from).and_then(hour::time));
        let quote = text::quote(self.text, first.from, last.to);
        let Some(time) = time else {
            found.day(day.day, quote);
            return;
        };
        let when =
            |minutes| When { day: day.day, minutes: Some(minutes), place: time.place.clone() };
        match time.end {
            Some(end) => found.ended(when(end), quote),
            None => found.started(when(time.start), quote),
        }
    }
}

/// Whether a day at a word would stand for its week: "w/c 23 November", "the week of 23 November".
fn is_week(words: &[Word<'_>], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
    before(1).is_some_and(|word| word.is_one_of("w/c wc commencing beginning"))
        || before(1).is_some_and(|word| word.is("of"))
            && before(2).is_some_and(|word| word.is("week"))
}

/// A time of day on a line of its own, for a day that a line before it gave: "Time: 15:00 – 16:00".
pub(in crate::domain::bring) fn time_for(line: &str, day: Date) -> Option<(When, bool)> {
    let time = hour::time(line)?;
    let when = |minutes, place: Place| When { day, minutes: Some(minutes), place };
    Some(match time.end {
        Some(end) => (when(end, time.place), true),
        None => (when(time.start, time.place), false),
    })
}

//! What sentences say: which post, where, with whom, when they decide, when it was.

use super::date::{self, FoundDay};
use super::gather::Gathered;
use super::name::{self, Run};
use super::people::Somebody;
use super::text::{self, Word};
use super::when::{Place, When};
use time::Date;

/// What is known about where a sentence stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// The day on which it was written, where that is known.
    pub written: Option<Date>,
    /// Today.
    pub today: Date,
    /// Whether somebody at the company wrote it: what it says of names is then sure.
    pub theirs: bool,
}

impl Setting {
    fn near(self) -> Date {
        self.written.unwrap_or(self.today)
    }
}

/// The most words in which somebody is named after "you will meet".
const NAMES: usize = 60;

/// Looks through a paragraph.
pub(super) fn look(paragraph: &str, setting: Setting, found: &mut Gathered) {
    let words = text::words(paragraph);
    let page = Page { text: paragraph, words: &words };
    for at in 0..words.len() {
        page.post(at, found);
        page.company(at, found);
        page.people(at, setting, found);
        page.decision(at, setting, found);
    }
    page.time(setting, found);
}

struct Page<'a> {
    text: &'a str,
    words: &'a [Word<'a>],
}

impl Page<'_> {
    /// Whether these words stand here. Nothing ends between them.
    fn says(&self, at: usize, phrase: &str) -> bool {
        self.end_of(at, phrase).is_some()
    }

    /// The place after these words, if they stand here and nothing ends between them.
    fn end_of(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut next = at;
        for wanted in phrase.split(' ') {
            let open = next == at || !self.words.get(next - 1)?.closes();
            if !(open && self.words.get(next)?.is(wanted)) {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    /// The place after the first of these phrases that stands here.
    #[inline(never)]
    fn after(&self, at: usize, phrases: &str) -> Option<usize> {
        let next = phrases.split('|').find_map(|phrase| self.end_of(at, phrase))?;
        let open = self.words.get(next - 1).is_some_and(|word| !word.closes() || word.after == ":");
        open.then_some(next)
    }

    fn value(&self, run: Run) -> (&str, String) {
        let (from, to) = run.bytes(self.words);
        (run.text(self.text, self.words), text::quote(self.text, from, to))
    }

    fn post(&self, at: usize, found: &mut Gathered) {
        const BEFORE: &str = "the role of|the position of|the post of|the role as|position of|\
            interview for the|interview for our|application for the|interview for|\
            application for|apply for|applying for|looking for a|looking for an|hiring a|\
            hiring an";
        let named = self
            .words
            .get(at)
            .is_some_and(|word| word.is_one_of("role position post vacancy opening interview"));
        // "the Data Analyst role", "your Data Analyst interview".
        let run = self.after(at, BEFORE).and_then(|next| name::post(self.words, next));
        let run = run.or_else(|| named.then(|| name::post_before(self.words, at))?);
        let Some(run) = run else { return };
        let (value, quote) = self.value(run);
        found.post(value, quote, true);
        // "… at Bramble & Co."
        let role = |word: &Word<'_>| word.is_one_of("role position post job interview");
        let mut next = run.end;
        if self.words.get(next.wrapping_sub(1)).is_some_and(Word::closes) {
            return;
        }
        if self.words.get(next).is_some_and(role) {
            next += 1;
        }
        if self.words.get(next).is_some_and(|word| word.is_one_of("at with here") && !word.closes())
        {
            self.company_at(next + 1, true, found);
        }
    }

    fn company(&self, at: usize, found: &mut Gathered) {
        const BEFORE: &str = "interest in joining|interest in working at|interest in|application to|\
            applying to|interview at|here at|team at|join us at|on behalf of|working at|\
            colleagues at";
        if let Some(next) = self.after(at, BEFORE) {
            self.company_at(next, true, found);
        }
        // "Bramble is hiring", "Bramble is looking for".
        let hires = self.says(at, "is hiring")
            || self.says(at, "is looking for")
            || self.says(at, "is recruiting");
        if hires
            && self.words.first().is_some_and(Word::is_capital)
            && at <= 6
            && let Some(run) = name::company(self.words, 0)
            && run.end == at
        {
            let (value, quote) = self.value(run);
            found.company(value, quote, true);
        }
    }

    fn company_at(&self, at: usize, sure: bool, found: &mut Gathered) {
        let Some(run) = name::company(self.words, at) else { return };
        let (value, quote) = self.value(run);
        let place = [
            "street", "road", "avenue", "lane", "square", "floor", "building", "office", "room",
            "station",
        ];
        let lower = value.to_ascii_lowercase();
        let a_place = lower.split(' ').any(|word| place.contains(&word))
            || self
                .words
                .get(run.end)
                .is_some_and(|word| word.text.starts_with(|sign: char| sign.is_ascii_digit()));
        if !a_place && !name::is_job(value) {
            found.company(value, quote, sure);
        }
    }

    fn people(&self, at: usize, setting: Setting, found: &mut Gathered) {
        const BEFORE: &str = "interview with|interviewers|interviewer|you will meet with|you will meet|\
            you'll meet|you’ll meet|will be meeting with|will be meeting|\
            will be speaking with|will be speaking to|will be talking to|will speak with|\
            will speak to|be interviewed by|call with|conversation with|meeting with|panel";
        let Some(next) = self.after(at, BEFORE) else { return };
        let label =
            self.words.get(at).is_some_and(|word| word.is_one_of("interviewers interviewer panel"));
        if label && !self.words.get(at).is_some_and(|word| word.after == ":" && at == 0) {
            return;
        }
        let mut at = next;
        while at < self.words.len().min(next + NAMES) {
            let Some(word) = self.words.get(at) else { return };
            // "and", "&", and what they are called at work, are passed over.
            if word.is_one_of("and & our your the both with") {
                at += 1;
                continue;
            }
            let Some(run) = name::person(self.words, at) else { return };
            let (value, quote) = self.value(run);
            let job = name::is_job(value);
            if !job {
                let several = run.end - run.start > 1;
                if name::is_organisation(value) {
                    found.company(value, quote, true);
                } else if !found.is_company(value) {
                    found.people.add(Somebody {
                        name: value.to_owned(),
                        sure: several && setting.theirs,
                        met: true,
                        quote,
                        ..Somebody::default()
                    });
                }
            }
            at = self.after_title(run.end);
            let Some(last) = at.checked_sub(1).and_then(|last| self.words.get(last)) else {
                return;
            };
            let joined = self.words.get(at).is_some_and(|word| word.is_one_of("and &"));
            let listed = text::has_sign(last.after, ",/");
            if last.ends() || !(joined || listed) {
                return;
            }
        }
    }

    /// The place after the title that stands behind a name: in brackets, or between commas.
    fn after_title(&self, at: usize) -> usize {
        const LONGEST: usize = 8;
        let comma =
            self.words.get(at.wrapping_sub(1)).is_some_and(|word| word.after.starts_with(','));
        let bracket = self.words.get(at).is_some_and(|word| word.before.starts_with('('));
        if !(comma || bracket) {
            return at;
        }
        let mut title = false;
        for place in at..(at + LONGEST).min(self.words.len()) {
            let Some(word) = self.words.get(place) else { break };
            if !bracket && word.is_one_of("and &") {
                return if title { place } else { at };
            }
            title |= name::is_job_word(word.text);
            let ends = if bracket { word.after.contains(')') } else { !word.after.is_empty() };
            if ends {
                return if bracket || title { place + 1 } else { at };
            }
        }
        // The title is the last of the sentence, or it is none.
        if title && at + LONGEST >= self.words.len() { self.words.len() } else { at }
    }

    fn decision(&self, at: usize, setting: Setting, found: &mut Gathered) {
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
        let weekday = date::weekday(word.text).filter(|_| word.text.len() >= 6)?;
        Some((date::coming(weekday, written), at + 1))
    }

    /// A day with a time of day, where the paragraph is about the interview.
    fn time(&self, setting: Setting, found: &mut Gathered) {
        const ABOUT: &str = "interview interviews meet meeting call conversation scheduled confirm confirmed \
            invite speak";
        const OTHER: &str = "closing deadline apply applications decide decision";
        let about = |words: &[Word<'_>]| {
            words.iter().any(|word| word.is_one_of(ABOUT))
                && !words.iter().any(|word| word.is_one_of(OTHER))
        };
        let mut start = 0;
        while start < self.words.len() {
            let rest = self.words.get(start..).unwrap_or_default();
            let length = rest.iter().position(Word::ends).map_or(rest.len(), |at| at + 1);
            let sentence = rest.get(..length).unwrap_or_default();
            let day =
                (0..length).find_map(|at| Some((at, date::day(sentence, at, setting.near())?)));
            if let Some((at, day)) = day.filter(|_| about(sentence)) {
                self.time_after(sentence, at, day, found);
            }
            start += length;
        }
    }

    fn time_after(&self, sentence: &[Word<'_>], at: usize, day: FoundDay, found: &mut Gathered) {
        let (Some(first), Some(last)) = (sentence.get(at), sentence.last()) else { return };
        let day_end = sentence.get(day.end.wrapping_sub(1)).map_or(first.to, |word| word.to);
        let sentence_from = sentence.first().map_or(0, |word| word.from);
        // The marks after the last word belong to the time: "4 p.m."
        let until = last.to + last.after.len();
        let time = self.text.get(day_end..until).and_then(date::time);
        let time = time.or_else(|| self.text.get(sentence_from..first.from).and_then(date::time));
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

/// A time of day on a line of its own, for a day that a line before it gave: "Time: 15:00 – 16:00".
pub(super) fn time_for(line: &str, day: Date) -> Option<(When, bool)> {
    let time = date::time(line)?;
    let when = |minutes, place: Place| When { day, minutes: Some(minutes), place };
    Some(match time.end {
        Some(end) => (when(end, time.place), true),
        None => (when(time.start, time.place), false),
    })
}

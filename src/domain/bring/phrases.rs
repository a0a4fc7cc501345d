//! What sentences say: which post, where, with whom, when they decide, when it was.

mod people;
mod when;

pub(super) use when::time_for;

use super::gather::Gathered;
use super::name::{self, Run};
use super::text::{self, Word};
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

/// Looks through a paragraph.
pub(super) fn look(paragraph: &str, setting: Setting, found: &mut Gathered) {
    let words = text::words(paragraph);
    let page = Page { text: paragraph, words: &words };
    for at in 0..words.len() {
        page.post(at, setting, found);
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

    fn post(&self, at: usize, setting: Setting, found: &mut Gathered) {
        const BEFORE: &str = "the role of|the position of|the post of|the role as|the position as|position of|\
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
        let run = run.or_else(|| self.as_a_post(at));
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
        let Some(word) = self.words.get(next).filter(|word| !word.closes()) else { return };
        if word.is("with") && self.is_about_an_interview(at) {
            self.with(next + 1, setting, found);
        } else if word.is_one_of("at with here") {
            let end = self.company_at(next + 1, true, found);
            // "… at Bramble & Co. with Maya Lind"
            let with = end.filter(|end| self.says(*end, "with") && self.is_about_an_interview(at));
            if let Some(end) = with {
                self.with(end + 1, setting, found);
            }
        }
    }

    /// "As a Product Designer, you …"
    fn as_a_post(&self, at: usize) -> Option<Run> {
        let run = name::post(self.words, self.after(at, "as a|as an|as our")?)?;
        let you = self.words.get(run.end).is_some_and(|word| word.is_one_of("you you'll you’ll"));
        (you && self.words.get(run.end - 1)?.after == ",").then_some(run)
    }

    /// Whether the sentence speaks of an interview up to here: then "with" is said of who comes to it.
    fn is_about_an_interview(&self, at: usize) -> bool {
        const REACH: usize = 12;
        let before = self.words.get(at.saturating_sub(REACH)..=at).unwrap_or_default();
        let own = before.iter().rev().skip(1).take_while(|word| !word.ends());
        own.chain(before.last()).any(|word| word.is_one_of("interview interviews meet"))
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

    /// Notes the company that is named here; the place after it.
    fn company_at(&self, at: usize, sure: bool, found: &mut Gathered) -> Option<usize> {
        const PLACES: &str = "street road avenue lane square floor building office room station";
        let run = name::company(self.words, at)?;
        let (value, quote) = self.value(run);
        let numbered = |word: &Word<'_>| word.text.starts_with(|sign: char| sign.is_ascii_digit());
        let a_place = value.split(' ').any(|word| text::has(PLACES, word))
            || self.words.get(run.end).is_some_and(numbered);
        if a_place || name::is_job(value) {
            return None;
        }
        found.company(value, quote, sure);
        Some(run.end)
    }
}

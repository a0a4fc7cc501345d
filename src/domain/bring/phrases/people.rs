//! Who was met.

use super::{Page, Setting};
use crate::domain::bring::gather::Gathered;
use crate::domain::bring::name::{self, Run};
use crate::domain::bring::people::Somebody;
use crate::domain::bring::text;
use crate::domain::bring::text::Word;

/// The most words in which somebody is named after "you will meet".
const NAMES: usize = 60;

impl Page<'_> {
    pub(super) fn people(&self, at: usize, setting: Setting, found: &mut Gathered) {
        const BEFORE: &str = "interview with|interviewers|interviewer|you will meet with|you will meet|\
            you'll meet with|you'll meet|you’ll meet with|you’ll meet|will be meeting with|will be meeting|\
            will be speaking with|will be speaking to|will be talking to|will be talking with|will speak with|\
            you'd be talking with|you’d be talking with|you'd be meeting|you’d be meeting|\
            will speak to|be interviewed by|call with|conversation with|meeting with|chat with|panel";
        const AFTER: &str = "will see you|will meet you|will meet with you|will interview you|\
            will be interviewing you|will be meeting you|will be speaking with you|would like to meet you|\
            would love to meet you|look forward to meeting you|looks forward to meeting you|\
            are looking forward to meeting you|is looking forward to meeting you";
        let begins = at == 0 || self.words.get(at - 1).is_some_and(Word::ends);
        let named = match self.after(at, BEFORE) {
            Some(next) if !self.is_bare_label(at) => self.names(next).0,
            _ if begins => {
                let (named, end) = self.names(at);
                if !AFTER.split('|').any(|phrase| self.says(end, phrase)) {
                    return;
                }
                named
            }
            _ if self.says(at, "hiring manager") => {
                // They may have met somebody else.
                if let Some(run) = self.names(at + 2).0.into_iter().next() {
                    self.meet(run, false, found);
                }
                return;
            }
            _ => return,
        };
        for run in named {
            self.meet(run, setting.theirs, found);
        }
    }

    /// "Panel" and the like are labels: without a colon, or inside a sentence, they say nothing of who comes next.
    fn is_bare_label(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        word.is_one_of("interviewers interviewer panel") && !(word.after == ":" && at == 0)
    }

    /// "An interview for the role of Data Analyst with ___": whom they meet, or the company. Several are people, and so
    /// is one who is known already; a single name that could be either is offered, and no more.
    pub(super) fn with(&self, at: usize, setting: Setting, found: &mut Gathered) {
        // "With the Marine Ecology group": nobody by name.
        if self.words.get(at).is_some_and(|word| word.is_one_of("the our your a an")) {
            return;
        }
        let named = self.names(at).0;
        let [only] = named.as_slice() else {
            for run in named {
                self.meet(run, setting.theirs, found);
            }
            return;
        };
        let name = only.text(self.text, self.words);
        let single = only.end - only.start == 1 && found.companies.is_empty();
        if found.people.knows(name) {
            self.meet(*only, setting.theirs, found);
        } else if single || name::is_organisation(name) || found.people.is_house(name) {
            self.company_at(at, !single || found.people.is_house(name), found);
        } else {
            self.meet(*only, false, found);
        }
    }

    /// The names in a list that begins at a word, and the place after it: "Tom Reyes, Head of Data, and Priya Shah".
    fn names(&self, start: usize) -> (Vec<Run>, usize) {
        const PASSED_OVER: &str = "and & our your my the both with me colleague colleagues";
        let mut named = Vec::new();
        let mut at = start;
        while at < start + NAMES {
            let Some(word) = self.words.get(at) else { break };
            let titled = name::is_job_word(word.text) && !word.closes();
            if (word.is_one_of(PASSED_OVER) || titled) && !word.ends() {
                at += 1;
                continue;
            }
            let Some(run) = name::person(self.words, at) else { break };
            named.extend(self.without_title(run));
            at = self.after_title(run.end);
            let Some(last) = at.checked_sub(1).and_then(|last| self.words.get(last)) else { break };
            let joined = self.words.get(at).is_some_and(|word| word.is_one_of("and &"));
            if last.ends() || !(joined || text::has_sign(last.after, ",/;")) {
                break;
            }
        }
        (named, at)
    }

    /// "Ward Manager Joan Doyle" is Joan Doyle; "Deputy Manager" is nobody.
    fn without_title(&self, run: Run) -> Option<Run> {
        let words = self.words.get(run.start..run.end)?;
        let after =
            words.iter().rposition(|word| name::is_job_word(word.text)).map_or(0, |at| at + 1);
        let bare = Run { start: run.start + after, ..run };
        (after == 0 || bare.end - bare.start > 1).then_some(bare)
    }

    /// Notes somebody who was met; or a company, where the name says that it is one.
    fn meet(&self, run: Run, sure: bool, found: &mut Gathered) {
        let (value, quote) = self.value(run);
        if name::is_organisation(value) {
            found.company(value, quote, true);
        } else if !found.is_company(value) {
            found.people.add(Somebody {
                name: value.to_owned(),
                sure: sure && run.end - run.start > 1,
                met: true,
                quote,
                ..Somebody::default()
            });
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
}

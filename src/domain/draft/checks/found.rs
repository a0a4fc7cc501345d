//! What was found, where, and what mends it.

use super::Check;
use super::kinds;
use super::page::{Page, Row};
use crate::domain::debrief::PartKey;
use crate::domain::draft::envelope::SUBJECT;
use crate::domain::map::Set;
use crate::domain::order::order;

/// No check reports more often than this in one message: the first ones tell what there is to tell.
const MOST: usize = 3;
/// Of long words found, so many words name what was dismissed.
const NAMED_BY: usize = 6;

/// Something that stands out in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub check: Check,
    /// The line it is in, as an index into [`super::Written::lines`]. None for the subject and for what is
    /// about the whole message.
    pub line: Option<usize>,
    /// The part it is in, where that is known; `subject` for the subject.
    pub part: Option<PartKey>,
    /// Where the words begin in the text of the line, in bytes. 0 for the whole message.
    pub from: usize,
    /// Where they end. Equal to `from` for the whole message.
    pub to: usize,
    /// The words as they stand there; empty for the whole message.
    pub found: String,
    /// What surely mends it, where something does.
    pub fix: Option<Fix>,
}

/// A change to a line that surely mends what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Where the text that goes begins, in bytes of the line. It may reach a little further than the words
    /// found: a blank goes with a word that goes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// What comes instead; may be empty.
    pub text: String,
}

impl Fix {
    /// The line with the change made. A line that changed meanwhile stays as it is.
    pub fn apply(&self, line: &str) -> String {
        match (line.get(..self.from), line.get(self.to..)) {
            (Some(before), Some(after)) => [before, &self.text, after].concat(),
            _ => line.to_owned(),
        }
    }
}

impl Finding {
    /// What is stored when it is dismissed for this draft: the check and the words, so that a new slip of
    /// the same check still shows.
    pub fn dismissal(&self) -> String {
        let mut stored = format!("{}:", self.check.name());
        for (at, word) in self.found.split_whitespace().take(NAMED_BY).enumerate() {
            if at > 0 {
                stored.push(' ');
            }
            stored.push_str(&word.to_lowercase());
        }
        stored
    }

    /// Whether it is about the message as a whole.
    pub fn is_of_all(&self) -> bool {
        self.line.is_none() && self.part.is_none()
    }
}

/// The findings that are to be seen: neither dismissed for this draft, nor of a check that was switched off
/// (`off` holds names with blanks between).
pub fn shown(mut findings: Vec<Finding>, dismissed: &Set<String>, off: &str) -> Vec<Finding> {
    findings.retain(|finding| {
        !off.split_whitespace().any(|name| name == finding.check.name())
            && (dismissed.is_empty() || !dismissed.contains(&finding.dismissal()))
    });
    findings
}

/// The findings as they come in.
pub(super) struct Findings<'p> {
    page: &'p Page<'p>,
    list: Vec<Finding>,
}

impl<'p> Findings<'p> {
    pub fn new(page: &'p Page<'p>) -> Self {
        Self { page, list: Vec::new() }
    }

    /// Whether a check is for this kind of message, and has room left.
    pub fn wants(&self, check: Check) -> bool {
        kinds::suits(check, self.page.written)
            && self.list.iter().filter(|one| one.check == check).count() < MOST
    }

    /// Adds a finding about bytes of a row. Nothing happens where the check is not for this message, has
    /// no room left, or knows of these words already.
    pub fn add(
        &mut self,
        check: Check,
        row: &Row<'_>,
        (from, to): (usize, usize),
        fix: Option<Fix>,
    ) {
        let part = row.line.part.cloned();
        let part = if row.at.is_none() { Some(PartKey(SUBJECT.into())) } else { part };
        let same = |one: &Finding| {
            one.check == check
                && one.line == row.at
                && one.part == part
                && one.from < to
                && from < one.to
        };
        if !self.wants(check) || self.list.iter().any(same) {
            return;
        }
        let found = row.text().get(from..to).unwrap_or_default().to_owned();
        self.list.push(Finding { check, line: row.at, part, from, to, found, fix });
    }

    /// Adds a finding about the whole message.
    pub fn add_of_all(&mut self, check: Check) {
        if self.wants(check) && !self.list.iter().any(|one| one.check == check) {
            let found = String::new();
            self.list.push(Finding {
                check,
                line: None,
                part: None,
                from: 0,
                to: 0,
                found,
                fix: None,
            });
        }
    }

    /// Whether something is told already of these words themselves, not of the sentence that they are in.
    pub fn is_told(&self, row: &Row<'_>, (from, to): (usize, usize)) -> bool {
        let said = |check| matches!(check, Check::Plea | Check::Excuse | Check::Private);
        let same = |one: &Finding| one.line == row.at && one.from <= from && to <= one.to;
        self.list.iter().any(|one| said(one.check) && same(one))
    }

    /// Whether a check found something already.
    pub fn has(&self, check: Check) -> bool {
        self.list.iter().any(|one| one.check == check)
    }

    /// All of them, in the order of the message.
    pub fn in_order(mut self) -> Vec<Finding> {
        let place = |one: &Finding| {
            let line =
                if one.is_of_all() { usize::MAX } else { one.line.map_or(0, |line| line + 1) };
            (line, one.from, one.check)
        };
        order(&mut self.list, |one, other| place(one) < place(other));
        self.list
    }
}

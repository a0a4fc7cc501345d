//! A number that nobody told us. Whoever reads it may rely on it, and a slip of a digit is a wrong fact.

use super::Check;
use super::found::Findings;
use super::page::{Page, Row};
use super::words::{Case, Word, Words};
use crate::domain::draft::Slot;
use crate::domain::lang::Grammar;

/// In words, smaller numbers are claims only where something is counted: "two years", not "two things".
const SMALL: u64 = 10;
/// So few are counted without a claim.
const FEW: u64 = 2;
/// A clock has no more.
const HOURS: u64 = 12;
/// Years that things are named by: "the 1987 supplement".
const YEARS: std::ops::Range<u64> = 1500..2100;
/// So many digits in a row are a telephone number or the like.
const DIALLED: usize = 7;

/// A number in a line.
struct Said {
    /// The first word of it.
    from: usize,
    /// The word after its last.
    to: usize,
    value: u64,
    /// In hundredths, for "3.5".
    part: u64,
    /// Whether it is written in digits.
    digits: bool,
    /// Whether it tells a time, a date, a place in a list.
    label: bool,
}

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    let mut told = Told::of(page);
    for row in
        page.rows.iter().filter(|row| !matches!(row.line.slot, Some(Slot::Date | Slot::SignOff)))
    {
        for said in numbers(&row.words, row.text(), page.grammar) {
            let words = row.words.bytes(said.from, said.to);
            // What is told of already is not told of twice.
            if !is_claim(page, row, &said) || found.is_told(row, words) {
                continue;
            }
            if !told.holds(&said) {
                found.add(Check::Number, row, words, None);
            }
        }
    }
}

/// Every number that the person typed anywhere, and those of the days. Most messages hold no number, or one that was
/// typed to be told: so a text is read only once a number was in none before it, and a long story comes last.
struct Told<'p> {
    grammar: &'p dyn Grammar,
    known: Vec<(u64, u64)>,
    /// What was not read yet, the first at the end.
    unread: Vec<&'p str>,
}

impl<'p> Told<'p> {
    fn of(page: &'p Page<'_>) -> Self {
        let facts = &page.written.facts;
        let mut unread = facts.aside.clone();
        unread.extend_from_slice(&facts.told);
        unread.extend([facts.company, facts.role, facts.reader, facts.me]);
        let known = facts.numbers.iter().map(|number| (*number, 0)).collect();
        Self { grammar: page.grammar, known, unread }
    }

    fn holds(&mut self, said: &Said) -> bool {
        let thousands = (said.value.saturating_mul(1000), 0);
        loop {
            if self.known.contains(&(said.value, said.part)) || self.known.contains(&thousands) {
                return true;
            }
            let Some(text) = self.unread.pop() else { return false };
            let words = Words::of(text, self.grammar);
            let numbers = numbers(&words, text, self.grammar);
            self.known.extend(numbers.iter().map(|said| (said.value, said.part)));
        }
    }
}

/// Whether a number says how much or how many, so that a reader may rely on it.
fn is_claim(page: &Page<'_>, row: &Row<'_>, said: &Said) -> bool {
    let near = Near { page, row, said };
    let large = said.digits || said.value > SMALL;
    !near.is_named() && (near.counts() || (large && !near.is_hour())) && !is_theirs(page, row, said)
}

/// A number, and the words around it.
struct Near<'n, 'a> {
    page: &'n Page<'a>,
    row: &'n Row<'a>,
    said: &'n Said,
}

impl Near<'_, '_> {
    /// Whether the word so many before the number stands in a list.
    fn before(&self, list: &str, words: usize) -> bool {
        let at = self.said.from.checked_sub(words);
        at.is_some_and(|at| self.page.phrases.lists(list, self.row.words.bare(at)))
    }

    /// Whether the word right after it does.
    fn after(&self, list: &str) -> bool {
        self.page.phrases.lists(list, self.row.words.bare(self.said.to))
    }

    /// Two digits of minutes: "11.30".
    fn has_minutes(&self) -> bool {
        self.said.part < 60 && self.row.words.bare(self.said.to - 1).len() == 2
    }

    /// Whether it is a name rather than a number: of a thing, a day, a place in a list, or somebody else's.
    fn is_named(&self) -> bool {
        let (words, said) = (&self.row.words, self.said);
        let last = said.from.checked_sub(1);
        let is = |at: Option<usize>, wanted: fn(&Word) -> bool| {
            at.and_then(|at| words.list.get(at)).is_some_and(wanted)
        };
        let quoted = is(Some(said.from), |word| word.quoted);
        let date = self.after("month")
            || self.before("month", 1)
            || (said.digits && self.before("month", 2));
        // "ISO 9001", "Level 3", "page 4".
        let label = self.before("label", 1)
            || last.is_some_and(|at| words.is_name(at))
            || (said.digits && is(last, |word| word.case == Case::All));
        let spared = self
            .row
            .listed("-number")
            .iter()
            .any(|hit| hit.whole_from <= said.from && said.to <= hit.whole_to);
        // "The 1987 supplement", "the 10.15 train", "on the 14 at noon".
        let year = if said.part > 0 { self.has_minutes() } else { YEARS.contains(&said.value) };
        let clause = |at: usize| words.list.get(at).map(|word| word.clause);
        // "de 30 %": with a blank, what is a part of the number stands apart from it.
        let end = words.list.get(said.to - 1).and_then(|word| self.row.text().get(word.to..));
        let percent =
            end.is_some_and(|end| !end.starts_with('%') && end.trim_start().starts_with('%'));
        let alone = !percent && (self.after("hour") || clause(said.to) != clause(said.from));
        let thing = said.digits && (year || alone) && self.before("dated", 1);
        // "2 p.m."
        let clock = words.bare(said.to + 1) == "m" && words.bare(said.to).len() == 1;
        let counted_not = self.after("uncounted");
        said.label || quoted || date || label || spared || thing || clock || counted_not
    }

    /// Whether things are counted: "six years", "a crew of four".
    fn counts(&self) -> bool {
        let (words, said) = (&self.row.words, self.said);
        let counted = |at: usize| self.page.phrases.lists("counted", words.bare(at));
        let follows = !self.after("of") && (said.to..said.to + 3).any(counted);
        let group = self.before("of", 1) && self.before("counted", 2);
        said.value > FEW && (follows || group)
    }

    /// "By 5", "at ten", "until 11.30", "9-5": an hour.
    fn is_hour(&self) -> bool {
        let (words, said) = (&self.row.words, self.said);
        let text = self.row.text();
        let joins = |at: Option<usize>| at.is_some_and(|at| gap(words, text, at) == "-");
        let ranges = joins(Some(said.to - 1)) || joins(said.from.checked_sub(1));
        let fits = said.value <= HOURS && (said.part == 0 || self.has_minutes());
        let end = words.list.get(said.to - 1).and_then(|word| text.get(word.to..));
        let percent = end.is_some_and(|end| end.trim_start().starts_with('%'));
        fits && !percent && (ranges || self.before("hour", 1))
    }
}

/// Whether a number is of the reader's own: "you told me that forty came". They know it better, and nobody
/// relies on it. The last word before it that tells whose it is decides.
fn is_theirs(page: &Page<'_>, row: &Row<'_>, said: &Said) -> bool {
    let words = &row.words;
    let sentence = words.list.get(said.from).map(|word| word.sentence);
    let before = (0..said.from).rev();
    let mut before = before
        .take_while(|at| words.list.get(*at).map(|word| word.sentence) == sentence)
        .map(|at| words.bare(at));
    let tells = |word: &&str| ["mine", "theirs"].iter().any(|list| page.phrases.lists(list, word));
    before.find(tells).is_some_and(|word| page.phrases.lists("theirs", word))
}

/// Every number of a text, in digits or in words.
fn numbers(words: &Words, text: &str, grammar: &dyn Grammar) -> Vec<Said> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < words.list.len() {
        let said = in_digits(words, text, at, grammar).or_else(|| in_words(words, at, grammar));
        at = said.as_ref().map_or(at + 1, |said| said.to.max(at + 1));
        all.extend(said);
    }
    all
}

/// What stands between a word and the next one.
fn gap<'t>(words: &Words, text: &'t str, at: usize) -> &'t str {
    let ends = words.list.get(at).zip(words.list.get(at + 1));
    ends.and_then(|(one, next)| text.get(one.to..next.from)).unwrap_or("\n")
}

fn in_digits(words: &Words, text: &str, from: usize, grammar: &dyn Grammar) -> Option<Said> {
    let word = words.bare(from);
    let starts = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
    if !starts(word) {
        return None;
    }
    let digits = word.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let ending = word.get(digits.len()..).unwrap_or_default();
    let mut said = Said { from, to: from + 1, value: 0, part: 0, digits: true, label: false };
    let mut shown = digits.to_owned();
    let dialled = word.len() > 1 && word.starts_with('0');
    let mut many = digits.len();
    while starts(words.bare(said.to)) {
        let next = words.bare(said.to);
        match gap(words, text, said.to - 1) {
            between if grammar.groups(words.bare(said.to - 1), between, next) => {
                shown.push_str(next);
            }
            between if said.to == from + 1 && next.len() < 3 && grammar.parts(between) => {
                let part: u64 = next.parse().ok()?;
                said.part = if next.len() == 1 { part * 10 } else { part };
            }
            ":" | "/" => said.label = true,
            " " | "-" if dialled => said.label = true,
            "-" if next.len() == 2 && words.bare(said.to + 1).len() == 2 => said.label = true,
            _ => break,
        }
        many += next.len();
        said.to += 1;
    }
    let scale = match ending {
        "" | "x" | "m" | "bn" => 1,
        "k" => 1000,
        _ => {
            said.label = true;
            1
        }
    };
    // "17h40": no number is written with letters inside.
    said.label |= !shown.chars().all(|letter| letter.is_ascii_digit())
        || dialled
        || many >= DIALLED
        || matches!(gap_before(words, text, from), "#" | "'" | "’")
        || is_mark(words, text, from);
    said.value = shown.parse::<u64>().unwrap_or(0).saturating_mul(scale);
    // "3 million", "40 thousand".
    if let Some(scale @ 100..) = grammar.number(words.bare(said.to)) {
        said.value = said.value.saturating_mul(scale);
        said.to += 1;
    }
    Some(said)
}

/// Whether a number stands alone in brackets: "(1)", "[3]", "<3>".
fn is_mark(words: &Words, text: &str, at: usize) -> bool {
    let end = words.list.get(at).and_then(|word| text.get(word.to..));
    matches!(gap_before(words, text, at), "(" | "[" | "<")
        && end.is_some_and(|end| end.starts_with([')', ']', '>']))
}

/// The sign right before a word.
fn gap_before<'t>(words: &Words, text: &'t str, at: usize) -> &'t str {
    let start = words.list.get(at).map_or(0, |word| word.from);
    let before = text.get(..start).unwrap_or_default();
    before.char_indices().next_back().and_then(|(last, _)| before.get(last..)).unwrap_or_default()
}

fn in_words(words: &Words, from: usize, grammar: &dyn Grammar) -> Option<Said> {
    let (value, many) = grammar.counted(&|at| words.bare(from + at))?;
    let to = from + many.max(1);
    (value > 1).then_some(Said { from, to, value, part: 0, digits: false, label: false })
}

//! A number that nobody told us. Whoever reads it may rely on it, and a slip of a digit is a wrong fact.

use super::Check;
use super::found::Findings;
use super::page::{Page, Row};
use super::words::{Case, Words};
use crate::domain::draft::Slot;
use crate::domain::lang::Grammar;

/// In words, smaller numbers are claims only where something is counted: "two years", not "two things".
const SMALL: u64 = 10;
/// A clock has no more.
const HOURS: u64 = 12;
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
    let mut known: Option<Vec<(u64, u64)>> = None;
    for row in
        page.rows.iter().filter(|row| !matches!(row.line.slot, Some(Slot::Date | Slot::SignOff)))
    {
        for said in numbers(&row.words, row.text(), page.grammar) {
            if !is_claim(page, row, &said) {
                continue;
            }
            // Most messages hold no number: what was typed is read only where one does.
            let known = known.get_or_insert_with(|| told(page));
            let thousands = (said.value.saturating_mul(1000), 0);
            if !known.contains(&(said.value, said.part)) && !known.contains(&thousands) {
                found.add(Check::Number, row, row.words.bytes(said.from, said.to), None);
            }
        }
    }
}

/// Every number that the person typed anywhere, and those of the days.
fn told(page: &Page<'_>) -> Vec<(u64, u64)> {
    let facts = &page.written.facts;
    let mut known: Vec<(u64, u64)> = facts.numbers.iter().map(|number| (*number, 0)).collect();
    let names = [facts.company, facts.role, facts.reader, facts.me];
    for text in facts.told.iter().chain(&facts.aside).chain(&names) {
        let words = Words::of(text, page.grammar);
        known
            .extend(numbers(&words, text, page.grammar).iter().map(|said| (said.value, said.part)));
    }
    known
}

fn is_claim(page: &Page<'_>, row: &Row<'_>, said: &Said) -> bool {
    let words = &row.words;
    let before = said.from.checked_sub(1);
    let is = |list: &str, at: usize| page.phrases.lists(list, words.bare(at));
    let quoted = words.list.get(said.from).is_some_and(|word| word.quoted);
    let date = is("month", said.to)
        || before.is_some_and(|at| is("month", at))
        || said.from.checked_sub(2).is_some_and(|at| said.digits && is("month", at));
    // "ISO 9001", "Level 3", "page 4".
    let label = before.is_some_and(|at| {
        let all = words.list.get(at).is_some_and(|word| word.case == Case::All);
        is("label", at) || words.is_name(at) || (said.digits && all)
    });
    let spared =
        row.listed("-number").any(|hit| hit.whole_from <= said.from && said.to <= hit.whole_to);
    if said.label || quoted || date || label || spared || is("uncounted", said.to) {
        return false;
    }
    let counts = words.bare(said.to) != "of" && (said.to..said.to + 3).any(|at| is("counted", at));
    // "By 5", "at ten": an hour.
    let hour = said.value <= HOURS && said.part == 0 && before.is_some_and(|at| is("hour", at));
    counts || !hour && (said.digits || said.value > SMALL)
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
            "," if next.len() == 3 => shown.push_str(next),
            "." if said.to == from + 1 && next.len() < 3 => {
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
    said.label |= dialled
        || many >= DIALLED
        || gap_before(words, text, from) == "#"
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
    let value = |at: usize| grammar.number(words.bare(at));
    let article = words.bare(from) == "a" && value(from + 1).is_some_and(|scale| scale >= 12);
    let first = if article { 1 } else { value(from)? };
    let (mut whole, mut part) = (0_u64, first);
    let mut to = from + 1;
    loop {
        let joined = words.bare(to) == "and" && part % 100 == 0 && part > 0;
        let at = to + usize::from(joined);
        let Some(next) = value(at) else { break };
        match next {
            1000.. => (whole, part) = (whole.saturating_add(part.saturating_mul(next)), 0),
            12 | 100 if part < 100 && !joined => part = part.saturating_mul(next),
            1..10 if part >= 20 && part % 10 == 0 => part += next,
            10..100 if part >= 100 && part % 100 == 0 => part += next,
            _ => break,
        }
        to = at + 1;
    }
    let value = whole.saturating_add(part);
    (value > 1).then_some(Said { from, to, value, part: 0, digits: false, label: false })
}

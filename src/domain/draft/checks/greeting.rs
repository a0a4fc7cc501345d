//! The reader's name in the greeting.

use super::Check;
use super::found::{Findings, Fix};
use super::names::{Name, parts};
use super::page::{Page, Row};
use super::slip::{distance, same_but_for_accents};
use super::words::bare;
use crate::domain::draft::Slot;

/// From this length on, two slips are still a slip.
const LONG: usize = 6;
/// Shorter names differ from too many others by a letter.
const LEAST: usize = 3;
/// Short forms are no longer than this,
const SHORT: usize = 6;
/// and begin with so many of the same letters.
const ALIKE: usize = 2;

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    let facts = &page.written.facts;
    for row in &page.rows {
        let wanted = match row.line.slot {
            Some(Slot::Greeting) => facts.reader,
            Some(Slot::CoverGreeting) => facts.recruiter,
            _ => continue,
        };
        let wanted = parts(page, wanted);
        if !wanted.is_empty() {
            greeting(page, row, &wanted, found);
        }
    }
}

fn greeting(page: &Page<'_>, row: &Row<'_>, wanted: &[Name<'_>], found: &mut Findings<'_>) {
    let facts = &page.written.facts;
    let others: Vec<Name<'_>> = facts.others.iter().flat_map(|name| parts(page, name)).collect();
    let is_wanted = |word: &str| wanted.iter().any(|name| name.bare == word);
    // With the right name in it, whatever else stands there is meant: "Dear Maya and Glen".
    let right = (0..row.words.list.len()).any(|at| is_wanted(row.words.bare(at)));
    for at in 0..row.words.list.len() {
        let word = row.words.bare(at);
        let free = is_wanted(word) || page.is_title(word) || page.phrases.lists("greeting", word);
        if free || word.chars().count() < LEAST {
            continue;
        }
        let known = others.iter().any(|name| name.bare == word);
        let near = wanted.iter().find(|name| is_slip(word, &name.bare));
        let instead = match (known, near) {
            (true, _) if !right => wanted.first(),
            (false, near) => near.or_else(|| another(page, row, at, wanted).filter(|_| !right)),
            _ => None,
        };
        let Some(name) = instead else { continue };
        let (from, to) = row.words.bytes(at, at + 1);
        let fix = Fix { from, to, text: capital(name.shown) };
        found.add(Check::Greeting, row, (from, to), Some(fix));
    }
}

/// The reader's first name, where the greeting has another one in its place, and no short form of it. A
/// family name may be one that we were not told.
fn another<'n, 'w>(
    page: &Page<'_>,
    row: &Row<'_>,
    at: usize,
    wanted: &'n [Name<'w>],
) -> Option<&'n Name<'w>> {
    let words = &row.words;
    let word = words.bare(at);
    let after = at.checked_sub(1).map(|before| words.bare(before))?;
    let alone = page.phrases.lists("greeting", after) && at + 1 == words.list.len();
    let name = wanted.first().filter(|_| alone && words.is_name(at))?;
    let titled = page
        .written
        .facts
        .reader
        .split(' ')
        .next()
        .is_some_and(|first| page.is_title(&bare(first, page.grammar)));
    let company = parts(page, page.written.facts.company).iter().any(|part| part.bare == word);
    let nickname =
        page.phrases.lists("nickname", word) || page.phrases.lists("nickname", &name.bare);
    (!titled && !company && !nickname && !is_short_form(word, &name.bare)).then_some(name)
}

/// "Mike" for "Michael", "Liz" for "Elizabeth".
fn is_short_form(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let alike = short.chars().zip(long.chars()).take_while(|(one, other)| one == other).count();
    long.contains(short) || (alike >= ALIKE && short.chars().count() <= SHORT)
}

/// A name that was typed in small letters takes its capital in a greeting.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let Some(first) = letters.next() else { return String::new() };
    first.to_uppercase().chain(letters).collect()
}

fn is_slip(word: &str, name: &str) -> bool {
    let length = name.chars().count();
    let most = if length >= LONG { 2 } else { 1 };
    length >= LEAST && (same_but_for_accents(word, name) || distance(word, name) <= most)
}

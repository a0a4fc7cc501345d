//! The reader's name in the greeting.

use super::Check;
use super::found::{Findings, Fix};
use super::names::{Name, parts};
use super::page::{Page, Row};
use super::slip::{distance, same_but_for_accents};
use crate::domain::draft::Slot;

/// From this length on, two slips are still a slip.
const LONG: usize = 6;
/// Shorter names differ from too many others by a letter.
const LEAST: usize = 3;

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
            (false, near) => near,
            _ => None,
        };
        let Some(name) = instead else { continue };
        let (from, to) = row.words.bytes(at, at + 1);
        let fix = Fix { from, to, text: capital(name.shown) };
        found.add(Check::Greeting, row, (from, to), Some(fix));
    }
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

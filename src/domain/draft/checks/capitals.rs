//! Words in capitals that shout. Acronyms do not.

use super::Check;
use super::detail::is_common;
use super::found::{Findings, Fix};
use super::names::parts;
use super::page::{Page, Row};
use super::words::Case;
use crate::domain::draft::Slot;
use crate::domain::lang::Grammar;

/// Acronyms are shorter.
const LONG: usize = 6;

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    let facts = &page.written.facts;
    let mut names = parts(page, facts.company);
    for name in [facts.reader, facts.recruiter, facts.role, facts.me].iter().chain(&facts.others) {
        names.extend(parts(page, name));
    }
    let is_name = |word: &str| names.iter().any(|name| name.bare == word);
    let rows = page.rows.iter();
    for row in rows.filter(|row| {
        !matches!(row.line.slot, Some(Slot::Greeting | Slot::CoverGreeting | Slot::SignOff))
    }) {
        let mut at = 0;
        while at < row.words.list.len() {
            let to = run(row, at);
            if to == at {
                at += 1;
                continue;
            }
            // "The sign says MIND THE STEP": somebody else's.
            let theirs = at
                .checked_sub(1)
                .is_some_and(|before| page.phrases.lists("reads", row.words.bare(before)));
            let loud = !theirs
                && (at..to).any(|word| {
                    let bare = row.words.bare(word);
                    let shouted = page.phrases.lists("loud", bare) || is_long_word(page, bare);
                    // Among others, any plain word tells that no acronym is meant.
                    let plain = to - at > 1 && bare.len() > 2 && is_common(page, bare);
                    (shouted || plain) && !is_name(bare) && big(row, word)
                });
            if loud {
                let sure = (at..to).all(|word| {
                    let bare = row.words.bare(word);
                    is_common(page, bare) || page.phrases.lists("loud", bare)
                });
                let fix = sure.then(|| lowered(row, at, to, page.grammar));
                found.add(Check::Capitals, row, row.words.bytes(at, to), fix);
            }
            at = to;
        }
    }
}

/// "GORGEOUS", "OBSESSED": long, and ends as no acronym does.
fn is_long_word(page: &Page<'_>, bare: &str) -> bool {
    let end = bare.char_indices().rev().nth(2).and_then(|(at, _)| bare.get(at..));
    let ends = |end: &str| page.phrases.lists("louder", end);
    bare.chars().count() >= LONG
        && end.is_some_and(|end| ends(end) || end.get(1..).is_some_and(ends))
}

fn big(row: &Row<'_>, at: usize) -> bool {
    row.words.list.get(at).is_some_and(|word| word.case == Case::All && !word.quoted)
}

/// The word after the last of the words in capitals from here on, with blanks between them. "I" goes along.
fn run(row: &Row<'_>, from: usize) -> usize {
    let mut to = from;
    let mut end = from;
    while let Some(word) = row.words.list.get(to) {
        let shown = row.text().get(word.from..word.to).unwrap_or_default();
        let single = shown.chars().count() == 1 && word.case == Case::First;
        let before = to.checked_sub(1).and_then(|before| row.words.list.get(before));
        let gap = before.and_then(|before| row.text().get(before.to..word.from)).unwrap_or(" ");
        // "J’AI" are two words in French.
        let apart = gap.chars().all(char::is_whitespace) || matches!(gap, "'" | "’");
        if (to > from && !apart) || !(big(row, to) || single) {
            break;
        }
        to += 1;
        if !single {
            end = to;
        }
    }
    // A letter alone at the start is no shout.
    if big(row, from) { end } else { from }
}

/// The words in small letters, but for the first of a sentence and "I".
fn lowered(row: &Row<'_>, from: usize, to: usize, grammar: &dyn Grammar) -> Fix {
    let (start, end) = row.words.bytes(from, to);
    let mut text = String::new();
    let mut last = start;
    for at in from..to {
        let Some(word) = row.words.list.get(at) else { continue };
        text.push_str(row.text().get(last..word.from).unwrap_or_default());
        last = word.to;
        let shown = row.text().get(word.from..word.to).unwrap_or_default();
        let is_i = grammar.is_raised(row.words.bare(at));
        for (place, letter) in shown.chars().enumerate() {
            if place == 0 && (word.opens || is_i) {
                text.push(letter);
            } else {
                text.extend(letter.to_lowercase());
            }
        }
    }
    Fix { from: start, to: end, text }
}

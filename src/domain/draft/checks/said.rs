//! What a phrase alone tells: forgiveness asked for, pleading, "checking in", excuses, mistakes and nerves
//! named, private things, hedges.

use super::found::Findings;
use super::page::{Page, Row};
use super::words::bare;
use super::{Check, page};
use crate::domain::draft::Slot;

/// The checks, the heaviest first: words that are one thing already are not a second one.
const SAID: [Check; 7] = [
    Check::Forgive,
    Check::Plea,
    Check::Excuse,
    Check::Mistake,
    Check::Private,
    Check::CheckingIn,
    Check::Hedge,
];

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    for row in page.rows.iter().filter(|row| row.line.slot != Some(Slot::Date)) {
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for check in SAID {
            for (from, to) in together(row, check) {
                let free = taken.iter().all(|(start, end)| *end <= from || to <= *start);
                if !free || !found.wants(check) || is_chosen(check, page, row, (from, to)) {
                    continue;
                }
                taken.push((from, to));
                let fix = drops(page, row, (from, to)).then(|| page::removal(row, (from, to)));
                found.add(check, row, row.words.bytes(from, to), fix.flatten());
            }
        }
    }
}

/// Phrases begin in the order of the text, so only the last few can touch the next one.
const CLOSE: usize = 4;

/// Where the phrases of a check stand; those that overlap or follow each other at once are one.
fn together(row: &Row<'_>, check: Check) -> Vec<(usize, usize)> {
    let mut places: Vec<(usize, usize)> = Vec::new();
    for hit in row.hits(check.name()) {
        let joined = |at: usize| {
            let (_, end) = row.words.bytes(at.saturating_sub(1), at);
            let (start, _) = row.words.bytes(at, at + 1);
            row.text().get(end..start) == Some(" ")
        };
        let touches = |(from, to): &&mut (usize, usize)| {
            *from < hit.to && hit.from < *to || *to == hit.from && joined(hit.from)
        };
        match places.iter_mut().rev().take(CLOSE).find(touches) {
            Some((from, to)) => (*from, *to) = ((*from).min(hit.from), (*to).max(hit.to)),
            None => places.push((hit.from, hit.to)),
        }
    }
    places
}

/// Whether the person chose to say this: an event told in chosen words, or what they typed to be told.
fn is_chosen(check: Check, page: &Page<'_>, row: &Row<'_>, place: (usize, usize)) -> bool {
    match check {
        Check::Excuse => row.line.slot == Some(Slot::Explain),
        Check::Private => {
            let (from, to) = row.words.bytes(place.0, place.1);
            let said = bare(row.text().get(from..to).unwrap_or_default());
            page.written.facts.told.iter().any(|told| bare(told).contains(&said))
        }
        _ => false,
    }
}

/// Whether the sentence stays right without these words.
fn drops(page: &Page<'_>, row: &Row<'_>, (from, to): (usize, usize)) -> bool {
    let mut entry = String::new();
    for at in from..to {
        if at > from {
            entry.push('_');
        }
        entry.push_str(row.words.bare(at));
    }
    page.phrases.lists("drop", &entry)
}

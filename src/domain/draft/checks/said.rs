//! What a phrase alone tells: forgiveness asked for, pleading, "checking in", excuses, mistakes and nerves
//! named, private things, hedges.

use super::found::Findings;
use super::page::{Page, Row};
use super::words::bare;
use super::{Check, page};
use crate::domain::draft::Slot;
use crate::domain::order::order_values;

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

/// Where the phrases of a check stand; those that overlap or follow each other at once are one.
fn together(row: &Row<'_>, check: Check) -> Vec<(usize, usize)> {
    let mut hits: Vec<(usize, usize)> =
        row.hits(check.name()).map(|hit| (hit.from, hit.to)).collect();
    order_values(&mut hits);
    let mut places: Vec<(usize, usize)> = Vec::new();
    for (from, to) in hits {
        let follows = |end: usize| {
            let (_, before) = row.words.bytes(end.saturating_sub(1), end);
            let (after, _) = row.words.bytes(from, from + 1);
            from == end && row.text().get(before..after) == Some(" ")
        };
        match places.last_mut() {
            Some((_, end)) if from < *end || follows(*end) => *end = to.max(*end),
            _ => places.push((from, to)),
        }
    }
    places
}

/// Whether the person chose to say this: an event told in chosen words, or what they typed to be told.
fn is_chosen(check: Check, page: &Page<'_>, row: &Row<'_>, place: (usize, usize)) -> bool {
    match check {
        Check::Excuse | Check::Mistake => row.line.slot == Some(Slot::Explain),
        Check::Private => {
            let (from, to) = row.words.bytes(place.0, place.1);
            let said = bare(row.text().get(from..to).unwrap_or_default(), page.grammar);
            page.written.facts.told.iter().any(|told| bare(told, page.grammar).contains(&said))
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

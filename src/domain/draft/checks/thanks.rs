//! Thanks, at the start and at the end (design: messages, "Shape of a thank-you").

use super::Check;
use super::found::Findings;
use super::page::{Page, Row};
use crate::domain::draft::Slot;

/// Thanks stand in one of so many sentences from the start.
const FIRST: usize = 2;
/// And in one of so many at the end.
const LAST: usize = 3;

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    let sentences: Vec<(&Row<'_>, usize)> = page
        .body()
        .flat_map(|row| (0..row.words.sentences.len()).map(move |sentence| (row, sentence)))
        .collect();
    // What has no body has nothing to thank in; that it is too short is said elsewhere.
    if sentences.is_empty() {
        return;
    }
    // A correction that comes first is moved behind the thanks: one finding tells both.
    let misplaced = found.has(Check::TopicPlace);
    if !sentences.iter().take(FIRST).any(thanks) && !misplaced {
        found.add_of_all(Check::ThanksFirst);
    }
    let signed = page.rows.iter().filter(|row| row.line.slot == Some(Slot::SignOff));
    let signs_thanks = signed.into_iter().any(|row| !row.listed("thanks").is_empty());
    // The first thanks are not the last, where more than a sentence follows them.
    let last = if sentences.len() == LAST { LAST - 1 } else { LAST };
    if !signs_thanks && !sentences.iter().rev().take(last).any(thanks) && !misplaced {
        found.add_of_all(Check::ThanksLast);
    }
}

fn thanks((row, sentence): &(&Row<'_>, usize)) -> bool {
    row.listed("thanks")
        .iter()
        .any(|hit| row.words.list.get(hit.from).is_some_and(|word| word.sentence == *sentence))
}

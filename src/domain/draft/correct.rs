//! The correction: the old and the new side by side, and why it matters to the reader. It pleads for
//! nothing (design: messages; judgement, rule 3).

use super::compose::Line;
use super::known::Known;
use super::letter::{Letter, Slots};
use super::{Ask, Slot};
use crate::domain::debrief::{Detail, Item, Status};
use crate::domain::lang::Stem;

const CORRECTION: u8 = 10;
const MATTER: u8 = 20;
const THANKS: u8 = 30;

pub(super) fn lines(letter: &Letter<'_>) -> Vec<Line> {
    let Some((item, _)) = letter.items().next() else { return Vec::new() };
    let (known, asks) = old_and_new(letter, item);
    let mut lines = vec![
        Line::new("correction", Slot::Correction, CORRECTION, "correction", known)
            .telling(&["said", "said_bare"])
            .telling(&["truth", "truth_bare"])
            .telling(&["when"])
            .asking(asks)
            .about(item.id),
    ];
    lines.extend(record(letter, item));
    lines.push(matter(letter, item));
    if !letter.facts_only() {
        let mut known = letter.known();
        known.extend(letter.remembered());
        lines.push(
            Line::new("thanks", Slot::Thanks, THANKS, "thanks", known)
                .telling(&["memory", "memory_whole"]),
        );
    }
    lines
}

/// What was said and what is true, and what of it is missing.
pub(super) fn old_and_new(letter: &Letter<'_>, item: &Item) -> (Known, Vec<Ask>) {
    let mut known = letter.known();
    let slots = Slots::end("said").or_bare("said_bare");
    let said = letter.detail(&mut known, item, Detail::Said, Stem::That, slots);
    let slots = Slots::end("truth").or_bare("truth_bare");
    let truth = letter.detail(&mut known, item, Detail::Truth, Stem::That, slots);
    (known, said.into_iter().chain(truth).collect())
}

/// Where the right one stands already.
fn record(letter: &Letter<'_>, item: &Item) -> Option<Line> {
    let mut known = Known::default();
    let slots = Slots::end("record").or_whole("record_whole");
    let missing = letter.detail(&mut known, item, Detail::Record, Stem::Noun, slots);
    missing.is_none().then(|| {
        Line::new("record", Slot::Record, CORRECTION, "record", known)
            .telling(&["record", "record_whole"])
            .about(item.id)
    })
}

/// Why it matters to them, as the application stands.
fn matter(letter: &Letter<'_>, item: &Item) -> Line {
    let mut known = letter.known();
    let slots = Slots::end("reason").or_bare("reason_bare").or_quoted();
    // Optional: without it, the sentence says it in general.
    let _ = letter.detail(&mut known, item, Detail::Reason, Stem::That, slots);
    let pool = match letter.status() {
        Status::Pending | Status::Silent | Status::Invited => "matter",
        Status::Rejected => "matter_after_no",
        Status::Offer => "matter_before_signing",
        Status::Withdrew => "matter_withdrawn",
    };
    Line::new("matter", Slot::Matter, MATTER, pool, known)
        .telling(&["reason", "reason_bare"])
        .about(item.id)
}

//! What one interview leaves to learn: the question that comes back, the chain from a moment to a drill, the if-then plan.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where what it needs is not there"
)]

#[path = "grow/bank.rs"]
mod bank;
#[path = "grow/lesson.rs"]
mod lesson;
#[path = "grow/look_back.rs"]
mod look_back;
#[path = "grow/next.rs"]
mod next;
mod support;
#[path = "grow/unanswered.rs"]
mod unanswered;

use afterview::domain::clock::Instant;
use afterview::domain::debrief::{
    Change, Debrief, DebriefId, Detail, Entry, Field, Landed, LocalId,
};

/// Somebody to whom these things happened, named 1, 2, 3 … in this order.
fn with(mishaps: &[&str]) -> Debrief {
    let mut debrief =
        Debrief::new(DebriefId("d".into()), Instant(1_795_014_900), Entry::JustHappened);
    for (place, mishap) in mishaps.iter().enumerate() {
        let id = LocalId::try_from(place + 1).expect("few");
        debrief.apply(Change::ItemAdded { id, mishap: (*mishap).to_owned(), parked: false });
    }
    debrief
}

/// They were asked this, and it went so.
fn asked(debrief: &mut Debrief, id: LocalId, words: &str, landed: Landed) {
    debrief.apply(Change::Text(Field::Asked(id), words.to_owned()));
    debrief.apply(Change::Landed(id, Some(landed)));
}

/// The question that an item is about.
fn about(debrief: &mut Debrief, item: LocalId, words: &str) {
    debrief.apply(Change::Text(Field::Detail(item, Detail::Asked), words.to_owned()));
}

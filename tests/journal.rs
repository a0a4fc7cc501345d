//! The long view: what is said of many interviews, and what is not said of few.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop loudly"
)]

#[path = "journal/calibration.rs"]
mod calibration;
#[path = "journal/distress.rs"]
mod distress;
#[path = "journal/lessons.rs"]
mod lessons;
#[path = "support/many.rs"]
mod many;
#[path = "journal/past.rs"]
mod past;
#[path = "journal/recurring.rs"]
mod recurring;
#[path = "journal/search.rs"]
mod search;
mod support;

use afterview::domain::clock::{DAY, Instant};
use afterview::domain::debrief::{Debrief, DebriefId};
use afterview::domain::journal::{Journal, Past, Patterns, TooFew};

/// 2026-11-18T12:00:00Z, a Wednesday.
const NOON: Instant = Instant(1_795_003_200);

/// An interview so many days ago.
fn past_of(days_ago: i64) -> Past {
    let id = DebriefId(format!("{days_ago} days ago"));
    Past { id, at: NOON.plus(-days_ago * DAY), ..Past::default() }
}

/// A journal of interviews of one day after another, the last one today.
fn journal<T>(of: &[T], tell: impl Fn(&T, &mut Past)) -> Journal {
    let pasts = of.iter().rev().zip(0..).map(|(told, days_ago)| {
        let mut past = past_of(days_ago);
        tell(told, &mut past);
        past
    });
    Journal::new(pasts.collect())
}

/// What came back, with nothing in the book.
fn patterns(journal: &Journal) -> Result<Patterns, TooFew> {
    journal.patterns(support::CATALOGUE, &Debrief::book(Instant(0)))
}

#[test]
fn the_newest_comes_first_and_of_two_at_once_always_the_same() {
    let mut twin = past_of(1);
    twin.id = DebriefId("1 day ago".into());
    let names = |pasts: Vec<Past>| -> Vec<String> {
        Journal::new(pasts).pasts().iter().map(|past| past.id.0.clone()).collect()
    };
    let order = ["0 days ago", "1 day ago", "1 days ago", "2 days ago"];
    assert_eq!(names(vec![past_of(2), twin.clone(), past_of(0), past_of(1)]), order);
    assert_eq!(names(vec![past_of(1), past_of(2), past_of(0), twin]), order);
}

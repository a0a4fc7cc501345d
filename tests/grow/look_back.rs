//! When it is early to look back, and when it was done.

use crate::with;
use afterview::domain::clock::{HOUR, Instant, MINUTE, Moment, Zone};
use afterview::domain::debrief::{Change, Debrief, Field, LeafKind, LeafLine};
use afterview::domain::look_back::{is_done, is_early};

/// Wednesday 18 November 2026, half past eleven at night, in London.
const LATE: Instant = Instant(1_795_044_600);

fn ended_late() -> Debrief {
    let mut debrief = with(&["rambled"]);
    debrief.apply(Change::Ended(Some(LATE)));
    debrief
}

fn so_much_later(passed: i64) -> Moment {
    Moment { now: LATE.plus(passed), zone: Zone::fixed(0), ..Moment::default() }
}

#[test]
fn half_an_hour_past_midnight_is_no_day_later() {
    let debrief = ended_late();
    for passed in [0, 40 * MINUTE, 7 * HOUR] {
        assert!(is_early(&debrief, &so_much_later(passed)), "{passed}");
    }
    for passed in [9 * HOUR, 48 * HOUR] {
        assert!(!is_early(&debrief, &so_much_later(passed)), "{passed}");
    }
}

#[test]
fn looking_back_is_done_with_words_and_a_night_in_between() {
    let mut debrief = ended_late();
    let key = LeafKind::Reflection.only();
    let typed = |debrief: &mut Debrief, text: &str| {
        debrief.apply(Change::Text(Field::Leaf(key, LeafLine::Why), text.to_owned()));
    };
    let done = |debrief: &Debrief, passed: i64| {
        let leaf = debrief.leaf(key).expect("it was typed in");
        is_done(debrief, leaf, &so_much_later(passed))
    };
    typed(&mut debrief, "I had hoped for it");
    assert!(!done(&debrief, HOUR), "tomorrow it is asked for once more");
    assert!(done(&debrief, 12 * HOUR));
    typed(&mut debrief, " \n");
    assert!(!done(&debrief, 12 * HOUR), "a box that was emptied says nothing");
}

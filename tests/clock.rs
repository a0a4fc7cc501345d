//! Holds, due times and days, across midnight, weekends and clock changes.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop loudly"
)]

use afterview::domain::assess::{Assessment, assess};
use afterview::domain::clock::{
    HOUR, Instant, MINUTE, Moment, OffsetChange, Week, Zone, days_between, parse_day, write_day,
};
use afterview::domain::debrief::{
    Change, Day, Debrief, DebriefId, Distress, Entry, MessageKind, Reach, Status,
};
use afterview::domain::mishap::Catalogue;
use afterview::domain::plan::{Deed, HoldReason, When, due, hold, plan, when};
use proptest::prelude::*;

/// 2026-03-29T01:00:00Z and 2026-10-25T01:00:00Z: the clock changes of Berlin.
const SPRING: Instant = Instant(1_774_746_000);
const AUTUMN: Instant = Instant(1_792_890_000);

fn berlin() -> Zone {
    Zone::new(vec![
        OffsetChange { from: Instant(1_761_440_400), minutes_east: 60 },
        OffsetChange { from: SPRING, minutes_east: 120 },
        OffsetChange { from: AUTUMN, minutes_east: 60 },
    ])
}

fn at(day: &str, hour: u8, minute: u8) -> Instant {
    let moment = Moment { now: Instant(0), zone: berlin(), ..Moment::default() };
    moment.at(parse_day(day).expect("a day"), hour, minute)
}

fn told(day: &str, hour: u8, minute: u8) -> Moment {
    Moment { now: at(day, hour, minute), zone: berlin(), ..Moment::default() }
}

fn ended(at: Instant) -> Debrief {
    let mut debrief = Debrief::new(DebriefId("d".to_owned()), at, Entry::JustHappened);
    debrief.apply(Change::PersonAdded(1));
    debrief.apply(Change::Ended(Some(at)));
    debrief
}

fn assessed(debrief: &Debrief) -> Assessment {
    assess(debrief, &Catalogue::default())
}

fn held(debrief: &Debrief, moment: &Moment) -> Option<(Instant, HoldReason)> {
    let assessment = assessed(debrief);
    let offer = assessment.offers.first().expect("a thank-you is offered");
    hold(debrief, &assessment, offer, moment).map(|hold| (hold.until, hold.reason))
}

fn due_at(debrief: &Debrief, moment: &Moment) -> Option<Instant> {
    let assessment = assessed(debrief);
    due(debrief, assessment.offers.first().expect("a thank-you is offered"), moment)
}

#[test]
fn a_note_waits_two_hours_after_the_interview() {
    let debrief = ended(at("2026-11-18", 15, 0));
    let moment = told("2026-11-18", 15, 10);
    assert_eq!(held(&debrief, &moment), Some((at("2026-11-18", 17, 0), HoldReason::FreshEyes)));
    assert_eq!(held(&debrief, &told("2026-11-18", 17, 0)), None);
}

#[test]
fn a_decision_expected_today_shrinks_the_hold_to_half_an_hour() {
    let mut debrief = ended(at("2026-11-18", 15, 0));
    debrief.apply(Change::Decision(parse_day("2026-11-18").map(Day)));
    let moment = told("2026-11-18", 15, 10);
    let expected = Some((at("2026-11-18", 15, 30), HoldReason::DecisionToday));
    assert_eq!(held(&debrief, &moment), expected);
}

#[test]
fn at_night_the_morning_is_suggested() {
    let morning = Some((at("2026-11-19", 8, 0), HoldReason::Night));
    let evening = ended(at("2026-11-18", 18, 0));
    assert_eq!(held(&evening, &told("2026-11-18", 23, 0)), morning);
    assert_eq!(held(&evening, &told("2026-11-19", 3, 0)), morning);
    assert_eq!(held(&evening, &told("2026-11-19", 7, 0)), None);
    let late = ended(at("2026-11-18", 20, 30));
    assert_eq!(held(&late, &told("2026-11-18", 20, 45)), morning, "two hours end in the night");
}

#[test]
fn distress_never_lengthens_a_hold() {
    let mut debrief = ended(at("2026-11-18", 15, 0));
    let moment = told("2026-11-18", 15, 10);
    let before = held(&debrief, &moment);
    debrief.apply(Change::Distress(Some(Distress::CannotThink)));
    assert_eq!(held(&debrief, &moment), before);
}

#[test]
fn send_anyway_ends_the_hold() {
    let mut debrief = ended(at("2026-11-18", 15, 0));
    let key = assessed(&debrief).offers[0].key;
    debrief.apply(Change::HoldWaived(key, true));
    assert_eq!(held(&debrief, &told("2026-11-18", 15, 10)), None);
}

#[test]
fn two_elapsed_hours_are_two_elapsed_hours_across_a_clock_change() {
    // 00:30 in Berlin on the night the clocks go forward: the hold is over at 03:30 on the wall.
    let debrief = ended(SPRING.plus(-30 * MINUTE));
    let moment = Moment { now: SPRING.plus(-20 * MINUTE), zone: berlin(), ..Moment::default() };
    let until = held(&debrief, &moment).expect("held").0;
    // That is at night, so the morning is suggested: 08:00 on the wall, summer time.
    assert_eq!(until, at("2026-03-29", 8, 0));
    let day = ended(AUTUMN.plus(8 * HOUR));
    let moment = Moment { now: AUTUMN.plus(8 * HOUR), zone: berlin(), ..Moment::default() };
    assert_eq!(held(&day, &moment).expect("held").0, AUTUMN.plus(10 * HOUR));
}

#[test]
fn a_thank_you_is_due_after_a_day_or_before_the_decision() {
    let mut debrief = ended(at("2026-11-18", 16, 10));
    let moment = told("2026-11-18", 17, 0);
    assert_eq!(due_at(&debrief, &moment), Some(at("2026-11-19", 16, 10)));
    debrief.apply(Change::Decision(parse_day("2026-11-19").map(Day)));
    assert_eq!(due_at(&debrief, &moment), Some(at("2026-11-19", 9, 0)));
    debrief.apply(Change::Decision(parse_day("2026-11-27").map(Day)));
    assert_eq!(due_at(&debrief, &moment), Some(at("2026-11-19", 16, 10)));
}

#[test]
fn the_same_wall_clock_hour_a_day_later_is_not_24_hours_across_a_clock_change() {
    let debrief = ended(AUTUMN.plus(-12 * HOUR));
    let moment = Moment { now: AUTUMN.plus(-11 * HOUR), zone: berlin(), ..Moment::default() };
    let due = due_at(&debrief, &moment).expect("due");
    assert_eq!(due.since(debrief.ended()), 24 * HOUR, "elapsed hours are elapsed hours");
}

#[test]
fn the_fifth_working_day_after_friday_is_the_next_friday() {
    let friday = parse_day("2026-11-20").expect("a day");
    assert_eq!(write_day(Week::default().working_days_after(friday, 5)), "2026-11-27");
    let saturday = parse_day("2026-11-21").expect("a day");
    assert_eq!(write_day(Week::default().working_days_after(saturday, 1)), "2026-11-23");
}

#[test]
fn silence_is_asked_about_from_the_fifth_working_day() {
    let mut debrief = ended(at("2026-11-18", 15, 0));
    debrief.apply(Change::Decision(parse_day("2026-11-20").map(Day)));
    let moment = told("2026-11-18", 18, 0);
    let plan = plan(&debrief, &assessed(&debrief), &Catalogue::default(), &moment);
    let ask =
        plan.actions.iter().find(|action| action.deed == Deed::Begin(MessageKind::StatusCheck));
    assert_eq!(ask.expect("asked").at, at("2026-11-27", 9, 30));
}

#[test]
fn the_page_says_now_today_tonight_tomorrow_and_the_day() {
    let moment = told("2026-11-18", 9, 0);
    let day = |text: &str| parse_day(text).expect("a day");
    let table = [
        (at("2026-11-18", 8, 0), When::Now),
        (at("2026-11-18", 15, 0), When::Today),
        (at("2026-11-18", 19, 0), When::Tonight),
        (at("2026-11-19", 0, 5), When::Tomorrow),
        (at("2026-11-20", 9, 0), When::ThisWeek(day("2026-11-20"))),
        (at("2026-11-30", 9, 0), When::Later(day("2026-11-30"))),
    ];
    for (at, expected) in table {
        assert_eq!(when(at, &moment), expected);
    }
}

#[test]
fn a_new_morning_is_asked_for_after_a_very_shaken_evening() {
    let mut debrief = ended(at("2026-11-18", 15, 0));
    debrief.apply(Change::Distress(Some(Distress::VeryShaken)));
    let moment = told("2026-11-18", 18, 0);
    let plan = plan(&debrief, &assessed(&debrief), &Catalogue::default(), &moment);
    let look = plan.actions.iter().find(|action| action.deed == Deed::LookAgain);
    assert_eq!(look.expect("asked").at, at("2026-11-19", 8, 0));
}

#[test]
fn a_sent_message_is_done() {
    let mut debrief = ended(at("2026-11-18", 15, 0));
    let moment = told("2026-11-18", 18, 0);
    let key = assessed(&debrief).offers[0].key;
    assert_eq!(key.kind, MessageKind::ThankYou);
    debrief.apply(Change::Sent(key, Some(moment.now)));
    let plan = plan(&debrief, &assessed(&debrief), &Catalogue::default(), &moment);
    let sent = plan.actions.iter().find(|action| action.deed == Deed::Send(key));
    assert_eq!(sent.expect("listed").done, Some(moment.now));
}

#[test]
fn at_ones_own_workplace_talking_comes_first() {
    let mut debrief = ended(at("2026-11-18", 15, 0));
    debrief.apply(Change::Reach(Some(Reach::OwnWorkplace)));
    let moment = told("2026-11-18", 18, 0);
    let plan = plan(&debrief, &assessed(&debrief), &Catalogue::default(), &moment);
    assert_eq!(plan.actions.first().map(|action| &action.deed), Some(&Deed::TalkFirst));
}

#[test]
fn after_a_no_nothing_is_left_to_send() {
    let mut debrief = ended(at("2026-11-18", 15, 0));
    debrief.apply(Change::Status(Status::Rejected));
    assert!(assessed(&debrief).offers.is_empty());
}

#[test]
fn a_time_that_a_clock_change_skips_is_read_after_it_and_a_doubled_one_is_the_first() {
    assert_eq!(at("2026-03-29", 2, 30), SPRING.plus(30 * MINUTE));
    assert_eq!(at("2026-10-25", 2, 30), AUTUMN.plus(-30 * MINUTE));
}

#[test]
fn days_that_are_none_are_refused() {
    for text in ["", "2026", "2026-13-01", "2026-02-30", "tomorrow", "2026-11-21x", "-1-1-1"] {
        assert_eq!(parse_day(text), None, "{text}");
    }
}

proptest! {
    /// Every wall-clock time leads to an instant that shows it, but for the hour that is skipped.
    #[test]
    fn local_and_instant_agree(seconds in 1_750_000_000_i64..1_810_000_000) {
        let zone = berlin();
        let local = zone.local(Instant(seconds));
        let again = zone.local(zone.instant(local));
        prop_assert_eq!(again, local);
    }

    #[test]
    fn no_instant_breaks_the_calendar(seconds: i64, minutes: i16) {
        let zone = Zone::fixed(minutes);
        let local = zone.local(Instant(seconds));
        prop_assert!(local.minutes < 1_440);
        let _ = zone.instant(local);
    }

    #[test]
    fn days_are_written_as_they_are_read(days in -200_000_i64..2_000_000) {
        let epoch = parse_day("1970-01-01").expect("a day");
        let day = afterview::domain::clock::days_after(epoch, days);
        prop_assert_eq!(days_between(epoch, day), days);
        if day.year() >= 0 && day.year() <= 9_999 {
            prop_assert_eq!(parse_day(&write_day(day)), Some(day));
        }
    }
}

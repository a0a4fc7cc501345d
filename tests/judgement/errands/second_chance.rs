//! The second conversation: its gate, its hold, and when it is suggested.

use super::{
    ERRAND, answer, assessed, at_gate, begin, day, held, moment, offered, send, suggested, told,
};
use MessageKind::SecondChance;
use afterview::domain::debrief::{Change, Condition, Debrief, MessageKind};
use afterview::domain::errand::{Gate, Shut};
use afterview::domain::plan::{HoldReason, due};

#[test]
fn a_second_chance_needs_a_core_unseen_something_new_and_a_yes() {
    use Condition::{AskedBefore, CoreUnseen, NewEvidence, WantsIt};
    let mut debrief = told(&[]);
    assert_eq!(begin(&mut debrief, ERRAND, SecondChance), Gate::Asks(CoreUnseen));
    assert!(!offered(&debrief).contains(&SecondChance));
    assert_eq!(answer(&mut debrief, CoreUnseen, false), Gate::Shut(Shut::SkillSeen));
    assert_eq!(answer(&mut debrief, CoreUnseen, true), Gate::Asks(NewEvidence));
    // With something new to show, the cause is not asked for.
    assert_eq!(answer(&mut debrief, NewEvidence, true), Gate::Asks(AskedBefore));
    assert_eq!(answer(&mut debrief, AskedBefore, true), Gate::Shut(Shut::AskedBefore));
    assert_eq!(answer(&mut debrief, AskedBefore, false), Gate::Asks(WantsIt));
    assert_eq!(answer(&mut debrief, WantsIt, false), Gate::Shut(Shut::NotWanted));
    assert_eq!(answer(&mut debrief, WantsIt, true), Gate::Open);
    assert!(offered(&debrief).contains(&SecondChance));
}

#[test]
fn without_anything_new_only_a_cause_from_outside_opens_it() {
    let mut debrief = told(&[]);
    begin(&mut debrief, ERRAND, SecondChance);
    answer(&mut debrief, Condition::CoreUnseen, true);
    let next = answer(&mut debrief, Condition::NewEvidence, false);
    assert_eq!(next, Gate::Asks(Condition::OutsideCause));
    let shut = answer(&mut debrief, Condition::OutsideCause, false);
    assert_eq!(shut, Gate::Shut(Shut::NothingNew));
    let next = answer(&mut debrief, Condition::OutsideCause, true);
    assert_eq!(next, Gate::Asks(Condition::AskedBefore));
}

#[test]
fn one_that_was_sent_already_is_not_asked_about() {
    let mut debrief = told(&[]);
    begin(&mut debrief, ERRAND, SecondChance);
    send(&mut debrief, ERRAND, SecondChance, "2026-11-11 09:00");
    // The one that was sent stays what it is; another is shut.
    assert_eq!(at_gate(&debrief, ERRAND), Gate::Asks(Condition::CoreUnseen));
    assert_eq!(begin(&mut debrief, 51, SecondChance), Gate::Shut(Shut::AskedBefore));
}

/// A second chance that is open, for this reason.
fn second_chance(mishaps: &[&str], outside: bool) -> Debrief {
    let mut debrief = told(mishaps);
    begin(&mut debrief, ERRAND, SecondChance);
    answer(&mut debrief, Condition::CoreUnseen, true);
    answer(&mut debrief, Condition::NewEvidence, !outside);
    if outside {
        answer(&mut debrief, Condition::OutsideCause, true);
    }
    answer(&mut debrief, Condition::AskedBefore, false);
    assert_eq!(answer(&mut debrief, Condition::WantsIt, true), Gate::Open);
    debrief
}

#[test]
fn a_second_chance_waits_a_day_unless_the_cause_came_from_outside() {
    let morning = moment("2026-11-11 08:00").now;
    let debrief = second_chance(&[], false);
    let waits = Some((morning, HoldReason::ADayBetween));
    assert_eq!(held(&debrief, SecondChance, "2026-11-10 16:00"), waits);
    assert_eq!(held(&debrief, SecondChance, "2026-11-11 07:59"), waits);
    assert_eq!(held(&debrief, SecondChance, "2026-11-11 08:00"), None);
    // The same day, then, once it was read with fresh eyes.
    let outside = second_chance(&[], true);
    let two_hours = Some((moment("2026-11-10 17:00").now, HoldReason::FreshEyes));
    assert_eq!(held(&outside, SecondChance, "2026-11-10 15:10"), two_hours);
    assert_eq!(held(&outside, SecondChance, "2026-11-10 17:00"), None);
}

#[test]
fn a_second_chance_does_not_wait_a_day_where_they_decide_before_it_is_over() {
    let mut debrief = second_chance(&[], false);
    debrief.apply(Change::Decision(Some(day("2026-11-10"))));
    let half_an_hour = Some((moment("2026-11-10 15:30").now, HoldReason::DecisionToday));
    assert_eq!(held(&debrief, SecondChance, "2026-11-10 15:10"), half_an_hour);
    assert_eq!(held(&debrief, SecondChance, "2026-11-10 15:30"), None);
    debrief.apply(Change::Decision(Some(day("2026-11-11"))));
    let morning = Some((moment("2026-11-11 08:00").now, HoldReason::ADayBetween));
    assert_eq!(held(&debrief, SecondChance, "2026-11-10 15:30"), morning);
}

#[test]
fn a_second_chance_has_to_come_before_the_decision() {
    let mut debrief = second_chance(&[], false);
    debrief.apply(Change::Decision(Some(day("2026-11-13"))));
    let assessment = assessed(&debrief);
    let offer = assessment.offers.iter().find(|offer| offer.key.kind == SecondChance);
    let by = due(&debrief, offer.expect("offered"), &moment("2026-11-10 16:00"));
    assert_eq!(by, Some(moment("2026-11-13 09:00").now));
}

#[test]
fn a_second_chance_is_suggested_only_where_something_hid_the_skill() {
    let now = "2026-11-10 16:00";
    let morning = moment("2026-11-11 08:00").now;
    assert_eq!(suggested(&told(&["froze"]), SecondChance, now), Some(morning));
    assert_eq!(suggested(&told(&["blank"]), SecondChance, now), None);
    let mut decided = told(&["froze"]);
    decided.apply(Change::Decision(Some(day("2026-11-10"))));
    let at = suggested(&decided, SecondChance, now).expect("suggested");
    assert!(at < morning, "not after they decided");
}

//! Where each thing finds its place: a note, a message of its own, or the bench.

use crate::{assessed, catalogue, debrief, place};
use afterview::domain::assess::{Parked, Place};
use afterview::domain::clock::{Moment, Zone};
use afterview::domain::debrief::{Answer, Change, MessageKind, Reach};
use afterview::domain::mishap::Matters;
use afterview::domain::plan::plan;

#[test]
fn one_topic_to_a_note_and_the_rest_waits_with_its_reason() {
    let debrief = debrief(&["blank", "event"]);
    assert_eq!(place(&debrief, 11), Place::InThankYou(Some(1)));
    assert_eq!(place(&debrief, 12), Place::Parked(Parked::OneTopic));
}

#[test]
fn the_topic_goes_to_what_matters_most_whatever_the_order() {
    let mut debrief = debrief(&["event", "blank"]);
    debrief.apply(Change::Answered(11, Answer::Matters(Some(Matters::No))));
    assert_eq!(place(&debrief, 12), Place::InThankYou(Some(1)));
    assert_eq!(place(&debrief, 11), Place::Parked(Parked::OneTopic));
}

#[test]
fn two_additions_fit_a_note_and_the_third_waits() {
    let debrief = debrief(&["missing", "missing", "missing"]);
    assert_eq!(place(&debrief, 11), Place::InThankYou(Some(1)));
    assert_eq!(place(&debrief, 12), Place::InThankYou(Some(1)));
    assert_eq!(place(&debrief, 13), Place::Parked(Parked::TwoAdds));
}

#[test]
fn additions_spread_over_a_panel_unless_they_concern_somebody() {
    let mut debrief = debrief(&["missing", "missing", "missing"]);
    debrief.apply(Change::PersonAdded(2));
    debrief.apply(Change::PersonAdded(3));
    debrief.apply(Change::Addressed(13, Some(1)));
    let places = [11, 12, 13].map(|item| place(&debrief, item));
    assert_eq!(places[2], Place::InThankYou(Some(1)));
    assert_ne!(places[0], places[1]);
}

#[test]
fn a_large_correction_has_a_message_of_its_own_and_a_small_one_fits_the_thank_you() {
    let mut debrief = debrief(&["relied"]);
    assert_eq!(place(&debrief, 11), Place::OwnMessage(MessageKind::Correct));
    debrief.apply(Change::Answered(11, Answer::Matters(Some(Matters::ABit))));
    assert_eq!(place(&debrief, 11), Place::InThankYou(Some(1)));
}

#[test]
fn a_correction_is_never_parked() {
    let mut debrief = debrief(&["blank", "relied"]);
    debrief.apply(Change::Answered(12, Answer::Matters(Some(Matters::ABit))));
    let correction = place(&debrief, 12);
    assert!(!matches!(correction, Place::Parked(_) | Place::Nowhere), "{correction:?}");
}

#[test]
fn a_grave_untruth_is_never_tucked_into_a_thank_you() {
    let mut debrief = debrief(&["grave"]);
    for matters in [Matters::No, Matters::ABit, Matters::ALot] {
        debrief.apply(Change::Answered(11, Answer::Matters(Some(matters))));
        assert_eq!(place(&debrief, 11), Place::OwnMessage(MessageKind::Correct));
    }
}

#[test]
fn what_was_promised_goes_out_by_itself_where_only_facts_may_be_sent() {
    let mut debrief = debrief(&["promised"]);
    assert_eq!(place(&debrief, 11), Place::InThankYou(Some(1)));
    for reach in [Reach::ContactOnly, Reach::Machine] {
        debrief.apply(Change::Reach(Some(reach)));
        assert_eq!(place(&debrief, 11), Place::OwnMessage(MessageKind::PromisedItem), "{reach:?}");
        let assessment = assessed(&debrief);
        let offered: Vec<_> = assessment.offers.iter().map(|offer| offer.key.kind).collect();
        assert_eq!(offered, [MessageKind::PromisedItem]);
        // Whoever promised something does not wait with it.
        let now = Moment { now: debrief.ended(), zone: Zone::fixed(0), ..Moment::default() };
        let plan = plan(&debrief, &assessment, &catalogue(), &now);
        assert!(plan.next().is_some_and(|first| first.hold.is_none()), "{reach:?}");
    }
    // To whoever crossed a line nothing is owed.
    let mut crossed = crate::debrief(&["line", "promised"]);
    crossed.apply(Change::Reach(Some(Reach::Direct)));
    assert_eq!(place(&crossed, 12), Place::Parked(Parked::NoThankYou));
}

#[test]
fn a_parked_item_is_not_weighed() {
    let mut debrief = debrief(&["blank"]);
    debrief.apply(Change::Parked(11, true));
    assert!(assessed(&debrief).verdict(11).is_none());
}

#[test]
fn what_one_of_them_asked_is_never_answered_to_another() {
    for mishap in ["blank", "missing", "promised"] {
        let mut debrief = debrief(&["line", mishap]);
        debrief.apply(Change::PersonAdded(2));
        debrief.apply(Change::Addressed(11, Some(2)));
        assert_eq!(place(&debrief, 12), Place::InThankYou(Some(1)), "{mishap}");
        // There is no thank-you to whoever crossed a line.
        debrief.apply(Change::Addressed(12, Some(2)));
        assert_eq!(place(&debrief, 12), Place::Parked(Parked::NoThankYou), "{mishap}");
        // Somebody who is not on the list any more is nobody.
        debrief.apply(Change::Addressed(12, Some(9)));
        assert_eq!(place(&debrief, 12), Place::InThankYou(Some(1)), "{mishap}");
    }
}

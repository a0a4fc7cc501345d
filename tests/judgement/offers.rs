//! Which messages are offered, to whom, and which are withheld.

use crate::{assessed, debrief, mishap};
use afterview::domain::assess::{Withheld, assess};
use afterview::domain::debrief::{Answer, Change, Debrief, MessageKind, Reach};
use afterview::domain::map::Map;
use afterview::domain::mishap::{Catalogue, Mishap, Nature};

#[test]
fn no_thank_you_where_reach_forbids_it() {
    for (reach, why) in
        [(Reach::ContactOnly, Withheld::ContactOnly), (Reach::Machine, Withheld::Machine)]
    {
        let mut debrief = debrief(&["missing", "offence"]);
        debrief.apply(Change::Reach(Some(reach)));
        let assessment = assessed(&debrief);
        assert_eq!(assessment.withheld, Some(why));
        let kinds: Vec<_> = assessment.offers.iter().map(|offer| offer.key.kind).collect();
        assert_eq!(kinds, [MessageKind::Apology]);
    }
}

#[test]
fn no_thank_you_to_somebody_who_crossed_a_line() {
    let mut debrief = debrief(&["line"]);
    assert_eq!(assessed(&debrief).withheld, Some(Withheld::Support));
    debrief.apply(Change::PersonAdded(2));
    assert_eq!(assessed(&debrief).withheld, Some(Withheld::Support), "nobody was named");
    debrief.apply(Change::Addressed(11, Some(2)));
    let assessment = assessed(&debrief);
    let thanked: Vec<_> = assessment.offers.iter().map(|offer| offer.key.to).collect();
    assert_eq!(thanked, [Some(1)]);
}

#[test]
fn nobody_is_thanked_for_a_conversation_that_did_not_happen() {
    let mut mishaps = Map::new();
    let missed = Mishap { never_met: true, ..mishap(Nature::NoShow) };
    mishaps.insert("no_show".to_owned(), missed);
    let assessment = assess(&debrief(&["no_show"]), &Catalogue::new(mishaps));
    assert_eq!(assessment.withheld, Some(Withheld::NeverMet));
    let kinds: Vec<_> = assessment.offers.iter().map(|offer| offer.key.kind).collect();
    assert_eq!(kinds, [MessageKind::Reschedule], "a new time is all there is to ask for");
}

#[test]
fn a_recruiter_passes_everything_on() {
    let mut debrief = debrief(&["missing"]);
    debrief.apply(Change::Reach(Some(Reach::Recruiter)));
    assert!(assessed(&debrief).offers.iter().all(|offer| offer.through_recruiter));
}

#[test]
fn with_no_name_the_thank_you_is_to_the_team() {
    let mut debrief = debrief(&[]);
    debrief.apply(Change::PersonRemoved(1));
    let assessment = assessed(&debrief);
    assert_eq!(assessment.offers.len(), 1);
    assert_eq!(assessment.offers[0].key.to, None);
}

#[test]
fn somebody_else_who_was_hurt_is_told_by_way_of_the_recruiter() {
    let mut debrief = debrief(&["offence"]);
    let offer = |debrief: &Debrief| assessed(debrief).offers.into_iter().next().expect("one");
    assert_eq!((offer(&debrief).key.to, offer(&debrief).through_recruiter), (Some(1), false));
    debrief.apply(Change::Answered(11, Answer::ThirdPerson(Some(true))));
    assert_eq!((offer(&debrief).key.to, offer(&debrief).through_recruiter), (None, true));
    debrief.apply(Change::Addressed(11, Some(1)));
    assert_eq!((offer(&debrief).key.to, offer(&debrief).through_recruiter), (Some(1), false));
}

#[test]
fn what_is_owed_comes_before_thanks() {
    let debrief = debrief(&["missing", "offence"]);
    let kinds: Vec<_> =
        assessed(&debrief).offers.iter().map(|offer| offer.key.kind).collect::<Vec<_>>();
    assert_eq!(kinds, [MessageKind::Apology, MessageKind::ThankYou]);
}

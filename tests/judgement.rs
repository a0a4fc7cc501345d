//! The procedure of `judgement`, rule by rule, and where each item finds its place.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop loudly"
)]

use afterview::domain::assess::{
    Assessment, Parked, Place, Reason, Traits, Withheld, assess, judge, routes_open,
};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{
    Answer, Answers, Change, Debrief, DebriefId, Entry, MessageKind, Reach, Status,
};
use afterview::domain::mishap::{Also, By, Catalogue, Matters, Mishap, Nature, Noticed, Route};
use std::collections::BTreeMap;

fn mishap(nature: Nature) -> Mishap {
    Mishap {
        name: String::new(),
        question: String::new(),
        natures: vec![nature],
        by: By::Me,
        noticed: Noticed::Surely,
        matters: Matters::ALot,
        fixable: true,
        put_right: false,
        comfortable: false,
        visible: false,
        third_person: false,
        never_met: false,
        route: Route::LetGo,
        also: Vec::new(),
        why: String::new(),
        lesson: String::new(),
        if_asked: String::new(),
        if_then: String::new(),
        drills: Vec::new(),
        search: Vec::new(),
        other: Vec::new(),
        advice: Vec::new(),
        starred: false,
    }
}

fn traits(nature: Nature) -> Traits {
    Traits::of(Some(&mishap(nature)), &Answers::default())
}

fn route(traits: &Traits) -> (Route, Reason) {
    let judgement = judge(traits, Status::Pending, Reach::Direct);
    (judgement.route, judgement.reason)
}

/// A catalogue with one entry for each nature, under a key that names it.
fn catalogue() -> Catalogue {
    let natures = [
        ("line", Nature::OverTheLine),
        ("no_show", Nature::NoShow),
        ("grave", Nature::UntrueGrave),
        ("relied", Nature::UntrueRelied),
        ("offence", Nature::Offence),
        ("slot", Nature::MissedSlot),
        ("broke", Nature::Property),
        ("event", Nature::LifeEvent),
        ("promised", Nature::Promised),
        ("missing", Nature::Missing),
        ("blank", Nature::Performance),
    ];
    let mut mishaps: BTreeMap<String, Mishap> =
        natures.into_iter().map(|(key, nature)| (key.to_owned(), mishap(nature))).collect();
    if let Some(event) = mishaps.get_mut("event") {
        event.comfortable = true;
    }
    Catalogue::new(mishaps)
}

/// A debrief about Maya (person 1), holding these items from id 11 on.
fn debrief(mishaps: &[&str]) -> Debrief {
    let mut debrief =
        Debrief::new(DebriefId("d".to_owned()), Instant(1_000_000), Entry::JustHappened);
    debrief.apply(Change::PersonAdded(1));
    for (id, mishap) in (11..).zip(mishaps) {
        let mishap = (*mishap).to_owned();
        debrief.apply(Change::ItemAdded { id, mishap, parked: false });
    }
    debrief
}

fn assessed(debrief: &Debrief) -> Assessment {
    assess(debrief, &catalogue())
}

fn place(debrief: &Debrief, item: u32) -> Place {
    assessed(debrief).verdict(item).expect("the item is weighed").place
}

#[test]
fn each_nature_takes_the_route_of_its_rule() {
    let table = [
        (Nature::OverTheLine, Route::Support, Reason::OverTheLine),
        (Nature::NoShow, Route::Reschedule, Reason::TheirNoShow),
        (Nature::TheirTechnology, Route::Reschedule, Reason::TheirTechnology),
        (Nature::ProtectedUntrue, Route::Support, Reason::ProtectedUntrue),
        (Nature::ProtectedSilent, Route::LetGo, Reason::ProtectedSilent),
        (Nature::UntrueGrave, Route::Correct, Reason::UntrueGrave),
        (Nature::UntrueRelied, Route::Correct, Reason::UntrueRelied),
        (Nature::UntrueSmall, Route::LetGo, Reason::UntrueSmall),
        (Nature::UntrueUnsure, Route::LetGo, Reason::UntrueUnsure),
        (Nature::Hurt, Route::Apologise, Reason::Harmed),
        (Nature::Offence, Route::Apologise, Reason::Harmed),
        (Nature::MissedSlot, Route::Apologise, Reason::MissedSlot),
        (Nature::Confidence, Route::Apologise, Reason::Confidence),
        (Nature::Property, Route::Repair, Reason::Broken),
        (Nature::Guess, Route::LetGo, Reason::Guess),
        (Nature::LifeEvent, Route::LetGo, Reason::EventKept),
        (Nature::Promised, Route::Send, Reason::Promised),
        (Nature::Missing, Route::Add, Reason::Missing),
        (Nature::Test, Route::Fix, Reason::WorthFixing),
        (Nature::Performance, Route::Fix, Reason::WorthFixing),
    ];
    for (nature, expected, reason) in table {
        assert_eq!(route(&traits(nature)), (expected, reason), "{nature:?}");
    }
}

#[test]
fn what_was_theirs_is_let_go() {
    let mut theirs = mishap(Nature::Theirs);
    theirs.by = By::Them;
    let traits = Traits::of(Some(&theirs), &Answers::default());
    assert_eq!(route(&traits), (Route::LetGo, Reason::Theirs));
}

#[test]
fn saying_that_it_was_theirs_lets_a_performance_go() {
    let answers = Answers { by: Some(By::Them), ..Answers::default() };
    let traits = Traits::of(Some(&mishap(Nature::Performance)), &answers);
    assert_eq!(route(&traits), (Route::LetGo, Reason::Theirs));
}

#[test]
fn only_what_was_surely_seen_and_matters_a_lot_and_fits_two_lines_is_fixed() {
    for noticed in [Noticed::No, Noticed::Maybe, Noticed::Surely] {
        for matters in [Matters::No, Matters::ABit, Matters::ALot] {
            for fixable in [false, true] {
                let answers = Answers {
                    noticed: Some(noticed),
                    matters: Some(matters),
                    fixable: Some(fixable),
                    ..Answers::default()
                };
                let traits = Traits::of(Some(&mishap(Nature::Performance)), &answers);
                let all = noticed == Noticed::Surely && matters == Matters::ALot && fixable;
                let expected = if all { Route::Fix } else { Route::LetGo };
                assert_eq!(route(&traits).0, expected, "{noticed:?} {matters:?} {fixable}");
            }
        }
    }
}

#[test]
fn harm_that_was_put_right_at_the_time_is_let_go() {
    for nature in
        [Nature::Hurt, Nature::Offence, Nature::MissedSlot, Nature::Confidence, Nature::Property]
    {
        let answers = Answers { put_right: Some(true), ..Answers::default() };
        let traits = Traits::of(Some(&mishap(nature)), &answers);
        assert_eq!(route(&traits), (Route::LetGo, Reason::PutRight), "{nature:?}");
    }
}

#[test]
fn a_life_event_is_told_only_when_telling_is_comfortable_or_it_showed() {
    let table = [
        (true, false, Route::Explain, Reason::EventTold),
        (true, true, Route::Explain, Reason::EventTold),
        (false, true, Route::Explain, Reason::EventNeutral),
        (false, false, Route::LetGo, Reason::EventKept),
    ];
    for (comfortable, visible, expected, reason) in table {
        let event = Mishap { comfortable, visible, ..mishap(Nature::LifeEvent) };
        let traits = Traits::of(Some(&event), &Answers::default());
        assert_eq!(route(&traits), (expected, reason), "{comfortable} {visible}");
    }
}

#[test]
fn something_missing_that_answers_no_need_is_let_go() {
    let answers = Answers { tied: Some(false), ..Answers::default() };
    let traits = Traits::of(Some(&mishap(Nature::Missing)), &answers);
    assert_eq!(route(&traits), (Route::LetGo, Reason::MissingUntied));
}

#[test]
fn of_several_natures_the_first_rule_that_asks_for_something_wins() {
    let drink =
        Mishap { natures: vec![Nature::Property, Nature::Hurt], ..mishap(Nature::Property) };
    let judgement =
        judge(&Traits::of(Some(&drink), &Answers::default()), Status::Pending, Reach::Direct);
    assert_eq!(judgement.route, Route::Apologise);
    assert_eq!(judgement.also, [Also::Repair]);
    let guess = Mishap { natures: vec![Nature::Guess, Nature::Promised], ..mishap(Nature::Guess) };
    assert_eq!(route(&Traits::of(Some(&guess), &Answers::default())).0, Route::Send);
}

#[test]
fn a_missed_slot_is_apologised_for_and_a_new_time_found() {
    let missed = Mishap { never_met: true, ..mishap(Nature::MissedSlot) };
    let traits = Traits::of(Some(&missed), &Answers::default());
    let judgement = judge(&traits, Status::Pending, Reach::Direct);
    assert_eq!(judgement.also, [Also::Reschedule]);
}

#[test]
fn advice_comes_first_where_law_licence_or_other_peoples_data_are_touched() {
    for (nature, first) in [
        (Nature::UntrueGrave, true),
        (Nature::ProtectedUntrue, true),
        (Nature::Confidence, true),
        (Nature::UntrueRelied, false),
        (Nature::Performance, false),
    ] {
        let judgement = judge(&traits(nature), Status::Pending, Reach::Direct);
        assert_eq!(judgement.advice_first, first, "{nature:?}");
    }
}

#[test]
fn what_is_owed_is_owed_in_any_status() {
    for status in Status::ALL {
        for (nature, expected) in [
            (Nature::UntrueRelied, Route::Correct),
            (Nature::Offence, Route::Apologise),
            (Nature::Property, Route::Repair),
        ] {
            let judgement = judge(&traits(nature), status, Reach::Direct);
            assert_eq!(judgement.route, expected, "{nature:?} {status:?}");
        }
    }
}

#[test]
fn after_a_no_a_yes_or_pulling_out_nothing_is_added_or_answered_again() {
    let table = [
        (Status::Rejected, Reason::AfterNo),
        (Status::Offer, Reason::AfterYes),
        (Status::Withdrew, Reason::AfterPullingOut),
    ];
    for (status, reason) in table {
        for nature in [Nature::Missing, Nature::Performance] {
            let judgement = judge(&traits(nature), status, Reach::Direct);
            assert_eq!((judgement.route, judgement.reason), (Route::LetGo, reason));
        }
    }
}

#[test]
fn an_apology_can_be_chosen_only_where_somebody_was_harmed() {
    for nature in [Nature::Performance, Nature::Missing, Nature::Guess, Nature::Theirs] {
        assert!(!routes_open(&traits(nature)).contains(&Route::Apologise), "{nature:?}");
    }
    assert!(routes_open(&traits(Nature::Hurt)).contains(&Route::Apologise));
}

#[test]
fn letting_go_can_always_be_chosen() {
    for nature in [Nature::OverTheLine, Nature::UntrueGrave, Nature::Hurt, Nature::Performance] {
        assert!(routes_open(&traits(nature)).contains(&Route::LetGo), "{nature:?}");
    }
}

#[test]
fn protected_ground_is_never_fixed_or_corrected() {
    for nature in [Nature::ProtectedUntrue, Nature::ProtectedSilent] {
        let open = routes_open(&traits(nature));
        assert!(!open.contains(&Route::Fix) && !open.contains(&Route::Correct), "{nature:?}");
    }
}

#[test]
fn an_override_holds_and_is_known_as_one() {
    let mut debrief = debrief(&["blank"]);
    debrief.apply(Change::Chosen(11, Some(Route::LetGo)));
    let assessment = assessed(&debrief);
    let verdict = assessment.verdict(11).expect("weighed");
    assert_eq!((verdict.route, verdict.recommended), (Route::LetGo, Route::Fix));
    assert!(verdict.overridden());
}

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
    let places = [11, 12].map(|item| place(&debrief, item));
    assert!(!places.iter().any(|place| matches!(place, Place::Parked(_)) && *place == places[1]));
    assert_ne!(places[1], Place::Nowhere);
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
    let mut mishaps = BTreeMap::new();
    let missed = Mishap { never_met: true, ..mishap(Nature::NoShow) };
    mishaps.insert("no_show".to_owned(), missed);
    let assessment = assess(&debrief(&["no_show"]), &Catalogue::new(mishaps));
    assert_eq!(assessment.withheld, Some(Withheld::NeverMet));
    assert!(assessment.offers.is_empty());
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
fn what_is_owed_comes_before_thanks() {
    let debrief = debrief(&["missing", "offence"]);
    let kinds: Vec<_> =
        assessed(&debrief).offers.iter().map(|offer| offer.key.kind).collect::<Vec<_>>();
    assert_eq!(kinds, [MessageKind::Apology, MessageKind::ThankYou]);
}

#[test]
fn a_parked_item_is_not_weighed() {
    let mut debrief = debrief(&["blank"]);
    debrief.apply(Change::Parked(11, true));
    assert!(assessed(&debrief).verdict(11).is_none());
}

#[test]
fn a_mishap_that_the_catalogue_does_not_know_is_read_mildly() {
    let debrief = debrief(&["from_a_later_version"]);
    let assessment = assessed(&debrief);
    assert_eq!(assessment.verdict(11).expect("weighed").route, Route::LetGo);
}

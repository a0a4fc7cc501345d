//! Which route each thing takes, rule by rule.

use crate::{assessed, debrief, mishap, route, traits};
use afterview::domain::assess::{Reason, Traits, judge};
use afterview::domain::debrief::{Answers, Reach, Status};
use afterview::domain::mishap::{Also, By, Matters, Mishap, Nature, Noticed, Route};

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
fn a_mishap_that_the_catalogue_does_not_know_is_read_mildly() {
    let debrief = debrief(&["from_a_later_version"]);
    let assessment = assessed(&debrief);
    assert_eq!(assessment.verdict(11).expect("weighed").route, Route::LetGo);
}

//! How things stand, after a no, around pulling out, and what a mishap calls for beside its route.

use super::{ERRAND, answer, begin, day, held, moment, offered, open, send, suggested, told};
use MessageKind::{
    CleanResume, FeedbackRequest, FutureCandidate, Rejoin, Reschedule, RetakeAsk,
    SecondStatusCheck, StatusCheck,
};
use afterview::domain::debrief::{
    Answer, Change, Channel, Condition, MessageKind, NoteKey, Reach, Status,
};
use afterview::domain::draft::channels;
use afterview::domain::errand::{Gate, Shut};
use afterview::domain::mishap::{By, Matters, Nature};
use afterview::domain::plan::HoldReason;

#[test]
fn asking_how_things_stand_waits_for_the_fifth_working_day_after_the_promised_one() {
    let mut debrief = told(&[]);
    // Promised for a Friday: the weekend does not count.
    debrief.apply(Change::Decision(Some(day("2026-11-20"))));
    assert_eq!(begin(&mut debrief, ERRAND, StatusCheck), Gate::Open, "drafting is always open");
    let fifth = moment("2026-11-27 09:30").now;
    let waits = Some((fifth, HoldReason::NotLateYet));
    for now in ["2026-11-10 16:00", "2026-11-23 10:00", "2026-11-27 09:29"] {
        assert_eq!(held(&debrief, StatusCheck, now), waits, "{now}");
    }
    assert_eq!(held(&debrief, StatusCheck, "2026-11-27 09:30"), None);
}

#[test]
fn it_is_suggested_for_that_day_and_not_where_no_day_was_named() {
    let now = "2026-11-10 16:00";
    let mut debrief = told(&[]);
    assert_eq!(suggested(&debrief, StatusCheck, now), None);
    debrief.apply(Change::Decision(Some(day("2026-11-20"))));
    assert_eq!(suggested(&debrief, StatusCheck, now), Some(moment("2026-11-27 09:30").now));
    // Begun, it is a message on the page and no suggestion any more.
    begin(&mut debrief, ERRAND, StatusCheck);
    assert_eq!(suggested(&debrief, StatusCheck, now), None);
}

#[test]
fn who_says_that_they_are_late_need_not_wait_where_no_day_is_known() {
    let mut debrief = told(&[]);
    debrief.apply(Change::Status(Status::Silent));
    begin(&mut debrief, ERRAND, StatusCheck);
    assert_eq!(held(&debrief, StatusCheck, "2026-11-16 10:00"), None);
    // Not silent, and no day: ten working days after the interview.
    debrief.apply(Change::Status(Status::Pending));
    let tenth = (moment("2026-11-24 09:30").now, HoldReason::NotLateYet);
    assert_eq!(held(&debrief, StatusCheck, "2026-11-16 10:00"), Some(tenth));
}

#[test]
fn the_second_and_last_time_is_ten_working_days_after_the_first() {
    let mut debrief = told(&[]);
    debrief.apply(Change::Status(Status::Silent));
    debrief.apply(Change::Decision(Some(day("2026-11-13"))));
    begin(&mut debrief, ERRAND, StatusCheck);
    assert!(!open(&debrief).contains(&SecondStatusCheck), "the first comes first");
    send(&mut debrief, ERRAND, StatusCheck, "2026-11-20 10:00");
    assert!(open(&debrief).contains(&SecondStatusCheck));
    let tenth = moment("2026-12-04 09:30").now;
    assert_eq!(suggested(&debrief, SecondStatusCheck, "2026-11-20 11:00"), Some(tenth));
    begin(&mut debrief, 51, SecondStatusCheck);
    let waits = Some((tenth, HoldReason::NotLateYet));
    assert_eq!(held(&debrief, SecondStatusCheck, "2026-12-04 09:00"), waits);
    assert_eq!(held(&debrief, SecondStatusCheck, "2026-12-04 09:30"), None);
    // There is no third, also where those that were sent are taken off the list.
    send(&mut debrief, 51, SecondStatusCheck, "2026-12-04 10:00");
    for dropped in [false, true] {
        debrief.apply(Change::ErrandDropped(ERRAND, dropped));
        debrief.apply(Change::ErrandDropped(51, dropped));
        let again = |kind: &MessageKind| matches!(kind, StatusCheck | SecondStatusCheck);
        assert!(!open(&debrief).iter().any(again), "{dropped}");
    }
}

#[test]
fn at_night_whoever_waited_long_enough_is_asked_to_wait_for_the_morning() {
    let night = |morning: &str| Some((moment(morning).now, HoldReason::Night));
    let mut silent = told(&[]);
    silent.apply(Change::Status(Status::Silent));
    begin(&mut silent, ERRAND, StatusCheck);
    assert_eq!(held(&silent, StatusCheck, "2026-11-24 23:10"), night("2026-11-25 08:00"));
    let mut after_no = told(&[]);
    after_no.apply(Change::Status(Status::Rejected));
    begin(&mut after_no, ERRAND, FutureCandidate);
    assert_eq!(held(&after_no, FutureCandidate, "2026-11-24 05:00"), night("2026-11-24 08:00"));
    assert_eq!(held(&after_no, FutureCandidate, "2026-11-24 08:00"), None);
}

#[test]
fn after_a_no_the_page_suggests_what_the_hold_lets_go() {
    let mut debrief = told(&[]);
    debrief.apply(Change::Status(Status::Rejected));
    debrief.apply(Change::ToldOn(Some(day("2026-11-18"))));
    let morning = Some(moment("2026-11-19 08:00").now);
    assert_eq!(suggested(&debrief, FeedbackRequest, "2026-11-18 12:00"), morning);
    assert_eq!(suggested(&debrief, FutureCandidate, "2026-11-18 12:00"), morning);
}

#[test]
fn feedback_is_for_answers_and_by_e_mail_where_calls_are_unwelcome() {
    let mut debrief = told(&[]);
    debrief.apply(Change::Status(Status::Rejected));
    let first = begin(&mut debrief, ERRAND, FeedbackRequest);
    assert_eq!(first, Gate::Asks(Condition::WantsAnswers));
    let shut = answer(&mut debrief, Condition::WantsAnswers, false);
    assert_eq!(shut, Gate::Shut(Shut::NoAnswersWanted));
    let next = answer(&mut debrief, Condition::WantsAnswers, true);
    assert_eq!(next, Gate::Asks(Condition::CallsUnwelcome));
    let key = NoteKey { kind: FeedbackRequest, about: Some(ERRAND), to: Some(1) };
    assert_eq!(answer(&mut debrief, Condition::CallsUnwelcome, false), Gate::Open);
    assert_eq!(channels(&debrief, &key), [Channel::Call, Channel::Email]);
    assert_eq!(answer(&mut debrief, Condition::CallsUnwelcome, true), Gate::Open);
    assert_eq!(channels(&debrief, &key), [Channel::Email]);
}

#[test]
fn a_no_is_slept_on_before_anything_is_asked() {
    let mut debrief = told(&[]);
    debrief.apply(Change::Status(Status::Rejected));
    debrief.apply(Change::ToldOn(Some(day("2026-11-18"))));
    begin(&mut debrief, ERRAND, FutureCandidate);
    let morning = (moment("2026-11-19 08:00").now, HoldReason::SleepOnIt);
    assert_eq!(held(&debrief, FutureCandidate, "2026-11-18 12:00"), Some(morning));
    assert_eq!(held(&debrief, FutureCandidate, "2026-11-19 08:00"), None);
}

#[test]
fn coming_back_is_for_those_who_want_to_and_is_suggested_to_those_who_regret_it() {
    let mut debrief = told(&["withdrew"]);
    debrief.apply(Change::Status(Status::Withdrew));
    let morning = moment("2026-11-11 08:00").now;
    assert_eq!(suggested(&debrief, Rejoin, "2026-11-10 16:00"), Some(morning));
    let first = begin(&mut debrief, ERRAND, Rejoin);
    assert_eq!(first, Gate::Asks(Condition::WantsBack));
    let out = answer(&mut debrief, Condition::WantsBack, false);
    assert_eq!(out, Gate::Shut(Shut::StaysOut));
    assert_eq!(answer(&mut debrief, Condition::WantsBack, true), Gate::Open);
    let mut other = told(&["blank"]);
    other.apply(Change::Status(Status::Withdrew));
    assert_eq!(suggested(&other, Rejoin, "2026-11-10 16:00"), None);
}

#[test]
fn an_errand_to_the_employer_is_begun_once_and_can_be_given_up() {
    let mut debrief = told(&[]);
    debrief.apply(Change::Status(Status::Rejected));
    begin(&mut debrief, ERRAND, FutureCandidate);
    assert!(!open(&debrief).contains(&FutureCandidate));
    assert!(offered(&debrief).contains(&FutureCandidate));
    debrief.apply(Change::ErrandDropped(ERRAND, true));
    assert!(open(&debrief).contains(&FutureCandidate));
    assert!(!offered(&debrief).contains(&FutureCandidate));
}

#[test]
fn what_broke_is_reported_the_same_day_and_at_night_too() {
    let debrief = told(&["no_show"]);
    assert_eq!(held(&debrief, Reschedule, "2026-11-10 15:01"), None);
    assert_eq!(held(&debrief, Reschedule, "2026-11-10 23:30"), None);
    let test = told(&["test"]);
    assert_eq!(held(&test, RetakeAsk, "2026-11-10 15:01"), None);
}

#[test]
fn a_recorded_interview_that_broke_is_asked_about_once() {
    assert_eq!(offered(&told(&["recorded"])).iter().filter(|kind| **kind == Reschedule).count(), 1);
    assert!(!offered(&told(&["recorded"])).contains(&RetakeAsk));
}

#[test]
fn a_test_that_weighs_is_asked_for_again_whether_or_not_an_answer_fits_two_sentences() {
    let mut debrief = told(&["blank"]);
    debrief.apply(Change::Answered(11, Answer::Nature(Some(Nature::Test))));
    assert!(offered(&debrief).contains(&RetakeAsk));
    debrief.apply(Change::Answered(11, Answer::Fixable(Some(false))));
    assert!(offered(&debrief).contains(&RetakeAsk));
    debrief.apply(Change::Answered(11, Answer::Matters(Some(Matters::ABit))));
    assert!(!offered(&debrief).contains(&RetakeAsk));
}

#[test]
fn where_only_facts_may_be_sent_a_broken_test_is_one_and_a_wish_is_not() {
    let mut debrief = told(&["test", "resume"]);
    assert!(offered(&debrief).contains(&RetakeAsk) && offered(&debrief).contains(&CleanResume));
    debrief.apply(Change::Reach(Some(Reach::ContactOnly)));
    assert_eq!(offered(&debrief), []);
    debrief.apply(Change::Answered(11, Answer::By(Some(By::Them))));
    assert_eq!(offered(&debrief), [RetakeAsk]);
}

#[test]
fn a_clean_copy_is_offered_where_writing_matters() {
    let mut debrief = told(&["resume"]);
    debrief.apply(Change::Answered(11, Answer::Matters(Some(Matters::ABit))));
    assert!(!offered(&debrief).contains(&CleanResume));
    debrief.apply(Change::Answered(11, Answer::Matters(Some(Matters::ALot))));
    assert!(offered(&debrief).contains(&CleanResume));
    // A wrong fact in it is no slip of spelling: it is put right, openly.
    debrief.apply(Change::Answered(11, Answer::Nature(Some(Nature::UntrueRelied))));
    let now = offered(&debrief);
    assert!(!now.contains(&CleanResume) && now.contains(&MessageKind::Correct), "{now:?}");
}

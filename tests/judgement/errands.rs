//! Which messages a person can begin, what opens and shuts each of them, and when it may go (design:
//! judgement, "Gates" and "Clock").

use crate::{catalogue, debrief, mishap};
use MessageKind::{
    CleanResume, FeedbackRequest, FutureCandidate, ReferenceAsk, ReferenceSos, Rejoin, Reschedule,
    RetakeAsk, SecondChance, SecondStatusCheck, StatusCheck, WithdrawCourtesy,
};
use afterview::domain::assess::{Assessment, assess};
use afterview::domain::clock::{Instant, Moment, Zone, parse_day};
use afterview::domain::debrief::{
    Answer, Change, Channel, Condition, Day, Debrief, LocalId, MessageKind, NoteKey, Reach, Status,
};
use afterview::domain::draft::channels;
use afterview::domain::errand::{Gate, Shut, gate, openings};
use afterview::domain::map::Map;
use afterview::domain::mishap::{Also, By, Catalogue, Matters, Mishap, Nature};
use afterview::domain::plan::{Deed, HoldReason, due, hold, plan};

/// The interview of these tests ended on Tuesday, 10 November 2026, at 15:00.
const ENDED: &str = "2026-11-10 15:00";
/// The errand's number.
const ERRAND: LocalId = 50;

/// A moment in UTC, written as `2026-11-10 15:00`.
fn moment(at: &str) -> Moment {
    let zone = Zone::fixed(0);
    let (day, time) = at.split_once(' ').expect("a day and a time");
    let (hour, minute) = time.split_once(':').expect("an hour and a minute");
    let midnight = Moment { now: Instant(0), zone: zone.clone() };
    let (hour, minute) = (hour.parse().expect("hours"), minute.parse().expect("minutes"));
    Moment { now: midnight.at(parse_day(day).expect("a day"), hour, minute), zone }
}

fn day(text: &str) -> Day {
    Day(parse_day(text).expect("a day"))
}

/// The catalogue of all these tests, with entries that suggest something beside their route.
fn suggesting() -> Catalogue {
    let more = [
        ("froze", Nature::Performance, By::Me, Also::SecondChance),
        ("withdrew", Nature::Performance, By::Me, Also::Rejoin),
        ("access", Nature::OverTheLine, By::Them, Also::SecondChance),
        ("test", Nature::Test, By::Me, Also::RetakeAsk),
        ("recorded", Nature::TheirTechnology, By::Them, Also::RetakeAsk),
        ("resume", Nature::Performance, By::Me, Also::CleanResume),
    ];
    let mut mishaps: Map<String, Mishap> = Map::new();
    for (key, nature, by, also) in more {
        mishaps.insert(key.into(), Mishap { by, also: vec![also], ..mishap(nature) });
    }
    for (key, entry) in catalogue().iter() {
        mishaps.insert(key.to_owned(), entry.clone());
    }
    Catalogue::new(mishaps)
}

fn told(mishaps: &[&str]) -> Debrief {
    let mut debrief = debrief(mishaps);
    debrief.apply(Change::Ended(Some(moment(ENDED).now)));
    debrief
}

fn assessed(debrief: &Debrief) -> Assessment {
    assess(debrief, &suggesting())
}

fn open(debrief: &Debrief) -> Vec<MessageKind> {
    openings(debrief, &assessed(debrief))
}

/// Begins an errand; returns what stands at its gate.
fn begin(debrief: &mut Debrief, id: LocalId, kind: MessageKind) -> Gate {
    debrief.apply(Change::ErrandBegun { id, kind, to: Some(1) });
    at_gate(debrief, id)
}

fn at_gate(debrief: &Debrief, id: LocalId) -> Gate {
    gate(debrief.errand(id).expect("begun"), debrief, &assessed(debrief))
}

fn answer(debrief: &mut Debrief, condition: Condition, answer: bool) -> Gate {
    debrief.apply(Change::ErrandAnswered(ERRAND, condition, Some(answer)));
    at_gate(debrief, ERRAND)
}

fn offered(debrief: &Debrief) -> Vec<MessageKind> {
    assessed(debrief).offers.iter().map(|offer| offer.key.kind).collect()
}

fn send(debrief: &mut Debrief, id: LocalId, kind: MessageKind, at: &str) {
    let key = NoteKey { kind, about: Some(id), to: Some(1) };
    debrief.apply(Change::Sent(key, Some(moment(at).now)));
}

/// Until when sending this kind is asked to wait, and why.
fn held(debrief: &Debrief, kind: MessageKind, now: &str) -> Option<(Instant, HoldReason)> {
    let assessment = assessed(debrief);
    let offer = assessment.offers.iter().find(|offer| offer.key.kind == kind).expect("offered");
    hold(debrief, &assessment, offer, &moment(now)).map(|hold| (hold.until, hold.reason))
}

/// When the page of the diary suggests to begin a kind.
fn suggested(debrief: &Debrief, kind: MessageKind, now: &str) -> Option<Instant> {
    let plan = plan(debrief, &assessed(debrief), &suggesting(), &moment(now));
    let line = plan.actions.into_iter().find(|action| action.deed == Deed::Begin(kind));
    line.map(|action| action.at)
}

// --- Status and reach ---------------------------------------------------------------------------------------

#[test]
fn each_status_opens_its_own_messages() {
    use Status::{Offer, Pending, Rejected, Silent, Withdrew};
    let table: [(MessageKind, &[Status]); 8] = [
        (SecondChance, &[Pending]),
        (StatusCheck, &[Pending, Silent]),
        (FeedbackRequest, &[Rejected]),
        (FutureCandidate, &[Rejected]),
        (WithdrawCourtesy, &[Withdrew]),
        (Rejoin, &[Withdrew]),
        (ReferenceSos, &[Pending, Silent]),
        (ReferenceAsk, &[Pending, Silent, Rejected, Offer, Withdrew]),
    ];
    for status in Status::ALL {
        let mut debrief = told(&[]);
        debrief.apply(Change::Status(status));
        for (kind, statuses) in table {
            assert_eq!(
                open(&debrief).contains(&kind),
                statuses.contains(&status),
                "{kind:?} {status:?}"
            );
        }
    }
}

#[test]
fn who_was_asked_not_to_write_asks_no_favour_and_may_still_ask_for_facts() {
    for reach in [Reach::ContactOnly, Reach::Machine] {
        for (status, favours, facts) in [
            (Status::Pending, vec![SecondChance], StatusCheck),
            (Status::Rejected, vec![FeedbackRequest, FutureCandidate], ReferenceAsk),
            (Status::Withdrew, vec![Rejoin], WithdrawCourtesy),
        ] {
            let mut debrief = told(&[]);
            debrief.apply(Change::Status(status));
            debrief.apply(Change::Reach(Some(reach)));
            assert!(open(&debrief).contains(&facts), "{reach:?} {status:?}");
            for kind in favours {
                assert!(!open(&debrief).contains(&kind), "{kind:?} {reach:?}");
                assert_eq!(begin(&mut debrief, ERRAND, kind), Gate::Shut(Shut::Reach));
            }
        }
    }
}

#[test]
fn at_ones_own_workplace_no_reference_is_alerted() {
    let mut debrief = told(&[]);
    debrief.apply(Change::Reach(Some(Reach::OwnWorkplace)));
    assert!(!open(&debrief).contains(&ReferenceSos));
    assert!(open(&debrief).contains(&SecondChance));
}

#[test]
fn nothing_is_asked_of_somebody_who_crossed_a_line() {
    let mut debrief = told(&["line"]);
    assert_eq!(begin(&mut debrief, ERRAND, SecondChance), Gate::Shut(Shut::LineCrossed));
    debrief.apply(Change::Status(Status::Rejected));
    assert_eq!(begin(&mut debrief, 51, FeedbackRequest), Gate::Shut(Shut::LineCrossed));
}

#[test]
fn what_was_asked_for_and_was_not_there_may_be_asked_for_again() {
    let mut debrief = told(&["access"]);
    assert!(assessed(&debrief).support);
    assert_eq!(begin(&mut debrief, ERRAND, SecondChance), Gate::Asks(Condition::CoreUnseen));
    // Another line that was crossed shuts it again; and after a no it asks for no favour.
    debrief.apply(Change::ItemAdded { id: 30, mishap: "line".into(), parked: false });
    assert_eq!(at_gate(&debrief, ERRAND), Gate::Shut(Shut::LineCrossed));
    let mut after = told(&["access"]);
    after.apply(Change::Status(Status::Rejected));
    assert_eq!(begin(&mut after, ERRAND, FeedbackRequest), Gate::Shut(Shut::LineCrossed));
}

// --- The second conversation ------------------------------------------------------------------------------------

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
}

// --- How things stand --------------------------------------------------------------------------------------------

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
    // There is no third.
    send(&mut debrief, 51, SecondStatusCheck, "2026-12-04 10:00");
    assert!(!open(&debrief).iter().any(|kind| matches!(kind, StatusCheck | SecondStatusCheck)));
}

// --- After a no, and around pulling out -------------------------------------------------------------------------------

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

// --- What a mishap calls for, beside its route --------------------------------------------------------------------------

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

//! Which messages a person can begin, what opens and shuts each of them, and when it may go (design:
//! judgement, "Gates" and "Clock").

#[path = "errands/asking.rs"]
mod asking;
#[path = "errands/late.rs"]
mod late;
#[path = "errands/second_chance.rs"]
mod second_chance;

use crate::{catalogue, debrief, mishap};
use MessageKind::{
    FeedbackRequest, FutureCandidate, ReferenceAsk, ReferenceSos, Rejoin, SecondChance,
    StatusCheck, WithdrawCourtesy,
};
use afterview::domain::assess::{Assessment, assess};
use afterview::domain::clock::{Instant, Moment, Zone, parse_day};
use afterview::domain::debrief::{
    Change, Condition, Day, Debrief, LocalId, MessageKind, NoteKey, Reach, Status,
};
use afterview::domain::errand::{Gate, Shut, gate, openings};
use afterview::domain::map::Map;
use afterview::domain::mishap::{Also, By, Catalogue, Mishap, Nature};
use afterview::domain::plan::{Deed, HoldReason, hold, plan};

/// The interview of these tests ended on Tuesday, 10 November 2026, at 15:00.
pub const ENDED: &str = "2026-11-10 15:00";
/// The errand's number.
pub const ERRAND: LocalId = 50;

/// A moment in UTC, written as `2026-11-10 15:00`.
pub fn moment(at: &str) -> Moment {
    let zone = Zone::fixed(0);
    let (day, time) = at.split_once(' ').expect("a day and a time");
    let (hour, minute) = time.split_once(':').expect("an hour and a minute");
    let midnight = Moment { now: Instant(0), zone: zone.clone(), ..Moment::default() };
    let (hour, minute) = (hour.parse().expect("hours"), minute.parse().expect("minutes"));
    Moment {
        now: midnight.at(parse_day(day).expect("a day"), hour, minute),
        zone,
        ..Moment::default()
    }
}

pub fn day(text: &str) -> Day {
    Day(parse_day(text).expect("a day"))
}

/// The catalogue of all these tests, with entries that suggest something beside their route.
pub fn suggesting() -> Catalogue {
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

pub fn told(mishaps: &[&str]) -> Debrief {
    let mut debrief = debrief(mishaps);
    debrief.apply(Change::Ended(Some(moment(ENDED).now)));
    debrief
}

pub fn assessed(debrief: &Debrief) -> Assessment {
    assess(debrief, &suggesting())
}

pub fn open(debrief: &Debrief) -> Vec<MessageKind> {
    openings(debrief, &assessed(debrief))
}

/// Begins an errand; returns what stands at its gate.
pub fn begin(debrief: &mut Debrief, id: LocalId, kind: MessageKind) -> Gate {
    debrief.apply(Change::ErrandBegun { id, kind, to: Some(1) });
    at_gate(debrief, id)
}

pub fn at_gate(debrief: &Debrief, id: LocalId) -> Gate {
    gate(debrief.errand(id).expect("begun"), debrief, &assessed(debrief))
}

pub fn answer(debrief: &mut Debrief, condition: Condition, answer: bool) -> Gate {
    debrief.apply(Change::ErrandAnswered(ERRAND, condition, Some(answer)));
    at_gate(debrief, ERRAND)
}

pub fn offered(debrief: &Debrief) -> Vec<MessageKind> {
    assessed(debrief).offers.iter().map(|offer| offer.key.kind).collect()
}

pub fn send(debrief: &mut Debrief, id: LocalId, kind: MessageKind, at: &str) {
    let key = NoteKey { kind, about: Some(id), to: Some(1) };
    debrief.apply(Change::Sent(key, Some(moment(at).now)));
}

/// Until when sending this kind is asked to wait, and why.
pub fn held(debrief: &Debrief, kind: MessageKind, now: &str) -> Option<(Instant, HoldReason)> {
    let assessment = assessed(debrief);
    let offer = assessment.offers.iter().find(|offer| offer.key.kind == kind).expect("offered");
    hold(debrief, &assessment, offer, &moment(now)).map(|hold| (hold.until, hold.reason))
}

/// When the page of the diary suggests to begin a kind.
pub fn suggested(debrief: &Debrief, kind: MessageKind, now: &str) -> Option<Instant> {
    let plan = plan(debrief, &assessed(debrief), &suggesting(), &moment(now));
    let line = plan.actions.into_iter().find(|action| action.deed == Deed::Begin(kind));
    line.map(|action| action.at)
}

#[test]
fn each_status_opens_its_own_messages() {
    use Status::{Invited, Offer, Pending, Rejected, Silent, Withdrew};
    let table: [(MessageKind, &[Status]); 8] = [
        (SecondChance, &[Pending]),
        (StatusCheck, &[Pending, Silent]),
        (FeedbackRequest, &[Rejected]),
        (FutureCandidate, &[Rejected]),
        (WithdrawCourtesy, &[Withdrew]),
        (Rejoin, &[Withdrew]),
        (ReferenceSos, &[Pending, Silent]),
        (ReferenceAsk, &[Pending, Silent, Rejected, Invited, Offer, Withdrew]),
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

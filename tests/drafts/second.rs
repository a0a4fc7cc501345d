//! What was sent, and a second message to the same person.

use crate::support::{SAMPLES, moment, speech};
use afterview::domain::clock::{HOUR, Instant, write_day};
use afterview::domain::debrief::{Change, Debrief, Field, LocalId, MessageKind, NoteKey, Reach};
use afterview::domain::draft::{NotSentOn, is_owed, sent, sent_on, written_before};

const THEN: Instant = Instant(1_795_003_200);

fn thanks(to: Option<LocalId>) -> NoteKey {
    NoteKey { kind: MessageKind::ThankYou, about: None, to }
}

fn correction(to: Option<LocalId>) -> NoteKey {
    NoteKey { kind: MessageKind::Correct, about: Some(7), to }
}

/// Somebody who met these.
fn met(names: &[&str]) -> Debrief {
    let mut debrief = SAMPLES.get("quick_note").expect("a sample").clone();
    debrief.facts.people.clear();
    for (id, name) in (1..).zip(names) {
        debrief.apply(Change::Text(Field::PersonName(id), (*name).to_owned()));
    }
    debrief
}

fn and_sent(mut debrief: Debrief, key: NoteKey, at: Instant) -> Debrief {
    debrief.apply(Change::Sent(key, Some(at)));
    debrief
}

fn before(debrief: &Debrief, key: NoteKey) -> Option<NoteKey> {
    written_before(debrief, &key, &speech(debrief).wordings, debrief.facts.tongue.grammar())
        .map(|sent| sent.key)
}

#[test]
fn the_log_holds_what_was_sent_the_latest_first() {
    let debrief = and_sent(met(&["Maya", "Sam"]), thanks(Some(1)), THEN);
    let debrief = and_sent(debrief, thanks(Some(2)), THEN.plus(24 * HOUR));
    let keys: Vec<NoteKey> = sent(&debrief).into_iter().map(|sent| sent.key).collect();
    assert_eq!(keys, [thanks(Some(2)), thanks(Some(1))]);
    let mut taken_back = debrief;
    taken_back.apply(Change::Sent(thanks(Some(2)), None));
    assert_eq!(sent(&taken_back).len(), 1);
}

#[test]
fn a_second_message_to_the_same_person_is_known_as_one() {
    let debrief = and_sent(met(&["Maya", "Sam"]), thanks(Some(1)), THEN);
    assert_eq!(before(&debrief, correction(Some(1))), Some(thanks(Some(1))));
    assert_eq!(before(&debrief, thanks(Some(2))), None);
    assert_eq!(before(&debrief, thanks(Some(1))), None, "a message is no second one to itself");
}

#[test]
fn what_a_recruiter_sees_to_is_read_by_them_and_by_nobody_else() {
    let ask = |kind| NoteKey { kind, about: Some(7), to: Some(1) };
    let (status, retake) = (ask(MessageKind::StatusCheck), ask(MessageKind::RetakeAsk));
    let mut debrief = and_sent(met(&["Maya"]), thanks(Some(1)), THEN);
    assert_eq!(
        before(&debrief, status),
        Some(thanks(Some(1))),
        "with no recruiter Maya reads both"
    );
    debrief.apply(Change::Reach(Some(Reach::Recruiter)));
    debrief.apply(Change::Text(Field::Recruiter, "Sam".to_owned()));
    assert_eq!(before(&debrief, status), None, "Sam passed the thanks on");
    let debrief = and_sent(debrief, retake, THEN.plus(HOUR));
    assert_eq!(before(&debrief, status), Some(retake));
}

#[test]
fn names_are_compared_as_they_are_greeted() {
    for (one, other, same) in [
        ("Maya", "  maya ", true),
        ("Dr. Okafor", "okafor", true),
        ("Dr Okafor", "Dr. Okafor", true),
        ("Ms. Maya Lind", "Maya  Lind", true),
        ("Maya Lind", "Maya", false),
        ("Maya", "May", false),
        ("Ms. Blew", "Ms. Bly", false),
    ] {
        let debrief = and_sent(met(&[one, other]), thanks(Some(1)), THEN);
        assert_eq!(before(&debrief, thanks(Some(2))).is_some(), same, "{one} and {other}");
    }
}

#[test]
fn an_interviewer_who_is_the_recruiter_too_is_one_person() {
    let mut debrief = and_sent(met(&["Maya"]), thanks(Some(1)), THEN);
    debrief.apply(Change::Text(Field::Recruiter, "maya".to_owned()));
    assert!(before(&debrief, correction(None)).is_some());
    debrief.apply(Change::Text(Field::Recruiter, "Sam".to_owned()));
    assert_eq!(before(&debrief, correction(None)), None);
}

#[test]
fn colleagues_on_a_panel_are_not_one_person_for_sharing_a_recruiter() {
    let mut debrief = met(&["Maya", "Sam"]);
    debrief.apply(Change::Text(Field::Recruiter, "Ingrid".to_owned()));
    let debrief = and_sent(debrief, thanks(Some(1)), THEN);
    assert_eq!(before(&debrief, thanks(Some(2))), None);
}

#[test]
fn the_hiring_team_is_the_hiring_team() {
    let debrief = and_sent(met(&[]), thanks(None), THEN);
    assert!(before(&debrief, correction(None)).is_some());
}

#[test]
fn two_friends_whose_names_are_not_known_are_not_taken_for_one() {
    let mut debrief = met(&[]);
    for id in [40, 41] {
        debrief.apply(Change::ErrandBegun { id, kind: MessageKind::SupportAsk, to: None });
    }
    let ask = |id| NoteKey { kind: MessageKind::SupportAsk, about: Some(id), to: None };
    let mut debrief = and_sent(debrief, ask(40), THEN);
    assert_eq!(before(&debrief, ask(41)), None);
    for id in [40, 41] {
        debrief.apply(Change::Text(Field::ErrandName(id), "Lena".to_owned()));
    }
    assert_eq!(before(&debrief, ask(41)), Some(ask(40)));
}

#[test]
fn what_is_owed_may_follow() {
    let owed: Vec<MessageKind> =
        MessageKind::ALL.into_iter().filter(|kind| is_owed(*kind)).collect();
    assert_eq!(owed, [MessageKind::Correct, MessageKind::Apology, MessageKind::RepairNote]);
}

#[test]
fn a_message_was_sent_in_the_middle_of_a_whole_day_of_the_last_year() {
    let moment = moment(THEN.0);
    let today = write_day(moment.today());
    assert_eq!(sent_on(&today, &moment), Ok(THEN.min(moment.at(moment.today(), 12, 0))));
    let (year, day) = today.split_once('-').expect("a year");
    let year: i32 = year.parse().expect("a number");
    let in_year = |year: i32| sent_on(&format!("{year:04}-{day}"), &moment);
    assert!(in_year(year - 1).is_ok());
    assert_eq!(in_year(year - 2), Err(NotSentOn::LongAgo));
    assert_eq!(in_year(2), Err(NotSentOn::LongAgo));
    assert_eq!(in_year(year + 1), Err(NotSentOn::ToCome));
    for given in ["", "2026-11", "2026-13-01", "yesterday"] {
        assert_eq!(sent_on(given, &moment), Err(NotSentOn::Unfinished), "{given}");
    }
}

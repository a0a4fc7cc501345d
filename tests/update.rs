//! The app without a browser: what happened, and what follows from it.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop loudly"
)]

#[path = "update/across.rs"]
mod across;
#[path = "update/back.rs"]
mod back;
#[path = "update/book.rs"]
mod book;
#[path = "update/brought.rs"]
mod brought;
#[path = "update/errands.rs"]
mod errands;
#[path = "update/facts.rs"]
mod facts;
#[path = "update/first.rs"]
mod first;
#[path = "update/hidden.rs"]
mod hidden;
#[path = "update/host.rs"]
mod host;
#[path = "update/install.rs"]
mod install;
#[path = "update/kept.rs"]
mod kept;
#[path = "update/locked.rs"]
mod locked;
#[path = "update/out.rs"]
mod out;
#[path = "update/spoken.rs"]
mod spoken;
#[path = "update/tending.rs"]
mod tending;
#[path = "update/undo.rs"]
mod undo;

use afterview::app::{Effect, Event, Mend, Model, Notice, Screen, update};
use afterview::domain::clock::{HOUR, Instant, Moment, Zone};
use afterview::domain::debrief::{
    Change, Detail, Entry, Field, Item, MessageKind, NoteKey, Status,
};
use afterview::domain::mishap::Nature;
use proptest::prelude::*;

/// A model with the numbers of another: they say what may have changed, and how often.
fn counted_as(other: &Model, model: Model) -> Model {
    let Model { facts, words, besides, .. } = *other;
    Model { facts, words, besides, ..model }
}

fn model() -> Model {
    let moment = Moment { now: Instant(1_800_000_000), zone: Zone::fixed(60), ..Moment::default() };
    Model::new(moment, 7)
}

fn opened(entry: Entry) -> Model {
    let mut model = model();
    update(&mut model, Event::DoorTaken(entry));
    model
}

fn typed(field: Field, text: &str) -> Event {
    Event::Changed(Change::Text(field, text.to_owned()))
}

fn items(model: &Model) -> Vec<(String, bool)> {
    let debrief = model.debrief.as_ref().expect("open");
    debrief.items.iter().map(|item| (item.mishap.clone(), item.parked)).collect()
}

const THANKS: NoteKey = NoteKey { kind: MessageKind::ThankYou, about: None, to: None };

#[test]
fn each_door_leads_to_its_first_screen() {
    for (entry, screen) in [
        (Entry::JustHappened, Screen::Breathe),
        (Entry::WriteNow, Screen::QuickWho),
        (Entry::SaidNo, Screen::SaidNo),
        (Entry::WentWell, Screen::WentWell),
    ] {
        assert_eq!(opened(entry).screen, screen);
    }
}

#[test]
fn they_said_no_is_known_from_the_start() {
    let model = opened(Entry::SaidNo);
    assert_eq!(model.debrief.expect("open").facts.status, Status::Rejected);
}

#[test]
fn looking_in_leaves_nothing_behind_and_the_first_word_is_kept_at_once() {
    let mut model = opened(Entry::JustHappened);
    assert!(!model.begun);
    let effects = update(&mut model, typed(Field::Told, "I froze"));
    assert!(matches!(effects.first(), Some(Effect::Begin(_))));
    let id = model.debrief.as_ref().expect("open").id.clone();
    let told = Change::Text(Field::Told, "I froze".to_owned());
    assert!(effects.contains(&Effect::Record(id, told)));
    let effects = update(&mut model, typed(Field::Told, "I froze up"));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Begin(_))));
}

#[test]
fn the_name_signed_with_is_remembered_for_the_next_interview() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, typed(Field::SignAs, "Nadia Brandt"));
    update(&mut model, Event::DoorTaken(Entry::WriteNow));
    assert_eq!(model.debrief.expect("open").facts.sign_as, "Nadia Brandt");
}

#[test]
fn another_door_saves_what_is_open_first() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    let effects = update(&mut model, Event::DoorTaken(Entry::SaidNo));
    assert_eq!(effects.first(), Some(&Effect::Merge { at_once: true }));
}

#[test]
fn reloading_in_the_first_minutes_goes_on_with_the_same_interview() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    let id = model.debrief.as_ref().expect("open").id.clone();
    update(&mut model, Event::ArrivedAt(Screen::Breathe));
    assert_eq!(model.debrief.as_ref().expect("open").id, id);
}

#[test]
fn the_same_door_on_another_day_is_another_interview() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    let id = model.debrief.as_ref().expect("open").id.clone();
    let later = Moment { now: model.moment.now.plus(20 * HOUR), ..model.moment.clone() };
    update(&mut model, Event::TimePassed(later));
    update(&mut model, Event::ArrivedAt(Screen::Breathe));
    assert_ne!(model.debrief.as_ref().expect("open").id, id);
}

#[test]
fn going_back_from_the_quick_note_inside_another_visit_keeps_its_interview() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    let id = model.debrief.as_ref().expect("open").id.clone();
    update(&mut model, Event::WentTo(Screen::QuickWho));
    update(&mut model, Event::WentTo(Screen::QuickWhere));
    update(&mut model, Event::ArrivedAt(Screen::QuickWho));
    assert_eq!(model.debrief.as_ref().expect("open").id, id);
    assert_eq!(model.screen, Screen::QuickWho);
}

#[test]
fn three_are_weighed_at_once_and_the_fourth_waits_unless_it_is_owed() {
    let mut model = opened(Entry::JustHappened);
    for mishap in ["a", "b", "c", "d"] {
        let mishap = mishap.to_owned();
        update(&mut model, Event::MishapPicked { mishap, urgent: false });
    }
    assert_eq!(model.notice, Some(Notice::ItemWaits));
    let mishap = "harm".to_owned();
    update(&mut model, Event::MishapPicked { mishap, urgent: true });
    let parked: Vec<bool> = items(&model).into_iter().map(|(_, parked)| parked).collect();
    assert_eq!(parked, [false, false, false, true, false]);
}

#[test]
fn the_same_mishap_is_not_taken_twice_but_own_words_may_be() {
    let mut model = opened(Entry::JustHappened);
    for mishap in ["late", "late", Item::OWN, Item::OWN] {
        let mishap = mishap.to_owned();
        update(&mut model, Event::MishapPicked { mishap, urgent: false });
    }
    assert_eq!(items(&model).len(), 3);
}

#[test]
fn names_of_new_things_are_never_taken_twice() {
    let mut model = opened(Entry::JustHappened);
    for _ in 0..50 {
        update(&mut model, Event::PersonBegun);
        update(&mut model, Event::MissedPointBegun);
        update(&mut model, Event::QuestionBegun);
    }
    let debrief = model.debrief.expect("open");
    assert_eq!(debrief.facts.people.len(), 50);
    assert_eq!(debrief.items.len(), 50);
    assert_eq!(debrief.recall.questions.len(), 50);
}

#[test]
fn changing_the_mind_about_what_to_mend_keeps_words_and_drops_blanks() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, Event::MendChosen(Mend::LeftOut));
    let Screen::QuickWords(point) = model.screen else { panic!("asks for the words") };
    let point_words = Field::Detail(point, Detail::Point);
    update(&mut model, typed(point_words, "ran payroll"));
    update(&mut model, Event::MendChosen(Mend::BetterAnswer));
    update(&mut model, Event::MendChosen(Mend::Nothing));
    assert_eq!(model.screen, Screen::QuickSign);
    assert_eq!(items(&model), [(Item::MISSED_POINT.to_owned(), true)], "waits with its words");
    update(&mut model, Event::MendChosen(Mend::LeftOut));
    assert_eq!(items(&model), [(Item::MISSED_POINT.to_owned(), false)]);
    assert_eq!(model.debrief.as_ref().expect("open").text(point_words), "ran payroll");
}

#[test]
fn somebody_hurt_and_a_line_crossed_lead_to_weighing_it() {
    for (mend, nature) in
        [(Mend::HurtSomeone, Nature::Hurt), (Mend::CrossedLine, Nature::OverTheLine)]
    {
        let mut model = opened(Entry::WriteNow);
        update(&mut model, Event::MendChosen(mend));
        let debrief = model.debrief.as_ref().expect("open");
        assert_eq!(debrief.items[0].answers.nature, Some(nature));
        assert_eq!(model.screen, Screen::Item(debrief.items[0].id));
    }
}

proptest! {
    #[test]
    fn no_address_panics(address in "\\PC{0,60}") {
        let _ = Screen::from_address(&address);
    }
}

#[test]
fn every_screen_has_an_address_of_its_own_that_leads_back_to_it() {
    let key = NoteKey { kind: MessageKind::Apology, about: Some(4), to: Some(9) };
    let screens = [
        Screen::Home,
        Screen::Item(3),
        Screen::ItemWords(3),
        Screen::QuickWords(12),
        Screen::Letter(key),
        Screen::Letter(THANKS),
        Screen::Call(key),
        Screen::More,
        Screen::Begin(MessageKind::FeedbackRequest),
        Screen::Errand(7),
        Screen::Erase,
        Screen::WhereMyWordsAre,
        Screen::TakeIn,
        Screen::TwoTabs,
        Screen::Room,
        Screen::OwnPage,
        Screen::Lock,
        Screen::Fleeting,
        Screen::Looks,
        Screen::Practise,
        Screen::Earlier,
        Screen::LookBack(Instant(1_795_014_900)),
        Screen::Around,
        Screen::Compassion,
        Screen::WhatIf,
        Screen::Grow,
        Screen::Lesson(3),
        Screen::Reflect,
        Screen::Bank,
        Screen::BankQuestion(12),
        Screen::Stories,
        Screen::Story(70_001),
        Screen::Strengths,
        Screen::Mock,
        Screen::FriendKit,
        Screen::Ready,
        Screen::ReadyCard,
        Screen::KeepGoing,
        Screen::Outcomes,
        Screen::Openings,
        Screen::Contacts,
        Screen::Contact(70_001),
        Screen::Goal,
        Screen::Interviews,
        Screen::Patterns,
        Screen::Lessons,
        Screen::Readable,
    ];
    for screen in screens {
        assert_eq!(Screen::from_address(&format!("#{}", screen.address())), Some(screen));
    }
    for address in [
        "",
        "#",
        "#/nowhere",
        "#/weigh/item/",
        "#/weigh/item/x",
        "#/write/letter/a",
        "#/write/begin/a",
        "#/earlier/yesterday",
    ] {
        assert_eq!(Screen::from_address(address), None, "{address}");
    }
}

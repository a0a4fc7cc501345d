//! Undo and redo across a letter: step by step, in order, and never what has left the app.

#[path = "undo/things.rs"]
mod things;
#[path = "undo/whatever.rs"]
mod whatever;

use crate::{THANKS, opened, typed};
use afterview::app::{Effect, Event, Model, Revision, Screen, update};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{
    Change, Channel, Debrief, Edit, Entry, Field, Item, KeptBy, MessageKind, Note, NoteKey,
    PartKey, Tone,
};
use afterview::domain::mishap::Route;

const APOLOGY: NoteKey = NoteKey { kind: MessageKind::Apology, about: Some(4), to: None };

fn part(name: &str) -> PartKey {
    PartKey(name.to_owned())
}

/// Typing: the whole text of a part.
fn words(name: &str, text: &str) -> Event {
    let edit = Edit { text: text.to_owned(), basis: "ours".to_owned() };
    Event::Changed(Change::PartEdited(THANKS, part(name), edit))
}

fn left_out(name: &str, out: bool) -> Event {
    Event::Changed(Change::PartLeftOut(THANKS, part(name), out))
}

fn note(model: &Model, key: NoteKey) -> Note {
    let debrief = model.debrief.as_ref().expect("open");
    debrief.note(&key).cloned().unwrap_or_else(|| Note::new(key))
}

fn text(model: &Model, name: &str) -> Option<String> {
    note(model, THANKS).edits.get(&part(name)).map(|edit| edit.text.clone())
}

fn undo(model: &mut Model) -> Vec<Effect> {
    update(model, Event::UndoWanted(THANKS))
}

fn redo(model: &mut Model) -> Vec<Effect> {
    update(model, Event::RedoWanted(THANKS))
}

#[test]
fn typing_in_one_place_is_one_step() {
    let mut model = opened(Entry::WriteNow);
    for text in ["T", "Th", "Tha", "Than"] {
        let effects = update(&mut model, words("thanks", text));
        assert!(effects.contains(&Effect::TellPause), "a pause is waited for");
    }
    undo(&mut model);
    assert_eq!(text(&model, "thanks"), None);
    assert!(!model.undo.can_undo(THANKS));
    redo(&mut model);
    assert_eq!(text(&model, "thanks").as_deref(), Some("Than"));
}

#[test]
fn a_pause_or_another_part_begins_a_new_step() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, words("thanks", "One."));
    update(&mut model, Event::TypingPaused);
    update(&mut model, words("thanks", "One. Two."));
    update(&mut model, words("close", "Bye."));
    update(&mut model, words("thanks", "One. Two. Three."));
    undo(&mut model);
    assert_eq!(text(&model, "thanks").as_deref(), Some("One. Two."));
    undo(&mut model);
    assert_eq!(text(&model, "close"), None);
    undo(&mut model);
    assert_eq!(text(&model, "thanks").as_deref(), Some("One."));
    undo(&mut model);
    assert_eq!(text(&model, "thanks"), None);
}

#[test]
fn going_to_another_screen_begins_a_new_step() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, Event::WentTo(Screen::Letter(THANKS)));
    update(&mut model, words("thanks", "One."));
    update(&mut model, Event::WentTo(Screen::Plan));
    update(&mut model, Event::WentTo(Screen::Letter(THANKS)));
    update(&mut model, words("thanks", "One. Two."));
    undo(&mut model);
    assert_eq!(text(&model, "thanks").as_deref(), Some("One."));
}

#[test]
fn every_kind_of_step_is_taken_back_in_its_order_and_told() {
    let mut model = opened(Entry::WriteNow);
    let wording = Event::WordingPicked(THANKS, part("close"), "warm_2".to_owned());
    let steps = [
        (words("thanks", "Mine."), Revision::Words(part("thanks"))),
        (wording, Revision::Wording(part("close"))),
        (left_out("memory", true), Revision::LeftOut(part("memory"))),
        (left_out("memory", false), Revision::PutBack(part("memory"))),
        (Event::Changed(Change::NoteTone(THANKS, Tone::Formal)), Revision::Tone),
        (Event::Changed(Change::NoteChannel(THANKS, Channel::Letter)), Revision::Channel),
        (Event::Changed(Change::Subject(THANKS, Some("Hello".into()))), Revision::Subject),
        (
            Event::Changed(Change::PartRestored(THANKS, part("thanks"))),
            Revision::OurWords(part("thanks")),
        ),
        (words("thanks", "Mine again."), Revision::Words(part("thanks"))),
        (Event::StartAgainWanted(THANKS), Revision::StartAgain),
    ];
    let mut seen = vec![note(&model, THANKS)];
    for (event, _) in &steps {
        update(&mut model, event.clone());
        seen.push(note(&model, THANKS));
    }
    for (before, (_, step)) in seen.iter().zip(&steps).rev() {
        undo(&mut model);
        let told = model.undo.told(THANKS).expect("told").clone();
        assert_eq!((&told.step, told.again), (step, false));
        assert_eq!(&note(&model, THANKS), before, "{step:?}");
    }
    for (after, (_, step)) in seen.iter().skip(1).zip(&steps) {
        redo(&mut model);
        let told = model.undo.told(THANKS).expect("told").clone();
        assert_eq!((&told.step, told.again), (step, true));
        assert_eq!(&note(&model, THANKS), after, "{step:?}");
    }
}

#[test]
fn the_same_step_twice_is_told_twice() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, words("thanks", "One."));
    update(&mut model, Event::TypingPaused);
    update(&mut model, words("thanks", "Two."));
    undo(&mut model);
    let first = model.undo.told(THANKS).cloned();
    undo(&mut model);
    assert_ne!(model.undo.told(THANKS).cloned(), first);
    assert_eq!(model.undo.told(APOLOGY), None, "only where it was done");
    update(&mut model, words("thanks", "Three."));
    assert_eq!(model.undo.told(THANKS), None);
}

#[test]
fn start_again_keeps_tone_and_way_and_can_be_taken_back() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, Event::Changed(Change::NoteTone(THANKS, Tone::Plain)));
    update(&mut model, words("thanks", "Mine."));
    update(&mut model, Event::StartAgainWanted(THANKS));
    assert_eq!((text(&model, "thanks"), note(&model, THANKS).tone), (None, Some(Tone::Plain)));
    undo(&mut model);
    assert_eq!(text(&model, "thanks").as_deref(), Some("Mine."));
}

#[test]
fn a_wording_that_was_merely_shown_is_no_step() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, Event::Changed(Change::Wording(THANKS, part("close"), "warm_1".into())));
    assert!(!model.undo.can_undo(THANKS));
    update(&mut model, words("thanks", "Mine."));
    update(&mut model, Event::Changed(Change::Wording(THANKS, part("memory"), "warm_3".into())));
    update(&mut model, words("thanks", "Mine too."));
    undo(&mut model);
    assert!(!model.undo.can_undo(THANKS), "nor does it part what is typed");
}

#[test]
fn what_changes_nothing_is_no_step() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, Event::Changed(Change::NoteTone(THANKS, Tone::Plain)));
    update(&mut model, Event::Changed(Change::NoteTone(THANKS, Tone::Plain)));
    undo(&mut model);
    assert!(!model.undo.can_undo(THANKS));
    assert_eq!(undo(&mut model), [], "there is nothing to take back");
}

#[test]
fn what_left_the_app_has_left_it_whatever_is_taken_back() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, words("thanks", "Mine."));
    let taken = Event::TextTaken {
        note: THANKS,
        to: None,
        subject: None,
        text: "Mine.".into(),
        by: KeptBy::Copied,
    };
    update(&mut model, taken);
    update(&mut model, Event::Changed(Change::HoldWaived(THANKS, true)));
    undo(&mut model);
    let now = note(&model, THANKS);
    assert_eq!(text(&model, "thanks"), None);
    assert_eq!(now.kept.map(|kept| kept.text).as_deref(), Some("Mine."));
    assert!(now.hold_waived);
}

#[test]
fn what_was_sent_does_not_change_any_more() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, words("thanks", "Mine."));
    update(&mut model, Event::Changed(Change::Sent(THANKS, Some(Instant(5)))));
    assert_eq!(undo(&mut model), []);
    assert_eq!(text(&model, "thanks").as_deref(), Some("Mine."));
}

#[test]
fn each_message_is_taken_back_by_itself() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, words("thanks", "Mine."));
    update(&mut model, Event::Changed(Change::NoteTone(APOLOGY, Tone::Formal)));
    undo(&mut model);
    assert_eq!(text(&model, "thanks"), None);
    assert_eq!(note(&model, APOLOGY).tone, Some(Tone::Formal));
    assert!(model.undo.can_undo(APOLOGY) && !model.undo.can_redo(APOLOGY));
}

#[test]
fn the_facts_are_left_alone() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, words("thanks", "Mine."));
    update(&mut model, typed(Field::Company, "Veldt"));
    undo(&mut model);
    assert_eq!(model.debrief.expect("open").facts.company, "Veldt");
}

#[test]
fn another_interview_begins_with_nothing_to_take_back() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, words("thanks", "Mine."));
    update(&mut model, Event::DoorTaken(Entry::JustHappened));
    assert!(!model.undo.can_undo(THANKS));
}

#[test]
fn words_from_another_tab_are_never_taken_back_here() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, words("thanks", "Mine."));
    update(&mut model, Event::Changed(Change::NoteTone(APOLOGY, Tone::Formal)));
    let mut theirs: Debrief = model.debrief.clone().expect("open");
    let edit = Edit { text: "From there.".into(), basis: "ours".into() };
    theirs.apply(Change::PartEdited(THANKS, part("close"), edit));
    update(&mut model, Event::TakenIn(Box::new(theirs)));
    assert!(!model.undo.can_undo(THANKS));
    assert!(model.undo.can_undo(APOLOGY), "that one is as it was");
}

/// A letter with two things beside it: one is weighed, one waits.
fn with_items() -> Model {
    let mut model = opened(Entry::WriteNow);
    for (id, parked) in [(3, false), (4, true)] {
        let mishap = Item::MISSED_POINT.to_owned();
        update(&mut model, Event::Changed(Change::ItemAdded { id, mishap, parked }));
    }
    model
}

/// What becomes of the two: the route that was chosen for each, and whether it waits.
fn places(model: &Model) -> Vec<(Option<Route>, bool)> {
    let items = &model.debrief.as_ref().expect("open").items;
    items.iter().map(|item| (item.chosen, item.parked)).collect()
}

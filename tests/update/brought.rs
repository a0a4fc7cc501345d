//! What is brought to be read for facts: held while its screen is open, kept nowhere.

use crate::opened;
use afterview::app::{Brought, Effect, Event, Model, Screen, update};
use afterview::domain::bring::{KnownPlace, MOST_LETTERS, NotRead};
use afterview::domain::clock::{Instant, Zone};
use afterview::domain::debrief::Entry;

fn berlin(zone: Option<Zone>) -> KnownPlace {
    KnownPlace { name: "Europe/Berlin".to_owned(), around: Instant(5), zone }
}

fn bringing() -> Model {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, Event::WentTo(Screen::Bring));
    model
}

#[test]
fn what_is_brought_is_held_and_nothing_of_it_is_kept() {
    let mut model = bringing();
    let before = model.debrief.clone();
    let effects = update(&mut model, Event::Brought("Dear Nadia".to_owned()));
    assert_eq!(effects, [], "no effect, so nothing is stored");
    assert_eq!(model.brought.text, "Dear Nadia");
    assert_eq!(model.debrief, before);
    assert!(!model.begun);
}

#[test]
fn leaving_its_screen_by_any_way_forgets_it() {
    for leave in [
        Event::WentTo(Screen::QuickWho),
        Event::ArrivedAt(Screen::QuickWhere),
        Event::ArrivedAt(Screen::Home),
        Event::DoorTaken(Entry::SaidNo),
        Event::EraseConfirmed,
    ] {
        let mut model = bringing();
        update(&mut model, Event::Brought("Dear Nadia".to_owned()));
        update(&mut model, Event::PlaceFound(berlin(Some(Zone::fixed(60)))));
        update(&mut model, Event::FactTicked("company Veldt".to_owned(), false));
        update(&mut model, leave.clone());
        assert_eq!(model.brought, Brought::default(), "{leave:?}");
    }
}

#[test]
fn what_is_too_large_is_refused_and_what_was_there_stays() {
    let mut model = bringing();
    update(&mut model, Event::Brought("Dear Nadia".to_owned()));
    let large = "a".repeat(MOST_LETTERS + 1);
    for event in [
        Event::Brought(large.clone()),
        Event::BroughtTooMuch,
        Event::MessageFilePicked(None),
        Event::MessageFilePicked(Some((large, true))),
    ] {
        update(&mut model, event);
        assert_eq!(model.brought.refused, Some(NotRead::TooLarge));
        assert_eq!((model.brought.text.as_str(), model.brought.calendar), ("Dear Nadia", false));
    }
    update(&mut model, Event::Brought("Dear Tomas".to_owned()));
    assert_eq!(model.brought.refused, None, "the next text is a new try");
}

#[test]
fn a_file_without_text_is_refused_and_what_was_pasted_stays() {
    for file in ["", " \n", "%PDF-1.7 binary", "\u{fffd}\u{fffd}\u{fffd}"] {
        let mut model = bringing();
        update(&mut model, Event::Brought("Dear Nadia".to_owned()));
        update(&mut model, Event::MessageFilePicked(Some((file.to_owned(), false))));
        assert_eq!(model.brought.refused, Some(NotRead::NotText), "{file:?}");
        assert_eq!(model.brought.text, "Dear Nadia", "{file:?}");
    }
}

#[test]
fn the_last_word_about_a_fact_counts() {
    let mut model = bringing();
    assert_eq!(model.brought.wants("company Veldt"), None, "nothing was said");
    for wanted in [false, true, false] {
        update(&mut model, Event::FactTicked("company Veldt".to_owned(), wanted));
        assert_eq!(model.brought.wants("company Veldt"), Some(wanted));
    }
    assert_eq!(model.brought.wants("role Clerk"), None);
}

#[test]
fn a_picked_file_takes_the_place_of_what_was_pasted_and_typing_on_makes_it_a_text_again() {
    let mut model = bringing();
    let effects = update(&mut model, Event::MessageFileWanted);
    assert_eq!(effects, [Effect::PickMessageFile]);
    update(&mut model, Event::MessageFilePicked(Some(("BEGIN:VCALENDAR".to_owned(), true))));
    assert!(model.brought.calendar);
    update(&mut model, Event::Brought("Dear Nadia".to_owned()));
    assert!(!model.brought.calendar);
}

#[test]
fn a_named_place_is_looked_up_by_the_shell_and_its_answer_is_held() {
    let mut model = bringing();
    let effects = update(&mut model, Event::PlaceWanted("Europe/Berlin".to_owned(), Instant(5)));
    assert_eq!(effects, [Effect::LookUpPlace("Europe/Berlin".to_owned(), Instant(5))]);
    update(&mut model, Event::PlaceFound(berlin(None)));
    assert_eq!(model.brought.places, [berlin(None)]);
}

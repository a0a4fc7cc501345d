//! What is worked out from the facts alone is told when they may have changed, and not with each key in a letter.

use crate::{THANKS, model, opened, typed};
use afterview::app::{Done, Event, Model, update};
use afterview::domain::clock::{Instant, Moment};
use afterview::domain::debrief::{Change, Edit, Entry, Field, PartKey, Tone};

/// Whether an event tells that the facts may have changed.
fn tells(model: &mut Model, event: Event) -> bool {
    let before = model.facts;
    update(model, event);
    model.facts != before
}

#[test]
fn a_key_in_a_letter_leaves_the_facts() {
    let mut model = opened(Entry::WriteNow);
    let thanks = PartKey("thanks".to_owned());
    let edit = Edit { text: "Thank you.".to_owned(), basis: String::new() };
    for change in [
        Change::PartEdited(THANKS, thanks.clone(), edit),
        Change::Subject(THANKS, Some("Thank you".to_owned())),
        Change::PartLeftOut(THANKS, thanks, true),
    ] {
        assert!(!tells(&mut model, Event::Changed(change)));
    }
    assert!(!tells(&mut model, Event::SaveFinished(Ok(Instant(1_800_000_001)))));
    assert!(!tells(&mut model, Event::TypingPaused));
}

#[test]
fn whatever_else_happens_may_have_changed_them() {
    let mut model = opened(Entry::WriteNow);
    assert!(tells(&mut model, typed(Field::Company, "Elm Court")));
    assert!(tells(&mut model, Event::Changed(Change::NoteTone(THANKS, Tone::Formal))));
    assert!(tells(&mut model, Event::PersonBegun));
    assert!(tells(&mut model, Event::StartAgainWanted(THANKS)));
    assert!(tells(&mut model, Event::UndoWanted(THANKS)));
    let other = opened(Entry::SaidNo).debrief.expect("open");
    assert!(tells(&mut model, Event::TakenIn(Box::new(other))));
    assert!(tells(&mut self::model(), Event::DoorTaken(Entry::WentWell)));
}

/// Whether an event tells that the words may have changed, and whether anything else may.
fn tells_of(model: &mut Model, event: Event) -> [bool; 2] {
    let before = [model.words, model.besides];
    update(model, event);
    [model.words != before[0], model.besides != before[1]]
}

#[test]
fn a_key_tells_that_words_changed_and_nothing_else() {
    let mut model = opened(Entry::WriteNow);
    // With the first words the interview is kept.
    assert_eq!(tells_of(&mut model, typed(Field::Told, "I")), [true, true]);
    assert_eq!(tells_of(&mut model, typed(Field::Told, "I r")), [true, false]);
    let edit = Edit { text: "Thank you.".to_owned(), basis: String::new() };
    let change = Change::PartEdited(THANKS, PartKey("thanks".to_owned()), edit);
    assert_eq!(tells_of(&mut model, Event::Changed(change)), [true, false]);
    assert_eq!(tells_of(&mut model, Event::TypingPaused), [false, false]);
    let saved = Event::SaveFinished(Ok(Instant(1_800_000_001)));
    assert_eq!(tells_of(&mut model, saved), [false, false]);
}

#[test]
fn what_is_shown_around_the_words_is_told_of() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, typed(Field::Told, "I"));
    // How somebody signs is a setting too.
    assert_eq!(tells_of(&mut model, typed(Field::SignAs, "Nadia")), [true, true]);
    let moment = Moment { now: Instant(1_800_000_060), ..model.moment.clone() };
    assert_eq!(tells_of(&mut model, Event::TimePassed(moment)), [false, true]);
    assert_eq!(tells_of(&mut model, Event::RoomLow(true)), [false, true]);
    // A tap could have put another version back until something was typed over it.
    let before = model.debrief.clone().map(Box::new).expect("open");
    model.done.push((Done::Restored(before), model.moment.now));
    assert_eq!(tells_of(&mut model, typed(Field::Told, "I r")), [true, true]);
    assert_eq!(tells_of(&mut self::model(), Event::DoorTaken(Entry::WentWell)), [true, true]);
}

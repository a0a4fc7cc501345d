//! What is worked out from the facts alone is told when they may have changed, and not with each key in a letter.

use crate::{THANKS, model, opened, typed};
use afterview::app::{Event, Model, update};
use afterview::domain::clock::Instant;
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

//! Whatever is done in the editor, in any order, can be taken back and done again.

use super::{APOLOGY, note, part, places, text, undo, with_items, words};
use crate::THANKS;
use afterview::app::{Event, Model, update};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, Channel, Edit, Kept, KeptBy, Tone};
use afterview::domain::draft::Way;
use afterview::domain::mishap::Route;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Anything somebody does in the editor, and what the app does meanwhile.
fn deed() -> impl Strategy<Value = Event> {
    let key = || select(vec![THANKS, APOLOGY]);
    let name = || select(vec!["thanks", "close", "add.3"]).prop_map(part);
    let text = || select(vec!["", "a", "ab", "Hello."]).prop_map(str::to_owned);
    let edit = (text(), text()).prop_map(|(text, basis)| Edit { text, basis });
    let way = prop_oneof![
        name().prop_map(Way::PutBack),
        select(vec![Some(Route::Add), Some(Route::LetGo), None])
            .prop_map(|route| Way::Take(3, route)),
        Just(Way::Swap(4, 3)),
        Just(Way::TakeUp(4)),
        Just(Way::TakeUp(3)),
    ];
    prop_oneof![
        6 => (key(), name(), edit)
            .prop_map(|(key, part, edit)| Event::Changed(Change::PartEdited(key, part, edit))),
        2 => (key(), name()).prop_map(|(key, part)| Event::Changed(Change::PartRestored(key, part))),
        2 => (key(), name(), any::<bool>())
            .prop_map(|(key, part, out)| Event::Changed(Change::PartLeftOut(key, part, out))),
        2 => (key(), name(), text())
            .prop_map(|(key, part, wording)| Event::WordingPicked(key, part, wording)),
        2 => (key(), proptest::option::of(text()))
            .prop_map(|(key, subject)| Event::Changed(Change::Subject(key, subject))),
        1 => (key(), select(&Tone::ALL[..]))
            .prop_map(|(key, tone)| Event::Changed(Change::NoteTone(key, tone))),
        1 => (key(), select(&Channel::ALL[..]))
            .prop_map(|(key, way)| Event::Changed(Change::NoteChannel(key, way))),
        1 => key().prop_map(Event::StartAgainWanted),
        // Only a thank-you has things beside it.
        2 => way.prop_map(|way| Event::PutIn(THANKS, way)),
        2 => Just(Event::TypingPaused),
    ]
}

proptest! {
    #[test]
    fn undone_fully_it_is_as_before_and_redone_fully_as_after(
        before in vec(deed(), 0..6),
        deeds in vec(deed(), 0..40),
        left in any::<bool>(),
    ) {
        let mut model = with_items();
        for event in before {
            update(&mut model, event);
        }
        // What was done on an earlier visit is not remembered: it is only there.
        let kept = model.debrief.clone().expect("open");
        update(&mut model, Event::Loaded(Ok(Box::new(kept))));
        let all = |model: &Model| (note(model, THANKS), note(model, APOLOGY), places(model));
        let first = all(&model);
        for event in deeds {
            update(&mut model, event);
        }
        let last = all(&model);
        for key in [THANKS, APOLOGY] {
            while model.undo.can_undo(key) {
                update(&mut model, Event::UndoWanted(key));
            }
        }
        prop_assert_eq!(all(&model), first);
        if left {
            let kept = Kept { subject: None, text: "x".into(), at: Instant(1), by: KeptBy::Shared };
            update(&mut model, Event::Changed(Change::Kept(THANKS, Box::new(kept.clone()))));
            update(&mut model, Event::RedoWanted(THANKS));
            prop_assert_eq!(note(&model, THANKS).kept, Some(kept));
            return Ok(());
        }
        for key in [APOLOGY, THANKS] {
            while model.undo.can_redo(key) {
                update(&mut model, Event::RedoWanted(key));
            }
        }
        prop_assert_eq!(all(&model), last);
    }

    #[test]
    fn an_edit_after_an_undo_leaves_nothing_to_do_again(
        deeds in vec(deed(), 1..20),
        back in 1..5_usize,
    ) {
        let mut model = with_items();
        for event in deeds {
            update(&mut model, event);
        }
        for _ in 0..back {
            undo(&mut model);
        }
        update(&mut model, words("new", "Something else."));
        prop_assert!(!model.undo.can_redo(THANKS));
        undo(&mut model);
        prop_assert_eq!(text(&model, "new"), None);
    }
}

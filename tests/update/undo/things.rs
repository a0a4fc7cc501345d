//! What is put into a letter from beside it, and taken back.

use super::{APOLOGY, left_out, note, part, places, redo, text, undo, with_items, words};
use crate::{THANKS, opened};
use afterview::app::{Effect, Event, Model, Revision, update};
use afterview::domain::debrief::{Change, Debrief, Entry, LocalId};
use afterview::domain::draft::Way;
use afterview::domain::mishap::Route;

fn put_in(model: &mut Model, way: Way) -> Vec<Effect> {
    update(model, Event::PutIn(THANKS, way))
}

#[test]
fn whatever_is_put_into_a_letter_is_a_step_that_is_taken_back_and_told() {
    let ways: [(Way, LocalId); 4] = [
        (Way::Take(3, Some(Route::Add)), 3),
        (Way::Take(3, None), 3),
        (Way::Swap(4, 3), 4),
        (Way::TakeUp(4), 4),
    ];
    let mut model = with_items();
    let mut seen = vec![places(&model)];
    for (way, _) in &ways {
        let effects = put_in(&mut model, way.clone());
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Record(..))), "{way:?}");
        seen.push(places(&model));
    }
    assert_eq!(seen[4], [(None, true), (None, false)]);
    for (before, (_, item)) in seen.iter().zip(&ways).rev() {
        undo(&mut model);
        assert_eq!(&places(&model), before);
        let told = model.undo.told(THANKS).expect("told");
        assert_eq!((&told.step, told.again), (&Revision::PutIn(*item), false));
    }
    assert!(!model.undo.can_undo(THANKS));
    for after in &seen[1..] {
        redo(&mut model);
        assert_eq!(&places(&model), after);
    }
}

#[test]
fn a_part_that_is_put_back_is_the_step_that_it_always_was() {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, left_out("memory", true));
    put_in(&mut model, Way::PutBack(part("memory")));
    assert!(note(&model, THANKS).left_out.is_empty());
    undo(&mut model);
    assert_eq!(model.undo.told(THANKS).expect("told").step, Revision::PutBack(part("memory")));
    assert!(note(&model, THANKS).left_out.contains(&part("memory")));
}

#[test]
fn what_was_put_in_goes_again_in_its_order_among_the_words() {
    let mut model = with_items();
    update(&mut model, words("thanks", "Mine."));
    put_in(&mut model, Way::TakeUp(4));
    update(&mut model, words("thanks", "Mine, again."));
    undo(&mut model);
    assert_eq!((text(&model, "thanks").as_deref(), places(&model)[1].1), (Some("Mine."), false));
    undo(&mut model);
    assert_eq!((text(&model, "thanks").as_deref(), places(&model)[1].1), (Some("Mine."), true));
    undo(&mut model);
    assert_eq!(text(&model, "thanks"), None);
}

#[test]
fn what_is_decided_about_a_thing_elsewhere_is_not_taken_back_here() {
    let elsewhere = [
        Event::Changed(Change::Chosen(4, Some(Route::LetGo))),
        Event::Changed(Change::Parked(4, true)),
        Event::Changed(Change::ItemRemoved(4)),
        Event::PutIn(APOLOGY, Way::Swap(3, 4)),
    ];
    for event in elsewhere {
        let mut model = with_items();
        update(&mut model, words("thanks", "Mine."));
        put_in(&mut model, Way::TakeUp(4));
        update(&mut model, event.clone());
        let decided = places(&model);
        undo(&mut model);
        assert_eq!(places(&model), decided, "{event:?}");
        assert_eq!(text(&model, "thanks"), None, "the step before it is the next: {event:?}");
        assert!(!model.undo.can_undo(THANKS), "{event:?}");
    }
}

#[test]
fn what_another_tab_decided_about_a_thing_is_never_taken_back_here() {
    let mut model = with_items();
    put_in(&mut model, Way::TakeUp(4));
    let mut theirs: Debrief = model.debrief.clone().expect("open");
    theirs.apply(Change::Parked(4, true));
    update(&mut model, Event::TakenIn(Box::new(theirs)));
    assert!(!model.undo.can_undo(THANKS));
}

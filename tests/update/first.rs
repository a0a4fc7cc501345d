//! What happens before what keeps the words is here.

use crate::{model, opened, typed};
use afterview::app::tend::Tend;
use afterview::app::{Effect, Event, Model, Screen, Settings, at_first, update, update_with};
use afterview::domain::debrief::{Entry, Field};

/// What came of it, without the numbers that count changes.
fn after(
    model: &Model,
    event: &Event,
    by: fn(&mut Model, Event) -> Vec<Effect>,
) -> (Model, Vec<Effect>) {
    let mut model = model.clone();
    let effects = by(&mut model, event.clone());
    (model, effects)
}

#[test]
fn no_word_and_no_choice_changes_anything() {
    let model = opened(Entry::JustHappened);
    for event in [
        typed(Field::Told, "I froze"),
        Event::SettingChanged(Settings::REGION, "GB".to_owned()),
        Event::DeleteWanted(model.debrief.as_ref().unwrap().id.clone()),
        Event::BackTaken,
    ] {
        let (now, effects) = after(&model, &event, at_first);
        assert!(now == model && effects.is_empty(), "{event:?}");
    }
}

#[test]
fn doors_screens_and_hiding_are_what_they_are_later() {
    for mut model in [model(), opened(Entry::JustHappened), opened(Entry::SaidNo)] {
        for event in [
            Event::DoorTaken(Entry::JustHappened),
            Event::WentTo(Screen::GetItOut),
            Event::WentTo(Screen::WhatNext),
            Event::ArrivedAt(Screen::Breathe),
            Event::ArrivedAt(Screen::Plan),
            Event::BackWanted,
            Event::Hidden(true),
            Event::ArrivedAt(Screen::Home),
            Event::Hidden(false),
            Event::PageHidden,
            Event::PageShown(model.moment.clone()),
            Event::DoorTaken(Entry::SaidNo),
        ] {
            let (soon, later) = (after(&model, &event, at_first), after(&model, &event, update));
            assert_eq!(soon.1, later.1, "{event:?}");
            assert_eq!(soon.0, crate::counted_as(&soon.0, later.0), "{event:?}");
            model = soon.0;
        }
    }
}

#[test]
fn what_a_screen_asks_is_asked_when_the_content_comes() {
    let mut model = model();
    let arrived = Event::ArrivedAt(Screen::WhereMyWordsAre);
    let asked = |effects: &[Effect]| effects.contains(&Effect::Tend(Tend::LookOver));
    assert!(!asked(&update_with(&mut model, arrived, at_first)));
    assert!(asked(&update(&mut model, Event::ContentArrived(true))));
}

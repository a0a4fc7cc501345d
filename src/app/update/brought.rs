//! What is brought to be read for facts. It is held while its screen is open, and kept nowhere.

use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::model::{Brought, Model};
use crate::domain::bring::{NotRead, is_text, is_too_large};

/// The events about it.
pub(super) fn brought(model: &mut Model, event: Event) -> Vec<Effect> {
    let brought = &mut model.brought;
    match event {
        Event::Brought(text) => put(brought, text, false),
        // What is typed can be seen and mended; what a program keeps in a file would only bury the box.
        Event::MessageFilePicked(Some((text, _))) if text.trim().is_empty() || !is_text(&text) => {
            brought.refused = Some(NotRead::NotText);
        }
        Event::MessageFilePicked(Some((text, calendar))) => put(brought, text, calendar),
        Event::BroughtTooMuch | Event::MessageFilePicked(None) => {
            brought.refused = Some(NotRead::TooLarge);
        }
        Event::FactTicked(fact, wanted) => {
            brought.said.retain(|(known, _)| *known != fact);
            brought.said.push((fact, wanted));
        }
        Event::MessageFileWanted => return vec![Effect::PickMessageFile],
        Event::PlaceWanted(name, around) => return vec![Effect::LookUpPlace(name, around)],
        Event::PlaceFound(place) => brought.places.push(place),
        _ => {}
    }
    Vec::new()
}

/// Takes a text in. One that is too large is refused before anything looks at it, and what was there stays.
fn put(brought: &mut Brought, text: String, calendar: bool) {
    brought.refused = is_too_large(&text).then_some(NotRead::TooLarge);
    if brought.refused.is_none() {
        brought.text = text;
        brought.calendar = calendar;
    }
}

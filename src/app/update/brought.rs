//! What is brought to be read for facts. It is held while its screen is open, and kept nowhere.

use crate::app::event::{Effect, Event};
use crate::app::model::{Brought, Model};
use crate::domain::bring::is_too_large;

/// The events about it.
pub(super) fn brought(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Brought(text) => put(&mut model.brought, text, false),
        Event::MessageFilePicked(Some((text, calendar))) => {
            put(&mut model.brought, text, calendar);
        }
        Event::BroughtTooMuch | Event::MessageFilePicked(None) => model.brought.too_much = true,
        Event::MessageFileWanted => return vec![Effect::PickMessageFile],
        Event::PlaceWanted(name, around) => return vec![Effect::LookUpPlace(name, around)],
        Event::PlaceFound(name, zone) => model.brought.places.push((name, zone)),
        _ => {}
    }
    Vec::new()
}

/// Takes a text in. One that is too large is refused before anything looks at it, and what was there stays.
fn put(brought: &mut Brought, text: String, calendar: bool) {
    brought.too_much = is_too_large(&text);
    if !brought.too_much {
        brought.text = text;
        brought.calendar = calendar;
    }
}

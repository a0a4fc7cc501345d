//! What a person types, chooses and takes off, and what the model is told of it.

use super::Tab;
use crate::model::{State, Word};
use crate::place::{self, Place};
use crate::words::{self, escaped, found_in, unescaped};
use crate::world::World;
use afterview::app::saved::json;
use afterview::domain::debrief::{Change, DebriefId};
use std::collections::BTreeSet;

impl Tab {
    pub(super) fn type_words(&mut self, world: &World, place: &Place, letters: u16) {
        let number = world.model.borrow().len();
        let text = words::text(number, letters);
        self.change(world, &place.put(&text), Some(place));
    }

    pub(super) fn put_back(&mut self, world: &World, place: &Place, which: u16) {
        let Some(id) = self.screen.as_ref().map(|screen| screen.id.clone()) else { return };
        let earlier: Vec<String> = {
            let model = world.model.borrow();
            let here = |word: &&Word| {
                word.id == id && word.place.as_ref() == Some(place) && !word.text.is_empty()
            };
            model.words().iter().filter(here).map(|word| word.text.clone()).collect()
        };
        let Some(text) = earlier.get(usize::from(which) % earlier.len().max(1)) else { return };
        if self.screen.as_ref().is_some_and(|screen| escaped(place.words(screen)) == *text) {
            return;
        }
        let text = unescaped(text);
        self.change(world, &place.put(&text), Some(place));
    }

    pub(super) fn choose(&mut self, world: &World, number: u16, change: &Change) {
        self.look_at(world, number);
        self.change(world, change, None);
    }

    pub(super) fn weigh(&mut self, world: &World, number: u16) {
        self.look_at(world, number);
        if let Some(screen) = self.screen.as_ref().filter(|it| it.item(place::WEIGHED).is_some()) {
            world.model.borrow_mut().count(&screen.id, &self.name);
            self.change(world, &Change::Weighed(place::WEIGHED), None);
        }
    }

    /// Changes what is on the screen.
    pub(super) fn change(&mut self, world: &World, change: &Change, place: Option<&Place>) {
        let Some(screen) = self.screen.as_mut() else { return };
        let before = found_in(&json(screen));
        screen.apply(change.clone());
        let after = found_in(&json(screen));
        let id = screen.id.clone();
        let over: BTreeSet<String> = before.difference(&after).cloned().collect();
        // All words of a change, also those that it has in common with what is here: a version is put back whole.
        let mut brought: Vec<String> =
            found_in(&json(change)).iter().map(|it| unescaped(it)).collect();
        if brought.is_empty() && !over.is_empty() {
            brought.push(String::new());
        }
        for text in &brought {
            self.add(world, &id, text, place.cloned(), &over);
        }
        if place.is_some() {
            world.model.borrow_mut().touch(&id, place, &self.name);
        }
        self.before = None;
        world.gone.may_return(&id);
        let _ = self.shelf.record(&id, change);
    }

    pub(super) fn add(
        &self,
        world: &World,
        id: &DebriefId,
        text: &str,
        place: Option<Place>,
        over: &BTreeSet<String>,
    ) -> usize {
        let word = Word {
            id: id.clone(),
            text: escaped(text),
            letters: text.chars().count(),
            by: self.name.clone(),
            place,
            state: State::Fresh,
            at: 0,
            excuse: None,
            raced: None,
            under: Vec::new(),
        };
        world.model.borrow_mut().add(word, over)
    }
}

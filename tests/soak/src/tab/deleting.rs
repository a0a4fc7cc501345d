//! Deleting one debrief, taking that back, and erasing everything.

use super::Tab;
use crate::model::{Model, State};
use crate::words::found_in;
use crate::world::World;
use afterview::domain::debrief::DebriefId;
use std::collections::BTreeSet;

impl Tab {
    pub(super) fn delete(&mut self, world: &World, number: u16) {
        let Some(id) = world.id(number) else { return };
        self.merge(world);
        let deletion = self.add(world, &id, "", None, &BTreeSet::new());
        self.throw_away(&mut world.model.borrow_mut(), deletion, Some(&id));
        world.model.borrow_mut().delete(&id);
        let result = self.shelf.remove(&id);
        let killed = self.door.was_killed();
        let mut model = world.model.borrow_mut();
        match result {
            Ok(removed) if !killed => {
                // What another tab has in its journal is its own.
                self.throw_away(&mut model, deletion, Some(&id));
                // What was in its bytes is deleted, whatever its tab knows of it.
                let in_it = found_in(removed.raw().unwrap_or_default());
                for word in model.words_mut().iter_mut().filter(|word| word.id == id) {
                    if in_it.contains(&word.text) && !word.under.contains(&deletion) {
                        word.under.push(deletion);
                    }
                }
                let theirs = journals(world, &self.name);
                for word in model.words_mut().iter_mut().filter(|word| word.id == id) {
                    if theirs.contains(&word.text) {
                        word.under.retain(|above| *above != deletion);
                    }
                }
                self.removed = Some((removed, deletion));
                if self.screen.as_ref().is_some_and(|screen| screen.id == id) {
                    self.screen = None;
                }
            }
            _ if killed => {}
            _ => {
                if let Some(word) = model.words_mut().get_mut(deletion) {
                    word.state = State::Void;
                }
            }
        }
    }

    pub(super) fn undelete(&mut self, world: &World) {
        let Some((removed, deletion)) = self.removed.take() else { return };
        let restored = self.shelf.restore(removed);
        if self.door.was_killed() {
            return;
        }
        let mut model = world.model.borrow_mut();
        for word in model.words_mut() {
            if restored.is_err() && word.under.contains(&deletion) && word.state == State::Kept {
                // In the memory of this tab, maybe beside what took its place.
                (word.state, word.by) = (State::Unsure, self.name.clone());
            } else if word.under.contains(&deletion) {
                word.at = world.millis();
            }
        }
        if let Some(word) = model.words_mut().get_mut(deletion) {
            word.state = State::Void;
        }
    }

    pub(super) fn erase(&mut self, world: &World) {
        let erasure = self.add(world, &DebriefId::default(), "", None, &BTreeSet::new());
        self.throw_away(&mut world.model.borrow_mut(), erasure, None);
        let _ = self.shelf.erase();
        if !self.door.was_killed() {
            drop(self.unsent.take());
            world.second.erase();
        }
        let mut model = world.model.borrow_mut();
        self.throw_away(&mut model, erasure, None);
        for id in world.ids.borrow().iter() {
            model.delete(id);
        }
        model.doubt_counts(None, 0);
        model.doubt_settings();
        self.screen = None;
        self.removed = None;
    }

    /// Everything of a debrief, or of all, is thrown away; of one, not what only another tab's memory has. Told
    /// before and after: what is typed meanwhile goes along.
    fn throw_away(&self, model: &mut Model, number: usize, id: Option<&DebriefId>) {
        for (place, word) in model.words_mut().iter_mut().enumerate() {
            let theirs = word.state == State::Fresh && word.by != self.name;
            let meant = id.is_none() || (id == Some(&word.id) && !theirs);
            if meant && place != number && !word.under.contains(&number) {
                word.under.push(number);
            }
        }
    }
}

/// The texts in the journals of other tabs.
fn journals(world: &World, own: &str) -> BTreeSet<String> {
    let texts = world.disk.seen.texts();
    let theirs = |key: &&String| key.contains(":journal:") && !key.ends_with(&format!(":{own}"));
    texts.keys().filter(theirs).flat_map(|key| found_in(texts.get(key).map_or("", |t| t))).collect()
}

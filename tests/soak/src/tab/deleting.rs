//! Deleting one debrief, taking that back, and erasing everything.

use super::Tab;
use crate::model::{Model, State};
use crate::words::{found_in, found_in_copy};
use crate::world::{PATH, World};
use afterview::app::store::{Removed, SecondCopy, Twin};
use afterview::domain::debrief::DebriefId;
use std::collections::{BTreeMap, BTreeSet};

/// A deletion that can be taken back.
pub(super) struct Deleted {
    removed: Removed,
    /// Its number in the model.
    deletion: usize,
    /// What lay there of it: its copy and its earlier versions.
    lay: BTreeMap<String, String>,
    /// How many steps had begun and ended until then, where nothing went wrong in this one and nobody else had anything of
    /// it.
    turns: Option<u64>,
    /// What the second place held of it and there was no room for.
    waits: Vec<(String, Twin)>,
    /// What [`Gone::era`](crate::gone::Gone::era) said then.
    era: u64,
}

/// Earlier versions that a tab could not put back yet.
pub(super) struct Owed {
    lay: BTreeMap<String, String>,
    era: u64,
}

impl Tab {
    pub(super) fn delete(&mut self, world: &World, number: u16) {
        let Some(id) = world.id(number) else { return };
        self.merge(world);
        let deletion = self.add(world, &id, "", None, &BTreeSet::new());
        self.throw_away(&mut world.model.borrow_mut(), deletion, Some(&id));
        world.model.borrow_mut().uncount(&id);
        world.gone.pass();
        // Somebody else may take it away first.
        let lay = if self.door.is_clean() { world.disk.of(&id) } else { BTreeMap::new() };
        let result = self.shelf.remove(&id);
        let killed = self.door.was_killed();
        match result {
            Ok(removed) if !killed => {
                self.deleted(world, &id, deletion, removed.raw().unwrap_or_default());
                let mut alone = false;
                if !lay.is_empty() && self.is_at_ease(world) {
                    world.check_gone(&id);
                    alone = world.gone.delete(world, &self.name, &id);
                }
                let turns = alone.then(|| world.turns.get());
                // A copy that there was no room for is not put back over the deletion, and is with its undo.
                let copy = SecondCopy::of(PATH);
                let late = |key: &str| copy.is_late(key, self.unsent.gone(key).as_deref());
                let (waits, held) =
                    std::mem::take(&mut self.held).into_iter().partition(|(key, _)| late(key));
                self.held = held;
                let era = world.gone.era();
                self.removed.push(Deleted { removed, deletion, lay, turns, waits, era });
                if self.screen.as_ref().is_some_and(|screen| screen.id == id) {
                    self.screen = None;
                }
            }
            _ if killed => {}
            _ => world.model.borrow_mut().void(deletion),
        }
    }

    /// What was in the bytes of a debrief is gone with it.
    pub(super) fn deleted(&self, world: &World, id: &DebriefId, deletion: usize, raw: &str) {
        let mut model = world.model.borrow_mut();
        self.throw_away(&mut model, deletion, Some(id));
        // What was in its bytes is deleted, whatever its tab knows of it. What another tab has in its journal alone is its
        // own.
        let (in_it, theirs) = (found_in_copy(raw), journals(world, &self.name));
        for word in model.words_mut().iter_mut().filter(|word| word.id == *id) {
            if in_it.contains(&word.text) && !word.under.contains(&deletion) {
                word.under.push(deletion);
            } else if theirs.contains(&word.text) && !in_it.contains(&word.text) {
                word.under.retain(|above| *above != deletion);
            }
        }
    }

    pub(super) fn undelete(&mut self, world: &World) {
        let Some(deleted) = self.removed.pop() else { return };
        let Deleted { removed, deletion, lay, turns, waits, era } = deleted;
        self.held.extend(waits);
        let id = removed.id().clone();
        let before = world.disk.of(&id);
        world.gone.may_return(&id);
        world.model.borrow_mut().touch(&id, None, &self.name);
        self.door.take_back(true);
        let restored = self.shelf.restore(removed);
        self.door.take_back(false);
        if self.door.was_killed() {
            return;
        }
        world.figures.borrow_mut().did("deletions taken back");
        {
            let mut model = world.model.borrow_mut();
            for word in model.words_mut() {
                if restored.is_err() && word.under.contains(&deletion) && word.state == State::Kept
                {
                    // In the memory of this tab, maybe beside what took its place.
                    word.state = State::Unsure;
                } else if word.under.contains(&deletion) {
                    word.at = world.millis();
                }
            }
            model.void(deletion);
        }
        // Its own step ended, and this one began.
        let straight = turns.is_some_and(|turns| turns + 2 == world.turns.get());
        let straight = straight && self.door.is_clean();
        if straight && restored.is_ok() && world.disk.of(&id) != lay {
            world.wrong("bytes", format!("{} is not what it was before it was deleted", id.0));
        }
        if restored.is_err() && before.is_empty() {
            self.owed.push(Owed { lay, era });
        }
    }

    /// A merge went through: what is owed is there again.
    pub(super) fn check_owed(&mut self, world: &World) {
        let there = world.disk.seen.texts();
        for Owed { lay, era } in std::mem::take(&mut self.owed) {
            let mut earlier = lay.keys().filter(|key| key.contains(":earlier:"));
            if era == world.gone.era() && !earlier.all(|key| there.contains_key(key)) {
                world.wrong("owed", "an earlier version was not put back".to_owned());
            }
        }
    }

    pub(super) fn erase(&mut self, world: &World) {
        let erasure = self.add(world, &DebriefId::default(), "", None, &BTreeSet::new());
        self.throw_away(&mut world.model.borrow_mut(), erasure, None);
        world.gone.pass();
        let erased = self.shelf.erase();
        let killed = self.door.was_killed();
        if !killed {
            drop(self.unsent.take());
            world.second.erase();
            world.gone.unsay();
        }
        if erased.is_ok() && self.door.is_clean() {
            world.figures.borrow_mut().did("erased");
            if let Some(key) = world.disk.seen.texts().into_keys().next() {
                world.wrong("erased", format!("{key} is still there"));
            }
            for id in world.ids.borrow().iter() {
                world.gone.erase(world, &self.name, id);
            }
        }
        let mut model = world.model.borrow_mut();
        self.throw_away(&mut model, erasure, None);
        for id in world.ids.borrow().iter() {
            model.uncount(id);
        }
        model.doubt_counts(None, 0);
        model.doubt_settings();
        self.screen = None;
        self.removed.clear();
        self.owed.clear();
        self.held.clear();
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
pub(super) fn journals(world: &World, own: &str) -> BTreeSet<String> {
    let texts = world.disk.seen.texts();
    let theirs = |key: &&String| key.contains(":journal:") && !key.ends_with(&format!(":{own}"));
    texts.keys().filter(theirs).flat_map(|key| found_in(texts.get(key).map_or("", |t| t))).collect()
}

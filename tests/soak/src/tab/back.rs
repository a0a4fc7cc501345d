//! Earlier versions, the words of another tab that were set aside, and what a file brought: taken, and taken back.

use super::Tab;
use crate::model::{State, Word};
use crate::words::found_in;
use crate::world::World;
use afterview::app::saved::json;
use afterview::app::store::{Clash, Difference, Settled, Store as _};
use afterview::domain::debrief::{Change, Place};
use std::collections::BTreeSet;

/// A copy that was let go.
pub(super) struct LetGo {
    settled: Settled,
    /// Its number in the model.
    number: usize,
    key: String,
    raw: String,
}

impl Tab {
    /// An earlier version of a debrief takes the place of what is on the screen.
    pub(super) fn restore(&mut self, world: &World, number: u16, which: u16) {
        self.look_at(world, number);
        let Some(before) = self.screen.clone() else { return };
        let earlier = self.shelf.earlier(&before.id);
        let Some(one) = earlier.get(usize::from(which) % earlier.len().max(1)) else { return };
        let Ok(version) = self.shelf.look_back(&before.id, one.at) else { return };
        if let Some(text) = found_in(&json(&version)).iter().find(|text| {
            let model = world.model.borrow();
            model.named(&before.id, text).is_empty()
        }) {
            world.wrong("version", format!("{text} was never typed into {}", before.id.0));
        }
        self.turn(world, &Change::Restored(Box::new(version)));
        if !self.door.was_killed() {
            world.figures.borrow_mut().did("versions put back");
        }
        self.before = Some(before);
    }

    /// Takes that back, if nothing was done since.
    pub(super) fn unrestore(&mut self, world: &World) {
        let Some(before) = self.before.take() else { return };
        if self.screen.as_ref().is_some_and(|screen| screen.id == before.id) {
            self.turn(world, &Change::Restored(Box::new(before)));
            world.figures.borrow_mut().did("versions put back, taken back");
        }
    }

    /// Changes words in many places at once.
    fn turn(&mut self, world: &World, change: &Change) {
        if let Some(screen) = &self.screen {
            let mut model = world.model.borrow_mut();
            model.touch(&screen.id, None, &self.name);
            model.uncount(&screen.id);
        }
        self.change(world, change, None);
    }

    /// Says which words stay where two tabs changed the same: the other's, both, or those that are here.
    pub(super) fn decide(&mut self, world: &World, which: u16, way: u16) {
        let clashes = self.shelf.clashes();
        let Some(clash) = clashes.get(usize::from(which) % clashes.len().max(1)) else { return };
        if self.screen.as_ref().is_none_or(|screen| screen.id != clash.id) {
            self.screen = self.shelf.load(&clash.id).ok();
        }
        let open = clash.differences.iter().find(|one| !self.is_kept_here(&clash.aside, one));
        if let Some(one) = open {
            self.choose_words(world, &clash.aside, one, way);
        }
        let now = self.shelf.clashes();
        let left = now.iter().find(|one| one.aside == clash.aside);
        let settled = left.is_none_or(|left| {
            left.differences.iter().all(|one| self.is_kept_here(&clash.aside, one))
        });
        if settled && !self.door.was_killed() {
            self.let_go(world, clash);
        }
    }

    fn choose_words(&mut self, world: &World, aside: &str, one: &Difference, way: u16) {
        let Difference { place, here, there, take } = one;
        let both = || {
            let words = [here, "\n\n", there].concat();
            self.screen.as_ref().and_then(|screen| place.put(screen, &words))
        };
        let change = match way % 3 {
            0 => take.clone(),
            1 => take.as_ref().and_then(|_| both()),
            _ => None,
        };
        match change {
            Some(change) => self.turn(world, &change),
            None => self.kept_here.push((aside.to_owned(), place.clone(), there.clone())),
        }
    }

    fn is_kept_here(&self, aside: &str, one: &Difference) -> bool {
        let kept = |(of, place, words): &(String, Place, String)| {
            of == aside && *place == one.place && *words == one.there
        };
        self.kept_here.iter().any(kept)
    }

    /// Lets a copy go of which everything was decided. Only what was not wanted may go with it.
    fn let_go(&mut self, world: &World, clash: &Clash) {
        let raw = world.disk.seen.get(&clash.aside).ok().flatten().unwrap_or_default();
        let mut declined = BTreeSet::new();
        for (of, _, words) in &self.kept_here {
            if *of == clash.aside {
                declined.extend(found_in(&json(words)));
            }
        }
        let number = self.add(world, &clash.id, "", None, &declined);
        match self.shelf.settle(&clash.aside) {
            Ok(settled) if !self.door.was_killed() => {
                world.figures.borrow_mut().did("clashes settled");
                let key = clash.aside.clone();
                self.let_go = Some(LetGo { settled, number, key, raw });
            }
            _ => {}
        }
    }

    /// Takes that back.
    pub(super) fn unsettle(&mut self, world: &World) {
        let Some(LetGo { settled, number, key, raw }) = self.let_go.take() else { return };
        let done = self.shelf.unsettle(&settled);
        if self.door.was_killed() {
            return;
        }
        if done.is_err() {
            self.let_go = Some(LetGo { settled, number, key, raw });
            return;
        }
        world.figures.borrow_mut().did("clashes settled, taken back");
        let short = key.splitn(5, ':').nth(4).unwrap_or_default();
        let mut texts = world.disk.seen.texts().into_iter();
        if self.door.is_clean()
            && !raw.is_empty()
            && !texts
                .any(|(key, text)| key.contains(":aside:") && key.ends_with(short) && text == raw)
        {
            world.wrong("unsettled", format!("{key} is not there again, byte for byte"));
        }
        let mut model = world.model.borrow_mut();
        model.void(number);
        for word in model.words_mut().iter_mut().filter(|word| word.under.contains(&number)) {
            word.at = world.millis();
        }
        self.kept_here.retain(|(of, ..)| *of != key);
    }

    /// Takes the latest import back: what it brought and nobody changed since goes.
    pub(super) fn take_out(&mut self, world: &World) {
        let Some((imported, in_file)) = self.imported.take() else { return };
        let brought: Vec<_> = imported.sums.iter().map(|(id, _)| id.clone()).collect();
        let mut acts = Vec::new();
        for id in &brought {
            acts.push((id.clone(), self.add(world, id, "", None, &in_file)));
        }
        world.gone.pass();
        let undone = self.shelf.undo_import(&imported);
        if self.door.was_killed() {
            return;
        }
        let in_memory = undone.is_err() && self.shelf.fault().is_some();
        let gone = undone.map(|undone| undone.gone).unwrap_or_default();
        for (id, act) in acts {
            let mut model = world.model.borrow_mut();
            let its = |word: &&mut Word| word.id == id && word.under.contains(&act);
            for word in model.words_mut().iter_mut().filter(its).filter(|_| in_memory) {
                // What was removed already could not be written again.
                (word.state, word.by) = (State::Fresh, self.name.clone());
            }
            if gone.contains(&id) {
                model.uncount(&id);
                drop(model);
                world.figures.borrow_mut().did("imports taken back");
                if self.door.is_clean() && self.is_at_ease(world) {
                    world.gone.delete(world, &self.name, &id);
                    world.check_gone(&id);
                }
            } else {
                model.void(act);
            }
        }
        if self.screen.as_ref().is_some_and(|screen| gone.contains(&screen.id)) {
            self.screen = None;
        }
    }
}

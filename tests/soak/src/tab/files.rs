//! Settings, files, and what was set aside.

use super::Tab;
use crate::visit::of_journal;
use crate::words::{found_in, found_in_copy, unescaped};
use crate::world::World;
use afterview::app::saved::json;
use afterview::app::store::{Store as _, Summary};
use afterview::domain::debrief::DebriefId;
use std::collections::BTreeSet;

impl Tab {
    pub(super) fn aside(&self, which: u16) -> Option<String> {
        let aside = self.shelf.aside();
        aside.get(usize::from(which) % aside.len().max(1)).map(|aside| aside.key.clone())
    }

    pub(super) fn set(&mut self, world: &World, number: u16) {
        let name = ["theme", "sign_as", "region"].get(usize::from(number % 3)).copied();
        let Some(name) = name else { return };
        let value =
            if number.is_multiple_of(7) { String::new() } else { format!("value {number}") };
        let kept = self.shelf.set_setting(name, &value).is_ok();
        // An older choice that there was no room for is not put over it.
        let key = format!(":setting:{name}");
        self.held.retain(|(held, _)| !held.ends_with(&key));
        // That it was removed is not sure: another tab may have set it in the same moment. Nor what it is where the second
        // place holds an earlier choice that it could not be told of, or bytes were torn.
        let heard = !world.second.was_broken.get() && self.door.torn().is_none();
        let sure = kept && heard && !self.door.was_killed() && !value.is_empty();
        world.model.borrow_mut().set(name, &value, sure);
    }

    pub(super) fn export(&mut self, world: &World) {
        let text = self.shelf.export(world.now());
        if self.door.was_killed() {
            return;
        }
        if let Some(screen) = &self.screen {
            let shown = found_in(&json(screen));
            self.check_file(world, &text, "export", |word| shown.contains(&word.text));
        }
        world.files.borrow_mut().push(text);
    }

    pub(super) fn import(&mut self, world: &World, text: &str) {
        let Ok(seen) = self.shelf.preview(text) else { return };
        let ids = |list: &[Summary]| list.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        let [new, same, copies] = [ids(&seen.new), ids(&seen.same), ids(&seen.copies)];
        new.iter().chain(&copies).for_each(|id| world.gone.may_return(id));
        let erased = world.second.erased.get();
        let imported = self.shelf.import(text, world.now());
        let (false, Ok(imported)) = (self.door.was_killed(), imported) else { return };
        let as_seen = [&imported.new, &imported.same, &imported.copies] == [&new, &same, &copies];
        if self.door.is_clean() && !as_seen {
            world.wrong("import", "it is not what was shown before it".to_owned());
        }
        world.figures.borrow_mut().did("files taken in");
        let in_file = found_in(text);
        self.imported = Some((imported.clone(), in_file.clone()));
        for id in imported.new.into_iter().chain(imported.copies) {
            world.gone.may_return(&id);
            world.model.borrow_mut().touch(&id, None, &self.name);
            let here = self.shelf.export_one(&id, world.now()).unwrap_or_default();
            // What was taken in when all was erased went along.
            let stays = erased == world.second.erased.get();
            for text in found_in(&here).intersection(&in_file).filter(|_| stays) {
                self.add(world, &id, &unescaped(text), None, &BTreeSet::new());
            }
            world.model.borrow_mut().bring(&id);
            let mut ids = world.ids.borrow_mut();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }

    /// What was set aside is thrown away: what lies nowhere else is meant to go.
    pub(super) fn forget(&mut self, world: &World, which: u16) {
        let Some(key) = self.aside(which) else { return };
        let raw = world.disk.seen.get(&key).ok().flatten().unwrap_or_default();
        let mut texts = of_journal(&raw);
        if let Some((_, id)) = key.split_once(":debrief:") {
            texts.entry(DebriefId(id.to_owned())).or_default().extend(found_in_copy(&raw));
        }
        let thrown: Vec<usize> =
            texts.iter().map(|(id, texts)| self.add(world, id, "", None, texts)).collect();
        let _ = self.shelf.forget_aside(&key);
        let found = world.found();
        let mut model = world.model.borrow_mut();
        let elsewhere: Vec<bool> = model
            .words()
            .iter()
            .map(|word| found.texts.get(&word.id).is_some_and(|at| at.contains(&word.text)))
            .collect();
        for (word, elsewhere) in model.words_mut().iter_mut().zip(elsewhere) {
            if elsewhere {
                word.under.retain(|above| !thrown.contains(above));
            }
        }
    }
}

//! A tab: the shelf as the app uses it, and what the person sees on the screen.

use crate::door::Door;
use crate::model::{Model, State, Word};
use crate::place::{self, Place};
use crate::step::Act;
use crate::visit::of_journal;
use crate::words::{self, escaped, found_in};
use crate::world::{PATH, World};
use afterview::app::saved::json;
use afterview::app::store::{
    NotedStore, Removed, SecondCopy, Shelf, Store as _, TakenBack, Twin, Unsent,
};
use afterview::domain::debrief::{Change, Debrief, DebriefId};
use std::collections::BTreeSet;
use std::rc::Rc;

/// A tab that is open.
pub struct Tab {
    /// Its name, new with each page load.
    pub name: String,
    /// The store as it sees it.
    pub shelf: Shelf,
    /// Its way to the storage.
    pub door: Door,
    /// What is to be put into the second place.
    pub unsent: Unsent,
    /// What the second place held and there was no room for.
    held: Vec<(String, Twin)>,
    /// What is on the screen.
    screen: Option<Debrief>,
    /// Its latest deletion, its number in the model, and the bytes if nothing came between.
    removed: Option<(Removed, usize)>,
}

impl Tab {
    /// Opens a tab.
    pub fn open(world: &Rc<World>, name: String, door: Door) -> Self {
        let unsent = Unsent::default();
        let store = NotedStore::new(door.clone(), SecondCopy::of(PATH), unsent.clone(), || {});
        let held = world.second.held();
        let (shelf, taken) = Shelf::open_with(Box::new(store), PATH, &name, world.now(), &held);
        if !door.was_killed() {
            world.second.forget(world.millis(), taken.spent.clone());
            // From here on the storage has it all, unless something could not be put back.
            world.crashed.set(world.crashed.get() && !taken.left.is_empty());
        }
        let held = left_of(held, &taken);
        Self { name, shelf, door, unsent, held, screen: None, removed: None }
    }

    /// Does something.
    pub fn act(&mut self, world: &World, act: Act) {
        match act {
            Act::Begins => self.begin(world),
            Act::Loads(id) => self.look_at(world, id),
            Act::Types(id, at, letters) => {
                self.look_at(world, id);
                self.type_words(world, &Place::of(at), letters);
            }
            Act::PutsBack(id, at, which) => {
                self.look_at(world, id);
                self.put_back(world, &Place::of(at), which);
            }
            Act::Clears(id, at) => {
                self.look_at(world, id);
                let place = Place::of(at);
                self.change(world, &place.put(""), "", Some(place));
            }
            Act::Adds(id, what) => self.choose(world, id, &place::added(what)),
            Act::Removes(id, what) => self.choose(world, id, &place::removed(what)),
            Act::Chooses(id, what) => self.choose(world, id, &place::chosen(what)),
            Act::Weighs(id) => self.weigh(world, id),
            Act::Merges(id) => {
                self.look_at(world, id);
                self.merge(world);
            }
            Act::Closes => self.merge(world),
            Act::Refreshes => {
                self.shelf.refresh();
                self.merge(world);
                self.look_again(world);
            }
            Act::Hears => self.hear(world),
            Act::Exports => self.export(world),
            Act::Imports(file) => {
                let files = world.files.borrow().clone();
                if let Some(text) = files.get(usize::from(file) % files.len().max(1)) {
                    self.import(world, text);
                }
            }
            Act::ImportsAside(which) => {
                if let Some(text) = self.aside(which).and_then(|key| self.shelf.aside_raw(&key)) {
                    self.import(world, &text);
                }
            }
            Act::Forgets(which) => self.forget(world, which),
            Act::Deletes(id) => self.delete(world, id),
            Act::Undeletes => self.undelete(world),
            Act::Sets(number) => self.set(world, number),
            Act::Erases => self.erase(world),
            Act::Breaks(fault) => self.door.break_down(Some(fault)),
            Act::GoesBlind => self.door.go_blind(true),
            Act::Heals => {
                self.door.break_down(None);
                self.door.go_blind(false);
                self.door.begin(&crate::step::on(0, Act::Heals), None);
                self.merge(world);
            }
            _ => {}
        }
    }

    fn begin(&mut self, world: &World) {
        let id = DebriefId(format!("d{}", world.ids.borrow().len()));
        let debrief = place::blank(&id, world.now());
        world.ids.borrow_mut().push(id);
        self.shelf.begin(&debrief);
        self.screen = Some(debrief);
    }

    /// Opens a debrief, unless it is on the screen.
    fn look_at(&mut self, world: &World, number: u16) {
        let Some(id) = world.id(number) else { return };
        if self.screen.as_ref().is_none_or(|screen| screen.id != id) {
            self.screen = self.shelf.load(&id).ok();
        }
    }

    /// What came in is shown.
    fn look_again(&mut self, world: &World) {
        let Some(before) = self.screen.take() else { return };
        let Ok(now) = self.shelf.load(&before.id) else { return };
        if !self.door.was_killed() {
            self.check_screen(world, &before, &now);
        }
        self.screen = Some(now);
    }

    /// Other tabs wrote.
    fn hear(&mut self, world: &World) {
        for key in world.disk.seen.texts().into_keys() {
            self.shelf.look_again(&key, self.screen.as_ref().map(|screen| &screen.id));
        }
        self.merge(world);
    }

    /// Puts what was typed onto the debrief's own key, as the shell does.
    fn merge(&mut self, world: &World) {
        if !self.held.is_empty() {
            let held = std::mem::take(&mut self.held);
            let taken = self.shelf.take_back(&held, world.now());
            self.held = left_of(held, &taken);
            if self.held.is_empty() {
                world.crashed.set(false);
            }
        }
        self.shelf.merge_others(self.screen.as_ref().map(|screen| &screen.id));
        let Some(id) = self.screen.as_ref().map(|screen| screen.id.clone()) else { return };
        if let Ok(merged) = self.shelf.merge(&id) {
            world.figures.borrow_mut().clashes += u64::from(merged.clash);
            if merged.others {
                self.look_again(world);
            }
            if merged.gone {
                self.screen = None;
            }
        }
    }

    fn type_words(&mut self, world: &World, place: &Place, letters: u16) {
        let number = world.model.borrow().len();
        let text = words::text(number, letters);
        self.change(world, &place.put(&text), &text, Some(place.clone()));
    }

    fn put_back(&mut self, world: &World, place: &Place, which: u16) {
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
        let text: String = serde_json::from_str(&format!("\"{text}\"")).unwrap_or_default();
        self.change(world, &place.put(&text), &text, Some(place.clone()));
    }

    fn choose(&mut self, world: &World, number: u16, change: &Change) {
        self.look_at(world, number);
        self.change(world, change, "", None);
    }

    fn weigh(&mut self, world: &World, number: u16) {
        self.look_at(world, number);
        if let Some(screen) = self.screen.as_ref().filter(|it| it.item(place::WEIGHED).is_some()) {
            world.model.borrow_mut().count(&screen.id, &self.name);
            self.change(world, &Change::Weighed(place::WEIGHED), "", None);
        }
    }

    /// Changes what is on the screen.
    fn change(&mut self, world: &World, change: &Change, text: &str, place: Option<Place>) {
        let Some(screen) = self.screen.as_mut() else { return };
        let before = found_in(&json(screen));
        screen.apply(change.clone());
        let after = found_in(&json(screen));
        let id = screen.id.clone();
        let over: BTreeSet<String> = before.difference(&after).cloned().collect();
        if !text.is_empty() || !over.is_empty() {
            self.add(world, &id, text, place, &over);
        }
        let _ = self.shelf.record(&id, change);
    }

    fn add(
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
            under: Vec::new(),
        };
        world.model.borrow_mut().add(word, over)
    }

    fn aside(&self, which: u16) -> Option<String> {
        let aside = self.shelf.aside();
        aside.get(usize::from(which) % aside.len().max(1)).map(|aside| aside.key.clone())
    }

    fn set(&mut self, world: &World, number: u16) {
        let name = ["theme", "sign_as", "region"].get(usize::from(number % 3)).copied();
        let Some(name) = name else { return };
        let value =
            if number.is_multiple_of(7) { String::new() } else { format!("value {number}") };
        let kept = self.shelf.set_setting(name, &value).is_ok();
        // That it was removed is not sure: another tab may have set it in the same moment. Nor what it is where the second
        // place holds an earlier choice that it could not be told of.
        let heard = !world.second.was_broken.get();
        let sure = kept && heard && !self.door.was_killed() && !value.is_empty();
        world.model.borrow_mut().set(name, &value, sure);
    }

    fn export(&mut self, world: &World) {
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

    fn import(&mut self, world: &World, text: &str) {
        let imported = self.shelf.import(text, world.now());
        let (false, Ok(imported)) = (self.door.was_killed(), imported) else { return };
        let in_file = found_in(text);
        for id in imported.new.into_iter().chain(imported.copies) {
            let here = self.shelf.export_one(&id, world.now()).unwrap_or_default();
            for text in found_in(&here).intersection(&in_file) {
                let text: String = serde_json::from_str(&format!("\"{text}\"")).unwrap_or_default();
                self.add(world, &id, &text, None, &BTreeSet::new());
            }
            world.model.borrow_mut().bring(&id);
            let mut ids = world.ids.borrow_mut();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }

    /// What was set aside is thrown away: what lies nowhere else is meant to go.
    fn forget(&mut self, world: &World, which: u16) {
        let Some(key) = self.aside(which) else { return };
        let raw = world.disk.seen.get(&key).ok().flatten().unwrap_or_default();
        let mut texts = of_journal(&raw);
        if let Some((_, id)) = key.split_once(":debrief:") {
            texts.entry(DebriefId(id.to_owned())).or_default().extend(found_in(&raw));
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

    fn delete(&mut self, world: &World, number: u16) {
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

    fn undelete(&mut self, world: &World) {
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

    fn erase(&mut self, world: &World) {
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

    /// Words that are not kept are at least in memory, and in the file that the person can save.
    pub fn check_memory(&self, world: &World) {
        let file = self.shelf.export(world.now());
        self.check_file(world, &file, "memory", |word| word.state == State::Fresh);
    }

    /// Words of this tab are in a file, or were typed over in one way or another.
    fn check_file(
        &self,
        world: &World,
        file: &str,
        rule: &'static str,
        which: impl Fn(&Word) -> bool,
    ) {
        let there = found_in(file);
        let lacking: Vec<usize> = {
            let model = world.model.borrow();
            let words = model.words().iter().enumerate();
            let lacks = |word: &Word| {
                word.by == self.name
                    && !word.text.is_empty()
                    && which(word)
                    && !there.contains(&word.text)
            };
            words.filter(|(_, word)| lacks(word)).map(|(number, _)| number).collect()
        };
        if lacking.is_empty() {
            return;
        }
        let mut found = world.found().texts;
        for id in world.ids.borrow().iter() {
            found.entry(id.clone()).or_default().extend(there.iter().cloned());
        }
        let safe = world.model.borrow().safe(&found);
        for number in lacking {
            if safe.get(number) != Some(&true) {
                world.wrong(rule, format!("word {number} is neither in the file nor kept"));
            }
        }
    }

    /// Nothing changes under the hands of this tab but by another's words: what it had replaced itself does
    /// not come back over what it typed.
    fn check_screen(&self, world: &World, before: &Debrief, now: &Debrief) {
        let (before, after) = (found_in(&json(before)), found_in(&json(now)));
        let model = world.model.borrow();
        let place = |number: &usize| model.words().get(*number).map(|word| &word.place);
        let own = |number: &&usize| model.words().get(**number).is_some_and(|w| w.by == self.name);
        for gone in before.difference(&after) {
            for gone in model.named(&now.id, gone).iter().filter(own) {
                for text in after.difference(&before) {
                    let mut back = model.named(&now.id, text).iter();
                    if back.all(|back| {
                        own(&back) && place(back) == place(gone) && model.followed(*back, *gone)
                    }) {
                        world.wrong("screen", format!("{text} came back under somebody's hands"));
                    }
                }
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

/// What of the second place could not be taken back yet.
fn left_of(mut held: Vec<(String, Twin)>, taken: &TakenBack) -> Vec<(String, Twin)> {
    held.retain(|(key, _)| taken.left.contains(key));
    held
}

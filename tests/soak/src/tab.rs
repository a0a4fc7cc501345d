//! A tab: the shelf as the app uses it, and what the person sees on the screen.

mod back;
mod checks;
mod deleting;
mod files;
mod typing;

use crate::door::Door;
use crate::place::{self, Place};
use crate::step::Act;
use crate::world::{PATH, World};
use afterview::app::store::{Imported, NotedStore, SecondCopy, Shelf, TakenBack, Twin, Unsent};
use afterview::domain::debrief::{self as domain, Debrief, DebriefId};
use back::LetGo;
use deleting::{Deleted, Owed};
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
    /// What was there before an earlier version took its place, until something else is done.
    before: Option<Debrief>,
    /// Its deletions, and earlier versions that it could not put back yet.
    removed: Vec<Deleted>,
    owed: Vec<Owed>,
    /// What it took in last, and the texts of the file.
    imported: Option<(Imported, BTreeSet<String>)>,
    /// Words of other tabs that were not wanted: of which copy, where.
    kept_here: Vec<(String, domain::Place, String)>,
    /// The latest copy that was let go.
    let_go: Option<LetGo>,
}

impl Tab {
    /// Opens a tab.
    pub fn open(world: &Rc<World>, name: String, door: Door) -> Self {
        let unsent = Unsent::default();
        let store = NotedStore::new(door.clone(), SecondCopy::of(PATH), unsent.clone(), || {});
        let held = world.second.held();
        door.take_back(true);
        let (shelf, taken) = Shelf::open_with(Box::new(store), PATH, &name, world.now(), &held);
        if !door.was_killed() {
            world.second.forget(world.millis(), taken.spent.clone());
            // From here on the storage has it all, unless something could not be put back.
            world.crashed.set(world.crashed.get() && !taken.left.is_empty());
        }
        let held = left_of(held, &taken);
        door.take_back(false);
        Self {
            name,
            shelf,
            door,
            unsent,
            held,
            screen: None,
            before: None,
            removed: Vec::new(),
            owed: Vec::new(),
            imported: None,
            kept_here: Vec::new(),
            let_go: None,
        }
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
                self.change(world, &place.put(""), Some(&place));
            }
            Act::Adds(id, what) => self.choose(world, id, &place::added(what)),
            Act::Removes(id, what) => {
                self.choose(world, id, &place::removed(what));
                if let Some(screen) = &self.screen {
                    world.model.borrow_mut().touch(&screen.id, None, &self.name);
                }
            }
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
            Act::Restores(id, which) => self.restore(world, id, which),
            Act::Unrestores => self.unrestore(world),
            Act::TakesOut => self.take_out(world),
            Act::Decides(which, way) => self.decide(world, which, way),
            Act::Unsettles => self.unsettle(world),
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
            self.before = None;
        }
    }

    /// What came in is shown.
    fn look_again(&mut self, world: &World) {
        let Some(before) = self.screen.take() else { return };
        let Ok(now) = self.shelf.load(&before.id) else { return };
        if !self.door.was_killed() {
            self.check_screen(world, &before, &now);
        }
        if before != now {
            self.before = None;
        }
        self.screen = Some(now);
    }

    /// What is on the screen tells itself what came in.
    fn shown(&self) -> Vec<DebriefId> {
        self.screen.iter().map(|screen| screen.id.clone()).collect()
    }

    /// Other tabs wrote.
    fn hear(&mut self, world: &World) {
        for key in world.disk.seen.texts().into_keys() {
            self.shelf.look_again(&key, &self.shown());
        }
        self.merge(world);
    }

    /// Puts what was typed onto the debrief's own key, as the shell does.
    fn merge(&mut self, world: &World) {
        if !self.held.is_empty() {
            let held = std::mem::take(&mut self.held);
            self.door.take_back(true);
            let taken = self.shelf.take_back(&held, world.now());
            self.door.take_back(false);
            self.held = left_of(held, &taken);
            if self.held.is_empty() {
                world.crashed.set(false);
            }
        }
        self.shelf.merge_others(&self.shown());
        let races = world.races.get();
        if let Some(id) = self.screen.as_ref().map(|screen| screen.id.clone())
            && let Ok(merged) = self.shelf.merge(&id)
            && !self.door.was_killed()
        {
            world.model.borrow_mut().make_good(&id, &self.name, races);
            if self.door.is_clean() && self.is_at_ease(world) {
                self.check_owed(world);
            }
            world.figures.borrow_mut().clashes += u64::from(merged.clash);
            if merged.others {
                self.look_again(world);
            }
            if merged.gone {
                self.screen = None;
            }
        }
        self.check_tried(world);
    }

    /// Whether everything of it is kept, and nothing is short.
    fn is_at_ease(&self, world: &World) -> bool {
        self.shelf.fault().is_none() && self.held.is_empty() && world.has_room()
    }

    /// Whether it has nothing but what its keys or its journal have.
    pub fn rests(&self) -> bool {
        self.shelf.fault().is_none() && self.held.is_empty()
    }
}

/// What of the second place could not be taken back yet.
fn left_of(mut held: Vec<(String, Twin)>, taken: &TakenBack) -> Vec<(String, Twin)> {
    held.retain(|(key, _)| taken.left.contains(key));
    held
}

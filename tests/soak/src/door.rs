//! The way of one tab to the storage: a `FaultyStore`, around which other tabs get their turns and what is
//! written is watched.

use crate::step::{Fault, Step};
use crate::words::found_in;
use crate::world::World;
use afterview::app::store::{FaultyStore, Store, StoreFault};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::{Rc, Weak};

/// The way of one tab to the storage.
#[derive(Clone)]
pub struct Door {
    faulty: FaultyStore,
    watch: Rc<Watch>,
}

/// What is known of a tab's calls.
struct Watch {
    world: Weak<World>,
    /// The first call of the step.
    begin: Cell<u64>,
    inside: RefCell<Vec<(u64, Step)>>,
    fault: Cell<Option<(u64, Fault)>>,
    broken: Cell<Option<StoreFault>>,
    blind: Cell<bool>,
    /// What this tab knows to lie under each key.
    known: RefCell<BTreeMap<String, Option<String>>>,
    /// The key that the call before read a second time, and found as it was known.
    compared: RefCell<Option<String>>,
    /// Texts that were torn in this step.
    torn: RefCell<BTreeSet<String>>,
}

impl Door {
    /// The way of a new tab.
    pub fn new(world: &Rc<World>) -> Self {
        let watch = Watch {
            world: Rc::downgrade(world),
            begin: Cell::default(),
            inside: RefCell::default(),
            fault: Cell::default(),
            broken: Cell::default(),
            blind: Cell::default(),
            known: RefCell::default(),
            compared: RefCell::default(),
            torn: RefCell::default(),
        };
        Self { faulty: FaultyStore::new(world.disk.seen.clone()), watch: Rc::new(watch) }
    }

    /// A step begins: what is to go wrong in it, and what others do.
    pub fn begin(&self, step: &Step, quota: Option<usize>) {
        self.faulty.heal();
        let begin = self.faulty.calls();
        self.watch.begin.set(begin);
        self.watch.torn.borrow_mut().clear();
        let at = |call: u16| begin + u64::from(call.max(1));
        *self.watch.inside.borrow_mut() =
            step.inside.iter().map(|(call, step)| (at(*call), step.clone())).collect();
        self.watch.fault.set(step.fault.map(|(call, fault)| (at(call), fault)));
        let faulty = self.faulty.clone();
        // Clones share their faults.
        let faulty = match step.fault.map(|(call, fault)| (at(call), fault)) {
            Some((k, Fault::Once(fault))) => faulty.fail_at(k, fault),
            Some((k, Fault::Killed)) => faulty.fail_from(k, StoreFault::Failed),
            Some((k, Fault::Stale)) => faulty.stale_at(k),
            Some((k, Fault::Torn(bytes))) => faulty.tear_at(k, usize::from(bytes)),
            None => faulty,
        };
        let faulty = quota.into_iter().fold(faulty, FaultyStore::quota);
        if let Some(fault) = self.watch.broken.get() {
            let _ = faulty.fail_from(begin + 1, fault);
        }
    }

    /// From now on every call fails, or none.
    pub fn break_down(&self, fault: Option<StoreFault>) {
        self.watch.broken.set(fault);
    }

    /// From now on nothing can be read, or all.
    pub fn go_blind(&self, blind: bool) {
        self.watch.blind.set(blind);
    }

    /// Whether the tab was killed in this step.
    pub fn was_killed(&self) -> bool {
        let killed = |(k, fault)| fault == Fault::Killed && self.faulty.calls() >= k;
        self.watch.fault.get().is_some_and(killed)
    }

    /// How many calls this step made.
    pub fn calls(&self) -> u64 {
        self.faulty.calls() - self.watch.begin.get()
    }

    /// Texts that were torn in this step.
    pub fn torn(&self) -> BTreeSet<String> {
        self.watch.torn.borrow().clone()
    }

    /// Another tab's turn, if it is to come before this call.
    fn turn(&self) {
        let call = self.faulty.calls() + 1;
        let due: Vec<Step> = {
            let mut inside = self.watch.inside.borrow_mut();
            let due = inside.iter().filter(|(at, _)| *at == call).map(|(_, step)| step.clone());
            let due = due.collect();
            inside.retain(|(at, _)| *at != call);
            due
        };
        if let Some(world) = self.watch.world.upgrade() {
            for step in due {
                world.figures.borrow_mut().interleavings += 1;
                world.run(&step);
            }
        }
    }

    fn tell<T>(&self, result: &Result<T, StoreFault>) {
        if let (Err(fault), Some(world)) = (result, self.watch.world.upgrade())
            && !self.was_killed()
        {
            world.figures.borrow_mut().fault(&format!("{fault:?}").to_lowercase());
        }
    }

    /// What lies there before a write, and after it: words of others that were written over unseen.
    fn write(
        &self,
        key: &str,
        write: impl Fn(&FaultyStore) -> Result<(), StoreFault>,
        whole: Option<&str>,
    ) -> Result<(), StoreFault> {
        self.turn();
        let Some(world) = self.watch.world.upgrade() else { return Err(StoreFault::Failed) };
        let before = world.disk.seen.get(key)?;
        let result = write(&self.faulty);
        self.tell(&result);
        result?;
        world.disk.note(key);
        let after = world.disk.seen.get(key)?;
        if whole.is_some() && after.as_deref() != whole {
            world.figures.borrow_mut().fault("torn");
            let mut whole = found_in(whole.unwrap_or_default());
            whole.extend(found_in(before.as_deref().unwrap_or_default()));
            world.torn.set(true);
            self.watch.torn.borrow_mut().extend(whole);
        }
        let mut known = self.watch.known.borrow_mut();
        let unseen = known.get(key).cloned().flatten() != before;
        let compared = self.watch.compared.borrow().as_deref() == Some(key);
        if unseen && compared {
            let gone = found_in(before.as_deref().unwrap_or_default());
            let rest = found_in(after.as_deref().unwrap_or_default());
            world.raced(key, gone.difference(&rest));
        }
        known.insert(key.to_owned(), whole.map(str::to_owned));
        Ok(())
    }
}

impl Store for Door {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.turn();
        let result = if self.watch.blind.get() {
            let _ = self.faulty.keys();
            Err(StoreFault::Failed)
        } else {
            self.faulty.get(key)
        };
        self.tell(&result);
        let text = result?;
        let known = self.watch.known.borrow_mut().insert(key.to_owned(), text.clone());
        let compared = known.is_some_and(|known| known == text);
        *self.watch.compared.borrow_mut() = compared.then(|| key.to_owned());
        Ok(text)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.write(key, |store| store.set(key, value), Some(value))
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.write(key, |store| store.remove(key), None)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.turn();
        *self.watch.compared.borrow_mut() = None;
        let result = if self.watch.blind.get() {
            let _ = self.faulty.keys();
            Err(StoreFault::Failed)
        } else {
            self.faulty.keys()
        };
        self.tell(&result);
        result
    }
}

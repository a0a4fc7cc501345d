//! The way of one tab to the storage: a `FaultyStore`, around which other tabs get their turns and what is
//! written is watched.

use crate::model::Excuse;
use crate::step::{Fault, Step};
use crate::words::{found_in_copy, is_packed};
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
    /// Whether nothing goes wrong in this step, and nobody else has a turn in it.
    clean: Cell<bool>,
    /// Whether what is written now lies elsewhere too, in the second place or in memory: the store reads the key once, right
    /// before it writes, and does not read it back.
    taking_back: Cell<bool>,
    broken: Cell<Option<StoreFault>>,
    blind: Cell<bool>,
    /// What this tab knows to lie under each key: of a debrief what it has read in this step.
    known: RefCell<BTreeMap<String, Option<String>>>,
    /// How often it has read each key since it wrote it.
    reads: RefCell<BTreeMap<String, u32>>,
    /// The keys that it tried to write in this step.
    tried: RefCell<BTreeSet<String>>,
    /// The key that it wrote last.
    latest: RefCell<String>,
    /// The key that the call before read a second time, and found as it was known.
    compared: RefCell<Option<String>>,
    /// Texts that were torn in this step, and that the store itself must find so.
    mended: RefCell<BTreeSet<String>>,
    /// Texts that were torn in this step, where something was.
    torn: RefCell<Option<(BTreeSet<String>, Excuse)>>,
}

impl Door {
    /// The way of a new tab.
    pub fn new(world: &Rc<World>) -> Self {
        let watch = Watch {
            world: Rc::downgrade(world),
            begin: Cell::default(),
            inside: RefCell::default(),
            fault: Cell::default(),
            clean: Cell::default(),
            taking_back: Cell::default(),
            broken: Cell::default(),
            blind: Cell::default(),
            known: RefCell::default(),
            reads: RefCell::default(),
            tried: RefCell::default(),
            latest: RefCell::default(),
            compared: RefCell::default(),
            mended: RefCell::default(),
            torn: RefCell::default(),
        };
        Self { faulty: FaultyStore::new(world.disk.seen.clone()), watch: Rc::new(watch) }
    }

    /// A step begins: what is to go wrong in it, and what others do.
    pub fn begin(&self, step: &Step, quota: Option<usize>) {
        self.faulty.heal();
        let begin = self.faulty.calls();
        self.watch.begin.set(begin);
        self.watch.torn.take();
        self.watch.tried.borrow_mut().clear();
        self.watch.known.borrow_mut().retain(|key, _| !is_debrief(key));
        let broken = self.watch.broken.get().is_some() || self.watch.blind.get();
        self.watch.clean.set(!broken && step.fault.is_none() && step.inside.is_empty());
        let at = |call: u16| begin + u64::from(call.max(1));
        *self.watch.inside.borrow_mut() =
            step.inside.iter().map(|(call, step)| (at(*call), step.clone())).collect();
        self.watch.fault.set(step.fault.map(|(call, fault)| (at(call), fault)));
        let faulty = self.faulty.clone();
        // Clones share their faults.
        let faulty = match step.fault.map(|(call, fault)| (at(call), fault)) {
            Some((k, Fault::Once(fault))) => faulty.fail_at(k, fault),
            Some((k, Fault::Killed)) => faulty.fail_from(k, StoreFault::Failed),
            // These wait for a call that they can befall.
            Some((_, Fault::Stale | Fault::Torn(_))) | None => faulty,
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

    /// Whether nothing goes wrong in this step, and nobody else has a turn in it.
    pub fn is_clean(&self) -> bool {
        self.watch.clean.get()
    }

    /// Whether a key that holds this name was tried to be written in this step.
    pub fn has_tried(&self, name: &str) -> bool {
        self.watch.tried.borrow().iter().any(|key| key.contains(name))
    }

    /// From now on something is put back that lies elsewhere too, or not.
    pub fn take_back(&self, begins: bool) {
        self.watch.taking_back.set(begins);
    }

    /// How often a key was read since this tab wrote it.
    pub fn reads(&self, key: &str) -> u32 {
        self.watch.reads.borrow().get(key).copied().unwrap_or_default()
    }

    /// A fault of the step that waits for a call like this one befalls it.
    fn befall(&self, befalls: impl Fn(&Fault) -> bool) {
        let call = self.faulty.calls() + 1;
        let Some((_, fault)) =
            self.watch.fault.get().filter(|(k, fault)| *k <= call && befalls(fault))
        else {
            return;
        };
        let faulty = self.faulty.clone();
        let _ = match fault {
            Fault::Stale => faulty.stale_at(call),
            Fault::Torn(bytes) => faulty.tear_at(call, usize::from(bytes)),
            Fault::Once(_) | Fault::Killed => faulty,
        };
        // Once.
        self.watch.fault.set(None);
    }

    /// How many calls this step made.
    pub fn calls(&self) -> u64 {
        self.faulty.calls() - self.watch.begin.get()
    }

    /// Texts that were torn in this step and are mended at its end.
    pub fn mended(&self) -> BTreeSet<String> {
        self.watch.mended.take()
    }

    /// Texts that were torn in this step, where something was that is not read back.
    pub fn torn(&self) -> Option<(BTreeSet<String>, Excuse)> {
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
        // A choice has nothing to know it by when half of it is there; words have.
        if whole.is_some() && !key.contains(":setting:") {
            self.watch.tried.borrow_mut().insert(key.to_owned());
            self.befall(|fault| matches!(fault, Fault::Torn(_)));
        }
        let before = world.disk.seen.get(key)?;
        let result = write(&self.faulty);
        self.tell(&result);
        result?;
        world.disk.note(key);
        let after = world.disk.seen.get(key)?;
        if whole.is_some() && after.as_deref() != whole {
            world.figures.borrow_mut().fault("torn");
            let mut whole = found_in_copy(whole.unwrap_or_default());
            whole.extend(found_in_copy(before.as_deref().unwrap_or_default()));
            world.torn.set(true);
            if is_debrief(key) && !self.watch.taking_back.get() && world.has_room() {
                // It is read back before the step ends, and there is room to mend it.
                world.model.borrow_mut().tear(&whole, Excuse::Torn);
                self.watch.mended.borrow_mut().extend(whole);
            } else {
                let is_journal = key.contains(":journal:") && !key.contains(":aside:");
                let excuse = if is_journal { Excuse::Torn } else { Excuse::TornAside };
                *self.watch.torn.borrow_mut() = Some((whole, excuse));
            }
        }
        let mut known = self.watch.known.borrow_mut();
        let unseen = known.get(key).cloned().flatten() != before;
        let compared = self.watch.compared.borrow().as_deref() == Some(key);
        if unseen && compared {
            let gone = found_in_copy(before.as_deref().unwrap_or_default());
            let rest = found_in_copy(after.as_deref().unwrap_or_default());
            world.raced(key, gone.difference(&rest));
        }
        if whole.is_some_and(is_packed) && !before.as_deref().is_some_and(is_packed) {
            world.figures.borrow_mut().did("packed");
        }
        known.insert(key.to_owned(), whole.map(str::to_owned));
        self.watch.reads.borrow_mut().insert(key.to_owned(), 0);
        if whole.is_some() {
            key.clone_into(&mut self.watch.latest.borrow_mut());
        }
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
            if *self.watch.latest.borrow() == key {
                self.befall(|fault| *fault == Fault::Stale);
            }
            self.faulty.get(key)
        };
        self.tell(&result);
        let text = result?;
        *self.watch.reads.borrow_mut().entry(key.to_owned()).or_default() += 1;
        let known = self.watch.known.borrow_mut().insert(key.to_owned(), text.clone());
        // What is put back is read once, right before it is written.
        let compared = self.watch.taking_back.get() || known.is_some_and(|known| known == text);
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

/// Whether a key is that of a debrief.
fn is_debrief(key: &str) -> bool {
    key.contains(":debrief:") && !key.contains(":aside:")
}

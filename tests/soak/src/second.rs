//! The second place: what it holds, and what of that outlives the browser.

use afterview::app::store::{Next, SecondCopy, Store as _, Twin, Unsent};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};

use crate::world::{PATH, World};

/// How late the second place may be at the most, in milliseconds.
pub const LATE: u64 = 1_000;

/// The second place of all tabs.
#[derive(Debug, Default)]
pub struct Second {
    held: RefCell<BTreeMap<String, Twin>>,
    /// What it held before each change of the last second.
    before: RefCell<VecDeque<(u64, String, Option<Twin>)>>,
    /// How often everything was erased.
    pub erased: Cell<u64>,
    /// Whether it takes nothing now.
    pub broken: Cell<bool>,
    /// Whether it ever did not.
    pub was_broken: Cell<bool>,
}

impl Second {
    /// All that it holds.
    pub fn held(&self) -> Vec<(String, Twin)> {
        self.held.borrow().clone().into_iter().collect()
    }

    /// What a tab has noted is put there, as the shell does.
    pub fn send(&self, world: &World, unsent: &Unsent) {
        if self.broken.get() {
            return;
        }
        let copy = SecondCopy::of(PATH);
        for (key, gone) in unsent.take() {
            let text = world.disk.seen.get(&key).ok().flatten();
            let held = self.held.borrow().get(&key).cloned();
            match copy.next(&key, held.as_ref(), text, &gone, world.now()) {
                Next::Leave => {}
                Next::Put(twin) => self.put(world.millis(), key, Some(twin)),
                Next::Forget => self.put(world.millis(), key, None),
            }
        }
    }

    /// Keys that are not needed any more.
    pub fn forget(&self, now: u64, spent: Vec<String>) {
        for key in spent {
            self.put(now, key, None);
        }
    }

    /// Everything is erased.
    pub fn erase(&self) {
        self.erased.set(self.erased.get() + 1);
        self.held.borrow_mut().clear();
        self.before.borrow_mut().clear();
    }

    /// The browser is killed: what arrived after a moment is not there.
    pub fn fall_back(&self, to: u64) {
        let mut held = self.held.borrow_mut();
        while let Some((at, key, twin)) = self.before.borrow_mut().pop_back() {
            if at <= to {
                break;
            }
            match twin {
                Some(twin) => held.insert(key, twin),
                None => held.remove(&key),
            };
        }
        self.before.borrow_mut().clear();
    }

    fn put(&self, now: u64, key: String, twin: Option<Twin>) {
        let mut held = self.held.borrow_mut();
        let old = match twin {
            Some(twin) => held.insert(key.clone(), twin),
            None => held.remove(&key),
        };
        let mut before = self.before.borrow_mut();
        before.push_back((now, key, old));
        before.retain(|(at, ..)| at + LATE >= now);
    }
}

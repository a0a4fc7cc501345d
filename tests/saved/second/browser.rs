//! A browser with both places, and its tabs.

use crate::scenes::{NOW, PATH, debrief, id, text};
use afterview::app::store::{
    MemoryStore, Next, NotedStore, SecondCopy, Shelf, Store, TakenBack, Twin, Unsent,
};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::Field;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A browser with both places. Clones share them.
#[derive(Clone)]
pub struct Browser {
    pub store: MemoryStore,
    pub second: Rc<RefCell<BTreeMap<String, Twin>>>,
}

/// A tab of it.
pub struct Tab {
    pub shelf: Shelf,
    pub unsent: Unsent,
    pub browser: Browser,
}

impl Browser {
    pub fn new() -> Self {
        Self { store: MemoryStore::default(), second: Rc::default() }
    }

    /// A tab as it is opened: what the second place holds is taken back first.
    pub fn tab(&self, name: &str) -> (Tab, TakenBack) {
        self.tab_at(name, NOW)
    }

    pub fn tab_at(&self, name: &str, now: Instant) -> (Tab, TakenBack) {
        let unsent = Unsent::default();
        let store =
            NotedStore::new(self.store.clone(), SecondCopy::of(PATH), unsent.clone(), || {});
        let (shelf, taken) = Shelf::open_with(Box::new(store), PATH, name, now, &self.held());
        (Tab { shelf, unsent, browser: self.clone() }, taken)
    }

    pub fn held(&self) -> Vec<(String, Twin)> {
        self.second.borrow().clone().into_iter().collect()
    }

    /// As it comes up again after it was ended: the store as it was on the disk, the second place as it is.
    pub fn ended(&self, on_disk: &MemoryStore) -> Self {
        Self { store: on_disk.copy(), second: Rc::new(RefCell::new(self.second.borrow().clone())) }
    }
}

impl Tab {
    /// What was noted is put into the second place.
    pub fn send(&self) {
        let copy = SecondCopy::of(PATH);
        let mut second = self.browser.second.borrow_mut();
        for (key, gone) in self.unsent.take() {
            let text = self.browser.store.get(&key).unwrap();
            match copy.next(&key, second.get(&key), text, &gone, NOW) {
                Next::Leave => {}
                Next::Put(twin) => {
                    second.insert(key, twin);
                }
                Next::Forget => {
                    second.remove(&key);
                }
            }
        }
    }

    pub fn types(&mut self, field: Field, words: &str) {
        self.shelf.record(&id("a"), &text(field, words)).unwrap();
        self.send();
    }

    pub fn merges(&mut self) {
        self.shelf.merge(&id("a")).unwrap();
        self.send();
    }
}

/// A browser with the debrief `a`, which is on the disk, open in a tab.
pub fn begun() -> (Browser, Tab) {
    let browser = Browser::new();
    let (mut tab, _) = browser.tab("one");
    tab.shelf.begin(&debrief("a"));
    tab.send();
    (browser, tab)
}

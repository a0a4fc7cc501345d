//! A store in memory: for tests, and for a session without storage.

use super::{Store, StoreFault, weight};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A store in memory. Clones share what they keep, as two tabs share theirs.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
}

impl MemoryStore {
    /// Everything in it, by key.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// A store of its own with the same texts, as a disk is copied.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self { texts: Rc::new(RefCell::new(self.texts())) }
    }

    /// How many bytes the keys and texts take, as browsers count them.
    pub fn size(&self) -> usize {
        self.texts.borrow().iter().map(|(key, text)| weight(key) + weight(text)).sum()
    }
}

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.texts.borrow_mut().insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

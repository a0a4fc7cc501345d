//! A store that notes which keys were changed, so that the second place can be told.

use super::second::SecondCopy;
use super::{Store, StoreFault};
use crate::domain::map::Map;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// The keys that were changed and not yet put into the second place, and what was removed from each, if something
/// was. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct Unsent {
    keys: Rc<RefCell<Map<String, String>>>,
}

impl Unsent {
    /// Whether there is nothing to put there.
    pub fn is_empty(&self) -> bool {
        self.keys.borrow().is_empty()
    }

    /// What was removed from a key that waits: empty where nothing was. None where the key does not wait.
    pub fn gone(&self, key: &str) -> Option<String> {
        self.keys.borrow().get(key).cloned()
    }

    /// All of them: they are on their way now.
    pub fn take(&self) -> Vec<(String, String)> {
        self.keys.take().into_iter().collect()
    }

    /// They did not arrive: they wait again, unless they were changed since.
    pub fn wait(&self, keys: Vec<(String, String)>) {
        let mut waiting = self.keys.borrow_mut();
        for (key, gone) in keys {
            waiting.get_or_insert_with(key, || gone);
        }
    }
}

/// A store whose every change is noted in [`Unsent`], and told of.
pub struct NotedStore<S> {
    inner: S,
    second: SecondCopy,
    unsent: Unsent,
    told: Box<dyn Fn()>,
}

impl<S: Store> NotedStore<S> {
    /// Over a store; `told` is called after each change that was noted.
    pub fn new(inner: S, second: SecondCopy, unsent: Unsent, told: impl Fn() + 'static) -> Self {
        Self { inner, second, unsent, told: Box::new(told) }
    }

    fn note(&self, key: &str, gone: String) {
        self.unsent.keys.borrow_mut().insert(key.to_owned(), gone);
        (self.told)();
    }
}

impl<S> fmt::Debug for NotedStore<S> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("NotedStore").finish_non_exhaustive()
    }
}

impl<S: Store> Store for NotedStore<S> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.inner.get(key)
    }

    fn edges(&self, key: &str) -> Result<Option<[String; 2]>, StoreFault> {
        self.inner.edges(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.inner.set(key, value)?;
        if self.second.has(key) {
            self.note(key, String::new());
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        if !self.second.has(key) {
            return self.inner.remove(key);
        }
        let before = self.inner.get(key);
        self.inner.remove(key)?;
        match before {
            Ok(Some(text)) => self.note(key, self.second.gone(key, &text)),
            Ok(None) => {}
            // What it was cannot be known again; the second place may know.
            Err(_) => self.note(key, String::new()),
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.inner.keys()
    }
}

//! A store whose texts are locked.

use super::{KeyRing, Lock, damaged, is_locked};
use crate::app::store::{Keys, Store, StoreFault, edges_of};
use std::fmt;

/// A store in front of another one, whose texts it locks and unlocks, as the lock that lies in it says. Without a lock it
/// does nothing but look for one.
pub struct LockedStore<S> {
    inner: S,
    keys: Keys,
    ring: KeyRing,
}

impl<S: Store> LockedStore<S> {
    /// Over a store, for the deployment at a path, with the key that is on a ring while it is.
    pub fn new(inner: S, path: &str, ring: KeyRing) -> Self {
        Self { inner, keys: Keys::new(path), ring }
    }

    /// What a text of a key is to be written as now.
    fn written(&self, key: &str, text: &str) -> Result<Option<String>, StoreFault> {
        // The filler, too, where it is written every now and then: nothing of it is anybody's.
        if self.keys.stays_open(key) {
            return Ok(None);
        }
        let Some(lock) = self.inner.get(&self.keys.lock())? else { return Ok(None) };
        match (Lock::glance(&lock), self.ring.key()) {
            (Some((id, going)), Some(held)) if held.id() == id => {
                if going {
                    return Ok(None);
                }
                let name = self.keys.short(key).unwrap_or_default();
                held.lock(name, text).map(Some).ok_or(StoreFault::Failed)
            }
            // Another tab locked, or this one was locked: nothing is written over what it cannot read.
            _ => Err(StoreFault::Locked),
        }
    }
}

impl<S> fmt::Debug for LockedStore<S> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("LockedStore").finish_non_exhaustive()
    }
}

impl<S: Store> Store for LockedStore<S> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let Some(text) = self.inner.get(key)? else { return Ok(None) };
        if !is_locked(&text) || self.keys.stays_open(key) {
            return Ok(Some(text));
        }
        let held = self.ring.key().ok_or(StoreFault::Locked)?;
        let name = self.keys.short(key).unwrap_or_default();
        if let Some(opened) = held.unlock(name, &text) {
            return Ok(Some(opened));
        }
        // Damaged, where the key is the right one: then the shelf sets it aside, under a mark that says so.
        let lock = self.inner.get(&self.keys.lock())?;
        match lock.as_deref().and_then(Lock::glance) {
            Some((id, _)) if id == held.id() => Ok(Some(damaged(&text))),
            _ => Err(StoreFault::Locked),
        }
    }

    fn edges(&self, key: &str) -> Result<Option<[String; 2]>, StoreFault> {
        let edges = self.inner.edges(key)?;
        match &edges {
            // Only all of it tells what is in it.
            Some([first, _]) if is_locked(first) => Ok(self.get(key)?.map(|text| edges_of(&text))),
            _ => Ok(edges),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        match self.written(key, value)? {
            Some(locked) => self.inner.set(key, &locked),
            None => self.inner.set(key, value),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.inner.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.inner.keys()
    }
}

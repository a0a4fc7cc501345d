//! A store that fails on purpose: for tests, and for trying the app's notices by hand.

use super::{MemoryStore, Store, StoreFault, weight};
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// Called before every call, with its number and what lies in the store.
type Before = Box<dyn FnMut(u64, &MemoryStore)>;

/// A store in memory that fails as told. Clones share texts, faults and the count of calls.
#[derive(Clone, Default)]
pub struct FaultyStore {
    inner: MemoryStore,
    faults: Rc<RefCell<Faults>>,
}

#[derive(Default)]
struct Faults {
    calls: u64,
    fail_at: Option<(u64, StoreFault)>,
    fail_from: Option<(u64, StoreFault)>,
    tear_at: Option<(u64, usize)>,
    stale_at: Option<u64>,
    quota: Option<usize>,
    before: Option<Before>,
    /// The text before the last write of a key, for a stale answer.
    old: Option<(String, Option<String>)>,
}

impl fmt::Debug for FaultyStore {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("FaultyStore").field("inner", &self.inner).finish_non_exhaustive()
    }
}

impl FaultyStore {
    /// A faulty door to a store in memory.
    pub fn new(inner: MemoryStore) -> Self {
        Self { inner, faults: Rc::default() }
    }

    /// Fails once, at call `k`; calls are counted from 1.
    #[must_use]
    pub fn fail_at(self, k: u64, fault: StoreFault) -> Self {
        self.faults.borrow_mut().fail_at = Some((k, fault));
        self
    }

    /// Fails at call `k` and ever after: blocked storage from 1 on, a killed tab from any other.
    #[must_use]
    pub fn fail_from(self, k: u64, fault: StoreFault) -> Self {
        self.faults.borrow_mut().fail_from = Some((k, fault));
        self
    }

    /// If call `k` is a write, keeps only its first bytes, and says that all went well.
    #[must_use]
    pub fn tear_at(self, k: u64, bytes: usize) -> Self {
        self.faults.borrow_mut().tear_at = Some((k, bytes));
        self
    }

    /// If call `k` reads the key that was written last, answers with the text before that.
    #[must_use]
    pub fn stale_at(self, k: u64) -> Self {
        self.faults.borrow_mut().stale_at = Some(k);
        self
    }

    /// Holds at most so many bytes of keys and texts, as browsers count them.
    #[must_use]
    pub fn quota(self, bytes: usize) -> Self {
        self.faults.borrow_mut().quota = Some(bytes);
        self
    }

    /// Does something before every call: another tab's turn.
    #[must_use]
    pub fn before(self, turn: impl FnMut(u64, &MemoryStore) + 'static) -> Self {
        self.faults.borrow_mut().before = Some(Box::new(turn));
        self
    }

    /// Fails no more.
    pub fn heal(&self) {
        let calls = self.calls();
        *self.faults.borrow_mut() = Faults { calls, ..Faults::default() };
    }

    /// How many calls there were.
    pub fn calls(&self) -> u64 {
        self.faults.borrow().calls
    }

    /// Counts a call and fails if it is to: its number.
    fn call(&self) -> Result<u64, StoreFault> {
        let (k, before) = {
            let mut faults = self.faults.borrow_mut();
            faults.calls += 1;
            (faults.calls, faults.before.take())
        };
        if let Some(mut turn) = before {
            turn(k, &self.inner);
            self.faults.borrow_mut().before.get_or_insert(turn);
        }
        let faults = self.faults.borrow();
        let once = faults.fail_at.filter(|(at, _)| *at == k);
        let ever = faults.fail_from.filter(|(from, _)| *from <= k);
        once.or(ever).map_or(Ok(k), |(_, fault)| Err(fault))
    }
}

impl Store for FaultyStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let k = self.call()?;
        let faults = self.faults.borrow();
        match &faults.old {
            Some((old, text)) if old == key && faults.stale_at == Some(k) => Ok(text.clone()),
            _ => self.inner.get(key),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        let k = self.call()?;
        let before = self.inner.get(key)?;
        let mut faults = self.faults.borrow_mut();
        if let Some(quota) = faults.quota {
            let old = before.as_ref().map_or(0, |text| weight(key) + weight(text));
            if self.inner.size() - old + weight(key) + weight(value) > quota {
                return Err(StoreFault::Full);
            }
        }
        let kept = match faults.tear_at {
            Some((at, bytes)) if at == k => beginning(value, bytes),
            _ => value,
        };
        faults.old = Some((key.to_owned(), before));
        self.inner.set(key, kept)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.call()?;
        self.inner.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.call()?;
        self.inner.keys()
    }
}

/// The first bytes of a text, to the end of a letter.
fn beginning(text: &str, bytes: usize) -> &str {
    (0..=bytes.min(text.len())).rev().find_map(|end| text.get(..end)).unwrap_or_default()
}

//! Locking: the form of the lock and of locked texts, and a store whose texts are locked. How a passphrase is hashed is the
//! browser's part: see `tests/browser/locking.rs`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that panics has failed, as it should"
)]

#[path = "lock/faults.rs"]
mod faults;
#[path = "lock/file.rs"]
mod file;
#[path = "lock/form.rs"]
mod form;
#[path = "saved/scenes.rs"]
#[expect(dead_code, reason = "the tests of the store use the rest of it")]
mod scenes;
#[path = "lock/second.rs"]
mod second;
#[path = "lock/stored.rs"]
mod stored;

use afterview::app::lock::{Cipher, DataKey, KEY, KeyRing, Lock, LockedStore};
use afterview::app::store::{MemoryStore, Shelf, Store};
use scenes::{NOW, PATH};
use std::cell::Cell;
use std::rc::Rc;

/// What a passphrase hashes to, and what another one does.
const HASH: [u8; KEY] = [7; KEY];
const OTHER_HASH: [u8; KEY] = [8; KEY];
const SALT: [u8; 16] = [3; 16];

thread_local! {
    static STATE: Cell<u64> = const { Cell::new(1) };
}

/// Bytes that are never the same twice (`SplitMix64`), the same in every run.
fn chance(bytes: &mut [u8]) -> bool {
    for byte in bytes {
        let state = STATE.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        STATE.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        *byte = (mixed >> 56) as u8;
    }
    true
}

/// A key and its lock.
fn key_and_lock() -> (Rc<dyn Cipher>, Lock) {
    let key = DataKey::fresh(chance).unwrap();
    let lock = key.wrap(&HASH, SALT).unwrap();
    (Rc::new(key), lock)
}

/// A shelf over a store that looks for a lock, with the key that is on a ring.
fn shelf_with(store: &(impl Store + Clone + 'static), tab: &str, ring: &KeyRing) -> Shelf {
    let locked = LockedStore::new(store.clone(), PATH, ring.clone());
    Shelf::open(Box::new(locked), PATH, tab, NOW)
}

/// A ring with a key on it.
fn ring_with(key: &Rc<dyn Cipher>) -> KeyRing {
    let ring = KeyRing::default();
    ring.hold(Some(Rc::clone(key)));
    ring
}

/// Locks everything in a store.
fn lock_all(store: &MemoryStore) -> (KeyRing, Lock) {
    let (key, lock) = key_and_lock();
    let ring = ring_with(&key);
    let mut tab = shelf_with(store, "locking", &ring);
    tab.set_lock(Some(&lock.write())).unwrap();
    assert_eq!(tab.rewrite(), Ok(0));
    (ring, lock)
}

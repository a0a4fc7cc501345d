//! Locking, and unlocking for good, while the store fails at any call.

use crate::scenes::{NOW, begun, debrief, id, shelf, text};
use crate::{key_and_lock, lock_all, ring_with, shelf_with};
use afterview::app::lock::{KeyRing, Lock};
use afterview::app::store::{FaultyStore, MemoryStore, Shelf, StoreFault};
use afterview::domain::debrief::Field;

fn lived_in() -> MemoryStore {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.record(&id("a"), &text(Field::Told, "I froze, and said so")).unwrap();
    tab.merge(&id("a")).unwrap();
    tab.begin(&debrief("b"));
    tab.record(&id("b"), &text(Field::Well, "not merged")).unwrap();
    store
}

/// What somebody with the passphrase finds.
fn found(store: &MemoryStore, ring: &KeyRing) -> String {
    let tab = shelf_with(&store.copy(), "visit", ring);
    assert_eq!(tab.fault(), None);
    assert!(tab.aside().is_empty());
    tab.export(NOW)
}

fn locks(tab: &mut Shelf, lock: &Lock) {
    if tab.set_lock(Some(&lock.write())).is_ok() {
        let _ = tab.rewrite();
    }
}

fn unlocks(tab: &mut Shelf, lock: &Lock) {
    let going = Lock { going: true, ..lock.clone() };
    if tab.set_lock(Some(&going.write())).is_ok() && tab.rewrite() == Ok(0) {
        let _ = tab.set_lock(None);
    }
}

/// Does something to a store that is ended, or fails once, at each call in turn.
fn at_every_call(
    store: impl Fn() -> (MemoryStore, KeyRing, Lock),
    does: impl Fn(&mut Shelf, &Lock),
) {
    let wanted = found(&lived_in(), &KeyRing::default());
    for ended in [true, false] {
        for k in 1.. {
            let (inner, ring, lock) = store();
            let door = FaultyStore::new(inner.clone());
            let mut tab = shelf_with(&door, "turning", &ring);
            let at = door.calls() + k;
            let door = if ended {
                door.fail_from(at, StoreFault::Failed)
            } else {
                door.fail_at(at, StoreFault::Full)
            };
            does(&mut tab, &lock);
            let done = door.calls() < at;
            drop(tab);
            assert_eq!(found(&inner, &ring), wanted, "ended: {ended}, at call {k}");
            if done {
                break;
            }
        }
    }
}

#[test]
fn locking_that_ends_at_any_call_loses_nothing() {
    let new = || {
        let (key, lock) = key_and_lock();
        (lived_in(), ring_with(&key), lock)
    };
    at_every_call(new, locks);
}

#[test]
fn unlocking_for_good_that_ends_at_any_call_loses_nothing() {
    let locked = || {
        let store = lived_in();
        let (ring, lock) = lock_all(&store);
        (store, ring, lock)
    };
    at_every_call(locked, unlocks);
}

#[test]
fn another_passphrase_that_ends_at_any_call_leaves_the_one_or_the_other() {
    for k in 1..20 {
        let store = lived_in();
        let (ring, lock) = lock_all(&store);
        let door = FaultyStore::new(store.clone());
        let mut tab = shelf_with(&door, "changing", &ring);
        let door = door.clone().fail_from(door.calls() + k, StoreFault::Failed);
        let another = Lock { salt: [9; 16], ..lock.clone() };
        let kept = tab.set_lock(Some(&another.write()));
        drop((tab, door));
        let text = shelf_with(&store, "visit", &ring).lock_text().unwrap();
        if kept.is_ok() {
            assert_eq!(Lock::read(&text), Ok(another));
        } else {
            assert!([lock, another].contains(&Lock::read(&text).unwrap()), "at call {k}");
        }
    }
}

#[test]
fn where_there_is_no_room_unlocked_what_was_unlocked_is_locked_again_and_nothing_is_lost() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    // Long, and the same again and again: it takes much less room locked, since it is packed first.
    tab.record(&id("a"), &text(Field::Told, &"I froze. ".repeat(20_000))).unwrap();
    tab.merge(&id("a")).unwrap();
    drop(tab);
    let wanted = found(&store, &KeyRing::default());
    let (ring, lock) = lock_all(&store);
    crate::scenes::give_up_reserve(&store);
    let door = FaultyStore::new(store.clone()).quota(store.size() + 10_000);
    let mut tab = shelf_with(&door, "two", &ring);
    tab.set_lock(Some(&Lock { going: true, ..lock.clone() }.write())).unwrap();
    assert_eq!(tab.rewrite(), Err(StoreFault::Full));
    tab.set_lock(Some(&lock.write())).unwrap();
    assert!(tab.rewrite().is_ok());
    drop(tab);
    assert_eq!(found(&store, &ring), wanted);
    assert!(shelf(&store, "without the key").summaries().is_empty());
}

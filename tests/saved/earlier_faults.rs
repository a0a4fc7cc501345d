//! Earlier versions cost no words, whatever fails, and go and come back with their debrief.

use crate::earlier::{DAY, times, write_at};
use crate::scenes::{NOW, begun, debrief, found, id, lasting, shelf, shorts, text};
use afterview::app::store::{FaultyStore, MemoryStore, Shelf, StoreFault};
use afterview::domain::debrief::{Change, Field};

/// An evening with an earlier version, another version in place, and words after that.
fn evening(tab: &mut Shelf) -> Vec<Change> {
    let mut done = Vec::new();
    tab.tick(NOW.plus(DAY));
    let before = tab.load(&id("a"));
    let mut act = |tab: &mut Shelf, change: Change| {
        let _ = tab.record(&id("a"), &change);
        let _ = tab.merge(&id("a"));
        done.push(change);
    };
    act(tab, text(Field::Told, "the evening's words"));
    if let Ok(before) = before {
        act(tab, Change::Restored(Box::new(before)));
    }
    act(tab, text(Field::Well, "the tour"));
    done
}

/// How often the store is called in one where nothing fails.
fn calls_of_an_evening() -> u64 {
    let inner = MemoryStore::default();
    begun(&inner, "zero");
    let store = FaultyStore::new(inner);
    let mut tab = shelf(&store, "tab");
    let begin = store.calls();
    evening(&mut tab);
    let calls = store.calls() - begin;
    assert_eq!(tab.earlier(&id("a")).len(), 2);
    calls
}

#[test]
fn a_fault_at_any_call_of_keeping_and_restoring_costs_no_words() {
    let calls = calls_of_an_evening();
    assert!(calls > 25, "{calls}");
    for k in 1..=calls {
        for fault in [StoreFault::Failed, StoreFault::Full, StoreFault::Blocked] {
            for killed in [false, true] {
                let inner = MemoryStore::default();
                begun(&inner, "zero");
                let store = FaultyStore::new(inner.clone());
                let mut tab = shelf(&store, "tab");
                let at = store.calls() + k;
                let store =
                    if killed { store.fail_from(at, fault) } else { store.fail_at(at, fault) };
                let done = evening(&mut tab);
                let mut expected = debrief("a");
                for change in done {
                    expected.apply(change);
                }
                if killed {
                    // What memory has is whole; what the store has can be read, and so can each earlier version.
                    store.heal();
                    tab.merge(&id("a")).unwrap();
                }
                assert_eq!(tab.load(&id("a")).unwrap(), expected, "call {k}, {fault:?}");
                tab.merge(&id("a")).unwrap();
                drop(tab);
                assert_eq!(found(&inner, "a"), expected, "call {k}, {fault:?}");
                let later = shelf(&inner, "later");
                for earlier in later.earlier(&id("a")) {
                    later.look_back(&id("a"), earlier.at).unwrap();
                }
                assert_eq!(later.aside(), [], "call {k}, {fault:?}");
            }
        }
    }
}

#[test]
fn an_earlier_version_that_was_torn_is_taken_away() {
    let mut torn = 0;
    for k in 1..=calls_of_an_evening() {
        let inner = MemoryStore::default();
        begun(&inner, "zero");
        let store = FaultyStore::new(inner.clone());
        let mut tab = shelf(&store, "tab");
        let at = store.calls() + k;
        let _torn = store.tear_at(at, 120);
        evening(&mut tab);
        tab.merge(&id("a")).unwrap();
        torn += usize::from(times(&tab, "a").len() < 2);
        drop(tab);
        let later = shelf(&inner, "later");
        for earlier in later.earlier(&id("a")) {
            later.look_back(&id("a"), earlier.at).unwrap();
        }
    }
    assert!(torn > 0, "none was torn");
}

/// A debrief with two earlier versions, and another one beside it.
fn with_earlier(store: &MemoryStore) -> Shelf {
    let mut tab = begun(store, "one");
    tab.begin(&debrief("b"));
    write_at(&mut tab, "a", NOW.plus(DAY), "one");
    write_at(&mut tab, "a", NOW.plus(2 * DAY), "two");
    write_at(&mut tab, "b", NOW.plus(2 * DAY), "other");
    tab
}

#[test]
fn deleting_takes_the_earlier_versions_along_and_undo_restores_identical_bytes_of_all() {
    let store = MemoryStore::default();
    let mut tab = with_earlier(&store);
    let before = lasting(&store);
    let removed = tab.remove(&id("a")).unwrap();
    assert_eq!(shorts(&store), ["debrief:b", &format!("earlier:b:{}", NOW.0 + 2 * DAY), "index"]);
    assert_eq!(tab.earlier(&id("a")), []);
    tab.restore(removed).unwrap();
    assert!(lasting(&store) == before);
    assert_eq!(tab.forget_earlier(&id("a")), Ok(2));
    assert_eq!((times(&tab, "a").len(), times(&tab, "b").len()), (0, 1));
    assert!(tab.erase().unwrap() > 3);
    assert_eq!(store.texts().len(), 0);
}

#[test]
fn a_fault_at_any_call_of_deleting_and_of_its_undo_leaves_all_or_brings_all_back() {
    for fault in [StoreFault::Failed, StoreFault::Full, StoreFault::Blocked] {
        for k in 1..90 {
            let inner = MemoryStore::default();
            drop(with_earlier(&inner));
            let before = inner.texts();
            let store = FaultyStore::new(inner.clone());
            let mut tab = shelf(&store, "tab");
            tab.tick(NOW.plus(2 * DAY));
            tab.load(&id("a")).unwrap();
            let store = store.clone().fail_at(store.calls() + k, fault);
            if let Ok(removed) = tab.remove(&id("a")) {
                let _ = tab.restore(removed);
            }
            store.heal();
            tab.merge(&id("a")).unwrap();
            assert_eq!(times(&tab, "a"), [2 * DAY, DAY], "call {k}, {fault:?}");
            assert_eq!(tab.fault(), None, "call {k}, {fault:?}");
            drop(tab);
            assert_eq!(found(&inner, "a").recall.told, "two", "call {k}, {fault:?}");
            let later = shelf(&inner, "later");
            let texts = inner.texts();
            for (key, text) in before.iter().filter(|(key, _)| key.contains(":earlier:")) {
                assert_eq!(texts.get(key), Some(text), "call {k}, {fault:?}");
            }
            assert_eq!(later.aside(), [], "call {k}, {fault:?}");
        }
    }
}

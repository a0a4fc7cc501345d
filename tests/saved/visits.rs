//! The rest of what a person does: lists, settings, deleting with undo, erasing.

use crate::scenes::{NOW, begun, debrief, found, id, key, lasting, raw, shelf, shorts, text};
use afterview::app::store::{FaultyStore, MemoryStore, Shelf, Store, StoreFault, Summary};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, DebriefId, Field, Status};

#[test]
fn the_list_has_the_newest_first_and_this_tabs_latest_words() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    let mut newer = debrief("n");
    newer.started = NOW.plus(60);
    tab.begin(&newer);
    tab.record(&id("a"), &text(Field::Company, "Tram depot")).unwrap();
    tab.record(&id("a"), &Change::Status(Status::Rejected)).unwrap();
    tab.record(&id("a"), &Change::Closed(Some(Instant(9)))).unwrap();
    let list = tab.summaries();
    let Summary { id: first, person, .. } = &list[0];
    assert_eq!((first, person.as_str()), (&id("n"), "Maya"));
    let second = &list[1];
    assert_eq!((second.company.as_str(), second.role.as_str()), ("Tram depot", "archivist"));
    assert_eq!((second.status, second.closed), (Status::Rejected, Some(Instant(9))));
    drop(tab);
    let ids: Vec<DebriefId> =
        shelf(&store, "two").summaries().into_iter().map(|known| known.id).collect();
    assert_eq!(ids, [id("n"), id("a")]);
}

#[test]
fn typing_leaves_the_list_in_the_store_alone_and_the_next_visit_lists_it_right() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    let before = raw(&store, "index");
    tab.tick(NOW.plus(60));
    tab.record(&id("a"), &text(Field::Told, "i froze")).unwrap();
    tab.merge(&id("a")).unwrap();
    assert!(raw(&store, "index") == before, "it would take the longer the more there are");
    let list = tab.summaries();
    assert_eq!(list[0].changed, Some(NOW.plus(60)));
    assert_eq!(shelf(&store.copy(), "two").summaries(), list);
    // What the list shows is in it at once: nobody's former words stay there.
    tab.record(&id("a"), &text(Field::Company, "Tram depot")).unwrap();
    tab.merge(&id("a")).unwrap();
    let after = raw(&store, "index");
    assert!(after.contains("Tram depot") && !after.contains("Harbour Library"));
}

#[test]
fn settings_are_kept_and_removed() {
    let store = MemoryStore::default();
    let mut tab = shelf(&store, "one");
    assert_eq!(tab.setting("region"), None);
    tab.set_setting("region", "ie").unwrap();
    assert_eq!(shelf(&store, "two").setting("region").as_deref(), Some("ie"));
    tab.set_setting("region", "").unwrap();
    assert_eq!((tab.setting("region"), store.texts().len()), (None, 0));
}

#[test]
fn deleting_can_be_taken_back_byte_for_byte() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.record(&id("a"), &text(Field::Told, "not merged yet")).unwrap();
    tab.merge(&id("a")).unwrap();
    let before = lasting(&store);
    let bytes = raw(&store, "debrief:a");
    let removed = tab.remove(&id("a")).unwrap();
    assert_eq!((removed.id(), removed.raw()), (&id("a"), Some(bytes.as_str())));
    assert!(shorts(&store).is_empty());
    assert_eq!((tab.summaries(), tab.load(&id("a")).is_err()), (vec![], true));
    tab.restore(removed).unwrap();
    assert!(lasting(&store) == before);
    assert_eq!(tab.load(&id("a")).unwrap().recall.told, "not merged yet");
    tab.record(&id("a"), &text(Field::Told, "and on")).unwrap();
    tab.merge(&id("a")).unwrap();
    assert_eq!(found(&store, "a").recall.told, "and on");
}

#[test]
fn deleting_leaves_no_word_of_it_anywhere() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.begin(&debrief("b"));
    tab.record(&id("a"), &text(Field::Told, "sentinel")).unwrap();
    tab.record(&id("b"), &text(Field::Told, "stays")).unwrap();
    tab.remove(&id("a")).unwrap();
    assert!(!store.texts().values().any(|text| text.contains("sentinel")));
    drop(tab);
    assert_eq!(found(&store, "b").recall.told, "stays");
}

#[test]
fn a_debrief_deleted_while_it_could_not_be_merged_leaves_no_word_either() {
    let mut late = 0;
    for k in 1..12 {
        let inner = MemoryStore::default();
        begun(&inner, "zero").begin(&debrief("b"));
        let store = FaultyStore::new(inner.clone());
        let mut tab = shelf(&store, "one");
        tab.load(&id("a")).unwrap();
        tab.record(&id("a"), &text(Field::Told, "sentinel")).unwrap();
        let at = store.calls() + k;
        let store = store.fail_at(at, StoreFault::Full);
        let removed = tab.remove(&id("a"));
        store.heal();
        let left =
            |store: &MemoryStore| store.texts().values().any(|text| text.contains("sentinel"));
        if removed.is_ok() && left(&inner) {
            // Clearing the journal was the very call that failed: the next one clears it.
            late += 1;
            tab.refresh();
            assert!(!left(&inner), "call {k}");
        }
    }
    assert!(late <= 1, "{late}");
}

#[test]
fn a_fault_while_deleting_or_restoring_loses_nothing() {
    for k in 1..40 {
        let inner = MemoryStore::default();
        begun(&inner, "zero");
        let store = FaultyStore::new(inner.clone());
        let mut tab = shelf(&store, "one");
        tab.load(&id("a")).unwrap();
        tab.record(&id("a"), &text(Field::Told, "words")).unwrap();
        let store = {
            let at = store.calls() + k;
            store.fail_at(at, StoreFault::Failed)
        };
        match tab.remove(&id("a")) {
            Err(_) => assert_eq!(tab.load(&id("a")).unwrap().recall.told, "words", "call {k}"),
            Ok(removed) => {
                let _ = tab.restore(removed);
                assert_eq!(tab.load(&id("a")).unwrap().recall.told, "words", "call {k}");
            }
        }
        store.heal();
        tab.merge(&id("a")).unwrap();
        drop(tab);
        assert_eq!(found(&inner, "a").recall.told, "words", "call {k}");
        assert_eq!(shelf(&inner, "later").aside(), [], "call {k}");
    }
}

#[test]
fn erasing_leaves_no_owned_key_and_no_other_key_alone() {
    let store = MemoryStore::default();
    let other = [
        "theirs".to_owned(),
        "afterview:/app2:debrief:a".to_owned(),
        "afterview:/app".to_owned(),
        "afterview:/:debrief:a".to_owned(),
    ];
    for full in &other {
        store.set(full, "not ours").unwrap();
    }
    store.set(&key("debrief:broken"), "{").unwrap();
    store.set(&key("journal:dead"), "{").unwrap();
    store.set(&key("from a later version"), "x").unwrap();
    let mut tab = begun(&store, "one");
    tab.set_setting("theme", "dark").unwrap();
    tab.record(&id("a"), &text(Field::Told, "words")).unwrap();
    assert!(!tab.aside().is_empty());
    let count = store.texts().len() - other.len();
    assert_eq!(tab.erase(), Ok(count));
    let mut rest: Vec<String> = store.texts().into_keys().collect();
    rest.sort_by_key(|full| other.iter().position(|of| of == full));
    assert_eq!(rest, other);
    assert_eq!((tab.summaries(), tab.aside().len(), tab.setting("theme")), (vec![], 0, None));
    // Hiding the page afterwards brings nothing back.
    tab.merge(&id("a")).unwrap();
    assert!(!store.texts().values().any(|text| text.contains("words")));
    // A new one can be begun.
    tab.begin(&debrief("b"));
    assert_eq!(found(&store, "b"), debrief("b"));
}

#[test]
fn a_fault_while_erasing_is_told() {
    let store = FaultyStore::new(MemoryStore::default());
    let mut tab = shelf(&store, "one");
    tab.begin(&debrief("a"));
    let at = store.calls() + 2;
    let store = store.fail_at(at, StoreFault::Failed);
    assert_eq!(tab.erase(), Err(StoreFault::Failed));
    assert_eq!(tab.summaries().len(), 1);
    store.heal();
    assert!(tab.erase().is_ok());
    assert_eq!(tab.summaries().len(), 0);
}

#[test]
fn deployments_on_one_origin_do_not_see_each_other() {
    let store = MemoryStore::default();
    let at = |path: &str| Shelf::open(Box::new(store.clone()), path, "tab", NOW);
    for path in ["/a", "/a:b", "/a%3Ab", ""] {
        at(path).begin(&debrief("x"));
    }
    for path in ["/a", "/a:b", "/a%3Ab", ""] {
        assert_eq!(at(path).summaries().len(), 1, "{path}");
        // The debrief, the list and the reserve.
        assert_eq!(at(path).erase(), Ok(3), "{path}");
    }
    assert_eq!(store.texts().len(), 0);
}

#[test]
fn nobodys_words_are_in_a_debug_print() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.record(&id("a"), &text(Field::Told, "sentinel")).unwrap();
    let removed = tab.remove(&id("a")).unwrap();
    let printed = format!("{tab:?} {removed:?}");
    assert!(!printed.contains("sentinel") && !printed.contains("Harbour"), "{printed}");
}

//! Data that cannot be read, in whole or by this version: kept byte for byte, and told of.

use crate::scenes::{
    NOW, aside, begun, debrief, found, give_up_reserve, id, key, raw, shelf, shorts, text,
};
use afterview::app::saved::{SavedError, read_file};
use afterview::app::store::{
    AsideReason, FaultyStore, LoadError, MemoryStore, Share, Store, StoreFault,
};
use afterview::domain::debrief::Field;
use std::cell::Cell;
use std::rc::Rc;

/// Two debriefs, an index, a setting, and the journal of a tab that was killed.
fn lived_in() -> MemoryStore {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.begin(&debrief("b"));
    tab.set_setting("theme", "dark").unwrap();
    tab.record(&id("a"), &text(Field::Told, "typed, then killed")).unwrap();
    store
}

fn is_aside(store: &MemoryStore, short: &str, bytes: &str) -> bool {
    store.get(&aside(short, bytes)).unwrap().as_deref() == Some(bytes)
}

/// What a person does on a visit, all of it writing.
fn visit(store: &FaultyStore) {
    let mut tab = shelf(store, "visit");
    for name in ["a", "b"] {
        let _ = tab.load(&id(name));
        let _ = tab.record(&id(name), &text(Field::Well, "The tour"));
        let _ = tab.merge(&id(name));
    }
    tab.begin(&debrief("c"));
    let _ = tab.import(&tab.export(NOW), NOW);
    let _ = tab.merge(&id("c"));
}

#[test]
fn data_cut_at_any_byte_never_panics_and_is_set_aside_before_any_write() {
    for short in ["debrief:a", "debrief:b", "index", "journal:one"] {
        let whole = raw(&lived_in(), short);
        for end in 0..whole.len() {
            let store = lived_in();
            let cut = whole[..end].to_owned();
            store.set(&key(short), &cut).unwrap();
            let checks = Rc::new(Cell::new(0));
            let counted = Rc::clone(&checks);
            let bytes = cut.clone();
            let watch = move |_: u64, store: &MemoryStore| {
                let there = store.get(&key(short)).unwrap().as_deref() == Some(bytes.as_str());
                assert!(there || is_aside(store, short, &bytes), "{short} cut at {end} is gone");
                counted.set(counted.get() + 1);
            };
            let faulty = FaultyStore::new(store.clone()).before(watch);
            visit(&faulty);
            assert!(checks.get() > 20);
            assert!(is_aside(&store, short, &cut), "{short} cut at {end}");
            let later = shelf(&store, "later");
            let told = later.aside().iter().any(|aside| {
                aside.size == end
                    && aside.reason == AsideReason::Unreadable(SavedError::CutShort)
                    && later.aside_raw(&aside.key).as_deref() == Some(cut.as_str())
            });
            assert!(told, "{short} cut at {end}: {:?}", later.aside());
        }
    }
}

#[test]
fn the_other_debriefs_are_not_touched_by_a_spoilt_one() {
    let store = lived_in();
    store.set(&key("debrief:b"), "{\"format\":\"afterview\",\"ver").unwrap();
    let mut tab = shelf(&store, "visit");
    assert_eq!(tab.load(&id("a")).unwrap().recall.told, "typed, then killed");
    assert_eq!(tab.load(&id("b")), Err(LoadError::Missing));
    assert_eq!(tab.summaries().len(), 1);
    assert_eq!(tab.aside().len(), 1);
    let aside = tab.aside()[0].key.clone();
    tab.forget_aside(&aside).unwrap();
    assert_eq!(tab.aside(), []);
    assert!(!is_aside(&store, "debrief:b", "{\"format\":\"afterview\",\"ver"));
}

#[test]
fn what_cannot_be_moved_aside_stays_and_its_key_is_not_written() {
    let store = lived_in();
    let cut = raw(&store, "debrief:a")[..100].to_owned();
    store.set(&key("debrief:a"), &cut).unwrap();
    store.remove(&key("journal:one")).unwrap();
    give_up_reserve(&store);
    let faulty = FaultyStore::new(store.clone()).quota(store.size());
    let mut tab = shelf(&faulty, "visit");
    // Removing the index makes room for the bytes set aside only if it is large enough: here it is not.
    store.set(&key("index"), "").unwrap();
    tab.refresh();
    let _ = tab.record(&id("a"), &text(Field::Told, "new words, and quite a few of them"));
    let _ = tab.merge(&id("a"));
    let kept = store.get(&key("debrief:a")).unwrap().as_deref() == Some(cut.as_str());
    assert!(kept || is_aside(&store, "debrief:a", &cut));
    assert!(tab.aside().iter().any(|aside| tab.aside_raw(&aside.key).as_ref() == Some(&cut)));
}

#[test]
fn a_debrief_spoilt_under_an_open_tab_is_set_aside_and_written_anew() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.record(&id("a"), &text(Field::Told, "before")).unwrap();
    tab.merge(&id("a")).unwrap();
    for spoilt in ["", "{\"for", "rubbish", &raw(&store, "debrief:a").replace("before", "befre")] {
        store.set(&key("debrief:a"), spoilt).unwrap();
        tab.merge(&id("a")).unwrap();
        assert!(is_aside(&store, "debrief:a", spoilt), "{spoilt}");
        assert_eq!(found(&store, "a").recall.told, "before");
    }
    // Another tab moved it away: its words are still here.
    store.set(&key("debrief:a"), "half").unwrap();
    shelf(&store, "two");
    assert!(!shorts(&store).contains(&"debrief:a".to_owned()));
    tab.merge(&id("a")).unwrap();
    assert_eq!(found(&store, "a").recall.told, "before");
}

fn newer(text: &str) -> String {
    text.replacen("\"version\":3", "\"version\":4,\"mode\":[\"x\"]", 1)
}

#[test]
fn data_of_a_newer_version_opens_read_only_and_is_never_rewritten() {
    let store = lived_in();
    for short in ["debrief:a", "index", "journal:one"] {
        store.set(&key(short), &newer(&raw(&store, short))).unwrap();
    }
    let before = store.texts();
    let mut tab = shelf(&store, "visit");
    let seen = tab.load(&id("a")).unwrap();
    assert_eq!(seen.facts.company, "Harbour Library");
    assert!(tab.is_read_only(&id("a")) && !tab.is_read_only(&id("b")));
    let listed = tab.summaries();
    assert!(listed.iter().any(|known| known.id == id("a") && known.read_only));
    let change = text(Field::Told, "new");
    assert_eq!(tab.record(&id("a"), &change), Err(StoreFault::Newer));
    let _ = tab.merge(&id("a"));
    tab.refresh();
    // What is there is not written over by an import either.
    let imported = tab.import(&tab.export_one(&id("b"), NOW).unwrap(), NOW).unwrap();
    assert_eq!(imported.same, [id("b")]);
    let other =
        afterview::app::saved::write_file(NOW, &[afterview::app::saved::json(&debrief("a"))]);
    let copies = tab.import(&other, NOW).unwrap().copies;
    assert_eq!(copies.len(), 1);
    assert_eq!((tab.left_out().interviews, read_file(&tab.export(NOW)).unwrap().len()), (1, 2));
    tab.begin(&debrief("c"));
    for short in ["debrief:a", "index", "journal:one"] {
        assert_eq!(store.get(&key(short)).unwrap(), before.get(&key(short)).cloned(), "{short}");
    }
    assert_eq!(tab.aside(), []);
    // Deleting it is the person's own wish, and can be taken back.
    let removed = tab.remove(&id("a")).unwrap();
    assert_eq!(store.get(&key("debrief:a")).unwrap(), None);
    tab.restore(removed).unwrap();
    assert_eq!(store.get(&key("debrief:a")).unwrap(), before.get(&key("debrief:a")).cloned());
    tab.erase().unwrap();
    assert_eq!(store.texts().len(), 0);
}

#[test]
fn what_an_export_cannot_read_is_counted() {
    let store = MemoryStore::default();
    drop(begun(&store, "one"));
    let tab = shelf(&store, "two");
    assert_eq!((tab.left_out().interviews, read_file(&tab.export(NOW)).unwrap().len()), (0, 1));
    store.set(&key("debrief:a"), "{").unwrap();
    assert_eq!((tab.left_out().interviews, read_file(&tab.export(NOW)).unwrap().len()), (1, 0));
    // What another tab deleted is nothing that the file lacks.
    store.remove(&key("debrief:a")).unwrap();
    assert_eq!((tab.left_out().interviews, read_file(&tab.export(NOW)).unwrap().len()), (0, 0));
}

#[test]
fn newer_data_under_an_open_tab_is_not_written_over() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.record(&id("a"), &text(Field::Told, "typed in the old version")).unwrap();
    let theirs = newer(&raw(&store, "debrief:a"));
    store.set(&key("debrief:a"), &theirs).unwrap();
    assert_eq!(tab.merge(&id("a")), Err(StoreFault::Newer));
    assert_eq!(raw(&store, "debrief:a"), theirs);
    // From here on it is to be looked at, and that is told. The words wait in the journal for the version
    // that can merge them, and a copy of them can be had.
    assert!(tab.is_read_only(&id("a")));
    assert!(tab.summaries().iter().all(|known| known.read_only));
    assert!(raw(&store, "journal:one").contains("typed in the old version"));
    tab.record(&id("a"), &text(Field::Well, "and on")).unwrap();
    let journal = raw(&store, "journal:one");
    assert!(journal.contains("typed in the old version") && journal.contains("and on"));
    let file = read_file(&tab.export(NOW)).unwrap();
    assert_eq!(file[0].recall.told, "typed in the old version");
    assert_eq!(tab.left_out(), Share::NONE);
    tab.refresh();
    assert!(raw(&store, "journal:one").contains("and on"));
    drop(tab);
    shelf(&store, "two");
    assert!(raw(&store, "journal:one").contains("typed in the old version"));
}

#[test]
fn what_was_newer_and_is_not_any_more_is_merged_again() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    let ours = raw(&store, "debrief:a");
    store.set(&key("debrief:a"), &newer(&ours)).unwrap();
    tab.record(&id("a"), &text(Field::Told, "typed meanwhile")).unwrap();
    assert_eq!(tab.merge(&id("a")), Err(StoreFault::Newer));
    store.set(&key("debrief:a"), &ours).unwrap();
    tab.merge(&id("a")).unwrap();
    assert!(!tab.is_read_only(&id("a")));
    assert_eq!(found(&store, "a").recall.told, "typed meanwhile");
}

#[test]
fn what_a_newer_version_named_otherwise_is_shown_under_the_name_of_its_key() {
    let store = lived_in();
    let theirs = newer(&raw(&store, "debrief:a")).replace("\"id\":\"a\"", "\"name\":\"a\"");
    store.set(&key("debrief:a"), &theirs).unwrap();
    let mut tab = shelf(&store, "visit");
    assert_eq!(tab.load(&id("a")).unwrap().id, id("a"));
    assert!(tab.is_read_only(&id("a")));
}

#[test]
fn a_body_that_only_a_newer_build_can_read_is_treated_as_newer() {
    use afterview::app::saved::{Marks, json, seal};
    let store = lived_in();
    let body = json(&debrief("b")).replace("just_happened", "phoned_me");
    let (theirs, _) = seal(4, &Marks::default(), &body);
    store.set(&key("debrief:b"), &theirs).unwrap();
    let mut tab = shelf(&store, "visit");
    let newer = LoadError::Unreadable(SavedError::Newer { version: 3 });
    assert_eq!(tab.load(&id("b")), Err(newer));
    assert_eq!(tab.record(&id("b"), &text(Field::Told, "x")), Err(StoreFault::Newer));
    assert_eq!((raw(&store, "debrief:b"), tab.aside().len()), (theirs, 0));
}

#[test]
fn the_index_is_made_anew_wherever_it_is_missing_spoilt_or_wrong() {
    let good = lived_in();
    let list = shelf(&good.copy(), "x").summaries();
    assert_eq!(list.len(), 2);
    let stale = raw(&good, "index");
    for index in [None, Some("rubbish"), Some(""), Some(&stale[..stale.len() / 2]), Some("{}")] {
        let store = good.copy();
        match index {
            Some(index) => store.set(&key("index"), index).unwrap(),
            None => store.remove(&key("index")).unwrap(),
        }
        assert_eq!(shelf(&store, "x").summaries(), list);
        assert_eq!(
            raw(&store, "index"),
            raw(
                &{
                    let c = good.copy();
                    shelf(&c, "x");
                    c
                },
                "index"
            )
        );
    }
    // Stale: a debrief was changed, one was added and one was taken away behind its back.
    let store = good.copy();
    shelf(&store, "x");
    let stale = raw(&store, "index");
    let mut tab = shelf(&store, "y");
    tab.load(&id("a")).unwrap();
    tab.record(&id("a"), &text(Field::Company, "Tram depot")).unwrap();
    tab.merge(&id("a")).unwrap();
    tab.begin(&debrief("c"));
    tab.remove(&id("b")).unwrap();
    let list = tab.summaries();
    drop(tab);
    store.set(&key("index"), &stale).unwrap();
    assert_eq!(shelf(&store, "z").summaries(), list);
}

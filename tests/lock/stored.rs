//! A store whose texts are locked.

use crate::scenes::{NOW, begun, debrief, id, key, raw, shelf, text};
use crate::{key_and_lock, lock_all, ring_with, shelf_with};
use afterview::app::lock::{KeyRing, Lock, is_locked};
use afterview::app::model::Settings;
use afterview::app::store::{AsideReason, MemoryStore, Shelf, Store, StoreFault};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, Field};

/// A word that is nowhere else.
const SENTINEL: &str = "quillfeather";

/// Everything that a person and their tabs leave in a store: copies, earlier versions, what another tab's words took the
/// place of, an unfinished journal, what cannot be read, the list, settings.
fn lived_in(tab: &mut Shelf, other: &mut Shelf) {
    let words = |what: &str| format!("{SENTINEL} {what}");
    tab.begin(&debrief("a"));
    tab.set_setting(Settings::SIGN_AS, &words("Doe")).unwrap();
    tab.set_setting(Settings::THEME, "dark").unwrap();
    other.load(&id("a")).unwrap();
    tab.record(&id("a"), &text(Field::Told, &words("I froze"))).unwrap();
    other.record(&id("a"), &text(Field::Told, &words("I said nothing"))).unwrap();
    tab.merge(&id("a")).unwrap();
    other.merge(&id("a")).unwrap();
    tab.tick(Instant(NOW.0 + 7_200));
    tab.record(&id("a"), &text(Field::Well, &words("the tour"))).unwrap();
    tab.merge(&id("a")).unwrap();
    tab.begin(&debrief("b"));
    tab.record(&id("b"), &Change::Text(Field::Company, words("Ltd"))).unwrap();
}

fn bare(store: &MemoryStore) -> Vec<String> {
    let open = ["lock", "reserve", "setting:theme"].map(key);
    let texts = store.texts().into_iter();
    let bare = texts.filter(|(name, text)| !open.contains(name) && !is_locked(text));
    bare.map(|(name, _)| name).collect()
}

/// Design: acceptance check 17.
#[test]
fn what_is_written_while_a_lock_is_on_is_locked_in_every_key() {
    let store = MemoryStore::default();
    let (ring, _) = lock_all(&store);
    let mut tab = shelf_with(&store, "one", &ring);
    let mut other = shelf_with(&store, "two", &ring);
    lived_in(&mut tab, &mut other);
    let kinds = ["debrief:", "journal:", "earlier:", "aside:", "index", "setting:sign_as"];
    for kind in kinds {
        let there = store.texts().into_keys().any(|name| name.starts_with(&key(kind)));
        assert!(there, "nothing of the kind {kind} was written");
    }
    assert_eq!(bare(&store), Vec::<String>::new());
    for (name, text) in store.texts() {
        assert!(!text.contains(SENTINEL) && !name.contains(SENTINEL), "{name}");
    }
    let mut visit = shelf_with(&store, "three", &ring);
    let found = visit.load(&id("a")).unwrap();
    assert!(found.text(Field::Well).contains(SENTINEL));
}

#[test]
fn what_was_there_before_is_locked_with_it_and_unlocked_for_good_with_the_same_words() {
    let store = MemoryStore::default();
    let (mut tab, mut other) = (shelf(&store, "one"), shelf(&store, "two"));
    lived_in(&mut tab, &mut other);
    drop((tab, other));
    let before = store.copy();
    let (ring, lock) = lock_all(&store);
    assert_eq!(bare(&store), Vec::<String>::new());
    let export = |store: &MemoryStore| shelf_with(&store.copy(), "visit", &ring).export(NOW);
    assert_eq!(export(&store), export(&before));
    let mut tab = shelf_with(&store, "three", &ring);
    tab.set_lock(Some(&Lock { going: true, ..lock }.write())).unwrap();
    assert_eq!(tab.rewrite(), Ok(0));
    tab.set_lock(None).unwrap();
    ring.hold(None);
    drop(tab);
    for (name, text) in store.texts() {
        assert!(!is_locked(&text), "{name}");
    }
    assert_eq!(export(&store), export(&before));
}

#[test]
fn without_the_key_nothing_is_read_and_nothing_is_written() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.record(&id("a"), &text(Field::Told, SENTINEL)).unwrap();
    drop(tab);
    lock_all(&store);
    let before = store.texts();
    let mut shut = shelf_with(&store, "shut", &KeyRing::default());
    assert_eq!(shut.fault(), Some(StoreFault::Locked));
    assert_eq!(shut.summaries(), []);
    assert!(shut.aside().is_empty(), "what is locked is not taken for what cannot be read");
    assert!(shut.load(&id("a")).is_err());
    assert!(shut.record(&id("a"), &text(Field::Told, "typed")).is_err());
    let _ = shut.merge(&id("a"));
    shut.begin(&debrief("c"));
    let _ = shut.remove(&id("a"));
    shut.refresh();
    assert!(store.texts() == before, "something was written");
    assert_eq!(shut.setting(Settings::THEME), None);
}

#[test]
fn how_it_looks_is_known_before_the_passphrase_and_can_be_changed() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.set_setting(Settings::THEME, "dark").unwrap();
    tab.set_setting(Settings::SIGN_AS, "Ada").unwrap();
    drop(tab);
    lock_all(&store);
    let mut shut = shelf_with(&store, "shut", &KeyRing::default());
    assert_eq!(shut.setting(Settings::THEME).as_deref(), Some("dark"));
    assert_eq!(shut.setting(Settings::SIGN_AS), None);
    assert_eq!(shut.set_setting(Settings::THEME, "light"), Ok(()));
    assert_eq!(raw(&store, "setting:theme"), "light");
}

#[test]
fn a_tab_that_was_open_when_another_one_locked_keeps_its_words_until_it_has_the_key() {
    let store = MemoryStore::default();
    let ring = KeyRing::default();
    let mut tab = shelf_with(&store, "open", &ring);
    tab.begin(&debrief("a"));
    tab.record(&id("a"), &text(Field::Told, "before")).unwrap();
    let (locking, _) = lock_all(&store);
    let typed = text(Field::Well, "typed before it heard of the lock");
    assert_eq!(tab.record(&id("a"), &typed), Err(StoreFault::Locked));
    assert_eq!(tab.fault(), Some(StoreFault::Locked));
    assert_eq!(bare(&store), Vec::<String>::new(), "nothing was written beside the lock");
    ring.hold(locking.key());
    tab.merge(&id("a")).unwrap();
    assert_eq!(tab.fault(), None);
    let found = shelf_with(&store, "visit", &ring).load(&id("a")).unwrap();
    assert_eq!(found.text(Field::Told), "before");
    assert_eq!(found.text(Field::Well), "typed before it heard of the lock");
}

#[test]
fn a_tab_with_another_key_writes_nothing_over_what_it_cannot_read() {
    let store = MemoryStore::default();
    drop(begun(&store, "one"));
    lock_all(&store);
    let before = store.texts();
    let (stranger, _) = key_and_lock();
    let mut tab = shelf_with(&store, "two", &ring_with(&stranger));
    assert_eq!(tab.fault(), Some(StoreFault::Locked));
    let _ = tab.record(&id("a"), &text(Field::Told, "typed"));
    assert!(store.texts() == before, "something was written");
}

#[test]
fn where_the_passphrase_was_taken_away_in_another_tab_this_one_writes_on_unlocked() {
    let store = MemoryStore::default();
    drop(begun(&store, "one"));
    let (ring, lock) = lock_all(&store);
    let mut here = shelf_with(&store, "here", &ring);
    here.load(&id("a")).unwrap();
    let mut there = shelf_with(&store, "there", &ring);
    there.set_lock(Some(&Lock { going: true, ..lock }.write())).unwrap();
    assert_eq!(there.rewrite(), Ok(0));
    there.set_lock(None).unwrap();
    here.record(&id("a"), &text(Field::Told, "typed after that")).unwrap();
    here.merge(&id("a")).unwrap();
    let found = shelf(&store, "visit").load(&id("a")).unwrap();
    assert_eq!(found.text(Field::Told), "typed after that");
}

#[test]
fn a_locked_text_that_was_damaged_is_set_aside_and_is_in_nobodys_way() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.begin(&debrief("b"));
    drop(tab);
    let (ring, lock) = lock_all(&store);
    let spoilt: String =
        raw(&store, "debrief:a").chars().rev().skip(3).collect::<Vec<_>>().iter().rev().collect();
    store.set(&key("debrief:a"), &spoilt).unwrap();
    let mut tab = shelf_with(&store, "two", &ring);
    assert_eq!(tab.fault(), None);
    assert_eq!(tab.summaries().len(), 1);
    assert!(matches!(tab.aside()[0].reason, AsideReason::Unreadable(_)));
    let kept = tab.aside_raw(&tab.aside()[0].key).unwrap();
    let letters = spoilt.trim_start_matches("afterview-locked:1:");
    assert!(kept.ends_with(letters), "its bytes are kept");
    tab.set_lock(Some(&Lock { going: true, ..lock }.write())).unwrap();
    assert_eq!(tab.rewrite(), Ok(0));
    tab.set_lock(None).unwrap();
    ring.hold(None);
    let visit = shelf(&store, "visit");
    assert_eq!((visit.fault(), visit.summaries().len(), visit.aside().len()), (None, 1, 1));
}

#[test]
fn where_the_lock_itself_is_gone_what_it_locked_is_left_alone() {
    let store = MemoryStore::default();
    drop(begun(&store, "one"));
    let (ring, lock) = lock_all(&store);
    store.remove(&key("lock")).unwrap();
    let before = store.texts();
    let mut tab = shelf_with(&store, "two", &KeyRing::default());
    assert_eq!(tab.fault(), Some(StoreFault::Locked));
    assert_eq!(tab.lock_text(), None);
    let _ = tab.record(&id("a"), &text(Field::Told, "typed"));
    let _ = tab.merge(&id("a"));
    for (name, text) in before {
        assert!(store.get(&name).unwrap() == Some(text), "{name}");
    }
    // Had back, as from a file, it opens them.
    store.set(&key("lock"), &lock.write()).unwrap();
    assert_eq!(shelf_with(&store, "three", &ring).summaries().len(), 1);
}

#[test]
fn everything_locked_can_be_erased_without_the_passphrase() {
    let store = MemoryStore::default();
    drop(begun(&store, "one"));
    lock_all(&store);
    let mut shut = shelf_with(&store, "shut", &KeyRing::default());
    shut.erase().unwrap();
    assert!(store.texts().is_empty());
    shut.begin(&debrief("c"));
    assert_eq!(shut.fault(), None, "and one can begin again");
}

#[test]
fn a_deletion_is_taken_back_in_a_locked_store_with_the_same_words() {
    let store = MemoryStore::default();
    let (ring, _) = lock_all(&store);
    let mut tab = shelf_with(&store, "one", &ring);
    tab.begin(&debrief("a"));
    tab.record(&id("a"), &text(Field::Told, SENTINEL)).unwrap();
    tab.merge(&id("a")).unwrap();
    let before = tab.load(&id("a")).unwrap();
    let removed = tab.remove(&id("a")).unwrap();
    assert!(store.get(&key("debrief:a")).unwrap().is_none());
    tab.restore(removed).unwrap();
    assert_eq!(shelf_with(&store, "two", &ring).load(&id("a")).unwrap(), before);
    assert_eq!(bare(&store), Vec::<String>::new());
}

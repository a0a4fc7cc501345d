//! A store that fails, at every call in turn, in every way.

use crate::scenes::{begun, debrief, found, id, key, raw, shelf, shorts, text};
use afterview::app::store::{FaultyStore, MemoryStore, Shelf, StoreFault};
use afterview::domain::debrief::{Change, Debrief, Field};

const FAULTS: [StoreFault; 3] = [StoreFault::Failed, StoreFault::Full, StoreFault::Blocked];

/// One visit: what was typed, and whether the shelf said that it was kept.
#[derive(Default)]
struct Visit {
    kept: Vec<Change>,
    all: Vec<Change>,
}

impl Visit {
    fn type_into(&mut self, tab: &mut Shelf, change: Change) {
        if tab.record(&id("a"), &change).is_ok() {
            // A later journal has everything that an earlier one could not take.
            self.kept.clone_from(&self.all);
            self.kept.push(change.clone());
        }
        self.all.push(change);
    }
}

/// An earlier debrief is opened and typed into, merged, and typed into again; a second one is begun.
fn visit(shelf: &mut Shelf) -> Visit {
    let mut visit = Visit::default();
    let _ = shelf.load(&id("a"));
    visit.type_into(shelf, text(Field::Told, "I bl"));
    visit.type_into(shelf, text(Field::Told, "I blanked"));
    visit.type_into(shelf, Change::Weighed(4));
    let _ = shelf.merge(&id("a"));
    visit.type_into(shelf, text(Field::Well, "The tour"));
    visit.type_into(shelf, Change::Weighed(4));
    visit.type_into(shelf, text(Field::Told, "I blanked on dates"));
    shelf.begin(&debrief("b"));
    let _ = shelf.record(&id("b"), &text(Field::Company, "Tram depot"));
    let _ = shelf.merge(&id("a"));
    visit.type_into(shelf, text(Field::Around, "No sleep 🫠"));
    let _ = shelf.merge(&id("b"));
    visit
}

/// A store with one debrief in it, named `a`.
pub fn earlier() -> MemoryStore {
    let store = MemoryStore::default();
    begun(&store, "earlier");
    store
}

/// That debrief with some changes in it.
pub fn with(changes: &[Change]) -> Debrief {
    let mut whole = debrief("a");
    for change in changes {
        whole.apply(change.clone());
    }
    whole
}

/// How many calls a visit makes, so that each can fail in turn.
fn calls() -> u64 {
    let store = FaultyStore::new(earlier());
    visit(&mut shelf(&store, "tab"));
    store.calls()
}

/// Each text field holds what was kept for it, or something typed later.
fn holds(now: &Debrief, visit: &Visit) {
    for field in [Field::Told, Field::Well, Field::Around] {
        let typed = |changes: &[Change]| -> Vec<String> {
            let texts = changes.iter().filter_map(|change| match change {
                Change::Text(of, text) if *of == field => Some(text.clone()),
                _ => None,
            });
            [String::new()].into_iter().chain(texts).collect()
        };
        let (kept, all) = (typed(&visit.kept), typed(&visit.all));
        let allowed = &all[kept.len() - 1..];
        let found = now.text(field).to_owned();
        assert!(allowed.contains(&found), "{field:?}: {found:?} is none of {allowed:?}");
    }
    let weighed = |changes: &[Change]| {
        changes.iter().filter(|change| matches!(change, Change::Weighed(_))).count()
    };
    let found = usize::from(now.item(4).map_or(0, |item| item.weighed));
    assert!((weighed(&visit.kept)..=weighed(&visit.all)).contains(&found), "weighed {found} times");
}

#[test]
fn a_fault_at_any_call_and_a_crash_lose_nothing_that_was_recorded() {
    let calls = calls();
    assert!(calls > 40, "{calls}");
    for k in 1..=calls {
        for fault in FAULTS {
            let inner = earlier();
            let store = FaultyStore::new(inner.clone()).fail_at(k, fault);
            let visit = visit(&mut shelf(&store, "tab"));
            // The tab is gone here, without a farewell. Another one opens.
            let now = found(&inner, "a");
            holds(&now, &visit);
            let later = shelf(&inner, "later");
            assert_eq!(later.aside(), [], "call {k}");
            assert!(!shorts(&inner).iter().any(|key| key.starts_with("journal")), "call {k}");
        }
    }
}

#[test]
fn a_tab_killed_at_any_call_loses_nothing_that_was_recorded() {
    for k in 1..=calls() {
        let inner = earlier();
        let store = FaultyStore::new(inner.clone()).fail_from(k, StoreFault::Failed);
        let visit = visit(&mut shelf(&store, "tab"));
        holds(&found(&inner, "a"), &visit);
        assert_eq!(shelf(&inner, "later").aside(), [], "call {k}");
    }
}

#[test]
fn after_a_fault_at_any_call_the_same_tab_goes_on_and_has_everything() {
    for k in 1..=calls() {
        for fault in FAULTS {
            let inner = earlier();
            let store = FaultyStore::new(inner.clone()).fail_at(k, fault);
            let mut tab = shelf(&store, "tab");
            let visit = visit(&mut tab);
            store.heal();
            for name in ["a", "b"] {
                tab.merge(&id(name)).unwrap();
            }
            assert_eq!(tab.fault(), None, "call {k}");
            let now = found(&inner, "a");
            assert_eq!(now, with(&visit.all), "call {k}");
            assert_eq!(found(&inner, "b").facts.company, "Tram depot");
        }
    }
}

#[test]
fn a_fault_at_any_call_of_opening_is_told_or_harmless() {
    let crashed = earlier();
    let mut tab = shelf(&crashed, "crashed");
    tab.load(&id("a")).unwrap();
    tab.record(&id("a"), &text(Field::Told, "typed, then killed")).unwrap();
    drop(tab);
    let count = FaultyStore::new(crashed.copy());
    shelf(&count, "tab");
    for k in 1..=count.calls() {
        // Killed as soon as it is open.
        let inner = crashed.copy();
        shelf(&FaultyStore::new(inner.clone()).fail_at(k, StoreFault::Failed), "tab");
        assert_eq!(found(&inner, "a").recall.told, "typed, then killed", "call {k}");

        let inner = crashed.copy();
        let store = FaultyStore::new(inner.clone()).fail_at(k, StoreFault::Failed);
        let mut tab = shelf(&store, "tab");
        let words = tab.load(&id("a")).map(|debrief| debrief.recall.told);
        assert!(words.as_deref() == Ok("typed, then killed"), "call {k}: {words:?}");
        drop(tab);
        assert_eq!(found(&inner, "a").recall.told, "typed, then killed", "call {k}");
        assert_eq!(shelf(&inner, "later").aside(), []);
    }
}

#[test]
fn a_write_torn_at_any_call_is_noticed_and_made_good() {
    for k in 1..=calls() {
        for bytes in [0, 1, 30, 90, 200] {
            let inner = earlier();
            let store = FaultyStore::new(inner.clone()).tear_at(k, bytes);
            let mut tab = shelf(&store, "tab");
            let visit = visit(&mut tab);
            for name in ["a", "b"] {
                tab.merge(&id(name)).unwrap();
            }
            drop(tab);
            assert_eq!(found(&inner, "a"), with(&visit.all), "call {k}, {bytes} bytes");
            assert_eq!(found(&inner, "b").facts.company, "Tram depot", "call {k}, {bytes} bytes");
        }
    }
}

#[test]
fn the_journal_is_not_cleared_for_a_copy_that_was_torn() {
    for k in 1..12 {
        let inner = earlier();
        let store = FaultyStore::new(inner.clone());
        let mut tab = shelf(&store, "tab");
        tab.load(&id("a")).unwrap();
        tab.record(&id("a"), &text(Field::Told, "words")).unwrap();
        let at = store.calls() + k;
        let store = store.tear_at(at, 120);
        tab.merge(&id("a")).unwrap();
        // Killed right after the merge said that all is well.
        drop(tab);
        drop(store);
        assert_eq!(found(&inner, "a").recall.told, "words", "call {k}");
    }
}

#[test]
fn a_stale_answer_at_any_call_changes_nothing() {
    for k in 1..=calls() {
        let inner = earlier();
        let store = FaultyStore::new(inner.clone()).stale_at(k);
        let mut tab = shelf(&store, "tab");
        let visit = visit(&mut tab);
        for name in ["a", "b"] {
            tab.merge(&id(name)).unwrap();
        }
        drop(tab);
        assert_eq!(found(&inner, "a"), with(&visit.all), "call {k}");
    }
}

#[test]
fn a_debrief_that_could_not_be_begun_is_whole_in_the_journal() {
    let calls = {
        let store = FaultyStore::default();
        shelf(&store, "tab").begin(&debrief("a"));
        store.calls()
    };
    for k in 1..=calls {
        let inner = MemoryStore::default();
        let store = FaultyStore::new(inner.clone()).fail_at(k, StoreFault::Failed);
        shelf(&store, "tab").begin(&debrief("a"));
        assert_eq!(found(&inner, "a"), debrief("a"), "call {k}");
    }
}

#[test]
fn a_store_error_is_never_taken_for_an_empty_store() {
    let inner = earlier();
    let before = inner.texts();
    let store = FaultyStore::new(inner.clone()).fail_from(1, StoreFault::Failed);
    let mut tab = shelf(&store, "tab");
    tab.begin(&debrief("b"));
    store.heal();
    tab.refresh();
    let _ = tab.merge(&id("b"));
    assert_eq!(Some(&raw(&inner, "debrief:a")), before.get(&key("debrief:a")));
    let listed: Vec<_> = tab.summaries().into_iter().map(|known| known.id).collect();
    assert_eq!(listed, [id("a"), id("b")]);
}

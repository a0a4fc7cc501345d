//! The same words in two tabs: both are shown, decided place by place, and nothing goes before it was.

use crate::scenes::{begun, found, give_up_reserve, id, key, shelf, text};
use crate::tabs::open;
use afterview::app::store::{
    AsideReason, Clash, FaultyStore, MemoryStore, Shelf, Store, StoreFault,
};
use afterview::domain::debrief::{
    Change, Debrief, Edit, Field, MessageKind, NoteKey, PartKey, Place,
};

/// Two tabs that changed the same words, and the second's, which merged last.
fn clashed(store: &MemoryStore) -> Shelf {
    let mut one = begun(store, "one");
    let mut two = open(store, "two");
    one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
    one.record(&id("a"), &text(Field::Well, "The tour")).unwrap();
    two.record(&id("a"), &text(Field::Told, "from two")).unwrap();
    one.merge(&id("a")).unwrap();
    assert!(two.merge(&id("a")).unwrap().clash);
    two
}

fn the_one(shelf: &Shelf) -> Clash {
    let mut clashes = shelf.clashes();
    assert_eq!(clashes.len(), 1);
    clashes.remove(0)
}

#[test]
fn words_changed_in_two_tabs_are_shown_side_by_side_on_every_visit() {
    let store = MemoryStore::default();
    let two = clashed(&store);
    for shelf in [two, shelf(&store, "later")] {
        assert!(shelf.may_clash());
        let clash = the_one(&shelf);
        assert_eq!((&clash.id, &clash.aside), (&id("a"), &shelf.aside()[0].key));
        assert_eq!(shelf.aside()[0].id, Some(id("a")));
        // What was merged without asking is nothing to decide.
        let [difference] = clash.differences.as_slice() else { panic!("{clash:?}") };
        assert_eq!(difference.place, Place::Field(Field::Told));
        assert_eq!((&*difference.here, &*difference.there), ("from two", "from one"));
        assert_eq!(difference.take, Some(text(Field::Told, "from one")));
    }
    // Looking at it changes nothing.
    let before = store.texts();
    shelf(&store, "visit").clashes();
    assert_eq!(store.texts(), before);
}

#[test]
fn words_that_are_part_of_what_is_here_now_are_no_difference_any_more() {
    for both in ["from one", "from two\n\nfrom one", "  from one\n"] {
        let store = MemoryStore::default();
        let mut two = clashed(&store);
        two.record(&id("a"), &text(Field::Told, both)).unwrap();
        assert_eq!(two.clashes(), []);
        // Nothing goes by itself.
        assert_eq!(two.aside().len(), 1);
    }
}

#[test]
fn only_copies_of_a_debrief_that_is_here_are_clashes() {
    let store = MemoryStore::default();
    let mut two = clashed(&store);
    let before = store.texts();
    two.remove(&id("a")).unwrap();
    assert!(!two.may_clash());
    assert_eq!((two.clashes(), two.aside().len()), (vec![], 1));
    assert_eq!(two.aside()[0].reason, AsideReason::OtherTab);
    // The list goes with the last of them.
    assert_eq!(store.texts().len(), before.len() - 2);
    // What cannot be read is none either.
    let other = MemoryStore::default();
    other.set(&key("debrief:a"), "spoilt").unwrap();
    let visit = shelf(&other, "visit");
    assert_eq!((visit.may_clash(), visit.aside().len()), (false, 1));
    assert_eq!(visit.aside()[0].id, Some(id("a")));
}

#[test]
fn what_was_set_aside_says_which_debrief_it_is_about() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &text(Field::Told, "nowhere to go")).unwrap();
    drop(one);
    // Its debrief is gone, without the tab having known.
    store.remove(&key("debrief:a")).unwrap();
    store.set(&key("index"), "spoilt").unwrap();
    let visit = shelf(&store, "visit");
    let found: Vec<_> =
        visit.aside().iter().map(|aside| (aside.reason, aside.id.clone())).collect();
    assert!(found.contains(&(AsideReason::Orphan, Some(id("a")))), "{found:?}");
    assert!(found.iter().any(|(reason, about)| *reason != AsideReason::Orphan && about.is_none()));
    assert!(!visit.may_clash());
}

#[test]
fn taking_edited_words_back_takes_what_they_were_edited_from_and_a_sent_letter_takes_none() {
    let letter = NoteKey { kind: MessageKind::ThankYou, about: None, to: Some(3) };
    let edited = |words: &str, basis: &str| {
        let edit = Edit { text: words.to_owned(), basis: basis.to_owned() };
        Change::PartEdited(letter, PartKey("thanks".to_owned()), edit)
    };
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &edited("from one", "ours, then")).unwrap();
    one.merge(&id("a")).unwrap();
    two.record(&id("a"), &edited("from two", "ours, later")).unwrap();
    assert!(two.merge(&id("a")).unwrap().clash);
    let clash = the_one(&two);
    assert_eq!(clash.differences[0].take, Some(edited("from one", "ours, then")));
    two.record(&id("a"), &Change::Sent(letter, Some(crate::scenes::NOW))).unwrap();
    assert_eq!(the_one(&two).differences[0].take, None);
}

#[test]
fn a_settled_copy_is_gone_and_comes_back_byte_for_byte() {
    let store = MemoryStore::default();
    let mut two = clashed(&store);
    let before = store.texts();
    let aside = the_one(&two).aside;
    let settled = two.settle(&aside).unwrap();
    assert!(!two.may_clash());
    assert_eq!((two.clashes(), two.aside()), (vec![], &[][..]));
    assert_eq!(store.get(&aside), Ok(None));
    assert!(!format!("{settled:?}").contains("from one"));
    two.unsettle(&settled).unwrap();
    two.unsettle(&settled).unwrap();
    assert_eq!(store.texts(), before);
    assert_eq!(the_one(&two).aside, aside);
}

#[test]
fn a_copy_stays_while_the_words_that_were_taken_from_it_are_in_memory_only() {
    let store = MemoryStore::default();
    drop(clashed(&store));
    give_up_reserve(&store);
    let faulty = FaultyStore::new(store.clone());
    let mut two = shelf(&faulty, "three");
    two.load(&id("a")).unwrap();
    let clash = the_one(&two);
    let faulty = faulty.fail_from(1, StoreFault::Full);
    let take = clash.differences[0].take.clone().unwrap();
    assert_eq!(two.record(&id("a"), &take), Err(StoreFault::Full));
    assert_eq!(two.settle(&clash.aside), Err(StoreFault::Full));
    faulty.heal();
    two.merge(&id("a")).unwrap();
    two.settle(&clash.aside).unwrap();
    assert_eq!(store.get(&clash.aside), Ok(None));
}

/// An older build counted them.
#[test]
fn a_settled_copy_whose_number_something_else_took_comes_back_under_another() {
    let store = MemoryStore::default();
    let mut two = clashed(&store);
    let (new, old) = (the_one(&two).aside, key("aside:1:debrief:a"));
    let copy = store.get(&new).unwrap().unwrap();
    store.remove(&new).unwrap();
    store.set(&old, &copy).unwrap();
    two.refresh();
    let settled = two.settle(&old).unwrap();
    store.set(&old, "other bytes").unwrap();
    two.unsettle(&settled).unwrap();
    assert_eq!(store.get(&old).unwrap().unwrap(), "other bytes");
    assert_eq!(store.get(&new).unwrap().unwrap(), copy);
}

#[test]
fn a_fault_at_any_call_of_settling_and_of_taking_that_back_leaves_one_or_the_other() {
    let words = |store: &MemoryStore| -> Vec<_> {
        let kept = |key: &str| !key.ends_with(":index") && !key.ends_with(":reserve");
        store.texts().into_iter().filter(|(key, _)| kept(key)).collect()
    };
    for fault in [StoreFault::Failed, StoreFault::Full, StoreFault::Blocked] {
        for k in 1..40 {
            let inner = MemoryStore::default();
            drop(clashed(&inner));
            let before = words(&inner);
            let store = FaultyStore::new(inner.clone());
            let mut tab = shelf(&store, "tab");
            let aside = the_one(&tab).aside;
            let store = store.clone().fail_at(store.calls() + k, fault);
            let Ok(settled) = tab.settle(&aside) else {
                assert_eq!(words(&inner), before, "call {k}");
                assert_eq!(the_one(&tab).aside, aside);
                continue;
            };
            let back = tab.unsettle(&settled);
            store.heal();
            if back.is_err() {
                tab.unsettle(&settled).unwrap();
            }
            assert_eq!(words(&inner), before, "call {k}");
            assert_eq!(the_one(&tab).aside, aside, "call {k}");
        }
    }
}

#[test]
fn restoring_another_version_over_words_that_were_not_seen_sets_them_aside() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
    one.merge(&id("a")).unwrap();
    let mut other = two.load(&id("a")).unwrap();
    assert_eq!(other.recall.told, "from one");
    one.record(&id("a"), &text(Field::Well, "not seen in two")).unwrap();
    one.merge(&id("a")).unwrap();
    other.apply(text(Field::Told, "as it was"));
    let restored = Change::Restored(Box::new(other.clone()));
    two.record(&id("a"), &restored).unwrap();
    assert!(two.merge(&id("a")).unwrap().clash);
    assert_eq!(found(&store, "a"), other);
    let clash = the_one(&two);
    let there: Vec<_> = clash.differences.iter().map(|one| one.there.as_str()).collect();
    assert_eq!(there, ["from one", "not seen in two"]);
    // Where the other tab has the same words it is none.
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    for tab in [&mut one, &mut two] {
        tab.record(&id("a"), &restored).unwrap();
        assert!(!tab.merge(&id("a")).unwrap().clash);
    }
    let now: Debrief = found(&store, "a");
    assert_eq!(now, other);
}

#[test]
fn typing_after_restoring_goes_onto_what_was_restored_also_from_the_journal_of_a_killed_tab() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let before = one.load(&id("a")).unwrap();
    one.record(&id("a"), &text(Field::Told, "too much")).unwrap();
    one.merge(&id("a")).unwrap();
    one.record(&id("a"), &Change::Restored(Box::new(before.clone()))).unwrap();
    one.record(&id("a"), &text(Field::Told, "anew")).unwrap();
    drop(one);
    let mut expected = before;
    expected.apply(text(Field::Told, "anew"));
    assert_eq!(found(&store, "a"), expected);
    assert_eq!(shelf(&store, "later").aside(), []);
}

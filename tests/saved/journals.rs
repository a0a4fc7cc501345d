//! The journals of tabs, live and killed: small, taken in once, and nothing of theirs or of others lost.

use crate::scenes::{
    NOW, PATH, begun, debrief, found, id, is_receipt, key, raw, shelf, shorts, text,
};
use crate::tabs::open;
use afterview::app::store::{AsideReason, FaultyStore, MemoryStore, Shelf, Store, StoreFault};
use afterview::domain::debrief::{Change, Field};
use std::cell::RefCell;
use std::rc::Rc;

#[test]
fn typing_writes_one_small_journal_and_nothing_else() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let before = store.texts();
    one.record(&id("a"), &text(Field::Well, "x")).unwrap();
    for end in 1..=200 {
        one.record(&id("a"), &text(Field::Told, &"word ".repeat(end))).unwrap();
    }
    one.record(&id("a"), &text(Field::Well, "xy")).unwrap();
    let journal = raw(&store, "journal:one");
    // One entry a field, however many letters were typed.
    assert_eq!(journal.matches("\"seq\"").count(), 2, "{journal}");
    let others: Vec<_> =
        store.texts().into_iter().filter(|(full, _)| *full != key("journal:one")).collect();
    assert_eq!(others, Vec::from_iter(before));
}

#[test]
fn a_change_typed_for_long_without_a_merge_stays_small_in_the_journal() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    for end in 0..500 {
        one.record(&id("a"), &text(Field::Told, &format!("word {end}"))).unwrap();
    }
    assert!(raw(&store, "journal:one").len() < 2_000, "{}", raw(&store, "journal:one").len());
}

#[test]
fn a_killed_tab_leaves_its_words_for_the_next() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &text(Field::Told, "in one")).unwrap();
    drop(one);
    let mut two = shelf(&store, "two");
    two.begin(&debrief("b"));
    two.load(&id("a")).unwrap();
    two.record(&id("a"), &text(Field::Well, "in two")).unwrap();
    two.record(&id("b"), &text(Field::Well, "in two")).unwrap();
    drop(two);
    let mut three = shelf(&store, "three");
    let (a, b) = (three.load(&id("a")).unwrap(), three.load(&id("b")).unwrap());
    assert_eq!((a.text(Field::Told), a.text(Field::Well)), ("in one", "in two"));
    assert_eq!(b.text(Field::Well), "in two");
    assert_eq!(shorts(&store), ["debrief:a", "debrief:b", "index"]);
}

#[test]
fn a_journal_found_twice_is_taken_in_once() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &Change::Weighed(4)).unwrap();
    one.record(&id("a"), &text(Field::Told, "old")).unwrap();
    let journal = raw(&store, "journal:one");
    drop(one);
    let mut two = open(&store, "two");
    two.record(&id("a"), &text(Field::Told, "newer")).unwrap();
    two.merge(&id("a")).unwrap();
    // As if clearing it had failed: the same journal once more, for a tab that was open and for a new one.
    for tab in ["three", "four"] {
        store.set(&key("journal:one"), &journal).unwrap();
        two.refresh();
        let mut next = open(&store, tab);
        let now = next.load(&id("a")).unwrap();
        assert_eq!((now.text(Field::Told), now.item(4).unwrap().weighed), ("newer", 1));
        assert_eq!(next.aside(), []);
        assert!(!shorts(&store).contains(&"journal:one".to_owned()));
    }
}

/// Another tab reads a journal, compares it, and puts a receipt there. Its own tab types on before each of these calls.
#[test]
fn what_is_typed_while_a_journal_is_put_away_outlives_a_deletion() {
    let mut outlived = 0;
    for call in 1..30 {
        let inner = MemoryStore::default();
        let mut one = begun(&inner, "one");
        one.record(&id("a"), &text(Field::Told, "I froze")).unwrap();
        let one = Rc::new(RefCell::new(one));
        let typing = Rc::clone(&one);
        let store = FaultyStore::new(inner.clone()).before(move |number, _| {
            if number == call {
                let more = text(Field::Told, "I froze, and left");
                typing.borrow_mut().record(&id("a"), &more).unwrap();
            }
        });
        let mut two = shelf(&store, "two");
        let removed = two.remove(&id("a")).unwrap();
        let deleted = removed.raw().unwrap().contains("and left");
        if store.calls() >= call && !deleted {
            outlived += 1;
            assert!(!one.borrow_mut().merge(&id("a")).unwrap().gone, "call {call}");
            assert_eq!(found(&inner, "a").text(Field::Told), "I froze, and left", "call {call}");
        } else {
            assert!(one.borrow_mut().merge(&id("a")).unwrap().gone, "call {call}");
            assert!(shorts(&inner).is_empty(), "call {call}");
        }
    }
    assert!((5..29).contains(&outlived), "{outlived}");
}

#[test]
fn what_was_taken_in_and_deleted_stays_away_also_while_its_tab_goes_on_elsewhere() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.begin(&debrief("b"));
    one.record(&id("a"), &text(Field::Told, "I froze")).unwrap();
    one.record(&id("b"), &text(Field::Told, "I left")).unwrap();
    shelf(&store, "two").remove(&id("a")).unwrap();
    // Its journal is written anew, over the receipt.
    one.record(&id("b"), &text(Field::Told, "I left early")).unwrap();
    one.merge_others(&[]);
    assert!(one.is_gone(&id("a")));
    assert_eq!(shorts(&store), ["debrief:b", "index"]);
    assert_eq!(found(&store, "b").text(Field::Told), "I left early");
}

#[test]
fn what_a_killed_tab_had_typed_outlives_a_deletion_by_somebody_who_never_saw_it() {
    let mut came_back = 0;
    for k in 1..40 {
        let store = MemoryStore::default();
        let mut two = begun(&store, "two");
        let mut one = open(&store, "one");
        one.record(&id("a"), &text(Field::Told, "I froze")).unwrap();
        drop(one);
        // A third takes its journal in, and can write nothing before the deletion.
        let faulty = FaultyStore::new(store.clone()).fail_from(k, StoreFault::Failed);
        let mut three = shelf(&faulty, "three");
        let removed = two.remove(&id("a")).unwrap();
        faulty.heal();
        three.refresh();
        three.merge_others(&[]);
        if removed.raw().unwrap().contains("I froze") {
            continue;
        }
        let mut visit = shelf(&store, "visit");
        let words = |text: String| text.contains("I froze");
        let here = visit.load(&id("a")).is_ok_and(|now| now.recall.told == "I froze");
        let aside =
            visit.aside().iter().any(|aside| visit.aside_raw(&aside.key).is_some_and(words));
        assert!(here || aside, "call {k}");
        came_back += usize::from(here);
    }
    assert!(came_back > 0, "{came_back}");
}

#[test]
fn what_was_erased_stays_away_also_where_another_tab_had_taken_in_a_journal_and_could_not_merge_it()
{
    for k in 1..40 {
        let store = MemoryStore::default();
        let mut two = begun(&store, "two");
        let mut one = open(&store, "one");
        one.record(&id("a"), &text(Field::Told, "I froze")).unwrap();
        let faulty = FaultyStore::new(store.clone());
        let mut three = shelf(&faulty, "three");
        three.load(&id("a")).unwrap();
        one.record(&id("a"), &text(Field::Told, "I froze, and left")).unwrap();
        let calls = faulty.calls();
        let faulty = faulty.fail_from(calls + k, StoreFault::Failed);
        three.refresh();
        two.erase().unwrap();
        faulty.heal();
        three.refresh();
        three.merge_others(&[]);
        one.merge_others(&[]);
        assert!(shorts(&store).is_empty(), "call {k}");
    }
}

#[test]
fn a_merge_that_was_written_over_is_made_good_by_whoever_takes_the_journal_in() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let before = raw(&store, "debrief:a");
    one.record(&id("a"), &text(Field::Told, "I froze")).unwrap();
    one.merge(&id("a")).unwrap();
    // Another tab had compared before that, and writes what it has.
    store.set(&key("debrief:a"), &before).unwrap();
    one.record(&id("a"), &text(Field::Well, "I stayed")).unwrap();
    let mut two = open(&store, "two");
    let now = two.load(&id("a")).unwrap();
    assert_eq!((now.text(Field::Told), now.text(Field::Well)), ("I froze", "I stayed"));
    one.merge(&id("a")).unwrap();
    drop(one);
    assert_eq!(found(&store, "a"), now);
}

#[test]
fn the_receipt_of_a_journal_goes_after_a_day() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &text(Field::Told, "I froze")).unwrap();
    drop(one);
    let lies = |after: i64| {
        drop(Shelf::open(Box::new(store.clone()), PATH, "next", NOW.plus(after)));
        store.get(&key("journal:one")).unwrap().is_some_and(|text| is_receipt(&text))
    };
    let day = 24 * 60 * 60;
    assert!(lies(0) && lies(day - 1));
    assert!(!lies(day + 1));
    assert_eq!(store.get(&key("journal:one")).unwrap(), None);
}

#[test]
fn a_tab_with_the_name_of_a_killed_one_loses_nothing() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &text(Field::Told, "first life")).unwrap();
    drop(one);
    let mut again = open(&store, "one");
    again.record(&id("a"), &text(Field::Well, "second life")).unwrap();
    drop(again);
    let mut third = open(&store, "one");
    third.record(&id("a"), &text(Field::Around, "third life")).unwrap();
    third.merge(&id("a")).unwrap();
    drop(third);
    // Its journal is merged and gone, and its changes are numbered from the start again.
    let mut fourth = open(&store, "one");
    fourth.record(&id("a"), &text(Field::Hope, "fourth life")).unwrap();
    fourth.merge(&id("a")).unwrap();
    fourth.merge(&id("a")).unwrap();
    let now = found(&store, "a");
    let fields = [Field::Told, Field::Well, Field::Around, Field::Hope];
    let texts = fields.map(|field| now.text(field).to_owned());
    assert_eq!(texts, ["first life", "second life", "third life", "fourth life"]);
}

/// The same tab's earlier typing, taken in by another tab, is not somebody else's words.
#[test]
fn a_journal_taken_in_twice_as_it_grew_is_no_clash() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &text(Field::Told, "I bl")).unwrap();
    shelf(&store, "two");
    one.record(&id("a"), &text(Field::Told, "I blanked")).unwrap();
    drop(one);
    let three = shelf(&store, "three");
    assert_eq!(three.aside(), []);
    assert_eq!(found(&store, "a").recall.told, "I blanked");
}

/// The journal of a killed tab is as old as its tab: what another wrote since is not written over unseen.
#[test]
fn the_same_field_in_a_killed_tab_and_a_live_one_keeps_both_texts() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
    two.record(&id("a"), &text(Field::Told, "from two")).unwrap();
    two.merge(&id("a")).unwrap();
    drop(one);
    let mut three = open(&store, "three");
    assert_eq!(three.load(&id("a")).unwrap().recall.told, "from one");
    let [aside] = three.aside() else { panic!("{:?}", three.aside()) };
    assert_eq!(aside.reason, AsideReason::OtherTab);
    assert!(three.aside_raw(&aside.key).unwrap().contains("from two"));
}

#[test]
fn the_same_field_in_two_killed_tabs_keeps_both_texts() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
    two.record(&id("a"), &text(Field::Told, "from two")).unwrap();
    drop((one, two));
    let three = shelf(&store, "three");
    let kept = store.texts().into_values().collect::<String>();
    assert!(kept.contains("from one") && kept.contains("from two"), "{kept}");
    assert_eq!(three.aside().len(), 1);
}

#[test]
fn two_debriefs_of_one_name_are_both_kept() {
    for k in 1..8 {
        let store = MemoryStore::default();
        let mut one = begun(&store, "one");
        one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
        one.merge(&id("a")).unwrap();
        // Another tab, which could not look into the store, begins one under the same name.
        let faulty = FaultyStore::new(store.clone()).fail_from(1, StoreFault::Failed);
        let mut two = shelf(&faulty, "two");
        let mut other = debrief("a");
        other.apply(text(Field::Told, "from two"));
        two.begin(&other);
        faulty.heal();
        let at = faulty.calls() + k;
        let faulty = faulty.fail_at(at, StoreFault::Failed);
        let _ = two.merge(&id("a"));
        let _ = two.record(&id("a"), &text(Field::Well, "and more"));
        drop(two);
        drop(faulty);
        shelf(&store, "later");
        let kept = store.texts().into_values().collect::<String>();
        assert!(kept.contains("from one") && kept.contains("from two"), "call {k}: {kept}");
        assert!(kept.contains("and more"), "call {k}: {kept}");
    }
}

#[test]
fn typing_again_after_taking_somebody_off_is_not_lost_with_them() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    for change in [
        text(Field::PersonName(8), "Ol"),
        Change::PersonRemoved(8),
        text(Field::PersonName(8), "Olu"),
    ] {
        one.record(&id("a"), &change).unwrap();
    }
    drop(one);
    assert_eq!(found(&store, "a").text(Field::PersonName(8)), "Olu");
}

#[test]
fn words_typed_into_a_deleted_debrief_by_a_killed_tab_are_set_aside() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &text(Field::Told, "typed meanwhile")).unwrap();
    drop(one);
    two.remove(&id("a")).unwrap();
    let three = shelf(&store, "three");
    let [aside] = three.aside() else { panic!("{:?}", three.aside()) };
    assert_eq!(aside.reason, AsideReason::Orphan);
    assert!(three.aside_raw(&aside.key).unwrap().contains("typed meanwhile"));
}

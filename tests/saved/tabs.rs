//! Several tabs over one store, and what crashes leave behind.

use crate::scenes::{begun, debrief, found, id, key, raw, shelf, shorts, text};
use afterview::app::store::{
    AsideReason, FaultyStore, MemoryStore, Merged, Shelf, Store, StoreFault,
};
use afterview::domain::debrief::{Change, Debrief, DebriefId, Field};
use proptest::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

fn open(store: &MemoryStore, tab: &str) -> Shelf {
    let mut shelf = shelf(store, tab);
    shelf.load(&id("a")).unwrap();
    shelf
}

#[test]
fn different_fields_in_two_tabs_are_both_kept() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
    two.record(&id("a"), &text(Field::Well, "from two")).unwrap();
    assert_eq!(one.merge(&id("a")).unwrap(), Merged::default());
    let others = Merged { others: true, ..Merged::default() };
    assert_eq!(two.merge(&id("a")).unwrap(), others);
    assert_eq!(one.merge(&id("a")).unwrap(), others);
    for tab in [&mut one, &mut two] {
        let now = tab.load(&id("a")).unwrap();
        assert_eq!((now.text(Field::Told), now.text(Field::Well)), ("from one", "from two"));
        assert_eq!(tab.aside(), []);
    }
    assert_eq!(shorts(&store), ["debrief:a", "index"]);
}

#[test]
fn the_same_field_in_two_tabs_keeps_both_texts() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
    two.record(&id("a"), &text(Field::Told, "from two")).unwrap();
    one.merge(&id("a")).unwrap();
    let theirs = raw(&store, "debrief:a");
    assert!(two.merge(&id("a")).unwrap().clash);
    assert_eq!(found(&store, "a").recall.told, "from two");
    let [aside] = two.aside() else { panic!("{:?}", two.aside()) };
    assert_eq!(aside.reason, AsideReason::OtherTab);
    assert_eq!(two.aside_raw(&aside.key), Some(theirs));
    // Once is enough, and it can be had back as a debrief.
    two.merge(&id("a")).unwrap();
    assert_eq!(two.aside().len(), 1);
    let raw = two.aside_raw(&two.aside()[0].key).unwrap();
    let copies = two.import(&raw, crate::scenes::NOW).unwrap().copies;
    assert_eq!(two.load(&copies[0]).unwrap().recall.told, "from one");
}

#[test]
fn typing_on_after_another_tab_took_the_journal_in_is_no_clash() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &text(Field::Told, "I bl")).unwrap();
    // Another tab opens, and takes in what the first has not merged yet.
    let mut two = open(&store, "two");
    assert_eq!(two.load(&id("a")).unwrap().recall.told, "I bl");
    assert!(!shorts(&store).contains(&"journal:one".to_owned()));
    two.record(&id("a"), &text(Field::Well, "Two")).unwrap();
    two.merge(&id("a")).unwrap();
    one.record(&id("a"), &text(Field::Told, "I blanked")).unwrap();
    let merged = one.merge(&id("a")).unwrap();
    assert!(!merged.clash && merged.others);
    let now = found(&store, "a");
    assert_eq!((now.text(Field::Told), now.text(Field::Well)), ("I blanked", "Two"));
}

#[test]
fn removing_what_another_tab_wrote_into_keeps_its_words() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let added = Change::ItemAdded { id: 5, mishap: "late".to_owned(), parked: false };
    one.record(&id("a"), &added).unwrap();
    one.merge(&id("a")).unwrap();
    let mut two = open(&store, "two");
    two.record(&id("a"), &text(Field::ItemWords(5), "the bus")).unwrap();
    two.merge(&id("a")).unwrap();
    one.record(&id("a"), &Change::ItemRemoved(5)).unwrap();
    assert!(one.merge(&id("a")).unwrap().clash);
    assert_eq!(found(&store, "a").items, []);
    assert!(one.aside_raw(&one.aside()[0].key).unwrap().contains("the bus"));
}

/// A whole turn of another tab, before each call of a merge in turn.
#[test]
fn another_tab_may_write_at_any_moment_of_a_merge() {
    for rounds in 1..=2 {
        for k in 1..40 {
            let store = MemoryStore::default();
            begun(&store, "zero");
            let two = Rc::new(RefCell::new(open(&store, "two")));
            let faulty = FaultyStore::new(store.clone());
            let mut one = shelf(&faulty, "one");
            one.load(&id("a")).unwrap();
            one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
            let begin = faulty.calls();
            let turn = Rc::clone(&two);
            let _watched = faulty.clone().before(move |call, _| {
                if call == begin + k {
                    let mut two = turn.borrow_mut();
                    for round in 0..rounds {
                        let words = format!("from two, {round}");
                        two.record(&id("a"), &text(Field::Well, &words)).unwrap();
                        two.record(&id("a"), &Change::Weighed(4)).unwrap();
                        two.merge(&id("a")).unwrap();
                    }
                }
            });
            one.merge(&id("a")).unwrap();
            two.borrow_mut().merge(&id("a")).unwrap();
            one.merge(&id("a")).unwrap();
            let now = found(&store, "a");
            assert_eq!(now.text(Field::Told), "from one", "call {k}");
            if rounds == 1 || k != 3 {
                let turns = if faulty.calls() < begin + k { 0 } else { rounds };
                let words = (0..turns).last().map(|round| format!("from two, {round}"));
                assert_eq!(now.text(Field::Well), words.unwrap_or_default(), "call {k}");
                assert_eq!(now.item(4).map_or(0, |item| item.weighed), turns, "call {k}");
            }
        }
    }
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
fn erasing_in_one_tab_is_not_undone_by_hiding_another() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &text(Field::Told, "secret")).unwrap();
    let mut two = open(&store, "two");
    two.record(&id("a"), &text(Field::Well, "secret too")).unwrap();
    assert!(two.erase().unwrap() >= 3);
    assert_eq!(store.texts().len(), 0);
    let merged = one.merge(&id("a")).unwrap();
    assert!(merged.gone);
    one.merge(&id("a")).unwrap();
    two.merge(&id("a")).unwrap();
    one.refresh();
    let rest: Vec<_> =
        store.texts().into_values().filter(|text| text.contains("Harbour")).collect();
    assert_eq!(rest, Vec::<String>::new());
    assert_eq!((one.summaries(), two.summaries()), (vec![], vec![]));
    // Somebody who types on wants it.
    one.record(&id("a"), &text(Field::Told, "anew")).unwrap();
    one.merge(&id("a")).unwrap();
    assert_eq!(found(&store, "a").recall.told, "anew");
}

#[test]
fn deleting_in_one_tab_holds_unless_the_other_has_words_of_its_own() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    two.remove(&id("a")).unwrap();
    assert!(one.merge(&id("a")).unwrap().gone);
    assert_eq!(one.load(&id("a")), Err(afterview::app::store::LoadError::Missing));
    assert_eq!(shorts(&store), ["index"]);

    let mut one = begun(&store, "three");
    let mut two = open(&store, "four");
    one.record(&id("a"), &text(Field::Told, "typed meanwhile")).unwrap();
    two.remove(&id("a")).unwrap();
    assert!(!one.merge(&id("a")).unwrap().gone);
    assert_eq!(found(&store, "a").recall.told, "typed meanwhile");
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

/// A step of one of three tabs; each has fields of its own.
#[derive(Clone, Debug)]
enum Turn {
    Types(usize, usize, String),
    Weighs(usize),
    Merges(usize),
    Refreshes(usize),
    /// Killed, and opened anew.
    Dies(usize),
}

const FIELDS: [[Field; 2]; 3] =
    [[Field::Told, Field::Company], [Field::Well, Field::Around], [Field::OneYear, Field::Hope]];

fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        5 => (0..3_usize, 0..2_usize, "[a-z]{1,4}").prop_map(|(tab, field, words)| Turn::Types(tab, field, words)),
        2 => (0..3_usize).prop_map(Turn::Weighs),
        4 => (0..3_usize).prop_map(Turn::Merges),
        1 => (0..3_usize).prop_map(Turn::Refreshes),
        2 => (0..3_usize).prop_map(Turn::Dies),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn three_tabs_in_any_order_with_crashes_keep_every_word(
        turns in prop::collection::vec(turn(), 1..60),
    ) {
        let store = MemoryStore::default();
        begun(&store, "zero");
        let mut tabs: Vec<Shelf> = (0..3).map(|tab| open(&store, &format!("tab{tab}"))).collect();
        let mut expected: Debrief = debrief("a");
        let name: DebriefId = id("a");
        for (count, turn) in turns.iter().enumerate() {
            let change = match turn {
                Turn::Types(tab, field, words) => Some((tab, text(FIELDS[*tab][*field], words))),
                Turn::Weighs(tab) => Some((tab, Change::Weighed(4))),
                Turn::Merges(tab) => {
                    let merged = tabs[*tab].merge(&name).unwrap();
                    prop_assert!(!merged.clash && !merged.gone);
                    None
                }
                Turn::Refreshes(tab) => {
                    tabs[*tab].refresh();
                    None
                }
                Turn::Dies(tab) => {
                    tabs[*tab] = open(&store, &format!("tab{tab}.{count}"));
                    None
                }
            };
            if let Some((tab, change)) = change {
                tabs[*tab].record(&name, &change).unwrap();
                expected.apply(change);
            }
        }
        drop(tabs);
        let now = found(&store, "a");
        prop_assert_eq!(now, expected);
        let last = shelf(&store, "last");
        prop_assert_eq!(last.aside(), []);
        prop_assert_eq!(shorts(&store), ["debrief:a", "index"]);
    }
}

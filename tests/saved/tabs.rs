//! Several tabs over one store, all of them alive.

use crate::scenes::{NOW, begun, found, id, key, raw, shelf, shorts, text};
use afterview::app::store::{
    AsideReason, FaultyStore, LoadError, MemoryStore, Merged, Shelf, Store as _,
};
use afterview::domain::debrief::{Change, Field};
use std::cell::RefCell;
use std::rc::Rc;

/// A tab with the debrief `a` open.
pub fn open(store: &MemoryStore, tab: &str) -> Shelf {
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
fn what_came_in_is_told_also_where_another_tab_was_heard_to_write() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    two.record(&id("a"), &text(Field::Well, "from two")).unwrap();
    two.merge(&id("a")).unwrap();
    for heard in store.keys().unwrap() {
        one.look_again(&heard, &[id("a")]);
    }
    assert!(one.merge(&id("a")).unwrap().others, "the screen has to hear of it");
    two.remove(&id("a")).unwrap();
    for heard in [key("debrief:a"), key("index")] {
        one.look_again(&heard, &[id("a")]);
    }
    assert!(one.merge(&id("a")).unwrap().gone, "and that it is gone");
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
    let copies = two.import(&raw, NOW).unwrap().copies;
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
    assert_eq!(found(&store, "a").item(5), None);
    assert!(one.aside_raw(&one.aside()[0].key).unwrap().contains("the bus"));
}

#[test]
fn an_answer_about_what_another_tab_took_off_does_not_bring_it_back() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &Change::ItemRemoved(4)).unwrap();
    one.merge(&id("a")).unwrap();
    two.record(&id("a"), &Change::Parked(4, true)).unwrap();
    two.record(&id("a"), &Change::Weighed(4)).unwrap();
    two.merge(&id("a")).unwrap();
    assert_eq!(found(&store, "a").items, []);
    // Its words do: they are nowhere else.
    two.record(&id("a"), &text(Field::ItemWords(4), "the bus")).unwrap();
    two.merge(&id("a")).unwrap();
    assert_eq!(found(&store, "a").text(Field::ItemWords(4)), "the bus");
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
    assert_eq!(one.load(&id("a")), Err(LoadError::Missing));
    assert!(shorts(&store).is_empty());

    let mut one = begun(&store, "three");
    let mut two = open(&store, "four");
    one.record(&id("a"), &text(Field::Told, "typed meanwhile")).unwrap();
    two.remove(&id("a")).unwrap();
    assert!(!one.merge(&id("a")).unwrap().gone);
    assert_eq!(found(&store, "a").recall.told, "typed meanwhile");
}

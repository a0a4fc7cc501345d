//! What the soak (`cargo xtask soak`) found once, each as small as it can be.

use crate::scenes::{begun, debrief, found, id, key, raw, shelf, shorts, text};
use crate::tabs::open;
use afterview::app::store::{FaultyStore, MemoryStore, Next, SecondCopy, StoreFault, Twin};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, Field};

#[test]
fn words_that_could_not_be_kept_are_not_deleted_with_what_another_tab_took_in() {
    let store = MemoryStore::default();
    begun(&store, "zero");
    let faulty = FaultyStore::new(store.clone());
    let mut one = shelf(&faulty, "one");
    one.record(&id("a"), &Change::Weighed(4)).unwrap();
    let mut two = open(&store, "two");
    two.remove(&id("a")).unwrap();
    let call = faulty.calls() + 1;
    let faulty = faulty.fail_from(call, StoreFault::Blocked);
    assert!(one.record(&id("a"), &text(Field::Told, "typed since")).is_err());
    faulty.heal();
    assert!(!one.merge(&id("a")).unwrap().gone);
    assert_eq!(found(&store, "a").recall.told, "typed since");
}

#[test]
fn what_is_taken_back_does_not_take_the_place_of_what_came_back_by_itself() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    one.record(&id("a"), &text(Field::Well, "only in one")).unwrap();
    one.merge(&id("a")).unwrap();
    let mut two = open(&store, "two");
    two.record(&id("a"), &text(Field::Told, "typed meanwhile")).unwrap();
    let removed = one.remove(&id("a")).unwrap();
    two.merge(&id("a")).unwrap();
    one.load(&id("a")).unwrap();
    one.record(&id("a"), &text(Field::Around, "not merged yet")).unwrap();
    one.restore(removed).unwrap();
    one.merge(&id("a")).unwrap();
    let now = found(&store, "a");
    assert_eq!(
        (now.text(Field::Told), now.text(Field::Around)),
        ("typed meanwhile", "not merged yet")
    );
    let aside: Vec<String> =
        one.aside().iter().filter_map(|aside| one.aside_raw(&aside.key)).collect();
    assert!(aside.iter().any(|raw| raw.contains("only in one")));
}

#[test]
fn words_typed_right_before_a_deletion_are_in_its_undo_where_another_tab_typed_on() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &text(Field::Well, "the last words")).unwrap();
    let removed = one.remove(&id("a")).unwrap();
    // It has heard of neither.
    two.record(&id("a"), &text(Field::Told, "typed on")).unwrap();
    two.merge(&id("a")).unwrap();
    let back = found(&store, "a");
    assert_eq!((back.text(Field::Told), back.text(Field::Well)), ("typed on", ""));
    one.restore(removed).unwrap();
    assert_eq!(found(&store, "a"), back, "it is as it came back");
    let set_aside = one.clashes();
    let words: Vec<&str> = set_aside
        .iter()
        .flat_map(|clash| &clash.differences)
        .map(|difference| difference.there.as_str())
        .collect();
    assert!(words.contains(&"the last words"), "{words:?}");
}

#[test]
fn words_that_came_in_and_were_not_shown_are_set_aside_before_they_are_typed_over() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
    one.merge(&id("a")).unwrap();
    // It looks through the store, and the screen is not drawn anew.
    two.refresh();
    two.record(&id("a"), &text(Field::Told, "from two")).unwrap();
    assert!(two.merge(&id("a")).unwrap().clash);
    assert_eq!(found(&store, "a").recall.told, "from two");
    assert!(two.aside_raw(&two.aside()[0].key).unwrap().contains("from one"));
}

#[test]
fn what_came_in_is_told_until_it_was_shown() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
    one.merge(&id("a")).unwrap();
    two.refresh();
    assert!(two.merge(&id("a")).unwrap().others);
    assert!(two.merge(&id("a")).unwrap().others);
    two.load(&id("a")).unwrap();
    assert!(!two.merge(&id("a")).unwrap().others);
}

#[test]
fn a_copy_is_set_aside_again_if_it_is_written_over_only_after_that_was_thrown_away() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut killed = open(&store, "two");
    one.record(&id("a"), &text(Field::Told, "from one")).unwrap();
    one.merge(&id("a")).unwrap();
    killed.record(&id("a"), &text(Field::Told, "from two")).unwrap();
    drop(killed);
    // The third tab takes the journal in, and cannot write.
    let count = FaultyStore::new(store.copy());
    shelf(&count, "count");
    for k in 1..=count.calls() {
        let store = store.copy();
        let faulty = FaultyStore::new(store.clone()).fail_from(k, StoreFault::Failed);
        let mut three = shelf(&faulty, "three");
        faulty.heal();
        if !raw(&store, "debrief:a").contains("from one") {
            // It is written over, and what was set aside is all there is.
            continue;
        }
        for key in three.aside().iter().map(|aside| aside.key.clone()).collect::<Vec<_>>() {
            three.forget_aside(&key).unwrap();
        }
        three.refresh();
        let now = found(&store, "a").recall.told;
        let texts: String = store.texts().into_values().collect();
        assert!(now == "from one" || texts.contains("from one"), "call {k}");
    }
}

#[test]
fn what_two_journals_hold_whole_is_counted_once() {
    let begun_in_a_journal = (1..20).find_map(|k| {
        let store = MemoryStore::default();
        let faulty = FaultyStore::new(store.clone());
        let mut one = shelf(&faulty, "one");
        let call = faulty.calls() + k;
        let _failing = faulty.fail_at(call, StoreFault::Failed);
        one.begin(&debrief("a"));
        one.record(&id("a"), &Change::Weighed(4)).unwrap();
        (!shorts(&store).contains(&"debrief:a".to_owned())).then_some(store)
    });
    let begun_in_a_journal = begun_in_a_journal.unwrap();
    // Another tab takes it in, cannot merge it, and keeps it in a journal of its own.
    for k in 1..60 {
        let store = begun_in_a_journal.copy();
        let faulty = FaultyStore::new(store.clone()).fail_at(k, StoreFault::Failed);
        let mut another = shelf(&faulty, "another");
        let _ = another.record(&id("a"), &text(Field::Told, "words"));
        drop(another);
        assert_eq!(found(&store, "a").item(4).unwrap().weighed, 1, "call {k}");
    }
}

#[test]
fn an_address_that_another_tab_typed_is_kept_when_its_person_is_taken_off() {
    let store = MemoryStore::default();
    let mut one = begun(&store, "one");
    let mut two = open(&store, "two");
    two.record(&id("a"), &text(Field::PersonEmail(3), "maya@harbour.example")).unwrap();
    two.merge(&id("a")).unwrap();
    one.record(&id("a"), &Change::PersonRemoved(3)).unwrap();
    assert!(one.merge(&id("a")).unwrap().clash);
    assert!(one.aside_raw(&one.aside()[0].key).unwrap().contains("maya@harbour.example"));
}

#[test]
fn a_journal_in_the_second_place_outlives_an_earlier_one_of_its_tab() {
    let store = MemoryStore::default();
    begun(&store, "zero");
    let mut one = open(&store, "one");
    one.record(&id("a"), &text(Field::Told, "i fr")).unwrap();
    let earlier = raw(&store, "journal:one");
    one.record(&id("a"), &text(Field::Told, "i froze")).unwrap();
    let later = raw(&store, "journal:one");
    let copy = SecondCopy::of(crate::scenes::PATH);
    let key = key("journal:one");
    let at = Instant(0);
    let held = Twin { text: Some(later.clone()), gone: String::new(), at };
    let next = |gone: &str| copy.next(&key, Some(&held), None, &copy.gone(&key, gone), at);
    assert_eq!(next(&earlier), Next::Leave);
    assert_eq!(next(&later), Next::Forget);
}

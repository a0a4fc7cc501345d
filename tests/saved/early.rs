//! What is typed before the code that keeps words is here: a journal that any shelf takes in.

use crate::scenes::{NOW, PATH, debrief, found, id, is_receipt, key, raw, shelf, shorts, text};
use afterview::app::store::{MemoryStore, Store, early};
use afterview::domain::debrief::{Change, Debrief, Field};

/// A store in which a tab wrote this; `count` says how often it wrote.
fn write(store: &MemoryStore, tab: &str, count: u64, begun: &[Debrief]) {
    let (at, journal) = early(PATH, tab, count, begun);
    assert_eq!(at, key(&format!("journal:{tab}")));
    store.set(&at, &journal).unwrap();
}

fn told(name: &str, words: &str) -> Debrief {
    let mut debrief = debrief(name);
    debrief.apply(text(Field::Told, words));
    debrief
}

#[test]
fn the_shelf_of_the_same_tab_takes_it_in() {
    let store = MemoryStore::default();
    let begun = [told("a", "i froze"), told("b", "and then")];
    write(&store, "one", 2, &begun);
    let mut one = shelf(&store, "one");
    assert_eq!(one.load(&id("a")).unwrap(), begun[0]);
    assert_eq!(one.load(&id("b")).unwrap(), begun[1]);
    assert_eq!(shorts(&store), ["debrief:a", "debrief:b", "index"]);
    assert!(is_receipt(&raw(&store, "journal:one")));
    // It goes on by another name, and nothing it writes is taken for what it wrote before.
    one.record(&id("a"), &text(Field::Told, "i froze up")).unwrap();
    one.merge(&id("a")).unwrap();
    assert_eq!(found(&store, "a").text(Field::Told), "i froze up");
    assert_eq!(found(&store, "b"), begun[1]);
}

#[test]
fn whoever_is_ended_before_the_shelf_is_there_finds_the_words_next_time() {
    let store = MemoryStore::default();
    write(&store, "one", 1, &[told("a", "i froze")]);
    drop(shelf(&store, "two"));
    assert_eq!(found(&store, "a").text(Field::Told), "i froze");
}

#[test]
fn what_is_typed_after_another_tab_took_it_in_takes_its_place_or_is_set_aside() {
    let store = MemoryStore::default();
    write(&store, "one", 1, &[told("a", "i froze")]);
    drop(shelf(&store, "two"));
    let later = told("a", "i froze, and then i laughed");
    write(&store, "one", 2, std::slice::from_ref(&later));
    let mut one = shelf(&store, "one");
    // Nothing tells which of the two holds, so neither goes.
    assert_eq!(one.load(&id("a")).unwrap().text(Field::Told), "i froze");
    let aside = one.aside_raw(&one.aside()[0].key).unwrap();
    assert!(aside.contains("and then i laughed"), "{aside}");
    // The tab that wrote it knows, and says so with all of it.
    one.record(&id("a"), &Change::Restored(Box::new(later.clone()))).unwrap();
    one.merge(&id("a")).unwrap();
    assert_eq!(found(&store, "a"), later);
}

#[test]
fn it_is_the_same_to_the_letter_for_any_debrief() {
    let store = MemoryStore::default();
    let mut all = told("a", "“ü” \n\u{1f642}");
    all.apply(Change::Text(Field::Well, " ".repeat(3)));
    all.started = NOW.plus(-5);
    write(&store, "one", 1, std::slice::from_ref(&all));
    assert_eq!(shelf(&store, "one").load(&id("a")).unwrap(), all);
}

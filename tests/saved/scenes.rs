//! What the tests of the store share: places, people, words.

use afterview::app::store::{MemoryStore, Shelf, Store};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, Debrief, DebriefId, Entry, Field};
use std::collections::BTreeMap;

pub const NOW: Instant = Instant(1_795_000_000);
pub const PATH: &str = "/app";

pub fn id(name: &str) -> DebriefId {
    DebriefId(name.to_owned())
}

pub fn text(field: Field, words: &str) -> Change {
    Change::Text(field, words.to_owned())
}

/// A debrief with a few words in it, and an item with the number 4.
pub fn debrief(name: &str) -> Debrief {
    let mut debrief = Debrief::new(id(name), NOW, Entry::JustHappened);
    debrief.apply(text(Field::Company, "Harbour Library"));
    debrief.apply(text(Field::Role, "archivist"));
    debrief.apply(text(Field::PersonName(3), "Maya"));
    debrief.apply(Change::ItemAdded { id: 4, mishap: "late".to_owned(), parked: false });
    debrief
}

pub fn shelf(store: &(impl Store + Clone + 'static), tab: &str) -> Shelf {
    Shelf::open(Box::new(store.clone()), PATH, tab, NOW)
}

/// A shelf over a store with one merged debrief in it, named `a`.
pub fn begun(store: &MemoryStore, tab: &str) -> Shelf {
    let mut shelf = shelf(store, tab);
    shelf.begin(&debrief("a"));
    shelf
}

/// What a fresh visit finds.
pub fn found(store: &MemoryStore, name: &str) -> Debrief {
    let mut shelf = shelf(&store.copy(), "visit");
    assert_eq!(shelf.fault(), None);
    shelf.load(&id(name)).unwrap()
}

/// Takes the reserve away: words have its room already.
pub fn give_up_reserve(store: &MemoryStore) {
    store.remove(&key("reserve")).unwrap();
}

pub fn key(short: &str) -> String {
    format!("afterview:{PATH}:{short}")
}

/// The key under which the bytes of one are set aside.
pub fn aside(short: &str, bytes: &str) -> String {
    key(&format!("aside:{}:{short}", afterview::app::saved::sum(bytes)))
}

/// The text of a key, which must be there.
pub fn raw(store: &MemoryStore, short: &str) -> String {
    store.get(&key(short)).unwrap().unwrap()
}

/// The keys of a store without their prefix. The reserve is left out, which is there whenever there is room, and so are
/// the receipts of journals.
pub fn shorts(store: &MemoryStore) -> Vec<String> {
    let short = |full: &str| full.strip_prefix(&key("")).unwrap().to_owned();
    let texts = store.texts().into_iter();
    let shorts = texts.filter(|(_, text)| !is_receipt(text)).map(|(full, _)| short(&full));
    shorts.filter(|short| short != "reserve").collect()
}

/// Whether a text says that a journal was taken in.
pub fn is_receipt(text: &str) -> bool {
    text.ends_with(r#""body":{"pages":[]}}"#)
}

/// Everything in a store but the list, which is a cache that a merge may leave as it is, and the mark that a deletion was
/// taken back.
pub fn lasting(store: &MemoryStore) -> BTreeMap<String, String> {
    let mut texts = store.texts();
    texts.retain(|key, _| *key != self::key("index") && !key.starts_with(&self::key("again:")));
    texts
}

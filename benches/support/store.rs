//! A store in memory, filled as a browser's would be.

use super::{LAST, debriefs};
use afterview::app::saved::{Marks, json, seal_at, write_file};
use afterview::app::store::{MemoryStore, Shelf, Store};
use afterview::domain::debrief::Debrief;

/// Where the app lies.
const PATH: &str = "/";

/// A store with so many interviews in it, as an earlier visit left it: with its list and its reserve.
pub fn filled(count: usize) -> MemoryStore {
    let store = MemoryStore::default();
    for debrief in debriefs(count) {
        let (text, _) = seal_at(1, Some(debrief.started), &Marks::default(), &json(debrief));
        store.set(&key(&format!("debrief:{}", debrief.id.0)), &text).expect("memory takes it");
    }
    let shelf = open(&store);
    assert_eq!(shelf.summaries().len(), count, "each of them is read");
    store
}

/// A key of the store.
pub fn key(short: &str) -> String {
    format!("afterview:{PATH}:{short}")
}

/// A visit to a store.
pub fn open(store: &MemoryStore) -> Shelf {
    Shelf::open(Box::new(store.clone()), PATH, "bench", LAST)
}

/// A file of some interviews.
pub fn file(of: &[Debrief]) -> String {
    write_file(LAST, &of.iter().map(json).collect::<Vec<_>>())
}

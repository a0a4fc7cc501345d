//! A whole store, of arbitrary keys and texts.

use super::NOW;
use afterview::app::saved::{Marks, SavedError, Sealed, json, seal_at};
use afterview::app::store::{MemoryStore, Shelf, Store, check_export};
use afterview::domain::debrief::{Change, Debrief, DebriefId, Facts, Field};

/// What begins each key of a deployment at the top.
const PREFIX: &str = "afterview::";
/// The most keys that are put there.
const MOST_KEYS: usize = 40;

/// A store with one debrief in it.
pub fn with_one() -> MemoryStore {
    let store = MemoryStore::default();
    let mut shelf = Shelf::open(Box::new(store.clone()), "", "before", NOW);
    let facts = Facts { company: "Elm Court".to_owned(), ..Facts::default() };
    let id = DebriefId("here".to_owned());
    let debrief = Debrief { id, started: NOW, facts, ..Debrief::default() };
    shelf.begin(&debrief);
    let _ = shelf.merge(&debrief.id);
    store
}

/// What lies in a store, without what is made anew.
pub fn words(store: &MemoryStore) -> Vec<(String, String)> {
    let kept = |key: &str| !key.ends_with(":index") && !key.ends_with(":reserve");
    store.texts().into_iter().filter(|(key, _)| kept(key)).collect()
}

/// Opens a store in which pieces with a NUL between them lie: a key, its text, and so on. A text that begins with `~` is put
/// into an envelope, with `^` into a packed one: what is in it could not be reached otherwise.
pub fn stored(pieces: &str) {
    let store = MemoryStore::default();
    let mut pieces = pieces.split('\0');
    for _ in 0..MOST_KEYS {
        let (Some(key), Some(text)) = (pieces.next(), pieces.next()) else { break };
        let sealed = |body: &str| {
            let mut marks = Marks::default();
            marks.raise("other", 3);
            seal_at(2, Some(NOW.plus(-60)), &marks, body).0
        };
        let text = match (text.strip_prefix('~'), text.strip_prefix('^')) {
            (Some(body), _) => sealed(body),
            (_, Some(body)) => {
                let plain = sealed(body);
                let packed = Sealed::open(&plain).ok().and_then(|sealed| sealed.packed());
                packed.map_or(plain.clone(), |(packed, _)| packed)
            }
            _ => text.to_owned(),
        };
        let _ = store.set(&[PREFIX, key].concat(), &text);
    }
    opened(&store);
}

fn opened(store: &MemoryStore) {
    let before = words(store);
    let mut tab = Shelf::open(Box::new(store.clone()), "", "tab", NOW);
    kept(&before, store);
    for summary in tab.summaries() {
        let _ = tab.load(&summary.id);
        let _ = tab.record(&summary.id, &Change::Text(Field::Told, "typed".to_owned()));
        let _ = tab.merge(&summary.id);
        for earlier in tab.earlier(&summary.id) {
            let _ = tab.look_back(&summary.id, earlier.at);
        }
    }
    let _ = (tab.clashes().len(), tab.room(), tab.holdings().len());
    kept(&before, store);
    let export = tab.export(NOW);
    let checked = check_export(&export, NOW);
    // A name that no build of ours gives is another one in a file.
    if tab.summaries().iter().all(|summary| is_plain(&summary.id)) {
        checked.expect("a copy of what can be read is whole");
    }
    let listed = tab.summaries().len();
    drop(tab);
    let after = words(store);
    let later = Shelf::open(Box::new(store.clone()), "", "later", NOW);
    assert_eq!(later.summaries().len(), listed, "opened again, there are others");
    kept(&after, store);
}

/// Whether a name is one that we give.
pub fn is_plain(id: &DebriefId) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=64).contains(&id.0.len()) && id.0.bytes().all(plain)
}

/// What could not be read is still there byte for byte, and what a newer version wrote still under its key.
fn kept(before: &[(String, String)], store: &MemoryStore) {
    let now = store.texts();
    for (key, text) in before {
        let named = key.strip_prefix(PREFIX).unwrap_or_default();
        if !named.starts_with("debrief:") {
            continue;
        }
        match Sealed::open(text).and_then(|sealed| sealed.body::<Debrief>()) {
            Err(SavedError::Newer { .. }) => {
                assert_eq!(now.get(key), Some(text), "a newer version's was written");
            }
            Err(_) => assert!(now.values().any(|now| now == text), "unreadable bytes are gone"),
            Ok(debrief) => {
                let told = debrief.recall.told;
                let read =
                    |text: &String| Sealed::open(text).and_then(|sealed| sealed.body::<Debrief>());
                let held =
                    |now: &String| read(now).is_ok_and(|now| json(&now).contains(&json(&told)));
                assert!(told.is_empty() || now.values().any(held), "words are gone");
            }
        }
    }
}

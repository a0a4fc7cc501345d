//! The browser's own storage, as the app's store: what it keeps, what it refuses, and what it then leaves as it was.

use crate::script::{Swapped, function, window};
use afterview::app::store::{AsideReason, LoadError, MemoryStore, Shelf, Store, StoreFault};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, Debrief, DebriefId, Entry, Field};
use afterview::shell::BrowserStore;
use wasm_bindgen_test::wasm_bindgen_test;

const NOW: Instant = Instant(1_795_000_000);
/// More letters than any browser gives one origin.
const TOO_MANY: usize = 6_000_000;

fn fresh() -> BrowserStore {
    window().local_storage().expect("storage").expect("storage").clear().expect("empty");
    BrowserStore::open()
}

fn id(name: &str) -> DebriefId {
    DebriefId(name.to_owned())
}

fn debrief(name: &str, told: &str) -> Debrief {
    let mut debrief = Debrief::new(id(name), NOW, Entry::JustHappened);
    debrief.apply(Change::Text(Field::Told, told.to_owned()));
    debrief
}

fn shelf(tab: &str) -> Shelf {
    Shelf::open(Box::new(BrowserStore::open()), "/app", tab, NOW)
}

#[wasm_bindgen_test]
fn a_text_is_kept_under_its_key_and_taken_away_again() {
    let store = fresh();
    assert_eq!(store.get("a"), Ok(None));
    assert_eq!(store.set("a", "one"), Ok(()));
    assert_eq!(store.set("a", "two"), Ok(()));
    assert_eq!(store.get("a"), Ok(Some("two".into())));
    assert_eq!(store.remove("a"), Ok(()));
    assert_eq!(store.get("a"), Ok(None));
    assert_eq!(store.remove("a"), Ok(()), "one that is not there is fine");
}

#[wasm_bindgen_test]
fn the_text_is_the_same_to_the_letter() {
    let store = fresh();
    for text in [
        "",
        "null",
        "\"quoted\"",
        "{\"a\":1}",
        "日本 👩‍🔬 e\u{301}",
        "a\0b\r\n\u{feff}",
        "\u{202e}abc",
    ] {
        store.set("key", text).expect("kept");
        assert_eq!(store.get("key"), Ok(Some(text.to_owned())));
    }
}

#[wasm_bindgen_test]
fn every_key_is_listed_ours_or_not() {
    let store = fresh();
    for key in ["afterview:/:index", "другой", "a key with blanks", ""] {
        store.set(key, "x").expect("kept");
    }
    let mut keys = store.keys().expect("keys");
    keys.sort();
    assert_eq!(keys, ["", "a key with blanks", "afterview:/:index", "другой"]);
    fresh();
    assert_eq!(store.keys(), Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn without_room_the_text_before_stays_as_it_was() {
    let store = fresh();
    store.set("words", "kept before").expect("kept");
    store.set("other", "also kept").expect("kept");
    let long = "w".repeat(TOO_MANY);
    assert_eq!(store.set("words", &long), Err(StoreFault::Full));
    assert_eq!(store.set("new", &long), Err(StoreFault::Full));
    assert_eq!(store.get("words"), Ok(Some("kept before".into())));
    assert_eq!(store.get("other"), Ok(Some("also kept".into())));
    assert_eq!(store.get("new"), Ok(None));
    assert_eq!(store.set("words", "and again"), Ok(()), "what fits is kept again");
    fresh();
}

#[wasm_bindgen_test]
fn where_storage_is_not_allowed_each_call_says_so() {
    let store = fresh();
    store.set("a", "one").expect("kept");
    let refuse = function("", "throw new DOMException('not here', 'SecurityError')");
    let blocked = Swapped::getter(&window(), "localStorage", &refuse);
    assert_eq!(store.get("a"), Err(StoreFault::Blocked));
    assert_eq!(store.set("a", "two"), Err(StoreFault::Blocked));
    assert_eq!(store.remove("a"), Err(StoreFault::Blocked));
    assert_eq!(store.keys(), Err(StoreFault::Blocked));
    drop(blocked);
    assert_eq!(store.get("a"), Ok(Some("one".into())));
}

#[wasm_bindgen_test]
fn where_there_is_no_storage_at_all_each_call_says_so() {
    let store = fresh();
    let none = Swapped::getter(&window(), "localStorage", &function("", "return null"));
    assert_eq!(store.get("a"), Err(StoreFault::Blocked));
    assert_eq!(store.keys(), Err(StoreFault::Blocked));
    drop(none);
    assert_eq!(store.keys(), Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn another_fault_is_told_apart() {
    let store = fresh();
    let fail = function("", "throw new DOMException('disk', 'UnknownError')");
    let prototype = crate::script::js("return Storage.prototype");
    let failing = Swapped::value(&prototype, "setItem", &fail);
    assert_eq!(store.set("a", "one"), Err(StoreFault::Failed));
    drop(failing);
    let old = function("", "throw new DOMException('full', 'NS_ERROR_DOM_QUOTA_REACHED')");
    let full = Swapped::value(&prototype, "setItem", &old);
    assert_eq!(store.set("a", "one"), Err(StoreFault::Full));
    drop(full);
    assert_eq!(store.set("a", "one"), Ok(()));
}

#[wasm_bindgen_test]
fn what_one_visit_keeps_the_next_one_finds() {
    fresh();
    let mut first = shelf("one");
    first.begin(&debrief("a", "I froze"));
    let change = Change::Text(Field::Company, "Veldt & 日本".into());
    first.record(&id("a"), &change).expect("kept");
    let mut second = shelf("two");
    let found = second.load(&id("a")).expect("found");
    assert_eq!(found.recall.told, "I froze");
    assert_eq!(found.facts.company, "Veldt & 日本", "also what was not merged yet");
    assert_eq!(second.fault(), None);
    assert_eq!(second.summaries().len(), 1);
}

#[wasm_bindgen_test]
fn the_browser_keeps_what_the_store_in_memory_keeps() {
    let browser = fresh();
    let memory = MemoryStore::default();
    let mut shelves = [
        Shelf::open(Box::new(browser), "/app", "tab", NOW),
        Shelf::open(Box::new(memory.clone()), "/app", "tab", NOW),
    ];
    for shelf in &mut shelves {
        shelf.begin(&debrief("a", "one"));
        shelf.begin(&debrief("b", "two"));
        let change = Change::Text(Field::Role, "nurse".into());
        shelf.record(&id("b"), &change).expect("kept");
        shelf.merge(&id("b")).expect("merged");
        shelf.set_setting("region", "gb").expect("kept");
        shelf.remove(&id("a")).expect("removed");
    }
    let mut keys = browser.keys().expect("keys");
    keys.sort();
    assert_eq!(keys, memory.keys().expect("keys"));
    for key in keys {
        assert_eq!(browser.get(&key), memory.get(&key), "{key}");
    }
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_set_aside_to_the_byte() {
    let store = fresh();
    let key = "afterview:/app:debrief:a";
    let torn = "{\"format\":\"afterview\",\"version\":1,\"rev\":3,\"su";
    store.set(key, torn).expect("kept");
    let mut shelf = shelf("tab");
    assert_eq!(shelf.aside().len(), 1);
    let aside = shelf.aside()[0].clone();
    assert!(matches!(aside.reason, AsideReason::Unreadable(_)), "{aside:?}");
    assert_eq!(shelf.aside_raw(&aside.key).as_deref(), Some(torn));
    assert_eq!(store.get(key), Ok(None), "its key may be written again");
    assert_eq!(shelf.load(&id("a")), Err(LoadError::Missing));
    shelf.begin(&debrief("a", "anew"));
    assert_eq!(store.get(&aside.key), Ok(Some(torn.into())), "nothing was written over it");
}

#[wasm_bindgen_test]
fn a_full_store_keeps_the_session_and_says_so() {
    let store = fresh();
    let mut shelf = shelf("tab");
    shelf.begin(&debrief("a", "kept"));
    let mut filler = TOO_MANY;
    while filler > 64 {
        // What is left of the room, halved until next to nothing is left.
        if store.set(&format!("filler-{filler}"), &"f".repeat(filler)).is_err() {
            filler /= 2;
        } else {
            filler = filler.min(TOO_MANY / 2) / 2;
        }
    }
    let before = store.get("afterview:/app:debrief:a").expect("read");
    let long = Change::Text(Field::Told, "w".repeat(200_000));
    assert_eq!(shelf.record(&id("a"), &long), Err(StoreFault::Full));
    assert_eq!(shelf.fault(), Some(StoreFault::Full));
    assert_eq!(store.get("afterview:/app:debrief:a"), Ok(before), "the copy before is whole");
    assert_eq!(shelf.load(&id("a")).expect("in memory").recall.told.len(), 200_000);
    fresh();
    let change = Change::Text(Field::Role, "nurse".into());
    assert_eq!(shelf.record(&id("a"), &change), Ok(()), "with room again it is all kept");
    assert_eq!(shelf.fault(), None);
    fresh();
}

#[wasm_bindgen_test]
fn erasing_takes_all_of_ours_and_nothing_else() {
    let store = fresh();
    store.set("somebody-else", "theirs").expect("kept");
    store.set("afterview:/other:index", "another deployment's").expect("kept");
    let mut shelf = shelf("tab");
    shelf.begin(&debrief("a", "mine"));
    shelf.set_setting("sign_as", "Ewa").expect("kept");
    shelf.erase().expect("erased");
    let mut keys = store.keys().expect("keys");
    keys.sort();
    assert_eq!(keys, ["afterview:/other:index", "somebody-else"]);
    fresh();
}

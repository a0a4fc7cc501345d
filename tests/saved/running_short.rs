//! When room runs short: the warning is early, what is old gets smaller, and no word goes.

use crate::scenes::{
    NOW, begun, debrief, found, give_up_reserve, id, key, raw, shelf, shorts, text,
};
use afterview::app::store::{
    FaultyStore, Held, MemoryStore, SecondCopy, Shelf, Store, StoreFault, weight,
};
use afterview::domain::debrief::{Change, Debrief, Field};
use proptest::prelude::*;

const DAY: i64 = 24 * 60 * 60;
/// What the reserve takes, in bytes as browsers count.
const RESERVE: usize = 131_072;

/// Words as people write them, some of them again and again.
pub fn told(number: usize) -> String {
    let line = format!("They asked about plan {number}, and I said that I would have to look. ");
    line.repeat(20 + number)
}

/// How many days ago the old ones were changed, by name; `c0` and `c1` are new, and closed.
const AGES: [(&str, i64); 8] =
    [("e", 90), ("d", 80), ("f", 70), ("b", 31), ("n", 29), ("m", 2), ("c0", 5), ("c1", 1)];
/// Those that may be packed, the oldest first.
pub const OLD: [&str; 6] = ["e", "d", "f", "b", "c0", "c1"];

pub fn lived_in() -> MemoryStore {
    let store = MemoryStore::default();
    let mut tab = shelf(&store, "zero");
    for (number, (name, days)) in AGES.into_iter().enumerate() {
        tab.tick(NOW.plus(-days * DAY));
        tab.begin(&debrief(name));
        tab.record(&id(name), &text(Field::Told, &told(number))).unwrap();
        if name.starts_with('c') {
            tab.record(&id(name), &Change::Closed(Some(NOW.plus(-DAY)))).unwrap();
        }
        tab.merge(&id(name)).unwrap();
    }
    store
}

pub fn all(store: &MemoryStore) -> Vec<Debrief> {
    let mut visit = shelf(&store.copy(), "visit");
    AGES.iter().map(|(name, _)| visit.load(&id(name)).unwrap()).collect()
}

pub fn is_packed(store: &MemoryStore, name: &str) -> bool {
    raw(store, &format!("debrief:{name}")).contains("\"packed\":\"")
}

pub fn packed(store: &MemoryStore) -> Vec<&'static str> {
    OLD.into_iter().filter(|name| is_packed(store, name)).collect()
}

/// A tab over a store in which the reserve lacks so many bytes.
pub fn short_of(store: &MemoryStore, lacking: usize) -> (FaultyStore, Shelf) {
    give_up_reserve(store);
    let full = FaultyStore::new(store.clone()).quota(store.size() + RESERVE - lacking);
    let tab = shelf(&full, "tab");
    (full, tab)
}

proptest! {
    #[test]
    fn a_text_weighs_two_bytes_a_unit_as_browsers_count(text in any::<String>()) {
        prop_assert_eq!(weight(&text), 2 * text.encode_utf16().count());
    }
}

#[test]
fn the_figures_are_those_of_what_lies_in_the_store() {
    let store = begun_with_everything();
    let tab = shelf(&store, "tab");
    let of = |wanted: &dyn Fn(&str) -> bool| -> usize {
        let texts = store.texts().into_iter().filter(|(full, _)| wanted(full));
        texts.map(|(full, text)| weight(&full) + weight(&text)).sum()
    };
    let reserve = key("reserve");
    let room = tab.room();
    assert_eq!(room.ours, of(&|full| full.starts_with(&key("")) && full != reserve));
    assert_eq!(room.all, of(&|full| full != reserve));
    assert!(!room.low && room.all > room.ours);

    let holdings = tab.holdings();
    assert_eq!(holdings.iter().map(|holding| holding.size).sum::<usize>(), room.ours);
    assert!(holdings.windows(2).all(|pair| pair[0].size >= pair[1].size), "{holdings:?}");
    let size = |what: &Held| holdings.iter().find(|held| held.what == *what).unwrap().size;
    let starts = |kind: &'static str| of(&move |full: &str| full.starts_with(&key(kind)));
    assert_eq!(size(&Held::Debrief(id("a"))), starts("debrief:a"));
    assert_eq!(size(&Held::Earlier(id("a"))), starts("earlier:a:"));
    assert_eq!(size(&Held::Earlier(id("x:y"))), starts("earlier:x:y:"));
    assert_eq!(size(&Held::Aside), starts("aside:"));
    assert_eq!(size(&Held::Journal), starts("journal:"));
    assert_eq!(size(&Held::Other), starts("setting:") + starts("index"));
}

fn begun_with_everything() -> MemoryStore {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.set_setting("sign_as", "Zoë 🫠").unwrap();
    for (short, text) in [
        ("earlier:a:1795000000000", "an hour ago"),
        ("earlier:a:1794000000000", "a day ago"),
        ("earlier:x:y:1", "of one with a strange name, and rather a long text"),
        ("aside:1:debrief:b", "{"),
        // A newer version's, which stays.
        ("journal:two", r#"{"format":"afterview","version":9}"#),
    ] {
        store.set(&key(short), text).unwrap();
    }
    store.set("somebody else's", "and their text").unwrap();
    store
}

#[test]
fn the_warning_comes_before_anything_fails_however_much_room_there_is() {
    for extra in [0, 900, 5_000, 40_000, 100_000, 130_000, 131_100, 132_000, 150_000, 233_333] {
        let inner = MemoryStore::default();
        begun(&inner, "zero");
        let store = FaultyStore::new(inner.clone()).quota(inner.size() + extra);
        let mut tab = shelf(&store, "tab");
        tab.load(&id("a")).unwrap();
        let mut warned = false;
        for step in 0_u32.. {
            let words = text(Field::ItemWords(step), &"as I sat there ".repeat(300));
            let kept = tab.record(&id("a"), &words);
            if kept.is_err() {
                assert_eq!((kept, tab.fault()), (Err(StoreFault::Full), Some(StoreFault::Full)));
                assert!(warned, "{extra} bytes: the first thing told was a failure");
                // It is on the screen, and what was written before is what lies there.
                assert!(tab.load(&id("a")).unwrap().text(Field::ItemWords(step)).len() > 4_000);
                assert!(step > 2, "{extra} bytes: {step}");
                let last = found(&inner, "a").text(Field::ItemWords(step - 1)).len();
                assert_eq!(last, 4_500);
                break;
            }
            // Where the debrief's own key has no room, they are in the journal.
            let _ = tab.merge(&id("a"));
            assert_eq!(tab.fault(), None);
            warned |= tab.is_low();
        }
    }
}

#[test]
fn deleting_something_ends_the_warning() {
    let store = lived_in();
    let torn = "{".repeat(2_000);
    store.set(&key("debrief:torn"), &torn).unwrap();
    let (_full, mut tab) = short_of(&store, 1_000);
    // The oldest could be packed, but the person is quicker.
    assert!(tab.is_low());
    let listed = tab.aside()[0].key.clone();
    tab.forget_aside(&listed).unwrap();
    assert!(!tab.is_low() && packed(&store).is_empty());
    // More than packing could make: here a debrief has to go.
    let mut large = debrief("large");
    large.apply(text(Field::Told, &"x".repeat(60_000)));
    shelf(&store, "zero").begin(&large);
    let (_full, mut tab) = short_of(&store, 100_000);
    tab.make_room();
    assert!(tab.is_low());
    tab.remove(&id("large")).unwrap();
    assert!(!tab.is_low());
    assert!(store.get(&key("reserve")).unwrap().is_some());
}

#[test]
fn the_reserve_that_one_tab_gave_up_is_missed_by_the_others() {
    let inner = MemoryStore::default();
    begun(&inner, "zero");
    let store = FaultyStore::new(inner.clone()).quota(inner.size() + 1_000);
    let [mut one, mut two, mut three] = ["one", "two", "three"].map(|tab| shelf(&store, tab));
    assert!(!one.is_low() && !two.is_low());
    one.load(&id("a")).unwrap();
    one.record(&id("a"), &text(Field::Told, &"words ".repeat(500))).unwrap();
    assert!(one.is_low() && one.room().low);
    two.refresh();
    assert!(two.is_low());
    three.load(&id("a")).unwrap();
    three.look_again(&key("reserve"), &[]);
    three.merge(&id("a")).unwrap();
    assert!(three.is_low());
}

#[test]
fn the_reserve_goes_when_everything_is_erased_and_comes_back_with_the_next_debrief() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    assert_eq!(weight(&raw(&store, "reserve")), RESERVE);
    let mut other = shelf(&store, "two");
    tab.erase().unwrap();
    assert_eq!(store.texts().len(), 0);
    // Another tab that looks has nothing to keep it for, nor has a first visit.
    other.refresh();
    drop(shelf(&store, "three"));
    assert!(store.texts().is_empty());
    tab.begin(&debrief("b"));
    assert!(store.get(&key("reserve")).unwrap().is_some());
    assert_eq!(shorts(&store), ["debrief:b", "index"]);
}

#[test]
fn the_reserve_and_the_list_are_not_kept_twice() {
    let second = SecondCopy::of(crate::scenes::PATH);
    assert!(!second.has(&key("reserve")) && !second.has(&key("index")));
    assert!(second.has(&key("debrief:a")));
}

//! When room runs short: the warning is early, what is old gets smaller, and no word goes.

use crate::scenes::{
    NOW, begun, debrief, found, give_up_reserve, id, key, raw, shelf, shorts, text,
};
use afterview::app::saved::Sealed;
use afterview::app::store::{
    FaultyStore, Held, MemoryStore, SecondCopy, Shelf, Store, StoreFault, weight,
};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, Debrief, Field};
use proptest::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

const DAY: i64 = 24 * 60 * 60;
/// What the reserve takes, in bytes as browsers count.
const RESERVE: usize = 131_072;

/// Words as people write them, some of them again and again.
fn told(number: usize) -> String {
    let line = format!("They asked about plan {number}, and I said that I would have to look. ");
    line.repeat(20 + number)
}

/// How many days ago the old ones were changed, by name; `c0` and `c1` are new, and closed.
const AGES: [(&str, i64); 8] =
    [("e", 90), ("d", 80), ("f", 70), ("b", 31), ("n", 29), ("m", 2), ("c0", 5), ("c1", 1)];
/// Those that may be packed, the oldest first.
const OLD: [&str; 6] = ["e", "d", "f", "b", "c0", "c1"];

fn lived_in() -> MemoryStore {
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

fn all(store: &MemoryStore) -> Vec<Debrief> {
    let mut visit = shelf(&store.copy(), "visit");
    AGES.iter().map(|(name, _)| visit.load(&id(name)).unwrap()).collect()
}

fn is_packed(store: &MemoryStore, name: &str) -> bool {
    raw(store, &format!("debrief:{name}")).contains("\"packed\":\"")
}

fn packed(store: &MemoryStore) -> Vec<&'static str> {
    OLD.into_iter().filter(|name| is_packed(store, name)).collect()
}

/// A tab over a store in which the reserve lacks so many bytes.
fn short_of(store: &MemoryStore, lacking: usize) -> (FaultyStore, Shelf) {
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
fn what_is_old_is_packed_the_oldest_first_until_the_reserve_fits_again() {
    let mut counts = Vec::new();
    for lacking in (1..24_000).step_by(1_500) {
        let store = lived_in();
        let before = all(&store);
        let (_full, mut tab) = short_of(&store, lacking);
        assert!(tab.is_low());
        let list = tab.summaries();
        tab.make_room();
        let packed = packed(&store);
        assert_eq!(packed, OLD[..packed.len()], "lacking {lacking}");
        assert!(!is_packed(&store, "n") && !is_packed(&store, "m"));
        assert_eq!(tab.is_low(), store.get(&key("reserve")).unwrap().is_none());
        assert!(!tab.is_low() || packed.len() == OLD.len());
        assert_eq!(all(&store), before);
        // The list says the same of them, here and in the next visit.
        let later = shelf(&store, "later");
        for (known, (now, then)) in list.iter().zip(tab.summaries().iter().zip(later.summaries())) {
            assert_eq!(
                (&known.id, known.changed, known.closed),
                (&now.id, now.changed, now.closed)
            );
            assert_eq!((&now.id, now.rev, now.changed), (&then.id, then.rev, then.changed));
        }
        counts.push(packed.len());
    }
    counts.dedup();
    assert!(counts.is_sorted() && counts.len() > 4 && counts[0] == 1, "{counts:?}");
}

#[test]
fn a_merge_makes_room_by_itself_and_leaves_what_is_open_alone() {
    let store = lived_in();
    let before = all(&store);
    let (_full, mut tab) = short_of(&store, 3_000);
    tab.load(&id("e")).unwrap();
    tab.record(&id("e"), &text(Field::Well, "the tea")).unwrap();
    tab.merge(&id("e")).unwrap();
    assert!(!tab.is_low() && !is_packed(&store, "e"));
    assert_eq!(packed(&store).first(), Some(&"d"));
    let now = all(&store);
    assert_eq!((&now[1..], now[0].weighing.well.as_str()), (&before[1..], "the tea"));
}

#[test]
fn what_is_old_makes_room_for_words_that_did_not_fit() {
    let store = lived_in();
    give_up_reserve(&store);
    let full = FaultyStore::new(store.clone()).quota(store.size() + 500);
    let mut tab = shelf(&full, "tab");
    tab.load(&id("m")).unwrap();
    let words = "a long evening's words ".repeat(150);
    assert_eq!(tab.record(&id("m"), &text(Field::Well, &words)), Ok(()));
    assert_eq!(tab.fault(), None);
    assert!(!packed(&store).is_empty());
    drop(tab);
    assert_eq!(found(&store, "m").weighing.well, words);
}

#[test]
fn a_tab_that_has_open_what_another_packs_goes_on() {
    let store = lived_in();
    let mut other = shelf(&store, "other");
    other.load(&id("e")).unwrap();
    let (_full, mut tab) = short_of(&store, 1);
    tab.make_room();
    assert!(is_packed(&store, "e"));
    other.record(&id("e"), &text(Field::Well, "typed meanwhile")).unwrap();
    tab.load(&id("e")).unwrap();
    for (tab, words) in [(&mut other, "and on"), (&mut tab, "and on here")] {
        let merged = tab.merge(&id("e")).unwrap();
        assert!(!merged.clash && !merged.gone);
        tab.record(&id("e"), &text(Field::Around, words)).unwrap();
        assert!(!tab.merge(&id("e")).unwrap().clash);
        let now = found(&store, "e");
        assert_eq!((now.text(Field::Well), now.text(Field::Around)), ("typed meanwhile", words));
        assert_eq!(now.text(Field::Told), told(0));
        assert!(!is_packed(&store, "e"));
    }
    assert_eq!(shelf(&store, "later").aside(), []);
}

#[test]
fn what_another_tab_writes_at_any_moment_of_packing_is_kept() {
    let mut happened = 0;
    for call in 1..30 {
        let store = lived_in();
        let (full, mut tab) = short_of(&store, 1);
        let begin = full.calls();
        let other = Rc::new(RefCell::new(shelf(&store, "other")));
        other.borrow_mut().load(&id("e")).unwrap();
        let turn = Rc::clone(&other);
        let _watched = full.clone().before(move |k, _| {
            if k == begin + call {
                let mut other = turn.borrow_mut();
                other.record(&id("e"), &text(Field::Well, "in between")).unwrap();
                other.merge(&id("e")).unwrap();
            }
        });
        tab.make_room();
        if full.calls() < begin + call {
            break;
        }
        happened += 1;
        other.borrow_mut().merge(&id("e")).unwrap();
        let now = found(&store, "e");
        assert_eq!(
            (now.text(Field::Well), now.text(Field::Told)),
            ("in between", told(0).as_str())
        );
    }
    assert!(happened > 4, "{happened}");
}

#[test]
fn a_fault_at_any_call_of_packing_loses_nothing() {
    let lacking = 9_000;
    let before = all(&lived_in());
    let calls = {
        let (full, mut tab) = short_of(&lived_in(), lacking);
        let begin = full.calls();
        tab.make_room();
        full.calls() - begin
    };
    assert!(calls > 10, "{calls}");
    for k in 1..=calls {
        for way in 0..5 {
            let store = lived_in();
            let (full, mut tab) = short_of(&store, lacking);
            let at = full.calls() + k;
            let _full = match way {
                0 => full.fail_at(at, StoreFault::Failed),
                1 => full.fail_at(at, StoreFault::Full),
                2 => full.fail_from(at, StoreFault::Failed),
                3 => full.tear_at(at, 150),
                _ => full.stale_at(at),
            };
            tab.make_room();
            drop(tab);
            assert_eq!(all(&store), before, "call {k}, way {way}");
            // A list that was torn is set aside, and made anew.
            let index = format!("{}:index", key("aside:1"));
            let asides = shelf(&store, "later").aside().to_vec();
            assert!(asides.iter().all(|aside| aside.key == index && way == 3), "{asides:?}");
        }
    }
}

#[test]
fn nothing_more_is_tried_where_nothing_can_be_done() {
    let store = lived_in();
    let (full, mut tab) = short_of(&store, 100_000);
    tab.load(&id("m")).unwrap();
    tab.make_room();
    assert!(tab.is_low() && packed(&store).len() == OLD.len());
    let mut calls = Vec::new();
    for words in ["a", "ab", "abc"] {
        tab.record(&id("m"), &text(Field::Well, words)).unwrap();
        let begin = full.calls();
        tab.merge(&id("m")).unwrap();
        calls.push(full.calls() - begin);
    }
    assert!(calls.iter().all(|calls| *calls < 12), "{calls:?}");
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
    let (mut one, mut two) = (shelf(&store, "one"), shelf(&store, "two"));
    assert!(!one.is_low() && !two.is_low());
    one.load(&id("a")).unwrap();
    one.record(&id("a"), &text(Field::Told, &"words ".repeat(500))).unwrap();
    assert!(one.is_low() && one.room().low);
    two.refresh();
    assert!(two.is_low());
}

#[test]
fn the_reserve_goes_when_everything_is_erased_and_comes_back_with_the_next_debrief() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    assert_eq!(weight(&raw(&store, "reserve")), RESERVE);
    tab.erase().unwrap();
    assert_eq!(store.texts().len(), 0);
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

#[test]
fn a_packed_debrief_says_when_it_was_changed_as_before() {
    let store = lived_in();
    let before = Sealed::open(&raw(&store, "debrief:e")).unwrap().at;
    let (_full, mut tab) = short_of(&store, 1);
    tab.tick(Instant(NOW.0 + 5));
    tab.make_room();
    let text = raw(&store, "debrief:e");
    assert!(is_packed(&store, "e") && before.is_some());
    assert_eq!(Sealed::open(&text).unwrap().at, before);
}

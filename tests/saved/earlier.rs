//! Earlier versions: when one is kept, which stay, how they are looked at and put back.

use crate::scenes::{NOW, begun, debrief, found, give_up_reserve, id, key, raw, shelf, text};
use afterview::app::saved::SavedError;
use afterview::app::store::{FaultyStore, LoadError, MemoryStore, Shelf, Store};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::{Change, Field, Status};
use proptest::prelude::*;

pub const HOUR: i64 = 60 * 60;
pub const DAY: i64 = 24 * HOUR;

/// Types something at a time, and merges it.
pub fn write_at(tab: &mut Shelf, name: &str, at: Instant, words: &str) {
    tab.tick(at);
    tab.record(&id(name), &text(Field::Told, words)).unwrap();
    tab.merge(&id(name)).unwrap();
}

/// When each of the earlier versions was kept, in seconds after [`NOW`].
pub fn times(tab: &Shelf, name: &str) -> Vec<i64> {
    tab.earlier(&id(name)).iter().map(|earlier| earlier.at.since(NOW)).collect()
}

#[test]
fn the_first_change_of_an_hour_keeps_what_was_there_before_byte_for_byte() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "tab");
    write_at(&mut tab, "a", NOW.plus(10), "one");
    write_at(&mut tab, "a", NOW.plus(HOUR - 1), "two");
    // The hour in which it was begun has nothing before it.
    assert_eq!(tab.earlier(&id("a")), []);
    let before = raw(&store, "debrief:a");
    let as_it_was = found(&store, "a");
    write_at(&mut tab, "a", NOW.plus(HOUR), "three");
    write_at(&mut tab, "a", NOW.plus(2 * HOUR - 1), "four");
    assert_eq!(times(&tab, "a"), [HOUR]);
    assert_eq!(raw(&store, &format!("earlier:a:{}", NOW.0 + HOUR)), before);
    let earlier = tab.earlier(&id("a"))[0];
    assert_eq!(earlier.changed, Some(NOW.plus(HOUR - 1)));
    assert!(earlier.size > 2 * before.len());
    assert_eq!(tab.look_back(&id("a"), earlier.at).unwrap(), as_it_was);
    write_at(&mut tab, "a", NOW.plus(2 * HOUR), "five");
    // Another tab sees those, and keeps no more of them.
    let mut other = shelf(&store, "other");
    write_at(&mut other, "a", NOW.plus(2 * HOUR + 1), "six");
    assert_eq!(times(&other, "a"), [2 * HOUR, HOUR]);
    assert_eq!(other.look_back(&id("a"), NOW.plus(2 * HOUR)).unwrap().recall.told, "four");
    assert_eq!(other.look_back(&id("a"), NOW), Err(LoadError::Missing));
}

#[test]
fn none_is_kept_of_the_same_words_or_of_none() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "tab");
    write_at(&mut tab, "a", NOW.plus(DAY), "one");
    assert_eq!(times(&tab, "a"), [DAY]);
    // A choice, a day later, and words that are taken back before the next.
    let back = tab.look_back(&id("a"), NOW.plus(DAY)).unwrap();
    tab.tick(NOW.plus(DAY + 60));
    tab.record(&id("a"), &Change::Restored(Box::new(back))).unwrap();
    tab.merge(&id("a")).unwrap();
    tab.tick(NOW.plus(2 * DAY));
    tab.record(&id("a"), &Change::Status(Status::Offer)).unwrap();
    tab.merge(&id("a")).unwrap();
    assert_eq!(times(&tab, "a"), [2 * DAY, DAY + 60, DAY]);
    tab.tick(NOW.plus(3 * DAY));
    tab.record(&id("a"), &Change::Status(Status::Silent)).unwrap();
    tab.merge(&id("a")).unwrap();
    assert_eq!(times(&tab, "a").len(), 3);
    let empty =
        afterview::domain::debrief::Debrief { id: id("e"), started: NOW, ..Default::default() };
    tab.tick(NOW);
    tab.begin(&empty);
    write_at(&mut tab, "e", NOW.plus(DAY), "first words");
    assert_eq!(tab.earlier(&id("e")), []);
}

#[test]
fn restoring_keeps_what_it_takes_the_place_of_and_can_be_taken_back() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "tab");
    write_at(&mut tab, "a", NOW.plus(DAY), "an evening's words");
    let now = tab.load(&id("a")).unwrap();
    let back = tab.look_back(&id("a"), NOW.plus(DAY)).unwrap();
    assert_eq!(back, debrief("a"));
    tab.tick(NOW.plus(DAY + 5));
    tab.record(&id("a"), &Change::Restored(Box::new(back.clone()))).unwrap();
    tab.merge(&id("a")).unwrap();
    assert_eq!(found(&store, "a"), back);
    // In the same second, and it is kept beside.
    tab.record(&id("a"), &Change::Restored(Box::new(now.clone()))).unwrap();
    tab.merge(&id("a")).unwrap();
    assert_eq!(found(&store, "a"), now);
    assert_eq!(times(&tab, "a"), [DAY + 6, DAY + 5, DAY]);
    assert_eq!(tab.look_back(&id("a"), NOW.plus(DAY + 5)).unwrap(), now);
    assert_eq!(tab.aside(), []);
}

#[test]
fn what_was_burned_is_in_no_earlier_version_and_restoring_leaves_what_is_written_since() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "tab");
    tab.record(&id("a"), &text(Field::Unsent, "you people")).unwrap();
    write_at(&mut tab, "a", NOW.plus(10), "one");
    write_at(&mut tab, "a", NOW.plus(2 * HOUR), "two");
    tab.record(&id("a"), &text(Field::Unsent, "")).unwrap();
    write_at(&mut tab, "a", NOW.plus(4 * HOUR), "three");
    assert_eq!(times(&tab, "a").len(), 2);
    assert!(store.texts().values().all(|text| !text.contains("you people")));
    tab.record(&id("a"), &text(Field::Unsent, "dear all")).unwrap();
    let version = tab.look_back(&id("a"), NOW.plus(2 * HOUR)).unwrap();
    tab.record(&id("a"), &Change::Restored(Box::new(version))).unwrap();
    tab.merge(&id("a")).unwrap();
    let now = found(&store, "a");
    assert_eq!((now.text(Field::Told), now.text(Field::Unsent)), ("one", "dear all"));
}

#[test]
fn all_of_a_day_stay_one_a_day_of_a_week_one_a_week_of_eight() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "tab");
    let end = 70 * DAY;
    for n in 1..=(end / (6 * HOUR)) {
        write_at(&mut tab, "a", NOW.plus(n * 6 * HOUR), &format!("words of turn {n}"));
    }
    let ages: Vec<i64> = times(&tab, "a").iter().map(|at| end - at).collect();
    let between = |from: i64, to: i64| ages.iter().filter(|age| (from..to).contains(*age)).count();
    assert_eq!(between(0, DAY), 4, "{ages:?}");
    assert!((6..=7).contains(&between(DAY, 7 * DAY)), "{ages:?}");
    assert!((7..=9).contains(&between(7 * DAY, 57 * DAY)), "{ages:?}");
    assert_eq!(between(56 * DAY + 1, i64::MAX), 0, "{ages:?}");
    // Each is the latest of its span: the last turn of that day or week.
    let days = tab.earlier(&id("a")).into_iter().map(|earlier| earlier.at.0.div_euclid(DAY));
    let days: Vec<i64> = days.filter(|day| (NOW.0 + end) / DAY - day > 1).collect();
    let mut once = days.clone();
    once.dedup();
    assert_eq!(once, days);
}

#[test]
fn all_together_keep_within_their_budget_and_the_debrief_with_most_gives_first() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "tab");
    tab.begin(&debrief("b"));
    let long = "words ".repeat(15_000);
    write_at(&mut tab, "b", NOW.plus(HOUR), &format!("b {long}"));
    write_at(&mut tab, "b", NOW.plus(2 * HOUR), "b");
    for n in 1..=8 {
        write_at(&mut tab, "a", NOW.plus((3 + n) * HOUR), &format!("a {n} {long}"));
    }
    let all = tab.earlier(&id("a")).into_iter().chain(tab.earlier(&id("b")));
    let size: usize = all.map(|earlier| earlier.size).sum();
    assert!((700_000..=1_000_000).contains(&size), "{size}");
    // Those of the other one are older, and fewer.
    assert_eq!(times(&tab, "b"), [2 * HOUR, HOUR]);
    assert_eq!(times(&tab, "a"), [11 * HOUR, 10 * HOUR, 9 * HOUR, 8 * HOUR]);
    // One that is larger than all may be is not kept, and costs no other.
    write_at(&mut tab, "a", NOW.plus(12 * HOUR), &long.repeat(7));
    let before = (times(&tab, "a"), times(&tab, "b"));
    write_at(&mut tab, "a", NOW.plus(13 * HOUR), "short again");
    assert_eq!((times(&tab, "a"), times(&tab, "b")), before);
}

#[test]
fn none_is_kept_where_room_runs_short_and_none_takes_room_from_words() {
    let inner = MemoryStore::default();
    begun(&inner, "zero");
    give_up_reserve(&inner);
    let store = FaultyStore::new(inner.clone()).quota(inner.size() + 3_000);
    let mut tab = shelf(&store, "tab");
    assert!(tab.is_low());
    write_at(&mut tab, "a", NOW.plus(DAY), "words that fit");
    assert_eq!((tab.earlier(&id("a")), tab.fault()), (vec![], None));
    assert_eq!(found(&inner, "a").recall.told, "words that fit");

    // The reserve is there, and nothing else fits: it stays, and the words have their room.
    let inner = MemoryStore::default();
    begun(&inner, "zero");
    let store = FaultyStore::new(inner.clone()).quota(inner.size() + 900);
    let mut tab = shelf(&store, "tab");
    write_at(&mut tab, "a", NOW.plus(DAY), "words");
    assert_eq!((tab.earlier(&id("a")), tab.is_low(), tab.fault()), (vec![], false, None));
    assert_eq!(found(&inner, "a").recall.told, "words");
}

#[test]
fn a_spoilt_one_is_listed_says_so_and_stays_as_it_is() {
    let name = format!("earlier:a:{}", NOW.0 + DAY);
    for case in 0..3 {
        let store = MemoryStore::default();
        write_at(&mut begun(&store, "tab"), "a", NOW.plus(DAY), "one");
        let whole = raw(&store, &name);
        let (spoilt, why) = match case {
            0 => (whole.replace("archivist", "astronaut"), SavedError::Damaged),
            1 => (whole[..90].to_owned(), SavedError::CutShort),
            _ => (
                whole.replacen("\"version\":3", "\"version\":9", 1),
                SavedError::Newer { version: 9 },
            ),
        };
        store.set(&key(&name), &spoilt).unwrap();
        let mut visit = shelf(&store, "visit");
        assert_eq!(visit.earlier(&id("a"))[0].changed, None);
        assert_eq!(visit.look_back(&id("a"), NOW.plus(DAY)), Err(LoadError::Unreadable(why)));
        // The next one is kept beside it.
        write_at(&mut visit, "a", NOW.plus(DAY + HOUR), "two");
        assert_eq!(times(&visit, "a"), [DAY + HOUR, DAY]);
        assert_eq!(raw(&store, &name), spoilt);
        assert_eq!(visit.aside(), []);
    }
}

#[test]
fn a_clock_that_was_wrong_neither_floods_the_store_nor_stops_them() {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "tab");
    for n in 0..5 {
        write_at(&mut tab, "a", NOW.plus(900 * DAY + n), &format!("years ahead, {n}"));
    }
    for n in 0..5 {
        write_at(&mut tab, "a", NOW.plus(DAY + n), &format!("put right, {n}"));
    }
    assert_eq!(times(&tab, "a"), [900 * DAY, DAY]);
    write_at(&mut tab, "a", NOW.plus(DAY + HOUR), "an hour on");
    assert_eq!(times(&tab, "a"), [900 * DAY, DAY + HOUR, DAY]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn whatever_is_typed_whenever_there_is_something_to_go_back_to_and_never_too_much(
        turns in prop::collection::vec((60..5 * DAY, "[a-z]{1,5}"), 1..40),
    ) {
        let store = MemoryStore::default();
        let mut tab = begun(&store, "tab");
        let mut at = NOW;
        for (pause, words) in turns {
            at = at.plus(pause);
            write_at(&mut tab, "a", at, &words);
            let kept = times(&tab, "a");
            prop_assert!(kept.windows(2).all(|pair| pair[0] - pair[1] >= HOUR), "{:?}", kept);
            prop_assert!(kept.iter().all(|then| at.since(NOW) - then <= 56 * DAY), "{:?}", kept);
            prop_assert!(kept.len() <= 24 + 7 + 9);
        }
        prop_assert_eq!(found(&store, "a").recall.told, tab.load(&id("a")).unwrap().recall.told);
    }
}

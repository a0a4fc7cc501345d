//! Old debriefs are packed where room runs short: the oldest first, and no word of them goes, whatever fails.

use crate::running_short::{OLD, all, is_packed, lived_in, packed, short_of, told};
use crate::scenes::{NOW, found, give_up_reserve, id, key, raw, shelf, text};
use afterview::app::saved::Sealed;
use afterview::app::store::{Aside, FaultyStore, Store, StoreFault};
use afterview::domain::debrief::Field;
use std::cell::RefCell;
use std::rc::Rc;

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
        tab.load(&id("e")).unwrap();
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
            let asides = shelf(&store, "later").aside().to_vec();
            let is_index = |aside: &Aside| aside.key.ends_with(":index");
            assert!(asides.iter().all(|aside| is_index(aside) && way == 3), "{asides:?}");
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
fn a_packed_debrief_says_when_it_was_changed_as_before() {
    let store = lived_in();
    let before = Sealed::open(&raw(&store, "debrief:e")).unwrap().at;
    let (_full, mut tab) = short_of(&store, 1);
    tab.tick(NOW.plus(5));
    tab.make_room();
    let text = raw(&store, "debrief:e");
    assert!(is_packed(&store, "e") && before.is_some());
    assert_eq!(Sealed::open(&text).unwrap().at, before);
}

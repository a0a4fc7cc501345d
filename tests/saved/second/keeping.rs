//! What the second place holds and how long, and what it comes to where something fails.

use super::browser::{Browser, begun};
use crate::scenes::{NOW, PATH, debrief, found, give_up_reserve, id, is_receipt, key, raw};
use afterview::app::store::{
    FaultyStore, MemoryStore, Next, NotedStore, SecondCopy, Shelf, Store, StoreFault, Twin, Unsent,
};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::{Change, Field};

#[test]
fn a_slower_tab_does_not_put_an_older_copy_over_a_newer_one() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let old = raw(&browser.store, "debrief:a");
    tab.types(Field::Told, "i left");
    tab.merges();
    let copy = SecondCopy::of(PATH);
    let held = browser.second.borrow().get(&key("debrief:a")).cloned();
    assert_eq!(copy.next(&key("debrief:a"), held.as_ref(), Some(old), "", NOW), Next::Leave);
}

#[test]
fn what_can_be_made_anew_is_not_doubled_nor_what_is_not_ours() {
    let (browser, mut tab) = begun();
    tab.shelf.set_setting("theme", "dark").unwrap();
    tab.types(Field::Told, "i froze");
    let keys: Vec<String> = browser.second.borrow().keys().cloned().collect();
    assert_eq!(keys, ["debrief:a", "journal:one", "setting:theme"].map(key));
    assert!(!SecondCopy::of(PATH).has("somebody:else"));
    tab.merges();
    assert!(!browser.second.borrow().contains_key(&key("journal:one")));
}

#[test]
fn copies_that_agree_with_the_store_are_spent_after_a_day() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    assert_eq!(browser.tab_at("two", NOW.plus(23 * HOUR)).1.spent, [""; 0]);
    assert_eq!(browser.tab_at("three", NOW.plus(25 * HOUR)).1.spent, [key("debrief:a")]);
}

#[test]
fn where_there_is_no_room_the_second_place_keeps_its_copy() {
    let (browser, mut tab) = begun();
    let disk = browser.store.copy();
    give_up_reserve(&disk);
    tab.types(Field::Told, &"i froze ".repeat(200));
    tab.merges();
    let size = disk.size();
    let full = FaultyStore::new(disk).quota(size);
    let now = NOW.plus(48 * HOUR);
    let open = |name| Shelf::open_with(Box::new(full.clone()), PATH, name, now, &browser.held());
    let (shelf, taken) = open("two");
    assert_eq!((taken.back, taken.left.len(), taken.spent.len()), (0, 1, 0));
    assert_eq!(shelf.summaries().len(), 1);
    full.heal();
    let (mut shelf, taken) = open("three");
    assert_eq!((taken.back, taken.left.len()), (1, 0));
    assert!(shelf.load(&id("a")).unwrap().recall.told.starts_with("i froze"));
}

/// Whatever call fails while it is taken back: what is there stays, and the next visit has all of it.
#[test]
fn a_fault_at_any_call_of_taking_back_loses_nothing() {
    let (browser, mut tab) = begun();
    browser.store.set(&key("aside:1:debrief:b"), "one").unwrap();
    let disk = browser.store.copy();
    tab.types(Field::Told, "i froze");
    tab.merges();
    tab.types(Field::Well, "i stayed");
    let twin = Twin { text: Some("two".to_owned()), gone: String::new(), at: NOW };
    browser.second.borrow_mut().insert(key("aside:1:debrief:b"), twin);
    let calls = {
        let store = FaultyStore::new(browser.ended(&disk).store);
        drop(Shelf::open_with(Box::new(store.clone()), PATH, "two", NOW, &browser.held()));
        store.calls()
    };
    assert!(calls > 20, "{calls}");
    for fault in [StoreFault::Blocked, StoreFault::Full, StoreFault::Failed] {
        for k in 1..=calls {
            let again = browser.ended(&disk);
            let faulty = FaultyStore::new(again.store.clone()).fail_at(k, fault);
            let (shelf, _) = Shelf::open_with(Box::new(faulty), PATH, "two", NOW, &again.held());
            drop(shelf);
            let (tab, _) = again.tab("three");
            let now = found(&again.store, "a");
            assert_eq!(
                (now.text(Field::Told), now.text(Field::Well)),
                ("i froze", "i stayed"),
                "{k}"
            );
            assert_eq!(tab.shelf.aside().len(), 2, "{k}");
        }
    }
}

#[test]
fn a_copy_made_anew_after_its_bytes_were_spoilt_knows_what_is_in_it() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    tab.types(Field::Well, "i stayed");
    browser.store.set(&key("debrief:a"), "spoilt").unwrap();
    tab.merges();
    let (other, taken) = browser.tab("two");
    assert_eq!(taken.back, 0);
    assert_eq!(other.shelf.aside().len(), 1, "the spoilt bytes alone");
    let now = found(&browser.store, "a");
    assert_eq!((now.text(Field::Told), now.text(Field::Well)), ("i froze", "i stayed"));
    let held = browser.second.borrow().get(&key("debrief:a")).cloned().unwrap();
    assert_eq!(held.text, Some(raw(&browser.store, "debrief:a")));
    let weighed = Change::Weighed(4);
    tab.shelf.record(&id("a"), &weighed).unwrap();
    tab.merges();
    assert!(!browser.tab("three").0.shelf.summaries().is_empty());
}

/// What the second place held comes to hand after something was done already.
#[test]
fn what_is_read_late_undoes_nothing_that_was_done_meanwhile() {
    let copy = SecondCopy::of(PATH);
    let unsent = Unsent::default();
    let store = NotedStore::new(MemoryStore::default(), copy.clone(), unsent.clone(), || {});
    let mut tab = Shelf::open(Box::new(store), PATH, "one", NOW);
    tab.begin(&debrief("a"));
    tab.begin(&debrief("b"));
    tab.set_setting("theme", "dark").unwrap();
    tab.remove(&id("b")).unwrap();
    let is_late = |short: &str| {
        let key = key(short);
        copy.is_late(&key, unsent.gone(&key).as_deref())
    };
    assert!(is_late("debrief:b") && is_late("setting:theme"));
    // Their marks tell of two copies which has more; of what was not touched there is one only.
    for short in ["debrief:a", "debrief:c", "journal:two", "setting:region"] {
        assert!(!is_late(short), "{short}");
    }
}

/// It may have typed on between another tab's compare and its receipt.
#[test]
fn a_receipt_takes_no_later_journal_from_the_second_place() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    browser.tab("two");
    let receipt = raw(&browser.store, "journal:one");
    assert!(is_receipt(&receipt));
    let journal = key("journal:one");
    let next = |browser: &Browser| {
        let held = browser.second.borrow().get(&journal).cloned();
        SecondCopy::of(PATH).next(&journal, held.as_ref(), Some(receipt.clone()), "", NOW)
    };
    assert!(matches!(next(&browser), Next::Put(_)));
    tab.types(Field::Told, "i froze, and left");
    assert_eq!(next(&browser), Next::Leave);
}

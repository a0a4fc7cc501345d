//! The second copy: what the browser had not put on the disk comes back, and nothing is lost by that.

use crate::scenes::{
    NOW, PATH, debrief, found, give_up_reserve, id, is_receipt, key, raw, shorts, text,
};
use afterview::app::store::{
    AsideReason, FaultyStore, MemoryStore, Next, NotedStore, SecondCopy, Shelf, Store, StoreFault,
    TakenBack, Twin, Unsent,
};
use afterview::domain::clock::{HOUR, Instant};
use afterview::domain::debrief::{Change, Field};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A browser with both places. Clones share them.
#[derive(Clone)]
struct Browser {
    store: MemoryStore,
    second: Rc<RefCell<BTreeMap<String, Twin>>>,
}

/// A tab of it.
struct Tab {
    shelf: Shelf,
    unsent: Unsent,
    browser: Browser,
}

impl Browser {
    fn new() -> Self {
        Self { store: MemoryStore::default(), second: Rc::default() }
    }

    /// A tab as it is opened: what the second place holds is taken back first.
    fn tab(&self, name: &str) -> (Tab, TakenBack) {
        self.tab_at(name, NOW)
    }

    fn tab_at(&self, name: &str, now: Instant) -> (Tab, TakenBack) {
        let unsent = Unsent::default();
        let store =
            NotedStore::new(self.store.clone(), SecondCopy::of(PATH), unsent.clone(), || {});
        let (shelf, taken) = Shelf::open_with(Box::new(store), PATH, name, now, &self.held());
        (Tab { shelf, unsent, browser: self.clone() }, taken)
    }

    fn held(&self) -> Vec<(String, Twin)> {
        self.second.borrow().clone().into_iter().collect()
    }

    /// As it comes up again after it was ended: the store as it was on the disk, the second place as it is.
    fn ended(&self, on_disk: &MemoryStore) -> Self {
        Self { store: on_disk.copy(), second: Rc::new(RefCell::new(self.second.borrow().clone())) }
    }
}

impl Tab {
    /// What was noted is put into the second place.
    fn send(&self) {
        let copy = SecondCopy::of(PATH);
        let mut second = self.browser.second.borrow_mut();
        for (key, gone) in self.unsent.take() {
            let text = self.browser.store.get(&key).unwrap();
            match copy.next(&key, second.get(&key), text, &gone, NOW) {
                Next::Leave => {}
                Next::Put(twin) => {
                    second.insert(key, twin);
                }
                Next::Forget => {
                    second.remove(&key);
                }
            }
        }
    }

    fn types(&mut self, field: Field, words: &str) {
        self.shelf.record(&id("a"), &text(field, words)).unwrap();
        self.send();
    }

    fn merges(&mut self) {
        self.shelf.merge(&id("a")).unwrap();
        self.send();
    }
}

/// A browser with the debrief `a`, which is on the disk, open in a tab.
fn begun() -> (Browser, Tab) {
    let browser = Browser::new();
    let (mut tab, _) = browser.tab("one");
    tab.shelf.begin(&debrief("a"));
    tab.send();
    (browser, tab)
}

#[test]
fn what_was_typed_and_not_merged_comes_back() {
    let (browser, mut tab) = begun();
    let disk = browser.store.copy();
    tab.types(Field::Told, "i froze");
    let again = browser.ended(&disk);
    let (_, taken) = again.tab("two");
    assert_eq!(taken, TakenBack { back: 1, ..TakenBack::default() });
    assert_eq!(found(&again.store, "a").recall.told, "i froze");
    assert_eq!(shorts(&again.store), ["debrief:a", "index"]);
}

#[test]
fn what_was_merged_comes_back_too() {
    let (browser, mut tab) = begun();
    let disk = browser.store.copy();
    tab.types(Field::Told, "i froze");
    tab.merges();
    tab.types(Field::Well, "i stayed");
    let again = browser.ended(&disk);
    again.tab("two");
    let now = found(&again.store, "a");
    assert_eq!((now.text(Field::Told), now.text(Field::Well)), ("i froze", "i stayed"));
    assert_eq!(again.tab("three").0.shelf.aside(), []);
}

#[test]
fn a_journal_that_is_on_the_disk_and_was_merged_since_is_taken_in_once() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    let disk = browser.store.copy();
    tab.types(Field::Told, "i froze, then i left");
    tab.merges();
    let again = browser.ended(&disk);
    again.tab("two");
    assert_eq!(found(&again.store, "a").recall.told, "i froze, then i left");
    assert_eq!(again.tab("three").0.shelf.aside(), []);
}

#[test]
fn a_whole_debrief_that_never_reached_the_disk_comes_back() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    let again = browser.ended(&MemoryStore::default());
    again.tab("two");
    assert_eq!(found(&again.store, "a").recall.told, "i froze");
}

#[test]
fn a_second_copy_older_than_the_store_changes_nothing() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let held = browser.second.borrow().clone();
    tab.types(Field::Told, "i left");
    tab.merges();
    let before = browser.store.texts();
    *browser.second.borrow_mut() = held;
    let (tab, taken) = browser.tab("two");
    assert_eq!(taken, TakenBack::default());
    assert_eq!(browser.store.texts(), before);
    assert_eq!(tab.shelf.aside(), []);
}

#[test]
fn where_both_have_what_the_other_lacks_both_are_kept() {
    let (browser, mut tab) = begun();
    let disk = browser.store.copy();
    tab.types(Field::Told, "i froze");
    tab.merges();
    // Another browser process had the older one, and wrote into it.
    let elsewhere = browser.ended(&disk);
    elsewhere.second.borrow_mut().clear();
    let (mut other, _) = elsewhere.tab("other");
    other.shelf.load(&id("a")).unwrap();
    other.types(Field::Told, "i left");
    other.merges();
    let again = browser.ended(&elsewhere.store);
    let (tab, taken) = again.tab("two");
    assert_eq!(taken.back, 1);
    assert_eq!(found(&again.store, "a").recall.told, "i froze");
    let [aside] = tab.shelf.aside() else { panic!("{:?}", tab.shelf.aside()) };
    assert_eq!(aside.reason, AsideReason::OtherTab);
    assert!(tab.shelf.aside_raw(&aside.key).unwrap().contains("i left"));
}

#[test]
fn what_is_taken_back_late_goes_under_what_was_typed_meanwhile() {
    let (browser, mut tab) = begun();
    let disk = browser.store.copy();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let again = browser.ended(&disk);
    let held = again.held();
    again.second.borrow_mut().clear();
    let (mut late, _) = again.tab("two");
    late.shelf.load(&id("a")).unwrap();
    late.shelf.record(&id("a"), &text(Field::Well, "i stayed")).unwrap();
    late.shelf.merge(&id("a")).unwrap();
    assert_eq!(late.shelf.take_back(&held, NOW).back, 1);
    late.shelf.merge(&id("a")).unwrap();
    let now = late.shelf.load(&id("a")).unwrap();
    assert_eq!((now.text(Field::Told), now.text(Field::Well)), ("i froze", "i stayed"));
    assert_eq!(found(&again.store, "a"), now);
    assert_eq!(late.shelf.aside(), []);
}

#[test]
fn what_was_deleted_does_not_come_back_with_an_older_disk() {
    let (browser, mut tab) = begun();
    let disk = browser.store.copy();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let later = browser.store.copy();
    tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    for disk in [disk, later, browser.store.copy()] {
        let again = browser.ended(&disk);
        let (tab, _) = again.tab("two");
        assert_eq!(tab.shelf.summaries(), []);
        let texts = format!("{:?}{:?}", again.store.texts(), again.second.borrow());
        assert!(!texts.contains("froze") && !texts.contains("Harbour"), "{texts}");
    }
}

#[test]
fn what_was_deleted_and_had_back_stays() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let disk = browser.store.copy();
    let removed = tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    tab.shelf.restore(removed).unwrap();
    tab.send();
    for disk in [disk, MemoryStore::default()] {
        let again = browser.ended(&disk);
        again.tab("two");
        assert_eq!(found(&again.store, "a").recall.told, "i froze");
    }
}

#[test]
fn a_tab_opened_before_the_second_place_heard_of_an_undo_leaves_what_came_back() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let removed = tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    tab.shelf.restore(removed).unwrap();
    browser.tab("two");
    assert_eq!(found(&browser.store, "a").recall.told, "i froze");
    // Deleted once more it stays away, whatever the disk had.
    tab.send();
    let disk = browser.store.copy();
    tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    assert_eq!(browser.ended(&disk).tab("three").0.shelf.summaries(), []);
}

#[test]
fn a_choice_of_long_ago_does_not_come_back_over_a_later_one() {
    let (browser, mut tab) = begun();
    tab.shelf.set_setting("theme", "dark").unwrap();
    tab.send();
    tab.shelf.set_setting("theme", "light").unwrap();
    let (two, _) = browser.tab_at("two", NOW.plus(25 * HOUR));
    assert_eq!(two.shelf.setting("theme").as_deref(), Some("light"));
}

#[test]
fn a_debrief_begun_anew_under_a_deleted_name_is_not_deleted_again() {
    let (browser, mut tab) = begun();
    let file = tab.shelf.export(NOW);
    tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    let deleted = browser.second.borrow().clone();
    tab.shelf.import(&file, NOW).unwrap();
    *browser.second.borrow_mut() = deleted;
    browser.tab("two");
    assert_eq!(found(&browser.store, "a").facts.role, "archivist");
}

#[test]
fn a_copy_that_cannot_be_read_any_more_is_had_from_the_second_place() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let whole = raw(&browser.store, "debrief:a");
    let cut: String = whole.chars().take(80).collect();
    browser.store.set(&key("debrief:a"), &cut).unwrap();
    let (tab, _) = browser.tab("two");
    assert_eq!(raw(&browser.store, "debrief:a"), whole);
    assert_eq!(tab.shelf.aside_raw(&tab.shelf.aside()[0].key).unwrap(), cut);
}

#[test]
fn what_a_newer_version_wrote_is_left_alone_in_either_place() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let ours = raw(&browser.store, "debrief:a");
    let newer = r#"{"format":"afterview","version":99,"rev":9,"words":"new"}"#;
    // In the store.
    browser.store.set(&key("debrief:a"), newer).unwrap();
    browser.tab("two");
    assert_eq!(raw(&browser.store, "debrief:a"), newer);
    // In the second place.
    browser.store.set(&key("debrief:a"), &ours).unwrap();
    let twin = Twin { text: Some(newer.to_owned()), gone: String::new(), at: NOW };
    browser.second.borrow_mut().insert(key("debrief:a"), twin.clone());
    let (_, taken) = browser.tab_at("three", NOW.plus(48 * HOUR));
    assert_eq!(raw(&browser.store, "debrief:a"), ours);
    assert!(!taken.spent.contains(&key("debrief:a")), "that version will want it");
    // There alone: it can be looked at.
    browser.store.remove(&key("debrief:a")).unwrap();
    let (tab, _) = browser.tab("four");
    assert_eq!(raw(&browser.store, "debrief:a"), newer);
    assert!(tab.shelf.summaries()[0].read_only);
}

#[test]
fn what_was_set_aside_and_chosen_comes_back() {
    let (browser, mut tab) = begun();
    let disk = browser.store.copy();
    tab.shelf.set_setting("theme", "dark").unwrap();
    browser.store.set(&key("debrief:b"), "spoilt").unwrap();
    tab.shelf.refresh();
    tab.send();
    assert_eq!(tab.shelf.aside().len(), 1);
    let again = browser.ended(&disk);
    let (mut tab, _) = again.tab("two");
    assert_eq!(tab.shelf.setting("theme").as_deref(), Some("dark"));
    let aside = tab.shelf.aside()[0].key.clone();
    assert_eq!(tab.shelf.aside_raw(&aside).as_deref(), Some("spoilt"));
    // And stays away once it was deleted.
    let disk = again.store.copy();
    tab.shelf.forget_aside(&aside).unwrap();
    tab.shelf.set_setting("theme", "").unwrap();
    tab.send();
    let (tab, _) = again.ended(&disk).tab("three");
    assert_eq!((tab.shelf.aside().len(), tab.shelf.setting("theme")), (0, None));
}

#[test]
fn two_things_set_aside_under_one_number_are_both_kept() {
    let (browser, tab) = begun();
    let aside = key("aside:1:debrief:b");
    browser.store.set(&aside, "one").unwrap();
    let twin = Twin { text: Some("two".to_owned()), gone: String::new(), at: NOW };
    browser.second.borrow_mut().insert(aside.clone(), twin);
    drop(tab);
    let (tab, _) = browser.tab("two");
    let kept = |n: usize| tab.shelf.aside_raw(&tab.shelf.aside()[n].key).unwrap();
    assert_eq!(
        (tab.shelf.aside().len(), kept(0), kept(1)),
        (2, "one".to_owned(), "two".to_owned())
    );
}

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

/// Another tab had brought it back between the two, with fewer changes in it.
#[test]
fn what_was_deleted_twice_does_not_come_back_as_it_was_before_the_first_time() {
    let (browser, mut tab) = begun();
    let (mut other, _) = browser.tab("two");
    other.shelf.load(&id("a")).unwrap();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let disk = browser.store.copy();
    tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    other.types(Field::Well, "i stayed");
    other.merges();
    assert_eq!(found(&browser.store, "a").recall.told, "");
    other.shelf.remove(&id("a")).unwrap();
    other.send();
    let again = browser.ended(&disk);
    let (tab, _) = again.tab("three");
    assert_eq!(tab.shelf.summaries(), []);
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
    for fault in [StoreFault::Blocked, StoreFault::Full, StoreFault::Failed] {
        for k in 1..80 {
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

//! The second copy: what the browser had not put on the disk comes back, and nothing is lost by that.

#[path = "second/browser.rs"]
mod browser;
#[path = "second/deleting.rs"]
mod deleting;
#[path = "second/keeping.rs"]
mod keeping;
#[path = "second/others.rs"]
mod others;

use crate::scenes::{NOW, found, id, lasting, shorts, text};
use afterview::app::store::{AsideReason, MemoryStore, TakenBack};
use afterview::domain::debrief::Field;
use browser::begun;

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
    let before = lasting(&browser.store);
    *browser.second.borrow_mut() = held;
    let (tab, taken) = browser.tab("two");
    assert_eq!(taken, TakenBack::default());
    assert_eq!(lasting(&browser.store), before);
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

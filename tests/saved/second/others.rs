//! What is no debrief that can be read: choices, what was set aside, what is spoilt, what a newer version wrote.

use super::browser::begun;
use crate::scenes::{NOW, key, raw};
use afterview::app::store::{Store, Twin};
use afterview::domain::clock::HOUR;
use afterview::domain::debrief::Field;

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
fn a_choice_of_long_ago_does_not_come_back_over_a_later_one() {
    let (browser, mut tab) = begun();
    tab.shelf.set_setting("theme", "dark").unwrap();
    tab.send();
    tab.shelf.set_setting("theme", "light").unwrap();
    let (two, _) = browser.tab_at("two", NOW.plus(25 * HOUR));
    assert_eq!(two.shelf.setting("theme").as_deref(), Some("light"));
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

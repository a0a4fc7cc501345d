//! The same words, changed in two tabs.

use super::{Tab, done, written};
use afterview::app::store::MemoryStore;
use afterview::app::tend::{Choice, Tended};
use afterview::app::{Done, Event, Screen};
use afterview::domain::debrief::{Entry, Field, Place};

const TOLD: Place = Place::Field(Field::Told);

/// Two tabs that changed the same words. The second one wrote last, and has the first one's set aside.
fn both() -> (MemoryStore, Tab) {
    let (store, mut one) = written();
    let mut two = Tab::open(&store, "two");
    assert_eq!(two.debrief().text(Field::Told), "I froze.");
    one.types(Field::Told, "from one");
    two.types(Field::Told, "from two");
    (store, two)
}

/// Says which words stay at a place.
fn choose(tab: &mut Tab, place: &Place, choice: Choice) {
    let aside = tab.model.tending.clashes[0].aside.clone();
    let place = place.clone();
    tab.did(Event::Tended(Tended::Chosen { aside, place, choice }));
}

fn told(tab: &Tab) -> &str {
    tab.debrief().text(Field::Told)
}

#[test]
fn the_same_words_in_two_tabs_are_told_with_both_texts() {
    let (_, tab) = both();
    assert!(tab.model.two_tabs());
    let [clash] = tab.model.tending.clashes.as_slice() else { panic!("one interview") };
    let [one] = clash.differences.as_slice() else { panic!("{:?}", clash.differences.len()) };
    assert_eq!(
        (&one.place, one.here.as_str(), one.there.as_str()),
        (&TOLD, "from two", "from one")
    );
}

#[test]
fn a_later_visit_is_told_too() {
    let (store, _) = both();
    assert!(Tab::open(&store, "three").model.two_tabs());
}

#[test]
fn keeping_what_is_here_changes_no_word_and_puts_the_copy_away() {
    let (_, mut tab) = both();
    let kept = tab.model.aside[0].clone();
    let bytes = tab.shelf.aside_raw(&kept.key);
    choose(&mut tab, &TOLD, Choice::Here);
    assert_eq!(told(&tab), "from two");
    assert!(!tab.model.two_tabs() && tab.model.aside.is_empty());
    assert!(matches!(done(&tab).as_slice(), [Done::KeptHere(..), Done::PutAway(_)]));
    tab.did(Event::BackTaken);
    assert_eq!(tab.shelf.aside_raw(&kept.key), bytes, "to the byte");
    assert_eq!(tab.model.aside, [kept]);
    tab.did(Event::BackTaken);
    assert!(tab.model.two_tabs(), "and it can be chosen again");
}

#[test]
fn the_other_tabs_words_take_their_place_and_can_be_taken_back() {
    let (store, mut tab) = both();
    choose(&mut tab, &TOLD, Choice::There);
    assert_eq!(told(&tab), "from one");
    assert!(!tab.model.two_tabs() && tab.model.aside.is_empty());
    tab.did(Event::PageHidden);
    assert_eq!(told(&Tab::open(&store, "three")), "from one");
    tab.did(Event::BackTaken);
    tab.did(Event::BackTaken);
    assert_eq!(told(&tab), "from two");
    assert!(tab.model.two_tabs());
}

#[test]
fn both_can_stay_one_after_the_other() {
    let (_, mut tab) = both();
    choose(&mut tab, &TOLD, Choice::Both);
    assert_eq!(told(&tab), "from two\n\nfrom one");
    assert!(!tab.model.two_tabs() && tab.model.aside.is_empty());
}

#[test]
fn a_copy_is_put_away_only_when_nothing_in_it_is_left_to_choose() {
    let (store, mut one) = written();
    let mut two = Tab::open(&store, "two");
    one.did(Event::Changed(afterview::domain::debrief::Change::Text(
        Field::Well,
        "one well".into(),
    )));
    one.types(Field::Told, "from one");
    two.did(Event::Changed(afterview::domain::debrief::Change::Text(
        Field::Well,
        "two well".into(),
    )));
    two.types(Field::Told, "from two");
    assert_eq!(two.model.tending.clashes[0].differences.len(), 2);
    choose(&mut two, &TOLD, Choice::There);
    assert!(two.model.two_tabs() && two.model.aside.len() == 1);
    choose(&mut two, &Place::Field(Field::Well), Choice::Here);
    assert!(!two.model.two_tabs() && two.model.aside.is_empty());
    assert_eq!((told(&two), two.debrief().text(Field::Well)), ("from one", "two well"));
}

#[test]
fn words_typed_after_a_choice_are_never_taken_back_with_it() {
    let (_, mut tab) = both();
    choose(&mut tab, &TOLD, Choice::There);
    tab.types(Field::Told, "from one, and more");
    assert!(done(&tab).iter().all(|done| matches!(done, Done::PutAway(_))));
    tab.did(Event::BackTaken);
    assert_eq!(told(&tab), "from one, and more");
}

#[test]
fn words_of_another_interview_are_chosen_when_that_is_open() {
    let (_, mut tab) = both();
    let first = tab.debrief().id.clone();
    tab.did(Event::DoorTaken(Entry::WriteNow));
    tab.types(Field::Company, "Veldt");
    assert!(tab.model.two_tabs(), "it is still told");
    choose(&mut tab, &TOLD, Choice::There);
    assert_eq!(told(&tab), "", "not into the wrong one");
    tab.did(Event::Resumed(first));
    choose(&mut tab, &TOLD, Choice::There);
    assert_eq!(told(&tab), "from one");
}

#[test]
fn a_deleted_interview_has_nothing_to_choose() {
    let (_, mut tab) = both();
    let id = tab.debrief().id.clone();
    tab.did(Event::DeleteWanted(id));
    assert!(!tab.model.two_tabs());
    tab.did(Event::BackTaken);
    tab.did(Event::WentTo(Screen::TwoTabs));
    assert!(tab.model.two_tabs());
}

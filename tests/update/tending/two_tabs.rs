//! The same words, changed in two tabs.

use super::{Tab, done, written};
use afterview::app::store::{MemoryStore, StoreFault};
use afterview::app::tend::{Choice, Tended};
use afterview::app::{Done, Event, Notice, Screen, update};
use afterview::domain::debrief::{Change, Entry, Field, Place};

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
    assert!(tab.model.two_tabs(), "one tap chose it, and after one tap it can be chosen again");
    assert!(done(&tab).is_empty());
}

#[test]
fn the_same_words_that_are_changed_in_two_tabs_once_more_are_asked_about_once_more() {
    let (store, mut one) = written();
    let mut two = Tab::open(&store, "two");
    one.types(Field::Told, "from one");
    two.types(Field::Told, "from two");
    choose(&mut two, &TOLD, Choice::Here);
    one.did(Event::PageHidden);
    one.types(Field::Told, "from one again");
    two.types(Field::Told, "from two again");
    assert!(two.model.two_tabs());
    assert_eq!(two.model.tending.clashes[0].differences[0].there, "from one again");
}

#[test]
fn what_is_compared_follows_the_words_of_a_third_tab() {
    let (store, mut tab) = both();
    Tab::open(&store, "three").types(Field::Told, "from three");
    tab.did(Event::PageHidden);
    let one = &tab.model.tending.clashes[0].differences[0];
    assert_eq!((one.here.as_str(), one.there.as_str()), ("from three", "from one"));
}

#[test]
fn a_choice_never_writes_over_words_that_were_not_on_the_screen() {
    let (_, mut tab) = both();
    tab.types(Field::Told, "from two, and more");
    choose(&mut tab, &TOLD, Choice::Both);
    assert_eq!(told(&tab), "from two, and more", "nobody chose between these");
    assert!(done(&tab).is_empty());
    choose(&mut tab, &TOLD, Choice::Both);
    assert_eq!(told(&tab), "from two, and more\n\nfrom one");
}

#[test]
fn a_copy_that_cannot_be_put_away_is_told_with_where_it_is() {
    let (_, mut tab) = both();
    update(&mut tab.model, Event::Tended(Tended::PutAway(Err(StoreFault::Failed))));
    assert_eq!(tab.model.notice, Some(Notice::NotPutAway));
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
    one.did(Event::Changed(Change::Text(Field::Well, "one well".into())));
    one.types(Field::Told, "from one");
    two.did(Event::Changed(Change::Text(Field::Well, "two well".into())));
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

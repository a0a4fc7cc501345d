//! Earlier versions: looked at, brought back, and that taken back.

use super::{Tab, done, written};
use afterview::app::store::MemoryStore;
use afterview::app::tend::Tended;
use afterview::app::{Done, Event, Notice, Screen};
use afterview::domain::clock::{HOUR, Moment};
use afterview::domain::debrief::{Change, Field, Status};

fn hours_pass(tab: &mut Tab, hours: i64) {
    let now = tab.model.moment.now.plus(hours * HOUR);
    tab.did(Event::TimePassed(Moment { now, ..tab.model.moment.clone() }));
}

/// Somebody who wrote over what they told, three hours later.
fn changed() -> (MemoryStore, Tab) {
    let (store, mut tab) = written();
    hours_pass(&mut tab, 3);
    tab.types(Field::Told, "It was not so bad.");
    tab.did(Event::WentTo(Screen::Earlier));
    (store, tab)
}

/// Looks at the latest version.
fn look(tab: &mut Tab) {
    let at = tab.model.tending.earlier[0].at;
    tab.did(Event::WentTo(Screen::LookBack(at)));
}

#[test]
fn an_hour_later_the_words_of_before_are_there_to_be_looked_at() {
    let (store, mut tab) = changed();
    let versions = tab.model.tending.earlier.clone();
    assert_eq!(versions.len(), 1);
    assert_eq!(versions[0].words, Some(4), "I froze. Elm Court");
    let before = store.texts();
    look(&mut tab);
    let looked = tab.model.tending.looked.as_ref().expect("a version");
    assert_eq!(looked.found.as_ref().expect("readable").text(Field::Told), "I froze.");
    assert_eq!(tab.debrief().text(Field::Told), "It was not so bad.");
    assert_eq!(store.texts(), before, "looking changes nothing");
    tab.did(Event::WentTo(Screen::Earlier));
    assert_eq!(tab.model.tending.looked, None);
}

#[test]
fn a_version_is_brought_back_and_that_can_be_taken_back() {
    let (store, mut tab) = changed();
    look(&mut tab);
    let now = tab.debrief().clone();
    tab.did(Event::Tended(Tended::RestoreWanted));
    assert_eq!(tab.debrief().text(Field::Told), "I froze.");
    assert_eq!(tab.debrief().id, now.id);
    assert!(matches!(done(&tab).as_slice(), [Done::Restored(_)]));
    tab.did(Event::PageHidden);
    assert_eq!(Tab::open(&store, "two").debrief().text(Field::Told), "I froze.");
    tab.did(Event::BackTaken);
    assert_eq!(tab.debrief(), &now);
    tab.did(Event::PageHidden);
    assert_eq!(Tab::open(&store, "three").debrief(), &now);
}

#[test]
fn what_a_version_took_the_place_of_is_a_version_itself() {
    let (_, mut tab) = changed();
    look(&mut tab);
    tab.did(Event::Tended(Tended::RestoreWanted));
    tab.did(Event::PageHidden);
    tab.did(Event::WentTo(Screen::Earlier));
    assert_eq!(tab.model.tending.earlier.len(), 2);
    look(&mut tab);
    let looked = tab.model.tending.looked.as_ref().expect("a version");
    assert_eq!(looked.found.as_ref().expect("readable").text(Field::Told), "It was not so bad.");
}

#[test]
fn words_typed_after_a_version_was_brought_back_are_never_taken_back_with_it() {
    let (_, mut tab) = changed();
    look(&mut tab);
    tab.did(Event::Tended(Tended::RestoreWanted));
    tab.types(Field::Well, "I stayed calm.");
    assert!(done(&tab).is_empty());
    tab.did(Event::BackTaken);
    assert_eq!(tab.debrief().text(Field::Well), "I stayed calm.");
}

#[test]
fn what_was_decided_after_a_version_was_brought_back_is_never_taken_back_with_it() {
    let (_, mut tab) = changed();
    look(&mut tab);
    tab.did(Event::Tended(Tended::RestoreWanted));
    tab.did(Event::Changed(Change::Weighed(1)));
    assert_eq!(done(&tab).len(), 1, "that something was looked at is no decision");
    tab.did(Event::Changed(Change::Status(Status::Rejected)));
    assert!(done(&tab).is_empty());
    tab.did(Event::BackTaken);
    assert_eq!(tab.debrief().facts.status, Status::Rejected);
}

#[test]
fn a_version_of_one_interview_is_never_shown_beside_another() {
    let (_, mut tab) = changed();
    look(&mut tab);
    let screen = tab.model.screen;
    // Back to where it began, which is a new interview by now, and forward again.
    tab.did(Event::ArrivedAt(Screen::Breathe));
    assert_eq!(tab.debrief().text(Field::Told), "");
    tab.did(Event::ArrivedAt(screen));
    assert_eq!(tab.model.tending.looked, None);
    tab.did(Event::Tended(Tended::RestoreWanted));
    assert_eq!(tab.debrief().text(Field::Told), "");
}

#[test]
fn earlier_versions_go_only_when_they_are_given_up() {
    let (_, mut tab) = changed();
    let id = tab.debrief().id.clone();
    tab.did(Event::Tended(Tended::EarlierGivenUp(id)));
    assert_eq!(tab.model.notice, Some(Notice::EarlierGone));
    tab.did(Event::WentTo(Screen::Earlier));
    tab.did(Event::WentTo(Screen::Home));
    tab.did(Event::WentTo(Screen::Earlier));
    assert!(tab.model.tending.earlier.is_empty());
    assert_eq!(tab.debrief().text(Field::Told), "It was not so bad.");
}

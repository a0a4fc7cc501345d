//! What was deleted can be had back for a while, wherever the person goes meanwhile.

use crate::{opened, typed};
use afterview::app::{Done, Effect, Event, Model, Notice, Screen, update};
use afterview::domain::clock::{MINUTE, Moment};
use afterview::domain::debrief::{DebriefId, Entry, Field};

fn id(name: &str) -> DebriefId {
    DebriefId(name.to_owned())
}

/// Somebody who deleted these, one after the other.
fn deleted(names: &[&str]) -> Model {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    for name in names {
        update(&mut model, Event::DeleteWanted(id(name)));
    }
    model
}

fn minutes_pass(model: &mut Model, minutes: i64) {
    let now = model.moment.now.plus(minutes * MINUTE);
    update(model, Event::TimePassed(Moment { now, ..model.moment.clone() }));
}

/// What can be had back, the latest last.
fn told(model: &Model) -> Vec<&str> {
    let names = model.done.iter().map(|(done, _)| match done {
        Done::Deleted { id, .. } => id.0.as_str(),
        done => panic!("{done:?}"),
    });
    names.collect()
}

#[test]
fn what_was_deleted_can_be_had_back_from_every_screen_for_a_minute_at_least() {
    let mut model = deleted(&["one"]);
    for screen in [Screen::Told, Screen::Home, Screen::Plan] {
        update(&mut model, Event::WentTo(screen));
        assert_eq!(told(&model), ["one"]);
    }
    // The minute that was under way when it was deleted may have been over at once.
    minutes_pass(&mut model, 1);
    update(&mut model, Event::WentTo(Screen::Home));
    assert_eq!(told(&model), ["one"]);
    update(&mut model, Event::DoorTaken(Entry::WriteNow));
    assert_eq!(told(&model), ["one"]);
    let effects = update(&mut model, Event::BackTaken);
    assert_eq!(effects.first(), Some(&Effect::Undelete(id("one"))));
    assert!(told(&model).is_empty());
}

#[test]
fn it_is_not_taken_off_the_screen_under_somebodys_finger() {
    let mut model = deleted(&["one"]);
    minutes_pass(&mut model, 30);
    assert_eq!(told(&model), ["one"], "it goes with the screen, not by itself");
    update(&mut model, Event::WentTo(Screen::Told));
    assert!(told(&model).is_empty());
}

#[test]
fn two_that_were_deleted_in_a_row_can_both_be_had_back() {
    let mut model = deleted(&["one", "two"]);
    let effects = update(&mut model, Event::BackTaken);
    assert_eq!(effects.first(), Some(&Effect::Undelete(id("two"))));
    assert_eq!(told(&model), ["one"]);
    let effects = update(&mut model, Event::BackTaken);
    assert_eq!(effects.first(), Some(&Effect::Undelete(id("one"))));
    assert_eq!(update(&mut model, Event::BackTaken), []);
}

#[test]
fn what_else_is_told_does_not_take_the_way_back_away() {
    let mut model = deleted(&["one"]);
    update(&mut model, Event::CopyFinished(Ok(())));
    assert_eq!((told(&model), &model.notice), (vec!["one"], &Some(Notice::Copied)));
    update(&mut model, Event::NoticeClosed);
    assert_eq!(told(&model), ["one"]);
    update(&mut model, Event::DoneClosed);
    assert!(told(&model).is_empty());
}

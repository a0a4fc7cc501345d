//! The screens about locking, and what stands in place of every other while the words are locked.

use crate::gallery::screens;
use crate::stage::{Visit, say};
use afterview::app::lock::{Guard, LockDone, LockError};
use afterview::app::{Saving, Screen};
use afterview::domain::clock::Instant;
use afterview::domain::debrief::Field;

const WORDS: &str = "quillfeather";

fn visit(guard: Guard) -> Visit {
    let mut visit = Visit::of("names_missing").typed(Field::Told, WORDS);
    visit.model.lock.guard = guard;
    visit
}

#[test]
fn while_the_words_are_locked_no_screen_shows_anything_but_the_question_for_the_passphrase() {
    let visit = visit(Guard::Shut);
    let mut shut = 0;
    for screen in screens(&visit) {
        let page = visit.see(screen);
        assert!(!page.text().contains(WORDS), "{screen:?}");
        if screen.is_shown_locked() {
            assert!(!page.has("lock-passphrase"), "{screen:?}");
        } else {
            assert_eq!(page.text_of("heading"), say("lock.shut.heading"), "{screen:?}");
            assert!(page.has("lock-passphrase") && page.has("unlock"), "{screen:?}");
            shut += 1;
        }
    }
    assert!(shut > 60, "{shut}");
}

#[test]
fn a_person_to_talk_to_is_there_without_the_passphrase() {
    let page = visit(Guard::Shut).see(Screen::Support);
    assert_eq!(page.text_of("heading"), say("support.heading"));
}

#[test]
fn whoever_cannot_open_them_can_keep_them_go_on_without_them_or_begin_again() {
    let page = visit(Guard::Shut).see(Screen::Home);
    for id in ["save-locked", "without-them"] {
        assert!(page.has(id), "{id}");
    }
    assert!(page.text_of("without").contains(say("lock.shut.erase.button")));
    let broken = visit(Guard::Broken).see(Screen::Home);
    assert_eq!(broken.text_of("heading"), say("lock.broken.heading"));
    assert!(!broken.has("lock-passphrase"), "no passphrase helps any more");
    assert!(broken.has("save-locked"));
}

#[test]
fn that_there_is_no_recovery_is_said_before_a_passphrase_is_set() {
    let page = visit(Guard::None).see(Screen::Lock);
    let text = page.text();
    let said = text.find(say("lock.no_recovery")).expect("it is said");
    let asked = text.find(say("lock.set.button")).expect("a button");
    assert!(said < asked);
    assert!(page.has("lock-understood") && page.has("lock-new") && page.has("lock-again"));
    assert!(!page.has("lock-now"));
}

#[test]
fn once_there_is_a_passphrase_it_can_be_used_changed_and_taken_away() {
    let page = visit(Guard::Open).see(Screen::Lock);
    for id in ["lock-now", "change-lock", "remove-lock", "lock-passphrase"] {
        assert!(page.has(id), "{id}");
    }
    assert!(!page.has("lock-understood"));
    assert!(page.text().contains(say("lock.after.question")));
}

#[test]
fn what_came_of_it_is_told_beside_the_boxes() {
    for error in [LockError::WrongPassphrase, LockError::TooShort, LockError::NoRoom] {
        let mut visit = visit(Guard::Open);
        visit.model.lock.refused = Some(error);
        assert_eq!(visit.see(Screen::Lock).text_of("lock-told"), say(error.key()));
    }
    let mut busy = visit(Guard::Shut);
    busy.model.lock.busy = true;
    assert_eq!(busy.see(Screen::Home).text_of("lock-told"), say("lock.shut.busy"));
    for (done, key) in [
        (LockDone::Set(0), "lock.done.set"),
        (LockDone::Set(2), "lock.done.set_left"),
        (LockDone::Changed, "lock.done.changed"),
        (LockDone::Removed, "lock.done.removed"),
    ] {
        let mut visit = visit(Guard::Open);
        visit.model.lock.done = Some(done);
        assert_eq!(visit.see(Screen::Lock).text_of("lock-done"), say(key));
    }
}

#[test]
fn lock_now_stands_in_the_menu_where_there_is_something_to_lock() {
    for (guard, there) in [(Guard::None, false), (Guard::Open, true), (Guard::Shut, false)] {
        assert_eq!(visit(guard).see(Screen::Home).has("lock-words"), there, "{guard:?}");
    }
}

#[test]
fn where_nothing_is_kept_no_screen_says_that_it_is_saved() {
    let mut visit = visit(Guard::None);
    visit.model.saving = Saving::Saved(Instant(1_795_014_900));
    assert!(visit.see(Screen::Told).text_of("saved").starts_with("Saved on this device"));
    visit.model.fleeting = true;
    assert_eq!(visit.see(Screen::Told).text_of("saved").trim(), say("frame.fleeting"));
    let page = visit.see(Screen::WhereMyWordsAre);
    assert_eq!(page.text_of("where"), say("lock.fleeting.here"));
    assert!(!page.text().contains(say("words.here")));
}

#[test]
fn whoever_has_words_here_is_asked_whether_they_come_along() {
    let page = visit(Guard::None).see(Screen::Fleeting);
    assert!(page.has("keep-nothing") && page.has("leave-here"));
    let first = Visit::first().see(Screen::Fleeting);
    assert!(first.has("keep-nothing") && !first.has("leave-here"), "there is nothing to leave");
    let mut on = Visit::first();
    on.model.fleeting = true;
    let page = on.see(Screen::Fleeting);
    assert!(page.has("keep-again") && !page.has("keep-nothing"));
}

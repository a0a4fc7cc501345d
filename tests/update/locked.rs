//! The lock, and keeping nothing: what the model holds of the person's then, and what is asked of the shell.

use crate::counted_as;
use afterview::app::lock::{After, Guard, LockDeed, LockDone, LockError, LockEvent, LockState};
use afterview::app::model::{Arrival, Settings};
use afterview::app::{Effect, Event, FleetingEvent, Model, Notice, Screen, update};
use afterview::domain::debrief::{Change, Debrief, DebriefId, Entry, Field};

const WORDS: &str = "quillfeather";

/// Somebody in the middle of it, with a passphrase that was given.
fn open() -> Model {
    let mut model = crate::model();
    model.content = Arrival::Here;
    update(&mut model, Event::DoorTaken(Entry::JustHappened));
    update(&mut model, Event::WentTo(Screen::Told));
    update(&mut model, Event::Changed(Change::Text(Field::Told, WORDS.to_owned())));
    WORDS.clone_into(&mut model.settings.sign_as);
    "dark".clone_into(&mut model.settings.theme);
    model.book.apply(Change::Text(Field::Company, WORDS.to_owned()));
    WORDS.clone_into(&mut model.brought.text);
    model.lock.guard = Guard::Open;
    model
}

fn locks(effects: &[Effect]) -> Vec<LockDeed> {
    let deeds = effects.iter().filter_map(|effect| match effect {
        Effect::Lock(deed) => Some(deed.clone()),
        _ => None,
    });
    deeds.collect()
}

fn set_wanted(passphrase: &str, again: &str, understood: bool) -> Event {
    let (passphrase, again) = (passphrase.to_owned(), again.to_owned());
    Event::Lock(LockEvent::SetWanted { passphrase, again, understood })
}

/// Design: acceptance check 20.
#[test]
fn once_the_words_are_locked_none_is_left_in_the_model() {
    let mut model = open();
    update(&mut model, Event::Lock(LockEvent::Shut(Guard::Shut)));
    let held = format!("{model:?}");
    assert!(!held.contains(WORDS), "{held}");
    assert_eq!(model.lock, LockState { guard: Guard::Shut, ..LockState::default() });
    assert_eq!(model.settings.theme, "dark", "it looks as it did");
    assert_eq!(model.screen, Screen::Told, "and leads back to where they were");
}

#[test]
fn what_was_put_away_is_written_before_the_words_are_locked() {
    let mut model = open();
    let effects = update(&mut model, Event::Lock(LockEvent::LockWanted));
    let merged = effects.iter().position(|it| *it == Effect::Merge { at_once: true });
    let locked = effects.iter().position(|it| *it == Effect::Lock(LockDeed::Shut));
    assert!(merged.is_some() && merged < locked, "{effects:?}");
}

#[test]
fn quick_hide_locks_where_there_is_a_passphrase_and_only_there() {
    let mut model = open();
    let effects = update(&mut model, Event::Hidden(true));
    assert_eq!(locks(&effects), [LockDeed::Shut]);
    assert!(model.hidden);
    // It stays hidden once it is locked, and asks for the passphrase when it is shown.
    update(&mut model, Event::Lock(LockEvent::Shut(Guard::Shut)));
    assert!(model.hidden);
    update(&mut model, Event::Hidden(false));
    assert_eq!((model.hidden, model.lock.guard), (false, Guard::Shut));
    let mut without = open();
    without.lock.guard = Guard::None;
    assert_eq!(locks(&update(&mut without, Event::Hidden(true))), []);
}

#[test]
fn words_that_were_left_alone_are_locked_but_not_while_somebody_speaks_or_reads_from_a_stage() {
    for (screen, locked) in [
        (Screen::Told, true),
        (Screen::Plan, true),
        (Screen::Mock, false),
        (Screen::ReadyCard, false),
    ] {
        let mut model = open();
        model.screen = screen;
        let effects = update(&mut model, Event::Lock(LockEvent::LeftAlone));
        assert_eq!(locks(&effects) == [LockDeed::Shut], locked, "{screen:?}");
        // It is told again after as long.
        assert!(locked || locks(&effects) == [LockDeed::Watch(After::Five)], "{screen:?}");
    }
}

#[test]
fn without_a_passphrase_there_is_nothing_to_lock() {
    for event in [LockEvent::LockWanted, LockEvent::LeftAlone] {
        let mut model = open();
        model.lock.guard = Guard::None;
        assert_eq!(update(&mut model, Event::Lock(event)), []);
    }
}

#[test]
fn a_passphrase_is_set_only_once_it_was_said_that_there_is_no_way_around_it() {
    let mut model = open();
    model.lock.guard = Guard::None;
    for (one, again, understood, error) in [
        ("short", "short", true, LockError::TooShort),
        ("four words of mine", "four words of yours", true, LockError::NotTheSame),
        ("four words of mine", "four words of mine", false, LockError::NotUnderstood),
    ] {
        let effects = update(&mut model, set_wanted(one, again, understood));
        assert_eq!((model.lock.refused, locks(&effects)), (Some(error), vec![]));
    }
    let wanted = set_wanted("four words of mine", "four words of mine", true);
    let effects = update(&mut model, wanted.clone());
    assert_eq!(locks(&effects), [LockDeed::Set("four words of mine".to_owned())]);
    assert!(model.lock.busy && model.lock.refused.is_none());
    assert_eq!(update(&mut model, wanted), [], "once is enough");
    let effects = update(&mut model, Event::Lock(LockEvent::Done(LockDone::Set(0))));
    assert_eq!((model.lock.guard, model.lock.busy), (Guard::Open, false));
    assert_eq!(locks(&effects), [LockDeed::Watch(After::Five)], "and locks by itself from now on");
}

#[test]
fn a_wrong_passphrase_changes_nothing_but_what_is_said() {
    let mut model = open();
    update(&mut model, Event::Lock(LockEvent::Shut(Guard::Shut)));
    let before = model.clone();
    update(&mut model, Event::Lock(LockEvent::UnlockWanted("wrong".to_owned())));
    update(&mut model, Event::Lock(LockEvent::Refused(LockError::WrongPassphrase)));
    assert_eq!(model.lock.refused, Some(LockError::WrongPassphrase));
    model.lock = before.lock.clone();
    assert_eq!(counted_as(&before, model), before);
}

#[test]
fn what_is_kept_is_here_again_once_the_words_are_unlocked() {
    let mut model = open();
    let debrief = model.debrief.clone().unwrap();
    update(&mut model, Event::Lock(LockEvent::Shut(Guard::Shut)));
    let mut kept = Model { debrief: Some(debrief.clone()), begun: true, ..Model::default() };
    kept.lock.guard = Guard::Open;
    kept.settings.lock_after = After::Fifteen.name().to_owned();
    let effects = update(&mut model, Event::Lock(LockEvent::Unlocked(Box::new(kept))));
    assert_eq!(model.debrief, Some(debrief));
    assert_eq!((model.screen, model.lock.guard), (Screen::Told, Guard::Open));
    assert_eq!(locks(&effects), [LockDeed::Watch(After::Fifteen)]);
    assert!(effects.contains(&Effect::FocusHeading));
}

#[test]
fn how_long_to_wait_before_locking_is_kept() {
    let mut model = open();
    let effects = update(&mut model, Event::Lock(LockEvent::AfterChosen(After::Never)));
    assert!(effects.contains(&Effect::KeepSetting(Settings::LOCK_AFTER, "never".to_owned())));
    assert_eq!(locks(&effects), [LockDeed::Watch(After::Never)]);
    assert_eq!(After::of(&model.settings.lock_after), After::Never);
    assert_eq!(After::of("nonsense"), After::Five);
    for after in After::ALL {
        assert_eq!(After::of(after.name()), after);
    }
}

#[test]
fn a_passphrase_that_was_made_is_gone_with_its_screen() {
    let mut model = open();
    update(&mut model, Event::WentTo(Screen::Lock));
    update(&mut model, Event::Lock(LockEvent::Made("bcdf-ghjk".to_owned())));
    assert!(model.lock.made.is_some());
    update(&mut model, Event::WentTo(Screen::Home));
    assert_eq!(model.lock.made, None);
    assert_eq!(model.lock.guard, Guard::Open, "how the words are guarded is not");
}

fn turned(model: Model, fleeting: bool, left: bool) -> Event {
    Event::Fleeting(FleetingEvent::Turned { model: Box::new(model), fleeting, left })
}

#[test]
fn where_nothing_is_kept_from_now_on_what_came_along_is_on_the_screen_and_what_did_not_is_not() {
    let mut model = open();
    let debrief = model.debrief.clone();
    update(&mut model, turned(Model { debrief, begun: true, ..Model::default() }, true, false));
    assert!(model.fleeting && model.debrief.is_some());
    let mut left_there = open();
    let effects = update(&mut left_there, turned(Model::default(), true, false));
    let held = format!("{left_there:?}");
    assert!(!held.contains(WORDS), "{held}");
    assert_eq!(left_there.screen, Screen::Home, "there is nothing left for the screen to be about");
    assert!(effects.contains(&Effect::FocusHeading));
}

#[test]
fn what_could_not_be_erased_is_told_of() {
    let mut model = open();
    update(&mut model, turned(Model::default(), true, true));
    assert_eq!(model.notice, Some(Notice::SomeStays));
}

#[test]
fn what_is_wanted_and_not_to_be_had_leaves_everything_as_it_was() {
    use afterview::app::store::StoreFault;
    let mut model = open();
    let before = model.clone();
    update(&mut model, Event::Fleeting(FleetingEvent::Refused(StoreFault::Locked)));
    assert_eq!(model.notice, Some(Notice::NotTurned(StoreFault::Locked)));
    model.notice.clone_from(&before.notice);
    assert_eq!(counted_as(&before, model), before);
}

#[test]
fn the_first_letters_of_a_debrief_that_was_never_kept_are_not_taken_for_kept() {
    let id = DebriefId("a".to_owned());
    let debrief = Debrief::new(id, crate::model().moment.now, Entry::JustHappened);
    let mut model = open();
    update(&mut model, turned(Model { debrief: Some(debrief), ..Model::default() }, true, false));
    assert!(!model.begun);
}

#[test]
fn a_file_of_locked_words_asks_for_its_passphrase_and_is_then_looked_at_as_any_other() {
    use afterview::app::tend::{Tend, Tended};
    let mut model = open();
    model.lock.guard = Guard::None;
    update(&mut model, Event::Tended(Tended::FileLocked("locked".to_owned())));
    assert_eq!(model.screen, Screen::TakeIn);
    let wanted = Event::Lock(LockEvent::FileWanted("four words".to_owned()));
    let (file, passphrase) = ("locked".to_owned(), "four words".to_owned());
    assert_eq!(
        locks(&update(&mut model, wanted.clone())),
        [LockDeed::OpenFile { file, passphrase }]
    );
    let wrong = Event::Lock(LockEvent::Refused(LockError::WrongPassphrase));
    assert_eq!(update(&mut model, wrong), [Effect::Focus("lock-passphrase".to_owned())]);
    update(&mut model, wanted);
    let effects = update(&mut model, Event::Lock(LockEvent::FileOpened("open".to_owned())));
    assert!(effects.contains(&Effect::Tend(Tend::Preview("open".to_owned()))));
    assert_eq!(model.lock.file, None);
    update(&mut model, Event::Tended(Tended::FileLocked("another".to_owned())));
    update(&mut model, Event::WentTo(Screen::Home));
    assert_eq!(model.lock.file, None, "it goes with its screen");
}

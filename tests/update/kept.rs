//! What is kept and what is not: other tabs, a newer version, deleting and erasing.

use crate::{THANKS, counted_as, opened, typed};
use afterview::app::erased::{Erased, Traces};
use afterview::app::model::Settings;
use afterview::app::store::{LoadError, StoreFault, Summary};
use afterview::app::{Done, Effect, Event, Mend, Model, Notice, Saving, Screen, update};
use afterview::domain::clock::{HOUR, Instant, Moment};
use afterview::domain::debrief::{Change, Debrief, DebriefId, Entry, Field, KeptBy, LocalId};

#[test]
fn a_failed_write_is_told_until_one_succeeds() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, Event::SaveFinished(Err(StoreFault::Full)));
    update(&mut model, Event::WentTo(Screen::GetItOut));
    assert_eq!(model.saving, Saving::NotSaved(StoreFault::Full));
    update(&mut model, Event::SaveFinished(Ok(Instant(5))));
    assert_eq!(model.saving, Saving::Saved(Instant(5)));
}

/// Design: acceptance check 41.
#[test]
fn the_choice_about_spelling_is_kept_like_the_others() {
    let mut model = opened(Entry::JustHappened);
    assert_eq!(model.settings.spelling, "", "nothing is sent away by default");
    let name_before = model.settings.sign_as.clone();
    for choice in [Settings::ON, ""] {
        let chosen = Event::SettingChanged(Settings::SPELLING, choice.to_owned());
        let effects = update(&mut model, chosen);
        assert_eq!(effects, [Effect::KeepSetting(Settings::SPELLING, choice.to_owned())]);
        assert_eq!(model.settings.spelling, choice);
    }
    assert_eq!(model.settings.sign_as, name_before);
}

/// The open debrief, with these words in another tab's copy of it.
fn with_others_words(model: &Model, words: &str) -> Box<Debrief> {
    let mut debrief = model.debrief.clone().expect("open");
    debrief.apply(Change::Text(Field::Told, words.to_owned()));
    Box::new(debrief)
}

#[test]
fn another_tabs_words_come_into_the_open_interview() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Company, "Veldt"));
    let theirs = with_others_words(&model, "from there");
    assert_eq!(update(&mut model, Event::TakenIn(theirs)), []);
    let debrief = model.debrief.expect("open");
    assert_eq!((debrief.text(Field::Told), debrief.text(Field::Company)), ("from there", "Veldt"));
}

#[test]
fn another_tabs_words_for_the_last_interview_do_not_take_the_place_of_this_one() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Company, "Veldt"));
    let theirs = with_others_words(&model, "from there");
    update(&mut model, Event::DoorTaken(Entry::SaidNo));
    let before = model.debrief.clone();
    update(&mut model, Event::TakenIn(theirs.clone()));
    assert_eq!(model.debrief, before);
    // Nor do they bring back one that was deleted here.
    update(&mut model, Event::Loaded(Ok(theirs.clone())));
    update(&mut model, Event::DeleteWanted(theirs.id.clone()));
    update(&mut model, Event::TakenIn(theirs));
    assert_eq!(model.debrief, None);
}

#[test]
fn an_interview_deleted_in_another_tab_is_told_and_its_words_stay_in_sight() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    update(&mut model, Event::SaveFinished(Ok(Instant(5))));
    let id = model.debrief.as_ref().expect("open").id.clone();
    update(&mut model, Event::Vanished(DebriefId("another".to_owned())));
    assert_eq!((model.notice.clone(), model.saving), (None, Saving::Saved(Instant(5))));
    update(&mut model, Event::Vanished(id.clone()));
    assert_eq!(model.notice, Some(Notice::NotOpened(LoadError::Missing)));
    assert_eq!(model.saving, Saving::Nothing, "it is not called saved any more");
    assert_eq!(model.debrief.as_ref().expect("open").text(Field::Told), "words");
    let effects = update(&mut model, typed(Field::Told, "words and more"));
    assert!(matches!(effects.as_slice(), [Effect::Record(of, _), ..] if *of == id));
}

#[test]
fn coming_back_to_the_page_takes_in_what_other_tabs_wrote() {
    let mut model = opened(Entry::JustHappened);
    let later = Moment { now: model.moment.now.plus(HOUR), ..model.moment.clone() };
    let effects = update(&mut model, Event::PageShown(later.clone()));
    assert_eq!(effects, [Effect::Merge { at_once: true }]);
    assert_eq!(model.moment, later);
}

/// A model with a debrief open that a newer version wrote: a person, an item, a few words.
fn looked_at() -> Model {
    let mut model = opened(Entry::WriteNow);
    update(&mut model, typed(Field::Told, "written elsewhere"));
    update(&mut model, typed(Field::PersonName(1), "Maya"));
    update(&mut model, Event::MishapPicked { mishap: "late".to_owned(), urgent: false });
    let id = model.debrief.as_ref().expect("open").id.clone();
    let mut list = vec![Summary::default(), Summary::default()];
    (list[1].id, list[1].read_only) = (id, true);
    update(&mut model, Event::ListChanged(list));
    update(&mut model, Event::SaveFinished(Ok(Instant(5))));
    assert!(model.read_only());
    model
}

#[test]
fn what_a_newer_version_wrote_is_left_as_it_is_and_that_is_told() {
    let item = looked_at().debrief.expect("open").items[0].id;
    let changes: [fn(LocalId) -> Event; 9] = [
        |_| typed(Field::Told, "typed here"),
        |_| typed(Field::SignAs, "Ewa"),
        |item| Event::Changed(Change::ItemRemoved(item)),
        |_| Event::Changed(Change::PersonRemoved(1)),
        |_| Event::MishapPicked { mishap: "rambled".to_owned(), urgent: true },
        |_| Event::MissedPointBegun,
        |_| Event::PersonBegun,
        |_| Event::QuestionBegun,
        |_| Event::MendChosen(Mend::LeftOut),
    ];
    for change in changes {
        let mut model = looked_at();
        let before = model.clone();
        let event = change(item);
        assert_eq!(update(&mut model, event.clone()), [], "{event:?}");
        assert_eq!(model.saving, Saving::NotSaved(StoreFault::Newer), "{event:?}");
        model.saving = before.saving;
        assert_eq!(counted_as(&before, model), before, "{event:?}");
    }
}

#[test]
fn what_a_newer_version_wrote_can_be_walked_through_and_copied_out_of() {
    let mut model = looked_at();
    let item = model.debrief.as_ref().expect("open").items[0].id;
    let before = model.debrief.clone();
    let copy = Event::TextTaken {
        to: None,
        note: THANKS,
        subject: None,
        text: "Dear Maya".to_owned(),
        by: KeptBy::Copied,
    };
    for event in [Event::WentTo(Screen::Item(item)), Event::ArrivedAt(Screen::Told), copy] {
        let effects = update(&mut model, event.clone());
        let writes = |effect: &Effect| matches!(effect, Effect::Record(..) | Effect::Begin(_));
        assert!(!effects.is_empty() && !effects.iter().any(writes), "{event:?}: {effects:?}");
    }
    assert_eq!((model.screen, &model.debrief), (Screen::Told, &before));
    // Another interview is free to be written into.
    update(&mut model, Event::DoorTaken(Entry::JustHappened));
    assert!(!model.read_only());
    let effects = update(&mut model, typed(Field::Told, "mine"));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Record(..))));
}

#[test]
fn where_deleting_did_not_work_the_open_interview_stays_open() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    update(&mut model, Event::DeleteWanted(DebriefId("another".to_owned())));
    assert_eq!(update(&mut model, Event::DeleteFailed), []);
    assert_eq!(model.notice, Some(Notice::NotDeleted));
    assert_eq!((model.done.len(), model.debrief.is_some()), (0, true));
}

/// Whoever deleted the interview that was open, and its name.
fn deleted() -> (Model, DebriefId) {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    update(&mut model, Event::WentTo(Screen::Home));
    let id = model.debrief.as_ref().expect("open").id.clone();
    let effects = update(&mut model, Event::DeleteWanted(id.clone()));
    assert_eq!(effects, [Effect::Delete(id.clone()), Effect::FocusHeading]);
    assert_eq!((&model.debrief, &model.notice), (&None, &None));
    let told: Vec<&Done> = model.done.iter().map(|(done, _)| done).collect();
    assert_eq!(told, [&Done::Deleted { id: id.clone(), was_open: true }]);
    (model, id)
}

#[test]
fn the_open_interview_is_open_again_when_it_is_had_back() {
    let (mut model, id) = deleted();
    let effects = update(&mut model, Event::BackTaken);
    assert_eq!(effects, [Effect::Undelete(id.clone()), Effect::Load(id), Effect::FocusHeading]);
    assert_eq!((model.screen, model.notice, model.done), (Screen::Home, None, Vec::new()));
}

#[test]
fn the_open_interview_is_open_again_when_it_could_not_be_deleted() {
    let (mut model, id) = deleted();
    assert_eq!(update(&mut model, Event::DeleteFailed), [Effect::Load(id)]);
    assert_eq!(model.notice, Some(Notice::NotDeleted));
}

#[test]
fn having_one_back_that_was_not_open_opens_nothing() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, Event::DeleteWanted(DebriefId("another".to_owned())));
    assert!(model.debrief.is_some());
    let effects = update(&mut model, Event::BackTaken);
    let id = DebriefId("another".to_owned());
    assert_eq!(effects, [Effect::Undelete(id), Effect::FocusHeading]);
    // Nor does it close another that was opened since.
    let (mut model, id) = deleted();
    let another = Debrief::new(DebriefId("another".to_owned()), Instant(5), Entry::WriteNow);
    update(&mut model, Event::Loaded(Ok(Box::new(another.clone()))));
    let effects = update(&mut model, Event::BackTaken);
    assert_eq!(effects, [Effect::Undelete(id), Effect::FocusHeading]);
    assert_eq!(model.debrief, Some(another));
}

#[test]
fn something_set_aside_is_deleted_when_it_is_given_up_and_that_is_told_either_way() {
    let mut model = opened(Entry::JustHappened);
    let key = "afterview:/:aside:1:index".to_owned();
    let effects = update(&mut model, Event::AsideGivenUp(key.clone()));
    assert_eq!((effects, &model.notice), (vec![Effect::ForgetAside(key)], &None));
    update(&mut model, Event::AsideForgotten(Ok(())));
    assert_eq!(model.notice, Some(Notice::Forgotten));
    update(&mut model, Event::AsideForgotten(Err(StoreFault::Failed)));
    assert_eq!(model.notice, Some(Notice::NotDeleted));
}

#[test]
fn where_erasing_did_not_work_nothing_of_it_stays_in_memory_to_be_typed_into() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "a secret"));
    update(&mut model, Event::WentTo(Screen::Erase));
    update(&mut model, Event::EraseConfirmed);
    let left = Traces { interviews: 1, ..Traces::default() };
    let erased = Box::new(Erased { found: left, left, unsure: false });
    let effects = update(&mut model, Event::EraseFinished(erased.clone()));
    assert_eq!(effects, [Effect::FocusHeading]);
    assert_eq!((&model.debrief, model.screen), (&None, Screen::Erase));
    assert_eq!(model.tending.erased, Some(erased));
    // It is told there, and once.
    update(&mut model, Event::WentTo(Screen::Home));
    assert_eq!(model.tending.erased, None);
}

#[test]
fn erasing_keeps_what_the_browser_can_do_and_takes_the_theme_off() {
    let mut model = Model { can_share: true, ..opened(Entry::JustHappened) };
    let effects = update(&mut model, Event::EraseConfirmed);
    assert!(model.can_share);
    assert!(effects.contains(&Effect::ShowTheme(String::new())));
}

#[test]
fn erasing_leaves_no_word_in_memory() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "a secret"));
    update(&mut model, typed(Field::SignAs, "a name"));
    update(&mut model, Event::EraseConfirmed);
    assert_eq!(model.debrief, None);
    assert_eq!(model.settings, Settings::default());
    assert_eq!(model.book, Debrief::book(model.moment.now));
}

#[test]
fn what_is_erased_is_counted_once_and_what_is_typed_meanwhile_is_new_and_stays() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, Event::WentTo(Screen::Erase));
    assert!(update(&mut model, Event::EraseConfirmed).contains(&Effect::Erase));
    assert_eq!(update(&mut model, Event::EraseConfirmed), [], "a second tap");
    update(&mut model, Event::DoorTaken(Entry::JustHappened));
    update(&mut model, typed(Field::Told, "typed next"));
    update(&mut model, Event::EraseFinished(Box::default()));
    assert_eq!(model.debrief.as_ref().map(|open| open.recall.told.as_str()), Some("typed next"));
    // And it can be done again.
    assert!(update(&mut model, Event::EraseConfirmed).contains(&Effect::Erase));
}

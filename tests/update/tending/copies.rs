//! Copies out of the app and in again.

use super::{NOW, Tab, done, written};
use afterview::app::model::Settings;
use afterview::app::saved::SavedError;
use afterview::app::store::{MemoryStore, Share};
use afterview::app::tend::{Exported, Tended};
use afterview::app::{Done, Effect, Event, Notice, Screen, update};
use afterview::domain::debrief::{Entry, Field};

/// So many interviews.
fn share(interviews: usize) -> Share {
    Share { interviews, book: false }
}

/// A file with the words of another device.
fn file() -> String {
    let (_, mut other) = written();
    other.did(Event::ExportWanted);
    other.files.remove(0)
}

#[test]
fn a_copy_is_called_saved_once_it_was_read_again_and_its_day_is_remembered() {
    let (store, mut tab) = written();
    tab.did(Event::ExportWanted);
    let size = tab.files[0].len();
    assert_eq!(tab.model.notice, Some(Notice::Saved(share(1), size)));
    assert_eq!(tab.model.settings.exported, NOW.0.to_string());
    let next = Tab::open(&store, "two");
    assert_eq!(next.shelf.setting(Settings::EXPORTED), Some(NOW.0.to_string()));
}

#[test]
fn a_copy_that_could_not_be_checked_is_offered_and_not_called_saved() {
    let (_, mut tab) = written();
    let checked = Err(SavedError::Damaged);
    let copy = Exported { text: "{}".to_owned(), checked, lacks: Share::NONE, at: NOW };
    let effects = update(&mut tab.model, Event::Tended(Tended::Exported(Box::new(copy))));
    assert!(matches!(effects.as_slice(), [Effect::Download(..)]), "{effects:?}");
    assert_eq!(tab.model.notice, Some(Notice::NotChecked));
    assert!(tab.model.settings.exported.is_empty());
}

#[test]
fn a_copy_that_lacks_something_says_so_and_does_not_count_as_one_of_everything() {
    let (_, mut tab) = written();
    let copy = Exported { text: "{}".to_owned(), checked: Ok(share(2)), lacks: share(1), at: NOW };
    update(&mut tab.model, Event::Tended(Tended::Exported(Box::new(copy))));
    assert_eq!(tab.model.notice, Some(Notice::NotInFile(share(1))));
    assert!(tab.model.settings.exported.is_empty());
}

#[test]
fn a_file_is_shown_before_any_of_it_is_taken_in() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store, "one");
    let before = store.texts();
    tab.did(Event::ImportPicked(file()));
    assert_eq!(tab.model.screen, Screen::TakeIn);
    let offered = tab.model.tending.offered.as_ref().expect("a file");
    assert_eq!(offered.preview.new.len(), 1);
    assert_eq!(offered.preview.new[0].company, "Elm Court");
    tab.did(Event::Tended(Tended::ImportDeclined));
    assert_eq!(store.texts(), before, "not now: not a byte is another");
    assert_eq!(tab.model.tending.offered, None);
    tab.did(Event::Tended(Tended::ImportAgreed));
    assert_eq!(store.texts(), before, "what was put away is not taken in");
}

#[test]
fn leaving_the_screen_forgets_the_file() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store, "one");
    tab.did(Event::ImportPicked(file()));
    tab.did(Event::WentTo(Screen::Home));
    assert_eq!(tab.model.tending.offered, None);
    assert!(tab.model.summaries.is_empty());
    // The browser's own back button may lead to a door.
    tab.did(Event::ImportPicked(file()));
    tab.did(Event::ArrivedAt(Screen::Breathe));
    assert_eq!(tab.model.tending.offered, None);
}

#[test]
fn a_file_that_cannot_be_read_is_refused_where_it_was_picked() {
    let mut tab = Tab::open(&MemoryStore::default(), "one");
    tab.did(Event::WentTo(Screen::WhereMyWordsAre));
    tab.did(Event::ImportPicked("Dear diary".to_owned()));
    assert_eq!(tab.model.screen, Screen::WhereMyWordsAre);
    assert_eq!(tab.model.notice, Some(Notice::ImportRefused(SavedError::NotOurs)));
}

#[test]
fn what_was_taken_in_is_listed_and_can_be_taken_out_again() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store, "one");
    tab.did(Event::ImportPicked(file()));
    tab.did(Event::Tended(Tended::ImportAgreed));
    assert_eq!(tab.model.screen, Screen::Home);
    assert_eq!(tab.model.summaries.len(), 1);
    assert!(matches!(done(&tab).as_slice(), [Done::TakenIn(_)]));
    tab.did(Event::BackTaken);
    assert!(tab.model.summaries.is_empty(), "{:?}", tab.model.summaries);
    assert!(matches!(&tab.model.notice, Some(Notice::TakenOut(undone)) if undone.stay.is_empty()));
    assert!(!store.texts().values().any(|text| text.contains("Elm Court")));
}

#[test]
fn an_interview_that_is_taken_out_again_is_not_left_open() {
    let mut tab = Tab::open(&MemoryStore::default(), "one");
    tab.did(Event::ImportPicked(file()));
    tab.did(Event::Tended(Tended::ImportAgreed));
    let id = tab.model.summaries[0].id.clone();
    tab.did(Event::Resumed(id));
    tab.did(Event::WentTo(Screen::Told));
    tab.did(Event::BackTaken);
    assert_eq!((&tab.model.debrief, tab.model.screen), (&None, Screen::Home));
    assert!(matches!(tab.model.notice, Some(Notice::TakenOut(_))));
}

#[test]
fn what_could_not_be_taken_out_again_can_be_tried_again() {
    let mut tab = Tab::open(&MemoryStore::default(), "one");
    tab.did(Event::ImportPicked(file()));
    tab.did(Event::Tended(Tended::ImportAgreed));
    let [Done::TakenIn(imported)] = done(&tab)[..] else { panic!("taken in") };
    let imported = Box::new(imported.clone());
    tab.model.done.clear();
    update(&mut tab.model, Event::Tended(Tended::TakenOut(Err(imported))));
    assert_eq!(tab.model.notice, Some(Notice::NotTakenOut));
    tab.did(Event::BackTaken);
    assert!(tab.model.summaries.is_empty());
}

#[test]
fn what_was_changed_since_it_was_taken_in_stays() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store, "one");
    tab.did(Event::ImportPicked(file()));
    tab.did(Event::Tended(Tended::ImportAgreed));
    let id = tab.model.summaries[0].id.clone();
    tab.did(Event::Resumed(id));
    tab.types(Field::Told, "I froze, and then I laughed.");
    tab.did(Event::BackTaken);
    assert_eq!(tab.model.summaries.len(), 1);
    assert!(matches!(&tab.model.notice, Some(Notice::TakenOut(undone)) if undone.stay.len() == 1));
}

#[test]
fn a_file_with_nothing_new_leaves_nothing_to_take_back() {
    let (_, mut tab) = written();
    tab.did(Event::ExportWanted);
    let file = tab.files[0].clone();
    tab.did(Event::ImportPicked(file.clone()));
    assert_eq!(tab.model.tending.offered.as_ref().expect("a file").preview.same.len(), 1);
    tab.did(Event::Tended(Tended::ImportAgreed));
    assert!(done(&tab).is_empty());
    assert!(matches!(tab.model.notice, Some(Notice::NothingNew(_))));
}

#[test]
fn what_is_here_with_other_words_is_kept_beside_the_files() {
    let (_, mut tab) = written();
    tab.did(Event::ExportWanted);
    let file = tab.files[0].clone();
    tab.types(Field::Told, "I did not freeze.");
    tab.did(Event::ImportPicked(file));
    let preview = tab.model.tending.offered.as_ref().expect("a file").preview.clone();
    assert_eq!((preview.new.len(), preview.same.len(), preview.copies.len()), (0, 0, 1));
    assert_eq!(preview.copies[0].company, "Elm Court");
    tab.did(Event::Tended(Tended::ImportAgreed));
    assert_eq!(tab.model.summaries.len(), 2);
    assert_eq!(tab.debrief().text(Field::Told), "I did not freeze.");
    let open = tab.debrief().id.clone();
    tab.did(Event::BackTaken);
    assert_eq!(tab.model.summaries.len(), 1);
    assert_eq!(tab.model.summaries[0].id, open);
}

#[test]
fn the_figures_are_asked_for_where_they_are_shown_and_follow_what_is_deleted() {
    let (_, mut tab) = written();
    assert_eq!(tab.model.tending.stock, None);
    tab.did(Event::WentTo(Screen::WhereMyWordsAre));
    let words = |tab: &Tab| {
        let stock = tab.model.tending.stock.clone().expect("figures");
        assert!(stock.room.ours > 0);
        stock.words.iter().map(|(_, words)| *words).collect::<Vec<_>>()
    };
    assert_eq!(words(&tab), [4]);
    tab.did(Event::DoorTaken(Entry::WriteNow));
    tab.types(Field::Company, "Veldt");
    tab.did(Event::WentTo(Screen::WhereMyWordsAre));
    assert_eq!(words(&tab).iter().sum::<usize>(), 5);
    let id = tab.debrief().id.clone();
    tab.did(Event::DeleteWanted(id));
    assert_eq!(words(&tab), [4]);
}

#[test]
fn a_file_for_which_there_is_no_room_is_refused_where_another_can_be_chosen() {
    let mut tab = Tab::open(&MemoryStore::default(), "one");
    tab.did(Event::ImportPicked(file()));
    let refused = Err(SavedError::NoRoom);
    update(&mut tab.model, Event::ImportFinished(refused));
    assert_eq!(tab.model.screen, Screen::WhereMyWordsAre);
    assert_eq!(tab.model.notice, Some(Notice::ImportRefused(SavedError::NoRoom)));
}

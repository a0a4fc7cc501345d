//! What was deleted stays away, and what was had back stays, whichever of both places knows of it.

use super::browser::begun;
use crate::scenes::{NOW, found, id};
use afterview::app::store::MemoryStore;
use afterview::domain::debrief::Field;

#[test]
fn what_was_deleted_does_not_come_back_with_an_older_disk() {
    let (browser, mut tab) = begun();
    let disk = browser.store.copy();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let later = browser.store.copy();
    tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    for disk in [disk, later, browser.store.copy()] {
        let again = browser.ended(&disk);
        let (tab, _) = again.tab("two");
        assert_eq!(tab.shelf.summaries(), []);
        let texts = format!("{:?}{:?}", again.store.texts(), again.second.borrow());
        assert!(!texts.contains("froze") && !texts.contains("Harbour"), "{texts}");
    }
}

#[test]
fn what_was_deleted_and_had_back_stays() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let disk = browser.store.copy();
    let removed = tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    tab.shelf.restore(removed).unwrap();
    tab.send();
    for disk in [disk, MemoryStore::default()] {
        let again = browser.ended(&disk);
        again.tab("two");
        assert_eq!(found(&again.store, "a").recall.told, "i froze");
    }
}

#[test]
fn a_tab_opened_before_the_second_place_heard_of_an_undo_leaves_what_came_back() {
    let (browser, mut tab) = begun();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let removed = tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    tab.shelf.restore(removed).unwrap();
    browser.tab("two");
    assert_eq!(found(&browser.store, "a").recall.told, "i froze");
    // Deleted once more it stays away, whatever the disk had.
    tab.send();
    let disk = browser.store.copy();
    tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    assert_eq!(browser.ended(&disk).tab("three").0.shelf.summaries(), []);
}

#[test]
fn a_debrief_begun_anew_under_a_deleted_name_is_not_deleted_again() {
    let (browser, mut tab) = begun();
    let file = tab.shelf.export(NOW);
    tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    let deleted = browser.second.borrow().clone();
    tab.shelf.import(&file, NOW).unwrap();
    *browser.second.borrow_mut() = deleted;
    browser.tab("two");
    assert_eq!(found(&browser.store, "a").facts.role, "archivist");
}

/// Another tab had brought it back between the two, with fewer changes in it.
#[test]
fn what_was_deleted_twice_does_not_come_back_as_it_was_before_the_first_time() {
    let (browser, mut tab) = begun();
    let (mut other, _) = browser.tab("two");
    other.shelf.load(&id("a")).unwrap();
    tab.types(Field::Told, "i froze");
    tab.merges();
    let disk = browser.store.copy();
    tab.shelf.remove(&id("a")).unwrap();
    tab.send();
    other.types(Field::Well, "i stayed");
    other.merges();
    assert_eq!(found(&browser.store, "a").recall.told, "");
    other.shelf.remove(&id("a")).unwrap();
    other.send();
    let again = browser.ended(&disk);
    let (tab, _) = again.tab("three");
    assert_eq!(tab.shelf.summaries(), []);
}

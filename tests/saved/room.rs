//! Where there is no room, or no leave to write: the words are in memory, and that is told.

use crate::faults::{earlier, with};
use crate::scenes::{NOW, debrief, found, give_up_reserve, id, key, raw, shelf, shorts, text};
use afterview::app::saved::read_file;
use afterview::app::store::{FaultyStore, LoadError, Store, StoreFault};
use afterview::domain::debrief::Field;

#[test]
fn a_full_store_keeps_the_value_before_byte_for_byte_and_the_words_in_memory() {
    let inner = earlier();
    give_up_reserve(&inner);
    let before = raw(&inner, "debrief:a");
    let store = FaultyStore::new(inner.clone()).quota(inner.size() + 600);
    let mut tab = shelf(&store, "tab");
    tab.load(&id("a")).unwrap();
    let long = "many words ".repeat(100);
    assert_eq!(tab.record(&id("a"), &text(Field::Told, &long)), Err(StoreFault::Full));
    assert_eq!(tab.fault(), Some(StoreFault::Full));
    assert_eq!(raw(&inner, "debrief:a"), before);
    assert_eq!(tab.load(&id("a")).unwrap().recall.told, long);
    assert_eq!(read_file(&tab.export(NOW)).unwrap()[0].recall.told, long);
    // A second field fails as well, and is not lost either.
    assert_eq!(tab.record(&id("a"), &text(Field::Well, "One")), Err(StoreFault::Full));
    assert_eq!(tab.merge(&id("a")), Err(StoreFault::Full));
    assert_eq!(raw(&inner, "debrief:a"), before);

    store.heal();
    assert_eq!(tab.record(&id("a"), &text(Field::Well, "One t")), Ok(()));
    assert_eq!(tab.fault(), None);
    drop(tab);
    let now = found(&inner, "a");
    assert_eq!((now.recall.told, now.weighing.well), (long, "One t".to_owned()));
}

#[test]
fn where_the_journal_has_no_room_the_debrief_itself_may_have() {
    let inner = earlier();
    // Where the index stood there is not enough room for a journal.
    inner.remove(&key("index")).unwrap();
    give_up_reserve(&inner);
    let store = FaultyStore::new(inner.clone()).quota(inner.size() + 80);
    let mut tab = shelf(&store, "tab");
    tab.load(&id("a")).unwrap();
    assert_eq!(tab.record(&id("a"), &text(Field::Told, "few")), Ok(()));
    assert_eq!(tab.fault(), None);
    drop(tab);
    assert_eq!(shorts(&inner), ["debrief:a"]);
    assert_eq!(found(&inner, "a").recall.told, "few");
}

#[test]
fn the_index_makes_room_for_words() {
    let inner = earlier();
    give_up_reserve(&inner);
    let index = raw(&inner, "index").len();
    let store = FaultyStore::new(inner.clone()).quota(inner.size() + 40);
    let mut tab = shelf(&store, "tab");
    tab.load(&id("a")).unwrap();
    let words = "x".repeat(index);
    assert_eq!(tab.set_setting("sign_as", &words), Ok(()));
    assert_eq!(shorts(&inner), ["debrief:a", "setting:sign_as"]);
}

#[test]
fn a_blocked_store_gives_a_working_session_in_memory() {
    let store = FaultyStore::default().fail_from(1, StoreFault::Blocked);
    let mut tab = shelf(&store, "tab");
    assert_eq!(tab.fault(), Some(StoreFault::Blocked));
    tab.begin(&debrief("a"));
    let told = text(Field::Told, "typed into memory");
    assert_eq!(tab.record(&id("a"), &told), Err(StoreFault::Blocked));
    assert_eq!(tab.merge(&id("a")), Err(StoreFault::Blocked));
    assert_eq!(tab.load(&id("a")).unwrap(), with(std::slice::from_ref(&told)));
    assert_eq!(tab.load(&id("b")), Err(LoadError::Store(StoreFault::Blocked)));
    assert_eq!(tab.summaries().len(), 1);
    assert_eq!(tab.set_setting("theme", "dark"), Err(StoreFault::Blocked));
    assert_eq!(tab.setting("theme").as_deref(), Some("dark"));
    let file = tab.export(NOW);
    assert_eq!(read_file(&file).unwrap(), [with(&[told])]);
    assert_eq!(tab.import(&file, NOW).unwrap().same, [id("a")]);
    let other = file.replace("Harbour", "Harbor");
    let copies = tab.import(&other, NOW).unwrap().copies;
    assert_eq!((copies.len(), tab.summaries().len()), (1, 2));
    assert_eq!(tab.fault(), Some(StoreFault::Blocked));
    let removed = tab.remove(&copies[0]).unwrap();
    assert_eq!(tab.summaries().len(), 1);
    assert_eq!(tab.restore(removed), Err(StoreFault::Blocked));
    assert_eq!(tab.summaries().len(), 2);

    // Allowed after all: everything is kept with the next letter.
    store.heal();
    assert_eq!(tab.record(&id("a"), &text(Field::Well, "x")), Ok(()));
    tab.merge(&id("a")).unwrap();
    assert_eq!(tab.fault(), None);
    let mut later = shelf(&store, "later");
    assert_eq!(later.load(&id("a")).unwrap().recall.told, "typed into memory");
    assert_eq!(later.load(&copies[0]).unwrap().facts.company, "Harbor Library");
}

#[test]
fn a_store_that_was_blocked_at_first_still_has_its_earlier_debriefs() {
    let inner = earlier();
    let store = FaultyStore::new(inner.clone()).fail_from(1, StoreFault::Blocked);
    let mut tab = shelf(&store, "tab");
    assert_eq!(tab.summaries(), []);
    // Typed into a debrief that cannot be read.
    let _ = tab.record(&id("a"), &text(Field::Told, "new"));
    store.heal();
    tab.merge(&id("a")).unwrap();
    assert_eq!(tab.fault(), None);
    assert_eq!(tab.load(&id("a")).unwrap(), with(&[text(Field::Told, "new")]));
    assert_eq!(found(&inner, "a"), with(&[text(Field::Told, "new")]));
}

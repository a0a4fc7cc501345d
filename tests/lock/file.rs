//! A file of locked words: saved as they lay there, opened with its passphrase, and taken in.

use crate::scenes::{NOW, begun, debrief, id, shelf, text};
use crate::{HASH, OTHER_HASH, chance, lock_all};
use afterview::app::lock::{DataKey, LockError, lock_of, unlocked_file};
use afterview::app::saved::{Rescue, SavedError, write_rescue};
use afterview::app::store::MemoryStore;
use afterview::domain::debrief::Field;

/// What somebody saved from locked words: two interviews, and what one tab had not merged.
fn saved() -> String {
    let store = MemoryStore::default();
    let mut tab = begun(&store, "one");
    tab.begin(&debrief("b"));
    tab.record(&id("a"), &text(Field::Told, "typed last")).unwrap();
    drop(tab);
    lock_all(&store);
    let kept = store.texts().into_iter().filter(|(key, _)| !key.ends_with("reserve")).collect();
    let fields = vec![("In your own words".to_owned(), "on the screen".to_owned())];
    write_rescue(&Rescue { kept, fields })
}

#[test]
fn a_locked_file_is_opened_with_its_passphrase_and_taken_in_elsewhere() {
    let file = saved();
    assert!(!file.contains("typed last"));
    let elsewhere = MemoryStore::default();
    let mut tab = shelf(&elsewhere, "elsewhere");
    assert_eq!(tab.preview(&file).err(), Some(SavedError::Locked));
    let lock = lock_of(&file).unwrap();
    let key = DataKey::unwrap(&lock, &HASH, chance).unwrap();
    let opened = unlocked_file(&file, &key).unwrap();
    assert_eq!(tab.preview(&opened).unwrap().new.len(), 2);
    assert_eq!(tab.import(&opened, NOW).unwrap().new.len(), 2);
    assert_eq!(tab.load(&id("a")).unwrap().text(Field::Told), "typed last");
    assert!(opened.contains("on the screen"), "what stood in the boxes stays in it");
}

#[test]
fn another_passphrase_does_not_open_it_and_takes_nothing_in() {
    let lock = lock_of(&saved()).unwrap();
    let refused = DataKey::unwrap(&lock, &OTHER_HASH, chance).err();
    assert_eq!(refused, Some(LockError::WrongPassphrase));
}

#[test]
fn a_file_without_its_lock_or_of_something_else_is_refused() {
    let without = Rescue {
        kept: vec![("afterview:/app:index".to_owned(), "x".to_owned())],
        ..Rescue::default()
    };
    assert_eq!(lock_of(&write_rescue(&without)), Err(LockError::Broken));
    for text in ["", "{}", "words", "[1,2]"] {
        assert_eq!(lock_of(text), Err(LockError::Broken), "{text}");
    }
}

#[test]
fn what_of_it_was_damaged_is_told_of_and_the_rest_comes_in() {
    let file = saved();
    let lock = lock_of(&file).unwrap();
    let key = DataKey::unwrap(&lock, &HASH, chance).unwrap();
    let at = file.find("afterview:/app:debrief:b").unwrap();
    let from = at + file[at..].find("afterview-locked:1:").unwrap() + "afterview-locked:1:".len();
    let letter = file[from..].chars().nth(40).unwrap();
    let start = from + file[from..].char_indices().nth(40).unwrap().0;
    let other = if letter == '\u{3401}' { '\u{3402}' } else { '\u{3401}' };
    let spoilt = format!("{}{other}{}", &file[..start], &file[start + letter.len_utf8()..]);
    let opened = unlocked_file(&spoilt, &key).unwrap();
    let preview = shelf(&MemoryStore::default(), "visit").preview(&opened).unwrap();
    assert_eq!(preview.new.len(), 1);
    assert_eq!(preview.stays.map(|stays| stays.unread), Some(1));
}

//! The second place while a lock is on.

use crate::scenes::{NOW, PATH, begun, id, key, raw, text};
use crate::{key_and_lock, lock_all, shelf_with};
use afterview::app::lock::{KeyRing, LockedStore, is_locked};
use afterview::app::store::{MemoryStore, SecondCopy, Shelf, Store, Twin};
use afterview::domain::debrief::Field;

#[test]
fn what_is_put_there_is_locked_and_read_again_with_the_key() {
    let copy = SecondCopy::of(PATH);
    let (key_held, _) = key_and_lock();
    let name = key("debrief:a");
    let twin = Twin { text: Some("words".to_owned()), gone: "marks".to_owned(), at: NOW };
    let locked = copy.lock(&name, twin.clone(), None, &key_held).unwrap();
    assert!(is_locked(locked.text.as_deref().unwrap()) && is_locked(&locked.gone));
    assert_eq!(copy.unlock(&name, locked.clone(), Some(&key_held)), twin);
    assert_eq!(copy.unlock(&name, locked.clone(), None), locked, "without the key it stays so");
    // Locked once is enough; and the store's own text is put there as it is.
    assert_eq!(copy.lock(&name, locked.clone(), None, &key_held), Some(locked.clone()));
    let raw = locked.text.as_deref();
    assert_eq!(copy.lock(&name, twin, raw, &key_held).unwrap().text, locked.text);
    let theme = Twin { text: Some("dark".to_owned()), gone: String::new(), at: NOW };
    let kept = copy.lock(&key("setting:theme"), theme.clone(), None, &key_held);
    assert_eq!(kept, Some(theme), "how it looks is known before the passphrase");
}

/// A killed browser comes back with what it had on the disk: here, as it was before the words were locked.
#[test]
fn a_lock_and_the_words_under_it_come_back_after_a_killed_browser() {
    let store = MemoryStore::default();
    drop(begun(&store, "one"));
    let on_disk = store.copy();
    let (ring, _) = lock_all(&store);
    let mut tab = shelf_with(&store, "two", &ring);
    tab.record(&id("a"), &text(Field::Told, "typed under the lock")).unwrap();
    tab.merge(&id("a")).unwrap();
    drop(tab);
    let copy = SecondCopy::of(PATH);
    let held: Vec<(String, Twin)> = store
        .texts()
        .into_iter()
        .filter(|(name, _)| copy.has(name))
        .map(|(name, text)| (name, Twin { text: Some(text), gone: String::new(), at: NOW }))
        .collect();
    let lock = copy.lock_in(&held).unwrap();
    assert_eq!(lock, raw(&store, "lock"));
    // The shell puts the lock back first; then, with the passphrase, the rest is judged as ever.
    on_disk.set(&key("lock"), lock).unwrap();
    let opened: Vec<(String, Twin)> = held
        .into_iter()
        .map(|(name, twin)| {
            let twin = copy.unlock(&name, twin, ring.key().as_ref());
            (name, twin)
        })
        .collect();
    let locked = LockedStore::new(on_disk.clone(), PATH, ring.clone());
    let (mut tab, taken) = Shelf::open_with(Box::new(locked), PATH, "three", NOW, &opened);
    assert!(taken.back > 0 && taken.left.is_empty());
    assert_eq!(tab.load(&id("a")).unwrap().text(Field::Told), "typed under the lock");
    assert!(is_locked(&raw(&on_disk, "debrief:a")), "what was bare is written locked");
    assert_eq!(tab.rewrite(), Ok(0));
    assert!(shelf_with(&on_disk, "shut", &KeyRing::default()).summaries().is_empty());
}

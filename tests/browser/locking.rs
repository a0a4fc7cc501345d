//! Locking with the browser's own hashing, chance and storage.

use crate::saving::{fresh, keys};
use crate::scene::{Scene, say};
use crate::script::{document, until, window};
use afterview::app::lock::{Cipher, DataKey, Guard, LockDone, LockError, LockEvent, is_locked};
use afterview::app::saved::from_letters;
use afterview::app::store::Store;
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Entry, Field};
use afterview::shell::{BrowserStore, chance};
use std::collections::{BTreeMap, BTreeSet};
use wasm_bindgen_test::wasm_bindgen_test;

const PASSPHRASE: &str = "four words of mine";
const WORDS: &str = "quillfeather, and then i froze";

/// Everything in the store.
fn stored(store: BrowserStore) -> BTreeMap<String, String> {
    let text = |key: &String| store.get(key).expect("read").unwrap_or_default();
    keys(store, "").into_iter().map(|key| (key.clone(), text(&key))).collect()
}

/// Keys whose texts can be read by anybody.
fn bare(store: BrowserStore) -> Vec<String> {
    let open =
        |key: &str| [":lock", ":reserve", ":setting:theme"].iter().any(|it| key.ends_with(it));
    let bare = stored(store).into_iter().filter(|(key, text)| !open(key) && !is_locked(text));
    bare.map(|(key, _)| key).collect()
}

fn set_wanted() -> Event {
    let (passphrase, again) = (PASSPHRASE.to_owned(), PASSPHRASE.to_owned());
    Event::Lock(LockEvent::SetWanted { passphrase, again, understood: true })
}

/// Somebody who told their story, and locked it.
async fn locked(tab: u64) -> (BrowserStore, Scene) {
    let store = fresh();
    let scene = Scene::with_shell(tab).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.change(Change::Text(Field::Told, WORDS.to_owned())).await;
    scene.did(set_wanted()).await;
    until("the passphrase is set", || scene.model().lock.done.is_some()).await;
    assert_eq!(scene.model().lock.done, Some(LockDone::Set(0)));
    (store, scene)
}

/// The visit is over. The next test finds nothing locked.
fn ends(scene: Scene) {
    scene.is_well();
    drop(scene);
    fresh();
}

async fn shut(scene: &Scene) {
    scene.did(Event::Lock(LockEvent::LockWanted)).await;
    until("the words are locked", || scene.model().lock.guard == Guard::Shut).await;
}

async fn unlock_with(scene: &Scene, passphrase: &str) {
    scene.did(Event::Lock(LockEvent::UnlockWanted(passphrase.to_owned()))).await;
    until("that was looked at", || !scene.model().lock.busy).await;
}

/// Design: acceptance checks 6 and 17.
#[wasm_bindgen_test]
async fn what_is_typed_under_a_lock_is_encrypted_before_the_handler_returns() {
    let (store, scene) = locked(500).await;
    assert_eq!(bare(store), Vec::<String>::new());
    scene.app.change(Change::Text(Field::Well, "quillfeather was kind".to_owned()));
    // Nothing was awaited since.
    let journals = keys(store, ":journal:");
    assert_eq!((journals.len(), bare(store)), (1, Vec::new()));
    assert!(!format!("{:?}", stored(store)).contains("quillfeather"));
    ends(scene);
}

/// Design: acceptance check 20.
#[wasm_bindgen_test]
async fn locked_words_are_nowhere_on_the_page_and_come_back_with_the_passphrase() {
    let (_store, scene) = locked(502).await;
    scene.go(Screen::Told).await;
    assert!(scene.value("told").contains("quillfeather"));
    shut(&scene).await;
    let page = document().document_element().expect("a page").outer_html();
    assert!(!page.contains("quillfeather") && !document().title().contains("quillfeather"));
    assert!(!scene.has("told"), "a box with words of theirs is gone");
    assert_eq!(scene.heading(), say("lock.shut.heading"));
    unlock_with(&scene, PASSPHRASE).await;
    assert_eq!(scene.model().screen, Screen::Told);
    assert!(scene.value("told").contains("quillfeather"));
    ends(scene);
}

/// Design: acceptance check 18.
#[wasm_bindgen_test]
async fn a_wrong_passphrase_says_so_and_changes_no_byte() {
    let (store, scene) = locked(504).await;
    shut(&scene).await;
    let before = stored(store);
    unlock_with(&scene, "four words of theirs").await;
    assert_eq!(scene.text_of("lock-told"), say(LockError::WrongPassphrase.key()));
    assert_eq!(scene.model().lock.guard, Guard::Shut);
    assert!(stored(store) == before, "a wrong passphrase wrote something");
    // Nor does it for what needs the passphrase while the words are open.
    unlock_with(&scene, PASSPHRASE).await;
    let before = stored(store);
    let wrong = "four words of theirs".to_owned();
    scene.did(Event::Lock(LockEvent::RemoveWanted(wrong))).await;
    until("that was looked at", || !scene.model().lock.busy).await;
    assert_eq!(scene.model().lock.refused, Some(LockError::WrongPassphrase));
    assert_eq!(scene.model().lock.guard, Guard::Open);
    assert!(stored(store) == before, "a wrong passphrase wrote something");
    ends(scene);
}

#[wasm_bindgen_test]
async fn another_passphrase_takes_the_place_of_the_one_before_at_once() {
    let (_store, scene) = locked(506).await;
    let new = "five words that are new";
    let (before, passphrase, again) = (PASSPHRASE.to_owned(), new.to_owned(), new.to_owned());
    scene.did(Event::Lock(LockEvent::ChangeWanted { before, passphrase, again })).await;
    until("it is changed", || scene.model().lock.done == Some(LockDone::Changed)).await;
    shut(&scene).await;
    unlock_with(&scene, PASSPHRASE).await;
    assert_eq!(scene.model().lock.refused, Some(LockError::WrongPassphrase));
    unlock_with(&scene, new).await;
    assert_eq!(scene.model().lock.guard, Guard::Open);
    assert_eq!(scene.debrief().text(Field::Told), WORDS);
    ends(scene);
}

#[wasm_bindgen_test]
async fn without_a_passphrase_any_more_the_words_can_be_read_as_before() {
    let (store, scene) = locked(508).await;
    scene.did(Event::Lock(LockEvent::RemoveWanted(PASSPHRASE.to_owned()))).await;
    until("it is taken away", || scene.model().lock.done == Some(LockDone::Removed)).await;
    assert!(stored(store).values().all(|text| !is_locked(text)));
    assert!(keys(store, ":lock").is_empty());
    assert_eq!(scene.debrief().text(Field::Told), WORDS);
    drop(scene);
    let again = Scene::with_shell(509).await;
    assert_eq!(again.model().lock.guard, Guard::None);
    assert_eq!(again.debrief().text(Field::Told), WORDS);
    ends(again);
}

#[wasm_bindgen_test]
async fn a_page_that_is_opened_on_locked_words_asks_for_the_passphrase_first() {
    let (_store, scene) = locked(510).await;
    drop(scene);
    let again = Scene::with_shell(511).await;
    assert_eq!(again.heading(), say("lock.shut.heading"));
    assert!(again.model().debrief.is_none() && again.model().summaries.is_empty());
    again.type_into("lock-passphrase", PASSPHRASE).await;
    again.tap("unlock").await;
    until("the words are open", || again.model().lock.guard == Guard::Open).await;
    assert_eq!(again.debrief().text(Field::Told), WORDS);
    ends(again);
}

/// The same passphrase, as another keyboard writes it, with a blank that a phone adds.
#[wasm_bindgen_test]
async fn a_passphrase_is_the_same_however_its_letters_are_put_together() {
    let store = fresh();
    let scene = Scene::with_shell(512).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.change(Change::Text(Field::Told, WORDS.to_owned())).await;
    let composed = "gar\u{e7}on na\u{ef}f";
    let (passphrase, again) = (composed.to_owned(), composed.to_owned());
    scene.did(Event::Lock(LockEvent::SetWanted { passphrase, again, understood: true })).await;
    until("the passphrase is set", || scene.model().lock.done.is_some()).await;
    shut(&scene).await;
    unlock_with(&scene, "garc\u{327}on nai\u{308}f ").await;
    assert_eq!(scene.model().lock.guard, Guard::Open);
    assert!(!keys(store, ":lock").is_empty());
    ends(scene);
}

#[wasm_bindgen_test]
async fn what_could_not_be_kept_when_the_words_were_locked_is_still_there_afterwards() {
    let (store, scene) = locked(514).await;
    let set = crate::script::js("
        const own = Storage.prototype.setItem;
        return function (key, text) {
            if (key.endsWith(':lock') || key.includes(':setting:')) return own.call(this, key, text);
            throw new DOMException('', 'QuotaExceededError');
        };
    ");
    let full = crate::script::Swapped::value(
        &crate::script::js("return Storage.prototype"),
        "setItem",
        &set,
    );
    scene.change(Change::Text(Field::Well, "there was no room for this".to_owned())).await;
    assert!(scene.model().saving.is_lost());
    shut(&scene).await;
    let page = document().document_element().expect("a page").outer_html();
    assert!(!page.contains("no room for this"));
    drop(full);
    unlock_with(&scene, PASSPHRASE).await;
    assert_eq!(scene.debrief().text(Field::Well), "there was no room for this");
    assert!(!scene.model().saving.is_lost());
    assert_eq!(bare(store), Vec::<String>::new());
    ends(scene);
}

#[wasm_bindgen_test]
async fn a_passphrase_that_is_made_stands_in_the_first_box_and_has_to_be_typed_once_more() {
    fresh();
    let scene = Scene::with_shell(516).await;
    scene.go(Screen::Lock).await;
    scene.tap("make-passphrase").await;
    let made = scene.model().lock.made.expect("one was made");
    assert_eq!(made.len(), 19);
    assert_eq!(scene.value("lock-new"), made);
    scene.sees(&made);
    scene.tap("lock-understood").await;
    scene.tap("set-lock").await;
    assert_eq!(scene.model().lock.refused, Some(LockError::NotTheSame));
    ends(scene);
}

/// Design: acceptance check 19, with the browser's own chance.
#[wasm_bindgen_test]
fn ten_thousand_texts_are_encrypted_with_ten_thousand_initialisation_vectors() {
    let key = DataKey::fresh(chance).expect("a key");
    let mut seen = BTreeSet::new();
    for _ in 0..10_000 {
        let locked = key.lock("journal:tab", "the same words").expect("locked");
        let letters = locked.strip_prefix("afterview-locked:1:").expect("its mark");
        let bytes = from_letters(letters).expect("bytes");
        seen.insert(bytes.get(..12).expect("a vector").to_vec());
    }
    assert_eq!(seen.len(), 10_000);
}

/// What is kept in the page alone is in no storage of the browser's.
#[wasm_bindgen_test]
async fn where_nothing_is_kept_what_was_here_comes_along_and_is_erased_from_the_device() {
    let store = fresh();
    let scene = Scene::with_shell(518).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.change(Change::Text(Field::Told, WORDS.to_owned())).await;
    scene.go(Screen::Fleeting).await;
    scene.tap("keep-nothing").await;
    until("nothing is kept", || scene.model().fleeting).await;
    assert_eq!(scene.debrief().text(Field::Told), WORDS);
    assert!(stored(store).is_empty(), "something stayed on the device");
    scene.change(Change::Text(Field::Well, "quillfeather was kind".to_owned())).await;
    scene.sees(&say("frame.fleeting"));
    assert!(stored(store).is_empty());
    let session = window().session_storage().expect("allowed").expect("there");
    assert_eq!(session.length(), Ok(1), "a mark that nothing is to be kept, and no more");
    // A page that is opened anew in this tab keeps nothing either. (The memory here is the same page's.)
    scene.tap("keep-again").await;
    until("it is kept again", || !scene.model().fleeting).await;
    assert_eq!(session.length(), Ok(0));
    let map = crate::script::js("return globalThis.afterviewFleeting");
    assert!(map.is_null(), "what the page would hand out is what the browser keeps again");
    assert_eq!(scene.debrief().text(Field::Well), "quillfeather was kind");
    assert!(!keys(store, ":debrief:").is_empty());
    ends(scene);
}

#[wasm_bindgen_test]
async fn whoever_begins_empty_leaves_what_is_on_the_device_untouched_and_unseen() {
    let store = fresh();
    let scene = Scene::with_shell(520).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.change(Change::Text(Field::Told, WORDS.to_owned())).await;
    scene.go(Screen::Fleeting).await;
    let before = stored(store);
    scene.tap("leave-here").await;
    until("nothing is kept", || scene.model().fleeting).await;
    assert!(scene.model().debrief.is_none() && scene.model().summaries.is_empty());
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.change(Change::Text(Field::Told, "somebody else's".to_owned())).await;
    assert!(stored(store) == before, "what was there was touched");
    // Kept after all, it is beside what was there.
    scene.go(Screen::Fleeting).await;
    scene.tap("keep-again").await;
    until("it is kept", || !scene.model().fleeting).await;
    assert_eq!(keys(store, ":debrief:").len(), 2);
    ends(scene);
}

#[wasm_bindgen_test]
async fn whoever_has_words_that_are_nowhere_else_does_not_lose_them_by_beginning_empty() {
    fresh();
    let scene = Scene::with_shell(522).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.change(Change::Text(Field::Told, WORDS.to_owned())).await;
    let set =
        crate::script::js("return () => { throw new DOMException('', 'QuotaExceededError') }");
    let storage = crate::script::js("return Storage.prototype");
    let full = crate::script::Swapped::value(&storage, "setItem", &set);
    scene.change(Change::Text(Field::Well, "there was no room for this".to_owned())).await;
    scene.go(Screen::Fleeting).await;
    scene.tap("leave-here").await;
    scene.sees(&say("lock.fleeting.refused"));
    assert!(!scene.model().fleeting);
    assert_eq!(scene.debrief().text(Field::Well), "there was no room for this");
    drop(full);
    ends(scene);
}

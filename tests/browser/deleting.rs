//! Deleting one interview, which can be had back, and erasing everything: with the real shell.

use crate::saving::{Timers, fresh, keys};
use crate::scene::{Scene, say};
use crate::script::{Swapped, function, js, until};
use afterview::app::store::Store;
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Entry, Field};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_deleted_interview_can_be_had_back_whole() {
    let store = fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(20).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.text_from_elsewhere(Field::Company, "Veldt").await;
    timers.run().await;
    let debriefs = keys(store, ":debrief:");
    let before = store.get(&debriefs[0]).expect("read");
    scene.go(Screen::Home).await;
    let id = scene.debrief().id;
    scene.did(Event::DeleteWanted(id)).await;
    assert!(keys(store, ":debrief:").is_empty());
    assert_eq!(scene.model().done.len(), 1);
    scene.tap("undo").await;
    assert_eq!(store.get(&debriefs[0]).expect("read"), before, "the same bytes");
    assert_eq!(scene.model().summaries.len(), 1);
    timers.run().await;
}

#[wasm_bindgen_test]
async fn the_open_interview_is_open_again_when_it_is_had_back() {
    fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(33).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.text_from_elsewhere(Field::Told, "so far").await;
    scene.go(Screen::Home).await;
    let before = scene.debrief();
    scene.did(Event::DeleteWanted(before.id.clone())).await;
    assert_eq!(scene.model().debrief, None);
    scene.tap("undo").await;
    assert_eq!(scene.debrief(), before);
    assert_eq!(scene.model().screen, Screen::Home);
    assert!(scene.has("next-action"), "and what is next in it is on top again");
    scene.text_from_elsewhere(Field::Told, "so far, so good").await;
    timers.run().await;
    let next = Scene::with_shell(34).await;
    assert_eq!(next.debrief().recall.told, "so far, so good");
}

#[wasm_bindgen_test]
async fn an_interview_that_could_not_be_deleted_is_still_open_and_that_is_told() {
    fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(35).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.text_from_elsewhere(Field::Told, "so far").await;
    timers.run().await;
    scene.go(Screen::Home).await;
    let fail = function("", "throw new DOMException('disk', 'UnknownError')");
    let failing = Swapped::value(&js("return Storage.prototype"), "removeItem", &fail);
    scene.did(Event::DeleteWanted(scene.debrief().id)).await;
    drop(failing);
    assert_eq!(scene.debrief().recall.told, "so far");
    assert_eq!(scene.model().summaries.len(), 1);
    scene.sees(&say("saved.not_deleted"));
    assert!(!scene.has("undo"));
}

#[wasm_bindgen_test]
async fn erasing_everything_leaves_no_key_and_no_word_on_the_page() {
    let store = fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(21).await;
    scene.did(Event::DoorTaken(Entry::WriteNow)).await;
    scene.type_into("person-1", "Sentinel").await;
    scene.text_from_elsewhere(Field::SignAs, "Sentinel").await;
    scene.go(Screen::Erase).await;
    scene.tap("erase").await;
    assert!(!scene.section().inner_html().contains("Sentinel"), "at once");
    until("it is told", || scene.model().tending.erased.is_some()).await;
    timers.run().await;
    assert!(keys(store, "afterview:").is_empty(), "{:?}", store.keys());
    let erased = scene.model().tending.erased.expect("told");
    assert!(erased.is_whole(), "{erased:?}");
    assert_eq!((erased.found.interviews, erased.found.settings > 0), (1, true), "{erased:?}");
    scene.sees(&say("words.erased.whole"));
    scene.sees(&say("words.figure.one_interview"));
}

/// It would tell what had been written, and who goes on from it by the keyboard would be nowhere when it went a moment later.
#[wasm_bindgen_test]
async fn what_is_deleted_erased_or_gone_takes_the_crisis_card_with_it_at_once() {
    fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(36).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.text_from_elsewhere(Field::Told, "i want to die").await;
    timers.run().await;
    assert!(scene.has("crisis-card"));
    scene.go(Screen::Home).await;
    scene.hold_the_moment();
    scene.did(Event::DeleteWanted(scene.debrief().id)).await;
    assert!(!scene.has("crisis-card"), "with the interview");
    scene.tap("undo").await;
    assert!(scene.has("crisis-card"), "and back with it");
    scene.go(Screen::Erase).await;
    scene.tap("erase").await;
    assert!(!scene.has("crisis-card"), "with everything");
    until("it is told", || scene.model().tending.erased.is_some()).await;
    timers.run().await;
}

#[wasm_bindgen_test]
async fn where_erasing_did_not_work_what_is_typed_next_is_kept() {
    let store = fresh();
    let timers = Timers::hold();
    let scene = Scene::with_shell(32).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.text_from_elsewhere(Field::Told, "a secret").await;
    scene.go(Screen::Erase).await;
    let fail = function("", "throw new DOMException('disk', 'UnknownError')");
    let failing = Swapped::value(&js("return Storage.prototype"), "removeItem", &fail);
    scene.tap("erase").await;
    until("it is told", || scene.model().tending.erased.is_some()).await;
    drop(failing);
    let erased = scene.model().tending.erased.expect("told");
    assert!(!erased.is_whole() && erased.left.notes > 0, "{erased:?}");
    scene.sees(&say("words.erased.not_whole"));
    assert_eq!(scene.model().debrief, None);
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.text_from_elsewhere(Field::Told, "typed next").await;
    timers.run().await;
    let texts = keys(store, ":debrief:").into_iter().filter_map(|key| store.get(&key).ok()?);
    assert_eq!(texts.filter(|text| text.contains("typed next")).count(), 1);
}

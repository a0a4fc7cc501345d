//! What was set aside, with the real shell: saved as it is, or deleted one by one, after being asked once more.

use crate::saving::{Timers, fresh, keys};
use crate::scene::{Scene, say};
use crate::script::{Swapped, function, js};
use afterview::app::store::Store;
use afterview::app::{Event, Notice, Screen};
use afterview::domain::debrief::{Entry, Field};
use afterview::shell::BrowserStore;
use wasm_bindgen_test::wasm_bindgen_test;

/// Bytes that stop in the middle.
const TORN: &str = "{\"format\":\"afterview\",\"version\":1,\"rev\":3,\"su";

/// A store with two debriefs that cannot be read, beside one that can.
async fn spoilt(timers: &Timers) -> BrowserStore {
    let store = fresh();
    let scene = Scene::with_shell(50).await;
    scene.did(Event::DoorTaken(Entry::JustHappened)).await;
    scene.text_from_elsewhere(Field::Told, "whole").await;
    timers.run().await;
    let whole = keys(store, ":debrief:").remove(0);
    let (start, _) = whole.split_once(":debrief:").expect("a debrief's key");
    for name in ["one", "two"] {
        store.set(&format!("{start}:debrief:{name}"), &format!("{TORN}{name}")).expect("kept");
    }
    store
}

/// Somebody who looks at what was set aside.
async fn looking(tab: u64) -> Scene {
    let scene = Scene::with_shell(tab).await;
    scene.go(Screen::WhereMyWordsAre).await;
    scene
}

/// What is kept aside.
fn kept(store: BrowserStore) -> Vec<String> {
    let texts = keys(store, ":aside:").into_iter().filter_map(|key| store.get(&key).expect("read"));
    texts.collect()
}

#[wasm_bindgen_test]
async fn it_is_deleted_one_by_one_and_asked_once_more_in_its_place() {
    let timers = Timers::hold();
    let store = spoilt(&timers).await;
    let scene = looking(51).await;
    assert_eq!(kept(store).len(), 2);
    let first = scene.model().aside[0].clone();
    let words = store.get(&first.key).expect("read").expect("kept");

    scene.get("delete-aside-0").focus().expect("the focus");
    scene.tap("delete-aside-0").await;
    scene.sees(&say("words.aside.sure"));
    assert_eq!(scene.focused(), "keep-aside-0", "a second tap deletes nothing");
    assert!(!scene.has("forget-aside-1"), "only this one is asked about");
    scene.tap("keep-aside-0").await;
    assert!(!scene.text().contains(&say("words.aside.sure")));
    assert_eq!((kept(store).len(), scene.focused().as_str()), (2, "delete-aside-0"));

    scene.tap("delete-aside-0").await;
    scene.tap("forget-aside-0").await;
    assert_eq!(scene.model().notice, Some(Notice::Forgotten));
    let left = kept(store);
    assert_eq!(left.len(), 1);
    assert!(!left.contains(&words), "the one that was meant");
    assert_eq!(scene.model().aside.len(), 1);
    assert!(!scene.text().contains(&say("words.aside.sure")), "the other is not asked about");
    timers.run().await;
    assert_eq!(scene.debrief().recall.told, "whole");
    drop(scene);
    assert_eq!(Scene::with_shell(56).await.debrief().recall.told, "whole", "as it was");
}

#[wasm_bindgen_test]
async fn the_question_stays_with_what_it_is_about() {
    let timers = Timers::hold();
    spoilt(&timers).await;
    let scene = looking(52).await;
    scene.tap("delete-aside-1").await;
    let mut aside = scene.model().aside;
    aside.remove(0);
    scene.did(Event::SetAside(aside)).await;
    assert!(scene.has("forget-aside-0") && scene.has("keep-aside-0"));
    assert!(!scene.has("forget-aside-1"));
}

#[wasm_bindgen_test]
async fn what_the_browser_did_not_delete_is_told_and_still_listed() {
    let timers = Timers::hold();
    let store = spoilt(&timers).await;
    let scene = looking(53).await;
    scene.tap("delete-aside-1").await;
    let fail = function("", "throw new DOMException('disk', 'UnknownError')");
    let failing = Swapped::value(&js("return Storage.prototype"), "removeItem", &fail);
    scene.tap("forget-aside-1").await;
    drop(failing);
    scene.sees(&say("saved.not_deleted"));
    assert_eq!((kept(store).len(), scene.model().aside.len()), (2, 2));
    scene.tap("delete-aside-1").await;
    scene.tap("forget-aside-1").await;
    scene.sees(&say("saved.forgotten"));
    assert_eq!((kept(store).len(), scene.model().aside.len()), (1, 1));
}

#[wasm_bindgen_test]
async fn what_another_tab_deleted_is_told_where_it_was_to_be_saved() {
    let timers = Timers::hold();
    let store = spoilt(&timers).await;
    let scene = looking(54).await;
    let first = scene.model().aside[0].clone();
    store.remove(&first.key).expect("removed");
    scene.tap("aside-0").await;
    scene.sees(&say("saved.load.missing"));
    let listed = scene.model().aside;
    assert_eq!(listed.len(), 1);
    assert!(!listed.contains(&first));
}

#[wasm_bindgen_test]
async fn what_the_browser_does_not_let_us_read_stays_listed() {
    let timers = Timers::hold();
    let store = spoilt(&timers).await;
    let scene = looking(55).await;
    let fail = function("", "throw new DOMException('disk', 'UnknownError')");
    let failing = Swapped::value(&js("return Storage.prototype"), "getItem", &fail);
    scene.tap("aside-0").await;
    drop(failing);
    scene.sees(&say("saved.load.store"));
    assert_eq!((kept(store).len(), scene.model().aside.len()), (2, 2));
}

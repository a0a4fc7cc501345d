//! Where my words are, with the real shell: what the browser says about keeping them, and the same words in two tabs.

use crate::saving::{Timers, fresh, keys};
use crate::scene::{Scene, say, settle};
use crate::script::{Swapped, function, js, until, window};
use afterview::app::store::Store;
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Entry, Field};
use wasm_bindgen_test::wasm_bindgen_test;

/// A browser that answers like this.
fn answering(name: &str, answer: &str) -> Swapped {
    let answer = function("", &format!("return Promise.resolve({answer})"));
    Swapped::value(&js("return navigator.storage"), name, &answer)
}

/// Somebody who looks where the words are, once the browser has said what it does with them.
async fn looking(tab: u64) -> Scene {
    let scene = Scene::with_shell(tab).await;
    scene.go(Screen::WhereMyWordsAre).await;
    until("the browser said something", || scene.model().tending.browser.is_some()).await;
    settle().await;
    scene
}

#[wasm_bindgen_test]
async fn the_browser_is_asked_to_keep_them_and_what_it_says_is_told() {
    fresh();
    let _timers = Timers::hold();
    let (_persisted, _persist) = (answering("persisted", "false"), answering("persist", "true"));
    let scene = looking(70).await;
    scene.sees(&say("words.safe.not_promised"));
    scene.tap("ask-browser").await;
    until("it promised", || scene.has("how-safe") && !scene.has("ask-browser")).await;
    scene.sees(&say("words.safe.promised"));
    let host = window().location().host().expect("a host");
    assert!(scene.text_of("at-address").contains(&host));
}

#[wasm_bindgen_test]
async fn a_browser_that_makes_no_promise_is_told_of_with_what_helps() {
    fresh();
    let _timers = Timers::hold();
    let (_persisted, _persist) = (answering("persisted", "false"), answering("persist", "false"));
    let scene = looking(71).await;
    assert!(!scene.has("refused"));
    scene.tap("ask-browser").await;
    until("it said no", || scene.has("refused")).await;
    assert!(scene.has("ask-browser"), "it can be asked again");
}

#[wasm_bindgen_test]
async fn a_browser_that_cannot_be_asked_is_told_of_as_such() {
    fresh();
    let _timers = Timers::hold();
    let _nothing = Swapped::getter(&window().navigator(), "storage", &function("", ""));
    let scene = looking(72).await;
    scene.sees(&say("words.safe.silent"));
    assert!(!scene.has("ask-browser"));
}

#[wasm_bindgen_test]
async fn where_a_browser_clears_what_is_not_visited_that_is_said_unless_it_promised() {
    fresh();
    let _timers = Timers::hold();
    let _persisted = answering("persisted", "false");
    let apple = function("", "return 'Apple Computer, Inc.'");
    let vendor = Swapped::getter(&window().navigator(), "vendor", &apple);
    assert!(looking(73).await.has("clears"));
    drop(vendor);
    assert!(!looking(74).await.has("clears"));
}

#[wasm_bindgen_test]
async fn the_same_words_in_two_tabs_are_told_and_chosen_and_no_copy_is_left() {
    let store = fresh();
    let timers = Timers::hold();
    let mine = Scene::with_shell(75).await;
    mine.did(Event::DoorTaken(Entry::JustHappened)).await;
    mine.text_from_elsewhere(Field::Company, "Veldt").await;
    timers.run().await;
    let theirs = Scene::with_shell(76).await;
    theirs.text_from_elsewhere(Field::Told, "from there").await;
    mine.text_from_elsewhere(Field::Told, "from here").await;
    theirs.did(Event::PageHidden).await;
    mine.did(Event::PageHidden).await;
    assert!(mine.has("two-tabs"), "{}", mine.text());
    mine.go(Screen::TwoTabs).await;
    mine.sees("from there");
    mine.tap("both-0").await;
    assert_eq!(mine.debrief().text(Field::Told), "from here\n\nfrom there");
    assert!(keys(store, ":aside:").is_empty());
    mine.sees(&say("words.done.put_away"));
    mine.sees(&say("words.two_tabs.done"));
    timers.run().await;
    let key = keys(store, ":debrief:").remove(0);
    assert!(store.get(&key).expect("read").expect("kept").contains("from there"));
}

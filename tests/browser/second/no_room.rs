//! What the store had no room for is taken back later, unless it was deleted or erased meanwhile.

use super::{debrief, empty, rest, typed, until_held, until_holds};
use crate::saving::{fresh, keys};
use crate::script::{Swapped, js};
use afterview::app::Effect;
use afterview::app::model::Settings;
use afterview::app::store::Store as _;
use afterview::shell::{BrowserStore, Shell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// As long as this lives, the store has no room for what was typed.
fn full() -> Swapped {
    let set = js("
        const own = Storage.prototype.setItem;
        return function (key, text) {
            if (text.includes('froze')) throw new DOMException('', 'QuotaExceededError');
            own.call(this, key, text);
        };
    ");
    Swapped::value(&js("return Storage.prototype"), "setItem", &set)
}

/// All that the store holds, as one text.
fn stored(store: BrowserStore) -> String {
    let texts = keys(store, "").into_iter().map(|key| {
        let text = store.get(&key).expect("read").unwrap_or_default();
        key + &text
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// A visit that finds an older copy in the store, and no room for what only the second place has.
async fn visit(tab: u64) -> (BrowserStore, Rc<Shell>, Swapped) {
    let store = empty().await;
    let shell = Shell::start(tab).await;
    shell.run(vec![Effect::Begin(Box::new(debrief()))]);
    until_held("debrief:a").await;
    let on_disk: Vec<_> = keys(store, "").into_iter().map(|key| (store.get(&key), key)).collect();
    shell.run(vec![typed("i froze"), Effect::Merge { at_once: true }]);
    until_holds("merged words", |held| held.contains("froze") && !held.contains("journal")).await;
    drop(shell);
    fresh();
    for (text, key) in on_disk {
        store.set(&key, &text.expect("read").expect("a text")).expect("kept");
    }
    let full = full();
    let again = Shell::start(tab + 1).await;
    assert!(!stored(store).contains("froze") && again.first_model(tab + 1).summaries.len() == 1);
    (store, again, full)
}

/// What comes back once there is room.
async fn with_room(store: BrowserStore, shell: &Rc<Shell>, full: Swapped) -> String {
    drop(full);
    shell.run(vec![Effect::Merge { at_once: true }]);
    rest().await;
    stored(store)
}

#[wasm_bindgen_test]
async fn what_there_was_no_room_for_comes_back_when_there_is() {
    let (store, shell, full) = visit(220).await;
    assert!(with_room(store, &shell, full).await.contains("i froze"));
}

#[wasm_bindgen_test]
async fn what_was_erased_does_not_come_back_with_what_there_was_no_room_for() {
    let (store, shell, full) = visit(223).await;
    shell.run(vec![Effect::Erase]);
    until_holds("no place", |held| held == "no place").await;
    let stored = with_room(store, &shell, full).await;
    assert!(!stored.contains("froze") && keys(store, ":debrief:").is_empty(), "{stored}");
}

#[wasm_bindgen_test]
async fn what_was_deleted_does_not_come_back_with_what_there_was_no_room_for() {
    let (store, shell, full) = visit(226).await;
    shell.run(vec![Effect::Delete(debrief().id)]);
    until_holds("no word of it", |held| !held.contains("froze")).await;
    let stored = with_room(store, &shell, full).await;
    assert!(!stored.contains("froze") && keys(store, ":debrief:").is_empty(), "{stored}");
    drop(shell);
    assert_eq!(Shell::start(228).await.first_model(228).summaries, []);
}

#[wasm_bindgen_test]
async fn a_choice_is_not_undone_by_an_older_one_that_there_was_no_room_for() {
    let store = empty().await;
    let shell = Shell::start(229).await;
    shell.run(vec![Effect::KeepSetting(Settings::SIGN_AS, "froze".to_owned())]);
    until_held("froze").await;
    drop(shell);
    fresh();
    let full = full();
    let again = Shell::start(230).await;
    again.run(vec![Effect::KeepSetting(Settings::SIGN_AS, "Maya".to_owned())]);
    with_room(store, &again, full).await;
    let key = keys(store, ":setting:sign_as").remove(0);
    assert_eq!(store.get(&key), Ok(Some("Maya".to_owned())));
}

//! The stage for a call script: the whole screen, kept lit. Where a browser has neither, the script is as
//! large and the screen goes dark when it does.

use super::object::{call, get, settle};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;

thread_local! {
    /// Whether the screen is to be lit now.
    static WANTED: Cell<bool> = const { Cell::new(false) };
    /// What keeps the screen lit (Screen Wake Lock API), while it does.
    static LIT: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Fills the screen and keeps it lit, or leaves it to itself again.
pub fn stage(on: bool) {
    WANTED.set(on);
    if on {
        fill();
        light();
    } else {
        leave();
        darken();
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn fill() {
    let root = document().and_then(|document| document.document_element());
    if let Some(promise) = root.and_then(|root| call(&root, "requestFullscreen", &[])) {
        settle(promise, drop);
    }
}

fn leave() {
    let Some(document) = document() else { return };
    if get(&document, "fullscreenElement").is_some()
        && let Some(promise) = call(&document, "exitFullscreen", &[])
    {
        settle(promise, drop);
    }
}

fn light() {
    let Some(window) = web_sys::window() else { return };
    let lock = get(&window.navigator(), "wakeLock");
    if let Some(promise) = lock.and_then(|lock| call(&lock, "request", &["screen".into()])) {
        settle(promise, |lit| {
            // The call may be over by the time that the browser grants it.
            let spare = if WANTED.get() { LIT.replace(Some(lit)) } else { Some(lit) };
            let_go(spare);
        });
    }
}

fn darken() {
    let_go(LIT.take());
}

fn let_go(lit: Option<JsValue>) {
    if let Some(promise) = lit.and_then(|lit| call(&lit, "release", &[])) {
        settle(promise, drop);
    }
}

//! The stage for a call script: the whole screen, kept lit. Where a browser has neither, the script is as
//! large and the screen goes dark when it does.

use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

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

/// Calls a method of something, if it has it.
fn call(on: &JsValue, name: &str, with: Option<&str>) -> Option<JsValue> {
    let method: Function = Reflect::get(on, &name.into()).ok()?.dyn_into().ok()?;
    let result = match with {
        Some(argument) => method.call1(on, &argument.into()),
        None => method.call0(on),
    };
    result.ok()
}

/// A refusal, such as without a tap before it, is no fault: nothing follows from it.
fn settle(promise: JsValue, then: impl FnOnce(JsValue) + 'static) {
    if let Ok(promise) = promise.dyn_into::<Promise>() {
        spawn_local(async move {
            if let Ok(value) = JsFuture::from(promise).await {
                then(value);
            }
        });
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn fill() {
    let root = document().and_then(|document| document.document_element());
    if let Some(promise) = root.and_then(|root| call(&root, "requestFullscreen", None)) {
        settle(promise, drop);
    }
}

fn leave() {
    let Some(document) = document() else { return };
    let filled = Reflect::get(&document, &"fullscreenElement".into());
    if filled.is_ok_and(|element| element.is_truthy())
        && let Some(promise) = call(&document, "exitFullscreen", None)
    {
        settle(promise, drop);
    }
}

fn light() {
    let Some(window) = web_sys::window() else { return };
    let lock = Reflect::get(&window.navigator(), &"wakeLock".into()).ok();
    let asked =
        lock.filter(JsValue::is_truthy).and_then(|lock| call(&lock, "request", Some("screen")));
    if let Some(promise) = asked {
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
    if let Some(promise) = lit.and_then(|lit| call(&lit, "release", None)) {
        settle(promise, drop);
    }
}

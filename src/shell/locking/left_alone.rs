//! Tells when nothing was touched for a while.

use crate::app::Event;
use crate::app::lock::{After, LockEvent};
use crate::shell::{Shell, page};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// How often it is looked whether nothing was touched for long, in milliseconds.
const LOOK: i32 = 5_000;
/// What counts as a touch.
const TOUCHES: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "touchmove"];

thread_local! {
    /// When something was touched last, in milliseconds.
    static TOUCHED: Cell<f64> = const { Cell::new(0.0) };
    /// After how many milliseconds without a touch that is told; none where it is not.
    static LIMIT: Cell<Option<f64>> = const { Cell::new(None) };
    /// Whether touches are noticed.
    static NOTICED: Cell<bool> = const { Cell::new(false) };
}

/// Tells when nothing was touched for so long, from now on.
pub(super) fn watch(shell: &Rc<Shell>, after: After) {
    TOUCHED.set(js_sys::Date::now());
    LIMIT.set(after.minutes().map(|minutes| f64::from(minutes) * 60_000.0));
    if LIMIT.get().is_none() || NOTICED.replace(true) {
        return;
    }
    let Some(window) = web_sys::window() else { return };
    for name in TOUCHES {
        let touched = Closure::<dyn Fn()>::new(|| TOUCHED.set(js_sys::Date::now()));
        page::on(&window, name, touched);
    }
    let looks = || {
        let shell = Rc::clone(shell);
        Closure::<dyn Fn()>::new(move || {
            let idle = js_sys::Date::now() - TOUCHED.get();
            if LIMIT.get().is_some_and(|limit| idle >= limit) {
                // Once: told again when the words are unlocked again.
                LIMIT.set(None);
                shell.report(Event::Lock(LockEvent::LeftAlone));
            }
        })
    };
    // A page that slept is looked at before anything of it is touched.
    page::on(&window, "pageshow", looks());
    if let Some(document) = window.document() {
        page::on(&document, "visibilitychange", looks());
    }
    let every = looks();
    let set = window.set_interval_with_callback_and_timeout_and_arguments_0(
        every.as_ref().unchecked_ref(),
        LOOK,
    );
    drop(set);
    every.forget();
}

//! What waits until nobody types: the journal is put away, and a pause is told. And what waits until a key is drawn.

use super::Shell;
use super::object::{call, get, global};
use crate::app::Event;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;

/// How long after a change what takes long is looked at anew, in milliseconds: not noticed by whoever types, and a few keys
/// come together.
const SETTLED: i32 = 120;

/// How long after a change the journal is put onto the debrief's own key, in milliseconds. The journal
/// itself is written at once.
const SOON: i32 = 800;
/// How long nothing is typed before that is a pause, in milliseconds.
const PAUSE: i32 = 1_500;

/// Puts the journal onto the debrief's own key a little later, once, however many changes come meanwhile.
pub(super) fn soon(shell: &Rc<Shell>) {
    if shell.merging.replace(true) {
        return;
    }
    let shell = Rc::clone(shell);
    later(SOON, move || {
        shell.merging.set(false);
        shell.merge_now();
    });
}

/// Does something in so many milliseconds; at once where there are no timers.
pub(super) fn later(milliseconds: i32, what: impl Fn() + 'static) {
    let what = Rc::new(what);
    let then = Rc::clone(&what);
    let then = Closure::once_into_js(move || then());
    let timer = web_sys::window().map(|window| {
        let then = then.unchecked_ref();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(then, milliseconds)
    });
    if !matches!(timer, Some(Ok(_))) {
        what();
    }
}

/// Lets the browser do what it has to between two long pieces of work: draw, or answer a tap.
pub async fn turn() {
    let mut waits = false;
    let promise = Promise::new(&mut |done, _| {
        // Of timers that set timers browsers make each wait for four milliseconds, and here are dozens in a row.
        let scheduler = get(&global(), "scheduler");
        let posted = scheduler.and_then(|it| call(&it, "postTask", &[done.clone().into()]));
        let timed =
            || web_sys::window().is_some_and(|it| it.set_timeout_with_callback(&done).is_ok());
        waits = posted.is_some() || timed();
    });
    if waits {
        // It is resolved and never rejected.
        drop(JsFuture::from(promise).await);
    }
}

/// Does something once the browser has painted. A page that is not seen is not painted: there it waits until it is.
pub fn painted(then: fn()) {
    let window = web_sys::window();
    let after = Closure::once_into_js(move || later(0, then));
    let frame = window.map(|window| window.request_animation_frame(after.unchecked_ref()));
    if !matches!(frame, Some(Ok(_))) {
        then();
    }
}

/// Does something once a moment has passed since a change, however many come meanwhile.
pub fn settle(shell: &Rc<Shell>, what: impl Fn() + 'static) {
    if shell.settling.replace(true) {
        return;
    }
    let shell = Rc::clone(shell);
    later(SETTLED, move || {
        shell.settling.set(false);
        what();
    });
}

/// Tells when nothing more was typed for a moment: each keystroke waits anew.
pub(super) fn tell_pause(shell: &Rc<Shell>) {
    let typed = shell.typed.get().wrapping_add(1);
    shell.typed.set(typed);
    let later = Rc::clone(shell);
    let tell = Closure::once_into_js(move || {
        if later.typed.get() == typed {
            later.report(Event::TypingPaused);
        }
    });
    if let Some(window) = web_sys::window() {
        let timer = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(tell.unchecked_ref(), PAUSE);
        // Without timers there are no pauses: all that is typed in one place is one step.
        drop(timer);
    }
}

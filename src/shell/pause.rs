//! What waits until nobody types: the journal is put away, and a pause is told.

use super::Shell;
use crate::app::Event;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

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
    let later = Rc::clone(shell);
    let merge = Closure::once_into_js(move || {
        later.merging.set(false);
        later.merge_now();
    });
    let timer = web_sys::window().map(|window| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(merge.unchecked_ref(), SOON)
    });
    if !matches!(timer, Some(Ok(_))) {
        shell.merging.set(false);
        shell.merge_now();
    }
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

//! Quick hide: which screen lies under the cover, where on it the person was, and the key for it.
//!
//! A tab that is loaded again, or come back to by the browser's back button, stays hidden: the browser keeps the address
//! of what was hidden for this tab alone, in its session storage. That is a screen's name, and no word of anybody's.

use super::object::{call, get, global};
use super::{Report, page, saving};
use crate::app::{Event, Presses, Screen};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// How far down the page was, and what had the focus, when it was hidden.
    static SPOT: RefCell<Option<(f64, String)>> = const { RefCell::new(None) };
}

fn key() -> JsValue {
    ["afterview:", &saving::folder(), ":hidden"].concat().into()
}

/// What the browser keeps for this tab alone; none where it keeps nothing for us.
fn kept_for_this_tab() -> Option<JsValue> {
    get(&global(), "sessionStorage")
}

/// The screen that was hidden in this tab and is still.
pub fn covered() -> Option<Screen> {
    let address = call(&kept_for_this_tab()?, "getItem", &[key()])?.as_string()?;
    Some(Screen::from_address(&address).unwrap_or_default())
}

/// The page is blanked, with this screen under the cover; or it is shown again.
pub fn cover(screen: Option<Screen>) {
    if let Some(screen) = screen {
        if let Some(kept) = kept_for_this_tab() {
            // Where it refuses, the page is hidden for as long as it is not loaded again.
            drop(call(&kept, "setItem", &[key(), screen.address().into()]));
        }
        SPOT.with_borrow_mut(|spot| {
            // What the cover itself shows is not what is to be come back to.
            *spot = Some(spot.take().unwrap_or_else(here));
        });
        page::focus_heading();
        return;
    }
    if let Some(kept) = kept_for_this_tab() {
        drop(call(&kept, "removeItem", &[key()]));
    }
    if let Some((down, focused)) = SPOT.take() {
        page::after_render(move || {
            if page::focus_now(&focused).is_none() {
                page::focus_now(page::HEADING);
            }
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, down);
            }
        });
    }
}

/// Where on the page the person is.
fn here() -> (f64, String) {
    let window = web_sys::window();
    let down = window.as_ref().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    let focused = window
        .and_then(|window| window.document()?.active_element())
        // The menu is closed on the screen that is drawn again.
        .filter(|focused| !matches!(focused.closest(".menu"), Ok(Some(_))))
        .map(|focused| focused.id());
    (down, focused.unwrap_or_default())
}

/// Listens for the key, for as long as the page lives.
pub fn listen(report: &Report) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let presses = Rc::new(RefCell::new(Presses::default()));
    let hear = |name: &str, hear: fn(&mut Presses, &web_sys::Event) -> bool| {
        let (presses, report) = (Rc::clone(&presses), Rc::clone(report));
        let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let enough = hear(&mut presses.borrow_mut(), &event);
            if enough {
                report(Event::Hidden(true));
            }
        });
        let added =
            document.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        drop(added);
        listener.forget();
    };
    hear("keydown", |presses, event| {
        match event.dyn_ref::<web_sys::KeyboardEvent>() {
            // One that is held down is pressed once.
            Some(key) if key.repeat() => {}
            Some(key) if is_shift_alone(key) => presses.began(),
            _ => presses.broken(),
        }
        false
    });
    hear("keyup", |presses, event| {
        let shift = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(is_shift_alone);
        shift && presses.ended(event.time_stamp())
    });
    for other in ["pointerdown", "compositionstart"] {
        hear(other, |presses, _| {
            presses.broken();
            false
        });
    }
}

/// Shift and nothing else, outside of a word that an input method composes.
fn is_shift_alone(key: &web_sys::KeyboardEvent) -> bool {
    let others = key.ctrl_key() || key.alt_key() || key.meta_key();
    key.key() == "Shift" && !others && !key.is_composing()
}

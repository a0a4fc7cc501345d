//! Undo and redo by the keyboard: Ctrl or Cmd with Z, with Shift and Z, and with Y.
//!
//! What a person expects of them depends on where they are. In a box in which they have been typing, the keys
//! are the browser's: they take back letter by letter, and the letter follows, since that is typing too. Once the
//! box is as it was before they began to type in it, the browser has nothing more to take back there, and the
//! next Ctrl+Z goes on with the letter's own steps, as it does everywhere outside a box. When the letter has
//! filled the box itself, what was typed there before is no longer the browser's to take back.
//!
//! The keys tap the buttons that stand on the screen: where there are none, they are the browser's.

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

/// A box that is being typed in, and its text before.
type Begun = Rc<RefCell<Option<(Element, String)>>>;

type Listener = Closure<dyn Fn(Event)>;

/// Listens for as long as the page lives.
pub fn listen() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let begun: Begun = Rc::default();
    let typing = Rc::clone(&begun);
    let on_typing = move |event: Event| {
        let Some((target, text)) = text_box(&event) else { return };
        let mut begun = typing.borrow_mut();
        if begun.as_ref().is_none_or(|(known, _)| *known != target) {
            *begun = Some((target, text));
        }
    };
    let left = Rc::clone(&begun);
    let listeners: [(&str, Listener); 3] = [
        ("beforeinput", Closure::new(on_typing)),
        ("focusin", Closure::new(move |_| *left.borrow_mut() = None)),
        ("keydown", Closure::new(move |event| pressed(&event, &begun))),
    ];
    for (name, listener) in listeners {
        let added: Result<(), JsValue> =
            document.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        drop(added);
        listener.forget();
    }
}

fn pressed(event: &Event, begun: &Begun) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || key.is_composing() {
        return;
    }
    let again = match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => false,
        ("z", true) | ("y", false) => true,
        _ => return,
    };
    let in_box = text_box(event);
    let browsers = begun.borrow().as_ref().is_some_and(|(typed_in, before)| {
        in_box.is_some_and(|(target, text)| target == *typed_in && (again || text != *before))
    });
    if browsers {
        return;
    }
    let button = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| {
            document.get_element_by_id(if again { "redo-step" } else { "undo-step" })
        })
        .filter(|button| !button.has_attribute("aria-disabled"))
        .and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button {
        event.prevent_default();
        *begun.borrow_mut() = None;
        button.click();
    }
}

/// The box that an event is about, with its text.
fn text_box(event: &Event) -> Option<(Element, String)> {
    let target = event.target()?;
    let text = match target.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => target.dyn_ref::<HtmlInputElement>()?.value(),
    };
    Some((target.dyn_into().ok()?, text))
}

//! Errors that no test sees by itself.

use crate::script::{part, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Listens for errors that no test sees by itself: a panic inside a listener ends there.
pub(super) struct Troubles {
    pub(super) seen: Rc<RefCell<Vec<String>>>,
    listener: Closure<dyn Fn(web_sys::Event)>,
}

impl Troubles {
    const EVENTS: [&str; 2] = ["error", "unhandledrejection"];

    pub(super) fn listen() -> Self {
        let seen: Rc<RefCell<Vec<String>>> = Rc::default();
        let notes = Rc::clone(&seen);
        let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let why = ["message", "reason"].map(|name| part(&event, name));
            let why = why.iter().find(|why| !why.is_undefined()).cloned();
            notes.borrow_mut().push(format!("{:?}", why.unwrap_or(JsValue::NULL)));
        });
        for name in Self::EVENTS {
            let listener = listener.as_ref().unchecked_ref();
            window().add_event_listener_with_callback(name, listener).expect("heard");
        }
        Self { seen, listener }
    }
}

impl Drop for Troubles {
    fn drop(&mut self) {
        for name in Self::EVENTS {
            let listener = self.listener.as_ref().unchecked_ref();
            let _ = window().remove_event_listener_with_callback(name, listener);
        }
    }
}

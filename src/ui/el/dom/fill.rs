//! What fills an element besides what stands inside it: attributes, classes, properties and listeners.

use super::watch;
use crate::ui::el::values::{Attribute, Listener};
use leptos::prelude::RenderEffect;
use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Event};
use std::cell::RefCell;
use std::rc::Rc;

/// An attribute, a class or a property of an element, and its value now.
pub(super) struct Slot {
    element: Element,
    what: char,
    name: &'static str,
    now: RefCell<Option<Attribute>>,
}

impl Slot {
    pub(super) fn new(element: &Element, what: char, name: &'static str) -> Rc<Self> {
        Rc::new(Self { element: element.clone(), what, name, now: RefCell::new(None) })
    }

    /// Sets a value, or keeps setting it where it changes.
    pub(super) fn follow(self: &Rc<Self>, value: Attribute) -> Option<RenderEffect<()>> {
        if let Attribute::Live(read) = value {
            let slot = Rc::clone(self);
            return Some(watch(Box::new(move || slot.set(read()))));
        }
        self.set(value);
        None
    }

    /// Sets a value, where it is another than before. What the person did to a box is left alone.
    fn set(&self, value: Attribute) {
        if self.now.borrow().as_ref() == Some(&value) {
            return;
        }
        let (element, name) = (&self.element, self.name);
        let _ = match (self.what, &value) {
            ('*', Attribute::On) => element.set_attribute(name, ""),
            ('*', Attribute::Text(text)) => element.set_attribute(name, text),
            ('*', _) => element.remove_attribute(name),
            ('.', Attribute::Off) => element.class_list().remove_1(name),
            ('.', _) => element.class_list().add_1(name),
            (_, value) => {
                let value = match value {
                    Attribute::Text(text) => JsValue::from_str(text),
                    value => JsValue::from_bool(*value == Attribute::On),
                };
                js_sys::Reflect::set(element, &JsValue::from_str(name), &value).map(|_| ())
            }
        };
        *self.now.borrow_mut() = Some(value);
    }
}

/// A listener, for as long as it is to hear.
pub(super) struct Heard {
    element: Element,
    event: &'static str,
    listener: Rc<RefCell<Listener>>,
    hear: Closure<dyn Fn(Event)>,
}

impl Heard {
    pub(super) fn new(element: &Element, event: &'static str, listener: Listener) -> Self {
        let listener = Rc::new(RefCell::new(listener));
        let now = Rc::clone(&listener);
        let hear: Box<dyn Fn(Event)> = Box::new(move |event| match &*now.borrow() {
            Listener::Any(tell) => tell(event),
            Listener::Key(tell) => tell(event.unchecked_into()),
            Listener::Mouse(tell) => tell(event.unchecked_into()),
        });
        let hear = Closure::wrap(hear);
        let _ = element.add_event_listener_with_callback(event, hear.as_ref().unchecked_ref());
        Self { element: element.clone(), event, listener, hear }
    }

    /// Another listener hears from now on.
    pub(super) fn hand_to(&self, listener: Listener) {
        *self.listener.borrow_mut() = listener;
    }
}

/// An event that is under way must not reach what is gone.
impl Drop for Heard {
    fn drop(&mut self) {
        let _ = self
            .element
            .remove_event_listener_with_callback(self.event, self.hear.as_ref().unchecked_ref());
    }
}

//! What fills an element besides what stands inside it: attributes, classes, properties and listeners.

use super::{Watch, watch};
use crate::ui::el::values::{Attribute, Listener};
use leptos::prelude::{IsDisposed, LocalStorage, StoredValue};
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
    pub(super) fn follow(self: &Rc<Self>, value: Attribute) -> Option<Watch> {
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
    listener: Rc<RefCell<Rc<Owned>>>,
    hear: Closure<dyn Fn(Event)>,
}

/// A listener, and what tells whether its owner is still there. What the listener reads goes with the owner,
/// while the element may hear for the rest of the task.
struct Owned {
    listener: Listener,
    owner: StoredValue<(), LocalStorage>,
}

impl Owned {
    /// Owned by what owns this run.
    fn new(listener: Listener) -> Self {
        Self { listener, owner: StoredValue::new_local(()) }
    }

    fn hear(&self, event: Event) {
        if self.owner.is_disposed() {
            return;
        }
        match &self.listener {
            Listener::Any(tell) => tell(event),
            Listener::Key(tell) => tell(event.unchecked_into()),
            Listener::Mouse(tell) => tell(event.unchecked_into()),
        }
    }
}

impl Heard {
    pub(super) fn new(element: &Element, event: &'static str, listener: Listener) -> Self {
        let listener = Rc::new(RefCell::new(Rc::new(Owned::new(listener))));
        let now = Rc::clone(&listener);
        // It is let go of before it hears: what it does may hand the element another one.
        let hear: Box<dyn Fn(Event)> = Box::new(move |event| {
            let owned = Rc::clone(&now.borrow());
            owned.hear(event);
        });
        let hear = Closure::wrap(hear);
        let _ = element.add_event_listener_with_callback(event, hear.as_ref().unchecked_ref());
        Self { element: element.clone(), event, listener, hear }
    }

    /// Another listener hears from now on.
    pub(super) fn hand_to(&self, listener: Listener) {
        *self.listener.borrow_mut() = Rc::new(Owned::new(listener));
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

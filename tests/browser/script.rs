//! What only a script can do to a browser: replace a part of it for the time of a test, and wait for it.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How often something is waited for before it is given up: some twenty seconds in all, on a machine with much to do.
const TURNS: usize = 4_000;

/// The window.
pub fn window() -> web_sys::Window {
    web_sys::window().expect("a window")
}

/// The document.
pub fn document() -> web_sys::Document {
    window().document().expect("a document")
}

/// Runs a few lines of script.
pub fn js(code: &str) -> JsValue {
    Function::new_no_args(code).call0(&JsValue::NULL).expect("the script runs")
}

/// A function of a few lines of script.
pub fn function(arguments: &str, code: &str) -> JsValue {
    Function::new_with_args(arguments, code).into()
}

/// A named part of something.
pub fn part(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).expect("a part")
}

/// Lets everything that the browser has queued come first.
pub async fn turn() {
    let promise = Promise::new(&mut |resolve, _| {
        let set = window().set_timeout_with_callback(&resolve);
        set.expect("a timer");
    });
    JsFuture::from(promise).await.expect("a turn");
}

/// How many locks of the app are held or waited for.
pub async fn locks() -> f64 {
    let count = js("
        return navigator.locks.query().then(({ held, pending }) =>
            [...held, ...pending].filter(({ name }) => name.startsWith('afterview:')).length)
    ");
    let count = JsFuture::from(Promise::from(count)).await.expect("locks");
    count.as_f64().expect("a number")
}

/// Waits until something is so.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..TURNS {
        if is_so() {
            return;
        }
        turn().await;
    }
    panic!("it never came to this: {what}");
}

/// A part of the browser that is another for as long as this lives.
pub struct Swapped {
    object: Object,
    name: JsValue,
    before: JsValue,
}

impl Swapped {
    /// Puts a value in place of a part.
    pub fn value(object: &JsValue, name: &str, value: &JsValue) -> Self {
        Self::described(object, name, "value", value)
    }

    /// Puts a function that is asked each time in place of a part.
    pub fn getter(object: &JsValue, name: &str, get: &JsValue) -> Self {
        Self::described(object, name, "get", get)
    }

    fn described(object: &JsValue, name: &str, kind: &str, value: &JsValue) -> Self {
        let object: Object = object.clone().unchecked_into();
        let name = JsValue::from_str(name);
        let before = Object::get_own_property_descriptor(&object, &name);
        let descriptor = Object::new();
        for (key, value) in [(kind, value), ("configurable", &JsValue::TRUE)] {
            Reflect::set(&descriptor, &key.into(), value).expect("a descriptor");
        }
        Object::define_property(&object, &name, &descriptor);
        Self { object, name, before }
    }
}

impl Drop for Swapped {
    fn drop(&mut self) {
        if self.before.is_undefined() {
            Reflect::delete_property(&self.object, &self.name).expect("as it was");
        } else {
            Object::define_property(&self.object, &self.name, self.before.unchecked_ref());
        }
    }
}

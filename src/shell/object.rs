//! Parts and methods of the browser by name: for what `web-sys` has no stable binding for, and for what is asked for once,
//! since a binding of its own is glue that everybody waits for.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The global object.
pub fn global() -> JsValue {
    js_sys::global().into()
}

/// A part of something, if it has it and lets us see it.
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let part = Reflect::get(of, &name.into()).ok()?;
    (!part.is_undefined() && !part.is_null()).then_some(part)
}

/// A part that is a text; empty where it is none.
pub fn text(of: &JsValue, name: &str) -> String {
    get(of, name).and_then(|part| part.as_string()).unwrap_or_default()
}

/// Puts a value in place of a part.
pub fn set(of: &JsValue, name: &str, value: &JsValue) {
    // What cannot be set is asked for later and not found.
    drop(Reflect::set(of, &name.into(), value));
}

/// Calls a method of something, if it has it and it does not throw.
pub fn call(on: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let method: Function = get(on, name)?.dyn_into().ok()?;
    Reflect::apply(&method, on, &with.iter().collect::<Array>()).ok()
}

/// Makes one of a kind, by the name of the kind.
pub fn make(kind: &str, with: &[JsValue]) -> Option<JsValue> {
    let kind: Function = get(&global(), kind)?.dyn_into().ok()?;
    Reflect::construct(&kind, &with.iter().collect::<Array>()).ok()
}

/// A plain object of these parts.
pub fn object(parts: &[(&str, JsValue)]) -> JsValue {
    let object: JsValue = Object::new().into();
    for (name, value) in parts {
        set(&object, name, value);
    }
    object
}

/// A function that lives as long as the page.
pub fn function(run: impl Fn(JsValue) + 'static) -> JsValue {
    Closure::<dyn Fn(JsValue)>::new(run).into_js_value()
}

/// What the promise of a method comes to; none where there is no such method, it throws, or it refuses.
pub async fn called(on: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let promise: Promise = call(on, name, with)?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// What a promise comes to. A refusal, such as without a tap before it, is no fault: nothing follows from it.
pub fn settle(promise: JsValue, then: impl FnOnce(JsValue) + 'static) {
    if let Ok(promise) = promise.dyn_into::<Promise>() {
        spawn_local(async move {
            if let Ok(value) = JsFuture::from(promise).await {
                then(value);
            }
        });
    }
}

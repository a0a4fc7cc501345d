//! One tab at a time.

use js_sys::{Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    // The bindings have it as unstable only, for all of a build.
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, run: &JsValue) -> Result<Promise, JsValue>;
}

/// What is to be run, until somebody runs it.
type Waiting = Rc<Cell<Option<Box<dyn FnOnce()>>>>;

/// Runs something while no other tab runs anything under this name. The lock is held for no longer than that takes, so
/// that no tab waits for one that sleeps. Where the browser has none, or not for this page, it runs all the same.
pub(super) fn under_lock(name: &str, run: impl FnOnce() + 'static) {
    let run: Waiting = Rc::new(Cell::new(Some(Box::new(run))));
    let once = Rc::clone(&run);
    let granted = Closure::<dyn FnMut()>::new(move || {
        if let Some(run) = once.take() {
            run();
        }
    });
    let promise = web_sys::window().and_then(|window| {
        let locks = Reflect::get(&window.navigator(), &"locks".into()).ok()?;
        let locks = locks.is_object().then(|| locks.unchecked_into::<LockManager>())?;
        locks.request(name, granted.as_ref()).ok()
    });
    spawn_local(async move {
        let refused = match promise {
            Some(promise) => JsFuture::from(promise).await.err(),
            None => None,
        };
        match (run.take(), refused) {
            (Some(run), _) => run(),
            // It was run, and came to a halt: the browser has caught what it threw, and a page must not look alive then.
            (None, Some(halt)) => drop(Promise::reject(&halt)),
            (None, None) => {}
        }
        drop(granted);
    });
}

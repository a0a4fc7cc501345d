//! The screen for a call: lit while it is open, and no longer.

use crate::script::{Swapped, function, until, window};
use afterview::app::Effect;
use afterview::shell::Shell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A browser that grants a lock only when it is told to: each time it is asked, `asked` gets what grants it; `freed`
/// notes each lock that is given back.
fn locks(asked: &js_sys::Array, freed: &js_sys::Array) -> Swapped {
    let code = "return (freed) => {
        const lock = () => ({ release: () => { freed.push('freed'); return Promise.resolve(); } });
        return { request: () => new Promise((grant) => asked.push(() => grant(lock()))) };
    }";
    let make: js_sys::Function = function("asked", code).unchecked_into();
    let make: js_sys::Function =
        make.call1(&JsValue::NULL, asked).expect("a maker").unchecked_into();
    let lock = make.call1(&JsValue::NULL, freed).expect("locks");
    Swapped::value(&window().navigator(), "wakeLock", &lock)
}

fn grant(asked: &js_sys::Array, place: u32) {
    let grant: js_sys::Function = asked.get(place).unchecked_into();
    grant.call0(&JsValue::NULL).expect("granted");
}

#[wasm_bindgen_test]
async fn the_screen_goes_dark_again_when_the_call_is_over() {
    let (asked, freed) = (js_sys::Array::new(), js_sys::Array::new());
    let _locks = locks(&asked, &freed);
    let shell = Shell::open(141);
    shell.run(vec![Effect::Stage(true)]);
    grant(&asked, 0);
    crate::script::turn().await;
    assert_eq!(freed.length(), 0, "it is lit");
    shell.run(vec![Effect::Stage(false)]);
    until("the lock is given back", || freed.length() == 1).await;
}

#[wasm_bindgen_test]
async fn a_lock_that_is_granted_after_the_call_is_over_is_given_back_at_once() {
    let (asked, freed) = (js_sys::Array::new(), js_sys::Array::new());
    let _locks = locks(&asked, &freed);
    let shell = Shell::open(142);
    shell.run(vec![Effect::Stage(true), Effect::Stage(false)]);
    grant(&asked, 0);
    until("the lock is given back", || freed.length() == 1).await;
}

#[wasm_bindgen_test]
async fn coming_back_to_the_page_holds_one_lock_and_not_two() {
    let (asked, freed) = (js_sys::Array::new(), js_sys::Array::new());
    let _locks = locks(&asked, &freed);
    let shell = Shell::open(143);
    shell.run(vec![Effect::Stage(true), Effect::Stage(true)]);
    grant(&asked, 0);
    grant(&asked, 1);
    until("the first is given back", || freed.length() == 1).await;
    shell.run(vec![Effect::Stage(false)]);
    until("so is the second", || freed.length() == 2).await;
}

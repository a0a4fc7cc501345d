//! The voice, the clock and the microphone: what the shell asks of their script, and what it hears.

use crate::script::{Swapped, js, until, window};
use afterview::app::aloud::{Heard, MicFault, Wish};
use afterview::app::{Effect, Event};
use afterview::shell::Shell;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// A script that notes what is wished for, and tells what `voice.js` tells.
fn script(wished: &js_sys::Array) -> Swapped {
    let code = "wished.push([wish, detail].filter(Boolean).join(' '));
        const tell = (is, more) => globalThis.afterviewHears({ is, ...more });
        if (wish === 'clock') tell('clock', { seconds: 3 });
        if (wish === 'stop') tell('recorded', { levels: Uint8Array.of(20, 70, 255) });
        if (wish === 'record') tell('failed', { why: 'refused' });
        if (wish === 'hear') tell('voices', { local: true });";
    let make = js_sys::Function::new_with_args(
        "wished",
        &format!("return (wish, detail) => {{ {code} }}"),
    );
    let voice = make.call1(&JsValue::NULL, wished).expect("a script");
    Swapped::value(&window(), "afterviewVoice", &voice)
}

fn heard(shell: &Rc<Shell>) -> Rc<RefCell<Vec<Heard>>> {
    let heard: Rc<RefCell<Vec<Heard>>> = Rc::default();
    let note = Rc::clone(&heard);
    shell.report_to(Rc::new(move |event| {
        if let Event::Heard(told) = event {
            note.borrow_mut().push(told);
        }
    }));
    heard
}

#[wasm_bindgen_test]
async fn what_is_wished_for_gets_to_the_script_and_what_it_tells_gets_back() {
    let wished = js_sys::Array::new();
    let _script = script(&wished);
    let shell = Shell::open(151);
    let heard = heard(&shell);
    let wishes = [
        Wish::Hear,
        Wish::Speak("Why us?".to_owned()),
        Wish::Clock,
        Wish::Record,
        Wish::Stop,
        Wish::Leave,
    ];
    shell.run(wishes.map(Effect::Aloud).to_vec());
    assert_eq!(wished.join(","), "hear,speak Why us?,clock,record,stop,leave");
    let told = [
        Heard::LocalVoice(true),
        Heard::Clock(3),
        Heard::Failed(MicFault::Refused),
        Heard::Recorded(vec![20, 70, 255]),
    ];
    until("all of it is heard", || heard.borrow().len() == told.len()).await;
    assert_eq!(*heard.borrow(), told);
}

#[wasm_bindgen_test]
async fn a_script_that_is_not_here_is_told_and_one_that_comes_late_is_heard() {
    let _none = Swapped::value(&window(), "afterviewVoice", &JsValue::UNDEFINED);
    let shell = Shell::open(152);
    let heard = heard(&shell);
    shell.run(vec![Effect::Aloud(Wish::Hear)]);
    shell.run(vec![Effect::Aloud(Wish::Leave)]);
    assert_eq!(
        *heard.borrow(),
        [Heard::Missing],
        "where there is nothing there is nothing to leave"
    );
    js("globalThis.afterviewHears({ is: 'voices', local: false })");
    assert_eq!(heard.borrow().last(), Some(&Heard::LocalVoice(false)));
}

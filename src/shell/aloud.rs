//! The voice, the clock and the microphone, through what voice.js puts there for us: `afterviewVoice(wish, detail)`, which tells
//! what happens to `afterviewHears`.

use super::Shell;
use super::object::{call, get, global, set, text};
use crate::app::Event;
use crate::app::aloud::{Heard, MicFault, Wish};
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// The name of what voice.js puts there.
const VOICE: &str = "afterviewVoice";
/// The name of what it tells.
const HEARS: &str = "afterviewHears";

/// Asks the browser for one of these things.
pub fn wish(shell: &Rc<Shell>, wish: Wish) {
    let (name, detail) = match wish {
        Wish::Hear => {
            let listener = listener(shell);
            set(&global(), HEARS, listener.as_ref());
            // The one before is let go of: each visit to the screen asks for one.
            LISTENER.set(Some(listener));
            ("hear", JsValue::UNDEFINED)
        }
        Wish::Speak(text) => ("speak", text.into()),
        Wish::Hush => ("hush", JsValue::UNDEFINED),
        Wish::Clock => ("clock", JsValue::UNDEFINED),
        Wish::Rest => ("rest", JsValue::UNDEFINED),
        Wish::Record => ("record", JsValue::UNDEFINED),
        Wish::Stop => ("stop", JsValue::UNDEFINED),
        Wish::Play => ("play", JsValue::UNDEFINED),
        Wish::Pause => ("pause", JsValue::UNDEFINED),
        Wish::Forget => ("forget", JsValue::UNDEFINED),
        Wish::Leave => ("leave", JsValue::UNDEFINED),
    };
    // Where it is not here there is nothing to leave either.
    if call(&global(), VOICE, &[name.into(), detail]).is_none() && name != "leave" {
        shell.report(Event::Heard(Heard::Missing));
    }
}

/// What hears what voice.js tells.
type Listener = Closure<dyn Fn(JsValue)>;

thread_local! {
    /// The one that hears now.
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

fn listener(shell: &Rc<Shell>) -> Listener {
    let shell = Rc::clone(shell);
    Closure::new(move |told: JsValue| {
        if let Some(heard) = heard(&told) {
            shell.report(Event::Heard(heard));
        }
    })
}

fn heard(told: &JsValue) -> Option<Heard> {
    let part = |name| get(told, name);
    Some(match text(told, "is").as_str() {
        "voices" => Heard::LocalVoice(part("local")?.is_truthy()),
        "speaking" => Heard::Speaking,
        "silent" => Heard::Silent,
        "clock" => Heard::Clock(whole(part("seconds")?.as_f64()?)),
        "recording" => Heard::Recording,
        "recorded" => Heard::Recorded(Uint8Array::new(&part("levels")?).to_vec()),
        "failed" => {
            let why = text(told, "why");
            let known = MicFault::ALL.into_iter().find(|fault| fault.name() == why);
            Heard::Failed(known.unwrap_or(MicFault::Busy))
        }
        "playing" => Heard::Playing,
        "played" => Heard::Played,
        "left" => Heard::Left,
        _ => return None,
    })
}

/// Whole seconds, of which there are never many.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held to the range before"
)]
fn whole(seconds: f64) -> u32 {
    seconds.clamp(0.0, 86_400.0) as u32
}

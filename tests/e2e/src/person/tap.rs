//! Tapping, choosing and typing.

use super::Person;
use super::find::Kind;
use crate::browser::Browser;
use crate::trouble::Here;
use crate::wait::{LIMIT, until, until_true};
use crate::{Device, Engine, Outcome, Trouble};
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::time::Duration;

/// Longer texts are put in at once, as a paste or a phone's keyboard would.
const TYPED_BY_KEY: usize = 200;
/// chromedriver's keys end with the basic plane.
const LAST_KEY: char = '\u{ffff}';

/// How long what was tapped may take to show it.
const A_MOMENT: Duration = Duration::from_secs(1);

const AIM: &str = include_str!("aim.js");

/// Where the page felt what a driver did.
enum Felt {
    There,
    Elsewhere,
    Nowhere,
}

/// A box to type into key by key.
pub struct Keys<'a> {
    browser: &'a Browser,
    boxed: Element,
}

impl Keys<'_> {
    /// Presses one key, and gives how many UTF-16 units the box holds then.
    ///
    /// # Errors
    /// If the page does not answer.
    pub fn press(&self, key: char) -> Outcome<u64> {
        self.browser.run(self.boxed.send_keys(key.encode_utf8(&mut [0; 4])))?;
        let held = self.browser.script("return document.activeElement.value.length", Vec::new())?;
        held.as_u64().ok_or_else(|| Trouble::new("no box has the focus"))
    }
}

impl Person<'_> {
    /// The keyboard, with this box to type into.
    ///
    /// # Errors
    /// If the box is not there.
    #[track_caller]
    pub fn keys_into(&self, label: &str) -> Outcome<Keys<'_>> {
        let boxed = self.find(Kind::Box, label, None).and_then(|boxed| {
            self.browser.run(boxed.click())?;
            Ok(Keys { browser: self.browser, boxed })
        });
        boxed.here()
    }

    /// Taps what has these words: a button, a link, a choice. The beginning of the words is enough; `#` names
    /// an id.
    ///
    /// # Errors
    /// If it is not there, or something lies over it.
    #[track_caller]
    pub fn tap(&self, words: &str) -> Outcome {
        self.tap_found(Kind::Tap, words, None).here()
    }

    /// Taps what has these words, in the card or row that has those.
    ///
    /// # Errors
    /// If it is not there, or something lies over it.
    #[track_caller]
    pub fn tap_in(&self, group: &str, words: &str) -> Outcome {
        self.tap_found(Kind::Tap, words, Some(group)).here()
    }

    /// Takes one of the doors of Home.
    ///
    /// # Errors
    /// If it is not there or does not open.
    #[track_caller]
    pub fn tap_door(&self, words: &str) -> Outcome {
        self.moving(|| self.tap_found(Kind::Tap, words, None)).here()
    }

    /// Taps what has these words and waits for the next screen.
    ///
    /// # Errors
    /// If it is not there or leads nowhere.
    #[track_caller]
    pub fn follow(&self, words: &str) -> Outcome {
        self.moving(|| self.tap_found(Kind::Tap, words, None)).here()
    }

    /// Chooses one of several, or ticks one of many. An input.
    ///
    /// # Errors
    /// If it is not there.
    #[track_caller]
    pub fn choose(&self, words: &str) -> Outcome {
        self.counted();
        self.tap_found(Kind::Pill, words, None).here()
    }

    /// Answers a question by a button that leads on. An input.
    ///
    /// # Errors
    /// If it is not there or leads nowhere.
    #[track_caller]
    pub fn decide(&self, words: &str) -> Outcome {
        self.counted();
        self.moving(|| self.tap_found(Kind::Tap, words, None)).here()
    }

    /// Answers a question by one of its choices. An input.
    ///
    /// # Errors
    /// If the question or the choice is not there.
    #[track_caller]
    pub fn answer(&self, question: &str, words: &str) -> Outcome {
        self.counted();
        self.tap_found(Kind::Pill, words, Some(question)).here()
    }

    /// Types into the box with this label, after what is in it. An input.
    ///
    /// # Errors
    /// If it is not there.
    #[track_caller]
    pub fn type_into(&self, label: &str, text: &str) -> Outcome {
        self.counted();
        self.write(label, text, false).here()
    }

    /// Types over all that is in a box. An input.
    ///
    /// # Errors
    /// If it is not there.
    #[track_caller]
    pub fn rewrite(&self, label: &str, text: &str) -> Outcome {
        self.counted();
        self.write(label, text, true).here()
    }

    /// Picks from a list that unfolds. An input.
    ///
    /// # Errors
    /// If the list or the choice is not there.
    #[track_caller]
    pub fn pick(&self, label: &str, choice: &str) -> Outcome {
        self.counted();
        let list = self.find(Kind::Box, label, None);
        list.and_then(|list| self.browser.run(list.select_by_label(choice))).here()
    }

    pub(super) fn tap_found(&self, kind: Kind, words: &str, group: Option<&str>) -> Outcome {
        // Again until it works: it may be replaced, or still be covered, between finding and tapping.
        until(LIMIT, || {
            let found = self.find_now(kind, words, group)?;
            if kind == Kind::Pill && !self.browser.has_devtools() {
                return self.choose_by_the_driver(&found);
            }
            self.touch(&found)
        })
    }

    /// Chooses, and looks whether it is chosen, as a person sees: under load WebKit's driver clicks where the choice stood
    /// before the page moved.
    fn choose_by_the_driver(&self, pill: &Element) -> Outcome {
        let state =
            "const { type, checked } = arguments[0].querySelector('input'); return [type, checked]";
        let state = || self.browser.script(state, vec![serde_json::to_value(pill)?]);
        let before = state()?;
        self.touch(pill)?;
        until(A_MOMENT, || {
            // One that is drawn anew by it was heard.
            let Ok(after) = state() else { return Ok(()) };
            let chosen = after != before || (after[0] == "radio" && after[1] == true);
            if chosen { Ok(()) } else { Err(Trouble::new("the choice was not taken")) }
        })
    }

    /// Brings an element into sight as the driver would, and waits until it is shown there: the driver of `WebKit` touches where
    /// the element was before. A frame takes longer to come to rest: its height follows what is in it, by way of the host's page.
    fn is_in_sight(&self, element: &Element) -> Outcome {
        const SCROLL: &str = "const [element, frames] = arguments; let still = 0; let before = ''; \
            element.scrollIntoViewIfNeeded(false); globalThis.scrolled = false; \
            const look = () => { \
              const { top, left } = element.getBoundingClientRect(); \
              const now = [top, left, innerWidth, innerHeight].join(); \
              still = now === before ? still + 1 : 0; \
              before = now; \
              if (still >= frames) globalThis.scrolled = true; else requestAnimationFrame(look); \
            }; \
            requestAnimationFrame(look)";
        let frames = if self.framed.get() { 12 } else { 1 };
        self.browser.script(SCROLL, vec![serde_json::to_value(element)?, json!(frames)])?;
        until_true(LIMIT, "the page does not come to rest", || {
            Ok(self.browser.script("return scrolled", Vec::new())? == true)
        })
    }

    /// Presses or types by the driver, and looks where the page felt it. Under load the driver of `WebKit` now and then says
    /// that it did, and no event of it comes to the page, or to another place. What the app makes of it is not looked at.
    /// A page whose app has stopped keeps all events to itself.
    fn felt(
        &self,
        element: &Element,
        event: &str,
        does: impl FnOnce() -> Outcome,
    ) -> Outcome<Felt> {
        const LISTEN: &str = "const [element, kind] = arguments; \
            globalThis.felt = 'stopped' in document.documentElement.dataset ? true : 'nothing'; \
            const feel = (event) => { \
              globalThis.felt = !element.isConnected || event.composedPath().includes(element) }; \
            addEventListener(kind, feel, { capture: true, once: true })";
        self.browser.script(LISTEN, vec![serde_json::to_value(element)?, json!(event)])?;
        does()?;
        // A page that is gone by it felt it.
        let felt = || {
            let felt = self.browser.script("return globalThis.felt ?? true", Vec::new());
            felt.unwrap_or(Value::Bool(true)).as_bool()
        };
        let told = until(A_MOMENT * 5, || felt().ok_or_else(|| Trouble::new("nothing was felt")));
        Ok(match told {
            Ok(true) => Felt::There,
            Ok(false) => Felt::Elsewhere,
            Err(_) => Felt::Nowhere,
        })
    }

    fn press_by_the_driver(&self, element: &Element) -> Outcome {
        const LISTEN: &str = "const [element] = arguments; \
            const touch = globalThis.touch = { missed: false }; \
            const touched = (event) => { \
              touch.missed ||= element.isConnected && !event.composedPath().includes(element) }; \
            for (const kind of ['pointerdown', 'click']) \
              addEventListener(kind, touched, { capture: true, once: true })";
        let press = || self.browser.run(element.clone().click());
        if self.browser.wishes().engine != Engine::WebKitGtk {
            self.browser.script(LISTEN, vec![serde_json::to_value(element)?])?;
            press()?;
            // A page that is gone has nothing to say to it.
            return match self.browser.script("return globalThis.touch?.missed", Vec::new()) {
                Ok(Value::Bool(true)) => Err(Trouble::new("another place was touched")),
                _ => Ok(()),
            };
        }
        self.is_in_sight(element)?;
        match self.felt(element, "pointerdown", press)? {
            Felt::There => Ok(()),
            Felt::Elsewhere => Err(Trouble::new("another place was touched")),
            Felt::Nowhere => Err(Trouble::new("the page felt no touch")),
        }
    }

    fn type_by_the_driver(&self, boxed: &Element, text: &str) -> Outcome {
        let types = || self.browser.run(boxed.send_keys(text));
        if self.browser.wishes().engine != Engine::WebKitGtk {
            return types();
        }
        // Where some of the keys came they are not typed again.
        for _ in 0..3 {
            match self.felt(boxed, "keydown", types)? {
                Felt::There => return Ok(()),
                Felt::Elsewhere => return Err(Trouble::new("another place was typed into")),
                Felt::Nowhere => {}
            }
        }
        Err(Trouble::new("the page felt no key"))
    }

    /// Touches an element where a person would, by the finger or the mouse. A driver does the same; Chromium's asks the page
    /// a hundred things before, which takes most of a visit's time. It alone knows where a frame lies.
    fn touch(&self, element: &Element) -> Outcome {
        if !self.browser.has_devtools() || self.framed.get() {
            return self.press_by_the_driver(element);
        }
        let at = self.browser.script(AIM, vec![serde_json::to_value(element)?])?;
        if let Some(over) = at["over"].as_str() {
            return Err(Trouble::new(format!("over it lies {over}")));
        }
        let (x, y) = (&at["x"], &at["y"]);
        match self.browser.wishes().device {
            Device::Phone => {
                let finger = json!([{ "x": x, "y": y }]);
                self.touches("touchStart", &finger)?;
                self.touches("touchEnd", &json!([]))?;
            }
            Device::Wide => {
                for (kind, button, count) in [
                    ("mouseMoved", "none", 0),
                    ("mousePressed", "left", 1),
                    ("mouseReleased", "left", 1),
                ] {
                    let mouse = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": count });
                    self.browser.devtools("Input.dispatchMouseEvent", &mouse)?;
                }
            }
        }
        // A page that is gone has nothing to say to it.
        match self.browser.script("return globalThis.__tapped", Vec::new()) {
            Ok(Value::Bool(true)) => Err(Trouble::new("another place was touched")),
            _ => Ok(()),
        }
    }

    fn touches(&self, kind: &str, points: &Value) -> Outcome {
        let touch = json!({ "type": kind, "touchPoints": points });
        self.browser.devtools("Input.dispatchTouchEvent", &touch).map(drop)
    }

    fn write(&self, label: &str, text: &str, over: bool) -> Outcome {
        let boxed = until(LIMIT, || {
            let boxed = self.find_now(Kind::Box, label, None)?;
            self.touch(&boxed)?;
            Ok(boxed)
        })?;
        self.put_caret(&boxed, over)?;
        let by_key =
            !over && text.chars().count() <= TYPED_BY_KEY && text.chars().all(|c| c <= LAST_KEY);
        if by_key || !self.browser.has_devtools() {
            return self.type_by_the_driver(&boxed, text);
        }
        self.browser.devtools("Input.insertText", &json!({ "text": text })).map(drop)
    }

    fn put_caret(&self, boxed: &Element, over: bool) -> Outcome {
        let script = "const [box, over] = arguments; \
            box.setSelectionRange(over ? 0 : box.value.length, box.value.length);";
        let boxed = serde_json::to_value(boxed)?;
        self.browser.script(script, vec![boxed, json!(over)]).map(drop)
    }
}

//! The clipboard, read by pasting: the way the person would find out what is on it.

use super::Person;
use super::find::Kind;
use crate::trouble::Here;
use crate::{Outcome, Trouble};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::json;

const NOTHING: &str = "(nothing was copied)";
/// The key that is held with another, as `WebDriver` writes it.
const CONTROL: char = '\u{e009}';

impl Person<'_> {
    /// What is on the clipboard: pasted into a box in another tab.
    ///
    /// # Errors
    /// If nothing was copied.
    pub fn copied_text(&self) -> Outcome<String> {
        let pasted = self.in_another_tab(|| {
            self.script(BOX)?;
            self.press('v', "paste")?;
            self.script_text("return document.querySelector('textarea').value")
        });
        match pasted? {
            text if text == NOTHING => Err(Trouble::new("nothing was copied")),
            text => Ok(text),
        }
    }

    /// Copies a text elsewhere and pastes it into the box with this label. An input.
    ///
    /// # Errors
    /// If the box is not there.
    #[track_caller]
    pub fn paste_into(&self, label: &str, text: &str) -> Outcome {
        self.counted();
        let paste = || {
            self.in_another_tab(|| {
                let script = format!("{BOX}; box.value = arguments[0]; box.select()");
                self.browser.script(&script, vec![json!(text)])?;
                self.press('c', "copy")
            })?;
            self.tap_found(Kind::Box, label, None)?;
            self.press('v', "paste")
        };
        paste().here()
    }

    /// Puts something on the clipboard that nobody copies. Before any page is opened: it takes the page's place.
    ///
    /// # Errors
    /// If the browser is gone.
    pub fn empty_clipboard(&self) -> Outcome {
        self.script(&format!("{BOX}; box.value = '{NOTHING}'; box.select()"))?;
        self.press('c', "copy")
    }

    /// Copies by the keys what is marked on the page, or in the frame that the person is in.
    ///
    /// # Errors
    /// If the browser is gone.
    #[track_caller]
    pub fn copy_by_keys(&self) -> Outcome {
        self.press('c', "copy").here()
    }

    fn press(&self, key: char, command: &str) -> Outcome {
        if !self.browser.has_devtools() {
            let keys = [
                KeyAction::Down { value: CONTROL },
                KeyAction::Down { value: key },
                KeyAction::Up { value: key },
                KeyAction::Up { value: CONTROL },
            ];
            let keys = keys.into_iter().fold(KeyActions::new("keys".to_owned()), KeyActions::then);
            return self.browser.run(self.browser.client().perform_actions(keys));
        }
        let code = format!("Key{}", key.to_ascii_uppercase());
        let press = json!({
            "type": "keyDown", "key": key, "code": code, "modifiers": 2, "commands": [command],
        });
        self.browser.devtools("Input.dispatchKeyEvent", &press).map(drop)
    }

    fn in_another_tab<T>(&self, visit: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        let client = self.browser.client();
        let app = self.browser.run(client.window())?;
        let tab = self.browser.run(client.new_window(true))?.handle;
        self.browser.run(client.switch_to_window(tab))?;
        let answer = visit();
        self.browser.run(client.close_window())?;
        self.browser.run(client.switch_to_window(app))?;
        answer
    }
}

const BOX: &str = "const box = document.createElement('textarea'); \
    document.body.replaceChildren(box); box.focus()";

//! The clipboard, read by pasting: the way the person would find out what is on it.

use super::Person;
use super::find::Kind;
use crate::trouble::Here;
use crate::{Outcome, Trouble};
use serde_json::json;

const NOTHING: &str = "(nothing was copied)";

impl Person<'_> {
    /// What is on the clipboard: pasted into a box in another tab.
    ///
    /// # Errors
    /// If nothing was copied.
    pub fn copied_text(&self) -> Outcome<String> {
        let pasted = self.in_another_tab(|| {
            self.script(BOX)?;
            self.press("v", "paste")?;
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
                self.press("c", "copy")
            })?;
            self.tap_found(Kind::Box, label, None)?;
            self.press("v", "paste")
        };
        paste().here()
    }

    /// Puts something on the clipboard that nobody copies.
    pub(super) fn clear_clipboard(&self) -> Outcome {
        self.script(&format!("{BOX}; box.value = '{NOTHING}'; box.select()"))?;
        self.press("c", "copy")
    }

    fn press(&self, key: &str, command: &str) -> Outcome {
        let code = format!("Key{}", key.to_uppercase());
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

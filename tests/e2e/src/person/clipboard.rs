//! The clipboard, read by pasting: the way the person would find out what is on it.

use super::Person;
use crate::{Outcome, Trouble};
use fantoccini::wd::WindowHandle;
use serde_json::json;

const NOTHING: &str = "(nothing was copied)";

impl Person<'_> {
    /// What is on the clipboard: pasted into a box in another tab.
    ///
    /// # Errors
    /// If nothing was copied.
    pub fn copied_text(&self) -> Outcome<String> {
        let app = self.browser.run(self.browser.client().window())?;
        let pasted = self.in_another_tab(|| {
            self.script(BOX)?;
            self.press("v", "paste")?;
            self.script_text("return document.querySelector('textarea').value")
        });
        self.browser.run(self.browser.client().switch_to_window(app))?;
        match pasted? {
            text if text == NOTHING => Err(Trouble::new("nothing was copied")),
            text => Ok(text),
        }
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
        let tab: WindowHandle = self.browser.run(client.new_window(true))?.handle;
        self.browser.run(client.switch_to_window(tab))?;
        let answer = visit();
        self.browser.run(client.close_window())?;
        answer
    }
}

const BOX: &str = "const box = document.createElement('textarea'); \
    document.body.replaceChildren(box); box.focus()";

//! Keys of the keyboard, and the page on paper.

use super::Person;
use crate::trouble::Here;
use crate::{Outcome, Trouble};
use base64::Engine;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::json;

/// The key that leads to the next thing that can be tapped or typed into, as `WebDriver` writes it.
const TAB: char = '\u{e004}';
/// The most things on a screen that the keyboard stops at.
const STOPS: usize = 80;
/// What has the focus, as it would be read out.
const FOCUSED: &str = "const it = document.activeElement; \
    const words = it.labels?.[0]?.textContent ?? it.getAttribute('aria-label') ?? it.textContent; \
    return words.replace(/\\s+/g, ' ').trim()";

impl Person<'_> {
    /// Presses Ctrl+Z: takes the last thing back.
    ///
    /// # Errors
    /// If there is no page.
    #[track_caller]
    pub fn press_undo(&self) -> Outcome {
        self.press_z(2, "undo").here()
    }

    /// Presses Shift+Ctrl+Z: does it again.
    ///
    /// # Errors
    /// If there is no page.
    #[track_caller]
    pub fn press_redo(&self) -> Outcome {
        self.press_z(2 | 8, "redo").here()
    }

    /// Presses keys, one after the other, in whatever has the focus.
    ///
    /// # Errors
    /// If there is no page.
    #[track_caller]
    pub fn press_keys(&self, keys: &str) -> Outcome {
        let actions = keys
            .chars()
            .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }])
            .fold(KeyActions::new("keys".to_owned()), KeyActions::then);
        self.browser.run(self.browser.client().perform_actions(actions)).here()
    }

    /// Goes on from what has the focus by the tabulator alone, to what begins with these words.
    ///
    /// # Errors
    /// If the keyboard does not stop there.
    #[track_caller]
    pub fn tab_to(&self, words: &str) -> Outcome {
        let mut seen = Vec::new();
        let mut go = || {
            for _ in 0..STOPS {
                self.press_keys(&TAB.to_string())?;
                let here = self.script_text(FOCUSED)?;
                if here.starts_with(words) {
                    return Ok(());
                }
                seen.push(here);
            }
            Err(Trouble::new(format!("the keyboard does not stop at {words:?}, but at {seen:?}")))
        };
        go().here()
    }

    fn press_z(&self, modifiers: u8, command: &str) -> Outcome {
        let key = if modifiers & 8 == 0 { "z" } else { "Z" };
        let press = json!({
            "type": "rawKeyDown", "key": key, "code": "KeyZ", "windowsVirtualKeyCode": 90,
            "modifiers": modifiers, "commands": [command],
        });
        self.browser.devtools("Input.dispatchKeyEvent", &press)?;
        let lift = json!({ "type": "keyUp", "key": key, "code": "KeyZ", "modifiers": modifiers });
        self.browser.devtools("Input.dispatchKeyEvent", &lift).map(drop)
    }

    /// The page as it would be printed, on A4: a PDF.
    ///
    /// # Errors
    /// If the browser does not print it.
    #[track_caller]
    pub fn printed(&self) -> Outcome<Vec<u8>> {
        self.printed_on(A4)
    }

    /// The page as it would be printed, on a sheet so wide and so high, in inches: a PDF.
    ///
    /// # Errors
    /// If the browser does not print it.
    #[track_caller]
    pub fn printed_on(&self, (width, height): (f64, f64)) -> Outcome<Vec<u8>> {
        let paper =
            json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false });
        let print = || {
            let answer = self.browser.devtools("Page.printToPDF", &paper)?;
            let data = answer["data"].as_str().unwrap_or_default();
            base64::engine::general_purpose::STANDARD
                .decode(data)
                .map_err(|error| Trouble::new(error.to_string()))
        };
        print().here()
    }
}

/// A sheet of A4, in inches: so wide and so high.
pub const A4: (f64, f64) = (8.27, 11.69);
/// A sheet of letter paper.
pub const LETTER: (f64, f64) = (8.5, 11.0);

/// How many pages a PDF of Chromium's has.
pub fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let page = |rest: &&str| !rest.starts_with('s');
    text.split("/Type /Page").skip(1).filter(page).count()
}

//! What is on the screen.

use super::Person;
use super::find::Kind;
use crate::device::{Device, Theme};
use crate::trouble::Here;
use crate::wait::{LIMIT, stays, until};
use crate::{Outcome, Trouble};
use base64::Engine;
use serde_json::json;
use std::time::Duration;

/// What a screen says until its words are here.
const COMING: &str = "The words are on their way";
/// How long something that should not come is waited for.
const SOON: Duration = Duration::from_millis(300);

impl Person<'_> {
    /// All that can be read on the screen, in one line.
    ///
    /// # Errors
    /// If there is no page.
    pub fn shown(&self) -> Outcome<String> {
        let text = self.script_text(
            "const at = document.documentElement.dataset.stopped;
            return (document.body?.innerText ?? '') + (at ? ` (stopped: ${at})` : '')",
        )?;
        Ok(plain(&text))
    }

    /// Sees these words.
    ///
    /// # Errors
    /// If they do not come.
    #[track_caller]
    pub fn see(&self, words: &str) -> Outcome {
        let wanted = plain(words);
        until(LIMIT, || {
            let shown = self.shown()?;
            if shown.contains(&wanted) {
                Ok(())
            } else {
                Err(Trouble::new(format!("“{wanted}” is not on the screen, which says: {shown}")))
            }
        })
        .here()
    }

    /// The words of the one element that a selector names, in one line.
    ///
    /// # Errors
    /// If it is not in sight.
    #[track_caller]
    pub fn text_of(&self, selector: &str) -> Outcome<String> {
        until(LIMIT, || {
            let script = "const found = document.querySelector(arguments[0]); \
                return found?.checkVisibility() ? found.innerText : null";
            let text = self.browser.script(script, vec![json!(selector)])?;
            let text = text.as_str().map(plain);
            text.ok_or_else(|| Trouble::new(format!("{selector} is not on the screen")))
        })
        .here()
    }

    /// Sees these words in the element that a selector names.
    ///
    /// # Errors
    /// If they do not come.
    #[track_caller]
    pub fn see_in(&self, selector: &str, words: &str) -> Outcome {
        until(LIMIT, || {
            let text = self.text_of(selector)?;
            if text.contains(&plain(words)) {
                Ok(())
            } else {
                Err(Trouble::new(format!("“{words}” is not in {selector}, which says: {text}")))
            }
        })
        .here()
    }

    /// Does not see these words, now or a moment later.
    ///
    /// # Errors
    /// If they are there.
    #[track_caller]
    pub fn do_not_see(&self, words: &str) -> Outcome {
        let wanted = plain(words);
        let is_gone = || {
            if self.shown()?.contains(&wanted) {
                Err(Trouble::new(format!("“{wanted}” is on the screen, and should not be")))
            } else {
                Ok(())
            }
        };
        until(LIMIT, is_gone).and_then(|()| stays(SOON, is_gone)).here()
    }

    /// The heading of the screen, once its words are here.
    ///
    /// # Errors
    /// If it has none.
    #[track_caller]
    pub fn heading(&self) -> Outcome<String> {
        until(LIMIT, || {
            let text =
                self.script_text("return document.getElementById('heading')?.innerText ?? ''")?;
            match text.as_str() {
                "" => Err(Trouble::new("the screen has no heading")),
                COMING => Err(Trouble::new("the words do not come")),
                _ => Ok(text),
            }
        })
        .here()
    }

    /// Whether something to tap with these words is there now.
    ///
    /// # Errors
    /// If there is no page.
    pub fn can_tap(&self, words: &str) -> Outcome<bool> {
        // A page that is gone has no text either.
        self.shown()?;
        Ok(self.find_now(Kind::Tap, words, None).is_ok())
    }

    /// What stands in the box with this label.
    ///
    /// # Errors
    /// If it is not there.
    #[track_caller]
    pub fn in_box(&self, label: &str) -> Outcome<String> {
        self.find(Kind::Box, label, None)
            .and_then(|found| Ok(self.browser.run(found.prop("value"))?.unwrap_or_default()))
            .here()
    }

    /// Finds a text in the box with this label, now or soon.
    ///
    /// # Errors
    /// If it holds something else.
    #[track_caller]
    pub fn finds_in_box(&self, label: &str, text: &str) -> Outcome {
        until(LIMIT, || {
            let held = self.in_box(label)?;
            if held == text {
                Ok(())
            } else {
                Err(Trouble::new(format!("the box “{label}” holds “{held}”, not “{text}”")))
            }
        })
        .here()
    }

    /// Finds the choice with these words chosen, now or soon.
    ///
    /// # Errors
    /// If it is not there, or not chosen.
    #[track_caller]
    pub fn finds_chosen(&self, words: &str) -> Outcome {
        until(LIMIT, || {
            let pill = self.find_now(Kind::Pill, words, None)?;
            let script = "return arguments[0].querySelector('input').checked";
            let checked = self.browser.script(script, vec![serde_json::to_value(pill)?])?;
            if checked == true {
                Ok(())
            } else {
                Err(Trouble::new(format!("“{words}” is not chosen")))
            }
        })
        .here()
    }

    /// Sets the device to light or dark, where the browser can be told.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn set_theme(&self, theme: Theme) -> Outcome {
        if !self.browser.has_devtools() {
            return Ok(());
        }
        let features = json!([{ "name": "prefers-color-scheme", "value": theme.name() }]);
        self.browser
            .devtools("Emulation.setEmulatedMedia", &json!({ "features": features }))
            .map(drop)
    }

    /// A picture of the screen, as PNG; of the whole page where it is wanted whole.
    ///
    /// # Errors
    /// If the browser takes none.
    pub fn picture(&self, whole: bool) -> Outcome<Vec<u8>> {
        if !self.browser.has_devtools() {
            return self.browser.run(self.browser.client().screenshot());
        }
        if !whole {
            return self.capture();
        }
        // A device as tall as the page, so that what sticks to its edges stands at those of the page.
        let metrics = self.browser.devtools("Page.getLayoutMetrics", &json!({}))?;
        let height = metrics["cssContentSize"]["height"].as_f64().unwrap_or_default();
        self.resize(Some(height))?;
        let picture = self.capture();
        self.resize(None)?;
        picture
    }

    fn capture(&self) -> Outcome<Vec<u8>> {
        let answer =
            self.browser.devtools("Page.captureScreenshot", &json!({ "format": "png" }))?;
        let data = answer["data"].as_str().unwrap_or_default();
        base64::engine::general_purpose::STANDARD
            .decode(data)
            .map_err(|error| Trouble::new(error.to_string()))
    }

    /// Gives a desk's page its size: a window has an edge of its own, a phone has none.
    pub(crate) fn take_its_size(&self) -> Outcome {
        if self.browser.has_devtools() && self.browser.wishes().device == Device::Wide {
            self.resize(None)
        } else {
            Ok(())
        }
    }

    /// Makes the device so tall, or its own size again.
    fn resize(&self, height: Option<f64>) -> Outcome {
        let device = self.browser.wishes().device;
        let (width, usual) = device.size();
        let size = json!({
            "width": width,
            "height": height.unwrap_or(usual.into()).ceil(),
            "deviceScaleFactor": if device == Device::Phone { 2 } else { 1 },
            "mobile": device == Device::Phone,
        });
        self.browser.devtools("Emulation.setDeviceMetricsOverride", &size).map(drop)
    }
}

/// In one line, with plain blanks.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

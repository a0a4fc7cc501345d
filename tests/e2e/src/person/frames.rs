//! Pages of hosts, and the app in the frames on them.

use super::Person;
use crate::trouble::Here;
use crate::wait::{LIMIT, until};
use crate::{Outcome, Trouble};
use serde_json::{Value, json};

/// The frames on a page of a host, in their order: those in `<after-view>`, which may be still to come, then plain ones.
const FRAMES: &str = "return [...[...document.querySelectorAll('after-view')] \
    .map((each) => each.shadowRoot?.querySelector('iframe')), \
    ...document.querySelectorAll('iframe')][arguments[0]] ?? null";

impl Person<'_> {
    /// What the elements on a page of [`Site::of_a_host`] told since it was opened, by the name of the event.
    ///
    /// # Errors
    /// If the page notes nothing.
    pub fn told(&self, name: &str) -> Outcome<Vec<Value>> {
        let script = "return told.filter((each) => each.name === arguments[0])";
        let told = self.browser.script(script, vec![json!(name)])?;
        Ok(told.as_array().cloned().unwrap_or_default())
    }

    /// The words on the card of the first element, and below it: what is there before the app is, and where it cannot be.
    ///
    /// # Errors
    /// If there is no element.
    pub fn card(&self) -> Outcome<String> {
        let words = "return [...document.querySelector('after-view').shadowRoot.children] \
            .filter((each) => each.checkVisibility()).map((each) => each.innerText).join(' ')";
        Ok(super::look::plain(&self.script_text(words)?))
    }

    /// Taps the button on the card of the first element.
    ///
    /// # Errors
    /// If there is none.
    #[track_caller]
    pub fn tap_the_card(&self) -> Outcome {
        let button =
            "return document.querySelector('after-view').shadowRoot.querySelector('button')";
        let tap = || {
            let button = self.script(button)?;
            let button = self.browser.element(&button).ok_or_else(|| Trouble::new("no button"))?;
            self.browser.run(button.click())
        };
        tap().here()
    }

    /// Brings the element (or what else a selector names) into sight.
    ///
    /// # Errors
    /// If there is none.
    #[track_caller]
    pub fn scroll_to(&self, selector: &str) -> Outcome {
        let script = "document.querySelector(arguments[0]).scrollIntoView({ behavior: 'instant' })";
        self.browser.script(script, vec![json!(selector)]).map(drop).here()
    }

    /// Does something in a frame of the page: the first is 0. The frame is waited for, and what it holds is not.
    ///
    /// # Errors
    /// If there is no such frame, or what is done there fails.
    #[track_caller]
    pub fn in_frame<T>(&self, number: usize, act: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        let enter = || {
            let found = until(LIMIT, || {
                let found = self.browser.script(FRAMES, vec![json!(number)])?;
                self.browser
                    .element(&found)
                    .ok_or_else(|| Trouble::new(format!("there is no frame {number}")))
            })?;
            self.browser.run(found.enter_frame())?;
            let around = self.framed.replace(true);
            let answer = act();
            self.framed.set(around);
            self.browser.run(self.browser.client().enter_parent_frame())?;
            answer
        };
        enter().here()
    }

    /// Waits until the app runs in a frame of the page, and does something there.
    ///
    /// # Errors
    /// If it does not start, or what is done there fails.
    #[track_caller]
    pub fn in_the_app<T>(&self, number: usize, act: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        self.in_frame(number, || self.wait_for_start().and_then(|()| act())).here()
    }
}

//! Opening the app and moving about in it.

use super::Person;
use crate::trouble::Here;
use crate::wait::{LIMIT, until, until_true};
use crate::{Outcome, Trouble};
use serde_json::json;

/// Notes when the page is told of another address: after the app, which listens since it started.
const HEAR: &str = "globalThis.heard = false; \
    addEventListener('popstate', () => { globalThis.heard = true; }, { once: true })";
/// Whether it was told, or is another page by now.
const HEARD: &str = "return String(globalThis.heard !== false)";
/// What the page has fetched so far, and how far it is.
const FILES: &str = "const files = performance.getEntriesByType('resource'); \
    return [document.readyState, ...files.map(({ name }) => name.split('/').pop())]";

impl Person<'_> {
    /// Opens the app by its bare address.
    ///
    /// # Errors
    /// If it does not start.
    #[track_caller]
    pub fn open(&self) -> Outcome {
        self.open_at("").here()
    }

    /// Opens the app by a link, such as `#/plan`.
    ///
    /// # Errors
    /// If it does not start.
    #[track_caller]
    pub fn open_at(&self, link: &str) -> Outcome {
        self.arrive(link).and_then(|()| self.wait_for_start()).here()
    }

    /// Follows a link to the page, and does not wait for the app.
    ///
    /// # Errors
    /// If the page is not served.
    #[track_caller]
    pub fn arrive(&self, link: &str) -> Outcome {
        let url = format!("{}{link}", self.site());
        self.browser.open(&url).here()
    }

    /// Goes to a screen of the open app by its address, as a link on the page would.
    ///
    /// # Errors
    /// If it is not shown.
    #[track_caller]
    pub fn go_to(&self, link: &str) -> Outcome {
        let go = || {
            let address = link.trim_start_matches('#');
            // The address changes before the app hears of it. Where it is there already, nothing has to be heard.
            let there = self.at()? == address;
            self.script(HEAR)?;
            self.arrive(link)?;
            self.is_at(address)?;
            until_true(LIMIT, "the app has not heard of the address", || {
                Ok(there || self.script_text(HEARD)? == "true")
            })?;
            self.is_drawn()
        };
        go().here()
    }

    /// The same in a frame, which has no way back of its own.
    ///
    /// # Errors
    /// If it is not shown.
    #[track_caller]
    pub fn go_within(&self, link: &str) -> Outcome {
        let go = || {
            self.browser.script("location.replace(arguments[0])", vec![json!(link)])?;
            self.is_at(link.trim_start_matches('#'))?;
            self.is_drawn()
        };
        go().here()
    }

    /// Waits until what the address names has been drawn: it changes before the screen does.
    fn is_drawn(&self) -> Outcome {
        let frames = "return new Promise((drawn) => \
            requestAnimationFrame(() => requestAnimationFrame(drawn)))";
        self.script(frames).map(drop)
    }

    /// Waits until the app has started.
    ///
    /// # Errors
    /// If it does not.
    #[track_caller]
    pub fn wait_for_start(&self) -> Outcome {
        let state = "return document.documentElement.dataset.boot ?? 'nothing'";
        // A browser that starts its processes first takes long on a busy machine.
        until(3 * LIMIT, || match self.script_text(state)?.as_str() {
            "ready" => Ok(()),
            other => {
                let came = self.script(FILES)?;
                Err(Trouble::new(format!("the app has not started: {other}; {came} came")))
            }
        })
        .here()
    }

    /// Reloads the page, and waits until the app has started again.
    ///
    /// # Errors
    /// If it does not.
    #[track_caller]
    pub fn reload(&self) -> Outcome {
        let reloaded = self.browser.run(self.browser.client().refresh());
        reloaded.and_then(|()| self.wait_for_start()).here()
    }

    /// Goes on to the next screen.
    ///
    /// # Errors
    /// If there is no way on.
    #[track_caller]
    pub fn go_on(&self) -> Outcome {
        self.follow("Go on").here()
    }

    /// Leaves the question out.
    ///
    /// # Errors
    /// If it cannot be left out.
    #[track_caller]
    pub fn skip(&self) -> Outcome {
        self.follow("Skip").here()
    }

    /// Goes back by the button on the screen.
    ///
    /// # Errors
    /// If it does not lead back.
    #[track_caller]
    pub fn back(&self) -> Outcome {
        self.follow("Back").here()
    }

    /// Goes back by the browser's own button.
    ///
    /// # Errors
    /// If it leads nowhere.
    #[track_caller]
    pub fn browser_back(&self) -> Outcome {
        self.moving(|| self.browser.run(self.browser.client().back())).here()
    }

    /// Goes back by the page's history, and does not wait. The script ends before the page goes: Chromium's driver begins one anew
    /// that was cut short, and would go back twice.
    ///
    /// # Errors
    /// If there is no page.
    #[track_caller]
    pub fn history_back(&self) -> Outcome {
        self.script("setTimeout(() => history.back())").map(drop).here()
    }

    /// Goes forward by the browser's own button.
    ///
    /// # Errors
    /// If it leads nowhere.
    #[track_caller]
    pub fn browser_forward(&self) -> Outcome {
        self.moving(|| self.browser.run(self.browser.client().forward())).here()
    }

    /// The whole address of the tab. The browser tells it, not the page: one that is going is not asked anything, which WebKit's
    /// driver would never answer.
    ///
    /// # Errors
    /// If the browser is gone.
    pub fn address(&self) -> Outcome<String> {
        Ok(self.browser.run(self.browser.client().current_url())?.into())
    }

    /// The address after the `#`: `/recall/who`.
    ///
    /// # Errors
    /// If there is no page.
    pub fn at(&self) -> Outcome<String> {
        self.script_text("return location.hash.replace(/^#/, '') || '/'")
    }

    /// Waits to be on a screen.
    ///
    /// # Errors
    /// If it is another one.
    #[track_caller]
    pub fn is_at(&self, address: &str) -> Outcome {
        until(LIMIT, || {
            let at = self.at()?;
            if at == address {
                Ok(())
            } else {
                Err(Trouble::new(format!("the screen is {at}, not {address}")))
            }
        })
        .here()
    }

    /// Does something that leads to another screen, and waits for it.
    pub(super) fn moving(&self, step: impl FnOnce() -> Outcome) -> Outcome {
        let before = self.at()?;
        step()?;
        until_true(LIMIT, &format!("still at {before}"), || Ok(self.at()? != before))
    }
}

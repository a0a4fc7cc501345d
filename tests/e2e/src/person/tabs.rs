//! Several tabs of one browser.

use super::Person;
use crate::trouble::Here;
use crate::wait::{LIMIT, until};
use crate::{Outcome, Trouble};
use fantoccini::wd::WindowHandle;

/// A tab, to come back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab(WindowHandle);

impl Person<'_> {
    /// The tab that lies open.
    ///
    /// # Errors
    /// If the browser is gone.
    pub fn tab(&self) -> Outcome<Tab> {
        self.browser.run(self.browser.client().window()).map(Tab)
    }

    /// Opens another tab, with nothing in it.
    ///
    /// # Errors
    /// If the browser opens none.
    #[track_caller]
    pub fn open_tab(&self) -> Outcome<Tab> {
        let new = self.browser.run(self.browser.client().new_window(true)).here()?;
        let tab = Tab(new.handle);
        self.turn_to(&tab).map(|()| tab).here()
    }

    /// The tab that the page opened, beside those that were there before. It is not turned to.
    ///
    /// # Errors
    /// If it opens none.
    #[track_caller]
    pub fn new_tab(&self, before: &[Tab]) -> Outcome<Tab> {
        until(LIMIT, || {
            let all = self.browser.run(self.browser.client().windows())?;
            let new = all.into_iter().map(Tab).find(|tab| !before.contains(tab));
            new.ok_or_else(|| Trouble::new("no other tab was opened"))
        })
        .here()
    }

    /// Turns to a tab.
    ///
    /// # Errors
    /// If it is closed.
    #[track_caller]
    pub fn turn_to(&self, tab: &Tab) -> Outcome {
        self.browser.run(self.browser.client().switch_to_window(tab.0.clone())).here()
    }

    /// Closes the tab that lies open. Another one is to be turned to.
    ///
    /// # Errors
    /// If the browser is gone.
    #[track_caller]
    pub fn close_tab(&self) -> Outcome {
        self.browser.run(self.browser.client().close_window()).here()
    }
}

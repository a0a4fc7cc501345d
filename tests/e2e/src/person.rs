//! Somebody who uses the app. What they do reads like a sentence; what they look for is waited for.

mod clipboard;
mod everywhere;
mod files;
mod find;
mod frames;
mod keys;
mod letter;
mod look;
mod moves;
mod setting;
mod tabs;
mod tap;
mod time;
mod ways;

pub use keys::{A4, LETTER, pages};
pub use tabs::Tab;
pub use tap::Keys;
pub use time::{Clock, LONDON_AFTERNOON};
pub use ways::PASSPHRASE;

use crate::browser::Browser;
use crate::profile;
use crate::site::Site;
use crate::{Outcome, Trouble};
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::path::PathBuf;

/// Somebody who uses the app.
pub struct Person<'a> {
    browser: &'a Browser,
    site: &'a Site,
    /// What was typed into or chosen so far, "go on" and other taps not counted.
    inputs: Cell<u32>,
    /// The script that sets the clock of each new page, and by how many seconds time was moved on.
    clock: RefCell<Option<String>>,
    moved_on: Cell<i64>,
    /// The clock that the visit began with, and when that was; none where time is left as it is.
    started: Option<(Clock, f64)>,
    /// Console lines that this visit is there to cause: parts of them.
    expected: RefCell<Vec<String>>,
    /// Whether they are in a frame of the page.
    framed: Cell<bool>,
    folder: PathBuf,
}

impl<'a> Person<'a> {
    /// Somebody with a browser, before they open the site.
    pub(crate) fn new(browser: &'a Browser, site: &'a Site, clock: Clock) -> Outcome<Self> {
        let mut person = Self::with(browser, site)?;
        person.started = Some((clock, time::real_now()));
        person.empty_clipboard()?;
        person.set_clock()?;
        Ok(person)
    }

    /// Somebody with a browser of any engine, before they open the site. Time is as it is.
    ///
    /// # Errors
    /// If their folder cannot be made.
    pub fn with(browser: &'a Browser, site: &'a Site) -> Outcome<Self> {
        let folder = profile::visit(browser.profile());
        let person = Self {
            browser,
            site,
            inputs: Cell::new(0),
            clock: RefCell::new(None),
            moved_on: Cell::new(0),
            started: None,
            expected: RefCell::new(Vec::new()),
            framed: Cell::new(false),
            folder,
        };
        person.take_downloads()?;
        Ok(person)
    }

    /// The browser, for what has no sentence.
    pub fn browser(&self) -> &Browser {
        self.browser
    }

    /// The site's address, with a slash at the end.
    pub fn site(&self) -> String {
        self.site.url()
    }

    /// The address of the app, with a slash at the end: the site's own, but on a host's.
    pub fn app(&self) -> String {
        self.site.app()
    }

    /// What serves the site, for visits in which it is changed or stopped.
    pub fn server(&self) -> &Site {
        self.site
    }

    /// How many fields were filled and choices made so far. "Go on" and other taps are counted apart
    /// (design: product, principle 1).
    pub fn inputs(&self) -> u32 {
        self.inputs.get()
    }

    /// From here on, an error in the console that holds these words is no trouble: it is what the visit is
    /// about.
    pub fn expect_in_console(&self, words: &str) {
        self.expected.borrow_mut().push(words.to_owned());
    }

    /// Whether an error in the console is expected.
    pub(crate) fn expects(&self, line: &str) -> bool {
        self.expected.borrow().iter().any(|words| line.contains(words))
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// If it throws.
    pub fn script(&self, script: &str) -> Outcome<Value> {
        self.browser.script(script, Vec::new())
    }

    /// The text that a script returns.
    ///
    /// # Errors
    /// If it throws, or returns something else.
    pub fn script_text(&self, script: &str) -> Outcome<String> {
        let value = self.script(script)?;
        let text = value.as_str().map(str::to_owned);
        text.ok_or_else(|| Trouble::new(format!("a script returned {value}: {script}")))
    }

    fn counted(&self) {
        self.inputs.set(self.inputs.get() + 1);
    }
}

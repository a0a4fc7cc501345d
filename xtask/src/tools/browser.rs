//! The browser and its driver, for the tests that need a real one.

use super::apt::{self, Leave};
use super::snap;
use super::toolbox::{ToolError, on_path};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The last one, because a page without any font cannot be looked at.
pub(super) const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-liberation"];

/// A browser and the driver that steers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// The browser's program.
    pub program: PathBuf,
    /// The driver's program.
    pub driver: PathBuf,
}

impl Browser {
    /// The browser on this machine, if both it and its driver are here.
    pub fn find() -> Option<Self> {
        Some(Self { program: program()?, driver: driver()? })
    }

    /// Gives a test command what it needs to find the browser.
    pub fn tell(&self, command: &mut Command) {
        command.env("CHROMEDRIVER", &self.driver).env("AFTERVIEW_BROWSER", &self.program);
    }
}

/// The browser's program, if it is here.
pub fn program() -> Option<PathBuf> {
    let set = env::var_os("AFTERVIEW_BROWSER").map(PathBuf::from).filter(|path| path.is_file());
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let on_path = || names.iter().find_map(snap::other_on_path);
    let mac = || {
        let path = Path::new("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        path.is_file().then(|| path.to_path_buf())
    };
    set.or_else(on_path).or_else(mac)
}

/// The driver's program, if it is here.
pub fn driver() -> Option<PathBuf> {
    let set = env::var_os("CHROMEDRIVER").map(PathBuf::from).filter(|path| path.is_file());
    set.or_else(|| snap::other_on_path("chromedriver"))
}

/// What to do where the browser is missing and we may not install it.
pub fn cure() -> String {
    if snap::is_all_there_is() {
        "Ubuntu's Chromium is a snap, which tests cannot use. Install Google Chrome (google.com/chrome) and the chromedriver of its version (googlechromelabs.github.io/chrome-for-testing), then run this again."
            .to_owned()
    } else if on_path("apt-get").is_some() {
        format!("Run `sudo {}`, then run this again.", apt::by_hand(PACKAGES))
    } else if cfg!(target_os = "macos") {
        "Run `brew install --cask google-chrome chromedriver`, then run this again.".to_owned()
    } else {
        "Install Chromium and its chromedriver with your system's packages, then run this again."
            .to_owned()
    }
}

/// Makes sure that a browser and its driver are here. They are installed only
/// as root on a Debian-like system, or under CI.
///
/// # Errors
/// If they are missing and may not or cannot be installed.
pub fn ensure() -> Result<Browser, ToolError> {
    if let Some(browser) = Browser::find() {
        super::console::line(&super::console::row("chromium and driver", "ready"));
        return Ok(browser);
    }
    let leave = Leave::here();
    if leave == Leave::None || snap::is_all_there_is() {
        let what = match (program(), driver()) {
            (None, None) => "Chromium and its chromedriver",
            (None, Some(_)) => "Chromium",
            _ => "the chromedriver of Chromium",
        };
        return Err(ToolError::Missing { what: what.to_owned(), cure: cure() });
    }
    apt::install(leave, "chromium and driver", PACKAGES).map_err(|cause| ToolError::Install {
        tool: "Chromium and its driver".to_owned(),
        cause,
    })?;
    Browser::find().ok_or_else(|| ToolError::Broken { tool: "Chromium".to_owned() })
}

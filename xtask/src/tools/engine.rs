//! The engines that the app is tested in, and what each needs: a browser, and the driver that steers it.
//!
//! Chromium runs every test. Firefox and WebKitGTK, the nearest thing to Safari on Linux, run those of
//! what is kept: each puts words on disk in its own way.

use super::apt::{self, Leave};
use super::console::{line, row};
use super::process;
use super::snap;
use super::toolbox::{ToolError, geckodriver, on_path};
use super::{Project, Toolbox, browser, install};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The system's own Python: the one that Debian's packages add to.
const PYTHON: &str = "/usr/bin/python3";
/// Succeeds where a window with WebKitGTK can be made.
const HAS_WEBKIT: &str = "import gi; gi.require_version('WebKit2', '4.1')";

/// What draws the pages and keeps what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium's.
    Chromium,
    /// Firefox's.
    Firefox,
    /// WebKit's, in a window of GTK.
    WebKitGtk,
}

/// The programs of an engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programs {
    /// The browser; for WebKitGTK the Python that opens its window.
    pub browser: PathBuf,
    /// The driver.
    pub driver: PathBuf,
    /// The screen that a browser needs which always opens a window.
    pub screen: Option<PathBuf>,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKitGtk];

    /// Its word on a command line and in the names of tests.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKitGtk => "webkitgtk",
        }
    }

    /// Its name.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKitGtk => "WebKitGTK",
        }
    }

    /// Debian's packages, beyond the driver of Firefox, which we install ourselves.
    const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => browser::PACKAGES,
            Self::Firefox => &["firefox-esr"],
            Self::WebKitGtk => &["webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"],
        }
    }

    /// Its programs, if all are here.
    pub fn programs(self) -> Option<Programs> {
        match self {
            Self::Chromium => Some(Programs {
                browser: browser::program()?,
                driver: browser::driver()?,
                screen: None,
            }),
            Self::Firefox => Some(Programs { browser: firefox()?, driver: gecko()?, screen: None }),
            Self::WebKitGtk => {
                let python = Path::new(PYTHON);
                process::ask(Command::new(python).args(["-c", HAS_WEBKIT]))?;
                Some(Programs {
                    browser: python.to_path_buf(),
                    driver: on_path("WebKitWebDriver")?,
                    screen: Some(on_path("Xvfb")?),
                })
            }
        }
    }

    /// Whether all that is missing of it, if anything, is what our own commands install anywhere.
    pub fn is_ours(self) -> bool {
        self == Self::Firefox && firefox().is_some()
    }

    /// Whether the system's packages hold nothing of it that tests could use.
    fn is_a_snap(self) -> bool {
        self == Self::Firefox && snap::is_all_there_is()
    }

    /// What to do where it is missing and we may not install it.
    pub fn cure(self) -> String {
        match self {
            Self::Chromium => browser::cure(),
            _ if self.is_ours() => {
                let driver = geckodriver();
                format!("`cargo xtask test e2e` installs {}, {}.", driver.title(), driver.takes)
            }
            Self::Firefox if self.is_a_snap() => {
                "Ubuntu's Firefox is a snap, which tests cannot use. Install Mozilla's own package (support.mozilla.org/kb/install-firefox-linux), then run this again."
                    .to_owned()
            }
            _ if on_path("apt-get").is_some() => {
                format!("Run `sudo {}`, then run this again.", apt::by_hand(self.packages()))
            }
            Self::Firefox => "Install Firefox, then run this again.".to_owned(),
            Self::WebKitGtk => "It runs on Linux only.".to_owned(),
        }
    }

    /// Makes sure that it is here. The system's packages are installed only as root on a Debian-like system,
    /// or under CI.
    ///
    /// # Errors
    /// If it is missing and may not or cannot be installed.
    pub fn ensure(self, project: &Project) -> Result<(), ToolError> {
        if self == Self::Chromium {
            return browser::ensure().map(drop);
        }
        let title = format!("{} and driver", self.name());
        if self.programs().is_some() {
            line(&row(&title, "ready"));
            return Ok(());
        }
        let what = self.title().to_owned();
        if !self.is_ours() {
            let leave = Leave::here();
            if leave == Leave::None || self.is_a_snap() {
                return Err(ToolError::Missing { what, cure: self.cure() });
            }
            apt::install(leave, &title, self.packages())
                .map_err(|cause| ToolError::Install { tool: what, cause })?;
        }
        if self == Self::Firefox {
            install::ensure(&Toolbox::of(project)?, &geckodriver())?;
        }
        match self.programs() {
            Some(_) => Ok(()),
            None => Err(ToolError::Broken { tool: self.title().to_owned() }),
        }
    }
}

fn firefox() -> Option<PathBuf> {
    let mac = || {
        let path = Path::new("/Applications/Firefox.app/Contents/MacOS/firefox");
        path.is_file().then(|| path.to_path_buf())
    };
    ["firefox-esr", "firefox"].iter().find_map(snap::other_on_path).or_else(mac)
}

fn gecko() -> Option<PathBuf> {
    let toolbox = Toolbox::of(&Project::here()).ok()?;
    Some(toolbox.find(&geckodriver())?.join("geckodriver"))
}

/// Makes sure of the engines, or of Chromium and the one that was asked for, and gives those that are not to be had:
/// their tests are left out. Chromium's never are, nor those that were asked for; and under CI nothing is left out.
///
/// # Errors
/// If one that may not be left out cannot be had.
pub fn ensure_all(project: &Project, asked: Option<Engine>) -> Result<Vec<Engine>, ToolError> {
    let mut missing = Vec::new();
    let is_needed =
        |engine: &Engine| *engine == Engine::Chromium || asked.is_none_or(|asked| asked == *engine);
    for engine in Engine::ALL.into_iter().filter(is_needed) {
        match engine.ensure(project) {
            Ok(()) => {}
            Err(error) if may_lack(engine, asked, env::var_os("CI").is_some()) => {
                let title = format!("{} and driver", engine.name());
                line(&row(&title, &format!("not here, so its tests are left out. {error}")));
                missing.push(engine);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(missing)
}

fn may_lack(engine: Engine, asked: Option<Engine>, ci: bool) -> bool {
    engine != Engine::Chromium && asked.is_none() && !ci
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_may_be_left_out_but_under_ci_or_where_it_was_asked_for_and_never_chromium() {
        let other = [Engine::Firefox, Engine::WebKitGtk];
        assert!(other.iter().all(|engine| may_lack(*engine, None, false)));
        assert!(!other.iter().any(|engine| may_lack(*engine, Some(*engine), false)));
        assert!(!Engine::ALL.iter().any(|engine| may_lack(*engine, None, true)));
        assert!(!may_lack(Engine::Chromium, None, false));
    }
}

//! The browser and its driver, for the tests that need a real one.

use super::console::Step;
use super::process::{self, Task};
use super::toolbox::{ToolError, on_path};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The last one, because a page without any font cannot be looked at.
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-liberation"];
const APT: &str = "apt-get install chromium chromium-driver";
const APT_LIMIT: Duration = Duration::from_secs(15 * 60);
const APT_TRIES: usize = 3;

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
    let on_path = || ["chromium", "chromium-browser", "google-chrome"].iter().find_map(on_path);
    let mac = || {
        let path = Path::new("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        path.is_file().then(|| path.to_path_buf())
    };
    set.or_else(on_path).or_else(mac)
}

/// The driver's program, if it is here.
pub fn driver() -> Option<PathBuf> {
    let set = env::var_os("CHROMEDRIVER").map(PathBuf::from).filter(|path| path.is_file());
    set.or_else(|| on_path("chromedriver"))
}

/// Who may install system packages here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leave {
    /// We are root, or need no more than apt-get itself.
    Root,
    /// Under CI, through sudo.
    Sudo,
    /// Nobody but the person.
    None,
}

fn leave(apt: bool, root: bool, ci: bool) -> Leave {
    match (apt, root, ci) {
        (true, true, _) => Leave::Root,
        (true, false, true) => Leave::Sudo,
        _ => Leave::None,
    }
}

/// What to do where the browser is missing and we may not install it.
pub fn cure() -> String {
    if on_path("apt-get").is_some() {
        format!("Run `sudo {APT}`, then run this again.")
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
    let root = process::ask(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let leave = leave(on_path("apt-get").is_some(), root, env::var_os("CI").is_some());
    if leave == Leave::None {
        let what = match (program(), driver()) {
            (None, None) => "Chromium and its chromedriver",
            (None, Some(_)) => "Chromium",
            _ => "the chromedriver of Chromium",
        };
        return Err(ToolError::Missing { what: what.to_owned(), cure: cure() });
    }
    install(leave)?;
    Browser::find().ok_or_else(|| ToolError::Broken { tool: "Chromium".to_owned() })
}

fn install(leave: Leave) -> Result<(), ToolError> {
    let mut step = Step::start("chromium and driver", "installing, about a minute");
    let mut last = None;
    for attempt in 0..APT_TRIES {
        if attempt > 0 {
            std::thread::sleep(Duration::from_secs(5));
        }
        let result = apt(leave, &["update"], &mut step).and_then(|()| {
            let install = ["install", "--yes", "--no-install-recommends"];
            apt(leave, &[&install[..], PACKAGES].concat(), &mut step)
        });
        match result {
            Ok(()) => {
                step.done("installed");
                return Ok(());
            }
            Err(error) => last = Some(error),
        }
    }
    step.stop();
    Err(last.map_or_else(
        || ToolError::Missing { what: "Chromium".to_owned(), cure: cure() },
        |cause| ToolError::Install { tool: "Chromium and its driver".to_owned(), cause },
    ))
}

fn apt(leave: Leave, arguments: &[&str], step: &mut Step) -> Result<(), process::ProcessError> {
    let mut command = if leave == Leave::Sudo {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    } else {
        Command::new("apt-get")
    };
    command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
    let detail = |line: &str| {
        let verb = line.split_whitespace().next()?;
        matches!(verb, "Get" | "Unpacking" | "Setting" | "Fetched" | "Reading")
            .then(|| verb.to_lowercase())
    };
    Task::new(command, APT_LIMIT).run(step, detail)?.checked("apt-get").map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn system_packages_are_left_alone_on_somebodys_desktop() {
        assert_eq!(leave(true, false, false), Leave::None);
        assert_eq!(leave(false, true, true), Leave::None);
        assert_eq!(leave(true, true, false), Leave::Root);
        assert_eq!(leave(true, false, true), Leave::Sudo);
    }
}

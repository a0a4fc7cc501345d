//! Debian's packages, where we may install them.

use super::console::Step;
use super::process::{self, ProcessError, Task};
use super::toolbox::on_path;
use std::env;
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(15 * 60);
const TRIES: usize = 3;
const PAUSE: Duration = Duration::from_secs(5);

/// Who may install system packages here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// We are root, or need no more than apt-get itself.
    Root,
    /// Under CI, through sudo.
    Sudo,
    /// Nobody but the person.
    None,
}

impl Leave {
    /// Who may on this machine: we, as root on a Debian-like system or under CI; nobody on somebody's desktop.
    pub fn here() -> Self {
        let root = process::ask(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
        leave(on_path("apt-get").is_some(), root, env::var_os("CI").is_some())
    }
}

fn leave(apt: bool, root: bool, ci: bool) -> Leave {
    match (apt, root, ci) {
        (true, true, _) => Leave::Root,
        (true, false, true) => Leave::Sudo,
        _ => Leave::None,
    }
}

/// The command that installs packages, for a person to run.
pub fn by_hand(packages: &[&str]) -> String {
    format!("apt-get install {}", packages.join(" "))
}

/// Installs packages; a mirror that does not answer is asked again. `title` says what for.
///
/// # Errors
/// If they cannot be installed.
pub fn install(leave: Leave, title: &str, packages: &[&str]) -> Result<(), ProcessError> {
    let mut step = Step::start(title, "installing, about a minute");
    let mut tried = 1;
    loop {
        let arguments = ["install", "--yes", "--no-install-recommends"];
        let result = apt(leave, &["update"], &mut step)
            .and_then(|()| apt(leave, &[&arguments[..], packages].concat(), &mut step));
        match result {
            Ok(()) => {
                step.done("installed");
                return Ok(());
            }
            Err(error) if tried == TRIES => {
                step.stop();
                return Err(error);
            }
            Err(_) => {
                tried += 1;
                std::thread::sleep(PAUSE);
            }
        }
    }
}

fn apt(leave: Leave, arguments: &[&str], step: &mut Step) -> Result<(), ProcessError> {
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
    Task::new(command, LIMIT).run(step, detail)?.checked("apt-get").map(|_| ())
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

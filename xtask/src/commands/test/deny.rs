//! What the crates may be that everything is built from (`deny.toml`).

use super::bench::Bench;
use crate::commands::CommandError;
use crate::tools::console::{Step, line, row};
use crate::tools::process::Task;
use crate::tools::toolbox::cargo_deny;
use crate::tools::{Toolbox, install};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// What is always looked at: it is all here.
const ALWAYS: [&str; 3] = ["licenses", "bans", "sources"];
/// What is locked: the app with its commands and tests, and the fuzz targets.
const LOCKED: [(&str, &str); 2] =
    [("crates: app and tools", "Cargo.toml"), ("crates: fuzz targets", "fuzz/Cargo.toml")];
/// How long the list of what is known against crates may take to come.
const PATIENCE: Duration = Duration::from_secs(180);

/// Looks through them. What is known against crates stands in a database at GitHub: where that cannot be had the rest is
/// looked at all the same, and this is said, here and at the end.
///
/// # Errors
/// If one is what it may not be, or something is known against it.
pub fn look(bench: &mut Bench<'_>) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(bench.project)?;
    let tool = cargo_deny();
    install::ensure(&toolbox, &tool)?;
    let program = toolbox.find(&tool).ok_or(CommandError::NotBuilt)?.join("cargo-deny");
    for (label, manifest) in LOCKED {
        let mut command = deny(bench, &program, manifest);
        command.arg("check").args(ALWAYS);
        bench.check(label, command)?;
    }
    if !fetched(bench, &program) {
        bench.lacks.advisories = true;
        line(&row("known against crates", "NOT LOOKED AT: the list at GitHub cannot be had here"));
        return Ok(());
    }
    for (label, manifest) in LOCKED {
        let mut command = deny(bench, &program, manifest);
        // Of one moment for both, and without a second look at GitHub.
        command.args(["--offline", "check", "advisories"]);
        bench.check(&label.replace("crates", "known against"), command)?;
    }
    Ok(())
}

/// The checker, told to keep to what is locked.
fn deny(bench: &Bench<'_>, program: &Path, manifest: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(bench.project.root());
    command.args(["--locked", "--workspace", "--color", "never", "--config", "deny.toml"]);
    command.arg("--manifest-path").arg(bench.project.path(manifest));
    command
}

/// Fetches what is known against crates, and tells whether it came.
fn fetched(bench: &Bench<'_>, program: &Path) -> bool {
    let [(_, manifest), ..] = LOCKED;
    let mut command = deny(bench, program, manifest);
    command.args(["fetch", "db"]);
    let mut step = Step::start("list of what is known", "fetching it from GitHub");
    let finished = Task::new(command, PATIENCE)
        .log(bench.project.notes().join("deny-fetch.log"))
        .run(&mut step, |_| None);
    let came = finished.is_ok_and(|finished| finished.status.success());
    if came {
        step.done("here");
    } else {
        step.stop();
    }
    came
}

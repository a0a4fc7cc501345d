//! Installing what is missing. One install at a time, each in a folder of its
//! own and moved into place whole, so that one cut short leaves nothing that
//! looks installed; cargo's half-done work is kept and taken up again.

mod place;

use super::cargo_bar::cargo_detail;
use super::console::{self, Step};
use super::process::{ProcessError, Task};
use super::project::cargo_program;
use super::toolbox::{Source, Tool, ToolError, Toolbox};
use super::{node, rust};
use place::{Place, Turn};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const CARGO_LIMIT: Duration = Duration::from_secs(40 * 60);
const NPM_LIMIT: Duration = Duration::from_secs(5 * 60);

/// Makes sure that everything a release build needs is here, a line per step.
///
/// # Errors
/// If something is missing and cannot be installed.
pub fn everything(toolbox: &Toolbox) -> Result<(), ToolError> {
    rust::ensure_target()?;
    for tool in toolbox.tools() {
        ensure(toolbox, tool)?;
    }
    Ok(())
}

/// Makes sure that one tool is here.
///
/// # Errors
/// If it cannot be installed.
pub fn ensure(toolbox: &Toolbox, tool: &Tool) -> Result<(), ToolError> {
    if toolbox.find(tool).is_some() {
        console::line(&console::row(&tool.title(), "ready"));
        return Ok(());
    }
    if tool.source == Source::Npm {
        node::require()?;
    }
    let title = tool.title();
    let mut waiting: Option<Step> = None;
    let waits = |theirs: &str| {
        let doing = format!("waiting for another run that is installing {theirs}");
        waiting.get_or_insert_with(|| Step::start(&title, &doing)).update(&doing);
    };
    let put = put(toolbox, tool, waits, |place| {
        install(tool, place, Step::start(&title, &format!("installing, {}", tool.takes)))
    })?;
    match waiting {
        _ if put => {}
        Some(step) => step.done("ready"),
        None => console::line(&console::row(&title, "ready")),
    }
    Ok(())
}

/// Puts a tool into its place as soon as nobody else does, and tells whether it had to: the other one may have.
fn put(
    toolbox: &Toolbox,
    tool: &Tool,
    waits: impl FnMut(&str),
    make: impl FnOnce(&Place) -> Result<(), ToolError>,
) -> Result<bool, ToolError> {
    let root = absolute(toolbox.root());
    let turn = Turn::wait(&root, &tool.title(), waits)?;
    if toolbox.find(tool).is_some() {
        return Ok(false);
    }
    let place = Place::new(&turn, &root, tool)?;
    make(&place)?;
    place.keep(tool)?;
    Ok(true)
}

fn install(tool: &Tool, place: &Place, mut step: Step) -> Result<(), ToolError> {
    let (command, limit) = match tool.source {
        Source::Npm => (npm(tool, place), NPM_LIMIT),
        Source::Cargo | Source::CargoLocked => (cargo(tool, place), CARGO_LIMIT),
    };
    let finished = Task::new(command, limit)
        .log(place.log.clone())
        .run(&mut step, cargo_detail)
        .and_then(|finished| finished.checked(tool.package));
    match finished {
        Ok(_) => {
            step.done("installed");
            Ok(())
        }
        Err(cause) => {
            step.stop();
            Err(ToolError::Install { tool: tool.title(), cause })
        }
    }
}

fn cargo(tool: &Tool, place: &Place) -> Command {
    let mut command = Command::new(cargo_program());
    command
        .args(["install", tool.package, "--version", &tool.version])
        .arg("--root")
        .arg(&place.fresh)
        .arg("--target-dir")
        .arg(&place.build)
        .args(["--force", "--no-track"])
        // Flags meant for the app would rebuild the tools for nothing.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_BUILD_TARGET")
        .current_dir(&place.fresh);
    if tool.source == Source::CargoLocked {
        command.arg("--locked");
    }
    command
}

fn npm(tool: &Tool, place: &Place) -> Command {
    let mut command = Command::new("npm");
    command
        .arg("install")
        .arg("--prefix")
        .arg(&place.fresh)
        .args(["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
        .arg(format!("{}@{}", tool.package, tool.version))
        .current_dir(&place.fresh);
    command
}

fn absolute(path: &Path) -> PathBuf {
    env::current_dir().map_or_else(|_| path.to_path_buf(), |here| here.join(path))
}

/// Fetches the crates named in Cargo.lock, so that the build itself can run
/// without a network.
///
/// # Errors
/// If they cannot be had.
pub fn crates(project: &super::Project) -> Result<(), ProcessError> {
    let mut step = Step::start("crates", "fetching what is missing");
    let mut command = project.cargo();
    command.arg("fetch");
    if env::var_os("CI").is_some() {
        command.arg("--locked");
    }
    let finished = Task::new(command, Duration::from_secs(10 * 60))
        .run(&mut step, cargo_detail)
        .and_then(|finished| finished.checked("cargo fetch"));
    match finished {
        Ok(_) => {
            step.done("ready");
            Ok(())
        }
        Err(error) => {
            step.stop();
            Err(error)
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests;

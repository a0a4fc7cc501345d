//! Installing what is missing. Each tool is built in a folder of its own and
//! moved into place whole, so that an install cut short leaves nothing that
//! looks installed; cargo's half-done work is kept and taken up again.

use super::cargo_bar::cargo_detail;
use super::console::{self, Step};
use super::process::{ProcessError, Task};
use super::project::cargo_program;
use super::toolbox::{Source, Tool, ToolError, Toolbox};
use super::{marks, node, rust};
use std::env;
use std::fs;
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
    let step = Step::start(&tool.title(), &format!("installing, {}", tool.takes));
    let place = Place::new(toolbox, tool)?;
    install(tool, &place, step)?;
    let done = place.keep(tool)?;
    if tool.is_in(&done) { Ok(()) } else { Err(ToolError::Broken { tool: tool.title() }) }
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

/// The folders of one install.
struct Place {
    /// Where it is put together; gone when the install fails.
    fresh: PathBuf,
    /// Cargo's work, kept over a cut so that the next try goes on from there.
    build: PathBuf,
    /// Where it goes when it is whole.
    home: PathBuf,
    log: PathBuf,
}

impl Place {
    fn new(toolbox: &Toolbox, tool: &Tool) -> Result<Self, ToolError> {
        let root = absolute(toolbox.root());
        let name = tool.folder();
        let place = Self {
            fresh: root.join(format!(".new-{name}@{}", marks::own())),
            build: root.join(format!(".build-{name}")),
            home: root.join(&name),
            log: root.join(format!("{name}.log")),
        };
        if cfg!(target_os = "linux") {
            clear_dead(&root);
        }
        fs::create_dir_all(&place.fresh)
            .map_err(|cause| ToolError::Folder { path: place.fresh.clone(), cause })?;
        Ok(place)
    }

    /// Moves the finished tool to its place and returns where its programs are.
    fn keep(&self, tool: &Tool) -> Result<PathBuf, ToolError> {
        let bin = tool.bin_in(&self.home);
        // Somebody else's install may have finished first: theirs is as good.
        if !tool.is_in(&bin) {
            let _ = fs::remove_dir_all(&self.home);
            fs::rename(&self.fresh, &self.home)
                .map_err(|cause| ToolError::Folder { path: self.home.clone(), cause })?;
        }
        let _ = fs::remove_dir_all(&self.build);
        let _ = fs::remove_file(&self.log);
        Ok(bin)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.fresh);
    }
}

/// Clears away what installs that were cut short had put together so far.
fn clear_dead(root: &Path) {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let mark = name.to_str().and_then(|name| name.strip_prefix(".new-")?.split_once('@'));
        if mark.is_some_and(|(_, mark)| !marks::alive(mark)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
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
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn only_what_a_dead_install_left_is_cleared() {
        let root = crate::tools::Scratch::new("install").unwrap();
        let dead = root.join(".new-trunk-0.21.14@4194999-1");
        let alive = root.join(format!(".new-trunk-0.21.14@{}", marks::own()));
        let tool = root.join("trunk-0.21.14");
        for folder in [&dead, &alive, &tool] {
            fs::create_dir_all(folder).unwrap();
        }
        clear_dead(&root);
        assert!(!dead.exists());
        assert!(alive.exists() && tool.exists());
    }
}

//! The parts of the Rust toolchain that the commands need.

use super::console::{self, Step};
use super::process::{self, Task};
use super::toolbox::{ToolError, on_path};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The target of the app.
pub const TARGET: &str = "wasm32-unknown-unknown";
const LIMIT: Duration = Duration::from_secs(180);

/// Whether the toolchain can build for the browser. It is asked itself, so
/// that a toolchain without rustup (a distribution's) counts too.
pub fn has_target() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let mut command = Command::new(rustc);
    command.args(["--print", "target-libdir", "--target", TARGET]);
    process::ask(&mut command).is_some_and(|dir| holds_core(Path::new(dir.trim())))
}

fn holds_core(dir: &Path) -> bool {
    dir.read_dir().is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = PathBuf::from(entry.file_name());
            name.to_string_lossy().starts_with("libcore-")
                && name.extension().is_some_and(|extension| extension == "rlib")
        })
    })
}

/// Makes sure that the wasm target is here.
///
/// # Errors
/// If rustup is missing or fails.
pub fn ensure_target() -> Result<(), ToolError> {
    ensure("wasm target", has_target, &["target", "add", TARGET])
}

/// Makes sure that one of the toolchain's own checkers is here.
///
/// # Errors
/// If rustup is missing or fails.
pub fn ensure_component(name: &str) -> Result<(), ToolError> {
    let here = || {
        let mut command = Command::new(super::project::cargo_program());
        command.args([if name == "rustfmt" { "fmt" } else { name }, "--version"]);
        process::ask(&mut command).is_some()
    };
    ensure(name, here, &["component", "add", name])
}

fn ensure(what: &str, here: impl Fn() -> bool, rustup: &[&str]) -> Result<(), ToolError> {
    if here() {
        console::line(&console::row(what, "ready"));
        return Ok(());
    }
    let cure = format!("Run `rustup {}`.", rustup.join(" "));
    if on_path("rustup").is_none() {
        return Err(ToolError::Missing {
            what: format!("the {what} of this Rust toolchain"),
            cure: format!(
                "Install rustup (rustup.rs), or the package of your system that holds it. With rustup: {cure}"
            ),
        });
    }
    let mut step = Step::start(what, "installing, a few seconds");
    let mut command = Command::new("rustup");
    command.args(rustup);
    let finished = Task::new(command, LIMIT)
        .run(&mut step, |_| None)
        .and_then(|finished| finished.checked("rustup"));
    match finished {
        Ok(_) if here() => {
            step.done("installed");
            Ok(())
        }
        Ok(_) => {
            step.stop();
            Err(ToolError::Broken { tool: what.to_owned() })
        }
        Err(cause) => {
            step.stop();
            Err(ToolError::Install { tool: format!("The {what}"), cause })
        }
    }
}

//! The first screen, drawn natively from the app's own components, so that it
//! stands in the page before the app has loaded.

use super::{CommandError, at, content};
use crate::tools::Project;
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::Step;
use crate::tools::process::{Task, ask_within};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// Names the file with the screen that the build has drawn already.
pub const VARIABLE: &str = "AFTERVIEW_FIRST_SCREEN";
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// Draws the first screen into a file and returns the file.
///
/// # Errors
/// If it cannot be drawn.
pub fn render(project: &Project) -> Result<PathBuf, CommandError> {
    let mut step = Step::start("first screen", "drawing it, about a minute");
    let compile = cargo(project, "build");
    let compiled = Task::new(compile, LIMIT)
        .log(project.notes().join("first-screen.log"))
        .run(&mut step, cargo_detail)
        .and_then(|finished| finished.checked("first_screen"));
    if let Err(error) = compiled {
        step.stop();
        return Err(error.into());
    }
    let mut run = cargo(project, "run");
    run.args(["--quiet", "--", content::PAGE_LOCALE]);
    // Another build may hold the lock for a while.
    let html = ask_within(&mut run, LIMIT).filter(|html| !html.trim().is_empty());
    let Some(html) = html else {
        step.stop();
        return Err(CommandError::NoScreen);
    };
    let file = project.notes().join("first-screen.html");
    fs::write(&file, html).map_err(at(&file))?;
    step.done("drawn");
    Ok(file)
}

/// The first screen for the page that is being built: the one that the build
/// command has drawn, or, where Trunk was called by hand, a new one.
///
/// # Errors
/// If it cannot be drawn or read.
pub fn html(project: &Project) -> Result<String, CommandError> {
    let file = match env::var_os(VARIABLE).filter(|file: &OsString| !file.is_empty()) {
        Some(file) => PathBuf::from(file),
        None => render(project)?,
    };
    fs::read_to_string(&file).map_err(at(file))
}

fn cargo(project: &Project, verb: &str) -> Command {
    let mut command = project.cargo();
    command.args([verb, "-p", "afterview", "--no-default-features", "--features", "ssr"]);
    command.args(["--example", "first_screen"]);
    command
}

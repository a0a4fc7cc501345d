//! Programs of `tests/e2e` that use the built app in a real browser.

use super::{CommandError, build};
use crate::tools::browser;
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::Step;
use crate::tools::process::{Finished, Task};
use crate::tools::{Project, Toolbox, install};
use std::ffi::OsStr;
use std::time::Duration;

/// How long one of them may take.
pub const LIMIT: Duration = Duration::from_secs(20 * 60);

/// Runs one of them, with what is missing installed and the app built first. `settings` are variables of its
/// environment; it may take no longer than the limit.
///
/// # Errors
/// If the app cannot be built, or the program cannot be built or fails.
pub fn run(
    project: &Project,
    program: &'static str,
    title: &'static str,
    settings: &[(&str, &OsStr)],
    limit: Duration,
) -> Result<Finished, CommandError> {
    run_after(project, program, title, settings, limit, || Ok(()))
}

/// The same, with something to do between, once the app is built.
///
/// # Errors
/// If the app cannot be built, what is to be done fails, or the program cannot be built or fails.
pub fn run_after(
    project: &Project,
    program: &'static str,
    title: &'static str,
    settings: &[(&str, &OsStr)],
    limit: Duration,
    between: impl FnOnce() -> Result<(), CommandError>,
) -> Result<Finished, CommandError> {
    let browser = browser::ensure()?;
    let toolbox = Toolbox::of(project)?;
    install::everything(&toolbox)?;
    build::ensure(project, &toolbox)?;
    between()?;
    let mut command = project.cargo();
    command
        .args(["run", "-p", "afterview-e2e", "--bin", program])
        .env("AFTERVIEW_DIST", project.dist())
        .envs(settings.iter().copied());
    browser.tell(&mut command);
    let mut step = Step::start(title, "building what does it");
    let finished = Task::new(command, limit)
        .log(project.notes().join(format!("{program}.log")))
        .run(&mut step, |text| cargo_detail(text).or_else(|| Some(text.trim().to_owned())));
    match finished.and_then(|finished| finished.checked(program)) {
        Ok(finished) => {
            step.done("done");
            Ok(finished)
        }
        Err(error) => {
            step.stop();
            Err(error.into())
        }
    }
}

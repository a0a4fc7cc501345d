//! Runs the model of the store against the real one, for as long as is wanted.

use super::CommandError;
use crate::tools::Project;
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::{Step, line};
use crate::tools::process::Task;
use std::ffi::OsString;
use std::time::Duration;

/// The longest that somebody may want: a weekend.
const LIMIT: Duration = Duration::from_secs(72 * 60 * 60);

/// Runs it, and prints its table, or the script that went wrong.
///
/// # Errors
/// If it cannot be built, or something went wrong in it.
pub fn run(project: &Project, rest: &[OsString]) -> Result<(), CommandError> {
    let mut command = project.cargo();
    command.args(["run", "--profile", "soak", "-p", "afterview-soak", "--bin", "soak", "--"]);
    command.args(rest);
    let mut step = Step::start("soak", "building it");
    let finished = Task::new(command, LIMIT)
        .log(project.notes().join("soak.log"))
        .run(&mut step, |text| cargo_detail(text).or_else(|| Some(text.trim().to_owned())));
    let finished = match finished {
        Ok(finished) => finished,
        Err(error) => {
            step.stop();
            return Err(error.into());
        }
    };
    // What is no table is how far it was.
    let told = |text: &&String| !text.starts_with("seed ");
    if finished.status.success() {
        step.done("no word lost");
        finished.lines.iter().filter(|text| text.starts_with('|')).for_each(|text| line(text));
        return Ok(());
    }
    step.stop();
    finished.lines.iter().filter(told).for_each(|text| line(text));
    Err(CommandError::Unwell)
}

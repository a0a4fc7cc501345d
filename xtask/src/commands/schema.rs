//! Writes the JSON Schema of the saved format.

use super::{CommandError, at};
use crate::tools::Project;
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::{Step, line};
use crate::tools::process::Task;
use std::fs;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(10 * 60);

/// Writes schema/afterview.schema.json from the types. A test of the core
/// holds the committed file against them.
///
/// # Errors
/// If it cannot be made or written.
pub fn run(project: &Project) -> Result<(), CommandError> {
    let folder = project.path("schema");
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    let mut command = project.cargo();
    command.args(["run", "-p", "afterview", "--no-default-features"]);
    command.args(["--features", "schema", "--example", "schema"]);
    let mut step = Step::start("schema", "writing");
    let finished = Task::new(command, LIMIT)
        .run(&mut step, cargo_detail)
        .and_then(|finished| finished.checked("schema"));
    match finished {
        Ok(_) => {
            step.done("written");
            line(&format!("It is in {}", folder.display()));
            Ok(())
        }
        Err(error) => {
            step.stop();
            Err(error.into())
        }
    }
}

//! Builds on every change and reloads the page.

use super::{CommandError, build};
use crate::tools::{Project, Toolbox, install, process};

/// Runs Trunk's watching server until it is stopped.
///
/// # Errors
/// If a tool cannot be had or Trunk fails.
pub fn run(project: &Project, port: u16) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(project)?;
    install::everything(&toolbox)?;
    install::crates(project)?;
    let port = port.to_string();
    // A folder of its own: what `serve` shows stays the release app.
    let dist = project.notes().join("dev-dist");
    std::fs::create_dir_all(&dist).map_err(super::at(&dist))?;
    let mut command = build::trunk(project, &toolbox, &["serve", "--port", &port]);
    command.arg("--dist").arg(&dist);
    Ok(process::hand_over(command)?)
}

//! How long the app takes under the fingers, in a real browser.

use super::{CommandError, with_app};
use crate::tools::Project;
use crate::tools::console::line;

/// Measures, and prints the tables.
///
/// # Errors
/// If the app cannot be built or measured.
pub fn run(project: &Project) -> Result<(), CommandError> {
    let finished = with_app::run(project, "bench", "measuring", &[], with_app::LIMIT)?;
    line("\nMilliseconds for each key: handler, drawing and layout");
    finished.lines.iter().filter(|text| text.starts_with('|')).for_each(|text| line(text));
    Ok(())
}

//! The pictures that the manifest names, from their drawing and from the built app.

use super::{CommandError, with_app};
use crate::tools::Project;
use crate::tools::console::line;

/// Makes them, into `src/web/icons/` and `src/web/screenshots/`, from where the next build takes them.
///
/// # Errors
/// If the app cannot be built or a picture cannot be taken.
pub fn run(project: &Project) -> Result<(), CommandError> {
    with_app::run(project, "pictures", "icons and screenshots", &[], with_app::LIMIT)?;
    line(&format!("They are in {}", project.path("src/web").display()));
    Ok(())
}

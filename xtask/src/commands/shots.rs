//! Screenshots of every step, from the built app.

use super::{CommandError, with_app};
use crate::tools::Project;
use crate::tools::console::line;
use std::fs;
use std::io;
use std::path::Path;

/// Takes the screenshots, into shots/.
///
/// # Errors
/// If the app cannot be built or the screenshots cannot be taken.
pub fn run(project: &Project) -> Result<(), CommandError> {
    let folder = project.path("shots");
    fs::create_dir_all(&folder).map_err(super::at(&folder))?;
    clear(&folder).map_err(super::at(&folder))?;
    let settings = [("AFTERVIEW_SHOTS", folder.as_os_str())];
    with_app::run(project, "shots", "screenshots", &settings, with_app::LIMIT)?;
    line(&format!("They are in {}", folder.display()));
    Ok(())
}

/// Takes the pictures of an earlier time away: a screen that is gone should not seem to be there.
fn clear(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "png") {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::Scratch;

    #[test]
    fn only_pictures_of_an_earlier_time_are_taken_away() {
        let folder = Scratch::new("shots").unwrap();
        for name in ["phone-light-plan.png", "notes.txt"] {
            fs::write(folder.join(name), "").unwrap();
        }
        clear(&folder).unwrap();
        assert!(!folder.join("phone-light-plan.png").exists());
        assert!(folder.join("notes.txt").exists());
    }
}

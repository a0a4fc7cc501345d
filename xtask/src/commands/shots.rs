//! Screenshots of every step, from the built app.

use super::{CommandError, build};
use crate::tools::browser;
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::{Step, line};
use crate::tools::process::Task;
use crate::tools::{Project, Toolbox, install};
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(20 * 60);

/// Takes the screenshots, into shots/.
///
/// # Errors
/// If the app cannot be built or the screenshots cannot be taken.
pub fn run(project: &Project) -> Result<(), CommandError> {
    let browser = browser::ensure()?;
    let toolbox = Toolbox::of(project)?;
    install::everything(&toolbox)?;
    build::ensure(project, &toolbox)?;
    let folder = project.path("shots");
    fs::create_dir_all(&folder).map_err(super::at(&folder))?;
    clear(&folder).map_err(super::at(&folder))?;
    let mut command = project.cargo();
    command
        .args(["run", "-p", "afterview-e2e", "--bin", "shots"])
        .env("AFTERVIEW_DIST", project.dist())
        .env("AFTERVIEW_SHOTS", &folder);
    browser.tell(&mut command);
    let mut step = Step::start("screenshots", "building what takes them");
    let finished = Task::new(command, LIMIT)
        .log(project.notes().join("shots.log"))
        .run(&mut step, |text| cargo_detail(text).or_else(|| Some(text.trim().to_owned())));
    match finished.and_then(|finished| finished.checked("shots")) {
        Ok(_) => {
            step.done("taken");
            line(&format!("They are in {}", folder.display()));
            Ok(())
        }
        Err(error) => {
            step.stop();
            Err(error.into())
        }
    }
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

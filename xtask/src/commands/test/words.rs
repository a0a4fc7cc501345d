//! English for the tests in the browser: a page that tests run in can fetch nothing of ours, so they hold it.

use crate::commands::content::{PAGE_LOCALE, compile};
use crate::commands::{CommandError, at};
use crate::tools::Project;
use afterview::content::Part;
use std::fs;

/// Where `tests/browser.rs` reads it when it is built; the language's name comes after.
const FOLDER: &str = "target/content";

/// Compiles the page's language and writes its parts, each under its own name.
///
/// # Errors
/// If anything is wrong with the content, or it cannot be written.
pub fn write(project: &Project) -> Result<(), CommandError> {
    let compiled = compile(project, PAGE_LOCALE)?;
    let folder = project.path(FOLDER).join(PAGE_LOCALE);
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    for part in Part::ALL {
        let file = folder.join(format!("{}.json", part.name()));
        let text = compiled.json(part);
        // What is the same is left alone, or the tests would be built anew each time.
        if fs::read_to_string(&file).is_ok_and(|old| old == text) {
            continue;
        }
        fs::write(&file, text).map_err(at(&file))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_where_the_tests_read_it_and_is_written_once() {
        let project = Project::here();
        write(&project).expect("the content compiles");
        let folder = project.path(FOLDER).join(PAGE_LOCALE);
        let file = folder.join("letters.json");
        let written = || fs::metadata(&file).and_then(|file| file.modified()).expect("a file");
        let before = written();
        write(&project).expect("again");
        assert_eq!(written(), before);
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), Part::ALL.len());
    }
}

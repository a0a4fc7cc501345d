//! Folders for the time of a run or a test, gone when it is over, however it ends.
//!
//! Their names carry the mark of the run that made them. What a run that was cut short left behind, the next
//! one clears away; on systems without `/proc` nobody can tell, and the system's own sweeping has to do.

use super::marks;
use std::env;
use std::fs;
use std::io;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

const PREFIX: &str = "afterview-";
/// How often a folder is taken away before it is left: a process that was ended may still be writing.
const TRIES: usize = 5;
const PAUSE: Duration = Duration::from_millis(40);
static MADE: AtomicU32 = AtomicU32::new(0);

/// A folder of one's own, with all that is in it. Dropping it takes it away.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// An empty folder. `what` says what for.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn new(what: &str) -> io::Result<Self> {
        Self::inside(&env::temp_dir(), what)
    }

    fn inside(root: &Path, what: &str) -> io::Result<Self> {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let path = root.join(format!("{PREFIX}{what}-{number}@{}", marks::own()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Deref for Scratch {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        for _ in 0..TRIES {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            thread::sleep(PAUSE);
        }
    }
}

/// Clears away the folders of runs that are over.
pub fn sweep_dead_runs() {
    if cfg!(target_os = "linux") {
        sweep(&env::temp_dir());
    }
}

fn sweep(root: &Path) {
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let mark = name
            .to_str()
            .and_then(|name| name.strip_prefix(PREFIX)?.rsplit_once('@'))
            .map(|(_, mark)| mark);
        if mark.is_some_and(|mark| !marks::alive(mark)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_with_all_that_is_in_it_also_when_a_test_panics() {
        let mut path = PathBuf::new();
        let failed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let scratch = Scratch::new("scratch").unwrap();
            path = scratch.path().to_path_buf();
            fs::create_dir_all(scratch.join("deep")).unwrap();
            fs::write(scratch.join("deep/file"), "words").unwrap();
            panic!("a test that fails");
        }));
        assert!(failed.is_err() && !path.as_os_str().is_empty());
        assert!(!path.exists());
    }

    #[test]
    fn no_two_are_the_same() {
        let (one, other) = (Scratch::new("same").unwrap(), Scratch::new("same").unwrap());
        assert_ne!(one.path(), other.path());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn only_what_a_dead_run_left_is_swept() {
        let root = Scratch::new("sweep").unwrap();
        let alive = Scratch::inside(&root, "browser").unwrap();
        let dead = root.join("afterview-browser-0@4194999-1");
        let others = [root.join("afterview-notes"), root.join("elsewhere-0@4194999-1")];
        for folder in others.iter().chain([&dead]) {
            fs::create_dir_all(folder).unwrap();
        }
        sweep(&root);
        assert!(!dead.exists());
        assert!(alive.exists() && others.iter().all(|folder| folder.exists()));
    }
}

//! Where tools are put: into one folder that all checkouts share, by one install at a time. Each tool is put together
//! beside its place and moved there whole.
//!
//! The lock is the system's own, so it goes with the process that holds it, however that ends. Its file stays: a lock
//! on a file that was taken away holds nobody off.

use crate::tools::marks;
use crate::tools::toolbox::{Tool, ToolError};
use std::fs::{self, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

const LOCK: &str = ".lock";
/// How often the one that waits looks whether its turn has come.
const LOOK: Duration = Duration::from_millis(100);
/// How the folders are called in which a tool is put together, and those that are put aside.
const FRESH: &str = ".new-";
const ASIDE: &str = ".old-";

/// The right to install into a folder of tools, for as long as it is held.
#[derive(Debug)]
pub(super) struct Turn {
    _lock: fs::File,
}

impl Turn {
    /// Waits until nobody else installs into a folder. `waits` hears each time it looked in vain what is being
    /// installed there; `title` is what others then hear.
    pub(super) fn wait(
        root: &Path,
        title: &str,
        mut waits: impl FnMut(&str),
    ) -> Result<Self, ToolError> {
        let path = root.join(LOCK);
        let could_not = |cause| ToolError::Folder { path: path.clone(), cause };
        fs::create_dir_all(root).map_err(could_not)?;
        // What it says is the other's, as long as the lock is.
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut lock = options.open(&path).map_err(could_not)?;
        loop {
            match lock.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) => {
                    let theirs = fs::read_to_string(&path).unwrap_or_default();
                    waits(if theirs.is_empty() { "tools" } else { &theirs });
                    thread::sleep(LOOK);
                }
                Err(TryLockError::Error(cause)) => return Err(could_not(cause)),
            }
        }
        lock.set_len(0).and_then(|()| lock.write_all(title.as_bytes())).map_err(could_not)?;
        Ok(Self { _lock: lock })
    }
}

/// The folders of one install.
pub(super) struct Place {
    /// Where it is put together; gone when the install fails.
    pub(super) fresh: PathBuf,
    /// Cargo's work, kept over a cut so that the next try goes on from there.
    pub(super) build: PathBuf,
    pub(super) log: PathBuf,
    /// Where it goes when it is whole.
    home: PathBuf,
    /// Where what was there before it goes.
    aside: PathBuf,
}

impl Place {
    /// Makes room for a tool. Whose turn it is may clear away what an install left that was cut short.
    pub(super) fn new(_turn: &Turn, root: &Path, tool: &Tool) -> Result<Self, ToolError> {
        let name = tool.folder();
        // A name of its own: where nobody can tell whose children live on, one of them may still be writing.
        let own = |start: &str| root.join(format!("{start}{name}@{}", marks::own()));
        let place = Self {
            fresh: own(FRESH),
            build: root.join(format!(".build-{name}")),
            log: root.join(format!("{name}.log")),
            home: root.join(&name),
            aside: own(ASIDE),
        };
        // What an install had started that was ended without mercy.
        marks::sweep_dead_runs();
        clear(root);
        fs::create_dir_all(&place.fresh).map_err(|cause| could_not(&place.fresh, cause))?;
        Ok(place)
    }

    /// Moves the finished tool to its place and returns where its programs are.
    pub(super) fn keep(&self, tool: &Tool) -> Result<PathBuf, ToolError> {
        if !tool.is_in(&tool.bin_in(&self.fresh)) {
            return Err(ToolError::Broken { tool: tool.title() });
        }
        // A folder is not moved onto another, and one that is half taken away is no tool.
        if self.home.exists() {
            fs::rename(&self.home, &self.aside).map_err(|cause| could_not(&self.home, cause))?;
        }
        fs::rename(&self.fresh, &self.home).map_err(|cause| could_not(&self.home, cause))?;
        let _ = fs::remove_dir_all(&self.build);
        let _ = fs::remove_file(&self.log);
        Ok(tool.bin_in(&self.home))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.fresh);
        let _ = fs::remove_dir_all(&self.aside);
    }
}

fn could_not(path: &Path, cause: io::Error) -> ToolError {
    ToolError::Folder { path: path.to_path_buf(), cause }
}

/// Clears away what installs that were cut short had put together so far, or put aside.
fn clear(root: &Path) {
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.starts_with(FRESH) || name.starts_with(ASIDE)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

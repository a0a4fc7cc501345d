//! The folder in which a browser keeps what it keeps. It may outlive the browser, and be given to the next one.

use crate::Outcome;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use xtask::tools::Scratch;

/// Where a visit writes to, in the folder of a profile.
pub(crate) fn visit(profile: &Path) -> PathBuf {
    profile.join("visit")
}

/// Where a browser puts the files that a page gives to keep.
pub(crate) fn downloads(profile: &Path) -> PathBuf {
    visit(profile).join("kept")
}

/// A browser's profile. Its folder goes when the last who holds it lets go.
#[derive(Clone, Debug)]
pub struct Profile(Arc<Scratch>);

impl Profile {
    /// An empty one.
    ///
    /// # Errors
    /// If no folder can be made.
    pub fn new() -> Outcome<Self> {
        Ok(Self(Arc::new(Scratch::new("browser")?)))
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Whether somebody else holds it too.
    pub(crate) fn is_shared(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }
}

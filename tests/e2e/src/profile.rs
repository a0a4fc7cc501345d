//! The folder in which a browser keeps what it keeps. It may outlive the browser, and be given to the next one.

use crate::Outcome;
use std::path::Path;
use std::sync::Arc;
use xtask::tools::Scratch;

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

//! Where things are in this checkout.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout the commands work on.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout this program was built from.
    pub fn here() -> Self {
        // `cargo run` sets the variable at run time too; that value is the
        // right one when the checkout has been moved since the last build.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .filter(|dir| dir.ends_with("xtask"))
            .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = manifest.parent().map_or_else(|| manifest.clone(), Path::to_path_buf);
        Self { root }
    }

    /// A checkout at a given place.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The top folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the checkout.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// The built app.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Cargo's output folder.
    pub fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => self.root.join(dir),
            None => self.path("target"),
        }
    }

    /// Where these commands keep their own notes: logs, fingerprints.
    pub fn notes(&self) -> PathBuf {
        self.target().join("xtask")
    }

    /// A cargo command that runs at the top of the checkout.
    pub fn cargo(&self) -> Command {
        let mut command = Command::new(cargo_program());
        command.current_dir(&self.root);
        command
    }
}

/// The cargo that started us, so that one toolchain does all the work.
pub fn cargo_program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"))
}

//! Why a tool could not be had.

use crate::tools::process;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a tool could not be had.
#[derive(Debug)]
pub enum ToolError {
    /// Cargo.lock does not say which version of wasm-bindgen the app uses.
    NotLocked,
    /// No folder to keep tools in.
    NoHome,
    /// A folder could not be written.
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The install ended well, yet the tool is not there or is another one.
    Broken {
        /// The tool and its version.
        tool: String,
    },
    /// Something that only the person can install.
    Missing {
        /// What is missing.
        what: String,
        /// What to do about it.
        cure: String,
    },
    /// The command that installs it failed.
    Install {
        /// The tool and its version.
        tool: String,
        /// What went wrong.
        cause: process::ProcessError,
    },
}

impl fmt::Display for ToolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLocked => f.write_str(
                "Cargo.lock names no version of wasm-bindgen. Restore it from git, or run `cargo generate-lockfile`.",
            ),
            Self::NoHome => f.write_str(
                "There is no folder to keep tools in: neither AFTERVIEW_TOOLS, XDG_CACHE_HOME nor HOME is set. Set one of them.",
            ),
            Self::Folder { path, cause } => write!(
                f,
                "The folder {} could not be written: {cause}. Free it, or set AFTERVIEW_TOOLS to another folder.",
                path.display()
            ),
            Self::Broken { tool } => write!(
                f,
                "{tool} was installed but does not run. Run this again; if it stays so, `cargo xtask doctor` tells what it finds."
            ),
            Self::Missing { what, cure } => write!(f, "Missing: {what}. {cure}"),
            Self::Install { tool, cause } => write!(f, "{tool} could not be installed. {cause}"),
        }
    }
}

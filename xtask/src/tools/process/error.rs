//! Why a child process did not do its work.

use crate::tools::console;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::time::Duration;

/// Why a child process did not do its work.
#[derive(Debug)]
pub enum ProcessError {
    /// The program could not be started at all.
    Start {
        /// The program's name.
        program: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The program ended with an error.
    Failed {
        /// The program's name.
        program: String,
        /// How it ended.
        status: ExitStatus,
        /// The last part of what it printed.
        tail: String,
        /// The whole of it, if it was kept.
        log: Option<PathBuf>,
    },
    /// The program was stopped because it took too long.
    TooLong {
        /// The program's name.
        program: String,
        /// The limit that it passed.
        limit: Duration,
    },
}

impl fmt::Display for ProcessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start { program, cause } if cause.kind() == io::ErrorKind::NotFound => {
                write!(
                    f,
                    "The command `{program}` is not on this machine's PATH. Install it, then run this again."
                )
            }
            Self::Start { program, cause } => {
                write!(f, "The command `{program}` could not be started: {cause}.")
            }
            Self::Failed { program, status, tail, log } => {
                if !tail.is_empty() {
                    writeln!(f, "{tail}")?;
                }
                write!(f, "The command `{program}` failed ({status}); what it printed is above.")?;
                match log {
                    Some(log) => write!(f, " All of it: {}", log.display()),
                    None => Ok(()),
                }
            }
            Self::TooLong { program, limit } => write!(
                f,
                "The command `{program}` was stopped after {}: it should have ended long before. Run this again; if it stops here each time, look at the network or the machine's load.",
                console::duration(*limit)
            ),
        }
    }
}

//! The developer commands.

pub mod args;
pub mod bench;
pub mod build;
pub mod content;
pub mod dev;
pub mod doctor;
pub mod first_screen;
pub mod fuzz;
pub mod kills;
mod minify;
pub mod pictures;
mod ports;
pub mod post_build;
pub mod schema;
pub mod serve;
pub mod shots;
pub mod size;
pub mod soak;
pub mod split;
pub mod test;
mod with_app;

use crate::site::page::NoPlace;
use crate::site::split::Unknown;
use crate::tools::process::ProcessError;
use crate::tools::{Project, ToolError};
use args::Request;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a command did not do its work.
#[derive(Debug)]
pub enum CommandError {
    /// A tool is missing and could not be had.
    Tool(ToolError),
    /// A program that we ran failed.
    Process(ProcessError),
    /// A file or folder could not be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// There is no built app to work on.
    NotBuilt,
    /// A command for Trunk's hooks was not called by Trunk.
    NoStaging,
    /// The first screen was drawn and is empty.
    NoScreen,
    /// A part of the content was not written.
    NoPart(&'static str),
    /// The page cannot be filled.
    Page(NoPlace),
    /// The code's pieces cannot be put together.
    Split(Unknown),
    /// The address to serve on is taken or not ours.
    Address {
        /// The address.
        address: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The figures of sizes.toml cannot be used.
    Figures(size::FiguresError),
    /// The command did its work and what it found is bad; it has said so.
    Unwell,
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tool(error) => error.fmt(f),
            Self::Process(error) => error.fmt(f),
            Self::File { path, cause } => {
                write!(f, "{} could not be read or written: {cause}.", path.display())
            }
            Self::NotBuilt => {
                f.write_str("There is no built app in dist/. Run `cargo xtask build`.")
            }
            Self::NoStaging => f.write_str(
                "This command is called by Trunk while it builds. Run `cargo xtask build` instead.",
            ),
            Self::NoScreen => f.write_str(
                "The first screen could not be drawn: `examples/first_screen.rs` printed nothing. Run it by hand; its head says how.",
            ),
            Self::NoPart(name) => write!(
                f,
                "The content part `{name}` is not beside the app: Trunk's first hook, `cargo xtask content hook`, should have written it."
            ),
            Self::Page(error) => error.fmt(f),
            Self::Split(error) => error.fmt(f),
            Self::Address { address, cause } => write!(
                f,
                "Nothing can be served at {address}: {cause}. Choose another with --port or --host."
            ),
            Self::Figures(error) => error.fmt(f),
            Self::Unwell => Ok(()),
        }
    }
}

impl From<ToolError> for CommandError {
    fn from(error: ToolError) -> Self {
        Self::Tool(error)
    }
}

impl From<ProcessError> for CommandError {
    fn from(error: ProcessError) -> Self {
        Self::Process(error)
    }
}

impl From<NoPlace> for CommandError {
    fn from(error: NoPlace) -> Self {
        Self::Page(error)
    }
}

impl From<Unknown> for CommandError {
    fn from(error: Unknown) -> Self {
        Self::Split(error)
    }
}

impl From<size::FiguresError> for CommandError {
    fn from(error: size::FiguresError) -> Self {
        Self::Figures(error)
    }
}

/// Turns a failed read or write into an error that names the path.
pub(crate) fn at(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> CommandError {
    let path = path.into();
    move |cause| CommandError::File { path, cause }
}

/// Carries out what was asked for.
///
/// # Errors
/// If it could not be done, or what it found is bad.
pub fn run(request: &Request, project: &Project) -> Result<(), CommandError> {
    match request {
        Request::Serve { port, host } => serve::run(project, *port, *host),
        Request::Test { what, verbose, engine, rest } => {
            test::run(project, *what, *verbose, *engine, rest)
        }
        Request::Dev { port } => dev::run(project, *port),
        Request::Build => build::run(project),
        Request::Size { accept } => size::run(project, *accept),
        Request::Shots => shots::run(project),
        Request::Pictures => pictures::run(project),
        Request::Bench { parts } => bench::run(project, parts),
        Request::Soak { rest } => soak::run(project, rest),
        Request::Fuzz { target, seconds } => fuzz::run(project, target.as_deref(), *seconds),
        Request::Kills { kills, seed } => kills::run(project, *kills, *seed),
        Request::Content { hook: true } => content::hook(project),
        Request::Content { hook: false } => content::run(project),
        Request::PostBuild => post_build::run(project),
        Request::Schema => schema::run(project),
        Request::Doctor => doctor::run(project),
        Request::Help => {
            crate::tools::console::line(args::USAGE);
            Ok(())
        }
    }
}

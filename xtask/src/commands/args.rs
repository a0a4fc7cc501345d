//! What was asked for on the command line.

mod read;

pub use read::parse;

use crate::tools::engine::Engine;
use std::ffi::OsString;
use std::fmt;
use std::net::IpAddr;

/// The text of `cargo xtask help`.
pub const USAGE: &str = "\
Commands of Afterview. Each installs what it needs and is missing.

  cargo xtask serve     builds the app and serves it   [--port N] [--host ADDRESS]
                        --host 0.0.0.0 lets a phone in the same network open it
  cargo xtask test      every check, the cheap ones first
  cargo xtask test core the content check and the core's tests, in seconds
  cargo xtask test STAGE [-- ARGUMENTS]
                        core, or one stage: fmt, lint, deny, content, screens, browser, build,
                        size, lighthouse, e2e
                        --verbose shows all that the stages print
  cargo xtask test [e2e] --engine NAME
                        with the end-to-end tests of one engine alone: chromium, firefox, webkitgtk
  cargo xtask dev       builds on every change and reloads the page   [--port N]
  cargo xtask build     builds the release app into dist/
  cargo xtask size      what ships, raw and brotli, against sizes.toml   [--accept]
  cargo xtask shots     screenshots of every step, into shots/
  cargo xtask pictures  the icons and screenshots of the manifest, into src/web/
  cargo xtask bench [PART …]
                        how quick the app is, in a real browser, against peers: loading, keys, steps,
                        opening, search, memory, lighthouse
  cargo xtask soak      a model of the store against the real one: tabs, faults, crashes in any order
                        [--steps N] [--seed S] [--minutes M]
  cargo xtask fuzz [TARGET]
                        arbitrary bytes at every way in: import, envelope, fragment, ics, message
                        [--seconds N] for each, 60 unless told
  cargo xtask soak --kills N
                        real browsers, killed while somebody types   [--seed S]
  cargo xtask content   checks every word in src/content/
  cargo xtask schema    writes schema/afterview.schema.json from the types
  cargo xtask doctor    what is installed, what is missing, how to get it
";

/// The port to try first.
pub const PORT: u16 = 8080;

/// A command and what it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Build and serve.
    Serve {
        /// The port, if the person chose one.
        port: Option<u16>,
        /// The address to listen on.
        host: IpAddr,
    },
    /// Run tests.
    Test {
        /// All stages, the quick part, or one stage.
        what: Tests,
        /// Whether to show all that they print.
        verbose: bool,
        /// The one engine in which the end-to-end tests of every engine run.
        engine: Option<Engine>,
        /// Handed on to the test program.
        rest: Vec<OsString>,
    },
    /// Watch, build, reload.
    Dev {
        /// The port, if the person chose one.
        port: Option<u16>,
    },
    /// Build the release app.
    Build,
    /// Measure what ships.
    Size {
        /// Whether to record what was measured.
        accept: bool,
    },
    /// Take screenshots.
    Shots,
    /// Draw the icons and take the screenshots that the manifest names.
    Pictures,
    /// Measure in a real browser.
    Bench {
        /// What is measured, in this order.
        parts: Vec<Part>,
    },
    /// Run the model of the store.
    Soak {
        /// Handed on to it: how long, from which seed.
        rest: Vec<OsString>,
    },
    /// Try arbitrary bytes at the ways in.
    Fuzz {
        /// The one way in, if the person chose one.
        target: Option<String>,
        /// How long each is tried, in seconds.
        seconds: u32,
    },
    /// Kill real browsers while somebody types.
    Kills {
        /// How often.
        kills: u32,
        /// Which moments.
        seed: u64,
    },
    /// Check the content; as Trunk's hook also write it beside the app.
    Content {
        /// Whether Trunk called.
        hook: bool,
    },
    /// Write the JSON Schema of the saved format.
    Schema,
    /// What Trunk calls once a build is otherwise done.
    PostBuild,
    /// Look at this machine.
    Doctor,
    /// Show the usage.
    Help,
}

/// Which tests to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tests {
    /// Every stage.
    All,
    /// Content and core alone.
    Core,
    /// One stage.
    One(Stage),
}

/// A stage of the tests, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Formatting.
    Format,
    /// Clippy.
    Lint,
    /// Licences, sources and versions of all crates, and what is known against them.
    Deny,
    /// The content compiler on all content.
    Content,
    /// The core and the developer commands.
    Core,
    /// Screens as HTML, natively.
    Screens,
    /// wasm-bindgen-test in a browser.
    Browser,
    /// The release build.
    Build,
    /// The sizes of what ships.
    Size,
    /// The built site, as Lighthouse sees it.
    Lighthouse,
    /// The built app in a browser.
    EndToEnd,
}

impl Stage {
    /// All of them, in the order in which they run.
    pub const ALL: [Self; 11] = [
        Self::Format,
        Self::Lint,
        Self::Deny,
        Self::Content,
        Self::Core,
        Self::Screens,
        Self::Browser,
        Self::Build,
        Self::Size,
        Self::Lighthouse,
        Self::EndToEnd,
    ];

    /// The word by which it is called on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Format => "fmt",
            Self::Lint => "lint",
            Self::Deny => "deny",
            Self::Content => "content",
            Self::Core => "core",
            Self::Screens => "screens",
            Self::Browser => "browser",
            Self::Build => "build",
            Self::Size => "size",
            Self::Lighthouse => "lighthouse",
            Self::EndToEnd => "e2e",
        }
    }
}

/// A part of what the bench measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Coming to the app for the first time, on a slow network.
    Loading,
    /// A key in the editors.
    Keys,
    /// Going from screen to screen.
    Steps,
    /// Coming back, with nothing and with much in the store.
    Opening,
    /// The screens across many interviews, and their search.
    Search,
    /// What is in memory after many screens.
    Memory,
    /// What Lighthouse says of the speed.
    Lighthouse,
}

impl Part {
    /// All of them, in the order in which they are measured.
    pub const ALL: [Self; 7] = [
        Self::Loading,
        Self::Keys,
        Self::Steps,
        Self::Opening,
        Self::Search,
        Self::Memory,
        Self::Lighthouse,
    ];

    /// The word by which it is called on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Keys => "keys",
            Self::Steps => "steps",
            Self::Opening => "opening",
            Self::Search => "search",
            Self::Memory => "memory",
            Self::Lighthouse => "lighthouse",
        }
    }

    /// The part of this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// Whether the peers are measured in it too.
    pub const fn has_peers(self) -> bool {
        matches!(self, Self::Loading | Self::Keys | Self::Lighthouse)
    }
}

/// A command line that makes no sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UsageError {
    /// No such command.
    Command(String),
    /// No such stage of `test`.
    Stage(String),
    /// Something that the command does not know.
    Argument(String),
}

impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Command(name) => write!(f, "There is no command `{name}`."),
            Self::Stage(name) => write!(f, "There is no stage `{name}` of the tests."),
            Self::Argument(text) => write!(f, "{text}."),
        }?;
        f.write_str(" `cargo xtask help` lists what there is.")
    }
}

impl From<lexopt::Error> for UsageError {
    fn from(error: lexopt::Error) -> Self {
        Self::Argument(error.to_string())
    }
}

//! What went wrong in a visit, and where in the test.

use std::fmt;
use std::panic::Location;

/// What a step of a visit gives.
pub type Outcome<T = ()> = Result<T, Trouble>;

/// What went wrong, in a sentence, with the line of the test that asked for it.
pub struct Trouble {
    what: String,
    at: Option<&'static Location<'static>>,
}

impl Trouble {
    /// Something that went wrong.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), at: None }
    }

    /// The same, asked for at this line. The outermost line counts: it is the test's.
    #[must_use]
    pub fn at(mut self, at: &'static Location<'static>) -> Self {
        self.at = Some(at);
        self
    }

    /// The same, with more to tell.
    #[must_use]
    pub fn and(mut self, more: &str) -> Self {
        self.what.push('\n');
        self.what.push_str(more);
        self
    }
}

/// Puts the line of the caller to a trouble.
pub(crate) trait Here {
    /// The same, with the line that called the function in which this stands.
    #[track_caller]
    fn here(self) -> Self;
}

impl<T> Here for Outcome<T> {
    #[track_caller]
    fn here(self) -> Self {
        let at = Location::caller();
        self.map_err(|trouble| trouble.at(at))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            Some(at) => write!(f, "{}:{}: {}", at.file(), at.line(), self.what),
            None => f.write_str(&self.what),
        }
    }
}

// What a failed test prints is its error's Debug form: it is to be read.
impl fmt::Debug for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Trouble {}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self::new(error.to_string())
    }
}

impl From<fantoccini::error::CmdError> for Trouble {
    fn from(error: fantoccini::error::CmdError) -> Self {
        Self::new(error.to_string())
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::new(error.to_string())
    }
}

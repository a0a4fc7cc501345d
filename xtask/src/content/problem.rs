//! What is wrong with the content, in sentences that a writer understands.

use std::fmt;
use std::path::PathBuf;

/// One thing to put right, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file or folder, from the checkout on.
    pub file: PathBuf,
    /// The line, counted from 1, where one can be named.
    pub line: Option<usize>,
    /// What is wrong.
    pub sentence: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        write!(f, " {}", self.sentence)
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    /// Notes a problem in a line of a file.
    pub fn at(&mut self, file: &str, line: usize, sentence: impl Into<String>) {
        self.0.push(Problem { file: file.into(), line: Some(line), sentence: sentence.into() });
    }

    /// Notes a problem of a whole file or folder.
    pub fn of(&mut self, file: &str, sentence: impl Into<String>) {
        self.0.push(Problem { file: file.into(), line: None, sentence: sentence.into() });
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them by file and line, each once.
    pub fn sorted(mut self) -> Vec<Problem> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}

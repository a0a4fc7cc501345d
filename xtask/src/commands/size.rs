//! How large what ships is, against the budgets and the figures last agreed.
//!
//! Budgets are limits for good (design: acceptance checks, rule 40). Recorded
//! figures are where we are: growing past one is a decision, taken with
//! `size --accept` and seen in review.

mod figures;
mod measure;

pub use figures::FiguresError;

use super::{CommandError, at, build};
use crate::tools::Project;
use crate::tools::console::line;
use figures::Figures;
use measure::Measured;
use std::fs;

/// Measures dist/ and compares. Returns whether all is within its limits.
///
/// # Errors
/// If nothing is built or the figures cannot be read.
pub fn check(project: &Project) -> Result<Outcome, CommandError> {
    let dist = build::built(project)?;
    let figures = read(project)?;
    let measured = Measured::of(&dist, &figures).map_err(at(&dist))?;
    let mut lines = measured.table(&figures);
    lines.extend(figures.short_of_goal(&measured));
    Ok(Outcome { lines, excesses: figures.excesses(&measured) })
}

/// What a check found.
#[derive(Debug)]
pub struct Outcome {
    /// The table, line by line.
    pub lines: Vec<String>,
    /// A sentence for each limit that is passed.
    pub excesses: Vec<String>,
}

/// Prints the sizes; with `accept` also records them.
///
/// # Errors
/// If a limit is passed, nothing is built or the figures cannot be read.
pub fn run(project: &Project, accept: bool) -> Result<(), CommandError> {
    if accept {
        let dist = build::built(project)?;
        let figures = read(project)?;
        let measured = Measured::of(&dist, &figures).map_err(at(&dist))?;
        let over = figures.over_budget(&measured);
        if over.is_empty() {
            let path = project.path(figures::FILE);
            fs::write(&path, figures.recording(&measured)).map_err(at(path))?;
        } else {
            say(&over);
            line("Nothing was recorded: a budget is a limit for good.");
            return Err(CommandError::Unwell);
        }
    }
    let outcome = check(project)?;
    for text in &outcome.lines {
        line(text);
    }
    if outcome.excesses.is_empty() {
        return Ok(());
    }
    say(&outcome.excesses);
    Err(CommandError::Unwell)
}

fn say(sentences: &[String]) {
    line("");
    for sentence in sentences {
        line(sentence);
    }
}

fn read(project: &Project) -> Result<Figures, CommandError> {
    let path = project.path(figures::FILE);
    let text = fs::read_to_string(&path).map_err(at(path))?;
    Ok(Figures::parse(&text)?)
}

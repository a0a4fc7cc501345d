//! Where stages run their programs, and how they are listened to.

use super::counts::{Counts, ends_one};
use crate::commands::CommandError;
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::{Step, line};
use crate::tools::engine::Engine;
use crate::tools::process::{Finished, Task};
use crate::tools::{Project, Toolbox, install};
use std::ffi::OsString;
use std::process::Command;
use std::time::Duration;

/// How long one program may run: a stop for what hangs, not a measure. The slowest stage, end to end, takes about half an hour with
/// what it compiles on two cores; a machine that is a third slower than that still gets through.
const LIMIT: Duration = Duration::from_secs(45 * 60);

/// What is not to be had on this machine, and may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lacks {
    /// Engines.
    pub engines: Vec<Engine>,
    /// The web server nginx.
    pub nginx: bool,
    /// The list of what is known against crates.
    pub advisories: bool,
}

impl Lacks {
    /// The names of all of it.
    pub fn titles(&self) -> Vec<&'static str> {
        let engines = self.engines.iter().map(|engine| engine.title());
        engines.chain(self.nginx.then_some("nginx")).collect()
    }
}

/// What the stages share: the checkout, and what was found along the way.
pub struct Bench<'a> {
    /// The checkout.
    pub project: &'a Project,
    /// What is not here: the tests with it are left out.
    pub lacks: Lacks,
    /// The one engine that was asked for.
    pub engine: Option<Engine>,
    verbose: bool,
    rest: &'a [OsString],
    tools: Option<Toolbox>,
}

impl<'a> Bench<'a> {
    /// A bench with nothing on it yet.
    pub fn new(project: &'a Project, verbose: bool, rest: &'a [OsString]) -> Self {
        Self { project, lacks: Lacks::default(), engine: None, verbose, rest, tools: None }
    }

    /// Whether the person chose among the tests of a stage.
    pub fn is_filtered(&self) -> bool {
        !self.rest.is_empty()
    }

    /// The tools of a release build, installed where they are missing.
    ///
    /// # Errors
    /// If one cannot be had.
    pub fn tools(&mut self) -> Result<&Toolbox, CommandError> {
        if self.tools.is_none() {
            let toolbox = Toolbox::of(self.project)?;
            install::everything(&toolbox)?;
            self.tools = Some(toolbox);
        }
        self.tools.as_ref().ok_or(CommandError::NotBuilt)
    }

    fn task(&self, command: Command, name: &str) -> Task {
        let log =
            self.project.notes().join(format!("{}.log", name.replace(": ", "-").replace(' ', "-")));
        Task::new(command, LIMIT).log(log).echo(self.verbose)
    }

    /// Runs a checker that says nothing if all is well.
    ///
    /// # Errors
    /// If it finds something.
    pub fn check(&self, label: &str, command: Command) -> Result<(), CommandError> {
        let mut step = Step::start(label, "running");
        let finished = self.task(command, label).run(&mut step, cargo_detail);
        match finished.and_then(|finished| finished.checked(label)) {
            Ok(_) => {
                step.done("clean");
                Ok(())
            }
            Err(error) => {
                step.stop();
                Err(error.into())
            }
        }
    }

    /// Runs test programs and counts; `choice` is what they are told beside what the person said. Failed tests are a count, not an error;
    /// tests that could not be built are an error.
    ///
    /// # Errors
    /// If they could not be run.
    pub fn tests(
        &self,
        label: &str,
        mut command: Command,
        choice: &[OsString],
    ) -> Result<Counts, CommandError> {
        command.arg("--").args(choice).args(self.rest);
        let mut step = Step::start(label, "building the tests");
        let mut ended = 0_u32;
        let finished = self.task(command, label).run(&mut step, |line| {
            if ends_one(line) {
                ended += 1;
                return Some(format!("{ended} tests run"));
            }
            cargo_detail(line)
        });
        let finished = match finished {
            Ok(finished) => finished,
            Err(error) => {
                step.stop();
                return Err(error.into());
            }
        };
        let counts = Counts::of(finished.lines.iter().map(String::as_str));
        if finished.status.success() {
            step.done(&counts.describe());
            if !self.verbose {
                told(&finished.lines).for_each(|text| line(text));
            }
            return Ok(counts);
        }
        step.stop();
        if counts.failed == 0 {
            finished.checked("cargo test")?;
            return Ok(counts);
        }
        self.show(&finished);
        Ok(counts)
    }

    /// Shows what failed tests printed, unless it was shown as it came.
    fn show(&self, finished: &Finished) {
        if !self.verbose {
            for text in from_failures(&finished.lines) {
                line(text);
            }
        }
        if let Some(log) = &finished.log {
            line(&format!("All of it: {}", log.display()));
        }
    }
}

/// What tests that passed have to tell: lines of a table.
fn told(lines: &[String]) -> impl Iterator<Item = &String> {
    lines.iter().filter(|line| line.starts_with("| "))
}

/// The lines from the first failed program's own account on.
fn from_failures(lines: &[String]) -> impl Iterator<Item = &String> {
    let start = lines.iter().position(|line| line.trim() == "failures:" || line.contains("FAILED"));
    lines.iter().skip(start.unwrap_or(0)).filter(|line| !line.trim_end().ends_with("... ok"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_account_of_failures_is_shown() {
        let lines: Vec<String> =
            ["Compiling x", "test a ... ok", "test b ... FAILED", "why", "test c ... ok"]
                .map(str::to_owned)
                .to_vec();
        let shown: Vec<&String> = from_failures(&lines).collect();
        assert_eq!(shown, ["test b ... FAILED", "why"]);
    }

    #[test]
    fn tables_of_passing_tests_are_shown() {
        let lines = ["test a ... ok", "| check  right", "|| no", "| sorry  4"].map(str::to_owned);
        let shown: Vec<&String> = told(&lines).collect();
        assert_eq!(shown, ["| check  right", "| sorry  4"]);
    }
}

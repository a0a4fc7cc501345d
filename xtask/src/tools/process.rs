//! Child processes: each in a process group of its own, heard line by line,
//! held to a time limit, and gone when we are.

mod error;

pub use error::ProcessError;

use super::cargo_bar::{is_bar, is_routine};
use super::console::{self, Step};
use super::group::Group;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::{Duration, Instant};

/// How many lines of a failed program are shown; its log holds them all.
const TAIL: usize = 150;

/// What a finished child printed and how it ended.
#[derive(Debug)]
pub struct Finished {
    /// How it ended.
    pub status: ExitStatus,
    /// Its lines, both streams in the order in which they came.
    pub lines: Vec<String>,
    /// Where the whole of it is kept.
    pub log: Option<PathBuf>,
}

impl Finished {
    /// The finished run, or an error carrying the last lines.
    ///
    /// # Errors
    /// If the program did not end well.
    pub fn checked(self, program: &str) -> Result<Self, ProcessError> {
        if self.status.success() {
            return Ok(self);
        }
        let telling: Vec<String> =
            self.lines.into_iter().filter(|line| !is_routine(line)).collect();
        let skip = telling.len().saturating_sub(TAIL);
        let tail = telling.into_iter().skip(skip).collect::<Vec<_>>().join("\n");
        Err(ProcessError::Failed {
            program: program.to_owned(),
            status: self.status,
            tail,
            log: self.log,
        })
    }
}

/// A command to run while a step shows its progress.
#[derive(Debug)]
pub struct Task {
    command: Command,
    limit: Duration,
    log: Option<PathBuf>,
    echo: bool,
}

impl Task {
    /// A command that must end within the limit.
    pub fn new(command: Command, limit: Duration) -> Self {
        Self { command, limit, log: None, echo: false }
    }

    /// Keeps all that it prints in a file.
    #[must_use]
    pub fn log(mut self, path: PathBuf) -> Self {
        self.log = Some(path);
        self
    }

    /// Prints its lines as they come.
    #[must_use]
    pub fn echo(mut self, echo: bool) -> Self {
        self.echo = echo;
        self
    }

    /// Runs it to its end. `detail` turns each line into what the step shows;
    /// `None` leaves what is shown as it was.
    ///
    /// # Errors
    /// If it cannot start or takes too long. A failure of the program itself
    /// is in [`Finished::status`].
    pub fn run(
        mut self,
        step: &mut Step,
        mut detail: impl FnMut(&str) -> Option<String>,
    ) -> Result<Finished, ProcessError> {
        let program = name_of(&self.command);
        self.command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            // Cargo then draws its bar even though nobody's terminal is
            // behind the pipe: the bar is where the count of crates is.
            .env("CARGO_TERM_PROGRESS_WHEN", "always")
            .env("CARGO_TERM_PROGRESS_WIDTH", "100")
            .env("CARGO_TERM_COLOR", "never");
        let mut group = Group::start(&mut self.command)?;
        let heard = group.listen();
        let deadline = Instant::now() + self.limit;
        let mut log = self.log.as_deref().and_then(open_log);
        let mut lines = Vec::new();
        let mut shown = String::new();
        let mut keep = |line: String, shown: &mut String| {
            if let Some(detail) = detail(&line) {
                *shown = detail;
            }
            if !is_bar(&line) {
                if let Some(log) = log.as_mut() {
                    let _ = writeln!(log, "{line}");
                }
                if self.echo {
                    console::clear_progress();
                    console::line(&line);
                }
                lines.push(line);
            }
        };
        let status = loop {
            match heard.recv_timeout(Duration::from_millis(100)) {
                Ok(line) => keep(line, &mut shown),
                Err(RecvTimeoutError::Timeout) => {
                    if let Some(status) = group.ended() {
                        break status;
                    }
                }
                // Both pipes are closed: it has ended or is about to.
                Err(RecvTimeoutError::Disconnected) => {
                    if let Some(status) = group.ended() {
                        break status;
                    }
                    thread::sleep(Duration::from_millis(20));
                }
            }
            if Instant::now() >= deadline {
                drop(group);
                return Err(ProcessError::TooLong { program, limit: self.limit });
            }
            step.update(&shown);
        };
        // Ends whatever it left in its group, which also closes the pipes.
        drop(group);
        while let Ok(line) = heard.recv_timeout(Duration::from_secs(1)) {
            keep(line, &mut shown);
        }
        Ok(Finished { status, lines, log: self.log })
    }
}

/// Runs a short command and returns what it printed to standard output, or
/// nothing if it could not run, failed, or took more than ten seconds.
pub fn ask(command: &mut Command) -> Option<String> {
    ask_within(command, Duration::from_secs(10))
}

/// As [`ask`], for a command that may take longer.
pub fn ask_within(command: &mut Command, limit: Duration) -> Option<String> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut group = Group::start(command).ok()?;
    let mut out = group.child.stdout.take()?;
    let reader = thread::spawn(move || {
        let mut text = Vec::new();
        let _ = out.read_to_end(&mut text);
        text
    });
    let status = group.wait(limit)?;
    drop(group);
    let text = reader.join().ok()?;
    status.success().then(|| String::from_utf8_lossy(&text).into_owned())
}

/// Runs a command that owns the screen until it ends (a watching server).
///
/// # Errors
/// If it cannot start or ends badly.
pub fn hand_over(mut command: Command) -> Result<(), ProcessError> {
    let program = name_of(&command);
    command.stdin(Stdio::null());
    let mut group = Group::start(&mut command)?;
    loop {
        if let Some(status) = group.wait(Duration::from_secs(3600)) {
            return if status.success() {
                Ok(())
            } else {
                Err(ProcessError::Failed { program, status, tail: String::new(), log: None })
            };
        }
    }
}

/// A program's name without its folder.
pub(super) fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

fn open_log(path: &Path) -> Option<fs::File> {
    fs::create_dir_all(path.parent()?).ok()?;
    fs::File::create(path).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_past_its_limit_is_stopped() {
        let mut sleep = Command::new("sleep");
        sleep.arg("60");
        let started = Instant::now();
        let mut step = Step::start("sleep", "sleeping");
        let result = Task::new(sleep, Duration::from_millis(200)).run(&mut step, |_| None);
        assert!(matches!(result, Err(ProcessError::TooLong { .. })));
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn output_of_both_streams_is_kept_and_status_told() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo one; echo two >&2; exit 3"]);
        let mut step = Step::start("sh", "running");
        let finished = Task::new(shell, Duration::from_secs(10)).run(&mut step, |_| None).unwrap();
        assert_eq!(finished.status.code(), Some(3));
        let mut lines = finished.lines.clone();
        lines.sort();
        assert_eq!(lines, ["one", "two"]);
        assert!(finished.checked("sh").is_err());
    }

    #[test]
    fn what_a_command_leaves_running_is_ended_with_it() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 120 & echo $!"]);
        let mut step = Step::start("sh", "running");
        let finished = Task::new(shell, Duration::from_secs(10)).run(&mut step, |_| None).unwrap();
        let id: u32 = finished.lines.first().unwrap().parse().unwrap();
        // The kernel may need a moment to take it away.
        let gone = (0..50).any(|_| {
            thread::sleep(Duration::from_millis(20));
            let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
            stat.is_empty() || stat.contains(") Z ")
        });
        assert!(gone);
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = Group::start(&mut Command::new("no-such-program-here")).err().unwrap();
        assert!(error.to_string().contains("`no-such-program-here` is not on this machine's PATH"));
    }
}

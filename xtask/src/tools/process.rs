//! Child processes: each in a process group of its own, heard line by line,
//! held to a time limit, and gone when we are.

use super::console::{self, Step};
use super::marks;
use std::fmt;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Groups that are running now, for the handler of Ctrl-C.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());
static STOPPING: AtomicBool = AtomicBool::new(false);

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
                write!(f, "The command `{program}` is not on this machine's PATH. Install it, then run this again.")
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
        let skip = self.lines.len().saturating_sub(120);
        let tail = self.lines.iter().skip(skip).cloned().collect::<Vec<_>>().join("\n");
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
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut group = Group::start(command).ok()?;
    let mut out = group.child.stdout.take()?;
    let reader = thread::spawn(move || {
        let mut text = Vec::new();
        let _ = out.read_to_end(&mut text);
        text
    });
    let status = group.wait(Duration::from_secs(10))?;
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
        if let Some(status) = group.wait(Duration::from_hours(1)) {
            return if status.success() {
                Ok(())
            } else {
                Err(ProcessError::Failed { program, status, tail: String::new(), log: None })
            };
        }
    }
}

/// A child and the process group that it leads. Dropping it ends the group.
struct Group {
    child: Child,
    id: u32,
}

impl Group {
    fn start(command: &mut Command) -> Result<Self, ProcessError> {
        let program = name_of(command);
        command.env(marks::VARIABLE, marks::own());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command.spawn().map_err(|cause| ProcessError::Start { program, cause })?;
        let id = child.id();
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).push(id);
        Ok(Self { child, id })
    }

    fn listen(&mut self) -> Receiver<String> {
        let (sender, receiver) = mpsc::channel();
        if let Some(out) = self.child.stdout.take() {
            forward(out, sender.clone());
        }
        if let Some(err) = self.child.stderr.take() {
            forward(err, sender);
        }
        receiver
    }

    fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    fn wait(&mut self, limit: Duration) -> Option<ExitStatus> {
        let deadline = Instant::now() + limit;
        loop {
            if let Some(status) = self.ended() {
                return Some(status);
            }
            if Instant::now() >= deadline {
                return None;
            }
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // An id of a group stays taken while any member lives, so this can
        // only reach what this child started.
        kill_group(self.id);
        let _ = self.child.kill();
        let _ = self.child.wait();
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).retain(|id| *id != self.id);
    }
}

/// Makes Ctrl-C, a closed terminal and a polite kill end our children first.
pub fn end_children_on_interrupt() {
    // A second handler cannot be set; the first does the same work.
    let _ = ctrlc::set_handler(|| {
        if STOPPING.swap(true, Ordering::SeqCst) {
            return;
        }
        end_children();
        console::clear_progress();
        std::process::exit(130);
    });
}

/// Ends every group that is running and whatever they started elsewhere.
pub fn end_children() {
    let groups = RUNNING.lock().unwrap_or_else(PoisonError::into_inner).clone();
    for id in groups {
        kill_group(id);
    }
    marks::sweep_own();
}

#[cfg(unix)]
fn kill_group(id: u32) {
    use nix::sys::signal::{Signal, killpg};
    if let Ok(id) = i32::try_from(id) {
        let _ = killpg(nix::unistd::Pid::from_raw(id), Signal::SIGKILL);
    }
}

#[cfg(not(unix))]
fn kill_group(_id: u32) {}

/// Ends one process. Returns whether it was there and ours to end.
#[cfg(unix)]
pub fn kill_one(id: u32) -> bool {
    use nix::sys::signal::{Signal, kill};
    i32::try_from(id)
        .is_ok_and(|id| kill(nix::unistd::Pid::from_raw(id), Signal::SIGKILL).is_ok())
}

/// Ends one process. Returns whether it was there and ours to end.
#[cfg(not(unix))]
pub fn kill_one(_id: u32) -> bool {
    false
}

fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

fn open_log(path: &Path) -> Option<fs::File> {
    fs::create_dir_all(path.parent()?).ok()?;
    fs::File::create(path).ok()
}

/// Sends a stream on line by line. A carriage return ends a line too: that is
/// how progress bars are redrawn.
fn forward(mut stream: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        let mut pending = Vec::new();
        let mut chunk = [0_u8; 4096];
        while let Ok(count) = stream.read(&mut chunk) {
            if count == 0 {
                break;
            }
            for byte in chunk.iter().take(count) {
                if matches!(byte, b'\n' | b'\r') {
                    if !pending.is_empty() {
                        let line = String::from_utf8_lossy(&pending).trim_end().to_owned();
                        pending.clear();
                        if sender.send(line).is_err() {
                            return;
                        }
                    }
                } else {
                    pending.push(*byte);
                }
            }
        }
        if !pending.is_empty() {
            let _ = sender.send(String::from_utf8_lossy(&pending).trim_end().to_owned());
        }
    });
}

/// What cargo is doing, read from one line of its output.
pub fn cargo_detail(line: &str) -> Option<String> {
    if let Some((done, all)) = bar(line) {
        return Some(format!("{done}/{all} crates"));
    }
    let line = line.trim_start();
    ["Updating", "Downloading", "Blocking", "Fetching"]
        .iter()
        .find(|verb| line.starts_with(**verb))
        .map(|verb| match *verb {
            "Blocking" => "waiting for another cargo".to_owned(),
            verb => verb.to_lowercase(),
        })
}

/// Whether a line is one frame of cargo's progress bar.
fn is_bar(line: &str) -> bool {
    bar(line).is_some()
}

/// Reads `Building [==>  ] 12/345: name`.
fn bar(line: &str) -> Option<(u32, u32)> {
    let (_, rest) = line.split_once('[')?;
    let (gauge, rest) = rest.split_once(']')?;
    if !gauge.chars().all(|c| matches!(c, '=' | '>' | ' ')) {
        return None;
    }
    let counts = rest.trim_start().split([':', ' ']).next()?;
    let (done, all) = counts.split_once('/')?;
    Some((done.parse().ok()?, all.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_progress_is_read() {
        let line = "    Building [======>                    ] 45/300: serde, syn(build)...";
        assert_eq!(cargo_detail(line), Some("45/300 crates".to_owned()));
        assert_eq!(cargo_detail("    Updating crates.io index"), Some("updating".to_owned()));
        assert_eq!(
            cargo_detail("    Blocking waiting for file lock on build directory"),
            Some("waiting for another cargo".to_owned())
        );
    }

    #[test]
    fn ordinary_lines_are_no_progress() {
        assert_eq!(cargo_detail("   Compiling serde v1.0.0"), None);
        assert!(!is_bar("array[1/2] = 3/4"));
        assert!(!is_bar("error[E0308]: mismatched 1/2: types"));
    }

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

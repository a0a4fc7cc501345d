//! Process groups: what a child started ends when the child does, or when we
//! are told to stop.

use super::console;
use super::marks;
use super::process::{ProcessError, name_of};
use std::io::Read;
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Groups that are running now, for the handler of Ctrl-C.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());
static STOPPING: AtomicBool = AtomicBool::new(false);

/// A child and the process group that it leads. Dropping it ends the group.
pub(super) struct Group {
    pub(super) child: Child,
    id: u32,
}

impl Group {
    /// Starts a command as the leader of a group of its own.
    pub(super) fn start(command: &mut Command) -> Result<Self, ProcessError> {
        let program = name_of(command);
        command.env(marks::VARIABLE, marks::own());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command.spawn().map_err(|cause| ProcessError::Start { program, cause })?;
        let id = child.id();
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).push(id);
        Ok(Self { child, id })
    }

    /// The lines of both its streams, as they come.
    pub(super) fn listen(&mut self) -> Receiver<String> {
        let (sender, receiver) = mpsc::channel();
        if let Some(out) = self.child.stdout.take() {
            forward(out, sender.clone());
        }
        if let Some(err) = self.child.stderr.take() {
            forward(err, sender);
        }
        receiver
    }

    /// How it ended, if it has.
    pub(super) fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// Waits for its end, up to the limit.
    pub(super) fn wait(&mut self, limit: Duration) -> Option<ExitStatus> {
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

/// Ends a process group, at once.
#[cfg(unix)]
pub fn kill_group(id: u32) {
    use nix::sys::signal::{Signal, killpg};
    if let Ok(id) = i32::try_from(id) {
        let _ = killpg(nix::unistd::Pid::from_raw(id), Signal::SIGKILL);
    }
}

/// Ends a process group, at once.
#[cfg(not(unix))]
pub fn kill_group(_id: u32) {}

/// Asks a process to end, which it may do when it has tidied up.
#[cfg(unix)]
pub fn ask_to_end(id: u32) {
    use nix::sys::signal::{Signal, kill};
    if let Ok(id) = i32::try_from(id) {
        let _ = kill(nix::unistd::Pid::from_raw(id), Signal::SIGTERM);
    }
}

/// Asks a process to end, which it may do when it has tidied up.
#[cfg(not(unix))]
pub fn ask_to_end(_id: u32) {}

/// Ends one process. Returns whether it was there and ours to end.
#[cfg(unix)]
pub fn kill_one(id: u32) -> bool {
    use nix::sys::signal::{Signal, kill};
    i32::try_from(id).is_ok_and(|id| kill(nix::unistd::Pid::from_raw(id), Signal::SIGKILL).is_ok())
}

/// Ends one process. Returns whether it was there and ours to end.
#[cfg(not(unix))]
pub fn kill_one(_id: u32) -> bool {
    false
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

//! What the commands say, and how a long step shows that it is alive.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// How often a long step speaks where lines cannot be rewritten.
const QUIET_LIMIT: Duration = Duration::from_secs(15);
/// How often a terminal line is redrawn.
const REDRAW: Duration = Duration::from_millis(200);
const LABEL_WIDTH: usize = 30;

/// Prints one line to standard output.
pub fn line(text: &str) {
    // A reader that went away (`cargo xtask size | head`) is no reason to stop.
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}

/// Prints one line to standard error.
pub fn error(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Prints a heading with an empty line before it.
pub fn heading(text: &str) {
    line(&format!("\n== {text}"));
}

/// Ends a half-drawn progress line, so that what follows starts on its own.
pub fn clear_progress() {
    if io::stdout().is_terminal() {
        let mut out = io::stdout().lock();
        let _ = write!(out, "\r\u{1b}[2K");
        let _ = out.flush();
    }
}

/// One step of work: a label, a moving detail, an end.
#[derive(Debug)]
pub struct Step {
    label: String,
    started: Instant,
    last_drawn: Option<Instant>,
    terminal: bool,
}

impl Step {
    /// Starts a step. `doing` says what is about to happen ("installing").
    pub fn start(label: &str, doing: &str) -> Self {
        let terminal = io::stdout().is_terminal();
        let mut step =
            Self { label: label.to_owned(), started: Instant::now(), last_drawn: None, terminal };
        if terminal {
            step.update(doing);
        } else {
            line(&row(label, doing));
            step.last_drawn = Some(step.started);
        }
        step
    }

    /// How long the step has run.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Shows where the step is. Cheap to call often: it draws rarely.
    pub fn update(&mut self, detail: &str) {
        let every = if self.terminal { REDRAW } else { QUIET_LIMIT };
        if self.last_drawn.is_some_and(|at| at.elapsed() < every) {
            return;
        }
        self.last_drawn = Some(Instant::now());
        let text = row(&self.label, &with_time(detail, self.started.elapsed()));
        if self.terminal {
            let mut out = io::stdout().lock();
            let _ = write!(out, "\r\u{1b}[2K{text}");
            let _ = out.flush();
        } else {
            line(&text);
        }
    }

    /// Ends the step with its result.
    pub fn done(self, result: &str) {
        clear_progress();
        let took = self.started.elapsed();
        let text = if took < Duration::from_secs(1) {
            result.to_owned()
        } else {
            format!("{result} in {}", duration(took))
        };
        line(&row(&self.label, &text));
    }

    /// Ends the step without a line: the error that follows speaks for it.
    pub fn stop(self) {
        clear_progress();
    }
}

/// A line of two columns.
pub fn row(label: &str, text: &str) -> String {
    format!("  {label:<LABEL_WIDTH$} {text}")
}

fn with_time(detail: &str, elapsed: Duration) -> String {
    if detail.is_empty() { duration(elapsed) } else { format!("{detail}, {}", duration(elapsed)) }
}

/// A length of time as a person would say it.
pub fn duration(length: Duration) -> String {
    let seconds = length.as_secs();
    if length < Duration::from_secs(10) {
        format!("{:.1} s", length.as_secs_f32())
    } else if seconds < 120 {
        format!("{seconds} s")
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_read_well() {
        assert_eq!(duration(Duration::from_millis(1234)), "1.2 s");
        assert_eq!(duration(Duration::from_secs(75)), "75 s");
        assert_eq!(duration(Duration::from_secs(305)), "5 min 05 s");
    }

    #[test]
    fn the_detail_comes_before_the_time() {
        assert_eq!(with_time("3/9 crates", Duration::from_secs(12)), "3/9 crates, 12 s");
        assert_eq!(with_time("", Duration::from_secs(12)), "12 s");
    }
}

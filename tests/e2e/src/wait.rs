//! Waiting for something to become so: the one place that sleeps.

use crate::{Outcome, Trouble};
use std::thread;
use std::time::{Duration, Instant};

/// How long anything on the page may take to come. Far more than it needs, on a slow machine.
pub const LIMIT: Duration = Duration::from_secs(10);
/// How often it is looked for. In milliseconds, growing up to the last.
const PAUSES: [u64; 4] = [5, 15, 30, 60];

/// Asks again and again until there is an answer.
///
/// # Errors
/// The last trouble, where there was no answer within the limit.
pub fn until<T>(limit: Duration, mut ask: impl FnMut() -> Outcome<T>) -> Outcome<T> {
    let deadline = Instant::now() + limit;
    let mut pauses = PAUSES.into_iter();
    let mut pause = PAUSES[0];
    loop {
        match ask() {
            Ok(answer) => return Ok(answer),
            Err(trouble) if Instant::now() >= deadline => return Err(trouble),
            Err(_) => {
                pause = pauses.next().unwrap_or(pause);
                thread::sleep(Duration::from_millis(pause));
            }
        }
    }
}

/// Waits until something is so; `what` says what was waited for.
///
/// # Errors
/// If it did not become so within the limit.
pub fn until_true(limit: Duration, what: &str, mut ask: impl FnMut() -> Outcome<bool>) -> Outcome {
    until(limit, || if ask()? { Ok(()) } else { Err(Trouble::new(what)) })
}

/// Looks again and again whether something is still so, for a while.
///
/// # Errors
/// As soon as it is not.
pub fn stays(length: Duration, mut ask: impl FnMut() -> Outcome) -> Outcome {
    let end = Instant::now() + length;
    while Instant::now() < end {
        ask()?;
        thread::sleep(Duration::from_millis(PAUSES[3]));
    }
    ask()
}

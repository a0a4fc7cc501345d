//! Browsers that wait for the next visit. Starting one takes a second, giving it a new tab a few hundredths.

use crate::Outcome;
use crate::browser::{Browser, Wishes};
use std::sync::{Condvar, Mutex, PoisonError};

/// How many may be out at once: each is several processes.
const MOST_OUT: usize = 4;

struct Pool {
    waiting: Vec<Browser>,
    out: usize,
}

static POOL: Mutex<Pool> = Mutex::new(Pool { waiting: Vec::new(), out: 0 });
static BACK: Condvar = Condvar::new();

/// A browser on loan. Given back only on request: one in which a visit failed is ended instead.
pub(crate) struct Loan(Option<Browser>);

impl Loan {
    /// The browser.
    pub fn browser(&self) -> Option<&Browser> {
        self.0.as_ref()
    }

    /// Keeps the browser for the next visit: with an empty page, since one that moves would go on moving. One that does not
    /// answer is ended.
    pub fn give_back(mut self) {
        let browser = self.0.take().filter(|browser| browser.fresh_tab().is_ok());
        POOL.lock().unwrap_or_else(PoisonError::into_inner).waiting.extend(browser);
    }
}

impl Drop for Loan {
    fn drop(&mut self) {
        // Ended first, so that no more than the most ever run.
        drop(self.0.take());
        POOL.lock().unwrap_or_else(PoisonError::into_inner).out -= 1;
        BACK.notify_one();
    }
}

/// Ends the browsers that wait: what is measured is not to have others beside it.
pub fn end_waiting() {
    // Let go of outside: ending one takes a while.
    let waiting = std::mem::take(&mut POOL.lock().unwrap_or_else(PoisonError::into_inner).waiting);
    drop(waiting);
}

/// Takes a browser that was started with these wishes, or starts one.
///
/// # Errors
/// If one cannot be started.
pub(crate) fn take(wishes: Wishes) -> Outcome<Loan> {
    let mut pool = POOL.lock().unwrap_or_else(PoisonError::into_inner);
    while pool.out >= MOST_OUT {
        pool = BACK.wait(pool).unwrap_or_else(PoisonError::into_inner);
    }
    pool.out += 1;
    let fits = pool.waiting.iter().position(|browser| browser.wishes() == wishes);
    let browser = fits.map(|place| pool.waiting.swap_remove(place));
    drop(pool);
    let mut loan = Loan(browser);
    if loan.0.is_none() {
        loan.0 = Some(Browser::start(wishes)?);
    }
    Ok(loan)
}

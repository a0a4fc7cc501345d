//! The lock as it lies in the store, and writing every text anew under it.

use super::{Shelf, StoreFault};

impl Shelf {
    /// The lock, as it lies in the store.
    pub fn lock_text(&self) -> Option<String> {
        self.store.get(&self.keys.lock()).ok().flatten()
    }

    /// Puts a lock in place of the one before; or takes it away.
    ///
    /// # Errors
    /// The one before is still there, and what it says is still so.
    pub fn set_lock(&mut self, lock: Option<&str>) -> Result<(), StoreFault> {
        let key = self.keys.lock();
        match lock {
            None => self.store.remove(&key),
            Some(lock) => {
                self.set_roomy(&key, lock)?;
                // A store that says yes and keeps nothing would leave every text unlocked.
                let found = self.store.get(&key)?;
                if found.as_deref() == Some(lock) { Ok(()) } else { Err(StoreFault::Failed) }
            }
        }
    }

    /// Writes every text of ours anew, as the lock says from now on: each is one write, and readable before and after.
    /// How many could not be, where not all were: they are as they were.
    ///
    /// # Errors
    /// There is no room for one of them, or the store does not say what is in it. Those before it were written.
    pub fn rewrite(&mut self) -> Result<usize, StoreFault> {
        let mut left = 0;
        for key in self.store.keys()? {
            if self.keys.stays_open(&key) {
                continue;
            }
            match self.rewrite_one(&key) {
                Ok(()) => {}
                Err(StoreFault::Full) => return Err(StoreFault::Full),
                Err(_) => left += 1,
            }
        }
        Ok(left)
    }

    /// Every key of ours and its text, but for the lock and what is kept free.
    ///
    /// # Errors
    /// The store does not say what is in it.
    pub fn texts(&self) -> Result<Vec<(String, String)>, StoreFault> {
        let mut texts = Vec::new();
        for key in self.store.keys()? {
            let ours = self.keys.short(&key).is_some();
            if ours
                && key != self.keys.lock()
                && key != self.keys.reserve()
                && let Some(text) = self.store.get(&key)?
            {
                texts.push((key, text));
            }
        }
        Ok(texts)
    }

    fn rewrite_one(&mut self, key: &str) -> Result<(), StoreFault> {
        loop {
            let Some(text) = self.store.get(key)? else { return Ok(()) };
            // Another tab's journal may grow meanwhile.
            if self.store.get(key)?.as_deref() == Some(&text) {
                return self.set_roomy(key, &text);
            }
        }
    }
}

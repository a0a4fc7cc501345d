//! Where the key is while the words are unlocked: in memory, and nowhere else.

use super::data_key::Cipher;
use super::is_locked;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// Holds the key while the words are unlocked. Clones share it: when it is taken away it is gone for all.
#[derive(Clone, Default)]
pub struct KeyRing {
    key: Rc<RefCell<Option<Rc<dyn Cipher>>>>,
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("KeyRing").finish_non_exhaustive()
    }
}

impl KeyRing {
    /// The key, while it is there.
    pub fn key(&self) -> Option<Rc<dyn Cipher>> {
        self.key.borrow().clone()
    }

    /// Takes a key, or lets go of it.
    pub fn hold(&self, key: Option<Rc<dyn Cipher>>) {
        *self.key.borrow_mut() = key;
    }
}

/// A text as it is read with a key: what is not locked, and what it does not open, as it is.
pub fn unlocked(key: Option<&Rc<dyn Cipher>>, name: &str, text: String) -> String {
    let opened = key.filter(|_| is_locked(&text)).and_then(|key| key.unlock(name, &text));
    opened.unwrap_or(text)
}

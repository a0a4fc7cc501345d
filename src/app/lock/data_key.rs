//! The key that texts are encrypted under.

use super::{IV, LOCKED, Lock, LockError};
use crate::app::saved::{from_letters, press, to_letters, unpress};
use crate::app::sealed::{ROUNDS, SALT};
use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use std::fmt;

/// Bytes of a key.
pub const KEY: usize = 32;

/// Fills bytes with what nobody can guess; whether that worked.
pub type Random = fn(&mut [u8]) -> bool;

/// Encrypts and decrypts texts of the store. Apart from what does it, since the code for that comes after that of the first
/// screens.
pub trait Cipher {
    /// The name of the key.
    fn id(&self) -> &str;
    /// A text of a key of the store, locked. None where there is no chance to be had.
    fn lock(&self, name: &str, text: &str) -> Option<String>;
    /// A locked text of that key. None where it is damaged, another key's, or locked with another one.
    fn unlock(&self, name: &str, locked: &str) -> Option<String>;
}

/// The key that texts are encrypted under.
pub struct DataKey {
    id: String,
    /// The key itself, to be wrapped anew under another passphrase.
    bytes: [u8; KEY],
    cipher: Aes256Gcm,
    random: Random,
}

impl fmt::Debug for DataKey {
    /// Its name only.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("DataKey").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Drop for DataKey {
    fn drop(&mut self) {
        // As well as safe code can: what the browser's memory held of it before is nobody's promise.
        self.bytes = [0; KEY];
        std::hint::black_box(&self.bytes);
    }
}

impl DataKey {
    /// A key that there never was.
    ///
    /// # Errors
    /// [`LockError::Unable`], where there is no chance to be had.
    pub fn fresh(random: Random) -> Result<Self, LockError> {
        let (mut bytes, mut id) = ([0; KEY], [0; 8]);
        if !(random(&mut bytes) && random(&mut id)) {
            return Err(LockError::Unable);
        }
        Ok(Self::of(super::hex(&id), bytes, random))
    }

    fn of(id: String, bytes: [u8; KEY], random: Random) -> Self {
        let cipher = Aes256Gcm::new(&bytes.into());
        Self { id, bytes, cipher, random }
    }

    /// The lock of this key under what a passphrase was hashed to, with this salt, [`ROUNDS`] times.
    ///
    /// # Errors
    /// [`LockError::Unable`], where there is no chance to be had.
    pub fn wrap(&self, hash: &[u8; KEY], salt: [u8; SALT]) -> Result<Lock, LockError> {
        let mut iv = [0; IV];
        if !(self.random)(&mut iv) {
            return Err(LockError::Unable);
        }
        let (id, going, rounds) = (self.id.clone(), false, ROUNDS);
        let mut lock = Lock { id, going, rounds, salt, iv, key: Vec::new() };
        let (msg, aad) = (self.bytes.as_slice(), bound(&lock));
        let payload = Payload { msg, aad: aad.as_bytes() };
        lock.key = Aes256Gcm::new(hash.into())
            .encrypt(&Nonce::from(iv), payload)
            .map_err(|_| LockError::Unable)?;
        Ok(lock)
    }

    /// The key of a lock, with what the passphrase was hashed to as the lock says.
    ///
    /// # Errors
    /// [`LockError::WrongPassphrase`].
    pub fn unwrap(lock: &Lock, hash: &[u8; KEY], random: Random) -> Result<Self, LockError> {
        let aad = bound(lock);
        let payload = Payload { msg: &lock.key, aad: aad.as_bytes() };
        let bytes = Aes256Gcm::new(hash.into())
            .decrypt(&Nonce::from(lock.iv), payload)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(LockError::WrongPassphrase)?;
        Ok(Self::of(lock.id.clone(), bytes, random))
    }
}

/// What of a lock is bound to its encrypted key. That the passphrase is being taken away is not: it is noted without it.
fn bound(lock: &Lock) -> String {
    Lock { going: false, key: Vec::new(), ..lock.clone() }.write()
}

impl Cipher for DataKey {
    fn id(&self) -> &str {
        &self.id
    }

    fn lock(&self, name: &str, text: &str) -> Option<String> {
        let mut iv = [0; IV];
        if !(self.random)(&mut iv) {
            return None;
        }
        let plain = plain(text)?;
        let payload = Payload { msg: &plain, aad: name.as_bytes() };
        let cipher = self.cipher.encrypt(&Nonce::from(iv), payload).ok()?;
        Some([LOCKED, &to_letters(&[iv.as_slice(), &cipher].concat())].concat())
    }

    fn unlock(&self, name: &str, locked: &str) -> Option<String> {
        let bytes = from_letters(locked.strip_prefix(LOCKED)?)?;
        let (iv, cipher) = bytes.split_first_chunk::<IV>()?;
        let payload = Payload { msg: cipher, aad: name.as_bytes() };
        let plain = self.cipher.decrypt(&Nonce::from(*iv), payload).ok()?;
        let (size, rest) = plain.split_first_chunk()?;
        match u32::from_be_bytes(*size) {
            0 => String::from_utf8(rest.to_vec()).ok(),
            size => unpress(rest, usize::try_from(size).ok()?),
        }
    }
}

/// What is encrypted: how many bytes the text has and the compressed text; or nothing and the text, where that is shorter.
fn plain(text: &str) -> Option<Vec<u8>> {
    let size = u32::try_from(text.len()).ok()?.to_be_bytes();
    let pressed = press(text)?;
    Some(if pressed.len() < text.len() {
        [size.as_slice(), &pressed].concat()
    } else {
        [&[0; 4], text.as_bytes()].concat()
    })
}

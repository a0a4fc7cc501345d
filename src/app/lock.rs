//! Locking: what lies in the store is encrypted under a passphrase of the person's.
//!
//! Every text but a few choices about looks is encrypted as it is written, before the call that writes it returns, so
//! that there is nothing to wait for when a page is left: copies, journals, earlier versions, what was set aside, the list
//! ([`LockedStore`]). The second place holds the same encrypted texts. So the shelf knows nothing of it.
//!
//! **Two keys.** Texts are encrypted under a random key of this deployment ([`DataKey`]: AES-256-GCM, a fresh random
//! initialisation vector at each write, the name of the key of the store bound to it). That one is encrypted under
//! what the passphrase hashes to (PBKDF2 with SHA-256), and lies so in the store, with all that the hashing needs: [`Lock`].
//! Another passphrase therefore writes one key of the store, which is all or nothing; what was encrypted stays as it is.
//!
//! **Locking and unlocking for good go text by text.** First the lock is written, which says what is so from now on; then
//! each text is written anew under that ([`Shelf::rewrite`](super::store::Shelf::rewrite)). Each is one write, and readable before and after, so a page
//! that is killed in between leaves nothing that cannot be read, and the next one that is unlocked goes on.
//!
//! **Each write looks at the lock.** A tab that does not hold the key that the lock names writes nothing
//! ([`StoreFault::Locked`](super::store::StoreFault::Locked)): neither a tab that was open before another one locked, nor one that was locked itself.
//! Its words stay in memory until the passphrase is given there.
//!
//! The hashing is the browser's (the shell's part), since it takes a second and must not stand in the way of anything. The
//! encryption is not: the browser's own answers later, and what is typed right before a page is left would be lost.

mod data_key;
mod event;
mod file;
mod ring;
mod stored;

pub use data_key::{Cipher, DataKey, KEY, Random};
pub use event::{After, Guard, LockDeed, LockDone, LockEvent, LockState};
pub use file::{lock_of, unlocked_file};
pub use ring::{KeyRing, unlocked};
pub use stored::LockedStore;

use super::sealed::{IV, ROUNDS, SALT};

/// The version of the lock that this build writes, and the newest that it reads.
const VERSION: &str = "1";
/// How a lock begins.
const MARK: &str = "afterview-lock";
/// How the passphrase is hashed.
const HASH: &str = "PBKDF2-SHA256";
/// More rounds than this are none of ours, and would hold up a phone for minutes.
const MOST_ROUNDS: u32 = 10_000_000;
/// The longest lock that is looked at, in bytes.
const MOST: usize = 400;
/// How a text that is locked begins.
const LOCKED: &str = "afterview-locked:1:";
/// How a text begins that was locked and cannot be unlocked any more.
const DAMAGED: &str = "afterview-unreadable:1:";
/// The fewest letters of a passphrase: the least that NIST SP 800-63B (revision 3, 5.1.1.2) lets a person choose.
pub const FEWEST: usize = 8;
/// The most: more than anybody types, and no work for a phone.
pub const MOST_LETTERS: usize = 200;

/// Why something could not be locked or unlocked. Nothing is changed by any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockError {
    /// The passphrase is another one.
    WrongPassphrase,
    /// The passphrase has fewer than [`FEWEST`] letters.
    TooShort,
    /// It was typed once more, and otherwise.
    NotTheSame,
    /// It was not said that nobody can open what is locked without it.
    NotUnderstood,
    /// A newer Afterview made the lock.
    Newer,
    /// The lock itself is gone or damaged: no passphrase helps any more.
    Broken,
    /// This browser cannot do it: it is too old, or the page has no secure address.
    Unable,
    /// There is not enough room to keep the words unlocked: they stay locked.
    NoRoom,
    /// The browser keeps nothing, or did not write the lock.
    NotKept,
}

impl LockError {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WrongPassphrase => "lock.error.wrong_passphrase",
            Self::TooShort => "lock.error.too_short",
            Self::NotTheSame => "lock.error.not_the_same",
            Self::NotUnderstood => "lock.error.not_understood",
            Self::Newer => "lock.error.newer",
            Self::Broken => "lock.error.broken",
            Self::Unable => "lock.error.unable",
            Self::NoRoom => "lock.error.no_room",
            Self::NotKept => "lock.error.not_kept",
        }
    }
}

/// What says that texts are locked, and with what: all but the passphrase. As it lies in the store it is a line of fields
/// with colons between: mark, version, name of the key, whether it is going, kind of hash, rounds, and in hexadecimal
/// digits salt, initialisation vector, and the encrypted key with its tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The name of the key that texts are encrypted under: random, and no secret.
    pub id: String,
    /// Whether the passphrase is being taken away: texts are written unlocked again.
    pub going: bool,
    /// How often the passphrase is hashed.
    pub rounds: u32,
    /// What is hashed with it.
    pub salt: [u8; SALT],
    /// The initialisation vector of the encrypted key.
    pub iv: [u8; IV],
    /// The encrypted key, with its tag.
    pub key: Vec<u8>,
}

impl Lock {
    /// As it lies in the store.
    pub fn write(&self) -> String {
        let how = if self.going { "going" } else { "on" };
        let rounds = self.rounds.to_string();
        let (salt, iv, key) = (hex(&self.salt), hex(&self.iv), hex(&self.key));
        [MARK, VERSION, &self.id, how, HASH, &rounds, &salt, &iv, &key].join(":")
    }

    /// Reads one.
    ///
    /// # Errors
    /// [`LockError::Newer`], [`LockError::Broken`].
    pub fn read(text: &str) -> Result<Self, LockError> {
        if text.len() > MOST {
            return Err(LockError::Broken);
        }
        let mut fields = text.split(':');
        let mut next = || fields.next().ok_or(LockError::Broken);
        if next()? != MARK {
            return Err(LockError::Broken);
        }
        if next()? != VERSION {
            return Err(LockError::Newer);
        }
        let id = next()?.to_owned();
        let going = match next()? {
            "on" => false,
            "going" => true,
            _ => return Err(LockError::Broken),
        };
        if next()? != HASH {
            return Err(LockError::Newer);
        }
        let rounds = next()?.parse().ok().filter(|rounds| (ROUNDS..=MOST_ROUNDS).contains(rounds));
        let rounds = rounds.ok_or(LockError::Broken)?;
        let (salt, iv, key) = (bytes(next()?), bytes(next()?), bytes(next()?));
        let salt = salt.and_then(|salt| salt.try_into().ok()).ok_or(LockError::Broken)?;
        let iv = iv.and_then(|iv| iv.try_into().ok()).ok_or(LockError::Broken)?;
        let key = key.ok_or(LockError::Broken)?;
        if id.is_empty() || fields.next().is_some() {
            return Err(LockError::Broken);
        }
        Ok(Self { id, going, rounds, salt, iv, key })
    }

    /// Whether two are of one key, and are not the same.
    pub fn is_another_of(one: &str, other: &str) -> bool {
        let same = Self::glance(one).zip(Self::glance(other)).is_some_and(|(a, b)| a.0 == b.0);
        same && one != other
    }

    /// Whether this is a lock under which texts are written locked.
    pub fn is_on(text: &str) -> bool {
        Self::glance(text).is_none_or(|(_, going)| !going)
    }

    /// The name of the key, and whether it is going: all that is looked at with every write. None where it is no lock that
    /// is read here.
    fn glance(text: &str) -> Option<(&str, bool)> {
        let mut fields = text.get(..MOST.min(text.len()))?.split(':');
        let ours = fields.next() == Some(MARK) && fields.next() == Some(VERSION);
        let (id, how) = (fields.next()?, fields.next()?);
        ours.then_some((id, how == "going"))
    }
}

/// A locked text that no key opens, as it is handed on: it is not to be taken for one that waits for its key.
fn damaged(locked: &str) -> String {
    [DAMAGED, locked.trim_start_matches(LOCKED)].concat()
}

/// Whether a stored text is locked.
pub fn is_locked(text: &str) -> bool {
    text.starts_with("afterview-locked:")
}

/// Whether a passphrase may be set: long enough, and twice the same.
///
/// # Errors
/// [`LockError::TooShort`], [`LockError::NotTheSame`].
pub fn check_passphrase(one: &str, again: &str) -> Result<(), LockError> {
    if one.chars().count() < FEWEST {
        return Err(LockError::TooShort);
    }
    if one == again { Ok(()) } else { Err(LockError::NotTheSame) }
}

/// What of a passphrase is hashed: without blanks around it, which a keyboard on a phone adds by itself.
pub fn hashed(passphrase: &str) -> String {
    passphrase.trim().chars().take(MOST_LETTERS).collect()
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.filter_map(|half| DIGITS.get(usize::from(half))).copied().map(char::from).collect()
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    if hex.len() % 2 == 1 {
        return None;
    }
    let digits: Option<Vec<u8>> =
        hex.chars().map(|digit| u8::try_from(digit.to_digit(16)?).ok()).collect();
    Some(digits?.chunks_exact(2).filter_map(|two| Some(two.first()? << 4 | two.last()?)).collect())
}

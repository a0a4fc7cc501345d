//! The sealed form: a text that was packed and encrypted, and what is needed to open it again but for the passphrase.
//!
//! Bytes, in this order: the mark `AV`; the version; whether the text is packed; how often the passphrase is hashed (four
//! bytes, the most significant first, as all numbers here); until when it opens (eight); the salt; the initialisation
//! vector; the encrypted text with its tag; and a checksum (eight). All before the encrypted text is [`Head`], and is bound
//! to it: whoever changes a rounds count or puts off an end makes it unreadable. The checksum guards against accidents, so
//! that a link that was cut short is not taken for a wrong passphrase; it is over what anybody can see.
//!
//! The text is encrypted with AES-256-GCM, under a key made of the passphrase by PBKDF2 with SHA-256. How, is the shell's
//! part: this knows the form, and touches no key.
//!
//! Reading refuses what is too large before it looks, and whatever it is given, it never panics.

pub mod letters;
pub mod passphrase;

use super::saved::Sum;
use crate::domain::clock::Instant;

/// How often a passphrase is hashed: what OWASP asks of PBKDF2 with SHA-256 (Password Storage Cheat Sheet).
pub const ROUNDS: u32 = 600_000;
/// More than this is none of ours, and would hold up a phone for minutes.
const MOST_ROUNDS: u32 = 10_000_000;
/// Bytes of the salt.
pub const SALT: usize = 16;
/// Bytes of the initialisation vector: what GCM is made for (NIST SP 800-38D, 5.2.1.1).
pub const IV: usize = 12;
/// Bytes that the encryption adds to a text.
const TAG: usize = 16;
/// Bytes of the checksum.
const SUM: usize = 8;
/// How each begins.
pub const MARK: [u8; 2] = *b"AV";
/// The version that this build writes, and the newest that it reads.
const VERSION: u8 = 1;
/// Bytes before the encrypted text.
const HEAD: usize = MARK.len() + 2 + 4 + 8 + SALT + IV;
/// The most bytes that are looked at. A link holds a third of it.
pub const MOST_BYTES: usize = 24_000;

/// Why something sealed was not opened. Nothing here is changed by any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// It is nothing of ours.
    NotOurs,
    /// A newer Afterview sealed it.
    Newer,
    /// Something of it is missing, or was changed.
    Damaged,
    /// It is larger than anything of ours.
    TooLarge,
    /// It was to be opened until a time, and that is over.
    Expired,
    /// What was typed cannot be a passphrase of ours: it has other letters, or not as many.
    Misspelt,
    /// The passphrase is another one.
    WrongPassphrase,
    /// This browser cannot do it: it is too old, or the page has no secure address.
    Unable,
    /// What was to be sealed could not be read.
    NotRead,
}

impl SealError {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotOurs => "link.error.not_ours",
            Self::Newer => "link.error.newer",
            Self::Damaged => "link.error.damaged",
            Self::TooLarge => "link.error.too_large",
            Self::Expired => "link.error.expired",
            Self::Misspelt => "link.error.misspelt",
            Self::WrongPassphrase => "link.error.wrong_passphrase",
            Self::Unable => "link.error.unable",
            Self::NotRead => "link.error.not_read",
        }
    }
}

/// How a text was sealed: all but the passphrase that opens it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Whether the text was packed (deflate) before it was encrypted.
    pub packed: bool,
    /// How often the passphrase is hashed.
    pub rounds: u32,
    /// Until when it is to be opened. That is honoured here, and binds nobody else.
    pub until: Instant,
    /// What is hashed with the passphrase.
    pub salt: [u8; SALT],
    /// The initialisation vector: never twice under one key.
    pub iv: [u8; IV],
}

impl Head {
    /// Its bytes, which are bound to the encrypted text.
    pub fn bytes(&self) -> [u8; HEAD] {
        let mut bytes = [0; HEAD];
        let parts: [&[u8]; 6] = [
            &MARK,
            &[VERSION, u8::from(self.packed)],
            &self.rounds.to_be_bytes(),
            &self.until.0.to_be_bytes(),
            &self.salt,
            &self.iv,
        ];
        for (place, byte) in bytes.iter_mut().zip(parts.into_iter().flatten()) {
            *place = *byte;
        }
        bytes
    }

    /// Reads it. The version is looked at before.
    fn of(bytes: &[u8; HEAD]) -> Option<Self> {
        let (_, rest) = bytes.split_first_chunk::<{ MARK.len() + 1 }>()?;
        let ([packed], rest) = rest.split_first_chunk()?;
        let (rounds, rest) = rest.split_first_chunk()?;
        let (until, rest) = rest.split_first_chunk()?;
        let (salt, rest) = rest.split_first_chunk()?;
        let (iv, _) = rest.split_first_chunk()?;
        let head = Self {
            packed: *packed == 1,
            rounds: u32::from_be_bytes(*rounds),
            until: Instant(i64::from_be_bytes(*until)),
            salt: *salt,
            iv: *iv,
        };
        let fits = *packed <= 1 && (ROUNDS..=MOST_ROUNDS).contains(&head.rounds);
        fits.then_some(head)
    }
}

/// A sealed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedText {
    /// How it was sealed.
    pub head: Head,
    /// The encrypted text, with its tag.
    pub cipher: Vec<u8>,
}

impl SealedText {
    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = [&self.head.bytes(), self.cipher.as_slice()].concat();
        bytes.extend(sum_of(&bytes));
        bytes
    }

    /// Reads one.
    ///
    /// # Errors
    /// Says what the bytes are instead of a whole one in this version.
    pub fn of(bytes: &[u8]) -> Result<Self, SealError> {
        if bytes.len() > MOST_BYTES {
            return Err(SealError::TooLarge);
        }
        let (mark, rest) = bytes.split_first_chunk().ok_or(SealError::NotOurs)?;
        if *mark != MARK {
            return Err(SealError::NotOurs);
        }
        if rest.first().is_some_and(|version| *version > VERSION) {
            return Err(SealError::Newer);
        }
        let (sealed, sum) = bytes.split_last_chunk::<SUM>().ok_or(SealError::Damaged)?;
        if sum_of(sealed) != *sum || rest.first() != Some(&VERSION) {
            return Err(SealError::Damaged);
        }
        let (head, cipher) = sealed.split_first_chunk().ok_or(SealError::Damaged)?;
        let head = Head::of(head).ok_or(SealError::Damaged)?;
        if cipher.len() < TAG {
            return Err(SealError::Damaged);
        }
        Ok(Self { head, cipher: cipher.to_vec() })
    }

    /// The same, where it is still to be opened at a time.
    ///
    /// # Errors
    /// [`SealError::Expired`].
    pub fn at(self, now: Instant) -> Result<Self, SealError> {
        if now < self.head.until { Ok(self) } else { Err(SealError::Expired) }
    }
}

fn sum_of(bytes: &[u8]) -> [u8; SUM] {
    let mut sum = Sum::default();
    sum.take_bytes(bytes);
    sum.value().to_be_bytes()
}

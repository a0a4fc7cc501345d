//! Words that are carried to another device in a sealed link: what the screens about it ask of the shell, what comes of it,
//! and what they show. The link has the sealed words behind its `#`, which no browser sends anywhere; its passphrase is never
//! in it.
//!
//! What is brought may also be pasted: a link, the sealed letters alone, or the text of an exported file.

mod code;

pub use code::{Code, code};

use super::saved::MAX_BYTES;
use super::screen::OPEN;
use super::sealed::letters::{from_letters, is_one, to_digits, to_letters};
use super::sealed::{MARK, MOST_BYTES, SealError, SealedText};
use super::store::{LoadError, Share};
use super::tend::Gathered;
use crate::domain::clock::{DAY, Instant};

/// For how long a link is to be opened, in seconds.
pub const LASTS: i64 = 7 * DAY;
/// The longest link that is offered, in letters: what messengers and mail programs pass on whole.
pub const LONGEST: usize = 8_000;
/// The most bytes that are sealed for a link: what is more than this would make it longer than [`LONGEST`].
pub const MOST_SEALED: usize = LONGEST / 4 * 3;
/// The most letters that are looked at. The most bytes that are sealed need fewer, as digits too.
const MOST_LETTERS: usize = MOST_BYTES * 5 / 2;

/// What the shell is to do about sealed words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sealing {
    /// Hand over the link that the page was opened with, if there is one.
    TakeLink,
    /// Seal a text, to be opened until a time. The number is told back with it.
    Seal(u32, String, Instant),
    /// Open what is sealed with a passphrase. The number is told back with it.
    Open(u32, Box<SealedText>, String),
}

/// What happened to links: the person did it, or it came of a [`Sealing`]. An answer has the number that it was asked for
/// with ([`Links::asked`]): sealing takes a while, and the screen may be another by then, or about another link.
#[derive(Clone, Debug)]
pub enum Linked {
    /// All interviews were to be in the link, or the open one alone.
    WholeChosen(bool),
    /// This is what is to be in it.
    Gathered(u32, Result<Box<Gathered>, LoadError>),
    /// It is sealed.
    Sealed(u32, Result<Box<Made>, SealError>),
    /// The link was to be copied.
    CopyWanted,
    /// The link was to be handed to the share sheet.
    ShareWanted,
    /// The page was opened with this link.
    Came(String),
    /// This was pasted: a link, sealed letters, or the text of a file.
    Pasted(String),
    /// A passphrase was typed, to open what was given.
    PassphraseTyped(String),
    /// The text is open.
    Opened(u32, Result<String, SealError>),
}

/// What the screens about links show. None of it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    /// Another number for each link that is to be made, and for each that is given.
    pub asked: u32,
    /// Whether all interviews are to be in the link that is made.
    pub whole: bool,
    /// What is not in the link, though all was wanted, since it cannot be read.
    pub lacks: Share,
    /// The link that is made.
    pub making: Making,
    /// What was given to be opened.
    pub given: Option<Box<Given>>,
}

impl Links {
    /// Another link is to be made, or was given: what is said about the one before is nobody's any more.
    pub(super) fn ask(&mut self) {
        self.asked = self.asked.wrapping_add(1);
    }
}

/// How far a link is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Making {
    /// It is being made.
    #[default]
    OnItsWay,
    /// There it is.
    Made(Box<Made>),
    /// It cannot be made.
    Failed(SealError),
}

/// A link that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The address of the app, without anything behind it.
    pub address: String,
    /// The sealed text.
    pub sealed: SealedText,
    /// What opens it.
    pub passphrase: String,
}

impl Made {
    /// The link. None where it would be too long to be passed on whole.
    pub fn link(&self) -> Option<String> {
        let link = [self.address.as_str(), OPEN, &to_letters(&self.sealed.bytes())].concat();
        (link.len() <= LONGEST).then_some(link)
    }

    /// The same link for a camera. None where there is too much in it for a screen.
    pub fn code(&self) -> Option<Code> {
        code(&[self.address.as_str(), OPEN].concat(), &to_digits(&self.sealed.bytes()))
    }
}

/// Something that was given to be opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// What is sealed.
    pub sealed: SealedText,
    /// Whether it is being opened.
    pub opening: bool,
    /// Why it could not be opened with what was typed.
    pub refused: Option<SealError>,
}

/// What a text is that was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// Something sealed.
    Sealed(Box<SealedText>),
    /// What may be an exported file.
    File,
}

/// Looks at what was pasted, or at a link that was followed.
///
/// # Errors
/// It is nothing that could be opened here, and this says why.
pub fn pasted(text: &str, now: Instant) -> Result<Pasted, SealError> {
    if text.len() > MAX_BYTES {
        return Err(SealError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return Ok(Pasted::File);
    }
    let letters: String = match text.split_once(OPEN) {
        // What stands around a link in a message is none of it.
        Some((_, rest)) => {
            rest.chars().take(MOST_LETTERS + 1).take_while(|one| is_one(*one)).collect()
        }
        // Sealed letters alone may have been broken into lines on their way.
        None => text.chars().take(MOST_LETTERS + 1).filter(|one| !one.is_whitespace()).collect(),
    };
    if letters.len() > MOST_LETTERS {
        return Err(SealError::TooLarge);
    }
    // What stands behind our address, or begins as ours does, was meant as one of ours.
    let ours = text.contains(OPEN) || letters.starts_with(&to_letters(&MARK));
    let broken = if ours { SealError::Damaged } else { SealError::NotOurs };
    let bytes = from_letters(&letters).ok_or(broken)?;
    let sealed = SealedText::of(&bytes).map_err(|error| match error {
        SealError::NotOurs => broken,
        error => error,
    })?;
    Ok(Pasted::Sealed(Box::new(sealed.at(now)?)))
}

//! What happens to the lock, and what is to be done about it.

use super::LockError;
use crate::app::Model;
use crate::app::store::StoreFault;

/// How the words are guarded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guard {
    /// By no passphrase.
    #[default]
    None,
    /// By one, which was given here: they are encrypted where they lie, and can be read here.
    Open,
    /// By one that was not given here, or not since they were locked.
    Shut,
    /// They are locked, and what it takes to unlock them is gone.
    Broken,
}

impl Guard {
    /// Whether nothing of the words is to be seen.
    pub const fn is_shut(self) -> bool {
        matches!(self, Self::Shut | Self::Broken)
    }
}

/// What is known of the lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LockState {
    /// How the words are guarded.
    pub guard: Guard,
    /// Whether a passphrase is being looked at, or the words are being written anew.
    pub busy: bool,
    /// Why what was wanted last was not done.
    pub refused: Option<LockError>,
    /// What was done last, until something else is wanted.
    pub done: Option<LockDone>,
    /// The text of a file of locked words that was picked, until its passphrase is given or its screen is left.
    pub file: Option<String>,
    /// A passphrase that was made for somebody who wanted one, until its screen is left.
    pub made: Option<String>,
}

/// What was done with the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockDone {
    /// A passphrase was set; so many texts could not be locked yet.
    Set(usize),
    /// Another one took its place.
    Changed,
    /// It was taken away.
    Removed,
}

/// After how long a time without a touch the words are locked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum After {
    /// A minute.
    One,
    /// Five: long enough to look something up, and shorter than a walk to the printer and back.
    #[default]
    Five,
    /// A quarter of an hour.
    Fifteen,
    /// An hour.
    Sixty,
    /// Only when it is asked for, or the page is closed.
    Never,
}

impl After {
    /// All of them, in the order shown.
    pub const ALL: [Self; 5] = [Self::One, Self::Five, Self::Fifteen, Self::Sixty, Self::Never];

    /// The name under which it is kept, and its text found.
    pub const fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Five => "five",
            Self::Fifteen => "fifteen",
            Self::Sixty => "sixty",
            Self::Never => "never",
        }
    }

    /// The one of a name; the usual one where there is none of it.
    pub fn of(name: &str) -> Self {
        Self::ALL.into_iter().find(|after| after.name() == name).unwrap_or_default()
    }

    /// How many minutes that is; none where it is never.
    pub const fn minutes(self) -> Option<u32> {
        match self {
            Self::One => Some(1),
            Self::Five => Some(5),
            Self::Fifteen => Some(15),
            Self::Sixty => Some(60),
            Self::Never => None,
        }
    }
}

/// Something that happened to the lock.
#[derive(Clone, Debug)]
pub enum LockEvent {
    /// A passphrase was to be set.
    SetWanted {
        /// As it was typed.
        passphrase: String,
        /// As it was typed once more.
        again: String,
        /// Whether it was said that nobody can open the words without it.
        understood: bool,
    },
    /// One was to be made.
    MakeWanted,
    /// It was.
    Made(String),
    /// Another one was to take its place.
    ChangeWanted {
        /// The one before.
        before: String,
        /// The new one.
        passphrase: String,
        /// The new one, once more.
        again: String,
    },
    /// It was to be taken away: the one that it is.
    RemoveWanted(String),
    /// The words were to be unlocked with this.
    UnlockWanted(String),
    /// The words were to be locked now.
    LockWanted,
    /// Nothing was touched for as long as was chosen.
    LeftAlone,
    /// That time was chosen.
    AfterChosen(After),
    /// The file that was picked was to be opened with this.
    FileWanted(String),
    /// It is open: its text.
    FileOpened(String),
    /// What is locked was wanted as a file.
    RawWanted,
    /// It was not done, and nothing was changed.
    Refused(LockError),
    /// It was done.
    Done(LockDone),
    /// The words are locked: nothing of them is to stay on the screens. In another tab, or here.
    Shut(Guard),
    /// They are unlocked: a model with what is kept.
    Unlocked(Box<Model>),
    /// In another tab the passphrase was taken away.
    Gone,
}

/// Something that is to be done with the lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockDeed {
    /// Make a passphrase that nobody can guess.
    Make,
    /// Set a passphrase.
    Set(String),
    /// Put another one in its place.
    Change {
        /// The one before.
        before: String,
        /// The new one.
        passphrase: String,
    },
    /// Take it away.
    Remove(String),
    /// Unlock the words.
    Unlock(String),
    /// Open a file of locked texts.
    OpenFile {
        /// Its text.
        file: String,
        /// The passphrase.
        passphrase: String,
    },
    /// Lock them now.
    Shut,
    /// Look at what another tab, or what came back after a crash, did to the lock.
    Look,
    /// Tell when nothing was touched for so long; or no more.
    Watch(After),
    /// Offer what is locked as a file.
    Raw,
}

impl From<StoreFault> for LockError {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Full => Self::NoRoom,
            _ => Self::NotKept,
        }
    }
}

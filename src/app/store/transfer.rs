//! Out to a file, and in from one.

mod out;
mod planned;
mod rescued;
mod taken_in;

pub(super) use planned::other_id;
pub use rescued::Stays;

use super::{MemoryStore, Shelf, Summary};
use crate::app::saved::{SavedError, made};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, DebriefId, Joined};

/// What a file brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Debriefs that were not here.
    pub new: Vec<DebriefId>,
    /// Debriefs that were here already, word for word.
    pub same: Vec<DebriefId>,
    /// Debriefs that are here with other words: the file's were kept beside them, under these new names.
    pub copies: Vec<DebriefId>,
    /// What became of the book, where one was in the file.
    pub book: Option<BookNews>,
    /// The book that was here before the file's came into it, and the checksum of the two as one.
    pub joined: Option<(Box<Debrief>, u64)>,
    /// The checksums of what was new and of the copies, to know what was changed since.
    pub sums: Vec<(DebriefId, u64)>,
}

impl Imported {
    /// Whether all of it was here already.
    pub fn brought_nothing(&self) -> bool {
        self.new.is_empty() && self.copies.is_empty() && !brings(self.book)
    }
}

/// What there is in a file, or what a file lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many interviews.
    pub interviews: usize,
    /// Whether the book.
    pub book: bool,
}

impl Share {
    /// Nothing at all.
    pub const NONE: Self = Self { interviews: 0, book: false };

    fn of<'a>(ids: impl Iterator<Item = &'a DebriefId>) -> Self {
        let mut share = Self::NONE;
        for id in ids {
            if id.is_book() {
                share.book = true;
            } else {
                share.interviews += 1;
            }
        }
        share
    }
}

/// What becomes of a file's book. There is one only, so nothing is kept beside it: see [`Debrief::join_leaves`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookNews {
    /// There is none here yet.
    New,
    /// Some of it is not in the one that is here, and comes into it.
    Joins(Joined),
    /// Nothing of it comes in: it is here, but for what stays as it is here.
    Same(Joined),
    /// The one that is here cannot be read: a newer version wrote it, or the store does not give it. The file's stays
    /// in its file.
    Unread,
}

/// Whether a file's book brings anything.
fn brings(book: Option<BookNews>) -> bool {
    matches!(book, Some(BookNews::New | BookNews::Joins(_)))
}

/// What a file would bring, as [`Imported`] will say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Debriefs that are not here.
    pub new: Vec<Summary>,
    /// Debriefs that are here already, word for word.
    pub same: Vec<Summary>,
    /// Debriefs that are here with other words: the file's will be kept beside them.
    pub copies: Vec<Summary>,
    /// What becomes of the file's book, where it has one.
    pub book: Option<BookNews>,
    /// What stays in the file, where the page rescued it from an app that did not run.
    pub stays: Option<Stays>,
}

impl Preview {
    /// Whether all of it is here already.
    pub fn brings_nothing(&self) -> bool {
        self.new.is_empty() && self.copies.is_empty() && !brings(self.book)
    }
}

/// What taking an import back came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Debriefs that it brought and that are gone again.
    pub gone: Vec<DebriefId>,
    /// Those that stay, since they were changed meanwhile.
    pub stay: Vec<DebriefId>,
    /// Where the file's book came in: whether it is out again.
    pub book: Option<bool>,
}

/// Imports an exported text into memory and exports it again: what is in it, if all of it comes out as it went in, byte
/// for byte. A copy that fails this is no copy.
///
/// # Errors
/// Says what is wrong with the text.
pub fn check_export(text: &str, now: Instant) -> Result<Share, SavedError> {
    let store = Box::new(MemoryStore::default());
    let mut shelf = Shelf::open(store, "", "check", now);
    let imported = shelf.import(text, now)?;
    let share = Share { interviews: imported.new.len(), book: imported.book.is_some() };
    let again = shelf.export(made(text).ok_or(SavedError::NotOurs)?);
    if again == text { Ok(share) } else { Err(SavedError::Damaged) }
}

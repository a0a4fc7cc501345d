//! Keeping the words: the [`Store`] that a browser or a test provides, and the [`Shelf`] with the rules.
//!
//! Keys, all beginning `afterview:<path>:` with the path of the deployment:
//!
//! | Key | Holds |
//! | --- | --- |
//! | `debrief:<id>` | one debrief in an envelope ([`saved`](super::saved)): the state of record |
//! | `index` | summaries of them: a cache, made anew from them wherever it disagrees |
//! | `journal:<tab>` | what one tab changed and did not merge yet, or a receipt of that |
//! | `aside:<n>:<key>` | bytes that could not be read, or that another tab's words took the place of |
//! | `earlier:<id>:<at>` | a debrief as it was until a time ([`earlier`]) |
//! | `again:<id>` | says that a debrief was deleted and had back ([`second`]) |
//! | `setting:<name>` | a choice that outlives a debrief |
//! | `lock` | says that texts here are locked, and with what ([`lock`](super::lock)) |
//! | `reserve` | filler, whose room words may have (`store/room.rs`) |
//!
//! **What was typed is on its way at once.** [`Shelf::record`] writes it to the tab's own journal before it
//! returns. [`Shelf::merge`] later puts the journal onto the newest copy of the debrief (get, get again to
//! compare, set, get to make sure), and only then clears the journal. A fault at any of these calls leaves
//! the old copy and the journal, or the new copy.
//!
//! **A change is taken in once.** Each tab numbers its changes. An envelope says up to which number each
//! tab's changes are in it (`seen`), written in the same call as the body. So anybody may merge anybody's
//! journal at any time: it does not matter whether its tab is alive. At opening, every journal found is
//! merged, and a receipt with the number of its latest change takes its place for a day. A live tab whose journal was
//! taken in finds its changes in the envelope, and goes on; where the debrief is gone, the receipt tells which of them
//! went with it.
//! The name of a tab must be random for each page load: two tabs under one name would number alike.
//!
//! **A merge that was overwritten is made good.** Without a lock another tab may write between our compare
//! and our set. A tab therefore keeps merged changes in memory until a later merge finds them in; if they
//! are not, they are put on again.
//!
//! **The same words changed in two tabs are both kept.** Each change notes a checksum of the words that it
//! took the place of. Where the copy now holds other words there, that copy is set aside whole before it is
//! written over, also where the change comes from the journal of a killed tab. In doubt it is set aside too.
//! Choices without words follow the last hand. What the other copy has is shown until it is settled ([`clash`]).
//!
//! **How it was earlier can be put back.** Once an hour at the most the copy that a merge writes over is kept
//! ([`earlier`]). Putting one back is a change like any other, and takes the place of all words: what another tab
//! wrote meanwhile is set aside first.
//!
//! **What cannot be read is moved aside, byte for byte,** before anything is written to its key. What a
//! newer version wrote is shown as far as it can be read, and never written, moved or cleared, except when
//! the person deletes or erases it. Where it was written under an open tab, what was typed there waits in
//! the tab's journal for that version, and an export has it.
//!
//! **Opening reads no more than it has to.** What the list knows is not read again where the edges of its text ([`Store::edges`]) say
//! that it is the same copy. One that was spoilt since is found when it is opened, and set aside then.
//!
//! **Before there is no room that is told.** A text that does not fit takes the place of the index, then that of the
//! reserve, and [`Shelf::is_low`] says so from then on. Debriefs that are old are packed until the reserve fits
//! again. Nothing is dropped.
//!
//! **When nothing can be saved** the shelf works from memory: [`Shelf::fault`] says so until the words are
//! kept again, every later write tries, and the export has everything.
//!
//! Limits. An overwritten merge is made good from memory: a tab that is killed before its next merge, or
//! that merged twice while the other stood still between compare and set, cannot. A Web Lock around `merge`
//! closes both. What `setItem` takes reaches the disk late in some browsers, and the shelf cannot see that:
//! see [`second`].
//! Deleting a debrief takes its earlier versions along, and leaves copies of it that were set aside: they are
//! listed, and deleted one by one.

mod aside;
mod clash;
mod earlier;
mod faulty;
mod index;
mod journal;
mod keep;
mod keys;
mod memory;
mod merge;
mod noted;
mod open;
mod relock;
mod removal;
mod room;
mod scan;
mod second;
mod shelf;
mod traces;
mod transfer;

pub use aside::{Aside, AsideReason};
pub use clash::{Clash, Difference, Settled};
pub use earlier::Earlier;
pub use faulty::FaultyStore;
pub use index::Summary;
pub(super) use keys::Keys;
pub use memory::MemoryStore;
pub use merge::Merged;
pub use noted::{NotedStore, Unsent};
pub use removal::Removed;
pub use room::{Held, Holding, Room, weight};
pub use second::{Next, SecondCopy, TakenBack, Twin};
pub use shelf::Shelf;
pub use traces::traces;
pub use transfer::{BookNews, Imported, Preview, Share, Stays, Undone, check_export};

use super::saved::SavedError;

/// How many letters of a text are its beginning: an envelope's number and checksum are among them, and all of a journal that was
/// taken in.
pub const EDGE: usize = 160;

/// Somewhere that keeps texts under keys. One call is all or nothing.
pub trait Store {
    /// The text of a key, if there is one.
    ///
    /// # Errors
    /// The store cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault>;

    /// The first [`EDGE`] letters of a text and its last two: enough to know one again without reading all of it.
    ///
    /// # Errors
    /// The store cannot be read.
    fn edges(&self, key: &str) -> Result<Option<[String; 2]>, StoreFault> {
        Ok(self.get(key)?.map(|text| edges_of(&text)))
    }

    /// Keeps a text under a key, in place of the one before.
    ///
    /// # Errors
    /// The text was not kept; the one before still is.
    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault>;

    /// Removes a key. One that is not there is fine.
    ///
    /// # Errors
    /// The key is still there.
    fn remove(&self, key: &str) -> Result<(), StoreFault>;

    /// Every key, ours or not, in any order.
    ///
    /// # Errors
    /// The store cannot be read.
    fn keys(&self) -> Result<Vec<String>, StoreFault>;
}

/// The edges of a text ([`Store::edges`]).
pub(super) fn edges_of(text: &str) -> [String; 2] {
    let before_last = text.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    let last = text.get(before_last..).unwrap_or_default();
    [text.chars().take(EDGE).collect(), last.to_owned()]
}

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser allows no storage here.
    Blocked,
    /// There is no room.
    Full,
    /// Something else went wrong.
    Failed,
    /// A newer version wrote what is there: it is not written over.
    Newer,
    /// It is locked, and the passphrase was not given here ([`lock`](super::lock)).
    Locked,
}

impl StoreFault {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Blocked => "saved.fault.blocked",
            Self::Full => "saved.fault.full",
            Self::Failed => "saved.fault.failed",
            Self::Newer => "saved.fault.newer",
            Self::Locked => "saved.fault.locked",
        }
    }
}

/// Why a debrief could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// It is not there (any more).
    Missing,
    /// It cannot be read: set aside, or left alone where a newer version wrote it.
    Unreadable(SavedError),
    /// The store cannot be read.
    Store(StoreFault),
}

impl LoadError {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missing => "saved.load.missing",
            Self::Unreadable(SavedError::Newer { .. }) => "saved.load.newer",
            Self::Unreadable(_) => "saved.load.unreadable",
            Self::Store(_) => "saved.load.store",
        }
    }
}

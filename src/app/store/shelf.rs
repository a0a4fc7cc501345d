//! The shelf: every debrief of this deployment, as one tab sees it.

use super::aside::Aside;
use super::index::{Listed, Summary};
use super::keys::Keys;
use super::open::Open;
use super::room::Reserve;
use super::{LoadError, Store, StoreFault, TakenBack, Twin};
use crate::app::saved::{SavedError, Sealed, glimpse};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, DebriefId};
use crate::domain::map::Map;
use std::fmt;

/// Every debrief of this deployment, as one tab sees it. The rules are at the head of
/// [`store`](super).
pub struct Shelf {
    pub(super) store: Box<dyn Store>,
    pub(super) keys: Keys,
    /// This tab's name: random, new with each page load.
    pub(super) tab: String,
    /// What time it is, as far as the shelf was told.
    pub(super) now: Instant,
    /// The number of this tab's latest change.
    pub(super) seq: u64,
    /// What lies in the store.
    pub(super) known: Map<DebriefId, Summary>,
    /// What is in memory.
    pub(super) open: Map<DebriefId, Open>,
    /// Journals of other tabs that were taken in and not removed yet.
    pub(super) foreign: Vec<Foreign>,
    pub(super) aside: Vec<Aside>,
    /// Settings that could not be kept.
    pub(super) settings: Map<String, String>,
    /// Why this tab's words are not all kept, if they are not.
    pub(super) unsaved: Option<StoreFault>,
    /// Why the store could not be looked through, if it could not.
    pub(super) unread: Option<StoreFault>,
    pub(super) scanned: bool,
    /// Whether this tab's journal key has a text.
    pub(super) journal_on_disk: bool,
    /// The number of the latest change in the journal as this tab wrote it last.
    pub(super) written: u64,
    /// Up to which of this tab's changes others took in, as far as it looked.
    pub(super) taken_in: u64,
    pub(super) listed: Listed,
    pub(super) reserve: Reserve,
    /// The checksums of copies that were tried to be packed: they do not get any smaller.
    pub(super) tight: Map<DebriefId, u64>,
    /// When each debrief's latest earlier version was kept, as far as this tab looked.
    pub(super) kept_at: Map<DebriefId, Instant>,
    /// Earlier versions that were to be put back after a deletion and could not be yet: keys and texts.
    pub(super) owed: Vec<(String, String)>,
}

/// The journal of another tab, as it was when it was taken in.
#[derive(Clone, Debug)]
pub(super) struct Foreign {
    pub key: String,
    pub text: String,
    pub tab: String,
    /// The number of its latest change.
    pub rev: u64,
}

impl fmt::Debug for Shelf {
    /// Names and counts only: nobody's words belong in a log.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Shelf")
            .field("tab", &self.tab)
            .field("known", &self.known.len())
            .field("open", &self.open.len())
            .field("fault", &self.fault())
            .finish_non_exhaustive()
    }
}

impl Shelf {
    /// Looks through a store: takes in the journals that were left, moves aside what cannot be read, and
    /// lists the rest. `path` is the path of the deployment; `tab` must be random and new with each page
    /// load.
    pub fn open(store: Box<dyn Store>, path: &str, tab: &str, now: Instant) -> Self {
        Self::open_with(store, path, tab, now, &[]).0
    }

    /// Opens it with what the second place holds, which is taken back before anything is looked at.
    pub fn open_with(
        store: Box<dyn Store>,
        path: &str,
        tab: &str,
        now: Instant,
        held: &[(String, Twin)],
    ) -> (Self, TakenBack) {
        let mut shelf = Self {
            store,
            keys: Keys::new(path),
            tab: tab.to_owned(),
            now,
            seq: 0,
            known: Map::new(),
            open: Map::new(),
            foreign: Vec::new(),
            aside: Vec::new(),
            settings: Map::new(),
            unsaved: None,
            unread: None,
            scanned: false,
            journal_on_disk: false,
            written: 0,
            taken_in: 0,
            listed: Listed::Elsewhere,
            reserve: Reserve::Untried,
            tight: Map::new(),
            kept_at: Map::new(),
            owed: Vec::new(),
        };
        let taken = shelf.take_back(held, now);
        shelf.scan();
        (shelf, taken)
    }

    /// Tells what time it is: what is written from now on is changed now.
    pub fn tick(&mut self, now: Instant) {
        self.now = now;
    }

    /// Looks through the store again: another tab may have written.
    pub fn refresh(&mut self) {
        self.scan();
    }

    /// Why saving does not work now, if it does not: the words are in memory, and last until the page is
    /// closed.
    pub fn fault(&self) -> Option<StoreFault> {
        self.unsaved.or(self.unread)
    }

    /// Whether there is a debrief, in the store or in memory.
    pub fn has(&self, id: &DebriefId) -> bool {
        self.known.contains_key(id) || self.open.contains_key(id)
    }

    /// Whether a debrief is in memory.
    pub fn is_open(&self, id: &DebriefId) -> bool {
        self.open.contains_key(id)
    }

    /// Whether a debrief can only be looked at: a newer version wrote it.
    pub fn is_read_only(&self, id: &DebriefId) -> bool {
        self.open.get(id).is_some_and(|open| open.read_only || open.outdated)
            || self.known.get(id).is_some_and(|known| known.read_only)
    }

    /// Whether a debrief in memory was deleted elsewhere, and not changed here since.
    pub fn is_gone(&self, id: &DebriefId) -> bool {
        self.open.get(id).is_some_and(|open| open.gone)
    }

    /// Looks through the store if that did not work yet.
    pub(super) fn wake(&mut self) {
        if !self.scanned {
            self.scan();
        }
    }

    /// Opens a debrief: its newest copy with everything in it that this tab changed.
    ///
    /// # Errors
    /// It is not there, or cannot be read. What cannot be read is set aside.
    pub fn load(&mut self, id: &DebriefId) -> Result<Debrief, LoadError> {
        self.wake();
        if self.open.contains_key(id) {
            // What another tab wrote comes in; a fault leaves this tab's own, which is complete.
            let _ = self.merge(id);
            return match self.open.get_mut(id) {
                Some(open) if !open.gone => {
                    open.shown = open.current.clone();
                    Ok(open.current.clone())
                }
                _ => Err(LoadError::Missing),
            };
        }
        let key = self.keys.debrief(id);
        let text = self.store.get(&key).map_err(LoadError::Store)?.ok_or(LoadError::Missing)?;
        let open = match read_open(id, &text) {
            Ok((open, mark)) => {
                self.seq = self.seq.max(mark.of(&self.tab));
                open
            }
            Err(error @ SavedError::Newer { .. }) => {
                let seen: Debrief = glimpse(&text).ok_or(LoadError::Unreadable(error))?;
                // Under the name of its key, whatever a newer version calls it.
                let seen = Debrief { id: id.clone(), ..seen };
                let summary = Summary { read_only: true, ..Summary::of(&seen, 0, 0, None) };
                self.known.insert(id.clone(), summary);
                Open { rev: 1, read_only: true, ..Open::unwritten(seen, Vec::new()) }
            }
            Err(error) => {
                let _ = self.move_aside(&key, &text);
                self.known.remove(id);
                return Err(LoadError::Unreadable(error));
            }
        };
        let debrief = open.current.clone();
        self.open.insert(id.clone(), open);
        Ok(debrief)
    }

    /// A setting; nothing where it was never given.
    pub fn setting(&self, name: &str) -> Option<String> {
        let kept = || self.store.get(&self.keys.setting(name)).ok().flatten();
        self.settings.get(name).cloned().or_else(kept).filter(|value| !value.is_empty())
    }

    /// Keeps a setting; an empty one is removed.
    ///
    /// # Errors
    /// It holds for this visit only.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), StoreFault> {
        let key = self.keys.setting(name);
        let kept =
            if value.is_empty() { self.store.remove(&key) } else { self.set_roomy(&key, value) };
        if kept.is_ok() {
            self.settings.remove(name);
        } else {
            self.settings.insert(name.to_owned(), value.to_owned());
        }
        kept
    }
}

/// Reads a stored debrief, and what of each tab's journal is in it. It goes by the name of its key, whatever it says itself.
pub(super) fn read_open(
    id: &DebriefId,
    text: &str,
) -> Result<(Open, crate::app::saved::Marks), SavedError> {
    let sealed = Sealed::open(text)?;
    let debrief = Debrief { id: id.clone(), ..sealed.body()? };
    Ok((Open::stored(debrief, &sealed), sealed.seen))
}

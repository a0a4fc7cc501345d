//! Deleting one debrief, with undo; erasing everything.

use super::open::Open;
use super::room::Reserve;
use super::{Shelf, StoreFault};
use crate::domain::debrief::DebriefId;

/// A debrief that was deleted: all that is needed to have it back.
#[derive(Clone)]
pub struct Removed {
    id: DebriefId,
    /// The exact bytes of its key.
    raw: Option<String>,
    /// As it was in memory.
    open: Option<Open>,
}

impl Removed {
    /// Which debrief it was.
    pub fn id(&self) -> &DebriefId {
        &self.id
    }

    /// The exact bytes of its key, where it had one.
    pub fn raw(&self) -> Option<&str> {
        self.raw.as_deref()
    }
}

impl std::fmt::Debug for Removed {
    /// Its name only: nobody's words belong in a log.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Removed").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Shelf {
    /// Deletes a debrief. What is given back restores it, byte for byte.
    ///
    /// # Errors
    /// It is still there.
    pub fn remove(&mut self, id: &DebriefId) -> Result<Removed, StoreFault> {
        self.wake();
        // So that the bytes have everything. Where that fails, memory has it, and goes along.
        let _ = self.merge(id);
        let key = self.keys.debrief(id);
        let only_here = self.open.get(id).is_some_and(|open| open.rev == 0);
        let raw = match self.store.get(&key) {
            Err(_) if only_here => None,
            raw => raw?,
        };
        if raw.is_some() {
            self.store.remove(&key)?;
        }
        let open = self.open.remove(id);
        self.known.remove(id);
        let _ = self.save_journal();
        self.drop_foreign();
        self.write_index();
        self.make_room();
        Ok(Removed { id: id.clone(), raw, open })
    }

    /// Takes a deletion back. Where its bytes cannot be written, the debrief lives in memory.
    ///
    /// # Errors
    /// It is in memory only; every later call tries again.
    pub fn restore(&mut self, removed: Removed) -> Result<(), StoreFault> {
        let Removed { id, raw, open } = removed;
        let key = self.keys.debrief(&id);
        let mut kept = Ok(());
        if let Some(raw) = &raw {
            kept = match self.store.get(&key) {
                Ok(None) => self.set_roomy(&key, raw),
                // Something has its key by now: a merge will see what is to be done.
                Ok(Some(_)) => Ok(()),
                Err(fault) => Err(fault),
            };
        }
        let open = open.or_else(|| {
            let read = raw.as_deref().map(super::shelf::read_open)?;
            read.ok().map(|(open, _)| open)
        });
        if let Some(mut open) = open {
            if kept.is_err() {
                open.rev = 0;
            }
            open.gone = false;
            self.open.insert(id.clone(), open);
        }
        let merged = self.merge(&id);
        if merged.is_err() {
            kept = kept.and(self.save_journal());
        }
        self.refresh();
        kept
    }

    /// Removes every key of this deployment: debriefs, journals, settings, what was set aside, the index.
    /// Memory is emptied in any case. The number of keys removed.
    ///
    /// # Errors
    /// Some are still there. Everything that could be removed was.
    pub fn erase(&mut self) -> Result<usize, StoreFault> {
        self.open.clear();
        self.known.clear();
        self.foreign.clear();
        self.aside.clear();
        self.settings.clear();
        (self.unsaved, self.unread) = (None, None);
        (self.scanned, self.journal_on_disk, self.index_is_ours) = (false, false, false);
        self.reserve = Reserve::Untried;
        let mut count = 0;
        let mut result = Ok(());
        for key in self.store.keys()? {
            if self.keys.short(&key).is_some() {
                match self.store.remove(&key) {
                    Ok(()) => count += 1,
                    Err(fault) => result = Err(fault),
                }
            }
        }
        if result.is_ok() {
            (self.scanned, self.index_is_ours) = (true, true);
        } else {
            // What is still there is shown.
            self.scan();
        }
        result.map(|()| count)
    }
}

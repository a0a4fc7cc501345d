//! Keeping what the person does, as they do it.

use super::journal::Journal;
use super::open::Open;
use super::{LoadError, Shelf, StoreFault};
use crate::app::saved::{Marks, json, seal};
use crate::domain::debrief::{Change, Debrief, DebriefId};

impl Shelf {
    /// Keeps a new debrief. Where that does not work it lives in memory, and [`Shelf::fault`] says so.
    pub fn begin(&mut self, debrief: &Debrief) {
        self.wake();
        self.hold(debrief.clone());
        if self.merge_alone(&debrief.id).is_err() {
            let _ = self.save_journal();
        }
        self.write_index();
    }

    /// Takes a debrief into memory that has no key yet.
    pub(super) fn hold(&mut self, debrief: Debrief) {
        self.seq += 1;
        let born = vec![(self.tab.clone(), self.seq)];
        let id = debrief.id.clone();
        let open = Open { at: Some(self.now), ..Open::unwritten(debrief, born) };
        self.open.insert(id, open);
    }

    /// Keeps a change in this tab's own journal before it returns. Typing on in one field takes the place
    /// of the earlier typing; other debriefs and fields are not written.
    ///
    /// # Errors
    /// The change is in memory only; every later call tries again. A debrief that a newer version wrote is
    /// not changed at all.
    pub fn record(&mut self, id: &DebriefId, change: &Change) -> Result<(), StoreFault> {
        if !self.open.contains_key(id) {
            self.open_for_change(id)?;
        }
        let Some(open) = self.open.get_mut(id) else { return Err(StoreFault::Failed) };
        if open.read_only {
            return Err(StoreFault::Newer);
        }
        self.seq += 1;
        open.change(&self.tab, self.seq, change);
        open.at = Some(self.now);
        match self.save_journal() {
            // The debrief's own key may still have room: there the change takes the place of something.
            Err(StoreFault::Full) => self.merge(id).map(|_| ()),
            result => result,
        }
    }

    /// Opens a debrief that is changed without having been loaded.
    fn open_for_change(&mut self, id: &DebriefId) -> Result<(), StoreFault> {
        match self.load(id) {
            Ok(_) => Ok(()),
            Err(LoadError::Unreadable(crate::app::saved::SavedError::Newer { .. })) => {
                Err(StoreFault::Newer)
            }
            Err(error) => {
                // The change must not be lost: it is held over an empty one, and put onto whatever is
                // there as soon as that can be read.
                let blank = Debrief { id: id.clone(), started: self.now, ..Debrief::default() };
                self.hold(blank);
                if let (LoadError::Store(_), Some(open)) = (error, self.open.get_mut(id)) {
                    open.rev = 1;
                }
                Ok(())
            }
        }
    }

    /// Writes what is not merged to this tab's journal; nothing to write clears it.
    pub(super) fn save_journal(&mut self) -> Result<(), StoreFault> {
        let pages: Vec<_> = self.open.values().filter_map(|open| open.page(&self.tab)).collect();
        let key = self.keys.journal(&self.tab);
        if pages.is_empty() {
            // Everything is in its own key. A journal that could not be cleared does no harm: its changes
            // are marked as seen.
            if self.journal_on_disk && self.store.remove(&key).is_ok() {
                self.journal_on_disk = false;
            }
            self.unsaved = None;
            return Ok(());
        }
        let (text, _) = seal(self.seq, &Marks::default(), &json(&Journal { pages }));
        // What it is written over may be a receipt. One that cannot be read says nothing: the changes are kept then.
        let _ = self.note_taken_in();
        let kept = self.set_roomy(&key, &text);
        if kept.is_ok() {
            self.journal_on_disk = true;
            self.written = self.seq;
        }
        self.unsaved = kept.err();
        kept
    }

    /// Looks up to which of this tab's changes others took in from its journal. Where everything was erased it is gone,
    /// and all that it had went with it.
    pub(super) fn note_taken_in(&mut self) -> Result<(), StoreFault> {
        if self.journal_on_disk && self.unsaved.is_none() {
            // With every key: all that was typed is not read for it. A receipt is short.
            let taken_in = match self.store.edges(&self.keys.journal(&self.tab))? {
                Some([text, _]) => Journal::receipt_of(&text),
                None => Some(self.written),
            };
            self.taken_in = self.taken_in.max(taken_in.unwrap_or(0));
        }
        Ok(())
    }
}

//! Putting what was typed onto the newest copy of its debrief.

use super::index::Summary;
use super::journal::Journal;
use super::open::{Open, Pending};
use super::{Shelf, StoreFault};
use crate::app::saved::{Marks, SavedError, Sealed, json, seal_at};
use crate::domain::debrief::DebriefId;

/// How often a merge starts over because another tab wrote in between.
const TRIES: usize = 4;

/// What a merge found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Another tab's words came in: [`Shelf::load`] has them.
    pub others: bool,
    /// The same words were changed in both: the other tab's copy was set aside whole.
    pub clash: bool,
    /// The debrief was found to be deleted elsewhere, and nothing was changed here since. Told once.
    pub gone: bool,
}

impl Shelf {
    /// Puts this tab's changes onto the newest copy of a debrief, and then clears them from the journal.
    /// Without changes it takes in what other tabs wrote.
    ///
    /// # Errors
    /// The changes are where they were: in the journal, or, where [`Shelf::fault`] says so, in memory.
    pub fn merge(&mut self, id: &DebriefId) -> Result<Merged, StoreFault> {
        self.wake();
        let listed = self.known.get(id).cloned();
        let merged = match self.merge_alone(id) {
            // What is old makes room for what is new.
            Err(StoreFault::Full) if self.make_room() => self.merge_alone(id),
            merged => merged,
        };
        let merged = match merged {
            Ok(merged) => merged,
            Err(fault) => {
                if self.unsaved.is_some() {
                    let _ = self.save_journal();
                }
                return Err(fault);
            }
        };
        // The journal is cleared only now that the copy was read back.
        let _ = self.save_journal();
        if !self.foreign.is_empty() {
            self.acknowledge_foreign();
        }
        let _ = self.put_back_owed();
        self.list_merged(id, listed.as_ref());
        self.make_room();
        Ok(merged)
    }

    /// Merges every debrief that was changed here, but for some. What cannot be merged stays where it is.
    pub fn merge_others(&mut self, besides: &[DebriefId]) {
        let waits = |(id, open): &(&DebriefId, &Open)| !besides.contains(id) && open.is_unmerged();
        let ids: Vec<DebriefId> =
            self.open.iter().filter(waits).map(|(id, _)| id.clone()).collect();
        for id in ids {
            let _ = self.merge(&id);
        }
    }

    /// Merges, and leaves journal and index as they are.
    pub(super) fn merge_alone(&mut self, id: &DebriefId) -> Result<Merged, StoreFault> {
        let Some(mut open) = self.open.remove(id) else { return Ok(Merged::default()) };
        let mut result = Err(StoreFault::Failed);
        let mut merged = Merged::default();
        for _ in 0..TRIES {
            match self.try_merge(id, &mut open, &mut merged) {
                Ok(true) => {
                    result = Ok(merged);
                    break;
                }
                Ok(false) => {}
                Err(fault) => {
                    result = Err(fault);
                    break;
                }
            }
        }
        self.open.insert(id.clone(), open);
        result
    }

    /// Whether it is done; otherwise something else wrote in between, and it starts over.
    fn try_merge(
        &mut self,
        id: &DebriefId,
        open: &mut Open,
        merged: &mut Merged,
    ) -> Result<bool, StoreFault> {
        if open.read_only {
            return Ok(true);
        }
        let key = self.keys.debrief(id);
        for due in &open.due {
            self.put_aside(&key, due)?;
            merged.clash = true;
        }
        let text = self.store.get(&key)?;
        open.outdated = false;
        let Some(copy) = text.as_deref() else {
            if open.rev > 0 && self.was_deleted(id, open)? {
                open.pending.clear();
                merged.gone = !open.gone;
                open.gone = true;
                self.known.remove(id);
                return Ok(true);
            }
            let seen = open.seen.clone();
            return self.write(&key, None, open, seen);
        };
        let rebased = Sealed::open(copy).and_then(|sealed| {
            // First, so that what was merged earlier and is no longer there is put on again.
            open.confirm(&sealed.seen);
            Ok((open.rebase(&sealed)?, sealed))
        });
        let (rebased, sealed) = match rebased {
            Ok(found) => found,
            Err(SavedError::Newer { .. }) => {
                open.outdated = true;
                return Err(StoreFault::Newer);
            }
            Err(_) => {
                self.move_aside(&key, copy)?;
                // Its key is empty now: what is in memory is all there is.
                open.rev = 0;
                open.born.clear();
                return Ok(false);
            }
        };
        if rebased.clash {
            open.due.push(copy.to_owned());
            self.put_aside(&key, copy)?;
            merged.clash = true;
        }
        open.current = rebased.debrief;
        merged.others = open.current != open.shown;
        open.seen.clone_from(&sealed.seen);
        let done = if open.rev == 0 {
            // Its journal has it whole, and must, until it is written.
            sealed.body().as_ref() == Ok(&open.current)
        } else {
            // From here on the changes stand on this copy, also if writing it fails.
            (open.rev, open.sum) = (sealed.rev, sealed.sum);
            open.pending.is_empty()
        };
        if done {
            (open.rev, open.sum, open.at, open.gone) = (sealed.rev, sealed.sum, sealed.at, false);
            open.pending.clear();
            open.due.clear();
            self.note_known(id, open);
            return Ok(true);
        }
        let at_once = open.is_being_restored();
        self.keep_earlier(id, copy, &sealed, at_once);
        self.write(&key, Some((copy, sealed.rev)), open, sealed.seen)
    }

    /// Writes a debrief in place of the copy that was read, if that is still there.
    fn write(
        &mut self,
        key: &str,
        copy: Option<(&str, u64)>,
        open: &mut Open,
        seen: Marks,
    ) -> Result<bool, StoreFault> {
        let rev = copy.map_or(open.rev, |(_, rev)| rev).saturating_add(1);
        let marks = open.marks(seen);
        let at = Some(self.now);
        let (text, sum) = seal_at(rev, at, &marks, &json(&open.current));
        if self.store.get(key)?.as_deref() != copy.map(|(text, _)| text) {
            return Ok(false);
        }
        self.set_roomy(key, &text)?;
        if self.store.get(key)?.as_deref() != Some(&text) {
            return Ok(false);
        }
        (open.rev, open.sum, open.at, open.seen) = (rev, sum, at, marks);
        open.due.clear();
        for pending in &mut open.pending {
            pending.merged = true;
        }
        let id = open.current.id.clone();
        self.note_known(&id, open);
        Ok(true)
    }

    fn note_known(&mut self, id: &DebriefId, open: &Open) {
        self.known.insert(id.clone(), Summary::of(&open.current, open.rev, open.sum, open.at));
    }

    /// Whether a debrief that was in the store and is not there any more is to stay away. It is, unless its
    /// bytes were spoilt and another tab moved them aside, or something was changed here that nobody took in before it
    /// was deleted. (Where everything was erased, this tab's journal is gone as well. What it could not keep was in no
    /// journal, and so in nobody's hands.)
    fn was_deleted(&mut self, id: &DebriefId, open: &Open) -> Result<bool, StoreFault> {
        if self.was_moved_aside(&self.keys.debrief(id))? {
            return Ok(false);
        }
        if !open.is_unmerged() {
            return Ok(true);
        }
        self.note_taken_in()?;
        for Pending { tab, entry, .. } in open.pending.iter().filter(|pending| !pending.merged) {
            let taken_in = if *tab == self.tab {
                self.taken_in
            } else {
                // The journal of a tab that may be gone. Where everything was erased there is none.
                let journal = self.store.get(&self.keys.journal(tab))?;
                journal.map_or(u64::MAX, |text| Journal::receipt_of(&text).unwrap_or(0))
            };
            if entry.seq > taken_in {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

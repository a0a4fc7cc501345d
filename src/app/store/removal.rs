//! Deleting one debrief, with undo; erasing everything.

use super::index::Listed;
use super::journal::Journal;
use super::open::Open;
use super::room::Reserve;
use super::shelf::Foreign;
use super::transfer::other_id;
use super::{Shelf, StoreFault};
use crate::domain::debrief::{Debrief, DebriefId};

/// A debrief that was deleted: all that is needed to have it back.
#[derive(Clone)]
pub struct Removed {
    id: DebriefId,
    /// The exact bytes of its key.
    raw: Option<String>,
    /// The keys and the exact bytes of its earlier versions.
    earlier: Vec<(String, String)>,
    /// As it was in memory.
    open: Option<Open>,
    /// The journals of other tabs that have more of it than its key had: they were put away with it.
    journals: Vec<Foreign>,
    /// How often it had been had back before.
    again: u64,
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
    /// Deletes a debrief and its earlier versions. What is given back restores it, byte for byte.
    ///
    /// # Errors
    /// It is still there.
    pub fn remove(&mut self, id: &DebriefId) -> Result<Removed, StoreFault> {
        self.wake();
        // So that the bytes have everything. Where that fails, memory has it, and goes along.
        let _ = self.merge(id);
        let key = self.keys.debrief(id);
        let only_here = self.open.get(id).is_some_and(|open| open.rev == 0);
        let earlier = match self.earlier_raw(id) {
            Err(_) if only_here => Vec::new(),
            earlier => earlier?,
        };
        // The debrief last: while it is there, what goes with it can be found.
        let gone = earlier.iter().try_for_each(|(key, _)| self.store.remove(key));
        let raw = match gone.and_then(|()| self.take_raw(&key)) {
            Err(_) if only_here => None,
            Err(fault) => {
                let _ = self.put_back(earlier);
                return Err(fault);
            }
            Ok(raw) => raw,
        };
        let again = self.times_had_back(id);
        let _ = self.store.remove(&self.keys.again(id));
        self.owed.retain(|(key, _)| !earlier.iter().any(|(gone, _)| gone == key));
        let open = self.open.remove(id);
        self.known.remove(id);
        let mut journals = self.foreign.clone();
        journals.retain(|foreign| open.as_ref().is_some_and(|it| it.needs_journal(&foreign.tab)));
        let _ = self.save_journal();
        self.acknowledge_foreign();
        self.write_index();
        self.make_room();
        Ok(Removed { id: id.clone(), raw, earlier, open, journals, again })
    }

    /// How often a deletion of it was taken back, as far as that is known.
    fn times_had_back(&self, id: &DebriefId) -> u64 {
        let mark = self.store.get(&self.keys.again(id)).ok().flatten();
        mark.and_then(|mark| mark.parse().ok()).unwrap_or(0)
    }

    /// Removes a key, looked at right before: what another tab wrote until then is in what is given back.
    fn take_raw(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let raw = self.store.get(key)?;
        if raw.is_some() {
            self.store.remove(key)?;
        }
        Ok(raw)
    }

    /// Takes a deletion back. Where its bytes cannot be written, the debrief lives in memory, and so do its earlier
    /// versions until a later merge can write them. Where it came back by itself meanwhile, since somebody typed on,
    /// that one stays, and this is set aside.
    ///
    /// # Errors
    /// It is in memory only; every later call tries again.
    pub fn restore(&mut self, removed: Removed) -> Result<(), StoreFault> {
        let Removed { id, raw, earlier, open, journals, again } = removed;
        let key = self.keys.debrief(&id);
        if raw.is_some() {
            // The bytes are those that were deleted: without this the second place would have them deleted again. First,
            // so that nothing comes between the look at the key and its writing. A later mark outlives the note that an
            // earlier one was removed.
            let mark = again.max(self.times_had_back(&id)).saturating_add(1);
            let _ = self.set_roomy(&self.keys.again(&id), &mark.to_string());
        }
        for foreign in journals {
            let there = self.store.get(&foreign.key).ok().flatten();
            if there.is_some_and(|text| Journal::receipt_of(&text) == Some(foreign.rev)) {
                let _ = self.set_roomy(&foreign.key, &foreign.text);
            }
            self.foreign.push(foreign);
        }
        let there = self.store.get(&key);
        if matches!(there, Ok(Some(_))) || self.open.get(&id).is_some_and(|open| !open.gone) {
            let kept = self.restore_beside(&key, raw, open);
            return kept.and(self.put_back(earlier));
        }
        let mut kept = there.map(|_| ());
        if let Some(raw) = &raw {
            kept = kept.and_then(|()| self.set_roomy(&key, raw));
        }
        let open = open.or_else(|| {
            let read = super::shelf::read_open(&id, raw.as_deref()?);
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
        // The words first.
        kept.and(self.put_back(earlier))
    }

    /// Puts earlier versions back under their keys. Those that could not be written are owed.
    fn put_back(&mut self, earlier: Vec<(String, String)>) -> Result<(), StoreFault> {
        self.owed.extend(earlier);
        self.put_back_owed()
    }

    /// Puts back what is owed, as far as that works.
    pub(super) fn put_back_owed(&mut self) -> Result<(), StoreFault> {
        let mut result = Ok(());
        for (key, text) in std::mem::take(&mut self.owed) {
            let kept = match self.store.get(&key) {
                Ok(Some(_)) => Ok(()),
                Ok(None) => self.set_roomy(&key, &text),
                Err(fault) => Err(fault),
            };
            if let Err(fault) = kept {
                result = Err(fault);
                self.owed.push((key, text));
            }
        }
        result
    }

    /// Sets aside what was deleted. Where that does not work it lives in memory, under a name of its own.
    fn restore_beside(
        &mut self,
        key: &str,
        raw: Option<String>,
        open: Option<Open>,
    ) -> Result<(), StoreFault> {
        let raw = open.as_ref().map(Open::sealed).or(raw);
        let kept = raw.map_or(Ok(()), |raw| self.put_aside(key, &raw));
        if let (Err(_), Some(Open { current, .. })) = (&kept, open) {
            self.begin(&Debrief { id: other_id(&current), ..current });
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
        self.kept_at.clear();
        self.owed.clear();
        (self.unsaved, self.unread) = (None, None);
        (self.scanned, self.journal_on_disk, self.listed) = (false, false, Listed::Elsewhere);
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
            (self.scanned, self.listed) = (true, Listed::Due);
        } else {
            // What is still there is shown.
            self.scan();
        }
        result.map(|()| count)
    }
}

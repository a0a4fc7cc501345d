//! In from a file, and out again.

use super::planned::Plan;
use super::rescued::contents;
use super::{BookNews, Imported, Undone};
use crate::app::saved::{SavedError, Sealed, json, sum};
use crate::app::store::open::Open;
use crate::app::store::{LoadError, Removed, Shelf, StoreFault};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, Debrief, DebriefId};

impl Shelf {
    /// Takes in a file's text: all of it or nothing. What is here is never written over: a debrief of the
    /// same name with other words is kept beside it, under a name made from its content, so that the same
    /// file taken in twice does not pile up. What the file's book has comes into the one that is here.
    ///
    /// # Errors
    /// Nothing was changed: the text cannot be read, or there is no room for it. Where the browser allows
    /// no storage at all it is taken into memory, as everything else is.
    pub fn import(&mut self, text: &str, now: Instant) -> Result<Imported, SavedError> {
        let (debriefs, _) = contents(text, now)?;
        self.tick(now);
        self.wake();
        let Plan { new, same, copies, book } = self.plan(debriefs);
        let named = |list: &[Debrief]| list.iter().map(|debrief| debrief.id.clone()).collect();
        let mut imported = Imported {
            new: named(&new),
            same: named(&same),
            copies: named(&copies),
            book: book.as_ref().map(|(news, _)| *news),
            ..Imported::default()
        };
        let (new_book, joined) = match book {
            Some((BookNews::New, book)) => (Some(book), None),
            Some((BookNews::Joins(_), book)) => (None, Some(book)),
            _ => (None, None),
        };
        // First: while nothing else is held, a book that cannot be kept leaves nothing to put back.
        let book_before = self.open.get(&DebriefId::book()).cloned();
        if let Some(joined) = joined
            && let Ok(before) = self.view(&joined.id)
        {
            imported.joined = Some((Box::new(before), sum(&json(&joined))));
            self.replace_book(joined).map_err(not_kept)?;
        }
        for debrief in new.into_iter().chain(copies).chain(new_book) {
            imported.sums.push((debrief.id.clone(), sum(&json(&debrief))));
            self.hold(debrief);
        }
        let ids: Vec<DebriefId> = imported.sums.iter().map(|(id, _)| id.clone()).collect();
        if ids.is_empty() {
            return Ok(imported);
        }
        // One write of the journal keeps them all, or none.
        match self.save_journal() {
            Ok(()) | Err(StoreFault::Blocked) => {}
            Err(fault) => {
                for id in &ids {
                    self.open.remove(id);
                }
                if imported.joined.is_some() {
                    self.put_back_open(book_before);
                }
                let _ = self.save_journal();
                self.write_index();
                self.make_room();
                return Err(not_kept(fault));
            }
        }
        for id in &ids {
            if self.merge_alone(id) == Err(StoreFault::Full) {
                // The journal gives up what the others do not need there any more.
                let _ = self.save_journal();
                let _ = self.merge_alone(id);
            }
        }
        let _ = self.save_journal();
        self.write_index();
        Ok(imported)
    }

    /// Puts another version in the place of the book: a change like any other, so that another tab's words stay too.
    /// Where the browser allows no storage at all it lives in memory, as everything else does.
    ///
    /// # Errors
    /// It is as it was.
    fn replace_book(&mut self, version: Debrief) -> Result<(), StoreFault> {
        let id = DebriefId::book();
        let before = self.open.get(&id).cloned();
        match self.record(&id, &Change::Restored(Box::new(version))) {
            Ok(()) | Err(StoreFault::Blocked) => Ok(()),
            Err(fault) => {
                self.put_back_open(before);
                let _ = self.save_journal();
                Err(fault)
            }
        }
    }

    /// Puts the book back in memory as it was; what was not there is read anew when it is wanted.
    fn put_back_open(&mut self, before: Option<Open>) {
        match before {
            Some(open) => self.open.insert(DebriefId::book(), open),
            None => self.open.remove(&DebriefId::book()),
        };
    }

    /// Takes an import back: what it brought and nobody changed since goes again. All of that or nothing.
    ///
    /// # Errors
    /// Everything is still there.
    pub fn undo_import(&mut self, imported: &Imported) -> Result<Undone, StoreFault> {
        let mut undone = Undone::default();
        let mut removed: Vec<Removed> = Vec::new();
        for (id, brought) in &imported.sums {
            let put = |to: &mut Undone, gone: bool| match (id.is_book(), gone) {
                (true, gone) => to.book = Some(gone),
                (false, true) => to.gone.push(id.clone()),
                (false, false) => to.stay.push(id.clone()),
            };
            let result = match self.view(id) {
                Ok(debrief) if sum(&json(&debrief)) == *brought => self.remove(id),
                Err(LoadError::Missing) => continue,
                Err(LoadError::Store(fault)) => Err(fault),
                Ok(_) | Err(LoadError::Unreadable(_)) => {
                    put(&mut undone, false);
                    continue;
                }
            };
            match result {
                Ok(one) if has_other_words(&one, *brought) => {
                    // Another tab was quicker. Where its bytes cannot be written it lives in memory, as any other.
                    let _ = self.restore(one);
                    put(&mut undone, false);
                }
                Ok(one) => {
                    put(&mut undone, true);
                    removed.push(one);
                }
                Err(fault) => return Err(self.all_back(removed, fault)),
            }
        }
        // The book last: nothing can fail after it.
        if let Some((before, after)) = &imported.joined {
            let is_unchanged = self.view(&before.id).is_ok_and(|now| sum(&json(&now)) == *after);
            if is_unchanged && let Err(fault) = self.replace_book((**before).clone()) {
                return Err(self.all_back(removed, fault));
            }
            undone.book = Some(is_unchanged);
        }
        Ok(undone)
    }

    /// Has back what was removed, for this fault.
    fn all_back(&mut self, removed: Vec<Removed>, fault: StoreFault) -> StoreFault {
        for one in removed {
            let _ = self.restore(one);
        }
        fault
    }
}

/// What is said of an import for which there was no room, or that was not kept for something else.
fn not_kept(fault: StoreFault) -> SavedError {
    if fault == StoreFault::Full { SavedError::NoRoom } else { SavedError::NotKept }
}

/// Whether what was removed is not what an import brought.
fn has_other_words(removed: &Removed, brought: u64) -> bool {
    let body = |raw: &str| Sealed::open(raw).and_then(|sealed| sealed.body::<Debrief>());
    removed.raw().is_some_and(|raw| body(raw).is_ok_and(|now| sum(&json(&now)) != brought))
}

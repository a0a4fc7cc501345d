//! Out to a file, and in from one.

use super::open::Open;
use super::{LoadError, Shelf, StoreFault, Summary};
use crate::app::saved::{SavedError, Sealed, json, read_file, sum, write_file};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, DebriefId};
use crate::domain::order::order;

/// The longest name of a debrief that is taken from a file.
const LONGEST_ID: usize = 64;

/// What a file brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Debriefs that were not here.
    pub new: Vec<DebriefId>,
    /// Debriefs that were here already, word for word.
    pub same: Vec<DebriefId>,
    /// Debriefs that are here with other words: the file's were kept beside them, under these new names.
    pub copies: Vec<DebriefId>,
}

impl Shelf {
    /// Every debrief that can be read, as a file: the oldest first, this tab's latest words in it. The same
    /// debriefs at the same time give the same bytes. Those that a newer version wrote are left out, as
    /// they could only be written in part, and those that the store does not give: see [`Shelf::left_out`].
    pub fn export(&self, now: Instant) -> String {
        let mut list = self.summaries();
        order(&mut list, |a, b| (a.started, &a.id) < (b.started, &b.id));
        let texts: Vec<String> = list
            .iter()
            .filter_map(|summary| self.view(&summary.id).ok())
            .map(|debrief| json(&debrief))
            .collect();
        write_file(now, &texts)
    }

    /// One debrief as a file.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    pub fn export_one(&self, id: &DebriefId, now: Instant) -> Result<String, LoadError> {
        Ok(write_file(now, &[json(&self.view(id)?)]))
    }

    /// How many debriefs an export leaves out, since they cannot be read: a newer version wrote them, or the
    /// store does not give them now. What is no longer there is nothing that a file could lack.
    pub fn left_out(&self) -> usize {
        let is_lacking = |summary: &&Summary| {
            self.view(&summary.id).is_err_and(|error| error != LoadError::Missing)
        };
        self.summaries().iter().filter(is_lacking).count()
    }

    /// A debrief as a merge would make it, without writing anything.
    pub(super) fn view(&self, id: &DebriefId) -> Result<Debrief, LoadError> {
        let open = self.open.get(id).filter(|open| !open.gone);
        let newer = LoadError::Unreadable(SavedError::Newer { version: 0 });
        if open.is_some_and(|open| open.read_only) {
            return Err(newer);
        }
        let copy = self.store.get(&self.keys.debrief(id)).map_err(LoadError::Store);
        let viewed = copy.and_then(|text| {
            let text = text.ok_or(LoadError::Missing)?;
            let sealed = Sealed::open(&text).map_err(LoadError::Unreadable)?;
            match open {
                Some(open) => open.rebase(&sealed).map(|rebased| rebased.debrief),
                None => sealed.body(),
            }
            .map_err(LoadError::Unreadable)
        });
        // What is in memory is whole, whatever the store says.
        viewed.or_else(|error| open.map(|open| open.current.clone()).ok_or(error))
    }

    /// What importing a file's text would do. Changes nothing.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn preview(&self, text: &str) -> Result<Imported, SavedError> {
        Ok(self.plan(read_file(text)?).0)
    }

    /// Takes in a file's text: all of it or nothing. What is here is never written over: a debrief of the
    /// same name with other words is kept beside it, under a name made from its content, so that the same
    /// file taken in twice does not pile up. `_now` is the time of the import.
    ///
    /// # Errors
    /// Nothing was changed: the text cannot be read, or there is no room for it. Where the browser allows
    /// no storage at all it is taken into memory, as everything else is.
    pub fn import(&mut self, text: &str, _now: Instant) -> Result<Imported, SavedError> {
        let debriefs = read_file(text)?;
        self.wake();
        let (imported, more) = self.plan(debriefs);
        let ids: Vec<DebriefId> = more.iter().map(|debrief| debrief.id.clone()).collect();
        if ids.is_empty() {
            return Ok(imported);
        }
        for debrief in more {
            self.hold(debrief);
        }
        // One write of the journal keeps them all, or none.
        match self.save_journal() {
            Ok(()) | Err(StoreFault::Blocked) => {}
            Err(fault) => {
                for id in &ids {
                    self.open.remove(id);
                }
                let _ = self.save_journal();
                self.write_index();
                self.make_room();
                let full = fault == StoreFault::Full;
                return Err(if full { SavedError::NoRoom } else { SavedError::NotKept });
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

    /// What becomes of each debrief of a file, and those that are to be kept, under their names.
    fn plan(&self, debriefs: Vec<Debrief>) -> (Imported, Vec<Debrief>) {
        let mut imported = Imported::default();
        let mut more: Vec<Debrief> = Vec::new();
        for mut debrief in debriefs {
            let mut list = &mut imported.new;
            if !is_plain(&debrief.id) {
                debrief.id = other_id(&debrief);
            }
            loop {
                let twin = more.iter().find(|other| other.id == debrief.id).cloned();
                let here = twin.map(Ok).or_else(|| self.here(&debrief.id));
                match here {
                    None => {
                        list.push(debrief.id.clone());
                        more.push(debrief);
                        break;
                    }
                    Some(Ok(here)) if here == debrief => {
                        imported.same.push(debrief.id);
                        break;
                    }
                    Some(_) => {
                        debrief.id = other_id(&debrief);
                        list = &mut imported.copies;
                    }
                }
            }
        }
        (imported, more)
    }

    /// What lies under a name: nothing, a debrief, or something that cannot be read.
    fn here(&self, id: &DebriefId) -> Option<Result<Debrief, LoadError>> {
        let in_memory = self.open.get(id).is_some_and(|open: &Open| !open.gone);
        match self.view(id) {
            Err(LoadError::Missing) => None,
            Err(LoadError::Store(_)) if !in_memory && !self.known.contains_key(id) => None,
            view => Some(view),
        }
    }
}

/// Whether a name is fit for a key: short, of letters, digits, hyphens and underscores.
fn is_plain(id: &DebriefId) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    !id.0.is_empty() && id.0.len() <= LONGEST_ID && id.0.chars().all(fits)
}

/// Another name for a debrief, made from its name and its content.
fn other_id(debrief: &Debrief) -> DebriefId {
    DebriefId(format!("{:016x}", sum(&json(debrief))))
}

//! Out to a file.

use super::Share;
use crate::app::saved::{SavedError, Sealed, json, write_file};
use crate::app::store::{LoadError, Shelf, Summary};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, DebriefId};
use crate::domain::order::order;

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

    /// One debrief as a file, with the book beside it where there is anything in that; and whether the book should be and
    /// is not, since it cannot be read.
    ///
    /// # Errors
    /// The one is not there, or cannot be read.
    pub fn export_with_book(
        &self,
        id: &DebriefId,
        now: Instant,
    ) -> Result<(String, Share), LoadError> {
        let mut texts = vec![json(&self.view(id)?)];
        let book = self.view(&DebriefId::book());
        texts.extend(book.iter().filter(|book| !book.leaves.is_empty()).map(json));
        let lacks = book.is_err_and(|error| error != LoadError::Missing);
        Ok((write_file(now, &texts), Share { interviews: 0, book: lacks }))
    }

    /// What an export leaves out, since it cannot be read: a newer version wrote it, or the store does not give it now.
    /// What is no longer there is nothing that a file could lack.
    pub fn left_out(&self) -> Share {
        let is_lacking = |summary: &&Summary| {
            self.view(&summary.id).is_err_and(|error| error != LoadError::Missing)
        };
        Share::of(self.summaries().iter().filter(is_lacking).map(|summary| &summary.id))
    }

    /// A debrief as a merge would make it, without writing anything.
    pub(in crate::app) fn view(&self, id: &DebriefId) -> Result<Debrief, LoadError> {
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
                None => sealed.body().map(|debrief| Debrief { id: id.clone(), ..debrief }),
            }
            .map_err(LoadError::Unreadable)
        });
        // What is in memory is whole, whatever the store says.
        viewed.or_else(|error| open.map(|open| open.current.clone()).ok_or(error))
    }
}

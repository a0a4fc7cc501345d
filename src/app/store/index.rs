//! The list of debriefs, and its cache in the store.

use super::room::Reserve;
use super::{Shelf, StoreFault};
use crate::app::saved::{Marks, SavedError, Sealed, json, seal};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, DebriefId, Status};
use crate::domain::json::Saved;
use crate::domain::map::Map;
use crate::domain::order::order;
use serde::{Deserialize, Serialize};

/// As many as the cache lists. A text that holds more together is not read (`saved/shape.rs`); a browser's store is full long
/// before, and what is not listed is read from its own key.
const MOST_LISTED: usize = 4_000;

/// What the list shows of a debrief.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(default)]
pub struct Summary {
    /// Its name.
    pub id: DebriefId,
    /// The company; may be empty.
    pub company: String,
    /// The post; may be empty.
    pub role: String,
    /// The first person they met; may be empty.
    pub person: String,
    /// When it was opened.
    pub started: Instant,
    /// How the application stands.
    pub status: Status,
    /// When the person was done with it.
    pub closed: Option<Instant>,
    /// When it was last changed, where that is known: version 1 of the format did not say.
    pub changed: Option<Instant>,
    /// How often its key was written; 0 where it is only in memory.
    pub rev: u64,
    /// A newer version wrote it: it can be looked at, as far as it can be read, and not be changed.
    #[serde(skip)]
    pub read_only: bool,
    /// The checksum of the copy that was summed up.
    pub(super) sum: u64,
}

/// How the list stands in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Listed {
    /// It was not read, or a newer version wrote it: it is left alone.
    Elsewhere,
    /// It is ours, and was not written yet, or was given up for words.
    Due,
    /// It shows what it should.
    Well,
}

impl Summary {
    /// The checksum of the copy that was summed up.
    pub const fn copy(&self) -> u64 {
        self.sum
    }

    /// Whether the list shows the same of both, whichever copies they were made from.
    fn shows_as(&self, other: &Self) -> bool {
        let Self { changed, rev, sum, .. } = *other;
        Self { changed, rev, sum, ..self.clone() } == *other
    }

    pub(super) fn of(debrief: &Debrief, rev: u64, sum: u64, changed: Option<Instant>) -> Self {
        let person = debrief.facts.people.first();
        Self {
            id: debrief.id.clone(),
            company: debrief.facts.company.clone(),
            role: debrief.facts.role.clone(),
            person: person.map(|person| person.name.clone()).unwrap_or_default(),
            started: debrief.started,
            status: debrief.facts.status,
            closed: debrief.closed,
            changed,
            rev,
            read_only: false,
            sum,
        }
    }
}

impl Shelf {
    /// Every debrief, the newest first.
    pub fn summaries(&self) -> Vec<Summary> {
        let mut known = self.known.clone();
        for (id, open) in &self.open {
            if open.gone || open.read_only {
                continue;
            }
            let summary = Summary::of(&open.current, open.rev, open.sum, open.at);
            known.insert(id.clone(), Summary { read_only: open.outdated, ..summary });
        }
        let mut list: Vec<Summary> = known.into_iter().map(|(_, summary)| summary).collect();
        order(&mut list, |a, b| (b.started, &a.id) < (a.started, &b.id));
        list
    }

    /// Every interview, the newest first: the book is none.
    pub fn interviews(&self) -> Vec<Summary> {
        let mut list = self.summaries();
        list.retain(|summary| !summary.id.is_book());
        list
    }

    /// The summaries that the store remembers. One that cannot be read is moved aside: it is made anew.
    pub(super) fn read_index(&mut self) -> Result<Vec<Summary>, StoreFault> {
        let key = self.keys.index();
        let Some(text) = self.store.get(&key)? else {
            self.note_listed(true);
            return Ok(Vec::new());
        };
        let read = Sealed::open(&text).and_then(|sealed| sealed.body());
        let ours = match read {
            Ok(_) => true,
            Err(SavedError::Newer { .. }) => false,
            Err(_) => self.move_aside(&key, &text).is_ok(),
        };
        self.note_listed(ours);
        Ok(read.unwrap_or_default())
    }

    /// Takes note of whether the list is ours to write.
    fn note_listed(&mut self, ours: bool) {
        self.listed = match (ours, self.listed) {
            (false, _) => Listed::Elsewhere,
            (true, Listed::Elsewhere) => Listed::Due,
            (true, listed) => listed,
        };
    }

    /// Writes the cache, if it is not as it should be, and then the reserve, if it was not tried yet and there are
    /// words to keep it for. That the cache could not be written does no harm: it will be found to disagree.
    pub(super) fn write_index(&mut self) {
        self.write_list();
        self.try_reserve();
    }

    /// The same after a merge, for one debrief and what was listed of it before. Where the list shows the same as before it
    /// is not written: that would take the longer the more there are, with each pause in somebody's typing. The next
    /// opening finds that its copy is another, and reads that one.
    pub(super) fn list_merged(&mut self, id: &DebriefId, before: Option<&Summary>) {
        let now = self.known.get(id);
        let is_same = match (before, now) {
            (Some(before), Some(now)) => before.shows_as(now),
            (before, now) => before.is_none() && now.is_none(),
        };
        if !is_same || self.listed != Listed::Well {
            self.write_list();
        }
        self.try_reserve();
    }

    /// The list was just read: where it shows what is there, it is as it should be.
    pub(super) fn note_list_of(&mut self, index: &Map<DebriefId, Summary>) {
        let listed = |known: &Summary| !known.read_only && index.get(&known.id) == Some(known);
        let is_so = index.len() == self.known.len() && self.known.values().all(listed);
        if self.listed != Listed::Elsewhere {
            self.listed = if is_so { Listed::Well } else { Listed::Due };
        }
    }

    /// The same as [`Shelf::write_index`] after the store was looked through, when most often nothing is to be written.
    pub(super) fn list_scanned(&mut self) {
        if self.listed != Listed::Well {
            self.write_list();
        }
        self.try_reserve();
    }

    fn try_reserve(&mut self) {
        if self.scanned && self.reserve == Reserve::Untried && !self.known.is_empty() {
            self.keep_reserve();
        }
    }

    fn write_list(&mut self) {
        let list = self.known.values().filter(|known| !known.read_only).take(MOST_LISTED).cloned();
        let list: Vec<Summary> = list.collect();
        let (text, _) = seal(1, &Marks::default(), &json(&list));
        let key = self.keys.index();
        // Read again each time: a newer version's tab may have written it by now.
        if !self.scanned || self.read_index().is_err() || self.listed == Listed::Elsewhere {
            return;
        }
        let Ok(now) = self.store.get(&key) else { return };
        // A list of nothing is none: where everything was erased, another tab leaves nothing behind.
        let written = match now {
            Some(_) if list.is_empty() => self.store.remove(&key),
            Some(now) if now == text => Ok(()),
            None if list.is_empty() => Ok(()),
            _ => self.store.set(&key, &text),
        };
        self.listed = if written.is_ok() { Listed::Well } else { Listed::Due };
    }
}

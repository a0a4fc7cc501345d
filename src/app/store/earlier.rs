//! Earlier versions: how a debrief was before the words of an hour, a day, a week.
//!
//! Before a merge writes over a copy for the first time in an hour, that copy is kept as it lay in the store, under
//! `earlier:<id>:<at>`, `at` being the time of the write in seconds. The hour in which a debrief was begun has none.
//! Before another version is put in place ([`Change::Restored`](crate::domain::debrief::Change::Restored)) the copy is kept at once.
//!
//! Whenever one is kept, all of them are thinned: of the last day all stay, of the last week the latest of each day, of
//! the last eight weeks the latest of each week, and none that is older. Together they take no more than [`BUDGET`]:
//! beyond it the oldest of the debrief that has most of them goes first.
//!
//! The letter that is never sent is in none: it can be burned.
//!
//! None is kept where its words would be those of the one before, where room runs short, or of what a newer version
//! wrote. That one could not be kept is no fault: the words themselves are elsewhere.

use super::keys::Named;
use super::room::weight;
use super::{LoadError, Shelf, StoreFault};
use crate::app::saved::{Sealed, json, seal_at};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, DebriefId};
use crate::domain::order::order;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;
/// How long the last of them are kept, in seconds.
const KEPT_FOR: i64 = 8 * WEEK;
/// How much all of them take at the most, in bytes as browsers count them: a tenth of what there is at the least.
const BUDGET: usize = 1_000_000;

/// A debrief as it was earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Until when it was like this. Give it to [`Shelf::look_back`].
    pub at: Instant,
    /// When its words were last changed, where that is known.
    pub changed: Option<Instant>,
    /// How many bytes it takes, as browsers count them.
    pub size: usize,
}

/// One of them, by its key.
struct Held {
    key: String,
    id: DebriefId,
    at: Instant,
}

impl Shelf {
    /// The earlier versions of a debrief that are kept, the newest first. Those that the store does not give now are
    /// left out.
    pub fn earlier(&self, id: &DebriefId) -> Vec<Earlier> {
        let held = self.all_earlier().unwrap_or_default().into_iter().filter(|held| held.id == *id);
        let mut list: Vec<Earlier> = held
            .filter_map(|held| {
                let text = self.store.get(&held.key).ok()??;
                let changed = Sealed::open(&text).ok().and_then(|sealed| sealed.at);
                Some(Earlier { at: held.at, changed, size: weight(&held.key) + weight(&text) })
            })
            .collect();
        list.reverse();
        list
    }

    /// A debrief as it was at one of the times of [`Shelf::earlier`]. Changes nothing.
    ///
    /// # Errors
    /// It is not there any more, or cannot be read.
    pub fn look_back(&self, id: &DebriefId, at: Instant) -> Result<Debrief, LoadError> {
        let text = self.store.get(&self.keys.earlier(id, at)).map_err(LoadError::Store)?;
        let text = text.ok_or(LoadError::Missing)?;
        let read = Sealed::open(&text).and_then(|sealed| sealed.body::<Debrief>());
        read.map(|debrief| Debrief { id: id.clone(), ..debrief }.without_unsent())
            .map_err(LoadError::Unreadable)
    }

    /// Forgets the earlier versions of a debrief, for good. How many there were.
    ///
    /// # Errors
    /// Some are still there. Everything that could be removed was.
    pub fn forget_earlier(&mut self, id: &DebriefId) -> Result<usize, StoreFault> {
        let (mut count, mut result) = (0, Ok(()));
        for held in self.all_earlier()?.into_iter().filter(|held| held.id == *id) {
            match self.store.remove(&held.key) {
                Ok(()) => count += 1,
                Err(fault) => result = Err(fault),
            }
        }
        self.make_room();
        result.map(|()| count)
    }

    /// The exact bytes of the earlier versions of a debrief, with their keys.
    pub(super) fn earlier_raw(&self, id: &DebriefId) -> Result<Vec<(String, String)>, StoreFault> {
        let mut raw = Vec::new();
        for held in self.all_earlier()?.into_iter().filter(|held| held.id == *id) {
            if let Some(text) = self.store.get(&held.key)? {
                raw.push((held.key, text));
            }
        }
        Ok(raw)
    }

    /// Keeps a copy that is about to be written over, if it is time for that. `at_once`: another version takes its
    /// place.
    pub(super) fn keep_earlier(
        &mut self,
        id: &DebriefId,
        copy: &str,
        sealed: &Sealed<'_>,
        at_once: bool,
    ) {
        let is_near = |at: &Instant| self.now.since(*at).saturating_abs() < HOUR;
        if !at_once && self.kept_at.get(id).is_some_and(is_near) {
            return;
        }
        let Ok(mut debrief) = sealed.body::<Debrief>() else { return };
        if !at_once && is_near(&debrief.started) {
            // Not looked at again before it can be time.
            self.kept_at.insert(id.clone(), debrief.started);
            return;
        }
        let Ok(held) = self.all_earlier() else { return };
        let held = held.into_iter().filter(|held| held.id == *id);
        let times: Vec<Instant> = held.map(|held| held.at).collect();
        let near = times.iter().copied().filter(is_near).max();
        self.kept_at.insert(id.clone(), near.unwrap_or(self.now));
        let is_time = at_once || near.is_none();
        let without: String;
        let copy = if debrief.calm.unsent.is_empty() {
            copy
        } else {
            debrief = debrief.without_unsent();
            without = seal_at(sealed.rev, sealed.at, &sealed.seen, &json(&debrief)).0;
            &without
        };
        let words = debrief.words();
        if !is_time || self.is_low() || words.is_empty() || weight(copy) > BUDGET {
            return;
        }
        let before = times.last().and_then(|at| self.look_back(id, *at).ok());
        if before.is_some_and(|before| before.words() == words) {
            return;
        }
        let mut at = self.now;
        while self.store.get(&self.keys.earlier(id, at)).is_ok_and(|text| text.is_some()) {
            at = at.plus(1);
        }
        let key = self.keys.earlier(id, at);
        if self.store.set(&key, copy).is_ok() {
            if self.store.get(&key).is_ok_and(|text| text.as_deref() != Some(copy)) {
                // It is not what it should be. What cannot be removed says so when it is looked at.
                let _ = self.store.remove(&key);
            }
            let _ = self.thin_earlier();
        }
    }

    /// Removes those that are too many or too old.
    fn thin_earlier(&self) -> Result<(), StoreFault> {
        let mut left: Vec<(Held, usize)> = Vec::new();
        // The newest first, so that of each span the latest stays.
        let mut span: Option<(DebriefId, (i64, i64))> = None;
        for held in self.all_earlier()?.into_iter().rev() {
            let age = self.now.since(held.at);
            let Instant(at) = held.at;
            let length = if age < WEEK { DAY } else { WEEK };
            let this = Some((held.id.clone(), (length, at.div_euclid(length))));
            if age > KEPT_FOR || (age >= DAY && this == span) {
                self.store.remove(&held.key)?;
                continue;
            }
            span = this.filter(|_| age >= DAY);
            let size =
                weight(&held.key) + self.store.get(&held.key)?.map_or(0, |text| weight(&text));
            left.push((held, size));
        }
        while left.iter().map(|(_, size)| size).sum::<usize>() > BUDGET {
            let count = |id: &DebriefId| left.iter().filter(|(held, _)| held.id == *id).count();
            let mut goes: Vec<_> = left
                .iter()
                .enumerate()
                .map(|(n, (held, _))| (count(&held.id), held.at, n))
                .collect();
            order(&mut goes, |a, b| (b.0, a.1) < (a.0, b.1));
            let Some((_, _, n)) = goes.first() else { break };
            let (held, _) = left.remove(*n);
            self.store.remove(&held.key)?;
        }
        Ok(())
    }

    /// All of them, debrief by debrief, the oldest first.
    fn all_earlier(&self) -> Result<Vec<Held>, StoreFault> {
        let mut all: Vec<Held> = Vec::new();
        for key in self.store.keys()? {
            if let Some(Named::Earlier(id, at)) = self.keys.named(&key) {
                all.push(Held { key, id, at });
            }
        }
        order(&mut all, |a, b| (&a.id, a.at) < (&b.id, b.at));
        Ok(all)
    }
}

//! Looking through the store: what is there, and what earlier visits left unfinished.

use super::index::Summary;
use super::journal::{Journal, Page};
use super::keys::Named;
use super::open::Open;
use super::second::KEPT_FOR;
use super::shelf::{Foreign, read_open};
use super::{Shelf, StoreFault};
use crate::app::saved::{SavedError, Sealed, glance, glimpse};
use crate::domain::debrief::{Debrief, DebriefId};
use crate::domain::map::Map;

/// What became of a page of a journal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    /// It is in memory, or was in the copy already.
    In,
    /// There is nothing to put it onto.
    Orphan,
    /// A newer version wrote its debrief: that version will take it in.
    Left,
}

impl Shelf {
    pub(super) fn scan(&mut self) {
        self.unread = self.try_scan().err();
        self.scanned = self.unread.is_none();
        self.list_scanned();
    }

    /// Goes as far as it can; the first fault is told at the end.
    fn try_scan(&mut self) -> Result<(), StoreFault> {
        let keys = self.store.keys()?;
        let reserved = keys.contains(&self.keys.reserve());
        self.note_reserve(reserved);
        let mut result = self.find_aside(&keys);
        let index = self.read_index().unwrap_or_default().into_iter();
        // Where it lists one twice, the later holds.
        let index: Map<DebriefId, Summary> = index.map(|known| (known.id.clone(), known)).collect();
        let mut known = Map::new();
        for key in &keys {
            if let Some(Named::Debrief(id)) = self.keys.named(key) {
                match self.look_at(&id, index.get(&id)) {
                    Ok(Some(summary)) => {
                        known.insert(id, summary);
                    }
                    Ok(None) => {}
                    Err(fault) => result = result.and(Err(fault)),
                }
            }
        }
        self.known = known;
        // A journal of this name that this tab did not write: an earlier life's. It is taken in like any
        // other, and this tab goes by another name.
        while !self.journal_on_disk && keys.contains(&self.keys.journal(&self.tab)) {
            self.tab.push('+');
        }
        for key in &keys {
            if let Some(Named::Journal(tab)) = self.keys.named(key)
                && tab != self.tab
            {
                result = result.and(self.take_journal(key, &tab));
            }
        }
        let ids: Vec<DebriefId> = self.open.keys().cloned().collect();
        for id in ids {
            // What cannot be merged now stays in memory and in its journal.
            let _ = self.merge_alone(&id);
        }
        self.acknowledge_foreign();
        if self.journal_on_disk || self.unsaved.is_some() {
            let _ = self.save_journal();
        }
        self.note_list_of(&index);
        result
    }

    /// Whether what a key holds is shown here in any way. An empty one stands for all keys.
    pub fn shows(&self, key: &str) -> bool {
        let named = self.keys.named(key);
        matches!(named, Some(Named::Debrief(_) | Named::Aside { .. } | Named::Earlier(..)))
            || key.is_empty()
            || key == self.keys.reserve()
    }

    /// Looks again at a key that another tab changed, if what it holds is shown here; not at those of the debriefs
    /// besides, where they are in memory: their own merges have to tell what came in, and what is gone.
    pub fn look_again(&mut self, key: &str, besides: &[DebriefId]) {
        match self.keys.named(key) {
            Some(Named::Debrief(id)) if self.open.contains_key(&id) && besides.contains(&id) => {}
            Some(Named::Debrief(id)) if self.open.contains_key(&id) => {
                let _ = self.merge(&id);
            }
            Some(Named::Debrief(id)) => match self.look_at(&id, None) {
                Ok(Some(summary)) => {
                    self.known.insert(id, summary);
                }
                Ok(None) => {
                    self.known.remove(&id);
                }
                // It is shown as it was.
                Err(_) => {}
            },
            Some(Named::Aside { key: short, .. }) => match self.store.get(key) {
                Ok(Some(text)) => self.list_aside(key.to_owned(), &short, &text),
                Ok(None) => self.strike_gone_aside(),
                Err(_) => {}
            },
            _ if key == self.keys.reserve() => {
                let reserved = self.store.get(key).is_ok_and(|text| text.is_some());
                self.note_reserve(reserved);
            }
            _ => {}
        }
    }

    /// The summary of a stored debrief, from the index where that agrees. Then no more of it is read than tells which copy it
    /// is: with many, reading all of them would be most of what opening takes. One that was spoilt since it was listed is found
    /// when it is opened.
    fn look_at(
        &mut self,
        id: &DebriefId,
        indexed: Option<&Summary>,
    ) -> Result<Option<Summary>, StoreFault> {
        let key = self.keys.debrief(id);
        if let Some(indexed) = indexed {
            let Some(edges) = self.store.edges(&key)? else { return Ok(None) };
            if glance(&edges) == Some((indexed.rev, indexed.sum)) {
                return Ok(Some(Summary { id: id.clone(), ..indexed.clone() }));
            }
        }
        let Some(text) = self.store.get(&key)? else { return Ok(None) };
        let summary = Sealed::open(&text)
            .and_then(|sealed| Ok(Summary::of(&sealed.body()?, sealed.rev, sealed.sum, sealed.at)));
        match summary {
            Ok(summary) => Ok(Some(Summary { id: id.clone(), ..summary })),
            Err(SavedError::Newer { .. }) => {
                let debrief: Debrief = glimpse(&text).unwrap_or_default();
                let summary = Summary::of(&debrief, 0, 0, None);
                Ok(Some(Summary { id: id.clone(), read_only: true, ..summary }))
            }
            Err(_) => {
                // Where it cannot be moved it is listed in its place, and its key is not written.
                let _ = self.move_aside(&key, &text);
                Ok(None)
            }
        }
    }

    /// Takes in the journal of another tab. One that a newer version wrote is left to that version.
    fn take_journal(&mut self, key: &str, tab: &str) -> Result<(), StoreFault> {
        let Some(text) = self.store.get(key)? else { return Ok(()) };
        let read = Sealed::open(&text)
            .and_then(|sealed| Ok((sealed.body::<Journal>()?, sealed.rev, sealed.at)));
        let (journal, rev, at) = match read {
            Ok(read) => read,
            Err(SavedError::Newer { .. }) => return Ok(()),
            Err(_) => return self.move_aside(key, &text),
        };
        if journal.pages.is_empty() {
            // A receipt. It is kept for as long as its tab may still be there to read it.
            return match at {
                Some(at) if self.now < at.plus(KEPT_FOR) => Ok(()),
                _ => self.store.remove(key),
            };
        }
        let (mut orphan, mut left) = (false, false);
        for page in journal.pages {
            let taken = self.take_page(tab, page)?;
            orphan |= taken == Taken::Orphan;
            left |= taken == Taken::Left;
        }
        if orphan {
            self.put_aside(key, &text)?;
        }
        self.foreign.retain(|foreign| foreign.key != key);
        if !left {
            self.foreign.push(Foreign { key: key.to_owned(), text, tab: tab.to_owned(), rev });
        }
        Ok(())
    }

    fn take_page(&mut self, tab: &str, page: Page) -> Result<Taken, StoreFault> {
        if self.open.contains_key(&page.id) {
            // Onto the newest copy, so that its marks tell what is in it.
            if let Err(fault) = self.merge_alone(&page.id) {
                return if fault == StoreFault::Newer { Ok(Taken::Left) } else { Err(fault) };
            }
        }
        let key = self.keys.debrief(&page.id);
        let text = self.store.get(&key)?;
        let copy = match text.as_deref().map(|text| read_open(&page.id, text)) {
            Some(Ok(copy)) => Some(copy),
            Some(Err(SavedError::Newer { .. })) => return Ok(Taken::Left),
            Some(Err(_)) => {
                self.move_aside(&key, text.as_deref().unwrap_or_default())?;
                None
            }
            None => None,
        };
        let Some((copy, seen)) = copy else { return Ok(self.take_without_copy(tab, page)) };
        self.seq = self.seq.max(seen.of(&self.tab));
        let related = page.born.iter().any(|(of, seq)| seen.of(of) >= *seq);
        if let Some(whole) = page.whole.filter(|_| !related) {
            let same = *whole == copy.current;
            return Ok(if same { Taken::In } else { Taken::Orphan });
        }
        let (id, mut entries) = (page.id, page.entries);
        let open = self.open.get_or_insert_with(id.clone(), || copy);
        entries.retain(|entry| entry.seq > seen.of(tab) && !open.has(tab, entry));
        let mut after = open.current.clone();
        let clash = entries.iter().any(|entry| {
            let clash = entry.clashes(&after);
            after.apply(entry.change.clone());
            clash
        });
        if clash {
            // Words that were not seen in that tab: the copy that holds them is kept before it is changed.
            self.put_aside(&key, text.as_deref().unwrap_or_default())?;
        }
        if let Some(open) = self.open.get_mut(&id) {
            open.due.extend(text.filter(|_| clash));
            for entry in entries {
                open.adopt(tab, entry, true);
            }
        }
        Ok(Taken::In)
    }

    fn take_without_copy(&mut self, tab: &str, page: Page) -> Taken {
        match page.whole {
            Some(whole) => {
                let id = page.id.clone();
                let made = || Open::unwritten(Debrief { id, ..*whole }, page.born);
                let open = self.open.get_or_insert_with(page.id, made);
                for entry in page.entries {
                    // The whole has them already; they are here for their numbers.
                    open.adopt(tab, entry, false);
                }
                Taken::In
            }
            None if page.entries.is_empty() => Taken::In,
            None => Taken::Orphan,
        }
    }

    /// Puts a receipt in place of the journals of other tabs of which everything is merged, unless they were written
    /// since.
    pub(super) fn acknowledge_foreign(&mut self) {
        for foreign in std::mem::take(&mut self.foreign) {
            let needed = self.open.values().any(|open| open.needs_journal(&foreign.tab));
            let dropped = !needed
                && match self.store.get(&foreign.key) {
                    Ok(Some(text)) if text == foreign.text => self
                        .store
                        .set(&foreign.key, &Journal::receipt(foreign.rev, self.now))
                        .is_ok(),
                    Ok(_) => true,
                    Err(_) => false,
                };
            if !dropped {
                self.foreign.push(foreign);
            }
        }
    }
}

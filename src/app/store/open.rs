//! A debrief in memory, with the changes that its copy in the store may not have yet.

use super::journal::{Entry, Page, is_text, words_of, words_under};
use crate::app::saved::{Marks, SavedError, Sealed, json, seal, sum};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, Debrief};

/// A debrief in memory.
#[derive(Clone, Debug)]
pub(super) struct Open {
    /// The debrief with every pending change in it.
    pub current: Debrief,
    /// What the person sees of it: as it was last handed out, with what was changed here since. Another tab's words
    /// may be in `current` already.
    pub shown: Debrief,
    /// Copies with words that were not seen where they are written over: they are set aside before that is done.
    pub due: Vec<String>,
    /// The revision and the checksum of the copy in the store on which it stands; 0 where it has no key yet.
    pub rev: u64,
    pub sum: u64,
    /// When it was last changed, as far as is known.
    pub at: Option<Instant>,
    /// What of each tab's changes is in that copy: were its bytes lost, `current` would still have them.
    pub seen: Marks,
    /// See [`Page::born`].
    pub born: Vec<(String, u64)>,
    pub pending: Vec<Pending>,
    /// A newer version wrote it, and this is what could be read of it: to look at only.
    pub read_only: bool,
    /// A newer version has written its key since it was opened. What is here is whole, and waits in the
    /// journal for that version.
    pub outdated: bool,
    /// It was deleted elsewhere, and nothing was changed here since.
    pub gone: bool,
}

/// A change that is in memory.
#[derive(Clone, Debug)]
pub(super) struct Pending {
    /// Whose it is.
    pub tab: String,
    pub entry: Entry,
    /// Written to the debrief's key, and not yet found there by a later merge.
    pub merged: bool,
}

/// A debrief brought onto the newest copy.
#[derive(Clone, Debug)]
pub(super) struct Rebased {
    pub debrief: Debrief,
    /// Words that the person did not see in this tab are written over.
    pub clash: bool,
}

impl Open {
    /// One that has no key yet.
    pub fn unwritten(current: Debrief, born: Vec<(String, u64)>) -> Self {
        let (shown, due, pending) = (current.clone(), Vec::new(), Vec::new());
        let (read_only, outdated, gone) = (false, false, false);
        let seen = Marks::default();
        Self {
            current,
            shown,
            due,
            rev: 0,
            sum: 0,
            at: None,
            seen,
            born,
            pending,
            read_only,
            outdated,
            gone,
        }
    }

    /// One as it lies in the store.
    pub fn stored(current: Debrief, sealed: &Sealed<'_>) -> Self {
        let (rev, sum, seen) = (sealed.rev, sealed.sum, sealed.seen.clone());
        Self { rev, sum, at: sealed.at, seen, ..Self::unwritten(current, Vec::new()) }
    }

    /// Whether something of it is not in its key.
    pub fn is_unmerged(&self) -> bool {
        self.rev == 0 || self.pending.iter().any(|pending| !pending.merged)
    }

    /// Whether another version is to be put in place of the copy.
    pub fn is_being_restored(&self) -> bool {
        let waits = |pending: &Pending| matches!(pending.entry.change, Change::Restored(_));
        self.pending.iter().any(|pending| !pending.merged && waits(pending))
    }

    /// Whether the journal of a tab is still needed for it.
    pub fn needs_journal(&self, tab: &str) -> bool {
        (self.rev == 0 && self.born.iter().any(|(name, _)| name == tab))
            || self.pending.iter().any(|pending| !pending.merged && pending.tab == tab)
    }

    /// What of it belongs into the journal of a tab: what is not merged, and with it what was merged and not found since.
    /// Whoever takes in the former raises the mark over the latter, which may have been written over.
    pub fn page(&self, tab: &str) -> Option<Page> {
        let own = || self.pending.iter().filter(|pending| pending.tab == tab);
        let waits = own().any(|pending| !pending.merged);
        let entries: Vec<Entry> =
            own().filter(|_| waits).map(|pending| pending.entry.clone()).collect();
        let id = self.current.id.clone();
        if self.rev == 0 {
            let whole = Some(Box::new(self.current.clone()));
            return Some(Page { id, whole, born: self.born_with(tab), entries });
        }
        (!entries.is_empty()).then(|| Page { id, whole: None, born: Vec::new(), entries })
    }

    /// What brought it into being, and what other tabs changed in it since: nobody puts that on again.
    fn born_with(&self, besides: &str) -> Vec<(String, u64)> {
        let mut born = self.born.clone();
        for pending in self.pending.iter().filter(|pending| pending.tab != besides) {
            born.retain(|(tab, seq)| *tab != pending.tab || *seq > pending.entry.seq);
            if !born.iter().any(|(tab, _)| *tab == pending.tab) {
                born.push((pending.tab.clone(), pending.entry.seq));
            }
        }
        born
    }

    /// Makes a change here. Typing on in a field takes the place of the earlier typing where nothing but
    /// other words came between.
    pub fn change(&mut self, tab: &str, seq: u64, change: &Change) {
        let seen = words_under(&self.shown, change);
        let under = words_under(&self.current, change);
        let was = sum(&seen);
        if !under.is_empty() && under != seen && under != words_of(change) {
            self.due.push(self.sealed());
        }
        self.current.apply(change.clone());
        self.shown.apply(change.clone());
        self.gone = false;
        let same = self
            .pending
            .iter_mut()
            .rev()
            .take_while(|pending| {
                !pending.merged && pending.tab == tab && is_text(&pending.entry.change)
            })
            .find(|pending| change.replaces(&pending.entry.change));
        if let Some(same) = same.filter(|_| is_text(change)) {
            same.entry.go_on(seq, change.clone());
        } else {
            let entry = Entry { seq, was, trail: Vec::new(), change: change.clone() };
            self.pending.push(Pending { tab: tab.to_owned(), entry, merged: false });
        }
    }

    /// Whether a change of another tab is here already.
    pub fn has(&self, tab: &str, entry: &Entry) -> bool {
        self.pending.iter().any(|pending| pending.tab == tab && pending.entry.seq == entry.seq)
    }

    /// Takes in a change from the journal of another tab, unless it is here already.
    pub fn adopt(&mut self, tab: &str, entry: Entry, apply: bool) {
        if self.has(tab, &entry) {
            return;
        }
        if apply {
            self.current.apply(entry.change.clone());
        }
        let tab = tab.to_owned();
        self.pending.push(Pending { tab, entry, merged: false });
    }

    /// Lets go of the changes that a copy has.
    pub fn confirm(&mut self, seen: &Marks) {
        self.pending.retain(|pending| pending.entry.seq > seen.of(&pending.tab));
    }

    /// This debrief on top of the newest copy: what the copy has not seen is put on again.
    pub fn rebase(&self, copy: &Sealed<'_>) -> Result<Rebased, SavedError> {
        if self.rev > 0 && copy.sum == self.sum {
            return Ok(Rebased { debrief: self.current.clone(), clash: false });
        }
        let mut debrief = Debrief { id: self.current.id.clone(), ..copy.body()? };
        let related = self.born.iter().any(|(tab, seq)| copy.seen.of(tab) >= *seq);
        if self.rev == 0 && !related {
            if debrief.id.is_book() {
                // What is here first, so that the copy has whatever does not come in; it is set aside then.
                let mut joined = Debrief { started: debrief.started, ..self.current.clone() };
                let stay = joined.join_leaves(&debrief).stay;
                return Ok(Rebased { debrief: joined, clash: stay > 0 });
            }
            // Two debriefs of one name: the same thing imported twice, or a chance of one in 2^128.
            let clash = debrief != self.current;
            return Ok(Rebased { debrief: self.current.clone(), clash });
        }
        let mut clash = false;
        for Pending { tab, entry, .. } in &self.pending {
            if entry.seq > copy.seen.of(tab) {
                clash = clash || entry.clashes(&debrief);
                debrief.apply(entry.change.clone());
            }
        }
        Ok(Rebased { debrief, clash })
    }

    /// It as it is here, as a text of its own.
    pub fn sealed(&self) -> String {
        seal(self.rev, &self.marks(self.seen.clone()), &json(&self.current)).0
    }

    /// The marks of a copy with everything here in it.
    pub fn marks(&self, mut seen: Marks) -> Marks {
        if self.rev == 0 {
            for (tab, seq) in &self.born {
                seen.raise(tab, *seq);
            }
        }
        for pending in &self.pending {
            seen.raise(&pending.tab, pending.entry.seq);
        }
        seen
    }
}

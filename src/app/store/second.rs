//! The second copy: what the store was told to keep, kept elsewhere too, where it reaches the disk sooner.
//!
//! Browsers put `localStorage` on the disk late: Chromium, killed, comes back with what it held up to a minute
//! before. So whatever is set or removed under a key of ours goes into a second place as well, the latest only.
//! Here is what the two decide by; the place itself is the shell's (`IndexedDB`).
//!
//! Which of two copies of a debrief is the newer one is told by their marks ([`Marks`](crate::app::saved::Marks): up to which change of
//! each tab is in it), not by clocks: it is the one that has changes the other lacks. Where each has some that the
//! other lacks, the store's is set aside before the second takes its place. A journal that is put back is taken
//! in once, whatever of it was merged before. A debrief that was deleted is deleted again where the store still
//! has it as it was then, or as it was earlier; a key of its own says that a deletion was taken back.

use super::keys::{Keys, Named};
use super::{Shelf, StoreFault};
use crate::app::lock::{Cipher, is_locked, unlocked};
use crate::app::saved::{SavedError, Sealed, seal, sum};
use crate::domain::clock::Instant;
use crate::domain::order::order;
use std::rc::Rc;

/// How long a copy that agrees with the store is kept, in seconds: longer than any browser takes to put on the
/// disk what it was given.
pub(super) const KEPT_FOR: i64 = 24 * 60 * 60;

/// What the second place holds under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    /// The text; none where the key was removed.
    pub text: Option<String>,
    /// What was removed, now or before this text was put there, as far as it takes to know it again; empty where nothing
    /// was. No words are in it.
    pub gone: String,
    /// When it was put there.
    pub at: Instant,
}

/// What is to become of a key in the second place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// It holds what it should, or something newer.
    Leave,
    /// This is to be put there.
    Put(Twin),
    /// It is to hold nothing under this key.
    Forget,
}

/// What taking the second copy back came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenBack {
    /// How many keys of the store were put right.
    pub back: usize,
    /// Those that could not be, for want of room or another fault. Their copies stay in the second place.
    pub left: Vec<String>,
    /// Keys whose copies are no longer needed there.
    pub spent: Vec<String>,
}

/// What a note of what was removed is bound to: it is no text of that key.
fn gone_name(name: &str) -> String {
    [name, " gone"].concat()
}

/// Decides what the second place of one deployment holds.
#[derive(Clone, Debug)]
pub struct SecondCopy {
    keys: Keys,
}

impl SecondCopy {
    /// The one of the deployment at a path, as given to [`Shelf::open`].
    pub fn of(path: &str) -> Self {
        Self { keys: Keys::new(path) }
    }

    /// Whether it holds a key: each of ours but those that can be made anew.
    pub fn has(&self, key: &str) -> bool {
        self.keys.short(key).is_some_and(|short| short != "index" && short != "reserve")
    }

    /// The key of the store under which the lock lies.
    pub fn lock_key(&self) -> String {
        self.keys.lock()
    }

    /// What it holds of the lock, where it holds one.
    pub fn lock_in<'a>(&self, held: &'a [(String, Twin)]) -> Option<&'a str> {
        let lock = self.keys.lock();
        held.iter().find(|(key, _)| *key == lock)?.1.text.as_deref()
    }

    /// What is to be put there of a key while a lock is on: locked as the store's texts are. `raw` is the store's text as it
    /// lies there, which is put there as it is where it is the same. None where there is no chance to be had.
    pub fn lock(
        &self,
        key: &str,
        twin: Twin,
        raw: Option<&str>,
        cipher: &Rc<dyn Cipher>,
    ) -> Option<Twin> {
        if self.keys.stays_open(key) {
            return Some(twin);
        }
        let name = self.keys.short(key).unwrap_or_default();
        let same = |text: &str| raw.filter(|raw| cipher.unlock(name, raw).as_deref() == Some(text));
        let text = match twin.text {
            Some(text) if !is_locked(&text) => Some(match same(&text) {
                Some(raw) => raw.to_owned(),
                None => cipher.lock(name, &text)?,
            }),
            text => text,
        };
        let gone = match twin.gone {
            gone if gone.is_empty() || is_locked(&gone) => gone,
            gone => cipher.lock(&gone_name(name), &gone)?,
        };
        Some(Twin { text, gone, at: twin.at })
    }

    /// What it holds of a key, as it is read with the key that texts are locked with.
    pub fn unlock(&self, key: &str, twin: Twin, cipher: Option<&Rc<dyn Cipher>>) -> Twin {
        let name = self.keys.short(key).unwrap_or_default();
        Twin {
            text: twin.text.map(|text| unlocked(cipher, name, text)),
            gone: unlocked(cipher, &gone_name(name), twin.gone),
            at: twin.at,
        }
    }

    /// Whether a text of the store should be locked where a lock is on, and is not.
    pub fn is_bare(&self, key: &str, text: &str) -> bool {
        !self.keys.stays_open(key) && !is_locked(text)
    }

    /// A text of the store, as it is read with that key.
    pub fn unlocked(&self, key: &str, text: String, cipher: Option<&Rc<dyn Cipher>>) -> String {
        unlocked(cipher, self.keys.short(key).unwrap_or_default(), text)
    }

    /// What is to be remembered of a text that is being removed.
    pub fn gone(&self, key: &str, text: &str) -> String {
        match (self.keys.named(key), Sealed::open(text)) {
            // Its marks, to know earlier copies by, too.
            (Some(Named::Debrief(_)), Ok(sealed)) => seal(sealed.rev, &sealed.seen, "null").0,
            // The number of its latest change.
            (Some(Named::Journal(_)), Ok(sealed)) => sealed.rev.to_string(),
            (Some(Named::Again), _) => text.to_owned(),
            _ => sum(text).to_string(),
        }
    }

    /// Whether what the second place held of a key, read late, is older than what was done here since: it was removed, or
    /// another choice made. `gone` is what [`Unsent::gone`](super::Unsent::gone) says. Of copies and journals their marks
    /// tell.
    pub fn is_late(&self, key: &str, gone: Option<&str>) -> bool {
        match gone {
            None => false,
            Some("") => matches!(self.keys.named(key), Some(Named::Other | Named::Again)),
            Some(_) => true,
        }
    }

    /// What is to become of a key: given what the second place holds, what the store holds now, and what was
    /// removed from there, if something was.
    pub fn next(
        &self,
        key: &str,
        held: Option<&Twin>,
        text: Option<String>,
        gone: &str,
        at: Instant,
    ) -> Next {
        let named = self.keys.named(key);
        let before = held.map_or("", |held| &held.gone);
        let held = held.and_then(|held| held.text.as_deref());
        match (text, named) {
            // An earlier one was removed: this one could not be taken back yet.
            (None, Some(Named::Journal(_)))
                if gone.parse().is_ok_and(|gone| held.and_then(latest_change) > Some(gone)) =>
            {
                Next::Leave
            }
            (None, Some(Named::Journal(_))) => Next::Forget,
            (None, _) => {
                let gone = match (gone, held) {
                    ("", Some(held)) => self.gone(key, held),
                    (gone, _) => gone.to_owned(),
                };
                if gone.is_empty() {
                    return Next::Leave;
                }
                // It was removed before, and had come back with less.
                let gone = seal_both(before, &gone).unwrap_or(gone);
                Next::Put(Twin { text: None, gone, at })
            }
            // So is what its tab wrote while another one put a receipt there.
            (Some(text), Some(Named::Journal(_)))
                if held.and_then(latest_change) > latest_change(&text) =>
            {
                Next::Leave
            }
            // Another tab was quicker, or what is there could not be taken back yet: it has more than this.
            (Some(text), Some(Named::Debrief(_)))
                if held.is_some_and(|held| has_more(held, &text) == Some(true)) =>
            {
                Next::Leave
            }
            // What was removed earlier stays known: this may be removed as well.
            (Some(text), _) => Next::Put(Twin { text: Some(text), gone: before.to_owned(), at }),
        }
    }
}

/// Whether the first of two envelopes has changes that the second lacks. None where one of them is no whole envelope
/// of a version that is read here.
fn has_more(one: &str, other: &str) -> Option<bool> {
    Some(Sealed::open(other).ok()?.lacks(&Sealed::open(one).ok()?, ""))
}

/// What is remembered of two removals of a debrief: the marks of both.
fn seal_both(one: &str, other: &str) -> Option<String> {
    let (one, other) = (Sealed::open(one).ok()?, Sealed::open(other).ok()?);
    let mut marks = one.seen;
    marks.raise_all(&other.seen);
    Some(seal(one.rev.max(other.rev), &marks, "null").0)
}

/// The number of the latest change in a journal.
fn latest_change(journal: &str) -> Option<u64> {
    Sealed::open(journal).ok().map(|sealed| sealed.rev)
}

/// What became of a key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// The store was put right.
    Back,
    /// The store has all that the second place has.
    Agrees,
    /// It is not ours to judge.
    Left,
}

impl Shelf {
    /// Puts the store right by what the second place holds: what the browser had not put on the disk when it was
    /// ended comes back. Best before anything else is done; later is no harm.
    pub fn take_back(&mut self, held: &[(String, Twin)], now: Instant) -> TakenBack {
        let mut taken = TakenBack::default();
        // Marks first, then what they are about; a journal goes onto the copy that it was written for, so those come
        // last.
        let rank = |key: &str| match self.keys.named(key) {
            Some(Named::Debrief(_)) => 1,
            Some(Named::Journal(_)) => 2,
            _ => 0,
        };
        let mut ranked: Vec<(u8, &str, &Twin)> =
            held.iter().map(|(key, twin)| (rank(key), key.as_str(), twin)).collect();
        order(&mut ranked, |a, b| (a.0, a.1) < (b.0, b.1));
        for (rank, key, twin) in ranked {
            let old = twin.at.plus(KEPT_FOR) < now;
            let waits = rank == 2 && !taken.left.is_empty();
            match if waits { Err(StoreFault::Failed) } else { self.put_right(key, twin, old) } {
                Ok(Fate::Back) => taken.back += 1,
                Ok(Fate::Agrees) if old => taken.spent.push(key.to_owned()),
                Ok(Fate::Agrees | Fate::Left) => {}
                Err(_) => taken.left.push(key.to_owned()),
            }
        }
        if taken.back > 0 && self.scanned {
            self.refresh();
        }
        taken
    }

    fn put_right(&mut self, key: &str, twin: &Twin, old: bool) -> Result<Fate, StoreFault> {
        let Some(named) = self.keys.named(key) else { return Ok(Fate::Left) };
        let here = self.store.get(key)?;
        let here = here.as_deref();
        let Some(text) = twin.text.as_deref() else {
            return self.remove_again(key, &named, here, &twin.gone);
        };
        let Some(here) = here else {
            self.set_roomy(key, text)?;
            return Ok(Fate::Back);
        };
        if here == text {
            return Ok(Fate::Agrees);
        }
        let fate = match named {
            Named::Debrief(_) => self.judge(key, here, text)?,
            // A journal's revision is the number of its tab's latest change.
            Named::Journal(_) => match (Sealed::open(here), Sealed::open(text)) {
                (Ok(here), Ok(text)) if text.rev > here.rev => Fate::Back,
                (Err(error), Ok(_)) => self.give_way(key, here, error)?,
                (Ok(_), Ok(_)) => Fate::Agrees,
                (_, Err(_)) => Fate::Left,
            },
            // Two things under one number: both are kept.
            Named::Aside { key: of, .. } => {
                self.put_aside(&self.keys.full(&of), text)?;
                Fate::Agrees
            }
            Named::Again if here.parse::<u64>().ok() > text.parse().ok() => Fate::Agrees,
            // A choice: what was chosen last. Where that is long ago the store has had it since, and another after it.
            _ if old => Fate::Agrees,
            _ => Fate::Back,
        };
        if fate == Fate::Back {
            self.set_roomy(key, text)?;
        }
        Ok(fate)
    }

    /// Which of two copies of a debrief is to stand. What only the store's has is set aside first, unless this tab has
    /// it in memory.
    fn judge(&mut self, key: &str, here: &str, text: &str) -> Result<Fate, StoreFault> {
        let (ours, theirs) = match (Sealed::open(here), Sealed::open(text)) {
            (Ok(ours), Ok(theirs)) => (ours, theirs),
            (Err(error), Ok(_)) => return self.give_way(key, here, error),
            (_, Err(_)) => return Ok(Fate::Left),
        };
        if !ours.lacks(&theirs, "") {
            let later = !theirs.lacks(&ours, "") && theirs.rev > ours.rev;
            return Ok(if later { Fate::Back } else { Fate::Agrees });
        }
        if theirs.lacks(&ours, &self.tab) {
            self.put_aside(key, here)?;
        }
        Ok(Fate::Back)
    }

    /// What cannot be read makes room for what can, and is moved aside first. What a newer version wrote stays.
    fn give_way(&mut self, key: &str, here: &str, error: SavedError) -> Result<Fate, StoreFault> {
        if matches!(error, SavedError::Newer { .. }) {
            return Ok(Fate::Left);
        }
        self.move_aside(key, here)?;
        Ok(Fate::Back)
    }

    /// Removes what was removed before the browser was ended, if it is still that.
    fn remove_again(
        &mut self,
        key: &str,
        named: &Named,
        here: Option<&str>,
        gone: &str,
    ) -> Result<Fate, StoreFault> {
        let Some(here) = here else { return Ok(Fate::Agrees) };
        let same = match named {
            // Every change in it is in what was deleted, and nobody took that back.
            Named::Debrief(id) => {
                has_more(here, gone) == Some(false)
                    && self.store.get(&self.keys.again(id))?.is_none()
            }
            // One that is later than what was removed says that it was had back after that.
            Named::Again => here.parse::<u64>().ok() <= gone.parse().ok(),
            _ => sum(here).to_string() == gone,
        };
        if same {
            self.store.remove(key)?;
        }
        Ok(if same { Fate::Back } else { Fate::Agrees })
    }
}

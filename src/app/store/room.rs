//! Room: how much is taken, what is kept in reserve, and what is packed when it runs short.
//!
//! No browser says how much there is, and the first that is heard of the end is a write that fails. So a key of
//! filler is kept. The first text that does not fit takes its place, and from then on the person is warned while
//! there still is room for an evening's words. What is old is then packed until the filler fits again. Nothing is
//! dropped.

use super::index::Listed;
use super::journal::Journal;
use super::keys::Named;
use super::{Shelf, StoreFault};
use crate::app::saved::Sealed;
use crate::domain::debrief::DebriefId;
use crate::domain::order::order;

/// How long the filler is, in units of UTF-16: the words of a long evening, ten thousand or so, and a fortieth of
/// five megabytes, the least that is usual.
const RESERVE: usize = 65_536;
/// What it is made of. A browser that keeps Latin letters in one byte each keeps these in two, so that any words
/// fit in their place.
const FILLER: &str = "…";
/// How long a debrief was not changed when it counts as old, in seconds: a month.
const OLD: i64 = 30 * 24 * 60 * 60;

/// How much is stored, in bytes as browsers count them ([`weight`]), keys and texts. The reserve is not in it:
/// words may have that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// What this deployment keeps.
    pub ours: usize,
    /// What everything on this origin keeps. The limit is for all of it.
    pub all: usize,
    /// Whether room runs short: the reserve was given up, and does not fit again.
    pub low: bool,
}

/// Something that takes room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// What it is.
    pub what: Held,
    /// How many bytes it takes, as browsers count them, keys and texts.
    pub size: usize,
}

/// What takes room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// One debrief.
    Debrief(DebriefId),
    /// The earlier versions of one, together.
    Earlier(DebriefId),
    /// Everything that was set aside.
    Aside,
    /// What tabs have not merged yet.
    Journal,
    /// The list, the settings, and notes between tabs.
    Other,
}

/// What became of the reserve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Reserve {
    /// It is not there, and nothing is known of it yet.
    #[default]
    Untried,
    /// It is there.
    Kept,
    /// It was given up for words, or never fitted.
    GivenUp,
}

/// How many bytes a text takes as browsers count: two for each unit of UTF-16.
pub fn weight(text: &str) -> usize {
    // Each letter begins with a byte of its own; one that takes two units has four bytes.
    let units = |byte: u8| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0);
    2 * text.bytes().map(units).sum::<usize>()
}

impl Shelf {
    /// Whether room runs short ([`Room::low`]).
    pub fn is_low(&self) -> bool {
        self.reserve == Reserve::GivenUp
    }

    /// How much is stored. What the store does not give is not counted.
    pub fn room(&self) -> Room {
        let mut room = Room { low: self.is_low(), ..Room::default() };
        self.weigh(|key, _, size| {
            room.all += size;
            room.ours += if self.keys.short(key).is_some() { size } else { 0 };
        });
        room
    }

    /// What takes room here, the largest first: what could go.
    pub fn holdings(&self) -> Vec<Holding> {
        let mut holdings: Vec<Holding> = Vec::new();
        self.weigh(|key, text, size| {
            let Some(named) = self.keys.named(key) else { return };
            let what = match named {
                Named::Debrief(id) => Held::Debrief(id),
                Named::Aside { .. } => Held::Aside,
                Named::Journal(_) if Journal::receipt_of(text).is_none() => Held::Journal,
                Named::Earlier(id, _) => Held::Earlier(id),
                _ => Held::Other,
            };
            match holdings.iter_mut().find(|holding| holding.what == what) {
                Some(holding) => holding.size += size,
                None => holdings.push(Holding { what, size }),
            }
        });
        order(&mut holdings, |a, b| a.size > b.size);
        holdings
    }

    /// Tells what each key takes, but for the reserve.
    fn weigh(&self, mut take: impl FnMut(&str, &str, usize)) {
        let reserve = self.keys.reserve();
        for key in self.store.keys().unwrap_or_default() {
            if key != reserve
                && let Ok(Some(text)) = self.store.get(&key)
            {
                take(&key, &text, weight(&key) + weight(&text));
            }
        }
    }

    /// Where room runs short: packs what is old, the oldest first, until the reserve fits again. Old is what is
    /// not open here, and is closed or was not changed for a month. Whether anything got smaller.
    pub fn make_room(&mut self) -> bool {
        if !self.is_low() {
            return false;
        }
        let (mut freed, mut kept) = (0, self.keep_reserve());
        for id in self.old() {
            // While words wait for room the reserve waits too, and twice its room is made for them.
            if kept || freed > 4 * RESERVE {
                break;
            }
            freed += self.pack(&id).unwrap_or(0);
            kept = self.keep_reserve();
        }
        if freed > 0 {
            self.write_index();
        }
        freed > 0
    }

    /// What could be packed, the oldest first.
    fn old(&self) -> Vec<DebriefId> {
        let mut old: Vec<_> = self
            .known
            .iter()
            .filter(|(id, known)| {
                let changed = known.changed.unwrap_or(known.started);
                (known.closed.is_some() || self.now.since(changed) >= OLD)
                    && !known.read_only
                    && !self.open.contains_key(id)
                    && self.tight.get(id) != Some(&known.sum)
            })
            .map(|(id, known)| (known.changed.unwrap_or(known.started), id.clone()))
            .collect();
        order(&mut old, |a, b| a < b);
        old.into_iter().map(|(_, id)| id).collect()
    }

    /// Packs a debrief in its key, if its copy is the one that is known. How many bytes that freed.
    fn pack(&mut self, id: &DebriefId) -> Result<usize, StoreFault> {
        let key = self.keys.debrief(id);
        let Some(text) = self.store.get(&key)? else { return Ok(0) };
        let (Some(known), Ok(sealed)) = (self.known.get_mut(id), Sealed::open(&text)) else {
            return Ok(0);
        };
        if known.sum != sealed.sum {
            // Another tab wrote it: it is not old.
            return Ok(0);
        }
        // Once is enough, whatever comes of it.
        self.tight.insert(id.clone(), known.sum);
        let Some((packed, sum)) = sealed.packed() else { return Ok(0) };
        if self.store.get(&key)?.as_deref() != Some(&text) {
            return Ok(0);
        }
        self.store.set(&key, &packed)?;
        let found = self.store.get(&key)?;
        if found.as_deref() != Some(&packed) {
            // Another tab was quicker; or the write went wrong, and what was there is put back.
            if found.is_some_and(|found| Sealed::open(&found).is_err_and(|error| !error.is_newer()))
            {
                self.store.set(&key, &text)?;
            }
            return Ok(0);
        }
        (known.rev, known.sum) = (sealed.rev.saturating_add(1), sum);
        self.tight.insert(id.clone(), sum);
        Ok(weight(&text).saturating_sub(weight(&packed)))
    }

    /// Takes note of whether the reserve is there. Where it is not, it is tried again with the next list.
    pub(super) fn note_reserve(&mut self, reserved: bool) {
        if reserved {
            self.reserve = Reserve::Kept;
        } else if self.unsaved.is_none() {
            self.reserve = Reserve::Untried;
        }
    }

    /// Keeps the reserve, unless words wait for room. Whether it is there.
    pub(super) fn keep_reserve(&mut self) -> bool {
        if self.unsaved.is_some() {
            return false;
        }
        match self.store.set(&self.keys.reserve(), &FILLER.repeat(RESERVE)) {
            Ok(()) => self.reserve = Reserve::Kept,
            Err(StoreFault::Full) => self.reserve = Reserve::GivenUp,
            Err(_) => {}
        }
        self.reserve == Reserve::Kept
    }

    /// Keeps a text. Where there is no room the index makes some, which can be made anew, and then the reserve.
    pub(super) fn set_roomy(&mut self, key: &str, text: &str) -> Result<(), StoreFault> {
        let mut kept = self.store.set(key, text);
        if kept == Err(StoreFault::Full) && self.listed != Listed::Elsewhere {
            self.store.remove(&self.keys.index())?;
            self.listed = Listed::Due;
            kept = self.store.set(key, text);
        }
        if kept == Err(StoreFault::Full) {
            self.store.remove(&self.keys.reserve())?;
            self.reserve = Reserve::GivenUp;
            kept = self.store.set(key, text);
        }
        kept
    }
}

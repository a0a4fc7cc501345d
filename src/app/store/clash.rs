//! Words that were changed in two tabs at once: what each of them has, side by side.
//!
//! The copy that was written over was set aside whole ([`put_aside`](Shelf)). What differs is worked out anew each
//! time: a place is no longer among the differences when its words there are part of what is here. Taking the other
//! words, or both, is a change like any other ([`Place::put`]); leaving what is here changes nothing, so a screen
//! remembers for the visit which places were decided that way. When nothing is left to decide the copy goes
//! ([`Shelf::settle`]), and until then it stays, also over visits.

use super::keys::Named;
use super::{AsideReason, Shelf, StoreFault};
use crate::app::saved::{SavedError, Sealed};
use crate::domain::debrief::{Change, Debrief, DebriefId, Place};

/// A copy of a debrief that was set aside, since the same words were changed in two tabs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The key under which the copy lies.
    pub aside: String,
    /// The debrief that it is a copy of. It is here.
    pub id: DebriefId,
    /// What the copy has and the debrief does not, in the order of the steps. Never empty.
    pub differences: Vec<Difference>,
}

/// Words that a copy has and the debrief does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where they stand.
    pub place: Place,
    /// The words that stand there in the debrief; may be empty.
    pub here: String,
    /// The words of the copy.
    pub there: String,
    /// The change that takes the copy's words. None where nothing can be put: see [`Place::put`].
    pub take: Option<Change>,
}

/// A copy that is settled: what it takes to have it back.
#[derive(Clone, PartialEq, Eq)]
pub struct Settled {
    key: String,
    raw: Option<String>,
}

impl std::fmt::Debug for Settled {
    /// Its name only: nobody's words belong in a log.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Settled").field("key", &self.key).finish_non_exhaustive()
    }
}

impl Shelf {
    /// Whether there may be something for [`Shelf::clashes`] to tell. Reads nothing.
    pub fn may_clash(&self) -> bool {
        self.copies().next().is_some()
    }

    /// Copies that were set aside and have words that their debrief lacks. Reads each of them: not for each
    /// keystroke.
    pub fn clashes(&self) -> Vec<Clash> {
        self.copies()
            .filter_map(|(key, id)| {
                let there = read(&self.aside_raw(key)?).ok()?;
                let differences = differences(&self.view(id).ok()?, &there);
                let (aside, id) = (key.to_owned(), id.clone());
                (!differences.is_empty()).then_some(Clash { aside, id, differences })
            })
            .collect()
    }

    /// The copies of debriefs that are listed here: their keys, and whose they are.
    fn copies(&self) -> impl Iterator<Item = (&str, &DebriefId)> {
        self.aside.iter().filter_map(|aside| {
            let id = aside.id.as_ref().filter(|_| aside.reason == AsideReason::OtherTab)?;
            let is_here = self.known.contains_key(id) || self.open.contains_key(id);
            is_here.then_some((aside.key.as_str(), id))
        })
    }

    /// Lets a copy go: everything in it was decided. Not while the words that were chosen are in memory only.
    ///
    /// # Errors
    /// It is still there.
    pub fn settle(&mut self, aside: &str) -> Result<Settled, StoreFault> {
        if let Some(fault) = self.unsaved {
            return Err(fault);
        }
        let raw = self.store.get(aside)?;
        self.forget_aside(aside)?;
        Ok(Settled { key: aside.to_owned(), raw })
    }

    /// Takes that back: the copy is there again, byte for byte.
    ///
    /// # Errors
    /// It could not be written. Try again with the same.
    pub fn unsettle(&mut self, settled: &Settled) -> Result<(), StoreFault> {
        let Some(raw) = &settled.raw else { return Ok(()) };
        let Some(Named::Aside { key: short, .. }) = self.keys.named(&settled.key) else {
            return Ok(());
        };
        match self.store.get(&settled.key)? {
            None => {
                self.set_roomy(&settled.key, raw)?;
                self.list_aside(settled.key.clone(), &short, raw);
                Ok(())
            }
            Some(there) if there == *raw => Ok(()),
            // Something else has its number by now.
            Some(_) => self.put_aside(&self.keys.full(&short), raw),
        }
    }
}

fn read(text: &str) -> Result<Debrief, SavedError> {
    Sealed::open(text)?.body()
}

/// The words that one debrief has and another lacks.
fn differences(here: &Debrief, there: &Debrief) -> Vec<Difference> {
    let mut differences = Vec::new();
    for (place, words) in there.words() {
        let ours = here.words_at(&place);
        if !ours.contains(words.trim()) {
            // A letter that was sent here takes no words, whatever the copy says of it.
            let take = place.put(here, words).and_then(|_| place.put(there, words));
            let (here, there) = (ours.to_owned(), words.to_owned());
            differences.push(Difference { place, here, there, take });
        }
    }
    differences
}

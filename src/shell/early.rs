//! What is to be kept before the code that keeps words is here. It is on the device at once all the same: as a journal, which
//! whoever opens the shelf takes in ([`early`]).

use super::saving::folder;
use super::storage::BrowserStore;
use crate::app::store::{Store as _, early, early_setting};
use crate::app::{Effect, Event};
use crate::domain::clock::Instant;
use crate::domain::debrief::Debrief;

/// What was to be kept so far.
#[derive(Debug, Default)]
pub(super) struct Early {
    /// Debriefs that were begun here, as they are now. They are in the journal.
    pub begun: Vec<Debrief>,
    /// What waits.
    pub waiting: Vec<Effect>,
    writes: u64,
}

impl Early {
    /// Keeps what can be kept already, and notes the rest. `tab` is the name of the tab.
    pub fn run(&mut self, effect: Effect, tab: &str, now: Instant) -> Vec<Event> {
        match effect {
            Effect::Begin(debrief) => {
                self.begun.push(*debrief);
                self.write(tab, now)
            }
            Effect::Record(id, change) => {
                match self.begun.iter_mut().find(|begun| begun.id == id) {
                    Some(begun) => begun.apply(change),
                    None => return self.wait(Effect::Record(id, change)),
                }
                self.write(tab, now)
            }
            Effect::KeepSetting(name, value) => {
                // A choice that is not kept is asked for again next time.
                BrowserStore::open().set(&early_setting(&folder(), name), &value).ok();
                self.wait(Effect::KeepSetting(name, value))
            }
            // There is nothing that it would be put onto.
            Effect::Merge { .. } => Vec::new(),
            effect => self.wait(effect),
        }
    }

    fn wait(&mut self, effect: Effect) -> Vec<Event> {
        self.waiting.push(effect);
        Vec::new()
    }

    fn write(&mut self, tab: &str, now: Instant) -> Vec<Event> {
        self.writes += 1;
        let (key, text) = early(&folder(), tab, self.writes, &self.begun);
        let kept = BrowserStore::open().set(&key, &text);
        vec![Event::SaveFinished(kept.map(|()| now))]
    }
}

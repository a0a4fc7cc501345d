//! A tab without a browser: the real model, the real shelf, and what the shell would do between them.

use afterview::app::links::Sealing;
use afterview::app::store::{MemoryStore, Removed, Shelf};
use afterview::app::tend::tend;
use afterview::app::{Effect, Event, Model, update};
use afterview::domain::clock::{Instant, Moment, Zone};
use afterview::domain::debrief::{Change, Debrief, Field};
use std::collections::VecDeque;

/// When these tests begin.
pub const NOW: Instant = Instant(1_800_000_000);

/// One tab.
pub struct Tab {
    pub model: Model,
    pub shelf: Shelf,
    /// The files that were offered.
    pub files: Vec<String>,
    /// What was asked about links, and not done.
    pub seals: Vec<Sealing>,
    /// What was copied or shared.
    pub out: Vec<String>,
    /// What else the browser was asked to do.
    pub asked: Vec<Effect>,
    removed: Vec<Removed>,
}

impl Tab {
    /// Opens one over a store, with its first interview open, if it has any.
    pub fn open(store: &MemoryStore, name: &str) -> Self {
        let mut shelf = Shelf::open(Box::new(store.clone()), "/app", name, NOW);
        let moment = Moment { now: NOW, zone: Zone::fixed(0), ..Moment::default() };
        let salt = u64::from(name.as_bytes().iter().map(|byte| u32::from(*byte)).sum::<u32>());
        let mut model = Model::new(moment, salt);
        model.summaries = shelf.summaries();
        model.aside = shelf.aside().to_vec();
        if let Some(first) = model.summaries.first().map(|known| known.id.clone()) {
            model.debrief = Some(shelf.load(&first).expect("readable"));
            model.begun = true;
        }
        let mut tab = Self {
            model,
            shelf,
            files: Vec::new(),
            asked: Vec::new(),
            seals: Vec::new(),
            out: Vec::new(),
            removed: Vec::new(),
        };
        tab.did(Event::ContentArrived(true));
        tab
    }

    /// Something happens, and all that follows from it.
    pub fn did(&mut self, event: Event) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            for effect in update(&mut self.model, event) {
                events.extend(self.run(effect));
            }
        }
    }

    /// Types a text, and lets it be merged.
    pub fn types(&mut self, field: Field, text: &str) {
        self.did(Event::Changed(Change::Text(field, text.to_owned())));
        self.did(Event::PageHidden);
    }

    /// The open interview.
    pub fn debrief(&self) -> &Debrief {
        self.model.debrief.as_ref().expect("an open interview")
    }

    fn run(&mut self, effect: Effect) -> Vec<Event> {
        let now = self.model.moment.now;
        self.shelf.tick(now);
        match effect {
            Effect::Begin(debrief) => self.shelf.begin(&debrief),
            Effect::Record(id, change) => {
                self.shelf.record(&id, &change).expect("kept");
            }
            Effect::Merge { at_once: true } => {
                let Some(id) = self.model.debrief.as_ref().map(|open| open.id.clone()) else {
                    return Vec::new();
                };
                let mut events = Vec::new();
                if self.shelf.merge(&id).expect("merged").others {
                    let others = self.shelf.load(&id).expect("readable");
                    events.push(Event::TakenIn(Box::new(others)));
                }
                events.extend([self.aside(), self.list()]);
                return events;
            }
            Effect::Load(id) => {
                let found = self.shelf.load(&id).map(Box::new);
                return vec![self.list(), Event::Loaded(found)];
            }
            Effect::Tend(what) => return tend(&mut self.shelf, what, now),
            Effect::Delete(id) => {
                self.removed.push(self.shelf.remove(&id).expect("deleted"));
                return vec![self.list()];
            }
            Effect::Undelete(id) => {
                let at = self.removed.iter().position(|removed| *removed.id() == id);
                let removed = self.removed.remove(at.expect("deleted before"));
                self.shelf.restore(removed).expect("restored");
                return vec![self.list()];
            }
            Effect::KeepSetting(name, value) => {
                self.shelf.set_setting(name, &value).expect("kept");
            }
            Effect::Download(_, _, text) => self.files.push(text),
            Effect::Seal(what) => self.seals.push(what),
            Effect::Copy(text) | Effect::Share(_, text) => self.out.push(text),
            other => self.asked.push(other),
        }
        Vec::new()
    }

    fn list(&self) -> Event {
        Event::ListChanged(self.shelf.summaries())
    }

    fn aside(&self) -> Event {
        Event::SetAside(self.shelf.aside().to_vec())
    }
}

//! Runs the effects that keep words, on the shelf of `app::store`.

use super::second::Second;
use super::storage::BrowserStore;
use crate::app::lock::{Guard, KeyRing, Lock, LockedStore};
use crate::app::model::Settings;
use crate::app::store::{
    LoadError, NotedStore, Removed, Shelf, Store, StoreFault, TakenBack, Twin,
};
use crate::app::tend::{Tends, tend};
use crate::app::{Effect, Event, Model, Saving};
use crate::domain::clock::Instant;
use crate::domain::debrief::DebriefId;
use std::rc::Rc;

/// The folder of this deployment: what is kept under other folders of the same origin is not ours.
pub(super) fn folder() -> String {
    let path =
        web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    path.rsplit_once('/').map_or("/", |(folder, _)| folder).to_owned()
}

/// The name of a tab with this salt, which is random and new with each page load.
pub(super) fn tab_of(salt: u64) -> String {
    format!("{salt:016x}")
}

/// The browser's store, locked where a lock lies in it, with its second place.
pub(super) fn browser_store(second: &Rc<Second>, ring: &KeyRing) -> Box<dyn Store> {
    let later = Rc::clone(second);
    let locked = LockedStore::new(BrowserStore::open(), &folder(), ring.clone());
    Box::new(NotedStore::new(locked, second.copy(), second.unsent(), move || later.send()))
}

/// A lock that the browser had not put on the disk when it was ended is put back before anything is read that it is
/// about. Of two under one key the second place has the later: it has another passphrase.
pub(super) fn lock_first(second: &Second, held: &[(String, Twin)]) {
    let (copy, store) = (second.copy(), BrowserStore::open());
    let Some(lock) = copy.lock_in(held) else { return };
    let here = store.get(&copy.lock_key());
    if here.is_ok_and(|here| here.is_none_or(|here| Lock::is_another_of(lock, &here))) {
        // Where it cannot be written, what it is about cannot be read, and that is told.
        store.set(&copy.lock_key(), lock).ok();
    }
}

/// Whether a lock lies in the store.
pub(super) fn is_locked(second: &Second) -> bool {
    let lock = BrowserStore::open().get(&second.copy().lock_key());
    lock.is_ok_and(|lock| lock.is_some())
}

/// Keys of the second place and what it held.
type Held = Vec<(String, Twin)>;

/// The shelf, and which debrief is open.
pub(super) struct Keeper {
    shelf: Shelf,
    second: Rc<Second>,
    ring: KeyRing,
    open: Option<DebriefId>,
    /// What was opened or written in last: the open interview, or the book.
    latest: Option<DebriefId>,
    /// What was deleted, each with what waited for room then.
    removed: Vec<(Removed, Held)>,
    /// What the second place held and the store had no room for yet.
    held: Held,
    /// Keys that another tab changed since.
    heard: Vec<String>,
    /// Whether the words are locked, and in memory only because they are nowhere else: nothing of them is told.
    shut: bool,
    /// What tends to the words, once its code is here.
    pub tends: Option<Tends>,
}

impl Keeper {
    /// Opens the shelf of this deployment over a store, with what its second place held.
    pub fn open(
        store: Box<dyn Store>,
        tab: &str,
        now: Instant,
        second: &Rc<Second>,
        held: Vec<(String, Twin)>,
    ) -> (Self, TakenBack) {
        let (shelf, taken) = Shelf::open_with(store, &folder(), tab, now, &held);
        let held = left_of(held, &taken);
        // Only the release build has to fetch it.
        let tends: Option<Tends> = if cfg!(feature = "split") { None } else { Some(tend) };
        let (removed, heard) = (Vec::new(), Vec::new());
        let (second, ring) = (Rc::clone(second), second.ring());
        let (open, latest) = (None, None);
        let shut = false;
        (Self { shelf, second, ring, open, latest, removed, held, heard, shut, tends }, taken)
    }

    /// Takes back what the second place held, where that came to hand late. What comes of it, and what is no longer
    /// needed there.
    pub fn take_back(
        &mut self,
        held: Vec<(String, Twin)>,
        now: Instant,
    ) -> (Vec<Event>, Vec<String>) {
        let taken = self.shelf.take_back(&held, now);
        self.held = left_of(held, &taken);
        let events = if taken.back > 0 { self.merge(now) } else { Vec::new() };
        (events, taken.spent)
    }

    /// What the screens are to know of the state of the store.
    pub fn state(&self) -> Vec<Event> {
        let fault = self.shelf.fault().map(|fault| Event::SaveFinished(Err(fault)));
        fault.into_iter().chain(self.shelf.is_low().then_some(Event::RoomLow(true))).collect()
    }

    /// Puts what is kept into a fresh model.
    pub fn fill(&mut self, model: &mut Model) {
        model.list(self.shelf.summaries());
        model.aside = self.shelf.aside().to_vec();
        model.low = self.shelf.is_low();
        let setting = |name: &str| self.shelf.setting(name).unwrap_or_default();
        model.settings = Settings {
            sign_as: setting(Settings::SIGN_AS),
            region: setting(Settings::REGION),
            theme: setting(Settings::THEME),
            checks_off: setting(Settings::CHECKS_OFF),
            exported: setting(Settings::EXPORTED),
            lock_after: setting(Settings::LOCK_AFTER),
            install: setting(Settings::INSTALL),
            spelling: setting(Settings::SPELLING),
            language: setting(Settings::LANGUAGE),
            letters: setting(Settings::LETTERS),
            days_off: setting(Settings::DAYS_OFF),
        };
        model.lock.guard = self.guard();
        let open = DebriefId(setting(Settings::OPEN));
        // Only one that is still there: erased or deleted ones are nothing to report.
        if model.summaries.iter().any(|summary| summary.id == open)
            && let Ok(debrief) = self.shelf.load(&open)
        {
            self.opened(&open);
            model.debrief = Some(debrief);
            model.begun = true;
        }
        if let Some(book) = self.book().and_then(|id| self.shelf.load(&id).ok()) {
            model.book = book;
            model.book_begun = true;
        }
        // What is locked is kept.
        if let Some(fault) = self.fault().filter(|_| !model.lock.guard.is_shut()) {
            model.saving = Saving::NotSaved(fault);
        }
    }

    /// How the words are guarded.
    pub fn guard(&self) -> Guard {
        let lock = self.shelf.lock_text();
        let held = self.ring.key().is_some();
        let shut = self.shelf.fault() == Some(StoreFault::Locked) || (lock.is_some() && !held);
        match (lock, shut) {
            (Some(_), true) => Guard::Shut,
            (None, true) => Guard::Broken,
            (Some(_), false) => Guard::Open,
            (None, false) => Guard::None,
        }
    }

    /// The words are locked, and stay in memory, since they are nowhere else.
    pub fn put_down(&mut self) {
        self.shut = true;
    }

    /// They are unlocked. Whether they were put down.
    pub fn take_up(&mut self) -> bool {
        std::mem::take(&mut self.shut)
    }

    /// Why something of the words is in memory and nowhere else: letting go of this would lose it. What is locked, and was
    /// never read here, is no such thing.
    pub fn only_here(&mut self, now: Instant) -> Option<StoreFault> {
        if self.shut {
            return Some(StoreFault::Failed);
        }
        if self.guard().is_shut() || self.is_kept(now) {
            return None;
        }
        self.shelf.fault()
    }

    /// The shelf, for what is done with all of it.
    pub fn shelf(&mut self) -> &mut Shelf {
        &mut self.shelf
    }

    /// Whether all of the words are where they are kept: nothing is lost with this.
    pub fn is_kept(&mut self, now: Instant) -> bool {
        self.merge(now);
        self.shelf.fault().is_none()
    }

    /// Runs one effect and says what came of it, and where room begins or ends to be short, that.
    pub fn run(&mut self, effect: Effect, now: Instant) -> Vec<Event> {
        if self.shut && !matches!(effect, Effect::Erase | Effect::KeepSetting(..)) {
            return Vec::new();
        }
        let low = self.shelf.is_low();
        let mut events = self.run_one(effect, now);
        // What was deleted, or chosen anew: an earlier one that there was no room for is not put back over it.
        self.held.retain(|(key, _)| !self.second.is_late(key));
        if self.shelf.is_low() != low {
            events.push(Event::RoomLow(!low));
        }
        events
    }

    fn run_one(&mut self, effect: Effect, now: Instant) -> Vec<Event> {
        self.shelf.tick(now);
        match effect {
            Effect::Begin(debrief) => {
                self.opened(&debrief.id);
                self.shelf.begin(&debrief);
                vec![self.saved(now)]
            }
            Effect::Record(id, change) => {
                // Whether the words are kept is told by the shelf: a fault here may be made good already.
                self.shelf.record(&id, &change).ok();
                self.opened(&id);
                vec![self.saved(now)]
            }
            Effect::Merge { .. } => self.merge(now),
            Effect::Load(id) => match self.shelf.load(&id) {
                Ok(debrief) => {
                    self.opened(&id);
                    // The list first: it says whether this one can be changed.
                    vec![self.list(), Event::Loaded(Ok(Box::new(debrief))), self.saved(now)]
                }
                Err(error) => vec![Event::Loaded(Err(error)), self.set_aside(), self.list()],
            },
            // Without the code, the screen asks again once it is here.
            Effect::Tend(tend) => {
                self.tends.map_or_else(Vec::new, |tends| tends(&mut self.shelf, tend, now))
            }
            Effect::DownloadAside(key) => {
                let Some(text) = self.shelf.aside_raw(&key) else {
                    // Another tab deleted it, or the browser does not let us read it now.
                    self.shelf.strike_gone_aside();
                    let there = self.shelf.aside().iter().any(|aside| aside.key == key);
                    let fault = self.fault().unwrap_or(StoreFault::Failed);
                    let why = if there { LoadError::Store(fault) } else { LoadError::Missing };
                    return vec![self.set_aside(), Event::Loaded(Err(why))];
                };
                super::files::download("afterview-set-aside.txt", "text/plain", &text);
                Vec::new()
            }
            Effect::ForgetAside(key) => {
                let result = self.shelf.forget_aside(&key);
                vec![self.set_aside(), Event::AsideForgotten(result)]
            }
            Effect::Delete(id) => {
                let mut events = self.merge(now);
                match self.shelf.remove(&id) {
                    Ok(removed) => {
                        let late = self.held.iter().filter(|(key, _)| self.second.is_late(key));
                        self.removed.push((removed, late.cloned().collect()));
                        if self.open.as_ref() == Some(&id) {
                            self.open = None;
                        }
                    }
                    Err(_) => events.push(Event::DeleteFailed),
                }
                events.push(self.list());
                events
            }
            Effect::Undelete(id) => {
                let is_it = |(removed, _): &(Removed, _)| *removed.id() == id;
                let Some(at) = self.removed.iter().rposition(is_it) else { return Vec::new() };
                let (removed, waited) = self.removed.remove(at);
                self.held.extend(waited);
                let saved = match self.shelf.restore(removed) {
                    Ok(()) => self.saved(now),
                    Err(fault) => Event::SaveFinished(Err(fault)),
                };
                vec![saved, self.set_aside(), self.list()]
            }
            Effect::Erase => {
                // What is still there is found when it is looked for again.
                self.shelf.erase().ok();
                self.shut = false;
                (self.open, self.latest) = (None, None);
                self.removed.clear();
                // Nothing of it may come back with a later merge.
                self.held.clear();
                self.heard.clear();
                vec![self.set_aside(), self.list()]
            }
            Effect::KeepSetting(name, value) => {
                let kept = self.shelf.set_setting(name, &value);
                // A choice that was not kept is asked for again next time; the words are told of apart.
                kept.ok();
                vec![self.saved(now)]
            }
            // Every other effect is run elsewhere.
            _ => Vec::new(),
        }
    }

    /// Another tab changed a key; an empty one stands for all of them. Whether that is to be looked at.
    pub fn heard_of(&mut self, key: String) -> bool {
        let shown = !self.shut && self.shelf.shows(&key);
        if shown && !self.heard.contains(&key) {
            self.heard.push(key);
        }
        shown
    }

    fn merge(&mut self, now: Instant) -> Vec<Event> {
        if !self.held.is_empty() {
            let held = std::mem::take(&mut self.held);
            let taken = self.shelf.take_back(&held, now);
            self.held = left_of(held, &taken);
        }
        // What is on the screens says itself what came in, and whether it is gone.
        let mut shown: Vec<DebriefId> = self.open.iter().cloned().collect();
        shown.push(DebriefId::book());
        for key in std::mem::take(&mut self.heard) {
            self.shelf.look_again(&key, &shown);
        }
        self.shelf.merge_others(&shown);
        shown.retain(|id| !id.is_book() || self.shelf.has(id));
        let mut events = Vec::new();
        for id in shown {
            let is_new = !self.shelf.is_open(&id);
            let merged = self.shelf.merge(&id).unwrap_or_default();
            if (merged.others || is_new)
                && let Ok(debrief) = self.shelf.load(&id)
            {
                events.push(Event::TakenIn(Box::new(debrief)));
            }
            if merged.gone {
                events.push(Event::Vanished(id));
            }
        }
        events.extend([self.set_aside(), self.list()]);
        // What is not in the store any more is not called saved. Where no interview is open, what is kept is the book.
        let kept = self.open.clone().or_else(|| self.book());
        if kept.is_some_and(|id| !self.shelf.is_gone(&id)) {
            events.push(self.saved(now));
        }
        events
    }

    /// The book, where there is one.
    fn book(&self) -> Option<DebriefId> {
        let book = DebriefId::book();
        self.shelf.has(&book).then_some(book)
    }

    /// Notes what is written in, and which interview is open: the book is none.
    fn opened(&mut self, id: &DebriefId) {
        if !id.is_book() {
            self.open = Some(id.clone());
        }
        self.latest = Some(id.clone());
    }

    fn list(&self) -> Event {
        Event::ListChanged(self.shelf.summaries())
    }

    fn set_aside(&self) -> Event {
        Event::SetAside(self.shelf.aside().to_vec())
    }

    /// Whether the words are kept.
    fn saved(&self, now: Instant) -> Event {
        Event::SaveFinished(self.fault().map_or(Ok(now), Err))
    }

    /// Why they are not, as the shelf says. What a newer version wrote can only be looked at: words typed
    /// into it are not kept, and that is said.
    fn fault(&self) -> Option<StoreFault> {
        let looked_at = self.latest.as_ref().is_some_and(|id| self.shelf.is_read_only(id));
        looked_at.then_some(StoreFault::Newer).or(self.shelf.fault())
    }
}

/// What of the second place could not be taken back yet.
fn left_of(mut held: Vec<(String, Twin)>, taken: &TakenBack) -> Vec<(String, Twin)> {
    held.retain(|(key, _)| taken.left.contains(key));
    held
}

//! The browser: everything that touches it, and nothing that decides. Each [`Effect`] is run here, and what
//! came of it is reported as an event.

mod aloud;
mod carry;
mod clipboard;
mod clock;
mod content;
mod cover;
mod crypto;
mod erasing;
mod files;
mod fleeting;
mod history;
mod host;
mod keeping;
mod keeping_nothing;
mod keys;
mod later;
mod launch;
mod links;
mod lock;
mod locking;
mod object;
mod page;
mod pause;
mod picture;
mod saving;
mod second;
mod stage;
mod storage;

pub use clock::{EVERY_MINUTE, moment, salt};
pub use content::{NotFetched, fetch_first, fetch_texts, first_words, fitting, formats};
pub use cover::covered;
pub use crypto::{open as open_sealed, seal};
pub use history::arrival;
pub use later::begin as begin_later;
pub use locking::chance;
pub use page::{
    focused, is_at_heading, language, listen, show_language, show_ready, tell_where_it_stops, wide,
};
pub use pause::{settle, turn};
pub use storage::BrowserStore;

use crate::app::language::WordsOf;
use crate::app::lock::{KeyRing, LockDeed};
use crate::app::saved::MAX_BYTES;
use crate::app::store::Twin;
use crate::app::tend::Tends;
use crate::app::{Effect, Event, Model};
use crate::content::Formats;
use crate::domain::bring::MOST_LETTERS;
use crate::domain::clock::Week;
use js_sys::Promise;
use later::Runs;
use saving::Keeper;
use second::Second;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How long the app waits for what the second place holds before it is drawn, in milliseconds. It takes a few
/// hundredths of a second; where it takes longer it is taken back when it comes.
const PATIENCE: i32 = 600;

/// Files that were saved here before.
const IMPORT: files::Wanted =
    files::Wanted { id: "import-file", accept: ".json,application/json", most: MAX_BYTES };
/// Messages and invitations. A letter has four bytes at most.
const MESSAGE: files::Wanted = files::Wanted {
    id: "message-file",
    accept: ".ics,.txt,.eml,text/calendar,text/plain,message/rfc822",
    most: 4 * MOST_LETTERS,
};

/// Fetches the words of a language.
pub type Speaks = Box<dyn Fn(WordsOf)>;

/// Takes an event.
pub type Report = Rc<dyn Fn(Event)>;

/// The browser's side of the app.
pub struct Shell {
    keeper: RefCell<Keeper>,
    second: Rc<Second>,
    /// What the words are locked with, while they are unlocked.
    ring: KeyRing,
    /// Whether the words are locked, as far as the screens were told.
    shut: Cell<bool>,
    /// Whether nothing is kept after this page is closed.
    fleeting: Cell<bool>,
    report: RefCell<Option<Report>>,
    /// Whether the browser asks before the page is closed, while nothing is kept.
    asks: Cell<bool>,
    /// Whether a merge is on its way.
    merging: Cell<bool>,
    /// Whether what waits for a key to be drawn is to come.
    settling: Cell<bool>,
    /// What runs the effects of the later screens, once its code is here, and what was asked for before.
    later: Cell<Option<Runs>>,
    waiting: RefCell<Vec<Effect>>,
    /// What fetches the words of another language, and draws the screens with them.
    speaks: RefCell<Option<Speaks>>,
    /// How often something was typed: a pause that is waited for ends with the next keystroke.
    typed: Cell<u32>,
}

impl Shell {
    /// Opens the store, with what its second place held. Never fails: where nothing can be kept, the words stay in
    /// memory, and [`Shell::first_model`] says so.
    pub async fn start(salt: u64) -> Rc<Self> {
        if fleeting::is_on() {
            return Self::open(salt);
        }
        let ring = KeyRing::default();
        let second = Second::of(&saving::folder(), ring.clone());
        let found = Rc::new(RefCell::new(None));
        let late: Rc<RefCell<Option<Rc<Self>>>> = Rc::default();
        let arrival = Promise::new(&mut |arrived, _| {
            if let Some(window) = web_sys::window() {
                // Without timers it is waited for as long as it takes.
                drop(
                    window
                        .set_timeout_with_callback_and_timeout_and_arguments_0(&arrived, PATIENCE),
                );
            }
            let (second, found, late) = (Rc::clone(&second), Rc::clone(&found), Rc::clone(&late));
            spawn_local(async move {
                let held = second.held().await.unwrap_or_default();
                match late.take() {
                    Some(shell) => shell.take_back(held),
                    None => *found.borrow_mut() = Some(held),
                }
                drop(arrived.call0(&JsValue::NULL));
            });
        });
        drop(JsFuture::from(arrival).await);
        let held = found.take();
        let early = held.is_some();
        let now = clock::now();
        let mut held = held.unwrap_or_default();
        saving::lock_first(&second, &held);
        if saving::is_locked(&second) {
            // It is read again with the passphrase.
            held.clear();
        }
        let store = saving::browser_store(&second, &ring);
        let (keeper, taken) = Keeper::open(store, salt, now, &second, held);
        let shell = Self::with(keeper, second, ring, false);
        if early {
            if !saving::is_locked(&shell.second) {
                shell.second.begin(taken.spent);
            }
        } else {
            *late.borrow_mut() = Some(Rc::clone(&shell));
        }
        shell
    }

    /// Opens the store alone: nothing is put into a second place. Where nothing is to be kept, that is the page's memory.
    pub fn open(salt: u64) -> Rc<Self> {
        let ring = KeyRing::default();
        let second = Second::of(&saving::folder(), ring.clone());
        let fleeting = fleeting::is_on();
        let store = if fleeting {
            Box::new(fleeting::FleetingStore::open())
        } else {
            saving::browser_store(&second, &ring)
        };
        let (keeper, _) = Keeper::open(store, salt, clock::now(), &second, Vec::new());
        Self::with(keeper, second, ring, fleeting)
    }

    fn with(keeper: Keeper, second: Rc<Second>, ring: KeyRing, fleeting: bool) -> Rc<Self> {
        Rc::new(Self {
            keeper: RefCell::new(keeper),
            second,
            ring,
            shut: Cell::new(false),
            fleeting: Cell::new(fleeting),
            report: RefCell::new(None),
            asks: Cell::new(false),
            merging: Cell::new(false),
            settling: Cell::new(false),
            // Only the release build has to fetch it.
            later: Cell::new(if cfg!(feature = "split") { None } else { Some(later::run) }),
            waiting: RefCell::default(),
            speaks: RefCell::default(),
            typed: Cell::new(0),
        })
    }

    /// The model to begin with: the list, the settings, and the debrief that was open last.
    pub fn first_model(&self, salt: u64) -> Model {
        let mut model = Model::new(moment(), salt);
        self.keeper.borrow_mut().fill(&mut model);
        model.fleeting = self.fleeting.get();
        self.shut.set(model.lock.guard.is_shut());
        model.language = language();
        model.moment.week = Week::with_rest(Formats::of(formats(&model.language)).rest_days());
        model.is_now(model.moment.clone());
        model.can_share = page::can_share();
        model.hidden = covered().is_some();
        // Without a choice of the person's it stays as the page around a frame wants it.
        if !model.settings.theme.is_empty() {
            page::show_theme(&model.settings.theme);
        }
        model
    }

    /// From now on, what comes of effects is reported here, and what other tabs change.
    pub fn report_to(self: &Rc<Self>, report: Report) {
        *self.report.borrow_mut() = Some(Rc::clone(&report));
        self.second.tell(Rc::new(move |arrives| report(Event::SecondCopy(arrives))));
    }

    /// Listens to what other tabs change, for as long as the page lives.
    pub fn hear_other_tabs(self: &Rc<Self>) {
        let shell = Rc::clone(self);
        page::on_store(move |key| {
            // What lies in the store is nothing to a page that keeps nothing.
            if shell.fleeting.get() {
                return;
            }
            if key.is_empty() || key == shell.second.copy().lock_key() {
                // Which its code is there to answer: until then nothing can be written over what is locked.
                shell.run_one(Effect::Lock(LockDeed::Look));
            }
            if shell.keeper.borrow_mut().heard_of(key) {
                pause::soon(&shell);
            }
        });
    }

    /// What the second place held came to hand late.
    fn take_back(self: &Rc<Self>, held: Vec<(String, Twin)>) {
        if saving::is_locked(&self.second) {
            // It is read again with the passphrase.
            return;
        }
        if self.second.copy().lock_in(&held).is_some() {
            saving::lock_first(&self.second, &held);
            self.run_one(Effect::Lock(LockDeed::Look));
            return;
        }
        let (events, spent) = self.keeper.borrow_mut().take_back(held, clock::now());
        for event in events {
            self.report(event);
        }
        self.second.begin(spent);
    }

    /// From now on, this tends to the words.
    pub fn tend_by(&self, tends: Tends) {
        self.keeper.borrow_mut().tends = Some(tends);
    }

    fn report(&self, event: Event) {
        let report = self.report.borrow().clone();
        if let Some(report) = report {
            report(event);
        }
    }

    /// Runs effects, one after the other.
    pub fn run(self: &Rc<Self>, effects: Vec<Effect>) {
        for effect in effects {
            self.run_one(effect);
        }
    }

    fn run_one(self: &Rc<Self>, effect: Effect) {
        if matches!(effect, Effect::ShowAddress { .. } | Effect::FocusHeading) {
            page::note_move();
        }
        match effect {
            Effect::ShowAddress { screen, push } => history::show(&screen.address(), push),
            Effect::GoBack => {
                if !history::back() {
                    self.report(Event::WentTo(crate::app::Screen::Home));
                }
            }
            Effect::FocusHeading => page::focus_heading(),
            Effect::Focus(id) => page::focus(id),
            Effect::Download(name, kind, text) => files::download(&name, kind, &text),
            Effect::ShowTheme(theme) => page::show_theme(&theme),
            Effect::TellPause => pause::tell_pause(self),
            Effect::Copy(_)
            | Effect::Mail(_)
            | Effect::Share(..)
            | Effect::Print
            | Effect::Stage(_)
            | Effect::Cover(_)
            | Effect::SavePicture(_)
            | Effect::Aloud(_)
            | Effect::PickFile
            | Effect::PickMessageFile
            | Effect::LookUpPlace(..)
            | Effect::AskBrowser(_)
            | Effect::ShowDue(_)
            | Effect::AskInstall
            | Effect::Install
            | Effect::Fetch(_)
            | Effect::KeepLanguages(_)
            | Effect::Seal(_)
            | Effect::Lock(_)
            | Effect::KeepNothing { .. }
            | Effect::KeepAgain
            | Effect::Erase
            | Effect::TellHost(_)
            | Effect::OpenOwnPage
            | Effect::HandOver(_)
            | Effect::BeOwnPage { .. } => match self.later.get() {
                Some(run) => run(self, effect),
                None => self.waiting.borrow_mut().push(effect),
            },
            effect => self.keep(effect),
        }
    }

    /// From now on, this runs the effects of the later screens, and those that were asked for meanwhile.
    fn run_later_by(self: &Rc<Self>, run: Runs) {
        self.later.set(Some(run));
        for effect in self.waiting.take() {
            run(self, effect);
        }
    }

    /// From now on, this fetches the words of another language.
    pub fn speak_by(&self, speaks: Speaks) {
        *self.speaks.borrow_mut() = Some(speaks);
    }

    fn speak(&self, wanted: WordsOf) {
        if let Some(speaks) = &*self.speaks.borrow() {
            speaks(wanted);
        }
    }

    /// Effects on the store. What comes of them is reported after the store is let go of, so that a report
    /// may lead to more of them.
    fn keep(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Merge { at_once: false } => pause::soon(self),
            // A page that is being left has no time to wait for a lock: the shelf compares before it writes.
            Effect::Merge { at_once: true } if !page::is_hidden() => self.keep_in_turn(effect),
            Effect::Tend(ref tend) if tend.waits_its_turn() && !page::is_hidden() => {
                self.keep_in_turn(effect);
            }
            effect => self.keep_now(effect),
        }
    }

    fn keep_in_turn(self: &Rc<Self>, effect: Effect) {
        let shell = Rc::clone(self);
        let name = format!("afterview:{}", saving::folder());
        lock::under_lock(&name, move || shell.keep_now(effect));
    }

    fn keep_now(&self, effect: Effect) {
        let events = self.keeper.borrow_mut().run(effect, clock::now());
        for event in events {
            self.report(event);
        }
    }

    /// Puts the journal onto the debrief's own key: what a delayed merge comes to.
    fn merge_now(self: &Rc<Self>) {
        self.keep(Effect::Merge { at_once: true });
    }
}

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
mod kept;
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
mod words;

pub use clock::{EVERY_MINUTE, moment, salt};
pub use content::{NotFetched, fetch_first, fetch_texts, first_words, fitting, formats};
pub use cover::covered;
pub use crypto::{open as open_sealed, seal};
pub use history::arrival;
pub use kept::opens;
pub use later::begin as begin_later;
pub use locking::chance;
pub use page::{
    focused, is_on_screen, language, listen, listen_on, show_failed, show_language, show_ready,
    tell_where_it_stops, wide,
};
pub use pause::{painted, settle, turn};
pub use storage::BrowserStore;
pub use words::{Opens, may_return};

use crate::app::language::WordsOf;
use crate::app::saved::MAX_BYTES;
use crate::app::tend::Tends;
use crate::app::{Effect, Event, Model};
use crate::content::Formats;
use crate::domain::bring::MOST_LETTERS;
use crate::domain::clock::Week;
use later::Runs;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use words::Keeps;

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
    /// Random, new with each page load.
    salt: u64,
    /// What keeps the words, once its code is here.
    words: OnceCell<Box<dyn Keeps>>,
    /// What was asked of it before.
    early: RefCell<Vec<Effect>>,
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
    /// One that keeps nothing yet: [`Opens`] follows.
    pub fn new(salt: u64) -> Rc<Self> {
        Rc::new(Self {
            salt,
            words: OnceCell::new(),
            early: RefCell::default(),
            shut: Cell::new(false),
            fleeting: Cell::new(fleeting::is_on()),
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

    /// The model to begin with: the list, the settings, and the debrief that was open last, as far as they are known.
    pub fn first_model(&self, salt: u64) -> Model {
        let mut model = Model::new(moment(), salt);
        if let Some(words) = self.words.get() {
            words.fill(&mut model);
        }
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
        *self.report.borrow_mut() = Some(report);
        self.tell_of_the_second();
    }

    /// Whether there is a second copy is told as soon as both are here, what knows it and what takes it.
    fn tell_of_the_second(&self) {
        let report = self.report.borrow().clone();
        if let (Some(words), Some(report)) = (self.words.get(), report) {
            words.tell(Rc::new(move |arrives| report(Event::SecondCopy(arrives))));
        }
    }

    /// Listens to what other tabs change, for as long as the page lives.
    pub fn hear_other_tabs(self: &Rc<Self>) {
        let shell = Rc::clone(self);
        page::on_store(move |key| {
            // What is read first when it is opened needs no word of it.
            if let Some(words) = shell.words.get() {
                words.heard_of(&shell, key);
            }
        });
    }

    /// From now on, this tends to the words.
    pub fn tend_by(&self, tends: Tends) {
        if let Some(words) = self.words.get() {
            words.tend_by(tends);
        }
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
            effect => match self.words.get() {
                Some(words) => words.run(self, effect),
                None => self.early.borrow_mut().push(effect),
            },
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
}

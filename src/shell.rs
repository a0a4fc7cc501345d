//! The browser: everything that touches it, and nothing that decides. Each [`Effect`] is run here, and what
//! came of it is reported as an event.

mod clipboard;
mod clock;
mod content;
mod files;
mod history;
mod keys;
mod page;
mod saving;
mod stage;
mod storage;

pub use clock::{EVERY_MINUTE, moment, salt};
pub use content::{ContentFault, fetch_texts, first_words};
pub use history::arrival;
pub use page::{listen, wide};
pub use storage::BrowserStore;

use crate::app::saved::{MAX_BYTES, SavedError};
use crate::app::{Effect, Event, Model};
use crate::domain::bring::{KnownPlace, MOST_LETTERS};
use saving::Keeper;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Files that were saved here before.
const IMPORT: files::Wanted =
    files::Wanted { id: "import-file", accept: ".json,application/json", most: MAX_BYTES };
/// Messages and invitations. A letter has four bytes at most.
const MESSAGE: files::Wanted = files::Wanted {
    id: "message-file",
    accept: ".ics,.txt,.eml,text/calendar,text/plain,message/rfc822",
    most: 4 * MOST_LETTERS,
};

/// Takes an event.
pub type Report = Rc<dyn Fn(Event)>;

/// The browser's side of the app.
pub struct Shell {
    keeper: RefCell<Keeper>,
    report: RefCell<Option<Report>>,
    /// Whether a merge is on its way.
    merging: Cell<bool>,
    /// How often something was typed: a pause that is waited for ends with the next keystroke.
    typed: Cell<u32>,
}

impl Shell {
    /// Opens the store. Never fails: where nothing can be kept, the words stay in memory, and
    /// [`Shell::first_model`] says so.
    pub fn open(salt: u64) -> Rc<Self> {
        Rc::new(Self {
            keeper: RefCell::new(Keeper::open(salt, clock::now())),
            report: RefCell::new(None),
            merging: Cell::new(false),
            typed: Cell::new(0),
        })
    }

    /// The model to begin with: the list, the settings, and the debrief that was open last.
    pub fn first_model(&self, salt: u64) -> Model {
        let mut model = Model::new(moment(), salt);
        self.keeper.borrow_mut().fill(&mut model);
        model.can_share = page::can_share();
        page::show_theme(&model.settings.theme);
        model
    }

    /// From now on, what comes of effects is reported here.
    pub fn report_to(&self, report: Report) {
        *self.report.borrow_mut() = Some(report);
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
        match effect {
            Effect::ShowAddress { screen, push } => history::show(&screen.address(), push),
            Effect::GoBack => {
                if !history::back() {
                    self.report(Event::WentTo(crate::app::Screen::Home));
                }
            }
            Effect::FocusHeading => page::focus_heading(),
            Effect::Focus(id) => page::focus(id),
            Effect::Copy(text) => {
                let shell = Rc::clone(self);
                clipboard::copy(text, move |result| shell.report(Event::CopyFinished(result)));
            }
            Effect::Mail(address) => page::follow(&address),
            Effect::Share(title, text) => page::share(&title, &text),
            Effect::Print => page::print(),
            Effect::Stage(on) => stage::stage(on),
            Effect::Download(name, kind, text) => files::download(&name, kind, &text),
            Effect::PickFile => {
                let shell = Rc::clone(self);
                let picked = move |file: Option<files::Picked>| {
                    shell.report(
                        file.map_or(Event::ImportFinished(Err(SavedError::TooLarge)), |file| {
                            Event::ImportPicked(file.text)
                        }),
                    );
                };
                files::pick(&IMPORT, Box::new(picked));
            }
            Effect::PickMessageFile => {
                let shell = Rc::clone(self);
                let picked = move |file: Option<files::Picked>| {
                    let read = |file: files::Picked| {
                        let calendar = file.name.to_ascii_lowercase().ends_with(".ics");
                        (file.text, calendar)
                    };
                    shell.report(Event::MessageFilePicked(file.map(read)));
                };
                files::pick(&MESSAGE, Box::new(picked));
            }
            Effect::LookUpPlace(name, around) => {
                let zone = clock::place(&name, around);
                self.report(Event::PlaceFound(KnownPlace { name, around, zone }));
            }
            Effect::ShowTheme(theme) => page::show_theme(&theme),
            Effect::TellPause => saving::tell_pause(self),
            effect => self.keep(effect),
        }
    }

    /// Effects on the store. What comes of them is reported after the store is let go of, so that a report
    /// may lead to more of them.
    fn keep(self: &Rc<Self>, effect: Effect) {
        if let Effect::Merge { at_once: false } = effect {
            saving::soon(self);
            return;
        }
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

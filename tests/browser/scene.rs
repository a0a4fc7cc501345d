//! A page of its own with the real app in it. What the app reports goes through the real `update`; what it asks the
//! shell to do is written down, or done by the real shell where a test wants that.

#[path = "scene/english.rs"]
mod english;
#[path = "scene/field.rs"]
mod field;
#[path = "scene/hand.rs"]
mod hand;
#[path = "scene/look.rs"]
mod look;
#[path = "scene/troubles.rs"]
mod troubles;

pub use english::{content, say};
pub use field::{TextField, send, units};

use crate::script::{document, locks};
use afterview::app::model::Arrival;
use afterview::app::{Effect, Event, Model, Screen, update};
use afterview::domain::clock::{HOUR, Instant, Moment, Zone};
use afterview::domain::debrief::{Change, Debrief, Entry, Field};
use afterview::shell::{Report, Shell};
use afterview::ui::{App, root};
use leptos::mount::mount_to_renderer;
use leptos::prelude::{RwSignal, Set as _, Update as _};
use leptos::task::tick;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use troubles::Troubles;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Wednesday 18 November 2026, a quarter past three in the afternoon.
pub const NOW: Instant = Instant(1_795_014_900);
/// How many rounds of what waits are waited for: more than anything needs.
const ROUNDS: u32 = 8;

/// Lets everything that follows from a change come to rest, what waits for a lock too.
pub async fn settle() {
    for _ in 0..1_000 {
        for _ in 0..ROUNDS {
            tick().await;
        }
        if locks().await == 0.0 {
            return;
        }
    }
    panic!("somebody never lets go of a lock");
}

/// A fresh model with all words here.
pub fn model() -> Model {
    let moment = Moment { now: NOW, zone: Zone::fixed(0), ..Moment::default() };
    Model { content: Arrival::Here, ..Model::new(moment, 7) }
}

/// The app on a page of its own.
pub struct Scene {
    /// The app.
    pub app: App,
    section: HtmlElement,
    told: Rc<RefCell<Vec<Event>>>,
    effects: Rc<RefCell<Vec<Effect>>>,
    mounted: Option<Box<dyn Any>>,
    shell: Option<Rc<Shell>>,
    troubles: Troubles,
    /// Whether the moment has not passed yet that the app waits after a change.
    unsettled: Rc<Cell<bool>>,
}

impl Scene {
    /// With this model.
    pub async fn of(model: Model) -> Self {
        Self::mounted(model, None).await
    }

    /// After taking a door.
    pub async fn through(entry: Entry) -> Self {
        let scene = Self::of(model()).await;
        scene.did(Event::DoorTaken(entry)).await;
        scene
    }

    /// On a screen, after taking a door.
    pub async fn on(entry: Entry, screen: Screen) -> Self {
        let scene = Self::through(entry).await;
        scene.go(screen).await;
        scene
    }

    /// With the real shell, in a tab of this name.
    pub async fn with_shell(tab: u64) -> Self {
        let shell = Shell::open(tab);
        let mut model = shell.first_model(tab);
        model.content = Arrival::Here;
        Self::mounted(model, Some(shell)).await
    }

    async fn mounted(model: Model, shell: Option<Rc<Shell>>) -> Self {
        let section: HtmlElement =
            document().create_element("section").expect("a section").unchecked_into();
        document().body().expect("a body").append_child(&section).expect("a place");
        let (told, effects) = (Rc::default(), Rc::default());
        let (app, given) = (Rc::new(Cell::new(None)), shell.clone());
        let unsettled = Rc::new(Cell::new(false));
        let mounted = {
            let (told, effects, app) = (Rc::clone(&told), Rc::clone(&effects), Rc::clone(&app));
            let unsettled = Rc::clone(&unsettled);
            mount_to_renderer(&section, move || {
                let signal = RwSignal::new(model);
                let runner = given.clone();
                let (settles, held) = (Rc::clone(&app), Rc::clone(&unsettled));
                let report: Report = Rc::new(move |event: Event| {
                    Rc::<RefCell<Vec<Event>>>::as_ref(&told).borrow_mut().push(event.clone());
                    let mut asked = Vec::new();
                    signal.update(|model| asked = update(model, event));
                    Rc::<RefCell<Vec<Effect>>>::as_ref(&effects)
                        .borrow_mut()
                        .extend(asked.iter().cloned());
                    if let Some(shell) = &runner {
                        shell.run(asked);
                    }
                    // The app waits a moment with this; no test has to, but one of what is seen meanwhile.
                    if let Some(app) = Cell::<Option<App>>::get(&settles)
                        && !held.get()
                    {
                        app.settle();
                    }
                });
                if let Some(shell) = &given {
                    shell.report_to(Rc::clone(&report));
                }
                let handle = App::new(signal, content(), move |event| report(event));
                app.set(Some(handle));
                root(handle)
            })
        };
        let app = app.get().expect("an app");
        let mounted: Option<Box<dyn Any>> = Some(Box::new(mounted));
        let scene = Self {
            app,
            section,
            told,
            effects,
            mounted,
            shell,
            troubles: Troubles::listen(),
            unsettled,
        };
        settle().await;
        scene
    }

    /// From now on it is the moment right after each change.
    pub fn hold_the_moment(&self) {
        self.unsettled.set(true);
    }

    /// With room for two columns.
    pub async fn widen(&self) {
        self.app.wide.set(true);
        settle().await;
    }

    /// Reports an event, as a view or the shell would.
    pub async fn did(&self, event: Event) {
        self.app.dispatch(event);
        settle().await;
    }

    /// Changes the debrief from elsewhere.
    pub async fn change(&self, change: Change) {
        self.did(Event::Changed(change)).await;
    }

    /// Changes a text from elsewhere.
    pub async fn text_from_elsewhere(&self, field: Field, text: &str) {
        self.change(Change::Text(field, text.to_owned())).await;
    }

    /// Goes to a screen.
    pub async fn go(&self, screen: Screen) {
        self.did(Event::WentTo(screen)).await;
    }

    /// So many hours pass.
    pub async fn hours_pass(&self, hours: i64) {
        let moment = self.model().moment;
        self.did(Event::TimePassed(Moment { now: moment.now.plus(hours * HOUR), ..moment })).await;
    }

    /// Everything the app holds.
    pub fn model(&self) -> Model {
        self.app.model.with_untracked(Clone::clone)
    }

    /// The open debrief.
    pub fn debrief(&self) -> Debrief {
        self.model().debrief.expect("an open debrief")
    }

    /// Every event since the last time this was asked.
    pub fn told(&self) -> Vec<Event> {
        self.told.take()
    }

    /// Every change to the debrief since the last time that events were asked for.
    pub fn changes(&self) -> Vec<Change> {
        let changes = self.told().into_iter().filter_map(|event| match event {
            Event::Changed(change) => Some(change),
            _ => None,
        });
        changes.collect()
    }

    /// What the shell was asked to do since the last time this was asked.
    pub fn effects(&self) -> Vec<Effect> {
        self.effects.take()
    }

    /// Where it stands in the page.
    pub fn section(&self) -> &HtmlElement {
        &self.section
    }

    /// Takes the app out of the page.
    pub fn unmount(&mut self) {
        self.mounted = None;
    }

    /// Forgets the script errors that were reported, and says how many there were.
    pub fn forget_troubles(&self) -> usize {
        self.troubles.seen.take().len()
    }

    /// Fails if a script error was reported, as after a panic in a listener.
    #[track_caller]
    pub fn is_well(&self) {
        let troubles = self.troubles.seen.borrow().clone();
        assert!(troubles.is_empty(), "{}", troubles.join("\n"));
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        if let Some(shell) = &self.shell {
            shell.report_to(Rc::new(|_| {}));
        }
        self.unmount();
        self.section.remove();
        self.is_well();
    }
}

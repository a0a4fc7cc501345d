//! A page of its own with the real app in it. What the app reports goes through the real `update`; what it asks the
//! shell to do is written down, or done by the real shell where a test wants that.

use crate::script::{document, part, window};
use afterview::app::model::Arrival;
use afterview::app::{Effect, Event, Model, Screen, update};
use afterview::content::{Content, Mishaps, SupportPart, Words};
use afterview::domain::clock::{HOUR, Instant, Moment, Zone};
use afterview::domain::debrief::{Change, Debrief, Entry, Field};
use afterview::domain::draft::Wordings;
use afterview::shell::{Report, Shell};
use afterview::ui::{App, root};
use leptos::mount::mount_to_renderer;
use leptos::prelude::{GetUntracked as _, RwSignal, Set as _, Update as _};
use leptos::task::tick;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, EventInit, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEventInit,
};

/// Wednesday 18 November 2026, a quarter past three in the afternoon.
pub const NOW: Instant = Instant(1_795_014_900);
/// How many rounds of what waits are waited for: more than anything needs.
const ROUNDS: u32 = 8;

macro_rules! held {
    ($part:literal) => {
        serde_json::from_str(include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/target/content/en/",
            $part,
            ".json"
        )))
        .expect($part)
    };
}

thread_local! {
    static CONTENT: Arc<Content> = {
        let mut words: Words = held!("first");
        words.extend(held!("words"));
        let mishaps: Mishaps = held!("mishaps");
        let wordings: Wordings = held!("letters");
        let SupportPart { support, crisis } = held!("support");
        Arc::new(Content { words, mishaps, wordings, support, crisis })
    };
}

/// English, as it ships.
pub fn content() -> Arc<Content> {
    CONTENT.with(Arc::clone)
}

/// The text of a key.
pub fn say(key: &str) -> String {
    let text = content().words.say(key).to_owned();
    assert!(!text.is_empty(), "there is no text {key}");
    text
}

/// Lets everything that follows from a change come to rest.
pub async fn settle() {
    for _ in 0..ROUNDS {
        tick().await;
    }
}

/// A fresh model with all words here.
pub fn model() -> Model {
    let moment = Moment { now: NOW, zone: Zone::fixed(0) };
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
        let mounted = {
            let (told, effects, app) = (Rc::clone(&told), Rc::clone(&effects), Rc::clone(&app));
            mount_to_renderer(&section, move || {
                let signal = RwSignal::new(model);
                let runner = given.clone();
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
        let scene =
            Self { app, section, told, effects, mounted, shell, troubles: Troubles::listen() };
        settle().await;
        scene
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
        self.app.model.get_untracked()
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

    /// How many nodes there are, texts and marks included.
    pub fn size(&self) -> usize {
        fn count(node: &web_sys::Node) -> usize {
            let mut sum = 1;
            let mut child = node.first_child();
            while let Some(node) = child {
                sum += count(&node);
                child = node.next_sibling();
            }
            sum
        }
        count(&self.section)
    }

    /// The first element that fits a selector.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.section.query_selector(selector).expect("a selector")
    }

    /// The element with an id, which must be there.
    #[track_caller]
    pub fn get(&self, id: &str) -> HtmlElement {
        let found = self.find(&format!("[id='{id}']"));
        let found = found.unwrap_or_else(|| panic!("no #{id} on: {}", self.text()));
        found.dyn_into().expect("an element of HTML")
    }

    /// Whether there is an element with an id.
    pub fn has(&self, id: &str) -> bool {
        self.find(&format!("[id='{id}']")).is_some()
    }

    /// All text on the page.
    pub fn text(&self) -> String {
        words(&self.section)
    }

    /// The text of the element with an id.
    #[track_caller]
    pub fn text_of(&self, id: &str) -> String {
        words(&self.get(id))
    }

    /// The text of the first element that fits a selector.
    #[track_caller]
    pub fn text_in(&self, selector: &str) -> String {
        let found = self.find(selector);
        words(&found.unwrap_or_else(|| panic!("no {selector} on: {}", self.text())))
    }

    /// Fails unless a text is on the page.
    #[track_caller]
    pub fn sees(&self, text: &str) {
        assert!(self.text().contains(text), "“{text}” is not on: {}", self.text());
    }

    /// The heading.
    #[track_caller]
    pub fn heading(&self) -> String {
        self.text_of("heading")
    }

    /// The letter on the desk.
    #[track_caller]
    pub fn letter(&self) -> String {
        self.text_in("#letter .letter")
    }

    /// Taps something.
    #[track_caller]
    pub fn tap(&self, id: &str) -> impl Future<Output = ()> + use<> {
        self.get(id).click();
        settle()
    }

    /// Puts the focus into a box.
    #[track_caller]
    pub fn enter(&self, id: &str) -> TextField {
        let field = self.field(id);
        field.element().focus().expect("the focus");
        field
    }

    /// A box.
    #[track_caller]
    pub fn field(&self, id: &str) -> TextField {
        TextField::of(&self.get(id))
    }

    /// What stands in a box.
    #[track_caller]
    pub fn value(&self, id: &str) -> String {
        self.field(id).value()
    }

    /// Types a text letter by letter, at the end of a box.
    #[track_caller]
    pub fn type_into(&self, id: &str, text: &str) -> impl Future<Output = ()> + use<> {
        let field = self.enter(id);
        let text = text.to_owned();
        async move {
            let end = units(&field.value());
            field.put_caret(end);
            for letter in text.chars() {
                field.type_at_caret(&letter.to_string());
                settle().await;
            }
        }
    }

    /// Writes a text in place of what stands in a box, as a paste does.
    #[track_caller]
    pub fn rewrite(&self, id: &str, text: &str) -> impl Future<Output = ()> + use<> {
        let field = self.enter(id);
        field.set(text, units(text));
        settle()
    }

    /// Whether a radio button or a box is ticked.
    #[track_caller]
    pub fn is_ticked(&self, id: &str) -> bool {
        let input: HtmlInputElement = self.get(id).dyn_into().expect("an input");
        input.checked()
    }

    /// Which element has the focus, by its id.
    pub fn focused(&self) -> String {
        document().active_element().map(|element| element.id()).unwrap_or_default()
    }

    /// Presses a key in a box. Says whether the app took it.
    #[track_caller]
    pub fn press(
        &self,
        id: &str,
        key: &str,
        composing: bool,
    ) -> impl Future<Output = bool> + use<> {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_is_composing(composing);
        let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init);
        let taken = !self.get(id).dispatch_event(&event.expect("an event")).expect("sent");
        async move {
            settle().await;
            taken
        }
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

/// An element's text with single blanks.
pub fn words(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How long a text is in a browser's own count.
pub fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).expect("a text that fits")
}

/// Sends an event that bubbles.
pub fn send(to: &HtmlElement, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = web_sys::Event::new_with_event_init_dict(name, &init).expect("an event");
    to.dispatch_event(&event).expect("sent");
}

/// A box to type into, of one line or of more.
#[derive(Clone, Debug)]
pub enum TextField {
    /// Of one line.
    Line(HtmlInputElement),
    /// Of more.
    Lines(HtmlTextAreaElement),
}

impl TextField {
    fn of(element: &HtmlElement) -> Self {
        match element.clone().dyn_into::<HtmlInputElement>() {
            Ok(line) => Self::Line(line),
            Err(other) => Self::Lines(other.dyn_into().expect("a box")),
        }
    }

    /// As an element.
    pub fn element(&self) -> &HtmlElement {
        match self {
            Self::Line(line) => line,
            Self::Lines(lines) => lines,
        }
    }

    /// What stands in it.
    pub fn value(&self) -> String {
        match self {
            Self::Line(line) => line.value(),
            Self::Lines(lines) => lines.value(),
        }
    }

    /// Where the caret is.
    pub fn caret(&self) -> u32 {
        let caret = match self {
            Self::Line(line) => line.selection_start(),
            Self::Lines(lines) => lines.selection_start(),
        };
        caret.expect("a caret").expect("a caret")
    }

    /// Moves the caret.
    pub fn put_caret(&self, at: u32) {
        match self {
            Self::Line(line) => line.set_selection_range(at, at),
            Self::Lines(lines) => lines.set_selection_range(at, at),
        }
        .expect("the caret moves");
    }

    /// Holds another text now, with the caret there, and says so as a keyboard does.
    pub fn set(&self, text: &str, caret: u32) {
        match self {
            Self::Line(line) => line.set_value(text),
            Self::Lines(lines) => lines.set_value(text),
        }
        self.put_caret(caret);
        send(self.element(), "input");
    }

    /// Types at the caret.
    pub fn type_at_caret(&self, typed: &str) {
        let caret = self.caret();
        let value: Vec<u16> = self.value().encode_utf16().collect();
        let at = usize::try_from(caret).expect("a place");
        let (before, after) = value.split_at(at);
        let before = String::from_utf16(before).expect("whole letters");
        let after = String::from_utf16(after).expect("whole letters");
        self.set(&format!("{before}{typed}{after}"), caret + units(typed));
    }

    /// Whether it is the very same box.
    pub fn is(&self, other: &Self) -> bool {
        self.element().is_same_node(Some(other.element()))
    }

    /// Whether it has the focus.
    pub fn has_focus(&self) -> bool {
        let active = document().active_element();
        active.is_some_and(|active| active.is_same_node(Some(self.element())))
    }
}

/// Listens for errors that no test sees by itself: a panic inside a listener ends there.
struct Troubles {
    seen: Rc<RefCell<Vec<String>>>,
    listener: Closure<dyn Fn(web_sys::Event)>,
}

impl Troubles {
    const EVENTS: [&str; 2] = ["error", "unhandledrejection"];

    fn listen() -> Self {
        let seen: Rc<RefCell<Vec<String>>> = Rc::default();
        let notes = Rc::clone(&seen);
        let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let why = ["message", "reason"].map(|name| part(&event, name));
            let why = why.iter().find(|why| !why.is_undefined()).cloned();
            notes.borrow_mut().push(format!("{:?}", why.unwrap_or(JsValue::NULL)));
        });
        for name in Self::EVENTS {
            let listener = listener.as_ref().unchecked_ref();
            window().add_event_listener_with_callback(name, listener).expect("heard");
        }
        Self { seen, listener }
    }
}

impl Drop for Troubles {
    fn drop(&mut self) {
        for name in Self::EVENTS {
            let listener = self.listener.as_ref().unchecked_ref();
            let _ = window().remove_event_listener_with_callback(name, listener);
        }
    }
}

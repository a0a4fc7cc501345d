//! What every view is given: the model as signals, the words, and the way to report an event.

mod letters;

use crate::app::model::Arrival;
use crate::app::{Event, Model, Screen};
use crate::content::Content;
use crate::domain::assess::Assessment;
use crate::domain::clock::Moment;
use crate::domain::debrief::{Change, Debrief, Field, Leaf, LeafKey};
use crate::domain::lang::Grammar;
use crate::domain::mishap::Mishap;
use crate::domain::plan::Plan;
use crate::ui::memo::{Source, at_once};
use crate::ui::prelude::*;
use crate::ui::{Around, Near, Rest, Spot};
use std::cell::Cell;
use std::sync::Arc;

/// What reports an event. Not `Send`: it holds the shell.
type Dispatch = Box<dyn Fn(Event)>;

/// What was fetched, as far as it is here.
struct Arrived {
    content: Arc<Content>,
    /// The same in other languages, for messages that are written in one.
    others: Vec<Arc<Content>>,
    near: Option<Near>,
    /// Tells when that comes.
    nearer: Source,
    /// Whether the person's own words may mean self-harm.
    crisis: Option<Memo<bool>>,
    rest: Option<Rest>,
    /// Turns over a moment after anything changed.
    settled: RwSignal<bool>,
}

/// The model as the views read it. A handle.
#[derive(Clone, Copy)]
pub struct Held {
    /// What says when the model changes.
    pub signal: RwSignal<Model>,
    any: Source,
    besides: Source,
    words: Source,
    facts: Source,
}

impl Held {
    /// Of a signal that says when the model changes: it tells one thing, and that tells those of the many readers that
    /// something changed for.
    fn of(signal: RwSignal<Model>) -> Self {
        let held = Self {
            signal,
            any: Source::new(),
            besides: Source::new(),
            words: Source::new(),
            facts: Source::new(),
        };
        let numbers = move || {
            signal.with_untracked(|model| {
                [
                    (held.besides, model.besides),
                    (held.words, model.words),
                    (held.facts, model.facts),
                ]
            })
        };
        let before = Cell::new(numbers());
        at_once(move || {
            signal.track();
            let now = numbers();
            for ((source, now), (_, before)) in now.into_iter().zip(before.replace(now)) {
                if now != before {
                    source.tell();
                }
            }
            held.any.tell();
        });
        held
    }

    /// Reads the model, and runs again when anything in it changes.
    pub fn with<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        self.any.track();
        self.with_untracked(read)
    }

    /// The same for what reads no words that are typed, nor what can be taken back of them, nor whether they are saved: it does not
    /// run again with each key. See [`Model::besides`].
    pub fn besides<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        self.besides.track();
        self.with_untracked(read)
    }

    /// Reads the model as it is now, once.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        self.signal.with_untracked(read)
    }
}

/// What every view is given. A handle: copying it copies nothing else.
#[derive(Clone, Copy)]
pub struct App {
    /// Everything the app holds in memory.
    pub model: Held,
    /// Where the person is.
    pub screen: Memo<Screen>,
    /// What was decided about the open debrief.
    pub assessment: Memo<Assessment>,
    /// What to do and when.
    pub plan: Memo<Plan>,
    /// Whether there is room for a second column, from 60rem.
    pub wide: RwSignal<bool>,
    arrived: StoredValue<Arrived>,
    dispatch: StoredValue<Dispatch, LocalStorage>,
}

impl App {
    /// A handle for these parts. Needs a reactive owner.
    pub fn new(
        model: RwSignal<Model>,
        content: Arc<Content>,
        dispatch: impl Fn(Event) + 'static,
    ) -> Self {
        let arrived = StoredValue::new(Arrived {
            content,
            others: Vec::new(),
            near: None,
            nearer: Source::new(),
            crisis: None,
            rest: Rest::at_hand(),
            settled: RwSignal::new(false),
        });
        let model = Held::of(model);
        let screen = Memo::new(move |_| model.besides(|model| model.screen));
        // The arrival of the content is in the model, so both run again when the catalogue is here, and the code
        // that needs it.
        let at_hand = move || {
            arrived
                .with_value(|arrived| arrived.rest.map(|rest| (rest, Arc::clone(&arrived.content))))
        };
        let assessment = Memo::new(move |_| {
            model.facts.track();
            model.with_untracked(|model| match (at_hand(), &model.debrief) {
                (Some((rest, content)), Some(debrief)) => {
                    rest.assess(debrief, &content.mishaps.catalogue)
                }
                _ => Assessment::default(),
            })
        });
        let plan = Memo::new(move |_| {
            let assessment = assessment.get();
            model.facts.track();
            model.besides(|model| match (at_hand(), &model.debrief) {
                (Some((rest, content)), Some(debrief)) => {
                    rest.plan(debrief, &assessment, &content.mishaps.catalogue, &model.moment)
                }
                _ => Plan::default(),
            })
        });
        let app = Self {
            model,
            screen,
            assessment,
            plan,
            wide: RwSignal::new(false),
            arrived,
            dispatch: StoredValue::new_local(Box::new(dispatch)),
        };
        if let Some(near) = Near::at_hand() {
            app.come_near(near);
        }
        app
    }

    /// The code that comes with the words, once those are open, and runs again when that is so.
    pub fn near(self) -> Option<Near> {
        self.arrived.with_value(|arrived| arrived.nearer).track();
        self.near_now()
    }

    /// The same as it is now, once.
    pub fn near_now(self) -> Option<Near> {
        self.arrived.with_value(|arrived| arrived.near)
    }

    /// Takes in the code that comes with the words. Needs the owner of the app.
    pub fn come_near(self, near: Near) {
        let crisis = near.crisis(self);
        self.arrived.update_value(|arrived| {
            (arrived.near, arrived.crisis) = (Some(near), Some(crisis));
        });
        self.arrived.with_value(|arrived| arrived.nearer).tell();
    }

    /// Whether the person's own words may mean self-harm.
    pub fn in_crisis(self) -> bool {
        let crisis = self.arrived.with_value(|arrived| arrived.crisis);
        crisis.is_some_and(Memo::get)
    }

    /// What stands in a place around a screen, once its code is here.
    pub fn around(self, screen: Screen, place: Around) -> AnyView {
        let drawn = move || self.near().map(|near| near.around(self, screen, place));
        view! { {drawn} }.into_any()
    }

    /// The code of all but the first screens, once it is here.
    pub fn rest(self) -> Option<Rest> {
        self.arrived.with_value(|arrived| arrived.rest)
    }

    /// What stands in a spot of the first screens, once its code and its words are here.
    pub fn later(self, spot: Spot) -> AnyView {
        let here = Memo::new(move |_| self.model.besides(|model| model.content == Arrival::Here));
        let drawn = move || here.get().then(|| self.rest().map(|rest| rest.hosted(self, spot)));
        view! { {drawn} }.into_any()
    }

    /// Takes in the code of all but the first screens.
    pub fn take(self, rest: Rest) {
        self.arrived.update_value(|arrived| arrived.rest = Some(rest));
    }

    /// Takes in content that arrived, and keeps the words of the first screens unless those are in another language.
    pub fn arrive(self, mut content: Content) {
        self.arrived.update_value(|arrived| {
            if arrived.content.language == content.language {
                let mut words = arrived.content.words.clone();
                words.extend(std::mem::take(&mut content.words));
                content.words = words;
            }
            arrived.content = Arc::new(content);
        });
    }

    /// All content as far as it is here.
    pub fn content(self) -> Arc<Content> {
        self.arrived.with_value(|arrived| Arc::clone(&arrived.content))
    }

    /// Reports an event.
    pub fn dispatch(self, event: Event) {
        self.dispatch.with_value(|dispatch| dispatch(event));
    }

    /// Reports a change to the open debrief.
    pub fn change(self, change: Change) {
        self.dispatch(Event::Changed(change));
    }

    /// Reports that the person went to a screen.
    pub fn go(self, screen: Screen) {
        self.dispatch(Event::WentTo(screen));
    }

    /// Puts the focus on what has this name, once the screen stands: what had it goes with what was done.
    pub fn focus(self, id: impl Into<String>) {
        self.dispatch(Event::FocusWanted(id.into()));
    }

    /// The screen after the current one.
    pub fn next(self) -> Screen {
        self.model.with_untracked(|model| {
            model.debrief.as_ref().map_or(Screen::Home, |debrief| model.screen.next(debrief))
        })
    }

    /// Runs again a moment after anything has changed: for what takes long, and no key has to wait for.
    pub fn settled(self) {
        self.arrived.with_value(|arrived| arrived.settled).track();
    }

    /// Tells what waits for it that a moment has passed since something changed.
    pub fn settle(self) {
        self.arrived.with_value(|arrived| arrived.settled).update(|turn| *turn = !*turn);
    }

    /// The text of a key.
    pub fn say(self, key: &str) -> String {
        self.arrived.with_value(|Arrived { content, .. }| content.words.say(key).to_owned())
    }

    /// The text of a key with its slots filled.
    pub fn fill(self, key: &str, slots: &[(&str, &str)]) -> String {
        self.arrived
            .with_value(|Arrived { content, .. }| content.words.fill(key, slots, content.rules))
    }

    /// Reads the open debrief, and runs again when it changes. An empty one where none is open.
    pub fn with<T>(self, read: impl FnOnce(&Debrief) -> T) -> T {
        self.with_whose(false, read)
    }

    /// Reads the book, or the open debrief, and runs again when it changes.
    pub fn with_whose<T>(self, book: bool, read: impl FnOnce(&Debrief) -> T) -> T {
        self.model.words.track();
        self.peek_whose(book, read)
    }

    fn peek_whose<T>(self, book: bool, read: impl FnOnce(&Debrief) -> T) -> T {
        self.model.with_untracked(|model| match model.whose(book) {
            Some(debrief) => read(debrief),
            None => read(&Debrief::default()),
        })
    }

    /// The same for what has nothing to do with the words of a letter: it does not run again while somebody writes in one.
    pub fn facts<T>(self, book: bool, read: impl FnOnce(&Debrief) -> T) -> T {
        self.model.facts.track();
        self.peek_whose(book, read)
    }

    /// Reads a leaf, an empty one where nothing was done to it, and runs again when it changes.
    pub fn leaf<T>(self, key: LeafKey, read: impl FnOnce(&Leaf) -> T) -> T {
        self.facts(key.kind.is_of_the_book(), |debrief| match debrief.leaf(key) {
            Some(leaf) => read(leaf),
            None => read(&Leaf::new(key)),
        })
    }

    /// Reads the open debrief as it is now, once.
    pub fn peek<T>(self, read: impl FnOnce(&Debrief) -> T) -> T {
        self.peek_whose(false, read)
    }

    /// The text of a field, and runs again when it changes.
    pub fn text(self, field: Field) -> String {
        self.facts(field.is_in_the_book(), |debrief| debrief.text(field).to_owned())
    }

    /// Reads the catalogue's entry for a key.
    pub fn mishap<T>(self, key: &str, read: impl FnOnce(&Mishap) -> T) -> Option<T> {
        self.arrived
            .with_value(|Arrived { content, .. }| content.mishaps.catalogue.get(key).map(read))
    }

    /// The grammar of the language that the open debrief's messages are written in.
    pub fn grammar(self) -> &'static dyn Grammar {
        self.letters().1.grammar()
    }

    /// The grammar of the screens' own language: for what a person writes for themselves.
    pub fn own_grammar(self) -> &'static dyn Grammar {
        self.content().grammar()
    }

    /// Now, by the minute.
    pub fn moment(self) -> Moment {
        self.model.besides(|model| model.moment.clone())
    }
}

//! Draws a screen for somebody: what they told, where they are, when, and in which language.

use crate::html::{Element, parse};
use afterview::app::model::Arrival;
use afterview::app::store::{MemoryStore, Shelf};
use afterview::app::{Event, Model, Screen, update};
use afterview::content::Content;
use afterview::domain::assess::{Offer, assess};
use afterview::domain::clock::{HOUR, Instant, MINUTE, Moment, Zone};
use afterview::domain::debrief::{Change, Debrief, DebriefId, Entry, Field};
use afterview::ui::el::AnyView;
use afterview::ui::{App, root};
use leptos::prelude::{Owner, RwSignal, Set as _};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use xtask::content::{Compiled, compile};

/// Wednesday 18 November 2026, a quarter past three in the afternoon, in London.
pub const NOW: Instant = Instant(1_795_014_900);

fn compiled(locale: &str) -> Compiled {
    compile(Path::new(env!("CARGO_MANIFEST_DIR")), locale).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the content does not compile:\n{}", lines.join("\n"))
    })
}

fn content(compiled: &Compiled) -> Arc<Content> {
    Arc::new(Content {
        language: compiled.locale.clone(),
        words: compiled.all_words(),
        mishaps: compiled.mishaps.clone(),
        wordings: compiled.wordings.clone(),
        support: compiled.support.support.clone(),
        crisis: compiled.support.crisis.clone(),
        ..Content::default()
    })
}

/// English, as it ships.
pub static ENGLISH: LazyLock<Arc<Content>> = LazyLock::new(|| content(&compiled("en")));
/// English in disguise: every text that comes from the content stands in ⟦brackets⟧.
pub static DISGUISED: LazyLock<Arc<Content>> = LazyLock::new(|| content(&compiled("test")));
/// The words that travel in the page itself, and nothing else.
pub static FIRST_WORDS: LazyLock<Arc<Content>> =
    LazyLock::new(|| Arc::new(Content { words: compiled("en").words_first, ..Content::default() }));

/// The sample debriefs, by name.
pub static SAMPLES: LazyLock<BTreeMap<String, Debrief>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let files =
        fs::read_dir(&folder).expect("the samples").map(|file| file.expect("a file").path());
    // Those in other languages are in folders.
    let samples: BTreeMap<String, Debrief> = files
        .filter(|file| file.is_file())
        .map(|file| {
            let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
            let text = fs::read_to_string(&file).expect("a text");
            (name, serde_json::from_str(&text).expect("a debrief"))
        })
        .collect();
    assert!(samples.len() >= 12, "samples for every route");
    samples
});

/// The text of a key in English.
pub fn say(key: &str) -> &'static str {
    let text = ENGLISH.words.say(key);
    assert!(!text.is_empty(), "there is no text {key}");
    text
}

/// The text of a key in English with its slots filled.
pub fn fill(key: &str, slots: &[(&str, &str)]) -> String {
    assert!(!say(key).is_empty());
    ENGLISH.words.fill(key, slots, ENGLISH.rules)
}

/// Somebody with the app open.
#[derive(Clone, Debug)]
pub struct Visit {
    /// What the app holds.
    pub model: Model,
    wide: bool,
}

impl Visit {
    /// Somebody who never was here before.
    pub fn first() -> Self {
        let moment = Moment { now: NOW, zone: Zone::fixed(0), ..Moment::default() };
        let model = Model { content: Arrival::Here, ..Model::new(moment, 7) };
        Self { model, wide: false }
    }

    /// Somebody who took a door.
    pub fn through(entry: Entry) -> Self {
        Self::first().did(Event::DoorTaken(entry))
    }

    /// Somebody with this debrief open, twenty minutes after it was begun.
    pub fn with(debrief: Debrief) -> Self {
        let mut visit = Self::first();
        visit.model.moment.now = debrief.started.plus(20 * MINUTE);
        visit.model.debrief = Some(debrief);
        visit.model.begun = true;
        visit
    }

    /// Somebody with this sample open, twenty minutes after it was begun.
    pub fn of(sample: &str) -> Self {
        Self::with(SAMPLES.get(sample).unwrap_or_else(|| panic!("no sample {sample}")).clone())
    }

    /// After something happened.
    pub fn did(mut self, event: Event) -> Self {
        update(&mut self.model, event);
        self
    }

    /// After a change to the debrief.
    pub fn changed(self, change: Change) -> Self {
        self.did(Event::Changed(change))
    }

    /// After typing.
    pub fn typed(self, field: Field, text: &str) -> Self {
        self.changed(Change::Text(field, text.to_owned()))
    }

    /// So many hours later.
    pub fn hours_later(mut self, hours: i64) -> Self {
        self.model.moment.now = self.model.moment.now.plus(hours * HOUR);
        self
    }

    /// On a screen that has room for two columns.
    pub fn wide(self) -> Self {
        Self { wide: true, ..self }
    }

    /// With these debriefs on the list.
    pub fn listing(mut self, debriefs: &[Debrief]) -> Self {
        let mut kept = Shelf::open(Box::new(MemoryStore::default()), "/", "tab", NOW);
        for debrief in debriefs {
            kept.begin(debrief);
        }
        self.model.summaries = kept.summaries();
        self
    }

    /// The open debrief.
    pub fn debrief(&self) -> &Debrief {
        self.model.debrief.as_ref().expect("an open debrief")
    }

    /// The messages that are worth drafting, the most pressing first.
    pub fn offers(&self) -> Vec<Offer> {
        let debrief = self.model.debrief.clone().unwrap_or_default();
        assess(&debrief, &ENGLISH.mishaps.catalogue).offers
    }

    /// The screen of the first message.
    pub fn first_letter(&self) -> Screen {
        Screen::Letter(self.offers().first().expect("a message").key)
    }

    /// What they see on a screen.
    pub fn see(&self, screen: Screen) -> Page {
        self.see_in(screen, &ENGLISH)
    }

    /// What they see on a screen in some language.
    pub fn see_in(&self, screen: Screen, content: &Arc<Content>) -> Page {
        let model = Model { screen, ..self.model.clone() };
        draw(model, content, self.wide, root)
    }
}

/// Draws a view.
pub fn draw(model: Model, content: &Arc<Content>, wide: bool, view: fn(App) -> AnyView) -> Page {
    let content = Arc::clone(content);
    let owner = Owner::new();
    let html = owner.with(|| {
        let app = App::new(RwSignal::new(model), content, |_| {});
        app.wide.set(wide);
        view(app).to_html()
    });
    owner.cleanup();
    Page { page: parse(&html), html }
}

/// A debrief with nothing in it.
pub fn empty(entry: Entry) -> Debrief {
    Debrief::new(DebriefId("empty".into()), NOW, entry)
}

/// A page as it was drawn.
#[derive(Clone, Debug)]
pub struct Page {
    /// Everything on it.
    pub page: Element,
    /// As it was written.
    pub html: String,
}

impl Page {
    /// All its text.
    pub fn text(&self) -> String {
        self.page.text()
    }

    /// The one heading.
    pub fn heading(&self) -> String {
        self.get("heading").text()
    }

    /// The element with an id, which must be there.
    #[track_caller]
    pub fn get(&self, id: &str) -> &Element {
        self.page.by_id(id).unwrap_or_else(|| panic!("no #{id} on: {}", self.text()))
    }

    /// Whether there is an element with an id.
    pub fn has(&self, id: &str) -> bool {
        self.page.by_id(id).is_some()
    }

    /// The text of the element with an id.
    #[track_caller]
    pub fn text_of(&self, id: &str) -> String {
        self.get(id).text()
    }

    /// Fails unless a text is on the page.
    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(!words.trim().is_empty());
        assert!(self.text().contains(words), "“{words}” is not on: {}", self.text());
        self
    }

    /// Fails if a text is on the page.
    #[track_caller]
    pub fn does_not_say(&self, words: &str) -> &Self {
        assert!(!words.trim().is_empty());
        assert!(!self.text().contains(words), "“{words}” is on: {}", self.text());
        self
    }

    /// Every element of a class.
    pub fn of_class(&self, class: &str) -> Vec<&Element> {
        self.page.find(|element| element.is_of(class))
    }

    /// What is typed into: boxes of one line or more, not choices.
    pub fn boxes(&self) -> Vec<&Element> {
        self.page.find(|element| {
            let kind = element.attribute("type").unwrap_or_default();
            element.name == "textarea"
                || (element.name == "input" && !["radio", "checkbox"].contains(&kind))
        })
    }

    /// The addresses of all links in some part of the page.
    pub fn links(&self, within: &str) -> Vec<String> {
        let parts = self.page.named(&[within]);
        let links = parts.iter().flat_map(|part| part.named(&["a"]));
        links.filter_map(|link| link.attribute("href").map(str::to_owned)).collect()
    }
}

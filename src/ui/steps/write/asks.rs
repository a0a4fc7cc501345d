//! What a letter cannot go without, asked for in place. A box that was shown stays while the person types
//! in it, also once nothing is missing any more.

use super::super::details::{detail_box, exact_way, hint, hope_box, neutral_words, verb_choice};
use super::super::errand::asked_words;
use super::desk::Desk;
use crate::app::{Event, Screen};
use crate::domain::debrief::{Answer, Change, Detail, Field, LocalId, NeutralLine, NoteKey};
use crate::domain::draft::{Ask, Draft, wants};
use crate::ui::App;
use crate::ui::parts::{
    Lines, Look, TextBox, change_button, change_text_button, choices, each, field_id, text_box,
    text_button,
};
use crate::ui::prelude::*;

/// A place to answer: one for all that can be missing there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    SignAs,
    Name(Option<LocalId>),
    Detail(LocalId, Detail),
    Verb(LocalId),
    Hope,
    NeutralLine(LocalId),
}

impl From<Ask> for Gap {
    fn from(ask: Ask) -> Self {
        match ask {
            Ask::SignAs => Self::SignAs,
            Ask::Name(person) => Self::Name(person),
            Ask::Detail(item, detail)
            | Ask::Reword(item, detail)
            | Ask::Shorten { item, detail, .. } => Self::Detail(item, detail),
            Ask::Verb(item) => Self::Verb(item),
            Ask::Hope => Self::Hope,
            Ask::NeutralLine(item) => Self::NeutralLine(item),
        }
    }
}

/// Everything that is missing, each with its box.
pub(super) fn asks(desk: Desk) -> AnyView {
    let app = desk.app;
    let gaps = Memo::new(move |before: Option<&Vec<Gap>>| {
        let mut gaps = before.cloned().unwrap_or_default();
        for gap in desk.read(|draft| draft.asks.clone()).into_iter().map(Gap::from) {
            if !gaps.contains(&gap) {
                gaps.push(gap);
            }
        }
        gaps
    });
    let ready = Memo::new(move |_| desk.read(Draft::is_ready));
    let any = Memo::new(move |_| gaps.with(|gaps| !gaps.is_empty()));
    // The list only grows: the place of a gap in it is its name.
    let places = Memo::new(move |_| {
        let count = gaps.with(Vec::len);
        (0..).take(count).collect::<Vec<LocalId>>()
    });
    let heading = move || {
        if ready.get() { app.say("letter.asks.done") } else { app.say("letter.asks.heading") }
    };
    let boxes = move || {
        view! {
            <section
                class="card asks"
                class:ready=move || ready.get()
                id="asks"
                aria-labelledby="asks-heading"
            >
                <h2 id="asks-heading" aria-live="polite">{heading}</h2>
                {each(places, move |place| gap_box(desk, gaps, place))}
            </section>
        }
    };
    view! { {move || any.get().then(boxes)} }.into_any()
}

fn gap_box(desk: Desk, gaps: Memo<Vec<Gap>>, place: LocalId) -> AnyView {
    let app = desk.app;
    let gap = gaps.with_untracked(|gaps| {
        usize::try_from(place).ok().and_then(|place| gaps.get(place).copied())
    });
    let Some(gap) = gap else { return ().into_any() };
    let message = move || {
        let now = desk.read(|draft| draft.asks.clone());
        match now.into_iter().find(|ask| Gap::from(*ask) == gap) {
            Some(ask) => hint(app, ask),
            None => app.say("letter.asks.there"),
        }
    };
    let answer = match gap {
        Gap::SignAs => text_box(
            app,
            TextBox {
                field: Field::SignAs,
                label: app.say("letter.asks.sign_as"),
                help: String::new(),
                lines: Lines::One,
            },
        ),
        Gap::Name(Some(id)) if is_errand(app, id) => text_box(
            app,
            TextBox {
                field: Field::ErrandName(id),
                label: app.say("letter.asks.name"),
                help: app.say("errand.name.help"),
                lines: Lines::One,
            },
        ),
        Gap::Name(Some(person)) => view! {
            {text_box(app, TextBox {
                field: Field::PersonName(person),
                label: app.say("letter.asks.name"),
                help: app.say("letter.asks.name_help"),
                lines: Lines::One,
            })}
            {nobody(app)}
        }
        .into_any(),
        Gap::Name(None) => view! {
            <p>{app.say("letter.asks.name")}</p>
            <div class="card-actions">
                {change_button(app, "add-name", app.say("letter.asks.add_name.button"), Look::Quiet, move || {
                    add_person(desk);
                })}
                {nobody(app)}
            </div>
        }
        .into_any(),
        // Its box is below, among all that the message can say: this leads there.
        Gap::Detail(id, detail) if !wants(desk.key.kind).is_empty() => {
            let field = field_id(app.peek(|debrief| debrief.detail_field(id, detail)));
            let words = asked_words(app, desk.key.kind, detail);
            text_button(&format!("to-{field}"), words, move || app.focus(field.as_str()))
        }
        Gap::Detail(item, detail) => view! {
            {detail_box(app, item, detail, desk.key.kind)}
            {exact_way(app, item, detail)}
        }
        .into_any(),
        Gap::Verb(item) => view! {
            {verb_choice(app, item)}
            {exact_way(app, item, Detail::Point)}
        }
        .into_any(),
        Gap::Hope => hope_box(app),
        Gap::NeutralLine(item) => neutral_choice(app, item),
    };
    view! { <div class="gap">{answer} <p class="help" aria-live="polite">{message}</p></div> }
        .into_any()
}

fn is_errand(app: App, id: LocalId) -> bool {
    app.peek(|debrief| debrief.errand(id).is_some())
}

fn nobody(app: App) -> AnyView {
    change_text_button(app, "nobody-named", app.say("letter.asks.no_name.button"), move || {
        app.change(Change::NobodyNamed(true));
    })
}

/// Somebody to name in a letter that was to nobody yet. What was done to the letter goes along.
fn add_person(desk: Desk) {
    let app = desk.app;
    app.dispatch(Event::PersonBegun);
    let person = app.peek(|debrief| debrief.facts.people.first().map(|person| person.id));
    let key = NoteKey { to: person, ..desk.key };
    if let Some(mut note) = app.peek(|debrief| debrief.note(&desk.key).cloned()) {
        note.key = key;
        app.change(Change::NoteReplaced(Box::new(note)));
    }
    app.go(Screen::Letter(key));
}

/// What is still missing, each in a word or two: "your name and fewer words in one place".
pub(super) fn missing_list(app: App, asks: &[Ask]) -> String {
    let mut words: Vec<String> = Vec::new();
    for ask in asks {
        let word = match ask {
            Ask::SignAs => app.say("letter.missing.sign_as"),
            Ask::Name(_) => app.say("letter.missing.name"),
            Ask::Detail(..) => app.say("letter.missing.detail"),
            Ask::Verb(_) => app.say("letter.missing.verb"),
            Ask::Reword(..) | Ask::Hope => app.say("letter.missing.reword"),
            Ask::NeutralLine(_) => app.say("letter.missing.line"),
            Ask::Shorten { .. } => app.say("letter.missing.shorten"),
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    app.list(&words)
}

fn neutral_choice(app: App, item: LocalId) -> AnyView {
    let options =
        NeutralLine::ALL.into_iter().map(|line| (line, neutral_words(app, line))).collect();
    let chosen =
        move || app.with(|debrief| debrief.item(item).and_then(|item| item.answers.neutral_line));
    choices(
        app,
        &format!("neutral-{item}"),
        app.say("weigh.neutral.question"),
        options,
        chosen,
        move |line| app.change(Change::Answered(item, Answer::NeutralLine(Some(line)))),
    )
}

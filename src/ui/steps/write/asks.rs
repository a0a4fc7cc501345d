//! What a letter cannot go without, asked for in place. A box that was shown stays while the person types
//! in it, also once nothing is missing any more.

use super::desk::Desk;
use crate::app::{Event, Screen};
use crate::domain::debrief::{
    Answer, Change, Detail, Field, LocalId, MessageKind, NeutralLine, NoteKey,
};
use crate::domain::draft::{Ask, Draft};
use crate::domain::lang::{Grammar, ListVerb};
use crate::ui::App;
use crate::ui::parts::{Lines, Look, TextBox, button, choices, each, text_box, text_button};
use crate::ui::prelude::*;

/// A place to answer: one for all that can be missing there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    SignAs,
    Name(Option<LocalId>),
    Detail(LocalId, Detail),
    Verb(LocalId),
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
                {button("add-name", app.say("letter.asks.add_name.button"), Look::Quiet, move || {
                    add_person(desk);
                })}
                {nobody(app)}
            </div>
        }
        .into_any(),
        Gap::Detail(item, detail) => detail_box(app, item, detail, desk.key.kind),
        Gap::Verb(item) => verb_choice(app, item),
        Gap::NeutralLine(item) => neutral_choice(app, item),
    };
    view! { <div class="gap">{answer} <p class="help" aria-live="polite">{message}</p></div> }
        .into_any()
}

fn nobody(app: App) -> AnyView {
    text_button("nobody-named", app.say("letter.asks.no_name.button"), move || {
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

/// What to say to somebody about what is missing; nothing where the label says it already.
pub(in crate::ui::steps) fn hint(app: App, ask: Ask) -> String {
    match ask {
        Ask::Shorten { words, sentences: 1, .. } => {
            app.fill("letter.asks.shorten_one", &[("words", &words.to_string())])
        }
        Ask::Shorten { words, sentences: 2, .. } => {
            app.fill("letter.asks.shorten_two", &[("words", &words.to_string())])
        }
        Ask::Shorten { words, .. } => {
            app.fill("letter.asks.shorten", &[("words", &words.to_string())])
        }
        Ask::Reword(..) => app.say("letter.asks.reword"),
        Ask::SignAs | Ask::Name(_) | Ask::Detail(..) | Ask::Verb(_) | Ask::NeutralLine(_) => {
            String::new()
        }
    }
}

/// What is asked about an item in the letter that it goes into.
pub(in crate::ui::steps) fn asks_about(app: App, item: LocalId) -> Vec<Ask> {
    let offers = app.assessment.with(|assessment| assessment.offers.clone());
    let Some(offer) = offers.iter().find(|offer| offer.items.contains(&item)) else {
        return Vec::new();
    };
    let mut asks = app.draft(offer).asks;
    asks.retain(|ask| match ask {
        Ask::Detail(about, _)
        | Ask::Reword(about, _)
        | Ask::Shorten { item: about, .. }
        | Ask::Verb(about)
        | Ask::NeutralLine(about) => *about == item,
        Ask::SignAs | Ask::Name(_) => false,
    });
    asks
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
            Ask::Reword(..) => app.say("letter.missing.reword"),
            Ask::NeutralLine(_) => app.say("letter.missing.line"),
            Ask::Shorten { .. } => app.say("letter.missing.shorten"),
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    app.grammar().list(&words)
}

/// The box for a detail of an item, asked as the end of our sentence, in the words of Weigh.
pub(in crate::ui::steps) fn detail_box(
    app: App,
    item: LocalId,
    detail: Detail,
    kind: MessageKind,
) -> AnyView {
    let (table, lines) = match detail {
        Detail::Point => ("weigh.point", Lines::Few),
        Detail::Proof => ("weigh.proof", Lines::Few),
        Detail::Need => ("weigh.need", Lines::Few),
        Detail::Asked => ("weigh.asked", Lines::Few),
        Detail::Answer => ("weigh.answer", Lines::Few),
        Detail::Said => ("weigh.said", Lines::Few),
        Detail::Truth => ("weigh.truth", Lines::Few),
        Detail::Reason => ("weigh.reason", Lines::Few),
        Detail::Record => ("weigh.record", Lines::One),
        Detail::Did => ("weigh.did", Lines::Few),
        Detail::Doing => ("weigh.doing", Lines::Few),
        Detail::Thing if kind == MessageKind::RepairNote => ("weigh.broken", Lines::Few),
        Detail::Thing => ("weigh.promised", Lines::Few),
        // The private record is in no letter: what is asked for here is the words for one.
        Detail::Words | Detail::PrivateRecord => ("weigh.event", Lines::Few),
    };
    text_box(
        app,
        TextBox {
            field: Field::Detail(item, detail),
            label: app.say(&format!("{table}.begin")),
            help: app.say(&format!("{table}.help")),
            lines,
        },
    )
}

/// "I use", "I teach" ...: for a list that has no verb.
pub(in crate::ui::steps) fn verb_choice(app: App, item: LocalId) -> AnyView {
    let options = vec![
        (ListVerb::Use, app.say("weigh.verb.use")),
        (ListVerb::Teach, app.say("weigh.verb.teach")),
        (ListVerb::Learn, app.say("weigh.verb.learn")),
        (ListVerb::Have, app.say("weigh.verb.have")),
    ];
    let chosen = move || app.with(|debrief| debrief.item(item).and_then(|item| item.list_verb));
    choices(&format!("verb-{item}"), app.say("weigh.verb.question"), options, chosen, move |verb| {
        app.change(Change::ListVerb(item, Some(verb)));
    })
}

fn neutral_choice(app: App, item: LocalId) -> AnyView {
    let name = |line| match line {
        NeutralLine::NotWell => app.say("weigh.neutral.not_well"),
        NeutralLine::CouldNotWait => app.say("weigh.neutral.could_not_wait"),
        NeutralLine::NotAtMyBest => app.say("weigh.neutral.not_at_my_best"),
    };
    let options = NeutralLine::ALL.into_iter().map(|line| (line, name(line))).collect();
    let chosen =
        move || app.with(|debrief| debrief.item(item).and_then(|item| item.answers.neutral_line));
    choices(
        &format!("neutral-{item}"),
        app.say("weigh.neutral.question"),
        options,
        chosen,
        move |line| app.change(Change::Answered(item, Answer::NeutralLine(Some(line)))),
    )
}

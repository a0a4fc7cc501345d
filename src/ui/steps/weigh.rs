//! Weigh: what went well first, then what went wrong, each thing with its route at once; what was left
//! unsaid; and what else was going on (design: product, step Weigh; judgement).

mod ask;
mod asked;
mod fields;
mod flags;
mod found;
mod item;
mod own;
mod unsaid;
mod words;
mod wrong;

pub use flags::flags;
pub use item::item;
pub use unsaid::unsaid;
pub use words::item_words;
pub use wrong::wrong;

use crate::app::Screen;
use crate::domain::assess::{Traits, WEIGHED_AT_ONCE};
use crate::domain::debrief::{Change, Debrief, Field, Item, Landed, LocalId};
use crate::domain::mishap::Nature;
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, TextBox, button, link, plan_side, text_box, text_button,
};
use crate::ui::prelude::*;

/// The longest heading made of the person's own words, in letters; the rest of them is below it.
const TITLE: usize = 60;

/// What went well: asked first, once; skipping passes.
pub fn well(app: App) -> Page {
    let leave = move || {
        if !app.peek(|debrief| debrief.weighing.well_asked) {
            app.change(Change::WellAsked);
        }
    };
    let body = view! {
        {text_box(app, TextBox {
            field: Field::Well,
            label: app.say("weigh.well.label"),
            help: String::new(),
            lines: Lines::Many,
        })}
        {recalled(app, &[Landed::Landed], "weigh.well.landed")}
    };
    Page::new(app.say("weigh.well.heading"), app.say("weigh.well.help"), body.into_any())
        .actions(leaving(app, leave))
        .side(plan_side(app))
}

/// What else was going on, and one reflection: each visit another, the ones without an answer first.
pub fn around(app: App) -> Page {
    const REFLECTIONS: [(Field, &str); 3] = [
        (Field::FriendView, "weigh.reflect.friend"),
        (Field::OneYear, "weigh.reflect.one_year"),
        (Field::WorstCase, "weigh.reflect.worst_case"),
    ];
    // Chosen once, when the screen opens: it must not change while it is being answered.
    let (field, table) = app.peek(|debrief| {
        let first = debrief.id.0.bytes().map(usize::from).sum::<usize>();
        let turn = |step: usize| REFLECTIONS.get((first + step) % REFLECTIONS.len()).copied();
        let open = |(field, _): &(Field, &str)| debrief.text(*field).trim().is_empty();
        let [usual, ..] = REFLECTIONS;
        (0..REFLECTIONS.len()).filter_map(turn).find(open).or(turn(0)).unwrap_or(usual)
    });
    let body = view! {
        {text_box(app, TextBox {
            field: Field::Around,
            label: app.say("weigh.around.label"),
            help: String::new(),
            lines: Lines::Few,
        })}
        <p class="quiet">{app.say("weigh.around.causes")}</p>
        <section class="reflection" aria-labelledby="reflection">
            <h2 id="reflection">{app.say(&format!("{table}.heading"))}</h2>
            {text_box(app, TextBox {
                field,
                label: app.say(&format!("{table}.question")),
                help: app.say(&format!("{table}.help")),
                lines: Lines::Few,
            })}
        </section>
        <p>{link(app, "text-button", app.say("weigh.around.what_if"), Screen::WhatIf)}</p>
    };
    Page::new(app.say("weigh.around.heading"), app.say("weigh.around.help"), body.into_any())
        .side(plan_side(app))
}

/// "Skip" and "Go on", where leaving says that the question was asked.
fn leaving(app: App, leave: impl Fn() + Copy + 'static) -> Actions {
    let go = move || {
        leave();
        app.go(app.next());
    };
    Actions::Own(
        view! {
            {text_button("skip", app.say("frame.skip.button"), go)}
            {button("go-on", app.say("frame.go_on.button"), Look::Accent, go)}
        }
        .into_any(),
    )
}

/// What stands where something was taken off meanwhile: kind words and a way on.
fn gone(app: App) -> AnyView {
    view! {
        <p class="kind" id="gone">{app.say("weigh.gone.words")}</p>
        <p>{link(app, "button", app.say("weigh.gone.see_all"), Screen::Wrong)}</p>
    }
    .into_any()
}

/// The questions of the recall that went so, to jog the memory. Nothing where there are none.
fn recalled(app: App, landed: &[Landed], heading: &'static str) -> Option<AnyView> {
    let asked: Vec<String> = app.peek(|debrief| {
        let questions = debrief.recall.questions.iter();
        questions
            .filter(|asked| asked.landed.is_some_and(|how| landed.contains(&how)))
            .map(|asked| asked.asked.trim().to_owned())
            .filter(|asked| !asked.is_empty())
            .collect()
    });
    (!asked.is_empty()).then(|| {
        let asked = asked
            .into_iter()
            .map(|asked| view! { <li translate="no" dir="auto">{asked}</li> })
            .collect_view();
        view! {
            <div class="recalled">
                <p class="quiet">{app.say(heading)}</p>
                <ul>{asked}</ul>
            </div>
        }
        .into_any()
    })
}

/// What an item is called: its mishap's name, or the first of the person's own words for it. Runs again when
/// they change.
fn title(app: App, id: LocalId) -> String {
    let (key, words) = app.with(|debrief| {
        let item = debrief.item(id);
        item.map(|item| (item.mishap.clone(), item.words.trim().to_owned())).unwrap_or_default()
    });
    if words.is_empty() {
        let name = app.mishap(&key, |mishap| mishap.name.clone());
        return name.unwrap_or_else(|| app.say("weigh.unnamed"));
    }
    if words.chars().count() <= TITLE {
        return words;
    }
    let short: String = words.chars().take(TITLE).collect();
    let whole = short.rsplit_once(char::is_whitespace).map_or(short.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

/// What is known of an item: the catalogue's defaults with the answers over them, and over the flags of the
/// whole list. Runs again when they change.
fn traits(app: App, id: LocalId) -> Option<Traits> {
    app.with(|debrief| debrief.item(id).map(|item| traits_of(app, item)))
}

fn traits_of(app: App, item: &Item) -> Traits {
    Traits::of(app.content().mishaps.catalogue.get(&item.mishap), &item.answers)
}

/// Whether something is owed to somebody or somebody is in danger, so that it never waits: rules 1 to 5
/// (design: judgement, "Procedure").
fn is_urgent(natures: &[Nature]) -> bool {
    natures.iter().any(|nature| *nature <= Nature::Property)
}

/// Whether an item holds words that taking it off would lose.
fn holds_words(item: &Item) -> bool {
    let filled = |text: &String| !text.trim().is_empty();
    filled(&item.words) || item.details.values().any(filled)
}

/// The things that went wrong, in the order in which they were entered.
fn mishaps(debrief: &Debrief) -> impl Iterator<Item = &Item> {
    debrief.items.iter().filter(|item| !item.is_missed_point())
}

/// Takes an item off the list. One that holds words waits instead, so that none are lost.
fn take_off(app: App, id: LocalId) {
    let Some((words, parked)) =
        app.peek(|debrief| debrief.item(id).map(|item| (holds_words(item), item.parked)))
    else {
        return;
    };
    app.change(if words && !parked { Change::Parked(id, true) } else { Change::ItemRemoved(id) });
}

/// Takes up an item that waits. Where enough are being weighed, the last one that can wait does.
fn take_up(app: App, id: LocalId) {
    let swapped = app.peek(|debrief| {
        let weighed: Vec<&Item> = mishaps(debrief).filter(|item| !item.parked).collect();
        let can_wait = |item: &&&Item| !is_urgent(&traits_of(app, item).natures);
        let full = weighed.len() >= WEIGHED_AT_ONCE
            && debrief.item(id).is_some_and(|item| !item.is_missed_point());
        weighed.iter().rev().find(can_wait).filter(|_| full).map(|item| item.id)
    });
    if let Some(swapped) = swapped {
        app.change(Change::Parked(swapped, true));
    }
    app.change(Change::Parked(id, false));
}

//! The words that a message about one item needs: only those of its route.

use super::super::details::hints;
use super::super::errand::wanted_boxes;
use super::asked::neutral_line;
use super::fields::{add, apologise, correct, event, fix, promised, repair};
use super::gone;
use crate::app::Screen;
use crate::domain::assess::Traits;
use crate::domain::debrief::{Detail, Field, LocalId, MessageKind};
use crate::domain::mishap::Route;
use crate::ui::App;
use crate::ui::parts::{Lines, Page, TextBox, link, plan_side, text_box};
use crate::ui::prelude::*;

/// What decides which boxes are shown. Typing changes none of it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shape {
    route: Route,
    /// Whether it may be told in the person's own words.
    told: bool,
    traits: Traits,
}

/// The words for one item.
pub fn item_words(app: App, id: LocalId) -> Page {
    let there = Memo::new(move |_| app.with(|debrief| debrief.item(id).is_some()));
    let shape = Memo::new(move |_| {
        let asked = app.with(|debrief| {
            debrief.item(id).is_some_and(|item| item.answers.comfortable.is_some())
        });
        app.assessment.with(|assessment| {
            assessment.verdict(id).map(|verdict| Shape {
                route: verdict.route,
                told: verdict.traits.comfortable || (verdict.overridden() && !asked),
                traits: verdict.traits.clone(),
            })
        })
    });
    let table = match shape.get_untracked() {
        _ if !there.get_untracked() => "weigh.words.gone",
        Some(shape) => table(shape.route),
        None => "weigh.words.none",
    };
    let body = move || match shape.get() {
        _ if !there.get() => gone(app),
        Some(shape) => boxes(app, id, &shape),
        None => nothing(app, id),
    };
    Page::new(
        app.say(&format!("{table}.heading")),
        app.say(&format!("{table}.help")),
        view! { {body} }.into_any(),
    )
    .side(plan_side(app))
}

const fn table(route: Route) -> &'static str {
    match route {
        Route::Add => "weigh.words.add",
        Route::Fix => "weigh.words.fix",
        Route::Correct => "weigh.words.correct",
        Route::Apologise => "weigh.words.apologise",
        Route::Repair => "weigh.words.repair",
        Route::Explain => "weigh.words.explain",
        Route::Send => "weigh.words.send",
        Route::Support => "weigh.words.support",
        Route::Reschedule => "weigh.words.reschedule",
        Route::LetGo => "weigh.words.none",
    }
}

fn boxes(app: App, id: LocalId, shape: &Shape) -> AnyView {
    let boxes = match shape.route {
        Route::Add => add(app, id),
        Route::Fix => fix(app, id),
        Route::Correct => correct(app, id),
        Route::Apologise => apologise(app, id, &shape.traits),
        Route::Repair => repair(app, id),
        // An event in chosen words where that is comfortable, otherwise in one neutral line.
        Route::Explain if shape.told => event(app, id),
        Route::Explain => neutral_line(app, id),
        Route::Send => promised(app, id),
        Route::Support => record(app, id),
        Route::Reschedule => wanted_boxes(app, id, MessageKind::Reschedule),
        Route::LetGo => return nothing(app, id),
    };
    view! {
        <div class="fields">{boxes}</div>
        {hints(app, id)}
    }
    .into_any()
}

/// Nothing is written about it: kind words and a way back.
fn nothing(app: App, id: LocalId) -> AnyView {
    view! {
        <p class="kind" id="nothing-to-write">{app.say("weigh.words.none.kind")}</p>
        <p>{link(app, "button", app.say("weigh.words.none.back"), Screen::Item(id))}</p>
    }
    .into_any()
}

/// The private record: never in a message.
fn record(app: App, id: LocalId) -> AnyView {
    view! {
        {text_box(app, TextBox {
            field: Field::Detail(id, Detail::PrivateRecord),
            label: app.say("weigh.private.begin"),
            help: app.say("weigh.private.help"),
            lines: Lines::Many,
        })}
        <p class="care">{app.say("weigh.private.limits")}</p>
        <p>{link(app, "text-button", app.say("weigh.private.support"), Screen::Support)}</p>
    }
    .into_any()
}

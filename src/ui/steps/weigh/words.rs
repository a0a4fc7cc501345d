//! The words that a message about one item needs: only those of its route.

use super::fields::{add, correct, detail, fix, neutral_line, thing, whom};
use super::{gone, side};
use crate::app::Screen;
use crate::domain::assess::Traits;
use crate::domain::debrief::{Detail, Field, LocalId};
use crate::domain::lang::Stem;
use crate::domain::mishap::{Nature, Route};
use crate::ui::App;
use crate::ui::parts::{Fragment, Lines, Page, link, woven_preview};
use leptos::prelude::*;

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
        app.assessment.with(|assessment| {
            assessment.verdict(id).map(|verdict| Shape {
                route: verdict.route,
                told: verdict.traits.comfortable || verdict.overridden(),
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
    .side(side(app))
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
        Route::LetGo | Route::Reschedule => "weigh.words.none",
    }
}

fn boxes(app: App, id: LocalId, shape: &Shape) -> AnyView {
    let boxes = match shape.route {
        Route::Add => add(app, id),
        Route::Fix => fix(app, id),
        Route::Correct => correct(app, id),
        Route::Apologise => apologise(app, id, &shape.traits),
        Route::Repair => view! {
            {thing(app, id, "weigh.broken", "weigh.broken.sentence")}
            {doing(app, id)}
        }
        .into_any(),
        Route::Explain => explain(app, id, shape),
        Route::Send => thing(app, id, "weigh.promised", "weigh.promised.sentence"),
        Route::Support => record(app, id),
        Route::LetGo | Route::Reschedule => return nothing(app, id),
    };
    view! {
        <div class="fields">{boxes}</div>
        {whom(app, id, shape.route)}
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

/// What was done, and what is being done about it. Of a confidence no detail is asked for.
fn apologise(app: App, id: LocalId, traits: &Traits) -> AnyView {
    let what = if traits.is(Nature::Confidence) {
        view! { <p class="care">{app.say("weigh.did.confidence")}</p> }.into_any()
    } else {
        let table = if traits.is(Nature::MissedSlot) { "weigh.missed" } else { "weigh.did" };
        let did = Fragment {
            field: Field::Detail(id, Detail::Did),
            stem: Stem::Verb,
            sentence: Some("weigh.did.sentence"),
        };
        view! {
            {detail(app, id, Detail::Did, table, Lines::Few)}
            {woven_preview(app, vec![did])}
        }
        .into_any()
    };
    view! { {what} {doing(app, id)} }.into_any()
}

fn doing(app: App, id: LocalId) -> AnyView {
    let doing = Fragment {
        field: Field::Detail(id, Detail::Doing),
        stem: Stem::Sentence,
        sentence: None,
    };
    view! {
        {detail(app, id, Detail::Doing, "weigh.doing", Lines::Few)}
        {woven_preview(app, vec![doing])}
    }
    .into_any()
}

/// An event: in chosen words where that is comfortable, otherwise one neutral line.
fn explain(app: App, id: LocalId, shape: &Shape) -> AnyView {
    if !shape.told {
        return neutral_line(app, id);
    }
    let words = Fragment {
        field: Field::Detail(id, Detail::Words),
        stem: Stem::Sentence,
        sentence: None,
    };
    view! {
        {detail(app, id, Detail::Words, "weigh.event", Lines::Few)}
        {woven_preview(app, vec![words])}
    }
    .into_any()
}

/// The private record: never in a message.
fn record(app: App, id: LocalId) -> AnyView {
    view! {
        {detail(app, id, Detail::PrivateRecord, "weigh.private", Lines::Many)}
        <p class="care">{app.say("weigh.private.limits")}</p>
        <p>{link(app, "text-button", app.say("weigh.private.support"), Screen::Support)}</p>
    }
    .into_any()
}

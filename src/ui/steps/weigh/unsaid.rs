//! What was left unsaid. A thank-you takes two such points; the rest wait.

use super::fields::{add, whom};
use super::{holds_words, take_off, take_up};
use crate::app::Event;
use crate::domain::assess::{Parked, Place};
use crate::domain::debrief::{Detail, Field, LocalId, MessageKind, NoteKey};
use crate::domain::mishap::Route;
use crate::ui::App;
use crate::ui::parts::{
    Look, Page, change_button, change_text_button, each, plan_side, read_only, reader_name,
};
use crate::ui::prelude::*;

/// What was left unsaid.
pub fn unsaid(app: App) -> Page {
    let ids = move |parked: bool| {
        Memo::new(move |_| {
            app.with(|debrief| {
                let points = debrief.items.iter().filter(|item| item.is_missed_point());
                points
                    .filter(|item| item.parked == parked)
                    .map(|item| item.id)
                    .collect::<Vec<LocalId>>()
            })
        })
    };
    let (points, waiting) = (ids(false), ids(true));
    let label = move || {
        app.say(if points.with(Vec::is_empty) {
            "weigh.unsaid.add.button"
        } else {
            "weigh.unsaid.more.button"
        })
    };
    let begin = move |_| app.dispatch(Event::MissedPointBegun);
    let body = view! {
        <ul class="entries">{each(points, move |id| point(app, id))}</ul>
        <div>
            <button
                type="button"
                class="button"
                id="add-point"
                disabled=move || read_only(app)
                on:click=begin
            >
                {label}
            </button>
        </div>
        <section class="picks waiting" hidden=move || waiting.with(Vec::is_empty)>
            <h2>{app.say("weigh.waiting.heading")}</h2>
            <ul id="waiting">{each(waiting, move |id| waits(app, id))}</ul>
        </section>
    };
    Page::new(app.say("weigh.unsaid.heading"), app.say("weigh.unsaid.help"), body.into_any())
        .side(plan_side(app))
}

fn point(app: App, id: LocalId) -> AnyView {
    let label = Memo::new(move |_| {
        let words = app.with(|debrief| debrief.item(id).is_some_and(holds_words));
        if words { "weigh.put_aside.button" } else { "weigh.take_off.button" }
    });
    let off = move || {
        change_text_button(app, &format!("take-off-{id}"), app.say(label.get()), move || {
            take_off(app, id);
        })
    };
    view! {
        <li class="entry" id=format!("point-entry-{id}")>
            {add(app, id)}
            {whom(app, id, Route::Add)}
            {place(app, id)}
            {off}
        </li>
    }
    .into_any()
}

/// Where the point goes, or why it waits.
fn place(app: App, id: LocalId) -> AnyView {
    let placed = Memo::new(move |_| {
        app.assessment
            .with(|assessment| assessment.verdict(id).map(|verdict| (verdict.route, verdict.place)))
    });
    let words = move || {
        let (route, place) = placed.get()?;
        let words = match place {
            Place::InThankYou(to) => {
                let key = NoteKey { kind: MessageKind::ThankYou, about: None, to };
                app.fill("weigh.unsaid.placed", &[("name", &reader_name(app, key))])
            }
            Place::Parked(Parked::TwoAdds | Parked::OneTopic) => app.say("weigh.unsaid.two"),
            _ if route == Route::Add => app.say("weigh.unsaid.no_note"),
            _ => app.say("weigh.unsaid.kept"),
        };
        let named = matches!(place, Place::InThankYou(_)).then_some("no");
        Some(view! { <p class="quiet" translate=named>{words}</p> })
    };
    view! { <div aria-live="polite">{words}</div> }.into_any()
}

/// A point that was put aside: its words, and the way back.
fn waits(app: App, id: LocalId) -> AnyView {
    let words = move || {
        let point = app.text(Field::Detail(id, Detail::Point));
        let proof = app.text(Field::Detail(id, Detail::Proof));
        let first = [point, proof].into_iter().find(|text| !text.trim().is_empty());
        first.unwrap_or_else(|| app.say("weigh.unsaid.unnamed"))
    };
    let words_held = app.peek(|debrief| debrief.item(id).is_some_and(holds_words));
    let off = app.say(if words_held { "weigh.delete.button" } else { "weigh.take_off.button" });
    view! {
        <li class="picked" id=format!("waiting-{id}")>
            <span translate="no" dir="auto">{words}</span>
            <span class="card-actions">
                {change_button(app, &format!("take-up-{id}"), app.say("weigh.take_up.button"), Look::Quiet, move || {
                    take_up(app, id);
                })}
                {change_text_button(app, &format!("take-off-{id}"), off, move || {
                    take_off(app, id);
                })}
            </span>
        </li>
    }
    .into_any()
}

//! What the person is told once, and the crisis card.

use super::{link, text_button};
use crate::app::{Event, Notice, Screen};
use crate::ui::App;
use crate::ui::prelude::*;

/// The current notice, if there is one. Announced politely.
pub fn notice(app: App) -> AnyView {
    let Some(notice) = app.model.with(|model| model.notice.clone()) else { return ().into_any() };
    let count = |number: usize| number.to_string();
    let words = match &notice {
        Notice::Copied => app.say("frame.notice.copied"),
        Notice::CopyRefused => app.say("frame.notice.copy_refused"),
        Notice::ItemWaits => app.say("frame.notice.item_waits"),
        Notice::Imported(imported) => app.fill(
            "frame.notice.imported",
            &[
                ("new", &count(imported.new.len())),
                ("same", &count(imported.same.len())),
                ("both", &count(imported.copies.len())),
            ],
        ),
        Notice::ImportRefused(error) => app.say(error.key()),
        Notice::NotOpened(error) => app.say(error.key()),
        Notice::Deleted => app.say("frame.notice.deleted"),
        Notice::Erased(_) => app.say("frame.notice.erased"),
        Notice::NotErased(fault) => app.say(fault.key()),
    };
    let undo = matches!(notice, Notice::Deleted).then(|| {
        text_button("undo", app.say("frame.notice.undo.button"), move || {
            app.dispatch(Event::DeleteUndone);
        })
    });
    let close = text_button("close-notice", app.say("frame.notice.close.button"), move || {
        app.dispatch(Event::NoticeClosed);
    });
    view! { <div class="notice" role="status" id="notice"><p>{words}</p> {undo} {close}</div> }
        .into_any()
}

/// The quiet card, where the person's own words may mean self-harm. Found on the device, logged nowhere,
/// blocks nothing (design: judgement, "Gates").
pub fn crisis_card(app: App) -> AnyView {
    let closed = app.model.with(|model| model.crisis_closed);
    let found = !closed && {
        let crisis = &app.content().crisis;
        app.with(|debrief| debrief.own_texts().any(|text| crisis.is_in(text)))
    };
    if !found {
        return ().into_any();
    }
    let region = app.model.with(|model| model.settings.region.clone());
    let content = app.content();
    let first = content.support.region.iter().find(|known| known.id == region);
    // Until a region is chosen, the one that the support door shows first.
    let first = first.or(content.support.region.first());
    let numbers = first.map(|region| {
        let lines = region
            .line
            .iter()
            .map(|line| super::super::steps::support::line(app, line))
            .collect_view();
        view! {
            <p>{app.fill("frame.crisis.emergency", &[("place", &region.name), ("number", &region.emergency)])}</p>
            <ul class="numbers">{lines}</ul>
        }
    });
    view! {
        <section class="card crisis" id="crisis-card" aria-labelledby="crisis-heading">
            <h2 id="crisis-heading">{app.say("frame.crisis.heading")}</h2>
            <p>{app.say("frame.crisis.words")}</p>
            {numbers}
            <div class="card-actions">
                {link(app, "button", app.say("frame.crisis.numbers"), Screen::Support)}
                {text_button("close-crisis", app.say("frame.crisis.close.button"), move || {
                    app.dispatch(Event::CrisisCardClosed);
                })}
            </div>
        </section>
    }
    .into_any()
}

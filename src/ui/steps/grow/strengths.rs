//! What matters to the person, and what they are good at. Writing about one's values helps; it is paired with an easy first
//! action, since an affirmation that is followed by failure can make people give up (design: judgement, "Evidence";
//! `advice.md`, row 95).

use crate::app::{Event, LeafStart, Screen};
use crate::domain::debrief::{LeafChange, LeafKey, LeafKind, LeafLine, LocalId};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, button, change_button, change_text_button, chips, each,
};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{did, line_box, times};

/// What may matter to somebody.
const VALUES: [&str; 14] = [
    "honest", "kind", "fair", "family", "learning", "craft", "useful", "freedom", "courage",
    "humour", "faith", "nature", "making", "calm",
];

/// Values, a first step, and strengths with their proof.
pub fn strengths(app: App) -> Page {
    let body = view! {
        {values(app)}
        {list(app)}
    };
    let on = button("go-on", app.say("frame.go_on.button"), Look::Accent, move || {
        app.go(Screen::Grow);
    });
    Page::new(app.say("grow.strengths.heading"), app.say("grow.strengths.help"), body.into_any())
        .actions(Actions::Own(on))
}

fn values(app: App) -> AnyView {
    let key = LeafKind::Values.only();
    let options = VALUES
        .into_iter()
        .map(|value| (value.to_owned(), app.say(&format!("grow.value.{value}"))))
        .collect();
    let ticked = move |value: &str| app.leaf(key, |leaf| leaf.picks.contains(value));
    let on_tick = move |value: &str, now| did(app, key, LeafChange::Picked(value.to_owned(), now));
    view! {
        <section class="stack part" aria-labelledby="values">
            <h2 id="values">{app.say("grow.strengths.values")}</h2>
            {chips(app, "value", app.say("grow.strengths.values_help"), options, ticked, on_tick)}
            {line_box(app, key, LeafLine::WhatMatters, "grow.strengths.matters", Lines::Few)}
            {line_box(app, key, LeafLine::FirstStep, "grow.strengths.step", Lines::One)}
            {times(app, key, "grow.times.step", "first-step", |_| ())}
        </section>
    }
    .into_any()
}

fn list(app: App) -> AnyView {
    let all = Memo::new(move |_| {
        app.model.with(|model| {
            let strengths = model.book.leaves_of(LeafKind::Strength);
            strengths.map(|leaf| leaf.key.of).collect::<Vec<LocalId>>()
        })
    });
    let add = app.say("grow.strengths.add.button");
    view! {
        <section class="stack part" aria-labelledby="strengths">
            <h2 id="strengths">{app.say("grow.strengths.list")}</h2>
            <p class="quiet">{app.say("grow.strengths.list_help")}</p>
            <ul class="entries">{each(all, move |of| strength(app, LeafKind::Strength.of(of)))}</ul>
            {from_well(app)}
            <div>
                {change_button(app, "add-strength", add, Look::Quiet, move || {
                    app.dispatch(Event::LeafBegun(LeafKind::Strength, None));
                })}
            </div>
        </section>
    }
    .into_any()
}

/// One strength. It can be taken away while nothing is written.
fn strength(app: App, key: LeafKey) -> AnyView {
    let empty = Memo::new(move |_| {
        app.leaf(key, |leaf| leaf.lines.values().all(|text| text.trim().is_empty()))
    });
    let remove = move || {
        empty.get().then(|| {
            let label = app.say("grow.strengths.remove.button");
            change_text_button(app, &format!("remove-strength-{}", key.of), label, move || {
                did(app, key, LeafChange::Removed);
                app.focus("add-strength");
            })
        })
    };
    view! {
        <li class="entry">
            {line_box(app, key, LeafLine::Title, "grow.strengths.title", Lines::One)}
            {line_box(app, key, LeafLine::Proof, "grow.strengths.proof", Lines::Few)}
            {remove}
        </li>
    }
    .into_any()
}

/// What went well, line by line, to be taken as what shows a strength. Nothing where none was written, or all is taken.
fn from_well(app: App) -> AnyView {
    let left = Memo::new(move |_| {
        let taken: Vec<String> = app.model.with(|model| {
            let strengths = model.book.leaves_of(LeafKind::Strength);
            strengths.map(|leaf| leaf.line(LeafLine::Proof).trim().to_owned()).collect()
        });
        let lines = super::hub::kept(app);
        lines.into_iter().filter(|line| !taken.contains(line)).take(3).collect::<Vec<String>>()
    });
    let shown = move || {
        let lines = left.get();
        (!lines.is_empty()).then(|| {
            let takes = lines.into_iter().enumerate().map(|(place, line)| {
                let label = app.fill("grow.strengths.take", &[("words", &line)]);
                change_text_button(app, &format!("take-{place}"), label, move || {
                    take(app, line.clone());
                })
            });
            view! {
                <div class="recalled">
                    <p class="quiet">{app.say("grow.strengths.from_well")}</p>
                    <div class="stack" translate="no">{takes.collect_view()}</div>
                </div>
            }
        })
    };
    view! { {shown} }.into_any()
}

/// A strength that a line of what went well shows: the line is its proof, the name is still to be found.
fn take(app: App, line: String) {
    let proof = LeafStart::Line(LeafLine::Proof, line);
    app.dispatch(Event::LeafBegun(LeafKind::Strength, Some(proof)));
}

//! All of the next interview on one page: large on a phone held in the hand, and on one sheet of paper.

use super::times::{appointment, held, times, to_calendar};
use super::{NEXT, line};
use crate::app::{Event, Screen};
use crate::domain::debrief::{KeptBy, Leaf, LeafLine};
use crate::domain::ready::{BRING, dry_run_to_come, shown_strengths};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, text_button};
use crate::ui::prelude::*;

/// A line takes up as much as so many letters, however short it is.
const A_LINE: usize = 30;
/// From so many letters on the print is smaller, and from so many on smaller still: it stays on one sheet.
const SMALL: usize = 700;
const SMALLER: usize = 1_300;

/// Everything on one page.
pub fn ready_card(app: App) -> Page {
    let print = move || {
        app.dispatch(Event::HandoutTaken(String::new(), String::new(), KeptBy::Printed));
    };
    let actions = view! {
        {text_button("edit-card", app.say("ready.card.edit.button"), move || app.go(Screen::Ready))}
        {button("print-card", app.say("ready.card.print.button"), Look::Accent, print)}
    };
    let body = view! {
        {move || sheet(app, Some("card"))}
        <div class="stack">{move || to_calendar(app)}</div>
    };
    Page::new(app.say("ready.card.heading"), "", body.into_any())
        .actions(Actions::Own(actions.into_any()))
}

/// The sheet; with its name where it is the screen's own.
pub(super) fn sheet(app: App, id: Option<&'static str>) -> AnyView {
    let parts: Vec<(&str, Vec<String>)> = [
        ("ready.card.bring", bring(app)),
        ("ready.card.routine", lines_of(app, LeafLine::Routine)),
        ("ready.card.calm_down", lines_of(app, LeafLine::CalmDown)),
        ("ready.card.commitment", lines_of(app, LeafLine::Commitment)),
        ("ready.card.strengths", strengths(app)),
    ]
    .into_iter()
    .filter(|(_, lines)| !lines.is_empty())
    .collect();
    let place = lines_of(app, LeafLine::Place);
    let known = appointment(app);
    if parts.is_empty() && place.is_empty() && known.is_none() && whom(app).is_empty() {
        return view! { <p class="quiet" id=id.map(|_| "card-empty")>{app.say("ready.card.empty")}</p> }
            .into_any();
    }
    let all = parts.iter().flat_map(|(_, lines)| lines).chain(&place);
    let letters: usize = all.map(|line| line.chars().count().max(A_LINE)).sum();
    let size = match letters {
        ..SMALL => "handout ready-card",
        SMALL..SMALLER => "handout ready-card small",
        _ => "handout ready-card smaller",
    };
    let whom = whom(app);
    let whom = (!whom.is_empty()).then(|| view! { <h2 class="whom" translate="no">{whom}</h2> });
    let when = known.map(|known| {
        let day = app.full_day(known.starts.day);
        let time = app.time(known.starts.minutes);
        let words = app.fill("ready.card.on", &[("day", &day), ("time", &time)]);
        view! { <p class="when">{words}</p> {times(app, &known, None)} }
    });
    let way = app.say(&format!("ready.way.{way}", way = held(app).name()));
    let place = (!place.is_empty()).then(|| part(way, place, false));
    let tried = dry_run(app);
    let parts = parts
        .into_iter()
        .map(|(key, lines)| part(app.say(key), lines, key == "ready.card.bring"))
        .collect_view();
    view! {
        <article class=size id=id>
            {whom}
            {when}
            <div class="parts">{place} {tried} {parts}</div>
            <p class="kind">{app.say("ready.card.close")}</p>
        </article>
    }
    .into_any()
}

/// With whom, and for what.
fn whom(app: App) -> String {
    let (company, role) = (line(app, LeafLine::Company), line(app, LeafLine::Role));
    match (company.is_empty(), role.is_empty()) {
        (false, false) => app.fill("ready.card.for", &[("role", &role), ("company", &company)]),
        (_, true) => company,
        (true, false) => role,
    }
}

/// A part of the sheet: what it is, and its lines; with boxes to tick on paper.
fn part(title: String, lines: Vec<String>, boxes: bool) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let class = if boxes { "to-tick" } else { "lines" };
    view! { <section><h3>{title}</h3> <ul class=class translate="no">{lines}</ul></section> }
        .into_any()
}

fn lines_of(app: App, of: LeafLine) -> Vec<String> {
    line(app, of)
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What to have along: what was ticked for this way of holding it, then their own.
fn bring(app: App) -> Vec<String> {
    let picks = app.leaf(NEXT, |leaf| leaf.picks.clone());
    let known = held(app).to_bring().iter();
    let ticked = known.filter(|key| picks.contains(&[BRING, key].concat()));
    let mut all: Vec<String> = ticked.map(|key| app.say(&["ready.bring.", key].concat())).collect();
    all.extend(lines_of(app, LeafLine::Bring));
    all
}

/// When the way is tried out, while that is to come.
fn dry_run(app: App) -> Option<AnyView> {
    let today = app.moment().today();
    let day = app.leaf(NEXT, |leaf| dry_run_to_come(leaf, today))?;
    Some(part(app.say("ready.dry_run.heading"), vec![app.full_day(day)], false))
}

/// The strengths, each with what shows it.
fn strengths(app: App) -> Vec<String> {
    let words = |leaf: &Leaf| {
        let both = [leaf.line(LeafLine::Title).trim(), leaf.line(LeafLine::Proof).trim()];
        both.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
    };
    app.model.with(|model| {
        let next = model.book.leaf(NEXT).cloned().unwrap_or_else(|| Leaf::new(NEXT));
        shown_strengths(&next, &model.book).into_iter().map(words).collect()
    })
}

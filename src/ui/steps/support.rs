//! The support door: a person to talk to, by region. Offline, dated and sourced.

use super::hosted::help;
use crate::app::Event;
use crate::app::model::Settings;
use crate::content::{Line, Region};
use crate::ui::App;
use crate::ui::parts::{Actions, Page};
use crate::ui::prelude::*;

/// The support door.
pub fn support(app: App) -> Page {
    let content = app.content();
    let regions = content.support.region.clone();
    let first = regions.first().map(|region| region.id.clone()).unwrap_or_default();
    let chosen = Memo::new(move |_| {
        let region = app.model.with(|model| model.settings.region.clone());
        if region.is_empty() { first.clone() } else { region }
    });
    let options = regions
        .iter()
        .map(|region| {
            let id = region.id.clone();
            let is_chosen = {
                let id = id.clone();
                move || chosen.get() == id
            };
            view! { <option value=id prop:selected=is_chosen>{region.name.clone()}</option> }
        })
        .collect_view();
    let on_change = move |event: leptos::ev::Event| {
        app.dispatch(Event::SettingChanged(Settings::REGION, event_target_value(&event)));
    };
    let numbers = move || {
        let id = chosen.get();
        regions.iter().find(|region| region.id == id).map(|region| numbers(app, region))
    };
    let checked =
        app.fill("support.checked", &[("month", &month_words(app, &content.support.checked))]);
    let body = view! {
        <div class="field">
            <label for="region">{app.say("support.region")}</label>
            <select id="region" class="box" on:change=on_change>{options}</select>
        </div>
        <div class="stack" aria-live="polite">{numbers}</div>
        {help(app)}
        <p class="quiet">{checked}</p>
    };
    Page::new(app.say("support.heading"), app.say("support.help"), body.into_any())
        .actions(Actions::None)
}

fn numbers(app: App, region: &Region) -> AnyView {
    let lines = region.line.iter().map(|known| line(app, known)).collect_view();
    let rights = region.rights.iter().map(|known| line(app, known)).collect_view();
    let has_rights = !region.rights.is_empty();
    view! {
        <section class="card">
            <h2>{app.say("support.emergency")}</h2>
            <p class="number">{region.emergency.clone()}</p>
            <div class="card-actions">{calls(app, &region.emergency)}</div>
        </section>
        <section class="card">
            <h2>{app.say("support.talk")}</h2>
            <ul class="numbers">{lines}</ul>
        </section>
        {has_rights.then(|| view! {
            <section class="card">
                <h2>{app.say("support.rights")}</h2>
                <p class="help">{app.say("support.rights_help")}</p>
                <ul class="numbers">{rights}</ul>
            </section>
        })}
    }
    .into_any()
}

/// The months, by the names that their words have.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A month as it is said: "November 2026" for `2026-11`.
pub(in crate::ui::steps) fn month_words(app: App, month: &str) -> String {
    let named = month.split_once('-').and_then(|(year, number)| {
        let place = number.parse::<usize>().ok()?.checked_sub(1)?;
        Some((year, MONTHS.get(place)?))
    });
    named.map_or_else(
        || month.to_owned(),
        |(year, name)| app.fill(&format!("support.month.{name}"), &[("year", year)]),
    )
}

/// The numbers in a text, each to be called in one tap.
fn calls(app: App, text: &str) -> AnyView {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    numbers
        .filter(|number| !number.is_empty())
        .map(|number| {
            let label = app.fill("support.call", &[("number", number)]);
            view! { <a class="button" href=format!("tel:{number}")>{label}</a> }
        })
        .collect_view()
}

/// One number or site. Numbers can be tapped to call; those that only take messages open a message.
pub fn line(app: App, line: &Line) -> AnyView {
    let digits: String =
        line.number.chars().filter(|digit| digit.is_ascii_digit() || *digit == '+').collect();
    let way = if digits.is_empty() {
        // Not a link: leaving for another site would tell it where the person came from and when.
        view! { <span class="number">{line.site.clone()}</span> }.into_any()
    } else {
        let scheme = if line.by == "text" { "sms" } else { "tel" };
        view! { <a class="number" href=format!("{scheme}:{digits}")>{line.number.clone()}</a> }
            .into_any()
    };
    let hours =
        (!line.hours.is_empty()).then(|| view! { <span class="quiet">{line.hours.clone()}</span> });
    let source = app.fill("support.source", &[("site", &line.source)]);
    view! {
        <li>
            <span class="who">{line.who.clone()}</span>
            {way}
            {hours}
            <span class="quiet">{source}</span>
        </li>
    }
    .into_any()
}

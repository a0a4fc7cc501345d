//! Which interviews are listed: how they stand, when they were, what went wrong, how they went.

use super::here;
use crate::app::Event;
use crate::app::tend::Tended;
use crate::domain::debrief::Status;
use crate::domain::journal::{Journal, Kind, Search};
use crate::ui::App;
use crate::ui::parts::status_words;
use crate::ui::prelude::*;
use crate::ui::steps::support::month_words;

/// Looks for something else.
pub(super) fn change(app: App, change: impl FnOnce(&mut Search)) {
    let mut search = app.model.with_untracked(|model| model.tending.search.clone());
    change(&mut search);
    app.dispatch(Event::Tended(Tended::Searched(Box::new(search))));
}

/// What can be picked: its value, and its words.
type Choices = Vec<(String, String)>;

/// The boxes to pick from: only what there is. They stay, and so does the fold with them, when the list is another one.
pub(super) fn narrow(app: App) -> AnyView {
    view! {
        <details class="narrow" id="narrow">
            <summary>{app.say("journal.interviews.narrow.summary")}</summary>
            <div class="stack">
                {select(app, "by-status", "journal.interviews.narrow.status", statuses, status_of, |search, picked| {
                    search.status = Status::ALL.into_iter().find(|status| status_name(*status) == picked);
                })}
                {select(app, "by-time", "journal.interviews.narrow.when", times, time_of, |search, picked| {
                    let mut parts = picked.splitn(2, '-');
                    search.year = parts.next().and_then(|year| year.parse().ok());
                    search.month = parts.next().and_then(|month| month.parse().ok());
                })}
                {select(app, "by-mishap", "journal.interviews.narrow.mishap", mishaps, mishap_of, |search, picked| {
                    search.mishap = (!picked.is_empty()).then(|| picked.to_owned());
                })}
                {select(app, "by-kind", "journal.interviews.narrow.kind", kinds, kind_of, |search, picked| {
                    search.kind = Kind::ALL.into_iter().find(|kind| kind_name(*kind) == picked);
                })}
            </div>
        </details>
    }
    .into_any()
}

fn select(
    app: App,
    id: &'static str,
    label: &str,
    choices: fn(App, &Journal) -> Choices,
    picked: fn(&Search) -> String,
    pick: fn(&mut Search, &str),
) -> AnyView {
    let now = Memo::new(move |_| app.model.with(|model| picked(&model.tending.search)));
    let journal = here(app);
    let choices = Memo::new(move |before: Option<&Choices>| {
        journal.with(|journal| match &journal.0 {
            Some(journal) => choices(app, journal),
            // It is being looked up again.
            None => before.cloned().unwrap_or_default(),
        })
    });
    let options = move || {
        let any = (String::new(), app.say("journal.interviews.narrow.any"));
        let options = [any].into_iter().chain(choices.get()).map(|(value, words)| {
            let own = value.clone();
            let is_picked = move || now.with(|now| *now == own);
            view! { <option value=value prop:selected=is_picked>{words}</option> }
        });
        options.collect_view()
    };
    let on_change = move |event: leptos::ev::Event| {
        let picked = event_target_value(&event);
        change(app, |search| pick(search, &picked));
    };
    view! {
        <div class="field">
            <label for=id>{app.say(label)}</label>
            <select id=id class="box" on:change=on_change>{options}</select>
        </div>
    }
    .into_any()
}

fn statuses(app: App, journal: &Journal) -> Choices {
    let there = |status: &Status| journal.pasts().iter().any(|past| past.status == *status);
    let there = Status::ALL.into_iter().filter(there);
    there.map(|status| (status_name(status).to_owned(), status_words(app, status))).collect()
}

fn kinds(app: App, _: &Journal) -> Choices {
    let kinds = [
        (Kind::Good, "journal.interviews.narrow.good"),
        (Kind::Hard, "journal.interviews.narrow.hard"),
    ];
    kinds.map(|(kind, key)| (kind_name(kind).to_owned(), app.say(key))).to_vec()
}

/// Each year, and each of its months; the latest first.
fn times(app: App, journal: &Journal) -> Choices {
    let zone = app.model.with_untracked(|model| model.moment.zone.clone());
    let mut choices = Choices::new();
    let mut last = None;
    for (year, month) in journal.calendar(&zone) {
        if last.replace(year) != Some(year) {
            choices.push((year.to_string(), year.to_string()));
        }
        let value = format!("{year}-{month:02}");
        let words = month_words(app, &value);
        choices.push((value, words));
    }
    choices
}

/// What went wrong in any of them, by name.
fn mishaps(app: App, journal: &Journal) -> Choices {
    let keys = journal.mishaps();
    let named = keys
        .iter()
        .filter_map(|key| Some((key.clone(), app.mishap(key, |mishap| mishap.name.clone())?)));
    let mut choices: Choices = named.collect();
    crate::domain::order::order(&mut choices, |one, other| one.1 < other.1);
    choices
}

fn status_of(search: &Search) -> String {
    search.status.map_or("", status_name).to_owned()
}

fn time_of(search: &Search) -> String {
    match (search.year, search.month) {
        (Some(year), Some(month)) => format!("{year}-{month:02}"),
        (Some(year), None) => year.to_string(),
        _ => String::new(),
    }
}

fn mishap_of(search: &Search) -> String {
    search.mishap.clone().unwrap_or_default()
}

fn kind_of(search: &Search) -> String {
    search.kind.map_or("", kind_name).to_owned()
}

const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Good => "good",
        Kind::Hard => "hard",
    }
}

const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Pending => "pending",
        Status::Silent => "silent",
        Status::Rejected => "rejected",
        Status::Invited => "invited",
        Status::Offer => "offer",
        Status::Withdrew => "withdrew",
    }
}

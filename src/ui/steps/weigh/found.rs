//! The catalogue as it is listed: what fits the words typed, and before that what fits what was told.

use super::{holds_words, is_urgent, mishaps, take_off, take_up};
use crate::app::Event;
use crate::domain::debrief::{Item, LocalId};
use crate::ui::App;
use crate::ui::parts::{read_only, text_button};
use crate::ui::prelude::*;

/// How many are listed before anything is typed: the ones that many people know.
const LISTED: usize = 12;
/// How many are listed for what was typed.
const FOUND: usize = 20;
/// How many are listed for what was told freely, first of all.
const TOLD: usize = 4;
/// What the app adds by itself, elsewhere.
const NOT_LISTED: [&str; 2] = [Item::OWN, Item::MISSED_POINT];

/// One entry of the catalogue as it is listed.
#[derive(Clone, PartialEq, Eq)]
struct Listed {
    key: String,
    name: String,
    question: String,
}

/// What fits the words typed; before that, what fits what was told, and what many people know.
pub(super) fn found(app: App, typed: RwSignal<String>) -> AnyView {
    let told = app.peek(|debrief| debrief.recall.told.clone());
    let told = StoredValue::new(if told.trim().is_empty() {
        Vec::new()
    } else {
        search(app, &told, TOLD)
    });
    let all = RwSignal::new(false);
    let searching = Memo::new(move |_| typed.with(|typed| !typed.trim().is_empty()));
    let listed = Memo::new(move |_| {
        let room = match (searching.get(), all.get()) {
            (true, _) => FOUND,
            (false, false) => LISTED,
            (false, true) => usize::MAX,
        };
        let mut listed = typed.with(|typed| search(app, typed, room));
        if !searching.get() {
            told.with_value(|told| listed.retain(|entry| !told.contains(entry)));
        }
        listed
    });
    let picked = Memo::new(move |_| {
        app.with(|debrief| {
            let keys = mishaps(debrief).map(|item| (item.mishap.clone(), item.id));
            keys.collect::<Vec<(String, LocalId)>>()
        })
    });
    let rows = move |listed: Vec<Listed>| {
        listed.into_iter().map(|listed| row(app, listed, picked)).collect_view()
    };
    let from_told = move || {
        let told = told.get_value();
        (!searching.get() && !told.is_empty()).then(|| {
            view! {
                <p class="quiet">{app.say("weigh.search.told")}</p>
                <ul class="mishaps" id="told-mishaps">{rows(told)}</ul>
            }
        })
    };
    let status = move || {
        let count = listed.with(Vec::len);
        match (searching.get(), count) {
            (false, _) => app.say("weigh.search.usual"),
            (true, 0) => app.say("weigh.search.none"),
            (true, count) => app.fill("weigh.search.found", &[("count", &count.to_string())]),
        }
    };
    let show_all = move || {
        (!searching.get() && !all.get()).then(|| {
            text_button("show-all", app.say("weigh.search.all.button"), move || all.set(true))
        })
    };
    view! {
        <section class="found">
            {from_told}
            <p class="quiet" id="found" role="status">{status}</p>
            <ul class="mishaps">{move || rows(listed.get())}</ul>
            {show_all}
        </section>
    }
    .into_any()
}

/// The entries of the catalogue that fit some words, at most so many.
fn search(app: App, words: &str, room: usize) -> Vec<Listed> {
    let content = app.content();
    let found = content.mishaps.catalogue.search(words).into_iter();
    found
        .filter(|(key, _)| !NOT_LISTED.contains(key))
        .take(room)
        .map(|(key, mishap)| Listed {
            key: key.to_owned(),
            name: mishap.name.clone(),
            question: mishap.question.clone(),
        })
        .collect()
}

/// The last of the items that an entry was picked for.
fn id_of(picked: &[(String, LocalId)], key: &str) -> Option<LocalId> {
    picked.iter().rev().find(|(picked, _)| picked == key).map(|(_, id)| *id)
}

fn row(app: App, listed: Listed, picked: Memo<Vec<(String, LocalId)>>) -> AnyView {
    let Listed { key, name, question } = listed;
    let id = format!("mishap-{key}");
    let pressed = {
        let key = key.clone();
        move || {
            if picked.with(|picked| picked.iter().any(|(picked, _)| *picked == key)) {
                "true"
            } else {
                "false"
            }
        }
    };
    let toggle = move |_| match picked.with_untracked(|picked| id_of(picked, &key)) {
        None => {
            let urgent = app.mishap(&key, |mishap| is_urgent(&mishap.natures)) == Some(true);
            app.dispatch(Event::MishapPicked { mishap: key.clone(), urgent });
        }
        Some(id) => toggle_off(app, id),
    };
    view! {
        <li>
            <button
                type="button"
                class="mishap"
                id=id
                aria-pressed=pressed
                disabled=move || read_only(app)
                on:click=toggle
            >
                <span class="mishap-name">{name}</span>
                <span class="mishap-question">{question}</span>
            </button>
        </li>
    }
    .into_any()
}

/// A second tap takes it off again. One that waits with its words is taken up instead.
fn toggle_off(app: App, id: LocalId) {
    let waits_with_words =
        app.peek(|debrief| debrief.item(id).is_some_and(|item| item.parked && holds_words(item)));
    if waits_with_words {
        take_up(app, id);
    } else {
        take_off(app, id);
    }
}

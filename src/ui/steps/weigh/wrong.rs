//! What went wrong: found by everyday words, or told in one's own. Three are weighed at once; the rest wait.

use super::own::own_words;
use super::{holds_words, is_urgent, mishaps, recalled, side, take_off, take_up, title};
use crate::app::Event;
use crate::domain::debrief::{Change, Item, Landed, LocalId};
use crate::ui::App;
use crate::ui::parts::{Page, each, text_button};
use crate::ui::prelude::*;

/// How many are listed before anything is typed: the ones that many people know.
const LISTED: usize = 12;
/// How many are listed for what was typed.
const FOUND: usize = 20;
/// How many are listed for what was told freely, first of all.
const TOLD: usize = 4;
/// What the app adds by itself, elsewhere.
const NOT_LISTED: [&str; 2] = [Item::OWN, Item::MISSED_POINT];

/// What went wrong.
pub fn wrong(app: App) -> Page {
    let typed = RwSignal::new(String::new());
    let on_input = move |event: leptos::ev::Event| typed.set(event_target_value(&event));
    let body = view! {
        {picked(app)}
        {recalled(app, &[Landed::Missed, Landed::Partly], "weigh.wrong.missed")}
        <div class="field">
            <label for="search">{app.say("weigh.search.label")}</label>
            <p class="help" id="search-help">{app.say("weigh.search.help")}</p>
            <input
                type="search"
                id="search"
                class="box"
                autocomplete="off"
                spellcheck="false"
                translate="no"
                dir="auto"
                enterkeyhint="search"
                aria-describedby="search-help"
                on:input=on_input
            />
        </div>
        {found(app, typed)}
        {own_words(app)}
    };
    Page::new(app.say("weigh.wrong.heading"), app.say("weigh.wrong.help"), body.into_any())
        .side(side(app))
}

/// What was picked, and what waits.
fn picked(app: App) -> AnyView {
    let ids = move |parked: bool| {
        Memo::new(move |_| {
            app.with(|debrief| {
                let of_kind = mishaps(debrief).filter(|item| item.parked == parked);
                of_kind.map(|item| item.id).collect::<Vec<LocalId>>()
            })
        })
    };
    let (weighed, waiting) = (ids(false), ids(true));
    let off = move |id: LocalId, with_words: &'static str| {
        let words = app.with(|debrief| debrief.item(id).is_some_and(holds_words));
        app.say(if words { with_words } else { "weigh.take_off.button" })
    };
    let rows = each(weighed, move |id| {
        view! {
            <li class="picked" id=format!("picked-{id}")>
                <span dir="auto">{move || title(app, id)}</span>
                {row_button(app, id, "take-off", move || off(id, "weigh.put_aside.button"), take_off)}
            </li>
        }
        .into_any()
    });
    let waiting_rows = each(waiting, move |id| {
        view! {
            <li class="picked" id=format!("waiting-{id}")>
                <span dir="auto">{move || title(app, id)}</span>
                <span class="card-actions">
                    {row_button(app, id, "take-up", move || app.say("weigh.take_up.button"), take_up)}
                    {row_button(app, id, "take-off", move || off(id, "weigh.delete.button"), take_off)}
                </span>
            </li>
        }
        .into_any()
    });
    view! {
        <section class="picks" aria-live="polite" hidden=move || weighed.with(Vec::is_empty)>
            <h2>{app.say("weigh.picked.heading")}</h2>
            <ul id="picked">{rows}</ul>
        </section>
        <section class="picks waiting" hidden=move || waiting.with(Vec::is_empty)>
            <h2>{app.say("weigh.waiting.heading")}</h2>
            <p class="quiet">{app.say("weigh.waiting.help")}</p>
            <ul id="waiting">{waiting_rows}</ul>
        </section>
    }
    .into_any()
}

/// A button of a row. Read aloud, it says which row.
fn row_button(
    app: App,
    id: LocalId,
    name: &str,
    label: impl Fn() -> String + Send + 'static,
    on_click: fn(App, LocalId),
) -> AnyView {
    view! {
        <button type="button" class="text-button" id=format!("{name}-{id}") on:click=move |_| on_click(app, id)>
            {label}
            <span class="hidden">": " {move || title(app, id)}</span>
        </button>
    }
    .into_any()
}

/// One entry of the catalogue as it is listed.
#[derive(Clone, PartialEq, Eq)]
struct Listed {
    key: String,
    name: String,
    question: String,
}

/// What fits the words typed; before that, what fits what was told, and what many people know.
fn found(app: App, typed: RwSignal<String>) -> AnyView {
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
            let urgent = app.mishap(&key).is_some_and(|mishap| is_urgent(&mishap.natures));
            app.dispatch(Event::MishapPicked { mishap: key.clone(), urgent });
        }
        Some(id) => toggle_off(app, id),
    };
    view! {
        <li>
            <button type="button" class="mishap" id=id aria-pressed=pressed on:click=toggle>
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

/// Unparks an item that turned out to be owed to somebody.
pub(super) fn never_wait(app: App, id: LocalId) {
    if app.peek(|debrief| debrief.item(id).is_some_and(|item| item.parked)) {
        app.change(Change::Parked(id, false));
    }
}

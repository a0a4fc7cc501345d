//! What went wrong: found by everyday words, or told in one's own. Three are weighed at once; the rest wait.

use super::found::found;
use super::own::own_words;
use super::{holds_words, mishaps, recalled, take_off, take_up, title};
use crate::domain::debrief::{Change, Landed, LocalId};
use crate::ui::App;
use crate::ui::parts::{Page, each, item_name_translate, plan_side, read_only, search_box};
use crate::ui::prelude::*;

/// What went wrong.
pub fn wrong(app: App) -> Page {
    let typed = RwSignal::new(String::new());
    let search = search_box(
        app,
        app.say("weigh.search.label"),
        app.say("weigh.search.help"),
        move || typed.get(),
        move |words| typed.set(words),
    );
    let body = view! {
        {picked(app)}
        {recalled(app, &[Landed::Missed, Landed::Partly], "weigh.wrong.missed")}
        {search}
        {found(app, typed)}
        {own_words(app)}
    };
    Page::new(app.say("weigh.wrong.heading"), app.say("weigh.wrong.help"), body.into_any())
        .side(plan_side(app))
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
                <span translate=move || item_name_translate(app, id) dir="auto">{move || title(app, id)}</span>
                {row_button(app, id, "take-off", move || off(id, "weigh.put_aside.button"), take_off)}
            </li>
        }
        .into_any()
    });
    let waiting_rows = each(waiting, move |id| {
        view! {
            <li class="picked" id=format!("waiting-{id}")>
                <span translate=move || item_name_translate(app, id) dir="auto">{move || title(app, id)}</span>
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
        <button
            type="button"
            class="text-button"
            id=format!("{name}-{id}")
            disabled=move || read_only(app)
            on:click=move |_| on_click(app, id)
        >
            {label}
            <span class="hidden" translate=move || item_name_translate(app, id)>": " {move || title(app, id)}</span>
        </button>
    }
    .into_any()
}

/// Unparks an item that turned out to be owed to somebody.
pub(super) fn never_wait(app: App, id: LocalId) {
    if app.peek(|debrief| debrief.item(id).is_some_and(|item| item.parked)) {
        app.change(Change::Parked(id, false));
    }
}

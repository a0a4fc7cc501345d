//! All interviews: searched, narrowed down, and opened.

use super::narrow::{change, narrow};
use super::{name, of_journal, open, ways};
use crate::app::Screen;
use crate::domain::debrief::DebriefId;
use crate::domain::journal::{Journal, Past};
use crate::ui::App;
use crate::ui::el;
use crate::ui::parts::{Actions, Look, Page, button, keep_shown, status_words};
use crate::ui::prelude::*;
use leptos::html;

/// So many are drawn at first, and more of them at a time.
const AT_ONCE: usize = 30;

/// All interviews.
pub fn interviews(app: App) -> Page {
    let body = view! {
        {search_box(app)}
        {of_journal(app, move |journal| narrow(app, journal))}
        {found(app)}
        {ways(app, Screen::Interviews)}
    };
    Page::new(
        app.say("journal.interviews.heading"),
        app.say("journal.interviews.help"),
        body.into_any(),
    )
    .actions(Actions::None)
}

fn search_box(app: App) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    // What was looked for last stands in it again.
    keep_shown(node, move || app.model.with(|model| model.tending.search.words.clone()));
    let on_input = move |event: leptos::ev::Event| {
        change(app, |search| search.words = event_target_value(&event));
    };
    view! {
        <div class="field">
            <label for="search">{app.say("journal.interviews.search.label")}</label>
            <p class="help" id="search-help">{app.say("journal.interviews.search.help")}</p>
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
                node_ref=node
                on:input=on_input
            />
        </div>
    }
    .into_any()
}

/// What was found: how many, and as many rows as were asked for.
fn found(app: App) -> AnyView {
    let (count, all) = (RwSignal::new(AT_ONCE), move || {
        app.model.with(|model| model.tending.journal.as_ref().map_or(0, |all| all.pasts().len()))
    });
    let ids = Memo::new(move |_| {
        app.model.with(|model| {
            let zone = &model.moment.zone;
            let journal = model.tending.journal.as_ref();
            let found = journal.map(|all| all.search(&model.tending.search, zone));
            found
                .unwrap_or_default()
                .into_iter()
                .map(|past| past.id.clone())
                .collect::<Vec<DebriefId>>()
        })
    });
    let narrowed = Memo::new(move |_| app.model.with(|model| !model.tending.search.is_empty()));
    let says = move || {
        let (found, all) = (ids.with(Vec::len).to_string(), all());
        let count = all.to_string();
        match (all, found.as_str(), narrowed.get()) {
            (0, ..) => String::new(),
            (1, _, false) => app.say("journal.interviews.found.one"),
            (_, _, false) => app.fill("journal.interviews.found.all", &[("count", &count)]),
            (_, "0", _) => app.fill("journal.interviews.found.none", &[("count", &count)]),
            (_, found, _) => {
                app.fill("journal.interviews.found.some", &[("found", found), ("count", &count)])
            }
        }
    };
    let show_all = move || {
        narrowed.get().then(|| {
            button(
                "show-all",
                app.say("journal.interviews.show_all.button"),
                Look::Quiet,
                move || {
                    change(app, |search| *search = Default::default());
                    app.focus("search");
                },
            )
        })
    };
    let rows = el::rows(
        move || ids.with(|ids| ids.iter().take(count.get()).map(|id| id.0.clone()).collect()),
        move |id| row(app, &DebriefId(id.to_owned())),
    );
    let more = move || {
        let left = ids.with(Vec::len).saturating_sub(count.get());
        let next = left.min(AT_ONCE);
        (next > 0).then(|| {
            let label = app.fill("journal.interviews.more.button", &[("count", &next.to_string())]);
            button("more", label, Look::Quiet, move || {
                let shown = count.get_untracked();
                count.set(shown + AT_ONCE);
                // To the first of the new ones: whoever goes by keys or by ear goes on from there.
                if let Some(first) = ids.with_untracked(|ids| ids.get(shown).cloned()) {
                    app.focus(row_name(&first));
                }
            })
        })
    };
    let first = move || {
        (all() == 1)
            .then(|| view! { <p class="kind" id="first-one">{app.say("journal.first")}</p> })
    };
    view! {
        <p class="quiet" id="found" role="status">{says}</p>
        {show_all}
        <ul class="rows" id="interviews">{rows}</ul>
        {more}
        {first}
    }
    .into_any()
}

/// The name of a row's button.
fn row_name(id: &DebriefId) -> String {
    ["interview-", &id.0].concat()
}

fn row(app: App, id: &DebriefId) -> AnyView {
    let known = id.clone();
    let past = Memo::new(move |_| {
        app.model.with(|model| {
            let past = |all: &Box<Journal>| all.past(&known).map(|past| words(app, past));
            model.tending.journal.as_ref().and_then(past).unwrap_or_default()
        })
    });
    let (name, told) =
        (move || past.with(|past| past.0.clone()), move || past.with(|past| past.1.clone()));
    let (opens, id) = (id.clone(), row_name(id));
    view! {
        <li class="row">
            <button type="button" class="row-open" id=id on:click=move |_| open(app, &opens)>
                <span class="row-name" translate="no">{name}</span>
                <span class="quiet">{told}</span>
            </button>
        </li>
    }
    .into_any()
}

/// What stands in a row: its name, and "18 November · they said no".
fn words(app: App, past: &Past) -> (String, String) {
    let day = app.deadline(past.at);
    let state = status_words(app, past.status);
    (name(app, past), app.fill("journal.readable.stands", &[("day", &day), ("state", &state)]))
}

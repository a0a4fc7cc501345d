//! How the open interview was before: the versions, and one of them to read and to bring back.

use super::back;
use super::figures::count_words;
use super::place::place_words;
use crate::app::tend::{Looked, Tended, Version};
use crate::app::{Event, Screen};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, Place};
use crate::domain::lang::DayFrom;
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, change_button, link};
use crate::ui::prelude::*;

/// The versions, the newest first.
pub fn earlier(app: App) -> Page {
    let versions = Memo::new(move |_| app.model.with(|model| model.tending.earlier.clone()));
    let list = move || {
        let versions = versions.get();
        if versions.is_empty() {
            return view! { <p id="no-earlier">{app.say("words.earlier.none")}</p> }.into_any();
        }
        let rows = versions.into_iter().map(|version| row(app, version)).collect_view();
        view! { <ul class="rows" id="versions">{rows}</ul> }.into_any()
    };
    Page::new(
        app.say("words.earlier.heading"),
        app.say("words.earlier.help"),
        view! { {list} {back(app)} }.into_any(),
    )
    .actions(Actions::None)
}

fn row(app: App, version: Version) -> AnyView {
    let words = version.words.map(|words| {
        view! { <span class="quiet">{count_words(app, words)}</span> }
    });
    let name = view! { <span class="row-name">{when(app, version.at)}</span> " " {words} };
    let open = link(app, "row-open", name, Screen::LookBack(version.at));
    view! { <li class="row">{open}</li> }.into_any()
}

/// "As it was yesterday, before 14:05"
fn when(app: App, at: Instant) -> String {
    let moment = app.moment();
    let (day, today) = (moment.zone.local(at).day, moment.today());
    let day = app.day(DayFrom { day, today, hour: None });
    app.fill("words.earlier.when", &[("day", &day), ("time", &app.time_of_day(at))])
}

/// One version, only to be read.
pub fn look_back(app: App, at: Instant) -> Page {
    let looked = Memo::new(move |_| {
        app.model.with(|model| model.tending.looked.clone().filter(|looked| looked.at == at))
    });
    let now = Memo::new(move |_| {
        app.model.with(|model| model.debrief.clone().map(Debrief::without_unsent))
    });
    let differs = Memo::new(move |_| {
        let now = now.get().unwrap_or_default();
        looked.with(|looked| match looked {
            Some(Looked { found: Ok(then), .. }) => then.words() != now.words(),
            _ => false,
        })
    });
    let body = move || match looked.get() {
        None => ().into_any(),
        Some(Looked { found: Err(error), .. }) => {
            view! { <p class="care" id="not-readable">{app.say(error.key())}</p> }.into_any()
        }
        Some(Looked { found: Ok(then), .. }) => version(app, &then, &now.get().unwrap_or_default()),
    };
    let restore = move || {
        differs.get().then(|| {
            change_button(
                app,
                "bring-back",
                app.say("words.earlier.restore.button"),
                Look::Accent,
                move || {
                    app.dispatch(Event::Tended(Tended::RestoreWanted));
                },
            )
        })
    };
    let actions = view! {
        {link(app, "text-button", app.say("words.earlier.list"), Screen::Earlier)}
        {restore}
    };
    Page::new(when(app, at), app.say("words.earlier.look_help"), view! { {body} }.into_any())
        .actions(Actions::Own(actions.into_any()))
}

/// All its words, each with whether it is another now; and what was written since.
fn version(app: App, then: &Debrief, now: &Debrief) -> AnyView {
    let (before, after) = (then.words(), now.words());
    if before == after {
        return view! { <p id="all-same">{app.say("words.earlier.same")}</p> }.into_any();
    }
    let in_it = before
        .iter()
        .map(|(place, text)| {
            let mark = match after.iter().find(|(at, _)| at == place) {
                Some((_, now)) if now == text => None,
                Some(_) => Some(app.say("words.earlier.changed")),
                None => Some(app.say("words.earlier.missing")),
            };
            words_at(app, then, place, text, mark)
        })
        .collect_view();
    let new: Vec<AnyView> = after
        .iter()
        .filter(|(place, _)| !before.iter().any(|(at, _)| at == place))
        .map(|(place, text)| words_at(app, now, place, text, None))
        .collect();
    let since = (!new.is_empty()).then(|| {
        view! {
            <section class="card" id="written-since">
                <h2>{app.say("words.earlier.since")}</h2>
                <p>{app.say("words.earlier.since_help")}</p>
                <dl class="places">{new.collect_view()}</dl>
            </section>
        }
    });
    view! { <dl class="places" id="then">{in_it}</dl> {since} }.into_any()
}

/// The words of one place.
fn words_at(
    app: App,
    debrief: &Debrief,
    place: &Place,
    text: &str,
    mark: Option<String>,
) -> AnyView {
    let text = text.to_owned();
    let mark = mark.map(|mark| view! { " " <span class="differs">{mark}</span> });
    view! {
        <div>
            <dt><span translate="no">{place_words(app, debrief, place)}</span> {mark}</dt>
            <dd class="own-words" translate="no" dir="auto">{text}</dd>
        </div>
    }
    .into_any()
}

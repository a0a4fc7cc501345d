//! What is practised: which questions, for how long, recorded or not.

use super::with_questions;
use crate::app::rehearsal::{Rehearsal, Rehearsed};
use crate::app::{Event, Screen};
use crate::domain::question::Family;
use crate::domain::rehearsal::{ASKED_BY_THEM, Pool};
use crate::ui::App;
use crate::ui::parts::{Look, button, chips, choices, link};
use crate::ui::prelude::*;

/// What can be chosen.
pub(super) fn body(app: App) -> AnyView {
    let limits = Rehearsal::LIMITS.into_iter().map(|limit| (limit, limit_words(app, limit)));
    let limit = move || Some(app.model.with(|model| model.rehearsal.limit));
    let limited = move |limit| app.dispatch(Event::Rehearsed(Rehearsed::Limited(limit)));
    let from = move |pool| app.dispatch(Event::Rehearsed(Rehearsed::From(pool)));
    let question = app.say("mock.which.question");
    view! {
        <p class="help lead">{app.say("mock.help")}</p>
        {missing(app)}
        {choices(app, "pool", question, pools(app), move || Some(chosen(app)), from)}
        {choices(app, "limit", app.say("mock.limit.question"), limits.collect(), limit, limited)}
        <p class="quiet after-choices">{app.say("mock.limit.help")}</p>
        {recording(app)}
        {voice(app)}
        <p>{link(app, "text-button", app.say("mock.friend"), Screen::FriendKit)}</p>
    }
    .into_any()
}

/// The way on.
pub(super) fn actions(app: App) -> AnyView {
    let begin = move || {
        let pool = chosen(app);
        let posed = with_questions(app, |known| known.posed(pool));
        app.dispatch(Event::Rehearsed(Rehearsed::Begun(posed)));
    };
    button("begin-mock", app.say("mock.begin.button"), Look::Accent, begin)
}

/// Where questions can be taken from: what went wrong before anything else.
fn pools(app: App) -> Vec<(Pool, String)> {
    let (missed, own) = with_questions(app, |known| (known.count_missed(), known.has_own()));
    let mut pools = Vec::new();
    if missed > 0 {
        let words = app.fill("mock.which.missed", &[("count", &missed.to_string())]);
        pools.push((Pool::Missed, words));
    }
    pools.push((Pool::Mixed, app.say("mock.which.mixed")));
    if own {
        pools.push((Pool::Own, app.say("mock.which.own")));
    }
    let name = |family: Family| app.say(&format!("grow.family.{family}", family = family.name()));
    pools.extend(ASKED_BY_THEM.map(|family| (Pool::Of(family), name(family))));
    pools
}

/// Where they are taken from: as chosen, else what comes first.
fn chosen(app: App) -> Pool {
    let chosen = app.model.with(|model| model.rehearsal.pool);
    let first = || with_questions(app, |known| known.count_missed() > 0);
    chosen.unwrap_or_else(|| if first() { Pool::Missed } else { Pool::default() })
}

fn limit_words(app: App, limit: Option<u32>) -> String {
    match limit {
        Some(60) => app.say("mock.limit.minute"),
        Some(_) => app.say("mock.limit.two"),
        None => app.say("mock.limit.free"),
    }
}

/// Whether answers are recorded. Not in a frame: the browser would ask in the name of the page around it.
fn recording(app: App) -> AnyView {
    if app.model.with_untracked(|model| model.host.is_some()) {
        return view! {
            <section class="framed" id="no-recording">
                <p class="quiet">{app.say("mock.record.framed")}</p>
                {link(app, "text-button", app.say("mock.record.own_page"), Screen::OwnPage)}
            </section>
        }
        .into_any();
    }
    let options = vec![("on".to_owned(), app.say("mock.record.choice"))];
    let ticked = move |_: &str| app.model.with(|model| model.rehearsal.recorded);
    let tick = move |_: &str, on| app.dispatch(Event::Rehearsed(Rehearsed::Recorded(on)));
    view! {
        {chips(app, "record", app.say("mock.record.question"), options, ticked, tick)}
        <p class="quiet after-choices">{app.say("mock.record.help")}</p>
    }
    .into_any()
}

/// Said where no voice reads aloud.
fn voice(app: App) -> AnyView {
    let none = Memo::new(move |_| app.model.with(|model| model.aloud.local_voice == Some(false)));
    let words = move || {
        none.get()
            .then(|| view! { <p class="quiet" id="no-voice">{app.say("mock.voice.none")}</p> })
    };
    view! { {words} }.into_any()
}

/// Said where the script for all this did not come.
pub(super) fn missing(app: App) -> AnyView {
    let missing = Memo::new(move |_| app.model.with(|model| model.aloud.missing));
    let words = move || missing.get().then(|| app.say("mock.missing"));
    view! { <p class="care-words" role="status">{words}</p> }.into_any()
}

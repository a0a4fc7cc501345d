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
    let counts = counts(app);
    // Drawn again where there are others to choose from only.
    let pools = move || {
        let pools = pools(app, counts.get());
        let chosen = move || Some(chosen(app, counts.get()));
        choices(app, "pool", app.say("mock.which.question"), pools, chosen, from)
    };
    view! {
        <p class="help lead">{app.say("mock.help")}</p>
        {missing(app)}
        {pools}
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
    let counts = counts(app);
    let begin = move || {
        let pool = chosen(app, counts.get_untracked());
        let posed = with_questions(app, |known| known.posed(pool));
        app.dispatch(Event::Rehearsed(Rehearsed::Begun(posed)));
    };
    button("begin-mock", app.say("mock.begin.button"), Look::Accent, begin)
}

/// How many questions went wrong, and whether there are some of the person's own.
fn counts(app: App) -> Memo<(usize, bool)> {
    Memo::new(move |_| with_questions(app, |known| (known.count_missed(), known.has_own())))
}

/// Where questions can be taken from: what went wrong before anything else.
fn pools(app: App, (missed, own): (usize, bool)) -> Vec<(Pool, String)> {
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

/// Where they are taken from: as chosen, unless there is nothing left of it; else what comes first.
fn chosen(app: App, counts: (usize, bool)) -> Pool {
    what_is_left(app.model.with(|model| model.rehearsal.pool), counts)
}

fn what_is_left(chosen: Option<Pool>, (missed, own): (usize, bool)) -> Pool {
    let first = if missed > 0 { Pool::Missed } else { Pool::default() };
    let is_there = |pool: &Pool| match pool {
        Pool::Missed => missed > 0,
        Pool::Own => own,
        Pool::Mixed | Pool::Of(_) => true,
    };
    chosen.filter(is_there).unwrap_or(first)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_has_questions_left_or_something_else_is() {
        assert_eq!(what_is_left(None, (2, true)), Pool::Missed);
        assert_eq!(what_is_left(Some(Pool::Missed), (1, true)), Pool::Missed);
        assert_eq!(what_is_left(Some(Pool::Missed), (0, true)), Pool::Mixed);
        assert_eq!(what_is_left(Some(Pool::Own), (2, false)), Pool::Missed);
        assert_eq!(what_is_left(Some(Pool::Own), (2, true)), Pool::Own);
    }
}

//! The end of a sitting: what was practised, and nothing counted against anybody.

use super::answer::rating_words;
use crate::app::rehearsal::Rehearsed;
use crate::app::{Event, Screen};
use crate::ui::App;
use crate::ui::parts::{Look, button, link, text_button};
use crate::ui::prelude::*;

/// What was practised.
pub(super) fn body(app: App) -> AnyView {
    let sitting = app.model.with_untracked(|model| model.rehearsal.clone());
    let answered = sitting.answered.iter().filter_map(|at| {
        let posed = sitting.posed.get(*at)?;
        let rating = sitting.rating(*at).map(|rating| rating_words(app, rating));
        let how = rating.unwrap_or_else(|| app.say("mock.over.unrated"));
        Some(view! {
            <li class="row">
                <span class="row-open">
                    <span class="row-name" translate="no">{posed.words.clone()}</span>
                    <span class="quiet">{how}</span>
                </span>
            </li>
        })
    });
    let rows = answered.collect_view();
    let list = (!sitting.answered.is_empty()).then(|| {
        view! {
            <h2>{app.say("mock.over.list")}</h2>
            <ul class="rows" id="practised">{rows}</ul>
        }
    });
    let help = if sitting.answered.is_empty() { "mock.over.nothing" } else { "mock.over.help" };
    view! {
        <p class="help lead">{app.say(help)}</p>
        {list}
        <p>{link(app, "text-button", app.say("mock.over.friend"), Screen::FriendKit)}</p>
    }
    .into_any()
}

/// The ways on.
pub(super) fn actions(app: App) -> AnyView {
    let again = move || app.dispatch(Event::Rehearsed(Rehearsed::Again));
    let ready = move || app.go(Screen::Ready);
    view! {
        {text_button("mock-again", app.say("mock.over.restart"), again)}
        {button("to-ready", app.say("mock.over.ready"), Look::Accent, ready)}
    }
    .into_any()
}

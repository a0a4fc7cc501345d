//! Which screen is shown.

use super::App;
use super::parts::{Page, frame};
use super::steps::{calm, home, just_happened};
use crate::app::model::Arrival;
use crate::app::{Model, Screen};
use crate::domain::debrief::DebriefId;
use crate::ui::el;
use crate::ui::prelude::*;

/// The whole app: one screen at a time, drawn afresh for each, so that nothing of the one before (an opened
/// menu, an unfolded line) stays behind.
pub fn root(app: App) -> AnyView {
    let shown = Memo::new(move |_| app.model.besides(Shown::of));
    el::rows(
        move || vec![shown.with(Shown::key)],
        move |_| {
            let shown = shown.get_untracked();
            if shown.hidden {
                return home::cover(app);
            }
            let screen = shown.screen;
            if shown.shut && shown.arrival.is_none_or(|arrival| arrival == Arrival::Here) {
                // Its code knows which screens are shown all the same.
                let page = app.rest().map(|rest| rest.page(app, screen));
                return frame(app, page.unwrap_or_else(|| waiting(app, Arrival::OnItsWay)));
            }
            let page = if shown.arrival.is_none_or(|arrival| arrival == Arrival::Here) {
                page(app, screen)
            } else {
                waiting(app, shown.arrival.unwrap_or_default())
            };
            frame(app, page)
        },
    )
}

/// What makes a screen another one.
#[derive(Clone, PartialEq)]
struct Shown {
    hidden: bool,
    /// Whether the words are locked.
    shut: bool,
    screen: Screen,
    /// A new interview draws its screen anew, even where the screen is the same.
    debrief: Option<DebriefId>,
    /// Whether the content is here; not looked at where a screen needs none of it.
    arrival: Option<Arrival>,
    /// Which file is looked at, where one is: another may come while it is. How far erasing is.
    file: u32,
    /// In another language every word is another one.
    language: String,
    /// Home is another page for somebody who has interviews here.
    returning: bool,
}

impl Shown {
    fn of(model: &Model) -> Self {
        let screen = model.screen;
        let shut = model.lock.guard.is_shut();
        Self {
            hidden: model.hidden,
            shut,
            screen,
            debrief: model.debrief.as_ref().map(|open| open.id.clone()),
            arrival: (shut || waits(screen)).then_some(model.content),
            file: match screen {
                Screen::TakeIn => model.tending.offers,
                Screen::Erase => model.tending.erase_step(),
                _ => 0,
            },
            language: model.language.clone(),
            returning: screen == Screen::Home && !model.summaries.is_empty(),
        }
    }

    fn key(&self) -> String {
        // Whatever comes in under the cover: it is not drawn anew under a finger that is on it.
        if self.hidden {
            return "hidden".to_owned();
        }
        let mark = |yes: bool| if yes { "1" } else { "0" };
        let arrival = match self.arrival {
            None => "",
            Some(Arrival::OnItsWay) => "on its way",
            Some(Arrival::Here) => "here",
            Some(Arrival::Failed) => "failed",
        };
        let debrief = self.debrief.as_ref().map_or("", |id| &id.0);
        let address = self.screen.address();
        let file = self.file.to_string();
        let shut = mark(self.shut);
        let parts = [shut, mark(self.returning), arrival, debrief, &address, &file, &self.language];
        parts.join(" ")
    }
}

/// The first screen as it is drawn before the app has loaded.
pub fn first_screen(app: App) -> AnyView {
    frame(app, home::home(app))
}

/// The screens whose words and code travel with the first one; all others are drawn by [`Rest`](super::Rest).
fn first(screen: Screen) -> Option<fn(App) -> Page> {
    Some(match screen {
        Screen::Home => home::home,
        Screen::Breathe => just_happened::breathe,
        Screen::GetItOut => just_happened::get_it_out,
        Screen::WhatNext => just_happened::what_next,
        Screen::DoneForNow => just_happened::done_for_now,
        Screen::HowIsIt => calm::how_is_it,
        Screen::Feelings => calm::feelings,
        Screen::KindWords => calm::kind_words,
        Screen::Unsent => calm::unsent,
        _ => return None,
    })
}

/// Whether a screen is drawn once the content is here, and something else until then.
pub fn waits(screen: Screen) -> bool {
    first(screen).is_none()
}

/// The words are on their way, or could not be fetched.
fn waiting(app: App, arrival: Arrival) -> Page {
    let (heading, help) = match arrival {
        Arrival::Failed => (app.say("frame.content_failed"), app.say("frame.content_failed_help")),
        _ => (app.say("frame.content_coming"), String::new()),
    };
    Page::new(heading, help, ().into_any()).actions(super::parts::Actions::None)
}

fn page(app: App, screen: Screen) -> Page {
    match (first(screen), app.rest()) {
        (Some(draw), _) => draw(app),
        (None, Some(rest)) => rest.page(app, screen),
        // The code comes before the content, so it is here when the content is.
        (None, None) => waiting(app, Arrival::OnItsWay),
    }
}

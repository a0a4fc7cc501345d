//! Which screen is shown.

use super::App;
use super::parts::{Page, frame};
use super::steps::{home, just_happened};
use crate::app::model::Arrival;
use crate::app::{Model, Screen};
use crate::domain::debrief::DebriefId;
use crate::ui::el;
use crate::ui::prelude::*;

/// The whole app: one screen at a time, drawn afresh for each, so that nothing of the one before (an opened
/// menu, an unfolded line) stays behind.
pub fn root(app: App) -> AnyView {
    let shown = Memo::new(move |_| {
        let near = app.near().is_some();
        app.model.besides(|model| Shown::of(model, near))
    });
    el::rows(
        move || vec![shown.with(Shown::key)],
        move |_| {
            let shown = shown.get_untracked();
            if shown.hidden {
                return home::cover(app);
            }
            let screen = shown.screen;
            let page = match shown.arrival {
                None | Some(Arrival::Here) if shown.shut => {
                    // Its code knows which screens are shown all the same.
                    app.rest().map(|rest| rest.page(app, screen))
                }
                None | Some(Arrival::Here) => page(app, screen),
                Some(_) => None,
            };
            frame(app, page.unwrap_or_else(|| waiting(app, shown.arrival.unwrap_or_default())))
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
    /// Whether the content is here; not looked at where a screen has what it needs.
    arrival: Option<Arrival>,
    /// Which file is looked at, where one is: another may come while it is. How far erasing is.
    file: u32,
    /// In another language every word is another one.
    language: String,
    /// Home is another page for somebody who has interviews here.
    returning: bool,
}

impl Shown {
    fn of(model: &Model, near: bool) -> Self {
        let screen = model.screen;
        let shut = model.lock.guard.is_shut();
        Self {
            hidden: model.hidden,
            shut,
            screen,
            debrief: model.debrief.as_ref().map(|open| open.id.clone()),
            arrival: (shut || waits(screen, near)).then_some(model.content),
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

/// What a screen comes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comes {
    /// The first piece of the code.
    First,
    /// What keeps the words: [`Near`](super::Near).
    Near,
    /// The content: [`Rest`](super::Rest).
    Rest,
}

const fn comes(screen: Screen) -> Comes {
    match screen {
        Screen::Home | Screen::Breathe => Comes::First,
        Screen::GetItOut
        | Screen::WhatNext
        | Screen::DoneForNow
        | Screen::HowIsIt
        | Screen::Feelings
        | Screen::KindWords
        | Screen::Unsent => Comes::Near,
        _ => Comes::Rest,
    }
}

/// Whether a screen is drawn later, and something else until then. `near` says whether what comes with the words is here.
pub const fn waits(screen: Screen, near: bool) -> bool {
    match comes(screen) {
        Comes::First => false,
        Comes::Near => !near,
        Comes::Rest => true,
    }
}

/// The words are on their way, or could not be fetched.
fn waiting(app: App, arrival: Arrival) -> Page {
    let (heading, help) = match arrival {
        Arrival::Failed => (app.say("frame.content_failed"), app.say("frame.content_failed_help")),
        _ => (app.say("frame.content_coming"), String::new()),
    };
    Page::new(heading, help, ().into_any()).actions(super::parts::Actions::None)
}

/// None where its code is not here, although it comes before the content.
fn page(app: App, screen: Screen) -> Option<Page> {
    match comes(screen) {
        Comes::First if screen == Screen::Home => Some(home::home(app)),
        Comes::First => Some(just_happened::breathe(app)),
        Comes::Near => app.near_now().map(|near| near.page(app, screen)),
        Comes::Rest => app.rest().map(|rest| rest.page(app, screen)),
    }
}

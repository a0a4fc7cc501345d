//! Which screen is shown.

use super::App;
use super::parts::{Page, frame, letter_side};
use super::steps::{
    calm, home, just_happened, outcome, plan, quick, recall, support, weigh, words, write,
};
use crate::app::model::Arrival;
use crate::app::{Model, Screen, Step};
use crate::domain::debrief::DebriefId;
use crate::ui::el;
use crate::ui::prelude::*;

/// The whole app: one screen at a time, drawn afresh for each, so that nothing of the one before (an opened
/// menu, an unfolded line) stays behind.
pub fn root(app: App) -> AnyView {
    let shown = Memo::new(move |_| app.model.with(Shown::of));
    el::rows(
        move || vec![shown.with(Shown::key)],
        move |_| {
            let shown = shown.get_untracked();
            if shown.hidden {
                return home::cover(app);
            }
            let screen = shown.screen;
            let page = if shown.arrival.is_none_or(|arrival| arrival == Arrival::Here) {
                with_side(app, screen, page(app, screen))
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
    screen: Screen,
    /// A new interview draws its screen anew, even where the screen is the same.
    debrief: Option<DebriefId>,
    /// Whether the content is here; not looked at where a screen needs none of it.
    arrival: Option<Arrival>,
    /// Home is another page for somebody who has interviews here.
    returning: bool,
}

impl Shown {
    fn of(model: &Model) -> Self {
        let screen = model.screen;
        Self {
            hidden: model.hidden,
            screen,
            debrief: model.debrief.as_ref().map(|open| open.id.clone()),
            arrival: (!works_at_once(screen)).then_some(model.content),
            returning: screen == Screen::Home && !model.summaries.is_empty(),
        }
    }

    fn key(&self) -> String {
        let mark = |yes: bool| if yes { "1" } else { "0" };
        let arrival = match self.arrival {
            None => "",
            Some(Arrival::OnItsWay) => "on its way",
            Some(Arrival::Here) => "here",
            Some(Arrival::Failed) => "failed",
        };
        let debrief = self.debrief.as_ref().map_or("", |id| &id.0);
        let address = self.screen.address();
        [mark(self.hidden), mark(self.returning), arrival, debrief, &address].join(" ")
    }
}

/// The first screen as it is drawn before the app has loaded.
pub fn first_screen(app: App) -> AnyView {
    frame(app, home::home(app))
}

/// From Recall on there is always something on the right, so that the question stays where it is from one
/// screen to the next: the letter so far, unless the screen shows something else.
fn with_side(app: App, screen: Screen, page: Page) -> Page {
    if page.side.is_some() || screen.step() != Some(Step::Recall) {
        return page;
    }
    page.side(letter_side(app, None))
}

/// Whether a screen's words travel with the first screen.
fn works_at_once(screen: Screen) -> bool {
    matches!(
        screen,
        Screen::Home
            | Screen::Breathe
            | Screen::GetItOut
            | Screen::WhatNext
            | Screen::DoneForNow
            | Screen::HowIsIt
            | Screen::Feelings
            | Screen::KindWords
            | Screen::Unsent
    )
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
    match screen {
        Screen::Home => home::home(app),
        Screen::Breathe => just_happened::breathe(app),
        Screen::GetItOut => just_happened::get_it_out(app),
        Screen::WhatNext => just_happened::what_next(app),
        Screen::DoneForNow => just_happened::done_for_now(app),
        Screen::HowIsIt => calm::how_is_it(app),
        Screen::Feelings => calm::feelings(app),
        Screen::KindWords => calm::kind_words(app),
        Screen::Unsent => calm::unsent(app),
        Screen::Told => recall::told(app),
        Screen::Who => recall::who(app),
        Screen::Where => recall::place(app),
        Screen::WhenEnded => recall::when_ended(app),
        Screen::Decision => recall::decision(app),
        Screen::Questions => recall::questions(app),
        Screen::Well => weigh::well(app),
        Screen::Wrong => weigh::wrong(app),
        Screen::Flags => weigh::flags(app),
        Screen::Item(id) => weigh::item(app, id),
        Screen::ItemWords(id) => weigh::item_words(app, id),
        Screen::Unsaid => weigh::unsaid(app),
        Screen::Around => weigh::around(app),
        Screen::Plan => plan::plan(app),
        Screen::Letters => write::letters(app),
        Screen::Letter(key) => write::letter(app, key),
        Screen::QuickWho => quick::who(app),
        Screen::QuickWhere => quick::place(app),
        Screen::QuickRemember => quick::remember(app),
        Screen::QuickMend => quick::mend(app),
        Screen::QuickWords(id) => quick::words(app, id),
        Screen::QuickSign => quick::sign(app),
        Screen::SaidNo => outcome::said_no(app),
        Screen::WentWell => outcome::went_well(app),
        Screen::Support => support::support(app),
        Screen::WhereMyWordsAre => words::where_my_words_are(app),
        Screen::Erase => words::erase(app),
    }
}

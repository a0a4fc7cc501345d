//! The long view: all interviews to search, what several have in common, what each one taught, and everything to read. None of it
//! is kept: it is looked up when one of these screens is shown.

mod guesses;
mod interviews;
mod lessons;
mod months;
mod narrow;
mod patterns;
mod readable;
mod recurring;
mod relief;
mod written;

pub use interviews::interviews;
pub use lessons::lessons;
pub use patterns::patterns;
pub use readable::readable;

use crate::app::tend::Tended;
use crate::app::{Event, Picture, Screen};
use crate::domain::debrief::DebriefId;
use crate::domain::journal::{Journal, Past, TooFew};
use crate::ui::App;
use crate::ui::parts::{Chart, chart, link, name_of, text_button, way_home};
use crate::ui::prelude::*;
use std::sync::Arc;

/// The ways from one screen of the journal to the others.
const WAYS: [(Screen, &str); 4] = [
    (Screen::Interviews, "journal.way.interviews"),
    (Screen::Patterns, "journal.way.patterns"),
    (Screen::Lessons, "journal.way.lessons"),
    (Screen::Readable, "journal.way.readable"),
];

/// On Home, from the second interview on: the ways across all of them.
pub fn across(app: App) -> AnyView {
    let several = Memo::new(move |_| app.model.with(|model| model.summaries.len() > 1));
    let ways = move || several.get().then(|| others(app, Screen::Readable));
    view! { {ways} }.into_any()
}

/// The end of one of these screens: how many interviews are not in it, since they cannot be read, and the ways to the others.
fn ways(app: App, from: Screen) -> AnyView {
    let lacks = move || {
        let lacks = app.model.with(|model| model.tending.lacks);
        (lacks > 0).then(|| {
            let words = app.fill("journal.lacks", &[("count", &lacks.to_string())]);
            view! { <p class="care" id="lacks">{words}</p> }
        })
    };
    view! { {lacks} {others(app, from)} }.into_any()
}

fn others(app: App, from: Screen) -> AnyView {
    let others = WAYS.into_iter().filter(|(screen, _)| *screen != from);
    let ways = others.map(|(screen, key)| {
        view! { <li>{link(app, "text-button", app.say(key), screen)}</li> }
    });
    view! { <ul class="ways">{ways.collect_view()}</ul> }.into_any()
}

/// What was looked up, if it is here. What is looked up again is another one, whatever stands in it: to compare all of it
/// takes longer than to draw it.
struct Here<T>(Option<Arc<T>>);

impl<T> PartialEq for Here<T> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// The journal, once it is here.
fn here(app: App) -> Memo<Here<Journal>> {
    Memo::new(move |_| Here(app.model.with(|model| model.tending.journal.clone())))
}

/// What is drawn of the journal once it is here, and again when it changes.
fn of_journal(app: App, draw: impl Fn(&Journal) -> AnyView + 'static) -> AnyView {
    let journal = here(app);
    let drawn = move || {
        journal.with(|journal| match &journal.0 {
            None => {
                view! { <p class="quiet" role="status">{app.say("journal.coming")}</p> }.into_any()
            }
            Some(journal) if journal.pasts().is_empty() => none(app),
            Some(journal) => draw(journal),
        })
    };
    view! { <div class="stack">{drawn}</div> }.into_any()
}

/// Where there is no interview: the way to begin with one.
fn none(app: App) -> AnyView {
    view! {
        <p id="no-interviews">{app.say("journal.none")}</p>
        {way_home(app, "text-button")}
    }
    .into_any()
}

/// Prints the page.
fn print(app: App) -> AnyView {
    text_button("print", app.say("journal.chart.print.button"), move || {
        app.dispatch(Event::Tended(Tended::PrintWanted));
    })
}

/// A chart; or, in its place, how many interviews it takes and how many there are.
fn chart_or(
    app: App,
    title: &str,
    few: &str,
    made: Result<Chart, TooFew>,
    then: AnyView,
) -> AnyView {
    match made {
        Ok(made) => {
            view! { {chart(app, made, move |picture| take(app, picture))} {then} }.into_any()
        }
        Err(TooFew { have, need }) => {
            let slots = [("have", have.to_string()), ("need", need.to_string())];
            let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
            view! {
                <section class="card too-few">
                    <h2>{app.say(title)}</h2>
                    <p>{app.fill(few, &slots)}</p>
                    {then}
                </section>
            }
            .into_any()
        }
    }
}

fn take(app: App, picture: Picture) {
    app.dispatch(Event::Tended(Tended::PictureWanted(Box::new(picture))));
}

/// Opens an interview, and goes to its plan. One that cannot be opened is told of where the person is.
fn open(app: App, id: &DebriefId) {
    app.dispatch(Event::Resumed(id.clone()));
    let is_open =
        |model: &crate::app::Model| model.debrief.as_ref().is_some_and(|open| open.id == *id);
    if app.model.with_untracked(is_open) {
        app.go(Screen::Plan);
    }
}

/// What an interview is called.
fn name(app: App, past: &Past) -> String {
    name_of(app, &past.company, &past.role)
}

/// One of two texts: for one, and for any other number.
fn counted(app: App, one: &str, many: &str, count: usize) -> String {
    if count == 1 { app.say(one) } else { app.fill(many, &[("count", &count.to_string())]) }
}

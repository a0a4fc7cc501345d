//! Keep going: how each interview went on, where to look next, who could be asked, and the week (design: product, "The
//! journey").

mod openings;
mod outcomes;
mod people;
mod person;
mod week;

pub use openings::openings;
pub use outcomes::outcomes;
pub use people::contacts;
pub use person::contact;
pub use week::goal;

use super::hosted::{events, help, jobs};
use super::leaf::row;
use crate::app::Screen;
use crate::domain::debrief::{Leaf, LeafKind, LeafLine};
use crate::domain::keep_going::{Standing, per_week, standing, this_week};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, choices, way_home};
use crate::ui::prelude::*;

/// What begins the answer to "Is this the only one open?"
const ONLY: &str = "only:";
/// It is; it is not.
const ANSWERS: [&str; 2] = ["yes", "no"];

/// What there is, with one thing to do next.
pub fn keep_going(app: App) -> Page {
    let body = view! {
        {only_one(app)}
        <ul class="rows" id="keep-going">
            {row(app, app.say("keep_going.outcomes.heading"), app.say("keep_going.hub.outcomes"), Screen::Outcomes)}
            {row(app, app.say("keep_going.openings.heading"), app.say("keep_going.hub.openings"), Screen::Openings)}
            {row(app, app.say("keep_going.people.heading"), move || people_words(app), Screen::Contacts)}
            {row(app, app.say("keep_going.week.heading"), move || week_words(app), Screen::Goal)}
            {row(app, app.say("ready.heading"), app.say("keep_going.hub.ready"), Screen::Ready)}
        </ul>
        {jobs(app)}
        {events(app)}
        {help(app)}
        <p>{app.say("keep_going.hub.helpers")}</p>
        <p class="kind">{app.say("keep_going.hub.another")}</p>
        {way_home(app, "text-button")}
    };
    Page::new(app.say("keep_going.hub.heading"), app.say("keep_going.hub.help"), body.into_any())
        .actions(Actions::Own(next(app)))
}

/// Whether all hope is on one: then the next one is worth more than the next worry (advice 23).
fn only_one(app: App) -> AnyView {
    let key = LeafKind::Goal.only();
    let options = ANSWERS
        .into_iter()
        .map(|answer| (answer, app.say(&format!("keep_going.only_one.{answer}"))))
        .collect();
    let said = move || {
        app.leaf(key, |leaf| {
            let said = leaf.picked(ONLY).next()?;
            ANSWERS.into_iter().find(|answer| *answer == said)
        })
    };
    let choose = move |answer: &'static str| super::leaf::pick_one(app, key, ONLY, answer);
    let told = move || {
        said().map(|answer| {
            let words = if answer == "yes" { "only_words" } else { "others_words" };
            view! { <p class="kind">{app.say(&format!("keep_going.only_one.{words}"))}</p> }
        })
    };
    let question = app.say("keep_going.only_one.question");
    view! {
        {choices(app, "only-one", question, options, said, choose)}
        <div aria-live="polite">{told}</div>
    }
    .into_any()
}

/// The one thing to do next: somebody who may be asked once more, the week, or a place to look.
fn next(app: App) -> AnyView {
    let due = Memo::new(move |_| {
        let moment = app.moment();
        app.model.with(|model| {
            let mut people = model.book.leaves_of(LeafKind::Contact);
            people
                .find(|one| standing(one, &moment) == Standing::Again)
                .map(|one| Screen::Contact(one.key.of))
        })
    });
    let has_goal = Memo::new(move |_| {
        app.model.with(|model| model.book.leaf(LeafKind::Goal.only()).is_some_and(has_title))
    });
    let shown = move || {
        let (screen, words) = match (due.get(), has_goal.get()) {
            (Some(person), _) => (person, app.say("keep_going.next.person")),
            (None, true) => (Screen::Openings, app.say("keep_going.next.openings")),
            (None, false) => (Screen::Goal, app.say("keep_going.next.week")),
        };
        button("next-step", words, Look::Accent, move || app.go(screen))
    };
    view! { {shown} }.into_any()
}

fn has_title(goal: &Leaf) -> bool {
    !goal.line(LeafLine::Title).trim().is_empty()
}

/// How many people there are, and whether one may be asked once more.
fn people_words(app: App) -> String {
    let moment = app.moment();
    let (all, due) = app.model.with(|model| {
        let people = model.book.leaves_of(LeafKind::Contact);
        let due = people.clone().filter(|one| standing(one, &moment) == Standing::Again).count();
        (people.count(), due)
    });
    match (all, due) {
        (0, _) => app.say("keep_going.hub.people"),
        (1, 0) => app.say("keep_going.hub.one_person"),
        (_, 0) => app.fill("keep_going.hub.some_people", &[("count", &all.to_string())]),
        _ => app.fill("keep_going.hub.people_due", &[("count", &due.to_string())]),
    }
}

/// "2 of 3 this week"
fn week_words(app: App) -> String {
    let moment = app.moment();
    app.leaf(LeafKind::Goal.only(), |goal| {
        if !has_title(goal) {
            return app.say("keep_going.hub.week");
        }
        let done = this_week(goal.times.as_slice(), &moment).to_string();
        let meant = per_week(goal).to_string();
        app.fill("keep_going.week.count", &[("done", &done), ("meant", &meant)])
    })
}

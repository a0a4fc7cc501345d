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
pub use person::{contact, sent};
pub use week::goal;

use super::hosted::{events, help, jobs};
use super::leaf::row;
use crate::app::Screen;
use crate::domain::debrief::{DebriefId, Leaf, LeafKind, LeafLine, Status};
use crate::domain::keep_going::{
    ONLY, Standing, goes_on, is_only_one, only_one_pick, per_week, standing, this_week,
};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, choices, way_home};
use crate::ui::prelude::*;

/// What there is, with one thing to do next.
pub fn keep_going(app: App) -> Page {
    // Only what still goes on can be the only one.
    let open = Memo::new(move |_| {
        app.model.with(|model| {
            let open = model.debrief.as_ref().filter(|_| model.begun)?;
            goes_on(open.facts.status).then(|| open.id.clone())
        })
    });
    let is_over = Memo::new(move |_| {
        app.with(|open| matches!(open.facts.status, Status::Rejected | Status::Withdrew))
    });
    let body = view! {
        {move || open.get().map(|of| only_one(app, &of))}
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
        {move || is_over.get().then(|| view! { <p class="kind">{app.say("keep_going.hub.another")}</p> })}
        {way_home(app, "text-button")}
    };
    Page::new(app.say("keep_going.hub.heading"), app.say("keep_going.hub.help"), body.into_any())
        .actions(Actions::Own(next(app)))
}

/// Whether all hope is on one: then the next one is worth more than the next worry (advice 23).
fn only_one(app: App, of: &DebriefId) -> AnyView {
    let key = LeafKind::Goal.only();
    let options = vec![
        (true, app.say("keep_going.only_one.yes")),
        (false, app.say("keep_going.only_one.no")),
    ];
    let of = StoredValue::new(of.clone());
    let said = move || of.with_value(|of| app.leaf(key, |leaf| is_only_one(leaf, of)));
    let choose = move |is_only: bool| {
        let pick = of.with_value(|of| only_one_pick(is_only, of));
        super::leaf::pick_one(app, key, ONLY, &pick);
    };
    let told = move || {
        said().map(|is_only| {
            let words = app.say(if is_only {
                "keep_going.only_one.only_words"
            } else {
                "keep_going.only_one.others_words"
            });
            view! { <p class="kind">{words}</p> }
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

/// "2 of 3 this week"; before there is something to count, what was set out to be done.
fn week_words(app: App) -> AnyView {
    let moment = app.moment();
    app.leaf(LeafKind::Goal.only(), |goal| {
        if !has_title(goal) {
            return app.say("keep_going.hub.week").into_any();
        }
        match this_week(goal.times.as_slice(), &moment) {
            0 => {
                let own = goal.line(LeafLine::Title).trim().to_owned();
                view! { <span translate="no" dir="auto">{own}</span> }.into_any()
            }
            done => count_words(app, done, per_week(goal)).into_any(),
        }
    })
}

/// "2 of 3 this week", and above that how often alone: nobody owes less than nothing.
fn count_words(app: App, done: usize, meant: u32) -> String {
    let above = u32::try_from(done).is_ok_and(|done| done > meant);
    let (done, meant) = (done.to_string(), meant.to_string());
    if above {
        return app.fill("keep_going.week.more", &[("done", &done)]);
    }
    app.fill("keep_going.week.count", &[("done", &done), ("meant", &meant)])
}

//! The week: one thing, so many times, counted for itself. No streak, nothing carried over, nobody told off (design: advice,
//! rows 23, 78 and 99).

use super::count_words;
use crate::app::Screen;
use crate::domain::debrief::{Change, Field, Figure, LeafChange, LeafKind, LeafLine};
use crate::domain::keep_going::{PER_WEEK, ends_today, per_week, this_week};
use crate::ui::App;
use crate::ui::parts::{Actions, Lines, Look, Page, button, change_text_button, choices, link};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{did, line_box, times};

/// Weeks that others set themselves, to begin with.
const IDEAS: [&str; 4] = ["apply", "interview", "people", "practise"];

/// What they mean to do each week.
pub fn goal(app: App) -> Page {
    let key = LeafKind::Goal.only();
    let field = Field::Leaf(key, LeafLine::Title);
    let often = PER_WEEK
        .into_iter()
        .map(|times| {
            let words = match times {
                1 => app.say("keep_going.week.once"),
                7 => app.say("keep_going.week.daily"),
                _ => app.fill("keep_going.week.times", &[("count", &times.to_string())]),
            };
            (times, words)
        })
        .collect();
    let named = Memo::new(move |_| !app.text(field).trim().is_empty());
    let ideas = move || {
        (!named.get()).then(|| {
            let taps = IDEAS.into_iter().map(|idea| {
                let words = app.say(&format!("keep_going.idea.{idea}"));
                let taken = words.clone();
                change_text_button(app, &format!("idea-{idea}"), words, move || {
                    app.change(Change::Text(field, taken.clone()));
                    app.focus("goal-0-title");
                })
            });
            view! { <div class="stack" id="ideas">{taps.collect_view()}</div> }
        })
    };
    let count = move || {
        named.get().then(|| {
            view! {
                <section class="card" id="this-week">
                    <p class="kind" aria-live="polite">{move || counted(app)}</p>
                    {times(app, key, "keep_going.times.goal", "did-one".to_owned(), |_| ())}
                </section>
            }
        })
    };
    let meant = move || app.leaf(key, |goal| named.get().then(|| per_week(goal)));
    let body = view! {
        {line_box(app, key, LeafLine::Title, "keep_going.week.goal", Lines::One)}
        {ideas}
        {choices(app, "per-week", app.say("keep_going.week.often"), often, meant, move |often| {
            did(app, key, LeafChange::Figure(Figure::PerWeek, Some(often)));
        })}
        {count}
        <p class="quiet">{app.say("keep_going.week.no_streak")}</p>
    };
    let back = link(app, "text-button", app.say("keep_going.back"), Screen::KeepGoing);
    let look =
        button("to-openings", app.say("keep_going.week.openings"), Look::Accent, move || {
            app.go(Screen::Openings);
        });
    Page::new(app.say("keep_going.week.heading"), app.say("keep_going.week.help"), body.into_any())
        .actions(Actions::Own(view! { {back} {look} }.into_any()))
}

/// "2 of 3 this week." From there on, what it means: nothing is owed.
fn counted(app: App) -> String {
    let moment = app.moment();
    let (done, meant) = app.leaf(LeafKind::Goal.only(), |goal| {
        (this_week(goal.times.as_slice(), &moment), per_week(goal))
    });
    let count = count_words(app, done, meant);
    let is_done = u32::try_from(done).is_ok_and(|done| done >= meant);
    let word = app.say(if is_done {
        "keep_going.week.done"
    } else if ends_today(&moment) {
        "keep_going.week.last_day"
    } else if done == 0 {
        "keep_going.week.none_yet"
    } else {
        "keep_going.week.on_the_way"
    });
    [count.as_str(), " ", &word].concat()
}

//! A day later: four questions, what had a part in it, and what was in the person's hands (`advice.md`, rows 32, 66, 72,
//! 73 and 87). What went well stands first; a friend's view, the year and the worst case have their place in Weigh.

use crate::app::Screen;
use crate::domain::clock::MINUTE;
use crate::domain::debrief::{Change, LeafChange, LeafKey, LeafKind, LeafLine, LocalId};
use crate::domain::look_back::{is_done, is_early};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, button, chips, item_name, link, plan_side, text_button,
};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::{did, line_box};

/// What may have had a part in it (`advice.md`, row 87).
const CAUSES: [&str; 12] = [
    "nerves", "surprise", "sleep", "time", "news", "health", "language", "tech", "manner", "noise",
    "hunger", "gap",
];
/// After so long, it is enough for one day (design: judgement, "reflect / do not over-analyse": a timer that never cuts
/// off).
const ENOUGH: i64 = 10 * MINUTE;

/// Looked back on.
pub fn reflect(app: App) -> Page {
    let key = LeafKind::Reflection.only();
    let moment = app.model.with_untracked(|model| model.moment.clone());
    let early = app.peek(|debrief| is_early(debrief, &moment));
    let heading = if early { "grow.reflect.soon.heading" } else { "grow.reflect.later.heading" };
    let early = early.then(|| view! { <p class="quiet">{app.say("grow.reflect.early")}</p> });
    let body = view! {
        {early}
        {well(app)}
        {line_box(app, key, LeafLine::Wrong, "grow.reflect.wrong", Lines::Few)}
        {line_box(app, key, LeafLine::Why, "grow.reflect.why", Lines::Few)}
        {causes(app, key)}
        {line_box(app, key, LeafLine::Differently, "grow.reflect.differently", Lines::Few)}
        {line_box(app, key, LeafLine::Next, "grow.reflect.how", Lines::Few)}
        {enough(app)}
        {hands(app)}
        <p class="kind">{app.say("grow.reflect.effort")}</p>
        <p>{link(app, "text-button", app.say("grow.reflect.further"), Screen::Around)}</p>
    };
    Page::new(app.say(heading), app.say("grow.reflect.help"), body.into_any())
        .actions(leaving(app, key))
        .side(plan_side(app))
}

/// What went well, before what did not.
fn well(app: App) -> AnyView {
    let lines: Vec<String> = super::hub::kept(app);
    let more = if lines.is_empty() { "grow.keep.begin" } else { "grow.keep.more" };
    let list = (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul translate="no">{lines}</ul> }
    });
    view! {
        <section class="recalled" aria-labelledby="well-heading">
            <h2 id="well-heading">{app.say("grow.reflect.well")}</h2>
            {list}
            {link(app, "text-button", app.say(more), Screen::Well)}
        </section>
    }
    .into_any()
}

fn causes(app: App, key: LeafKey) -> AnyView {
    let options = CAUSES
        .into_iter()
        .map(|cause| (cause.to_owned(), app.say(&format!("grow.cause.{cause}"))))
        .collect();
    let pick = |cause: &str| ["cause:", cause].concat();
    let ticked = move |cause: &str| app.leaf(key, |leaf| leaf.picks.contains(&pick(cause)));
    let on_tick = move |cause: &str, now| did(app, key, LeafChange::Picked(pick(cause), now));
    chips(app, "cause", app.say("grow.reflect.causes"), options, ticked, on_tick)
}

/// After ten minutes it says so. Nothing is cut off.
fn enough(app: App) -> AnyView {
    let since = app.model.with_untracked(|model| model.moment.now);
    let passed = Memo::new(move |_| app.moment().now.since(since) >= ENOUGH);
    let words = move || {
        passed.get().then(|| view! { <p class="care">{app.say("grow.reflect.enough")}</p> })
    };
    view! { <div aria-live="polite">{words}</div> }.into_any()
}

/// What the person can do something about, and what they cannot: it is about the next time, and says of nothing that it was
/// their doing. Nothing while there is nothing weighed.
fn hands(app: App) -> Option<AnyView> {
    let all: Vec<(LocalId, bool)> = app.assessment.with_untracked(|assessment| {
        let each = assessment.verdicts.iter();
        each.map(|verdict| (verdict.item, verdict.is_to_practise())).collect()
    });
    let side = |mine: bool, id: &'static str, heading: &'static str| {
        let names = all.iter().filter(|(_, by_me)| *by_me == mine);
        let names = names
            .map(|(item, _)| {
                let name = untrack(|| item_name(app, *item));
                let name = view! { <span translate="no" dir="auto">{name}</span> };
                view! { <li>{link(app, "text-button", name, Screen::Item(*item))}</li> }
            })
            .collect::<Vec<_>>();
        (!names.is_empty()).then(|| {
            view! {
                <div id=id>
                    <h3>{app.say(heading)}</h3>
                    <ul class="prompts">{names.into_iter().collect_view()}</ul>
                </div>
            }
        })
    };
    (!all.is_empty()).then(|| {
        view! {
            <section class="stack part" aria-labelledby="hands">
                <h2 id="hands">{app.say("grow.reflect.hands")}</h2>
                <div class="beside">
                    {side(true, "mine", "grow.reflect.mine")}
                    {side(false, "theirs", "grow.reflect.theirs")}
                </div>
            </section>
        }
        .into_any()
    })
}

/// "Skip" and "Go on". Going on once it is done ticks it off in the plan.
fn leaving(app: App, key: LeafKey) -> Actions {
    let done = move || {
        let moment = app.model.with_untracked(|model| model.moment.clone());
        let done = app.peek(|debrief| {
            let written = debrief.leaf(key).is_some_and(|leaf| is_done(debrief, leaf, &moment));
            written && !debrief.ticked.contains_key("reflect")
        });
        if done {
            app.change(Change::Ticked("reflect".to_owned(), Some(moment.now)));
        }
        app.go(app.next());
    };
    Actions::Own(
        view! {
            {text_button("skip", app.say("frame.skip.button"), move || app.go(app.next()))}
            {button("go-on", app.say("frame.go_on.button"), Look::Accent, done)}
        }
        .into_any(),
    )
}

//! "What if I had …": parked once, answered with hindsight, and left for the next thing (`advice.md`, rows 84, 85, 89
//! and 101).

use crate::app::Screen;
use crate::domain::debrief::{LeafKind, LeafLine};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Lines, Look, Page, button, deed_screen, deed_words, plan_side, when_words,
};
use crate::ui::prelude::*;
use crate::ui::steps::leaf::line_box;

/// The thought that goes round.
pub fn what_if(app: App) -> Page {
    let key = LeafKind::Kindness.only();
    let parked =
        Memo::new(move |_| app.leaf(key, |leaf| !leaf.line(LeafLine::WhatIf).trim().is_empty()));
    let answer = move || {
        parked.get().then(|| {
            view! {
                <p class="kind">{app.say("grow.what_if.felt_right")}</p>
                <p>{app.say("grow.what_if.stop")}</p>
            }
        })
    };
    let folded =
        !untrack(|| app.leaf(key, |leaf| leaf.line(LeafLine::Redirection).trim().is_empty()));
    let body = view! {
        {line_box(app, key, LeafLine::WhatIf, "grow.what_if.thought", Lines::Few)}
        <div class="stack" id="hindsight" aria-live="polite">{answer}</div>
        {next_thing(app)}
        <details class="more" id="redirect" open=folded>
            <summary>{app.say("grow.what_if.redirect")}</summary>
            {line_box(app, key, LeafLine::Redirection, "grow.what_if.redirection", Lines::Few)}
        </details>
    };
    Page::new(app.say("grow.what_if.heading"), app.say("grow.what_if.help"), body.into_any())
        .actions(Actions::Own(on(app)))
        .side(plan_side(app))
}

/// What the plan says is next, in words.
fn next_thing(app: App) -> AnyView {
    let words = move || {
        let moment = app.moment();
        let next = app.plan.with(|plan| plan.next().cloned());
        next.map_or_else(
            || app.say("grow.what_if.nothing"),
            |next| {
                let slots = [
                    ("deed", deed_words(app, &next.deed)),
                    ("when", when_words(app, &next, &moment)),
                ];
                let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
                app.fill("grow.what_if.does", &slots)
            },
        )
    };
    view! {
        <section class="card" aria-labelledby="next-thing">
            <h2 class="side-heading" id="next-thing">{app.say("grow.what_if.next")}</h2>
            <p translate="no">{words}</p>
        </section>
    }
    .into_any()
}

/// To that thing, or to the whole plan.
fn on(app: App) -> AnyView {
    let next = app.plan.with_untracked(|plan| plan.next().and_then(|next| deed_screen(&next.deed)));
    let label = if next.is_some() { "grow.what_if.go.button" } else { "grow.what_if.plan.button" };
    let to = next.unwrap_or(Screen::Plan);
    button("go-on", app.say(label), Look::Accent, move || app.go(to))
}

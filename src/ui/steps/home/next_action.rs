//! What to do next, on Home: it comes with the plan, after the first screens.

use crate::app::Screen;
use crate::ui::App;
use crate::ui::parts::{Look, button, deed_screen, deed_words, link, when_words};
use crate::ui::prelude::*;

/// The one next action of the open debrief, as a card with its time.
pub fn next_action(app: App) -> AnyView {
    let Some((action, screen)) = app.plan.with(|plan| {
        plan.next().cloned().map(|action| {
            let screen = deed_screen(&action.deed).unwrap_or(Screen::Plan);
            (action, screen)
        })
    }) else {
        return ().into_any();
    };
    let moment = app.moment();
    let when = match action.due {
        Some(due) => app
            .fill("home.next.due", &[("time", &app.time_of_day(due)), ("day", &app.deadline(due))]),
        None => when_words(app, &action, &moment),
    };
    let words = deed_words(app, &action.deed);
    view! {
        <section class="card next" id="next-action" aria-labelledby="next-heading">
            <h2 id="next-heading" translate="no">{words}</h2>
            <p class="quiet">{when}</p>
            <div class="card-actions">
                {button("open-next", app.say("home.next.open.button"), Look::Accent, move || app.go(screen))}
                {link(app, "text-button", app.say("home.next.plan"), Screen::Plan)}
            </div>
        </section>
    }
    .into_any()
}

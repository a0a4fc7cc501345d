//! What several interviews have in common: guesses against what came, how it was before and after, and what came back.

use super::{guesses, of_journal, print, recurring, relief, ways};
use crate::app::Screen;
use crate::ui::App;
use crate::ui::parts::{Actions, Page};
use crate::ui::prelude::*;

/// What they have in common.
pub fn patterns(app: App) -> Page {
    let body = view! {
        {of_journal(app, move |journal| view! {
            {guesses::guesses(app, journal)}
            {recurring::recurring(app, journal)}
            {relief::relief(app, journal)}
        }.into_any())}
        {print(app)}
        {ways(app, Screen::Patterns)}
    };
    Page::new(
        app.say("journal.patterns.heading"),
        app.say("journal.patterns.help"),
        body.into_any(),
    )
    .actions(Actions::None)
}

//! Recall: what happened, told freely first; then who, where and when; then, only if wanted, question by
//! question (design: product, step Recall). Whatever was typed elsewhere is here already.

mod decision;
mod ended;
mod questions;
mod who;

pub use decision::decision;
pub(super) use decision::{stands, told_box};
pub use ended::when_ended;
pub use questions::questions;
pub(super) use who::FIRST;
pub use who::{email_warning, reach_line, remembered_box, who};

use super::details::hope_box;
use super::hosted::{filled, same_place};
use crate::domain::debrief::Field;
use crate::ui::App;
use crate::ui::parts::{Lines, Page, TextBox, text_box};
use crate::ui::prelude::*;

/// Told freely, in one big box. It is the same field as in "It just happened".
pub fn told(app: App) -> Page {
    let stuck =
        ["recall.stuck.start", "recall.stuck.moment", "recall.stuck.clear", "recall.stuck.honest"]
            .into_iter()
            .map(|key| view! { <li>{app.say(key)}</li> })
            .collect_view();
    let body = view! {
        {text_box(app, TextBox {
            field: Field::Told,
            label: app.say("recall.told.label"),
            help: String::new(),
            lines: Lines::Many,
        })}
        <details class="more">
            <summary id="stuck">{app.say("recall.stuck.heading")}</summary>
            <ul class="prompts">{stuck}</ul>
        </details>
    };
    Page::new(app.say("recall.told.heading"), app.say("recall.told.help"), body.into_any())
}

/// Where it was, and for which post.
pub fn place(app: App) -> Page {
    let body = view! {
        {text_box(app, TextBox {
            field: Field::Company,
            label: app.say("recall.place.company.label"),
            help: String::new(),
            lines: Lines::One,
        })}
        {text_box(app, TextBox {
            field: Field::Role,
            label: app.say("recall.place.role.label"),
            help: app.say("recall.place.role.help"),
            lines: Lines::One,
        })}
        {filled(app, same_place)}
        {hope_box(app)}
    };
    Page::new(app.say("recall.place.heading"), app.say("recall.place.help"), body.into_any())
}

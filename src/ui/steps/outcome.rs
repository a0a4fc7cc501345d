//! "They said no" and "It went well": where the other two doors lead.

use super::calm::breath;
use super::hosted::jobs;
use crate::app::Screen;
use crate::domain::debrief::{Change, Field, MessageKind, Status};
use crate::ui::App;
use crate::ui::parts::{Actions, Lines, Look, Page, TextBox, button, choices, link, text_box};
use crate::ui::prelude::*;

/// "They said no": kind words, the breath, and what is left to do. Nothing has to be done tonight.
pub fn said_no(app: App) -> Page {
    let body = view! {
        <p class="kind">{app.say("outcome.no.kind")}</p>
        {breath(app)}
        <div class="stack">
            {button("look-closer", app.say("outcome.no.look.button"), Look::Accent, move || {
                app.go(Screen::HowIsIt);
            })}
            {button("ask-why", app.say("outcome.no.ask.button"), Look::Quiet, move || {
                app.go(Screen::Begin(MessageKind::FeedbackRequest));
            })}
            {button("owed", app.say("outcome.no.owed.button"), Look::Quiet, move || {
                app.go(Screen::Wrong);
            })}
            {button("more-to-write", app.say("outcome.no.more.button"), Look::Quiet, move || {
                app.go(Screen::More);
            })}
            {button("stop-here", app.say("outcome.no.stop.button"), Look::Quiet, move || {
                app.go(Screen::DoneForNow);
            })}
        </div>
        {jobs(app)}
        <p>{link(app, "text-button", app.say("outcome.no.keep_going"), Screen::KeepGoing)}</p>
        <p>{link(app, "text-button", app.say("outcome.no.mistaken"), Screen::Decision)}</p>
    };
    Page::new(app.say("outcome.no.heading"), app.say("outcome.no.help"), body.into_any())
        .actions(Actions::None)
}

/// "It went well": what to keep, then the thank-you that keeps it that way.
pub fn went_well(app: App) -> Page {
    let options = vec![
        (Status::Pending, app.say("outcome.well.waiting")),
        (Status::Invited, app.say("outcome.well.invited")),
        (Status::Offer, app.say("outcome.well.offer")),
    ];
    let status = move || Some(app.with(|debrief| debrief.facts.status));
    let body = view! {
        {text_box(app, TextBox {
            field: Field::Well,
            label: app.say("outcome.well.label"),
            help: app.say("outcome.well.label_help"),
            lines: Lines::Few,
        })}
        {choices(app, "status", app.say("outcome.well.status"), options, status, move |status| {
            app.change(Change::Status(status));
        })}
    };
    let thanks =
        button("start-thanks", app.say("outcome.well.thanks.button"), Look::Accent, move || {
            app.go(Screen::QuickWho);
        });
    Page::new(app.say("outcome.well.heading"), app.say("outcome.well.help"), body.into_any())
        .actions(Actions::Own(thanks))
}

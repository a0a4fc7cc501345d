//! "Hold until 17:40. You will read it better then." With a reminder, and the one tap that does not wait.

use super::desk::Desk;
use super::time_words;
use crate::app::Event;
use crate::domain::clock::Instant;
use crate::domain::debrief::Change;
use crate::domain::plan::HoldReason;
use crate::ui::parts::{change_text_button, text_button};
use crate::ui::prelude::*;

pub(super) fn hold(desk: Desk) -> AnyView {
    let waived = Memo::new(move |_| {
        desk.note.with(|note| note.hold_waived && note.kept.is_none() && note.sent.is_none())
    });
    // Its words change at midnight, not with every minute: a button in use is not taken away.
    let held = Memo::new(move |_| {
        desk.hold.get().map(|hold| (hold.until, hold.reason, time_words(desk.app, hold.until)))
    });
    let card = move || match (held.get(), waived.get()) {
        (Some((until, reason, time)), _) => waits(desk, until, reason, &time),
        (None, true) => not_waiting(desk),
        (None, false) => ().into_any(),
    };
    view! { <section id="hold" aria-live="polite">{card}</section> }.into_any()
}

fn waits(desk: Desk, at: Instant, reason: HoldReason, time: &str) -> AnyView {
    let app = desk.app;
    let until = app.fill("letter.hold.until", &[("time", time)]);
    let reason = app.say(&format!("letter.hold.{hold}", hold = reason.name()));
    let remind = app.fill("letter.hold.remind", &[("time", time)]);
    view! {
        <div class="held">
            <p><strong>{until}</strong> " " {reason}</p>
            <div class="card-actions">
                {text_button("remind", remind, move || {
                    let (due, title) = (desk.due(), app.say("calm.calendar_title"));
                    app.dispatch(Event::ReminderWanted { at, due, title });
                })}
                {change_text_button(app, "send-anyway", app.say("letter.hold.anyway.button"), move || {
                    desk.change(Change::HoldWaived(desk.key, true));
                    app.focus("wait");
                })}
            </div>
        </div>
    }
    .into_any()
}

fn not_waiting(desk: Desk) -> AnyView {
    let app = desk.app;
    view! {
        <p class="quiet waived">
            {app.say("letter.hold.waived")}
            " "
            {change_text_button(app, "wait", app.say("letter.hold.wait.button"), move || {
                desk.change(Change::HoldWaived(desk.key, false));
                app.focus("send-anyway");
            })}
        </p>
    }
    .into_any()
}

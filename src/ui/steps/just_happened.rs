//! "It just happened": three taps and one optional box (design: product, "The first five minutes").
//! Nothing else is asked here.

use super::calm::breath;
use crate::app::{Event, Screen};
use crate::domain::clock;
use crate::domain::debrief::Field;
use crate::ui::parts::{Actions, Lines, Look, Page, TextBox, button, link, text_box};
use crate::ui::prelude::*;
use crate::ui::{App, Spot};

/// The hour of the evening at which a reminder comes, or two hours from now where that has passed.
const EVENING: u8 = 19;

/// The breath is already running; "Go on" works from the first second.
pub fn breathe(app: App) -> Page {
    let body = view! {
        {breath(app)}
        <p class="kind">{app.say("calm.breathe.kind")}</p>
    };
    Page::new(app.say("calm.breathe.heading"), app.say("calm.breathe.help"), body.into_any())
        .actions(Actions::OnlyOn)
}

/// One box, skippable.
pub fn get_it_out(app: App) -> Page {
    let body = text_box(
        app,
        TextBox {
            field: Field::Told,
            label: app.say("calm.out.label"),
            help: String::new(),
            lines: Lines::Many,
        },
    );
    Page::new(app.say("calm.out.heading"), app.say("calm.out.help"), body)
}

/// "Nothing has to be sent now. What next?"
pub fn what_next(app: App) -> Page {
    let remind = move || {
        let (at, title) = (this_evening(app), app.say("calm.calendar_title"));
        app.dispatch(Event::ReminderWanted { at, due: None, title });
        app.go(Screen::DoneForNow);
    };
    let body = view! {
        <div class="stack">
            {button("remind-tonight", app.say("calm.next.remind.button"), Look::Accent, remind)}
            {button("start-thanks", app.say("calm.next.thanks.button"), Look::Quiet, move || {
                app.go(Screen::QuickWho);
            })}
            {button("look-closer", app.say("calm.next.look.button"), Look::Quiet, move || {
                app.go(Screen::HowIsIt);
            })}
            {button("stop-here", app.say("calm.next.stop.button"), Look::Quiet, move || {
                app.go(Screen::DoneForNow);
            })}
        </div>
        <p class="quiet">{app.say("calm.next.withdraw")}</p>
    };
    Page::new(app.say("calm.next.heading"), app.say("calm.next.help"), body.into_any())
        .actions(Actions::None)
}

fn this_evening(app: App) -> clock::Instant {
    let moment = app.model.with_untracked(|model| model.moment.clone());
    let evening = moment.at(moment.today(), EVENING, 0);
    evening.max(moment.now.plus(2 * clock::HOUR))
}

/// A true ending.
pub fn done_for_now(app: App) -> Page {
    let body = view! {
        <p class="kind">{app.say("calm.done.kind")}</p>
        {app.later(Spot::Ending)}
        <p>{link(app, "text-button", app.say("calm.done.home"), Screen::Home)}</p>
    };
    Page::new(app.say("calm.done.heading"), app.say("calm.done.help"), body.into_any())
        .actions(Actions::None)
}

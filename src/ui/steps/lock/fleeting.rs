//! Keeping nothing after the page is closed.

use crate::app::{Event, FleetingEvent, Model, Screen};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link};
use crate::ui::prelude::*;

/// What keeping nothing means, and the choice.
pub fn fleeting(app: App) -> Page {
    let on = Memo::new(move |_| app.model.with(|model| model.fleeting));
    // What is here comes along, or is somebody else's: asked only where there is something.
    let some = Memo::new(move |_| app.model.with(Model::has_words));
    let ways = move || match (on.get(), some.get()) {
        (true, _) => view! {
            <p id="fleeting-on">{app.say("lock.fleeting.is_on")}</p>
            <p>{app.say("lock.fleeting.off_help")}</p>
            {button("keep-again", app.say("lock.fleeting.keep.button"), Look::Quiet, move || {
                app.dispatch(Event::Fleeting(FleetingEvent::KeepWanted));
            })}
        }
        .into_any(),
        (false, false) => {
            nothing(app, "keep-nothing", "lock.fleeting.begin.button", Look::Accent, false)
        }
        (false, true) => view! {
            <section class="card">
                <p>{app.say("lock.fleeting.along_help")}</p>
                {nothing(app, "keep-nothing", "lock.fleeting.along.button", Look::Accent, true)}
            </section>
            <section class="card">
                <p>{app.say("lock.fleeting.leave_help")}</p>
                {nothing(app, "leave-here", "lock.fleeting.leave.button", Look::Quiet, false)}
            </section>
        }
        .into_any(),
    };
    let body = view! {
        <p>{app.say("lock.fleeting.what")}</p>
        <p>{app.say("lock.fleeting.no_promise")}</p>
        {ways}
        <p>{link(app, "text-button", app.say("words.back"), Screen::WhereMyWordsAre)}</p>
    };
    Page::new(app.say("lock.fleeting.heading"), app.say("lock.fleeting.help"), body.into_any())
        .actions(Actions::None)
}

fn nothing(app: App, id: &str, key: &str, look: Look, along: bool) -> AnyView {
    button(id, app.say(key), look, move || {
        app.dispatch(Event::Fleeting(FleetingEvent::NothingWanted { along }));
    })
}

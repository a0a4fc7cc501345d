//! What stands in place of everything while the words are locked: nothing of them.

use super::told;
use crate::app::lock::{Guard, LockEvent};
use crate::app::{Event, FleetingEvent, Screen};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Look, Page, SecretBox, button, link, secret_box, show_typed, text_button, typed_in,
};
use crate::ui::prelude::*;
use leptos::html;

/// Asks for the passphrase. There is a way on for whoever does not have it.
pub fn shut(app: App) -> Page {
    let broken = app.model.with_untracked(|model| model.lock.guard == Guard::Broken);
    let node = NodeRef::<html::Input>::new();
    let shown = RwSignal::new(false);
    let open = move || app.dispatch(Event::Lock(LockEvent::UnlockWanted(typed_in(node))));
    let secret = SecretBox {
        id: "lock-passphrase",
        label: app.say("lock.shut.label"),
        help: String::new(),
        new: false,
        shown,
        node,
    };
    let asks = (!broken).then(|| {
        view! {
            {secret_box(app, secret, open)}
            {show_typed(app, shown)}
            {told(app, "lock.shut.busy")}
            <div class="card-actions">
                {button("unlock", app.say("lock.shut.agree.button"), Look::Accent, open)}
            </div>
        }
    });
    let body = view! {
        {asks}
        <section class="card" id="without">
            <h2>{app.say("lock.shut.other")}</h2>
            <p>{app.say("lock.shut.raw_help")}</p>
            {text_button("save-locked", app.say("lock.shut.raw.button"), move || {
                app.dispatch(Event::Lock(LockEvent::RawWanted));
            })}
            <p>{app.say("lock.shut.without_help")}</p>
            {text_button("without-them", app.say("lock.shut.without.button"), move || {
                app.dispatch(Event::Fleeting(FleetingEvent::NothingWanted { along: false }));
            })}
            <p>{app.say("lock.shut.forgotten")}</p>
            <p>{link(app, "text-button harm", app.say("lock.shut.erase.button"), Screen::Erase)}</p>
        </section>
    };
    let (heading, help) = if broken {
        ("lock.broken.heading", "lock.broken.help")
    } else {
        ("lock.shut.heading", "lock.shut.help")
    };
    Page::new(app.say(heading), app.say(help), body.into_any()).actions(Actions::None)
}

/// Asks for the passphrase of a file of locked words.
pub fn locked_file(app: App) -> Page {
    let node = NodeRef::<html::Input>::new();
    let shown = RwSignal::new(false);
    let open = move || app.dispatch(Event::Lock(LockEvent::FileWanted(typed_in(node))));
    let secret = SecretBox {
        id: "lock-passphrase",
        label: app.say("lock.file.label"),
        help: app.say("lock.file.which"),
        new: false,
        shown,
        node,
    };
    let body = view! {
        {secret_box(app, secret, open)}
        {show_typed(app, shown)}
        {told(app, "lock.shut.busy")}
    };
    let actions = view! {
        {link(app, "text-button", app.say("lock.file.not_now"), Screen::WhereMyWordsAre)}
        {button("open-file", app.say("lock.shut.agree.button"), Look::Accent, open)}
    };
    Page::new(app.say("lock.file.heading"), app.say("lock.file.help"), body.into_any())
        .actions(Actions::Own(actions.into_any()))
}

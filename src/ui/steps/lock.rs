//! Locking the words with a passphrase; what stands in place of everything while they are locked; and keeping nothing.

mod fleeting;
mod passphrase;
mod shut;

pub use fleeting::fleeting;
pub use shut::{locked_file, shut};

use crate::app::Screen;
use crate::app::lock::{Guard, LockDone};
use crate::ui::App;
use crate::ui::parts::{Actions, Page, link};
use crate::ui::prelude::*;

/// Locking: a passphrase is set; or, once there is one, the words are locked now, by themselves, or no more.
pub fn lock(app: App) -> Page {
    let guard = Memo::new(move |_| app.model.with(|model| model.lock.guard));
    let heading = move || {
        let key = if guard.get() == Guard::Open { "lock.on.heading" } else { "lock.heading" };
        app.say(key)
    };
    let drawn = move || match guard.get() {
        Guard::Open => passphrase::on(app),
        _ => passphrase::off(app),
    };
    let done = move || {
        let done = app.model.with(|model| model.lock.done);
        done.map(|done| {
            let key = match done {
                LockDone::Set(0) => "lock.done.set",
                LockDone::Set(_) => "lock.done.set_left",
                LockDone::Changed => "lock.done.changed",
                LockDone::Removed => "lock.done.removed",
            };
            view! { <p id="lock-done">{app.say(key)}</p> }
        })
    };
    let body = view! {
        <div role="status">{done}</div>
        {drawn}
        <p>{link(app, "text-button", app.say("words.back"), Screen::WhereMyWordsAre)}</p>
    };
    Page::new(heading, String::new(), body.into_any()).actions(Actions::None)
}

/// What is told beside the boxes: that it takes a moment, or why it was not done.
fn told(app: App, busy: &'static str) -> AnyView {
    let told = move || {
        let (busy_now, refused) = app.model.with(|model| (model.lock.busy, model.lock.refused));
        match refused {
            _ if busy_now => app.say(busy),
            Some(error) => app.say(error.key()),
            None => String::new(),
        }
    };
    view! { <p class="care" id="lock-told" role="status">{told}</p> }.into_any()
}

/// The doors to both, under where the words are.
pub(in crate::ui::steps) fn doors(app: App) -> AnyView {
    let open = Memo::new(move |_| app.model.with(|model| model.lock.guard == Guard::Open));
    let fleeting = Memo::new(move |_| app.model.with(|model| model.fleeting));
    let locked = move || {
        let words = if open.get() { "lock.on.heading" } else { "lock.door" };
        (!fleeting.get()).then(|| {
            view! { <p>{link(app, "text-button", app.say(words), Screen::Lock)}</p> }
        })
    };
    view! {
        {locked}
        <p>{link(app, "text-button", app.say("lock.fleeting.door"), Screen::Fleeting)}</p>
    }
    .into_any()
}

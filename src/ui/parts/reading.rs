//! Whether the words are saved, and whether they can be changed: a debrief that a newer version of the app wrote can be read here
//! and not changed, since nothing in it that this version does not know may be lost.

use super::link;
use crate::app::store::StoreFault;
use crate::app::{Saving, Screen};
use crate::ui::App;
use crate::ui::prelude::*;

/// Whether what the screen is about, the open debrief or the book, can only be read. Runs again when that changes.
pub fn read_only(app: App) -> bool {
    app.model.besides(|model| model.only_read(model.screen.is_of_the_book()))
}

/// Why nothing on the screen can be changed, and what to do about it.
pub fn only_read(app: App) -> Option<AnyView> {
    read_only(app).then(|| {
        view! { <div class="notice only-read" id="only-read"><p>{app.say("saved.fault.newer")}</p></div> }
            .into_any()
    })
}

/// Whether the words are saved, in words.
pub fn saved(app: App) -> AnyView {
    let saving = app.model.with(|model| model.saving);
    match saving {
        Saving::Nothing => ().into_any(),
        // Said on top already.
        Saving::NotSaved(StoreFault::Newer) if read_only(app) => ().into_any(),
        Saving::Saved(_) if app.model.besides(|model| model.fleeting) => {
            app.say("frame.fleeting").into_any()
        }
        Saving::Saved(at) => app.fill("frame.saved", &[("time", &app.time_of_day(at))]).into_any(),
        Saving::NotSaved(fault) => {
            let why = app.say(fault.key());
            let link = link(app, "", app.say("frame.not_saved.export"), Screen::WhereMyWordsAre);
            view! { <span class="care">{why} " " {link}</span> }.into_any()
        }
    }
}

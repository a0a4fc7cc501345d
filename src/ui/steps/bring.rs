//! Their message, their invitation or their job posting: pasted, read on the device, and offered as facts to
//! confirm. The text and what is said about it are held while this screen is open and kept nowhere; what is ticked is
//! taken over by ordinary changes.

mod message;
mod reading;
mod rows;
mod taken;

use crate::app::{Event, Screen};
use crate::domain::bring::Offer;
use crate::ui::App;
use crate::ui::parts::{
    Actions, Look, Page, change_button, change_text_button, letter_side, link, read_only,
    text_button,
};
use crate::ui::prelude::*;
use message::message;
use reading::{Reading, look_up_places, offered, reading};
use rows::row;
use taken::take;

/// The door to it, where the same things are typed.
pub fn door(app: App) -> AnyView {
    let label = app.say("bring.door");
    view! { <p class="bring-door">{link(app, "text-button", label, Screen::Bring)}</p> }.into_any()
}

/// One box to paste into, or a file to pick; then what was found.
pub fn bring(app: App) -> Page {
    let reading = reading(app);
    look_up_places(app, reading);
    let offered = Memo::new(move |_| offered(app, reading));
    let body = view! {
        {message(app)}
        {change_text_button(app, "choose-message", app.say("bring.file.button"), move || {
            app.dispatch(Event::MessageFileWanted);
        })}
        <p id="bring-told" role="status">{move || told(app, reading, offered)}</p>
        {move || list(app, reading, offered)}
    };
    let leave = text_button("leave-bring", app.say("bring.leave.button"), move || {
        app.dispatch(Event::BackWanted);
    });
    let some = Memo::new(move |_| {
        offered.with(|offered| offered.iter().any(|offer| is_ticked(app, offer)))
    });
    let take = move || {
        some.get().then(|| {
            let take = move || {
                let mut chosen = offered.get_untracked();
                chosen.retain(|offer| untrack(|| is_ticked(app, offer)));
                take(app, &chosen);
                app.dispatch(Event::BackWanted);
            };
            change_button(app, "use-facts", app.say("bring.use.button"), Look::Accent, take)
        })
    };
    let actions = view! {
        {leave}
        {take}
    };
    Page::new(app.say("bring.heading"), app.say("bring.help"), body.into_any())
        .actions(Actions::Own(actions.into_any()))
        .side(letter_side(app, None))
}

/// What the person said about a fact; or what we would.
fn is_ticked(app: App, offer: &Offer) -> bool {
    let said = app.model.with(|model| model.brought.wants(&offer.key()));
    offer.can_be_taken() && said.unwrap_or(offer.ticked)
}

/// How it stands, in a sentence. The reading is looked at before what follows from it: Leptos' graph does not run
/// again for a memo that another memo, looked at first, has brought up to date.
fn told(app: App, reading: Memo<Reading>, offered: Memo<Vec<Offer>>) -> String {
    let refused = reading.with(|reading| match reading {
        None => Some(String::new()),
        Some(Err(why)) => Some(app.say(why.key())),
        Some(Ok(_)) => None,
    });
    refused.unwrap_or_else(|| match offered.with(Vec::len) {
        0 => app.say("bring.found.known"),
        1 => app.say("bring.found.one"),
        count => app.fill("bring.found.many", &[("count", &count.to_string())]),
    })
}

/// What was found, to be ticked.
fn list(app: App, reading: Memo<Reading>, offered: Memo<Vec<Offer>>) -> AnyView {
    let cancelled = reading.with(|reading| matches!(reading, Some(Ok(found)) if found.cancelled));
    let offered = offered.get();
    if offered.is_empty() {
        return ().into_any();
    }
    let cancelled = cancelled
        .then(|| view! { <p class="care" id="called-off">{app.say("bring.found.cancelled")}</p> });
    let rows =
        offered.into_iter().enumerate().map(|(place, offer)| row(app, place, offer)).collect_view();
    view! {
        <fieldset class="found-facts" id="found" disabled=move || read_only(app)>
            <legend>{app.say("bring.found.heading")}</legend>
            <p class="help">{app.say("bring.found.help")}</p>
            {cancelled}
            <ul class="rows">{rows}</ul>
        </fieldset>
    }
    .into_any()
}

//! What is said about one item wherever it stands: its name, why it waits, and what to say if they bring it up.

use crate::domain::assess::Parked;
use crate::domain::debrief::{Detail, Item, LocalId};
use crate::ui::App;
use crate::ui::prelude::*;

/// What an item is called: the person's words for it, or the catalogue's.
pub fn item_name(app: App, id: LocalId) -> String {
    let (key, words, point) = app.facts(false, |debrief| {
        debrief.item(id).map_or_else(Default::default, |item| {
            let point = item.detail(Detail::Point).trim().to_owned();
            (item.mishap.clone(), item.words.trim().to_owned(), point)
        })
    });
    if !words.is_empty() {
        return words;
    }
    let name = app.mishap(&key, |mishap| mishap.name.clone()).unwrap_or_default();
    if key == Item::MISSED_POINT && !point.is_empty() {
        app.fill("write.left_out", &[("name", &name), ("point", &point)])
    } else {
        name
    }
}

/// The value of `translate` where an item's name stands: not to be translated where the words in it are the person's.
pub fn item_name_translate(app: App, id: LocalId) -> Option<&'static str> {
    let key = app.peek(|debrief| debrief.item(id).map(|item| item.mishap.clone()))?;
    let ours = app.mishap(&key, |mishap| mishap.name.clone());
    (ours != Some(item_name(app, id))).then_some("no")
}

/// Why there is no room for it in the note that it would go into.
pub fn parked_words(app: App, why: Parked) -> String {
    match why {
        Parked::OneTopic => app.say("route.parked.one_topic"),
        Parked::TwoAdds => app.say("route.parked.two_adds"),
        Parked::NoThankYou => app.say("route.parked.no_thank_you"),
    }
}

/// "If they bring it up: ..." Nothing for an item that is gone.
pub fn if_asked(app: App, id: LocalId) -> Option<AnyView> {
    // What an item is does not change.
    let key = app.peek(|debrief| debrief.item(id).map(|item| item.mishap.clone()))?;
    let words = app.mishap(&key, |mishap| mishap.if_asked.clone())?;
    let (open, close) = app.own_grammar().quotes();
    Some(
        view! {
            <p class="if-asked">
                <span class="quiet">{app.say("route.if_asked")}</span>
                " " {open} {words} {close}
            </p>
        }
        .into_any(),
    )
}

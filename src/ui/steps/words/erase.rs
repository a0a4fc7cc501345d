//! Erase everything: asked once, in plain words; then what is gone, what is not, and what is not ours to erase.

use super::figures::share_words;
use crate::app::erased::{Erased, Traces};
use crate::app::store::Share;
use crate::app::{Event, Screen};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link};
use crate::ui::prelude::*;

/// What is not ours to erase, by key.
const NOT_OURS: [&str; 5] = [
    "words.erased.own_files",
    "words.erased.sent",
    "words.erased.clipboard",
    "words.erased.history",
    "words.erased.frames",
];

/// The screen: the question, or what came of it.
pub fn erase(app: App) -> Page {
    let (erasing, erased) = app.model.with(|model| {
        let tending = &model.tending;
        (tending.erasing, tending.erased.as_deref().copied())
    });
    match erased {
        Some(erased) if !erasing => told(app, &erased),
        _ => asked(app, erasing),
    }
}

fn asked(app: App, erasing: bool) -> Page {
    let body = if erasing {
        view! { <p role="status" id="erasing">{app.say("words.erasing.now")}</p> }.into_any()
    } else {
        view! {
            <p>{app.say("words.erasing.help")}</p>
            <p>{link(app, "text-button", app.say("words.erasing.export"), Screen::WhereMyWordsAre)}</p>
        }
        .into_any()
    };
    let actions = if erasing {
        link(app, "text-button", app.say("words.erasing.home"), Screen::Home)
    } else {
        view! {
            {link(app, "text-button", app.say("words.erasing.keep"), Screen::Home)}
            {confirm(app, app.say("words.erasing.all.button"))}
        }
        .into_any()
    };
    Page::new(app.say("words.erasing.heading"), String::new(), body).actions(Actions::Own(actions))
}

fn confirm(app: App, words: String) -> AnyView {
    button("erase", words, Look::Harm, move || app.dispatch(Event::EraseConfirmed))
}

/// What came of it, as it was found when it was looked for again.
fn told(app: App, erased: &Erased) -> Page {
    let whole = erased.is_whole();
    let gone = kinds(app, &erased.gone());
    let nothing = (gone.is_empty() && whole)
        .then(|| view! { <p id="nothing-gone">{app.say("words.erased.nothing")}</p> });
    let unsure =
        erased.unsure.then(|| view! { <p id="erase-unsure">{app.say("words.erased.unsure")}</p> });
    let not_ours = NOT_OURS.map(|key| app.say(key)).to_vec();
    let left = kinds(app, &erased.left);
    let body = view! {
        {group("still-here", app.say("words.erased.left"), app.say("words.erased.left_help"), left)}
        {unsure}
        {nothing}
        {group("gone", app.say("words.erased.gone"), String::new(), gone)}
        {group("not-ours", app.say("words.erased.not_ours"), String::new(), not_ours)}
        <p class="quiet">{app.say("words.erased.again")}</p>
    };
    let again = (!whole).then(|| confirm(app, app.say("words.erasing.again.button")));
    let actions = view! {
        {link(app, "text-button", app.say("words.erasing.home"), Screen::Home)}
        {again}
    };
    let heading = app.say(if whole { "words.erased.whole" } else { "words.erased.not_whole" });
    Page::new(heading, String::new(), body.into_any()).actions(Actions::Own(actions.into_any()))
}

/// What there is of each kind; only the kinds that there are.
fn kinds(app: App, traces: &Traces) -> Vec<String> {
    let mut kinds = Vec::new();
    if traces.interviews > 0 {
        kinds.push(share_words(app, Share { interviews: traces.interviews, book: false }));
    }
    let counted = [
        (traces.books, "words.erased.book"),
        (traces.earlier, "words.erased.earlier"),
        (traces.aside, "words.erased.aside"),
        (traces.settings, "words.erased.settings"),
        (traces.notes, "words.erased.notes"),
        (traces.copies, "words.erased.copies"),
        // Told apart only where it is empty: with copies in it, they are what counts.
        (if traces.copies == 0 { traces.places } else { 0 }, "words.erased.place"),
        (traces.files, "words.erased.files"),
        (traces.workers, "words.erased.worker"),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    kinds.extend(counted.map(|(count, key)| app.fill(key, &[("count", &count.to_string())])));
    kinds
}

fn group(id: &'static str, heading: String, help: String, rows: Vec<String>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let help = (!help.is_empty()).then(|| view! { <p>{help}</p> });
    let rows: Vec<_> = rows.into_iter().map(|row| view! { <li>{row}</li> }).collect();
    let card = view! {
        <section class="card" id=id>
            <h2>{heading}</h2>
            {help}
            <ul>{rows}</ul>
        </section>
    };
    Some(card.into_any())
}

//! Where my words are: export, import, what was set aside; and erasing everything.

use crate::app::{Event, Saving, Screen};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link, text_button};
use crate::ui::prelude::*;

/// Where the words are, and how to take them along.
pub fn where_my_words_are(app: App) -> Page {
    let state = move || {
        let saving = app.model.with(|model| model.saving);
        match saving {
            Saving::NotSaved(fault) => {
                view! { <p class="care" id="where">{app.say(fault.key())}</p> }.into_any()
            }
            Saving::Nothing | Saving::Saved(_) => {
                view! { <p id="where">{app.say("words.here")}</p> }.into_any()
            }
        }
    };
    let body = view! {
        {state}
        <p>{app.say("words.not_elsewhere")}</p>
        <section class="card">
            <h2>{app.say("words.export.heading")}</h2>
            <p>{app.say("words.export.help")}</p>
            {button("export", app.say("words.export.button"), Look::Accent, move || {
                app.dispatch(Event::ExportWanted);
            })}
        </section>
        <section class="card">
            <h2>{app.say("words.import.heading")}</h2>
            <p>{app.say("words.import.help")}</p>
            {button("import", app.say("words.import.button"), Look::Quiet, move || {
                app.dispatch(Event::ImportWanted);
            })}
        </section>
        {move || aside(app)}
        <p>{link(app, "text-button harm", app.say("words.erase"), Screen::Erase)}</p>
    };
    Page::new(app.say("words.heading"), app.say("words.help"), body.into_any())
        .actions(Actions::None)
}

/// Data that could not be read was set aside, never overwritten: here it can be had as it is.
fn aside(app: App) -> AnyView {
    let aside = app.model.with(|model| model.aside.clone());
    if aside.is_empty() {
        return ().into_any();
    }
    let rows = aside
        .into_iter()
        .enumerate()
        .map(|(place, kept)| {
            let why = app.say(kept.reason.key());
            let key = kept.key.clone();
            view! {
                <li>
                    <p>{why}</p>
                    {text_button(&format!("aside-{place}"), app.say("words.aside.button"), move || {
                        app.dispatch(Event::AsideWanted(key.clone()));
                    })}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card" id="set-aside">
            <h2>{app.say("words.aside.heading")}</h2>
            <p>{app.say("words.aside.help")}</p>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}

/// Erase everything: asked once, in plain words.
pub fn erase(app: App) -> Page {
    let body = view! {
        <p>{app.say("words.erase_help")}</p>
        <p>{link(app, "text-button", app.say("words.erase_export"), Screen::WhereMyWordsAre)}</p>
    };
    let actions = view! {
        {link(app, "text-button", app.say("words.erase_keep"), Screen::Home)}
        {button("erase", app.say("words.erase_all.button"), Look::Harm, move || {
            app.dispatch(Event::EraseConfirmed);
        })}
    };
    Page::new(app.say("words.erase_heading"), String::new(), body.into_any())
        .actions(Actions::Own(actions.into_any()))
}

//! Where my words are: export, import, what was set aside; and erasing everything.

use crate::app::{Event, Saving, Screen};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link, text_button};
use crate::ui::prelude::*;

/// Where the words are, and how to take them along.
pub fn where_my_words_are(app: App) -> Page {
    // By its key, so that the question stays with what it is about when something else comes or goes.
    let asked = RwSignal::new(None::<String>);
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
        {move || aside(app, asked)}
        <p>{link(app, "text-button harm", app.say("words.erase"), Screen::Erase)}</p>
    };
    Page::new(app.say("words.heading"), app.say("words.help"), body.into_any())
        .actions(Actions::None)
}

/// Data that could not be read was set aside, never overwritten: here it can be had as it is, or deleted.
fn aside(app: App, asked: RwSignal<Option<String>>) -> AnyView {
    let aside = app.model.with(|model| model.aside.clone());
    if aside.is_empty() {
        return ().into_any();
    }
    let rows = aside
        .into_iter()
        .enumerate()
        .map(|(place, kept)| {
            let why = app.say(kept.reason.key());
            view! { <li><p>{why}</p> {ways(app, place, kept.key, asked)}</li> }
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

/// Saving one of them, or deleting it, which is asked once more in its place. The button that asked turns into
/// the one that keeps, so that a second tap by a shaking hand deletes nothing, and the focus stays.
fn ways(app: App, place: usize, key: String, asked: RwSignal<Option<String>>) -> AnyView {
    let (name, of) = (format!("aside-{place}"), key.clone());
    let save = text_button(&name, app.say("words.aside.button"), move || {
        app.dispatch(Event::AsideWanted(of.clone()));
    });
    let sure = asked.with(|asked| asked.as_ref() == Some(&key));
    let first = if sure {
        let keep = move || asked.set(None);
        text_button(&format!("keep-aside-{place}"), app.say("words.aside.keep.button"), keep)
    } else {
        let (name, of) = (format!("delete-aside-{place}"), key.clone());
        text_button(&name, app.say("words.aside.delete.button"), move || {
            asked.set(Some(of.clone()));
        })
    };
    let question = sure.then(|| view! { <p class="care">{app.say("words.aside.sure")}</p> });
    let confirm = sure.then(|| {
        let name = format!("forget-aside-{place}");
        text_button(&name, app.say("words.aside.confirm.button"), move || {
            asked.set(None);
            app.dispatch(Event::AsideGivenUp(key.clone()));
        })
    });
    view! {
        <div role="status">{question}</div>
        <div class="card-actions">{save} {first} {confirm}</div>
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

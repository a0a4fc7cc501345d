//! Something that is to be opened: it came with the address, or it is pasted here.

use super::until_words;
use crate::app::links::Linked;
use crate::app::sealed::SealError;
use crate::app::{Event, Screen};
use crate::ui::App;
use crate::ui::parts::{Actions, Look, Page, button, link, text_button};
use crate::ui::prelude::*;
use leptos::html;

/// Asks for the passphrase of what was given, or for something to open.
pub fn open_link(app: App) -> Page {
    // Another one that is given is asked for anew: what was typed for the one before is nothing to it.
    let given = Memo::new(move |_| {
        app.model.with(|model| model.links.given.is_some().then_some(model.links.asked))
    });
    let asks = move || given.get().is_some();
    // What is typed is held by its box alone, and goes with the screen.
    let (secret, pasted) = (NodeRef::<html::Input>::new(), NodeRef::<html::Textarea>::new());
    let open = move || {
        if let Some(secret) = secret.get_untracked() {
            app.dispatch(Event::Linked(Linked::PassphraseTyped(secret.value())));
        }
    };
    let look = move || {
        if let Some(pasted) = pasted.get_untracked() {
            app.dispatch(Event::Linked(Linked::Pasted(pasted.value())));
        }
    };
    let heading = move || app.say(if asks() { "link.open.heading" } else { "link.paste.heading" });
    let body = move || if asks() { asked(app, secret, open) } else { paste(app, pasted) };
    let actions = move || {
        let own = if asks() {
            button("open-link", app.say("link.open.agree.button"), Look::Accent, open)
        } else {
            button("see-pasted", app.say("link.paste.agree.button"), Look::Accent, look)
        };
        view! {
            {link(app, "text-button", app.say("link.open.decline.button"), Screen::Home)}
            {own}
        }
        .into_any()
    };
    Page::new(heading, String::new(), view! { {body} }.into_any())
        .actions(Actions::Own(view! { {actions} }.into_any()))
}

/// The box for the passphrase.
fn asked(app: App, node: NodeRef<html::Input>, open: impl Fn() + Copy + 'static) -> AnyView {
    let given = move || app.model.with(|model| model.links.given.clone());
    let told = move || match given() {
        Some(given) if given.opening => app.say("link.open.opening"),
        Some(given) => given.refused.map(|error| app.say(error.key())).unwrap_or_default(),
        None => String::new(),
    };
    let wrong = move || {
        let refused = given().and_then(|given| given.refused);
        matches!(refused, Some(SealError::WrongPassphrase)).then_some("true")
    };
    let until =
        untrack(given).map(|given| until_words(app, "link.open.until", given.sealed.head.until));
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            open();
        }
    };
    view! {
        <p class="help lead">{app.say("link.open.help")}</p>
        <p class="quiet">{until}</p>
        <div class="field">
            <label for="passphrase">{app.say("link.open.label")}</label>
            <p class="help" id="passphrase-help">{app.say("link.open.shape")}</p>
            <input
                type="text"
                id="passphrase"
                class="box passphrase"
                autocomplete="off"
                autocapitalize="none"
                autocorrect="off"
                spellcheck="false"
                writingsuggestions="false"
                data-gramm="false"
                data-lt-active="false"
                translate="no"
                dir="auto"
                aria-describedby="passphrase-help link-told"
                aria-invalid=wrong
                node_ref=node
                on:keydown=on_key
            />
        </div>
        <p class="care" id="link-told" role="status">{told}</p>
    }
    .into_any()
}

/// The box for what is pasted.
fn paste(app: App, node: NodeRef<html::Textarea>) -> AnyView {
    view! {
        <p class="help lead">{app.say("link.paste.help")}</p>
        <div class="field">
            <label for="pasted">{app.say("link.paste.label")}</label>
            <textarea
                id="pasted"
                class="box"
                rows="6"
                autocomplete="off"
                autocapitalize="none"
                autocorrect="off"
                spellcheck="false"
                writingsuggestions="false"
                data-gramm="false"
                data-lt-active="false"
                translate="no"
                dir="auto"
                node_ref=node
            ></textarea>
        </div>
        {text_button("import", app.say("link.paste.file.button"), move || {
            app.dispatch(Event::ImportWanted);
        })}
    }
    .into_any()
}

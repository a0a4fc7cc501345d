//! The box for the message. What is too large never gets into it.

use crate::app::Event;
use crate::domain::bring::is_too_large;
use crate::ui::App;
use crate::ui::parts::{keep_shown, read_only, spelling};
use crate::ui::prelude::*;
use leptos::html;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::InputEvent;

/// The box.
pub(super) fn message(app: App) -> AnyView {
    let node = NodeRef::<html::Textarea>::new();
    let shown = Memo::new(move |_| app.model.with(|model| model.brought.text.clone()));
    keep_shown(node, move || shown.get());
    // A paste or a drop is turned away before it is in the page, where a megabyte would hold everything up.
    let before = move |event: leptos::ev::Event| {
        let given = event.dyn_ref::<InputEvent>().and_then(InputEvent::data);
        if given.is_some_and(|given| is_too_large(&given)) {
            event.prevent_default();
            app.dispatch(Event::BroughtTooMuch);
        }
    };
    let on_input = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        if is_too_large(&text) {
            // However it got there, the box stays as it was.
            if let Some(node) = node.get_untracked() {
                node.set_value(&shown.get_untracked());
            }
            app.dispatch(Event::BroughtTooMuch);
        } else {
            app.dispatch(Event::Brought(text));
        }
    };
    view! {
        <div class="field">
            <label for="message">{app.say("bring.text.label")}</label>
            <p class="help" id="message-help">{app.say("bring.text.help")}</p>
            <textarea
                id="message"
                class="box"
                rows="8"
                autocomplete="off"
                spellcheck=move || spelling(app)
                writingsuggestions="false"
                data-gramm="false"
                data-lt-active="false"
                translate="no"
                dir="auto"
                readonly=move || read_only(app)
                aria-describedby="message-help bring-told"
                node_ref=node
                on:beforeinput=before
                on:input=on_input
            ></textarea>
        </div>
    }
    .into_any()
}

//! A box to look for something. What is typed in it is not kept.

use super::{keep_shown, spelling};
use crate::ui::App;
use crate::ui::prelude::*;
use leptos::html;

/// A box of the name `search`: what it is called, what is said under that, what stands in it, and what takes each
/// change of it.
pub fn search_box(
    app: App,
    label: String,
    help: String,
    shown: impl Fn() -> String + 'static,
    typed: impl Fn(String) + 'static,
) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    keep_shown(node, shown);
    view! {
        <div class="field">
            <label for="search">{label}</label>
            <p class="help" id="search-help">{help}</p>
            <input
                type="search"
                id="search"
                class="box"
                autocomplete="off"
                spellcheck=move || spelling(app)
                writingsuggestions="false"
                data-gramm="false"
                data-lt-active="false"
                translate="no"
                dir="auto"
                enterkeyhint="search"
                aria-describedby="search-help"
                node_ref=node
                on:input=move |event: leptos::ev::Event| typed(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

//! The smallest Leptos app that is of any use here: one box, kept in this browser's storage as JSON.

use gloo_storage::{LocalStorage, Storage as _};
use leptos::ev::Event;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

const KEY: &str = "peer:note";

#[derive(Clone, Default, Serialize, Deserialize)]
struct Note {
    text: String,
}

fn main() {
    let (note, set_note) = signal(LocalStorage::get::<Note>(KEY).unwrap_or_default());
    let typed = move |event: Event| {
        set_note.update(|note| note.text = event_target_value(&event));
        // Where the browser keeps nothing there is nothing to do about it here.
        let _ = note.with(|note| LocalStorage::set(KEY, note));
    };
    mount_to_body(move || {
        view! {
            <main>
                <h1>"What happened?"</h1>
                <textarea aria-label="What happened?" prop:value=move || note.get().text on:input=typed></textarea>
            </main>
        }
    });
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-boot", "ready");
    }
}

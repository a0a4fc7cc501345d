//! Whether the browser may check the spelling of what is typed, which every box of the app asks here (acceptance check
//! 41). It may not at first: some browsers send what is typed to their makers to check it, and so do programs that come
//! with them.
//!
//! Nor may a box be finished by a machine (`writingsuggestions`), or read by the two writing programs that can be asked
//! by name to keep out (`data-gramm`, `data-lt-active`), whatever is chosen.

use crate::app::{Event, Settings};
use crate::ui::App;
use crate::ui::prelude::*;

/// The value of `spellcheck` for a box. Runs again when the person chooses otherwise.
pub fn spelling(app: App) -> &'static str {
    if app.model.besides(|model| model.settings.spelling == Settings::ON) {
        "true"
    } else {
        "false"
    }
}

/// The choice, with its reason.
pub fn spelling_choice(app: App) -> AnyView {
    let on_change = move |event: leptos::ev::Event| {
        let on = if event_target_checked(&event) { Settings::ON } else { "" };
        app.dispatch(Event::SettingChanged(Settings::SPELLING, on.to_owned()));
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                id="spelling"
                aria-describedby="spelling-help"
                prop:checked=move || spelling(app) == "true"
                on:change=on_change
            />
            <span>{app.say("looks.spelling.label")}</span>
        </label>
        <p class="help" id="spelling-help">{app.say("looks.spelling.help")}</p>
    }
    .into_any()
}

//! A box for a passphrase. What is typed is held by the box alone, and goes with the screen.

use crate::app::lock::LockError;
use crate::ui::App;
use crate::ui::prelude::*;
use leptos::html;

/// A box for a passphrase.
pub struct SecretBox {
    /// Its name.
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// One line of help, or nothing.
    pub help: String,
    /// Whether a new one is to be chosen: programs that keep passphrases offer to make one then.
    pub new: bool,
    /// Whether what is typed is shown.
    pub shown: RwSignal<bool>,
    /// The box itself, to be read when it is wanted.
    pub node: NodeRef<html::Input>,
}

/// A labelled box; Enter does what its button does. Programs that keep passphrases may fill it in (WCAG 2.2, 3.3.8).
pub fn secret_box(app: App, secret: SecretBox, on_enter: impl Fn() + 'static) -> AnyView {
    let SecretBox { id, label, help, new, shown, node } = secret;
    let help_id = format!("{id}-help");
    let described =
        if help.is_empty() { "lock-told".to_owned() } else { format!("{help_id} lock-told") };
    let help = (!help.is_empty()).then(|| view! { <p class="help" id=help_id>{help}</p> });
    let kind = move || if shown.get() { "text" } else { "password" };
    let wrong = move || {
        let refused = app.model.with(|model| model.lock.refused);
        refused.is_some_and(|error| is_about(error, id)).then_some("true")
    };
    let fill = if new { "new-password" } else { "current-password" };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            on_enter();
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {help}
            <input
                type=kind
                id=id
                class="box passphrase"
                autocomplete=fill
                autocapitalize="none"
                autocorrect="off"
                writingsuggestions="false"
                data-gramm="false"
                data-lt-active="false"
                spellcheck="false"
                translate="no"
                dir="auto"
                aria-describedby=described
                aria-invalid=wrong
                node_ref=node
                on:keydown=on_key
            />
        </div>
    }
    .into_any()
}

/// Whether what was refused was refused because of what stands in this box.
fn is_about(error: LockError, id: &str) -> bool {
    match error {
        LockError::WrongPassphrase => id == "lock-passphrase",
        LockError::TooShort => id == "lock-new",
        LockError::NotTheSame => id == "lock-again",
        _ => false,
    }
}

/// What stands in a box.
pub fn typed_in(node: NodeRef<html::Input>) -> String {
    node.get_untracked().map(|input| input.value()).unwrap_or_default()
}

/// "Show what I type".
pub fn show_typed(app: App, shown: RwSignal<bool>) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                id="show-typed"
                prop:checked=move || shown.get()
                on:change=move |event| shown.set(event_target_checked(&event))
            />
            <span>{app.say("lock.show.label")}</span>
        </label>
    }
    .into_any()
}

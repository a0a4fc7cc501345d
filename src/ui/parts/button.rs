//! Buttons and links. The words on them say what happens.

use super::read_only;
use crate::app::Screen;
use crate::ui::App;
use crate::ui::prelude::*;

/// How a button looks, which says how much it weighs. One accent to a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do.
    Accent,
    /// Something else that can be done.
    Quiet,
    /// Erasing. Never a person's mistake.
    Harm,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Accent => "button accent",
            Self::Quiet => "button",
            Self::Harm => "button harm",
        }
    }
}

/// A button with an id for tests and labels to name it by. It leads somewhere, or takes something out of the
/// app: it works too where the debrief can only be read. One that changes the debrief is a
/// [`change_button`].
pub fn button(
    id: &str,
    label: impl Into<String>,
    look: Look,
    on_click: impl Fn() + 'static,
) -> AnyView {
    pressed(None, id, look.class(), label.into(), Box::new(on_click))
}

/// A button that looks like a link, inside a sentence or under a card. See [`button`].
pub fn text_button(id: &str, label: impl Into<String>, on_click: impl Fn() + 'static) -> AnyView {
    pressed(None, id, "text-button", label.into(), Box::new(on_click))
}

/// A button that changes the debrief. It rests where that can only be read.
pub fn change_button(
    app: App,
    id: &str,
    label: impl Into<String>,
    look: Look,
    on_click: impl Fn() + 'static,
) -> AnyView {
    pressed(Some(app), id, look.class(), label.into(), Box::new(on_click))
}

/// A button that changes the debrief, and looks like a link. See [`change_button`].
pub fn change_text_button(
    app: App,
    id: &str,
    label: impl Into<String>,
    on_click: impl Fn() + 'static,
) -> AnyView {
    pressed(Some(app), id, "text-button", label.into(), Box::new(on_click))
}

/// All of them. `changes` is there where the debrief is changed.
#[inline(never)]
fn pressed(
    changes: Option<App>,
    id: &str,
    class: &'static str,
    label: String,
    on_click: Box<dyn Fn()>,
) -> AnyView {
    let rests = move || changes.is_some_and(read_only);
    view! {
        <button
            type="button"
            id=id.to_owned()
            class=class
            disabled=rests
            on:click=move |_| on_click()
        >
            {label}
        </button>
    }
    .into_any()
}

/// A button of a row, that looks like a link. Where several rows have the same, whoever does not see the row is told what
/// it is about, after its words. One that changes the debrief, for which the app is given, rests where that can only be read.
pub fn row_button(
    changes: Option<App>,
    id: &str,
    label: String,
    about: impl Fn() -> String + 'static,
    on_click: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button
            type="button"
            id=id.to_owned()
            class="text-button"
            disabled=move || changes.is_some_and(read_only)
            on:click=move |_| on_click()
        >
            {label}
            <span class="hidden" translate="no">": " {about}</span>
        </button>
    }
    .into_any()
}

/// The accent button that goes on to the next screen.
pub fn go_on(app: App) -> AnyView {
    button("go-on", app.say("frame.go_on.button"), Look::Accent, move || app.go(app.next()))
}

/// The way back to Home, at the end of a screen that stands by itself.
pub fn way_home(app: App, class: &'static str) -> AnyView {
    view! { <p>{link(app, class, app.say("words.home"), Screen::Home)}</p> }.into_any()
}

/// A link to a screen. It is a real link, so it works before the app has loaded and opens in a new tab; a
/// plain tap is reported instead of followed.
pub fn link(app: App, class: &'static str, label: impl IntoView, screen: Screen) -> AnyView {
    let address = format!("#{}", screen.address());
    let on_click = move |event: leptos::ev::MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            app.go(screen);
        }
    };
    view! { <a class=class href=address on:click=on_click>{label}</a> }.into_any()
}

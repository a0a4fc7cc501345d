//! The page: focus, printing, sharing, the theme, and what the browser tells of it.

use super::{EVERY_MINUTE, Report, history, keys, moment, object};
use crate::app::{Event, stopped_at};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// From this width on there is room for a second column.
const WIDE: &str = "(min-width: 60rem)";

/// The name of the heading of a screen.
pub(super) const HEADING: &str = "heading";

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Puts the focus on the heading, once the new screen stands, and shows it from the top.
pub fn focus_heading() {
    after_render(|| {
        if focus_now(HEADING).is_some()
            && let Some(window) = web_sys::window()
        {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

/// Whether the focus is on something of a screen now: its heading, or where somebody went from there.
pub fn is_on_screen() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|focused| matches!(focused.closest("#app"), Ok(Some(_))))
}

/// Puts the focus on what has a name, once the screen stands, if it is there. What is folded away is unfolded for it.
pub fn focus(id: String) {
    after_render(move || {
        focus_now(&id);
    });
}

pub(super) fn focus_now(id: &str) -> Option<()> {
    let (window, document) = (web_sys::window()?, document()?);
    // In a frame that does not have the focus it is the page's around it: nobody did anything here to bring it.
    if history::in_frame(&window) && !document.has_focus().unwrap_or(false) {
        return None;
    }
    let element: web_sys::HtmlElement = document.get_element_by_id(id)?.dyn_into().ok()?;
    if let Ok(Some(folded)) = element.closest("details:not([open])") {
        folded.set_attribute("open", "").ok()?;
    }
    element.focus().ok()
}

pub(super) fn after_render(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        // Where there are no timers there is no page either.
        drop(window.set_timeout_with_callback(then.unchecked_ref()));
    }
}

/// Opens an address that another program takes over, such as `mailto:`.
pub fn follow(address: &str) {
    let follow = || -> Option<()> {
        let anchor: web_sys::HtmlAnchorElement =
            document()?.create_element("a").ok()?.dyn_into().ok()?;
        anchor.set_href(address);
        anchor.click();
        Some(())
    };
    follow();
}

/// Prints the page, as print.css lays it out.
pub fn print() {
    after_render(|| {
        if let Some(window) = web_sys::window() {
            // In a frame that may not print, the text can still be copied.
            drop(window.print());
        }
    });
}

/// Whether the browser has a share sheet.
pub fn can_share() -> bool {
    web_sys::window().is_some_and(|window| {
        js_sys::Reflect::has(&window.navigator(), &"share".into()).unwrap_or(false)
    })
}

/// Hands a title and a text to the share sheet.
pub fn share(title: &str, text: &str) {
    if let Some(window) = web_sys::window() {
        let data = web_sys::ShareData::new();
        data.set_title(title);
        data.set_text(text);
        // Closing the sheet without sharing rejects the promise: nothing to tell.
        drop(window.navigator().share_with_data(&data));
    }
}

/// Says that the app has taken the page over: what waits for that, waits for the page's `data-boot`.
pub fn show_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        drop(root.set_attribute("data-boot", "ready"));
    }
}

/// Says that the app could not start: boot.js has the words for it.
pub fn show_failed() {
    object::call(&object::global(), "afterviewFails", &[]);
}

/// The language that the page says it is in.
pub fn language() -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Says which language the page is in, and whether it is written from right to left.
pub fn show_language(language: &str, rtl: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        drop(root.set_attribute("lang", language));
        drop(root.set_attribute("dir", if rtl { "rtl" } else { "ltr" }));
    }
}

/// The name of what has the focus; empty where nothing has that has one.
pub fn focused() -> String {
    let focused = document().and_then(|document| document.active_element());
    focused.map(|element| element.id()).unwrap_or_default()
}

/// Shows the page in a theme; empty for whatever the device says.
pub fn show_theme(theme: &str) {
    let show = || -> Option<()> {
        let root = document()?.document_element()?;
        let shown = if theme.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", theme)
        };
        shown.ok()
    };
    show();
}

/// Tells the scripts of the page something, as an attribute of its root that they watch.
pub fn tell(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // A name that we chose is always a name.
        drop(root.set_attribute(name, value));
    }
}

/// From now on the page says in which line of the code the app came to a halt, where a fault of ours brings it to one. What
/// comes after the first is only what follows from it.
pub fn tell_where_it_stops() {
    const STOPPED: &str = "data-stopped";
    std::panic::set_hook(Box::new(|fault| {
        if told(STOPPED).is_none() {
            tell(STOPPED, &stopped_at(fault));
        }
    }));
}

/// From now on a screen appears softly: the first one stood there before the app did.
pub(super) fn note_move() {
    const MOVED: &str = "data-moved";
    if told("data-boot").as_deref() == Some("ready") && told(MOVED).is_none() {
        tell(MOVED, "");
    }
}

/// What the scripts of the page told, as an attribute of its root.
pub fn told(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Whether there is room for a second column now, and word of it when that changes.
pub fn wide(changed: impl Fn(bool) + 'static) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(WIDE).ok().flatten());
    let Some(list) = list else { return false };
    let from = list.clone();
    let on_change = Closure::<dyn Fn()>::new(move || changed(from.matches()));
    on(&list, "change", on_change);
    list.matches()
}

/// Listens for the browser's history, for as long as the page lives.
pub fn listen(report: &Report) {
    if let Some(window) = web_sys::window() {
        let arrived = tells(report, || history::arrival().map(Event::ArrivedAt));
        on(&window, "popstate", arrived);
    }
}

/// Listens for all else that the browser tells: hiding, time, keys. For as long as the page lives.
pub fn listen_on(report: &Report) {
    let Some(window) = web_sys::window() else { return };
    on(&window, "pagehide", tells(report, || Some(Event::PageHidden)));
    // Also where a browser takes the whole page out of its memory again.
    on(&window, "pageshow", tells(report, || Some(Event::PageShown(moment()))));
    // However it is asked for, what is printed is what was typed last: see the letter on paper.
    on(&window, "beforeprint", tells(report, || Some(Event::TypingPaused)));
    if let Some(document) = document() {
        let hidden = || {
            let state = document_state()?;
            // The last event that is reliable on phones.
            Some(if state == web_sys::VisibilityState::Hidden {
                Event::PageHidden
            } else {
                Event::PageShown(moment())
            })
        };
        on(&document, "visibilitychange", tells(report, hidden));
    }
    let every_minute = tells(report, || Some(Event::TimePassed(moment())));
    let started = window.set_interval_with_callback_and_timeout_and_arguments_0(
        every_minute.as_ref().unchecked_ref(),
        EVERY_MINUTE,
    );
    drop(started);
    every_minute.forget();
    keys::listen();
}

/// What reports an event when something happens.
fn tells(report: &Report, event: fn() -> Option<Event>) -> Closure<dyn Fn()> {
    let report = report.clone();
    Closure::new(move || {
        if let Some(event) = event() {
            report(event);
        }
    })
}

/// Whether the page is not seen now: it may be about to go.
pub fn is_hidden() -> bool {
    document_state() == Some(web_sys::VisibilityState::Hidden)
}

/// Calls this with each key of the store that another tab changes, for as long as the page lives; with an empty one
/// where everything was cleared.
pub fn on_store(changed: impl Fn(String) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener =
        Closure::<dyn Fn(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
            changed(event.key().unwrap_or_default());
        });
    drop(window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref()));
    listener.forget();
}

fn document_state() -> Option<web_sys::VisibilityState> {
    document().map(|document| document.visibility_state())
}

/// Listens to an event for as long as the page lives.
pub(super) fn on(target: &web_sys::EventTarget, name: &str, listener: Closure<dyn Fn()>) {
    let added: Result<(), JsValue> =
        target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    drop(added);
    listener.forget();
}

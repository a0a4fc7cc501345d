//! The address and the browser's history. The address names a screen and nothing of the person's.
//!
//! In a frame the history is the page's around it: an entry of ours would make its back button move us. There the
//! address is only ever replaced, and the way back is kept here.

use super::object::get;
use crate::app::Screen;
use crate::app::screen::OPEN;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    /// A link with sealed words that the page was opened with, until somebody takes it.
    static LINK: RefCell<String> = const { RefCell::new(String::new()) };
    /// In a frame, the addresses that lie behind, the latest last.
    static BEHIND: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The link that the page was opened with, if nobody took it yet.
pub(super) fn take_link() -> Option<String> {
    Some(LINK.take()).filter(|link| !link.is_empty())
}

/// Whether another page is around this one.
pub fn in_frame(window: &web_sys::Window) -> bool {
    get(window, "parent").is_some_and(|parent| parent != *AsRef::<JsValue>::as_ref(window))
}

/// The screen that the address names, if it is one of ours. Sealed words are taken out of it at once.
pub fn arrival() -> Option<Screen> {
    let hash = web_sys::window()?.location().hash().ok()?;
    if hash.starts_with(OPEN) {
        show(&Screen::OpenLink.address(), false);
        LINK.set(hash);
        return Some(Screen::OpenLink);
    }
    if hash.is_empty() { Some(Screen::Home) } else { Screen::from_address(&hash) }
}

/// Shows an address, as a new entry of the history or in place of the current one. The entry's state counts
/// how many of ours lie behind it. In a frame that allows no history the app works without.
pub fn show(address: &str, push: bool) {
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    let url = format!("#{address}");
    let framed = in_frame(&window);
    if push && framed {
        // Without one it is Home, and "#" leads there.
        let before = window.location().hash().ok().filter(|hash| !hash.is_empty());
        BEHIND.with_borrow_mut(|behind| behind.push(before.unwrap_or_else(|| "#".to_owned())));
    }
    let behind = entries_behind();
    let shown = if push && !framed {
        history.push_state_with_url(&JsValue::from_f64(behind + 1.0), "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::from_f64(behind), "", Some(&url))
    };
    // A browser may refuse after very many entries: the address lags behind, nothing is lost.
    drop(shown);
}

/// Goes back, if an entry of ours lies behind. Says whether it did.
pub fn back() -> bool {
    let Some(window) = web_sys::window() else { return false };
    if in_frame(&window) {
        // The address is told of as one that the browser came to.
        let before = BEHIND.with_borrow_mut(Vec::pop);
        return before.is_some_and(|before| window.location().replace(&before).is_ok());
    }
    let ours = entries_behind() > 0.0;
    ours && window.history().is_ok_and(|history| history.back().is_ok())
}

/// Shows the address of the own page, whatever page of ours this is, at the same screen.
pub fn be_own_page() {
    let Some(window) = web_sys::window() else { return };
    if let (Ok(history), Ok(hash)) = (window.history(), window.location().hash()) {
        let own = ["./", &hash].concat();
        // Where the browser refuses, the page is the own one all the same.
        drop(history.replace_state_with_url(&JsValue::from_f64(0.0), "", Some(&own)));
    }
}

fn entries_behind() -> f64 {
    web_sys::window()
        .and_then(|window| window.history().ok())
        .and_then(|history| history.state().ok())
        .and_then(|state| state.as_f64())
        .unwrap_or(0.0)
}

//! The address and the browser's history. The address names a screen and nothing of the person's.

use crate::app::Screen;
use wasm_bindgen::JsValue;

/// The screen that the address names, if it is one of ours.
pub fn arrival() -> Option<Screen> {
    let hash = web_sys::window()?.location().hash().ok()?;
    if hash.is_empty() { Some(Screen::Home) } else { Screen::from_address(&hash) }
}

/// Shows an address, as a new entry of the history or in place of the current one. The entry's state counts
/// how many of ours lie behind it. In a frame that allows no history the app works without.
pub fn show(address: &str, push: bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let url = format!("#{address}");
    let behind = entries_behind();
    let shown = if push {
        history.push_state_with_url(&JsValue::from_f64(behind + 1.0), "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::from_f64(behind), "", Some(&url))
    };
    // A browser may refuse after very many entries: the address lags behind, nothing is lost.
    drop(shown);
}

/// Goes back, if an entry of ours lies behind. Says whether it did.
pub fn back() -> bool {
    let ours = entries_behind() > 0.0;
    let history = web_sys::window().and_then(|window| window.history().ok());
    ours && history.is_some_and(|history| history.back().is_ok())
}

fn entries_behind() -> f64 {
    web_sys::window()
        .and_then(|window| window.history().ok())
        .and_then(|history| history.state().ok())
        .and_then(|state| state.as_f64())
        .unwrap_or(0.0)
}

//! What the browser says about keeping: under which address it keeps words, whether it promised to, and whether it
//! clears what nobody visits.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Who makes the engine that clears what was not visited for a week, as it calls itself.
const CLEARS: &str = "Apple";
/// How a page knows that it was put on the home screen: such a page has a count of its own.
const AT_HOME: &str = "(display-mode: standalone)";

/// Under which address the words are kept: host and folder, as a person would read it out.
pub fn address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let Some(location) = location else { return String::new() };
    [location.host().unwrap_or_default(), super::saving::folder()].concat()
}

/// Whether the browser clears what was not visited for a week.
pub fn clears() -> bool {
    web_sys::window().is_some_and(|window| {
        let at_home = window.match_media(AT_HOME).ok().flatten().is_some_and(|it| it.matches());
        let vendor = js_sys::Reflect::get(&window.navigator(), &"vendor".into()).ok();
        let vendor = vendor.and_then(|vendor| vendor.as_string()).unwrap_or_default();
        vendor.starts_with(CLEARS) && !at_home
    })
}

/// Tells whether the browser promised to keep what is here, after asking it to where `ask` says so; none where it
/// does not say.
pub fn promised(ask: bool, tell: impl FnOnce(Option<bool>) + 'static) {
    let method = if ask { "persist" } else { "persisted" };
    // By name: there is no such thing in a page without a secure address, or in an old browser.
    let promise = || -> Option<js_sys::Promise> {
        let navigator = web_sys::window()?.navigator();
        let storage = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
        let method = js_sys::Reflect::get(&storage, &method.into()).ok()?;
        let method: js_sys::Function = method.dyn_into().ok()?;
        method.call0(&storage).ok()?.dyn_into().ok()
    };
    match promise() {
        Some(promise) => spawn_local(async move {
            let answer: Result<JsValue, JsValue> = JsFuture::from(promise).await;
            tell(answer.ok().and_then(|answer| answer.as_bool()));
        }),
        None => tell(None),
    }
}

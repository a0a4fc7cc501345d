//! The browser's own storage, as the app's [`Store`]. It may be blocked, full or taken away at any time.

use super::object::call;
use crate::app::store::{EDGE, Store, StoreFault};
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// What browsers call a store that has no room: the standard's name, and an older one of Firefox.
const FULL: [&str; 2] = ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"];
/// What they call a store that is not allowed.
const BLOCKED: &str = "SecurityError";

/// The browser's local storage.
#[derive(Clone, Copy, Debug)]
pub struct BrowserStore;

impl BrowserStore {
    /// The store of this origin. Opening it never fails: each call says what is wrong.
    pub fn open() -> Self {
        Self
    }

    /// The storage itself. The browser is asked each time: a person may block storage while the page is open, and
    /// `LocalStorage` panics where it is.
    fn raw() -> Result<web_sys::Storage, StoreFault> {
        let window = web_sys::window().ok_or(StoreFault::Blocked)?;
        // Whatever it throws here: there is no storage for us.
        window.local_storage().ok().flatten().ok_or(StoreFault::Blocked)
    }
}

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Self::raw()?.get_item(key).map_err(|error| fault(&error))
    }

    /// Cut in the browser: what is not looked at need not be copied from there.
    fn edges(&self, key: &str) -> Result<Option<[String; 2]>, StoreFault> {
        let text =
            call(&Self::raw()?.into(), "getItem", &[key.into()]).ok_or(StoreFault::Failed)?;
        let Ok(text) = text.dyn_into::<JsString>() else { return Ok(None) };
        let (length, edge) = (text.length(), u32::try_from(EDGE).unwrap_or(u32::MAX));
        let cut = |from, to| String::from(text.slice(from, to));
        Ok(Some([cut(0, edge), cut(length.saturating_sub(2), length)]))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        Self::raw()?.set_item(key, value).map_err(|error| fault(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        Self::raw()?.remove_item(key).map_err(|error| fault(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Self::raw()?;
        let raw = LocalStorage::raw();
        let count = raw.length().map_err(|error| fault(&error))?;
        let keys: Result<Vec<_>, _> = (0..count).map(|index| raw.key(index)).collect();
        Ok(keys.map_err(|error| fault(&error))?.into_iter().flatten().collect())
    }
}

/// What an exception of the browser's storage means.
fn fault(error: &JsValue) -> StoreFault {
    match error.dyn_ref::<DomException>().map(DomException::name) {
        Some(name) if FULL.contains(&name.as_str()) => StoreFault::Full,
        Some(name) if name == BLOCKED => StoreFault::Blocked,
        _ => StoreFault::Failed,
    }
}

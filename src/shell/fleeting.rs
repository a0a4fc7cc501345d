//! Keeping nothing after this page is closed: the words are in the page's memory and in no storage of the browser's.
//!
//! They are not in `sessionStorage`: browsers put that on the disk too, and bring it back with the tabs of a session that
//! was ended, to whoever sits there then. What is there is a mark that nothing is to be kept, so that a page that is
//! loaded again does not begin to keep things.
//!
//! The texts are in a map of the page's own, not of the app's: where the app comes to a halt, boot.js can still hand them
//! out.

use super::object::{call, get, global, make, set};
use crate::app::store::{Store, StoreFault};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// The name of the map among the global object's parts.
const MAP: &str = "afterviewFleeting";
/// The name of the mark.
const MARK: &str = "afterview-fleeting";

/// The texts in the page's memory.
#[derive(Clone, Debug)]
pub(super) struct FleetingStore {
    map: JsValue,
}

impl FleetingStore {
    /// The one of this page.
    pub fn open() -> Self {
        let map = get(&global(), MAP).or_else(|| {
            let map = make("Map", &[])?;
            set(&global(), MAP, &map);
            Some(map)
        });
        Self { map: map.unwrap_or(JsValue::NULL) }
    }

    /// Lets go of all of it. While there is none, boot.js hands out what the browser keeps.
    pub fn forget() {
        set(&global(), MAP, &JsValue::NULL);
    }

    fn called(&self, name: &str, with: &[JsValue]) -> Result<JsValue, StoreFault> {
        call(&self.map, name, with).ok_or(StoreFault::Failed)
    }
}

impl Store for FleetingStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.called("get", &[key.into()])?.as_string())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.called("set", &[key.into(), value.into()]).map(drop)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.called("delete", &[key.into()]).map(drop)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let keys = self.called("keys", &[])?;
        let array = get(&global(), "Array").ok_or(StoreFault::Failed)?;
        let keys: Array = call(&array, "from", &[keys]).ok_or(StoreFault::Failed)?.unchecked_into();
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }
}

/// Whether nothing is to be kept, as this tab was told earlier.
pub(super) fn is_on() -> bool {
    get(&global(), "sessionStorage")
        .and_then(|kept| call(&kept, "getItem", &[MARK.into()]))
        .is_some_and(|mark| mark.is_string())
}

/// Notes that for when the page is loaded again; or that it is so no more.
pub(super) fn mark(on: bool) {
    let Some(kept) = get(&global(), "sessionStorage") else { return };
    // Without a session's storage a page that is loaded again begins as any does.
    drop(if on {
        call(&kept, "setItem", &[MARK.into(), "1".into()])
    } else {
        call(&kept, "removeItem", &[MARK.into()])
    });
}

//! Files that the device opens with the app, where it is installed.

use super::Report;
use super::object::{call, global};
use crate::app::Event;
use crate::app::saved::SavedError;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What boot.js gives the text of the next file by, once one is opened: null for one that is too large.
const NEXT_FILE: &str = "afterviewFile";

fn next_file() -> Option<Promise> {
    call(&global(), NEXT_FILE, &[])?.dyn_into().ok()
}

/// Takes each of them in for a look, as if it had been picked: for as long as the page lives.
pub fn take_files(report: Report) {
    spawn_local(async move {
        while let Some(next) = next_file()
            && let Ok(text) = JsFuture::from(next).await
        {
            report(
                text.as_string()
                    .map_or(Event::ImportFinished(Err(SavedError::TooLarge)), Event::ImportPicked),
            );
        }
    });
}

//! Copying a text: by the clipboard where the browser lets us, by a selection otherwise.

use crate::app::CopyFault;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

/// Copies a text and says once how it went. Where the browser refuses, the letter on the page is selected,
/// to be copied by hand.
pub fn copy(text: String, finished: impl FnOnce(Result<(), CopyFault>) + 'static) {
    spawn_local(async move {
        let copied = by_clipboard(&text).await || by_command(&text);
        if !copied {
            select_letter();
        }
        finished(if copied { Ok(()) } else { Err(CopyFault::Refused) });
    });
}

async fn by_clipboard(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into())
        .ok()
        .and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok());
    match clipboard {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        // Absent outside secure contexts.
        None => false,
    }
}

/// The old way, which works in frames that have no leave to use the clipboard.
fn by_command(text: &str) -> bool {
    let copied = || -> Option<bool> {
        let document = web_sys::window()?.document()?;
        let area: web_sys::HtmlTextAreaElement =
            document.create_element("textarea").ok()?.dyn_into().ok()?;
        area.set_value(text);
        area.set_read_only(true);
        area.set_class_name("hidden");
        let focused = document.active_element();
        document.body()?.append_child(&area).ok()?;
        area.select();
        let done = copy_selection(&document);
        // Whatever came of it, the words do not stay in the page, and the focus is back where it was.
        area.remove();
        if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
            drop(focused.focus());
        }
        done
    };
    copied().unwrap_or(false)
}

fn copy_selection(document: &web_sys::Document) -> Option<bool> {
    let command = js_sys::Reflect::get(document, &"execCommand".into()).ok()?;
    let command: js_sys::Function = command.dyn_into().ok()?;
    command.call1(document, &"copy".into()).ok()?.as_bool()
}

/// The letter on its sheet: what was sent before may lie above it.
fn select_letter() {
    let select = || -> Option<()> {
        let window = web_sys::window()?;
        let letter = window.document()?.query_selector(".sheet .letter").ok()??;
        window.get_selection().ok()??.select_all_children(&letter).ok()
    };
    select();
}

//! Files in and out.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Offers a text as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    let offered = || -> Result<(), JsValue> {
        let parts = js_sys::Array::of1(&text.into());
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        offer(name, &web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?)
    };
    // Nothing to tell where a browser cannot make a file: it shows no download.
    drop(offered());
}

/// Offers a file.
///
/// # Errors
/// The browser cannot.
pub fn offer(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let url = web_sys::Url::create_object_url_with_blob(blob)?;
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let anchor: web_sys::HtmlAnchorElement =
        document.create_element("a")?.dyn_into().map_err(JsValue::from)?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The browser has taken the file over by the time a minute has passed.
    let revoke = Closure::once_into_js(move || web_sys::Url::revoke_object_url(&url));
    window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000)?;
    Ok(())
}

/// Which files can be picked.
pub struct Wanted {
    /// The name of the box that asks for one.
    pub id: &'static str,
    /// Endings and media types, as HTML writes them.
    pub accept: &'static str,
    /// The most bytes that are read.
    pub most: usize,
}

/// A file that was picked.
pub struct Picked {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Lets the person pick one file, and hands it over; nothing for a file that is too large to read.
pub fn pick(wanted: &'static Wanted, picked: Box<dyn Fn(Option<Picked>)>) {
    let picked: std::rc::Rc<dyn Fn(Option<Picked>)> = picked.into();
    let ask = move || -> Option<()> {
        let document = web_sys::window()?.document()?;
        if let Some(earlier) = document.get_element_by_id(wanted.id) {
            earlier.remove();
        }
        let input: web_sys::HtmlInputElement =
            document.create_element("input").ok()?.dyn_into().ok()?;
        input.set_type("file");
        input.set_id(wanted.id);
        input.set_accept(wanted.accept);
        // The person picks in the browser's own window; a keyboard or a reader is not to meet the box itself.
        input.set_class_name("hidden");
        input.set_tab_index(-1);
        drop(input.set_attribute("aria-hidden", "true"));
        let from = input.clone();
        let on_change = Closure::<dyn Fn()>::new(move || {
            let picked = std::rc::Rc::clone(&picked);
            if let Some(file) = from.files().and_then(|files| files.get(0)) {
                spawn_local(async move { picked(read(&file, wanted.most).await) });
            }
        });
        input.set_onchange(Some(on_change.as_ref().unchecked_ref()));
        // Lives as long as the input does, which is until the next one is made.
        on_change.forget();
        document.body()?.append_child(&input).ok()?;
        input.click();
        Some(())
    };
    ask();
}

async fn read(file: &web_sys::File, most: usize) -> Option<Picked> {
    if file.size() > f64::from(u32::try_from(most).unwrap_or(u32::MAX)) {
        return None;
    }
    let text = JsFuture::from(file.text()).await;
    // A file that the browser cannot read comes as an empty text, which is refused with a sentence.
    let text = text.ok().and_then(|text| text.as_string()).unwrap_or_default();
    Some(Picked { name: file.name(), text })
}

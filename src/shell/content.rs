//! Fetches the content: the first words stand in the page, the rest comes in one fixed order right after
//! first paint, whatever the person does. After that nothing is fetched.

use crate::content::{Content, Mishaps, Part, SupportPart, Words};
use crate::domain::draft::Wordings;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why the content did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentFault {
    /// The page does not name the file.
    NotNamed(Part),
    /// It could not be fetched, or not whole.
    NotFetched(Part),
    /// It is not what it should be.
    Unreadable(Part),
}

/// The words that stand in the page itself.
pub fn first_words() -> Words {
    let text = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("first-words"))
        .and_then(|element| element.text_content())
        .unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Fetches everything else, and puts the first words to it.
///
/// # Errors
/// A file is not named, cannot be fetched whole, or is not what it should be.
pub async fn fetch_rest() -> Result<Content, ContentFault> {
    let mut words = first_words();
    words.extend(fetch::<Words>(Part::Words).await?);
    let mishaps = fetch::<Mishaps>(Part::Mishaps).await?;
    let wordings = fetch::<Wordings>(Part::Letters).await?;
    let SupportPart { support, crisis } = fetch(Part::Support).await?;
    Ok(Content { words, mishaps, wordings, support, crisis })
}

async fn fetch<T: DeserializeOwned>(part: Part) -> Result<T, ContentFault> {
    let (address, digest) = named(part).ok_or(ContentFault::NotNamed(part))?;
    let text = match fetch_text(&address, &digest, "default").await {
        Ok(text) => text,
        // A copy spoilt in the browser's own cache is fetched again, once.
        Err(_) => fetch_text(&address, &digest, "reload")
            .await
            .map_err(|_| ContentFault::NotFetched(part))?,
    };
    serde_json::from_str(&text).map_err(|_| ContentFault::Unreadable(part))
}

/// The address and the digest of a part, as the page names them.
fn named(part: Part) -> Option<(String, String)> {
    let name = part.name();
    let document = web_sys::window()?.document()?;
    let link = document.query_selector(&format!("meta[name='content-{name}']")).ok()??;
    Some((link.get_attribute("content")?, link.get_attribute("data-integrity")?))
}

async fn fetch_text(address: &str, digest: &str, cache: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let options = web_sys::RequestInit::new();
    options.set_integrity(digest);
    // Set by name: the typed setter is behind an enum that costs more than it gives.
    js_sys::Reflect::set(&options, &"cache".into(), &cache.into())?;
    let response: web_sys::Response =
        JsFuture::from(window.fetch_with_str_and_init(address, &options)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(JsValue::NULL)
}

//! Fetches the content: the first words stand in the page, the rest comes in one fixed order right after
//! first paint, whatever the person does. After that nothing is fetched.

use crate::content::{Part, Texts, Words};
use crate::domain::json;
use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// What boot.js fetches by the name that the page gives, held against its digest.
    #[wasm_bindgen(catch, js_name = afterviewPart)]
    fn part(name: &str) -> Result<Promise, JsValue>;
}

/// A part of the content did not arrive, or not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFetched(pub Part);

/// The words that stand in the page itself.
pub fn first_words() -> Words {
    let text = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("first-words"))
        .and_then(|element| element.text_content())
        .unwrap_or_default();
    // Not by serde_json, which comes with the second piece.
    json::read(&text).unwrap_or_default()
}

/// Begins to fetch everything else, in the order of [`Part::ALL`], and waits for it when it is awaited.
///
/// # Errors
/// A file is not named, or cannot be fetched whole.
pub fn fetch_texts() -> impl Future<Output = Result<Texts, NotFetched>> {
    let [words, mishaps, letters, support] =
        [Part::Words, Part::Mishaps, Part::Letters, Part::Support].map(begin);
    async move {
        Ok(Texts {
            words: text(words).await?,
            mishaps: text(mishaps).await?,
            letters: text(letters).await?,
            support: text(support).await?,
        })
    }
}

/// A file on its way.
type OnItsWay = (Part, Option<JsFuture>);

fn begin(kind: Part) -> OnItsWay {
    (kind, part(&format!("content-{}", kind.name())).ok().map(JsFuture::from))
}

async fn text((part, response): OnItsWay) -> Result<String, NotFetched> {
    match response {
        Some(response) => text_of(response).await,
        None => None,
    }
    .ok_or(NotFetched(part))
}

async fn text_of(response: JsFuture) -> Option<String> {
    let response: web_sys::Response = response.await.ok()?.dyn_into().ok()?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

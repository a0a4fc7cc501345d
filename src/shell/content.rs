//! Fetches the content: the first words stand in the page, the rest comes in one fixed order right after
//! first paint, whatever the person does. After that nothing is fetched.

use super::pause::turn;
use crate::content::{Part, Texts, Words};
use crate::domain::json;
use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// What boot.js fetches by the name that the page gives, in a language, held against its digest.
    #[wasm_bindgen(catch, js_name = afterviewPart)]
    fn part(name: &str, language: &str) -> Result<Promise, JsValue>;
    /// The first words, where the page speaks another language than it is written in.
    #[wasm_bindgen(thread_local_v2, js_name = afterviewFirst)]
    static FIRST: Option<String>;
    /// How the browser says days, times and lists in a language.
    #[wasm_bindgen(catch, js_name = afterviewFormats)]
    fn told_formats(language: &str) -> Result<Vec<String>, JsValue>;
    /// The language that fits a language tag; empty for none. Of no tag, the one that the browser asks for.
    #[wasm_bindgen(catch, js_name = afterviewFitting)]
    fn fitting_of(tag: &str) -> Result<String, JsValue>;
}

/// A part of the content did not arrive, or not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFetched(pub Part);

/// The text of an element that holds data.
fn data(id: &str) -> String {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

/// The words of the first screens: they stand in the page itself, or boot.js has fetched them.
pub fn first_words() -> Words {
    let text = FIRST.with(Clone::clone).unwrap_or_else(|| data("first-words"));
    // Not by serde_json, which comes with the second piece.
    json::read(&text).unwrap_or_default()
}

/// How the browser says days, times and lists in a language: see [`Formats`](crate::content::Formats).
pub fn formats(language: &str) -> Vec<String> {
    told_formats(language).unwrap_or_default()
}

/// The language that fits a language tag; none where there is none. Of no tag, the one that the browser asks for.
pub fn fitting(tag: &str) -> Option<String> {
    fitting_of(tag).ok().filter(|id| !id.is_empty())
}

/// Fetches the words of the first screens in a language.
///
/// # Errors
/// They cannot be fetched whole.
pub async fn fetch_first(language: &str) -> Result<Words, NotFetched> {
    let text = text(begin(Part::First, language)).await?;
    json::read(&text).map_err(|_| NotFetched(Part::First))
}

/// Begins to fetch everything else in a language, in the order of [`Part::ALL`], and waits for it when it is awaited.
///
/// # Errors
/// A file is not named, or cannot be fetched whole.
pub fn fetch_texts(language: &str) -> impl Future<Output = Result<Texts, NotFetched>> + use<> {
    let [words, mishaps, letters, support] =
        [Part::Words, Part::Mishaps, Part::Letters, Part::Support]
            .map(|part| begin(part, language));
    let (language, formats) = (language.to_owned(), formats(language));
    async move {
        Ok(Texts {
            languages: data("languages"),
            words: text(words).await?,
            mishaps: text(mishaps).await?,
            letters: text(letters).await?,
            support: text(support).await?,
            language,
            formats,
        })
    }
}

/// A file on its way.
type OnItsWay = (Part, Option<JsFuture>);

fn begin(kind: Part, language: &str) -> OnItsWay {
    let promise = part(&format!("content-{}", kind.name()), language);
    (kind, promise.ok().map(JsFuture::from))
}

async fn text((part, response): OnItsWay) -> Result<String, NotFetched> {
    let text = match response {
        Some(response) => text_of(response).await,
        None => None,
    };
    // All of them are here at about the same time, and each takes a while to copy.
    turn().await;
    text.ok_or(NotFetched(part))
}

async fn text_of(response: JsFuture) -> Option<String> {
    let response: web_sys::Response = response.await.ok()?.dyn_into().ok()?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

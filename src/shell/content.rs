//! Fetches the content: the first words stand in the page, the rest comes in one fixed order right after
//! first paint, whatever the person does. After that nothing is fetched.

use crate::content::{Part, Texts, Words};
use crate::domain::json;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Why the content did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentFault {
    /// The page does not name the file.
    NotNamed(Part),
    /// It could not be fetched, or not whole.
    NotFetched(Part),
}

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
pub fn fetch_texts() -> impl Future<Output = Result<Texts, ContentFault>> {
    let [words, mishaps, letters, support] =
        [Part::Words, Part::Mishaps, Part::Letters, Part::Support].map(Fetching::begin);
    async move {
        Ok(Texts {
            words: words?.text().await?,
            mishaps: mishaps?.text().await?,
            letters: letters?.text().await?,
            support: support?.text().await?,
        })
    }
}

/// A file on its way.
struct Fetching {
    part: Part,
    address: String,
    digest: String,
    response: JsFuture,
}

impl Fetching {
    fn begin(part: Part) -> Result<Self, ContentFault> {
        let (address, digest) = named(part).ok_or(ContentFault::NotNamed(part))?;
        let response = request(&address, &digest, "default");
        let response = response.ok_or(ContentFault::NotFetched(part))?;
        Ok(Self { part, address, digest, response })
    }

    async fn text(self) -> Result<String, ContentFault> {
        if let Some(text) = text_of(self.response).await {
            return Ok(text);
        }
        // A copy spoilt in the browser's own cache is fetched again, once.
        match request(&self.address, &self.digest, "reload") {
            Some(again) => text_of(again).await,
            None => None,
        }
        .ok_or(ContentFault::NotFetched(self.part))
    }
}

/// The address and the digest of a part, as the page names them.
fn named(part: Part) -> Option<(String, String)> {
    let name = part.name();
    let document = web_sys::window()?.document()?;
    let link = document.query_selector(&format!("meta[name='content-{name}']")).ok()??;
    Some((link.get_attribute("content")?, link.get_attribute("data-integrity")?))
}

/// Asks for a file, which is held against its digest. Nothing where the browser cannot.
fn request(address: &str, digest: &str, cache: &str) -> Option<JsFuture> {
    let options = web_sys::RequestInit::new();
    options.set_integrity(digest);
    // Set by name: the typed setter is behind an enum that costs more than it gives.
    js_sys::Reflect::set(&options, &"cache".into(), &cache.into()).ok()?;
    Some(web_sys::window()?.fetch_with_str_and_init(address, &options).into())
}

async fn text_of(response: JsFuture) -> Option<String> {
    let response: web_sys::Response = response.await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

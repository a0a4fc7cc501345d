//! English, as it ships.

use afterview::content::{Content, Mishaps, SupportPart, Words};
use afterview::domain::draft::Wordings;
use std::sync::Arc;

macro_rules! held {
    ($part:literal) => {
        serde_json::from_str(include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/target/content/en/",
            $part,
            ".json"
        )))
        .expect($part)
    };
}

thread_local! {
    static CONTENT: Arc<Content> = {
        let mut words: Words = held!("first");
        words.extend(held!("words"));
        let mishaps: Mishaps = held!("mishaps");
        let wordings: Wordings = held!("letters");
        let SupportPart { support, crisis } = held!("support");
        let language = "en".to_owned();
        Arc::new(Content { language, words, mishaps, wordings, support, crisis, ..Content::default() })
    };
}

/// English, as it ships.
pub fn content() -> Arc<Content> {
    CONTENT.with(Arc::clone)
}

/// The text of a key.
pub fn say(key: &str) -> String {
    let text = content().words.say(key).to_owned();
    assert!(!text.is_empty(), "there is no text {key}");
    text
}

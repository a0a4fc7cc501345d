//! Fills the built page: the names and digests of the content files, the
//! words of the first screen, and the first screen itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fmt;

/// Where in index.html the content files are named.
const PARTS: &str = "<!-- content-parts -->";
/// Where in index.html the first screen goes.
const SCREEN: &str = "<!-- first-screen -->";
/// Where in index.html the words of the first screen go.
const WORDS: &str = "<!-- first-words -->";

/// A place that index.html should have and does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoPlace(&'static str);

impl fmt::Display for NoPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "index.html has no `{}`, where the build puts something in. Put it back.", self.0)
    }
}

/// A content file as the page names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// `words`, `letters`.
    pub name: String,
    /// Its address, as seen from the page.
    pub address: String,
    /// What `fetch` holds it against.
    pub integrity: String,
}

/// What the build knows and index.html does not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filling {
    /// The files that are fetched after first paint, in their order.
    pub parts: Vec<Part>,
    /// The words of the first screens, as JSON.
    pub first_words: String,
    /// The first screen as HTML.
    pub first_screen: String,
}

impl Filling {
    /// The page with everything in its place.
    ///
    /// # Errors
    /// If the page has no such place.
    pub fn into_page(&self, page: &str) -> Result<String, NoPlace> {
        let page = put(page, PARTS, &self.names())?;
        let page = put(&page, SCREEN, self.first_screen.trim())?;
        put(&page, WORDS, &data(&self.first_words))
    }

    fn names(&self) -> String {
        let metas: Vec<String> = self
            .parts
            .iter()
            .map(|Part { name, address, integrity }| {
                format!(
                    r#"<meta name="content-{name}" content="{address}" data-integrity="{integrity}">"#
                )
            })
            .collect();
        metas.join("\n    ")
    }
}

/// The digest that `integrity` wants.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

fn put(page: &str, place: &'static str, text: &str) -> Result<String, NoPlace> {
    let (before, after) = page.split_once(place).ok_or(NoPlace(place))?;
    Ok(format!("{before}{text}{after}"))
}

/// JSON as a data block. A `<` in it could end the element, so it is written
/// in the other way that JSON has for it.
fn data(json: &str) -> String {
    let json = json.replace('<', "\\u003c");
    format!(r#"<script type="application/json" id="first-words">{json}</script>"#)
}

#[cfg(test)]
mod tests {
    use super::super::inline::Inline;
    use super::*;

    const PAGE: &str = "<head><!-- content-parts --></head><div id=\"app\"><!-- first-screen --></div><!-- first-words -->";

    #[test]
    fn everything_goes_to_its_place() {
        let filling = Filling {
            parts: vec![Part {
                name: "words".into(),
                address: "./content/en/words.1a.json".into(),
                integrity: integrity(b"abc"),
            }],
            first_words: "{\"a\":\"b </script><b>\"}".into(),
            first_screen: "<h1>Hello</h1>\n".into(),
        };
        let page = filling.into_page(PAGE).unwrap();
        assert_eq!(
            page,
            "<head><meta name=\"content-words\" content=\"./content/en/words.1a.json\" \
             data-integrity=\"sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn\">\
             </head><div id=\"app\"><h1>Hello</h1></div>\
             <script type=\"application/json\" id=\"first-words\">{\"a\":\"b \\u003c/script>\\u003cb>\"}</script>"
        );
        assert_eq!(Inline::of(&page), Inline::default(), "data needs no leave to run");
    }

    #[test]
    fn a_page_without_its_places_is_refused() {
        let error = Filling::default().into_page("<head></head>").err().unwrap();
        assert!(error.to_string().contains("<!-- content-parts -->"));
    }
}

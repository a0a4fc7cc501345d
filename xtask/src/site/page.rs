//! Fills the built page: the names and digests of the content files, the
//! words of the first screen, and the first screen itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;
use std::fmt;

/// Where in index.html the content files are named.
const PARTS: &str = "<!-- content-parts -->";
/// Where in index.html the first screen goes.
const SCREEN: &str = "<!-- first-screen -->";
/// Where in index.html the words of the first screen go.
const WORDS: &str = "<!-- first-words -->";

/// How the keys begin of what the card on a host's page says.
pub const CARD: &str = "boot.card.";
/// Its texts, in the order in which the element for hosts' pages knows them (src/web/embed.js).
pub const CARD_TEXTS: [&str; 8] =
    ["title", "help", "open", "opening", "private", "refused", "failed", "own_page"];

/// How the page's style begins.
const STYLE: &str = "<style>";

/// A place that index.html should have and does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoPlace(&'static str);

impl fmt::Display for NoPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "The page has no `{}`, where the build puts something in. Put it back: index.html and Trunk.toml say where such places are.",
            self.0
        )
    }
}

/// A content file as the page names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// `words`, `letters`.
    pub name: String,
    /// Its address, as seen from the page.
    pub address: String,
    /// What `fetch` holds it against.
    pub integrity: String,
}

impl Part {
    /// As boot.js finds it.
    fn meta(&self, kind: &str) -> String {
        let Self { name, address, integrity } = self;
        format!(r#"<meta name="{kind}{name}" content="{address}" data-integrity="{integrity}">"#)
    }
}

/// What the build knows and index.html does not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filling {
    /// The files that are fetched after first paint, in their order.
    pub parts: Vec<Part>,
    /// The languages that there are, as JSON.
    pub languages: String,
    /// The file that names the words of those that the page is not written in.
    pub others: Part,
    /// The texts of the page itself, by their keys.
    pub own: BTreeMap<String, String>,
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
        let page = put(&self.said(page), PARTS, &self.names())?;
        let page = put(&page, SCREEN, self.first_screen.trim())?;
        let data = [data("first-words", &self.first_words), data("languages", &self.languages)];
        put(&page, WORDS, &data.concat())
    }

    /// The page with its own texts: what has the key of one in `data-say` is empty until then, and what has one in `data-label`
    /// has no name.
    fn said(&self, page: &str) -> String {
        let mut page = page.to_owned();
        for (key, text) in &self.own {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            let (say, label) = (format!(r#"data-say="{key}">"#), format!(r#"data-label="{key}""#));
            page = page.replace(&say, &[say.as_str(), &text].concat());
            let name = text.replace('"', "&quot;");
            page = page.replace(&label, &format!(r#"{label} aria-label="{name}""#));
        }
        page
    }

    fn names(&self) -> String {
        let metas: Vec<String> = self
            .parts
            .iter()
            .map(|part| part.meta("content-"))
            .chain([self.others.meta("")])
            .collect();
        metas.join("\n    ")
    }
}

/// The parts of the app itself that boot.js fetches, as Trunk.toml names them.
pub const APP: [&str; 2] = ["app-script", "app-wasm"];
/// What everybody fetches after that, where the code is in pieces.
pub const AFTER: [&str; 2] = ["app-keep", "app-rest"];

/// Writes the digest of one part of the app beside its name. `digest` is given
/// the part's address.
///
/// # Errors
/// If the page does not name it, or `digest` fails.
pub fn seal<E: From<NoPlace>>(
    page: &str,
    name: &'static str,
    digest: impl FnOnce(&str) -> Result<String, E>,
) -> Result<String, E> {
    let opening = format!(r#"<meta name="{name}" content=""#);
    let (before, rest) = page.split_once(&opening).ok_or(NoPlace(name))?;
    let (address, after) = rest.split_once(r#"" data-integrity="""#).ok_or(NoPlace(name))?;
    let digest = digest(address)?;
    Ok(format!(r#"{before}{opening}{address}" data-integrity="{digest}"{after}"#))
}

/// Takes the digest off preloads of files that are fetched: browsers do not
/// enforce it there and complain. boot.js does, with the one beside the name.
pub fn without_idle_digests(page: &str) -> String {
    let mut pieces = page.split(r#"<link rel="preload""#);
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        kept.push_str(r#"<link rel="preload""#);
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let idle = tag.contains(r#" as="fetch""#);
        match tag.split_once(r#" integrity=""#).filter(|_| idle) {
            Some((start, end)) => {
                kept.push_str(start);
                kept.push_str(end.split_once('"').map_or("", |(_, end)| end));
            }
            None => kept.push_str(tag),
        }
        kept.push('>');
        kept.push_str(rest);
    }
    kept
}

/// Puts style elements that follow each other into one: the styles are kept in
/// files of a sitting each, and the content policy names each element.
pub fn one_style(page: &str) -> String {
    let mut pieces = page.split("</style>");
    let mut joined = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        if let Some(next) = piece.trim_start().strip_prefix("<style>") {
            joined.push_str(next);
        } else {
            joined.push_str("</style>");
            joined.push_str(piece);
        }
    }
    joined
}

/// The page without its comments. Nothing in a page of ours that looks like one is anything else: data writes `<` in
/// another way.
pub fn without_comments(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before.trim_end_matches([' ', '\n']));
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// What stands before the text of the page's style, that text, and what stands after it.
pub fn style(page: &str) -> Option<(&str, &str, &str)> {
    let start = page.find(STYLE)? + STYLE.len();
    let (before, rest) = page.split_at_checked(start)?;
    let (css, after) = rest.split_at_checked(rest.find("</style>")?)?;
    Some((before, css, after))
}

/// The digest that `integrity` wants.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

pub(super) fn put(page: &str, place: &'static str, text: &str) -> Result<String, NoPlace> {
    let (before, after) = page.split_once(place).ok_or(NoPlace(place))?;
    Ok(format!("{before}{text}{after}"))
}

/// JSON as a data block. A `<` in it could end the element, so it is written
/// in the other way that JSON has for it.
fn data(id: &str, json: &str) -> String {
    let json = json.replace('<', "\\u003c");
    format!(r#"<script type="application/json" id="{id}">{json}</script>"#)
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
            others: Part { name: "languages".into(), ..Part::default() },
            languages: "[]".into(),
            own: BTreeMap::new(),
            first_words: "{\"a\":\"b </script><b>\"}".into(),
            first_screen: "<h1>Hello</h1>\n".into(),
        };
        let page = filling.into_page(PAGE).unwrap();
        assert_eq!(
            page,
            "<head><meta name=\"content-words\" content=\"./content/en/words.1a.json\" \
             data-integrity=\"sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn\">\n    \
             <meta name=\"languages\" content=\"\" data-integrity=\"\">\
             </head><div id=\"app\"><h1>Hello</h1></div>\
             <script type=\"application/json\" id=\"first-words\">{\"a\":\"b \\u003c/script>\\u003cb>\"}</script>\
             <script type=\"application/json\" id=\"languages\">[]</script>"
        );
        assert_eq!(Inline::of(&page), Inline::default(), "data needs no leave to run");
    }

    #[test]
    fn the_page_says_its_own_texts() {
        let own = BTreeMap::from([("boot.a".to_owned(), "Yours & \"ours\" <here>".to_owned())]);
        let filling = Filling { own, ..Filling::default() };
        let page = r#"<p hidden data-say="boot.a"></p><input data-label="boot.a" hidden>"#;
        assert_eq!(
            filling.said(page),
            r#"<p hidden data-say="boot.a">Yours &amp; "ours" &lt;here></p><input data-label="boot.a" aria-label="Yours &amp; &quot;ours&quot; &lt;here>" hidden>"#
        );
    }

    #[test]
    fn the_app_is_named_with_its_digest() {
        let page = r#"<meta name="app-wasm" content="./a.wasm" data-integrity=""><p>"#;
        let sealed = seal::<NoPlace>(page, "app-wasm", |address| Ok(format!("of {address}")));
        assert_eq!(
            sealed.unwrap(),
            r#"<meta name="app-wasm" content="./a.wasm" data-integrity="of ./a.wasm"><p>"#
        );
        assert!(seal::<NoPlace>(page, "app-script", |_| Ok(String::new())).is_err());
    }

    #[test]
    fn only_preloads_that_are_fetched_lose_their_digest() {
        let module = r#"<link rel="modulepreload" href="a.js" integrity="x">"#;
        let style = r#"<link rel="preload" href="a.css" integrity="x" as="style">"#;
        let wasm = r#"<link rel="preload" href="a.wasm" integrity="x" as="fetch">"#;
        assert_eq!(
            without_idle_digests(&format!("{module}{style}{wasm}</head>")),
            format!(r#"{module}{style}<link rel="preload" href="a.wasm" as="fetch"></head>"#)
        );
    }

    #[test]
    fn styles_that_follow_each_other_are_one() {
        let page = "<style>a{}\n</style>\n    <style>b{}</style><link>\n<style>c{}</style>end";
        assert_eq!(one_style(page), "<style>a{}\nb{}</style><link>\n<style>c{}</style>end");
        for page in ["", "<p>none</p>", "<style>a{}</style>"] {
            assert_eq!(one_style(page), page);
        }
    }

    #[test]
    fn comments_go_with_the_blanks_before_them() {
        let page =
            "<!doctype html>\n<head>\n    <!-- why\n -->\n    <title>a</title><!-- b --></head>";
        assert_eq!(without_comments(page), "<!doctype html>\n<head>\n    <title>a</title></head>");
    }

    #[test]
    fn the_style_is_found() {
        assert_eq!(style("a<style>b{}</style>c"), Some(("a<style>", "b{}", "</style>c")));
        assert_eq!(style("a<p>b</p>"), None);
    }

    #[test]
    fn a_page_without_its_places_is_refused() {
        let error = Filling::default().into_page("<head></head>").err().unwrap();
        assert!(error.to_string().contains("<!-- content-parts -->"));
    }
}

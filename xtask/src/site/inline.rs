//! Pieces of script and style written into a page itself. The content policy
//! allows each by its digest, so nothing else inline can run.

use super::page::without_comments;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The inline pieces of a page, as sources for a content policy.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Inline {
    /// `'sha256-…'` of each inline script.
    pub scripts: Vec<String>,
    /// `'sha256-…'` of each inline style.
    pub styles: Vec<String>,
}

impl Inline {
    /// Reads the inline pieces of one page.
    pub fn of(html: &str) -> Self {
        let html = without_comments(html);
        Self {
            scripts: pieces(&html, "script", |tag, text| {
                !has_attribute(tag, "src") && !is_data(tag) && !text.trim().is_empty()
            }),
            // An empty style element counts with browsers too.
            styles: pieces(&html, "style", |_, _| true),
        }
    }

    /// Adds another page's pieces, each once.
    pub fn merge(&mut self, other: Self) {
        for (mine, theirs) in [(&mut self.scripts, other.scripts), (&mut self.styles, other.styles)]
        {
            for source in theirs {
                if !mine.contains(&source) {
                    mine.push(source);
                }
            }
        }
    }
}

/// A content policy's name for a piece of text.
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

fn pieces(html: &str, element: &str, wanted: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let open = format!("<{element}");
    let close = format!("</{element}");
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = split_once_ignoring_case(rest, &open) {
        let Some((tag, body)) = after.split_once('>') else { break };
        rest = body;
        // `<scripted>` is another element.
        if !tag.is_empty() && !tag.starts_with(|c: char| c.is_whitespace() || c == '/') {
            continue;
        }
        let Some((text, after)) = split_once_ignoring_case(body, &close) else { break };
        rest = after;
        if wanted(tag, text) {
            let source = source(text);
            if !found.contains(&source) {
                found.push(source);
            }
        }
    }
    found
}

fn split_once_ignoring_case<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    // Only ASCII letters change here, so places in both texts agree.
    let at = text.to_ascii_lowercase().find(mark)?;
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.split_at_checked(mark.len())?.1))
}

/// Whether a script element holds data, which no browser runs.
fn is_data(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    ["type=\"application/json\"", "type='application/json'", "type=application/json"]
        .iter()
        .any(|kind| tag.contains(kind))
}

fn has_attribute(tag: &str, name: &str) -> bool {
    tag.split(|c: char| c.is_whitespace() || c == '/')
        .filter_map(|word| word.split('=').next())
        .any(|word| word.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_one_browsers_compute() {
        // The example of the CSP3 text, section 2.3.1.
        assert_eq!(
            source("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn inline_pieces_are_found_to_the_byte() {
        let html = "<!doctype html><STYLE>\n.a{}\n</STYLE><script type=module src=x.js></script>\
                    <script>one</script><Script data-src=\"y\">two</script>";
        let inline = Inline::of(html);
        assert_eq!(inline.styles, [source("\n.a{}\n")]);
        assert_eq!(inline.scripts, [source("one"), source("two")]);
    }

    #[test]
    fn what_does_not_run_is_left_out() {
        let data = "<script type=\"application/json\">{}</script>";
        assert_eq!(Inline::of(data), Inline::default());
        let html = "<!-- <script>old</script> --><scripted>no</scripted><script src='a'>x</script>\
                    <script> </script>";
        assert_eq!(Inline::of(html), Inline::default());
    }

    #[test]
    fn an_empty_style_needs_its_digest_as_well() {
        assert_eq!(Inline::of("<style></style>").styles, [source("")]);
    }

    #[test]
    fn a_page_cut_short_does_not_hang() {
        assert_eq!(Inline::of("<script>never ends"), Inline::default());
        assert_eq!(Inline::of("<script"), Inline::default());
        assert_eq!(Inline::of("<!-- open <style>a</style>"), Inline::default());
    }

    #[test]
    fn the_same_piece_is_named_once() {
        let mut all = Inline::of("<style>a</style>");
        all.merge(Inline::of("<style>a</style><style>b</style>"));
        assert_eq!(all.styles, [source("a"), source("b")]);
    }
}

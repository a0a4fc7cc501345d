//! The content policies of the site (Content Security Policy Level 3, Trusted
//! Types). Made from what the pages really hold, so that nothing else runs.

use super::inline::Inline;
use super::pages::Kind;

/// The one policy of Trusted Types: it makes the address of the service worker,
/// the only one that a script is started by.
const TRUSTED: &str = "afterview";

/// The policy of a page, as a header says it.
pub fn of_page(inline: &Inline, kind: Kind) -> String {
    let ancestors = match kind {
        Kind::Embed => "http: https:",
        Kind::Own | Kind::Carry => "'none'",
    };
    format!("{}; frame-ancestors {ancestors}", in_page(inline))
}

/// The policy as the page itself says it, for hosts that send no headers. Who may frame the page cannot be said
/// there.
pub fn in_page(inline: &Inline) -> String {
    let with = |base: &str, more: &[String]| {
        let mut sources = base.to_owned();
        for source in more {
            sources.push(' ');
            sources.push_str(source);
        }
        sources
    };
    [
        ("default-src", "'none'".to_owned()),
        ("script-src", with("'self' 'wasm-unsafe-eval'", &inline.scripts)),
        ("style-src", with("'self'", &inline.styles)),
        ("connect-src", "'self'".to_owned()),
        ("img-src", "'self' data:".to_owned()),
        ("font-src", "'self'".to_owned()),
        // What the person recorded a moment ago, out of the page's own memory.
        ("media-src", "blob:".to_owned()),
        ("manifest-src", "'self'".to_owned()),
        ("worker-src", "'self'".to_owned()),
        ("object-src", "'none'".to_owned()),
        ("base-uri", "'none'".to_owned()),
        ("form-action", "'none'".to_owned()),
        ("require-trusted-types-for", "'script'".to_owned()),
        ("trusted-types", TRUSTED.to_owned()),
    ]
    .map(|(directive, sources)| format!("{directive} {sources}"))
    .join("; ")
}

/// The policy of a service worker: it fetches the site's own files.
pub fn of_worker() -> String {
    "default-src 'none'; connect-src 'self'; frame-ancestors 'none'".to_owned()
}

/// The policy of an answer that is no file of ours.
pub fn of_nothing() -> String {
    "default-src 'none'; frame-ancestors 'none'".to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::inline::source;
    use super::*;

    #[test]
    fn nothing_inline_runs_but_what_the_page_shipped_with() {
        let policy = in_page(&Inline::of("<style>a</style><script>b</script>"));
        assert!(policy.contains(&format!("style-src 'self' {};", source("a"))));
        assert!(policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {};", source("b"))));
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains("'unsafe-eval'"));
    }

    #[test]
    fn a_page_without_inline_pieces_needs_no_digests() {
        let policy = of_page(&Inline::default(), Kind::Own);
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "));
        assert!(policy.ends_with("trusted-types afterview; frame-ancestors 'none'"), "{policy}");
    }

    #[test]
    fn a_page_does_not_say_who_may_frame_it_where_nobody_would_listen() {
        assert!(!in_page(&Inline::default()).contains("frame-ancestors"));
    }
}

//! The headers that production should send. This is their one place: the
//! server here sends them, and the file for static hosts is written from them.

use super::files;
use super::inline::Inline;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// What the app may use of the device: to write to the clipboard when the
/// person asks, and to keep the screen lit while they read a call script. (The share sheet is its own page's by default.) A feature that
/// browsers do not know here is a line in every console, so the list is short.
const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), camera=(), clipboard-read=(), \
    clipboard-write=(self), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
    idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), \
    publickey-credentials-get=(), screen-wake-lock=(self), serial=(), usb=()";

/// The name never stands for other bytes, so a year is safe.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Kept, but asked about each time.
const ASK: &str = "no-cache";

/// The headers of one built site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headers {
    everywhere: Vec<(&'static str, String)>,
    paths: Vec<String>,
}

impl Headers {
    /// Reads a built site and decides its headers.
    ///
    /// # Errors
    /// If the site cannot be read.
    pub fn of(dist: &Path) -> io::Result<Self> {
        let paths = files::shipped(dist)?;
        let mut inline = Inline::default();
        for path in paths.iter().filter(|path| files::extension(path) == "html") {
            inline.merge(Inline::of(&String::from_utf8_lossy(&fs::read(dist.join(path))?)));
        }
        Ok(Self { everywhere: everywhere(&inline), paths })
    }

    /// The headers where there is no site to read: nothing inline may run.
    pub fn of_nothing() -> Self {
        Self { everywhere: everywhere(&Inline::default()), paths: Vec::new() }
    }

    /// The headers that every answer carries.
    pub fn everywhere(&self) -> &[(&'static str, String)] {
        &self.everywhere
    }

    /// The same as text for static hosts that read a `_headers` file.
    pub fn for_static_hosts(&self) -> String {
        let mut text = String::from("/*\n");
        for (name, value) in &self.everywhere {
            let _ = writeln!(text, "  {name}: {value}");
        }
        for path in &self.paths {
            let mut rule = |at: &str| {
                let _ = writeln!(
                    text,
                    "/{at}\n  Cache-Control: {}\n  Content-Type: {}",
                    cache(path),
                    files::media_type(path)
                );
            };
            // The host answers a folder's own address with its index.
            match path.strip_suffix("index.html") {
                Some(folder) if folder.is_empty() || folder.ends_with('/') => rule(folder),
                _ => {}
            }
            rule(path);
        }
        text
    }
}

/// How long a file may be kept without asking.
pub fn cache(path: &str) -> &'static str {
    if files::is_hashed(path) { FOREVER } else { ASK }
}

fn everywhere(inline: &Inline) -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", policy(inline)),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Permissions-Policy", PERMISSIONS.to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

fn policy(inline: &Inline) -> String {
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
        ("manifest-src", "'self'".to_owned()),
        ("worker-src", "'self'".to_owned()),
        ("object-src", "'none'".to_owned()),
        ("base-uri", "'none'".to_owned()),
        ("form-action", "'none'".to_owned()),
        ("frame-ancestors", "'none'".to_owned()),
    ]
    .map(|(directive, sources)| format!("{directive} {sources}"))
    .join("; ")
}

#[cfg(test)]
mod tests {
    use super::super::inline::source;
    use super::*;

    #[test]
    fn nothing_inline_runs_but_what_the_page_shipped_with() {
        let policy = policy(&Inline::of("<style>a</style><script>b</script>"));
        assert!(policy.contains(&format!("style-src 'self' {};", source("a"))));
        assert!(policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {};", source("b"))));
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains("'unsafe-eval'"));
    }

    #[test]
    fn a_page_without_inline_pieces_needs_no_digests() {
        let policy = policy(&Inline::default());
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "));
        assert!(policy.ends_with("form-action 'none'; frame-ancestors 'none'"));
    }

    #[test]
    fn only_hashed_names_are_kept_without_asking() {
        assert_eq!(cache("afterview-0f1e2d3c4b5a6978.js"), FOREVER);
        assert_eq!(cache("index.html"), ASK);
        assert_eq!(cache("service-worker.js"), ASK);
    }

    #[test]
    fn the_file_for_static_hosts_names_every_file_once_and_the_root() {
        let headers = Headers {
            everywhere: everywhere(&Inline::default()),
            paths: vec!["app-0f1e2d3c4b5a6978.wasm".into(), "index.html".into()],
        };
        let text = headers.for_static_hosts();
        assert!(text.starts_with("/*\n  Content-Security-Policy: default-src 'none';"));
        assert!(text.contains(
            "\n/app-0f1e2d3c4b5a6978.wasm\n  Cache-Control: public, max-age=31536000, immutable\n  Content-Type: application/wasm\n"
        ));
        assert!(text.contains("\n/\n  Cache-Control: no-cache\n"));
        assert!(text.contains("\n/index.html\n  Cache-Control: no-cache\n"));
        // A host that joins rules would join two cache headers for one path.
        let (everywhere, _) = text.split_once("\n/").unwrap();
        assert!(!everywhere.contains("Cache-Control"));
    }
}

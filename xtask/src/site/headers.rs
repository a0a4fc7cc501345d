//! The headers that production should send. This is their one place: the
//! server here sends them, and the files for other servers are written from them
//! (`recipes`).

use super::files;
use super::inline::Inline;
use super::pages::Kind;
use super::policy;
use std::fs;
use std::io;
use std::path::Path;

/// What the app may use of the device: to write to the clipboard when the
/// person asks, to keep the screen lit while they read a call script, and, in a page of its own, the microphone when they record
/// themselves. (The share sheet is its own page's by default.) A feature that browsers do not know here is a line in every
/// console, so the list is short.
///
/// No microphone in a frame: a browser asks for one in the name of the page around it, and a yes would be that page's too.
fn permissions(kind: Kind) -> String {
    let microphone = if kind == Kind::Embed { "()" } else { "(self)" };
    format!(
        "accelerometer=(), browsing-topics=(), camera=(), clipboard-read=(), clipboard-write=(self), \
         display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), \
         microphone={microphone}, midi=(), payment=(), publickey-credentials-get=(), \
         screen-wake-lock=(self), serial=(), usb=()"
    )
}

/// The name never stands for other bytes, so a year is safe.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Kept, but asked about each time.
const ASK: &str = "no-cache";

/// What the name of the file ends in that holds the policy of a host's page.
pub const POLICY: &str = "csp";
/// What the name of a file ends in beside a host's page that lets no page it opens, or whose frames open, speak to it.
pub const APART: &str = "apart";

/// A header: its name and its value.
pub type Header = (&'static str, String);

/// What every answer carries, whatever it is. All of the site is public, and a
/// frame in a sandbox has an origin of its own, as has a page that wants every
/// part of it to agree to being used there: both are let read.
pub fn general() -> Vec<Header> {
    [
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Access-Control-Allow-Origin", "*"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

/// What an answer that is no file of the site carries besides.
pub fn of_nothing() -> Vec<Header> {
    vec![("Content-Security-Policy", policy::of_nothing())]
}

/// The headers of one built site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headers {
    files: Vec<(String, Vec<Header>)>,
}

impl Headers {
    /// Reads a built site and decides its headers.
    ///
    /// # Errors
    /// If the site cannot be read.
    pub fn of(dist: &Path) -> io::Result<Self> {
        let of_file = |path: String| {
            let html = files::extension(&path) == "html";
            let text = if html { fs::read(dist.join(&path))? } else { Vec::new() };
            let own = own(&path, &String::from_utf8_lossy(&text));
            Ok((path, own))
        };
        let files = files::shipped(dist)?.into_iter().map(of_file).collect::<io::Result<_>>()?;
        Ok(Self { files })
    }

    /// Those of hosts' pages, which are none of ours: the policy of a page, if it has one, is in a file beside it
    /// ([`POLICY`]), and whether it cuts its ties to others is told by one, too ([`APART`]).
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn of_hosts(folder: &Path) -> io::Result<Self> {
        let of_file = |path: String| {
            let mut own = vec![
                ("Cache-Control", ASK.to_owned()),
                ("Content-Type", files::media_type(&path).to_owned()),
            ];
            if let Ok(policy) = fs::read_to_string(folder.join(&path).with_extension(POLICY)) {
                own.push(("Content-Security-Policy", policy.trim().to_owned()));
            }
            if folder.join(&path).with_extension(APART).exists() {
                own.push(("Cross-Origin-Opener-Policy", "same-origin".to_owned()));
            }
            (path, own)
        };
        Ok(Self { files: files::shipped(folder)?.into_iter().map(of_file).collect() })
    }

    /// Each file, with the headers that it carries beside the general ones.
    pub fn files(&self) -> &[(String, Vec<Header>)] {
        &self.files
    }

    /// What a file carries beside the general headers; of a file that was not there when
    /// the site was read, what its name alone tells.
    pub fn own(&self, path: &str) -> Vec<Header> {
        let known = self.files.iter().find(|(known, _)| known == path);
        known.map_or_else(|| own(path, ""), |(_, own)| own.clone())
    }
}

/// How long a file may be kept without asking.
pub fn cache(path: &str) -> &'static str {
    if files::is_hashed(path) { FOREVER } else { ASK }
}

fn own(path: &str, text: &str) -> Vec<Header> {
    let mut own = vec![
        ("Cache-Control", cache(path).to_owned()),
        ("Content-Type", files::media_type(path).to_owned()),
    ];
    if files::extension(path) == "html" {
        let kind = Kind::of(path);
        own.push(("Content-Security-Policy", policy::of_page(&Inline::of(text), kind)));
        own.push(("Permissions-Policy", permissions(kind)));
        match kind {
            // Nobody who opened it, or whom it opens, may hold on to it.
            Kind::Own => own.push(("Cross-Origin-Opener-Policy", "same-origin".to_owned())),
            // So that a page that wants the same of all its frames can hold it.
            Kind::Embed => {
                own.push(("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
            }
            // It speaks with the frame that opened it, once.
            Kind::Carry => {}
        }
    } else if files::extension(path) == "js" {
        // A worker takes its policy from its own script; a script in a page has none.
        own.push(("Content-Security-Policy", policy::of_worker()));
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(path: &str, name: &str) -> Option<String> {
        own(path, "").into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    #[test]
    fn only_hashed_names_are_kept_without_asking() {
        assert_eq!(cache("afterview-0f1e2d3c4b5a6978.js"), FOREVER);
        assert_eq!(cache("index.html"), ASK);
        assert_eq!(cache("service-worker.js"), ASK);
        assert_eq!(cache("embed.js"), ASK);
    }

    #[test]
    fn only_the_embed_page_may_be_framed_and_only_the_own_page_cuts_its_opener() {
        for (page, framed, cut) in [
            ("index.html", "frame-ancestors 'none'", true),
            ("embed.html", "frame-ancestors http: https:", false),
            ("carry.html", "frame-ancestors 'none'", false),
        ] {
            let policy = value(page, "Content-Security-Policy").unwrap();
            assert!(policy.ends_with(framed), "{page}: {policy}");
            assert_eq!(value(page, "Cross-Origin-Opener-Policy").is_some(), cut, "{page}");
        }
    }

    #[test]
    fn a_microphone_is_only_for_pages_of_the_persons_own() {
        for (page, microphone) in [
            ("index.html", "microphone=(self)"),
            ("embed.html", "microphone=()"),
            ("carry.html", "microphone=(self)"),
        ] {
            let allowed = value(page, "Permissions-Policy").unwrap();
            let features: Vec<&str> = allowed.split(", ").collect();
            assert!(features.contains(&microphone), "{page}: {allowed}");
            assert!(features.contains(&"camera=()"), "{page}: {allowed}");
        }
    }

    #[test]
    fn a_page_that_nobody_knows_is_treated_as_the_own_page() {
        assert_eq!(own("more.html", ""), own("index.html", ""));
    }
}

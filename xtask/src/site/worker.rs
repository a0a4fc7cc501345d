//! What keeps the app on a device: the service worker is told what this build is called and every file that a page at the
//! app's own address may need, with its digest. And pages are told of the scripts that nobody waits for: the one that starts it is
//! among them.

use super::files;
use super::page::integrity;
use super::pages::Kind;
use super::split::{GRAMMARS, digest, grammar_of};
use crate::content::PAGE_LOCALE;
use afterview::domain::lang::Tongue;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The worker, in the site and among the sources of the page.
pub const WORKER: &str = "service-worker.js";
/// The scripts that come when everything else is here, in the order in which a page asks for them.
pub const LAST: [Last; 2] = [
    Last { file: "own.js", name: "last-own", pages: &[Kind::Own] },
    Last { file: "voice.js", name: "last-voice", pages: &Kind::ALL },
];
/// Where the worker is told what the build is called.
const BUILD: &str = r#""" /* build */"#;
/// Where the worker is told the files.
const FILES: &str = "{} /* files */";
/// Where the worker is told the words of the other languages.
const LANGUAGES: &str = "{} /* languages */";

/// Files that no page of ours asks for: what hosts put into their pages, and what a browser fetches while it installs the app.
const NOT_KEPT: [&str; 5] = ["card.js", "embed.js", "embed.d.ts", "embed.html", "frame.js"];
/// Folders of such files.
const FOLDERS_NOT_KEPT: [&str; 2] = ["icons/", "screenshots/"];

/// A script that nobody waits for.
#[derive(Debug, Clone, Copy)]
pub struct Last {
    /// Its file among the sources of the page.
    pub file: &'static str,
    /// What a page calls it.
    name: &'static str,
    /// The pages that have it.
    pages: &'static [Kind],
}

/// Puts such a script into a site, under a name with its digest, and names it in its pages. `base` is what addresses begin with.
///
/// # Errors
/// If a file cannot be read or written, or a page has no head.
pub fn name_script(site: &Path, base: &str, last: &Last, script: &[u8]) -> io::Result<()> {
    let file = last.file.replace('.', &format!("-{}.", digest(script)));
    let (name, digest) = (last.name, integrity(script));
    let meta =
        format!(r#"<meta name="{name}" content="{base}{file}" data-integrity="{digest}"></head>"#);
    for kind in last.pages {
        let page = site.join(kind.file());
        fs::write(&page, put(&fs::read_to_string(&page)?, "</head>", &meta)?)?;
    }
    fs::write(site.join(file), script)
}

/// A worker that has no build yet, told what is in its build. Without one it takes itself away: whoever works on the app
/// wants what they have changed last.
///
/// # Errors
/// If it was told already.
pub fn told(worker: &str, kept: &Kept) -> io::Result<String> {
    let (files, languages) =
        (serde_json::to_string(&kept.files)?, serde_json::to_string(&kept.languages)?);
    let all = [files.as_str(), &languages].concat();
    let named = put(worker, BUILD, &format!("\"{}\"", digest(all.as_bytes())))?;
    put(&put(&named, FILES, &files)?, LANGUAGES, &languages)
}

/// Files, each with its digest.
type Digests = BTreeMap<String, String>;

/// What of a site is kept on a device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// What everybody needs.
    pub files: Digests,
    /// The words of each language that the page is not written in, and its grammar where that is a piece of its own.
    pub languages: BTreeMap<String, Digests>,
}

/// The files of a site that are kept on a device, each with its digest.
///
/// # Errors
/// If the site cannot be read.
pub fn list(site: &Path) -> io::Result<Kept> {
    let mut kept = Kept::default();
    let mut grammars = Digests::new();
    for path in files::shipped(site)?.into_iter().filter(|path| is_kept(path)) {
        let digest = integrity(&fs::read(site.join(&path))?);
        let place = match language(&path) {
            Some(language) => kept.languages.entry(language.to_owned()).or_default(),
            None if grammar(&path).is_some() => &mut grammars,
            None => &mut kept.files,
        };
        place.insert(path, digest);
    }
    // One grammar may be that of several languages.
    for (language, of_it) in &mut kept.languages {
        let piece = Tongue::of(language).and_then(grammar_of);
        of_it.extend(grammars.clone().into_iter().filter(|(path, _)| grammar(path) == piece));
    }
    Ok(kept)
}

/// The language whose words a file holds, unless it is the page's own.
fn language(path: &str) -> Option<&str> {
    let (language, _) = path.strip_prefix("content/")?.split_once('/')?;
    (language != PAGE_LOCALE).then_some(language)
}

/// The grammar that a file holds.
fn grammar(path: &str) -> Option<&'static str> {
    let piece = path.strip_suffix(".wasm")?.rsplit_once('_')?.1;
    GRAMMARS.into_iter().map(|(name, _)| name).find(|name| *name == piece)
}

fn is_kept(path: &str) -> bool {
    path != WORKER
        && !NOT_KEPT.contains(&files::plain(path).as_str())
        && !FOLDERS_NOT_KEPT.iter().any(|folder| path.starts_with(folder))
}

fn put(whole: &str, place: &str, text: &str) -> io::Result<String> {
    let missing = || io::Error::other(format!("there is no place for what goes to `{place}`"));
    let (before, after) = whole.split_once(place).ok_or_else(missing)?;
    Ok([before, text, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::{Project, Scratch};

    /// A small site, without what this module writes.
    fn site() -> Scratch {
        let site = Scratch::new("worker").unwrap();
        for path in [
            "index.html",
            "app-0f1e2d3c4b5a6978_bg.wasm",
            "app-0f1e2d3c4b5a6978_bg.wasm.br",
            "app-0f1e2d3c4b5a6978_french.wasm",
            "app-0f1e2d3c4b5a6978_spanish.wasm",
            "content/en/words.0f1e2d3c4b5a6978.json",
            "content/fr/words.0f1e2d3c4b5a6978.json",
            "content/fr-CA/words.0f1e2d3c4b5a6978.json",
            "content/en-US/words.0f1e2d3c4b5a6978.json",
            "content/languages.0f1e2d3c4b5a6978.json",
            "carry.html",
            "embed.html",
            "embed.js",
            "embed.d.ts",
            "frame-0f1e2d3c4b5a6978.js",
            "icons/icon-192.png",
            "screenshots/narrow.png",
            "manifest.webmanifest",
            "_headers",
        ] {
            let file = site.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, format!("<head></head>{path}")).unwrap();
        }
        site
    }

    fn source(name: &str) -> String {
        fs::read_to_string(Project::here().path("src/web").join(name)).unwrap()
    }

    /// The worker of the site, once its script is there.
    fn written(site: &Path) -> String {
        for last in &LAST {
            name_script(site, "./", last, source(last.file).as_bytes()).unwrap();
        }
        told(&source(WORKER), &list(site).unwrap()).unwrap()
    }

    #[test]
    fn a_device_keeps_what_a_page_at_our_own_address_needs_and_nothing_else() {
        let site = site();
        let worker = written(&site);
        let kept = list(&site).unwrap();
        let plain = |list: &Digests| list.keys().map(|path| files::plain(path)).collect::<Vec<_>>();
        let names = plain(&kept.files);
        let wanted = [
            "app_bg.wasm",
            "carry.html",
            "content/en/words.json",
            "content/languages.json",
            "index.html",
            "manifest.webmanifest",
            "own.js",
            "voice.js",
        ];
        assert_eq!(names, wanted);
        let page = fs::read(site.join("index.html")).unwrap();
        assert_eq!(
            kept.files["index.html"],
            integrity(&page),
            "as it is once its scripts are named"
        );
        let told = format!("const FILES = {};", serde_json::to_string(&kept.files).unwrap());
        assert!(worker.contains(&told));
        assert_eq!(kept.languages.keys().collect::<Vec<_>>(), ["en-US", "fr", "fr-CA"]);
        assert_eq!(plain(&kept.languages["en-US"]), ["content/en-US/words.json"]);
        for french in ["fr", "fr-CA"] {
            let words = format!("content/{french}/words.json");
            assert_eq!(plain(&kept.languages[french]), ["app_french.wasm", &words]);
        }
        let told =
            format!("const LANGUAGES = {};", serde_json::to_string(&kept.languages).unwrap());
        assert!(worker.contains(&told), "kept where it was chosen");
    }

    #[test]
    fn a_build_is_called_after_all_that_is_in_it() {
        let name = |site: &Path| {
            let worker = written(site);
            let (_, after) = worker.split_once("const BUILD = \"").unwrap();
            after.split_once('"').unwrap().0.to_owned()
        };
        let (one, same, other) = (site(), site(), site());
        fs::write(other.join("carry.html"), "<head></head>another").unwrap();
        let called = name(&one);
        assert_eq!(called.len(), 16);
        assert_eq!(called, name(&same));
        assert_ne!(called, name(&other));
    }

    /// The scripts that a page names as its last, in order, each held against what is in the file.
    fn last_of(site: &Path, page: &str) -> Vec<String> {
        let text = fs::read_to_string(site.join(page)).unwrap();
        let metas = text.split(r#"<meta name="last-"#).skip(1);
        metas
            .map(|meta| {
                let (_, after) = meta.split_once(r#"content="./"#).unwrap();
                let (script, after) = after.split_once('"').unwrap();
                assert!(files::is_hashed(script), "{script}");
                let digest = integrity(&fs::read(site.join(script)).unwrap());
                assert!(after.starts_with(&format!(r#" data-integrity="{digest}">"#)), "{after}");
                files::plain(script)
            })
            .collect()
    }

    #[test]
    fn only_the_page_at_our_own_address_starts_it_from_a_script_that_is_held_against_its_digest() {
        let site = site();
        written(&site);
        assert_eq!(last_of(&site, "index.html"), ["own.js", "voice.js"]);
        for other in ["carry.html", "embed.html"] {
            assert_eq!(last_of(&site, other), ["voice.js"], "{other}");
        }
    }

    #[test]
    fn a_worker_is_told_once() {
        let worker = told(&source(WORKER), &Kept::default()).unwrap();
        assert!(told(&worker, &Kept::default()).is_err());
    }
}

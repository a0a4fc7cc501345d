//! The files of the built site, by the path under which they are fetched.

use crate::tools::fingerprint::walk;
use std::io;
use std::path::Path;

/// The paths of all shipped files, `/`-separated, relative to the site.
/// Compressed copies and what is for the server itself (`_headers`) are not counted.
///
/// # Errors
/// If the folder cannot be read.
pub fn shipped(dist: &Path) -> io::Result<Vec<String>> {
    let mut paths: Vec<String> = paths(dist)?.into_iter().filter(|path| is_shipped(path)).collect();
    paths.sort();
    Ok(paths)
}

/// The paths of the compressed copies.
///
/// # Errors
/// If the folder cannot be read.
pub fn packed(dist: &Path) -> io::Result<Vec<String>> {
    Ok(paths(dist)?.into_iter().filter(|path| is_packed(path)).collect())
}

fn paths(dist: &Path) -> io::Result<Vec<String>> {
    let files = walk(dist)?;
    let inside = files.iter().filter_map(|file| file.strip_prefix(dist).ok());
    Ok(inside
        .map(|path| {
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            parts.join("/")
        })
        .collect())
}

fn is_packed(path: &str) -> bool {
    matches!(extension(path), "br" | "gz")
}

fn is_shipped(path: &str) -> bool {
    !path.starts_with('_') && !is_packed(path) && !path.split('/').any(|part| part.starts_with('.'))
}

/// The part of a path after its last dot, if that is in the file's name.
pub fn extension(path: &str) -> &str {
    name(path).rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether the file's own name carries a digest of what is in it, so that the
/// name never stands for other bytes.
pub fn is_hashed(path: &str) -> bool {
    name(path).split(['-', '_', '.']).any(is_digest)
}

/// The path without the digest in its name: `afterview-9f…1a_bg.wasm` is
/// `afterview_bg.wasm`, whatever the build.
pub fn plain(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let mut plain = String::new();
    let mut rest = file;
    let mut before = "";
    loop {
        let end = rest.find(['-', '_', '.']);
        let (word, after) = end.and_then(|at| rest.split_at_checked(at)).unwrap_or((rest, ""));
        if is_digest(word) && !plain.is_empty() {
            // The digest goes, and the sign before it.
        } else {
            plain.push_str(before);
            plain.push_str(word);
        }
        match after.split_at_checked(1) {
            Some((sign, more)) => {
                before = sign;
                rest = more;
            }
            None => break,
        }
    }
    if folder.is_empty() { plain } else { format!("{folder}/{plain}") }
}

/// The path with another digest in the place of the one in its name.
pub fn with_digest(path: &str, digest: &str) -> String {
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let old = file.split(['-', '_', '.']).find(|word| is_digest(word));
    let file = old.map_or_else(|| file.to_owned(), |old| file.replacen(old, digest, 1));
    if folder.is_empty() { file } else { format!("{folder}/{file}") }
}

fn is_digest(word: &str) -> bool {
    (8..=64).contains(&word.len())
        && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        // A date or a word such as "defaced" is no digest.
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// The media type of a file, for `Content-Type`.
pub fn media_type(path: &str) -> &'static str {
    match extension(path) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        // Types are for the host's own tools; no browser asks for them.
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Whether a file gets smaller by compressing it.
pub fn compresses(path: &str) -> bool {
    matches!(
        extension(path),
        "html"
            | "css"
            | "js"
            | "mjs"
            | "wasm"
            | "json"
            | "webmanifest"
            | "svg"
            | "txt"
            | "md"
            | "xml"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_digest_are_known() {
        assert!(is_hashed("afterview-0f1e2d3c4b5a6978_bg.wasm"));
        assert!(is_hashed("content/en/copy-0f1e2d3c4b5a6978.json"));
        assert!(is_hashed("base.0f1e2d3c.css"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("service-worker.js"));
        assert!(!is_hashed("icon-20261121.png"), "a date");
        assert!(!is_hashed("snippets/leptos-0f1e2d3c4b5a6978/inline0.js"), "only the folder");
    }

    #[test]
    fn a_plain_name_stays_the_same_over_builds() {
        assert_eq!(plain("afterview-0f1e2d3c4b5a6978_bg.wasm"), "afterview_bg.wasm");
        assert_eq!(plain("afterview-0f1e2d3c4b5a6978.js"), "afterview.js");
        assert_eq!(plain("content/en/copy-0f1e2d3c4b5a6978.json"), "content/en/copy.json");
        assert_eq!(plain("service-worker.js"), "service-worker.js");
        assert_eq!(plain("0f1e2d3c4b5a6978.json"), "0f1e2d3c4b5a6978.json");
    }

    #[test]
    fn types_are_what_browsers_insist_on() {
        assert_eq!(media_type("a_bg.wasm"), "application/wasm");
        assert_eq!(media_type("manifest.webmanifest"), "application/manifest+json");
        assert_eq!(media_type("x/boot.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("dotted.folder/file"), "application/octet-stream");
    }

    #[test]
    fn copies_and_notes_are_not_shipped() {
        assert!(is_shipped("index.html"));
        assert!(!is_shipped("index.html.br"));
        assert!(!is_shipped("_headers"));
        assert!(!is_shipped(".stage/index.html"));
    }
}

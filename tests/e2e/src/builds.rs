//! Builds of the app that come after the one that is built: the same, with other names and other bytes.

use crate::site::{copy_folder, top};
use crate::{Outcome, Trouble};
use afterview::content::Part;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use xtask::content;
use xtask::site::page::integrity;
use xtask::site::split::digest;
use xtask::site::{files, worker};
use xtask::tools::Scratch;

/// How the name of the file begins that says where the words of the other languages are.
const LANGUAGES: &str = "content/languages.";

/// A build in a folder of its own, made from another: every file with a digest in its name has other bytes and another
/// name, and the pages and the service worker name those.
///
/// # Errors
/// If it cannot be made.
pub fn another(of: &Path, mark: &str) -> Outcome<Scratch> {
    let build = Scratch::new("build")?;
    copy_folder(of, &build)?;
    let mut renamed: BTreeMap<String, String> = BTreeMap::new();
    // What names others comes after them.
    let mut hashed = files::shipped(&build)?;
    hashed.retain(|path| files::is_hashed(path));
    hashed.sort_by_key(|path| path.starts_with(LANGUAGES));
    for path in hashed {
        let old = fs::read(build.join(&path))?;
        let mut new = marked(&path, &old, mark);
        if path.starts_with(LANGUAGES) {
            let text = String::from_utf8_lossy(&new).into_owned();
            new = renamed.iter().fold(text, |text, (old, new)| text.replace(old, new)).into_bytes();
        }
        let name = files::with_digest(&path, &digest(format!("{path}{mark}").as_bytes()));
        fs::remove_file(build.join(&path))?;
        fs::write(build.join(&name), &new)?;
        renamed.insert(path, name);
        renamed.insert(integrity(&old), integrity(&new));
    }
    for path in files::shipped(&build)? {
        if files::extension(&path) == "html" {
            let page = fs::read_to_string(build.join(&path))?;
            let page = renamed.iter().fold(page, |page, (old, new)| page.replace(old, new));
            fs::write(build.join(&path), page)?;
        }
    }
    for copy in files::packed(&build)? {
        fs::remove_file(build.join(copy))?;
    }
    tell_worker(&build)?;
    Ok(build)
}

/// Gives a build one more language, which is made and not written, under its name (`xtask::content::MADE`).
///
/// # Errors
/// If it cannot be made, or the build has no list of languages.
pub fn learn(build: &Path, language: &str) -> Outcome {
    let none = || Trouble::new("the build has no list of languages");
    let made = content::compile(&top(), language)
        .map_err(|problems| Trouble::new(format!("{problems:?}")))?;
    let shipped = files::shipped(build)?;
    let list = shipped.iter().find(|path| path.starts_with(LANGUAGES)).ok_or_else(none)?;
    let old = fs::read(build.join(list))?;
    let mut parts: Value = serde_json::from_slice(&old)?;
    fs::create_dir_all(build.join("content").join(language))?;
    for part in Part::ALL {
        let text = made.json(part);
        let (kind, hash) = (part.name(), digest(text.as_bytes()));
        let path = format!("content/{language}/{kind}.{hash}.json");
        parts[language][kind] = json!([format!("./{path}"), integrity(text.as_bytes())]);
        fs::write(build.join(path), text)?;
    }
    let new = serde_json::to_vec(&parts)?;
    fs::write(build.join(list), &new)?;
    for copy in files::packed(build)? {
        fs::remove_file(build.join(copy))?;
    }
    let told = json!({
        "id": language,
        "name": made.language.name,
        "tags": made.language.tags,
        "formats": made.language.formats,
        "rtl": made.language.rtl,
    });
    for path in shipped.iter().filter(|path| files::extension(path) == "html") {
        let page =
            fs::read_to_string(build.join(path))?.replace(&integrity(&old), &integrity(&new));
        let (before, after) = page.split_once(r#"id="languages">["#).ok_or_else(none)?;
        let (all, after) = after.split_once("]</script>").ok_or_else(none)?;
        let page = format!(r#"{before}id="languages">[{all},{told}]</script>{after}"#);
        fs::write(build.join(path), page)?;
    }
    tell_worker(build)
}

/// Tells the worker of a build what is in it now.
///
/// # Errors
/// If something cannot be read or written.
pub fn tell_worker(build: &Path) -> Outcome {
    let worker = fs::read_to_string(top().join("src/web").join(worker::WORKER))?;
    let worker = worker::told(&worker, &worker::list(build)?)?;
    fs::write(build.join(worker::WORKER), worker)?;
    Ok(())
}

/// Puts a build onto a site, as an upload does: over what is there, the pages and the worker last.
///
/// # Errors
/// If something cannot be written.
pub fn deploy(build: &Path, site: &Path) -> Outcome {
    for copy in files::packed(site)? {
        fs::remove_file(site.join(copy))?;
    }
    let (named, others): (Vec<_>, Vec<_>) =
        files::shipped(build)?.into_iter().partition(|path| files::is_hashed(path));
    for path in named.iter().chain(others.iter()) {
        fs::copy(build.join(path), site.join(path))?;
    }
    Ok(())
}

/// Takes the files of earlier builds away from a site.
///
/// # Errors
/// If something cannot be removed.
pub fn forget_all_but(build: &Path, site: &Path) -> Outcome {
    let stay = files::shipped(build)?;
    for path in files::shipped(site)?.into_iter().filter(|path| !stay.contains(path)) {
        fs::remove_file(site.join(path))?;
    }
    Ok(())
}

/// The same for whoever runs or reads it, and other bytes.
fn marked(path: &str, bytes: &[u8], mark: &str) -> Vec<u8> {
    let more = match files::extension(path) {
        "js" => format!("\n// {mark}\n").into_bytes(),
        // A section that no engine looks into: its kind, its length, its name.
        "wasm" => {
            let name = digest(mark.as_bytes());
            [[0, 17, 16].as_slice(), name.as_bytes()].concat()
        }
        _ => b" ".repeat(mark.len()),
    };
    [bytes, &more].concat()
}

//! The files that the compiler reads, as texts. The compiler itself touches no disk, so that a test can
//! give it any content it likes.

use super::FIRST_LANGUAGE;
use super::language::FILE;
use super::problem::{Problem, Problems};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// Where the languages are, one folder each.
pub(super) const CONTENT: &str = "src/content";
/// Code outside `src` that shows words: what is written into the page itself.
const MORE_CODE: &[&str] = &["xtask/src/site", "examples"];
/// Pages and scripts that are not Rust.
const WEB: &[&str] = &["index.html", "src/web"];

/// Every text that the content of one language is made of or checked against, by path from the checkout on.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    locale: String,
    content: BTreeMap<String, String>,
    code: BTreeMap<String, String>,
    web: BTreeMap<String, String>,
}

impl Sources {
    /// No files yet, for this locale.
    pub fn new(locale: &str) -> Self {
        Self { locale: locale.to_owned(), ..Self::default() }
    }

    /// Reads them from a checkout.
    ///
    /// # Errors
    /// Names each file that cannot be read as text.
    pub fn read(root: &Path, locale: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Problems::default();
        let mut files = BTreeMap::new();
        gather(root, &format!("{CONTENT}/{locale}"), &mut files, &mut problems);
        // What the code names is looked for in the first language; the others have what that has.
        if locale == FIRST_LANGUAGE {
            gather(root, "src", &mut files, &mut problems);
            for path in MORE_CODE.iter().chain(WEB) {
                gather(root, path, &mut files, &mut problems);
            }
        }
        if !problems.is_empty() {
            return Err(problems.sorted());
        }
        Ok(files
            .into_iter()
            .fold(Self::new(locale), |sources, (path, text)| sources.with(&path, &text)))
    }

    /// The same with one more file, in place of any that had its path. Files that the compiler has no use
    /// for are left out: other languages, styles, notes.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        let home = self.folder();
        let place = if path.starts_with(&format!("{home}/")) && !has_ending(path, &["md"]) {
            &mut self.content
        } else if has_ending(path, &["rs"]) {
            &mut self.code
        } else if has_ending(path, &["html", "js"]) {
            &mut self.web
        } else {
            return self;
        };
        place.insert(path.to_owned(), text.to_owned());
        self
    }

    /// The same without one file.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.content.remove(path);
        self.code.remove(path);
        self.web.remove(path);
        self
    }

    /// The language.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// The folder of the language, from the checkout on.
    pub(super) fn folder(&self) -> String {
        format!("{CONTENT}/{}", self.locale)
    }

    /// The text of a content file, by its path inside the language's folder.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.content.get(&format!("{}/{path}", self.folder())).map(String::as_str)
    }

    /// The content files: path and text.
    pub(super) fn content(&self) -> impl Iterator<Item = (&str, &str)> {
        pairs(&self.content)
    }

    /// The Rust files: path and text.
    pub(super) fn code(&self) -> impl Iterator<Item = (&str, &str)> {
        pairs(&self.code)
    }

    /// Pages and scripts: path and text.
    pub(super) fn web(&self) -> impl Iterator<Item = (&str, &str)> {
        pairs(&self.web)
    }
}

fn pairs(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
}

/// Reads a file, or a folder with all below it. What is not there is left out.
fn gather(root: &Path, path: &str, files: &mut BTreeMap<String, String>, problems: &mut Problems) {
    let mut waiting = vec![path.to_owned()];
    while let Some(path) = waiting.pop() {
        let place = root.join(&path);
        if place.is_dir() {
            match inside(&place) {
                Ok(names) => waiting.extend(names.iter().map(|name| format!("{path}/{name}"))),
                Err(cause) => problems.of(&path, format!("this folder cannot be read: {cause}")),
            }
        } else if place.is_file() && !is_other(&path) && !files.contains_key(&path) {
            match fs::read_to_string(&place) {
                Ok(text) => {
                    files.insert(path, text);
                }
                Err(cause) => problems.of(&path, format!("this file cannot be read: {cause}")),
            }
        }
    }
}

/// Files whose text nobody asks for: pictures, styles, hidden files of the system.
fn is_other(path: &str) -> bool {
    let hidden = path.rsplit('/').next().is_some_and(|name| name.starts_with('.'));
    let read = path.starts_with(CONTENT) || has_ending(path, &["rs", "html", "js"]);
    hidden || !read
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
}

/// The names in a folder, sorted, since every system lists them in an order of its own.
fn inside(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// The languages that are offered, sorted: those whose folder says what they are. Any other is still being written.
///
/// # Errors
/// If the folder of all content cannot be listed.
pub fn locales(root: &Path) -> io::Result<Vec<String>> {
    let folder = root.join(CONTENT);
    let offered = |name: &String| folder.join(name).join(FILE).is_file();
    Ok(inside(&folder)?.into_iter().filter(offered).collect())
}

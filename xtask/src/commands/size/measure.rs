//! What a built site weighs.

use super::figures::Figures;
use crate::site::{compress, files};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The raw and the compressed size of something, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// As it lies on disk.
    pub raw: u64,
    /// After brotli, quality 11, window 22.
    pub brotli: u64,
}

impl Size {
    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.brotli += other.brotli;
    }
}

/// The sizes of all that ships.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Measured {
    /// By name without digest.
    pub files: BTreeMap<String, Size>,
    /// By kind of file: html, css, js, wasm, content, other.
    pub classes: BTreeMap<String, Size>,
    /// What must arrive before the app can be used.
    pub until_interactive: Size,
    /// What one person in one language downloads in all.
    pub whole: Size,
}

impl Measured {
    /// Measures a built site.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn of(dist: &Path, figures: &Figures) -> io::Result<Self> {
        let mut measured = Self::default();
        for path in files::shipped(dist)? {
            let bytes = fs::read(dist.join(&path))?;
            // The build has put a copy beside each file that gets smaller by it: made in the same way, which takes a while.
            let packed = match fs::metadata(dist.join(format!("{path}.br"))) {
                Ok(copy) => copy.len(),
                Err(_) => compress::brotli(&bytes)?.len() as u64,
            };
            // A server sends whichever is smaller.
            let raw = bytes.len() as u64;
            let size = Size { raw, brotli: packed.min(raw) };
            measured.add(&files::plain(&path), size, figures);
        }
        Ok(measured)
    }

    /// Counts one file.
    pub fn add(&mut self, name: &str, size: Size, figures: &Figures) {
        let class = class(name);
        self.files.entry(name.to_owned()).or_default().add(size);
        if figures.is_apart(name) {
            return;
        }
        self.classes.entry(class.to_owned()).or_default().add(size);
        self.whole.add(size);
        if matches!(class, "html" | "css" | "js" | "wasm") && !figures.is_later(name) {
            self.until_interactive.add(size);
        }
    }

    /// The table that people read.
    pub fn table(&self, figures: &Figures) -> Vec<String> {
        let mut lines = vec![format!("{:<34} {:>10} {:>10}", "", "raw", "brotli")];
        for (name, size) in &self.files {
            let note = match (figures.is_apart(name), figures.is_later(name)) {
                (true, _) => "  not counted",
                (_, true) => "  later",
                _ => "",
            };
            lines.push(row(name, *size) + note);
        }
        lines.push(String::new());
        for (name, size) in &self.classes {
            lines.push(row(name, *size));
        }
        lines.push(String::new());
        for (name, size, budget) in [
            ("until interactive", self.until_interactive, figures.budget.until_interactive),
            ("whole", self.whole, figures.budget.whole),
        ] {
            lines.push(format!("{}  of {}", row(name, size), bytes(budget)));
        }
        lines
    }
}

fn row(name: &str, size: Size) -> String {
    format!("{name:<34} {:>10} {:>10}", bytes(size.raw), bytes(size.brotli))
}

/// Bytes with a space at each thousand.
pub fn bytes(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

fn class(name: &str) -> &'static str {
    if name.starts_with("content/") {
        return "content";
    }
    match files::extension(name) {
        "html" => "html",
        "css" => "css",
        "js" | "mjs" => "js",
        "wasm" => "wasm",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(bytes(0), "0");
        assert_eq!(bytes(999), "999");
        assert_eq!(bytes(105_000), "105 000");
        assert_eq!(bytes(1_234_567), "1 234 567");
    }

    #[test]
    fn each_file_counts_where_it_belongs() {
        let figures = Figures::parse(
            "[counting]\nlater = [\"embed.js\"]\napart = [\"content/test/\"]\n\
             [budget]\nuntil_interactive = 1\nwhole = 1\n",
        )
        .unwrap();
        let mut measured = Measured::default();
        let size = |brotli| Size { raw: brotli * 2, brotli };
        measured.add("index.html", size(1), &figures);
        measured.add("afterview_bg.wasm", size(10), &figures);
        measured.add("embed.js", size(100), &figures);
        measured.add("content/en/copy.json", size(1000), &figures);
        measured.add("content/test/copy.json", size(10_000), &figures);
        assert_eq!(measured.until_interactive, size(11));
        assert_eq!(measured.whole, size(1111));
        assert_eq!(measured.classes.get("content"), Some(&size(1000)));
        assert_eq!(measured.classes.get("js"), Some(&size(100)));
        assert_eq!(measured.files.len(), 5);
    }
}

//! One table of a content file, read key by key. It remembers which keys were asked for, so that whatever
//! is left at the end is a key that nobody knows.

use super::choice::choose;
use super::document::Document;
use super::proof::{Kind, Proof};
use super::spelling::{is_snake, nearest};
use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue};

/// A value and its line.
pub(super) struct Found<T> {
    pub value: T,
    pub line: usize,
}

/// A table with a name that a writer knows it by.
pub(super) struct Entry<'d> {
    document: &'d Document<'d>,
    /// What it is: "the mishap `late`".
    what: String,
    line: usize,
    table: &'d DeTable<'d>,
    known: Vec<&'static str>,
}

impl<'d> Entry<'d> {
    /// The whole of a file.
    pub fn of(document: &'d Document<'d>) -> Self {
        let table = &document.table;
        Self { document, what: "this file".into(), line: 1, table, known: Vec::new() }
    }

    /// The tables of a file, each under its own id.
    pub fn each(document: &'d Document<'d>, kind: &str, proof: &mut Proof) -> Vec<(&'d str, Self)> {
        let mut entries = Vec::new();
        for (key, value) in &document.table {
            let line = document.line(key.span().start);
            let (id, what) = (key.as_ref(), format!("the {kind} `{}`", key.as_ref()));
            match value.as_ref() {
                DeValue::Table(table) if is_snake(id) => {
                    entries.push((id, Self { document, what, line, table, known: Vec::new() }));
                }
                DeValue::Table(_) => proof.problems.at(
                    document.file,
                    line,
                    format!("{what} needs an id of small letters, digits and `_`"),
                ),
                _ => proof.problems.at(
                    document.file,
                    line,
                    format!("`{id}` stands alone; put it under the [id] of a {kind}"),
                ),
            }
        }
        entries
    }

    /// The tables of a list (`[[key]]`); none where it is absent.
    pub fn list(&mut self, key: &'static str, kind: &str, proof: &mut Proof) -> Vec<Self> {
        let Some(found) = self.value(key) else { return Vec::new() };
        let DeValue::Array(array) = found.value else {
            self.wrong(found.line, key, &format!("must be a list; write [[{key}]]"), proof);
            return Vec::new();
        };
        let mut entries = Vec::new();
        for (index, value) in array.iter().enumerate() {
            let line = self.document.line(value.span().start);
            if let DeValue::Table(table) = value.as_ref() {
                let what = format!("the {kind} number {}", index + 1);
                let document = self.document;
                entries.push(Self { document, what, line, table, known: Vec::new() });
            } else {
                self.wrong(line, key, &format!("must be a list; write [[{key}]]"), proof);
            }
        }
        entries
    }

    /// What it is, for a sentence.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// Gives it a better name than its number.
    pub fn call(&mut self, what: String) {
        self.what = what;
    }

    /// The line where it begins.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The file it is in.
    pub fn file(&self) -> &'d str {
        self.document.file
    }

    /// Notes a problem in this file.
    pub fn problem(&self, line: usize, sentence: String, proof: &mut Proof) {
        proof.problems.at(self.document.file, line, sentence);
    }

    fn wrong(&self, line: usize, key: &str, what: &str, proof: &mut Proof) {
        self.problem(line, format!("the `{key}` of {} {what}", self.what), proof);
    }

    fn value(&mut self, key: &'static str) -> Option<Found<&'d DeValue<'d>>> {
        self.known.push(key);
        let (name, value) = self.table.get_key_value(key)?;
        Some(Found { value: value.as_ref(), line: self.document.line(name.span().start) })
    }

    fn needed(&mut self, key: &'static str, proof: &mut Proof) -> Option<Found<&'d DeValue<'d>>> {
        let found = self.value(key);
        if found.is_none() {
            self.problem(self.line, format!("{} has no `{key}`", self.what), proof);
        }
        found
    }

    /// A text that a person reads; proofs it as its kind asks. Needed.
    pub fn text(&mut self, key: &'static str, kind: Kind, proof: &mut Proof) -> Found<String> {
        let value = self.needed(key, proof);
        self.proofed(key, value, kind, proof).unwrap_or(Found { value: String::new(), line: self.line })
    }

    /// The same where it may be absent; then it is empty.
    pub fn maybe_text(&mut self, key: &'static str, kind: Kind, proof: &mut Proof) -> String {
        let value = self.value(key);
        self.proofed(key, value, kind, proof).map_or_else(String::new, |found| found.value)
    }

    fn proofed(
        &self,
        key: &str,
        found: Option<Found<&DeValue<'_>>>,
        kind: Kind,
        proof: &mut Proof,
    ) -> Option<Found<String>> {
        let Found { value, line } = found?;
        let Some(text) = value.as_str() else {
            self.wrong(line, key, "must be a text in quotes", proof);
            return None;
        };
        let label = format!("the `{key}` of {}", self.what);
        proof.read(self.document.file, line, label, text, kind);
        Some(Found { value: text.to_owned(), line })
    }

    /// A list of texts, each with its line. `needed` says whether it must be there.
    pub fn texts(
        &mut self,
        key: &'static str,
        needed: bool,
        kind: Kind,
        proof: &mut Proof,
    ) -> Vec<Found<String>> {
        let found = if needed { self.needed(key, proof) } else { self.value(key) };
        let Some(Found { value, line }) = found else { return Vec::new() };
        let Some(array) = value.as_array() else {
            self.wrong(line, key, "must be a list of texts in square brackets", proof);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for value in array {
            let line = self.document.line(value.span().start);
            let Some(text) = value.as_ref().as_str() else {
                self.wrong(line, key, "must be a list of texts in quotes", proof);
                continue;
            };
            let label = format!("one of the `{key}` of {}", self.what);
            proof.read(self.document.file, line, label, text, kind);
            texts.push(Found { value: text.to_owned(), line });
        }
        texts
    }

    /// One word out of a fixed choice. Needed, unless `fallback` says what its absence means.
    pub fn choice<T: DeserializeOwned>(
        &mut self,
        key: &'static str,
        fallback: Option<T>,
        proof: &mut Proof,
    ) -> Option<Found<T>> {
        let line = self.line;
        let found = match fallback {
            None => self.needed(key, proof),
            Some(value) => match self.value(key) {
                None => return Some(Found { value, line }),
                found => found,
            },
        };
        let Found { value, line } = found?;
        let value = self.chosen(key, value, line, proof)?;
        Some(Found { value, line })
    }

    /// A list of words out of a fixed choice.
    pub fn choices<T: DeserializeOwned>(
        &mut self,
        key: &'static str,
        needed: bool,
        proof: &mut Proof,
    ) -> Vec<T> {
        let found = if needed { self.needed(key, proof) } else { self.value(key) };
        let Some(Found { value, line }) = found else { return Vec::new() };
        let Some(array) = value.as_array() else {
            self.wrong(line, key, "must be a list of words in square brackets", proof);
            return Vec::new();
        };
        let mut chosen = Vec::new();
        for value in array {
            let line = self.document.line(value.span().start);
            chosen.extend(self.chosen(key, value.as_ref(), line, proof));
        }
        chosen
    }

    fn chosen<T: DeserializeOwned>(
        &self,
        key: &str,
        value: &DeValue<'_>,
        line: usize,
        proof: &mut Proof,
    ) -> Option<T> {
        let Some(word) = value.as_str() else {
            self.wrong(line, key, "must be a word in quotes", proof);
            return None;
        };
        match choose(word) {
            Ok(value) => Some(value),
            Err(names) => {
                let what = format!("cannot be `{word}`; it is one of {}", names.join(", "));
                self.wrong(line, key, &what, proof);
                None
            }
        }
    }

    /// Yes or no; no where it is absent.
    pub fn truth(&mut self, key: &'static str, proof: &mut Proof) -> bool {
        let Some(Found { value, line }) = self.value(key) else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.wrong(line, key, "must be true or false", proof);
            false
        })
    }

    /// A whole number in a range. Needed.
    pub fn number(&mut self, key: &'static str, range: std::ops::RangeInclusive<u16>, proof: &mut Proof) -> u16 {
        let Some(Found { value, line }) = self.needed(key, proof) else { return 0 };
        whole(value).filter(|number| range.contains(number)).unwrap_or_else(|| {
            let what = format!("must be a whole number from {} to {}", range.start(), range.end());
            self.wrong(line, key, &what, proof);
            0
        })
    }

    /// A list of whole numbers; empty where it is absent.
    pub fn numbers(&mut self, key: &'static str, proof: &mut Proof) -> Vec<u16> {
        let Some(Found { value, line }) = self.value(key) else { return Vec::new() };
        let numbers: Option<Vec<u16>> = value
            .as_array()
            .and_then(|array| array.iter().map(|value| whole(value.as_ref())).collect());
        numbers.unwrap_or_else(|| {
            self.wrong(line, key, "must be a list of whole numbers in square brackets", proof);
            Vec::new()
        })
    }

    /// Names every key that was not asked for.
    pub fn close(self, proof: &mut Proof) {
        for key in self.table.keys() {
            let name = key.as_ref();
            if !self.known.contains(&name) {
                let line = self.document.line(key.span().start);
                let guess = nearest(name, &self.known)
                    .map_or_else(String::new, |known| format!("; is it `{known}`?"));
                self.problem(line, format!("{} has a key `{name}` that is not known{guess}", self.what), proof);
            }
        }
    }
}

fn whole(value: &DeValue<'_>) -> Option<u16> {
    let number = value.as_integer()?;
    u16::from_str_radix(number.as_str(), number.radix()).ok()
}

//! One table of a content file, read key by key. It remembers which keys were asked for, so that whatever
//! is left at the end is a key that nobody knows.

use super::choice::choose;
use super::document::Document;
use super::proof::{Kind, Proof};
use super::spelling::{is_snake, nearest};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use toml::de::{DeArray, DeTable, DeValue};

/// Whether a key must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Yes, and where it is a list, with something in it.
    Needed,
    /// No.
    Optional,
}

/// A table with a name that a writer knows it by.
pub(super) struct Entry<'d> {
    document: &'d Document<'d>,
    /// What it is: "the mishap `late`".
    what: String,
    line: usize,
    table: &'d DeTable<'d>,
    known: Vec<&'d str>,
}

impl<'d> Entry<'d> {
    fn new(document: &'d Document<'d>, what: String, line: usize, table: &'d DeTable<'d>) -> Self {
        Self { document, what, line, table, known: Vec::new() }
    }

    /// The whole of a file.
    pub fn whole(document: &'d Document<'d>) -> Self {
        Self::new(document, "this file".into(), 1, &document.table)
    }

    /// The tables of a file, each under its own id.
    pub fn each(document: &'d Document<'d>, kind: &str, proof: &mut Proof) -> Vec<(&'d str, Self)> {
        let mut entries = Vec::new();
        for (key, value) in &document.table {
            let (id, line) = (key.as_ref().as_ref(), document.line(key.span().start));
            let what = format!("the {kind} `{id}`");
            let sentence = match value.as_ref() {
                DeValue::Table(table) if is_snake(id) => {
                    entries.push((id, Self::new(document, what, line, table)));
                    continue;
                }
                DeValue::Table(_) => format!("{what} needs an id of small letters, digits and `_`"),
                _ => format!("`{id}` stands alone; put it under the [id] of a {kind}"),
            };
            proof.problems.at(document.file, line, sentence);
        }
        entries
    }

    /// The tables of a list (`[[key]]`).
    pub fn tables(&mut self, key: &'d str, need: Need, kind: &str, proof: &mut Proof) -> Vec<Self> {
        let mut tables = Vec::new();
        for (line, value) in self.list(key, need, proof) {
            let DeValue::Table(table) = value else {
                self.fault(key, &format!("must be tables; write [[{key}]]"), proof);
                continue;
            };
            let what = format!("{kind} {} of {}", tables.len() + 1, self.what);
            tables.push(Self::new(self.document, what, line, table));
        }
        tables
    }

    /// Gives it a better name than its number.
    pub fn call(&mut self, what: String) {
        self.what = what;
    }

    /// The file it is in.
    pub fn file(&self) -> &'d str {
        self.document.file
    }

    /// The line where it begins.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The line of a key, or of the whole where there is no such key.
    pub fn line_of(&self, key: &str) -> usize {
        let found = self.table.get_key_value(key);
        found.map_or(self.line, |(name, _)| self.document.line(name.span().start))
    }

    /// Notes a problem with a key: "the `name` of the mishap `late` ...".
    pub fn fault(&self, key: &str, what: &str, proof: &mut Proof) {
        let sentence = format!("the `{key}` of {} {what}", self.what);
        proof.problems.at(self.document.file, self.line_of(key), sentence);
    }

    /// Notes a problem with the whole.
    pub fn fault_of_all(&self, what: &str, proof: &mut Proof) {
        proof.problems.at(self.document.file, self.line, format!("{} {what}", self.what));
    }

    fn value(&mut self, key: &'d str, need: Need, proof: &mut Proof) -> Option<&'d DeValue<'d>> {
        self.known.push(key);
        let value = self.table.get(key).map(AsRef::as_ref);
        if value.is_none() && need == Need::Needed {
            self.fault_of_all(&format!("has no `{key}`"), proof);
        }
        value
    }

    /// The values of a list, each with its line.
    fn list(
        &mut self,
        key: &'d str,
        need: Need,
        proof: &mut Proof,
    ) -> Vec<(usize, &'d DeValue<'d>)> {
        let Some(value) = self.value(key, need, proof) else { return Vec::new() };
        let Some(array): Option<&'d DeArray<'d>> = value.as_array() else {
            self.fault(key, "must be a list, in square brackets", proof);
            return Vec::new();
        };
        if array.is_empty() && need == Need::Needed {
            self.fault(key, "is empty", proof);
        }
        array.iter().map(|value| (self.document.line(value.span().start), value.as_ref())).collect()
    }

    /// A text; proofed as its kind asks. Empty where there is none.
    pub fn text(&mut self, key: &'d str, need: Need, kind: Kind, proof: &mut Proof) -> String {
        let Some(value) = self.value(key, need, proof) else { return String::new() };
        let Some(text) = value.as_str() else {
            self.fault(key, "must be a text in quotes", proof);
            return String::new();
        };
        let label = format!("the `{key}` of {}", self.what);
        proof.read(self.document.file, self.line_of(key), label, text, kind);
        text.to_owned()
    }

    /// A list of texts; each proofed as its kind asks.
    pub fn texts(
        &mut self,
        key: &'d str,
        need: Need,
        kind: Kind,
        proof: &mut Proof,
    ) -> Vec<String> {
        let mut texts = Vec::new();
        for (line, value) in self.list(key, need, proof) {
            let Some(text) = value.as_str() else {
                self.fault(key, "must be a list of texts in quotes", proof);
                continue;
            };
            let label = format!("{text:?} in the `{key}` of {}", self.what);
            proof.read(self.document.file, line, label, text, kind);
            if texts.iter().any(|earlier| earlier == text) {
                let sentence = format!("{text:?} is in the `{key}` of {} twice", self.what);
                proof.problems.at(self.document.file, line, sentence);
            }
            texts.push(text.to_owned());
        }
        texts
    }

    /// One word out of a fixed choice. Needed.
    pub fn choice<T: DeserializeOwned>(&mut self, key: &'d str, proof: &mut Proof) -> Option<T> {
        let value = self.value(key, Need::Needed, proof)?;
        self.chosen(key, value, proof)
    }

    /// A list of words out of a fixed choice.
    pub fn choices<T: DeserializeOwned>(
        &mut self,
        key: &'d str,
        need: Need,
        proof: &mut Proof,
    ) -> Vec<T> {
        let list = self.list(key, need, proof);
        list.into_iter().filter_map(|(_, value)| self.chosen(key, value, proof)).collect()
    }

    fn chosen<T: DeserializeOwned>(
        &self,
        key: &str,
        value: &DeValue<'_>,
        proof: &mut Proof,
    ) -> Option<T> {
        let Some(word) = value.as_str() else {
            self.fault(key, "must be a word in quotes", proof);
            return None;
        };
        match choose(word) {
            Ok(value) => Some(value),
            Err(names) => {
                self.fault(
                    key,
                    &format!("cannot be `{word}`; it is one of {}", names.join(", ")),
                    proof,
                );
                None
            }
        }
    }

    /// One word out of a fixed choice; the usual one where there is none.
    pub fn chosen_or_default<T: DeserializeOwned + Default>(
        &mut self,
        key: &'d str,
        proof: &mut Proof,
    ) -> T {
        let value = self.value(key, Need::Optional, proof);
        value.and_then(|value| self.chosen(key, value, proof)).unwrap_or_default()
    }

    /// A table of texts, by their names.
    pub fn pairs(&mut self, key: &'d str, proof: &mut Proof) -> BTreeMap<String, String> {
        let Some(value) = self.value(key, Need::Optional, proof) else { return BTreeMap::new() };
        let DeValue::Table(table) = value else {
            self.fault(key, &format!("must be a table; write [{key}]"), proof);
            return BTreeMap::new();
        };
        let mut pairs = BTreeMap::new();
        for (name, value) in table {
            let name: &str = name.as_ref();
            match value.as_ref().as_str() {
                Some(text) => {
                    pairs.insert(name.to_owned(), text.to_owned());
                }
                None => self.fault(key, &format!("has no text for `{name}`"), proof),
            }
        }
        pairs
    }

    /// Yes or no; no where it is absent.
    pub fn truth(&mut self, key: &'d str, proof: &mut Proof) -> bool {
        let Some(value) = self.value(key, Need::Optional, proof) else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.fault(key, "must be true or false", proof);
            false
        })
    }

    /// A whole number in a range. Needed.
    pub fn number(&mut self, key: &'d str, range: RangeInclusive<u16>, proof: &mut Proof) -> u16 {
        let Some(value) = self.value(key, Need::Needed, proof) else { return 0 };
        whole(value).filter(|number| range.contains(number)).unwrap_or_else(|| {
            let (least, most) = range.into_inner();
            self.fault(key, &format!("must be a whole number from {least} to {most}"), proof);
            0
        })
    }

    /// A list of whole numbers.
    pub fn numbers(&mut self, key: &'d str, proof: &mut Proof) -> Vec<u16> {
        let mut numbers = Vec::new();
        for (_, value) in self.list(key, Need::Optional, proof) {
            match whole(value) {
                Some(number) => numbers.push(number),
                None => self.fault(key, "must be a list of whole numbers", proof),
            }
        }
        numbers
    }

    /// Names every key that was not asked for.
    pub fn close(self, proof: &mut Proof) {
        for key in self.table.keys() {
            let name: &str = key.as_ref();
            if !self.known.contains(&name) {
                let guess = nearest(name, &self.known)
                    .map_or_else(String::new, |known| format!("; is it `{known}`?"));
                let sentence = format!("{} has a key `{name}` that is not known{guess}", self.what);
                proof.problems.at(self.document.file, self.line_of(name), sentence);
            }
        }
    }
}

fn whole(value: &DeValue<'_>) -> Option<u16> {
    let number = value.as_integer()?;
    u16::from_str_radix(number.as_str(), number.radix()).ok()
}

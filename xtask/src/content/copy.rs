//! The words of the screens: nested tables of texts, one file for each screen or part of one.

use super::document::Document;
use super::keys::{How, Use, Uses, is_below};
use super::proof::{Kind, Proof};
use super::slots::slots_of;
use super::spelling::{is_snake, nearest};
use afterview::content::Words;
use std::collections::{BTreeMap, BTreeSet};
use toml::de::{DeTable, DeValue};

/// The files whose words are on the first screen itself.
const FIRST: &[&str] = &["boot", "calm", "frame", "home", "when"];
/// The most letters of a button or a label, so that it stays on one line at 320 pixels.
const BUTTON: usize = 32;

/// A text and where it stands.
struct Copy {
    file: String,
    line: usize,
    text: String,
}

/// The copy of a language.
#[derive(Default)]
pub(super) struct CopyDesk {
    texts: BTreeMap<String, Copy>,
}

impl CopyDesk {
    /// Takes in a file.
    pub fn take(&mut self, document: &Document<'_>, proof: &mut Proof) {
        let stem = document.stem();
        if is_snake(stem) {
            self.table(document, stem, &document.table, proof);
        } else {
            let sentence = "the name of this file needs small letters, digits and `_`";
            proof.problems.of(document.file, sentence);
        }
    }

    fn table(
        &mut self,
        document: &Document<'_>,
        path: &str,
        table: &DeTable<'_>,
        proof: &mut Proof,
    ) {
        for (name, value) in table {
            let line = document.line(name.span().start);
            let (file, key) = (document.file, format!("{path}.{}", name.as_ref()));
            if !is_snake(name.as_ref()) {
                let sentence = format!("the key `{key}` needs small letters, digits and `_`");
                proof.problems.at(file, line, sentence);
                continue;
            }
            match value.as_ref() {
                DeValue::Table(inner) => self.table(document, &key, inner, proof),
                DeValue::String(text) => {
                    proof.read(file, line, format!("the text `{key}`"), text, kind(name.as_ref()));
                    let copy =
                        Copy { file: file.to_owned(), line, text: text.clone().into_owned() };
                    self.texts.insert(key, copy);
                }
                _ => {
                    let sentence = format!("`{key}` must be a text in quotes, or a table of texts");
                    proof.problems.at(file, line, sentence);
                }
            }
        }
    }

    /// Compares the texts with what the code names: nothing is missing, nothing is left over, and every slot
    /// is filled.
    pub fn check(&self, folder: &str, uses: &Uses, proof: &mut Proof) {
        for one in &uses.places {
            self.check_use(&format!("{folder}/copy"), one, proof);
        }
        for (key, copy) in &self.texts {
            if uses.screens && !uses.names(key) {
                let sentence = format!("no screen uses the text `{key}`");
                proof.problems.at(&copy.file, copy.line, sentence);
            }
            let slots: BTreeSet<&str> =
                slots_of(&copy.text).unwrap_or_default().into_iter().collect();
            for slot in slots.into_iter().filter(|slot| !is_filled(key, slot, uses)) {
                let sentence =
                    format!("the text `{key}` has a slot {{{slot}}} that its screen does not fill");
                proof.problems.at(&copy.file, copy.line, sentence);
            }
        }
    }

    fn check_use(&self, folder: &str, one: &Use, proof: &mut Proof) {
        let mut lacks = |key: &str| {
            let known: Vec<&str> = self.texts.keys().map(String::as_str).collect();
            let guess = nearest(key, &known)
                .map_or_else(String::new, |known| format!("; is it `{known}`?"));
            let sentence = format!("there is no text `{key}` in {folder}{guess}");
            proof.problems.at(&one.file, one.line, sentence);
        };
        if !self.texts.keys().any(|key| one.covers(key)) {
            lacks(&one.name);
            return;
        }
        for key in one.family() {
            if !self.texts.keys().any(|text| *text == key || is_below(text, &key)) {
                lacks(&key);
            }
        }
    }

    /// The words of the first screens, and all others.
    pub fn finish(self) -> (Words, Words) {
        let texts = self.texts.into_iter().map(|(key, copy)| (key, copy.text));
        let (first, rest) = texts.partition(|(key, _): &(String, String)| {
            key.split('.').next().is_some_and(|stem| FIRST.contains(&stem))
        });
        (Words::new(first), Words::new(rest))
    }
}

/// What may be in a text with this last name.
fn kind(name: &str) -> Kind {
    if matches!(name, "button" | "label") {
        Kind::COPY.on_one_line().within(BUTTON)
    } else {
        Kind::COPY
    }
}

/// Whether every place that shows the text fills the slot. Where a key is handed on, that cannot be seen;
/// then a slot counts as filled if any screen fills one of that name.
fn is_filled(key: &str, slot: &str, uses: &Uses) -> bool {
    let mut shown = uses.places.iter().filter(|one| one.covers(key)).peekable();
    if shown.peek().is_none() {
        return !uses.screens || uses.slots.contains(slot);
    }
    shown.all(|one| match &one.how {
        How::Said => false,
        How::Filled(slots) => slots.contains(slot),
        How::Named => uses.slots.contains(slot),
    })
}

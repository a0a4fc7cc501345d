//! The wordings of the letters: one file for each kind of message, one for what they share, and one with
//! lists of words and of mishaps that change how a letter is written.

use super::document::Document;
use super::entry::{Entry, Need};
use super::proof::{Kind, Proof};
use afterview::domain::debrief::MessageKind;
use afterview::domain::draft::checks::Phrases;
use afterview::domain::draft::{
    COMMON, Voice, Wordings, WordingsOfKind as Letter, WordingsOfPart as Part, table,
};
use afterview::domain::map::Map;
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// The files with wordings, each needed: one for each kind of message, and one for what they share.
pub(super) fn tables() -> Vec<&'static str> {
    let mut tables: Vec<&str> = MessageKind::ALL.into_iter().map(table).chain([COMMON]).collect();
    tables.sort_unstable();
    tables.dedup();
    tables
}

/// The letters of a language.
#[derive(Default)]
pub(super) struct LetterDesk {
    letters: BTreeMap<String, Letter>,
    lists: Option<Lists>,
}

/// The lists, and where each stands.
#[derive(Default)]
struct Lists {
    file: String,
    lists: BTreeMap<String, (usize, Vec<String>)>,
}

impl LetterDesk {
    /// Takes in a file.
    pub fn take(&mut self, document: &Document<'_>, proof: &mut Proof) {
        if document.stem() == "lists" {
            self.lists = Some(lists(document, proof));
            return;
        }
        if !tables().contains(&document.stem()) {
            let sentence = format!(
                "this is no letter that can be written; the files are lists, {}",
                tables().join(", ")
            );
            proof.problems.of(document.file, sentence);
            return;
        }
        let mut letter = Letter::new();
        for (part, line, voices) in tables_in(document, &document.table, "a part", proof) {
            let mut read = Part::new();
            for (voice, line, wordings) in tables_in(document, voices, "a voice", proof) {
                let Some(known) = voice_of(voice) else {
                    let sentence = format!(
                        "the part `{part}` has a voice `{voice}`; it is one of warm, plain, formal, any"
                    );
                    proof.problems.at(document.file, line, sentence);
                    continue;
                };
                read.insert(known, texts(document, &format!("{part}.{voice}"), wordings, proof));
            }
            if voices.is_empty() {
                proof.problems.at(document.file, line, format!("the part `{part}` is empty"));
            }
            letter.insert(part.to_owned(), read);
        }
        self.letters.insert(document.stem().to_owned(), letter);
    }

    /// Holds the lists of mishaps against the catalogue. A list is one of mishaps as soon as it names one, or
    /// anything that can only be an id.
    pub fn check(&self, is_mishap: impl Fn(&str) -> bool, proof: &mut Proof) {
        let Some(Lists { file, lists }) = &self.lists else { return };
        for (name, (line, entries)) in lists {
            if !entries.iter().any(|entry| is_mishap(entry) || entry.contains('_')) {
                continue;
            }
            for entry in entries.iter().filter(|entry| !is_mishap(entry)) {
                let sentence = format!(
                    "the list `{name}` names a mishap `{entry}` that is in no file of mishaps"
                );
                proof.problems.at(file, *line, sentence);
            }
        }
    }

    /// All of them, for the app. Names each file that is not there.
    pub fn finish(mut self, folder: &str, proof: &mut Proof) -> Wordings {
        if self.lists.is_none() {
            proof.problems.of(&format!("{folder}/letters/lists.toml"), "this file is missing");
        }
        let lists = self.lists.take().unwrap_or_default().lists;
        let letters = tables().into_iter().map(|name| {
            let letter = self.letters.remove(name).unwrap_or_else(|| {
                proof.problems.of(&format!("{folder}/letters/{name}.toml"), "this file is missing");
                Letter::new()
            });
            (name.to_owned(), letter)
        });
        Wordings {
            letters: letters.collect(),
            lists: lists.into_iter().map(|(name, (_, entries))| (name, entries)).collect(),
            checks: Phrases::default(),
        }
    }
}

/// The lists of a language.
fn lists(document: &Document<'_>, proof: &mut Proof) -> Lists {
    let mut entry = Entry::whole(document);
    let mut lists = BTreeMap::new();
    for key in document.table.keys() {
        let name: &str = key.as_ref();
        let entries = entry.texts(name, Need::Needed, Kind::GIVEN, proof);
        for word in entries.iter().filter(|word| **word != word.to_lowercase()) {
            entry.fault(name, &format!("has {word:?}; write it in small letters"), proof);
        }
        lists.insert(name.to_owned(), (entry.line_of(name), entries));
    }
    Lists { file: document.file.to_owned(), lists }
}

/// The tables in a table, each with its name and line.
fn tables_in<'d>(
    document: &Document<'_>,
    table: &'d DeTable<'_>,
    kind: &str,
    proof: &mut Proof,
) -> Vec<(&'d str, usize, &'d DeTable<'d>)> {
    let mut inner = Vec::new();
    for (key, value) in table {
        let (name, line): (&str, _) = (key.as_ref(), document.line(key.span().start));
        match value.as_ref() {
            DeValue::Table(value) if is_name(name) => inner.push((name, line, value)),
            DeValue::Table(_) => {
                let sentence = format!("`{name}` needs small letters, digits and `_`");
                proof.problems.at(document.file, line, sentence);
            }
            _ => {
                let sentence = format!(
                    "`{name}` must be {kind}; write [part.voice] and the wordings under it"
                );
                proof.problems.at(document.file, line, sentence);
            }
        }
    }
    inner
}

/// The wordings of one voice of a part.
fn texts(
    document: &Document<'_>,
    path: &str,
    table: &DeTable<'_>,
    proof: &mut Proof,
) -> Map<String, String> {
    let mut texts: Map<String, String> = Map::new();
    for (key, value) in table {
        let (name, line): (&str, _) = (key.as_ref(), document.line(key.span().start));
        let label = format!("the wording `{path}.{name}`");
        let Some(text) = value.as_ref().as_str().filter(|_| is_name(name)) else {
            let sentence =
                format!("{label} must be a text in quotes, named in small letters, digits and `_`");
            proof.problems.at(document.file, line, sentence);
            continue;
        };
        if let Some((first, _)) = texts.iter().find(|(_, earlier)| *earlier == text) {
            proof.problems.at(document.file, line, format!("{label} says the same as `{first}`"));
        }
        proof.read(document.file, line, label, text, Kind::LETTER);
        texts.insert(name.to_owned(), text.to_owned());
    }
    if texts.is_empty() && table.is_empty() {
        proof.problems.of(document.file, format!("`{path}` has no wording"));
    }
    texts
}

/// Names in letters may be numbers: those of months.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

fn voice_of(name: &str) -> Option<Voice> {
    super::choice::choose(name).ok()
}

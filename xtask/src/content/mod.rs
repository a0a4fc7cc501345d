//! The content compiler: reads the words of one language, checks them, and makes the files that the app
//! fetches.
//!
//! A writer who changes a sentence hears of a slip by file, line and a plain sentence. Nothing here looks at
//! a clock or depends on the order in which a disk lists its files, so the same words always give the same
//! bytes. `test` is a language without a folder: English, disguised, so that a test can tell every text that
//! comes from here from one that was left in the code; `test-rtl` is the same from right to left. A language that is a
//! variant of another one (`en-US`) has a folder with nothing but what is different in it.

mod checks;
mod choice;
mod copy;
mod disguise;
mod document;
mod entry;
mod families;
mod keys;
mod language;
mod letters;
mod mishaps;
mod problem;
mod proof;
mod questions;
mod report;
mod retell;
mod rust;
mod siblings;
mod slots;
mod sources;
mod spelling;
mod support;
#[cfg(test)]
mod tests;
mod variant;
mod voice;
mod write;

pub use language::{Language, Typography};
pub use problem::Problem;
pub use report::report;
pub use sources::{Sources, locales};
pub use support::CrisisExamples;
pub use write::{Written, write};

use afterview::content::{Mishaps, Part, SupportPart, Words};
use afterview::domain::draft::Wordings;
use afterview::domain::draft::checks::Phrases;
use afterview::domain::question::Bank;
use copy::CopyDesk;
use document::Document;
use keys::Uses;
use letters::LetterDesk;
use mishaps::MishapDesk;
use problem::Problems;
use proof::{Proof, Text};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::Path;

/// The language that the others are held against.
const FIRST_LANGUAGE: &str = "en";
/// The language of the page itself; its first words travel in it.
pub const PAGE_LOCALE: &str = FIRST_LANGUAGE;

/// One language, checked.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// The language: `en`.
    pub locale: String,
    /// What it says of itself.
    pub language: Language,
    /// The words of the first screens.
    pub words_first: Words,
    /// The words of all other screens.
    pub words: Words,
    /// The mishaps, the drills and the questions.
    pub mishaps: Mishaps,
    /// The wordings of the letters.
    pub wordings: Wordings,
    /// The support door and the crisis card.
    pub support: SupportPart,
    /// What the crisis card is tested with; in no part.
    pub crisis_examples: CrisisExamples,
    /// Every text as it was read, for the report.
    texts: Vec<Text>,
}

impl Compiled {
    /// The bytes of a part, as the app reads them: JSON without blanks, keys in order.
    pub fn json(&self, part: Part) -> String {
        match part {
            Part::First => json(&self.words_first),
            Part::Words => json(&self.words),
            Part::Mishaps => json(&self.mishaps),
            Part::Letters => json(&self.wordings),
            Part::Support => json(&self.support),
        }
    }

    /// The words of all screens.
    pub fn all_words(&self) -> Words {
        let mut words = self.words_first.clone();
        words.extend(self.words.clone());
        words
    }

    /// Our sentences, pooled by file, to measure how hard they read; a short word stands for each slot.
    /// Labels and names are left out: they are no sentences, and each would make the rest look easier.
    pub fn read_aloud(&self) -> Vec<(String, String)> {
        let mut files: Vec<(String, String)> = Vec::new();
        for text in
            self.texts.iter().filter(|text| text.kind.ours && slots::is_sentence(&text.words))
        {
            let spoken = slots::spoken(&text.words);
            match files.last_mut().filter(|(file, _)| *file == text.file) {
                Some((_, pooled)) => {
                    pooled.push(' ');
                    pooled.push_str(&spoken);
                }
                None => files.push((text.file.clone(), spoken)),
            }
        }
        files
    }
}

/// Our own types are maps, lists and texts, which JSON can always hold.
fn json<T: Serialize>(part: &T) -> String {
    serde_json::to_string(part).unwrap_or_default()
}

/// The languages that are made and not written: always checked, never shipped.
pub const MADE: [&str; 2] = [disguise::DISGUISED, disguise::TURNED];

/// Compiles one language of a checkout.
///
/// # Errors
/// Everything that is wrong with it, by file and line.
pub fn compile(root: &Path, locale: &str) -> Result<Compiled, Vec<Problem>> {
    if MADE.contains(&locale) {
        let first = written(root, FIRST_LANGUAGE)?;
        return Ok(disguise::disguise(locale, || first.clone()).unwrap_or(first));
    }
    let of = Language::of_folder(root, locale).and_then(|language| language.of);
    let Some(of) = of else { return written(root, locale) };
    let sources = Sources::read(root, locale)?;
    variant::variant(&written(root, &of)?, &sources)
}

/// Compiles a language that has all its words in its own folder.
fn written(root: &Path, locale: &str) -> Result<Compiled, Vec<Problem>> {
    let compiled = compile_sources(&Sources::read(root, locale)?)?;
    if locale != FIRST_LANGUAGE {
        let first = compile_sources(&Sources::read(root, FIRST_LANGUAGE)?)?;
        let mut problems = Problems::default();
        siblings::compare(&first, &compiled, &mut problems);
        if !problems.is_empty() {
            return Err(problems.sorted());
        }
    }
    Ok(variant::set(compiled))
}

/// Compiles one language from texts in memory.
///
/// # Errors
/// Everything that is wrong with it, by file and line. While a file cannot be read at all, only that.
pub fn compile_sources(sources: &Sources) -> Result<Compiled, Vec<Problem>> {
    let mut proof = Proof::new(sources.locale());
    let folder = sources.folder();
    let mut documents = Vec::new();
    for (file, text) in sources.content() {
        documents.extend(Document::read(file, text, &mut proof.problems));
    }
    if !proof.problems.is_empty() {
        return Err(proof.problems.sorted());
    }
    if documents.is_empty() {
        proof.problems.of(&folder, "there is no content here");
        return Err(proof.problems.sorted());
    }
    let mut shelf = Shelf::default();
    for document in &documents {
        shelf.take(document, &folder, &mut proof);
    }
    for name in [
        "checks",
        "copy/calm",
        "copy/frame",
        "copy/home",
        "crisis",
        "drills",
        "language",
        "questions",
        "support",
    ] {
        if sources.text(&format!("{name}.toml")).is_none() {
            proof.problems.of(&format!("{folder}/{name}.toml"), "this file is missing");
        }
    }
    let stems: BTreeSet<&str> = documents
        .iter()
        .filter(|document| is_in(document, &folder, "copy"))
        .map(Document::stem)
        .collect();
    let uses = Uses::of(sources, &stems);
    shelf.copy.check(&folder, &uses, &mut proof);
    shelf.mishaps.check(&folder, &shelf.bank, &uses.strings, &mut proof);
    shelf.letters.check(|id| shelf.mishaps.has(id), &mut proof);
    let mut wordings = shelf.letters.finish(&folder, &mut proof);
    wordings.checks = shelf.checks;
    if !proof.problems.is_empty() {
        return Err(proof.problems.sorted());
    }
    let (words_first, words) = shelf.copy.finish();
    Ok(Compiled {
        locale: sources.locale().to_owned(),
        language: shelf.language,
        words_first,
        words,
        mishaps: shelf.mishaps.finish(shelf.bank),
        wordings,
        support: shelf.support,
        crisis_examples: shelf.examples,
        texts: proof.texts,
    })
}

/// What was read so far.
#[derive(Default)]
struct Shelf {
    language: Language,
    copy: CopyDesk,
    mishaps: MishapDesk,
    bank: Bank,
    letters: LetterDesk,
    checks: Phrases,
    support: SupportPart,
    examples: CrisisExamples,
}

impl Shelf {
    /// Puts a file where it belongs.
    fn take(&mut self, document: &Document<'_>, folder: &str, proof: &mut Proof) {
        let inside = document.file.strip_prefix(folder).unwrap_or_default();
        match inside {
            "/checks.toml" => self.checks = checks::checks(document, proof),
            "/language.toml" => self.language = Language::read(document, proof),
            "/drills.toml" => self.mishaps.take_drills(document, proof),
            "/questions.toml" => self.bank = questions::questions(document, proof),
            "/support.toml" => self.support.support = support::support(document, proof),
            "/crisis.toml" => {
                (self.support.crisis, self.examples) = support::crisis(document, proof);
            }
            _ if is_in(document, folder, "copy") => self.copy.take(document, proof),
            _ if is_in(document, folder, "mishaps") => self.mishaps.take(document, proof),
            _ if is_in(document, folder, "letters") => self.letters.take(document, proof),
            _ => proof.problems.of(document.file, "no part of the app reads a file of this name"),
        }
    }
}

/// Whether a file is a TOML file directly in a folder of the language.
fn is_in(document: &Document<'_>, folder: &str, name: &str) -> bool {
    let inside = document.file.strip_prefix(folder).and_then(|path| path.strip_prefix('/'));
    inside
        .and_then(|path| path.strip_prefix(name)?.strip_prefix('/'))
        .and_then(|file| file.strip_suffix(".toml"))
        .is_some_and(|stem| !stem.contains(['/', '.']))
}

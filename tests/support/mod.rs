//! What several test binaries share: the English content read straight from its files, the sample debriefs,
//! a clock that stands still, and generators of arbitrary debriefs ([`debriefs`], [`told`]).

#![allow(dead_code, reason = "each test binary uses a part of it")]

pub mod debriefs;
pub mod told;

use afterview::domain::assess::{Assessment, assess};
use afterview::domain::clock::{Instant, MINUTE, Moment, Zone};
use afterview::domain::debrief::Debrief;
use afterview::domain::draft::{Draft, Wordings, draft};
use afterview::domain::lang::English;
use afterview::domain::map::Map;
use afterview::domain::mishap::{Catalogue, Mishap};
use afterview::domain::question::Bank;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The English wordings, read from `src/content/en/letters`.
pub static WORDINGS: LazyLock<Wordings> = LazyLock::new(|| {
    let mut wordings = Wordings::default();
    for (stem, text) in files("src/content/en/letters", "toml") {
        if stem == "lists" {
            wordings.lists = toml::from_str(&text).expect("lists");
        } else {
            let letter = toml::from_str(&text).unwrap_or_else(|error| panic!("{stem}: {error}"));
            wordings.letters.insert(stem, letter);
        }
    }
    wordings
});

/// The English mishaps, read from `src/content/en/mishaps`.
pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut mishaps: Map<String, Mishap> = Map::new();
    for (stem, text) in files("src/content/en/mishaps", "toml") {
        let some: Map<String, Mishap> =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{stem}: {error}"));
        mishaps.extend(some);
    }
    Catalogue::new(mishaps)
});

/// The English bank of questions, read from `src/content/en/questions.toml`.
pub static BANK: LazyLock<Bank> = LazyLock::new(|| {
    let text = fs::read_to_string(path("src/content/en/questions.toml")).expect("the questions");
    let file: BTreeMap<String, Bank> = toml::from_str(&text).expect("a list of questions");
    file.into_values().next().expect("the questions")
});

/// The sample debriefs by name, read from `tests/samples`.
pub static SAMPLES: LazyLock<BTreeMap<String, Debrief>> = LazyLock::new(|| {
    files("tests/samples", "json")
        .into_iter()
        .map(|(name, text)| {
            let debrief =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, debrief)
        })
        .collect()
});

/// A path inside the repository.
pub fn path(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// The files of a folder with an ending, by stem, in order.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = fs::read_dir(path(folder))
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == ending))
        .map(|path| {
            let stem = path.file_stem().expect("a stem").to_string_lossy().into_owned();
            (stem, fs::read_to_string(&path).expect("a text"))
        })
        .collect();
    found.sort();
    found
}

/// A little after a debrief was opened, in London in winter.
pub fn soon_after(debrief: &Debrief) -> Moment {
    Moment { now: debrief.started.plus(20 * MINUTE), zone: Zone::fixed(0), ..Moment::default() }
}

/// A moment in UTC.
pub fn moment(now: i64) -> Moment {
    Moment { now: Instant(now), zone: Zone::fixed(0), ..Moment::default() }
}

/// Judges a debrief and drafts every message that is offered, in order.
pub fn drafts(debrief: &Debrief, moment: &Moment) -> (Assessment, Vec<Draft>) {
    let assessment = assess(debrief, &CATALOGUE);
    let drafts = assessment
        .offers
        .iter()
        .map(|offer| draft(debrief, &assessment, offer, &WORDINGS, &English, moment))
        .collect();
    (assessment, drafts)
}

/// A draft as a person would see it: whom it goes to, the subject, the text, and what is asked for.
pub fn show(draft: &Draft) -> String {
    use std::fmt::Write as _;
    let mut text = format!("To: {:?}\n", draft.to);
    if let Some(subject) = &draft.subject {
        let _ = writeln!(text, "Subject: {subject}");
    }
    for ask in &draft.asks {
        let _ = writeln!(text, "Asks: {ask:?}");
    }
    let _ = write!(text, "\n{}\n", draft.text());
    text
}

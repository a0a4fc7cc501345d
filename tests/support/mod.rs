//! What several test binaries share: the content read straight from its files, the sample debriefs,
//! a clock that stands still, and generators of arbitrary debriefs ([`debriefs`], [`told`]).

#![allow(dead_code, reason = "each test binary uses a part of it")]

pub mod debriefs;
pub mod fragments;
pub mod told;

use afterview::domain::assess::{Assessment, assess};
use afterview::domain::clock::{Instant, MINUTE, Moment, Zone};
use afterview::domain::debrief::Debrief;
use afterview::domain::draft::{Draft, Wordings, draft};
use afterview::domain::lang::{Grammar, Tongue};
use afterview::domain::map::Map;
use afterview::domain::mishap::{Catalogue, Mishap};
use afterview::domain::question::Bank;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use xtask::content::Typography;

/// A language that letters are written in, with what they are made of. Which one a letter is in is a fact of its
/// debrief, so whoever has a debrief needs no other word of it: see [`speech`].
pub struct Speech {
    pub tongue: Tongue,
    /// The wordings of `src/content/…/letters`, with their signs set as the build sets them.
    pub wordings: LazyLock<Wordings>,
    /// The mishaps of `src/content/…/mishaps`.
    pub catalogue: LazyLock<Catalogue>,
    /// The sample debriefs by name.
    pub samples: LazyLock<BTreeMap<String, Debrief>>,
}

impl Speech {
    pub fn grammar(&self) -> &'static dyn Grammar {
        self.tongue.grammar()
    }

    /// One of three texts: the one in this language.
    pub fn one_of<T: Copy>(&self, english: T, french: T, spanish: T) -> T {
        in_tongue(self.tongue, english, french, spanish)
    }

    pub fn sample(&self, name: &str) -> Debrief {
        self.samples.get(name).unwrap_or_else(|| panic!("no sample {name}")).clone()
    }

    pub fn is_english(&self) -> bool {
        self.tongue == Tongue::English
    }
}

/// The one of three that is in this language.
pub fn in_tongue<T>(tongue: Tongue, english: T, french: T, spanish: T) -> T {
    match tongue {
        Tongue::English | Tongue::American => english,
        Tongue::French | Tongue::CanadianFrench => french,
        Tongue::Spanish => spanish,
    }
}

pub static ENGLISH: Speech = Speech {
    tongue: Tongue::English,
    wordings: LazyLock::new(|| wordings(Tongue::English)),
    catalogue: LazyLock::new(|| catalogue(Tongue::English)),
    samples: LazyLock::new(|| samples("tests/samples", Tongue::English)),
};

pub static FRENCH: Speech = Speech {
    tongue: Tongue::French,
    wordings: LazyLock::new(|| wordings(Tongue::French)),
    catalogue: LazyLock::new(|| catalogue(Tongue::French)),
    samples: LazyLock::new(|| samples("tests/samples/fr", Tongue::French)),
};

pub static SPANISH: Speech = Speech {
    tongue: Tongue::Spanish,
    wordings: LazyLock::new(|| wordings(Tongue::Spanish)),
    catalogue: LazyLock::new(|| catalogue(Tongue::Spanish)),
    samples: LazyLock::new(|| samples("tests/samples/es", Tongue::Spanish)),
};

/// All of them, English first.
pub static SPEECHES: [&Speech; 3] = [&ENGLISH, &FRENCH, &SPANISH];

/// The language that the letters of a debrief are in.
pub fn speech(debrief: &Debrief) -> &'static Speech {
    in_tongue(debrief.facts.tongue, &ENGLISH, &FRENCH, &SPANISH)
}

/// The English wordings.
pub static WORDINGS: &LazyLock<Wordings> = &ENGLISH.wordings;
/// The English mishaps. What is judged by them is the same in each language.
pub static CATALOGUE: &LazyLock<Catalogue> = &ENGLISH.catalogue;
/// The English sample debriefs.
pub static SAMPLES: &LazyLock<BTreeMap<String, Debrief>> = &ENGLISH.samples;

fn wordings(tongue: Tongue) -> Wordings {
    let signs = in_tongue(tongue, Typography::Plain, Typography::French, Typography::Plain);
    let mut wordings = Wordings::default();
    for (stem, text) in files(&format!("src/content/{}/letters", tongue.tag()), "toml") {
        if stem == "lists" {
            wordings.lists = toml::from_str(&text).expect("lists");
        } else {
            let mut letter: afterview::domain::draft::WordingsOfKind =
                toml::from_str(&text).unwrap_or_else(|error| panic!("{stem}: {error}"));
            let parts = letter.values_mut().flat_map(Map::values_mut);
            parts.flat_map(Map::values_mut).for_each(|text| *text = signs.set(text));
            wordings.letters.insert(stem, letter);
        }
    }
    wordings
}

fn catalogue(tongue: Tongue) -> Catalogue {
    let mut mishaps: Map<String, Mishap> = Map::new();
    for (stem, text) in files(&format!("src/content/{}/mishaps", tongue.tag()), "toml") {
        let some: Map<String, Mishap> =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{stem}: {error}"));
        mishaps.extend(some);
    }
    Catalogue::new(mishaps)
}

/// The samples of a folder. Whoever writes from Canada is read as from Europe here: whose signs are set where is tried
/// where they are set.
fn samples(folder: &str, tongue: Tongue) -> BTreeMap<String, Debrief> {
    let read = |(name, text): (String, String)| {
        let mut debrief: Debrief =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{folder}/{name}: {error}"));
        debrief.facts.tongue = tongue;
        (name, debrief)
    };
    files(folder, "json").into_iter().map(read).collect()
}

/// The English bank of questions, read from `src/content/en/questions.toml`.
pub static BANK: LazyLock<Bank> = LazyLock::new(|| {
    let text = fs::read_to_string(path("src/content/en/questions.toml")).expect("the questions");
    let file: BTreeMap<String, Bank> = toml::from_str(&text).expect("a list of questions");
    file.into_values().next().expect("the questions")
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

/// Judges a debrief and drafts every message that is offered, in order, in its language.
pub fn drafts(debrief: &Debrief, moment: &Moment) -> (Assessment, Vec<Draft>) {
    let (assessment, speech) = (assess(debrief, CATALOGUE), speech(debrief));
    let (wordings, grammar) = (&speech.wordings, speech.grammar());
    let drafts = assessment
        .offers
        .iter()
        .map(|offer| draft(debrief, &assessment, offer, wordings, grammar, moment))
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

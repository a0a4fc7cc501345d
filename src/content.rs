//! The words of one language: types and look-up only. The words themselves are in the folders beside this
//! file, one folder a language, and a writer can edit them without Rust. `cargo xtask content` compiles and
//! checks them.
//!
//! Compiled, a language is a few [`Part`]s: the words of the first screens travel in the page itself, the
//! rest is fetched in one fixed order right after first paint, whatever the person does, so that no request
//! tells a server what somebody is reading.

mod crisis;
mod formats;
mod words;

pub use crisis::Crisis;
pub use formats::Formats;
pub use words::Words;

use crate::domain::draft::{Wordings, WordingsOfKind};
use crate::domain::json::{self, Handful, Handfuls, Saved, Unread};
use crate::domain::lang::{English, Grammar, Rules, Tongue};
use crate::domain::map::Map;
use crate::domain::mishap::Catalogue;
use crate::domain::question::Bank;
use serde::{Deserialize, Serialize};
use std::ops::Not;

/// One compiled file of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The words of the frame, Home and Calm: on the first screen itself.
    First,
    /// The words of every other screen.
    Words,
    /// The mishap catalogue, the drills and the bank of questions.
    Mishaps,
    /// The letters' wordings.
    Letters,
    /// The support door: numbers by region, and the crisis card's phrases.
    Support,
}

impl Part {
    /// All of them, in the order in which they are fetched.
    pub const ALL: [Self; 5] =
        [Self::First, Self::Words, Self::Mishaps, Self::Letters, Self::Support];

    /// The file name without its hash and ending.
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Words => "words",
            Self::Mishaps => "mishaps",
            Self::Letters => "letters",
            Self::Support => "support",
        }
    }
}

/// All content of one language, as far as it has arrived.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// The language: the name of its folder.
    pub language: String,
    /// The language that messages are written in unless another one was chosen: the same, or the first where none can be
    /// written in it.
    pub tongue: Tongue,
    /// Its grammar, once more is here than the words of the first screens.
    pub rules: Rules,
    /// How days, times and lists are said.
    pub formats: Formats,
    /// The languages that there are, the page's own first.
    pub languages: Vec<Offered>,
    /// Labels and sentences of the screens.
    pub words: Words,
    /// Mishaps, drills and questions.
    pub mishaps: Mishaps,
    /// The letters' wordings.
    pub wordings: Wordings,
    /// Numbers by region.
    pub support: Support,
    /// The crisis card's phrases.
    pub crisis: Crisis,
}

/// The compiled files of one language as they were fetched: all but [`Part::First`], as JSON.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The language: the name of its folder.
    pub language: String,
    /// The languages that there are, as the page names them.
    pub languages: String,
    /// How the browser says days and times in it: see [`Formats`].
    pub formats: Vec<String>,
    /// [`Part::Words`].
    pub words: String,
    /// [`Part::Mishaps`].
    pub mishaps: String,
    /// [`Part::Letters`].
    pub letters: String,
    /// [`Part::Support`].
    pub support: String,
}

/// How many bytes of a text are read in one go, where it falls into so small pieces.
const HANDFUL: usize = 10_000;

/// Some of a part, as JSON: what takes long on a slow phone is not read in one go.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Some words.
    Words(String),
    /// [`Part::Mishaps`], but for the catalogue.
    Mishaps(String),
    /// Some of the catalogue.
    Catalogue(String),
    /// [`Part::Letters`], but for the tables.
    Letters(String),
    /// Some of the tables of wordings.
    Tables(String),
    /// [`Part::Support`].
    Support(String),
}

type AsPiece = fn(String) -> Piece;

/// The pieces of a part: each is looked through when it is asked for.
#[derive(Debug)]
pub struct Pieces<'a> {
    whole: Option<Piece>,
    handfuls: Option<Handfuls<'a>>,
    some: AsPiece,
    rest: AsPiece,
}

impl Iterator for Pieces<'_> {
    type Item = Result<Piece, Unread>;

    /// # Errors
    /// The part is not what it should be. Nothing follows.
    fn next(&mut self) -> Option<Self::Item> {
        if let Some(whole) = self.whole.take() {
            return Some(Ok(whole));
        }
        let handful = self.handfuls.as_mut()?.next()?;
        Some(handful.map(|handful| match handful {
            Handful::Some(text) => (self.some)(text),
            Handful::Rest(text) => (self.rest)(text),
        }))
    }
}

impl Content {
    /// The beginning of what was fetched, in a language of this grammar: it knows its language and nothing else yet.
    pub fn begin(texts: &Texts, grammar: &'static dyn Grammar) -> Self {
        Self {
            tongue: Tongue::of(&texts.language).unwrap_or_default(),
            rules: Rules::of(grammar),
            language: texts.language.clone(),
            languages: json::read(&texts.languages).unwrap_or_default(),
            formats: Formats::of(texts.formats.clone()),
            ..Self::default()
        }
    }

    /// One part of what was fetched, in pieces of which each is read in a moment, as is what comes next.
    pub fn pieces(part: Part, texts: &Texts) -> Pieces<'_> {
        let (handfuls, some, rest): (_, AsPiece, AsPiece) = match part {
            Part::First => (None, Piece::Words, Piece::Words),
            Part::Words => (Some(Handfuls::of(&texts.words, HANDFUL)), Piece::Words, Piece::Words),
            Part::Mishaps => {
                let catalogue = Handfuls::under(&texts.mishaps, "catalogue", HANDFUL);
                (Some(catalogue), Piece::Catalogue, Piece::Mishaps)
            }
            Part::Letters => {
                let tables = Handfuls::under(&texts.letters, "letters", HANDFUL);
                (Some(tables), Piece::Tables, Piece::Letters)
            }
            Part::Support => (None, Piece::Support, Piece::Support),
        };
        // Nothing in it is long.
        let whole = (part == Part::Support).then(|| Piece::Support(texts.support.clone()));
        Pieces { whole, handfuls, some, rest }
    }

    /// Reads a piece, in the order in which they are.
    ///
    /// # Errors
    /// It is not what it should be.
    pub fn take(&mut self, piece: &Piece) -> Result<(), Unread> {
        match piece {
            Piece::Words(text) => self.words.extend(json::read(text)?),
            Piece::Mishaps(text) => {
                let catalogue = std::mem::take(&mut self.mishaps.catalogue);
                self.mishaps = Mishaps { catalogue, ..json::read(text)? };
            }
            Piece::Catalogue(text) => self.mishaps.catalogue.extend(json::read(text)?),
            Piece::Letters(text) => {
                let letters = std::mem::take(&mut self.wordings.letters);
                self.wordings = Wordings { letters, ..json::read(text)? };
            }
            Piece::Tables(text) => {
                let tables: Map<String, WordingsOfKind> = json::read(text)?;
                self.wordings.letters.extend(tables);
            }
            Piece::Support(text) => {
                let read: SupportPart = json::read(text)?;
                (self.support, self.crisis) = (read.support, read.crisis);
            }
        }
        Ok(())
    }

    /// The grammar of its language. English comes with the rest of the app; what is read in another brought its own.
    pub fn grammar(&self) -> &'static dyn Grammar {
        self.rules.grammar().unwrap_or(&English)
    }
}

/// A language that the screens can be read in, as the page names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(default)]
pub struct Offered {
    /// The name of its folder: `fr`.
    pub id: String,
    /// Its own name for itself: "Français".
    pub name: String,
    /// Whether it is written from right to left.
    pub rtl: bool,
}

/// Mishaps and the drills they name, and the questions that are practised with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct Mishaps {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// Drills, by key.
    pub drills: Map<String, Drill>,
    /// The bank of questions.
    pub bank: Bank,
}

/// Something to practise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct Drill {
    /// Its name.
    pub name: String,
    /// How it goes, in a few short sentences.
    pub how: String,
    /// About how many minutes it takes.
    pub minutes: u16,
    /// Good before any interview, whatever went wrong in the last.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub always: bool,
}

/// What the support part holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct SupportPart {
    /// Numbers by region.
    pub support: Support,
    /// The crisis card's phrases.
    pub crisis: Crisis,
}

/// Where to find a person to talk to, by region. Dated and sourced; works offline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// The month in which the numbers were last checked: `2026-11`.
    pub checked: String,
    /// The regions, as listed.
    pub region: Vec<Region>,
}

/// One region's numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Its ISO 3166 code in small letters, or `elsewhere`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The emergency number.
    pub emergency: String,
    /// Helplines.
    #[serde(default)]
    pub line: Vec<Line>,
    /// Where to turn when a line was crossed at an interview.
    #[serde(default)]
    pub rights: Vec<Line>,
}

/// One number or site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Who answers.
    pub who: String,
    /// The number, as dialled; empty where there is only a site.
    #[serde(default)]
    pub number: String,
    /// When somebody answers; empty where not known.
    #[serde(default)]
    pub hours: String,
    /// `text` for a number that only takes messages; empty for one to ring.
    #[serde(default)]
    pub by: String,
    /// A site to go to instead of a number.
    #[serde(default)]
    pub site: String,
    /// Where the number was read: the site's domain.
    pub source: String,
}

//! What a language says of itself: `language.toml` in its folder. A folder without one is a language that is being
//! written: it is not looked at, and not offered.

use super::document::Document;
use super::entry::{Entry, Need};
use super::proof::{Kind, Proof};
use super::sources::CONTENT;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The file.
pub(super) const FILE: &str = "language.toml";

/// What a language says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Language {
    /// Its own name for itself, as the choice of languages shows it: `Français`.
    pub name: String,
    /// The language tags (BCP 47) that it is for: it is taken where one of them begins what a browser or a host asks for. Of
    /// several, the longest wins.
    pub tags: Vec<String>,
    /// The tag by which the browser says days and times where it names no country of its own: `en-GB`.
    pub formats: String,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// The language that it is a variant of, if it is one.
    pub of: Option<String>,
    /// How its signs are set.
    pub typography: Typography,
    /// Words that a variant writes in another way, each with the word of the other language.
    pub spelling: BTreeMap<String, String>,
}

/// How the signs of a language are set, where it has rules of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Typography {
    /// As it is written.
    #[default]
    Plain,
    /// French: a narrow blank that does not break before `;`, `!`, `?` and inside « », a wide one before `:`.
    French,
    /// As in Canada: a blank inside « » and before `:`, none before `;`, `!` and `?`.
    CanadianFrench,
}

impl Language {
    /// Reads it.
    pub(super) fn read(document: &Document<'_>, proof: &mut Proof) -> Self {
        let mut entry = Entry::whole(document);
        let mut text = |key, need, proof: &mut Proof| entry.text(key, need, Kind::GIVEN, proof);
        let name = text("name", Need::Needed, proof);
        let formats = text("formats", Need::Needed, proof);
        let of = Some(text("of", Need::Optional, proof)).filter(|of| !of.is_empty());
        let tags = entry.texts("tags", Need::Needed, Kind::GIVEN, proof);
        let rtl = entry.truth("rtl", proof);
        let typography = entry.chosen_or_default("typography", proof);
        let spelling = entry.pairs("spelling", proof);
        if of.is_none() && !spelling.is_empty() {
            let sentence = "is for a variant; say which language it is one `of`";
            entry.fault("spelling", sentence, proof);
        }
        for tag in tags.iter().chain([&formats]).filter(|tag| !is_tag(tag)) {
            let sentence = format!("has {tag:?}, which is no language tag");
            entry.fault_of_all(&sentence, proof);
        }
        entry.close(proof);
        Self { name, tags, formats, rtl, of, typography, spelling }
    }

    /// What a folder says of itself; none where it is no language yet, or cannot be read.
    pub fn of_folder(root: &Path, locale: &str) -> Option<Self> {
        let file = format!("{CONTENT}/{locale}/{FILE}");
        let text = fs::read_to_string(root.join(&file)).ok()?;
        let mut proof = Proof::new(locale);
        let document = Document::read(&file, &text, &mut proof.problems)?;
        Some(Self::read(&document, &mut proof))
    }
}

/// `en`, `fr-CA`.
fn is_tag(text: &str) -> bool {
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    !text.is_empty() && text.split('-').all(part)
}

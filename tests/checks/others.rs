//! The checks in languages besides English: their phrases, and a small lot of notes for each.

use crate::PHRASES;
use crate::corpus::read_in;
use crate::ours::dressed;
use crate::score::score;
use crate::support::debriefs::NOON;
use crate::support::told::told;
use crate::support::{CATALOGUE, files, moment, path};
use afterview::domain::assess::assess;
use afterview::domain::debrief::{Channel, Tone};
use afterview::domain::draft::checks::{Check, Phrases, Written, check};
use afterview::domain::draft::{Wordings, draft};
use afterview::domain::lang::Tongue;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Lists of `checks.toml` that hold phrases rather than single words.
const PHRASE_LISTS: [&str; 5] = ["closing", "thanks", "topic", "topic_more", "topic_start"];

static FRENCH: LazyLock<Phrases> = LazyLock::new(|| read(Tongue::French).unwrap_or_default());

/// What the checks look for in a language.
pub fn phrases(tongue: Tongue) -> &'static Phrases {
    match tongue {
        Tongue::French | Tongue::CanadianFrench => &FRENCH,
        _ => &PHRASES,
    }
}

/// A greeting, and what stands before and behind a paragraph in a note that is fine.
pub fn frame(tongue: Tongue) -> [&'static str; 3] {
    match tongue {
        Tongue::French | Tongue::CanadianFrench => [
            "Bonjour",
            "Merci pour notre échange de mardi, et pour la visite de l’ancienne imprimerie avec son escalier de fer.",
            "J’attends de vos nouvelles avec intérêt. Merci encore pour votre temps et vos questions.",
        ],
        _ => [
            "Dear",
            "Thank you for talking with me on Tuesday, and for the walk through the old printing hall with its iron stairs.",
            "I look forward to hearing from you. Thank you again for your time and your questions.",
        ],
    }
}

type Entries = BTreeMap<String, Vec<String>>;

/// The phrases of a language, from its file alone; none where its words are not there.
fn read(tongue: Tongue) -> Option<Phrases> {
    let file = path(&format!("src/content/{}/checks.toml", tongue.tag()));
    let text = std::fs::read_to_string(file).ok()?;
    let mut checks: BTreeMap<String, Entries> =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    let mut found: Vec<(String, String)> = Vec::new();
    let mut words: Vec<(String, String)> = Vec::new();
    for (list, texts) in checks.remove("lists").unwrap_or_default() {
        let all = if PHRASE_LISTS.contains(&list.as_str()) { &mut found } else { &mut words };
        all.extend(texts.into_iter().map(|text| (list.clone(), text)));
    }
    for (check, entries) in checks {
        for (kind, texts) in entries {
            let name = if kind == "but" { format!("-{check}") } else { check.clone() };
            found.extend(texts.into_iter().map(|text| (name.clone(), text)));
        }
    }
    for (name, text) in &mut found {
        *text = Phrases::parted(text, tongue.grammar());
        assert!(Phrases::can_read(text), "{name}: {text}");
    }

    let found: Vec<(&str, &str)> =
        found.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let words: Vec<(&str, &str)> =
        words.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Some(Phrases::new(&found, &words))
}

/// Each check is as often right about the notes of a language as about English ones.
fn holds(lot: &'static str, tongue: Tongue) {
    // Where the words of the language are not written yet there is nothing to hold.
    if read(tongue).is_none() {
        return;
    }
    let notes = read_in(lot, tongue);
    let (scores, faults) = score(notes.iter());
    let below: Vec<String> = scores
        .iter()
        .filter(|(_, score)| score.precision() < 95 || score.recall() < 85)
        .map(|(check, score)| {
            let (precision, recall) = (score.precision(), score.recall());
            format!("{}: precision {precision} %, recall {recall} %", check.name())
        })
        .collect();
    assert!(below.is_empty(), "{}\n{faults}", below.join("\n"));
    assert!(notes.len() >= 60, "{} notes", notes.len());
}

#[test]
fn checks_are_right_about_french_notes() {
    holds("notes_fr", Tongue::French);
}

/// The letters of a language; none where they are not there.
fn wordings(tongue: Tongue) -> Option<Wordings> {
    let folder = format!("src/content/{}/letters", tongue.tag());
    if !path(&folder).is_dir() {
        return None;
    }
    let mut wordings = Wordings::default();
    for (stem, text) in files(&folder, "toml") {
        if stem == "lists" {
            wordings.lists = toml::from_str(&text).expect("lists");
        } else {
            let letter = toml::from_str(&text).unwrap_or_else(|error| panic!("{stem}: {error}"));
            wordings.letters.insert(stem, letter);
        }
    }
    Some(wordings)
}

static FRENCH_LETTERS: LazyLock<Option<Wordings>> = LazyLock::new(|| wordings(Tongue::French));

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Of what is said; how long a letter is is for its wordings to mend.
    #[test]
    fn no_check_fires_on_what_we_wrote_in_french(debrief in told()) {
        let (Some(wordings), tongue) = (&*FRENCH_LETTERS, Tongue::French) else { return Ok(()) };
        for tone in Tone::ALL {
            for channel in Channel::ALL {
                let debrief = dressed(&debrief, tone, channel);
                let assessment = assess(&debrief, CATALOGUE);
                for offer in &assessment.offers {
                    let (grammar, at) = (tongue.grammar(), moment(NOON));
                    let draft = draft(&debrief, &assessment, offer, wordings, grammar, &at);
                    let written = Written::of(&draft, &debrief);
                    let mut found = check(&written, phrases(tongue), grammar);
                    found.retain(|one| !matches!(one.check, Check::TooShort | Check::TooLong));
                    prop_assert!(found.is_empty(), "{found:#?}\n{}", draft.text());
                }
            }
        }
    }
}

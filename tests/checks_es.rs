//! The draft checks in Spanish: how often they are right about notes that people write.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where what it needs is not there"
)]

mod support;

use afterview::domain::debrief::{Channel, MessageKind, Tone};
use afterview::domain::draft::checks::{Check, Facts, Phrases, Written, WrittenLine, look};
use afterview::domain::draft::{COMMON, Slot, Wordings, table};
use afterview::domain::lang::Spanish;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::LazyLock;

/// No check reports more often than this in one note.
const MOST: usize = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    note: Vec<Note>,
}

/// A note with what should be found in it. The head of the file says what each field is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    name: String,
    #[serde(default = "thank_you")]
    kind: MessageKind,
    #[serde(default = "plain")]
    tone: Tone,
    #[serde(default = "maya")]
    reader: String,
    #[serde(default = "larch")]
    company: String,
    #[serde(default)]
    role: String,
    #[serde(default = "tomas")]
    me: String,
    #[serde(default)]
    told: Vec<String>,
    #[serde(default)]
    frame: bool,
    text: String,
    finds: Vec<String>,
    #[serde(default)]
    near: Vec<String>,
}

fn thank_you() -> MessageKind {
    MessageKind::ThankYou
}

fn plain() -> Tone {
    Tone::Plain
}

fn maya() -> String {
    "Maya".into()
}

fn larch() -> String {
    "Larch".into()
}

fn tomas() -> String {
    "Tomás Reyes".into()
}

fn known(name: &str) -> Check {
    let check = Check::ALL.into_iter().find(|check| check.name() == name);
    check.unwrap_or_else(|| panic!("no check is called {name}"))
}

impl Note {
    fn whole(&self) -> String {
        if !self.frame {
            return self.text.trim().to_owned();
        }
        let first = self.reader.split(' ').next().unwrap_or_default();
        format!(
            "Hola, {first}:\n\nGracias por hablar conmigo el martes, y por el paseo por la vieja imprenta con su \
             escalera de hierro.\n\n{}\n\nQuedo a la espera de su respuesta. Gracias de nuevo por su tiempo y sus \
             preguntas.\n\n{}",
            self.text.trim(),
            self.me
        )
    }

    /// What the checks find: each with its words in small letters.
    fn found(&self, phrases: &Phrases) -> Vec<(Check, String)> {
        let text = self.whole();
        let facts = Facts {
            reader: &self.reader,
            company: &self.company,
            role: &self.role,
            me: &self.me,
            told: self.told.iter().map(String::as_str).collect(),
            ..Facts::default()
        };
        let written =
            Written::plain(self.kind, self.tone, Channel::Email, None, &text, facts, &Spanish);
        let looked = look(&written, phrases, &Spanish);
        let all = looked.findings.into_iter().chain(looked.attached);
        all.map(|finding| {
            if let (Some(line), Some(fix)) = (finding.line, &finding.fix) {
                let text = written.lines.get(line).expect("a line").text;
                assert_ne!(fix.apply(text), text, "{finding:?}");
            }
            (finding.check, finding.found.to_lowercase())
        })
        .collect()
    }
}

/// How often a check was right, wrong, and silent where it should not be.
#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    fn hundredths(self, of: usize) -> usize {
        (self.right * 100).checked_div(self.right + of).unwrap_or(100)
    }
}

/// The wordings and the phrases, as the content has them; none while the language's content is not in the tree.
fn wordings() -> Option<&'static Wordings> {
    static WORDINGS: LazyLock<Option<Wordings>> = LazyLock::new(|| {
        if !support::path("src/content/es/letters").is_dir() {
            return None;
        }
        let compiled = xtask::content::compile(&support::path(""), "es");
        Some(compiled.unwrap_or_else(|problems| panic!("{problems:?}")).wordings)
    });
    WORDINGS.as_ref()
}

/// Precision at least .95 and recall at least .85, as for English (design: messages, "Draft checks").
#[test]
fn the_checks_are_right_often_enough() {
    let Some(Wordings { checks: phrases, .. }) = wordings() else { return };
    let text =
        std::fs::read_to_string(support::path("tests/corpus/notes_es.toml")).expect("the notes");
    let corpus: Corpus = toml::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    let mut scores: BTreeMap<Check, Score> = BTreeMap::new();
    let mut faults = String::new();
    for note in &corpus.note {
        let finds = note.finds.iter().map(|text| text.split_once(": ").unwrap_or((text, "")));
        let mut open: Vec<(Check, String)> =
            finds.map(|(name, about)| (known(name), about.to_lowercase())).collect();
        for near in note.near.iter().map(|name| known(name)) {
            assert!(!open.iter().any(|(check, _)| *check == near), "{}: {near:?}", note.name);
        }
        let found = note.found(phrases);
        for (check, words) in &found {
            let fits = |(wanted, about): &(Check, String)| {
                wanted == check
                    && (words.contains(about.as_str()) || about.contains(words.as_str()))
            };
            let named = open.iter().position(|wanted| fits(wanted) && !wanted.1.is_empty());
            let score = scores.entry(*check).or_default();
            if let Some(at) = named.or_else(|| open.iter().position(fits)) {
                open.remove(at);
                score.right += 1;
            } else {
                score.wrong += 1;
                let _ = writeln!(faults, "{}: finds {} in {words:?}", note.name, check.name());
            }
        }
        let told = |check: Check| found.iter().filter(|(one, _)| *one == check).count() >= MOST;
        for (check, about) in open.into_iter().filter(|(check, _)| !told(*check)) {
            scores.entry(check).or_default().missed += 1;
            let _ = writeln!(faults, "{}: misses {} {about:?}", note.name, check.name());
        }
    }
    let mut table = format!("\n| The draft checks over {} Spanish notes\n", corpus.note.len());
    for (check, score) in &scores {
        let (precision, recall) = (score.hundredths(score.wrong), score.hundredths(score.missed));
        let _ = writeln!(
            table,
            "| {:<15} {:>5} right {:>3} wrong {:>3} missed {precision:>4} % {recall:>4} %",
            check.name(),
            score.right,
            score.wrong,
            score.missed
        );
    }
    std::io::stdout().write_all(table.as_bytes()).expect("an output");
    let enough = scores
        .values()
        .all(|score| score.hundredths(score.wrong) >= 95 && score.hundredths(score.missed) >= 85);
    assert!(enough, "{table}{faults}");
}

/// A wording with a word for each fact.
fn spoken(wording: &str) -> String {
    let mut text = String::new();
    let mut rest = wording;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, after)) = after.split_once('}') else { break };
        text.push_str(before);
        text.push_str("zqvfact");
        rest = after;
    }
    text + rest
}

#[test]
fn no_phrase_of_a_check_is_in_a_wording_of_ours() {
    let Some(wordings) = wordings() else { return };
    let mut faults = String::new();
    for kind in MessageKind::ALL {
        for table in [COMMON, table(kind)] {
            for (part, voices) in wordings.letters.get(table).into_iter().flatten() {
                for (voice, texts) in voices {
                    for (key, text) in texts {
                        let slot =
                            if part.starts_with("explain") { Slot::Explain } else { Slot::Hope };
                        let text = spoken(text);
                        let line = WrittenLine {
                            part: None,
                            slot: Some(slot),
                            paragraph: 0,
                            text: &text,
                            own: false,
                        };
                        let written = Written {
                            kind,
                            tone: Tone::Formal,
                            channel: Channel::Email,
                            subject: None,
                            subject_own: false,
                            lines: vec![line],
                            waits: true,
                            facts: Facts::default(),
                        };
                        let whole = [Check::TopicLong, Check::TopicPlace];
                        for finding in look(&written, &wordings.checks, &Spanish).findings {
                            if !finding.is_of_all() && !whole.contains(&finding.check) {
                                let _ = writeln!(
                                    faults,
                                    "{} {table}.{part}.{voice:?}.{key}: {} {:?} in {text:?}",
                                    kind.name(),
                                    finding.check.name(),
                                    finding.found
                                );
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

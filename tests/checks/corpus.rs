//! The kept notes of `tests/corpus/`, and what the checks say of each.

use crate::others;
use crate::support::path;
use afterview::domain::debrief::{Channel, MessageKind, Tone};
use afterview::domain::draft::checks::{Check, Facts, Finding, Looked, Written, look};
use afterview::domain::lang::Tongue;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lots of notes. The checks were written beside the first; the others were written without a look at
/// the checks, and counted before the checks were mended by them.
pub const LOTS: [&str; 8] = [
    "notes",
    "strangers_1",
    "strangers_2",
    "strangers_3",
    "strangers_4",
    "strangers_5",
    "strangers_6",
    "strangers_7",
];

/// Every kept note.
pub static NOTES: LazyLock<Vec<Note>> = LazyLock::new(|| LOTS.into_iter().flat_map(read).collect());

fn read(lot: &'static str) -> Vec<Note> {
    let mut notes = read_in(lot, Tongue::English);
    for note in &mut notes {
        note.held |= lot != LOTS[0];
    }
    notes
}

/// The notes of a lot in a language.
pub fn read_in(lot: &'static str, tongue: Tongue) -> Vec<Note> {
    let text =
        std::fs::read_to_string(path(&format!("tests/corpus/{lot}.toml"))).expect("the notes");
    let corpus: Corpus = toml::from_str(&text).unwrap_or_else(|error| panic!("{lot}: {error}"));
    let mut notes = corpus.note;
    for note in &mut notes {
        note.lot = lot;
        note.tongue = tongue;
    }
    notes
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    note: Vec<Note>,
}

/// A note with what should be found in it. The head of the file says what each field is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    #[serde(skip)]
    pub lot: &'static str,
    #[serde(skip)]
    tongue: Tongue,
    pub name: String,
    #[serde(default = "thank_you")]
    kind: MessageKind,
    #[serde(default = "plain")]
    tone: Tone,
    #[serde(default)]
    channel: Channel,
    subject: Option<String>,
    #[serde(default = "maya")]
    reader: String,
    #[serde(default)]
    recruiter: String,
    #[serde(default)]
    others: Vec<String>,
    #[serde(default = "larch")]
    company: String,
    #[serde(default)]
    role: String,
    #[serde(default = "tomas")]
    me: String,
    #[serde(default)]
    told: Vec<String>,
    /// Whether the text is one paragraph of a note that is fine otherwise.
    #[serde(default)]
    frame: bool,
    greeting: Option<String>,
    sign: Option<String>,
    text: String,
    finds: Vec<String>,
    #[serde(default)]
    near: Vec<String>,
    /// Whether it was written after the checks were done.
    #[serde(default)]
    pub held: bool,
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
    "Tomas Reyes".into()
}

fn known(name: &str) -> Check {
    let check = Check::ALL.into_iter().find(|check| check.name() == name);
    check.unwrap_or_else(|| panic!("no check is called {name}"))
}

impl Note {
    /// What should be found: a check, and words where it has to be about these.
    pub fn expected(&self) -> Vec<(Check, &str)> {
        let finds = self.finds.iter().map(|text| text.split_once(": ").unwrap_or((text, "")));
        finds.map(|(name, about)| (known(name), about)).collect()
    }

    /// The checks that come close here and have to keep quiet.
    pub fn near(&self) -> Vec<Check> {
        self.near.iter().map(|name| known(name)).collect()
    }

    /// The whole note.
    fn whole(&self) -> String {
        if !self.frame {
            return self.text.trim().to_owned();
        }
        let first = self.reader.split(' ').next().unwrap_or_default();
        let [dear, sign_after, before, after] = others::frame(self.tongue);
        let greeting =
            self.greeting.clone().unwrap_or_else(|| format!("{dear} {first}{sign_after}"));
        let sign = self.sign.clone().unwrap_or_else(|| self.me.clone());
        format!("{greeting}\n\n{before}\n\n{}\n\n{after}\n\n{sign}", self.text.trim())
    }

    /// What the checks find.
    pub fn found(&self) -> Vec<Finding> {
        let text = self.whole();
        let facts = Facts {
            reader: &self.reader,
            recruiter: &self.recruiter,
            others: self.others.iter().map(String::as_str).collect(),
            company: &self.company,
            role: &self.role,
            me: &self.me,
            told: self.told.iter().map(String::as_str).collect(),
            ..Facts::default()
        };
        let subject = self.subject.as_deref();
        let (kind, tone, channel) = (self.kind, self.tone, self.channel);
        let (grammar, phrases) = (self.tongue.grammar(), crate::phrases(self.tongue));
        let written = Written::plain(kind, tone, channel, subject, &text, facts, grammar);
        let Looked { findings: mut found, attached } = look(&written, phrases, grammar);
        found.extend(attached);
        for finding in &found {
            holds_together(&written, finding);
        }
        found
    }
}

/// A finding is about words that are there, and its fix changes them.
fn holds_together(written: &Written<'_>, finding: &Finding) {
    let Some(line) = finding.line else { return };
    let text = written.lines.get(line).expect("a line").text;
    assert_eq!(text.get(finding.from..finding.to), Some(finding.found.as_str()), "{text}");
    if let Some(fix) = &finding.fix {
        assert!(fix.from <= finding.from && finding.to <= fix.to, "{finding:?}");
        assert_ne!(fix.apply(text), text, "{finding:?}");
    }
}

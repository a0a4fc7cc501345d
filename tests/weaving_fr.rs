//! What people type in French, and the sentence it becomes.

#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    reason = "a test that cannot go on should stop loudly, and need not be fast"
)]

#[path = "weaving_fr/clause.rs"]
mod clause;
#[path = "weaving_fr/measure.rs"]
mod measure;
#[path = "weaving_fr/people.rs"]
mod people;
#[path = "weaving_fr/plan.rs"]
mod plan;
#[path = "weaving_fr/properties.rs"]
mod properties;
#[path = "weaving_fr/question.rs"]
mod question;
#[path = "weaving_fr/seam.rs"]
mod seam;
#[path = "weaving_fr/sentence.rs"]
mod sentence;
#[path = "weaving_fr/thing.rs"]
mod thing;
#[path = "weaving_fr/wish.rs"]
mod wish;

use afterview::domain::lang::{French, Grammar, ListVerb, Stem, Woven};

/// What a row expects. Narrow blanks are written as plain ones.
#[derive(Clone, Copy, Debug)]
enum Want {
    Empty,
    Fits(&'static str),
    Stands(&'static str),
    Needs(&'static str),
}

impl Want {
    fn woven(self) -> Woven {
        match self {
            Self::Empty => Woven::Empty,
            Self::Fits(text) => Woven::Fits(text.into()),
            Self::Stands(text) => Woven::Stands(text.into()),
            Self::Needs(text) => Woven::NeedsVerb(text.into()),
        }
    }
}

/// Typed, woven.
type Row = (&'static str, Want);

/// Weaves every row and names all that came out otherwise.
fn check(stem: Stem, verb: Option<ListVerb>, rows: &[Row]) {
    let plain = |text: String| text.replace('\u{202f}', " ");
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(typed, want)| {
            let got = match French.weave(stem, typed, verb) {
                Woven::Fits(text) => Woven::Fits(plain(text)),
                Woven::Stands(text) => Woven::Stands(plain(text)),
                Woven::NeedsVerb(text) => Woven::NeedsVerb(plain(text)),
                Woven::Empty => Woven::Empty,
            };
            (got != want.woven()).then(|| format!("{typed:?}\n  want {want:?}\n  got  {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

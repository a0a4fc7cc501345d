//! What people type in Spanish, and the sentence it becomes (design: gold, "Weaving typed fragments").

#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    reason = "a test that cannot go on should stop loudly, and need not be fast"
)]

#[path = "weaving_es/measure.rs"]
mod measure;
#[path = "weaving_es/properties.rs"]
mod properties;
#[path = "weaving_es/question.rs"]
mod question;
#[path = "weaving_es/said.rs"]
mod said;
#[path = "weaving_es/seam.rs"]
mod seam;
#[path = "weaving_es/sentence.rs"]
mod sentence;
#[path = "weaving_es/thing.rs"]
mod thing;
#[path = "weaving_es/verb.rs"]
mod verb;

use afterview::domain::lang::{Grammar, ListVerb, Spanish, Stem, Woven};

/// What a row expects.
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
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(typed, want)| {
            let got = Spanish.weave(stem, typed, verb);
            (got != want.woven()).then(|| format!("{typed:?}\n  want {want:?}\n  got  {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

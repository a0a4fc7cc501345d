//! What people type, and the sentence it becomes (design: messages; gold, "Weaving typed fragments").

#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    reason = "a test that cannot go on should stop loudly, and need not be fast"
)]

#[path = "weaving/calendar.rs"]
mod calendar;
#[path = "weaving/measure.rs"]
mod measure;
#[path = "weaving/properties.rs"]
mod properties;
#[path = "weaving/question.rs"]
mod question;
#[path = "weaving/sentence.rs"]
mod sentence;
#[path = "weaving/that.rs"]
mod that;
#[path = "weaving/thing.rs"]
mod thing;
#[path = "weaving/verb.rs"]
mod verb;
#[path = "weaving/wanting.rs"]
mod wanting;

use afterview::domain::lang::{English, Grammar, ListVerb, Stem, Woven};

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

/// Name, typed, woven.
type Row = (&'static str, &'static str, Want);

/// Weaves every row and names all that came out otherwise.
fn check(stem: Stem, verb: Option<ListVerb>, rows: &[Row]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(name, typed, want)| {
            let got = English.weave(stem, typed, verb);
            (got != want.woven())
                .then(|| format!("{name}: {typed:?}\n  want {want:?}\n  got  {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

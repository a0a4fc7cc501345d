//! The draft checks: how often they are right about notes that people write, and that they are silent about
//! ours.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where what it needs is not there"
)]

#[path = "checks/corpus.rs"]
mod corpus;
#[path = "checks/each.rs"]
mod each;
#[path = "checks/near.rs"]
mod near;
#[path = "checks/others.rs"]
mod others;
#[path = "checks/ours.rs"]
mod ours;
#[path = "checks/score.rs"]
mod score;
mod support;

use afterview::domain::draft::checks::Phrases;
use afterview::domain::lang::Tongue;
use std::sync::LazyLock;

/// The phrases of each language, compiled as for the app.
fn phrases(tongue: Tongue) -> &'static Phrases {
    static ALL: [LazyLock<Phrases>; 3] = [
        LazyLock::new(|| compiled("en")),
        LazyLock::new(|| compiled("fr")),
        LazyLock::new(|| compiled("es")),
    ];
    let [english, french, spanish] = &ALL;
    support::in_tongue(tongue, english, french, spanish)
}

fn compiled(language: &str) -> Phrases {
    let compiled = xtask::content::compile(&support::path(""), language);
    compiled.unwrap_or_else(|problems| panic!("{problems:?}")).wordings.checks
}

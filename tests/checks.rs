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
use std::sync::LazyLock;

/// The English phrases, compiled as for the app.
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let compiled = xtask::content::compile(&support::path(""), "en");
    compiled.unwrap_or_else(|problems| panic!("{problems:?}")).wordings.checks
});

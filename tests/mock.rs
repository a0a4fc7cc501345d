//! Practising for the next interview: what is said and heard, and what a recording's level tells.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop loudly"
)]

#[path = "mock/aloud.rs"]
mod aloud;
#[path = "mock/pace.rs"]
mod pace;
#[path = "mock/ready.rs"]
mod ready;
#[path = "mock/rehearsal.rs"]
mod rehearsal;

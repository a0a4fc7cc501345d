//! Practising for the next interview: what a recording's level tells.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop loudly"
)]

#[path = "mock/pace.rs"]
mod pace;

//! Afterview: for somebody who has just had a bad job interview.
//!
//! A plain core that decides ([`domain`]), words that writers own ([`content`]), a model with past-tense
//! events (`app`), a thin shell that touches the browser (`shell`) and components that only show and
//! report (`ui`). Dependencies point one way: `ui → app → domain`, `shell → app`, `content → domain`.

// The `view!` macro names this crate, inside it and in its tests alike.
extern crate self as afterview;

pub mod app;
pub mod content;
pub mod domain;
#[cfg(feature = "csr")]
pub mod shell;
#[cfg(feature = "ui")]
pub mod ui;

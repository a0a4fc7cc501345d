//! A model of the store, run against the real one.
//!
//! A run is a script of plain steps ([`step`]): two or three tabs type, merge, delete, import and erase over
//! one storage that fails, is full, or is torn; tabs and browsers are killed; and in the middle of any call to
//! the store another tab has its turn ([`door`]). The [`model`] knows what was typed and who had seen what, and
//! nothing of how the store keeps it. After every step a fresh [`visit`] opens a copy of the storage and looks
//! for every word.
//!
//! A seed gives a script ([`chance`]), and a script that fails is made as small as it can be ([`shrink`]).

pub mod chance;
pub mod disk;
pub mod door;
pub mod figures;
pub mod gone;
pub mod model;
pub mod place;
pub mod second;
pub mod shrink;
pub mod step;
pub mod tab;
pub mod visit;
pub mod words;
pub mod world;

use figures::Figures;
use std::cell::RefCell;
use std::panic;
use step::Script;
use world::{World, Wrong};

thread_local! {
    /// Where the latest panic was.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// From now on a panic is told by [`run`] alone.
pub fn keep_quiet() {
    panic::set_hook(Box::new(|info| PANIC.set(info.to_string())));
}

/// Runs a script. A panic is something wrong like any other.
///
/// # Errors
/// What is wrong.
pub fn run(script: &Script) -> (Figures, Result<(), Wrong>) {
    panic::catch_unwind(|| World::live(script))
        .unwrap_or_else(|_| (Figures::default(), Err(Wrong { rule: "panic", seen: PANIC.take() })))
}

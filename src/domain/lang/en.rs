//! English.

/// English as written in messages: British or neutral spelling, 24-hour times.
#[derive(Clone, Copy, Debug, Default)]
pub struct English;

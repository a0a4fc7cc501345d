//! Developer commands and the content compiler.

pub mod commands;
pub mod content;
pub mod site;
pub mod tools;

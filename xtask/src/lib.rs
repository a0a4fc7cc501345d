//! Developer commands and the content compiler.

pub mod commands;
pub mod site;
pub mod tools;

//! Versions: read from what tools print and from Cargo.lock.

use serde::Deserialize;
use std::fs;
use std::path::Path;

/// The first thing in a tool's `--version` that looks like a version:
/// `trunk 0.21.14` gives `0.21.14`, `wasm-opt version 132 (version_132)`
/// gives `132`.
pub fn printed(text: &str) -> Option<&str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()))
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a printed version is the wanted one. A tool that prints only its
/// major version is compared by that alone.
pub fn is(printed: &str, wanted: &str) -> bool {
    printed == wanted || wanted.strip_suffix(".0.0").is_some_and(|major| printed == major)
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
}

/// The version of a package in a Cargo.lock.
pub fn locked(lock: &Path, name: &str) -> Option<String> {
    locked_in(&fs::read_to_string(lock).ok()?, name)
}

fn locked_in(text: &str, name: &str) -> Option<String> {
    let lock: Lock = toml::from_str(text).ok()?;
    lock.package.into_iter().find(|package| package.name == name).map(|package| package.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_tools_print() {
        assert_eq!(printed("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(printed("wasm-bindgen 0.2.130"), Some("0.2.130"));
        assert_eq!(printed("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(printed("v20.20.2"), None);
        assert_eq!(printed("no version here"), None);
    }

    #[test]
    fn a_major_version_alone_is_enough_for_tools_that_print_no_more() {
        assert!(is("132", "132.0.0"));
        assert!(is("0.21.14", "0.21.14"));
        assert!(!is("0.21.1", "0.21.14"));
        assert!(!is("13", "132.0.0"));
        assert!(!is("108", "132.0.0"));
    }

    #[test]
    fn the_locked_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.50\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_in(lock, "wasm-bindgen"), Some("0.2.130".to_owned()));
        assert_eq!(locked_in(lock, "wasm"), None);
    }
}

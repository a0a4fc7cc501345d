//! What fuzzing began from and what it found, tried again: each file under `fuzz/corpus/` (`cargo xtask fuzz`).

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that panics has failed, as it should"
)]

#[path = "fuzzed/targets.rs"]
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use targets::TARGETS;

/// The samples of a target.
fn samples(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let entries =
        fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
}

#[test]
fn whatever_fuzzing_tried_before_still_holds() {
    let mut broken = Vec::new();
    for (name, target) in TARGETS {
        let files = samples(name);
        assert!(files.len() >= 10, "{name} has {} samples", files.len());
        for file in files {
            let bytes = fs::read(&file).expect("a sample");
            // What it says about itself is above: the panic's own message.
            if catch_unwind(AssertUnwindSafe(|| target(&bytes))).is_err() {
                broken.push(format!("{name}: {}", file.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{} samples:\n{}", broken.len(), broken.join("\n"));
}

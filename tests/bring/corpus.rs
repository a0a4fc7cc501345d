//! Pastes as people make them, each with the facts that should be offered: a file holds the paste, a line `====`,
//! and the facts. `? ` stands before what is offered unticked.

use crate::shown::{lines, paste};
use std::fs;
use std::path::Path;

#[test]
fn each_paste_gives_its_facts_and_no_other() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bring/pastes");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the pastes")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    assert!(files.len() >= 30, "{} pastes", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a text");
        let (text, expected) = text.split_once("\n====\n").expect("a paste and its facts");
        let found = lines(&paste(text)).join("\n");
        if found != expected.trim() {
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
            wrong.push(format!(
                "{}:\n{found}\n  instead of\n{}\n",
                name.unwrap_or_default(),
                expected.trim()
            ));
        }
    }
    assert!(wrong.is_empty(), "{} pastes:\n{}", wrong.len(), wrong.join("\n"));
}

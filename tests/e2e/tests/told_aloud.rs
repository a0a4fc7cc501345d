//! What every screen and every state says to a screen reader, kept in `tests/e2e/aloud`. To write it anew:
//! `UPDATE_SNAPSHOTS=1 cargo xtask test e2e -- told_aloud`; read it before it is committed.

use afterview_e2e::Outcome;
use afterview_e2e::rounds::Look;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("aloud")
}

fn what_a_screen_reader_is_told_is_what_was_read_and_found_good(
    round: fn(Look<'_>) -> Outcome,
) -> Outcome {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut changed = Vec::new();
    round(&mut |person, stop| {
        // A frame of another site has a tree of its own, which is not told here. What was erased depends on what the browser
        // had kept by then; and each new interview has a letter of its own wording.
        if stop.starts_with("framed-") || ["erased", "plan-empty", "write-empty"].contains(&stop) {
            return Ok(());
        }
        let told = person.told_aloud()?;
        let file = folder().join(stop).with_extension("txt");
        if update {
            fs::create_dir_all(folder())?;
            fs::write(file, told)?;
            return Ok(());
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        let mut lines = kept.lines();
        let other = told.lines().find(|line| lines.next() != Some(line));
        if kept != told {
            changed.push(format!("{stop}: {}", other.unwrap_or("something at the end is gone")));
        }
        Ok(())
    })?;
    assert!(
        changed.is_empty(),
        "What is told has changed; each with the first line that has:\n{}\n\
        If it is meant: UPDATE_SNAPSHOTS=1 cargo xtask test e2e -- told_aloud",
        changed.join("\n")
    );
    Ok(())
}

in_every_round!(what_a_screen_reader_is_told_is_what_was_read_and_found_good);

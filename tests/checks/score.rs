//! Precision and recall of each check over the kept notes (design: messages, "Draft checks": precision at
//! least .95, recall at least .85).

use crate::corpus::{NOTES, Note};
use afterview::domain::draft::checks::Check;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;

/// How often a check was right.
#[derive(Clone, Copy, Default)]
struct Score {
    /// Found, and there.
    right: usize,
    /// Found, and not there.
    wrong: usize,
    /// There, and not found.
    missed: usize,
    /// Notes that come close.
    near: usize,
}

impl Score {
    /// In hundredths.
    fn precision(self) -> usize {
        (self.right * 100).checked_div(self.right + self.wrong).unwrap_or(100)
    }

    /// In hundredths.
    fn recall(self) -> usize {
        (self.right * 100).checked_div(self.right + self.missed).unwrap_or(100)
    }
}

/// The scores over some of the notes, and in words what was wrong.
fn score<'n>(notes: impl Iterator<Item = &'n Note>) -> (BTreeMap<Check, Score>, String) {
    let mut scores: BTreeMap<Check, Score> =
        Check::ALL.map(|check| (check, Score::default())).into();
    let mut faults = String::new();
    for note in notes {
        let mut open = note.expected();
        for near in note.near() {
            let expected = open.iter().any(|(check, _)| *check == near);
            assert!(!expected, "{}: {} is expected, not near", note.name, near.name());
            scores.entry(near).or_default().near += 1;
        }
        for finding in note.found() {
            let words = finding.found.to_lowercase();
            // One that names its words goes before one that does not.
            let fits = |(check, about): &(Check, &str)| {
                *check == finding.check && words.contains(&about.to_lowercase())
            };
            let named = open.iter().position(|wanted| fits(wanted) && !wanted.1.is_empty());
            let at = named.or_else(|| open.iter().position(fits));
            let score = scores.entry(finding.check).or_default();
            if let Some(at) = at {
                open.remove(at);
                score.right += 1;
            } else {
                score.wrong += 1;
                let _ = writeln!(
                    faults,
                    "{}: finds {} in {:?}",
                    note.name,
                    finding.check.name(),
                    finding.found
                );
            }
        }
        for (check, about) in open {
            scores.entry(check).or_default().missed += 1;
            let _ = writeln!(faults, "{}: misses {} {about:?}", note.name, check.name());
        }
    }
    (scores, faults)
}

/// The scores as a table. `cargo xtask test core` shows lines that begin like these.
fn table(all: &BTreeMap<Check, Score>, held: &BTreeMap<Check, Score>) -> String {
    let held_count = NOTES.iter().filter(|note| note.held).count();
    let mut text = format!(
        "\n| The draft checks over {} kept notes, and over the {held_count} that were written after them:\n\
         | check           right  wrong missed   near  precision recall  precision recall\n",
        NOTES.len()
    );
    for (check, score) in all {
        let later = held.get(check).copied().unwrap_or_default();
        let _ = writeln!(
            text,
            "| {:<15} {:>5} {:>6} {:>6} {:>6} {:>8} % {:>4} % {:>8} % {:>4} %",
            check.name(),
            score.right,
            score.wrong,
            score.missed,
            score.near,
            score.precision(),
            score.recall(),
            later.precision(),
            later.recall()
        );
    }
    text
}

#[test]
fn checks_are_right_about_the_kept_notes() {
    let (all, faults) = score(NOTES.iter());
    let (held, _) = score(NOTES.iter().filter(|note| note.held));
    // Not by a macro: what these print is kept back where a test passes.
    let _ = std::io::stdout().lock().write_all(table(&all, &held).as_bytes());
    println!("{faults}");
    for (check, score) in &all {
        let name = check.name();
        assert!(score.right + score.missed >= 4, "{name}: too few notes that it is for");
        assert!(score.near >= 4, "{name}: too few notes that it has to leave alone");
        assert!(score.precision() >= 95, "{name}: precision {} %", score.precision());
        assert!(score.recall() >= 85, "{name}: recall {} %", score.recall());
    }
    assert!(NOTES.len() >= 140);
    assert!(NOTES.iter().filter(|note| note.held).count() * 4 >= NOTES.len());
}

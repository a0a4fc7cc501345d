//! Precision and recall of each check over the kept notes (design: messages, "Draft checks": precision at
//! least .95, recall at least .85).

use crate::corpus::{LOTS, NOTES, Note};
use afterview::domain::draft::checks::Check;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;

/// No check reports more often than this in one note.
const MOST: usize = 3;

/// How often a check was right.
#[derive(Clone, Copy, Default)]
pub struct Score {
    /// Found, and there.
    pub right: usize,
    /// Found, and not there.
    pub wrong: usize,
    /// There, and not found.
    pub missed: usize,
    /// Notes that come close.
    pub near: usize,
}

impl Score {
    /// In hundredths.
    pub fn precision(self) -> usize {
        (self.right * 100).checked_div(self.right + self.wrong).unwrap_or(100)
    }

    /// In hundredths.
    pub fn recall(self) -> usize {
        (self.right * 100).checked_div(self.right + self.missed).unwrap_or(100)
    }
}

/// Whether two pieces of a text, in small letters, have words in common where they meet: "the bus broke" and
/// "bus broke down".
fn overlap(one: &str, other: &str) -> bool {
    let meet = |one: &str, other: &str| {
        let mut tails = one.match_indices(' ').filter_map(|(at, _)| one.get(at + 1..));
        tails.any(|tail| other.starts_with(tail))
    };
    one.contains(other) || other.contains(one) || meet(one, other) || meet(other, one)
}

/// The scores over some of the notes, and in words what was wrong.
pub fn score<'n>(notes: impl Iterator<Item = &'n Note>) -> (BTreeMap<Check, Score>, String) {
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
        let mut counts: BTreeMap<Check, usize> = BTreeMap::new();
        for finding in note.found() {
            *counts.entry(finding.check).or_default() += 1;
            let words = finding.found.to_lowercase();
            // One that names its words goes before one that does not.
            let fits = |(check, about): &(Check, &str)| {
                *check == finding.check && overlap(&words, &about.to_lowercase())
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
                    "{}, {}: finds {} in {:?}",
                    note.lot,
                    note.name,
                    finding.check.name(),
                    finding.found
                );
            }
        }
        // A check reports a few times at most: what there was to tell has been told then.
        let told = |check: Check| counts.get(&check).is_some_and(|count| *count >= MOST);
        for (check, about) in open.into_iter().filter(|(check, _)| !told(*check)) {
            scores.entry(check).or_default().missed += 1;
            let _ =
                writeln!(faults, "{}, {}: misses {} {about:?}", note.lot, note.name, check.name());
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

/// How often all checks together were right, lot by lot.
fn totals() -> String {
    let mut text = String::new();
    for lot in LOTS {
        let notes = || NOTES.iter().filter(|note| note.lot == lot);
        let (scores, _) = score(notes());
        let all = scores.values().fold(Score::default(), |sum, one| Score {
            right: sum.right + one.right,
            wrong: sum.wrong + one.wrong,
            missed: sum.missed + one.missed,
            near: sum.near + one.near,
        });
        let _ = writeln!(
            text,
            "| {lot}: {} notes, right {}, wrong {}, missed {}, precision {} %, recall {} %",
            notes().count(),
            all.right,
            all.wrong,
            all.missed,
            all.precision(),
            all.recall()
        );
    }
    text
}

#[test]
fn checks_are_right_about_the_kept_notes() {
    let (all, faults) = score(NOTES.iter());
    let (held, _) = score(NOTES.iter().filter(|note| note.held));
    // Not by a macro: what these print is kept back where a test passes.
    let _ = std::io::stdout().lock().write_all((table(&all, &held) + &totals()).as_bytes());
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

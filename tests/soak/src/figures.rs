//! What a soak tells at its end.

use crate::model::Excuse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Counts of everything that happened.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// Scripts that were run.
    pub runs: u64,
    /// Steps of tabs.
    pub steps: u64,
    /// Turns of another tab inside a call to the store.
    pub interleavings: u64,
    /// Calls to the store.
    pub calls: u64,
    /// How often a fresh visit looked for every word.
    pub visits: u64,
    /// Texts that were typed.
    pub words: u64,
    /// Their characters.
    pub letters: u64,
    /// What was found set aside at the ends of runs.
    pub aside: u64,
    /// Clashes that a merge told of.
    pub clashes: u64,
    /// Writes between a compare and the write that followed it.
    pub races: u64,
    /// Characters that were kept and not found again, without an excuse.
    pub missing: u64,
    /// Characters that were kept and not found again, and why that is.
    pub lost: BTreeMap<Excuse, u64>,
    /// What was done.
    pub done: BTreeMap<&'static str, u64>,
    faults: BTreeMap<String, u64>,
    crashes: BTreeMap<&'static str, u64>,
}

impl Figures {
    /// A call went wrong.
    pub fn fault(&mut self, kind: &str) {
        *self.faults.entry(kind.to_owned()).or_default() += 1;
    }

    /// Something was done.
    pub fn did(&mut self, what: &'static str) {
        *self.done.entry(what).or_default() += 1;
    }

    /// Something was killed.
    pub fn crash(&mut self, kind: &'static str) {
        *self.crashes.entry(kind).or_default() += 1;
    }

    /// Adds the figures of another run.
    pub fn add(&mut self, other: &Self) {
        self.runs += other.runs;
        self.steps += other.steps;
        self.interleavings += other.interleavings;
        self.calls += other.calls;
        self.visits += other.visits;
        self.words += other.words;
        self.letters += other.letters;
        self.aside += other.aside;
        self.clashes += other.clashes;
        self.races += other.races;
        self.missing += other.missing;
        for (excuse, letters) in &other.lost {
            *self.lost.entry(*excuse).or_default() += letters;
        }
        for (what, count) in &other.done {
            *self.done.entry(what).or_default() += count;
        }
        for (kind, count) in &other.faults {
            *self.faults.entry(kind.clone()).or_default() += count;
        }
        for (kind, count) in &other.crashes {
            *self.crashes.entry(kind).or_default() += count;
        }
    }

    /// The table, a line each.
    pub fn table(&self) -> String {
        let mut table = String::new();
        let mut row = |name: &str, count: u64| {
            let _ = writeln!(table, "| {name:<52} | {count:>12} |");
        };
        row("runs", self.runs);
        row("steps", self.steps);
        row("turns of another tab inside a call", self.interleavings);
        row("calls to the store", self.calls);
        row("visits that looked for every word", self.visits);
        for (kind, count) in &self.faults {
            row(&format!("faults: {kind}"), *count);
        }
        for (kind, count) in &self.crashes {
            row(&format!("crashes: {kind}"), *count);
        }
        for (what, count) in &self.done {
            row(what, *count);
        }
        row("texts typed", self.words);
        row("characters typed", self.letters);
        row("clashes told", self.clashes);
        row("copies set aside", self.aside);
        row("characters lost", self.missing);
        row("writes between a compare and its write", self.races);
        for (excuse, letters) in &self.lost {
            row(&format!("characters lost apart: {}", told(*excuse)), *letters);
        }
        table
    }
}

const fn told(excuse: Excuse) -> &'static str {
    match excuse {
        Excuse::Race => "to such a write",
        Excuse::LastSecond => "in the last second of a killed browser",
        Excuse::NoSecond => "in a killed browser without a second copy",
        Excuse::Torn => "torn, and its tab killed right after",
        Excuse::TornAside => "torn where another copy was set aside",
    }
}

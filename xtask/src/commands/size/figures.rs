//! The figures of sizes.toml: budgets, and what was last recorded.

use super::measure::{Measured, bytes};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

/// The file with the figures, at the top of the checkout.
pub const FILE: &str = "sizes.toml";

/// Head-room over a recorded figure: builds differ a little by machine.
const ROOM_PERCENT: u64 = 2;
const ROOM_BYTES: u64 = 512;

/// Why sizes.toml cannot be used.
#[derive(Debug)]
pub struct FiguresError {
    cause: String,
}

impl fmt::Display for FiguresError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{FILE} cannot be read: {}. Restore it from git, then run this again.",
            self.cause.trim()
        )
    }
}

/// What sizes.toml says. All sizes are bytes after brotli.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    #[serde(default)]
    counting: Counting,
    /// Limits for good.
    pub budget: Budget,
    /// Where the design wants to be, where that is not reached yet. Told, not enforced.
    #[serde(default)]
    goal: Option<Goal>,
    #[serde(default)]
    recorded: Recorded,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Counting {
    later: Vec<String>,
    apart: Vec<String>,
}

/// Limits that are never moved by a command.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// What must arrive before the app can be used.
    pub until_interactive: u64,
    /// What one person in one language downloads in all.
    pub whole: u64,
    /// By kind of file.
    #[serde(default)]
    pub class: BTreeMap<String, u64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Goal {
    until_interactive: u64,
    whole: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Recorded {
    until_interactive: Option<u64>,
    whole: Option<u64>,
    class: BTreeMap<String, u64>,
    file: BTreeMap<String, u64>,
}

impl Figures {
    /// Reads sizes.toml.
    ///
    /// # Errors
    /// If it is not what it should be.
    pub fn parse(text: &str) -> Result<Self, FiguresError> {
        toml::from_str(text).map_err(|error| FiguresError { cause: error.to_string() })
    }

    /// Whether a file is fetched only once the app can be used.
    pub fn is_later(&self, name: &str) -> bool {
        named(&self.counting.later, name)
    }

    /// Whether a file is no part of one person's download.
    pub fn is_apart(&self, name: &str) -> bool {
        named(&self.counting.apart, name)
    }

    /// A sentence for each budget that is passed.
    pub fn over_budget(&self, measured: &Measured) -> Vec<String> {
        let mut over = Vec::new();
        let mut compare = |what: &str, is: u64, budget: u64| {
            if is > budget {
                over.push(format!(
                    "{what} is {} bytes, {} over its budget of {}. Make it smaller.",
                    bytes(is),
                    bytes(is - budget),
                    bytes(budget)
                ));
            }
        };
        let (ready, whole) = (measured.until_interactive.brotli, measured.whole.brotli);
        compare("Until interactive", ready, self.budget.until_interactive);
        compare("The whole", whole, self.budget.whole);
        for (class, budget) in &self.budget.class {
            if let Some(size) = measured.classes.get(class) {
                compare(&format!("All {class}"), size.brotli, *budget);
            }
        }
        over
    }

    /// A sentence for each goal that is not reached yet.
    pub fn short_of_goal(&self, measured: &Measured) -> Vec<String> {
        let Some(goal) = &self.goal else { return Vec::new() };
        let sums = [
            ("Until interactive", measured.until_interactive.brotli, goal.until_interactive),
            ("The whole", measured.whole.brotli, goal.whole),
        ];
        sums.into_iter()
            .filter(|(_, is, goal)| is > goal)
            .map(|(what, is, goal)| {
                format!("{what} is {} bytes over its goal of {}.", bytes(is - goal), bytes(goal))
            })
            .collect()
    }

    /// A sentence for each limit, budget or recorded figure, that is passed.
    pub fn excesses(&self, measured: &Measured) -> Vec<String> {
        let mut found = self.over_budget(measured);
        let mut compare = |what: &str, is: u64, recorded: Option<u64>| {
            let Some(recorded) = recorded else { return };
            if is > with_room(recorded) {
                found.push(format!(
                    "{what} grew from {} to {} bytes. If it is worth that, run `cargo xtask size --accept` and commit {FILE}.",
                    bytes(recorded),
                    bytes(is)
                ));
            }
        };
        let recorded = &self.recorded;
        let ready = measured.until_interactive.brotli;
        compare("Until interactive", ready, recorded.until_interactive);
        compare("The whole", measured.whole.brotli, recorded.whole);
        for (class, size) in &measured.classes {
            compare(&format!("All {class}"), size.brotli, recorded.class.get(class).copied());
        }
        for (name, size) in &measured.files {
            compare(name, size.brotli, recorded.file.get(name).copied());
        }
        found
    }

    /// The text of sizes.toml with these measurements recorded.
    pub fn recording(&self, measured: &Measured) -> String {
        let mut text = String::from(
            "# Sizes of what ships, in bytes after brotli (quality 11, window 22).\n\
             # `cargo xtask size` compares; `cargo xtask size --accept` writes [recorded].\n\n\
             [counting]\n# Fetched only once the app can be used.\n",
        );
        let _ = writeln!(text, "later = {}", list(&self.counting.later));
        text.push_str("# No part of one person's download: one language is what they fetch.\n");
        let _ = writeln!(text, "apart = {}", list(&self.counting.apart));
        text.push_str("\n# Limits for good; no command moves them.\n[budget]\n");
        let _ = writeln!(text, "until_interactive = {}", self.budget.until_interactive);
        let _ = writeln!(text, "whole = {}", self.budget.whole);
        table(&mut text, "budget.class", &self.budget.class);
        if let Some(goal) = &self.goal {
            text.push_str("\n# Where the design wants to be. Told, not enforced.\n[goal]\n");
            let _ = writeln!(text, "until_interactive = {}", goal.until_interactive);
            let _ = writeln!(text, "whole = {}", goal.whole);
        }
        text.push_str("\n# Where we are; 2 % or 512 bytes over, whichever is more, is let pass.\n");
        let _ = writeln!(
            text,
            "[recorded]\nuntil_interactive = {}\nwhole = {}",
            measured.until_interactive.brotli, measured.whole.brotli
        );
        let brotli = |sizes: &BTreeMap<String, super::measure::Size>| {
            sizes.iter().map(|(name, size)| (name.clone(), size.brotli)).collect()
        };
        table(&mut text, "recorded.class", &brotli(&measured.classes));
        table(&mut text, "recorded.file", &brotli(&measured.files));
        text
    }
}

fn named(names: &[String], name: &str) -> bool {
    names.iter().any(|one| name == one || (one.ends_with('/') && name.starts_with(one)))
}

fn with_room(recorded: u64) -> u64 {
    recorded + (recorded * ROOM_PERCENT / 100).max(ROOM_BYTES)
}

fn list(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    format!("[{}]", names.join(", "))
}

fn table(text: &mut String, name: &str, figures: &BTreeMap<String, u64>) {
    if figures.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n[{name}]");
    for (name, figure) in figures {
        let _ = writeln!(text, "{name:?} = {figure}");
    }
}

#[cfg(test)]
mod tests;

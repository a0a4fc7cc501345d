//! How many tests ran, read from what the test programs print.

use std::fmt::Write as _;

/// Tests by how they ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Those that passed.
    pub passed: u32,
    /// Those that failed.
    pub failed: u32,
    /// Those that were left out on purpose.
    pub skipped: u32,
}

impl Counts {
    /// Adds up the closing lines of all test programs in an output.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for line in lines {
            if let Some(result) = line.trim_start().strip_prefix("test result:") {
                all.add(Self::closing_line(result));
            }
        }
        all
    }

    /// Adds another count to this one.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// How many ran.
    pub fn ran(self) -> u32 {
        self.passed + self.failed
    }

    /// For a person: "12 tests", "12 tests, 1 failed".
    pub fn describe(self) -> String {
        let mut text = match self.ran() {
            0 => return String::new(),
            1 => "1 test".to_owned(),
            count => format!("{count} tests"),
        };
        if self.failed > 0 {
            let _ = write!(text, ", {} failed", self.failed);
        }
        if self.skipped > 0 {
            let _ = write!(text, ", {} skipped", self.skipped);
        }
        text
    }

    /// For a machine: `12 passed, 0 failed`, and what was skipped, if any was.
    pub fn closing(self) -> String {
        let mut text = format!("{} passed, {} failed", self.passed, self.failed);
        if self.skipped > 0 {
            let _ = write!(text, ", {} skipped", self.skipped);
        }
        text
    }

    /// Reads ` ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out`.
    fn closing_line(text: &str) -> Self {
        let mut counts = Self::default();
        for part in text.split([';', '.']) {
            let mut words = part.split_whitespace();
            let Some(Ok(count)) = words.next().map(str::parse) else { continue };
            match words.next() {
                Some("passed") => counts.passed = count,
                Some("failed") => counts.failed = count,
                Some("ignored") => counts.skipped = count,
                _ => {}
            }
        }
        counts
    }
}

/// Whether a line tells that one test has ended.
pub fn ends_one(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("test ") && [" ok", " FAILED", " fail"].iter().any(|end| line.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_several_programs_are_added_up() {
        let output = [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.5s",
            "the test result: is not a result",
        ];
        assert_eq!(Counts::of(output), Counts { passed: 4, failed: 2, skipped: 1 });
    }

    #[test]
    fn the_closing_line_names_skipped_tests_only_if_there_are_any() {
        let mut counts = Counts { passed: 7, failed: 0, skipped: 0 };
        assert_eq!(counts.closing(), "7 passed, 0 failed");
        counts.skipped = 2;
        assert_eq!(counts.closing(), "7 passed, 0 failed, 2 skipped");
    }

    #[test]
    fn single_tests_are_seen_as_they_end() {
        assert!(ends_one("test domain::plan::tests::holds ... ok"));
        assert!(ends_one("test browser::copies ... FAILED"));
        assert!(!ends_one("test result: ok. 3 passed; 0 failed"));
        assert!(!ends_one("testing ... ok"));
    }
}

//! What the fuzzer says while it runs.

/// How a line begins that names the input under which something did not hold.
const KEPT: &str = "Test unit written to ";
const RUNS: &str = "stat::number_of_executed_units:";
/// How many lines of what went wrong are shown; the log has all of them.
const ACCOUNT: usize = 60;

/// What one target came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// How many inputs were tried.
    pub runs: u64,
    /// How many of them are kept, since each reaches something that no other does.
    pub corpus: u64,
    /// Whether it ended well.
    pub well: bool,
    /// Where the input is under which something did not hold.
    pub input: Option<String>,
}

impl Told {
    /// Hears a line, and gives what is to be shown of it.
    pub fn hear(&mut self, text: &str) -> Option<String> {
        if let Some((_, path)) = text.split_once(KEPT) {
            self.input = Some(path.trim().to_owned());
        }
        if let Some(runs) = text.strip_prefix(RUNS) {
            self.runs = runs.trim().parse().unwrap_or(self.runs);
        }
        let (runs, rest) = text.strip_prefix('#')?.split_once('\t')?;
        self.runs = runs.parse().unwrap_or(self.runs);
        let mut words = rest.split_whitespace();
        let corpus = words.find(|word| *word == "corp:").and(words.next());
        let count = corpus.and_then(|corpus| corpus.split('/').next()?.parse().ok());
        self.corpus = count.unwrap_or(self.corpus);
        Some(self.describe())
    }

    /// Whether something did not hold.
    pub const fn is_broken(&self) -> bool {
        !self.well
    }

    /// For a person.
    pub fn describe(&self) -> String {
        let Self { runs, corpus, .. } = self;
        match &self.input {
            Some(input) => format!("BROKEN after {runs} runs by {input}"),
            None => format!("{runs} runs, {corpus} kept"),
        }
    }
}

/// What went wrong, out of all that was printed.
pub(super) fn account(lines: &[String]) -> impl Iterator<Item = &String> {
    let told = |text: &String| text.contains("panicked at") || text.starts_with("==");
    let from = lines.iter().position(told).unwrap_or(lines.len().saturating_sub(ACCOUNT));
    lines.iter().skip(from).take(ACCOUNT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(lines: &[&str]) -> Told {
        let mut told = Told::default();
        for text in lines {
            told.hear(text);
        }
        told
    }

    #[test]
    fn runs_and_corpus_are_read_from_its_lines() {
        let told = heard(&[
            "INFO: Seed: 1",
            "#59\tINITED cov: 10286 ft: 30807 corp: 57/43Kb exec/s: 0 rss: 35Mb",
            "#13163\tDONE   cov: 11114 ft: 35349 corp: 656/633Kb lim: 12201 exec/s: 1012 rss: 48Mb",
        ]);
        assert_eq!((told.runs, told.corpus, told.input.as_deref()), (13_163, 656, None));
        assert_eq!(told.describe(), "13163 runs, 656 kept");
    }

    #[test]
    fn the_input_that_breaks_something_is_named_with_what_was_said_about_it() {
        let lines = [
            "#59\tINITED cov: 1 ft: 1 corp: 57/43Kb exec/s: 0 rss: 35Mb",
            "thread '<unnamed>' panicked at tests/fuzzed/ics.rs:3:1:",
            "artifact_prefix='/x/'; Test unit written to /x/crash-1",
            "stat::number_of_executed_units: 64",
        ];
        let told = heard(&lines);
        assert!(told.is_broken());
        assert_eq!((told.runs, told.input.as_deref()), (64, Some("/x/crash-1")));
        let lines = lines.map(str::to_owned);
        assert_eq!(account(&lines).count(), 3);
    }
}

//! Runs the checks, the cheap ones first, and stops at the first that fails.

mod bench;
mod counts;
mod deny;
mod lighthouse;
mod stages;
mod words;

use super::CommandError;
use super::args::{Stage, Tests};
use crate::tools::console::{self, duration, heading, line};
use crate::tools::engine::{self, Engine};
use crate::tools::toolbox::axe;
use crate::tools::{Project, Toolbox, browser, group, install, nginx, node, rust};
use bench::{Bench, Lacks};
use counts::Counts;
use std::ffi::OsString;
use std::time::{Duration, Instant};

const CORE: &[Stage] = &[Stage::Content, Stage::Core];

/// How one stage went.
#[derive(Debug)]
struct Report {
    stage: Stage,
    counts: Counts,
    took: Duration,
    /// What went wrong, as a sentence.
    trouble: Option<String>,
}

/// Runs the asked-for stages.
///
/// # Errors
/// If something is missing or a stage fails.
pub fn run(
    project: &Project,
    what: Tests,
    verbose: bool,
    engine: Option<Engine>,
    rest: &[OsString],
) -> Result<(), CommandError> {
    let stages = match what {
        Tests::All => Stage::ALL.to_vec(),
        Tests::Core => CORE.to_vec(),
        Tests::One(stage) => vec![stage],
    };
    let started = Instant::now();
    let mut bench = Bench::new(project, verbose, rest);
    bench.engine = engine;
    // What only the person can install is asked for before the long work.
    bench.lacks = preflight(project, &stages, engine)?;
    let mut reports: Vec<Report> = Vec::new();
    for (place, stage) in stages.iter().enumerate() {
        heading(&format!("{} of {}: {}", place + 1, stages.len(), stages::title(*stage)));
        let report = one(&mut bench, *stage);
        let failed = report.trouble.is_some();
        if let Some(trouble) = &report.trouble {
            line(&format!("\n{trouble}"));
        }
        reports.push(report);
        if failed {
            break;
        }
    }
    for text in summary(&stages, &reports, &bench.lacks, started.elapsed()) {
        line(&text);
    }
    if reports.iter().any(|report| report.trouble.is_some()) {
        return Err(CommandError::Unwell);
    }
    Ok(())
}

/// Makes sure of what the stages need, and gives what is left out.
fn preflight(
    project: &Project,
    stages: &[Stage],
    engine: Option<Engine>,
) -> Result<Lacks, CommandError> {
    let any = |wanted: &[Stage]| stages.iter().any(|stage| wanted.contains(stage));
    if any(&[
        Stage::Format,
        Stage::Lint,
        Stage::Browser,
        Stage::Build,
        Stage::Lighthouse,
        Stage::EndToEnd,
    ]) {
        heading("what the checks need");
    }
    if any(&[Stage::Format]) {
        rust::ensure_component("rustfmt")?;
    }
    if any(&[Stage::Lint]) {
        rust::ensure_component("clippy")?;
    }
    if any(&[Stage::Lint, Stage::Browser, Stage::Build]) {
        rust::ensure_target()?;
    }
    if any(&[Stage::Lint, Stage::Browser, Stage::Build, Stage::Lighthouse, Stage::EndToEnd]) {
        node::require()?;
        line(&console::row("node and npm", "ready"));
    }
    if any(&[Stage::EndToEnd]) {
        install::ensure(&Toolbox::of(project)?, &axe())?;
        let engines = engine::ensure_all(project, engine)?;
        return Ok(Lacks { engines, nginx: !nginx::ensure()?, advisories: false });
    }
    if any(&[Stage::Browser, Stage::Lighthouse]) {
        browser::ensure()?;
    }
    Ok(Lacks::default())
}

fn one(bench: &mut Bench<'_>, stage: Stage) -> Report {
    let started = Instant::now();
    let result = stages::run(bench, stage);
    // A browser that a stage left behind is not handed to the next one.
    group::end_children();
    let (counts, trouble) = match result {
        Ok(counts) => (counts, stages::judge(stage, counts, bench.is_filtered())),
        Err(error) => (Counts::default(), Some(stages::failure(stage, &error))),
    };
    Report { stage, counts, took: started.elapsed(), trouble }
}

/// The table at the end and the one line that machines read.
fn summary(stages: &[Stage], reports: &[Report], lacks: &Lacks, took: Duration) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut all = Counts::default();
    for stage in stages {
        let name = stage.name();
        let Some(report) = reports.iter().find(|report| report.stage == *stage) else {
            lines.push(format!("  {name:<10} not run"));
            continue;
        };
        let word = if report.trouble.is_some() { "FAILED" } else { "ok" };
        let time = duration(report.took);
        lines.push(format!("  {name:<10} {word:<7} {time:>12}   {}", report.counts.describe()));
        all.add(report.counts);
        // A stage that broke before it could count is a failure all the same.
        if report.trouble.is_some() && report.counts.failed == 0 {
            all.failed += 1;
        }
    }
    lines.push(format!("  {:<10} {:<7} {:>12}", "all", "", duration(took)));
    let titles = lacks.titles();
    if !titles.is_empty() {
        lines.push(format!(
            "  Left out, as said at the beginning: the tests with {}.",
            titles.join(" and ")
        ));
    }
    if lacks.advisories {
        lines.push("  Not looked at, as said: what is known against crates. The list could not be fetched.".to_owned());
    }
    lines.push(String::new());
    lines.push(all.closing());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(stage: Stage, passed: u32, failed: u32, trouble: Option<&str>) -> Report {
        Report {
            stage,
            counts: Counts { passed, failed, skipped: 0 },
            took: Duration::from_secs(3),
            trouble: trouble.map(str::to_owned),
        }
    }

    #[test]
    fn the_last_line_sums_up() {
        let reports = [
            report(Stage::Format, 0, 0, None),
            report(Stage::Core, 12, 0, None),
            report(Stage::Screens, 5, 1, Some("One of them failed.")),
        ];
        let stages = [Stage::Format, Stage::Core, Stage::Screens, Stage::Browser];
        let lines = summary(&stages, &reports, &Lacks::default(), Duration::from_secs(9));
        assert_eq!(lines.last().map(String::as_str), Some("17 passed, 1 failed"));
        assert!(lines.iter().any(|line| line.trim() == "browser    not run"));
    }

    #[test]
    fn a_stage_that_breaks_without_a_test_counts_as_failed() {
        let reports = [report(Stage::Format, 0, 0, Some("Not formatted."))];
        let lines = summary(&[Stage::Format], &reports, &Lacks::default(), Duration::from_secs(1));
        assert_eq!(lines.last().map(String::as_str), Some("0 passed, 1 failed"));
    }

    #[test]
    fn what_was_left_out_is_said_once_more_at_the_end() {
        let reports = [report(Stage::EndToEnd, 12, 0, None)];
        let of = |engines: &[Engine], nginx| {
            let lacks = Lacks { engines: engines.to_vec(), nginx, advisories: false };
            summary(&[Stage::EndToEnd], &reports, &lacks, Duration::from_secs(1)).join("\n")
        };
        let all = of(&[Engine::Firefox, Engine::WebKitGtk], true);
        assert!(all.contains("with Firefox and WebKitGTK and nginx."), "{all}");
        assert!(!of(&[], false).contains("Left out"));
    }

    #[test]
    fn what_was_not_looked_at_is_not_hidden() {
        let reports = [report(Stage::Deny, 0, 0, None)];
        let of = |advisories| {
            let lacks = Lacks { advisories, ..Lacks::default() };
            summary(&[Stage::Deny], &reports, &lacks, Duration::from_secs(1)).join("\n")
        };
        assert!(of(true).contains("Not looked at"));
        assert!(!of(false).contains("Not looked at"));
    }

    #[test]
    fn every_stage_is_in_the_full_run_once() {
        for stage in Stage::ALL {
            let same = |one: &&Stage| one.name() == stage.name();
            assert_eq!(Stage::ALL.iter().filter(same).count(), 1, "{}", stage.name());
        }
        assert!(CORE.iter().all(|stage| Stage::ALL.contains(stage)));
    }
}

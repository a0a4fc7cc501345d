//! Tries arbitrary bytes at every way in, for as long as is wanted.

mod told;

use super::{CommandError, at};
use crate::tools::cargo_bar::cargo_detail;
use crate::tools::console::{Step, line, row};
use crate::tools::process::Task;
use crate::tools::toolbox::cargo_fuzz;
use crate::tools::{Project, Toolbox, install};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use told::Told;

/// The ways in, each a target in fuzz/.
pub const TARGETS: [&str; 5] = ["import", "envelope", "fragment", "ics", "message"];
/// How long each is tried where nobody says otherwise, in seconds.
pub const USUAL_SECONDS: u32 = 60;
/// The folder of the targets, and what they begin from.
const FOLDER: &str = "fuzz";
const WORDS: &str = "fuzz/words.dict";
/// How long building them may take.
const BUILD_LIMIT: Duration = Duration::from_secs(30 * 60);
/// What one input may take, in seconds. The usual one takes a thousandth.
const SLOW: u32 = 5;
/// The longest input that is tried, in bytes. How large ones are refused is a test of its own.
const LONGEST: u32 = 20_000;

/// Builds the targets, tries each, and prints what came of it. What is new in what was tried is kept beside the build; an
/// input under which something does not hold is kept as well, and named.
///
/// # Errors
/// If they cannot be built, or something does not hold.
pub fn run(project: &Project, target: Option<&str>, seconds: u32) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(project)?;
    let tool = cargo_fuzz();
    install::ensure(&toolbox, &tool)?;
    let program = toolbox.find(&tool).ok_or(CommandError::NotBuilt)?.join("cargo-fuzz");
    build(project, &program)?;
    let wanted = TARGETS.into_iter().filter(|one| target.is_none_or(|target| target == *one));
    let mut all = Vec::new();
    for name in wanted {
        all.push((name, one(project, &program, name, seconds)?));
    }
    for text in table(&all) {
        line(&text);
    }
    let broken = all.iter().any(|(_, told)| told.is_broken());
    if broken { Err(CommandError::Unwell) } else { Ok(()) }
}

/// `cargo fuzz`, at the top of the checkout. No sanitizer: there is no unsafe code of ours to watch, and without one the stable
/// toolchain that builds the app builds the targets too.
fn cargo(project: &Project, program: &Path, command: &str) -> Command {
    let mut cargo = Command::new(program);
    cargo.args([command, "--fuzz-dir", FOLDER, "--sanitizer", "none"]).current_dir(project.root());
    cargo
}

fn build(project: &Project, program: &Path) -> Result<(), CommandError> {
    let mut step = Step::start("fuzz targets", "building");
    let finished = Task::new(cargo(project, program, "build"), BUILD_LIMIT)
        .log(project.notes().join("fuzz-build.log"))
        .run(&mut step, cargo_detail)
        .and_then(|finished| finished.checked("cargo fuzz"));
    match finished {
        Ok(_) => {
            step.done("built");
            Ok(())
        }
        Err(error) => {
            step.stop();
            Err(error.into())
        }
    }
}

fn one(project: &Project, program: &Path, name: &str, seconds: u32) -> Result<Told, CommandError> {
    let found = found(project, name);
    fs::create_dir_all(&found).map_err(at(&found))?;
    let mut command = cargo(project, program, "run");
    command.arg(name).arg(&found).arg(project.path(FOLDER).join("corpus").join(name)).arg("--");
    command.args([
        format!("-max_total_time={seconds}"),
        format!("-timeout={SLOW}"),
        format!("-max_len={LONGEST}"),
        format!("-dict={}", project.path(WORDS).display()),
        "-print_final_stats=1".to_owned(),
    ]);
    let mut told = Told::default();
    let mut step = Step::start(name, "trying what is known");
    let limit = BUILD_LIMIT + Duration::from_secs(u64::from(seconds));
    let finished = Task::new(command, limit)
        .log(project.notes().join(format!("fuzz-{name}.log")))
        .run(&mut step, |text| told.hear(text));
    match finished {
        Ok(finished) => {
            told.well = finished.status.success();
            if told.is_broken() {
                step.stop();
                told::account(&finished.lines).for_each(|text| line(text));
                line(&row(name, &told.describe()));
            } else {
                step.done(&told.describe());
            }
            Ok(told)
        }
        Err(error) => {
            step.stop();
            Err(error.into())
        }
    }
}

/// Where what was new in what was tried is kept.
fn found(project: &Project, name: &str) -> PathBuf {
    project.notes().join("fuzz").join(name)
}

fn table(all: &[(&str, Told)]) -> Vec<String> {
    let mut lines = vec![String::new(), "| target | runs | corpus | crashes |".to_owned()];
    lines.push("| --- | ---: | ---: | ---: |".to_owned());
    for (name, told) in all {
        let crashes = u32::from(told.is_broken());
        lines.push(format!("| {name} | {} | {} | {crashes} |", told.runs, told.corpus));
    }
    for (name, told) in all.iter().filter(|(_, told)| told.is_broken()) {
        let input = told.input.as_deref().unwrap_or("no input was kept");
        lines.push(format!("{name}: {input}"));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_targets_are_those_of_the_folder_and_each_has_samples() {
        let project = Project::here();
        let mut files: Vec<String> = fs::read_dir(project.path("fuzz/fuzz_targets"))
            .unwrap()
            .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        files.sort();
        let mut known = TARGETS.map(str::to_owned);
        known.sort();
        assert_eq!(files, known);
        for name in TARGETS {
            let samples = fs::read_dir(project.path("fuzz/corpus").join(name)).unwrap();
            assert!(samples.count() >= 10, "{name}");
        }
    }

    #[test]
    fn the_samples_stay_small() {
        let project = Project::here();
        let mut all = 0;
        for name in TARGETS {
            for file in fs::read_dir(project.path("fuzz/corpus").join(name)).unwrap() {
                let length = file.unwrap().metadata().unwrap().len();
                assert!(length <= 100_000, "{name} has a sample of {length} bytes");
                all += length;
            }
        }
        assert!(all <= 1_500_000, "{all} bytes");
    }

    #[test]
    fn a_crash_is_in_the_table_with_its_input() {
        let broken =
            Told { input: Some("fuzz/artifacts/ics/crash-1".to_owned()), ..Told::default() };
        let well = Told { runs: 12, corpus: 3, well: true, input: None };
        let lines = table(&[("import", well), ("ics", broken)]).join("\n");
        assert!(lines.contains("| import | 12 | 3 | 0 |"));
        assert!(lines.contains("| ics | 0 | 0 | 1 |"));
        assert!(lines.ends_with("ics: fuzz/artifacts/ics/crash-1"));
    }
}

//! What each stage runs.

use super::bench::Bench;
use super::counts::Counts;
use super::{deny, lighthouse, words};
use crate::commands::args::Stage;
use crate::commands::{CommandError, at, build, content, size};
use crate::tools::browser::{self, Browser};
use crate::tools::console::{Step, line};
use crate::tools::engine::Engine;
use crate::tools::process::ProcessError;
use crate::tools::toolbox::typescript;
use crate::tools::{Scratch, Toolbox, group, install, rust};
use std::env;
use std::ffi::OsString;
use std::process::Command;

/// What clippy reads: the core alone; what else runs on this machine, in one
/// graph, so that its crates are checked once; the app itself.
const LINTS: &[(&str, &[&str])] = &[
    (
        "clippy: core",
        &["-p", "afterview", "--no-default-features", "--features", "schema", "--all-targets"],
    ),
    (
        "clippy: screens and tools",
        &[
            "-p",
            "afterview",
            "-p",
            "afterview-saved",
            "-p",
            "afterview-view",
            "-p",
            "afterview-split",
            "-p",
            "afterview-pack",
            "-p",
            "xtask",
            "-p",
            "afterview-e2e",
            "-p",
            "afterview-soak",
            "--no-default-features",
            "--features",
            "afterview/ssr",
            "--all-targets",
        ],
    ),
    (
        "clippy: app",
        &[
            "-p",
            "afterview",
            "-p",
            "afterview-bench-leptos",
            "--target",
            rust::TARGET,
            "--features",
            "afterview/split",
            "--lib",
            "--bins",
            "--test",
            "browser",
        ],
    ),
];

/// Where is said which scripts have types, and how they are checked.
const TYPES: &str = "tests/types";

/// Runs one stage.
///
/// # Errors
/// If it could not be run to its end.
pub fn run(bench: &mut Bench<'_>, stage: Stage) -> Result<Counts, CommandError> {
    match stage {
        Stage::Format => {
            let mut command = bench.project.cargo();
            command.args(["fmt", "--all", "--check"]);
            bench.check("format", command)?;
        }
        Stage::Lint => {
            words::write(bench.project)?;
            for (label, arguments) in LINTS {
                let mut command = bench.project.cargo();
                command.arg("clippy").args(*arguments).args(["--", "-D", "warnings"]);
                bench.check(label, command)?;
            }
            types(bench)?;
        }
        Stage::Deny => deny::look(bench)?,
        Stage::Content => every_word(bench)?,
        Stage::Core => return core(bench),
        Stage::Screens => {
            let mut command = bench.project.cargo();
            command.args(["test", "-p", "afterview", "--no-default-features"]);
            command.args(["--features", "ssr", "--test", "screens", "--test", "view"]);
            return bench.tests("screens", command, &[]);
        }
        Stage::Browser => return in_browser(bench),
        Stage::Build => {
            let project = bench.project;
            build::ensure(project, bench.tools()?)?;
        }
        Stage::Size => {
            let outcome = size::check(bench.project)?;
            outcome.lines.iter().chain(&outcome.excesses).for_each(|text| line(text));
            if !outcome.excesses.is_empty() {
                return Err(CommandError::Unwell);
            }
        }
        Stage::Lighthouse => {
            let browser = browser()?;
            let project = bench.project;
            build::ensure(project, bench.tools()?)?;
            lighthouse::look(project, &browser)?;
        }
        Stage::EndToEnd => return end_to_end(bench),
    }
    Ok(Counts::default())
}

/// Holds the scripts of both ends of the channel, and a host that uses it, against the types that hosts are given.
fn types(bench: &Bench<'_>) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(bench.project)?;
    let tool = typescript();
    install::ensure(&toolbox, &tool)?;
    let mut command = Command::new(toolbox.find(&tool).ok_or(CommandError::NotBuilt)?.join("tsc"));
    command.arg("--project").arg(bench.project.path(TYPES));
    bench.check("types of scripts", command)
}

fn core(bench: &Bench<'_>) -> Result<Counts, CommandError> {
    let mut command = bench.project.cargo();
    command.args([
        "test",
        "-p",
        "afterview",
        "-p",
        "afterview-saved",
        "-p",
        "afterview-view",
        "-p",
        "afterview-soak",
        "-p",
        "afterview-pack",
        "-p",
        "xtask",
    ]);
    command.arg("--no-default-features");
    command.args(["--features", "afterview/schema", "--no-fail-fast"]);
    bench.tests("core", command, &[])
}

fn in_browser(bench: &mut Bench<'_>) -> Result<Counts, CommandError> {
    let browser = browser()?;
    words::write(bench.project)?;
    let tools = bench.tools()?;
    let path = tools.path();
    let runner = tools.program("wasm-bindgen-test-runner").unwrap_or_default();
    let mut command = bench.project.cargo();
    command
        .args(["test", "-p", "afterview", "--target", rust::TARGET, "--test", "browser"])
        .env("PATH", path)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", bench.project.path("webdriver.json"))
        // Seconds for all tests together; the usual 20 are for a few.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
        .env_remove("NO_HEADLESS");
    browser.tell(&mut command);
    let scratch = Scratch::new("browser").map_err(at(env::temp_dir()))?;
    if cfg!(target_os = "linux") {
        // Chromium leaves folders behind where temporary files go. Elsewhere the names of these are too long.
        command.env("TMPDIR", scratch.path());
    }
    let counts = bench.tests("browser", command, &[]);
    // Whoever still writes into that folder goes first.
    group::end_children();
    counts
}

fn end_to_end(bench: &mut Bench<'_>) -> Result<Counts, CommandError> {
    let browser = browser()?;
    let project = bench.project;
    // Alone, this stage still tests the app as it is now.
    build::ensure(project, bench.tools()?)?;
    let mut command = project.cargo();
    command
        .args(["test", "-p", "afterview-e2e", "--no-fail-fast"])
        .env("AFTERVIEW_DIST", project.dist());
    browser.tell(&mut command);
    bench.tests("end to end", command, &choice(bench))
}

/// Which of the tests that run in every engine are run: their names hold the engine's. Those of one engine alone where
/// it was asked for, and none of an engine that is not here.
fn choice(bench: &Bench<'_>) -> Vec<OsString> {
    let filter = |engine: Engine| OsString::from(format!("::{}::", engine.name()));
    let mut choice = Vec::new();
    if let Some(asked) = bench.engine
        && !bench.is_filtered()
    {
        choice.push(filter(asked));
    }
    for engine in Engine::ALL {
        let other = bench.engine.is_some_and(|asked| asked != engine);
        if other || bench.lacks.engines.contains(&engine) {
            choice.extend([OsString::from("--skip"), filter(engine)]);
        }
    }
    if bench.lacks.nginx {
        choice.extend(["--skip", "::nginx::"].map(OsString::from));
    }
    choice
}

fn browser() -> Result<Browser, CommandError> {
    // The preflight has seen to it; it may have been removed since.
    match Browser::find() {
        Some(browser) => Ok(browser),
        None => Ok(browser::ensure()?),
    }
}

fn every_word(bench: &Bench<'_>) -> Result<(), CommandError> {
    let step = Step::start("content", "reading every word");
    match content::check(bench.project) {
        Ok(count) => {
            step.done(&format!("{count} languages are in order"));
            Ok(())
        }
        Err(error) => {
            step.stop();
            Err(error)
        }
    }
}

/// What is wrong with a stage that ran to its end, if anything.
pub fn judge(stage: Stage, counts: Counts, filtered: bool) -> Option<String> {
    let tests = matches!(stage, Stage::Core | Stage::Screens | Stage::Browser | Stage::EndToEnd);
    match counts {
        Counts { failed: 1, .. } => Some("One test failed; what it printed is above.".to_owned()),
        Counts { failed, .. } if failed > 1 => {
            Some(format!("{failed} tests failed; what they printed is above."))
        }
        _ if tests && counts.ran() == 0 && !filtered => {
            Some("This stage ran no test at all, so it shows nothing.".to_owned())
        }
        _ => None,
    }
}

/// Why a stage did not run to its end, as a plain sentence.
pub fn failure(stage: Stage, error: &CommandError) -> String {
    let cure = match stage {
        Stage::Format => "Some files are not formatted. Run `cargo fmt --all`.",
        Stage::Lint => {
            "Clippy or the types of the scripts found something, or the code does not compile."
        }
        Stage::Deny => {
            "A crate is what it may not be by deny.toml, or something is known against it."
        }
        Stage::Content => "The content has mistakes; each is named above with its file and line.",
        Stage::Core | Stage::Screens | Stage::Browser | Stage::EndToEnd => {
            "The tests could not be run to their end."
        }
        Stage::Build => "The release app could not be built.",
        Stage::Size => "What ships has grown past its limits.",
        Stage::Lighthouse => "Lighthouse found something; it is named above.",
    };
    match error {
        CommandError::Unwell => cure.to_owned(),
        CommandError::Process(ProcessError::Failed { tail, log, .. }) => {
            let log = log.as_ref().map(|log| format!(" All of it: {}", log.display()));
            format!("{tail}\n\n{cure}{}", log.unwrap_or_default())
        }
        error => format!("{cure} {error}"),
    }
}

/// What a stage does.
pub fn title(stage: Stage) -> &'static str {
    match stage {
        Stage::Format => "formatting",
        Stage::Lint => "clippy, and the types of scripts",
        Stage::Deny => "licences, sources and versions of all crates",
        Stage::Content => "every word in src/content",
        Stage::Core => "the core and the developer commands",
        Stage::Screens => "screens, as HTML",
        Stage::Browser => "components in headless Chromium",
        Stage::Build => "the release app",
        Stage::Size => "what ships, against its limits",
        Stage::Lighthouse => "the built site, as Lighthouse sees it",
        Stage::EndToEnd => "the release app in real browsers",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::Project;

    #[test]
    fn one_engine_can_be_chosen_and_what_is_not_here_is_left_out() {
        let project = Project::here();
        let words = |bench: &Bench<'_>| {
            let choice = choice(bench).into_iter().map(|word| word.into_string().unwrap());
            choice.collect::<Vec<_>>().join(" ")
        };
        let mut bench = Bench::new(&project, false, &[]);
        assert_eq!(words(&bench), "");
        bench.lacks.engines = vec![Engine::WebKitGtk];
        assert_eq!(words(&bench), "--skip ::webkitgtk::");
        bench.lacks.nginx = true;
        assert_eq!(words(&bench), "--skip ::webkitgtk:: --skip ::nginx::");
        bench.lacks.nginx = false;
        bench.engine = Some(Engine::Firefox);
        assert_eq!(words(&bench), "::firefox:: --skip ::chromium:: --skip ::webkitgtk::");
        let rest = [OsString::from("two_tabs")];
        let mut bench = Bench::new(&project, false, &rest);
        bench.engine = Some(Engine::Chromium);
        assert_eq!(words(&bench), "--skip ::firefox:: --skip ::webkitgtk::");
    }

    #[test]
    fn a_stage_that_runs_no_test_has_failed() {
        assert!(judge(Stage::Screens, Counts::default(), false).is_some());
        assert!(judge(Stage::Screens, Counts::default(), true).is_none());
        assert!(judge(Stage::Format, Counts::default(), false).is_none());
        let good = Counts { passed: 3, failed: 0, skipped: 1 };
        assert!(judge(Stage::EndToEnd, good, false).is_none());
        let bad = Counts { passed: 3, failed: 2, skipped: 0 };
        assert!(judge(Stage::Core, bad, true).unwrap().starts_with("2 tests failed"));
    }
}

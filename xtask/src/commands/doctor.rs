//! What is installed on this machine, what is missing, how to get it.

use super::CommandError;
use crate::tools::console::line;
use crate::tools::engine::Engine;
use crate::tools::toolbox::for_checks;
use crate::tools::{Project, Toolbox, browser, node, process, project, rust, version};
use std::process::Command;

/// One thing that the commands need.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    what: String,
    /// What is here, or nothing.
    here: Option<String>,
    /// How to get it.
    cure: String,
    /// Whether our own commands get it when they need it.
    ours: bool,
}

/// Prints what is here and what is missing.
///
/// # Errors
/// If something that is needed is missing.
pub fn run(project: &Project) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(project)?;
    let findings = look(&toolbox);
    for finding in &findings {
        line(&row(finding));
    }
    line(&format!("\nOur own tools are kept in {}", toolbox.root().display()));
    let missing: Vec<&Finding> = findings.iter().filter(|one| one.here.is_none()).collect();
    if missing.is_empty() {
        line("Everything is here.");
        return Ok(());
    }
    let theirs = missing.iter().filter(|one| !one.ours).count();
    line(&match theirs {
        0 => "What is missing, the commands that need it install by themselves.".to_owned(),
        _ => format!("{theirs} of the missing need you: see above."),
    });
    Err(CommandError::Unwell)
}

fn look(toolbox: &Toolbox) -> Vec<Finding> {
    let mut findings = toolchain();
    for program in ["node", "npm"] {
        findings.push(Finding {
            what: program.to_owned(),
            here: node::version_of(program),
            cure: "Install Node.js 20 or newer (nodejs.org, or your system's package).".to_owned(),
            ours: false,
        });
    }
    for tool in toolbox.tools() {
        findings.push(Finding {
            what: tool.title(),
            here: toolbox.find(tool).map(|bin| bin.display().to_string()),
            cure: format!("`cargo xtask serve` installs it, {}.", tool.takes),
            ours: true,
        });
    }
    for tool in for_checks() {
        findings.push(Finding {
            what: tool.title(),
            here: toolbox.find(&tool).map(|bin| bin.display().to_string()),
            cure: format!("For tests only. `cargo xtask test` installs it, {}.", tool.takes),
            ours: true,
        });
    }
    for (what, program) in [("chromium", browser::program()), ("chromedriver", browser::driver())] {
        findings.push(Finding {
            what: what.to_owned(),
            here: program.map(|path| printed_by(&path)),
            cure: format!("For tests only. {}", browser::cure()),
            ours: false,
        });
    }
    for engine in [Engine::Firefox, Engine::WebKitGtk] {
        findings.push(Finding {
            what: format!("{} and driver", engine.name()),
            here: engine.programs().map(|programs| printed_by(&programs.driver)),
            cure: format!("For some tests only. {}", engine.cure()),
            ours: engine.is_ours(),
        });
    }
    findings
}

fn toolchain() -> Vec<Finding> {
    let cargo = |arguments: &[&str]| {
        process::ask(Command::new(project::cargo_program()).args(arguments))
            .map(|text| version::printed(&text).unwrap_or("yes").to_owned())
    };
    vec![
        Finding {
            what: "cargo".to_owned(),
            here: cargo(&["--version"]),
            cure: "Install rustup (rustup.rs).".to_owned(),
            ours: false,
        },
        Finding {
            what: "wasm target".to_owned(),
            here: rust::has_target().then(|| rust::TARGET.to_owned()),
            cure: format!("`rustup target add {}`", rust::TARGET),
            ours: true,
        },
        Finding {
            what: "rustfmt".to_owned(),
            here: cargo(&["fmt", "--version"]),
            cure: "`rustup component add rustfmt`".to_owned(),
            ours: true,
        },
        Finding {
            what: "clippy".to_owned(),
            here: cargo(&["clippy", "--version"]),
            cure: "`rustup component add clippy`".to_owned(),
            ours: true,
        },
    ]
}

fn printed_by(program: &std::path::Path) -> String {
    process::ask(Command::new(program).arg("--version"))
        .map_or_else(|| program.display().to_string(), |text| text.trim().to_owned())
}

fn row(finding: &Finding) -> String {
    match &finding.here {
        Some(here) => format!("  here     {:<26} {here}", finding.what),
        None => format!("  missing  {:<26} {}", finding.what, finding.cure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_tells_what_is_here_or_how_to_get_it() {
        let mut finding = Finding {
            what: "npm".to_owned(),
            here: Some("11.0.0".to_owned()),
            cure: "Install Node.js.".to_owned(),
            ours: false,
        };
        assert!(row(&finding).starts_with("  here     npm "));
        finding.here = None;
        assert!(row(&finding).starts_with("  missing  npm "));
        assert!(row(&finding).ends_with("Install Node.js."));
    }
}

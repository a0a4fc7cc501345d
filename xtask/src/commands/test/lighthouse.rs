//! Lighthouse on the built site: everything it can say of accessibility, best practices and being found has to be well.
//! (Speed is measured elsewhere, and never by a test.)

use crate::commands::{CommandError, at};
use crate::site::Server;
use crate::tools::browser::Browser;
use crate::tools::console::{Step, line};
use crate::tools::process::Task;
use crate::tools::toolbox::lighthouse;
use crate::tools::{Project, Toolbox, install};
use serde_json::Value;
use std::fs;
use std::net::SocketAddr;
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(3 * 60);

/// The pages, and what is looked at in each. The embed page asks not to be found.
const PAGES: [(&str, &[&str]); 2] = [
    ("", &["accessibility", "best-practices", "seo"]),
    ("embed.html", &["accessibility", "best-practices"]),
];

/// Looks the built site over.
///
/// # Errors
/// If Lighthouse cannot be had or run, or has anything to say.
pub fn look(project: &Project, browser: &Browser) -> Result<(), CommandError> {
    let toolbox = Toolbox::of(project)?;
    install::ensure(&toolbox, &lighthouse())?;
    let program = toolbox.find(&lighthouse()).ok_or(CommandError::NotBuilt)?.join("lighthouse");
    let dist = project.dist();
    let here = SocketAddr::from(([127, 0, 0, 1], 0));
    let site = Server::bind(&dist, here).and_then(Server::spawn).map_err(at(&dist))?;
    let mut found = Vec::new();
    for (page, categories) in PAGES {
        let title = if page.is_empty() { "index.html" } else { page };
        let report = project.notes().join(format!("lighthouse-{title}.json"));
        let mut command = Command::new(&program);
        command
            .arg(format!("{}{page}", site.url()))
            .arg(format!("--only-categories={}", categories.join(",")))
            .args(["--output=json", "--quiet"])
            .arg(format!("--output-path={}", report.display()))
            .arg("--chrome-flags=--headless --no-sandbox --disable-gpu")
            .env("CHROME_PATH", &browser.program);
        let mut step = Step::start(&format!("lighthouse: {title}"), "looking");
        Task::new(command, LIMIT).run(&mut step, |_| None)?.checked("lighthouse")?;
        let text = fs::read_to_string(&report).map_err(at(&report))?;
        let told = Told::of(&text, categories);
        step.done(&told.scores.join(", "));
        found.extend(told.faults);
    }
    for fault in &found {
        line(fault);
    }
    if found.is_empty() { Ok(()) } else { Err(CommandError::Unwell) }
}

/// What a report says.
#[derive(Debug, Default)]
struct Told {
    /// Each category with its score, of a hundred.
    scores: Vec<String>,
    /// A line for each thing that is not well.
    faults: Vec<String>,
}

impl Told {
    fn of(report: &str, categories: &[&str]) -> Self {
        let report: Value = serde_json::from_str(report).unwrap_or_default();
        let mut told = Self::default();
        for name in categories {
            let category = report.pointer(&format!("/categories/{name}"));
            let score = category.and_then(|it| it.get("score")).and_then(Value::as_f64);
            let Some(score) = score else {
                told.faults.push(format!("Lighthouse gave no score for {name}."));
                continue;
            };
            told.scores.push(format!("{name} {:.0}", score * 100.0));
            if score >= 1.0 {
                continue;
            }
            told.faults.push(format!("{name} is {:.0}, not 100:", score * 100.0));
            let audits = category.and_then(|it| it.get("auditRefs")).and_then(Value::as_array);
            for audit in audits.into_iter().flatten() {
                let id = audit.get("id").and_then(Value::as_str).unwrap_or_default();
                let audit = report.pointer(&format!("/audits/{id}"));
                let field = |name: &str| audit.and_then(|it| it.get(name));
                if field("score").and_then(Value::as_f64).is_some_and(|score| score < 1.0) {
                    let title = field("title").and_then(Value::as_str).unwrap_or(id);
                    told.faults.push(format!("  {title} ({id})"));
                }
            }
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"{
        "categories": {
            "seo": { "score": 1, "auditRefs": [{ "id": "meta" }] },
            "accessibility": { "score": 0.96, "auditRefs": [{ "id": "names" }, { "id": "colour" }] }
        },
        "audits": {
            "meta": { "score": 1, "title": "Has a description" },
            "names": { "score": 0, "title": "Buttons have no name" },
            "colour": { "score": 1, "title": "Contrast is enough" }
        }
    }"#;

    #[test]
    fn what_is_not_a_hundred_is_named_with_its_reason() {
        let told = Told::of(REPORT, &["seo", "accessibility"]);
        assert_eq!(told.scores, ["seo 100", "accessibility 96"]);
        assert_eq!(
            told.faults,
            ["accessibility is 96, not 100:", "  Buttons have no name (names)"]
        );
    }

    #[test]
    fn a_report_that_says_nothing_is_no_good_news() {
        assert_eq!(Told::of("", &["seo"]).faults, ["Lighthouse gave no score for seo."]);
        assert_eq!(Told::of(REPORT, &["best-practices"]).faults.len(), 1);
    }
}

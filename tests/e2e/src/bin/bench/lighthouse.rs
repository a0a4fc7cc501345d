//! What Lighthouse says of the speed: its usual phone, its usual reckoning of a slow network.

use crate::figures::{Figures, held, short};
use crate::pages::{Page, Pages};
use crate::say;
use crate::tables::Tables;
use afterview_e2e::{Engine, Outcome, Trouble};
use serde_json::Value;
use std::process::Command;
use std::time::Duration;
use xtask::tools::console::Step;
use xtask::tools::process::Task;
use xtask::tools::toolbox::lighthouse;
use xtask::tools::{Project, Scratch, Toolbox};

/// So many times each page is looked at.
const ROUNDS: usize = 5;
const LIMIT: Duration = Duration::from_secs(3 * 60);
/// What the score is made of.
const PARTS: [(&str, &str); 5] = [
    ("first-contentful-paint", "FCP"),
    ("largest-contentful-paint", "LCP"),
    ("speed-index", "speed index"),
    ("total-blocking-time", "TBT"),
    ("cumulative-layout-shift", "CLS"),
];

/// How the network and the processor are slow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slow {
    /// As it does unless told: the page is loaded at full speed, and a model says how long it would have taken.
    Reckoned,
    /// The page is slowed down for real, as in `loading`.
    Really,
}

impl Slow {
    const fn argument(self) -> &'static str {
        match self {
            Self::Reckoned => "--throttling-method=simulate",
            Self::Really => "--throttling-method=devtools",
        }
    }
}

/// What it said of a page, once.
struct Told {
    score: f64,
    parts: Vec<f64>,
    /// What is not as well as it could be.
    faults: Vec<String>,
}

impl Told {
    fn of(report: &Value) -> Outcome<Self> {
        let score = report.pointer("/categories/performance/score").and_then(Value::as_f64);
        let score = score.ok_or_else(|| Trouble::new("Lighthouse gave no score"))? * 100.0;
        let audit = |id: &str, field: &str| report.pointer(&format!("/audits/{id}/{field}"));
        let parts = PARTS
            .iter()
            .map(|(id, _)| audit(id, "numericValue").and_then(Value::as_f64).unwrap_or(f64::NAN));
        let ids = report.pointer("/categories/performance/auditRefs").and_then(Value::as_array);
        let ids = ids.into_iter().flatten().filter_map(|audit| audit.get("id")?.as_str());
        let faults = ids.filter_map(|id| {
            let score = audit(id, "score")?.as_f64().filter(|score| *score < 1.0)?;
            let shown = audit(id, "displayValue").and_then(Value::as_str).unwrap_or("no figure");
            Some(format!("`{id}` {:.0} ({shown})", score * 100.0))
        });
        Ok(Self { score, parts: parts.collect(), faults: faults.collect() })
    }
}

/// Looks at each page so many times, in turn, and tells.
pub fn measure(pages: &Pages, tables: &mut Tables) -> Outcome {
    let reckoned = Page::all().into_iter().map(|page| (page, Slow::Reckoned, Vec::new()));
    let mut all: Vec<(Page, Slow, Vec<Told>)> =
        reckoned.chain([(Page::App, Slow::Really, Vec::new())]).collect();
    for round in 1..=ROUNDS {
        for (page, slow, told) in &mut all {
            say(&format!("lighthouse, round {round} of {ROUNDS}: {}", page.title()));
            told.push(once_or_again(pages, *page, *slow)?);
        }
    }
    tables.heading("Lighthouse")?;
    tables.text(&format!(
        "Version {}, performance, its phone and its slow network; the median of {ROUNDS}. It loads a page at full speed and reckons what it would have taken; in the last row the page is slowed down for real. The goal is 100.",
        lighthouse().version
    ))?;
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    for (page, slow, told) in &all {
        let score = Figures::of(page.title(), told.iter().map(|told| told.score).collect())?;
        let really = if *slow == Slow::Really { ", slowed for real" } else { "" };
        let mut row = vec![format!("{}{really}", page.title()), format!("{:.0}", score.median())];
        for (at, (id, _)) in PARTS.iter().enumerate() {
            let part = told.iter().filter_map(|told| told.parts.get(at).copied()).collect();
            let part = Figures::of(id, part)?.median();
            row.push(if at + 1 == PARTS.len() { format!("{part:.3}") } else { short(part) });
        }
        row.push(held(100.0, score.median()).to_owned());
        rows.push(row);
        if *page == Page::App && *slow == Slow::Reckoned {
            let worst = told.iter().min_by(|one, other| one.score.total_cmp(&other.score));
            faults.extend(worst.into_iter().flat_map(|told| told.faults.clone()));
        }
    }
    let heads: Vec<&str> = ["page", "score"]
        .into_iter()
        .chain(PARTS.iter().map(|(_, name)| *name))
        .chain(["goal"])
        .collect();
    tables.table(&heads, &rows)?;
    let faults = if faults.is_empty() { "none".to_owned() } else { faults.join(", ") };
    tables.text(&format!("Below 100 in the app's worst run: {faults}."))
}

/// Now and then Lighthouse records no beginning of a load (`NO_NAVSTART`), and asks to be run again.
fn once_or_again(pages: &Pages, page: Page, slow: Slow) -> Outcome<Told> {
    once(pages, page, slow).or_else(|_| once(pages, page, slow))
}

fn once(pages: &Pages, page: Page, slow: Slow) -> Outcome<Told> {
    let trouble = |error: &dyn std::fmt::Display| Trouble::new(error.to_string());
    let toolbox = Toolbox::of(&Project::here()).map_err(|error| trouble(&error))?;
    let program =
        toolbox.find(&lighthouse()).ok_or_else(|| Trouble::new("Lighthouse is not here"))?;
    let browser =
        Engine::Chromium.programs().ok_or_else(|| Trouble::new("Chromium is not here"))?;
    let served = pages.serve(page)?;
    let folder = Scratch::new("lighthouse")?;
    let report = folder.join("report.json");
    let mut command = Command::new(program.join("lighthouse"));
    command
        .arg(served.url())
        .args(["--only-categories=performance", "--output=json", "--quiet"])
        .arg(slow.argument())
        .arg(format!("--output-path={}", report.display()))
        .arg("--chrome-flags=--headless --no-sandbox --disable-gpu")
        .env("CHROME_PATH", &browser.browser)
        .env("TMPDIR", folder.path());
    let mut step = Step::start(page.title(), "looking");
    Task::new(command, LIMIT)
        .run(&mut step, |_| None)
        .and_then(|finished| finished.checked("lighthouse"))
        .map_err(|error| trouble(&error))?;
    step.done("looked");
    let report: Value = serde_json::from_str(&std::fs::read_to_string(&report)?)?;
    Told::of(&report)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_below_a_hundred_is_named_with_its_figure() {
        let report = json!({
            "categories": { "performance": { "score": 0.97, "auditRefs": [
                { "id": "speed-index" }, { "id": "total-blocking-time" }, { "id": "screenshot" },
            ] } },
            "audits": {
                "speed-index": { "score": 0.9, "numericValue": 3200.0, "displayValue": "3.2 s" },
                "total-blocking-time": { "score": 1, "numericValue": 0.0 },
                "screenshot": { "score": null },
            },
        });
        let told = Told::of(&report).unwrap();
        assert_eq!(told.faults, ["`speed-index` 90 (3.2 s)"]);
        assert_eq!(short(told.score), "97");
    }

    #[test]
    fn a_report_without_a_score_is_no_measurement() {
        assert!(Told::of(&json!({})).is_err());
    }
}

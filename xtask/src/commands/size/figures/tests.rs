//! Budgets, goals and recorded figures.

use super::*;
use crate::commands::size::measure::Size;

const TEXT: &str = "[counting]\nlater = [\"embed.js\"]\napart = [\"content/test/\"]\n\
    [budget]\nuntil_interactive = 100000\nwhole = 200000\n[budget.class]\ncss = 9000\n";

fn measured(figures: &Figures, css: u64) -> Measured {
    let mut measured = Measured::default();
    for (name, brotli) in [("base.css", css), ("afterview_bg.wasm", 60_000)] {
        measured.add(name, Size { raw: brotli * 4, brotli }, figures);
    }
    measured
}

#[test]
fn what_is_recorded_is_read_back_and_passes() {
    let figures = Figures::parse(TEXT).unwrap();
    let now = measured(&figures, 5000);
    let recorded = Figures::parse(&figures.recording(&now)).unwrap();
    assert_eq!(recorded.budget, figures.budget);
    assert_eq!(recorded.counting, figures.counting);
    assert_eq!(recorded.recorded.whole, Some(65_000));
    assert_eq!(recorded.recorded.file.get("base.css"), Some(&5000));
    assert!(recorded.excesses(&now).is_empty());
}

#[test]
fn a_little_growth_passes_and_more_does_not() {
    let figures = Figures::parse(TEXT).unwrap();
    let figures = Figures::parse(&figures.recording(&measured(&figures, 5000))).unwrap();
    assert!(figures.excesses(&measured(&figures, 5512)).is_empty());
    let over = figures.excesses(&measured(&figures, 5513)).join("\n");
    assert!(over.contains("base.css grew from 5 000 to 5 513 bytes"), "{over}");
    assert!(over.contains("All css grew"));
    assert!(!over.contains("The whole"), "two per cent of the whole is more than that");
}

#[test]
fn a_budget_holds_whatever_was_recorded() {
    let figures = Figures::parse(TEXT).unwrap();
    let large = measured(&figures, 9001);
    let recorded = Figures::parse(&figures.recording(&large)).unwrap();
    assert_eq!(recorded.over_budget(&large).len(), 1);
    assert!(recorded.excesses(&large).join("").contains("All css is 9 001 bytes, 1 over"));
    assert_eq!(figures.over_budget(&measured(&figures, 40_001)).len(), 2);
}

#[test]
fn a_goal_is_told_kept_and_enforced_by_nobody() {
    let text = format!("{TEXT}[goal]\nuntil_interactive = 50000\nwhole = 90000\n");
    let figures = Figures::parse(&text).unwrap();
    let now = measured(&figures, 5000);
    assert_eq!(
        figures.short_of_goal(&now),
        ["Until interactive is 15 000 bytes over its goal of 50 000."]
    );
    assert!(figures.excesses(&now).is_empty());
    let recorded = Figures::parse(&figures.recording(&now)).unwrap();
    assert_eq!(recorded.goal, figures.goal);
}

#[test]
fn a_new_file_is_judged_by_its_kind_and_the_sums() {
    let figures = Figures::parse(TEXT).unwrap();
    let figures = Figures::parse(&figures.recording(&measured(&figures, 5000))).unwrap();
    let mut more = measured(&figures, 5000);
    more.add("new.css", Size { raw: 9000, brotli: 2000 }, &figures);
    let over = figures.excesses(&more);
    assert_eq!(over.len(), 3, "{over:?}");
}

#[test]
fn a_spoilt_file_is_told_with_what_to_do() {
    let error = Figures::parse("[budget]\nwhole = \"much\"\n").err().unwrap().to_string();
    assert!(error.starts_with("sizes.toml cannot be read: "));
    assert!(error.ends_with("then run this again."));
}

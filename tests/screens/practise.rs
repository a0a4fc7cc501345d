//! What to practise: first for what went wrong, then what is good before any interview.

use crate::stage::{Page, Visit, fill};
use afterview::app::Screen;
use std::collections::BTreeSet;

/// The drills, in the order in which they stand on the page.
fn drills(page: &Page) -> Vec<String> {
    page.of_class("drill").iter().map(|card| card.id().to_owned()).collect()
}

#[test]
fn without_an_interview_there_is_what_is_good_before_any() {
    let page = Visit::first().see(Screen::Practise);
    assert!(drills(&page).len() >= 5);
    let stories = page.text_of("drill-three_stories");
    assert!(stories.contains("Three stories with a number"), "{stories}");
    assert!(stories.contains(&fill("practise.minutes", &[("minutes", "30")])), "{stories}");
}

#[test]
fn what_went_wrong_is_practised_first_and_each_drill_is_there_once() {
    let visit = Visit::of("shaken_candidate");
    let general = drills(&Visit::first().see(Screen::Practise));
    let page = visit.see(Screen::Practise);
    let found = drills(&page);
    let first = page.of_class("drill")[0];
    assert_eq!(first.id(), "drill-leave_by_time", "{found:?}");
    assert!(first.text().contains("bus was 8 minutes late"), "{}", first.text());
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len(), "{found:?}");
    assert!(general.iter().all(|drill| found.contains(drill)), "{found:?}");
}

#[test]
fn a_drill_that_can_be_done_here_leads_there() {
    let links = |visit: Visit| visit.see(Screen::Practise).links("main");
    let (nobody, somebody) = (links(Visit::first()), links(Visit::of("shaken_candidate")));
    for way in ["#/grow/questions", "#/grow/stories", "#/grow/mock", "#/grow/ready"] {
        assert!(nobody.contains(&way.to_owned()), "{nobody:?}");
    }
    assert!(nobody.iter().all(|way| !way.starts_with("#/calm")), "{nobody:?}");
    assert!(somebody.len() >= nobody.len());
}

#[test]
fn the_plan_leads_to_how_a_drill_goes() {
    let page = Visit::of("shaken_candidate").see(Screen::Plan);
    assert!(page.links("ol").contains(&"#/grow/lesson/1".to_owned()), "{}", page.text());
}

//! What a careful friend would point at, beside the letter.

use crate::html::Element;
use crate::letter::{key, letter};
use crate::stage::{Page, Visit, say};
use afterview::app::Event;
use afterview::app::model::Settings;
use afterview::domain::debrief::{Change, Edit, PartKey};

/// Somebody who wrote the last lines themselves.
fn written(text: &str) -> Visit {
    let visit = Visit::of("quick_note");
    let edit = Edit { text: text.to_owned(), basis: String::new() };
    let change = Change::PartEdited(key(&visit), PartKey("close".into()), edit);
    visit.changed(change).did(Event::TypingPaused)
}

fn found<'a>(page: &'a Page, start: &str) -> Option<&'a Element> {
    page.page.find(|one| one.id().starts_with(start)).into_iter().next()
}

#[test]
fn our_own_letter_has_nothing_to_look_at() {
    for sample in ["quick_note", "shaken_candidate", "untrue_figure", "offensive_remark"] {
        let page = letter(&Visit::of(sample));
        assert!(page.of_class("finding").is_empty(), "{sample}");
        assert!(page.text_of("findings-count").is_empty(), "{sample}");
    }
}

#[test]
fn a_finding_says_what_and_why_and_what_can_be_done() {
    let page = letter(&written("I just wanted to thank you again."));
    assert_eq!(page.text_of("findings-count"), "One thing to look at in this letter.");
    assert_eq!(page.get("findings-count").attribute("role"), Some("status"));
    let findings = page.of_class("findings");
    let text = findings[0].text();
    assert!(text.contains("makes this smaller") && text.contains(say("check.hedge.why")), "{text}");
    assert_eq!(found(&page, "leave-hedge-close").expect("a way").text(), say("check.once"));
    assert_eq!(found(&page, "never-hedge-close").expect("a way").text(), say("check.always"));
    assert!(found(&page, "mend-hedge-close").is_some(), "it can be mended in one tap");
}

#[test]
fn it_stands_after_the_part_it_is_about() {
    let page = letter(&written("I just wanted to thank you again."));
    let paragraphs = page.get("letter").find(|one| one.is_of("paragraph"));
    let with: Vec<_> = paragraphs
        .into_iter()
        .filter(|paragraph| !paragraph.find(|one| one.is_of("findings")).is_empty())
        .collect();
    assert_eq!(with.len(), 1);
    assert!(with[0].by_id("part-close").is_some());
}

#[test]
fn what_was_put_away_is_not_shown_and_undo_brings_it_back() {
    let visit = written("I just wanted to thank you again. I am sorry about that.");
    let all = letter(&visit);
    assert_eq!(all.text_of("findings-count"), "2 things to look at in this letter.");
    let sorry = all.page.find(|one| one.id().starts_with("leave-sorry")).len();
    assert_eq!(sorry, 1);
    let key = key(&visit);
    let visit = visit.changed(Change::Dismissed(key, "sorry:sorry".into(), true));
    let page = letter(&visit);
    assert!(found(&page, "leave-sorry").is_none() && found(&page, "leave-hedge").is_some());
    let page = letter(&visit.did(Event::UndoWanted(key)));
    assert!(found(&page, "leave-sorry").is_some());
    assert_eq!(page.text_of("taken-back"), "Taken back: putting a remark away.");
}

#[test]
fn a_check_that_was_switched_off_shows_nothing() {
    let off = Event::SettingChanged(Settings::CHECKS_OFF, "hedge".to_owned());
    let page = letter(&written("I just wanted to thank you again.").did(off));
    assert!(page.of_class("finding").is_empty());
}

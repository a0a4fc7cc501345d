//! A message that was begun: given up, and taken up again.

use crate::stage::{Visit, say};
use afterview::app::{Event, Screen};
use afterview::domain::debrief::{Change, Detail, Field, LeafKind, LeafLine, MessageKind};

/// Somebody who typed into the form for the call, and gave it up.
fn given_up() -> Visit {
    Visit::of("feedback_on_the_phone")
        .typed(Field::ErrandDetail(20, Detail::Phone), "0131 496 0999")
        .changed(Change::ErrandDropped(20, true))
}

#[test]
fn what_was_given_up_says_so_and_is_one_tap_away() {
    let page = given_up().see(Screen::Errand(20));
    assert!(page.text_of("given-up").starts_with(say("errand.given_up")));
    assert!(page.has("take-up-errand") && !page.has("drop-errand"));
    assert!(page.boxes().is_empty(), "nothing is typed into what is not on offer");
    assert!(page.links("div").contains(&"#/write".to_owned()));
    let again = given_up().changed(Change::ErrandDropped(20, false)).see(Screen::Errand(20));
    assert!(!again.has("given-up") && again.has("drop-errand") && again.has("phone-20"));
}

#[test]
fn whoever_begins_the_same_again_is_offered_what_they_gave_up() {
    let begin = Screen::Begin(MessageKind::FeedbackRequest);
    let page = given_up().see(begin);
    assert!(page.has("take-up-errand") && page.has("start-errand"));
    assert!(!Visit::of("feedback_on_the_phone").see(begin).has("take-up-errand"));
    let other = Screen::Begin(MessageKind::FutureCandidate);
    assert!(!given_up().see(other).has("take-up-errand"));
}

#[test]
fn what_was_given_up_stays_so_while_another_one_to_them_is_on_the_list() {
    let kind = MessageKind::FeedbackRequest;
    let twice = || given_up().changed(Change::ErrandBegun { id: 21, kind, to: None });
    let page = twice().see(Screen::Begin(kind));
    assert!(page.has("go-on-errand"));
    assert!(!page.has("take-up-errand") && !page.has("start-errand"));
    let page = twice().see(Screen::Errand(20));
    assert!(page.text_of("given-up").starts_with(say("errand.given_up")));
    assert!(!page.has("take-up-errand"));
}

#[test]
fn a_reference_can_be_asked_for_what_was_left_out_and_for_what_shows_a_strength() {
    let strength = LeafKind::Strength.of(70_001);
    let visit = Visit::of("references_alert")
        .typed(Field::ErrandDetail(1, Detail::Story), "")
        .typed(Field::ErrandDetail(1, Detail::SecondStory), "")
        .typed(Field::Leaf(strength, LeafLine::Proof), "the day the pumps stopped")
        .did(Event::MissedPointBegun);
    let point = visit.debrief().items.iter().find(|item| item.is_missed_point()).expect("one").id;
    let visit = visit.typed(Field::Detail(point, Detail::Point), "I ran the oven alone");
    let page = visit.see(Screen::Errand(1));
    page.says(say("errand.wanted.story.left_out"));
    let offered = page.text_of("use-story-0");
    assert!(offered.contains("how I ran the oven alone"), "{offered}");
    assert!(page.text_of("use-second_story-0").contains("the day the pumps stopped"));
    // Once something is written there, it is theirs.
    let written = visit.typed(Field::ErrandDetail(1, Detail::Story), "the rota");
    let page = written.see(Screen::Errand(1));
    assert!(!page.has("use-story-0") && page.has("use-second_story-0"));
}

#[test]
fn what_was_left_out_is_offered_to_a_reference_only_where_it_makes_a_sentence() {
    let visit = Visit::of("references_alert")
        .typed(Field::ErrandDetail(1, Detail::Story), "")
        .did(Event::MissedPointBegun);
    let point = visit.debrief().items.iter().find(|item| item.is_missed_point()).expect("one").id;
    let offered = |typed: &str| {
        let visit = visit.clone().typed(Field::Detail(point, Detail::Point), typed);
        let page = visit.see(Screen::Errand(1));
        page.has("use-story-0").then(|| page.text_of("use-story-0"))
    };
    for (typed, wanted) in [
        ("i ran the oven alone", "how I ran the oven alone"),
        ("Ran payroll.", "how I ran payroll"),
    ] {
        let offered = offered(typed).unwrap_or_else(|| panic!("nothing for {typed}"));
        assert!(offered.ends_with(wanted), "{offered}");
    }
    assert_eq!(offered("python, gis"), None, "no verb was said");
}

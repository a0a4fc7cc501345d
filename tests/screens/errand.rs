//! A message that was begun: given up, and taken up again.

use crate::stage::{Visit, say};
use afterview::app::Screen;
use afterview::domain::debrief::{Change, Detail, Field, MessageKind};

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

//! The question that got no good answer, and the chain from a moment to what is practised for it.

use crate::support::CATALOGUE;
use crate::{about, asked, with};
use afterview::domain::assess::assess;
use afterview::domain::debrief::{Answer, Change, Debrief, Landed, LocalId};
use afterview::domain::grow::{Link, Origin, Unanswered, chain, unanswered};
use afterview::domain::mishap::By;

fn found(debrief: &Debrief) -> Vec<Unanswered> {
    unanswered(debrief, CATALOGUE)
}

fn links(debrief: &Debrief) -> Vec<Link> {
    chain(debrief, &assess(debrief, CATALOGUE), CATALOGUE)
}

fn words(found: &[Unanswered]) -> Vec<&str> {
    found.iter().map(|one| one.words.as_str()).collect()
}

#[test]
fn a_question_that_missed_comes_back_and_one_that_landed_does_not() {
    let mut debrief = with(&[]);
    asked(&mut debrief, 7, "  What is your biggest weakness? ", Landed::Missed);
    asked(&mut debrief, 8, "Why here?", Landed::Landed);
    asked(&mut debrief, 9, "Why now?", Landed::Partly);
    let found = found(&debrief);
    assert_eq!(words(&found), ["What is your biggest weakness?"]);
    assert_eq!(found[0].origin, Origin::Asked(7));
}

#[test]
fn the_question_of_something_that_went_wrong_comes_before_those_that_were_only_ticked() {
    let mut debrief = with(&["rambled", "question_left_blank"]);
    asked(&mut debrief, 7, "Why here?", Landed::Missed);
    about(&mut debrief, 2, "how do you handle conflict");
    let found = found(&debrief);
    assert_eq!(words(&found), ["how do you handle conflict", "Why here?"]);
    assert_eq!(found[0].origin, Origin::Item(2));
}

#[test]
fn which_question_it_was_the_recall_tells_where_it_was_not_said_again() {
    let mut debrief = with(&["question_left_blank"]);
    assert_eq!(words(&found(&debrief)), [""]);
    asked(&mut debrief, 7, "Why here?", Landed::Missed);
    assert_eq!(words(&found(&debrief)), ["Why here?"]);
}

#[test]
fn the_same_question_comes_back_once() {
    let mut debrief = with(&["question_left_blank"]);
    asked(&mut debrief, 7, "Why here?", Landed::Missed);
    about(&mut debrief, 1, "why here");
    let found = found(&debrief);
    assert_eq!(words(&found), ["why here"]);
    assert_eq!(found[0].origin, Origin::Item(1));
}

#[test]
fn what_went_wrong_names_its_question_of_the_bank() {
    let debrief = with(&["poor_weakness_answer", "clumsy_gap_answer"]);
    let numbers: Vec<Option<LocalId>> = found(&debrief).iter().map(|one| one.bank).collect();
    assert_eq!(numbers, [Some(38), Some(30)]);
}

#[test]
fn what_waits_to_be_weighed_and_what_was_no_question_does_not_come_back() {
    let mut debrief = with(&["question_left_blank", "a_few_minutes_late"]);
    debrief.apply(Change::Parked(1, true));
    assert_eq!(found(&debrief), []);
}

#[test]
fn each_thing_of_ones_own_is_a_link_with_its_drill_first() {
    let debrief = with(&["a_few_minutes_late", "question_left_blank"]);
    let links = links(&debrief);
    assert_eq!(links.iter().map(|link| link.item).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(links[1].drills[0], "question_bank_aloud");
    assert!(links.iter().all(|link| !link.drills.is_empty()));
}

#[test]
fn what_was_theirs_or_lifes_is_nobodys_to_practise() {
    let mut debrief = with(&["interviewer_late", "bereavement", "forbidden_question", "rambled"]);
    for key in ["interviewer_late", "bereavement", "forbidden_question", "rambled"] {
        assert!(CATALOGUE.get(key).is_some(), "{key}");
    }
    assert_eq!(links(&debrief).iter().map(|link| link.item).collect::<Vec<_>>(), [4]);
    debrief.apply(Change::Answered(4, Answer::By(Some(By::Them))));
    assert_eq!(links(&debrief), []);
}

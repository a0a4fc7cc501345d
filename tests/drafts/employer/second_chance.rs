//! A second conversation, in writing and by telephone.

use super::{PLEAS, always_one_of, at, ends_on_every_branch, never, often, on, sample, slots};
use crate::every::body;
use afterview::domain::debrief::{Channel, Detail, Errand, MessageKind, Status};
use afterview::domain::draft::Slot;

#[test]
fn a_second_chance_shows_before_it_asks_and_lets_go() {
    let all = often(&sample("second_chance_with_evidence"), MessageKind::SecondChance);
    never(&all, &PLEAS);
    always_one_of(&all, &["fifteen minutes", "quarter of an hour"]);
    always_one_of(&all, &["the page, with a note"]);
    always_one_of(&all, &["before monday"]);
    for draft in &all {
        let request = slots(draft).iter().rposition(|slot| *slot == Slot::Request);
        assert!(request.is_some_and(|request| at(draft, Slot::Backing) < request));
        assert!(request.is_some_and(|request| at(draft, Slot::Send) < request));
        assert_eq!(slots(draft).last(), Some(&Slot::Easy));
        let last = body(draft).last().expect("a last part").text.to_lowercase();
        assert!(
            ["stands", "understand", "fair", "no is enough", "accept", "decline"]
                .iter()
                .any(|way| last.contains(way)),
            "{last}"
        );
    }
}

#[test]
fn without_anything_new_the_cause_is_asked_for() {
    let mut debrief =
        on(&sample("second_chance_on_the_phone"), MessageKind::SecondChance, Channel::Email);
    always_one_of(&often(&debrief, MessageKind::SecondChance), &["fire alarm"]);
    debrief.errands.iter_mut().for_each(|errand| {
        errand.details.remove(&Detail::Cause);
    });
    for draft in often(&debrief, MessageKind::SecondChance) {
        assert!(!draft.is_ready() && format!("{:?}", draft.asks).contains("Cause"));
    }
}

#[test]
fn what_was_asked_for_and_was_not_there_is_asked_for_again() {
    let all = often(&sample("captions_were_missing"), MessageKind::SecondChance);
    always_one_of(&all, &["i had asked for captions"]);
    always_one_of(&all, &["what i need", "put right", "arrangements"]);
    // It is no favour: no "no" is offered, and nothing is thanked for that was not given.
    never(&all, &["no is", "free to say no", "a no ", "decline", "fifteen", "thank you again"]);
    never(&all, &PLEAS);
}

#[test]
fn a_second_chance_by_telephone_ends_on_every_branch() {
    for draft in often(&sample("second_chance_on_the_phone"), MessageKind::SecondChance) {
        assert_eq!(draft.channel, Channel::Call);
        assert!(draft.text().contains("rope work") && draft.text().contains("+44 20 7946 0811"));
        ends_on_every_branch(&draft, false);
        never(std::slice::from_ref(&draft), &PLEAS);
    }
}

#[test]
fn an_errand_that_says_nothing_yet_asks_for_what_it_needs() {
    let mut debrief = sample("second_chance_with_evidence");
    debrief.errands.iter_mut().for_each(|errand: &mut Errand| errand.details.clear());
    debrief.facts.status = Status::Pending;
    for draft in often(&debrief, MessageKind::SecondChance) {
        let asks = format!("{:?}", draft.asks);
        assert!(asks.contains("Skill") && asks.contains("Since"), "{asks}");
    }
}

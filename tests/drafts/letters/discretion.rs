//! What is not said, and to whom something is said.

use super::{letter, sample};
use afterview::domain::debrief::{Debrief, Detail, MessageKind, Status, Tone};
use afterview::domain::draft::{Addressee, Ask, Slot};

#[test]
fn a_confidence_is_never_said_again() {
    for tone in Tone::ALL {
        let mut debrief = sample("let_slip_a_confidence");
        debrief.facts.tone = tone;
        let text = letter(&debrief, MessageKind::Apology).text();
        assert!(!text.contains("client") && !text.contains("buy"), "{text}");
        assert!(text.contains("compliance office"), "{text}");
    }
}

#[test]
fn what_is_not_comfortable_is_not_told() {
    let mut debrief = sample("left_in_tears");
    let item = debrief.items.first_mut().expect("an item");
    item.details.insert(Detail::Words, "I had a panic attack.".into());
    let text = letter(&debrief, MessageKind::ThankYou).text();
    assert!(!text.contains("panic") && text.contains("I was not well enough to finish"), "{text}");
    debrief.items.first_mut().expect("an item").answers.neutral_line = None;
    let draft = letter(&debrief, MessageKind::ThankYou);
    assert!(draft.asks.contains(&Ask::NeutralLine(1)) && !draft.text().contains("panic"));
    debrief.items.first_mut().expect("an item").answers.comfortable = Some(true);
    assert!(letter(&debrief, MessageKind::ThankYou).text().contains("I had a panic attack."));
}

#[test]
fn somebody_else_is_reached_through_the_recruiter() {
    let mut debrief = sample("rude_to_reception");
    let draft = letter(&debrief, MessageKind::Apology);
    assert_eq!(draft.to, Addressee::Recruiter { name: None, pass_to: None });
    assert!(draft.parts.iter().any(|part| part.slot == Slot::PassOn));
    assert!(!draft.text().contains("Adrian"), "{}", draft.text());
    debrief.facts.recruiter = "Sam".into();
    let text = letter(&debrief, MessageKind::Apology).text();
    assert!(text.starts_with("Hello Sam,") || text.starts_with("Dear Sam,"), "{text}");
}

#[test]
fn a_new_time_is_offered_only_while_it_is_open() {
    let mut debrief = sample("wrong_time_zone");
    let offered = |debrief: &Debrief| {
        letter(debrief, MessageKind::Apology).parts.iter().any(|part| part.slot == Slot::NewTime)
    };
    assert!(offered(&debrief));
    debrief.facts.status = Status::Rejected;
    assert!(!offered(&debrief));
    debrief.facts.status = Status::Pending;
    debrief.items.first_mut().expect("an item").mishap = "very_late".into();
    assert!(!offered(&debrief));
}

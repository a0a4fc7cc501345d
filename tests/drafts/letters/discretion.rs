//! What is not said, and to whom something is said.

use super::{letter, sample};
use crate::employer::each;
use afterview::domain::debrief::{Debrief, Detail, MessageKind, Status, Tone};
use afterview::domain::draft::{Addressee, Ask, Slot};

#[test]
fn a_confidence_is_never_said_again() {
    for (speech, debrief) in each("let_slip_a_confidence") {
        let private: &[&str] = speech.one_of(
            &["client", "buy"],
            &["client", "racheter", "société"],
            &["cliente", "comprar", "empresa"],
        );
        let doing =
            speech.one_of("compliance office", "service conformité", "área de cumplimiento");
        for tone in Tone::ALL {
            let mut debrief = debrief.clone();
            debrief.facts.tone = tone;
            let text = letter(&debrief, MessageKind::Apology).text();
            assert!(!private.iter().any(|word| text.contains(word)), "{text}");
            assert!(text.contains(doing), "{text}");
        }
    }
}

#[test]
fn what_is_not_comfortable_is_not_told() {
    for (speech, mut debrief) in each("left_in_tears") {
        let typed = speech.one_of(
            "I had a panic attack.",
            "J’ai fait une crise de panique.",
            "Tuve un ataque de pánico.",
        );
        let panic = speech.one_of("panic", "panique", "pánico");
        let line = speech.one_of(
            "I was not well enough to finish",
            "je n’allais pas assez bien pour finir",
            "no me encontraba bien",
        );
        let item = debrief.items.first_mut().expect("an item");
        item.details.insert(Detail::Words, typed.into());
        let text = letter(&debrief, MessageKind::ThankYou).text();
        let told = text.to_lowercase().contains(&line.to_lowercase());
        assert!(!text.contains(panic) && told, "{text}");
        debrief.items.first_mut().expect("an item").answers.neutral_line = None;
        let draft = letter(&debrief, MessageKind::ThankYou);
        assert!(draft.asks.contains(&Ask::NeutralLine(1)) && !draft.text().contains(panic));
        debrief.items.first_mut().expect("an item").answers.comfortable = Some(true);
        assert!(letter(&debrief, MessageKind::ThankYou).text().contains(typed));
    }
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

//! What a friend is asked and told: nothing of how it went unless it was typed.

use super::{OUTSIDE, all_wordings, letters_of, sample, wordings};
use crate::every::words;
use crate::support::{drafts, soon_after};
use afterview::domain::debrief::{Channel, Detail, MessageKind, PartKey};
use afterview::domain::draft::Ask;
use afterview::domain::lang::{English, Grammar};

#[test]
fn nothing_of_how_it_went_is_said_unless_it_was_typed() {
    let failings = [
        "wrong",
        "badly",
        "blank",
        "mess",
        "failed",
        "poor",
        "poorly",
        "terrible",
        "awful",
        "disaster",
        "nervous",
        "ashamed",
        "upset",
        "cry",
        "cried",
        "panic",
        "froze",
        "sad",
        "anxious",
        "hurt",
        "struggling",
        "struggle",
        "hard",
        "difficult",
        "worried",
        "low",
        "lost",
        "uneven",
        "rejected",
    ];
    for kind in OUTSIDE {
        for text in all_wordings(kind) {
            let said = words(&text);
            assert!(!said.iter().any(|word| failings.contains(&word.as_str())), "{text}");
        }
    }
    let mut debrief = sample("references_alert");
    for errand in &mut debrief.errands {
        errand.details.remove(&Detail::HowItWent);
    }
    for draft in letters_of(&debrief, MessageKind::ReferenceSos, Channel::Email) {
        assert!(draft.part(&PartKey("went".into())).is_none());
    }
}

#[test]
fn a_friend_is_asked_to_be_there_and_to_mend_nothing() {
    let mut debrief = sample("asks_friends");
    debrief.errands.retain(|errand| errand.id == 1);
    for channel in [Channel::Message, Channel::Email] {
        for draft in letters_of(&debrief, MessageKind::SupportAsk, channel) {
            let text = draft.text();
            assert!(draft.is_ready(), "nothing has to be typed: {:?}", draft.asks);
            let count = English.words(&text);
            assert!((20..=80).contains(&count), "{count}: {text}");
            for word in ["advice on", "help me with", "what should i", "tell me what"] {
                assert!(!text.to_lowercase().contains(word), "{text}");
            }
        }
    }
    for text in wordings(MessageKind::SupportAsk, "request") {
        let frees = ["nothing", "no", "not"];
        assert!(words(&text).iter().any(|word| frees.contains(&word.as_str())), "{text}");
    }
}

#[test]
fn a_friend_knows_them_by_another_name() {
    for draft in letters_of(&sample("references_alert"), MessageKind::ReferenceSos, Channel::Email)
    {
        let text = draft.text();
        assert!(text.ends_with("\n\nAda") || text.ends_with(",\nAda"), "{text}");
        assert!(!text.contains("Adaeze") && !text.contains("Obi"), "{text}");
    }
    for draft in letters_of(&sample("references_alert"), MessageKind::ReferenceAsk, Channel::Call) {
        let text = draft.text();
        assert!(text.contains("Adaeze Obi"), "as usual to somebody else: {text}");
    }
    let mut debrief = sample("asks_friends");
    debrief.facts.sign_as = String::new();
    for draft in drafts(&debrief, &soon_after(&debrief)).1 {
        let friend = OUTSIDE.contains(&draft.key.kind);
        assert_eq!(draft.asks.contains(&Ask::SignAs), !friend, "{}", draft.text());
    }
}

#[test]
fn a_friend_is_not_told_how_the_writer_feels_unless_it_was_typed() {
    let feelings = [
        "still",
        "alone",
        "full of",
        "let go",
        "going round",
        "keep going",
        "keeps",
        "behind me",
        "friendly voice",
        "on my mind",
    ];
    for text in wordings(MessageKind::SupportAsk, "news") {
        let plain = text.to_lowercase();
        assert!(!feelings.iter().any(|feeling| plain.contains(feeling)), "{text}");
    }
}

//! A short message, a note on LinkedIn, an apology by telephone.

use super::{each, letters_of, sample};
use crate::every::{body, words_apart};
use crate::support::debriefs::NOON;
use crate::support::told::told_anywhere;
use crate::support::{drafts, moment, soon_after};
use afterview::domain::debrief::{Channel, Detail, MessageKind, PartKey};
use afterview::domain::draft::{Ask, Slot};
use proptest::prelude::*;

#[test]
fn a_short_message_is_one_piece_and_the_name() {
    for (speech, debrief) in each("asks_friends") {
        let signed: Vec<&str> =
            debrief.errands.iter().map(|errand| errand.detail(Detail::SignAs)).collect();
        let frames: &[&str] = speech.one_of(
            &["regards", "wishes"],
            &["cordial", "salutations", "bien à vous"],
            &["saludo", "atentamente"],
        );
        for kind in
            [MessageKind::SupportAsk, MessageKind::PerspectiveAsk, MessageKind::MockInterviewAsk]
        {
            for draft in letters_of(&debrief, kind, Channel::Message) {
                let text = draft.text();
                assert_eq!(draft.subject, None);
                let pieces: Vec<&str> = text.split("\n\n").collect();
                assert_eq!(pieces.len(), 2, "{text}");
                assert!(pieces.last().is_some_and(|name| signed.contains(name)), "{text}");
                let lower = text.to_lowercase();
                assert!(!frames.iter().any(|frame| lower.contains(frame)), "{text}");
                // The greeting has a line of its own: what follows begins with a capital.
                let ends = speech.one_of(',', ',', '.');
                assert!(text.lines().next().is_some_and(|line| line.ends_with(ends)), "{text}");
            }
        }
    }
}

#[test]
fn an_apology_by_telephone_says_sorry_once_and_asks_for_nothing() {
    for (speech, debrief) in each("says_sorry_by_telephone") {
        let name = &debrief.facts.people.first().expect("somebody").name;
        let sorry: &[&str] = speech.one_of(
            &["sorry"],
            &["excuses", "excuse", "regrette", "désolé", "désolée"],
            &["siento", "lamento", "disculpas", "disculpe"],
        );
        let written: &[&str] = speech.one_of(
            &["writing about", "Yours"],
            &["vous écris au sujet", "Cordialement", "salutations"],
            &["escribo por", "Atentamente", "saludo"],
        );
        let private: &[&str] = speech.one_of(
            &["joke", "accent", "sorry", "mate", "?"],
            &["blague", "accent", "excus", "second", "?"],
            &["broma", "acento", "siento", "compañero", "?"],
        );
        let frees: &[&str] = speech.one_of(
            &[
                "no need to call back",
                "have to call back",
                "need not call back",
                "no need to return this call",
            ],
            &[
                "besoin de rappeler",
                "oblige à rappeler",
                "n’avez pas à rappeler",
                "nécessaire de me rappeler",
            ],
            &[
                "hace falta que llame",
                "obligación de llamar",
                "no tiene que llamarme",
                "hace falta que me llame",
                "no es necesario que devuelva",
            ],
        );
        for draft in letters_of(&debrief, MessageKind::Apology, Channel::Call) {
            let text = draft.text();
            assert!(draft.is_ready(), "{:?}", draft.asks);
            let said = words_apart(speech.tongue, &text);
            let count = said.iter().filter(|word| sorry.contains(&word.as_str())).count();
            assert_eq!(count, 1, "{text}");
            assert!(text.contains(name), "{text}");
            assert!(!written.iter().any(|frame| text.contains(frame)), "{text}");
            let voicemail = draft.parts.iter().find(|part| part.slot == Slot::CallVoicemail);
            let voicemail = voicemail.expect("voicemail").text.clone();
            for told in private {
                assert!(!voicemail.contains(told), "{voicemail}");
            }
            let lower = voicemail.to_lowercase();
            assert!(frees.iter().any(|free| lower.contains(free)), "{voicemail}");
        }
        let mut through_recruiter = debrief;
        through_recruiter.facts.reach = Some(afterview::domain::debrief::Reach::Recruiter);
        for draft in drafts(&through_recruiter, &soon_after(&through_recruiter)).1 {
            assert_ne!(draft.channel, Channel::Call, "nobody is called past the recruiter");
        }
    }
}

#[test]
fn on_linkedin_an_addition_leaves_before_the_memory() {
    let memory = PartKey("memory".into());
    let mut debrief = sample("thanks_on_linkedin");
    for draft in letters_of(&debrief, MessageKind::ThankYou, Channel::LinkedIn) {
        let text = draft.text();
        assert!(draft.is_ready() && text.chars().count() <= 300, "{text}");
        assert!(text.contains("glazes"), "{text}");
    }
    let point = "kept the kiln book at the college for two years, with every firing, every cone and every crack written down by hand";
    for item in &mut debrief.items {
        item.details.insert(Detail::Point, point.into());
    }
    for draft in letters_of(&debrief, MessageKind::ThankYou, Channel::LinkedIn) {
        let text = draft.text();
        assert!(text.contains("glazes") && !text.contains("kiln book"), "{text}");
        assert!(draft.out.iter().any(|part| part.text.contains(point)), "not lost, and not cut");
    }
    let long =
        "the wall of glazes that did not come out, and why each of them has its date on it, "
            .repeat(3);
    for person in &mut debrief.facts.people {
        person.remembered.clone_from(&long);
    }
    for draft in letters_of(&debrief, MessageKind::ThankYou, Channel::LinkedIn) {
        let text = draft.text();
        assert!(text.chars().count() <= 300, "{text}");
        assert!(draft.part(&memory).is_none() && draft.out.iter().any(|part| part.key == memory));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(300), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_note_on_linkedin_is_never_longer_than_one_may_be(debrief in told_anywhere()) {
        let debrief = crate::every::dressed(&debrief, debrief.facts.tone, Channel::LinkedIn);
        for draft in drafts(&debrief, &moment(NOON)).1 {
            if draft.channel != Channel::LinkedIn {
                continue;
            }
            let letters = draft.text().chars().count();
            let shorten = draft.asks.iter().any(|ask| matches!(ask, Ask::Shorten { .. }));
            prop_assert!(letters <= 300 || shorten, "{letters}: {}", draft.text());
            for part in body(&draft) {
                prop_assert!(!part.text.ends_with('…'), "{}", part.text);
            }
        }
    }
}

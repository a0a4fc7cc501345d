//! What a reference is asked and told: usable stories, if they fit what they remember.

use super::{Said, all_wordings, each, in_speech, letters_of, sample, wordings};
use crate::every::words_apart;
use crate::support::SPEECHES;
use afterview::domain::debrief::{Channel, Detail, MessageKind, PartKey};

#[test]
fn a_story_is_told_only_if_it_fits_what_they_remember() {
    let parts = [
        (MessageKind::ReferenceAsk, "story"),
        (MessageKind::ReferenceSos, "story"),
        (MessageKind::ReferenceSos, "call_ask"),
    ];
    for (speech, debrief) in each("references_alert") {
        let fits = speech.one_of(
            "if it fits what you remember",
            "si cela correspond à vos souvenirs",
            "si coincide con lo que recuerda",
        );
        for (kind, part) in parts {
            for text in wordings(speech, kind, part) {
                assert_eq!(text.to_lowercase().matches(fits).count(), 1, "{text}");
            }
        }
        let told = speech.one_of(
            "cleared the storm backlog in two nights",
            "le retard de la tempête en deux nuits",
            "todo lo atrasado por la tormenta",
        );
        for channel in [Channel::Email, Channel::Message, Channel::Call] {
            for draft in letters_of(&debrief, MessageKind::ReferenceSos, channel) {
                let text = draft.text();
                assert_eq!(text.to_lowercase().matches(fits).count(), 1, "{text}");
                assert!(text.contains(told), "{text}");
                assert!(draft.is_ready(), "{:?}", draft.asks);
            }
        }
    }
}

/// What a reference has to find words for themselves.
const PRAISE: Said = [
    &[
        "reliable",
        "dedicated",
        "hardworking",
        "hard-working",
        "calm",
        "strong",
        "skilled",
        "excellent",
        "outstanding",
        "committed",
        "flexible",
        "motivated",
        "honest",
        "creative",
        "loyal",
        "talented",
        "capable",
        "experienced",
        "professional",
        "punctual",
    ],
    &[
        "fiable",
        "dévoué",
        "dévouée",
        "travailleur",
        "travailleuse",
        "calme",
        "solide",
        "compétent",
        "compétente",
        "excellent",
        "excellente",
        "exceptionnel",
        "exceptionnelle",
        "engagé",
        "engagée",
        "flexible",
        "motivé",
        "motivée",
        "honnête",
        "créatif",
        "créative",
        "loyal",
        "loyale",
        "doué",
        "douée",
        "capable",
        "expérimenté",
        "expérimentée",
        "professionnel",
        "professionnelle",
        "ponctuel",
        "ponctuelle",
        "rigoureux",
        "rigoureuse",
        "sérieux",
        "sérieuse",
        "autonome",
    ],
    &[
        "fiable",
        "dedicado",
        "dedicada",
        "trabajador",
        "trabajadora",
        "tranquilo",
        "tranquila",
        "fuerte",
        "hábil",
        "excelente",
        "sobresaliente",
        "comprometido",
        "comprometida",
        "flexible",
        "motivado",
        "motivada",
        "honesto",
        "honesta",
        "creativo",
        "creativa",
        "leal",
        "talentoso",
        "talentosa",
        "capaz",
        "profesional",
        "puntual",
        "serio",
        "seria",
        "riguroso",
        "rigurosa",
        "autónomo",
        "autónoma",
    ],
];

#[test]
fn a_reference_is_given_no_adjectives_of_ours() {
    for speech in SPEECHES {
        let praise = in_speech(speech, PRAISE);
        for kind in [MessageKind::ReferenceAsk, MessageKind::ReferenceSos, MessageKind::ReferralAsk]
        {
            for text in all_wordings(speech, kind) {
                let said = words_apart(speech.tongue, &text);
                assert!(!said.iter().any(|word| praise.contains(&word.as_str())), "{text}");
            }
        }
    }
}

#[test]
fn where_a_message_gets_long_the_second_story_waits() {
    let mut debrief = sample("references_alert");
    let long = "how we kept the night shift going for a whole week when the belt stood still and half of us were ill";
    for errand in &mut debrief.errands {
        errand.details.insert(Detail::SecondStory, long.into());
    }
    for draft in letters_of(&debrief, MessageKind::ReferenceSos, Channel::Message) {
        let second = PartKey("second_story".into());
        assert!(draft.part(&second).is_none(), "{}", draft.text());
        let kept = draft.out.iter().find(|part| part.key == second).expect("kept beside it");
        assert!(kept.text.contains(long.trim_start_matches('h')), "{}", kept.text);
        assert!(draft.text().contains("storm backlog"));
    }
    for draft in letters_of(&debrief, MessageKind::ReferenceSos, Channel::Email) {
        assert!(draft.text().contains(long.trim_start_matches('h')), "{}", draft.text());
    }
}

#[test]
fn nothing_is_promised_to_a_reference_in_the_writers_name() {
    let promises: Said = [
        &[
            "before i",
            "before anyone",
            "first, each",
            "you would hear",
            "you will hear",
            "let you know",
        ],
        &[
            "avant de donner",
            "avant que",
            "chaque fois",
            "vous préviendr",
            "tiendrai au courant",
            "vous saurez",
        ],
        &[
            "antes de dar",
            "antes de que",
            "cada vez",
            "te avisar",
            "le avisar",
            "te haré saber",
            "le haré saber",
        ],
    ];
    for speech in SPEECHES {
        for part in ["way", "call_close"] {
            for text in wordings(speech, MessageKind::ReferenceAsk, part) {
                let plain = text.to_lowercase();
                let said =
                    in_speech(speech, promises).iter().any(|promise| plain.contains(promise));
                assert!(!said, "{text}");
            }
        }
    }
}

#[test]
fn who_may_call_never_opens_a_sentence_in_small_letters() {
    let mut debrief = sample("references_alert");
    for (typed, named) in [("somebody from HR", "somebody from HR"), ("fiona", "Fiona")] {
        for errand in &mut debrief.errands {
            errand.details.insert(Detail::Caller, typed.into());
        }
        for channel in [Channel::Email, Channel::Call] {
            for draft in letters_of(&debrief, MessageKind::ReferenceSos, channel) {
                let text = draft.text();
                assert!(text.contains(named), "{text}");
                let opens = [". somebody", "\nsomebody", "“somebody", ". fiona"];
                assert!(!opens.iter().any(|opens| text.contains(opens)), "{text}");
            }
        }
    }
}

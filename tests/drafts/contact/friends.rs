//! What a friend is asked and told: nothing of how it went unless it was typed.

use super::{OUTSIDE, Said, all_wordings, each, in_speech, letters_of, sample, wordings};
use crate::every::words_apart;
use crate::support::{SPEECHES, drafts, soon_after};
use afterview::domain::debrief::{Channel, Detail, MessageKind, PartKey};
use afterview::domain::draft::Ask;

/// What it may be called only by who was there.
const FAILINGS: Said = [
    &[
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
    ],
    &[
        "mal",
        "vide",
        "raté",
        "ratée",
        "échec",
        "échoué",
        "mauvais",
        "mauvaise",
        "affreux",
        "affreuse",
        "catastrophe",
        "désastre",
        "stressé",
        "stressée",
        "honte",
        "pleurer",
        "pleuré",
        "panique",
        "paniqué",
        "figé",
        "figée",
        "triste",
        "anxieux",
        "anxieuse",
        "blessé",
        "blessée",
        "difficile",
        "dur",
        "dure",
        "inquiet",
        "inquiète",
        "perdu",
        "perdue",
        "inégal",
        "refusé",
        "refusée",
        "déçu",
        "déçue",
        "moral",
    ],
    &[
        "mal",
        "blanco",
        "fallé",
        "fracaso",
        "fallido",
        "malo",
        "horrible",
        "terrible",
        "desastre",
        "nervioso",
        "nerviosa",
        "vergüenza",
        "llorar",
        "lloré",
        "pánico",
        "triste",
        "ansiedad",
        "herido",
        "herida",
        "difícil",
        "duro",
        "dura",
        "preocupado",
        "preocupada",
        "perdido",
        "perdida",
        "irregular",
        "rechazo",
        "rechazaron",
        "ánimo",
        "bajón",
    ],
];

#[test]
fn nothing_of_how_it_went_is_said_unless_it_was_typed() {
    for (speech, mut debrief) in each("references_alert") {
        let failings = in_speech(speech, FAILINGS);
        for kind in OUTSIDE {
            for text in all_wordings(speech, kind) {
                // "No harm", "at a bad time" and "a bad week" say nothing of an interview.
                let text = [
                    "il n’y a pas de mal",
                    "tombe mal",
                    "mal choisi",
                    "mal moment",
                    "vendría mal",
                    "mala semana",
                ]
                .iter()
                .fold(text.to_lowercase(), |text, fine| text.replace(fine, ""));
                let said = words_apart(speech.tongue, &text);
                let failing = said.iter().find(|word| failings.contains(&word.as_str()));
                assert!(failing.is_none(), "{failing:?} in {text}");
            }
        }
        for errand in &mut debrief.errands {
            errand.details.remove(&Detail::HowItWent);
        }
        for draft in letters_of(&debrief, MessageKind::ReferenceSos, Channel::Email) {
            assert!(draft.part(&PartKey("went".into())).is_none());
        }
    }
}

#[test]
fn a_friend_is_asked_to_be_there_and_to_mend_nothing() {
    for (speech, mut debrief) in each("asks_friends") {
        debrief.errands.retain(|errand| errand.id == 1);
        let helps: &[&str] = speech.one_of(
            &["advice on", "help me with", "what should i", "tell me what"],
            &["conseils sur", "aide-moi à", "que dois-je", "dis-moi ce que"],
            &["consejos sobre", "ayúdame a", "qué debo", "dime qué"],
        );
        for channel in [Channel::Message, Channel::Email] {
            for draft in letters_of(&debrief, MessageKind::SupportAsk, channel) {
                let text = draft.text();
                assert!(draft.is_ready(), "nothing has to be typed: {:?}", draft.asks);
                let count = speech.grammar().words(&text);
                assert!((20..=speech.one_of(80, 104, 104)).contains(&count), "{count}: {text}");
                for word in helps {
                    assert!(!text.to_lowercase().contains(word), "{text}");
                }
            }
        }
        let frees: &[&str] = speech.one_of(
            &["nothing", "no", "not"],
            &["rien", "pas", "inutile", "aucun"],
            &["nada", "no", "sin"],
        );
        for text in wordings(speech, MessageKind::SupportAsk, "request") {
            let said = words_apart(speech.tongue, &text);
            assert!(said.iter().any(|word| frees.contains(&word.as_str())), "{text}");
        }
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
    let feelings: Said = [
        &[
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
        ],
        &[
            "encore",
            "seul",
            "plein de",
            "tourne en boucle",
            "tourne dans ma tête",
            "derrière moi",
            "dans la tête",
            "sur le cœur",
            "trotte",
        ],
        &["todavía", "sigo", "solo", "sola", "da vueltas", "detrás", "en la cabeza", "voz amiga"],
    ];
    for speech in SPEECHES {
        for text in wordings(speech, MessageKind::SupportAsk, "news") {
            let plain = text.to_lowercase();
            let said = in_speech(speech, feelings).iter().any(|feeling| plain.contains(feeling));
            assert!(!said, "{text}");
        }
    }
}

#[test]
fn a_friend_is_greeted_as_one() {
    for (speech, debrief) in each("asks_friends") {
        let greets = speech.one_of("Hi ", "Salut ", "Hola, ");
        for kind in
            [MessageKind::SupportAsk, MessageKind::PerspectiveAsk, MessageKind::MockInterviewAsk]
        {
            for channel in [Channel::Message, Channel::Email] {
                let all = letters_of(&debrief, kind, channel);
                assert!(all.iter().any(|draft| draft.text().starts_with(greets)), "{kind:?}");
            }
        }
    }
}

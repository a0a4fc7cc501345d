//! What the letters to people outside must say and must not; and what is said by telephone or in few words.

#[path = "contact/few_words.rs"]
mod few_words;
#[path = "contact/friends.rs"]
mod friends;
#[path = "contact/references.rs"]
mod references;

use crate::employer::{Said, each, in_speech};
use crate::every::words_apart;
use crate::support::{SAMPLES, SPEECHES, Speech, drafts, soon_after};
use crate::wordings::letters;
use afterview::domain::debrief::{Channel, Debrief, Detail, MessageKind, Note, PartKey, Tone};
use afterview::domain::draft::Draft;

const OUTSIDE: [MessageKind; 8] = [
    MessageKind::ReferenceAsk,
    MessageKind::ReferenceSos,
    MessageKind::ReferralAsk,
    MessageKind::MentorAsk,
    MessageKind::AdviceAsk,
    MessageKind::SupportAsk,
    MessageKind::PerspectiveAsk,
    MessageKind::MockInterviewAsk,
];

fn sample(name: &str) -> Debrief {
    SAMPLES.get(name).expect("a sample").clone()
}

/// The letters of a kind that a sample makes, under some ids, in every tone, on a channel.
fn letters_of(debrief: &Debrief, kind: MessageKind, channel: Channel) -> Vec<Draft> {
    let mut all = Vec::new();
    for tone in Tone::ALL {
        for salt in 0..12 {
            let mut debrief = debrief.clone();
            debrief.id.0.push_str(&salt.to_string());
            let (assessment, _) = drafts(&debrief, &soon_after(&debrief));
            debrief.notes = assessment
                .offers
                .iter()
                .map(|offer| Note {
                    tone: Some(tone),
                    channel: Some(channel),
                    ..Note::new(offer.key)
                })
                .collect();
            let made = drafts(&debrief, &soon_after(&debrief)).1;
            all.extend(made.into_iter().filter(|draft| draft.key.kind == kind));
        }
    }
    assert!(!all.is_empty() && all.iter().all(|draft| draft.channel == channel), "{kind:?}");
    all
}

/// Every wording of a part, in every tone.
fn wordings(speech: &Speech, kind: MessageKind, part: &str) -> Vec<String> {
    let of = |tone| {
        let all = speech.wordings.of(kind, part, tone);
        all.into_iter().map(|wording| wording.text.to_owned()).collect::<Vec<_>>()
    };
    Tone::ALL.into_iter().flat_map(of).collect()
}

/// Every wording of a kind that is said to the reader.
fn all_wordings(speech: &Speech, kind: MessageKind) -> Vec<String> {
    let mut tables = letters(&speech.wordings);
    let (_, parts) = tables.find(|(name, _)| *name == kind.name()).expect("a table");
    let said = parts.iter().filter(|(part, _)| !part.starts_with("label_"));
    said.flat_map(|(_, voices)| voices.values().flat_map(|some| some.values().cloned())).collect()
}

/// Words of which each offer of a no has one.
const WAYS: Said = [
    &[
        "no",
        "not",
        "decline",
        "leave",
        "free",
        "turn",
        "fine",
        "unanswered",
        "declining",
        "only",
        "whenever",
        "later",
    ],
    &[
        "non",
        "ne",
        "pas",
        "n",
        "refuser",
        "refus",
        "libre",
        "gêne",
        "oubliez",
        "seulement",
        "quand",
        "aucun",
        "aucune",
        "rien",
        "sinon",
        "renoncer",
        "changer",
        "comprendrai",
        "comprendrais",
        "bien",
    ],
    &[
        "no", "negarse", "dejarlo", "déjalo", "déjelo", "libertad", "sin", "cuando", "bien",
        "tiempo", "idea",
    ],
];

#[test]
fn no_is_always_easy() {
    let parts = [(MessageKind::ReferenceAsk, "call_ask")];
    for speech in SPEECHES {
        let ways = in_speech(speech, WAYS);
        for (kind, part) in OUTSIDE.map(|kind| (kind, "easy")).into_iter().chain(parts) {
            let all = wordings(speech, kind, part);
            assert!(all.len() >= 6, "{kind:?}.{part}");
            for text in all {
                let said = words_apart(speech.tongue, &text);
                assert!(said.iter().any(|word| ways.contains(&word.as_str())), "{text}");
            }
        }
        for name in ["references_alert", "asks_those_who_know", "asks_friends"] {
            let debrief = speech.sample(name);
            for draft in drafts(&debrief, &soon_after(&debrief)).1 {
                if OUTSIDE.contains(&draft.key.kind) {
                    assert!(draft.part(&PartKey("easy".into())).is_some(), "{}", draft.text());
                }
            }
        }
    }
}

#[test]
fn a_title_is_not_greeted_like_a_friend() {
    for draft in
        letters_of(&sample("asks_those_who_know"), MessageKind::MentorAsk, Channel::Message)
    {
        let text = draft.text();
        assert!(!text.contains("Hi Mr. Adeyemi") && text.contains(" Mr. Adeyemi,"), "{text}");
    }
}

#[test]
fn a_question_to_the_reader_is_still_put_to_the_reader() {
    let mut debrief = sample("asks_those_who_know");
    let asked = [
        ("how did you get your first class?", "how you got your first class"),
        ("would you hire somebody like me", "whether you would hire somebody like me"),
        ("should I take nights first??", "whether I should take nights first"),
        ("Why Leeds?", "Why Leeds?"),
    ];
    for (typed, told) in asked {
        for errand in &mut debrief.errands {
            errand.details.insert(Detail::Question, typed.into());
        }
        for draft in letters_of(&debrief, MessageKind::AdviceAsk, Channel::Email) {
            assert!(draft.text().contains(told), "{}", draft.text());
        }
    }
}

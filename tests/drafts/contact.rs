//! What the letters to people outside must say and must not; the apology by telephone; a few lines on
//! LinkedIn.

use crate::every::{body, words};
use crate::support::debriefs::NOON;
use crate::support::told::told;
use crate::support::{SAMPLES, WORDINGS, drafts, moment, soon_after};
use crate::wordings::letters;
use afterview::domain::debrief::{Channel, Debrief, Detail, MessageKind, Note, PartKey, Tone};
use afterview::domain::draft::{Ask, Draft, Slot};
use afterview::domain::lang::{English, Grammar};
use proptest::prelude::*;

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
fn wordings(kind: MessageKind, part: &str) -> Vec<String> {
    let of =
        |tone| WORDINGS.of(kind, part, tone).into_iter().map(|wording| wording.text.to_owned());
    Tone::ALL.into_iter().flat_map(of).collect()
}

/// Every wording of a kind that is said to the reader.
fn all_wordings(kind: MessageKind) -> Vec<String> {
    let (_, parts) = letters(&WORDINGS).find(|(name, _)| *name == kind.name()).expect("a table");
    let said = parts.iter().filter(|(part, _)| !part.starts_with("label_"));
    said.flat_map(|(_, voices)| voices.values().flat_map(|some| some.values().cloned())).collect()
}

#[test]
fn a_story_is_told_only_if_it_fits_what_they_remember() {
    let parts = [
        (MessageKind::ReferenceAsk, "story"),
        (MessageKind::ReferenceSos, "story"),
        (MessageKind::ReferenceSos, "call_ask"),
    ];
    for (kind, part) in parts {
        for text in wordings(kind, part) {
            let plain = text.to_lowercase();
            assert_eq!(plain.matches("if it fits what you remember").count(), 1, "{text}");
        }
    }
    for channel in [Channel::Email, Channel::Message, Channel::Call] {
        for draft in letters_of(&sample("references_alert"), MessageKind::ReferenceSos, channel) {
            let text = draft.text();
            assert_eq!(
                text.to_lowercase().matches("if it fits what you remember").count(),
                1,
                "{text}"
            );
            assert!(text.contains("cleared the storm backlog in two nights"), "{text}");
            assert!(draft.is_ready(), "{:?}", draft.asks);
        }
    }
}

#[test]
fn a_reference_is_given_no_adjectives_of_ours() {
    let praise = [
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
    ];
    for kind in [MessageKind::ReferenceAsk, MessageKind::ReferenceSos, MessageKind::ReferralAsk] {
        for text in all_wordings(kind) {
            let said = words(&text);
            assert!(!said.iter().any(|word| praise.contains(&word.as_str())), "{text}");
        }
    }
}

#[test]
fn no_is_always_easy() {
    let ways = [
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
    ];
    let parts = [(MessageKind::ReferenceAsk, "call_ask")];
    for (kind, part) in OUTSIDE.map(|kind| (kind, "easy")).into_iter().chain(parts) {
        let all = wordings(kind, part);
        assert!(all.len() >= 6, "{kind:?}.{part}");
        for text in all {
            assert!(words(&text).iter().any(|word| ways.contains(&word.as_str())), "{text}");
        }
    }
    for name in ["references_alert", "asks_those_who_know", "asks_friends"] {
        let debrief = sample(name);
        for draft in drafts(&debrief, &soon_after(&debrief)).1 {
            if OUTSIDE.contains(&draft.key.kind) {
                assert!(draft.part(&PartKey("easy".into())).is_some(), "{}", draft.text());
            }
        }
    }
}

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
fn a_title_is_not_greeted_like_a_friend() {
    for draft in
        letters_of(&sample("asks_those_who_know"), MessageKind::MentorAsk, Channel::Message)
    {
        let text = draft.text();
        assert!(!text.contains("Hi Mr. Adeyemi") && text.contains(" Mr. Adeyemi,"), "{text}");
    }
}

#[test]
fn a_short_message_is_one_piece_and_the_name() {
    let debrief = sample("asks_friends");
    for kind in
        [MessageKind::SupportAsk, MessageKind::PerspectiveAsk, MessageKind::MockInterviewAsk]
    {
        for draft in letters_of(&debrief, kind, Channel::Message) {
            let text = draft.text();
            assert_eq!(draft.subject, None);
            let pieces: Vec<&str> = text.split("\n\n").collect();
            assert_eq!(pieces.len(), 2, "{text}");
            assert!(pieces.last().is_some_and(|name| matches!(*name, "Wiola" | "W.")), "{text}");
            assert!(!text.contains("regards") && !text.contains("wishes"), "{text}");
            // The greeting has a line of its own: what follows begins with a capital.
            assert!(text.lines().next().is_some_and(|line| line.ends_with(',')), "{text}");
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

#[test]
fn an_apology_by_telephone_says_sorry_once_and_asks_for_nothing() {
    let debrief = sample("says_sorry_by_telephone");
    for draft in letters_of(&debrief, MessageKind::Apology, Channel::Call) {
        let text = draft.text();
        assert!(draft.is_ready(), "{:?}", draft.asks);
        assert_eq!(words(&text).iter().filter(|word| *word == "sorry").count(), 1, "{text}");
        assert!(text.contains("Captain Ruiz"), "{text}");
        assert!(!text.contains("writing about") && !text.contains("Yours"), "{text}");
        let voicemail = draft.parts.iter().find(|part| part.slot == Slot::CallVoicemail);
        let voicemail = voicemail.expect("voicemail").text.clone();
        for told in ["joke", "accent", "sorry", "mate", "?"] {
            assert!(!voicemail.contains(told), "{voicemail}");
        }
        let frees = [
            "no need to call back",
            "have to call back",
            "need not call back",
            "no need to return this call",
        ];
        assert!(frees.iter().any(|free| voicemail.contains(free)), "{voicemail}");
    }
    let mut through_recruiter = debrief;
    through_recruiter.facts.reach = Some(afterview::domain::debrief::Reach::Recruiter);
    for draft in drafts(&through_recruiter, &soon_after(&through_recruiter)).1 {
        assert_ne!(draft.channel, Channel::Call, "nobody is called past the recruiter");
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
    fn a_note_on_linkedin_is_never_longer_than_one_may_be(debrief in told()) {
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

#[test]
fn nothing_is_promised_to_a_reference_in_the_writers_name() {
    let promises = [
        "before i",
        "before anyone",
        "first, each",
        "you would hear",
        "you will hear",
        "let you know",
    ];
    for part in ["way", "call_close"] {
        for text in wordings(MessageKind::ReferenceAsk, part) {
            let plain = text.to_lowercase();
            assert!(!promises.iter().any(|promise| plain.contains(promise)), "{text}");
        }
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

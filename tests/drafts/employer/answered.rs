//! After a no, and around pulling out.

use super::{
    PLEAS, Said, THANKS, always_one_of, at, each, ends_on_every_branch, in_speech, never, often,
    on, slots, with,
};
use crate::every::{body, words};
use afterview::domain::debrief::{Channel, Detail, MessageKind, Reach};
use afterview::domain::draft::{Draft, Slot};

const ARGUING: Said = [
    &[
        "unfair",
        "disagree",
        "reconsider",
        "change your mind",
        "mistake",
        "however",
        "but i ",
        "why was i",
    ],
    &[
        "injuste",
        "pas d’accord",
        "reconsidér",
        "changer d’avis",
        "erreur",
        "cependant",
        "pourtant",
        "toutefois",
        "mais je ",
        "pourquoi n’ai-je",
        "dommage",
    ],
    &[
        "injust",
        "no estoy de acuerdo",
        "reconsider",
        "cambie de opinión",
        "cambie de idea",
        "error",
        "sin embargo",
        "no obstante",
        "pero yo",
        "por qué no me",
        "lástima",
    ],
];

#[test]
fn the_first_words_of_the_call_take_away_the_fear_of_an_argument() {
    for (speech, debrief) in each("feedback_on_the_phone") {
        let all = often(&debrief, MessageKind::FeedbackRequest);
        never(&all, in_speech(speech, ARGUING));
        let facts = &debrief.facts;
        let name = &facts.people.first().expect("somebody").name;
        let yesterday = speech.one_of("yesterday", "hier", "ayer");
        let calm: &[&str] = speech.one_of(
            &["not calling to", "accept", "decided", "stands", "not argue", "not here to"],
            &[
                "n’appelle pas pour",
                "accepte",
                "décidé",
                "est prise",
                "n’a pas pour but",
                "ne s’agit pas de",
                "pas pour contester",
                "prends acte",
            ],
            &["no llamo para", "acepto", "decidido", "está tomada", "mi idea no es"],
        );
        for draft in &all {
            let first = draft.text();
            let first = first.split("\n\n").next().expect("a first paragraph");
            assert!(first.contains(name) && first.contains(&facts.sign_as), "{first}");
            assert!(first.contains(&facts.role) && first.contains(yesterday), "{first}");
            let said = first.to_lowercase();
            assert!(calm.iter().any(|word| said.contains(word)), "{first}");
            let three = speech.one_of("three", "trois", "tres");
            assert!(first.contains(three), "how long it takes: {first}");
            ends_on_every_branch(speech, draft, true);
            let asked = draft.parts.iter().filter(|part| part.slot == Slot::CallAsk);
            assert_eq!(asked.filter(|part| part.text.contains('?')).count(), 3, "{}", draft.text());
            let listen = draft.parts.iter().find(|part| part.slot == Slot::CallListen);
            let word = speech.one_of("isten", "cout", "scuch");
            assert!(listen.is_some_and(|part| part.text.contains(word)), "{}", draft.text());
            let spoken = format!("{}{}", draft.quotes.0, listen.expect("one").text);
            assert!(!draft.text().contains(&spoken), "it is not spoken: {}", draft.text());
        }
    }
}

#[test]
fn voicemail_leaves_a_number_only_where_there_is_one() {
    let voicemail = |draft: &Draft| -> String {
        let parts = draft.parts.iter().filter(|part| part.slot == Slot::CallVoicemail);
        parts.map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    for (speech, debrief) in each("feedback_on_the_phone") {
        let phone = debrief.errands.first().expect("one").detail(Detail::Phone);
        for draft in often(&debrief, MessageKind::FeedbackRequest) {
            assert!(voicemail(&draft).contains(phone), "{}", voicemail(&draft));
        }
        let write: &[&str] =
            speech.one_of(&["write to you", "e-mail"], &["écri", "e-mail"], &["escrib", "correo"]);
        for draft in often(&with(&debrief, Detail::Phone, ""), MessageKind::FeedbackRequest) {
            let said = voicemail(&draft);
            assert!(!said.contains(|sign: char| sign.is_ascii_digit()), "{said}");
            assert!(write.iter().any(|way| said.contains(way)), "{said}");
        }
    }
}

#[test]
fn feedback_in_writing_accepts_before_it_asks() {
    for (speech, debrief) in each("feedback_in_writing") {
        let all = often(&debrief, MessageKind::FeedbackRequest);
        never(&all, in_speech(speech, ARGUING));
        for draft in &all {
            assert_eq!(draft.channel, Channel::Email, "calls are not welcome there");
            let question = draft.text().find('?').expect("a question");
            let accepted = at(draft, Slot::News);
            let accepted = draft.text().find(&body(draft).nth(accepted).expect("one").text);
            assert!(accepted.is_some_and(|accepted| accepted < question), "{}", draft.text());
            assert_eq!(slots(draft).last(), Some(&Slot::Easy));
        }
    }
}

#[test]
fn a_future_candidate_takes_the_reason_as_it_was_given() {
    for (speech, debrief) in each("future_candidate_by_hand") {
        let told = speech.one_of(
            "you needed someone who has run a rota for sixty people",
            "il vous fallait quelqu’un qui a déjà géré un horaire de soixante personnes",
            "necesitaban a alguien que hubiera llevado los turnos de sesenta personas",
        );
        let step = speech.one_of(
            "food bank in december",
            "banque alimentaire en décembre",
            "banco de alimentos en diciembre",
        );
        for channel in [Channel::Letter, Channel::Email] {
            let all = often(
                &on(&debrief, MessageKind::FutureCandidate, channel),
                MessageKind::FutureCandidate,
            );
            never(&all, in_speech(speech, ARGUING));
            always_one_of(&all, &[told]);
            always_one_of(&all, &[step]);
            for draft in &all {
                let most =
                    if channel == Channel::Letter { 100 } else { speech.one_of(120, 150, 150) };
                assert!(draft.words(speech.grammar()) <= most, "{}", draft.text());
                assert_eq!(slots(draft).last(), Some(&Slot::Close), "it ends on them");
                assert!(at(draft, Slot::News) < at(draft, Slot::Backing));
            }
        }
        // Without a reason or a step it is shorter, and still whole.
        let mut bare = with(&debrief, Detail::TheirReason, "");
        bare = with(&bare, Detail::Step, "");
        let reason = speech.one_of("reason", "raison", "motivo");
        for draft in often(&bare, MessageKind::FutureCandidate) {
            assert!(draft.is_ready() && !slots(&draft).contains(&Slot::Backing));
            assert!(!draft.text().contains(reason), "{}", draft.text());
        }
    }
}

#[test]
fn pulling_out_gives_a_reason_only_where_one_was_typed() {
    for (speech, debrief) in each("bowing_out") {
        let told =
            speech.one_of("a post nearer home", "plus près de chez moi", "más cerca de casa");
        always_one_of(&often(&debrief, MessageKind::WithdrawCourtesy), &[told]);
        let all = often(&with(&debrief, Detail::Cause, ""), MessageKind::WithdrawCourtesy);
        let reasons: &[&str] = speech.one_of(
            &["because", "reason", "why", "another", "unfortunately", "nearer"],
            &["parce", "raison", "pourquoi", "malheureusement", "car", "près", "ailleurs"],
            &["porque", "motivo", "razón", "otro", "lamentablemente", "cerca", "ya que"],
        );
        for draft in &all {
            assert_eq!(slots(draft).first(), Some(&Slot::News), "it is said at once");
            for word in reasons {
                assert!(!words(&draft.text()).contains(&(*word).to_owned()), "{}", draft.text());
            }
        }
    }
}

#[test]
fn who_was_told_not_to_write_writes_the_fact_alone() {
    for (speech, mut debrief) in each("bowing_out") {
        debrief.facts.reach = Some(Reach::ContactOnly);
        let all = often(&debrief, MessageKind::WithdrawCourtesy);
        // "Please do not consider me any more" is "Merci de ne plus …" in French: no thanks for anything.
        never(
            &all,
            speech.one_of(
                THANKS[0],
                &["merci pour", "merci d’avoir", "merci du ", "remerci"],
                THANKS[2],
            ),
        );
    }
}

#[test]
fn coming_back_asks_once_and_for_nothing_if_it_is_filled() {
    for (speech, debrief) in each("back_in") {
        let all = often(&debrief, MessageKind::Rejoin);
        never(&all, in_speech(speech, PLEAS));
        let free: &[&str] = speech.one_of(
            &[
                "nothing",
                "fair",
                "no answer",
                "no need",
                "rest",
                "all right",
                "understand",
                "accept",
                "do nothing",
                "no reply",
            ],
            &[
                "nécessaire de répondre",
                "comprend",
                "bien ainsi",
                "inutile",
                "serait normal",
                "pas grave",
                "aucune réponse",
                "accepte",
            ],
            &[
                "no hace falta",
                "entend",
                "entiend",
                "está bien",
                "comprend",
                "no es necesari",
                "acept",
                "no pasa nada",
                "sin respuesta",
                "justo",
            ],
        );
        for draft in &all {
            let easy = body(draft).last().expect("a last part");
            assert_eq!(easy.slot, Slot::Easy);
            assert!(!easy.text.contains('?'), "{}", easy.text);
            let said = easy.text.to_lowercase();
            assert!(free.iter().any(|word| said.contains(word)), "{}", easy.text);
            assert!(draft.text().matches('?').count() <= 1, "{}", draft.text());
        }
    }
}

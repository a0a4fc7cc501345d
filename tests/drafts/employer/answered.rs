//! After a no, and around pulling out.

use super::{
    PLEAS, always_one_of, at, ends_on_every_branch, never, often, on, sample, slots, with,
};
use crate::every::{body, words};
use afterview::domain::debrief::{Channel, Detail, MessageKind, Reach};
use afterview::domain::draft::{Draft, Slot};
use afterview::domain::lang::English;

const ARGUING: [&str; 8] = [
    "unfair",
    "disagree",
    "reconsider",
    "change your mind",
    "mistake",
    "however",
    "but i ",
    "why was i",
];

#[test]
fn the_first_words_of_the_call_take_away_the_fear_of_an_argument() {
    let all = often(&sample("feedback_on_the_phone"), MessageKind::FeedbackRequest);
    never(&all, &ARGUING);
    for draft in &all {
        let first = draft.text();
        let first = first.split("\n\n").next().expect("a first paragraph");
        assert!(first.contains("Rosalind") && first.contains("Gulsen Aydin"), "{first}");
        assert!(first.contains("box office assistant") && first.contains("yesterday"), "{first}");
        let calm = ["not calling to", "accept", "decided", "stands", "not argue", "not here to"];
        assert!(calm.iter().any(|word| first.contains(word)), "{first}");
        assert!(first.contains("three"), "how long it takes: {first}");
        ends_on_every_branch(draft, true);
        let asked = draft.parts.iter().filter(|part| part.slot == Slot::CallAsk);
        assert_eq!(asked.filter(|part| part.text.contains('?')).count(), 3, "{}", draft.text());
        let listen = draft.parts.iter().find(|part| part.slot == Slot::CallListen);
        assert!(listen.is_some_and(|part| part.text.contains("isten")));
        assert!(!draft.text().contains("“Listen"), "it is not spoken: {}", draft.text());
    }
}

#[test]
fn voicemail_leaves_a_number_only_where_there_is_one() {
    let debrief = sample("feedback_on_the_phone");
    let voicemail = |draft: &Draft| -> String {
        let parts = draft.parts.iter().filter(|part| part.slot == Slot::CallVoicemail);
        parts.map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    for draft in often(&debrief, MessageKind::FeedbackRequest) {
        assert!(voicemail(&draft).contains("0131 496 0420"), "{}", voicemail(&draft));
    }
    for draft in often(&with(&debrief, Detail::Phone, ""), MessageKind::FeedbackRequest) {
        let said = voicemail(&draft);
        assert!(!said.contains(|sign: char| sign.is_ascii_digit()), "{said}");
        assert!(said.contains("write to you") || said.contains("e-mail"), "{said}");
    }
}

#[test]
fn feedback_in_writing_accepts_before_it_asks() {
    let all = often(&sample("feedback_in_writing"), MessageKind::FeedbackRequest);
    never(&all, &ARGUING);
    for draft in &all {
        assert_eq!(draft.channel, Channel::Email, "calls are not welcome there");
        let question = draft.text().find('?').expect("a question");
        let accepted = at(draft, Slot::News);
        let accepted = draft.text().find(&body(draft).nth(accepted).expect("one").text);
        assert!(accepted.is_some_and(|accepted| accepted < question), "{}", draft.text());
        assert_eq!(slots(draft).last(), Some(&Slot::Easy));
    }
}

#[test]
fn a_future_candidate_takes_the_reason_as_it_was_given() {
    let debrief = sample("future_candidate_by_hand");
    for channel in [Channel::Letter, Channel::Email] {
        let all = often(
            &on(&debrief, MessageKind::FutureCandidate, channel),
            MessageKind::FutureCandidate,
        );
        never(&all, &ARGUING);
        always_one_of(&all, &["you needed someone who has run a rota for sixty people"]);
        always_one_of(&all, &["i take over the rota at the food bank in december"]);
        for draft in &all {
            let most = if channel == Channel::Letter { 100 } else { 120 };
            assert!(draft.words(&English) <= most, "{}", draft.text());
            assert_eq!(slots(draft).last(), Some(&Slot::Close), "it ends on them");
            assert!(at(draft, Slot::News) < at(draft, Slot::Backing));
        }
    }
    // Without a reason or a step it is shorter, and still whole.
    let mut bare = with(&debrief, Detail::TheirReason, "");
    bare = with(&bare, Detail::Step, "");
    for draft in often(&bare, MessageKind::FutureCandidate) {
        assert!(draft.is_ready() && !slots(&draft).contains(&Slot::Backing));
        assert!(!draft.text().contains("reason"), "{}", draft.text());
    }
}

#[test]
fn pulling_out_gives_a_reason_only_where_one_was_typed() {
    let debrief = sample("bowing_out");
    always_one_of(&often(&debrief, MessageKind::WithdrawCourtesy), &["a post nearer home"]);
    let all = often(&with(&debrief, Detail::Cause, ""), MessageKind::WithdrawCourtesy);
    for draft in &all {
        assert_eq!(slots(draft).first(), Some(&Slot::News), "it is said at once");
        for word in ["because", "reason", "why", "another", "unfortunately", "nearer"] {
            assert!(!words(&draft.text()).contains(&word.to_owned()), "{}", draft.text());
        }
    }
}

#[test]
fn who_was_told_not_to_write_writes_the_fact_alone() {
    let mut debrief = sample("bowing_out");
    debrief.facts.reach = Some(Reach::ContactOnly);
    let all = often(&debrief, MessageKind::WithdrawCourtesy);
    never(&all, &["thank"]);
}

#[test]
fn coming_back_asks_once_and_for_nothing_if_it_is_filled() {
    let all = often(&sample("back_in"), MessageKind::Rejoin);
    never(&all, &PLEAS);
    for draft in &all {
        let easy = body(draft).last().expect("a last part");
        assert_eq!(easy.slot, Slot::Easy);
        assert!(!easy.text.contains('?'), "{}", easy.text);
        let free = [
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
        ];
        assert!(free.iter().any(|word| easy.text.contains(word)), "{}", easy.text);
        assert!(draft.text().matches('?').count() <= 1, "{}", draft.text());
    }
}

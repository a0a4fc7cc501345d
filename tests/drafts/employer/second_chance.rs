//! A second conversation, in writing and by telephone.

use super::{
    PLEAS, always_one_of, at, each, ends_on_every_branch, in_speech, never, often, on, sample,
    slots,
};
use crate::every::body;
use afterview::domain::debrief::{Channel, Detail, Errand, MessageKind, Status};
use afterview::domain::draft::Slot;

#[test]
fn a_second_chance_shows_before_it_asks_and_lets_go() {
    for (speech, debrief) in each("second_chance_with_evidence") {
        let all = often(&debrief, MessageKind::SecondChance);
        never(&all, in_speech(speech, PLEAS));
        always_one_of(
            &all,
            speech.one_of(
                &["fifteen minutes", "quarter of an hour"],
                &["quinze minutes", "quart d’heure"],
                &["quince minutos", "cuarto de hora"],
            ),
        );
        let page = ["the page, with a note", "la page, avec une note", "la hoja, con una nota"];
        always_one_of(&all, &[speech.one_of(page[0], page[1], page[2])]);
        always_one_of(&all, &[speech.one_of("before monday", "avant lundi", "antes del lunes")]);
        let ways: &[&str] = speech.one_of(
            &["stands", "understand", "fair", "no is enough", "accept", "decline"],
            &["reste", "demeure", "comprend", "équitable", "accepte", "refuser"],
            &["queda", "entiend", "entend", "comprend", "justo", "acept", "que no", "igual"],
        );
        for draft in &all {
            let request = slots(draft).iter().rposition(|slot| *slot == Slot::Request);
            assert!(request.is_some_and(|request| at(draft, Slot::Backing) < request));
            assert!(request.is_some_and(|request| at(draft, Slot::Send) < request));
            assert_eq!(slots(draft).last(), Some(&Slot::Easy));
            let last = body(draft).last().expect("a last part").text.to_lowercase();
            assert!(ways.iter().any(|way| last.contains(way)), "{last}");
        }
    }
}

#[test]
fn without_anything_new_the_cause_is_asked_for() {
    let mut debrief =
        on(&sample("second_chance_on_the_phone"), MessageKind::SecondChance, Channel::Email);
    always_one_of(&often(&debrief, MessageKind::SecondChance), &["fire alarm"]);
    debrief.errands.iter_mut().for_each(|errand| {
        errand.details.remove(&Detail::Cause);
    });
    for draft in often(&debrief, MessageKind::SecondChance) {
        assert!(!draft.is_ready() && format!("{:?}", draft.asks).contains("Cause"));
    }
}

#[test]
fn what_was_asked_for_and_was_not_there_is_asked_for_again() {
    for (speech, debrief) in each("captions_were_missing") {
        let all = often(&debrief, MessageKind::SecondChance);
        let told = speech.one_of(
            "i had asked for captions",
            "j’avais demandé des sous-titres",
            "3 de noviembre pedí subtítulos",
        );
        always_one_of(&all, &[told]);
        always_one_of(
            &all,
            speech.one_of(
                &["what i need", "put right", "arrangements"],
                &[
                    "ce point réglé",
                    "aménag",
                    "ce qu’il me faut",
                    "ce dont j’ai besoin",
                    "avec ce que",
                    "réglé",
                    "en ordre",
                ],
                &[
                    "lo que necesito",
                    "me hace falta",
                    "me hacen falta",
                    "resuelto",
                    "resolv",
                    "ajustes",
                    "adaptaci",
                    "solucionad",
                    "lo que pedí",
                    "arreglad",
                ],
            ),
        );
        // It is no favour: no "no" is offered, and nothing is thanked for that was not given.
        never(
            &all,
            speech.one_of(
                &["no is", "free to say no", "a no ", "decline", "fifteen", "thank you again"],
                &["un non", "dire non", "refuser", "refus", "quinze", "merci encore"],
                &[
                    "un no ",
                    "decir que no",
                    "negar",
                    "quince",
                    "gracias de nuevo",
                    "gracias otra vez",
                ],
            ),
        );
        never(&all, in_speech(speech, PLEAS));
    }
}

#[test]
fn a_second_chance_by_telephone_ends_on_every_branch() {
    for (speech, debrief) in each("second_chance_on_the_phone") {
        let skill = speech.one_of("rope work", "matelotage", "trabajo con cabos");
        let phone = debrief.errands.first().expect("one").detail(Detail::Phone);
        for draft in often(&debrief, MessageKind::SecondChance) {
            assert_eq!(draft.channel, Channel::Call);
            assert!(draft.text().contains(skill) && draft.text().contains(phone));
            ends_on_every_branch(speech, &draft, false);
            never(std::slice::from_ref(&draft), in_speech(speech, PLEAS));
        }
    }
}

#[test]
fn an_errand_that_says_nothing_yet_asks_for_what_it_needs() {
    let mut debrief = sample("second_chance_with_evidence");
    debrief.errands.iter_mut().for_each(|errand: &mut Errand| errand.details.clear());
    debrief.facts.status = Status::Pending;
    for draft in often(&debrief, MessageKind::SecondChance) {
        let asks = format!("{:?}", draft.asks);
        assert!(asks.contains("Skill") && asks.contains("Since"), "{asks}");
    }
}

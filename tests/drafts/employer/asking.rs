//! Before they have decided: a new time, another go, a second conversation, how things stand.

use super::{
    Said, always_one_of, at, each, in_speech, never, often, on, sample, says, slots, with,
};
use afterview::domain::debrief::{Answers, Channel, Detail, Item, MessageKind, Reach};
use afterview::domain::draft::{Ask, Slot};
use afterview::domain::mishap::{Matters, Route};

#[test]
fn a_new_time_is_asked_for_without_blame() {
    let blame: Said = [
        &["your fault", "forgot", "you did not", "you failed", "rude", "waste", "disappoint"],
        &[
            "votre faute",
            "oubli",
            "vous n’avez pas",
            "vous n’êtes pas",
            "impoli",
            "perdre mon temps",
            "perdu mon temps",
            "déçu",
            "décev",
            "inadmissible",
            "regrettable",
        ],
        &[
            "culpa",
            "olvid",
            "usted no ",
            "tú no ",
            "no vino",
            "no viniste",
            "mala educación",
            "perder el tiempo",
            "decepcion",
            "inaceptable",
        ],
    ];
    for name in ["nobody_came", "they_cancelled_again", "their_link_dropped", "recording_was_lost"]
    {
        for (speech, debrief) in each(name) {
            let all = often(&debrief, MessageKind::Reschedule);
            never(&all, in_speech(speech, blame));
            for draft in &all {
                assert!(at(draft, Slot::News) < at(draft, Slot::Request), "{}", draft.text());
            }
        }
    }
}

#[test]
fn who_waited_says_so_and_who_was_told_does_not() {
    let came: Said = [
        &["i was there", "i was ready", "i attended", "i came", "i was present", "only one"],
        &[
            "j’étais là",
            "j’étais au rendez-vous",
            "j’étais en ligne",
            "je me suis présent",
            "j’ai attendu",
        ],
        &["estuve allí", "estaba allí", "me presenté", "llegué", "esperé", "tenía todo a mano"],
    ];
    for (speech, debrief) in each("nobody_came") {
        let told =
            speech.one_of("waited at the desk", "attendu à l’accueil", "esperé en la recepción");
        always_one_of(&often(&debrief, MessageKind::Reschedule), &[told]);
    }
    for (speech, debrief) in each("they_cancelled_again") {
        never(&often(&debrief, MessageKind::Reschedule), in_speech(speech, came));
    }
}

#[test]
fn of_a_recorded_interview_nobody_was_kept_waiting() {
    for name in ["recording_was_lost", "recorded_interview"] {
        for (speech, debrief) in each(name) {
            let all = often(&debrief, MessageKind::Reschedule);
            always_one_of(
                &all,
                speech.one_of(
                    &["link", "page", "my answers"],
                    &["lien", "page", "mes réponses"],
                    &["enlace", "página", "mis respuestas"],
                ),
            );
            never(
                &all,
                speech.one_of(
                    &["waited", "nobody", "meet", "thank", "another day", "your calendar"],
                    &["attendu", "personne", "rencontr", "merci", "autre jour", "votre agenda"],
                    &["esperé", "nadie", "conoc", "gracias", "otro día", "su agenda", "tu agenda"],
                ),
            );
        }
    }
    // Where a person sat on the other side, it is a time that is asked for.
    for (speech, debrief) in each("their_link_dropped") {
        let met = often(&debrief, MessageKind::Reschedule);
        always_one_of(
            &met,
            speech.one_of(
                &["time", "date", "day", "slot", "try again"],
                &[
                    "date",
                    "créneau",
                    "jour",
                    "moment",
                    "heure",
                    "remettre",
                    "quand",
                    "reprendre",
                    "fixer",
                ],
                &["momento", "fecha", "día", "hora", "otra vez", "cuando"],
            ),
        );
        never(
            &met,
            speech.one_of(
                &["new link", "answers again"],
                &["nouveau lien", "mes réponses"],
                &["enlace nuevo", "mis respuestas"],
            ),
        );
    }
}

#[test]
fn a_missed_slot_that_is_only_moved_says_whose_fault_it_was_to_nobody() {
    for (speech, mut debrief) in each("nobody_came") {
        let item = debrief.items.first_mut().expect("an item");
        *item = Item { mishap: "my_connection_failed".into(), ..item.clone() };
        item.chosen = Some(Route::Reschedule);
        let all = often(&debrief, MessageKind::Reschedule);
        never(
            &all,
            speech.one_of(
                &["nobody", "called off", "technical fault", "connection"],
                &["personne n", "annul", "problème technique", "connexion"],
                &["nadie", "cancel", "problema técnico", "conexión"],
            ),
        );
    }
}

#[test]
fn times_that_suit_are_told_and_otherwise_the_reader_chooses() {
    let debrief = sample("nobody_came");
    always_one_of(&often(&debrief, MessageKind::Reschedule), &["tomorrow after two"]);
    let open = with(&debrief, Detail::Times, "");
    let all = often(&open, MessageKind::Reschedule);
    never(&all, &["these times", "as follows"]);
    always_one_of(
        &all,
        &[
            "suit",
            "easy for you",
            "works",
            "tell me when",
            "pick",
            "calendar",
            "fit in",
            "your choice",
            "new date",
        ],
    );
}

#[test]
fn a_short_message_is_one_piece() {
    for (speech, debrief) in each("nobody_came") {
        let debrief = on(&debrief, MessageKind::Reschedule, Channel::Message);
        for draft in often(&debrief, MessageKind::Reschedule) {
            assert_eq!(draft.channel, Channel::Message);
            let count = draft.words(speech.grammar());
            assert!(count <= 80 && draft.subject.is_none(), "{}", draft.text());
            assert_eq!(draft.text().matches("\n\n").count(), 1, "{}", draft.text());
        }
    }
}

#[test]
fn ones_own_test_is_not_called_broken_nor_a_broken_one_ones_own() {
    for (speech, debrief) in each("test_went_badly") {
        let own = often(&debrief, MessageKind::RetakeAsk);
        never(
            &own,
            speech.one_of(
                &["technical", "stopped working", "did not run", "page"],
                &["technique", "panne", "bloqu", "la page"],
                &["técnico", "dejó de funcionar", "falló", "página"],
            ),
        );
        let told =
            speech.one_of("wrote up nine faults", "rédigé neuf fiches", "documenté nueve fallos");
        always_one_of(&own, &[told]);
    }
    for (speech, debrief) in each("test_page_froze") {
        let broken = often(&debrief, MessageKind::RetakeAsk);
        never(
            &broken,
            speech.one_of(
                &["go well", "than i can do", "falls short", "my result", "badly", "my work"],
                &[
                    "mal passé",
                    "faire mieux",
                    "en deçà",
                    "mon résultat",
                    "meilleur travail",
                    "mon travail",
                ],
                &["salió bien", "salió mal", "hacerlo mejor", "mi resultado", "mi trabajo"],
            ),
        );
        let told = speech.one_of(
            "the page stopped taking answers",
            "n’acceptait plus de réponses",
            "ya no aceptaba respuestas",
        );
        always_one_of(&broken, &[told]);
    }
}

#[test]
fn a_test_leaves_a_way_out() {
    for (speech, debrief) in each("test_went_badly") {
        let ways: &[&str] = speech.one_of(
            &["understand", "fair", "stands", "stand", "accept"],
            &["comprend", "équitable", "reste", "demeure", "accepte"],
            &["entiend", "entend", "comprend", "justo", "queda", "acept", "está bien", "como está"],
        );
        for draft in often(&debrief, MessageKind::RetakeAsk) {
            assert_eq!(slots(&draft).last(), Some(&Slot::Easy));
            assert!(says(&draft, ways), "{}", draft.text());
        }
    }
}

#[test]
fn a_clean_copy_says_nothing_of_the_old_one_unless_it_was_typed() {
    for (speech, debrief) in each("clean_copy_of_the_cv") {
        let told = speech.one_of("two spellings", "deux coquilles", "dos faltas");
        always_one_of(&often(&debrief, MessageKind::CleanResume), &[told]);
        let mut bare = with(&debrief, Detail::Thing, "");
        let all = often(&bare, MessageKind::CleanResume);
        never(
            &all,
            speech.one_of(
                &["spelling", "slip", "error", "wrong", "typo", "changed", "differ"],
                &["orthographe", "coquille", "erreur", "faute", " chang", "diffèr", "différen"],
                &[
                    "ortografía",
                    "error",
                    "falta ",
                    "errata",
                    "cambié",
                    "cambió",
                    "cambios",
                    "diferen",
                ],
            ),
        );
        // An old copy was no slip: what was wrong with it was its age.
        let item = bare.items.first_mut().expect("an item");
        item.mishap = "old_resume_sent".into();
        item.answers = Answers { matters: Some(Matters::ALot), ..Answers::default() };
        let newer = often(&bare, MessageKind::CleanResume);
        never(
            &newer,
            speech.one_of(
                &["clean copy of my cv.", "writing is part"],
                &["version propre", "écrire fait partie"],
                &["copia en limpio", "tanto de palabras"],
            ),
        );
        always_one_of(
            &newer,
            speech.one_of(
                &["older", "today", "current"],
                &["ancien", "aujourd’hui", "à jour", "actuel", "datait"],
                &["antigu", "hoy", "actual", "anterior", "al día"],
            ),
        );
    }
}

#[test]
fn what_is_owed_where_only_facts_may_be_sent_is_sent_without_thanks_or_a_word_for_oneself() {
    for (speech, mut debrief) in each("owed_to_the_council") {
        let told = speech.one_of(
            "drainage survey from Pwllheli",
            "étude d’assainissement de Douarnenez",
            "estudio de drenaje de Foz",
        );
        let promised: &[&str] = speech.one_of(
            &["promised", "said"],
            &["promis", "convenu", "avais dit", "annoncé", "ai dit", "devais"],
            &["promet", "prometí", "dije", "quedé", "acord"],
        );
        for reach in [Reach::ContactOnly, Reach::Machine] {
            debrief.facts.reach = Some(reach);
            let all = often(&debrief, MessageKind::PromisedItem);
            never(
                &all,
                speech.one_of(
                    &["thank", "look forward", "meet", "hope", "glad", "pleasure"],
                    &[
                        "merci pour",
                        "merci d’avoir",
                        "merci du ",
                        "remerci",
                        "au plaisir",
                        "rencontr",
                        "espér",
                        "me réjoui",
                        "plaisir",
                    ],
                    &["gracias", "con ganas", "conoc", "espero", "me alegr", "placer", "gusto"],
                ),
            );
            for draft in &all {
                assert!(draft.is_ready(), "{:?}", draft.asks);
                assert_eq!(says(draft, promised), draft.text().contains(told), "{}", draft.text());
            }
            let bare = often(&with(&debrief, Detail::Thing, ""), MessageKind::PromisedItem);
            assert!(bare.iter().any(|draft| draft.asks.contains(&Ask::Detail(1, Detail::Thing))));
        }
    }
}

const PRESSING: Said = [
    &[
        "urgent",
        "as soon as",
        "asap",
        "immediately",
        "overdue",
        "still waiting",
        "you promised",
        "must",
        "deadline",
        "remind",
        "other offers",
    ],
    &[
        "urgent",
        "dès que possible",
        "au plus vite",
        "dans les plus brefs",
        "immédiatement",
        "en retard",
        "j’attends toujours",
        "vous aviez promis",
        "vous m’aviez promis",
        "vous devez",
        "délai",
        "relanc",
        "rappeler",
        "autres offres",
    ],
    &[
        "urgent",
        "cuanto antes",
        "lo antes posible",
        "inmediat",
        "con retraso",
        "sigo esperando",
        "me prometió",
        "me prometiste",
        "debe ",
        "fecha límite",
        "recordar",
        "recordatorio",
        "otras ofertas",
    ],
];

#[test]
fn a_status_check_names_the_day_and_presses_nobody() {
    for (speech, mut debrief) in each("late_with_their_answer") {
        let all = often(&debrief, MessageKind::StatusCheck);
        never(&all, in_speech(speech, PRESSING));
        let promised = speech.one_of("20 november", "20 novembre", "20 de noviembre");
        always_one_of(&all, &[promised]);
        for draft in &all {
            assert_eq!(slots(draft).last(), Some(&Slot::Easy));
            assert!(draft.text().matches('?').count() <= 2, "{}", draft.text());
        }
        // Without a promised day, the interview is what it is known by.
        debrief.facts.decision = None;
        let open = often(&debrief, MessageKind::StatusCheck);
        never(
            &open,
            speech.one_of(
                &["promised", "was told", "was to hear"],
                &["promis", "on m’avait dit", "vous m’aviez dit", "je comptais sur"],
                &["prometi", "me dijeron", "me dijo", "esperaba saber"],
            ),
        );
        let met = speech.one_of("10 november", "10 novembre", "10 de noviembre");
        always_one_of(&open, &[met]);
    }
}

#[test]
fn the_second_time_is_the_last_and_says_so() {
    for (speech, debrief) in each("asked_a_second_time") {
        let all = often(&debrief, MessageKind::SecondStatusCheck);
        never(&all, in_speech(speech, PRESSING));
        always_one_of(
            &all,
            speech.one_of(
                &["last", "leave", "again", "take it that", "assume"],
                &[
                    "dernier",
                    "dernière",
                    "laisse",
                    "n’écrirai plus",
                    "écrirai plus",
                    "redemanderai",
                    "comprendrai que",
                    "conclurai",
                    "m’en remets",
                ],
                &["último", "última", "dejo", "no volveré", "entenderé que"],
            ),
        );
    }
}

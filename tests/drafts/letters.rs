//! Some letters, word for word, as the samples make them; and what the samples cover.
//!
//! The expected texts are in `tests/snapshots`, those in French and Spanish in a folder each. After a change that is meant, read the difference aloud and
//! write them anew: `UPDATE_SNAPSHOTS=1 cargo test -p afterview --no-default-features --test drafts`.

#[path = "letters/around.rs"]
mod around;
#[path = "letters/discretion.rs"]
mod discretion;
#[path = "letters/lengths.rs"]
mod lengths;

use crate::support::{SAMPLES, SPEECHES, Speech, drafts, path, show, soon_after};
use afterview::domain::assess::assess;
use afterview::domain::debrief::{Debrief, MessageKind, Note, PartKey, Reach, Status, Tone};
use afterview::domain::draft::Draft;
use afterview::domain::map::Set;
use afterview::domain::mishap::Route;
use std::collections::BTreeSet;
use std::fs;

/// Every sample under several ids, so that many wordings come up.
pub fn many(speech: &Speech) -> Vec<Debrief> {
    let mut many = Vec::new();
    for debrief in speech.samples.values() {
        for salt in 0..speech.one_of(6, 4, 4) {
            let mut debrief = debrief.clone();
            debrief.id.0.push_str(&salt.to_string());
            many.push(debrief);
        }
    }
    many
}

fn sample(name: &str) -> Debrief {
    SAMPLES.get(name).unwrap_or_else(|| panic!("no sample {name}")).clone()
}

fn letters(debrief: &Debrief) -> Vec<Draft> {
    drafts(debrief, &soon_after(debrief)).1
}

fn letter(debrief: &Debrief, kind: MessageKind) -> Draft {
    letters(debrief).into_iter().find(|draft| draft.key.kind == kind).expect("offered")
}

#[test]
fn these_letters_read_like_this() {
    let names = [
        "asked_back",
        "broken_picture_frame",
        "contact_only",
        "it_went_well",
        "left_in_tears",
        "let_slip_a_confidence",
        "offensive_remark",
        "offer_before_signing",
        "panel_of_three",
        "quick_note",
        "recruiter_only",
        "rude_to_reception",
        "shaken_candidate",
        "untrue_degree_after_no",
        "untrue_figure",
        "wrong_time_zone",
        // To the employer.
        "asked_a_second_time",
        "back_in",
        "bowing_out",
        "captions_were_missing",
        "clean_copy_of_the_cv",
        "feedback_in_writing",
        "feedback_on_the_phone",
        "future_candidate_by_hand",
        "late_with_their_answer",
        "nobody_came",
        "owed_to_the_council",
        "recording_was_lost",
        "second_chance_on_the_phone",
        "second_chance_with_evidence",
        "test_page_froze",
        "test_went_badly",
        "their_link_dropped",
        "they_cancelled_again",
        // To people outside, by telephone, on LinkedIn.
        "asks_friends",
        "asks_those_who_know",
        "references_alert",
        "references_by_telephone",
        "says_sorry_by_telephone",
        "thanks_on_linkedin",
    ];
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut wrong = Vec::new();
    for name in names {
        for speech in SPEECHES {
            let texts: Vec<String> = letters(&speech.sample(name))
                .iter()
                .map(|draft| format!("# {:?}\n\n{}", draft.key.kind, show(draft)))
                .collect();
            let text = texts.join("\n");
            let folder = path("tests/snapshots").join(speech.one_of("", "fr", "es"));
            let file = folder.join(format!("{name}.txt"));
            if update {
                fs::create_dir_all(folder).expect("a folder");
                fs::write(&file, &text).expect("written");
            }
            let expected = fs::read_to_string(&file).unwrap_or_default();
            if expected != text {
                wrong.push(format!("{:?} {name} now reads:\n\n{text}", speech.tongue));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n==========\n"));
}

#[test]
fn the_samples_cover_every_route_reach_status_and_tone() {
    for speech in SPEECHES {
        let (mut routes, mut reaches, mut statuses, mut tones, mut kinds) =
            (BTreeSet::new(), Vec::new(), Vec::new(), BTreeSet::new(), BTreeSet::new());
        for (name, debrief) in speech.samples.iter() {
            for item in &debrief.items {
                let known = speech.catalogue.get(&item.mishap).is_some();
                assert!(known, "{name}: no mishap {}", item.mishap);
            }
            let assessment = assess(debrief, &speech.catalogue);
            routes.extend(assessment.verdicts.iter().map(|verdict| verdict.route));
            kinds.extend(assessment.offers.iter().map(|offer| offer.key.kind));
            reaches.push(debrief.facts.reach());
            statuses.push(debrief.facts.status);
            tones.insert(debrief.facts.tone);
        }
        assert!(speech.samples.len() >= 12);
        assert_eq!(routes.len(), Route::ALL.len(), "{:?}: {routes:?}", speech.tongue);
        assert_eq!(kinds.len(), MessageKind::ALL.len());
        assert_eq!(tones.len(), Tone::ALL.len());
        assert!(Reach::ALL.iter().all(|reach| reaches.contains(reach)), "{reaches:?}");
        assert!(Status::ALL.iter().all(|status| statuses.contains(status)), "{statuses:?}");
    }
}

/// Who speaks another language tells the same story in it: what a letter is made from differs in its words alone.
#[test]
fn each_sample_is_there_in_every_language() {
    for speech in SPEECHES {
        for (name, english) in SAMPLES.iter() {
            let told = speech.sample(name);
            let of = |debrief: &Debrief| -> Vec<_> {
                letters(debrief)
                    .iter()
                    .map(|draft| (draft.key, draft.channel, draft.is_ready()))
                    .collect()
            };
            assert_eq!(told.facts.tone, english.facts.tone, "{name} in {:?}", speech.tongue);
            assert_eq!(of(&told), of(english), "{name} in {:?}", speech.tongue);
        }
    }
}

#[test]
fn the_shaken_candidate_gets_one_note_that_mends_two_things() {
    for (speech, debrief) in crate::employer::each("shaken_candidate") {
        let all = letters(&debrief);
        assert_eq!(all.len(), 1, "late and bored are let go");
        let draft = all.first().expect("one");
        assert!(draft.is_ready(), "{:?} {:?}", speech.tongue, draft.asks);
        let text = draft.text();
        let told: &[&str] = speech.one_of(
            &["dementia care", "sit with them first", "tea dance", "Friday", "Grace Mensah"],
            &["formation ASG", "m’assois", "thé dansant", "vendredi", "Grâce Mensah"],
            &[
                "demencias",
                "me siento con la persona",
                "baile de los viernes",
                "viernes",
                "Gracia Mensah",
            ],
        );
        for told in told {
            assert!(text.contains(told), "{told} in {text}");
        }
        let kept: &[&str] = speech.one_of(
            &["late", "bus", "bored", "blank", "clock", "forgot"],
            &["retard", "l’heure", "ennu", "vide", "oubli"],
            &["tarde", "autobús", "aburr", "blanco", "reloj", "olvid"],
        );
        for kept in kept {
            assert!(!text.to_lowercase().contains(kept), "{kept} in {text}");
        }
    }
}

#[test]
fn a_part_that_is_left_out_can_come_back() {
    let mut debrief = sample("it_went_well");
    let whole = letter(&debrief, MessageKind::ThankYou);
    let hope = PartKey("hope".into());
    let mut note = Note { wordings: whole.shown(), ..Note::new(whole.key) };
    note.left_out.insert(hope.clone());
    debrief.notes = vec![note];
    let without = letter(&debrief, MessageKind::ThankYou);
    assert!(without.part(&hope).is_none() && !without.text().contains("repair class"));
    assert!(without.out.iter().any(|part| part.key == hope && part.text.contains("repair class")));
    debrief.notes.iter_mut().for_each(|note| note.left_out = Set::new());
    assert_eq!(letter(&debrief, MessageKind::ThankYou).text(), whole.text());
}

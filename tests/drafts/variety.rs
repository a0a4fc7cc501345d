//! No two letters alike, and no two sentences of one.

use crate::every::{all_drafts, body, dressed, words};
use crate::support::debriefs::NOON;
use crate::support::{SPEECHES, Speech, drafts, moment};
use afterview::domain::debrief::{Channel, Note, PartKey, Tone};
use afterview::domain::draft::{draft, next_wording};
use std::collections::BTreeSet;

#[test]
fn two_parts_of_a_letter_hardly_ever_open_alike() {
    for speech in SPEECHES {
        let (mut pairs, mut alike) = (0, Vec::new());
        for debrief in crate::letters::many(speech) {
            for draft in all_drafts(&debrief) {
                let openings: Vec<String> =
                    body(&draft).filter_map(|part| words(&part.text).into_iter().next()).collect();
                for (at, opening) in openings.iter().enumerate() {
                    for other in openings.iter().skip(at + 1) {
                        pairs += 1;
                        if opening == other {
                            alike.push(draft.text());
                        }
                    }
                }
            }
        }
        println!("{:?}: {} of {pairs} pairs of parts open alike", speech.tongue, alike.len());
        assert!(pairs > 1_000);
        assert!(
            alike.len() * 50 < pairs,
            "{:?}: {} of {pairs}:\n{}",
            speech.tongue,
            alike.len(),
            alike.join("\n=====\n")
        );
    }
}

#[test]
fn colleagues_on_a_panel_get_different_letters() {
    let panels = SPEECHES.map(|speech| speech.sample("panel_of_three"));
    let salted = panels.iter().flat_map(|panel| (0..40).map(move |salt| (panel, salt)));
    for (panel, salt) in salted {
        let mut panel = panel.clone();
        panel.id.0.push_str(&salt.to_string());
        for tone in Tone::ALL {
            for channel in Channel::ALL {
                let (_, drafts) = drafts(&dressed(&panel, tone, channel), &moment(NOON));
                assert_eq!(drafts.len(), 3);
                let bodies: BTreeSet<String> = drafts
                    .iter()
                    .map(|draft| body(draft).map(|part| part.text.as_str()).collect())
                    .collect();
                assert_eq!(bodies.len(), 3);
                if matches!(channel, Channel::Letter | Channel::LinkedIn) {
                    // On paper and in a few lines there may be room for one wording only.
                    continue;
                }
                for family in ["thanks", "memory", "close", "subject"] {
                    let keys: BTreeSet<Option<String>> = drafts
                        .iter()
                        .map(|draft| draft.shown().get(&PartKey(family.into())).cloned())
                        .collect();
                    assert_eq!(
                        keys.len(),
                        3,
                        "{:?} {family}, {tone:?}: {keys:?}",
                        panel.facts.tongue
                    );
                }
            }
        }
    }
}

#[test]
fn another_wording_goes_round_and_comes_back() {
    for speech in SPEECHES {
        goes_round(speech);
    }
}

fn goes_round(speech: &Speech) {
    let mut debrief = speech.sample("quick_note");
    let moment = crate::support::soon_after(&debrief);
    let (assessment, first) = drafts(&debrief, &moment);
    let first = first.into_iter().next().expect("a thank-you");
    let key = PartKey("thanks".into());
    let choices = first.part(&key).expect("thanks").wordings.len();
    assert!(choices >= 3);
    let mut seen = BTreeSet::new();
    let mut now = first.clone();
    for _ in 0..choices {
        let part = now.part(&key).expect("thanks");
        assert!(seen.insert(part.text.clone()), "{} comes twice", part.text);
        let next = next_wording(part).expect("another").to_owned();
        debrief.notes = vec![Note::new(now.key)];
        debrief.notes.iter_mut().for_each(|note| {
            note.wordings.insert(key.clone(), next.clone());
        });
        let offer = assessment.offer(&now.key).expect("offered");
        now = draft(&debrief, &assessment, offer, &speech.wordings, speech.grammar(), &moment);
        assert_eq!(now.part(&key).expect("thanks").wording.as_deref(), Some(next.as_str()));
    }
    assert_eq!(now.part(&key).expect("thanks").text, first.part(&key).expect("thanks").text);
}

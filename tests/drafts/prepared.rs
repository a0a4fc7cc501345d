//! A message that was prepared once is put together anew with each key in it: the same as if it were written from
//! the start.

use crate::support::{CATALOGUE, SPEECHES, soon_after};
use afterview::domain::assess::assess;
use afterview::domain::debrief::{Change, Debrief, Edit};
use afterview::domain::draft::{Draft, draft, next_wording, prepare};

/// Everything that can be done to a draft by hand, part by part.
fn by_hand(draft: &Draft) -> Vec<Change> {
    let mut changes = vec![
        Change::Subject(draft.key, Some("About Tuesday".to_owned())),
        Change::Dismissed(draft.key, "hedge:just".to_owned(), true),
    ];
    for part in &draft.parts {
        let key = || part.key.clone();
        let edit =
            Edit { text: "Words of my own, twelve of them. ".repeat(9), basis: part.ours.clone() };
        changes.push(Change::PartEdited(draft.key, key(), edit));
        changes.push(Change::PartRestored(draft.key, key()));
        changes.extend(
            next_wording(part).map(|next| Change::Wording(draft.key, key(), next.to_owned())),
        );
        changes.push(Change::PartLeftOut(draft.key, key(), true));
        changes.push(Change::PartLeftOut(draft.key, key(), false));
    }
    changes
}

#[test]
fn what_is_done_by_hand_needs_nothing_prepared_anew() {
    let all = SPEECHES.iter().flat_map(|speech| speech.samples.iter().map(move |of| (speech, of)));
    for (speech, (name, sample)) in all {
        let (wordings, grammar) = (&speech.wordings, speech.grammar());
        let moment = soon_after(sample);
        let assessment = assess(sample, CATALOGUE);
        for offer in &assessment.offers {
            let write =
                |debrief: &Debrief| draft(debrief, &assessment, offer, wordings, grammar, &moment);
            let prepared = prepare(sample, &assessment, offer, wordings, grammar, &moment);
            let mut debrief = sample.clone();
            for change in by_hand(&write(sample)) {
                assert!(change.is_in_a_letter());
                debrief.apply(change);
                assert_eq!(
                    prepared.draft(&debrief, grammar),
                    write(&debrief),
                    "{name} {:?}: {:?}",
                    speech.tongue,
                    offer.key
                );
            }
        }
    }
}

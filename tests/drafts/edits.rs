//! What was edited, and what was shown, stays.

use crate::every::{body, cases};
use crate::support::debriefs::NOON;
use crate::support::told::told_anywhere;
use crate::support::{drafts, moment, speech};
use afterview::domain::debrief::{Detail, Edit, Note};
use afterview::domain::draft::{Ask, draft};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_was_edited_stays_and_the_rest_follows_the_facts(debrief in told_anywhere()) {
        let moment = moment(NOON);
        let (assessment, before) = drafts(&debrief, &moment);
        let (speech, grammar) = (speech(&debrief), debrief.facts.tongue.grammar());
        for first in &before {
            let mut debrief = debrief.clone();
            let Some(part) = body(first).last() else { continue };
            let mut note = Note::new(first.key);
            note.wordings = first.shown();
            note.edits.insert(part.key.clone(), Edit { text: "In my own words.".into(), basis: part.ours.clone() });
            debrief.notes = vec![note];
            let offer = assessment.offer(&first.key).expect("offered");
            let after = draft(&debrief, &assessment, offer, &speech.wordings, grammar, &moment);
            let edited = after.part(&part.key).expect("still there");
            prop_assert!(edited.edited && !edited.stale, "{edited:?}");
            prop_assert_eq!(&edited.text, "In my own words.");
            prop_assert_eq!(&edited.ours, &part.ours);

            debrief.facts.sign_as = "Somebody Else".into();
            for person in &mut debrief.facts.people {
                person.remembered = crate::support::in_tongue(debrief.facts.tongue, "the new wing", "la nouvelle aile", "el ala nueva").into();
            }
            for item in &mut debrief.items {
                for text in item.details.values_mut() {
                    *text = text.replace("zqv", "zqw");
                }
            }
            for errand in &mut debrief.errands {
                for text in errand.details.values_mut() {
                    *text = text.replace("zqv", "zqw");
                }
                errand.details.remove(&Detail::SignAs);
            }
            let later = draft(&debrief, &assessment, offer, &speech.wordings, grammar, &moment);
            let edited = later.part(&part.key).expect("still there");
            prop_assert_eq!(&edited.text, "In my own words.");
            prop_assert_eq!(edited.stale, edited.ours != part.ours);
            prop_assert!(later.text().contains("Somebody Else"));
            prop_assert!(!later.text().contains("zqv") || later.text().contains("zqvhope"), "{}", later.text());
        }
    }

    #[test]
    fn what_was_shown_stays_whatever_wordings_come_later(debrief in told_anywhere()) {
        let moment = moment(NOON);
        let (assessment, before) = drafts(&debrief, &moment);
        let (speech, grammar) = (speech(&debrief), debrief.facts.tongue.grammar());
        let mut debrief = debrief;
        debrief.notes = before
            .iter()
            .map(|first| Note { wordings: first.shown(), ..Note::new(first.key) })
            .collect();
        let later = crate::wordings::with_more(speech);
        for first in &before {
            if first.asks.iter().any(|ask| matches!(ask, Ask::Shorten { .. })) {
                // Too long as it stands: a longer wording elsewhere may make room, and does.
                continue;
            }
            let offer = assessment.offer(&first.key).expect("offered");
            let after = draft(&debrief, &assessment, offer, &later, grammar, &moment);
            prop_assert_eq!(after.text(), first.text());
            prop_assert_eq!(&after.subject, &first.subject);
        }
    }
}

//! What holds for every draft of every debrief: there is one, where it may go, and it asks for what it needs.

use crate::every::{all_drafts, cases};
use crate::support::debriefs::{NOON, any_debrief_anywhere};
use crate::support::told::told_anywhere;
use crate::support::{CATALOGUE, drafts, moment};
use afterview::domain::assess::Withheld;
use afterview::domain::debrief::{Channel, Debrief, Detail, MessageKind, Reach, Reader, Status};
use afterview::domain::draft::{Ask, Draft, Part, Slot, channels, next_wording};
use afterview::domain::mishap::Route;
use afterview::domain::plan::plan;
use proptest::prelude::*;

/// How a draft is signed: as the person signs to this reader, or else as usual.
fn signs_as(debrief: &Debrief, draft: &Draft) -> String {
    let errand = draft.key.about.and_then(|id| debrief.errand(id));
    let own = errand.filter(|errand| errand.kind == draft.key.kind);
    let own =
        own.map(|errand| errand.detail(Detail::SignAs)).filter(|name| !name.trim().is_empty());
    debrief.facts.tongue.grammar().name(own.unwrap_or(&debrief.facts.sign_as))
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn never_panics_and_always_says_the_same(debrief in any_debrief_anywhere()) {
        let moment = moment(NOON);
        let (assessment, once) = drafts(&debrief, &moment);
        let (again, twice) = drafts(&debrief, &moment);
        prop_assert_eq!(&assessment, &again);
        prop_assert_eq!(&once, &twice);
        prop_assert_eq!(
            plan(&debrief, &assessment, CATALOGUE, &moment),
            plan(&debrief, &again, CATALOGUE, &moment)
        );
        let grammar = debrief.facts.tongue.grammar();
        for draft in &once {
            prop_assert!(draft.words(grammar) <= grammar.words(&draft.text()));
            for part in &draft.parts {
                prop_assert!(part.wording.is_none() || part.wordings.contains(part.wording.as_ref().expect("one")));
                prop_assert!(next_wording(part).is_none_or(|next| part.wordings.iter().any(|key| key == next)));
            }
        }
    }

    #[test]
    fn a_thank_you_goes_only_where_it_may(debrief in any_debrief_anywhere()) {
        let (assessment, drafts) = drafts(&debrief, &moment(NOON));
        let thanks: Vec<&Draft> = drafts.iter().filter(|draft| draft.key.kind == MessageKind::ThankYou).collect();
        let forbidden = matches!(debrief.facts.reach(), Reach::ContactOnly | Reach::Machine)
            || matches!(debrief.facts.status, Status::Rejected | Status::Withdrew);
        prop_assert!(!forbidden || thanks.is_empty());
        prop_assert_eq!(thanks.is_empty(), assessment.withheld.is_some());
        for verdict in assessment.verdicts.iter().filter(|verdict| verdict.route == Route::Support) {
            let to = debrief.item(verdict.item).and_then(|item| item.to);
            if debrief.facts.people.len() < 2 {
                prop_assert_eq!(assessment.withheld.is_some(), true);
            }
            prop_assert!(to.is_none() || thanks.iter().all(|draft| draft.key.to != to));
            prop_assert!(assessment.withheld != Some(Withheld::AfterNo) || debrief.facts.status == Status::Rejected);
        }
        if debrief.facts.reach() == Reach::Recruiter {
            let passed_on = |draft: &&Draft| draft.key.kind.reader() == Reader::Interviewer && draft.channel != Channel::Call;
            for draft in drafts.iter().filter(passed_on) {
                prop_assert!(draft.parts.iter().any(|part| part.slot == Slot::CoverGreeting) || draft.out.iter().any(|part| part.slot == Slot::CoverGreeting));
            }
        }
    }

    #[test]
    fn asks_for_every_required_fact_that_is_missing(debrief in any_debrief_anywhere()) {
        let (assessment, drafts) = drafts(&debrief, &moment(NOON));
        for draft in drafts {
            let edited = |slot: Slot| draft.parts.iter().chain(&draft.out).any(|part| part.slot == slot && part.edited);
            let out = |slot: Slot| draft.out.iter().any(|part| part.slot == slot);
            if signs_as(&debrief, &draft).is_empty() && !draft.parts.is_empty() && !edited(Slot::SignOff) && !out(Slot::SignOff) {
                prop_assert!(draft.asks.contains(&Ask::SignAs));
            }
            let offer = assessment.offer(&draft.key).expect("offered");
            for id in &offer.items {
                let (Some(item), Some(verdict)) = (debrief.item(*id), assessment.verdict(*id)) else { continue };
                let needed: &[Detail] = match (draft.key.kind, verdict.route) {
                    (MessageKind::ThankYou, Route::Add) => &[Detail::Point],
                    (MessageKind::ThankYou, Route::Fix) => &[Detail::Asked, Detail::Answer],
                    (MessageKind::ThankYou, Route::Send) | (MessageKind::RepairNote, _) => &[Detail::Thing],
                    (MessageKind::ThankYou | MessageKind::Correct, Route::Correct) => &[Detail::Said, Detail::Truth],
                    _ => &[],
                };
                let mine = |part: &&Part| part.items.contains(id);
                if draft.out.iter().any(|part| mine(&part)) || draft.parts.iter().any(|part| mine(&part) && part.edited) {
                    continue;
                }
                for detail in needed.iter().filter(|detail| item.detail(**detail).trim().is_empty()) {
                    prop_assert!(draft.asks.contains(&Ask::Detail(*id, *detail)), "{detail:?}: {:?}", draft.asks);
                }
            }
        }
    }

    /// On every channel a kind may take, and no other: what was kept of another is passed over.
    #[test]
    fn a_message_travels_only_as_it_may(debrief in told_anywhere()) {
        for draft in all_drafts(&debrief) {
            let open = channels(&debrief, &draft.key);
            prop_assert!(open.contains(&draft.channel), "{:?} by {:?}", draft.key.kind, draft.channel);
            prop_assert_eq!(draft.subject.is_some(), draft.channel == Channel::Email);
        }
    }
}

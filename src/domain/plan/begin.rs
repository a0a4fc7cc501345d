//! Messages that are worth a thought, and when: they stand on the page until they are begun (design:
//! judgement, "Clock" and "Gates").

use super::hold::{a_day_between, asking_day, calm_again, next_morning, slept_on};
use super::late::{is_asked, may_call};
use super::{Action, Deed, action};
use crate::domain::assess::Assessment;
use crate::domain::clock::Moment;
use crate::domain::debrief::{Debrief, MessageKind};
use crate::domain::errand::openings;
use crate::domain::mishap::{Also, Nature, Route};

/// A line for each of them.
pub(super) fn begin(debrief: &Debrief, assessment: &Assessment, moment: &Moment) -> Vec<Action> {
    let open = openings(debrief, assessment);
    let also =
        |wanted: Also| assessment.verdicts.iter().any(|verdict| verdict.also.contains(&wanted));
    let unheard = assessment.verdicts.iter().any(|verdict| {
        matches!(verdict.route, Route::Add | Route::Fix) || verdict.traits.is(Nature::Missing)
    });
    let mut lines = Vec::new();
    for kind in open {
        let at = match kind {
            MessageKind::StatusCheck if is_asked(debrief) => asking_day(kind, debrief, moment),
            MessageKind::SecondStatusCheck => asking_day(kind, debrief, moment),
            // The same day, once calm: somebody saw what they did not hear (advice, row 11).
            MessageKind::ReferenceSos if unheard && may_call(debrief, moment) => {
                calm_again(debrief, moment)
            }
            // Let it sting first: asking why can wait for the next morning.
            MessageKind::FeedbackRequest | MessageKind::FutureCandidate => {
                slept_on(debrief, moment)
            }
            MessageKind::SecondChance if also(Also::SecondChance) => {
                a_day_between(debrief, moment).unwrap_or_else(|| calm_again(debrief, moment))
            }
            MessageKind::Rejoin if also(Also::Rejoin) => next_morning(debrief.ended(), moment),
            _ => continue,
        };
        let key = format!("begin.{}", kind.name());
        lines.push(action(debrief, key, Deed::Begin(kind), at));
    }
    lines
}

//! When a message may go: the hold, and the time by which it is still on time.

use crate::domain::assess::{Assessment, Offer, Reason};
use crate::domain::clock::{self, HOUR, Instant, MINUTE, Moment};
use crate::domain::debrief::{Debrief, MessageKind};
use crate::domain::mishap::Route;

/// Sending waits this long after the interview.
const USUAL_HOLD: i64 = 2 * HOUR;
/// With a decision expected today it waits this long.
const SHORT_HOLD: i64 = 30 * MINUTE;
/// A thank-you is due this long after the interview.
const THANK_YOU_DUE: i64 = 24 * HOUR;
/// From this hour on, and before the next, the morning is suggested.
const NIGHT_FROM: u8 = 22;
const NIGHT_TO: u8 = 7;
/// The hour that is suggested instead of the night.
const MORNING: u8 = 8;
/// The hour by which a decision of that day may fall.
const DECISION_HOUR: u8 = 9;

/// Sending is asked to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Until then.
    pub until: Instant,
    /// Why.
    pub reason: HoldReason,
}

/// Why sending is asked to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HoldReason {
    /// It is read with fresh eyes after a while.
    FreshEyes,
    /// They decide today: a short wait only.
    DecisionToday,
    /// It is night: the morning is better.
    Night,
}

/// The hold on a message, if one still runs and was not waived. A missed slot and a promised item are
/// never held. Distress never lengthens a hold.
pub fn hold(
    debrief: &Debrief,
    assessment: &Assessment,
    offer: &Offer,
    moment: &Moment,
) -> Option<Hold> {
    let note = debrief.note(&offer.key);
    if note.is_some_and(|note| note.hold_waived || note.sent.is_some()) {
        return None;
    }
    let urgent = offer
        .items
        .iter()
        .filter_map(|id| assessment.verdict(*id))
        .any(|verdict| verdict.reason == Reason::MissedSlot || verdict.route == Route::Send);
    if urgent {
        return None;
    }
    let ended = debrief.ended();
    let today = debrief.facts.decision.is_some_and(|day| day.0 <= moment.zone.local(ended).day);
    let (length, reason) = if today {
        (SHORT_HOLD, HoldReason::DecisionToday)
    } else {
        (USUAL_HOLD, HoldReason::FreshEyes)
    };
    let free = ended.plus(length);
    let (until, reason) = out_of_the_night(free.max(moment.now), moment)
        .map_or((free, reason), |morning| (morning, HoldReason::Night));
    (until > moment.now).then_some(Hold { until, reason })
}

/// The morning after, where an instant falls into the night.
fn out_of_the_night(at: Instant, moment: &Moment) -> Option<Instant> {
    let local = moment.zone.local(at);
    if local.hour() >= NIGHT_FROM {
        Some(moment.at(clock::days_after(local.day, 1), MORNING, 0))
    } else if local.hour() < NIGHT_TO {
        Some(moment.at(local.day, MORNING, 0))
    } else {
        None
    }
}

/// The latest time at which a message is still on time: for a thank-you, the earlier of 24 hours and the
/// announced decision; for what is owed, the announced decision, if there is one.
pub fn due(debrief: &Debrief, offer: &Offer, moment: &Moment) -> Option<Instant> {
    let ended = debrief.ended();
    let decision = debrief.facts.decision.map(|day| {
        // A decision on the day itself: at its end, and never before the person had an hour.
        if day.0 <= moment.zone.local(ended).day {
            moment.at(day.0, 17, 0).max(ended.plus(HOUR))
        } else {
            moment.at(day.0, DECISION_HOUR, 0)
        }
    });
    if offer.key.kind == MessageKind::ThankYou {
        let day = ended.plus(THANK_YOU_DUE);
        Some(decision.map_or(day, |decision| decision.min(day)))
    } else {
        decision
    }
}

/// The morning after an instant, at the person's place.
pub fn next_morning(after: Instant, moment: &Moment) -> Instant {
    let local = moment.zone.local(after);
    let day = if local.hour() < NIGHT_TO { local.day } else { clock::days_after(local.day, 1) };
    moment.at(day, MORNING, 0)
}

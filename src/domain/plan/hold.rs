//! When a message may go: the hold, and the time by which it is still on time.

use crate::domain::assess::{Assessment, Offer, Reason};
use crate::domain::clock::{self, HOUR, Instant, MINUTE, Moment};
use crate::domain::debrief::{Condition, Debrief, MessageKind, Reader, Status};
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
/// Working days after a promised date before asking (design: judgement, "Clock").
pub(super) const WORKING_DAYS_BEFORE_ASKING: u32 = 5;
/// Working days after the interview before asking, where no date was promised. Ours: the design names none.
const WORKING_DAYS_WITHOUT_DATE: u32 = 10;
/// Working days between the first time of asking and the second, which is the last.
const WORKING_DAYS_BETWEEN: u32 = 10;

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
    /// They are not late yet.
    NotLateYet,
    /// A day between the interview and asking again.
    ADayBetween,
    /// The no is fresh: the next morning is early enough.
    SleepOnIt,
}

impl HoldReason {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::FreshEyes,
        Self::DecisionToday,
        Self::Night,
        Self::NotLateYet,
        Self::ADayBetween,
        Self::SleepOnIt,
    ];

    /// Its name in keys of the content.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FreshEyes => "fresh_eyes",
            Self::DecisionToday => "decision_today",
            Self::Night => "night",
            Self::NotLateYet => "not_late_yet",
            Self::ADayBetween => "a_day_between",
            Self::SleepOnIt => "sleep_on_it",
        }
    }
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
    let kind = offer.key.kind;
    let ended = debrief.ended();
    let own = match kind {
        // Nobody waits to ask a friend, and what broke is reported the same day.
        kind if kind.reader() == Reader::Contact => return None,
        MessageKind::Reschedule | MessageKind::RetakeAsk => return None,
        MessageKind::StatusCheck | MessageKind::SecondStatusCheck => {
            Some((asking_day(kind, debrief, moment), HoldReason::NotLateYet))
        }
        MessageKind::FeedbackRequest | MessageKind::FutureCandidate => {
            Some((slept_on(debrief, moment), HoldReason::SleepOnIt))
        }
        // The same day where the cause came from outside, otherwise after a day; before the decision.
        MessageKind::SecondChance => {
            let errand = offer.key.about.and_then(|id| debrief.errand(id));
            let outside =
                errand.is_some_and(|errand| errand.answer(Condition::OutsideCause) == Some(true));
            let morning = a_day_between(debrief, moment).filter(|_| !outside);
            morning.map(|morning| (morning, HoldReason::ADayBetween))
        }
        _ => None,
    };
    let today = debrief.facts.decision.is_some_and(|day| day.0 <= moment.zone.local(ended).day);
    let (free, reason) = own.unwrap_or(if today {
        (ended.plus(SHORT_HOLD), HoldReason::DecisionToday)
    } else {
        (ended.plus(USUAL_HOLD), HoldReason::FreshEyes)
    });
    let (until, reason) = out_of_the_night(free.max(moment.now), moment)
        .map_or((free, reason), |morning| (morning, HoldReason::Night));
    (until > moment.now).then_some(Hold { until, reason })
}

/// When the person can be calm again, on the day itself: after the usual hold, or in the morning where that is
/// night.
pub(super) fn calm_again(debrief: &Debrief, moment: &Moment) -> Instant {
    let free = debrief.ended().plus(USUAL_HOLD);
    out_of_the_night(free, moment).unwrap_or(free)
}

/// The morning after the no. One of a day that is not known is taken as of the day on which it was told here.
pub(super) fn slept_on(debrief: &Debrief, moment: &Moment) -> Instant {
    match debrief.facts.told {
        Some(told) => moment.at(clock::days_after(told.0, 1), MORNING, 0),
        None => next_morning(debrief.started, moment),
    }
}

/// When asking how things stand is not early any more (design: judgement, "Clock").
pub(super) fn asking_day(kind: MessageKind, debrief: &Debrief, moment: &Moment) -> Instant {
    let first = debrief
        .notes
        .iter()
        .filter(|note| note.key.kind == MessageKind::StatusCheck)
        .find_map(|note| note.sent);
    if debrief.facts.status == Status::Silent
        && debrief.facts.decision.is_none()
        && kind == MessageKind::StatusCheck
    {
        // They are late, says the person; by how much is not known.
        return moment.now;
    }
    match (kind, first, debrief.facts.decision) {
        (MessageKind::SecondStatusCheck, Some(first), _) => {
            half_past_nine_after(first, WORKING_DAYS_BETWEEN, moment)
        }
        (_, _, Some(promised)) => {
            moment.at(moment.week.working_days_after(promised.0, WORKING_DAYS_BEFORE_ASKING), 9, 30)
        }
        (_, _, None) => half_past_nine_after(debrief.ended(), WORKING_DAYS_WITHOUT_DATE, moment),
    }
}

/// In the morning of the day that is so many working days after an instant.
pub(super) fn half_past_nine_after(from: Instant, working_days: u32, moment: &Moment) -> Instant {
    let day = moment.week.working_days_after(moment.zone.local(from).day, working_days);
    moment.at(day, 9, 30)
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
    let decision = decided(debrief, moment);
    match offer.key.kind {
        MessageKind::ThankYou => {
            let day = debrief.ended().plus(THANK_YOU_DUE);
            Some(decision.map_or(day, |decision| decision.min(day)))
        }
        // What has to do with the decision has to come before it.
        MessageKind::Correct
        | MessageKind::Apology
        | MessageKind::RepairNote
        | MessageKind::Reschedule
        | MessageKind::RetakeAsk
        | MessageKind::CleanResume
        | MessageKind::PromisedItem
        | MessageKind::SecondChance
        | MessageKind::ReferenceSos => decision,
        _ => None,
    }
}

/// When they may decide, if they named a day. On the day of the interview itself: at its end, and never before the
/// person had an hour.
fn decided(debrief: &Debrief, moment: &Moment) -> Option<Instant> {
    let (day, ended) = (debrief.facts.decision?.0, debrief.ended());
    Some(if day <= moment.zone.local(ended).day {
        moment.at(day, 17, 0).max(ended.plus(HOUR))
    } else {
        moment.at(day, DECISION_HOUR, 0)
    })
}

/// The morning after it, where they decide later than that.
pub(super) fn a_day_between(debrief: &Debrief, moment: &Moment) -> Option<Instant> {
    let morning = next_morning(debrief.ended(), moment);
    decided(debrief, moment).is_none_or(|decided| morning < decided).then_some(morning)
}

/// The morning after an instant, at the person's place.
pub fn next_morning(after: Instant, moment: &Moment) -> Instant {
    let local = moment.zone.local(after);
    let day = if local.hour() < NIGHT_TO { local.day } else { clock::days_after(local.day, 1) };
    moment.at(day, MORNING, 0)
}

//! Messages that have had their day: the thank-you, and the word to a reference.
//!
//! A thank-you is due after a day (design: judgement, "Clock"), and worth sending for some days more: late thanks are thanks. Once
//! they are so late with their answer that one may ask how things stand, that message is the one to send: it says
//! what stayed, and it thanks. Of what a status opens (design: judgement, "Gates"), `silent` names no thank-you, no
//! addition and no better answer: a note that sells something, weeks on and beside a question, presses whoever is late.
//! So from that day the thank-you is off the page of the diary. It stays among the letters, since drafting is always
//! open, and whoever wants to send it still can.
//!
//! A reference is told what to bring up because they may be called before the decision (design: judgement, "Gates"), the
//! same day ("Clock"). Once that day is over it has no place on the page, not even to be begun; who hears that they are
//! late and may still call can begin it themselves.

use super::hold::{WORKING_DAYS_BEFORE_ASKING, asking_day, half_past_nine_after};
use crate::domain::clock::Moment;
use crate::domain::debrief::{Debrief, MessageKind, NoteKey, Status};

/// Whether a message is one that has had its day. One that was sent, or that left the app and waits
/// for "Did you send it?", stays where it can be ticked.
pub(super) fn is_over(key: &NoteKey, debrief: &Debrief, moment: &Moment) -> bool {
    let waiting = matches!(debrief.facts.status, Status::Pending | Status::Silent);
    let left = debrief.note(key).is_some_and(|note| note.sent.is_some() || note.kept.is_some());
    match key.kind {
        _ if left => return false,
        MessageKind::ReferenceSos => return !may_call(debrief, moment),
        MessageKind::ThankYou if waiting && is_asked(debrief) => {}
        _ => return false,
    }
    // "They are late" can be said on the day after. Thanks have some days of their own.
    let some_days = half_past_nine_after(debrief.ended(), WORKING_DAYS_BEFORE_ASKING, moment);
    moment.now >= asking_day(MessageKind::StatusCheck, debrief, moment).max(some_days)
}

/// Whether a reference may still be called before they decide.
pub(super) fn may_call(debrief: &Debrief, moment: &Moment) -> bool {
    let decided = debrief.facts.decision.is_some_and(|day| day.0 < moment.today());
    debrief.facts.status == Status::Pending && !decided
}

/// Whether asking how things stand is on the page. Without a promised day it is theirs to decide when it is late.
pub(super) fn is_asked(debrief: &Debrief) -> bool {
    let begun = debrief.errands().any(|errand| errand.kind == MessageKind::StatusCheck);
    begun || debrief.facts.decision.is_some() || debrief.facts.status == Status::Silent
}

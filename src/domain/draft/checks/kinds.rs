//! Which message is spared which check (design: messages, "Draft checks": "Exempt where the kind asks for
//! it").

use super::{Check, Written};
use crate::domain::debrief::{Channel, MessageKind, Tone};

/// What a message does to its reader: what suits it hangs on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// Thanks for a conversation, with what is worth adding.
    Thanks,
    /// Thanks first, and then something else: a no is answered.
    Courtesy,
    /// Owns something: an untrue word, harm, damage, a missed hour, a leaving. One "sorry" is right, what went
    /// wrong is named, and thanks come after it or not at all.
    Owning,
    /// Asks them for something, or tells them something: a time, a test, an answer, a way out. Thanks may stand
    /// anywhere.
    Asking,
    /// To a friend, a contact or a reference: nerves and what went wrong may be named, and one "sorry" to
    /// somebody one takes the time of is courtesy.
    Friend,
}

/// One line for each kind.
#[expect(clippy::match_same_arms, reason = "a kind is found, and added, as a line of its own")]
const fn manner(kind: MessageKind) -> Manner {
    match kind {
        MessageKind::ThankYou => Manner::Thanks,
        MessageKind::FutureCandidate => Manner::Courtesy,
        MessageKind::Correct => Manner::Owning,
        MessageKind::Apology => Manner::Owning,
        MessageKind::RepairNote => Manner::Owning,
        MessageKind::Reschedule => Manner::Owning,
        MessageKind::CleanResume => Manner::Owning,
        MessageKind::PromisedItem => Manner::Owning,
        MessageKind::Rejoin => Manner::Owning,
        MessageKind::WithdrawCourtesy => Manner::Asking,
        MessageKind::RetakeAsk => Manner::Asking,
        MessageKind::SecondChance => Manner::Asking,
        MessageKind::StatusCheck => Manner::Asking,
        MessageKind::SecondStatusCheck => Manner::Asking,
        MessageKind::FeedbackRequest => Manner::Asking,
        MessageKind::ReferenceAsk => Manner::Friend,
        MessageKind::ReferenceSos => Manner::Friend,
        MessageKind::ReferralAsk => Manner::Friend,
        MessageKind::MentorAsk => Manner::Friend,
        MessageKind::AdviceAsk => Manner::Friend,
        MessageKind::SupportAsk => Manner::Friend,
        MessageKind::PerspectiveAsk => Manner::Friend,
        MessageKind::MockInterviewAsk => Manner::Friend,
    }
}

/// Whether a message goes out in writing and has room for more than a few lines.
const fn has_room(channel: Channel) -> bool {
    match channel {
        Channel::Email | Channel::Letter => true,
        Channel::LinkedIn | Channel::Message | Channel::Call => false,
    }
}

/// Whether the message is about an outside cause, so that telling of it is no excuse.
const fn tells_the_cause(kind: MessageKind) -> bool {
    matches!(kind, MessageKind::Reschedule | MessageKind::RetakeAsk)
}

/// Whether a check is for this message.
pub(super) fn suits(check: Check, written: &Written<'_>) -> bool {
    let (kind, manner) = (written.kind, manner(written.kind));
    let thanks = manner == Manner::Thanks && has_room(written.channel);
    let friend = manner == Manner::Friend;
    match check {
        Check::Sorry => !friend && manner != Manner::Owning,
        Check::Mistake => !friend && manner != Manner::Owning && !tells_the_cause(kind),
        Check::SorryAgain => friend || manner == Manner::Owning,
        Check::Excuse => !friend && !tells_the_cause(kind),
        Check::Hedge | Check::Forgive | Check::CheckingIn | Check::Private => !friend,
        Check::Plea | Check::Number => !kind.is_to_a_friend(),
        Check::ThanksFirst => {
            (thanks || (manner == Manner::Courtesy && has_room(written.channel))) && !written.waits
        }
        Check::ThanksLast | Check::NoDetail | Check::TooShort | Check::TopicLong => {
            thanks && !written.waits
        }
        Check::SecondTopic | Check::TopicPlace => thanks,
        Check::TooLong => written.channel != Channel::Call && !written.waits,
        Check::Emoji => written.tone == Tone::Formal,
        _ => true,
    }
}

//! Which message is spared which check (design: messages, "Draft checks": "Exempt where the kind asks for
//! it").

use super::{Check, Written};
use crate::domain::debrief::{Channel, MessageKind, Tone};

/// What a message does to its reader: what suits it hangs on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// Thanks for a conversation, with what is worth adding.
    Thanks,
    /// Owns something: an untrue word, harm, damage, a missed hour. One "sorry" is right, what went wrong is
    /// named, and thanks come after it or not at all.
    Owning,
}

/// One line for each kind.
const fn manner(kind: MessageKind) -> Manner {
    match kind {
        MessageKind::ThankYou => Manner::Thanks,
        MessageKind::Correct | MessageKind::Apology | MessageKind::RepairNote => Manner::Owning,
    }
}

/// Whether a message goes out in writing and has room for more than a line or two.
const fn has_room(channel: Channel) -> bool {
    match channel {
        Channel::Email | Channel::Letter => true,
    }
}

/// Whether a check is for this message.
pub(super) fn suits(check: Check, written: &Written<'_>) -> bool {
    let manner = manner(written.kind);
    let thanks = manner == Manner::Thanks;
    match check {
        Check::Sorry | Check::Mistake => manner != Manner::Owning,
        Check::SorryAgain => manner == Manner::Owning,
        Check::ThanksFirst | Check::ThanksLast | Check::NoDetail | Check::TooShort => {
            thanks && has_room(written.channel) && !written.waits
        }
        Check::SecondTopic | Check::TopicPlace => thanks,
        Check::TopicLong => thanks && !written.waits,
        Check::TooLong => !written.waits,
        Check::Emoji => written.tone == Tone::Formal,
        _ => true,
    }
}

//! The kinds of message there are, and how each of them may travel (design: messages, "Kinds").

use super::Channel;
use crate::domain::json::Saved;
use serde::{Deserialize, Serialize};

/// A kind of message (design: messages, "Kinds").
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MessageKind {
    /// Thanks, with what is worth adding or mending.
    ThankYou,
    /// Puts something untrue right.
    Correct,
    /// Says sorry for harm, and nothing else.
    Apology,
    /// Offers to make damage good.
    RepairNote,
    /// Asks for a new time: they did not come, or their technology failed.
    Reschedule,
    /// Asks to take a failed or broken test again.
    RetakeAsk,
    /// Sends a clean CV, where writing is the job.
    CleanResume,
    /// Sends what was promised, where nothing but facts may be sent.
    PromisedItem,
    /// Asks for a second conversation, behind its gate.
    SecondChance,
    /// Asks how things stand, once they are late.
    StatusCheck,
    /// Asks so a second and last time.
    SecondStatusCheck,
    /// Asks why, after a no: a call with three questions, or an e-mail.
    FeedbackRequest,
    /// Stays in their mind after a no.
    FutureCandidate,
    /// Pulls out with courtesy.
    WithdrawCourtesy,
    /// Asks to be let back in after pulling out.
    Rejoin,
    /// Asks somebody to be a reference.
    ReferenceAsk,
    /// Tells a reference who agreed what to bring up.
    ReferenceSos,
    /// Asks a contact to pass the person on.
    ReferralAsk,
    /// Asks for somebody's guidance over a while.
    MentorAsk,
    /// Asks somebody one thing they know about.
    AdviceAsk,
    /// Asks a friend to be there.
    SupportAsk,
    /// Asks a friend how it looks from outside.
    PerspectiveAsk,
    /// Asks a friend to play the interviewer.
    MockInterviewAsk,
}

/// Who reads a kind of message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Somebody they met; where there is a recruiter, it is passed on.
    Interviewer,
    /// The recruiter where there is one; otherwise somebody they met.
    Recruiter,
    /// Somebody outside: a reference, a contact, a friend.
    Contact,
}

impl MessageKind {
    /// All of them.
    pub const ALL: [Self; 23] = [
        Self::ThankYou,
        Self::Correct,
        Self::Apology,
        Self::RepairNote,
        Self::Reschedule,
        Self::RetakeAsk,
        Self::CleanResume,
        Self::PromisedItem,
        Self::SecondChance,
        Self::StatusCheck,
        Self::SecondStatusCheck,
        Self::FeedbackRequest,
        Self::FutureCandidate,
        Self::WithdrawCourtesy,
        Self::Rejoin,
        Self::ReferenceAsk,
        Self::ReferenceSos,
        Self::ReferralAsk,
        Self::MentorAsk,
        Self::AdviceAsk,
        Self::SupportAsk,
        Self::PerspectiveAsk,
        Self::MockInterviewAsk,
    ];

    /// Its name in addresses, in the keys of the plan and in the content: never changed once it was kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ThankYou => "thank_you",
            Self::Correct => "correct",
            Self::Apology => "apology",
            Self::RepairNote => "repair_note",
            Self::Reschedule => "reschedule",
            Self::RetakeAsk => "retake_ask",
            Self::CleanResume => "clean_resume",
            Self::PromisedItem => "promised_item",
            Self::SecondChance => "second_chance",
            Self::StatusCheck => "status_check",
            Self::SecondStatusCheck => "second_status_check",
            Self::FeedbackRequest => "feedback_request",
            Self::FutureCandidate => "future_candidate",
            Self::WithdrawCourtesy => "withdraw_courtesy",
            Self::Rejoin => "rejoin",
            Self::ReferenceAsk => "reference_ask",
            Self::ReferenceSos => "reference_sos",
            Self::ReferralAsk => "referral_ask",
            Self::MentorAsk => "mentor_ask",
            Self::AdviceAsk => "advice_ask",
            Self::SupportAsk => "support_ask",
            Self::PerspectiveAsk => "perspective_ask",
            Self::MockInterviewAsk => "mock_interview_ask",
        }
    }

    /// Whether it goes to a friend: none of it is weighed like a letter.
    pub const fn is_to_a_friend(self) -> bool {
        matches!(self, Self::SupportAsk | Self::PerspectiveAsk | Self::MockInterviewAsk)
    }

    /// How it may travel, the usual way first (design: messages, "Kinds"). A thank-you is never a text
    /// message (design: judgement, "Where the articles disagree").
    pub const fn channels(self) -> &'static [Channel] {
        use Channel::{Call, Email, Letter, LinkedIn, Message};
        match self {
            Self::ThankYou => &[Email, Letter, LinkedIn],
            Self::Correct | Self::RepairNote | Self::FutureCandidate => &[Email, Letter],
            Self::Apology => &[Email, Letter, Call],
            Self::RetakeAsk
            | Self::CleanResume
            | Self::PromisedItem
            | Self::StatusCheck
            | Self::SecondStatusCheck
            | Self::WithdrawCourtesy
            | Self::Rejoin => &[Email],
            Self::SecondChance | Self::ReferenceAsk => &[Email, Call],
            Self::ReferenceSos => &[Email, Call, Message],
            Self::FeedbackRequest => &[Call, Email],
            Self::Reschedule | Self::ReferralAsk | Self::MentorAsk | Self::AdviceAsk => {
                &[Email, Message]
            }
            Self::SupportAsk | Self::PerspectiveAsk | Self::MockInterviewAsk => &[Message, Email],
        }
    }

    /// Who reads it.
    pub const fn reader(self) -> Reader {
        match self {
            Self::ThankYou
            | Self::Correct
            | Self::Apology
            | Self::RepairNote
            | Self::FutureCandidate => Reader::Interviewer,
            Self::Reschedule
            | Self::RetakeAsk
            | Self::CleanResume
            | Self::PromisedItem
            | Self::SecondChance
            | Self::StatusCheck
            | Self::SecondStatusCheck
            | Self::FeedbackRequest
            | Self::WithdrawCourtesy
            | Self::Rejoin => Reader::Recruiter,
            Self::ReferenceAsk
            | Self::ReferenceSos
            | Self::ReferralAsk
            | Self::MentorAsk
            | Self::AdviceAsk
            | Self::SupportAsk
            | Self::PerspectiveAsk
            | Self::MockInterviewAsk => Reader::Contact,
        }
    }

    /// Whether it is an errand: begun by the person, rather than called for by an item.
    pub const fn is_errand(self) -> bool {
        !matches!(
            self,
            Self::ThankYou
                | Self::Correct
                | Self::Apology
                | Self::RepairNote
                | Self::Reschedule
                | Self::RetakeAsk
                | Self::CleanResume
                | Self::PromisedItem
        )
    }
}

//! Messages that the person begins: to a reference, to a friend, or once more to the employer.

use super::{Detail, LocalId, MessageKind};
use crate::domain::json::{Key, Saved};
use crate::domain::map::Map;
use serde::{Deserialize, Serialize};

/// A message that no mishap calls for and the person began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Errand {
    /// Names it inside the debrief.
    pub id: LocalId,
    /// What kind of message it is.
    pub kind: MessageKind,
    /// To whom of those they met; none for the recruiter, the hiring team, or somebody else.
    #[serde(default)]
    pub to: Option<LocalId>,
    /// To whom else, as one would greet them.
    #[serde(default)]
    pub name: String,
    /// Their address.
    #[serde(default)]
    pub email: String,
    /// What it needs to say, in the person's words.
    #[serde(default)]
    pub details: Map<Detail, String>,
    /// What was answered about it before it is worth sending.
    #[serde(default)]
    pub answers: Map<Condition, bool>,
    /// Given up: it is not on offer, and its words are still here.
    #[serde(default)]
    pub dropped: bool,
}

impl Errand {
    /// An errand about which nothing was said yet.
    pub fn new(id: LocalId, kind: MessageKind) -> Self {
        Self {
            id,
            kind,
            to: None,
            name: String::new(),
            email: String::new(),
            details: Map::new(),
            answers: Map::new(),
            dropped: false,
        }
    }

    /// What was typed for a detail; empty if nothing was.
    pub fn detail(&self, detail: Detail) -> &str {
        self.details.get(&detail).map_or("", String::as_str)
    }

    /// What was answered about a condition, if anything.
    pub fn answer(&self, condition: Condition) -> Option<bool> {
        self.answers.get(&condition).copied()
    }
}

/// What has to be so before an errand is worth sending (design: judgement, "Gates"). Each is a plain yes or
/// no question.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// References alert: they agreed to be a reference.
    Agreed,
    /// References alert: they know of this search.
    KnowsOfSearch,
    /// References alert: they saw the thing themselves.
    SawIt,
    /// References alert: they may be called before the decision.
    MayBeCalled,
    /// Second chance: what the work is about went unseen.
    CoreUnseen,
    /// Second chance: there is something new to show.
    NewEvidence,
    /// Second chance: what got in the way came from outside.
    OutsideCause,
    /// Second chance: they asked once already.
    AskedBefore,
    /// Second chance: both sides were read, and the answer is yes.
    WantsIt,
    /// Feedback: the person wants answers, not a new decision.
    WantsAnswers,
    /// Feedback: calls are not welcome there.
    CallsUnwelcome,
    /// Rejoin: the person slept on it and wants back.
    WantsBack,
}

impl Key for Condition {}

impl Condition {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Agreed,
        Self::KnowsOfSearch,
        Self::SawIt,
        Self::MayBeCalled,
        Self::CoreUnseen,
        Self::NewEvidence,
        Self::OutsideCause,
        Self::AskedBefore,
        Self::WantsIt,
        Self::WantsAnswers,
        Self::CallsUnwelcome,
        Self::WantsBack,
    ];

    /// Its name in keys of the content and in ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::KnowsOfSearch => "knows_of_search",
            Self::SawIt => "saw_it",
            Self::MayBeCalled => "may_be_called",
            Self::CoreUnseen => "core_unseen",
            Self::NewEvidence => "new_evidence",
            Self::OutsideCause => "outside_cause",
            Self::AskedBefore => "asked_before",
            Self::WantsIt => "wants_it",
            Self::WantsAnswers => "wants_answers",
            Self::CallsUnwelcome => "calls_unwelcome",
            Self::WantsBack => "wants_back",
        }
    }
}

//! What was done to each message: choices, edits, and the exact text once it left.

use super::{Channel, LocalId, Tone};
use crate::domain::clock::Instant;
use crate::domain::json::{Key, Saved};
use crate::domain::map::{Map, Set};
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
}

impl MessageKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::ThankYou, Self::Correct, Self::Apology, Self::RepairNote];

    /// Its name in addresses and in the keys of the plan: never changed once it was kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ThankYou => "thank_you",
            Self::Correct => "correct",
            Self::Apology => "apology",
            Self::RepairNote => "repair_note",
        }
    }
}

/// Which message of a debrief: its kind, the item it is about where it has one, and to whom.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteKey {
    /// The kind of message.
    pub kind: MessageKind,
    /// The item it is about; none for a thank-you.
    pub about: Option<LocalId>,
    /// The person it goes to; none for the hiring team or a recruiter without a name.
    pub to: Option<LocalId>,
}

/// Names a part inside a message, for ever: `thanks`, `add.3`, `close`. The number is the item's id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct PartKey(pub String);

impl Key for PartKey {}

/// What was done to one message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// Which message.
    pub key: NoteKey,
    /// Its own tone.
    #[serde(default)]
    pub tone: Option<Tone>,
    /// Its own channel.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// The wording of each part once it was shown.
    #[serde(default)]
    pub wordings: Map<PartKey, String>,
    /// Parts that the person edited.
    #[serde(default)]
    pub edits: Map<PartKey, Edit>,
    /// Parts that the person left out.
    #[serde(default)]
    pub left_out: Set<PartKey>,
    /// The subject, where it was edited.
    #[serde(default)]
    pub subject: Option<String>,
    /// The exact text once it was copied, mailed or printed.
    #[serde(default)]
    pub kept: Option<Kept>,
    /// When the person said that it was sent.
    #[serde(default)]
    pub sent: Option<Instant>,
    /// "Send anyway" was said to the hold.
    #[serde(default)]
    pub hold_waived: bool,
}

impl Note {
    /// A message to which nothing was done yet.
    pub fn new(key: NoteKey) -> Self {
        Self {
            key,
            tone: None,
            channel: None,
            wordings: Map::new(),
            edits: Map::new(),
            left_out: Set::new(),
            subject: None,
            kept: None,
            sent: None,
            hold_waived: false,
        }
    }
}

/// A part in the person's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Edit {
    /// Their text.
    pub text: String,
    /// Our text at the time: when the facts under it change, old and new are shown side by side.
    pub basis: String,
}

/// The text as it left the app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Kept {
    /// The subject, where there was one.
    #[serde(default)]
    pub subject: Option<String>,
    /// The whole text.
    pub text: String,
    /// When.
    pub at: Instant,
    /// How.
    pub by: KeptBy,
}

/// How a text left the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum KeptBy {
    /// Copied.
    Copied,
    /// Handed to the mail program.
    Mailed,
    /// Handed to the share sheet.
    Shared,
    /// Printed.
    Printed,
}

//! What was done to each message: choices, edits, and the exact text once it left.

use super::{Channel, LocalId, MessageKind, Tone};
use crate::domain::clock::Instant;
use crate::domain::json::{Key, Saved};
use crate::domain::map::{Map, Set};
use serde::{Deserialize, Serialize};

/// Which message of a debrief: its kind, the item or errand it is about where it has one, and to whom.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteKey {
    /// The kind of message.
    pub kind: MessageKind,
    /// The item or the errand it is about; none for a thank-you.
    pub about: Option<LocalId>,
    /// The person it goes to, of those they met; none for the hiring team, a recruiter, or somebody else.
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
    /// Findings of the draft checks that were put away for this message: check and words.
    #[serde(default)]
    pub dismissed: Set<String>,
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
            dismissed: Set::new(),
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
    /// Spoken, in a call.
    Spoken,
}

//! The ways a debrief can change. A change is small, serialisable and applied by one function, so that
//! what was typed can be kept as a list of changes and put onto a newer copy of the same debrief.

mod apply;
mod field;
mod made;

pub use field::Field;

use super::{
    Channel, Condition, Day, Debrief, Distress, Edit, Entry, Kept, Landed, LeafChange, LeafKey,
    LocalId, MessageKind, NeutralLine, Note, NoteKey, PartKey, Reach, Status, Tone,
};
use crate::domain::clock::Instant;
use crate::domain::json::Saved;
use crate::domain::lang::{ListVerb, Tongue};
use crate::domain::mishap::{By, Matters, Nature, Noticed, Route};
use serde::{Deserialize, Serialize};

/// An answer about an item; `None` goes back to the catalogue's default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// By whom.
    By(Option<By>),
    /// Whether they would have noticed.
    Noticed(Option<Noticed>),
    /// Whether it matters for this job.
    Matters(Option<Matters>),
    /// What kind of thing it is.
    Nature(Option<Nature>),
    /// Whether it was put right already.
    PutRight(Option<bool>),
    /// Whether there is a good answer in two sentences.
    Fixable(Option<bool>),
    /// Whether telling is comfortable.
    Comfortable(Option<bool>),
    /// Which neutral line.
    NeutralLine(Option<NeutralLine>),
    /// Whether it is tied to a need they stated.
    Tied(Option<bool>),
    /// Whether it hurt somebody who was not among those they met.
    ThirdPerson(Option<bool>),
}

/// One change to a debrief. Past tense: what the person did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Text was typed; the whole text of the field.
    Text(Field, String),
    /// The words of a field are to be used exactly as they are, or mended again.
    Exact(Field, bool),
    /// Another door was taken.
    Entry(Entry),
    /// Somebody was added to who they met.
    PersonAdded(LocalId),
    /// Somebody was taken off again.
    PersonRemoved(LocalId),
    /// "I don't know who" was said, or taken back.
    NobodyNamed(bool),
    /// When the interview ended.
    Ended(Option<Instant>),
    /// Through whom they may write.
    Reach(Option<Reach>),
    /// The day of the decision.
    Decision(Option<Day>),
    /// How the application stands.
    Status(Status),
    /// The day on which they said no.
    ToldOn(Option<Day>),
    /// The tone of all messages that have none of their own.
    Tone(Tone),
    /// The language of all messages.
    Tongue(Tongue),
    /// How it is.
    Distress(Option<Distress>),
    /// A feeling was named, or taken back.
    Feeling(String, bool),
    /// The letter that will not be sent was sealed, or opened again.
    UnsentSealed(bool),
    /// A question was added.
    QuestionAdded(LocalId),
    /// A question was taken off.
    QuestionRemoved(LocalId),
    /// How an answer went.
    Landed(LocalId, Option<Landed>),
    /// "What went well" was asked: skipping passes.
    WellAsked,
    /// The one question about the whole list was answered.
    FlagsAsked,
    /// An item was added; parked where enough are being weighed.
    ItemAdded {
        /// Its id.
        id: LocalId,
        /// Its mishap.
        mishap: String,
        /// Whether it waits.
        parked: bool,
    },
    /// An item was taken off.
    ItemRemoved(LocalId),
    /// A question about an item was answered.
    Answered(LocalId, Answer),
    /// The verb for a list was picked.
    ListVerb(LocalId, Option<ListVerb>),
    /// A thin answer is owned, or not.
    Owned(LocalId, bool),
    /// Whom an item concerns.
    Addressed(LocalId, Option<LocalId>),
    /// Another route was chosen; none goes back to the recommended one.
    Chosen(LocalId, Option<Route>),
    /// An item was put aside, or taken up.
    Parked(LocalId, bool),
    /// An item was looked at again on another visit.
    Weighed(LocalId),
    /// An item was let go on purpose, or opened again.
    LetGo(LocalId, Option<Instant>),
    /// A message that no mishap calls for was begun.
    ErrandBegun {
        /// Its name.
        id: LocalId,
        /// What kind of message.
        kind: MessageKind,
        /// To whom of those they met, if to one of them.
        to: Option<LocalId>,
    },
    /// It was given up, or taken up again.
    ErrandDropped(LocalId, bool),
    /// It goes to another of those they met.
    ErrandTo(LocalId, Option<LocalId>),
    /// A condition of it was answered; none takes the answer back.
    ErrandAnswered(LocalId, Condition, Option<bool>),
    /// A message got its own tone.
    NoteTone(NoteKey, Tone),
    /// A message got its own channel.
    NoteChannel(NoteKey, Channel),
    /// A part was shown in this wording.
    Wording(NoteKey, PartKey, String),
    /// A part was edited.
    PartEdited(NoteKey, PartKey, Edit),
    /// The edit of a part was taken back.
    PartRestored(NoteKey, PartKey),
    /// A part was left out, or put in again.
    PartLeftOut(NoteKey, PartKey, bool),
    /// The subject was edited; none goes back to ours.
    Subject(NoteKey, Option<String>),
    /// All edits, wordings and omissions of a message were taken back, or put back by undo.
    NoteReplaced(Box<Note>),
    /// The exact text left the app.
    Kept(NoteKey, Box<Kept>),
    /// "Did you send it?" was answered.
    Sent(NoteKey, Option<Instant>),
    /// "Send anyway" was said.
    HoldWaived(NoteKey, bool),
    /// A finding of the draft checks was put away for this message, or is to be seen again.
    Dismissed(NoteKey, String, bool),
    /// An action was ticked off, or not.
    Ticked(String, Option<Instant>),
    /// "You are done. Close this."
    Closed(Option<Instant>),
    /// Something was done to a leaf.
    Leaf(LeafKey, LeafChange),
    /// Everything was put back as it was at another time, but for the letter that is never sent.
    Restored(Box<Debrief>),
}

impl Change {
    /// Whether it changes nothing but how a message is put together: none of the facts that it is prepared from.
    pub const fn is_in_a_letter(&self) -> bool {
        matches!(
            self,
            Self::PartEdited(..)
                | Self::PartRestored(..)
                | Self::PartLeftOut(..)
                | Self::Subject(..)
                | Self::Wording(..)
                | Self::Dismissed(..)
        )
    }
}

impl Change {
    /// Whether it is a change to the book, and not to the interview that is open.
    pub fn is_to_the_book(&self) -> bool {
        match self {
            Self::Text(field, _) | Self::Exact(field, _) => field.is_in_the_book(),
            Self::Leaf(key, _) => key.kind.is_of_the_book(),
            _ => false,
        }
    }
}

impl Change {
    /// Whether this change makes an earlier one of the same kind pointless, so that only the later need be
    /// kept: typing in one field again.
    pub fn replaces(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Text(field, _), Self::Text(before, _)) => field == before,
            (Self::PartEdited(note, part, _), Self::PartEdited(note_before, part_before, _)) => {
                note == note_before && part == part_before
            }
            (Self::Subject(note, _), Self::Subject(before, _)) => note == before,
            _ => false,
        }
    }
}

//! The ways a debrief can change. A change is small, serialisable and applied by one function, so that
//! what was typed can be kept as a list of changes and put onto a newer copy of the same debrief.

use super::{
    AskedQuestion, Channel, Day, Debrief, Detail, Distress, Edit, Entry, Item, Kept, Landed,
    LocalId, NeutralLine, Note, NoteKey, PartKey, Person, Reach, Status, Tone,
};
use crate::domain::clock::Instant;
use crate::domain::lang::ListVerb;
use crate::domain::mishap::{By, Matters, Nature, Noticed, Route};
use serde::{Deserialize, Serialize};

/// A field that holds text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// [`Facts::company`](super::Facts::company).
    Company,
    /// [`Facts::role`](super::Facts::role).
    Role,
    /// [`Facts::recruiter`](super::Facts::recruiter).
    Recruiter,
    /// [`Facts::sign_as`](super::Facts::sign_as).
    SignAs,
    /// [`Facts::hope`](super::Facts::hope).
    Hope,
    /// [`Person::name`].
    PersonName(LocalId),
    /// [`Person::remembered`].
    Remembered(LocalId),
    /// [`Calm::other_feeling`](super::Calm::other_feeling).
    OtherFeeling,
    /// [`Calm::kind_words`](super::Calm::kind_words).
    KindWords,
    /// [`Calm::unsent`](super::Calm::unsent).
    Unsent,
    /// [`Recall::told`](super::Recall::told).
    Told,
    /// [`Recall::they_did`](super::Recall::they_did).
    TheyDid,
    /// [`AskedQuestion::asked`].
    Asked(LocalId),
    /// [`Weighing::well`](super::Weighing::well).
    Well,
    /// [`Weighing::around`](super::Weighing::around).
    Around,
    /// [`Weighing::friend_view`](super::Weighing::friend_view).
    FriendView,
    /// [`Weighing::one_year`](super::Weighing::one_year).
    OneYear,
    /// [`Weighing::worst_case`](super::Weighing::worst_case).
    WorstCase,
    /// [`Item::words`].
    ItemWords(LocalId),
    /// One of [`Item::details`].
    Detail(LocalId, Detail),
}

/// An answer about an item; `None` goes back to the catalogue's default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
}

/// One change to a debrief. Past tense: what the person did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Text was typed; the whole text of the field.
    Text(Field, String),
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
    /// The tone of all messages that have none of their own.
    Tone(Tone),
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
    /// An action was ticked off, or not.
    Ticked(String, Option<Instant>),
    /// "You are done. Close this."
    Closed(Option<Instant>),
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

impl Debrief {
    /// Applies a change. One that speaks of something no longer there creates it where text would be lost
    /// otherwise, and does nothing where not.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Text(field, text) => *self.text_mut(field) = text,
            Change::Entry(entry) => self.entry = entry,
            Change::PersonAdded(id) => {
                self.person_mut(id);
                self.facts.nobody_named = false;
            }
            Change::PersonRemoved(id) => self.facts.people.retain(|person| person.id != id),
            Change::NobodyNamed(nobody) => self.facts.nobody_named = nobody,
            Change::Ended(ended) => self.facts.ended = ended,
            Change::Reach(reach) => self.facts.reach = reach,
            Change::Decision(day) => self.facts.decision = day,
            Change::Status(status) => self.facts.status = status,
            Change::Tone(tone) => self.facts.tone = tone,
            Change::Distress(distress) => self.calm.distress = distress,
            Change::Feeling(feeling, true) => {
                self.calm.feelings.insert(feeling);
            }
            Change::Feeling(feeling, false) => {
                self.calm.feelings.remove(&feeling);
            }
            Change::UnsentSealed(sealed) => self.calm.unsent_sealed = sealed,
            Change::QuestionAdded(id) => {
                self.question_mut(id);
            }
            Change::QuestionRemoved(id) => self.recall.questions.retain(|asked| asked.id != id),
            Change::Landed(id, landed) => self.question_mut(id).landed = landed,
            Change::WellAsked => self.weighing.well_asked = true,
            Change::FlagsAsked => self.weighing.flags_asked = true,
            Change::Ticked(key, Some(at)) => {
                self.ticked.insert(key, at);
            }
            Change::Ticked(key, None) => {
                self.ticked.remove(&key);
            }
            Change::Closed(at) => self.closed = at,
            change => self.apply_to_item(change),
        }
    }

    fn apply_to_item(&mut self, change: Change) {
        match change {
            Change::ItemAdded { id, mishap, parked } => {
                let item = self.item_mut(id);
                item.mishap = mishap;
                item.parked = parked;
            }
            Change::ItemRemoved(id) => self.items.retain(|item| item.id != id),
            Change::Answered(id, answer) => answer.give(self.item_mut(id)),
            Change::ListVerb(id, verb) => self.item_mut(id).list_verb = verb,
            Change::Owned(id, owned) => self.item_mut(id).owned = owned,
            Change::Addressed(id, to) => self.item_mut(id).to = to,
            Change::Chosen(id, route) => self.item_mut(id).chosen = route,
            Change::Parked(id, parked) => self.item_mut(id).parked = parked,
            Change::Weighed(id) => {
                let item = self.item_mut(id);
                item.weighed = item.weighed.saturating_add(1);
            }
            Change::LetGo(id, at) => self.item_mut(id).closed = at,
            change => self.apply_to_note(change),
        }
    }

    fn apply_to_note(&mut self, change: Change) {
        match change {
            Change::NoteTone(key, tone) => self.note_mut(key).tone = Some(tone),
            Change::NoteChannel(key, channel) => self.note_mut(key).channel = Some(channel),
            Change::Wording(key, part, wording) => {
                self.note_mut(key).wordings.insert(part, wording);
            }
            Change::PartEdited(key, part, edit) => {
                self.note_mut(key).edits.insert(part, edit);
            }
            Change::PartRestored(key, part) => {
                self.note_mut(key).edits.remove(&part);
            }
            Change::PartLeftOut(key, part, true) => {
                self.note_mut(key).left_out.insert(part);
            }
            Change::PartLeftOut(key, part, false) => {
                self.note_mut(key).left_out.remove(&part);
            }
            Change::Subject(key, subject) => self.note_mut(key).subject = subject,
            Change::NoteReplaced(note) => {
                let key = note.key;
                *self.note_mut(key) = *note;
            }
            Change::Kept(key, kept) => self.note_mut(key).kept = Some(*kept),
            Change::Sent(key, at) => self.note_mut(key).sent = at,
            Change::HoldWaived(key, waived) => self.note_mut(key).hold_waived = waived,
            // Every other change is handled before it gets here.
            _ => {}
        }
    }

    /// The text of a field; empty where there is none.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Company => &self.facts.company,
            Field::Role => &self.facts.role,
            Field::Recruiter => &self.facts.recruiter,
            Field::SignAs => &self.facts.sign_as,
            Field::Hope => &self.facts.hope,
            Field::PersonName(id) => self.person(id).map_or("", |person| &person.name),
            Field::Remembered(id) => self.person(id).map_or("", |person| &person.remembered),
            Field::OtherFeeling => &self.calm.other_feeling,
            Field::KindWords => &self.calm.kind_words,
            Field::Unsent => &self.calm.unsent,
            Field::Told => &self.recall.told,
            Field::TheyDid => &self.recall.they_did,
            Field::Asked(id) => self
                .recall
                .questions
                .iter()
                .find(|asked| asked.id == id)
                .map_or("", |asked| &asked.asked),
            Field::Well => &self.weighing.well,
            Field::Around => &self.weighing.around,
            Field::FriendView => &self.weighing.friend_view,
            Field::OneYear => &self.weighing.one_year,
            Field::WorstCase => &self.weighing.worst_case,
            Field::ItemWords(id) => self.item(id).map_or("", |item| &item.words),
            Field::Detail(id, detail) => self.item(id).map_or("", |item| item.detail(detail)),
        }
    }

    fn text_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Company => &mut self.facts.company,
            Field::Role => &mut self.facts.role,
            Field::Recruiter => &mut self.facts.recruiter,
            Field::SignAs => &mut self.facts.sign_as,
            Field::Hope => &mut self.facts.hope,
            Field::PersonName(id) => &mut self.person_mut(id).name,
            Field::Remembered(id) => &mut self.person_mut(id).remembered,
            Field::OtherFeeling => &mut self.calm.other_feeling,
            Field::KindWords => &mut self.calm.kind_words,
            Field::Unsent => &mut self.calm.unsent,
            Field::Told => &mut self.recall.told,
            Field::TheyDid => &mut self.recall.they_did,
            Field::Asked(id) => &mut self.question_mut(id).asked,
            Field::Well => &mut self.weighing.well,
            Field::Around => &mut self.weighing.around,
            Field::FriendView => &mut self.weighing.friend_view,
            Field::OneYear => &mut self.weighing.one_year,
            Field::WorstCase => &mut self.weighing.worst_case,
            Field::ItemWords(id) => &mut self.item_mut(id).words,
            Field::Detail(id, detail) => self.item_mut(id).details.entry(detail).or_default(),
        }
    }

    fn person_mut(&mut self, id: LocalId) -> &mut Person {
        found_or_made(
            &mut self.facts.people,
            |person| person.id == id,
            || Person { id, ..Person::default() },
        )
    }

    fn question_mut(&mut self, id: LocalId) -> &mut AskedQuestion {
        found_or_made(
            &mut self.recall.questions,
            |asked| asked.id == id,
            || AskedQuestion { id, ..AskedQuestion::default() },
        )
    }

    fn item_mut(&mut self, id: LocalId) -> &mut Item {
        found_or_made(
            &mut self.items,
            |item| item.id == id,
            || Item { id, mishap: Item::OWN.to_owned(), ..Item::default() },
        )
    }

    fn note_mut(&mut self, key: NoteKey) -> &mut Note {
        found_or_made(&mut self.notes, |note| note.key == key, || Note::new(key))
    }
}

/// The element that fits, made and put at the end where there is none.
fn found_or_made<T>(list: &mut Vec<T>, fits: impl Fn(&T) -> bool, make: impl Fn() -> T) -> &mut T {
    let index = list.iter().position(fits).unwrap_or_else(|| {
        list.push(make());
        list.len() - 1
    });
    // The index was found, or is that of the element pushed right above.
    #[expect(clippy::indexing_slicing, reason = "the index is of an element found or pushed above")]
    &mut list[index]
}

impl Answer {
    fn give(self, item: &mut Item) {
        let answers = &mut item.answers;
        match self {
            Self::By(by) => answers.by = by,
            Self::Noticed(noticed) => answers.noticed = noticed,
            Self::Matters(matters) => answers.matters = matters,
            Self::Nature(nature) => answers.nature = nature,
            Self::PutRight(put_right) => answers.put_right = put_right,
            Self::Fixable(fixable) => answers.fixable = fixable,
            Self::Comfortable(comfortable) => answers.comfortable = comfortable,
            Self::NeutralLine(line) => answers.neutral_line = line,
            Self::Tied(tied) => answers.tied = tied,
        }
    }
}

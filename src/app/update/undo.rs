//! Undo and redo across a letter: every edit, omission, choice of wording, tone, channel and subject, every thing
//! that was put into it, and "Start again", each taken back or done again in its order, message by message (design:
//! messages, "When facts change after an edit").
//!
//! What is remembered is what a step was about as it was before: the whole [`Note`], or what becomes of one item. In
//! memory only: a closed page takes nothing back. What left the app and what was said about it (kept, sent, not
//! waiting) is no step, and stays as it is whatever is taken back. Nor is anything taken back that was decided
//! elsewhere: what is said about an item on another screen ends the steps about it here.

use super::{put, refused};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::domain::debrief::{Change, Debrief, LocalId, Note, NoteKey, PartKey};
use crate::domain::draft::Way;

/// How many steps are remembered. More than anybody takes back one by one.
const STEPS: usize = 200;

/// What was done to a letter in one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revision {
    /// The person's own words for a part.
    Words(PartKey),
    /// Another wording for a part.
    Wording(PartKey),
    /// A part went back to our words.
    OurWords(PartKey),
    /// A part was left out.
    LeftOut(PartKey),
    /// A part was put in again.
    PutBack(PartKey),
    /// A thing was put into the letter that was not in it.
    PutIn(LocalId),
    /// The subject.
    Subject,
    /// How it sounds.
    Tone,
    /// How it travels.
    Channel,
    /// Something that was pointed at was put away.
    Dismissed,
    /// All of it went back to our words.
    StartAgain,
}

impl Revision {
    /// The step that a change is; none where it is no change of the editor's. A wording is one only where
    /// somebody picked it ([`Event::WordingPicked`](crate::app::Event::WordingPicked)): what was merely shown
    /// is kept with the same change.
    fn of(change: &Change) -> Option<(NoteKey, Self)> {
        Some(match change {
            Change::PartEdited(key, part, _) => (*key, Self::Words(part.clone())),
            Change::PartRestored(key, part) => (*key, Self::OurWords(part.clone())),
            Change::PartLeftOut(key, part, true) => (*key, Self::LeftOut(part.clone())),
            Change::PartLeftOut(key, part, false) => (*key, Self::PutBack(part.clone())),
            Change::Subject(key, _) => (*key, Self::Subject),
            Change::Dismissed(key, ..) => (*key, Self::Dismissed),
            Change::NoteTone(key, _) => (*key, Self::Tone),
            Change::NoteChannel(key, _) => (*key, Self::Channel),
            _ => return None,
        })
    }

    /// Whether it is typed, so that one keystroke goes on with the last.
    fn is_typed(change: &Change) -> bool {
        matches!(change, Change::PartEdited(..) | Change::Subject(_, Some(_)))
    }
}

/// A step with the change that takes it back, or does it again.
#[derive(Clone, Debug, PartialEq)]
struct Taken {
    key: NoteKey,
    step: Revision,
    way: Change,
}

impl Taken {
    fn is_about(&self, item: LocalId) -> bool {
        item_of(&self.way) == Some(item)
    }
}

/// The change that brings back what another one is made to, as that is now: what becomes of an item, or the whole
/// message. None for an item that is gone.
fn way_back(debrief: &Debrief, key: NoteKey, change: &Change) -> Option<Change> {
    Some(match change {
        Change::Chosen(id, _) => Change::Chosen(*id, debrief.item(*id)?.chosen),
        Change::Parked(id, _) => Change::Parked(*id, debrief.item(*id)?.parked),
        _ => Change::NoteReplaced(Box::new(note_in(debrief, key))),
    })
}

/// The item of which a change says what becomes of it.
fn item_of(change: &Change) -> Option<LocalId> {
    match change {
        Change::Chosen(id, _) | Change::Parked(id, _) | Change::ItemRemoved(id) => Some(*id),
        _ => None,
    }
}

/// What can be taken back and done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Undo {
    done: Vec<Taken>,
    undone: Vec<Taken>,
    /// What is being typed: the next keystroke in the same place goes on with it.
    typing: Option<(NoteKey, Revision)>,
    /// What was taken back or done again last.
    told: Option<Told>,
}

/// What was taken back or done again last, to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// In which message.
    pub key: NoteKey,
    /// What it was.
    pub step: Revision,
    /// Whether it was done again, after it had been taken back.
    pub again: bool,
    /// Differs from the one before, so that the same step twice is told twice.
    pub count: u32,
}

impl Undo {
    /// Whether something can be taken back in a message.
    pub fn can_undo(&self, key: NoteKey) -> bool {
        self.done.iter().any(|taken| taken.key == key)
    }

    /// Whether something can be done again in a message.
    pub fn can_redo(&self, key: NoteKey) -> bool {
        self.undone.iter().any(|taken| taken.key == key)
    }

    /// What was taken back or done again last in a message, until something else is done.
    pub fn told(&self, key: NoteKey) -> Option<&Told> {
        self.told.as_ref().filter(|told| told.key == key)
    }

    /// Whether something is being typed, with no pause since.
    pub fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    /// What is typed from now on is a step of its own.
    pub(super) fn pause(&mut self) {
        self.typing = None;
    }

    /// Another tab changed some messages or items: the steps about them are forgotten. Taking one back would take
    /// back the other tab's words, which nobody here saw being typed.
    pub(super) fn forget_changed(&mut self, before: &Debrief, now: &Debrief) {
        let there = |taken: &Taken, debrief| way_back(debrief, taken.key, &taken.way);
        self.keep_only(|taken| there(taken, before) == there(taken, now));
    }

    fn keep_only(&mut self, wanted: impl Fn(&Taken) -> bool) {
        self.done.retain(&wanted);
        self.undone.retain(&wanted);
    }

    fn keep(&mut self, key: NoteKey, step: Revision, way: Change, typed: bool) {
        self.undone.retain(|taken| taken.key != key);
        self.told = None;
        let place = (key, step);
        if typed && self.typing.as_ref() == Some(&place) {
            return;
        }
        let step = place.1.clone();
        self.typing = typed.then_some(place);
        self.done.push(Taken { key, step, way });
        if self.done.len() > STEPS {
            self.done.remove(0);
        }
    }
}

/// A change of the person's: a step, if it is one of the editor's and changes anything.
pub(super) fn stepped(model: &mut Model, change: Change) -> Vec<Effect> {
    let Some((key, step)) = Revision::of(&change) else {
        if let Some(item) = item_of(&change) {
            model.undo.keep_only(|taken| !taken.is_about(item));
        }
        return put(model, change);
    };
    let typed = Revision::is_typed(&change);
    one_step(model, key, step, &change, typed)
}

/// Something that was not in a letter is put into it.
pub(super) fn put_in(model: &mut Model, key: NoteKey, way: Way) -> Vec<Effect> {
    let (item, change) = match way {
        Way::PutBack(part) => return stepped(model, Change::PartLeftOut(key, part, false)),
        Way::Take(item, route) => (item, Change::Chosen(item, route)),
        Way::Swap(item, holder) => (item, Change::Parked(holder, true)),
        Way::TakeUp(item) => (item, Change::Parked(item, false)),
    };
    // Another letter's steps about it were about what is no longer so.
    if let Some(changed) = item_of(&change) {
        model.undo.keep_only(|taken| taken.key == key || !taken.is_about(changed));
    }
    one_step(model, key, Revision::PutIn(item), &change, false)
}

/// "Another wording" was picked for a part.
pub(super) fn reworded(
    model: &mut Model,
    key: NoteKey,
    part: PartKey,
    wording: String,
) -> Vec<Effect> {
    let change = Change::Wording(key, part.clone(), wording);
    one_step(model, key, Revision::Wording(part), &change, false)
}

/// "Start again": back to our words everywhere, in the same tone and the same way. One step.
pub(super) fn started_again(model: &mut Model, key: NoteKey) -> Vec<Effect> {
    let now = note(model, key);
    let fresh = Note {
        tone: now.tone,
        channel: now.channel,
        kept: now.kept,
        sent: now.sent,
        hold_waived: now.hold_waived,
        ..Note::new(key)
    };
    let change = Change::NoteReplaced(Box::new(fresh));
    one_step(model, key, Revision::StartAgain, &change, false)
}

fn one_step(
    model: &mut Model,
    key: NoteKey,
    step: Revision,
    change: &Change,
    typed: bool,
) -> Vec<Effect> {
    let back = |model: &Model| way_back(model.debrief.as_ref()?, key, change);
    let before = back(model);
    let mut effects = put(model, change.clone());
    let after = back(model);
    if let Some(before) = before.filter(|before| Some(before) != after.as_ref()) {
        model.undo.keep(key, step, before, typed);
        if typed {
            effects.push(Effect::TellPause);
        }
    }
    effects
}

/// The last step of a message is taken back; or the last one that was taken back is done again.
pub(super) fn turned_back(model: &mut Model, key: NoteKey, again: bool) -> Vec<Effect> {
    if model.read_only() {
        return refused(model);
    }
    let now = note(model, key);
    // What was sent does not change any more.
    if now.sent.is_some() {
        return Vec::new();
    }
    let Some(debrief) = &model.debrief else { return Vec::new() };
    let Undo { done, undone, .. } = &mut model.undo;
    let (from, to) = if again { (undone, done) } else { (done, undone) };
    let Some(at) = from.iter().rposition(|taken| taken.key == key) else {
        return Vec::new();
    };
    let Taken { step, mut way, .. } = from.remove(at);
    // An item that is gone has no steps: see `stepped`.
    let Some(back) = way_back(debrief, key, &way) else { return Vec::new() };
    to.push(Taken { key, step: step.clone(), way: back });
    if let Change::NoteReplaced(note) = &mut way {
        // What left the app since has left it.
        (note.kept, note.sent, note.hold_waived) = (now.kept, now.sent, now.hold_waived);
    }
    let count = model.undo.told.as_ref().map_or(0, |told| told.count.wrapping_add(1));
    model.undo.told = Some(Told { key, step, again, count });
    model.undo.typing = None;
    put(model, way)
}

/// A message as it is now.
fn note(model: &Model, key: NoteKey) -> Note {
    model.debrief.as_ref().map_or_else(|| Note::new(key), |debrief| note_in(debrief, key))
}

fn note_in(debrief: &Debrief, key: NoteKey) -> Note {
    debrief.note(&key).cloned().unwrap_or_else(|| Note::new(key))
}

//! Putting a change onto a debrief.

use super::{Answer, Change};
use crate::domain::debrief::{Debrief, Item, LocalId};

impl Debrief {
    /// Applies a change. Words for something that is no longer there bring it back, so that they are not
    /// lost; an answer about an item that is no longer there does nothing.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Text(field, text) => *self.text_mut(field) = text,
            Change::Exact(field, true) => {
                self.exact.insert(field);
            }
            Change::Exact(field, false) => {
                self.exact.remove(&field);
            }
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
            Change::ToldOn(day) => self.facts.told = day,
            Change::Tone(tone) => self.facts.tone = tone,
            Change::Tongue(tongue) => self.facts.tongue = tongue,
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
            // The first question stands on its screen before it is added: its answer may come first.
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
            Change::Leaf(key, change) => self.apply_to_leaf(key, change),
            // Its name is for ever, and the letter that is never sent has no earlier versions.
            Change::Restored(debrief) => {
                let id = std::mem::take(&mut self.id);
                let unsent = std::mem::take(&mut self.calm.unsent);
                let sealed = self.calm.unsent_sealed;
                *self = Self { id, ..*debrief };
                self.calm.unsent = unsent;
                self.calm.unsent_sealed = sealed;
            }
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
            Change::Answered(id, answer) => self.on_item(id, |item| answer.give(item)),
            Change::ListVerb(id, verb) => self.on_item(id, |item| item.list_verb = verb),
            Change::Owned(id, owned) => self.on_item(id, |item| item.owned = owned),
            Change::Addressed(id, to) => self.on_item(id, |item| item.to = to),
            Change::Chosen(id, route) => self.on_item(id, |item| item.chosen = route),
            Change::Parked(id, parked) => self.on_item(id, |item| item.parked = parked),
            Change::Weighed(id) => {
                self.on_item(id, |item| item.weighed = item.weighed.saturating_add(1));
            }
            Change::LetGo(id, at) => self.on_item(id, |item| item.closed = at),
            change => self.apply_to_errand(change),
        }
    }

    fn apply_to_errand(&mut self, change: Change) {
        match change {
            Change::ErrandBegun { id, kind, to } => {
                let errand = self.errand_mut(id);
                (errand.kind, errand.to) = (kind, to);
            }
            Change::ErrandDropped(id, dropped) => self.errand_mut(id).dropped = dropped,
            Change::ErrandTo(id, to) => self.errand_mut(id).to = to,
            Change::ErrandAnswered(id, condition, Some(answer)) => {
                self.errand_mut(id).answers.insert(condition, answer);
            }
            Change::ErrandAnswered(id, condition, None) => {
                self.errand_mut(id).answers.remove(&condition);
            }
            change => self.apply_to_note(change),
        }
    }

    /// Does something to an item, if it is there: another tab may have taken it off.
    fn on_item(&mut self, id: LocalId, act: impl FnOnce(&mut Item)) {
        if let Some(item) = self.items.iter_mut().find(|item| item.id == id) {
            act(item);
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
            Change::Dismissed(key, finding, true) => {
                self.note_mut(key).dismissed.insert(finding);
            }
            Change::Dismissed(key, finding, false) => {
                self.note_mut(key).dismissed.remove(&finding);
            }
            // Every other change is handled before it gets here.
            _ => {}
        }
    }
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
            Self::ThirdPerson(third) => answers.third_person = third,
        }
    }
}

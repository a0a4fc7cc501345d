//! What one tab changed and did not merge yet, as it lies in the store.

use crate::app::saved::{Marks, Sealed, json, seal_at, sum};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, Debrief, DebriefId, Field, LeafChange, Place};
use crate::domain::json::Saved;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The body of a journal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Saved)]
#[serde(default)]
pub(super) struct Journal {
    pub pages: Vec<Page>,
}

impl Journal {
    /// Takes the place of a journal up to a change, when all of it is merged: without pages. Its tab, if it is alive,
    /// learns from it which of its changes were taken in.
    pub fn receipt(rev: u64, now: Instant) -> String {
        seal_at(rev, Some(now), &Marks::default(), &json(&Self::default())).0
    }

    /// The number in such a receipt; none where a text is something else. Quick: asked with every keystroke.
    pub fn receipt_of(text: &str) -> Option<u64> {
        let empty = text.ends_with(r#""body":{"pages":[]}}"#);
        empty.then(|| Sealed::open(text).ok()).flatten().map(|sealed| sealed.rev)
    }
}

/// What was changed in one debrief.
#[derive(Clone, Debug, Serialize, Deserialize, Saved)]
pub(super) struct Page {
    pub id: DebriefId,
    /// The whole debrief with every entry in it, as long as it has no key of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<Box<Debrief>>,
    /// Which tabs' change brought the whole into being, by number: how its copy is known again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub born: Vec<(String, u64)>,
    pub entries: Vec<Entry>,
}

/// One change.
#[derive(Clone, Debug, Serialize, Deserialize, Saved)]
pub(super) struct Entry {
    /// Its number; each tab counts its own.
    pub seq: u64,
    /// The checksum of the words that it took the place of.
    pub was: u64,
    /// The checksums of earlier words of this same change, the latest last: another tab may have taken those
    /// in already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trail: Vec<u64>,
    pub change: Change,
}

/// How many earlier words of a change are known again. Typing is merged after a moment, so that there are
/// few; where it cannot be, older ones count as somebody else's.
const TRAIL_KEPT: usize = 64;

impl Entry {
    /// Typing went on: these words take the place of the earlier ones.
    pub fn go_on(&mut self, seq: u64, change: Change) {
        self.trail.push(sum(&words_of(&self.change)));
        let over = self.trail.len().saturating_sub(TRAIL_KEPT);
        self.trail.drain(..over);
        self.seq = seq;
        self.change = change;
    }

    /// Whether putting this change onto a newer copy would write over words that the person did not see
    /// here.
    pub fn clashes(&self, with: &Debrief) -> bool {
        let words = words_under(with, &self.change);
        if words.is_empty() || words == words_of(&self.change) {
            return false;
        }
        let sum = sum(&words);
        sum != self.was && !self.trail.contains(&sum)
    }
}

/// Whether a change only gives words to something, so that changes of other words may pass it.
pub(super) fn is_text(change: &Change) -> bool {
    matches!(change, Change::Text(..) | Change::PartEdited(..) | Change::Subject(..))
}

/// The words that a change brings.
pub(super) fn words_of(change: &Change) -> Cow<'_, str> {
    Cow::Borrowed(match change {
        Change::Text(_, text) => text,
        Change::PartEdited(_, _, edit) => &edit.text,
        Change::Subject(_, subject) => subject.as_deref().unwrap_or_default(),
        Change::Restored(debrief) => return words_in(debrief, has_versions),
        _ => "",
    })
}

/// The words in a debrief that a change takes the place of, or takes away.
pub(super) fn words_under<'a>(debrief: &'a Debrief, change: &Change) -> Cow<'a, str> {
    let at = |place| Cow::Borrowed(debrief.words_at(&place));
    match change {
        Change::Text(field, _) => at(Place::Field(*field)),
        Change::PartEdited(note, part, _) | Change::PartRestored(note, part) => {
            at(Place::Part(*note, part.clone()))
        }
        Change::Subject(note, _) => at(Place::Subject(*note)),
        Change::NoteReplaced(note) => words_in(
            debrief,
            |place| matches!(place, Place::Part(key, _) | Place::Subject(key) if *key == note.key),
        ),
        Change::ItemRemoved(id) => words_in(
            debrief,
            |place| matches!(place, Place::Field(Field::ItemWords(of) | Field::Detail(of, _)) if of == id),
        ),
        Change::PersonRemoved(id) => words_in(debrief, |place| match place {
            Place::Field(
                Field::PersonName(of) | Field::PersonEmail(of) | Field::Remembered(of),
            ) => of == id,
            _ => false,
        }),
        Change::Leaf(key, LeafChange::Removed) => words_in(
            debrief,
            |place| matches!(place, Place::Field(Field::Leaf(of, _)) if of == key),
        ),
        Change::QuestionRemoved(id) => at(Place::Field(Field::Asked(*id))),
        Change::Restored(_) => words_in(debrief, has_versions),
        _ => Cow::Borrowed(""),
    }
}

/// Whether putting another version in place puts other words there.
fn has_versions(place: &Place) -> bool {
    *place != Place::Field(Field::Unsent)
}

/// The words in some places, one a line.
fn words_in(debrief: &Debrief, wanted: impl Fn(&Place) -> bool) -> Cow<'static, str> {
    let words = debrief.words().into_iter();
    let texts: Vec<&str> = words.filter(|(place, _)| wanted(place)).map(|(_, text)| text).collect();
    Cow::Owned(texts.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::json::read;
    use proptest::prelude::*;

    #[test]
    fn a_receipt_is_so_short_that_its_beginning_is_all_of_it() {
        let receipt = Journal::receipt(u64::MAX, Instant(i64::MIN));
        let [beginning, _] = crate::app::store::edges_of(&receipt);
        assert_eq!(beginning, receipt);
        assert_eq!(Journal::receipt_of(&beginning), Some(u64::MAX));
    }

    fn page() -> impl Strategy<Value = Page> {
        let entry =
            (any::<(u64, u64)>(), prop::collection::vec(any::<u64>(), 0..3), any::<String>())
                .prop_map(|((seq, was), trail, words)| Entry {
                    seq,
                    was,
                    trail,
                    change: Change::Text(Field::Told, words),
                });
        let whole = prop::option::of((any::<String>(), any::<i64>()).prop_map(|(id, started)| {
            let (id, started) = (DebriefId(id), Instant(started));
            Box::new(Debrief { id, started, ..Debrief::default() })
        }));
        let born = prop::collection::vec(any::<(String, u64)>(), 0..3);
        (any::<String>(), whole, born, prop::collection::vec(entry, 0..3))
            .prop_map(|(id, whole, born, entries)| Page { id: DebriefId(id), whole, born, entries })
    }

    proptest! {
        #[test]
        fn a_journal_is_written_and_read_as_serde_does(pages in prop::collection::vec(page(), 0..3)) {
            let journal = Journal { pages };
            let text = serde_json::to_string(&journal).unwrap();
            prop_assert_eq!(&json(&journal), &text);
            prop_assert_eq!(json(&read::<Journal>(&text).unwrap()), text);
        }

        #[test]
        fn a_spoilt_journal_is_read_as_serde_does(
            pages in prop::collection::vec(page(), 1..3),
            cut in any::<prop::sample::Index>(),
            name in prop::sample::select(vec!["id", "whole", "born", "entries", "seq", "was", "change"]),
            to in prop::sample::select(vec!["x", "id", "seq", "was", "born"]),
        ) {
            let text = json(&Journal { pages });
            let cut: String = text.chars().take(cut.index(text.chars().count())).collect();
            let (name, to) = (format!("\"{name}\":"), format!("\"{to}\":"));
            for text in [cut, text.replacen(&name, &to, 1), text.replace(&name, &to)] {
                let (theirs, ours) = (serde_json::from_str::<Journal>(&text), read::<Journal>(&text));
                prop_assert_eq!(theirs.ok().map(|one| json(&one)), ours.ok().map(|one| json(&one)));
            }
        }
    }
}

//! What a change speaks of: found by its name, or made, so that no words are lost for want of a place.

use crate::domain::debrief::{
    AskedQuestion, Debrief, Errand, Item, Leaf, LeafKey, LocalId, MessageKind, Note, NoteKey,
    Person,
};

impl Debrief {
    pub(super) fn person_mut(&mut self, id: LocalId) -> &mut Person {
        found_or_made(
            &mut self.facts.people,
            |person| person.id == id,
            || Person { id, ..Person::default() },
        )
    }

    pub(super) fn question_mut(&mut self, id: LocalId) -> &mut AskedQuestion {
        found_or_made(
            &mut self.recall.questions,
            |asked| asked.id == id,
            || AskedQuestion { id, ..AskedQuestion::default() },
        )
    }

    pub(super) fn item_mut(&mut self, id: LocalId) -> &mut Item {
        found_or_made(
            &mut self.items,
            |item| item.id == id,
            || Item { id, mishap: Item::OWN.to_owned(), ..Item::default() },
        )
    }

    /// One that is not there is made as the mildest there is: its kind is told when it is begun.
    pub(super) fn errand_mut(&mut self, id: LocalId) -> &mut Errand {
        found_or_made(
            &mut self.errands,
            |errand| errand.id == id,
            || Errand::new(id, MessageKind::AdviceAsk),
        )
    }

    pub(in crate::domain::debrief) fn leaf_mut(&mut self, key: LeafKey) -> &mut Leaf {
        found_or_made(&mut self.leaves, |leaf| leaf.key == key, || Leaf::new(key))
    }

    pub(super) fn note_mut(&mut self, key: NoteKey) -> &mut Note {
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

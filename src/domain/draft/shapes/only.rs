//! In which letters a part belongs: what happened, who reads it, and what was answered.

use crate::domain::debrief::{Condition, Reach};
use crate::domain::draft::letter::Letter;
use crate::domain::mishap::{By, Nature};

/// Whether what the letter is about is of this kind.
pub(super) fn is(letter: &Letter<'_>, nature: Nature) -> bool {
    letter.first_item().is_some_and(|(_, verdict)| verdict.traits.is(nature))
}

/// Whether nothing but facts may be sent.
pub(super) fn facts_only(letter: &Letter<'_>) -> bool {
    letter.facts_only()
}

/// Whether a recruiter reads it, who was not in the room.
pub(super) fn to_recruiter(letter: &Letter<'_>) -> bool {
    letter.is_to_recruiter()
}

fn lists(letter: &Letter<'_>, list: &str) -> bool {
    letter.first_item().is_some_and(|(item, _)| letter.lists(list, item))
}

/// Whether they called it off, so that nobody waited.
pub(super) fn cancelled(letter: &Letter<'_>) -> bool {
    lists(letter, "cancelled")
}

/// Whether it was promised, rather than only owed.
pub(super) fn promised(letter: &Letter<'_>) -> bool {
    lists(letter, "promised")
}

/// Whether there was a page, and nobody on the other side of it.
pub(super) fn recorded(letter: &Letter<'_>) -> bool {
    is(letter, Nature::TheirTechnology)
        && (lists(letter, "recorded") || letter.debrief.facts.reach() == Reach::Machine)
}

/// Whether it was their doing.
pub(super) fn by_them(letter: &Letter<'_>) -> bool {
    letter.first_item().is_some_and(|(_, verdict)| verdict.traits.by == By::Them)
}

/// Whether they had an old copy, rather than one with a slip in it.
pub(super) fn newer(letter: &Letter<'_>) -> bool {
    is(letter, Nature::Missing)
}

/// Whether what the person had asked for, so as to take part, was not there.
pub(super) fn adjusted(letter: &Letter<'_>) -> bool {
    letter.debrief.items.iter().any(|item| !item.parked && letter.lists("adjustment", item))
}

fn answered(letter: &Letter<'_>, condition: Condition) -> bool {
    letter.errand().is_some_and(|errand| errand.answer(condition) == Some(true))
}

/// Whether there is something new to show.
pub(super) fn has_evidence(letter: &Letter<'_>) -> bool {
    answered(letter, Condition::NewEvidence)
}

/// Whether a cause from outside is what opens it.
pub(super) fn needs_cause(letter: &Letter<'_>) -> bool {
    !has_evidence(letter) && answered(letter, Condition::OutsideCause)
}

/// Whether the reader told the person something that stayed. A recruiter did not: that was somebody else.
pub(super) fn remembers(letter: &Letter<'_>) -> bool {
    let remembered = letter.remembered();
    !letter.is_to_recruiter()
        && !letter.facts_only()
        && (remembered.has("memory") || remembered.has("memory_whole"))
}

//! Messages whose shape is a table: their rows, in the order of the letter, each with the facts it tells. The
//! tables are in [`shapes`](super::shapes), one for each kind.

use super::Slot;
use super::compose::{Leaves, Line};
use super::letter::{Letter, Slots, Source};
use crate::domain::debrief::Detail;
use crate::domain::lang::Stem;

/// A row of a message: one part, with the facts it tells.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// Names the part for ever inside its message.
    pub(super) key: &'static str,
    /// What it does in the letter.
    pub(super) slot: Slot,
    /// Rows with the same number share a paragraph.
    pub(super) paragraph: u8,
    /// The part whose wordings it draws on.
    pub(super) pool: &'static str,
    /// What was typed for it.
    pub(super) facts: &'static [Fact],
    /// What else has to be told if it is known: of each group, one.
    pub(super) tells: &'static [&'static [&'static str]],
    /// Whether it belongs in this letter at all.
    pub(super) only: fn(&Letter<'_>) -> bool,
    /// Whether it leaves where there is no room: in a short message, where much was typed.
    pub(super) leaves: bool,
}

impl Row {
    /// A row of ours that needs nothing.
    pub(super) const fn new(
        key: &'static str,
        slot: Slot,
        paragraph: u8,
        pool: &'static str,
    ) -> Self {
        Self { key, slot, paragraph, pool, facts: &[], tells: &[], only: |_| true, leaves: false }
    }

    /// With these facts.
    pub(super) const fn with(self, facts: &'static [Fact]) -> Self {
        Self { facts, ..self }
    }

    /// That tells these, where they are known.
    pub(super) const fn telling(self, tells: &'static [&'static [&'static str]]) -> Self {
        Self { tells, ..self }
    }

    /// That leaves where there is no room.
    pub(super) const fn leaving(self) -> Self {
        Self { leaves: true, ..self }
    }

    /// Only in such a letter.
    pub(super) const fn only(self, only: fn(&Letter<'_>) -> bool) -> Self {
        Self { only, ..self }
    }
}

/// Something typed that a row tells.
#[derive(Clone, Copy)]
pub(super) struct Fact {
    /// Which.
    pub(super) detail: Detail,
    /// The place in our sentence that it fills.
    pub(super) stem: Stem,
    /// Under which names it is known, by its shape: the first as the end of our sentence, `.._whole` as a
    /// sentence of its own, `.._bare` without a verb.
    pub(super) names: &'static [&'static str],
    /// What happens without it.
    pub(super) need: Need,
}

/// What happens to a row without a fact.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// It is asked for.
    Asked,
    /// The row leaves.
    Carries,
    /// The row says it without.
    Free,
}

impl Fact {
    pub(super) const fn new(
        detail: Detail,
        stem: Stem,
        names: &'static [&'static str],
        need: Need,
    ) -> Self {
        Self { detail, stem, names, need }
    }

    /// Whether it can only be told inside a sentence of ours.
    pub(super) fn is_quoted(&self) -> bool {
        let whole = self.names.iter().any(|name| name.ends_with("_whole"));
        self.stem != Stem::Sentence && (!whole || matches!(self.stem, Stem::That | Stem::Question))
    }

    fn slots(&self) -> Slots {
        let mut slots = Slots::end(self.names.first().copied().unwrap_or_default());
        for name in self.names {
            if name.ends_with("_whole") {
                slots = slots.or_whole(name);
            } else if name.ends_with("_bare") {
                slots = slots.or_bare(name);
            }
        }
        if self.stem == Stem::That {
            slots = slots.or_quoted();
        }
        // A sentence of their own can always stand where sentences stand.
        if self.stem == Stem::Sentence { slots.or_whole(slots.end_name()) } else { slots }
    }
}

/// The lines of a message of these rows.
pub(super) fn lines(letter: &Letter<'_>, rows: &[Row]) -> Vec<Line> {
    let source = letter.source();
    rows.iter()
        .filter(|row| (row.only)(letter))
        .filter_map(|row| line(letter, source, row))
        .collect()
}

fn line(letter: &Letter<'_>, source: Option<Source<'_>>, row: &Row) -> Option<Line> {
    // What is spoken is said to them.
    let mut known = if row.slot.is_call() { letter.greeted() } else { letter.known() };
    known.extend(letter.remembered());
    let mut asks = Vec::new();
    let mut typed = Vec::new();
    for fact in row.facts {
        let Some(source) = source else { continue };
        let missing = match raw(letter, source, fact) {
            Some(text) => {
                known.put(fact.names.first().copied().unwrap_or_default(), text);
                None
            }
            None => letter.detail(&mut known, source, fact.detail, fact.stem, fact.slots()),
        };
        match (missing, fact.need) {
            (Some(ask), Need::Asked) => asks.push(ask),
            // What was typed and cannot be woven in is asked about, never dropped without a word.
            (Some(ask), _) if !source.text(fact.detail).trim().is_empty() => asks.push(ask),
            (Some(_), Need::Carries) => return None,
            (Some(_), _) => {}
            (None, _) => {
                let words = letter.grammar.words(source.text(fact.detail));
                typed.push((source.id(), fact.detail, words));
            }
        }
    }
    let mut line = Line::new(row.key, row.slot, row.paragraph, row.pool, known).asking(asks);
    for fact in row.facts {
        line = line.telling(fact.names);
    }
    for group in row.tells {
        line = line.telling(group);
    }
    for (id, detail, words) in typed {
        line = line.typed(id, detail, words);
    }
    if let Some(source) = source.filter(|_| !row.facts.is_empty()) {
        line = line.about(source.id());
    }
    let label = row.slot.is_call().then(|| letter.label(row.key)).flatten();
    Some(line.leaving_if(row.leaves, Leaves::Beside).under(label))
}

/// What is no phrase and stands as it was typed: a number to call, a name.
fn raw(letter: &Letter<'_>, source: Source<'_>, fact: &Fact) -> Option<String> {
    let is_raw = matches!(fact.detail, Detail::Phone | Detail::Caller);
    let typed = source.text(fact.detail);
    let text = match fact.detail {
        Detail::Caller => letter.grammar.greeting_name(typed),
        _ => letter.grammar.name(typed),
    };
    (is_raw && text.chars().any(char::is_alphanumeric)).then_some(text)
}

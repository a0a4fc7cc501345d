//! What was typed, woven so that it can stand in a sentence of ours.

use super::Letter;
use crate::domain::debrief::{Detail, Errand, Field, Item, LocalId};
use crate::domain::draft::Ask;
use crate::domain::draft::known::{Known, Weight};
use crate::domain::lang::{ListVerb, Stem, Woven};

/// Under which names a detail is known, by the shape of what was typed.
#[derive(Clone, Copy)]
pub(in crate::domain::draft) struct Slots {
    /// As the end of our sentence.
    end: &'static str,
    /// As a sentence of its own, where a wording can take one.
    whole: Option<&'static str>,
    /// Without a verb, where a wording can take that.
    bare: Option<&'static str>,
    /// Whether words that are to be used exactly stand in quotation marks, since ours follow.
    quoted: bool,
}

impl Slots {
    pub(in crate::domain::draft) const fn end(end: &'static str) -> Self {
        Self { end, whole: None, bare: None, quoted: false }
    }

    /// The name as the end of our sentence.
    pub(in crate::domain::draft) const fn end_name(self) -> &'static str {
        self.end
    }

    pub(in crate::domain::draft) const fn or_whole(self, whole: &'static str) -> Self {
        Self { whole: Some(whole), ..self }
    }

    pub(in crate::domain::draft) const fn or_bare(self, bare: &'static str) -> Self {
        Self { bare: Some(bare), ..self }
    }

    pub(in crate::domain::draft) const fn or_quoted(self) -> Self {
        Self { quoted: true, ..self }
    }
}

/// Where the words for a message are: with an item, or with an errand.
#[derive(Clone, Copy)]
pub(in crate::domain::draft) enum Source<'a> {
    Item(&'a Item),
    Errand(&'a Errand),
}

impl<'a> Source<'a> {
    pub(in crate::domain::draft) fn id(self) -> LocalId {
        match self {
            Self::Item(item) => item.id,
            Self::Errand(errand) => errand.id,
        }
    }

    pub(in crate::domain::draft) fn text(self, detail: Detail) -> &'a str {
        match self {
            Self::Item(item) => item.detail(detail),
            Self::Errand(errand) => errand.detail(detail),
        }
    }

    fn verb(self) -> Option<ListVerb> {
        match self {
            Self::Item(item) => item.list_verb,
            Self::Errand(_) => None,
        }
    }
}

impl<'a> From<&'a Item> for Source<'a> {
    fn from(item: &'a Item) -> Self {
        Self::Item(item)
    }
}

impl Letter<'_> {
    /// The post, where what was typed is a bare title that can stand before "role". What follows a comma says
    /// more about it: "staff nurse, nights".
    pub(super) fn role(&self) -> Option<String> {
        let title = self.debrief.facts.role.split(',').next().unwrap_or_default();
        let Woven::Fits(role) = self.grammar.role(title) else {
            return None;
        };
        let plain = role.split_whitespace().all(|word| {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
            !self.wordings.lists("no_title", &word)
        });
        (plain && role.split_whitespace().count() <= 6).then_some(role)
    }

    /// What this person told them, for "about ___".
    pub(in crate::domain::draft) fn remembered(&self) -> Known {
        let mut known = Known::default();
        if let Some(person) = self.person() {
            let slots = Slots::end("memory").or_whole("memory_whole");
            // A thing needs no verb: whatever was typed finds its place.
            self.weave(&mut known, Stem::Noun, Field::Remembered(person.id), slots);
        }
        known
    }

    /// The hope, for "I would like to ___", and the question for it where it cannot follow that.
    pub(in crate::domain::draft) fn hoped(&self) -> (Known, Option<Ask>) {
        let mut known = Known::default();
        let slots = Slots::end("hope").or_whole("hope_whole");
        let woven = self.weave(&mut known, Stem::Wish, Field::Hope, slots);
        (known, (!woven).then_some(Ask::Hope))
    }

    /// Weaves what was typed in a field; whether it found a place, if there was anything.
    fn weave(&self, known: &mut Known, stem: Stem, field: Field, slots: Slots) -> bool {
        let typed = self.debrief.text(field);
        if !typed.chars().any(char::is_alphanumeric) {
            return typed.trim().is_empty();
        }
        if self.debrief.is_exact(field) {
            self.exactly(known, stem, typed, slots);
            return true;
        }
        match (self.grammar.weave(stem, typed, None), slots.whole) {
            (Woven::Empty, _) => {}
            (Woven::Fits(text), _) => self.put(known, slots.end, curly(&text)),
            (Woven::Stands(text), Some(whole)) => {
                known.put(whole, curly(&self.grammar.sentence(&text)));
            }
            (Woven::Stands(_) | Woven::NeedsVerb(_), _) => return false,
        }
        true
    }

    /// What was typed, to the letter: as it stands, without a capital or a stop of ours. What can only stand
    /// inside a sentence of ours stands there in quotation marks.
    fn exactly(&self, known: &mut Known, stem: Stem, typed: &str, slots: Slots) {
        let typed = typed.trim();
        match (stem, slots) {
            // The wordings have quotation marks of their own.
            (Stem::That, Slots { bare: Some(bare), quoted: false, .. }) => {
                self.put(known, bare, typed.to_owned());
            }
            (Stem::That, Slots { bare: Some(bare), .. }) => {
                self.put(known, bare, self.grammar.quoted(typed));
            }
            (
                Stem::Verb | Stem::Wish | Stem::Noun,
                Slots { whole: Some(whole), quoted: false, .. },
            )
            | (Stem::Sentence | Stem::Deed, Slots { end: whole, .. }) => {
                known.weigh(whole, typed, Weight::of_sentences(typed));
            }
            _ => self.put(known, slots.end, self.grammar.quoted(typed)),
        }
    }

    /// Adds a fragment with its weight.
    fn put(&self, known: &mut Known, slot: &'static str, text: String) {
        let sentences = self.grammar.sentences(&text).len();
        let weight = Weight::of(&text, self.grammar.words(&text), sentences);
        known.weigh(slot, text, weight);
    }

    /// Whether what was typed for a detail is to be used exactly.
    pub(in crate::domain::draft) fn is_exact(&self, id: LocalId, detail: Detail) -> bool {
        self.debrief.is_exact(self.debrief.detail_field(id, detail))
    }

    /// What was typed for a detail of an item, put under the slot for the shape it has: the end of our
    /// sentence (`slots.end`), a sentence of its own, or a fragment without a verb. Returns what is missing
    /// if it is needed and cannot be used.
    pub(in crate::domain::draft) fn detail<'s>(
        &self,
        known: &mut Known,
        source: impl Into<Source<'s>>,
        detail: Detail,
        stem: Stem,
        slots: Slots,
    ) -> Option<Ask> {
        self.detail_of(known, source.into(), detail, stem, slots)
    }

    fn detail_of(
        &self,
        known: &mut Known,
        source: Source<'_>,
        detail: Detail,
        stem: Stem,
        slots: Slots,
    ) -> Option<Ask> {
        let (id, typed) = (source.id(), source.text(detail));
        if !typed.trim().is_empty() && !typed.chars().any(char::is_alphanumeric) {
            return Some(Ask::Reword(id, detail));
        }
        if !typed.trim().is_empty() && self.is_exact(id, detail) {
            self.exactly(known, stem, typed, slots);
            return None;
        }
        match self.grammar.weave(stem, typed, source.verb()) {
            // Whole sentences end by themselves: they stand at an end anyway.
            Woven::Fits(text) if matches!(stem, Stem::Sentence | Stem::Deed) => {
                known.put(slots.end, curly(&text));
            }
            Woven::Fits(text) => self.put(known, slots.end, curly(&text)),
            Woven::Empty => return Some(Ask::Detail(id, detail)),
            Woven::Stands(text) => match slots.whole {
                Some(whole) => known.put(whole, curly(&self.grammar.sentence(&text))),
                None => return Some(Ask::Reword(id, detail)),
            },
            Woven::NeedsVerb(_) if detail == Detail::Point => return Some(Ask::Verb(id)),
            Woven::NeedsVerb(text) => match slots.bare {
                Some(bare) => self.put(known, bare, curly(&text)),
                None => return Some(Ask::Reword(id, detail)),
            },
        }
        None
    }
}

/// Apostrophes as ours are: "doesn't" in one sentence and "doesn’t" in the next look pasted together.
pub(in crate::domain::draft) fn curly(text: &str) -> String {
    let mut curly = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut inside = false;
    while let Some(letter) = letters.next() {
        let next = letters.peek().is_some_and(|next| next.is_alphabetic());
        curly.push(if letter == '\'' && inside && next { '’' } else { letter });
        inside = letter.is_alphanumeric();
    }
    curly
}

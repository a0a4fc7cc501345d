//! What was typed, woven so that it can stand in a sentence of ours.

use super::Letter;
use crate::domain::debrief::{Detail, Errand, Item, LocalId};
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
}

impl Slots {
    pub(in crate::domain::draft) const fn end(end: &'static str) -> Self {
        Self { end, whole: None, bare: None }
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
    /// The post, where what was typed is a bare title that can follow "the post of".
    pub(super) fn role(&self) -> Option<String> {
        let Woven::Fits(role) = self.grammar.weave(Stem::Noun, &self.debrief.facts.role, None)
        else {
            return None;
        };
        let plain = role.split_whitespace().all(|word| {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
            !self.wordings.lists("no_title", &word)
        });
        (plain && role.split_whitespace().count() <= 6).then_some(role)
    }

    /// What this person told them, for "about ___", and the hope for "I would like to ___".
    pub(in crate::domain::draft) fn remembered(&self) -> Known {
        let mut known = Known::default();
        if let Some(person) = self.person() {
            self.weave(&mut known, Stem::Noun, &person.remembered, ("memory", "memory_whole"));
        }
        known
    }

    pub(in crate::domain::draft) fn hoped(&self) -> Known {
        let mut known = Known::default();
        self.weave(&mut known, Stem::Verb, &self.debrief.facts.hope, ("hope", "hope_whole"));
        known
    }

    fn weave(
        &self,
        known: &mut Known,
        stem: Stem,
        typed: &str,
        (end, whole): (&'static str, &'static str),
    ) {
        if !typed.chars().any(char::is_alphanumeric) {
            return;
        }
        match self.grammar.weave(stem, typed, None) {
            Woven::Fits(text) => self.put(known, end, text),
            Woven::Stands(text) => known.put(whole, self.grammar.sentence(&text)),
            Woven::Empty | Woven::NeedsVerb(_) => {}
        }
    }

    /// Adds a fragment with its weight.
    fn put(&self, known: &mut Known, slot: &'static str, text: String) {
        let sentences = self.grammar.sentences(&text).len();
        let weight = Weight::of(&text, self.grammar.words(&text), sentences);
        known.weigh(slot, text, weight);
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
        match self.grammar.weave(stem, typed, source.verb()) {
            // Whole sentences end by themselves: they stand at an end anyway.
            Woven::Fits(text) if stem == Stem::Sentence => known.put(slots.end, text),
            Woven::Fits(text) => self.put(known, slots.end, text),
            Woven::Empty => return Some(Ask::Detail(id, detail)),
            Woven::Stands(text) => match slots.whole {
                Some(whole) => known.put(whole, self.grammar.sentence(&text)),
                None => return Some(Ask::Reword(id, detail)),
            },
            Woven::NeedsVerb(_) if detail == Detail::Point => return Some(Ask::Verb(id)),
            Woven::NeedsVerb(text) => match slots.bare {
                Some(bare) => self.put(known, bare, text),
                None => return Some(Ask::Reword(id, detail)),
            },
        }
        None
    }
}

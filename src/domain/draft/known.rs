//! The facts as they can stand in a sentence, by the name of the slot they fill.

use super::wordings::ends_a_sentence;
use crate::domain::map::Map;

/// How much a fact weighs in a sentence: where it can stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Weight {
    /// Short, without marks: anywhere.
    #[default]
    Light,
    /// Long, or with a comma: only before a mark of ours.
    Heavy,
    /// With a colon, a dash or several sentences: only at the end of our sentence.
    Closing,
    /// Theirs to the letter, and without a stop: what is ours follows on a line of its own, if anything does.
    Unended,
}

impl Weight {
    /// More words than this weigh a sentence down where they stand in its middle.
    const LIGHT_WORDS: usize = 6;

    /// The weight of a fragment with this many words and sentences.
    pub(super) fn of(text: &str, words: usize, sentences: usize) -> Self {
        let closes =
            |letter: char| matches!(letter, ':' | ';' | '–' | '—' | '(' | '?' | '!' | '…' | '\n');
        if sentences > 1 || text.contains(closes) {
            Self::Closing
        } else if words > Self::LIGHT_WORDS || text.contains([',', '.', '、', '，', '。']) {
            Self::Heavy
        } else {
            Self::Light
        }
    }

    /// The weight of sentences that are to be used exactly as they are.
    pub(super) fn of_sentences(text: &str) -> Self {
        if ends_a_sentence(text) { Self::Light } else { Self::Unended }
    }

    /// Whether a fact of this weight can stand before this sign of ours, or at the end.
    pub(super) fn fits_before(self, next: Option<char>) -> bool {
        match (self, next) {
            (Self::Unended, next) => matches!(next, None | Some(' ')),
            (Self::Light, _) | (_, None | Some('.' | '”' | '»')) => true,
            (Self::Heavy, Some(sign)) => matches!(sign, ',' | ':' | ';'),
            (Self::Closing, _) => false,
        }
    }
}

/// What is known, by the name of the slot it fills. Nothing empty is ever in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Known(Map<&'static str, (String, Weight)>);

impl Known {
    /// Adds a fact that can stand anywhere; an empty one is not known.
    pub(super) fn put(&mut self, slot: &'static str, fact: impl Into<String>) {
        self.weigh(slot, fact, Weight::Light);
    }

    /// Adds a fact with its weight; an empty one is not known.
    pub(super) fn weigh(&mut self, slot: &'static str, fact: impl Into<String>, weight: Weight) {
        let fact = fact.into();
        if !fact.trim().is_empty() {
            self.0.insert(slot, (fact, weight));
        }
    }

    /// This with a fact added.
    pub(super) fn with(mut self, slot: &'static str, fact: Option<String>) -> Self {
        self.put(slot, fact.unwrap_or_default());
        self
    }

    /// Whether a fact is known.
    pub(super) fn has(&self, slot: &str) -> bool {
        self.0.contains_key(slot)
    }

    /// Adds all that another knows.
    pub(super) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// How much the fact for a slot weighs.
    pub(super) fn weight(&self, slot: &str) -> Weight {
        let small = || self.0.get(slot.to_lowercase().as_str());
        self.0.get(slot).or_else(small).map(|(_, weight)| *weight).unwrap_or_default()
    }

    /// The fact for a slot; for a name with a capital, with its first letter made large.
    pub(super) fn get(&self, slot: &str) -> Option<String> {
        if let Some((fact, _)) = self.0.get(slot) {
            return Some(fact.clone());
        }
        let small = slot.to_lowercase();
        let (fact, _) = (small != slot).then(|| self.0.get(small.as_str()))??;
        let mut letters = fact.chars();
        let first = letters.next()?;
        Some(first.to_uppercase().chain(letters).collect())
    }
}

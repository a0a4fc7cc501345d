//! Which words are found, or were taken away on purpose by somebody who had seen them.

use super::{Excuse, Model, State, Texts, Word};
use std::collections::BTreeSet;

impl Model {
    /// For each word, whether it is found, or something that took its place on purpose is. Who replaced a text
    /// has seen it, also where somebody else put the very same text back; but not where it was put back in its place by the
    /// same tab.
    pub fn safe(&self, found: &Texts) -> Vec<bool> {
        self.safe_by(found, |_| false)
    }

    /// The same, where what was written over or torn after it was kept counts as found: what that had taken the place
    /// of was gone before.
    pub fn excused(&self, found: &Texts) -> Vec<bool> {
        let excused = |word: &Word| {
            matches!(word.excuse, Some(Excuse::Race | Excuse::Torn | Excuse::TornAside))
        };
        self.safe_by(found, excused)
    }

    fn safe_by(&self, found: &Texts, excused: impl Fn(&Word) -> bool) -> Vec<bool> {
        let mut below = vec![Vec::new(); self.words.len()];
        for (number, word) in self.words.iter().enumerate() {
            for above in &word.under {
                if let Some(below) = below.get_mut(*above) {
                    below.push(number);
                }
            }
        }
        let here = |word: &Word| {
            if word.text.is_empty() {
                return word.state != State::Void;
            }
            excused(word) || found.get(&word.id).is_some_and(|texts| texts.contains(&word.text))
        };
        let mut held: Vec<bool> = self.words.iter().map(here).collect();
        let mut safe = vec![false; held.len()];
        let mut open: Vec<usize> =
            (0..held.len()).filter(|n| held.get(*n) == Some(&true)).collect();
        loop {
            while let Some(number) = open.pop() {
                let Some(known) = safe.get_mut(number).filter(|known| !**known) else { continue };
                *known = true;
                open.extend(below.get(number).into_iter().flatten());
            }
            let Some(back) = self.replaced_as_well(&safe, &held) else { return safe };
            if let Some(held) = held.get_mut(back) {
                *held = true;
            }
            open.push(back);
        }
    }

    /// A word that somebody took the place of without having seen it put back: they saw the very same text before.
    fn replaced_as_well(&self, safe: &[bool], held: &[bool]) -> Option<usize> {
        let is = |list: &[bool], number: usize| list.get(number) == Some(&true);
        let groups = self.by_text.values().filter(|same| same.len() > 1);
        groups.flat_map(|same| same.iter().map(move |word| (*word, same))).find_map(
            |(word, same)| {
                let taken = |above: usize| is(held, above) && !self.put_back_over(word, above);
                let replaced = |other: &usize| self.above(*other).into_iter().any(taken);
                (!is(safe, word) && same.iter().filter(|it| **it != word).any(replaced))
                    .then_some(word)
            },
        )
    }

    /// Whether a tab put a text back in the place of a word of its own.
    fn put_back_over(&self, back: usize, word: usize) -> bool {
        let by = |word: usize| self.words.get(word).map(|word| &word.by);
        by(back) == by(word) && self.followed(word, back)
    }

    /// Whether one word was typed by somebody who had seen the other, however many stood between.
    pub fn followed(&self, word: usize, by: usize) -> bool {
        self.above(word).contains(&by)
    }

    /// A word and all that took its place, one after the other.
    fn above(&self, word: usize) -> BTreeSet<usize> {
        let (mut open, mut above) = (vec![word], BTreeSet::new());
        while let Some(next) = open.pop() {
            if above.insert(next) {
                open.extend(self.words.get(next).into_iter().flat_map(|word| &word.under));
            }
        }
        above
    }
}

//! How far a question of the bank is, and which one is meant.

use crate::domain::debrief::{Debrief, Figure, Leaf, LeafKind, LeafLine, LocalId};
use crate::domain::fold::fold;
use crate::domain::map::{Map, Set};
use crate::domain::question::Bank;

/// How far a question is, in the person's own judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Not yet.
    NotYet,
    /// Nearly.
    Nearly,
    /// They have it.
    HaveIt,
}

impl Rating {
    /// All of them, the nearest last: each is kept as its place in this list.
    pub const ALL: [Self; 3] = [Self::NotYet, Self::Nearly, Self::HaveIt];

    /// Its name in keys of the content.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::Nearly => "nearly",
            Self::HaveIt => "have_it",
        }
    }

    /// The number under which it is kept.
    pub const fn figure(self) -> u32 {
        self as u32
    }

    /// How far a question is: as it was rated; "not yet" where there are bullets and no rating. None for one that was not
    /// begun.
    pub fn of(leaf: &Leaf) -> Option<Self> {
        let rated = leaf.figure(Figure::Rating);
        let rated = rated.and_then(|rated| Self::ALL.into_iter().find(|one| one.figure() == rated));
        let bullet = |line: &LeafLine| !leaf.line(*line).trim().is_empty();
        let begun = LeafLine::BULLETS.iter().any(bullet) || !leaf.times.is_empty();
        rated.or(begun.then_some(Self::NotYet))
    }
}

/// The stories that answer a question and are still there.
pub fn stories_of<'a>(leaf: &'a Leaf, book: &'a Debrief) -> impl Iterator<Item = &'a Leaf> {
    let named = leaf.picked("story:").filter_map(|of| of.parse().ok());
    named.filter_map(|of| book.leaf(LeafKind::Story.of(of)))
}

/// Whether two texts are one question: letter for letter, but for case, accents and marks.
pub fn same_question(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

/// Of a hundred words of both questions, how many have to be the same.
const ALIKE: usize = 70;
/// So many, where one leaves out a word of the other.
const CLOSE: usize = 80;
/// What stands in so many questions of the bank says nothing about any one of them: "tell", "time", "you".
const COMMON: usize = 3;

/// The question that asks this: of the person's own, or of the bank. Two wordings are one question where nearly all of
/// their words are the same, and so are those that few questions have: "your biggest fear" is not "your biggest weakness".
pub fn known_as(words: &str, bank: &Bank, book: &Debrief) -> Option<LocalId> {
    let asked = bare(words);
    if asked.is_empty() {
        return None;
    }
    let mut counts: Map<String, usize> = Map::new();
    for question in bank.iter() {
        let words: Set<String> = bare(&question.text).into_iter().collect();
        for word in words.iter().cloned() {
            *counts.get_or_insert_with(word, || 0) += 1;
        }
    }
    let telling = |words: &[String]| -> Vec<String> {
        let rare = |word: &&String| counts.get(*word).is_none_or(|count| *count < COMMON);
        words.iter().filter(rare).cloned().collect()
    };
    let told = telling(&asked);
    let own = book
        .leaves_of(LeafKind::Question)
        .map(|leaf| (leaf.key.of, leaf.line(LeafLine::Title)))
        .filter(|(_, title)| !title.is_empty());
    let listed = bank.iter().map(|question| (question.number, question.text.as_str()));
    let mut best: Option<(usize, LocalId)> = None;
    for (of, text) in own.chain(listed) {
        let words = bare(text);
        let near = nearness(&asked, &words);
        let of_it = telling(&words);
        let left_out = || {
            !of_it.is_empty() && of_it.iter().all(|word| told.contains(word))
                || !told.is_empty() && told.iter().all(|word| of_it.contains(word))
        };
        let is_it = asked == words
            || near >= ALIKE && nearness(&told, &of_it) >= ALIKE
            || near >= CLOSE && left_out();
        if is_it && best.is_none_or(|(known, _)| near > known) {
            best = Some((near, of));
        }
    }
    best.map(|(_, of)| of)
}

/// The words of a question in small letters, without what an apostrophe leaves behind: "what's".
fn bare(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).map(fold);
    words.filter(|word| !word.is_empty() && word != "s").collect()
}

/// How many of a hundred words two questions share.
fn nearness(one: &[String], other: &[String]) -> usize {
    let shared = one.iter().filter(|word| other.contains(word)).count();
    (shared * 100).checked_div(one.len().max(other.len())).unwrap_or(0)
}

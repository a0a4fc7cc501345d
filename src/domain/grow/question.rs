//! How far a question of the bank is, and which one is meant.

use crate::domain::debrief::{Debrief, Figure, Leaf, LeafKind, LeafLine, LocalId};
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

/// Of a hundred words of both questions, how many have to be the same.
const ALIKE: usize = 70;

/// The question that asks this: of the person's own, or of the bank. Two wordings are one question where nearly all of
/// their words are the same.
pub fn known_as(words: &str, bank: &Bank, book: &Debrief) -> Option<LocalId> {
    let asked = bare(words);
    if asked.is_empty() {
        return None;
    }
    let own = book
        .leaves_of(LeafKind::Question)
        .map(|leaf| (leaf.key.of, leaf.line(LeafLine::Title)))
        .filter(|(_, title)| !title.is_empty());
    let listed = bank.iter().map(|question| (question.number, question.text.as_str()));
    let mut best: Option<(usize, LocalId)> = None;
    for (of, text) in own.chain(listed) {
        let near = nearness(&asked, &bare(text));
        if near >= ALIKE && best.is_none_or(|(known, _)| near > known) {
            best = Some((near, of));
        }
    }
    best.map(|(_, of)| of)
}

/// The words of a question in small letters.
fn bare(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| !word.is_empty()).collect()
}

/// How many of a hundred words two questions share.
fn nearness(one: &[String], other: &[String]) -> usize {
    let shared = one.iter().filter(|word| other.contains(word)).count();
    (shared * 100).checked_div(one.len().max(other.len())).unwrap_or(0)
}

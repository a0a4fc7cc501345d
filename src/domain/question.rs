//! The bank of questions that interviews ask (`advice.md`, rows 57 and 58): what each is really asking, and what to have
//! ready for it. What a person writes about one is kept under its number, in the book.

use super::debrief::{Debrief, LeafKind, LocalId};
use super::grow::Rating;
use crate::domain::json::Saved;
use serde::{Deserialize, Serialize};

/// What a question is about: the bank is shown by these.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Who the person is, and why they are here.
    AboutYou,
    /// What they did: "Tell me about a time".
    Behaviour,
    /// Gaps, and why something ended.
    GapsAndLeaving,
    /// Strengths and weaknesses.
    StrengthsAndWeaknesses,
    /// Pay, and when it could begin.
    Pay,
    /// The work itself, explained.
    Technical,
    /// What the person can ask them.
    ToAskThem,
}

impl Family {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::AboutYou,
        Self::Behaviour,
        Self::GapsAndLeaving,
        Self::StrengthsAndWeaknesses,
        Self::Pay,
        Self::Technical,
        Self::ToAskThem,
    ];

    /// Its name in keys of the content and in ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AboutYou => "about_you",
            Self::Behaviour => "behaviour",
            Self::GapsAndLeaving => "gaps_and_leaving",
            Self::StrengthsAndWeaknesses => "strengths_and_weaknesses",
            Self::Pay => "pay",
            Self::Technical => "technical",
            Self::ToAskThem => "to_ask_them",
        }
    }
}

/// A question of the bank. All words are content, ready to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Names it for ever.
    pub number: LocalId,
    /// What it is about.
    pub family: Family,
    /// The question.
    pub text: String,
    /// What it is really asking; of one to ask them, what the answer tells.
    pub asking: String,
    /// One to four things to have ready for it: labels, never a script.
    pub bullets: Vec<String>,
}

/// All questions of one language, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(transparent)]
pub struct Bank {
    questions: Vec<Question>,
}

impl Bank {
    /// The most bullets that a question has.
    pub const MOST_BULLETS: usize = 4;

    /// A bank of these questions.
    pub fn new(questions: Vec<Question>) -> Self {
        Self { questions }
    }

    /// The question with this number.
    pub fn get(&self, number: LocalId) -> Option<&Question> {
        self.questions.iter().find(|question| question.number == number)
    }

    /// All of them, in the order in which they are shown.
    pub fn iter(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter()
    }

    /// Those that were begun and are not there yet.
    pub fn begun<'a>(&'a self, book: &'a Debrief) -> impl Iterator<Item = LocalId> + 'a {
        let open = |of: &LocalId| how_far(book, *of).is_some_and(|far| far < Rating::HaveIt);
        self.iter().map(|question| question.number).filter(open)
    }

    /// The person's own, which are not of the bank.
    pub fn own<'a>(&'a self, book: &'a Debrief) -> impl Iterator<Item = LocalId> + 'a {
        let leaves = book.leaves_of(LeafKind::Question).map(|leaf| leaf.key.of);
        leaves.filter(|of| self.get(*of).is_none())
    }

    /// The one to take now: of those that were begun, then of the person's own, then of the bank. Never one that they have.
    pub fn to_take(&self, book: &Debrief) -> Option<LocalId> {
        let listed = self.iter().map(|question| question.number);
        let mut all = self.begun(book).chain(self.own(book)).chain(listed);
        all.find(|of| how_far(book, *of) != Some(Rating::HaveIt))
    }

    /// Those of one family.
    pub fn of(&self, family: Family) -> impl Iterator<Item = &Question> {
        self.iter().filter(move |question| question.family == family)
    }
}

/// How far a question is; none where it was not begun.
pub fn how_far(book: &Debrief, of: LocalId) -> Option<Rating> {
    book.leaf(LeafKind::Question.of(of)).and_then(Rating::of)
}

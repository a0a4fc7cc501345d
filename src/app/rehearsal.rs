//! A sitting of the mock interview: which questions, which of them it is at, and how each went. It is in memory only; what is kept
//! of it stands on the leaf of the question.

use crate::domain::grow::Rating;
use crate::domain::rehearsal::{Pool, Posed};

/// A sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsal {
    /// Where the questions are taken from; none until it is chosen.
    pub pool: Option<Pool>,
    /// After how many seconds an answer is long enough; none for as long as it takes.
    pub limit: Option<u32>,
    /// Whether answers are recorded.
    pub recorded: bool,
    /// How far it is.
    pub scene: Scene,
    /// Its questions.
    pub posed: Vec<Posed>,
    /// Which of them it is at.
    pub at: usize,
    /// The places of those that were answered aloud.
    pub answered: Vec<usize>,
    /// How well some of them went: the place, and the rating.
    pub rated: Vec<(usize, Rating)>,
}

impl Default for Rehearsal {
    fn default() -> Self {
        Self {
            pool: None,
            limit: Self::LIMITS.first().copied().flatten(),
            recorded: false,
            scene: Scene::default(),
            posed: Vec::new(),
            at: 0,
            answered: Vec::new(),
            rated: Vec::new(),
        }
    }
}

/// How far a sitting is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scene {
    /// What is practised is being chosen.
    #[default]
    Choosing,
    /// A question is on the screen.
    Asking,
    /// It is over.
    Over,
}

impl Rehearsal {
    /// The times that can be chosen (design: issue, "60/120 s timer").
    pub const LIMITS: [Option<u32>; 3] = [Some(60), Some(120), None];

    /// The question that it is at.
    pub fn current(&self) -> Option<&Posed> {
        self.posed.get(self.at)
    }

    /// How the question at a place went, where that was said.
    pub fn rating(&self, at: usize) -> Option<Rating> {
        self.rated.iter().find(|(place, _)| *place == at).map(|(_, rating)| *rating)
    }

    /// Its screen is left: a sitting can be gone on with, unless it is over.
    pub fn left(&mut self) {
        if self.scene == Scene::Over {
            self.scene = Scene::Choosing;
        }
    }

    /// Whether there is a question after this one.
    pub fn has_more(&self) -> bool {
        self.at + 1 < self.posed.len()
    }
}

/// What happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rehearsed {
    /// Where the questions are taken from was chosen.
    From(Pool),
    /// How long an answer may be was chosen.
    Limited(Option<u32>),
    /// Whether answers are recorded was chosen.
    Recorded(bool),
    /// It was begun, with these questions.
    Begun(Vec<Posed>),
    /// The person said how the question at hand went.
    Rated(Rating),
    /// They went on to the next one, or to the end.
    WentOn,
    /// They had enough.
    Stopped,
    /// They wanted another sitting.
    Again,
    /// These are the questions for a friend.
    ForAFriend(Vec<String>),
}

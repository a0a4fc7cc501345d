//! What the person told us: one interview and all that belongs to it.
//!
//! A [`Debrief`] holds only what was entered, chosen or edited. Whatever can be worked out from it (routes,
//! times, drafts) is worked out each time and never kept here, apart from the wording key of each part once
//! shown and the exact text once copied, mailed or sent: words must not change under anyone's hands.

mod change;
mod errand;
mod facts;
mod item;
mod kind;
mod leaf;
mod note;
mod words;

pub use change::{Answer, Change, Field};
pub use errand::{Condition, Errand};
pub use facts::{Channel, Day, Entry, Facts, Person, Reach, Status, Tone};
pub use item::{Answers, Detail, Item, NeutralLine};
pub use kind::{MessageKind, Reader};
pub use leaf::{Figure, Joined, Leaf, LeafChange, LeafDay, LeafKey, LeafKind, LeafLine};
pub use note::{Edit, Kept, KeptBy, Note, NoteKey, PartKey};
pub use words::Place;

use super::clock::Instant;
use crate::domain::json::Saved;
use crate::domain::map::{Map, Set};
use serde::{Deserialize, Serialize};

/// Names one debrief, for ever: made at random by the shell when the debrief is opened.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct DebriefId(pub String);

impl DebriefId {
    /// The name of the book: one more debrief, of leaves only, for what belongs to no one interview. It is kept,
    /// merged and taken along as any other, and shown in no list of interviews.
    pub const BOOK: &'static str = "book";

    /// The name of the book.
    pub fn book() -> Self {
        Self(Self::BOOK.to_owned())
    }

    /// Whether it names the book.
    pub fn is_book(&self) -> bool {
        self.0 == Self::BOOK
    }
}

/// Names one person, item or question inside a debrief.
pub type LocalId = u32;

/// One interview and all that belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Debrief {
    /// Its name, for ever.
    pub id: DebriefId,
    /// When it was opened.
    pub started: Instant,
    /// Which door the person came in by.
    pub entry: Entry,
    /// Who, where, when, and how they may be written to.
    pub facts: Facts,
    /// How the person is.
    pub calm: Calm,
    /// What happened, in their words.
    pub recall: Recall,
    /// What went well, and what else was going on.
    pub weighing: Weighing,
    /// What went wrong and what was left unsaid, in the order it was entered.
    pub items: Vec<Item>,
    /// Messages that the person began, in the order they were begun.
    pub errands: Vec<Errand>,
    /// What was done to each message.
    pub notes: Vec<Note>,
    /// What was filled in to grow from it. The book has only this.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub leaves: Vec<Leaf>,
    /// Fields whose words go into a letter exactly as they were typed.
    pub exact: Set<Field>,
    /// Actions of the plan that were ticked off, by key, with the time.
    pub ticked: Map<String, Instant>,
    /// When the person said that they were done with it.
    pub closed: Option<Instant>,
}

/// How the person is right after (design: product, step Calm). Nothing here is required.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Calm {
    /// How it is, in one of five words.
    pub distress: Option<Distress>,
    /// Feelings that were named: keys of the content's feelings.
    pub feelings: Set<String>,
    /// A feeling in their own word.
    pub other_feeling: String,
    /// What they would say to themselves by name.
    pub kind_words: String,
    /// The letter that will not be sent. It has no way out of the app.
    pub unsent: String,
    /// Whether that letter was sealed: kept, closed, not shown.
    pub unsent_sealed: bool,
}

/// How it is, in one of five words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Distress {
    /// Fine.
    Fine,
    /// Uneasy.
    Uneasy,
    /// Shaken.
    Shaken,
    /// Very shaken.
    VeryShaken,
    /// Can't think.
    CannotThink,
}

impl Distress {
    /// All of them, from the lightest on.
    pub const ALL: [Self; 5] =
        [Self::Fine, Self::Uneasy, Self::Shaken, Self::VeryShaken, Self::CannotThink];

    /// Whether the breath is offered before anything else (design: judgement, "Clock").
    pub fn is_high(self) -> bool {
        self >= Self::VeryShaken
    }
}

/// What happened, told freely and then, only if wanted, question by question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Recall {
    /// Told freely. "Half sentences are fine."
    pub told: String,
    /// What the interviewer did or said that stayed.
    pub they_did: String,
    /// Question by question.
    pub questions: Vec<AskedQuestion>,
}

/// One question that was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct AskedQuestion {
    /// Names it inside the debrief.
    pub id: LocalId,
    /// The question, in the person's words.
    pub asked: String,
    /// How the answer went.
    pub landed: Option<Landed>,
}

/// How an answer went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Landed {
    /// It landed.
    Landed,
    /// Partly.
    Partly,
    /// It missed.
    Missed,
}

/// The rest of what is weighed, besides the items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Weighing {
    /// What went well, one a line. Asked first, once; skipping passes.
    pub well: String,
    /// Whether that was asked already.
    pub well_asked: bool,
    /// What else was going on that day.
    pub around: String,
    /// What a friend would say.
    pub friend_view: String,
    /// How it will look in a year.
    pub one_year: String,
    /// The worst case, written down.
    pub worst_case: String,
    /// Whether the one question about the whole list was answered: a wrong fact, somebody hurt, a thing broken.
    pub flags_asked: bool,
}

impl Debrief {
    /// A new, empty debrief.
    #[inline(never)] // It is made in several places, and large.
    pub fn new(id: DebriefId, started: Instant, entry: Entry) -> Self {
        Self { id, started, entry, ..Self::default() }
    }

    /// A book with nothing in it.
    pub fn book(started: Instant) -> Self {
        Self::new(DebriefId::book(), started, Entry::default())
    }

    /// The item with this id.
    pub fn item(&self, id: LocalId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The person with this id.
    pub fn person(&self, id: LocalId) -> Option<&Person> {
        self.facts.people.iter().find(|person| person.id == id)
    }

    /// The errand with this id.
    pub fn errand(&self, id: LocalId) -> Option<&Errand> {
        self.errands.iter().find(|errand| errand.id == id)
    }

    /// The errands that were not given up.
    pub fn errands(&self) -> impl Iterator<Item = &Errand> {
        self.errands.iter().filter(|errand| !errand.dropped)
    }

    /// The field that holds a detail of an item or of an errand, whichever has this id.
    pub fn detail_field(&self, id: LocalId, detail: Detail) -> Field {
        match self.errand(id) {
            Some(_) => Field::ErrandDetail(id, detail),
            None => Field::Detail(id, detail),
        }
    }

    /// What was done to a message so far.
    pub fn note(&self, key: &NoteKey) -> Option<&Note> {
        self.notes.iter().find(|note| note.key == *key)
    }

    /// Every text the person wrote about how they are and what happened: not what they wrote into a letter
    /// ([`Debrief::letter_texts`]).
    pub fn own_texts(&self) -> impl Iterator<Item = &str> {
        let questions = self.recall.questions.iter().map(|asked| asked.asked.as_str());
        let people = self.facts.people.iter().map(|person| person.remembered.as_str());
        let items = self.items.iter().flat_map(|item| {
            item.details.values().map(String::as_str).chain([item.words.as_str()])
        });
        let leaves = self.leaves.iter().flat_map(|leaf| leaf.lines.values().map(String::as_str));
        let errands =
            self.errands.iter().flat_map(|errand| errand.details.values().map(String::as_str));
        [
            self.calm.other_feeling.as_str(),
            &self.calm.kind_words,
            &self.calm.unsent,
            &self.recall.told,
            &self.recall.they_did,
            &self.weighing.well,
            &self.weighing.around,
            &self.weighing.friend_view,
            &self.weighing.one_year,
            &self.weighing.worst_case,
            &self.facts.hope,
        ]
        .into_iter()
        .chain(items)
        .chain(errands)
        .chain(questions)
        .chain(people)
        .chain(leaves)
    }

    /// Every text the person wrote into a letter.
    pub fn letter_texts(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().flat_map(|note| {
            note.edits.values().map(|edit| edit.text.as_str()).chain(note.subject.as_deref())
        })
    }

    /// Whether the words of a field go into a letter exactly as they were typed.
    pub fn is_exact(&self, field: Field) -> bool {
        self.exact.contains(&field)
    }

    /// When the interview ended. Not asked in the quick note: unknown means about when the debrief was
    /// opened (design: product, "The quick note").
    pub fn ended(&self) -> Instant {
        self.facts.ended.unwrap_or(self.started)
    }
}

//! What the person told us: one interview and all that belongs to it.
//!
//! A [`Debrief`] holds only what was entered, chosen or edited. Whatever can be worked out from it (routes,
//! times, drafts) is worked out each time and never kept here, apart from the wording key of each part once
//! shown and the exact text once copied, mailed or sent: words must not change under anyone's hands.

mod change;
mod facts;
mod note;

pub use change::{Answer, Change, Field};
pub use facts::{Channel, Day, Entry, Facts, Person, Reach, Status, Tone};
pub use note::{Edit, Kept, KeptBy, MessageKind, Note, NoteKey, PartKey};

use super::clock::Instant;
use super::lang::ListVerb;
use super::mishap::{By, Matters, Nature, Noticed, Route};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Names one debrief, for ever: made at random by the shell when the debrief is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct DebriefId(pub String);

/// Names one person, item or question inside a debrief.
pub type LocalId = u32;

/// One interview and all that belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What was done to each message.
    pub notes: Vec<Note>,
    /// Actions of the plan that were ticked off, by key, with the time.
    pub ticked: BTreeMap<String, Instant>,
    /// When the person said that they were done with it.
    pub closed: Option<Instant>,
}

/// How the person is right after (design: product, step Calm). Nothing here is required.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Calm {
    /// How it is, in one of five words.
    pub distress: Option<Distress>,
    /// Feelings that were named: keys of the content's feelings.
    pub feelings: BTreeSet<String>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

/// A mishap or a missed point of this debrief.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Item {
    /// Names it inside the debrief.
    pub id: LocalId,
    /// Which mishap of the catalogue; [`Item::OWN`] for one told in the person's own words.
    pub mishap: String,
    /// Their own words for it. May be empty for one from the catalogue.
    pub words: String,
    /// Where the person answered otherwise than the catalogue's defaults.
    pub answers: Answers,
    /// What a message about it needs to say, in the person's words.
    pub details: BTreeMap<Detail, String>,
    /// The verb picked for a list that had none.
    pub list_verb: Option<ListVerb>,
    /// Whether a thin answer is owned in the note, by choice ("I gave you a thin answer on X").
    pub owned: bool,
    /// Who it concerns: the person who asked, or was hurt.
    pub to: Option<LocalId>,
    /// The route the person chose instead of the recommended one.
    pub chosen: Option<Route>,
    /// Put aside by the person, to be weighed later.
    pub parked: bool,
    /// On how many different visits its route was looked at again. The third time: "Leave it until tomorrow."
    pub weighed: u8,
    /// Let go on purpose: closed, with the time.
    pub closed: Option<Instant>,
}

impl Item {
    /// The catalogue key of something told in the person's own words.
    pub const OWN: &'static str = "own_words";
    /// The catalogue key of a missed point: a thing left unsaid.
    pub const MISSED_POINT: &'static str = "left_out";

    /// What was typed for a detail; empty if nothing was.
    pub fn detail(&self, detail: Detail) -> &str {
        self.details.get(&detail).map_or("", String::as_str)
    }

    /// Whether this is a thing left unsaid rather than a thing that went wrong.
    pub fn is_missed_point(&self) -> bool {
        self.mishap == Self::MISSED_POINT
    }
}

/// What a message needs to say about an item. Each is asked as the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// `add`: "I also ___".
    Point,
    /// `add`: what shows it, in one or two sentences: a number, an outcome.
    Proof,
    /// `add`: what they said they need, that it answers: "You spoke about ___".
    Need,
    /// `fix`: what they asked: "You asked ___".
    Asked,
    /// `fix`: the answer as it should have been, in at most two sentences.
    Answer,
    /// `correct`: what was said: "I said that ___".
    Said,
    /// `correct`: what is true: "In fact ___".
    Truth,
    /// `correct`: why they asked or why it matters to them: "You asked about it because ___".
    Reason,
    /// `correct`: where the right one stands already: "___ has the right figure".
    Record,
    /// `apologise`: what was done: "I ___".
    Did,
    /// `apologise`: what is being done about it, in one sentence.
    Doing,
    /// `repair`: the thing: "I broke ___"; `send`: what was promised: "Here is ___".
    Thing,
    /// `explain`: the words the person chose.
    Words,
    /// `support`: the private record: date, words, witnesses. Never in a draft.
    PrivateRecord,
}

impl Detail {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Point,
        Self::Proof,
        Self::Need,
        Self::Asked,
        Self::Answer,
        Self::Said,
        Self::Truth,
        Self::Reason,
        Self::Record,
        Self::Did,
        Self::Doing,
        Self::Thing,
        Self::Words,
        Self::PrivateRecord,
    ];
}

/// The person's answers about an item, where given. What is not answered follows the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Answers {
    /// By whom.
    pub by: Option<By>,
    /// Whether they would have noticed.
    pub noticed: Option<Noticed>,
    /// Whether it matters for this job.
    pub matters: Option<Matters>,
    /// What kind of thing it is, where the person said otherwise ("left a wrong fact", "hurt someone").
    pub nature: Option<Nature>,
    /// Whether it was put right already.
    pub put_right: Option<bool>,
    /// Whether there is a good answer that fits two sentences.
    pub fixable: Option<bool>,
    /// Whether telling of a life event is comfortable.
    pub comfortable: Option<bool>,
    /// Which neutral line was picked for a visible exit that is not to be told of.
    pub neutral_line: Option<NeutralLine>,
    /// How a promised or missing thing is tied to a need they stated.
    pub tied: Option<bool>,
}

/// One true line for a visible exit that the person does not want to tell of (design: judgement, rule 7).
/// The words are in the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NeutralLine {
    /// "I was not well enough to finish."
    NotWell,
    /// "Something came up that could not wait."
    CouldNotWait,
    /// "I was not at my best that day."
    NotAtMyBest,
}

impl NeutralLine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NotWell, Self::CouldNotWait, Self::NotAtMyBest];
}

impl Debrief {
    /// A new, empty debrief.
    pub fn new(id: DebriefId, started: Instant, entry: Entry) -> Self {
        Self { id, started, entry, ..Self::default() }
    }

    /// The item with this id.
    pub fn item(&self, id: LocalId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The person with this id.
    pub fn person(&self, id: LocalId) -> Option<&Person> {
        self.facts.people.iter().find(|person| person.id == id)
    }

    /// What was done to a message so far.
    pub fn note(&self, key: &NoteKey) -> Option<&Note> {
        self.notes.iter().find(|note| note.key == *key)
    }

    /// Every text the person wrote about how they are and what happened.
    pub fn own_texts(&self) -> impl Iterator<Item = &str> {
        let items = self.items.iter().flat_map(|item| {
            item.details.values().map(String::as_str).chain([item.words.as_str()])
        });
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
        ]
        .into_iter()
        .chain(items)
    }

    /// When the interview ended. Not asked in the quick note: unknown means about when the debrief was
    /// opened (design: product, "The quick note").
    pub fn ended(&self) -> Instant {
        self.facts.ended.unwrap_or(self.started)
    }
}

//! What went wrong, and what was left unsaid.

use super::LocalId;
use crate::domain::clock::Instant;
use crate::domain::json::{Key, Saved};
use crate::domain::lang::ListVerb;
use crate::domain::map::Map;
use crate::domain::mishap::{By, Matters, Nature, Noticed, Route};
use serde::{Deserialize, Serialize};

/// A mishap or a missed point of this debrief.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
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
    pub details: Map<Detail, String>,
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
    /// The catalogue key of a better answer, as the quick note asks for one.
    pub const BETTER_ANSWER: &'static str = "better_answer";
    /// The catalogue key of a wrong fact, as the quick note asks for one.
    pub const WRONG_FACT: &'static str = "wrong_fact";

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
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
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
    /// Times that suit: "These times would suit me: ___".
    Times,
    /// What got in the way, in a sentence.
    Cause,
    /// Second chance: what the work is about and went unseen: "___ is at the centre of this role".
    Skill,
    /// What was done since: "Since then I ___".
    Since,
    /// What goes with the message: "I have attached ___".
    Attached,
    /// The number to call back.
    Phone,
    /// Why they said no, as they put it: "You told me that ___".
    TheirReason,
    /// What the person does about it, with a date if there is one: "I ___".
    Step,
    /// What a reference saw and could bring up: "Could you bring up ___?"
    Story,
    /// Another such thing.
    SecondStory,
    /// Who may call the reference.
    Caller,
    /// What they asked about a lot: "They asked a lot about ___".
    AskedAbout,
    /// How it went, in a sentence or two.
    HowItWent,
    /// How the two know each other, in a sentence.
    Bond,
    /// What it is about: "about ___".
    Topic,
    /// What the reader did that the person thinks of: "I have been thinking of ___".
    Admired,
    /// What the person would like to ask: "I would like to ask ___".
    Question,
    /// What happened, in a few sentences.
    Happened,
    /// The opening: "___" ("the shift supervisor post at Parkway").
    Opening,
    /// What would help: "It would help me to ___".
    Help,
    /// What to practise: "I would like to practise ___".
    Practice,
    /// How the person signs to this reader, where it is another way than usual.
    SignAs,
}

impl Key for Detail {}

impl Detail {
    /// All of them.
    pub const ALL: [Self; 36] = [
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
        Self::Times,
        Self::Cause,
        Self::Skill,
        Self::Since,
        Self::Attached,
        Self::Phone,
        Self::TheirReason,
        Self::Step,
        Self::Story,
        Self::SecondStory,
        Self::Caller,
        Self::AskedAbout,
        Self::HowItWent,
        Self::Bond,
        Self::Topic,
        Self::Admired,
        Self::Question,
        Self::Happened,
        Self::Opening,
        Self::Help,
        Self::Practice,
        Self::SignAs,
    ];

    /// Its name in keys of the content and in ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Proof => "proof",
            Self::Need => "need",
            Self::Asked => "asked",
            Self::Answer => "answer",
            Self::Said => "said",
            Self::Truth => "truth",
            Self::Reason => "reason",
            Self::Record => "record",
            Self::Did => "did",
            Self::Doing => "doing",
            Self::Thing => "thing",
            Self::Words => "words",
            Self::PrivateRecord => "private_record",
            Self::Times => "times",
            Self::Cause => "cause",
            Self::Skill => "skill",
            Self::Since => "since",
            Self::Attached => "attached",
            Self::Phone => "phone",
            Self::TheirReason => "their_reason",
            Self::Step => "step",
            Self::Story => "story",
            Self::SecondStory => "second_story",
            Self::Caller => "caller",
            Self::AskedAbout => "asked_about",
            Self::HowItWent => "how_it_went",
            Self::Bond => "bond",
            Self::Topic => "topic",
            Self::Admired => "admired",
            Self::Question => "question",
            Self::Happened => "happened",
            Self::Opening => "opening",
            Self::Help => "help",
            Self::Practice => "practice",
            Self::SignAs => "sign_as",
        }
    }
}

/// The person's answers about an item, where given. What is not answered follows the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
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
    /// Whether it hurt somebody who was not among those they met: reception, another candidate.
    pub third_person: Option<bool>,
}

/// One true line for a visible exit that the person does not want to tell of (design: judgement, rule 7).
/// The words are in the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Saved)]
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

//! The catalogue's view of things that go wrong, and the routes they can take.
//!
//! The entries themselves are content. This module knows their shape and nothing of any one of them.

mod search;

use crate::domain::debrief::LocalId;
use crate::domain::json::{Saved, Unread, Value, Writer};
use crate::domain::map::Map;
use search::Index;
use serde::{Deserialize, Serialize};
use std::ops::Not;

/// What to do about an item (design: judgement, "Routes").
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Say nothing.
    LetGo,
    /// Put missing information into the thank-you.
    Add,
    /// Answer again, inside the thank-you.
    Fix,
    /// Put right something untrue.
    Correct,
    /// Offer to make damage good.
    Repair,
    /// A message of its own, nothing asked, nothing sold.
    Apologise,
    /// Tell of an event in chosen words.
    Explain,
    /// Deliver what was promised.
    Send,
    /// Their no-show, their cancelling or their technology: find a new time.
    Reschedule,
    /// A line was crossed by them.
    Support,
}

impl Route {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::LetGo,
        Self::Add,
        Self::Fix,
        Self::Correct,
        Self::Repair,
        Self::Apologise,
        Self::Explain,
        Self::Send,
        Self::Reschedule,
        Self::Support,
    ];
}

/// By whom it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The person's own doing.
    Me,
    /// The employer's doing.
    Them,
    /// Circumstance. Events in the person's own life are never "theirs".
    Life,
}

/// Whether the interviewer would have noticed.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Noticed {
    /// No.
    No,
    /// Maybe.
    Maybe,
    /// Surely.
    Surely,
}

/// Whether it matters for this job.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Matters {
    /// No.
    No,
    /// A bit.
    ABit,
    /// A lot.
    ALot,
}

/// What kind of thing it is: which rule of the procedure may apply. In the order of the rules
/// (design: judgement, "Procedure").
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Rule 1: harassment, threat, bias, a question they may not ask, money wanted, meeting alone.
    OverTheLine,
    /// Rule 1: they did not come, or cancelled.
    NoShow,
    /// Rule 1: their technology failed.
    TheirTechnology,
    /// Rule 1: anything else of theirs.
    Theirs,
    /// Rule 2: an untrue answer to a question they may not ask.
    ProtectedUntrue,
    /// Rule 2: silence on protected ground.
    ProtectedSilent,
    /// Rule 3a: degree, licence, right to work, employer, required disclosure, knowingly untrue, banned help.
    UntrueGrave,
    /// Rule 3b: another fact an employer would rely on.
    UntrueRelied,
    /// Rule 3c: trivial.
    UntrueSmall,
    /// Rule 3d: not sure; the papers first.
    UntrueUnsure,
    /// Rule 4: somebody was hurt.
    Hurt,
    /// Rule 4: offence by what was said or done.
    Offence,
    /// Rule 4: a missed slot.
    MissedSlot,
    /// Rule 4: a broken confidence.
    Confidence,
    /// Rule 5: something of theirs broke.
    Property,
    /// Rule 6: a guess about their thoughts.
    Guess,
    /// Rule 7: a life event got in the way.
    LifeEvent,
    /// Rule 8: something was promised.
    Promised,
    /// Rule 9: a concern they voiced, or information missing.
    Missing,
    /// Rule 10: a timed test.
    Test,
    /// Rule 10: how it came over or what was answered.
    Performance,
}

/// Something else worth doing beside the route.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Also {
    /// Offer to make damage good.
    Repair,
    /// Offer to take the test again.
    RetakeAsk,
    /// Ask for a second conversation, behind its gate.
    SecondChance,
    /// Ask to be let back in after pulling out.
    Rejoin,
    /// Send a clean CV, where writing is the job.
    CleanResume,
    /// Find a new time.
    Reschedule,
    /// Add something true and good.
    Add,
    /// Have no more to do with them.
    StopContact,
}

/// One entry of the mishap catalogue. All words are content, ready to show.
#[expect(clippy::struct_excessive_bools, reason = "each is a plain yes or no of its own")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(deny_unknown_fields)]
pub struct Mishap {
    /// Heading and search row: "You were a few minutes late".
    pub name: String,
    /// The plain test question.
    pub question: String,
    /// What kind of thing it is; several where it is several.
    pub natures: Vec<Nature>,
    /// By whom, by default.
    pub by: By,
    /// Would they have noticed, by default.
    pub noticed: Noticed,
    /// Does it matter for this job, by default.
    pub matters: Matters,
    /// Whether it can be answered again well in two sentences. Only rule 10 reads it.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub fixable: bool,
    /// Put right at the time.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub put_right: bool,
    /// Telling of it is comfortable (rule 7).
    #[serde(default, skip_serializing_if = "Not::not")]
    pub comfortable: bool,
    /// A visible exit or tears (rule 7).
    #[serde(default, skip_serializing_if = "Not::not")]
    pub visible: bool,
    /// It hurt somebody other than the interviewer: through the recruiter (rule 4).
    #[serde(default, skip_serializing_if = "Not::not")]
    pub third_person: bool,
    /// The two have not met: there is nobody to thank yet, and a new time may be offered.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub never_met: bool,
    /// The route on these defaults. The content compiler fails where the procedure disagrees.
    pub route: Route,
    /// What else is worth doing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Also>,
    /// The reason for the default route.
    pub why: String,
    /// One lesson.
    pub lesson: String,
    /// One ready sentence "if they bring it up".
    pub if_asked: String,
    /// One if-then plan.
    pub if_then: String,
    /// Drills, by key.
    pub drills: Vec<String>,
    /// Everyday words a person would type.
    pub search: Vec<String>,
    /// Other explanations, for guesses and for what they did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other: Vec<String>,
    /// A question of theirs that got no good answer: it is the first to be practised (design: judgement, "Drills").
    #[serde(default, skip_serializing_if = "Not::not")]
    pub blanked: bool,
    /// Questions of the bank that it is practised with, by number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bank: Vec<LocalId>,
    /// Rows of the advice this entry carries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<u16>,
    /// Named in the articles.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub starred: bool,
}

/// All mishaps of one language, by key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Catalogue {
    mishaps: Map<String, Mishap>,
    #[serde(skip)]
    index: Index,
}

impl Saved for Catalogue {
    fn write(&self, out: &mut Writer) {
        self.mishaps.write(out);
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        Map::read(value).map(Self::new)
    }
}

impl Catalogue {
    /// A catalogue of these entries.
    pub fn new(mishaps: Map<String, Mishap>) -> Self {
        Self { mishaps, index: Index::default() }
    }

    /// Takes in the entries of another one. Its own go where both have one.
    pub fn extend(&mut self, more: Self) {
        self.mishaps.extend(more.mishaps);
        self.index = Index::default();
    }

    /// The entry with this key.
    pub fn get(&self, key: &str) -> Option<&Mishap> {
        self.mishaps.get(key)
    }

    /// All entries in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Mishap)> {
        self.mishaps.iter().map(|(key, mishap)| (key.as_str(), mishap))
    }
}

//! Who, where, when, and how they may be written to.

use super::LocalId;
use crate::domain::clock::{self, Instant};
use crate::domain::json::{Saved, Unread, Value, Writer};
use crate::domain::lang::Tongue;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Which door the person came in by (design: product, "Home").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// "It just happened."
    #[default]
    JustHappened,
    /// "I want to write to them now."
    WriteNow,
    /// "They said no."
    SaidNo,
    /// "It went well."
    WentWell,
}

/// Who, where, when, and how they may be written to. Every field may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Facts {
    /// The company, as typed.
    pub company: String,
    /// The post, as typed.
    pub role: String,
    /// Who they met, in the order entered.
    pub people: Vec<Person>,
    /// "I don't know" was said to who they met: the greeting is to the hiring team.
    pub nobody_named: bool,
    /// When the interview ended.
    pub ended: Option<Instant>,
    /// Whether and through whom they may write. Not said counts as direct (design: judgement, "Reach").
    pub reach: Option<Reach>,
    /// The recruiter's name, where notes go through one.
    pub recruiter: String,
    /// The recruiter's e-mail address at work, as typed.
    pub recruiter_email: String,
    /// The day on which they said they would decide.
    pub decision: Option<Day>,
    /// How the application stands.
    pub status: Status,
    /// The day on which they said no, where it is known.
    pub told: Option<Day>,
    /// How the person signs.
    pub sign_as: String,
    /// The tone of messages that have none of their own.
    pub tone: Tone,
    /// The language that messages are written in.
    pub tongue: Tongue,
    /// What they would like about the work, for the last lines: "I would like to ___".
    pub hope: String,
}

impl Facts {
    /// Reach, with "not said" counted as direct.
    pub fn reach(&self) -> Reach {
        self.reach.unwrap_or(Reach::Direct)
    }
}

/// Somebody they met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Person {
    /// Names the person inside the debrief.
    pub id: LocalId,
    /// The name as one would greet them: "Maya", "Dr. Okafor".
    pub name: String,
    /// Their e-mail address at work, as typed. Never a private one (design: judgement, "Reach").
    pub email: String,
    /// What they told or showed that is remembered: "Thank you for telling me about ___".
    pub remembered: String,
}

/// Whether they may write at all, and through whom (design: judgement, "Reach").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// To the interviewer.
    Direct,
    /// Through a recruiter or an agency: "Could you pass this to {name}?"
    Recruiter,
    /// Only to a named contact, or asked not to write: facts only, no thanks.
    ContactOnly,
    /// A recorded or automated interview: there is nobody to thank.
    Machine,
    /// At the person's own workplace: talk first.
    OwnWorkplace,
}

impl Reach {
    /// All of them, the usual one first.
    pub const ALL: [Self; 5] =
        [Self::Direct, Self::Recruiter, Self::ContactOnly, Self::Machine, Self::OwnWorkplace];
}

/// How the application stands (design: judgement, "Gates").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Saved)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No answer yet, and none is overdue.
    #[default]
    Pending,
    /// They promised to answer and did not.
    Silent,
    /// They said no.
    Rejected,
    /// They asked for another round.
    Invited,
    /// They offered the job.
    Offer,
    /// The person pulled out.
    Withdrew,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Pending, Self::Silent, Self::Rejected, Self::Invited, Self::Offer, Self::Withdrew];
}

/// How a message sounds. They differ in words and rhythm, not only in the greeting.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// As to somebody one liked.
    #[default]
    Warm,
    /// Short and friendly.
    Plain,
    /// As to an institution.
    Formal,
}

impl Tone {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Warm, Self::Plain, Self::Formal];
}

/// How a message travels.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By e-mail: has a subject.
    #[default]
    Email,
    /// By hand or on paper: date line, no subject, shorter.
    Letter,
    /// A note on LinkedIn: at most 300 characters.
    LinkedIn,
    /// A short message: no subject, a few lines.
    Message,
    /// A call: a script to speak, with a way on from each answer.
    Call,
}

impl Channel {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Email, Self::Letter, Self::LinkedIn, Self::Message, Self::Call];

    /// Its name in keys of the content.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Letter => "letter",
            Self::LinkedIn => "linked_in",
            Self::Message => "message",
            Self::Call => "call",
        }
    }

    /// Whether it has a subject.
    pub const fn has_subject(self) -> bool {
        matches!(self, Self::Email)
    }
}

/// A calendar day, kept as `2026-11-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub time::Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&clock::write_day(self.0))
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        clock::parse_day(&text).map(Self).ok_or_else(|| serde::de::Error::custom("not a day"))
    }
}

impl Saved for Day {
    fn write(&self, out: &mut Writer) {
        out.text(&clock::write_day(self.0));
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        clock::parse_day(&value.text()?).map(Self).ok_or(Unread::Other)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

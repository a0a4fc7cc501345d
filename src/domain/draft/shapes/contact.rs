//! Messages to people outside: references, contacts, friends. No is always easy.

use super::{FIRST, SECOND, THIRD};
use crate::domain::debrief::Detail;
use crate::domain::draft::Slot;
use crate::domain::draft::shape::{Fact, Need, Row};
use crate::domain::lang::Stem;

/// The day before which they may call, as "Friday" or as "on Friday".
pub(super) const DEADLINE: &[&str] = &["deadline", "decision"];
pub(super) const STORY_NAMES: &[&str] = &["story", "story_whole"];

const BOND: Fact = Fact::new(Detail::Bond, Stem::Sentence, &["bond"], Need::Carries);
const OPENING: Fact = Fact::new(Detail::Opening, Stem::Noun, &["opening"], Need::Free);
const OPENING_ASKED: Fact = Fact { need: Need::Asked, ..OPENING };
const STORY: Fact = Fact::new(Detail::Story, Stem::Noun, STORY_NAMES, Need::Carries);
pub(super) const STORY_ASKED: Fact = Fact { need: Need::Asked, ..STORY };
const TIMES: Fact = Fact::new(Detail::Times, Stem::Noun, &["times"], Need::Carries);
const HAPPENED: Fact = Fact::new(Detail::Happened, Stem::Sentence, &["happened"], Need::Carries);
const HAPPENED_ASKED: Fact = Fact { need: Need::Asked, ..HAPPENED };
pub(super) const CALLER: Fact = Fact::new(Detail::Caller, Stem::Noun, &["caller"], Need::Free);
const ADMIRED: Fact =
    Fact::new(Detail::Admired, Stem::Noun, &["admired", "admired_whole"], Need::Carries);

/// Would they be a reference? Before any alert.
pub(super) const REFERENCE_ASK: &[Row] = &[
    Row::new("bond", Slot::News, FIRST, "bond").with(&[BOND]),
    Row::new("request", Slot::Request, FIRST, "request").with(&[OPENING]),
    Row::new("story", Slot::Backing, SECOND, "story").with(&[STORY]),
    Row::new("way", Slot::Way, SECOND, "way"),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// What happened, who may call, and usable stories, if they fit what the reader remembers (design: gold,
/// "References alert").
pub(super) const REFERENCE_SOS: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news").telling(&[&["company"], &["role"], &["when"]]),
    Row::new("went", Slot::News, FIRST, "went").with(&[Fact::new(
        Detail::HowItWent,
        Stem::Sentence,
        &["went"],
        Need::Carries,
    )]),
    Row::new("caller", Slot::Way, SECOND, "caller").with(&[CALLER]).telling(&[DEADLINE]),
    Row::new("story", Slot::Request, SECOND, "story").with(&[STORY_ASKED]),
    Row::new("second_story", Slot::Request, SECOND, "second_story")
        .with(&[Fact::new(
            Detail::SecondStory,
            Stem::Noun,
            &["second_story", "second_story_whole"],
            Need::Carries,
        )])
        .leaving(),
    Row::new("asked_about", Slot::Backing, SECOND, "asked_about")
        .with(&[Fact::new(Detail::AskedAbout, Stem::Noun, &["asked_about"], Need::Carries)])
        .leaving(),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// Would they pass the name on?
pub(super) const REFERRAL: &[Row] = &[
    Row::new("bond", Slot::News, FIRST, "bond").with(&[BOND]),
    Row::new("opening", Slot::News, FIRST, "opening").with(&[OPENING_ASKED]),
    Row::new("request", Slot::Request, SECOND, "request"),
    Row::new("backing", Slot::Backing, SECOND, "backing").with(&[Fact::new(
        Detail::Did,
        Stem::Verb,
        &["did", "did_whole", "did_bare"],
        Need::Carries,
    )]),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// Would they talk now and then?
pub(super) const MENTOR: &[Row] = &[
    Row::new("bond", Slot::News, FIRST, "bond").with(&[BOND]),
    Row::new("admired", Slot::Backing, FIRST, "admired").with(&[ADMIRED]),
    Row::new("request", Slot::Request, SECOND, "request").with(&[Fact::new(
        Detail::Topic,
        Stem::Noun,
        &["topic"],
        Need::Asked,
    )]),
    Row::new("way", Slot::Way, SECOND, "way").leaving(),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// One question to somebody who knows.
pub(super) const ADVICE: &[Row] = &[
    Row::new("bond", Slot::News, FIRST, "bond").with(&[BOND]),
    Row::new("admired", Slot::Backing, FIRST, "admired").with(&[ADMIRED]),
    Row::new("request", Slot::Request, SECOND, "request").with(&[Fact::new(
        Detail::Question,
        Stem::OwnQuestion,
        &["question", "question_whole"],
        Need::Asked,
    )]),
    Row::new("way", Slot::Way, SECOND, "way").leaving(),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// Somebody to be there.
pub(super) const SUPPORT: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news").telling(&[&["when"]]),
    Row::new("happened", Slot::News, FIRST, "happened").with(&[HAPPENED]),
    Row::new("request", Slot::Request, SECOND, "request").with(&[Fact::new(
        Detail::Help,
        Stem::Noun,
        &["help"],
        Need::Free,
    )]),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// How it looks from outside.
pub(super) const PERSPECTIVE: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news").telling(&[&["when"]]),
    Row::new("happened", Slot::News, FIRST, "happened").with(&[HAPPENED_ASKED]),
    Row::new("request", Slot::Request, SECOND, "request"),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// Somebody to play the interviewer.
pub(super) const MOCK_INTERVIEW: &[Row] = &[
    Row::new("request", Slot::Request, FIRST, "request").with(&[OPENING]),
    Row::new("practice", Slot::Backing, FIRST, "practice")
        .with(&[Fact::new(Detail::Practice, Stem::Noun, &["practice"], Need::Carries)])
        .leaving(),
    Row::new("times", Slot::Way, SECOND, "times").with(&[TIMES]),
    Row::new("easy", Slot::Easy, SECOND, "easy"),
];

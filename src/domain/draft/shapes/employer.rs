//! Messages to the employer: to whoever was met, or to the recruiter.

use super::{FIRST, LAST, SECOND, THIRD};
use crate::domain::debrief::{Condition, Detail};
use crate::domain::draft::Slot;
use crate::domain::draft::letter::Letter;
use crate::domain::draft::shape::{Fact, Need, Row};
use crate::domain::lang::Stem;
use crate::domain::mishap::{By, Nature};

const DID: &[&str] = &["did", "did_whole", "did_bare"];
const SINCE: &[&str] = &["since", "since_whole"];
const STEP: &[&str] = &["step", "step_whole"];
const THEIR_REASON: &[&str] = &["their_reason", "their_reason_bare"];

const TIMES: Fact = Fact::new(Detail::Times, Stem::Noun, &["times"], Need::Free);
const CAUSE: Fact = Fact::new(Detail::Cause, Stem::Sentence, &["cause"], Need::Carries);
const CAUSE_ASKED: Fact = Fact { need: Need::Asked, ..CAUSE };
const DONE_SINCE: Fact = Fact::new(Detail::Since, Stem::Verb, SINCE, Need::Carries);
const SINCE_ASKED: Fact = Fact { need: Need::Asked, ..DONE_SINCE };
const ATTACHED: Fact = Fact::new(Detail::Attached, Stem::Noun, &["attached"], Need::Carries);
const THING: Fact = Fact::new(Detail::Thing, Stem::Noun, &["thing"], Need::Free);
pub(super) const SKILL: Fact = Fact::new(Detail::Skill, Stem::Noun, &["skill"], Need::Asked);

/// They did not come, cancelled, or their technology failed: no blame, a new time.
pub(super) const RESCHEDULE: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news_no_show")
        .telling(&[&["when"]])
        .only(|letter| is(letter, Nature::NoShow) && !cancelled(letter)),
    Row::new("news", Slot::News, FIRST, "news_cancelled")
        .telling(&[&["when"]])
        .only(|letter| is(letter, Nature::NoShow) && cancelled(letter)),
    Row::new("news", Slot::News, FIRST, "news_technology")
        .telling(&[&["when"]])
        .only(|letter| !is(letter, Nature::NoShow)),
    Row::new("waited", Slot::Backing, FIRST, "waited").with(&[Fact::new(
        Detail::Did,
        Stem::Verb,
        DID,
        Need::Carries,
    )]),
    Row::new("request", Slot::Request, SECOND, "request").with(&[TIMES]),
    Row::new("close", Slot::Close, THIRD, "close"),
];

/// A failed or broken test: what happened, what was done since, the request, and a way out.
pub(super) const RETAKE: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news_broken")
        .with(&[THING])
        .telling(&[&["when"]])
        .only(by_them),
    Row::new("news", Slot::News, FIRST, "news")
        .with(&[THING])
        .telling(&[&["when"]])
        .only(|letter| !by_them(letter)),
    Row::new("cause", Slot::Backing, FIRST, "cause").with(&[CAUSE]),
    Row::new("since", Slot::Backing, FIRST, "since").with(&[DONE_SINCE]),
    Row::new("request", Slot::Request, SECOND, "request").with(&[TIMES]),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// A clean CV, where writing is the job: the copy, what changed, thanks.
pub(super) const CLEAN_RESUME: &[Row] = &[
    Row::new("copy", Slot::Send, FIRST, "copy").with(&[THING]),
    Row::new("matter", Slot::Matter, FIRST, "matter"),
    Row::new("close", Slot::Close, SECOND, "close").telling(&[&["when"]]),
];

/// Evidence before the request, a small ask, a dignified exit (design: gold, "Second chance").
pub(super) const SECOND_CHANCE: &[Row] = &[
    Row::new("thanks", Slot::Thanks, FIRST, "thanks").telling(&[&["when"]]),
    Row::new("lead", Slot::Request, FIRST, "lead"),
    Row::new("skill", Slot::News, SECOND, "skill").with(&[SKILL]),
    Row::new("cause", Slot::Backing, SECOND, "cause").with(&[CAUSE_ASKED]).only(needs_cause),
    Row::new("cause", Slot::Backing, SECOND, "cause")
        .with(&[CAUSE])
        .only(|letter| !needs_cause(letter)),
    Row::new("since", Slot::Backing, SECOND, "since").with(&[SINCE_ASKED]).only(has_evidence),
    Row::new("since", Slot::Backing, SECOND, "since")
        .with(&[DONE_SINCE])
        .only(|letter| !has_evidence(letter)),
    Row::new("attached", Slot::Send, SECOND, "attached").with(&[ATTACHED]),
    Row::new("request", Slot::Request, THIRD, "request").telling(&[&["deadline"]]),
    Row::new("easy", Slot::Easy, LAST, "easy"),
];

/// How things stand, asked once they are late: what they promised, the question, no pressure.
pub(super) const STATUS_CHECK: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news").telling(&[&["promised"], &["role"], &["when"]]),
    Row::new("request", Slot::Request, FIRST, "request"),
    Row::new("memory", Slot::Memory, SECOND, "memory")
        .telling(&[&["memory", "memory_whole"]])
        .only(remembers),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// The second time, which is the last.
pub(super) const SECOND_STATUS_CHECK: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news_again").telling(&[&["role"]]),
    Row::new("request", Slot::Request, FIRST, "request_again"),
    Row::new("easy", Slot::Easy, SECOND, "easy_again"),
];

/// Why, asked in writing: acceptance first, then the three questions (design: gold, "Feedback call").
pub(super) const FEEDBACK: &[Row] = &[
    Row::new("thanks", Slot::Thanks, FIRST, "thanks").telling(&[&["told"], &["role"]]),
    Row::new("accept", Slot::News, FIRST, "accept"),
    Row::new("request", Slot::Request, SECOND, "request"),
    Row::new("question", Slot::Request, SECOND, "question"),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

/// Accepts the reason and answers it; ends on them (design: gold, "Future candidate").
pub(super) const FUTURE_CANDIDATE: &[Row] = &[
    Row::new("thanks", Slot::Thanks, FIRST, "thanks").telling(&[&["told"]]),
    Row::new("reason", Slot::News, FIRST, "reason").with(&[Fact::new(
        Detail::TheirReason,
        Stem::That,
        THEIR_REASON,
        Need::Carries,
    )]),
    Row::new("step", Slot::Backing, SECOND, "step").with(&[Fact::new(
        Detail::Step,
        Stem::Verb,
        STEP,
        Need::Carries,
    )]),
    Row::new("again", Slot::Request, SECOND, "again"),
    Row::new("memory", Slot::Memory, THIRD, "memory")
        .telling(&[&["memory", "memory_whole"]])
        .only(remembers),
    Row::new("wish", Slot::Close, THIRD, "wish"),
];

/// Out, with courtesy: said at once, with a reason only where one was given.
pub(super) const WITHDRAW: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news").telling(&[&["role"]]),
    Row::new("cause", Slot::Backing, FIRST, "cause").with(&[CAUSE]),
    Row::new("memory", Slot::Memory, SECOND, "memory")
        .telling(&[&["memory", "memory_whole"]])
        .only(remembers),
    Row::new("wish", Slot::Close, SECOND, "wish"),
];

/// Back in, if there is still a place: what happened, the request, and a way out.
pub(super) const REJOIN: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news").telling(&[&["role"]]),
    Row::new("cause", Slot::Backing, FIRST, "cause").with(&[CAUSE]),
    Row::new("request", Slot::Request, SECOND, "request"),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

fn is(letter: &Letter<'_>, nature: Nature) -> bool {
    letter.first_item().is_some_and(|(_, verdict)| verdict.traits.is(nature))
}

fn cancelled(letter: &Letter<'_>) -> bool {
    letter.first_item().is_some_and(|(item, _)| letter.lists("cancelled", item))
}

fn by_them(letter: &Letter<'_>) -> bool {
    letter.first_item().is_some_and(|(_, verdict)| {
        verdict.traits.by == By::Them || verdict.traits.is(Nature::TheirTechnology)
    })
}

fn answered(letter: &Letter<'_>, condition: Condition) -> bool {
    letter.errand().is_some_and(|errand| errand.answer(condition) == Some(true))
}

pub(super) fn has_evidence(letter: &Letter<'_>) -> bool {
    answered(letter, Condition::NewEvidence)
}

fn needs_cause(letter: &Letter<'_>) -> bool {
    !has_evidence(letter) && answered(letter, Condition::OutsideCause)
}

fn remembers(letter: &Letter<'_>) -> bool {
    let remembered = letter.remembered();
    remembered.has("memory") || remembered.has("memory_whole")
}

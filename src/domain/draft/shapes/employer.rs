//! Messages to the employer: to whoever was met, or to the recruiter.

use super::only::{
    adjusted, by_them, cancelled, facts_only, has_evidence, is, needs_cause, newer, promised,
    recorded, remembers, to_recruiter,
};
use super::{FIRST, LAST, SECOND, THIRD};
use crate::domain::debrief::Detail;
use crate::domain::draft::Slot;
use crate::domain::draft::shape::{Fact, Need, Row};
use crate::domain::lang::Stem;
use crate::domain::mishap::Nature;

const DID: &[&str] = &["did", "did_whole", "did_bare"];
const SINCE: &[&str] = &["since", "since_whole"];
const STEP: &[&str] = &["step", "step_whole"];
const THEIR_REASON: &[&str] = &["their_reason", "their_reason_bare"];

const TIMES: Fact = Fact::new(Detail::Times, Stem::Noun, &["times"], Need::Free);
pub(super) const CAUSE: Fact = Fact::new(Detail::Cause, Stem::Sentence, &["cause"], Need::Carries);
const CAUSE_ASKED: Fact = Fact { need: Need::Asked, ..CAUSE };
pub(super) const DONE_SINCE: Fact = Fact::new(Detail::Since, Stem::Verb, SINCE, Need::Carries);
const SINCE_ASKED: Fact = Fact { need: Need::Asked, ..DONE_SINCE };
const ATTACHED: Fact =
    Fact::new(Detail::Attached, Stem::Noun, &["attached", "attached_whole"], Need::Carries);
/// The test, by its name.
const TEST: Fact = Fact::new(Detail::Thing, Stem::Noun, &["thing"], Need::Free);
/// What is different in the clean copy: said only where it was typed.
const CHANGED: Fact =
    Fact::new(Detail::Thing, Stem::Noun, &["thing", "thing_whole"], Need::Carries);
/// What was promised.
const OWED: Fact = Fact { need: Need::Asked, ..CHANGED };
pub(super) const SKILL: Fact = Fact::new(Detail::Skill, Stem::Noun, &["skill"], Need::Asked);

const MEMORY: Row = Row::new("memory", Slot::Memory, SECOND, "memory")
    .telling(&[&["memory", "memory_whole"]])
    .only(remembers);

/// They did not come, cancelled, or their technology failed: no blame, a new time. Of a recorded interview, a
/// new link: nobody was kept waiting.
pub(super) const RESCHEDULE: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news_no_show")
        .telling(&[&["when"]])
        .only(|letter| is(letter, Nature::NoShow) && !cancelled(letter)),
    Row::new("news", Slot::News, FIRST, "news_cancelled")
        .telling(&[&["when"]])
        .only(|letter| is(letter, Nature::NoShow) && cancelled(letter)),
    Row::new("news", Slot::News, FIRST, "news_recorded").telling(&[&["when"]]).only(recorded),
    Row::new("news", Slot::News, FIRST, "news_technology")
        .telling(&[&["when"]])
        .only(|letter| is(letter, Nature::TheirTechnology) && !recorded(letter)),
    Row::new("news", Slot::News, FIRST, "news_other")
        .telling(&[&["when"]])
        .only(|letter| !is(letter, Nature::NoShow) && !is(letter, Nature::TheirTechnology)),
    // Why they did not come is theirs to say: only what broke is told.
    Row::new("cause", Slot::Backing, FIRST, "cause")
        .with(&[CAUSE])
        .only(|letter| !is(letter, Nature::NoShow)),
    Row::new("waited", Slot::Backing, FIRST, "waited").with(&[Fact::new(
        Detail::Did,
        Stem::Verb,
        DID,
        Need::Carries,
    )]),
    Row::new("request", Slot::Request, SECOND, "request")
        .with(&[TIMES])
        .only(|letter| !recorded(letter)),
    Row::new("request", Slot::Request, SECOND, "request_recorded").with(&[TIMES]).only(recorded),
    Row::new("close", Slot::Close, THIRD, "close").only(|letter| !facts_only(letter)),
    Row::new("close", Slot::Close, THIRD, "close_facts").only(facts_only),
];

/// A failed or broken test: what happened, what was done since, the request, and a way out.
pub(super) const RETAKE: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news_broken")
        .with(&[TEST])
        .telling(&[&["when"]])
        .only(by_them),
    Row::new("news", Slot::News, FIRST, "news")
        .with(&[TEST])
        .telling(&[&["when"]])
        .only(|letter| !by_them(letter)),
    Row::new("cause", Slot::Backing, FIRST, "cause_broken").with(&[CAUSE]).only(by_them),
    Row::new("cause", Slot::Backing, FIRST, "cause").with(&[CAUSE]).only(|letter| !by_them(letter)),
    // Of a test that broke there is nothing to catch up on.
    Row::new("since", Slot::Backing, FIRST, "since")
        .with(&[DONE_SINCE])
        .only(|letter| !by_them(letter)),
    Row::new("request", Slot::Request, SECOND, "request_broken").with(&[TIMES]).only(by_them),
    Row::new("request", Slot::Request, SECOND, "request")
        .with(&[TIMES])
        .only(|letter| !by_them(letter)),
    Row::new("easy", Slot::Easy, THIRD, "easy_broken").only(by_them),
    Row::new("easy", Slot::Easy, THIRD, "easy").only(|letter| !by_them(letter)),
];

/// A clean CV, where writing is the job, or a newer one: the copy, what changed, thanks.
pub(super) const CLEAN_RESUME: &[Row] = &[
    Row::new("copy", Slot::Send, FIRST, "copy").only(|letter| !newer(letter)),
    Row::new("copy", Slot::Send, FIRST, "copy_newer").only(newer),
    Row::new("changed", Slot::Backing, FIRST, "changed").with(&[CHANGED]),
    Row::new("matter", Slot::Matter, FIRST, "matter").only(|letter| !newer(letter)),
    Row::new("matter", Slot::Matter, FIRST, "matter_newer").only(newer),
    Row::new("close", Slot::Close, SECOND, "close")
        .telling(&[&["when"]])
        .only(|letter| !to_recruiter(letter)),
    Row::new("close", Slot::Close, SECOND, "close_recruiter").only(to_recruiter),
];

/// What was promised, or is owed, where nothing but facts may be sent: the thing, and where it belongs.
pub(super) const PROMISED_ITEM: &[Row] = &[
    Row::new("copy", Slot::Send, FIRST, "copy_promised").with(&[OWED]).only(promised),
    Row::new("copy", Slot::Send, FIRST, "copy").with(&[OWED]).only(|letter| !promised(letter)),
    Row::new("file", Slot::Backing, FIRST, "file").telling(&[&["role"]]),
    Row::new("close", Slot::Close, SECOND, "close"),
];

/// Evidence before the request, a small ask, a dignified exit (design: gold, "Second chance"). Where what the
/// person had asked for was not there, it is asked for again, and that is no favour.
pub(super) const SECOND_CHANCE: &[Row] = &[
    Row::new("thanks", Slot::Thanks, FIRST, "thanks")
        .telling(&[&["when"]])
        .only(|letter| !to_recruiter(letter) && !adjusted(letter)),
    Row::new("thanks", Slot::Thanks, FIRST, "thanks_recruiter")
        .only(|letter| to_recruiter(letter) && !adjusted(letter)),
    Row::new("lead", Slot::Request, FIRST, "lead").only(|letter| !adjusted(letter)),
    Row::new("lead", Slot::Request, FIRST, "lead_adjusted").telling(&[&["when"]]).only(adjusted),
    // The day is named once: with the thanks, or here.
    Row::new("skill", Slot::News, SECOND, "skill")
        .with(&[SKILL])
        .only(|letter| !to_recruiter(letter) || adjusted(letter)),
    Row::new("skill", Slot::News, SECOND, "skill_recruiter")
        .with(&[SKILL])
        .telling(&[&["when"]])
        .only(|letter| to_recruiter(letter) && !adjusted(letter)),
    Row::new("cause", Slot::Backing, SECOND, "cause").with(&[CAUSE_ASKED]).only(needs_cause),
    Row::new("cause", Slot::Backing, SECOND, "cause")
        .with(&[CAUSE])
        .only(|letter| !needs_cause(letter)),
    Row::new("since", Slot::Backing, SECOND, "since").with(&[SINCE_ASKED]).only(has_evidence),
    Row::new("since", Slot::Backing, SECOND, "since")
        .with(&[DONE_SINCE])
        .only(|letter| !has_evidence(letter)),
    Row::new("attached", Slot::Send, SECOND, "attached").with(&[ATTACHED]),
    Row::new("request", Slot::Request, THIRD, "request")
        .telling(&[&["deadline"]])
        .only(|letter| !to_recruiter(letter) && !adjusted(letter)),
    Row::new("request", Slot::Request, THIRD, "request_recruiter")
        .telling(&[&["deadline"]])
        .only(|letter| to_recruiter(letter) && !adjusted(letter)),
    Row::new("request", Slot::Request, THIRD, "request_adjusted")
        .telling(&[&["deadline"]])
        .only(adjusted),
    Row::new("easy", Slot::Easy, LAST, "easy").only(|letter| !adjusted(letter)),
    Row::new("easy", Slot::Easy, LAST, "easy_adjusted").only(adjusted),
];

/// How things stand, asked once they are late: what they promised, the question, no pressure.
pub(super) const STATUS_CHECK: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news")
        .telling(&[&["promised"], &["role"]])
        .only(|letter| letter.known().has("promised")),
    Row::new("news", Slot::News, FIRST, "news_open")
        .telling(&[&["role"], &["when"]])
        .only(|letter| !letter.known().has("promised")),
    Row::new("request", Slot::Request, FIRST, "request"),
    MEMORY,
    Row::new("easy", Slot::Easy, THIRD, "easy").only(|letter| !facts_only(letter)),
    Row::new("easy", Slot::Easy, THIRD, "easy_facts").only(facts_only),
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
    Row { paragraph: THIRD, ..MEMORY },
    Row::new("wish", Slot::Close, THIRD, "wish"),
];

/// Out, with courtesy: said at once, with a reason only where one was given.
pub(super) const WITHDRAW: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news").telling(&[&["role"]]),
    Row::new("cause", Slot::Backing, FIRST, "cause").with(&[CAUSE]),
    MEMORY,
    Row::new("wish", Slot::Close, SECOND, "wish").only(|letter| !facts_only(letter)),
    Row::new("wish", Slot::Close, SECOND, "wish_facts").only(facts_only),
];

/// Back in, if there is still a place: what happened, the request, and a way out.
pub(super) const REJOIN: &[Row] = &[
    Row::new("news", Slot::News, FIRST, "news").telling(&[&["role"]]),
    Row::new("cause", Slot::Backing, FIRST, "cause").with(&[CAUSE]),
    Row::new("request", Slot::Request, SECOND, "request"),
    Row::new("easy", Slot::Easy, THIRD, "easy"),
];

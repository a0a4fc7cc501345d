//! The apology: what happened and that it was mine, regret, what is being done. It asks for nothing, sells
//! nothing, and frees the reader from answering (design: messages; judgement, rule 4).

use super::Slot;
use super::compose::Line;
use super::known::Known;
use super::letter::{Letter, Slots};
use crate::domain::assess::Verdict;
use crate::domain::debrief::{Detail, Item, Status};
use crate::domain::lang::Stem;
use crate::domain::mishap::{By, Nature};

const WHAT: u8 = 10;
const DOING: u8 = 20;
const FREE: u8 = 30;

pub(super) fn lines(letter: &Letter<'_>) -> Vec<Line> {
    apology(letter, Voiced::Written)
}

/// Whether it is read or heard: nobody says "I am writing" on the telephone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voiced {
    Written,
    Aloud,
}

fn apology(letter: &Letter<'_>, voiced: Voiced) -> Vec<Line> {
    let Some((item, verdict)) = letter.items().next() else { return Vec::new() };
    let harm = Harm::of(letter, verdict);
    let mut lines = vec![what(letter, item, harm, voiced)];
    lines.push(Line::new("regret", Slot::Regret, WHAT, harm.regret(), letter.known()));
    let mut known = Known::default();
    let slots = Slots::end("doing").or_whole("doing");
    let unwoven = letter.detail(&mut known, item, Detail::Doing, Stem::Deed, slots);
    if !item.detail(Detail::Doing).trim().is_empty() {
        lines.push(
            Line::new("doing", Slot::Doing, DOING, "doing", known)
                .telling(&["doing"])
                .asking(unwoven)
                .typed(item.id, Detail::Doing, letter.grammar.words(item.detail(Detail::Doing)))
                .about(item.id),
        );
    }
    if may_meet(letter, item) {
        lines.push(Line::new("new_time", Slot::NewTime, DOING, "new_time", letter.known()));
    }
    if harm == Harm::Third {
        lines.push(Line::new("pass_on", Slot::PassOn, FREE, "pass_on", letter.known()));
    }
    lines.push(Line::new("free", Slot::Free, FREE, harm.free(), letter.known()));
    lines
}

/// What of it is said on the telephone, after the first words: what happened and that it was mine, regret,
/// what is being done.
pub(super) fn spoken(letter: &Letter<'_>) -> Vec<Line> {
    let label = letter.label("call_ask");
    let said = |mut line: Line| {
        (line.slot, line.paragraph) = (Slot::CallAsk, 2);
        line
    };
    let whole = apology(letter, Voiced::Aloud).into_iter();
    whole
        .filter(|line| matches!(line.slot, Slot::What | Slot::Regret | Slot::Doing))
        .enumerate()
        .map(|(at, line)| said(line).under(label.clone().filter(|_| at == 0)))
        .collect()
}

/// A new time may be offered, never asked for, while the application is open and they have not met.
fn may_meet(letter: &Letter<'_>, item: &Item) -> bool {
    letter.status() == Status::Pending && letter.never_met(item)
}

/// What kind of harm it was: each is said in its own words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Harm {
    /// Somebody was hurt, or treated badly.
    Hurt,
    /// Somebody was offended.
    Offence,
    /// They kept time free.
    Missed,
    /// They kept time free, and it was nobody's doing.
    MissedByChance,
    /// A confidence: no detail is repeated.
    Confidence,
    /// Somebody who was not among those they met.
    Third,
}

impl Harm {
    fn of(letter: &Letter<'_>, verdict: &Verdict) -> Self {
        let is = |nature| verdict.traits.is(nature);
        if letter.is_for_third() {
            Self::Third
        } else if is(Nature::Confidence) {
            Self::Confidence
        } else if is(Nature::Offence) {
            Self::Offence
        } else if is(Nature::MissedSlot) && verdict.traits.by == By::Life {
            Self::MissedByChance
        } else if is(Nature::MissedSlot) {
            Self::Missed
        } else {
            Self::Hurt
        }
    }

    fn regret(self) -> &'static str {
        match self {
            Self::Hurt | Self::Third => "regret",
            Self::Offence => "regret_offence",
            Self::Missed => "regret_missed",
            Self::MissedByChance => "regret_missed_life",
            Self::Confidence => "regret_confidence",
        }
    }

    fn free(self) -> &'static str {
        if self == Self::Third { "free_both" } else { "free" }
    }
}

fn what(letter: &Letter<'_>, item: &Item, harm: Harm, voiced: Voiced) -> Line {
    let mut known = letter.known();
    let slots = Slots::end("did").or_whole("did_whole").or_bare("did_bare");
    let (pool, ask) = match harm {
        // No detail of a confidence is repeated, whatever was typed.
        Harm::Confidence => ("what_confidence", None),
        Harm::Missed | Harm::MissedByChance => {
            // Its cause goes inside where the person gave one; it needs none.
            let _ = letter.detail(&mut known, item, Detail::Did, Stem::Verb, slots);
            ("what_missed", None)
        }
        Harm::Hurt | Harm::Offence | Harm::Third => {
            ("what", letter.detail(&mut known, item, Detail::Did, Stem::Verb, slots))
        }
    };
    let pool = match (voiced, pool) {
        (Voiced::Written, pool) => pool,
        (Voiced::Aloud, "what_confidence") => "call_what_confidence",
        (Voiced::Aloud, "what_missed") => "call_what_missed",
        (Voiced::Aloud, _) => "call_what",
    };
    Line::new("what", Slot::What, WHAT, pool, known)
        .telling(&["did", "did_bare", "did_whole"])
        .telling(&["when"])
        .asking(ask)
        .typed(item.id, Detail::Did, letter.grammar.words(item.detail(Detail::Did)))
        .about(item.id)
}

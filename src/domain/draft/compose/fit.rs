//! Keeps a letter within its length, and the one topic within its share (design: messages, "What makes a
//! draft good"). Ours gives way; what the person typed is never cut.

use super::{Chosen, Company, Spoken};
use crate::domain::debrief::{Channel, MessageKind, PartKey};
use crate::domain::draft::letter::Letter;
use crate::domain::draft::{Ask, Slot};
use crate::domain::lang::Grammar;

/// The parts of ours that can be said at more length, in the order in which they are.
const ROOMY: [Slot; 4] = [Slot::Close, Slot::Thanks, Slot::Memory, Slot::Hope];
/// The one topic may take one word in this many.
const SHARE: usize = 3;
/// A letter that tells fewer things than this is short rather than padded.
const FEW_FACTS: usize = 2;

/// How long a message may be, in words.
pub(in crate::domain::draft) struct Budget {
    /// With few facts.
    bare: usize,
    least: usize,
    most: usize,
    /// Whether going over it has to be asked about rather than said by the checks.
    strict: bool,
}

impl Budget {
    pub(in crate::domain::draft) fn of(kind: MessageKind, channel: Channel) -> Self {
        match (kind, channel) {
            (MessageKind::ThankYou, Channel::Email) => {
                Self { bare: 35, least: 60, most: 150, strict: false }
            }
            (MessageKind::ThankYou, Channel::Letter) => {
                Self { bare: 35, least: 40, most: 100, strict: false }
            }
            (MessageKind::Apology, _) => Self { bare: 0, least: 0, most: 99, strict: true },
            (MessageKind::Correct | MessageKind::RepairNote, Channel::Email) => {
                Self { bare: 0, least: 0, most: 150, strict: false }
            }
            (MessageKind::Correct | MessageKind::RepairNote, Channel::Letter) => {
                Self { bare: 0, least: 0, most: 100, strict: false }
            }
        }
    }
}

/// Makes the letter longer or shorter where it has to be. What it cannot mend by itself it returns as asks,
/// each with the part it belongs to.
pub(super) fn fit(
    letter: &Letter<'_>,
    lines: &mut Vec<Chosen<'_>>,
    budget: &Budget,
    spoken: &Spoken,
) -> Vec<(PartKey, Ask)> {
    let told = lines.iter().filter(|line| tells_a_fact(line.line.slot)).count();
    let least = if told < FEW_FACTS { budget.bare } else { budget.least };
    let thanks = letter.key().kind == MessageKind::ThankYou;
    shorten(letter, lines, budget.most, spoken);
    lengthen(letter, lines, least, budget.most, spoken, false);
    if thanks {
        for held in [false, true] {
            let wanted = topic_words(lines).saturating_mul(SHARE);
            lengthen(letter, lines, wanted, budget.most, spoken, held);
        }
    }
    let mut asks = Vec::new();
    let all = total(lines);
    for line in lines.iter().filter(|line| line.edit.is_none()) {
        let topic = thanks && line.line.slot.is_topic();
        let rest = all.saturating_sub(line.words);
        // A third of the whole is half of the rest.
        let share = if topic { rest / (SHARE - 1) } else { usize::MAX };
        let words = line.line.limit.map_or(share, |limit| limit.words.min(share));
        let sentences = line.line.limit.map_or(usize::MAX, |limit| limit.sentences);
        let over = line.words > words || sentence_count(line, letter.grammar) > sentences;
        asks.extend(over.then(|| shorter(line, words, sentences)).flatten());
    }
    if budget.strict && all > budget.most && asks.is_empty() {
        let longest = lines
            .iter()
            .filter(|line| line.edit.is_none() && !line.line.typed.is_empty())
            .max_by_key(|line| line.words);
        let over = all - budget.most;
        asks.extend(longest.and_then(|line| {
            shorter(line, line.words.saturating_sub(over), usize::MAX)
        }));
    }
    asks
}

/// Takes out the lines for which there is no room.
pub(super) fn dropped<'a>(lines: &mut Vec<Chosen<'a>>) -> Vec<Chosen<'a>> {
    let all = std::mem::take(lines);
    let (gone, kept) = all.into_iter().partition(|line| line.gone);
    *lines = kept;
    gone
}

fn tells_a_fact(slot: Slot) -> bool {
    slot.is_topic() || matches!(slot, Slot::Memory | Slot::Add | Slot::Send | Slot::Hope)
}

fn total(lines: &[Chosen<'_>]) -> usize {
    lines
        .iter()
        .filter(|line| !line.gone && !line.line.slot.is_around())
        .map(|line| line.words)
        .sum()
}

fn topic_words(lines: &[Chosen<'_>]) -> usize {
    lines
        .iter()
        .filter(|line| line.line.slot.is_topic() && line.edit.is_none())
        .map(|line| line.words)
        .max()
        .unwrap_or_default()
}

fn sentence_count(line: &Chosen<'_>, grammar: &dyn Grammar) -> usize {
    line.choice().map_or(0, |_| grammar.sentences(line.text()).len())
}

/// Asks for the longest thing that was typed for a line, so that the line has no more than `words`.
fn shorter(line: &Chosen<'_>, words: usize, sentences: usize) -> Option<(PartKey, Ask)> {
    let (item, detail, typed) = *line.line.typed.iter().max_by_key(|(_, _, typed)| *typed)?;
    let ours = line.words.saturating_sub(typed);
    let words = words.saturating_sub(ours).max(1);
    Some((line.line.key.clone(), Ask::Shorten { item, detail, words, sentences }))
}

/// Says parts of ours at more length until the letter has `wanted` words, and never more than `most`.
fn lengthen(
    letter: &Letter<'_>,
    lines: &mut [Chosen<'_>],
    wanted: usize,
    most: usize,
    spoken: &Spoken,
    held: bool,
) {
    for slot in ROOMY {
        let now = total(lines);
        if now >= wanted {
            return;
        }
        let Some(at) = lines.iter().position(|line| line.line.slot == slot) else { continue };
        let company = Company::of(&letter.debrief.id.0, spoken, lines, at);
        let Some(line) = lines.get_mut(at) else { continue };
        if line.edit.is_some() || (line.held && !held) {
            continue;
        }
        let (has, rest) = (line.words, now.saturating_sub(line.words));
        let room = most.saturating_sub(rest);
        let enough = |words: usize| words > has && words <= room && rest + words >= wanted;
        let longest = line.choices.iter().map(|choice| choice.words).filter(|w| *w <= room).max();
        let pick = line
            .best(&company, |choice| enough(choice.words))
            .or_else(|| line.best(&company, |choice| choice.words > has && Some(choice.words) == longest));
        if pick.is_some() {
            line.take(pick, letter.grammar);
        }
    }
}

/// Says ours more briefly, and lets go of what can leave, until the letter has no more than `most` words.
fn shorten(letter: &Letter<'_>, lines: &mut [Chosen<'_>], most: usize, spoken: &Spoken) {
    let mut leaving: Vec<(u8, usize)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.edit.is_none())
        .filter_map(|(at, line)| Some((line.line.leaves?, at)))
        .collect();
    leaving.sort_unstable();
    let (first, then): (Vec<_>, Vec<_>) = leaving.into_iter().partition(|(order, _)| *order == 0);
    let_go(lines, &first, most);
    for at in 0..lines.len() {
        if total(lines) <= most {
            return;
        }
        let company = Company::of(&letter.debrief.id.0, spoken, lines, at);
        let Some(line) = lines.get_mut(at) else { continue };
        if line.edit.is_some() || line.held {
            continue;
        }
        let least = line.choices.iter().map(|choice| choice.words).min();
        let pick = line.best(&company, |choice| Some(choice.words) == least);
        line.take(pick, letter.grammar);
    }
    let_go(lines, &then, most);
}

fn let_go(lines: &mut [Chosen<'_>], leaving: &[(u8, usize)], most: usize) {
    for (_, at) in leaving {
        if total(lines) <= most {
            return;
        }
        if let Some(line) = lines.get_mut(*at) {
            line.gone = true;
        }
    }
}

//! Keeps a letter within its length, and the one topic within its share (design: messages, "What makes a
//! draft good"). Ours gives way; what the person typed is never cut.

use super::{Choice, Chosen, Company, Leaves, Spoken};
use crate::domain::debrief::{Channel, MessageKind, PartKey};
use crate::domain::draft::letter::Letter;
use crate::domain::draft::{Ask, Slot};
use crate::domain::lang::Grammar;
use crate::domain::order::order_values;

/// The parts of ours that can be said at more length, in the order in which they are.
const ROOMY: [Slot; 4] = [Slot::Close, Slot::Thanks, Slot::Memory, Slot::Hope];
/// The one topic may take one word in this many.
const SHARE: usize = 3;
/// A letter that tells fewer things than this is short rather than padded.
const FEW_FACTS: usize = 3;
/// Wordings that differ by fewer words than this are as good as each other for making a letter fit.
const NEAR: usize = 8;

/// How long a message may be.
pub(in crate::domain::draft) struct Budget {
    /// With few facts.
    bare: usize,
    least: usize,
    most: usize,
    /// Whether going over it has to be asked about rather than said by the checks.
    strict: bool,
    /// Whether it is counted in characters rather than in words.
    pub(in crate::domain::draft) by_letter: bool,
}

/// The most characters of a note on LinkedIn (design: messages, "Kinds").
const LINKED_IN: usize = 300;

impl Budget {
    /// As long as it takes.
    pub(in crate::domain::draft) const NONE: Self = Self::within(usize::MAX);

    const fn within(most: usize) -> Self {
        Self { bare: 0, least: 0, most, strict: false, by_letter: false }
    }

    pub(in crate::domain::draft) fn of(kind: MessageKind, channel: Channel) -> Self {
        match (kind, channel) {
            (_, Channel::LinkedIn) => {
                Self { strict: true, by_letter: true, ..Self::within(LINKED_IN) }
            }
            (_, Channel::Call) => Self::NONE,
            (MessageKind::ThankYou, Channel::Email | Channel::Message) => {
                Self { bare: 35, least: 60, ..Self::within(150) }
            }
            (MessageKind::ThankYou, Channel::Letter) => {
                Self { bare: 35, least: 40, ..Self::within(100) }
            }
            (MessageKind::Apology, _) => Self { strict: true, ..Self::within(99) },
            (_, Channel::Letter) => Self::within(100),
            (_, Channel::Message) => Self::within(80),
            (_, Channel::Email) => Self::within(150),
        }
    }
}

impl Budget {
    /// The fewest words and the most, for what the person writes themselves.
    pub(in crate::domain::draft) fn limits(&self) -> (usize, usize) {
        (self.bare, self.most)
    }
}

/// Makes the letter longer or shorter where it has to be. What it cannot mend by itself it returns as asks,
/// each with the part it belongs to.
pub(super) fn fit(
    letter: &Letter<'_>,
    lines: &mut [Chosen<'_>],
    budget: &Budget,
    spoken: &Spoken,
) -> Vec<(PartKey, Ask)> {
    let told = lines.iter().filter(|line| tells_a_fact(line.line.slot)).count();
    let least = if told < FEW_FACTS { budget.bare } else { budget.least };
    let thanks = letter.key().kind == MessageKind::ThankYou && !budget.by_letter;
    let mut table = Table { letter, lines, spoken, most: budget.most };
    table.shorten();
    for how in [How::Fresh, How::Any] {
        table.lengthen(least, how);
    }
    if thanks {
        let picks: Vec<Option<usize>> = table.lines.iter().map(|line| line.pick).collect();
        let wanted = topic_words(table.lines).saturating_mul(SHARE);
        table.lengthen(wanted, How::Fresh);
        table.lengthen(wanted, How::Any);
        // What was stored gives way only where that is enough.
        let stored: Vec<Option<usize>> = table.lines.iter().map(|line| line.pick).collect();
        table.lengthen(wanted, How::EvenHeld);
        if total(table.lines) < wanted {
            table.take_back(&stored);
        }
        if let_topic_go(table.lines) {
            // Nothing has to make room for it any more, but there may be too little left.
            table.take_back(&picks);
            table.lengthen(least, How::Any);
        }
    }
    let mut asks = Vec::new();
    let all = total(lines);
    for line in lines.iter().filter(|line| line.edit.is_none() && !line.gone) {
        let (words, sentences) = room(line, all, thanks);
        let over = line.words > words || sentence_count(line, letter.grammar) > sentences;
        asks.extend(over.then(|| shorter(line, words, sentences)).flatten());
    }
    if budget.strict && all > budget.most && asks.is_empty() {
        let longest = lines
            .iter()
            .filter(|line| line.edit.is_none() && !line.line.typed.is_empty())
            .max_by_key(|line| line.words);
        let over = if budget.by_letter { in_words(all - budget.most) } else { all - budget.most };
        asks.extend(
            longest.and_then(|line| shorter(line, line.words.saturating_sub(over), usize::MAX)),
        );
    }
    asks
}

/// About how many words so many characters are, and one more so that it is surely enough.
fn in_words(letters: usize) -> usize {
    letters / 6 + 1
}

/// How many words and sentences a line may have.
fn room(line: &Chosen<'_>, all: usize, thanks: bool) -> (usize, usize) {
    let topic = thanks && line.line.slot.is_topic();
    let rest = all.saturating_sub(line.words);
    // A third of the whole is half of the rest.
    let share = if topic { rest / (SHARE - 1) } else { usize::MAX };
    let words = line.line.limit.map_or(share, |limit| limit.words.min(share));
    (words, line.line.limit.map_or(usize::MAX, |limit| limit.sentences))
}

/// A topic that can leave does so where it would take more than its share. Whether one did.
fn let_topic_go(lines: &mut [Chosen<'_>]) -> bool {
    let all = total(lines);
    let goes = |line: &&mut Chosen<'_>| {
        line.line.leaves == Some(Leaves::Topic)
            && line.edit.is_none()
            && !line.gone
            && line.words > room(line, all, true).0
    };
    let mut gone = false;
    for line in lines.iter_mut().filter(goes) {
        (line.gone, gone) = (true, true);
    }
    gone
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
    lines.iter().filter(|line| !line.gone && !line.line.slot.is_around()).map(Chosen::size).sum()
}

fn topic_words(lines: &[Chosen<'_>]) -> usize {
    lines
        .iter()
        .filter(|line| line.line.slot.is_topic() && line.edit.is_none() && !line.gone)
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

/// Which wordings may be taken to change a letter's length.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// None that a colleague is told.
    Fresh,
    /// Any.
    Any,
    /// Any, even in place of one that was stored.
    EvenHeld,
}

/// The letter on the table, while its length is changed.
struct Table<'t, 'a> {
    letter: &'t Letter<'t>,
    lines: &'t mut [Chosen<'a>],
    spoken: &'t Spoken,
    most: usize,
}

impl Table<'_, '_> {
    /// Says parts of ours at more length until the letter has `wanted` words, and never more than fit.
    fn lengthen(&mut self, wanted: usize, how: How) {
        for slot in ROOMY {
            let now = total(self.lines);
            let at = self.lines.iter().position(|line| line.line.slot == slot);
            if let Some(at) = at.filter(|_| now < wanted) {
                let room = self.most.saturating_sub(now);
                let lack = wanted - now;
                self.change(at, how, |words, has| {
                    let more = words.checked_sub(has).filter(|more| *more > 0 && *more <= room);
                    more.map(|more| (more < lack, more.abs_diff(lack) / NEAR))
                });
            }
        }
    }

    /// Says ours more briefly, and lets go of what can leave, until the letter fits.
    fn shorten(&mut self) {
        let mut leaving: Vec<(Leaves, usize)> = self
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.edit.is_none())
            .filter_map(|(at, line)| Some((line.line.leaves?, at)))
            .collect();
        order_values(&mut leaving);
        let (first, then): (Vec<_>, Vec<_>) =
            leaving.into_iter().partition(|(order, _)| *order == Leaves::Hope);
        self.let_go(&first);
        self.say_less(How::Fresh);
        self.let_go(&then);
        self.say_less(How::Any);
    }

    fn say_less(&mut self, how: How) {
        for at in 0..self.lines.len() {
            let over = total(self.lines).saturating_sub(self.most);
            if over == 0 {
                return;
            }
            self.change(at, how, |words, has| {
                let less = has.checked_sub(words).filter(|less| *less > 0);
                less.map(|less| (less < over, less.abs_diff(over) / NEAR))
            });
        }
    }

    /// Takes another wording for a line: of those that `rank` admits, given the words of the new and of the
    /// present one, one that is enough, then one that sounds like nothing said elsewhere, then the nearest, and
    /// among equals the best. The rank says whether it is too little, and how far off it is.
    fn change(
        &mut self,
        at: usize,
        how: How,
        rank: impl Fn(usize, usize) -> Option<(bool, usize)>,
    ) {
        let company = Company::of(&self.letter.debrief.id.0, self.spoken, self.lines, at);
        let Some(line) = self.lines.get_mut(at) else { return };
        if line.edit.is_some() || line.gone || (line.held && how != How::EvenHeld) {
            return;
        }
        let admitted = |choice: &Choice| {
            (how != How::Fresh || !self.spoken.has(&line.line.key, &choice.key))
                .then(|| rank(choice.size(line.by_letter), line.size()))
                .flatten()
                .map(|(short, off)| (short, company.repeats(choice), company.opens_so(choice), off))
        };
        let lowest = line.choices.iter().filter_map(admitted).min();
        let pick =
            line.best(&company, |choice| admitted(choice).is_some_and(|rank| Some(rank) == lowest));
        if pick.is_some() {
            line.take(pick, self.letter.grammar);
        }
    }

    /// Goes back to these choices.
    fn take_back(&mut self, picks: &[Option<usize>]) {
        for (line, pick) in self.lines.iter_mut().zip(picks) {
            line.take(*pick, self.letter.grammar);
        }
    }

    fn let_go(&mut self, leaving: &[(Leaves, usize)]) {
        for (_, at) in leaving {
            if total(self.lines) <= self.most {
                return;
            }
            if let Some(line) = self.lines.get_mut(*at) {
                line.gone = true;
            }
        }
    }
}

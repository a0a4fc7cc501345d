//! Keeps a letter within its length, and the one topic within its share (design: messages, "What makes a
//! draft good"). Ours gives way; what the person typed is never cut.

use super::{Choice, Chosen, Company, Hand, Leaves, Spoken};
use crate::domain::debrief::{Channel, MessageKind, PartKey};
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
    /// The same in another language.
    pub(in crate::domain::draft) fn in_words_of(self, grammar: &dyn Grammar) -> Self {
        if self.by_letter || self.most == usize::MAX {
            return self;
        }
        Self { most: self.most * grammar.room() / 100, ..self }
    }

    /// The fewest words and the most, for what the person writes themselves.
    pub(in crate::domain::draft) fn limits(&self) -> (usize, usize) {
        (self.bare, self.most)
    }
}

/// Makes the letter longer or shorter where it has to be. What it cannot mend by itself it returns as asks,
/// each with the part it belongs to.
pub(super) fn fit(
    hand: &Hand<'_>,
    kind: MessageKind,
    lines: &mut [Chosen<'_>],
    budget: &Budget,
    spoken: &Spoken,
) -> Vec<(PartKey, Ask)> {
    let told = lines.iter().filter(|line| tells_a_fact(line.line.slot)).count();
    let least = if told < FEW_FACTS { budget.bare } else { budget.least };
    let thanks = kind == MessageKind::ThankYou && !budget.by_letter;
    let Budget { most, by_letter, .. } = *budget;
    let grammar = hand.grammar;
    let mut table = Table { hand, lines, spoken, most, by_letter };
    table.shorten();
    for how in [How::Fresh, How::Any] {
        table.lengthen(least, how);
    }
    if thanks {
        let picks: Vec<Option<usize>> = table.lines.iter().map(|line| line.pick).collect();
        let wanted = topic_words(table.lines, grammar).saturating_mul(SHARE);
        table.lengthen(wanted, How::Fresh);
        table.lengthen(wanted, How::Any);
        // What was stored gives way only where that is enough.
        let stored: Vec<Option<usize>> = table.lines.iter().map(|line| line.pick).collect();
        table.lengthen(wanted, How::EvenHeld);
        if table.total() < wanted {
            table.take_back(&stored);
        }
        if let_topic_go(table.lines, table.total(), grammar) {
            // Nothing has to make room for it any more, but there may be too little left.
            table.take_back(&picks);
            table.lengthen(least, How::Any);
        }
    }
    let mut asks = Vec::new();
    let all = total(lines, by_letter, grammar);
    for line in lines.iter().filter(|line| line.edit.is_none() && !line.gone) {
        let Some(said) = line.said() else { continue };
        let (words, sentences) = room(line, all, thanks, grammar);
        // Few parts have such limits: only those are counted.
        let over = (words < usize::MAX && said.words(grammar) > words)
            || (sentences < usize::MAX && said.sentences(grammar) > sentences);
        asks.extend(over.then(|| shorter(line, words, sentences, grammar)).flatten());
    }
    if budget.strict && all > most && asks.is_empty() {
        let longest = lines
            .iter()
            .filter(|line| line.edit.is_none() && !line.line.typed.is_empty())
            .max_by_key(|line| line.words(grammar));
        let over = if by_letter { in_words(all - most) } else { all - most };
        asks.extend(longest.and_then(|line| {
            shorter(line, line.words(grammar).saturating_sub(over), usize::MAX, grammar)
        }));
    }
    asks
}

/// About how many words so many characters are, and one more so that it is surely enough.
fn in_words(letters: usize) -> usize {
    letters / 6 + 1
}

/// How many words and sentences a line may have.
fn room(line: &Chosen<'_>, all: usize, thanks: bool, grammar: &dyn Grammar) -> (usize, usize) {
    let topic = thanks && line.line.slot.is_topic();
    // A third of the whole is half of the rest.
    let share = || all.saturating_sub(line.words(grammar)) / (SHARE - 1);
    let share = if topic { share() } else { usize::MAX };
    let words = line.line.limit.map_or(share, |limit| limit.words.min(share));
    (words, line.line.limit.map_or(usize::MAX, |limit| limit.sentences))
}

/// A topic that can leave does so where it would take more than its share. Whether one did.
fn let_topic_go(lines: &mut [Chosen<'_>], all: usize, grammar: &dyn Grammar) -> bool {
    let goes = |line: &&mut Chosen<'_>| {
        line.line.leaves == Some(Leaves::Topic)
            && line.edit.is_none()
            && !line.gone
            && line.words(grammar) > room(line, all, true, grammar).0
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

/// How much room the letter takes, in words or in characters.
fn total(lines: &[Chosen<'_>], by_letter: bool, grammar: &dyn Grammar) -> usize {
    let counted = lines.iter().filter(|line| !line.gone && !line.line.slot.is_around());
    counted.filter_map(Chosen::said).map(|said| said.size(by_letter, grammar)).sum()
}

fn topic_words(lines: &[Chosen<'_>], grammar: &dyn Grammar) -> usize {
    lines
        .iter()
        .filter(|line| line.line.slot.is_topic() && line.edit.is_none() && !line.gone)
        .map(|line| line.words(grammar))
        .max()
        .unwrap_or_default()
}

/// Asks for the longest thing that was typed for a line, so that the line has no more than `words`.
fn shorter(
    line: &Chosen<'_>,
    words: usize,
    sentences: usize,
    grammar: &dyn Grammar,
) -> Option<(PartKey, Ask)> {
    let (item, detail, typed) = *line.line.typed.iter().max_by_key(|(_, _, typed)| *typed)?;
    let ours = line.words(grammar).saturating_sub(typed);
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
    hand: &'t Hand<'t>,
    lines: &'t mut [Chosen<'a>],
    spoken: &'t Spoken,
    most: usize,
    by_letter: bool,
}

impl Table<'_, '_> {
    fn total(&self) -> usize {
        total(self.lines, self.by_letter, self.hand.grammar)
    }

    /// Says parts of ours at more length until the letter has `wanted` words, and never more than fit.
    fn lengthen(&mut self, wanted: usize, how: How) {
        for slot in ROOMY {
            let now = self.total();
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
            let over = self.total().saturating_sub(self.most);
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
        let stays = |line: &Chosen<'_>| {
            line.edit.is_some() || line.gone || (line.held && how != How::EvenHeld)
        };
        if self.lines.get(at).is_none_or(stays) {
            return;
        }
        let company = Company::of(self.hand.id, self.spoken, self.lines, at);
        let (by_letter, grammar) = (self.by_letter, self.hand.grammar);
        let Some(line) = self.lines.get_mut(at) else { return };
        let now = line.said().map_or(0, |said| said.size(by_letter, grammar));
        let admitted = |choice: &Choice| {
            (how != How::Fresh || !self.spoken.has(&line.line.key, &choice.key))
                .then(|| rank(choice.said.size(by_letter, grammar), now))
                .flatten()
                .map(|(short, off)| (short, company.repeats(choice), company.opens_so(choice), off))
        };
        let lowest = line.choices.iter().filter_map(admitted).min();
        let pick =
            line.best(&company, |choice| admitted(choice).is_some_and(|rank| Some(rank) == lowest));
        line.pick = pick.or(line.pick);
    }

    /// Goes back to these choices.
    fn take_back(&mut self, picks: &[Option<usize>]) {
        for (line, pick) in self.lines.iter_mut().zip(picks) {
            line.pick = *pick;
        }
    }

    fn let_go(&mut self, leaving: &[(Leaves, usize)]) {
        for (_, at) in leaving {
            if self.total() <= self.most {
                return;
            }
            if let Some(line) = self.lines.get_mut(*at) {
                line.gone = true;
            }
        }
    }
}

//! Which questions are practised aloud, and in which order: what went wrong comes back first (design: judgement, "Drills"), and
//! what was never tried comes before what is known.

use super::debrief::{Debrief, Leaf, LeafKey, LeafKind, LeafLine, LocalId};
use super::grow::{Rating, Unanswered, same_question};
use super::order::order;
use super::question::{Bank, Family};

/// The most questions of one sitting: about twenty minutes (the drill "Question bank, out loud").
pub const MOST: usize = 6;
/// How many questions a friend is handed: fewer are no interview, more are no favour.
pub const FEWEST_FOR_A_FRIEND: usize = 5;
/// The most that a friend is handed.
pub const MOST_FOR_A_FRIEND: usize = 8;

/// Where the questions are taken from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pool {
    /// A bit of everything, what went wrong first.
    #[default]
    Mixed,
    /// What went wrong, and what is not known yet.
    Missed,
    /// The person's own questions.
    Own,
    /// One family of the bank.
    Of(Family),
}

/// A question that is practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posed {
    /// Under which number or name the person's points for it are kept; none where there are none yet and it is not the bank's.
    pub of: Option<LocalId>,
    /// The question.
    pub words: String,
}

impl Posed {
    /// The leaf with the person's points for it.
    pub fn leaf(&self) -> Option<LeafKey> {
        self.of.map(|of| LeafKind::Question.of(of))
    }

    fn is(&self, other: &Self) -> bool {
        self.of.is_some() && self.of == other.of || same_question(&self.words, &other.words)
    }
}

/// What the questions are picked from.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// What got no good answer in the open interview.
    pub unanswered: &'a [Unanswered],
    /// The bank.
    pub bank: &'a Bank,
    /// What the person keeps about questions.
    pub book: &'a Debrief,
}

impl Known<'_> {
    /// The questions of one sitting.
    pub fn posed(&self, pool: Pool) -> Vec<Posed> {
        let mut posed = match pool {
            Pool::Missed => self.missed(),
            Pool::Own => self.by_need(self.own()),
            Pool::Of(family) => self.by_need(self.family(family)),
            Pool::Mixed => {
                let mut mixed = self.missed();
                mixed.truncate(MOST / 2);
                mixed.extend(self.one_of_each());
                mixed
            }
        };
        unlike(&mut posed);
        posed.truncate(MOST);
        posed
    }

    /// What a friend may ask: what went wrong first, then the person's own, then the bank's.
    pub fn for_a_friend(&self) -> Vec<Posed> {
        let mut all = self.missed();
        all.extend(self.own());
        all.extend(self.one_of_each());
        all.extend(ASKED_BY_THEM.iter().flat_map(|family| self.family(*family)));
        unlike(&mut all);
        all
    }

    /// How many went wrong, or are not known yet.
    pub fn count_missed(&self) -> usize {
        self.missed().len()
    }

    /// Whether there are questions of the person's own.
    pub fn has_own(&self) -> bool {
        !self.own().is_empty()
    }

    /// What went wrong and is not there yet, and what else is not: each once. What they have by now is no longer missed.
    fn missed(&self) -> Vec<Posed> {
        let told = self.unanswered.iter().filter_map(|one| {
            let of = one.question(self.bank, self.book);
            if of.and_then(|of| self.rating(of)) == Some(Rating::HaveIt) {
                return None;
            }
            let bank = of.and_then(|of| self.bank.get(of)).map(|question| question.text.as_str());
            // In their words where they are known: so it was asked.
            let words = if one.words.is_empty() { bank? } else { &one.words };
            Some(Posed { of, words: words.to_owned() })
        });
        let begun = self.book.leaves_of(LeafKind::Question);
        let rated =
            begun.filter(|leaf| Rating::of(leaf).is_some_and(|rating| rating < Rating::HaveIt));
        let mut missed = told.chain(rated.filter_map(|leaf| self.of_leaf(leaf))).collect();
        unlike(&mut missed);
        missed
    }

    fn rating(&self, of: LocalId) -> Option<Rating> {
        Rating::of(self.book.leaf(LeafKind::Question.of(of))?)
    }

    fn own(&self) -> Vec<Posed> {
        let leaves = self.book.leaves_of(LeafKind::Question);
        leaves
            .filter(|leaf| !leaf.line(LeafLine::Title).trim().is_empty())
            .filter_map(|leaf| self.of_leaf(leaf))
            .collect()
    }

    fn of_leaf(&self, leaf: &Leaf) -> Option<Posed> {
        let title = leaf.line(LeafLine::Title).trim();
        let words = match self.bank.get(leaf.key.of) {
            // What is theirs to ask is not asked of them.
            Some(question) if question.family == Family::ToAskThem => return None,
            Some(question) => &question.text,
            None if title.is_empty() => return None,
            None => title,
        };
        Some(Posed { of: Some(leaf.key.of), words: words.to_owned() })
    }

    fn family(&self, family: Family) -> Vec<Posed> {
        let posed = self
            .bank
            .of(family)
            .map(|question| Posed { of: Some(question.number), words: question.text.clone() });
        posed.collect()
    }

    /// The first of each family, by need.
    fn one_of_each(&self) -> Vec<Posed> {
        let each = ASKED_BY_THEM
            .iter()
            .filter_map(|family| self.by_need(self.family(*family)).into_iter().next());
        each.collect()
    }

    /// What was never tried first, then what went least well; else as it stands.
    fn by_need(&self, mut posed: Vec<Posed>) -> Vec<Posed> {
        let need = |posed: &Posed| {
            posed.of.and_then(|of| self.rating(of)).map_or(0, |rating| rating.figure() + 1)
        };
        order(&mut posed, |one, other| need(one) < need(other));
        posed
    }
}

/// The families that they ask: all but the one that is the person's to ask.
pub const ASKED_BY_THEM: [Family; 6] = [
    Family::AboutYou,
    Family::Behaviour,
    Family::GapsAndLeaving,
    Family::StrengthsAndWeaknesses,
    Family::Pay,
    Family::Technical,
];

/// Each question once.
fn unlike(posed: &mut Vec<Posed>) {
    let mut kept: Vec<Posed> = Vec::new();
    for one in posed.drain(..) {
        if !kept.iter().any(|known| known.is(&one)) {
            kept.push(one);
        }
    }
    *posed = kept;
}

/// What is told of the time that is left of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Half a minute, or less.
    HalfAMinute,
    /// Ten seconds, or less.
    TenSeconds,
    /// None. Nobody is cut off.
    None,
}

/// What is told when a clock stands at so many seconds of so many: three times, and never each second.
pub fn time_left(clock: Option<u32>, limit: Option<u32>) -> Option<Left> {
    let left = i64::from(limit?) - i64::from(clock?);
    match left {
        ..=0 => Some(Left::None),
        1..=10 => Some(Left::TenSeconds),
        11..=30 => Some(Left::HalfAMinute),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_is_told_three_times_and_never_each_second() {
        let told: Vec<Option<Left>> =
            (0..=90).map(|clock| time_left(Some(clock), Some(60))).collect();
        let mut changes = told.clone();
        changes.dedup();
        let all = [None, Some(Left::HalfAMinute), Some(Left::TenSeconds), Some(Left::None)];
        assert_eq!(changes, all);
        assert_eq!(told.iter().position(|left| *left == Some(Left::HalfAMinute)), Some(30));
        assert_eq!(told.iter().position(|left| *left == Some(Left::None)), Some(60));
    }

    #[test]
    fn without_a_limit_or_a_clock_nothing_is_told() {
        assert_eq!(time_left(Some(300), None), None);
        assert_eq!(time_left(None, Some(60)), None);
    }
}

//! One line of a letter before its wording is chosen.

use crate::domain::debrief::{Detail, LocalId, PartKey};
use crate::domain::draft::known::Known;
use crate::domain::draft::letter::Letter;
use crate::domain::draft::wordings::{Wording, ends_a_sentence, ends_with_their_question};
use crate::domain::draft::{Ask, Slot};
use crate::domain::lang::Grammar;
use std::sync::OnceLock;

/// How long a part may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::draft) struct Limit {
    pub(in crate::domain::draft) sentences: usize,
    pub(in crate::domain::draft) words: usize,
}

impl Limit {
    /// The one topic of a thank-you (design: messages, "The fix").
    pub(in crate::domain::draft) const TOPIC: Self = Self { sentences: 2, words: 45 };
}

/// What leaves where there is no room, first to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::domain::draft) enum Leaves {
    /// The hope: also by e-mail, and before anything is said more briefly.
    Hope,
    /// What stands beside a request: a second story, how it could be done.
    Beside,
    /// The second addition.
    SecondAdd,
    /// The one topic, where it is not owed.
    Topic,
    /// The first addition.
    FirstAdd,
    /// What they told: only where there is room for next to nothing.
    Memory,
}

/// One line of a letter: what it is made from, before its wording is chosen.
pub(in crate::domain::draft) struct Line {
    pub(in crate::domain::draft) key: PartKey,
    pub(in crate::domain::draft) slot: Slot,
    pub(in crate::domain::draft) paragraph: u8,
    /// The name of the part whose wordings it draws on.
    pool: &'static str,
    known: Known,
    /// What has to be told if it is known: of each group, one.
    told: Vec<&'static [&'static str]>,
    pub(super) asks: Vec<Ask>,
    pub(in crate::domain::draft) items: Vec<LocalId>,
    pub(super) limit: Option<Limit>,
    /// Sentences of the person's own that follow the wording.
    tail: String,
    /// What was typed for it and how many words that has: what could be asked for again, shorter.
    pub(super) typed: Vec<(LocalId, Detail, usize)>,
    /// Where there is no room: the lowest leaves first.
    pub(super) leaves: Option<Leaves>,
    /// What stands over it in a call script.
    pub(super) label: Option<String>,
}

impl Line {
    pub(in crate::domain::draft) fn new(
        key: impl Into<String>,
        slot: Slot,
        paragraph: u8,
        pool: &'static str,
        known: Known,
    ) -> Self {
        Self {
            key: PartKey(key.into()),
            slot,
            paragraph,
            pool,
            known,
            told: Vec::new(),
            asks: Vec::new(),
            items: Vec::new(),
            limit: None,
            tail: String::new(),
            typed: Vec::new(),
            leaves: None,
            label: None,
        }
    }

    /// One of these has to be told if it is known.
    pub(in crate::domain::draft) fn telling(mut self, group: &'static [&'static str]) -> Self {
        self.told.push(group);
        self
    }

    /// This is missing.
    pub(in crate::domain::draft) fn asking(mut self, asks: impl IntoIterator<Item = Ask>) -> Self {
        self.asks.extend(asks);
        self
    }

    /// It tells of this item.
    pub(in crate::domain::draft) fn about(mut self, item: LocalId) -> Self {
        self.items.push(item);
        self
    }

    /// It may be no longer than this.
    pub(in crate::domain::draft) fn within(mut self, limit: Limit) -> Self {
        self.limit = Some(limit);
        self
    }

    /// These sentences follow.
    pub(in crate::domain::draft) fn followed_by(mut self, tail: String) -> Self {
        self.tail = tail;
        self
    }

    /// This was typed for it.
    pub(in crate::domain::draft) fn typed(
        mut self,
        item: LocalId,
        detail: Detail,
        words: usize,
    ) -> Self {
        self.typed.push((item, detail, words));
        self
    }

    /// It leaves where there is no room; the lowest first.
    pub(in crate::domain::draft) fn leaving(mut self, order: Leaves) -> Self {
        self.leaves = Some(order);
        self
    }

    /// The same, in such a letter only.
    pub(in crate::domain::draft) fn leaving_if(self, leaves: bool, order: Leaves) -> Self {
        if leaves { self.leaving(order) } else { self }
    }

    /// This stands over it.
    pub(in crate::domain::draft) fn under(mut self, label: Option<String>) -> Self {
        self.label = label;
        self
    }

    /// Whether it belongs to the letter's own sentences, whose beginnings should differ.
    pub(super) fn is_body(&self) -> bool {
        !self.slot.is_around() && !matches!(self.slot, Slot::Greeting | Slot::SignOff)
    }

    /// Whether colleagues on a panel may well read the same here.
    pub(super) fn is_shared(&self) -> bool {
        matches!(self.slot, Slot::Date | Slot::CoverGreeting | Slot::Greeting | Slot::SignOff)
    }

    /// With all wordings that could stand here.
    pub(in crate::domain::draft) fn ready(self, letter: &Letter<'_>) -> Ready {
        let choices = self.choices(letter);
        Ready { line: self, choices }
    }

    /// All wordings that could stand here: those that tell everything there is to tell, and of these the
    /// ones within the limit, if there are any.
    fn choices(&self, letter: &Letter<'_>) -> Vec<Choice> {
        if !self.asks.is_empty() && self.slot != Slot::Greeting {
            return Vec::new();
        }
        let wordings = letter.of(self.pool);
        let told = wordings.iter().map(|wording| self.tells(wording)).collect::<Vec<_>>();
        let filled: Vec<(usize, Choice)> = wordings
            .iter()
            .zip(told)
            .filter_map(|(wording, told)| Some((told, self.choice(wording, letter.grammar)?)))
            .collect();
        let most = filled.iter().map(|(told, _)| *told).max().unwrap_or_default();
        let choices: Vec<Choice> = filled
            .into_iter()
            .filter(|(told, _)| *told == most)
            .map(|(_, choice)| choice)
            .collect();
        // Words that are used exactly and have no stop stand best where nothing of ours follows.
        let choices = if choices.iter().any(|choice| choice.unended) {
            choices.into_iter().filter(|choice| choice.unended).collect()
        } else {
            choices
        };
        let Some(limit) = self.limit else { return choices };
        let grammar = letter.grammar;
        let fits = |choice: &Choice| choice.said.is_within(limit, grammar);
        if choices.iter().any(fits) {
            return choices.into_iter().filter(fits).collect();
        }
        // None fits: the shortest stands until the person has shortened what they typed.
        choices
            .into_iter()
            .min_by_key(|choice| (choice.said.sentences(grammar), choice.said.words(grammar)))
            .into_iter()
            .collect()
    }

    /// How many of the groups that have to be told a wording tells.
    fn tells(&self, wording: &Wording<'_>) -> usize {
        let slots: Vec<String> = wording.slots().iter().map(|slot| slot.to_lowercase()).collect();
        let tells = |group: &&&[&str]| slots.iter().any(|slot| group.contains(&slot.as_str()));
        self.told.iter().filter(tells).count()
    }

    fn choice(&self, wording: &Wording<'_>, grammar: &dyn Grammar) -> Option<Choice> {
        let mut text = wording.fill(&self.known, grammar)?;
        let unended = !ends_a_sentence(&text);
        if !self.tail.is_empty() {
            text.push(if unended { '\n' } else { ' ' });
            text.push_str(&self.tail);
        }
        Some(Choice { key: wording.key.to_owned(), said: Measured::of(text), unended })
    }
}

/// A line with all wordings that could stand there.
pub(in crate::domain::draft) struct Ready {
    pub(super) line: Line,
    pub(super) choices: Vec<Choice>,
}

/// A wording with its facts in it.
pub(super) struct Choice {
    pub(super) key: String,
    pub(super) said: Measured,
    /// Whether the wording ends without a stop.
    unended: bool,
}

/// A text, and what is measured of it. Measured when it is asked for: at a keystroke most parts of a letter stay as
/// they were chosen, and nobody asks.
pub(super) struct Measured {
    pub(super) text: String,
    words: OnceLock<usize>,
    sentences: OnceLock<usize>,
    sound: OnceLock<Sound>,
}

impl Measured {
    pub(super) fn of(text: String) -> Self {
        let (words, sentences, sound) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Self { text, words, sentences, sound }
    }

    pub(super) fn words(&self, grammar: &dyn Grammar) -> usize {
        *self.words.get_or_init(|| grammar.words(&self.text))
    }

    /// How many sentences it is. A question that is told in its own words is none: who was asked for two sentences has two.
    pub(super) fn sentences(&self, grammar: &dyn Grammar) -> usize {
        let count = || {
            let all = grammar.sentences(&self.text);
            all.into_iter().filter(|one| !ends_with_their_question(one, grammar)).count()
        };
        *self.sentences.get_or_init(count)
    }

    pub(super) fn sound(&self) -> &Sound {
        self.sound.get_or_init(|| Sound::of(&self.text))
    }

    /// How much room it takes: in words, or in characters with the gap after it.
    pub(super) fn size(&self, by_letter: bool, grammar: &dyn Grammar) -> usize {
        if by_letter { self.text.chars().count() + GAP } else { self.words(grammar) }
    }

    fn is_within(&self, limit: Limit, grammar: &dyn Grammar) -> bool {
        self.sentences(grammar) <= limit.sentences && self.words(grammar) <= limit.words
    }
}

/// What of a text one would notice if it came twice in a letter.
#[derive(Clone, Debug, Default)]
pub(super) struct Sound {
    /// The word it opens with, in small letters, without marks around it.
    pub(super) opening: String,
    /// Every run of four words, each as a number.
    pub(super) runs: Vec<u64>,
}

impl Sound {
    fn of(text: &str) -> Self {
        let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let words: Vec<String> = text.split_whitespace().map(plain).collect();
        let runs = words.windows(4).map(|run| stir(run.iter().map(String::as_str))).collect();
        Self { opening: words.first().cloned().unwrap_or_default(), runs }
    }
}

/// A number made steadily from some texts (FNV-1a, with its bits stirred at the end).
pub(in crate::domain::draft) fn stir<'a>(texts: impl Iterator<Item = &'a str>) -> u64 {
    let bytes = texts.flat_map(|text| text.bytes().chain([0x1f]));
    let sum = bytes.fold(0xcbf2_9ce4_8422_2325, |sum: u64, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let once = (sum ^ (sum >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let twice = (once ^ (once >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    twice ^ (twice >> 33)
}

/// Between two parts there is a blank, or two line ends.
const GAP: usize = 2;

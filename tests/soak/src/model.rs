//! What must be found: every word that was typed, who had seen what when it was typed over, and what was
//! thrown away on purpose. It knows nothing of how the store keeps anything.

mod safe;

use crate::place::Place;
use afterview::domain::debrief::DebriefId;
use std::collections::{BTreeMap, BTreeSet};

/// How sure it is that something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// In the memory of its tab: the store said that it is not kept, or has not answered yet.
    Fresh,
    /// The store said that it is kept.
    Kept,
    /// Its tab was killed before the store answered.
    Unsure,
    /// It did not come about, or was taken back.
    Void,
}

/// Why something that was kept may be gone all the same. Counted apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Excuse {
    /// Another tab wrote between a compare and the write that followed.
    Race,
    /// The browser was killed within a second.
    LastSecond,
    /// The browser was killed, and there was no second copy.
    NoSecond,
    /// The bytes were torn as they were written to a journal, and the tab had no turn since.
    Torn,
    /// The bytes were torn as they were set aside, or taken back from the second place.
    TornAside,
}

/// A text that was typed, or, where it has none, an act that took texts away.
#[derive(Clone, Debug)]
pub struct Word {
    /// In which debrief.
    pub id: DebriefId,
    /// The text as it lies in JSON; empty for what only takes away.
    pub text: String,
    /// Its characters.
    pub letters: usize,
    /// Which tab's, by its name.
    pub by: String,
    /// Where.
    pub place: Option<Place>,
    /// How sure.
    pub state: State,
    /// When it was kept, in milliseconds.
    pub at: u64,
    /// Why it may be gone.
    pub excuse: Option<Excuse>,
    /// Which race it was lost to, where its tab still has it in memory: that tab's next merge puts it on again.
    pub raced: Option<u64>,
    /// What has taken its place since, by somebody who saw it.
    pub under: Vec<usize>,
}

/// What was typed and done so far.
#[derive(Debug, Default)]
pub struct Model {
    words: Vec<Word>,
    by_text: BTreeMap<(DebriefId, String), Vec<usize>>,
    /// How often something was counted up in each debrief: whose, and how sure.
    counts: BTreeMap<DebriefId, Vec<(String, State, u64)>>,
    /// Debriefs that were deleted, or put back as they were earlier: what is only counted need not come back.
    uncounted: BTreeSet<DebriefId>,
    /// Which tabs changed the words of a place.
    touched: BTreeMap<(DebriefId, Place), BTreeSet<String>>,
    /// Debriefs in which words of many places were changed at once.
    turned: BTreeSet<DebriefId>,
    /// Debriefs that came out of a file.
    brought: BTreeSet<DebriefId>,
    settings: BTreeMap<String, Setting>,
}

/// What a setting was, and from which of these values on it can be.
#[derive(Debug)]
struct Setting {
    values: Vec<String>,
    from: usize,
}

/// What a debrief, or what was set aside of it, holds.
pub type Texts = BTreeMap<DebriefId, BTreeSet<String>>;

impl Model {
    /// How many texts were typed.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// What was typed and done.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// What was typed, for changing what is known about it.
    pub fn words_mut(&mut self) -> &mut [Word] {
        &mut self.words
    }

    /// The words that are a text of a debrief.
    pub fn named(&self, id: &DebriefId, text: &str) -> &[usize] {
        self.by_text.get(&(id.clone(), text.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// Something is typed, or taken away, in the place of texts that its tab saw. Its number.
    pub fn add<'a>(&mut self, word: Word, over: impl IntoIterator<Item = &'a String>) -> usize {
        let number = self.words.len();
        for text in over {
            for below in self.named(&word.id, text).to_vec() {
                self.lay(below, number);
            }
        }
        if !word.text.is_empty() {
            self.by_text.entry((word.id.clone(), word.text.clone())).or_default().push(number);
        }
        self.words.push(word);
        number
    }

    /// One word takes the place of another.
    pub fn lay(&mut self, below: usize, above: usize) {
        if let Some(word) = self.words.get_mut(below) {
            word.under.push(above);
        }
    }

    /// Whether a debrief came out of a file.
    pub fn is_brought(&self, id: &DebriefId) -> bool {
        self.brought.contains(id)
    }

    /// Whether a word was taken away with all that was there, by a deletion that was not taken back.
    pub fn is_deleted(&self, word: usize) -> bool {
        let act = |above: &usize| {
            self.words.get(*above).is_some_and(|it| it.text.is_empty() && it.state != State::Void)
        };
        self.words.get(word).is_some_and(|word| word.under.iter().any(act))
    }

    /// Texts are torn.
    pub fn tear(&mut self, texts: &BTreeSet<String>, excuse: Excuse) {
        for word in self.words.iter_mut().filter(|word| texts.contains(&word.text)) {
            word.excuse.get_or_insert(excuse);
        }
    }

    /// Texts that were torn are whole again.
    pub fn mend(&mut self, which: impl Fn(&Word) -> bool) {
        for word in self.words.iter_mut().filter(|word| which(word)) {
            word.excuse = word.excuse.filter(|excuse| *excuse != Excuse::Torn);
        }
    }

    /// An act did not come about, or was taken back.
    pub fn void(&mut self, number: usize) {
        if let Some(word) = self.words.get_mut(number) {
            word.state = State::Void;
        }
    }

    /// The store says that everything of a tab is kept.
    pub fn keep(&mut self, tab: &str, now: u64) {
        let fresh = |state: &State| *state == State::Fresh;
        for word in self.words.iter_mut().filter(|word| word.by == tab && fresh(&word.state)) {
            (word.state, word.at) = (State::Kept, now);
        }
        for (_, state, at) in self.counts.values_mut().flatten().filter(|(by, ..)| by == tab) {
            if fresh(state) {
                (*state, *at) = (State::Kept, now);
            }
        }
    }

    /// A tab is gone with what only its memory had.
    pub fn lose_sight(&mut self, tab: &str) {
        for word in self.words.iter_mut().filter(|word| word.by == tab) {
            if word.state == State::Fresh {
                word.state = State::Unsure;
            }
        }
        for (_, state, _) in self.counts.values_mut().flatten().filter(|(by, ..)| by == tab) {
            if *state == State::Fresh {
                *state = State::Unsure;
            }
        }
    }

    /// Something was counted up.
    pub fn count(&mut self, id: &DebriefId, by: &str) {
        if !self.brought.contains(id) {
            let counts = self.counts.entry(id.clone()).or_default();
            counts.push((by.to_owned(), State::Fresh, 0));
        }
    }

    /// What was counted up is not known for sure any more: of one debrief, or of all; since a time.
    pub fn doubt_counts(&mut self, of: Option<&DebriefId>, since: u64) {
        for (_, counts) in self.counts.iter_mut().filter(|(id, _)| of.is_none_or(|of| of == *id)) {
            for (_, state, at) in counts {
                if *state == State::Kept && *at >= since {
                    *state = State::Unsure;
                }
            }
        }
    }

    /// A debrief came out of a file: how often something was counted up in it before is in there.
    pub fn bring(&mut self, id: &DebriefId) {
        self.counts.remove(id);
        self.brought.insert(id.clone());
    }

    /// What was counted up in a debrief need not be there any more.
    pub fn uncount(&mut self, id: &DebriefId) {
        self.uncounted.insert(id.clone());
    }

    /// A tab changes the words of a place; of many at once where none is given.
    pub fn touch(&mut self, id: &DebriefId, place: Option<&Place>, by: &str) {
        match place {
            Some(place) => {
                let touched = self.touched.entry((id.clone(), place.clone())).or_default();
                touched.insert(by.to_owned());
            }
            None => {
                self.turned.insert(id.clone());
            }
        }
    }

    /// Whether the same words of a debrief may have been changed in two tabs.
    pub fn may_clash(&self, id: &DebriefId) -> bool {
        let twice =
            |((of, _), by): (&(DebriefId, Place), &BTreeSet<String>)| of == id && by.len() > 1;
        self.turned.contains(id) || self.touched.iter().any(twice)
    }

    /// A tab has merged a debrief: what it had in memory still, from before so many races, is on its key again.
    pub fn make_good(&mut self, id: &DebriefId, by: &str, races: u64) {
        let its = |word: &&mut Word| word.id == *id && word.by == by;
        for word in self.words.iter_mut().filter(its) {
            if word.raced.is_some_and(|race| race <= races) {
                word.raced = None;
                word.excuse = word.excuse.filter(|excuse| *excuse != Excuse::Race);
            }
        }
    }

    /// How often something was counted up at the least and at the most.
    pub fn counted(&self, id: &DebriefId) -> Option<(usize, usize)> {
        let counts = self.counts.get(id)?;
        let kept = counts.iter().filter(|(_, state, _)| *state == State::Kept).count();
        Some((if self.uncounted.contains(id) { 0 } else { kept }, counts.len()))
    }

    /// A setting was given a value, and that is sure or not.
    pub fn set(&mut self, name: &str, value: &str, sure: bool) {
        let setting = self
            .settings
            .entry(name.to_owned())
            .or_insert_with(|| Setting { values: vec![String::new()], from: 0 });
        if sure {
            setting.from = setting.values.len();
        }
        setting.values.push(value.to_owned());
    }

    /// Whether a setting may be what it is; one that was never given is empty.
    pub fn may_be(&self, name: &str, value: &str) -> bool {
        self.settings.get(name).map_or(value.is_empty(), |setting| {
            setting.values.iter().skip(setting.from).any(|one| one == value)
        })
    }

    /// The settings that were given.
    pub fn settings(&self) -> impl Iterator<Item = &String> {
        self.settings.keys()
    }

    /// Any setting may be what it was at any time.
    pub fn doubt_settings(&mut self) {
        for setting in self.settings.values_mut() {
            setting.from = 0;
        }
    }
}

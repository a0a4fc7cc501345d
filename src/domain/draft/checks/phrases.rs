//! The phrases that checks look for, as content keeps them, and finding them all at once.

use super::words::{ANY, Words, is_accent, is_apostrophe, mark};
use crate::domain::json::{Saved, Unread, Value, Writer};
use crate::domain::lang::Grammar;
use crate::domain::map::Map;
use serde::{Deserialize, Serialize};

/// Phrases by what they are for: the name of a check for what it finds, that name with `-` before it for
/// what it does not mean. And lists of single words that a check needs.
///
/// Kept as texts: a phrase behind the name of its list (`hedge:i {just} (want|wanted)`), and all words of a
/// list behind its name (`=month:jan january`). Taken apart once, when they arrive, so that a text is compared with
/// all of them in one go at every keystroke: words are numbers ([`mark`]), and for every word it is known which
/// phrases can begin with it and which lists hold it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct Phrases {
    kept: Vec<String>,
    /// What each of the texts says, in their order; nothing for a list.
    steps: Vec<Vec<Step>>,
    /// Words that a phrase can begin with, each with the place of its text.
    starts: Shelves,
    /// Words of the lists, each with the place of its list.
    listed: Shelves,
}

/// What a phrase says next.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// This word.
    Word(u64),
    /// One of these rows of words; an empty one stands for nothing.
    Choice(Vec<Vec<u64>>),
    /// From here on, the words are meant.
    Open,
    /// Up to here.
    Close,
}

/// How many shelves there are: so many that few words share one.
const SHELVES: usize = 512;

/// Words, each with the place of a text that it belongs to: on shelves, by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Shelves(Vec<Vec<(u64, usize)>>);

impl Shelves {
    fn put(&mut self, word: u64, at: usize) {
        self.0.resize(SHELVES, Vec::new());
        if let Some(shelf) = self.0.get_mut(shelf(word))
            && !shelf.contains(&(word, at))
        {
            shelf.push((word, at));
        }
    }

    /// The places of the texts that a word belongs to.
    fn of(&self, word: u64) -> impl Iterator<Item = usize> {
        let shelf = self.0.get(shelf(word)).map_or(&[][..], Vec::as_slice);
        shelf.iter().filter(move |(known, _)| *known == word).map(|(_, at)| *at)
    }
}

/// The shelf of a word.
fn shelf(word: u64) -> usize {
    usize::try_from(word % SHELVES as u64).unwrap_or_default()
}

impl From<Vec<String>> for Phrases {
    fn from(kept: Vec<String>) -> Self {
        let (mut starts, mut listed) = (Shelves::default(), Shelves::default());
        let mut all = Vec::with_capacity(kept.len());
        for (at, entry) in kept.iter().enumerate() {
            let mut steps = Vec::new();
            let (name, text) = entry.split_once(':').unwrap_or_default();
            if name.starts_with('=') {
                for word in text.split(' ') {
                    listed.put(mark(word), at);
                }
            } else {
                steps = steps_of(text);
                let mut first = Vec::new();
                beginnings(&steps, &mut first);
                for word in first {
                    starts.put(word, at);
                }
            }
            all.push(steps);
        }
        Self { kept, steps: all, starts, listed }
    }
}

impl From<Phrases> for Vec<String> {
    fn from(phrases: Phrases) -> Self {
        phrases.kept
    }
}

/// As serde does it: a list of texts.
impl Saved for Phrases {
    fn write(&self, out: &mut Writer) {
        self.kept.write(out);
    }

    fn read(value: Value<'_>) -> Result<Self, Unread> {
        Vec::<String>::read(value).map(Self::from)
    }
}

/// A phrase that stands in a line, by the numbers of its words; `to` is the word after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit<'p> {
    /// The list it is from.
    pub list: &'p str,
    /// The first of the words that are meant.
    pub from: usize,
    /// The word after the last of them.
    pub to: usize,
    /// The first word of the whole phrase.
    pub whole_from: usize,
    /// The word after its last.
    pub whole_to: usize,
}

impl Phrases {
    /// From phrases as a writer writes them and from lists of single words, each with the name of its list.
    /// In a phrase, `(a|b|)` stands for either of these or nothing, `{...}` for the words that are meant where
    /// the rest only has to stand around them, and `_` for any word. What cannot be read is left out; see
    /// [`Phrases::can_read`].
    pub fn new(phrases: &[(&str, &str)], words: &[(&str, &str)]) -> Self {
        let mut kept: Vec<String> = phrases
            .iter()
            .filter_map(|(name, phrase)| Some(format!("{name}:{}", read(phrase)?)))
            .collect();
        let mut lists: Map<&str, Vec<String>> = Map::new();
        for (name, word) in words {
            let mut list = lists.remove(name).unwrap_or_default();
            list.push(word.to_lowercase());
            lists.insert(name, list);
        }
        kept.extend(lists.iter().map(|(name, words)| format!("={name}:{}", words.join(" "))));
        Self::from(kept)
    }

    /// A phrase as it is kept for a language: what is elided there is a word of its own, "j'ai" is "j' ai".
    pub fn parted(phrase: &str, grammar: &dyn Grammar) -> String {
        let mut parted = String::with_capacity(phrase.len());
        for letter in phrase.chars() {
            parted.push(letter);
            if is_apostrophe(letter) {
                let rest = parted.trim_end_matches(is_apostrophe);
                let start = rest.rsplit(|letter: char| !letter.is_alphabetic()).next();
                if start.is_some_and(|start| grammar.is_elided(&start.to_lowercase())) {
                    parted.push(' ');
                }
            }
        }
        parted
    }

    /// Whether a phrase can be read: its signs are in pairs, choices stand between whole words and hold no
    /// choices, and it begins with a word.
    pub fn can_read(phrase: &str) -> bool {
        read(phrase).is_some()
    }

    /// Whether a word stands in a list of words.
    pub fn lists(&self, list: &str, word: &str) -> bool {
        self.listed.of(mark(word)).any(|at| {
            let entry = self.kept.get(at).and_then(|entry| entry.strip_prefix('='));
            let named = entry.and_then(|entry| entry.strip_prefix(list));
            named.is_some_and(|rest| rest.starts_with(':'))
        })
    }

    /// Every phrase that stands in a line.
    pub(super) fn hits(&self, words: &Words) -> Vec<Hit<'_>> {
        let mut hits = Vec::new();
        for (at, word) in words.list.iter().enumerate() {
            for place in self.starts.of(word.mark) {
                let mut meant = (None, None);
                if let Some(steps) = self.steps.get(place)
                    && let Some(to) = fits(steps, words, (at, at), &mut meant)
                    && let Some((list, _)) =
                        self.kept.get(place).and_then(|one| one.split_once(':'))
                {
                    let (from, end) = (meant.0.unwrap_or(at), meant.1.unwrap_or(to));
                    hits.push(Hit { list, from, to: end, whole_from: at, whole_to: to });
                }
            }
        }
        hits
    }
}

/// Where a phrase ends that is laid over the words from a place on, if it fits there. `start` is the word it
/// began with: all words have to be of that one's clause.
fn fits(
    steps: &[Step],
    words: &Words,
    (start, mut at): (usize, usize),
    meant: &mut (Option<usize>, Option<usize>),
) -> Option<usize> {
    let clause = words.list.get(start)?.clause;
    let after = |at: usize, wanted: &u64| {
        let word = words.list.get(at)?;
        let fits = word.clause == clause && (*wanted == ANY || *wanted == word.mark);
        fits.then_some(at + 1)
    };
    let mut rest = steps.iter();
    while let Some(step) = rest.next() {
        match step {
            Step::Open => meant.0 = Some(at),
            Step::Close => meant.1 = Some(at),
            Step::Word(wanted) => at = after(at, wanted)?,
            Step::Choice(choices) => {
                return choices.iter().find_map(|choice| {
                    let at = choice.iter().try_fold(at, after)?;
                    fits(rest.as_slice(), words, (start, at), meant)
                });
            }
        }
    }
    Some(at)
}

/// A phrase in small letters with one blank between its words, if it can be read.
fn read(phrase: &str) -> Option<String> {
    let mut out = String::with_capacity(phrase.len());
    let (mut choice, mut meant) = (false, false);
    for letter in phrase.chars().filter(|letter| !is_apostrophe(*letter)) {
        let after_word = out.ends_with(|last: char| last.is_alphanumeric() || last == '_');
        match letter {
            '(' if choice || after_word => return None,
            '(' => choice = true,
            ')' | '|' if !choice => return None,
            ')' => choice = false,
            '{' if meant || choice || after_word => return None,
            '}' if !meant || choice => return None,
            '{' | '}' => meant = letter == '{',
            '|' | '_' => {}
            _ if letter.is_alphanumeric() || is_accent(letter) => {
                if out.ends_with([')', '}']) {
                    return None;
                }
                out.extend(letter.to_lowercase());
                continue;
            }
            _ => {
                let open = out.is_empty() || out.ends_with([' ', '(', '|', '{']);
                if !open {
                    out.push(' ');
                }
                continue;
            }
        }
        if matches!(letter, ')' | '|' | '}') && out.ends_with(' ') {
            out.pop();
        }
        out.push(letter);
    }
    let text = out.trim();
    let mut first = Vec::new();
    let whole = beginnings(&steps_of(text), &mut first);
    (!choice && !meant && whole && !first.contains(&ANY)).then(|| text.to_owned())
}

/// What a phrase says, as [`read`] gives it.
fn steps_of(phrase: &str) -> Vec<Step> {
    let row = |choice: &str| choice.split(' ').filter(|word| !word.is_empty()).map(mark).collect();
    let mut steps = Vec::new();
    let mut rest = phrase;
    while let Some(sign) = rest.chars().next() {
        let after = rest.get(sign.len_utf8()..).unwrap_or_default();
        rest = match sign {
            ' ' => after,
            '{' | '}' => {
                steps.push(if sign == '{' { Step::Open } else { Step::Close });
                after
            }
            '(' => {
                let (choices, after) = after.split_once(')').unwrap_or((after, ""));
                steps.push(Step::Choice(choices.split('|').map(row).collect()));
                after
            }
            _ => {
                let end = rest.find([' ', '{', '}', '(']).unwrap_or(rest.len());
                let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
                steps.push(Step::Word(mark(word)));
                after
            }
        };
    }
    steps
}

/// The words that a phrase can begin with. False where it may hold no word at all.
fn beginnings(steps: &[Step], first: &mut Vec<u64>) -> bool {
    for step in steps {
        match step {
            Step::Open | Step::Close => {}
            Step::Word(word) => {
                first.push(*word);
                return true;
            }
            Step::Choice(choices) => {
                first.extend(choices.iter().filter_map(|choice| choice.first()));
                if choices.iter().all(|choice| !choice.is_empty()) {
                    return true;
                }
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::English;

    fn found(phrases: &[(&str, &str)], text: &str) -> Vec<(String, String)> {
        let phrases = Phrases::new(phrases, &[]);
        let words = Words::of(text, &English);
        let name = |hit: &Hit<'_>| {
            let (from, to) = words.bytes(hit.from, hit.to);
            (hit.list.to_owned(), text.get(from..to).unwrap_or_default().to_owned())
        };
        phrases.hits(&words).iter().map(name).collect()
    }

    fn pair(list: &str, words: &str) -> (String, String) {
        (list.into(), words.into())
    }

    #[test]
    fn choices_stand_for_each_and_for_nothing() {
        let list = [("a", "(I am|i’m) (so|very|) {sorry}")];
        for text in ["I am so sorry", "I'm sorry", "I am sorry.", "well I’m VERY SORRY"] {
            let sorry = text.split(' ').next_back().expect("a word").trim_end_matches('.');
            assert_eq!(found(&list, text), [pair("a", sorry)], "{text}");
        }
        assert_eq!(found(&list, "I was so sorry"), []);
        assert_eq!(found(&[("a", "(very|) sorry")], "sorry"), [pair("a", "sorry")]);
    }

    #[test]
    fn finds_what_is_meant_between_what_stands_around_it() {
        let list = [("hedge", "I {just} wanted"), ("-hedge", "just now"), ("any", "was _ nervous")];
        let text = "I just wanted to say: I’d just now";
        assert_eq!(found(&list, text), [pair("hedge", "just"), pair("-hedge", "just now")]);
        assert_eq!(found(&list, "She was rather nervous."), [pair("any", "was rather nervous")]);
        assert_eq!(found(&list, "She was nervous."), []);
    }

    #[test]
    fn no_phrase_runs_over_the_end_of_a_sentence() {
        let list = [("a", "my fault")];
        assert_eq!(found(&list, "It is my FAULT."), [pair("a", "my FAULT")]);
        assert_eq!(found(&list, "It is my. Fault"), []);
        assert_eq!(found(&list, "my: fault"), []);
        assert_eq!(found(&list, "write to my.fault@example.org or my@fault.org"), []);
    }

    #[test]
    fn a_word_is_in_its_list_only() {
        let phrases =
            Phrases::new(&[("a", "may day")], &[("month", "may"), ("title", "dr"), ("b", "may")]);
        assert!(phrases.lists("month", "may") && phrases.lists("b", "may"));
        assert!(!phrases.lists("a", "may"));
        assert!(!phrases.lists("title", "may"));
        assert!(!phrases.lists("month", "") && !phrases.lists("month", "zebra"));
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        for good in ["a", "(a|b c) d", "{a} b", "a {(b|c)} d", "(a|) b", "it's _ way"] {
            assert!(Phrases::can_read(good), "{good}");
        }
        for bad in ["", "(a|)", "a(b|c)", "(a (b|c))", "{a", "a}", "_ a", "(a", "a)", "{a}b"] {
            assert!(!Phrases::can_read(bad), "{bad}");
        }
    }
}

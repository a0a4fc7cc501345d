//! The phrases that checks look for, as content keeps them, and finding them all at once.

use super::words::{Words, is_accent, is_apostrophe};
use crate::domain::map::Map;
use crate::domain::order::order_values;
use serde::{Deserialize, Serialize};

/// Phrases by what they are for: the name of a check for what it finds, that name with `-` before it for
/// what it does not mean. And lists of single words that a check needs.
///
/// Kept as texts: a phrase behind the name of its list (`hedge:i {just} (want|wanted)`), and all words of a
/// list behind its name (`=month:jan january`). Once read, every word that a phrase can begin with or that
/// stands in a list is known with where it does, so that a text is compared with all of them in one go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub struct Phrases {
    kept: Vec<String>,
    /// The words, each with the place among the texts: by their first letters, and there in order. Many short
    /// lists are put in order sooner than a long one.
    starts: Vec<Vec<(String, usize)>>,
}

/// How many lists the words are in.
const SHELVES: usize = 32;

/// In which of them a word is.
fn shelf(word: &str) -> usize {
    word.bytes().next().map_or(0, |first| usize::from(first) % SHELVES)
}

impl From<Vec<String>> for Phrases {
    fn from(kept: Vec<String>) -> Self {
        let mut starts: Vec<Vec<(String, usize)>> = vec![Vec::new(); SHELVES];
        for (at, entry) in kept.iter().enumerate() {
            let mut first = Vec::new();
            match entry.strip_prefix('=').and_then(|list| list.split_once(':')) {
                Some((_, words)) => first.extend(words.split(' ')),
                None => {
                    beginnings(entry.split_once(':').map_or("", |(_, phrase)| phrase), &mut first);
                }
            }
            for word in first {
                if let Some(shelf) = starts.get_mut(shelf(word)) {
                    shelf.push((word.to_owned(), at));
                }
            }
        }
        for shelf in &mut starts {
            order_values(shelf);
            shelf.dedup();
        }
        Self { kept, starts }
    }
}

impl From<Phrases> for Vec<String> {
    fn from(phrases: Phrases) -> Self {
        phrases.kept
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

    /// Whether a phrase can be read: its signs are in pairs, choices stand between whole words and hold no
    /// choices, and it begins with a word.
    pub fn can_read(phrase: &str) -> bool {
        read(phrase).is_some()
    }

    /// Whether a word stands in a list of words.
    pub fn lists(&self, list: &str, word: &str) -> bool {
        self.starting(word).any(|entry| {
            let named = entry.strip_prefix('=').and_then(|entry| entry.strip_prefix(list));
            named.is_some_and(|rest| rest.starts_with(':'))
        })
    }

    /// Every phrase that stands in a line.
    pub(super) fn hits(&self, words: &Words) -> Vec<Hit<'_>> {
        let mut hits = Vec::new();
        for at in 0..words.list.len() {
            for entry in self.starting(words.bare(at)) {
                let Some((list, phrase)) = entry.split_once(':') else { continue };
                let mut meant = (None, None);
                if !list.starts_with('=')
                    && let Some(to) = fits(phrase, words, (at, at), &mut meant)
                {
                    let (from, end) = (meant.0.unwrap_or(at), meant.1.unwrap_or(to));
                    hits.push(Hit { list, from, to: end, whole_from: at, whole_to: to });
                }
            }
        }
        hits
    }

    /// The texts in which a word is the first one, or one of a list.
    fn starting<'p, 'w>(&'p self, word: &'w str) -> impl Iterator<Item = &'p str> + use<'p, 'w> {
        let shelf = self.starts.get(shelf(word)).map_or(&[][..], Vec::as_slice);
        let begin = shelf.partition_point(|(known, _)| known.as_str() < word);
        let from = shelf.get(begin..).unwrap_or_default().iter();
        let same = from.take_while(move |(known, _)| known == word);
        same.filter_map(|(_, at)| self.kept.get(*at).map(String::as_str))
    }
}

/// Where a phrase ends that is laid over the words from a place on, if it fits there. `start` is the word it
/// began with: all words have to be of that one's clause.
fn fits(
    phrase: &str,
    words: &Words,
    (start, at): (usize, usize),
    meant: &mut (Option<usize>, Option<usize>),
) -> Option<usize> {
    let phrase = phrase.trim_start_matches(' ');
    let Some(sign) = phrase.chars().next() else { return Some(at) };
    let rest = phrase.get(sign.len_utf8()..).unwrap_or_default();
    match sign {
        '{' => {
            meant.0 = Some(at);
            fits(rest, words, (start, at), meant)
        }
        '}' => {
            meant.1 = Some(at);
            fits(rest, words, (start, at), meant)
        }
        '(' => {
            let (choices, rest) = rest.split_once(')')?;
            choices.split('|').find_map(|choice| {
                let after = fits(choice, words, (start, at), meant)?;
                fits(rest, words, (start, after), meant)
            })
        }
        _ => {
            let end = phrase.find([' ', '{', '}', '(']).unwrap_or(phrase.len());
            let (wanted, rest) = phrase.split_at_checked(end)?;
            let clause = |at: usize| words.list.get(at).map(|word| word.clause);
            let here = clause(at)? == clause(start)?;
            let same = wanted == "_" || wanted == words.bare(at);
            if here && same { fits(rest, words, (start, at + 1), meant) } else { None }
        }
    }
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
    let whole = beginnings(text, &mut first);
    (!choice && !meant && whole && !first.contains(&"_") && !first.is_empty())
        .then(|| text.to_owned())
}

/// The words that a phrase can begin with. False where it may hold no word at all.
fn beginnings<'p>(phrase: &'p str, first: &mut Vec<&'p str>) -> bool {
    let phrase = phrase.trim_start_matches([' ', '{', '}']);
    if let Some(rest) = phrase.strip_prefix('(') {
        let Some((choices, after)) = rest.split_once(')') else { return false };
        let mut sure = true;
        for choice in choices.split('|') {
            match choice.split(' ').next().filter(|word| !word.is_empty()) {
                Some(word) => first.push(word),
                None => sure = false,
            }
        }
        return sure || beginnings(after, first);
    }
    let end = phrase.find([' ', '{', '}', '(']).unwrap_or(phrase.len());
    let word = phrase.get(..end).unwrap_or_default();
    if word.is_empty() {
        return false;
    }
    first.push(word);
    true
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

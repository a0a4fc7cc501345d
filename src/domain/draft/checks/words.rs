//! A text taken apart into words, once for all checks.

use crate::domain::draft::compose::stir;
use crate::domain::fold::without_accent;
use crate::domain::lang::Grammar;

/// A word of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Where it begins in the text, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// Where it stands among the bare words.
    bare: (usize, usize),
    /// The bare word as a number.
    pub mark: u64,
    /// Which sentence of the line it is in.
    pub sentence: usize,
    /// Which clause: phrases do not run over the end of one.
    pub clause: usize,
    /// Its capitals.
    pub case: Case,
    /// Whether it stands in quotation marks: somebody else's words.
    pub quoted: bool,
    /// Whether it is the first of its sentence.
    pub opens: bool,
    /// Whether it has its capital wherever it stands: the English "I".
    raised: bool,
}

/// The capitals of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// None at the start.
    Small,
    /// One at the start.
    First,
    /// Nothing else, and two letters at least.
    All,
}

/// The words of a line.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// All words in small letters, without apostrophes, one after the other.
    bare: String,
    /// The words, in order.
    pub list: Vec<Word>,
    /// Where each sentence begins and ends, in bytes.
    pub sentences: Vec<(usize, usize)>,
}

impl Words {
    pub fn of(text: &str, grammar: &dyn Grammar) -> Self {
        let mut words = Self { bare: String::with_capacity(text.len()), ..Self::default() };
        let mut after = 0;
        for sentence in grammar.sentences(text) {
            // Between two sentences there are blanks and nothing else.
            let rest = text.get(after..).unwrap_or_default();
            let at = after + rest.len() - rest.trim_start().len();
            after = at + sentence.len();
            words.sentences.push((at, after));
        }
        words.split(text, grammar);
        words.mark_quoted(text);
        for at in 0..words.list.len() {
            let raised = grammar.is_raised(words.bare(at));
            if let Some(word) = words.list.get_mut(at) {
                word.raised = raised;
            }
        }
        words
    }

    /// A word in small letters, without apostrophes; empty where there is none.
    pub fn bare(&self, at: usize) -> &str {
        let word = self.list.get(at).and_then(|word| self.bare.get(word.bare.0..word.bare.1));
        word.unwrap_or_default()
    }

    /// Whether a word can only be a name: it has a capital where none is due.
    pub fn is_name(&self, at: usize) -> bool {
        let named = |word: &Word| word.case == Case::First && !word.opens && !word.raised;
        self.list.get(at).is_some_and(named)
    }

    /// The bytes from one word to another, the last one included.
    pub fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.list.get(from).map_or(0, |word| word.from);
        let end = self.list.get(to.saturating_sub(1)).map_or(start, |word| word.to);
        (start, end.max(start))
    }

    fn split(&mut self, text: &str, grammar: &dyn Grammar) {
        let (mut sentence, mut clause) = (0, 0);
        let mut start: Option<usize> = None;
        let mut opaque_until = 0;
        let mut letters = text.char_indices().peekable();
        let mut opens = true;
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().map(|(_, next)| *next);
            if at >= opaque_until {
                opaque_until = 0;
            }
            if start.is_none() && opaque_until == 0 && !letter.is_whitespace() {
                let chunk = text.get(at..).and_then(|rest| rest.split_whitespace().next());
                let before = at.checked_sub(1).and_then(|before| text.as_bytes().get(before));
                let fresh = before.is_none_or(u8::is_ascii_whitespace);
                if let Some(chunk) = chunk.filter(|chunk| fresh && is_address(chunk)) {
                    opaque_until = at + chunk.len();
                    self.push(text, (at, opaque_until), (sentence, clause), opens, true);
                    opens = false;
                }
            }
            if opaque_until > 0 {
                continue;
            }
            let elided = || start.is_some_and(|from| is_elided(text.get(from..at), grammar));
            let inner =
                is_apostrophe(letter) && next.is_some_and(char::is_alphanumeric) && !elided();
            let belongs =
                letter.is_alphanumeric() || is_accent(letter) || (start.is_some() && inner);
            match (start, belongs) {
                (None, true) => {
                    while self.sentences.get(sentence).is_some_and(|(_, end)| *end <= at) {
                        sentence += 1;
                        clause += 1;
                        opens = true;
                    }
                    start = Some(at);
                }
                (Some(from), false) => {
                    self.push(text, (from, at), (sentence, clause), opens, false);
                    (start, opens) = (None, false);
                }
                _ => {}
            }
            if matches!(letter, ',' | ';' | ':' | '(' | ')' | '–' | '—' | '…' | '\n')
                && start.is_none()
            {
                clause += 1;
            }
        }
        if let Some(from) = start {
            self.push(text, (from, text.len()), (sentence, clause), opens, false);
        }
    }

    fn push(
        &mut self,
        text: &str,
        (from, to): (usize, usize),
        (sentence, clause): (usize, usize),
        opens: bool,
        opaque: bool,
    ) {
        let word = text.get(from..to).unwrap_or_default();
        let begin = self.bare.len();
        let (mut big, mut small) = (0, 0);
        // An address is a word that no phrase begins with.
        for letter in word.chars().filter(|letter| !opaque && !is_apostrophe(*letter)) {
            big += usize::from(letter.is_uppercase());
            small += usize::from(letter.is_lowercase());
            self.bare.extend(letter.to_lowercase());
        }
        let case = match word.chars().next() {
            Some(first) if first.is_uppercase() && !opaque => {
                if big > 1 && small == 0 {
                    Case::All
                } else {
                    Case::First
                }
            }
            _ if big > 1 && small == 0 => Case::All,
            _ => Case::Small,
        };
        let bare = (begin, self.bare.len());
        let mark = mark(self.bare.get(begin..).unwrap_or_default());
        let (quoted, raised) = (false, false);
        self.list.push(Word {
            from,
            to,
            bare,
            mark,
            sentence,
            clause,
            case,
            quoted,
            opens,
            raised,
        });
    }

    /// Marks the words in quotation marks, unless nearly all of them are: then it is a script to be spoken.
    fn mark_quoted(&mut self, text: &str) {
        let mut open = None;
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        for (at, letter) in text.char_indices() {
            match (letter, open) {
                ('“' | '«', _) | ('"', None) => open = Some(at),
                ('”' | '»' | '"', Some(from)) => {
                    ranges.push((from, at));
                    open = None;
                }
                _ => {}
            }
        }
        if ranges.is_empty() {
            return;
        }
        let quoted = |word: &Word| {
            let next = ranges.partition_point(|(_, to)| *to < word.to);
            ranges.get(next).is_some_and(|(from, _)| *from < word.from)
        };
        let many = self.list.iter().filter(|word| quoted(word)).count();
        if many * 3 < self.list.len() * 2 {
            for word in &mut self.list {
                word.quoted = quoted(word);
            }
        }
    }
}

/// The number that stands for any word in a phrase.
pub(super) const ANY: u64 = 0;

/// A bare word as a number, so that it is compared with thousands of others in no time. That two words share one
/// is as good as impossible; `_` is [`ANY`]. Accents do not matter: many are typed without.
pub(super) fn mark(word: &str) -> u64 {
    if word == "_" {
        ANY
    } else if word.is_ascii() {
        stir([word].into_iter())
    } else {
        let plain: String =
            word.chars().filter(|letter| !is_accent(*letter)).map(without_accent).collect();
        stir([plain.as_str()].into_iter())
    }
}

/// Whether what stands before an apostrophe is a word of its own.
fn is_elided(start: Option<&str>, grammar: &dyn Grammar) -> bool {
    start.is_some_and(|start| start.len() < 8 && grammar.is_elided(&start.to_lowercase()))
}

/// A text in small letters, without apostrophes, with one blank between its words: as phrases are kept.
pub(super) fn bare(text: &str, grammar: &dyn Grammar) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        if is_apostrophe(letter) {
            let last = out.rsplit(' ').next();
            gap |= !gap && is_elided(last, grammar);
        } else if letter.is_alphanumeric() || is_accent(letter) || letter == '_' {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.extend(letter.to_lowercase());
        } else {
            gap = true;
        }
    }
    out
}

fn is_address(chunk: &str) -> bool {
    chunk.contains("://") || chunk.contains('@') || chunk.starts_with("www.")
}

/// Whether a letter is an apostrophe, or is typed for one.
pub(super) const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}')
}

/// Accents that stand by themselves after their letter.
pub(super) const fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

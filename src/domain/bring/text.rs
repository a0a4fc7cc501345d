//! The text as it is looked at: lines without quote marks and invisible debris, and words with their places.

use crate::domain::lang;

/// A line is taken for one that a mail program broke if it has at least so many letters.
const WRAPPED: usize = 60;

/// A line, as it is looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Without quote marks, bold marks, blanks at its ends and invisible debris.
    pub text: String,
    /// Whether it began with a blank: in a header, it belongs to the line before.
    pub indented: bool,
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> Vec<Line> {
    cut(text, "\n\r\u{85}\u{2028}\u{2029}").into_iter().map(line).collect()
}

fn line(raw: &str) -> Line {
    let unquoted = skip(raw, ">|");
    // "> > text": the marks of several answers, with blanks between them.
    let unquoted = match unquoted.strip_prefix(' ') {
        Some(rest) if raw.starts_with('>') => skip(rest, "> "),
        _ => unquoted,
    };
    let indented = unquoted.starts_with(char::is_whitespace);
    let text = lang::clean(unquoted);
    let text = trim(&text, " *_\t");
    Line { text: text.replace("*:", ":").replace(":*", ":"), indented }
}

/// Puts together what a mail program broke: a long line that does not end a sentence goes on in the next.
pub(super) fn paragraphs(lines: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        match all.last_mut() {
            Some(last) if open && !line.is_empty() && !is_labelled(line) => {
                last.push(' ');
                last.push_str(line);
            }
            _ => all.push((*line).to_owned()),
        }
        open = line.chars().count() >= WRAPPED && !line.ends_with(['.', '!', '?', ':', ';']);
    }
    all.retain(|paragraph| !paragraph.is_empty());
    all
}

/// Whether a line begins with a label, as in "Date: 17 November": it belongs to no line before.
fn is_labelled(line: &str) -> bool {
    line.split_once(':').is_some_and(|(label, _)| {
        label.len() <= 24 && label.chars().all(|sign| sign.is_alphabetic() || sign == ' ')
    })
}

/// A word with its place in the text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word<'a> {
    /// The word without marks around it. Empty for a dash or another mark that stands alone; "&" is a word.
    pub text: &'a str,
    /// The marks before it.
    pub before: &'a str,
    /// The marks after it.
    pub after: &'a str,
    /// Where it begins, in bytes.
    pub from: usize,
    /// Where it ends, in bytes.
    pub to: usize,
}

impl Word<'_> {
    /// Whether it is this word, in capitals or not.
    pub fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these words, in capitals or not.
    pub fn is_one_of(&self, words: &str) -> bool {
        has(words, self.text)
    }

    /// Whether something ends after it: a sentence, a part of one, a bracket.
    pub fn closes(&self) -> bool {
        let kept =
            |sign: char| sign == '.' && (is_short(self.text) || self.text.chars().count() == 1);
        self.after.chars().any(|sign| !kept(sign))
    }

    /// Whether a sentence ends after it.
    pub fn ends(&self) -> bool {
        has_sign(self.after, ".!?") && self.closes()
    }

    /// Whether it begins with a capital, or is of a script that has none.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_lowercase())
    }

    /// Where it ends with the full stop that belongs to it.
    pub fn whole_to(&self) -> usize {
        if self.after.starts_with('.') && is_short(self.text) && !self.is("ltd") {
            self.to + 1
        } else {
            self.to
        }
    }
}

/// Short forms whose full stop is a part of them.
fn is_short(word: &str) -> bool {
    has("co inc ltd corp dr mr mrs ms mx prof st jr sr bros godz", word)
}

/// Whether a word is in a list of words with blanks between them, in capitals or not.
#[inline(never)]
pub(super) fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether one of the phrases of a list, with bars between them, is in a text. Both are in small letters.
#[inline(never)]
pub(super) fn says_one_of(phrases: &str, text: &str) -> bool {
    phrases.split('|').any(|phrase| text.contains(phrase))
}

// The standard library's searches are compiled anew for each kind of sign that is looked for. Here the signs are
// a text, and so the same code.

/// The pieces between any of these signs.
#[inline(never)]
pub(super) fn cut<'a>(text: &'a str, signs: &str) -> Vec<&'a str> {
    text.split(|letter| signs.contains(letter)).collect()
}

/// Whether any of these signs is in a text.
#[inline(never)]
pub(super) fn has_sign(text: &str, signs: &str) -> bool {
    text.chars().any(|letter| signs.contains(letter))
}

/// A text without these signs at its ends.
#[inline(never)]
pub(super) fn trim<'a>(text: &'a str, signs: &str) -> &'a str {
    text.trim_matches(|letter| signs.contains(letter))
}

/// A text without these signs at its beginning.
#[inline(never)]
pub(super) fn skip<'a>(text: &'a str, signs: &str) -> &'a str {
    text.trim_start_matches(|letter| signs.contains(letter))
}

/// What stands before and after the first of these signs.
#[inline(never)]
pub(super) fn split<'a>(text: &'a str, signs: &str) -> Option<(&'a str, &'a str)> {
    text.split_once(|letter| signs.contains(letter))
}

/// A number of this many digits at most, and nothing else.
#[inline(never)]
pub(super) fn number(text: &str, digits: usize) -> Option<u16> {
    let plain = !text.is_empty() && text.len() <= digits.min(4);
    let value = |sum: u16, byte: u8| sum * 10 + u16::from(byte.wrapping_sub(b'0'));
    (plain && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.bytes().fold(0, value))
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut all = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if letter.is_whitespace() {
            if let Some(from) = start.take() {
                all.push(word(text, from, at));
            }
        } else if start.is_none() {
            start = Some(at);
        }
    }
    all
}

fn word(text: &str, from: usize, to: usize) -> Word<'_> {
    let token = text.get(from..to).unwrap_or_default();
    let belongs = |sign: char| sign.is_alphanumeric() || sign == '&';
    let head = token.len() - token.trim_start_matches(|sign| !belongs(sign)).len();
    // "C++" and "C#" keep their signs.
    let tail =
        token.trim_end_matches(|sign: char| !belongs(sign) && sign != '+' && sign != '#').len();
    if head >= tail {
        return Word { text: "", before: "", after: token, from, to };
    }
    Word {
        text: token.get(head..tail).unwrap_or_default(),
        before: token.get(..head).unwrap_or_default(),
        after: token.get(tail..).unwrap_or_default(),
        from: from + head,
        to: from + tail,
    }
}

/// The sentence around a place, short enough to be shown.
pub(super) fn quote(text: &str, from: usize, to: usize) -> String {
    const ROOM: usize = 45;
    const REACH: usize = 4 * ROOM;
    // A line can be as long as the whole text: no more of it is looked at than is shown.
    let near =
        (from.saturating_sub(REACH)..=from).find(|at| text.is_char_boundary(*at)).unwrap_or(from);
    let far =
        (to..=text.len().min(to + REACH)).rfind(|at| text.is_char_boundary(*at)).unwrap_or(to);
    let before = text.get(near..from).unwrap_or_default();
    let after = text.get(to..far).unwrap_or_default();
    let start = before.rfind(". ").map_or(near, |at| near + at + 2);
    let end = after.find(". ").map_or(far, |at| to + at + 1);
    let head: String = {
        let head = text.get(start..from).unwrap_or_default();
        let skip = head.chars().count().saturating_sub(ROOM);
        let cut: String = head.chars().skip(skip).collect();
        if skip > 0 {
            ["… ", cut.split_once(' ').map_or("", |(_, rest)| rest)].concat()
        } else {
            cut
        }
    };
    let tail: String = {
        let tail = text.get(to..end).unwrap_or_default();
        let cut: String = tail.chars().take(ROOM).collect();
        if cut.len() < tail.len() {
            [cut.rsplit_once(' ').map_or("", |(rest, _)| rest), " …"].concat()
        } else {
            cut
        }
    };
    let middle: String = text.get(from..to).unwrap_or_default().chars().take(2 * ROOM).collect();
    [head, middle, tail].concat().trim().to_owned()
}

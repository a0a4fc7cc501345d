//! A sentence as words, each with the marks around it.

use super::measure::is_dotted;
use super::words::{NEVER_END, RARELY_END, among};
use std::fmt;

/// One word as typed, with what stands before and behind it: `("`, `why`, `?"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Opening quotes and brackets.
    pub(super) lead: String,
    core: String,
    /// Stops, commas, closing quotes and brackets.
    pub(super) trail: String,
    key: String,
}

impl Word {
    fn new(token: &str) -> Self {
        let open = token.trim_start_matches(is_opener);
        let core = open.trim_end_matches(is_trailing);
        if core.is_empty() {
            // ":)", a lone quote, an emoji made of marks.
            let core = token.trim_end_matches(is_stop);
            let core = if core.is_empty() { token } else { core };
            let mut word = Self::plain(core);
            word.trail = token.strip_prefix(core).unwrap_or_default().into();
            return word;
        }
        let lead = token.strip_suffix(open).unwrap_or_default();
        let mut trail = open.strip_prefix(core).unwrap_or_default();
        let mut word = Self::plain(core);
        if let Some(rest) = trail.strip_prefix('.').filter(|_| keeps_stop(&word.key))
            && !rest.starts_with('.')
        {
            word.core.push('.');
            word.key.push('.');
            trail = rest;
        }
        word.lead = lead.into();
        word.trail = trail.into();
        word
    }

    /// A word with nothing around it.
    pub(super) fn plain(core: &str) -> Self {
        let key = if core.contains('’') {
            core.replace('’', "'").to_lowercase()
        } else {
            core.to_lowercase()
        };
        Self { lead: String::new(), core: core.into(), trail: String::new(), key }
    }

    /// The word itself, without the marks around it.
    pub(super) fn core(&self) -> &str {
        &self.core
    }

    /// The word in small letters, with straight apostrophes, for looking up.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Puts another word in its place, between the same marks.
    pub(super) fn set(&mut self, core: &str) {
        *self = Self {
            lead: std::mem::take(&mut self.lead),
            trail: std::mem::take(&mut self.trail),
            ..Self::plain(core)
        };
    }

    /// Whether it holds a letter or a digit.
    pub(super) fn is_spoken(&self) -> bool {
        self.core.chars().any(char::is_alphanumeric)
    }

    /// Whether it starts with a capital as typed.
    pub(super) fn is_capital(&self) -> bool {
        self.core.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether no mark follows that would part it from the next word.
    pub(super) fn runs_on(&self) -> bool {
        self.trail.is_empty()
    }

    /// Whether a mark follows that may end a sentence.
    pub(super) fn has_stop(&self) -> bool {
        !self.trail.is_empty() || !self.core.ends_with(char::is_alphanumeric)
    }

    /// Whether a comma follows.
    pub(super) fn has_comma(&self) -> bool {
        self.trail.ends_with(',')
    }

    /// "iPhone", "v2.1", "report.pdf", addresses: case must not be touched.
    pub(super) fn is_fixed(&self) -> bool {
        is_address(&self.core)
            || self.core.chars().any(char::is_numeric)
            || self.core.chars().next().is_some_and(char::is_lowercase)
                && self.core.chars().any(char::is_uppercase)
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.lead, self.core, self.trail)
    }
}

/// Words with single blanks between.
pub(super) fn join(words: &[Word]) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&word.lead);
        text.push_str(&word.core);
        text.push_str(&word.trail);
    }
    text
}

/// The words of a line. Blanks before commas and missing blanks after them are mended.
pub(super) fn split(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for token in text.split_whitespace() {
        let stops = token.chars().take_while(|c| is_stop(*c)).count();
        let rest = token.trim_start_matches(is_stop);
        // " , but": the mark belongs to the word before. ".NET" and ":)" are words.
        let floats = stops > 1 || !token.starts_with(['.', ':']);
        let token = if rest.is_empty()
            || (stops > 0 && floats && rest.starts_with(char::is_alphanumeric))
        {
            if let Some(before) = words.last_mut() {
                before.trail.extend(token.chars().take_while(|c| is_stop(*c)));
            }
            rest
        } else {
            token
        };
        if token.is_empty() {
            continue;
        }
        if is_address(token) {
            words.push(Word::new(token));
        } else {
            words.extend(pieces(token).iter().map(|piece| Word::new(piece)));
        }
    }
    words
}

/// Parts a token where a blank is missing: "nights,weekends", "noon..then", "late.Then". Not "1,000",
/// "v2.1", "e.g." or "report.pdf".
fn pieces(token: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut rest = token.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied();
        // A quotation may open behind the missing blank: "said,“no”".
        let quoted = || {
            matches!(next, Some('"' | '“'))
                && matches!(c, ',' | ';')
                && piece.ends_with(char::is_alphanumeric)
        };
        let next = next.filter(|_| !quoted()).or_else(|| rest.clone().nth(1));
        if let Some(next) = next
            && next.is_alphanumeric()
            && is_stop(c)
            && parts(&piece, c, rest.clone())
            && !(next.is_ascii_digit() && piece.ends_with(|c: char| c.is_ascii_digit()))
        {
            piece.push(c);
            pieces.push(std::mem::take(&mut piece));
        } else {
            piece.push(c);
        }
    }
    pieces.push(piece);
    pieces
}

fn parts(piece: &str, stop: char, after: impl Iterator<Item = char>) -> bool {
    match stop {
        ',' | ';' => piece.contains(char::is_alphanumeric),
        '?' | '!' => piece.ends_with(char::is_alphanumeric),
        '.' => {
            let bare = piece.trim_end_matches('.');
            let doubled = bare.len() < piece.len() && bare.ends_with(char::is_alphanumeric);
            let bare = bare.trim_end_matches(is_closer);
            let small = bare.chars().rev().take(2).filter(|c| c.is_lowercase()).count() == 2;
            let next: String = after.take(5).collect();
            let mut letters = next.chars();
            let capital = letters.next().is_some_and(char::is_uppercase)
                && letters.next().is_none_or(char::is_lowercase);
            doubled
                || (small && (capital || STARTS.contains(&next.as_str())) && !bare.contains('.'))
        }
        _ => false,
    }
}

/// E-mail and web addresses, handles, paths and file names.
pub(super) fn is_address(token: &str) -> bool {
    let token = token.trim_end_matches(is_trailing);
    (token.contains(':') && token.contains("://"))
        || token.contains('@')
        || token.starts_with("www.")
        || token.starts_with('#')
        || token.rsplit_once('.').is_some_and(|(name, end)| {
            name.ends_with(char::is_alphanumeric)
                && (ENDINGS.contains(&end)
                    || end.split_once('/').is_some_and(|(end, _)| ENDINGS.contains(&end)))
        })
}

/// Small words that start a sentence where the blank before them is missing ("server.then"), and that end
/// no address.
const STARTS: [&str; 8] = ["i", "then", "they", "we", "but", "and", "she", "my"];

/// Ends of common addresses and file names.
#[rustfmt::skip]
const ENDINGS: [&str; 27] = [
    "com", "org", "net", "edu", "gov", "io", "uk", "de", "fr", "eu", "nl", "pdf", "doc", "docx",
    "xls", "xlsx", "csv", "ppt", "pptx", "txt", "jpg", "png", "zip", "html", "js", "py", "md",
];

/// Abbreviations keep their stop wherever they stand.
fn keeps_stop(key: &str) -> bool {
    among(NEVER_END, key) || among(RARELY_END, key) || is_dotted(key)
}

pub(super) fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…')
}

pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '}' | '»')
}

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '(' | '[' | '{' | '«')
}

pub(super) fn is_trailing(c: char) -> bool {
    is_stop(c) || is_closer(c) || matches!(c, '。' | '！' | '？' | '，' | '、')
}

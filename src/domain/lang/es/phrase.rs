//! A sentence as words, each with the marks around it.

use super::measure::{is_dotted, keeps_stop};
use std::fmt;

/// One word as typed, with what stands before and behind it: `¿`, `qué`, `?`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Opening marks, quotes and brackets.
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
            // ":)", a lone quotation mark.
            let core = token.trim_end_matches(is_stop);
            let core = if core.is_empty() { token } else { core };
            let mut word = Self::plain(core);
            word.trail = token.strip_prefix(core).unwrap_or_default().into();
            return word;
        }
        let mut word = Self::plain(core);
        let mut trail = open.strip_prefix(core).unwrap_or_default();
        if let Some(rest) = trail.strip_prefix('.')
            && (keeps_stop(&word.key) || is_dotted(core))
            && !rest.starts_with('.')
        {
            word.core.push('.');
            word.key.push('.');
            trail = rest;
        }
        word.lead = token.strip_suffix(open).unwrap_or_default().into();
        word.trail = trail.into();
        word
    }

    /// A word with nothing around it.
    pub(super) fn plain(core: &str) -> Self {
        Self {
            lead: String::new(),
            core: core.into(),
            trail: String::new(),
            key: core.to_lowercase(),
        }
    }

    /// The word itself, without the marks around it.
    pub(super) fn core(&self) -> &str {
        &self.core
    }

    /// The word in small letters, for looking up.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Puts another word in its place, between the same marks.
    pub(super) fn set(&mut self, core: &str) {
        self.core = core.into();
        self.key = core.to_lowercase();
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

    /// Whether a comma follows.
    pub(super) fn has_comma(&self) -> bool {
        self.trail.ends_with(',')
    }

    /// "iPhone", "v2.1", "informe.pdf", addresses: case must not be touched.
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
    // Opening marks that stand alone belong to the word behind them: "¿ por qué".
    let mut opening = String::new();
    for token in text.split_whitespace() {
        if token.chars().all(is_opener) && !token.contains(['"', '\'']) {
            opening.push_str(token);
            continue;
        }
        let stops = token.chars().take_while(|c| is_stop(*c)).count();
        let rest = token.trim_start_matches(is_stop);
        // " , pero": the mark belongs to the word before. ".NET" and ":)" are words.
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
        let from = words.len();
        if is_address(token) {
            words.push(Word::new(token));
        } else {
            words.extend(pieces(token).iter().map(|piece| Word::new(piece)));
        }
        if let Some(word) = words.get_mut(from) {
            word.lead.insert_str(0, &std::mem::take(&mut opening));
        }
    }
    if !opening.is_empty() {
        words.push(Word::plain(&opening));
    }
    words
}

/// Parts a token where a blank is missing: "noches,fines", "tarde.Luego". Not "1,000", "v2.1" or "p.ej.".
fn pieces(token: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut rest = token.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied();
        let letters = piece.chars().any(char::is_alphanumeric);
        let digits = piece.ends_with(|c: char| c.is_ascii_digit())
            && next.is_some_and(|next| next.is_ascii_digit());
        let apart = letters
            && next.is_some_and(|next| next.is_alphanumeric() || matches!(next, '¿' | '«' | '“'))
            && match c {
                ',' | ';' => !digits,
                '?' | '!' => true,
                '.' => {
                    let small = piece.chars().rev().take(2).filter(|c| c.is_lowercase()).count();
                    let capital = next.is_some_and(|next| next.is_uppercase() || next == '¿');
                    small == 2 && capital && !piece.contains('.')
                }
                _ => false,
            };
        piece.push(c);
        if apart {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    pieces.push(piece);
    pieces
}

/// E-mail and web addresses, handles, paths and file names.
pub(super) fn is_address(token: &str) -> bool {
    #[rustfmt::skip]
    const ENDINGS: [&str; 24] = [
        "com", "org", "net", "edu", "gov", "io", "es", "mx", "co", "ar", "cl", "pe", "eu", "pdf", "doc", "docx",
        "xls", "xlsx", "csv", "ppt", "pptx", "txt", "jpg", "png",
    ];
    let token = token.trim_end_matches(is_trailing);
    token.contains("://")
        || token.contains('@')
        || token.starts_with("www.")
        || token.starts_with('#')
        || token.rsplit_once('.').is_some_and(|(name, end)| {
            let end = end.split('/').next().unwrap_or_default();
            name.ends_with(char::is_alphanumeric) && ENDINGS.contains(&end)
        })
}

pub(super) fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…')
}

pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '}' | '»')
}

pub(super) fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '(' | '[' | '{' | '«' | '¿' | '¡')
}

pub(super) fn is_trailing(c: char) -> bool {
    is_stop(c) || is_closer(c) || matches!(c, '。' | '！' | '？' | '，' | '、')
}

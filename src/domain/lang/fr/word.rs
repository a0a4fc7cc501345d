//! A sentence as words, each with the marks around it.

use super::seam::{begins_with_vowel, is_elided, plain};
use super::spelling::keeps_stop;

/// One word as typed, with what stands before and behind it. What is elided is a word of its own: "l’" and "équipe".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Opening quotes and brackets.
    pub(super) lead: String,
    core: String,
    /// Stops, commas, closing quotes and brackets.
    pub(super) trail: String,
    /// In small letters.
    key: String,
    /// The same without accents, for looking up what was typed in a hurry.
    plain: String,
}

impl Word {
    /// A word with nothing around it.
    pub(super) fn plain(core: &str) -> Self {
        let key = core.to_lowercase();
        let plain = plain(core);
        Self { lead: String::new(), core: core.into(), trail: String::new(), key, plain }
    }

    fn new(token: &str) -> Self {
        let open = token.trim_start_matches(is_opener);
        let core = open.trim_end_matches(is_trailing);
        if core.is_empty() {
            return Self::plain(token);
        }
        let mut trail = open.strip_prefix(core).unwrap_or_default();
        let mut core = core.to_owned();
        if let Some(rest) = trail.strip_prefix('.').filter(|rest| !rest.starts_with('.'))
            && keeps_stop(&core.to_lowercase())
        {
            core.push('.');
            trail = rest;
        }
        let lead = token.strip_suffix(open).unwrap_or_default().into();
        Self { lead, trail: trail.into(), ..Self::plain(&core) }
    }

    /// The word itself, without the marks around it.
    pub(super) fn core(&self) -> &str {
        &self.core
    }

    /// The word in small letters, for looking up.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// The word in small letters without accents.
    pub(super) fn bare(&self) -> &str {
        &self.plain
    }

    /// Puts another word in its place, between the same marks.
    pub(super) fn set(&mut self, core: &str) {
        *self = Self {
            lead: std::mem::take(&mut self.lead),
            trail: std::mem::take(&mut self.trail),
            ..Self::plain(core)
        };
    }

    /// Whether the next word follows without a blank.
    pub(super) fn is_glued(&self) -> bool {
        self.core.ends_with('’') && self.trail.is_empty()
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

    /// "iPhone", "v2.1", "plan.pdf", addresses: case must not be touched.
    pub(super) fn is_fixed(&self) -> bool {
        is_address(&self.core)
            || self.core.chars().any(char::is_numeric)
            || self.core.chars().skip(1).any(char::is_uppercase)
                && self.core.chars().any(char::is_lowercase)
    }

    /// A capital at the start.
    pub(super) fn raise(&mut self) {
        let mut letters = self.core.chars();
        if let Some(first) = letters.next() {
            let mut upper = first.to_uppercase();
            let one = upper.next().filter(|_| upper.next().is_none()).unwrap_or(first);
            let raised: String = std::iter::once(one).chain(letters).collect();
            self.set(&raised);
        }
    }

    /// A small letter at the start.
    pub(super) fn lower(&mut self) {
        let mut letters = self.core.chars();
        if let Some(first) = letters.next() {
            let lowered: String = first.to_lowercase().chain(letters).collect();
            self.set(&lowered);
        }
    }
}

/// Words with their blanks between: none behind an apostrophe, a narrow one before high marks and inside French quotation
/// marks.
pub(super) fn join(words: &[Word]) -> String {
    let mut text = String::new();
    let mut glued = true;
    for word in words {
        if !glued {
            text.push(' ');
        }
        for mark in word.lead.chars() {
            text.push(mark);
            if mark == '«' {
                text.push('\u{202f}');
            }
        }
        text.push_str(&word.core);
        let mut before = ' ';
        for mark in word.trail.chars() {
            let high = matches!(mark, ';' | ':' | '!' | '?');
            if (high && !matches!(before, '!' | '?') && word.is_spoken()) || mark == '»' {
                text.push('\u{202f}');
            }
            text.push(mark);
            before = mark;
        }
        glued = word.is_glued();
    }
    text
}

/// The words of a line.
pub(super) fn split(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut lead = String::new();
    for token in text.split_whitespace() {
        if token.chars().all(is_opener) && token.contains(['«', '“', '(']) {
            lead.push_str(token);
            continue;
        }
        let marks: String = token.chars().take_while(|c| is_trailing(*c)).collect();
        let rest = token.strip_prefix(&marks).unwrap_or_default();
        // " ?" and " , mais": the mark belongs to the word before. ".NET", ":)" and "'s" are words.
        let quotes = marks.contains(['\'', '’', '"', ')']) && !marks.starts_with(is_stop);
        let floats = rest.is_empty() && !quotes
            || marks.chars().all(|c| matches!(c, ',' | '!' | '?' | '»')) && !marks.is_empty();
        let mut token = token;
        if floats
            && lead.is_empty()
            && let Some(before) = words.last_mut()
        {
            before.trail.push_str(&marks);
            token = rest;
        }
        if token.is_empty() {
            continue;
        }
        let token = [std::mem::take(&mut lead).as_str(), token].concat();
        if is_address(&token) {
            words.push(Word::new(&token));
        } else {
            for piece in pieces(&token) {
                elide(Word::new(&piece), &mut words);
            }
        }
    }
    if !lead.is_empty() {
        words.push(Word::plain(&lead));
    }
    forget_blanks(words)
}

/// Parts what is elided from its word: "l’équipe", "jusqu’à".
fn elide(word: Word, words: &mut Vec<Word>) {
    let core = word.core.replace('\'', "’");
    if let Some((start, rest)) = core.split_once('’')
        && is_elided(&start.to_lowercase())
        && rest.starts_with(char::is_alphanumeric)
    {
        let mut first = Word::plain(&[start, "’"].concat());
        first.lead = word.lead;
        words.push(first);
        let mut rest = Word::plain(rest);
        rest.trail = word.trail;
        elide(rest, words);
        return;
    }
    let (lead, trail) = (word.lead, word.trail);
    // A mark for an apostrophe at an end stays what it is.
    words.push(Word { lead, trail, ..Word::plain(&core) });
}

/// "j ai", "d une": a blank was typed for the apostrophe.
fn forget_blanks(words: Vec<Word>) -> Vec<Word> {
    let mut mended: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        if let Some(before) = mended.last_mut() {
            let free = before.trail.is_empty() && word.lead.is_empty();
            let alone = match before.key.as_str() {
                "j" | "l" | "d" | "n" | "s" | "m" | "qu" => {
                    begins_with_vowel(&word.core)
                        && !matches!(word.key(), "et" | "ou" | "à" | "au" | "aux")
                }
                "c" => matches!(word.bare(), "est" | "etait"),
                _ => false,
            };
            if free && alone && word.core().chars().count() > 1 {
                let core = [before.core.as_str(), "’"].concat();
                before.set(&core);
            }
        }
        mended.push(word);
    }
    mended
}

/// Parts a token where a blank is missing: "nuits,week-ends", "midi..puis". Not "1,5", "v2.1" or "plan.pdf".
fn pieces(token: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut rest = token.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        let letters = piece.chars().rev().take(2).filter(|c| c.is_lowercase()).count() == 2;
        let parted = next.is_alphanumeric()
            && match c {
                ',' | ';' => {
                    piece.contains(char::is_alphanumeric)
                        && !(next.is_ascii_digit() && piece.ends_with(|c: char| c.is_ascii_digit()))
                }
                '!' | '?' => piece.ends_with(char::is_alphanumeric),
                '.' => {
                    piece.ends_with('.') && piece.starts_with(char::is_alphanumeric)
                        || letters && next.is_uppercase()
                }
                _ => false,
            };
        piece.push(c);
        if parted {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    pieces.push(piece);
    pieces
}

/// E-mail and web addresses, handles and file names.
pub(super) fn is_address(token: &str) -> bool {
    const ENDINGS: [&str; 22] = [
        "com", "org", "net", "edu", "fr", "be", "ch", "ca", "eu", "io", "qc", "pdf", "doc", "docx",
        "xls", "xlsx", "csv", "ppt", "pptx", "txt", "jpg", "png",
    ];
    let token = token.trim_end_matches(is_trailing);
    token.contains("://")
        || token.contains('@')
        || token.starts_with("www.")
        || token.rsplit_once('.').is_some_and(|(name, end)| {
            name.ends_with(char::is_alphanumeric)
                && ENDINGS.contains(&end.split('/').next().unwrap_or_default())
        })
}

pub(super) fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…')
}

pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '}' | '»')
}

pub(super) fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '(' | '[' | '{' | '«')
}

pub(super) fn is_trailing(c: char) -> bool {
    is_stop(c) || is_closer(c)
}

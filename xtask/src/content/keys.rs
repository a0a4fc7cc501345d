//! Which words the code names. A word that is named and missing leaves a hole in a screen; one that
//! nobody names is a text that somebody translates for nothing.
//!
//! The rule is about what a string looks like, so that no call has to be parsed for it to hold:
//!
//! - what is handed to `say` or `fill` is a key and must exist;
//! - any other string that looks like a dotted key is one too, anywhere in `src/ui`, and elsewhere if it
//!   begins with the name of a copy file; it may also name a table (`"weigh.noticed"`), and then stands for
//!   every text in it;
//! - a string that ends with a dot, or that has a `{place}` for a part, stands for a family: every text
//!   that fits. Where the place has the name of an enum in [`super::families`] (`"weigh.route.{route}"`, or
//!   a last part such as `"weigh.route."`), there must be a text for each of its values.

use super::families;
use super::rust::{Piece, Token, tokens};
use super::sources::Sources;
use super::spelling::is_snake;
use std::collections::{BTreeMap, BTreeSet};

/// Where the screens are.
const SCREENS: &str = "src/ui/";

/// How a key is named at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// Said as it is: no slot is filled.
    Said,
    /// Filled with these slots.
    Filled(BTreeSet<String>),
    /// Handed on, so that what is filled cannot be seen here.
    Named,
}

/// A place where a key, or a family of keys, is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub file: String,
    pub line: usize,
    pub name: String,
    pub how: How,
}

/// All that the code names.
#[derive(Debug, Default)]
pub(super) struct Uses {
    /// In the order of files and lines.
    pub places: Vec<Use>,
    /// Every slot that is filled anywhere.
    pub slots: BTreeSet<String>,
    /// Every string at all, for ids that are named alone.
    pub strings: BTreeSet<String>,
    /// Whether there are screens at all yet.
    pub screens: bool,
    /// The words of pages and scripts that may be keys.
    web: BTreeSet<String>,
}

impl Uses {
    /// Reads the code. `stems` are the names of the copy files.
    pub fn of(sources: &Sources, stems: &BTreeSet<&str>) -> Self {
        let mut all = Self::default();
        for (file, text) in sources.code() {
            all.screens |= file.starts_with(SCREENS);
            all.read(file, &tokens(text), stems);
        }
        for (_, text) in sources.web() {
            let is_key =
                |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.');
            let words = text.split(|letter| !is_key(letter)).filter(|word| word.contains('.'));
            all.web.extend(words.map(ToOwned::to_owned));
        }
        all
    }

    fn read(&mut self, file: &str, tokens: &[Token], stems: &BTreeSet<&str>) {
        let mut called: BTreeMap<usize, How> = BTreeMap::new();
        for (index, token) in tokens.iter().enumerate() {
            if let Some((key, how)) = call(tokens, index) {
                if let How::Filled(slots) = &how {
                    self.slots.extend(slots.iter().cloned());
                }
                called.insert(key, how);
            }
            self.slots.extend(pair(tokens, index));
            let Piece::Text(text) = &token.piece else { continue };
            self.strings.insert(text.clone());
            let how = called.get(&index).cloned();
            let fits = looks_like_key(text)
                && (file.starts_with(SCREENS)
                    || text.split('.').next().is_some_and(|stem| stems.contains(stem)));
            if fits || how.is_some() {
                let (file, name) = (file.to_owned(), text.clone());
                self.places.push(Use {
                    file,
                    line: token.line,
                    name,
                    how: how.unwrap_or(How::Named),
                });
            }
        }
    }

    /// Whether a key is named anywhere, pages and scripts included.
    pub fn names(&self, key: &str) -> bool {
        self.web.contains(key) || self.places.iter().any(|one| one.covers(key))
    }
}

impl Use {
    /// Whether this names exactly one text.
    pub fn is_exact(&self) -> bool {
        !self.name.contains('{') && !self.name.ends_with('.')
    }

    /// Whether a key is the one named here, or one of its family.
    pub fn covers(&self, key: &str) -> bool {
        if self.is_exact() {
            key == self.name || (self.how == How::Named && is_below(key, &self.name))
        } else {
            fits(key, &self.name)
        }
    }

    /// The keys that an enum asks for here, by the name of its place: each must be there, or be a table.
    pub fn family(&self) -> Vec<String> {
        let name = match self.name.strip_suffix('.') {
            Some(table) => {
                let last = table.rsplit('.').next().unwrap_or_default();
                format!("{table}.{{{last}}}")
            }
            None => self.name.clone(),
        };
        let Some((before, place, after)) = first_place(&name) else { return Vec::new() };
        if after.contains('{') {
            return Vec::new();
        }
        families::members(place)
            .into_iter()
            .map(|member| format!("{before}{member}{after}"))
            .collect()
    }
}

/// Whether a key is inside a table.
pub(super) fn is_below(key: &str, table: &str) -> bool {
    key.strip_prefix(table).is_some_and(|rest| rest.starts_with('.'))
}

fn first_place(name: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = name.split_once('{')?;
    let (place, after) = rest.split_once('}')?;
    Some((before, place, after))
}

/// Whether a key fits a name with places in it; a place holds anything, also several parts.
fn fits(key: &str, name: &str) -> bool {
    let Some((before, _, after)) = first_place(name) else {
        return key == name
            || (name.ends_with('.') && key.len() > name.len() && key.starts_with(name));
    };
    let Some(rest) = key.strip_prefix(before) else { return false };
    let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.filter_map(|at| rest.get(at..)).any(|rest| fits(rest, after))
}

/// `weigh.noticed.question`, `weigh.route.`, `weigh.route.{route}.line`; not `index.html`.
fn looks_like_key(text: &str) -> bool {
    const FILES: &[&str] =
        &["html", "css", "js", "json", "svg", "png", "ico", "txt", "toml", "rs", "wasm", "ics"];
    let signs = text
        .bytes()
        .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.' | b'{' | b'}'));
    let mut parts = text.split('.');
    let first = parts.next().unwrap_or_default();
    let last = parts.next_back();
    signs
        && is_snake(first)
        && last.is_some_and(|last| !FILES.contains(&last))
        && parts.all(|part| !part.is_empty())
}

/// The key that a call of `say` or `fill` at this place is given, by its index, and how it is used. The key
/// is the first string among the arguments themselves, so helpers may take other things before it.
fn call(tokens: &[Token], index: usize) -> Option<(usize, How)> {
    let Piece::Name(name) = &tokens.get(index)?.piece else { return None };
    let filled = match name.as_str() {
        "say" => false,
        "fill" => true,
        _ => return None,
    };
    if !tokens.get(index + 1)?.is('(') {
        return None;
    }
    let inside = |depth: &mut usize, token: &Token| {
        match token.piece {
            Piece::Sign('(' | '[' | '{') => *depth += 1,
            Piece::Sign(')' | ']' | '}') => *depth = depth.saturating_sub(1),
            _ => {}
        }
        Some((*depth, *depth > 0))
    };
    let arguments: Vec<(usize, usize)> = (index + 1..)
        .zip(tokens.get(index + 1..)?)
        .scan(0, |depth, (at, token)| inside(depth, token).map(|(depth, on)| (at, depth, on)))
        .take_while(|(_, _, on)| *on)
        .map(|(at, depth, _)| (at, depth))
        .collect();
    let is_text =
        |at: usize| matches!(tokens.get(at).map(|token| &token.piece), Some(Piece::Text(_)));
    let (key, _) = *arguments.iter().find(|(at, depth)| *depth == 1 && is_text(*at))?;
    if !filled {
        return Some((key, How::Said));
    }
    let after: Vec<usize> = arguments.iter().map(|(at, _)| *at).filter(|at| *at > key).collect();
    // Without a list written out here, what is filled is decided somewhere else.
    if !after.iter().any(|at| tokens.get(*at).is_some_and(|token| token.is('['))) {
        return Some((key, How::Named));
    }
    Some((key, How::Filled(after.into_iter().filter_map(|at| pair(tokens, at)).collect())))
}

/// The name in a pair such as `("name", value)` that opens at this place.
fn pair(tokens: &[Token], index: usize) -> Option<String> {
    let [opening, name, comma] = tokens.get(index..index + 3)? else { return None };
    match &name.piece {
        Piece::Text(text) if opening.is('(') && comma.is(',') => Some(text.clone()),
        _ => None,
    }
}

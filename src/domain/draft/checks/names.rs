//! A person's or the company's name that differs from the facts by a slip.

use super::Check;
use super::detail::is_common;
use super::found::{Findings, Fix};
use super::page::Page;
use super::slip::{distance, same_but_for_accents};
use super::words::{Words, bare, is_apostrophe};
use crate::domain::draft::Slot;

/// Shorter names differ from too many others by a letter.
const LEAST: usize = 4;
/// Up to this length, one letter more, less or other makes another name: only two that changed places are
/// a slip.
const SHORT: usize = 5;
/// Up to this length, another vowel at the end makes another name: "Maria" and "Marie".
const ENDED: usize = 8;
/// From this length on, a word that opens a sentence is looked at, though its capital tells nothing.
const OPENING: usize = 7;
/// From this length on, two slips are still a slip.
const LONG: usize = 8;

/// A word of a known name.
pub(super) struct Name<'a> {
    /// In small letters.
    pub bare: String,
    /// As it was typed.
    pub shown: &'a str,
}

/// The words of a name, without titles.
pub(super) fn parts<'a>(page: &Page<'_>, name: &'a str) -> Vec<Name<'a>> {
    let words = name.split([' ', '-', '/', ',']).filter(|word| !word.is_empty());
    words
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .map(|word| match word.split_once(is_apostrophe) {
            Some((start, rest)) if page.grammar.is_elided(&start.to_lowercase()) => rest,
            _ => word,
        })
        .map(|shown| Name { bare: bare(shown, page.grammar), shown })
        .filter(|name| !name.bare.is_empty() && !page.is_title(&name.bare))
        .collect()
}

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    let facts = &page.written.facts;
    let mut known = parts(page, facts.me);
    for name in [facts.reader, facts.recruiter, facts.company].iter().chain(&facts.others) {
        known.extend(parts(page, name));
    }
    let rows = page.rows.iter();
    for row in rows.filter(|row| {
        !matches!(row.line.slot, Some(Slot::Greeting | Slot::CoverGreeting | Slot::Date))
    }) {
        let signs = row.line.slot == Some(Slot::SignOff);
        for at in 0..row.words.list.len() {
            let after_title =
                at.checked_sub(1).is_some_and(|before| page.is_title(row.words.bare(before)));
            let word = without_s(&row.words, at);
            let opens = row.words.list.get(at).is_some_and(|word| word.opens);
            let long = opens && word.chars().count() >= OPENING;
            if !row.words.is_name(at) && !after_title && !signs && !long {
                continue;
            }
            let is_known = known.iter().any(|name| name.bare == word);
            if word.chars().count() < LEAST || is_known || is_common(page, word) {
                continue;
            }
            let slip = known.iter().find(|name| is_slip(word, &name.bare));
            let Some(right) = slip.filter(|_| !is_told(page, word)) else { continue };
            let (from, _) = row.words.bytes(at, at + 1);
            // The end of a possessive stays where it is.
            let to = row.words.list.get(at).map_or(from, |word| word.to);
            let shown = row.text().get(from..to).unwrap_or_default();
            let end = shown.rfind(['\'', '’']).filter(|_| word.len() < row.words.bare(at).len());
            let to = from + end.unwrap_or(shown.len());
            let fix = Fix { from, to, text: right.shown.to_owned() };
            found.add(Check::WrongName, row, (from, to), Some(fix));
        }
    }
}

/// Whether the person used a word in what they told us: then it is right.
fn is_told(page: &Page<'_>, word: &str) -> bool {
    let facts = &page.written.facts;
    let mut texts = facts.told.iter().chain(&facts.aside);
    texts.any(|text| bare(text, page.grammar).split(' ').any(|told| told == word))
}

/// A word without the s of a possessive.
fn without_s(words: &Words, at: usize) -> &str {
    let word = words.list.get(at);
    let bare = words.bare(at);
    let marked = word.is_some_and(|word| word.to - word.from > bare.len());
    if marked { bare.strip_suffix('s').unwrap_or(bare) } else { bare }
}

/// Whether a word is a name with a slip in it.
fn is_slip(word: &str, name: &str) -> bool {
    let length = name.chars().count();
    if length < LEAST {
        return false;
    }
    if same_but_for_accents(word, name) {
        return true;
    }
    // One more s is a plural or somebody's; another first letter is another name.
    let plural = word.strip_suffix('s') == Some(name) || name.strip_suffix('s') == Some(word);
    let begins_alike = word.chars().next() == name.chars().next()
        || word.chars().take(2).eq(name.chars().take(2).collect::<Vec<_>>().into_iter().rev());
    let most = if length >= LONG { 2 } else { 1 };
    // Short names differ by a letter from many that are right: "Mayo" is a place, Diana is not Dana.
    let swapped = length == word.chars().count()
        && word.chars().zip(name.chars()).filter(|(one, other)| one != other).count() == 2;
    let another = if length <= SHORT { !swapped } else { length < ENDED && ends_anew(word, name) };
    !plural && begins_alike && !another && distance(word, name) <= most
}

/// Whether two names differ in a vowel at the end only: "Karin", "Karina".
fn ends_anew(one: &str, other: &str) -> bool {
    let stem = |name: &str| name.trim_end_matches(['a', 'e', 'i', 'o', 'y']).to_owned();
    one != other && stem(one) == stem(other)
}

//! People's names: their own letters, always.

use super::blanks::clean;
use super::clause::is_determiner;

/// A name with its blanks mended, and without the comma or mark that came along with it.
pub(super) fn name(typed: &str) -> String {
    let marks = [',', ';', ':', '!', '?', ' '];
    clean(typed).replace('\n', " ").trim_matches(marks).to_string()
}

/// Small words inside names, and at their start: "van der Berg".
#[rustfmt::skip]
const PARTICLES: [&str; 31] = [
    "af", "al", "ap", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "te", "the", "van", "vom", "von", "zu", "zum", "zur",
];

/// Titles that are as short as initials.
const SHORT_TITLES: [&str; 4] = ["dr", "mr", "ms", "mx"];

/// A name for a greeting: a single Latin name in small letters takes its capitals, "jean-luc" two of them. One
/// that was typed with the shift key held loses them, and a title in small letters takes its own.
pub(super) fn greeting_name(typed: &str) -> String {
    let name = name(typed);
    if is_shouted(&name) {
        return name
            .split(' ')
            .map(|word| raised(&word.to_lowercase()))
            .collect::<Vec<_>>()
            .join(" ");
    }
    if let Some((title, rest)) = name.split_once(' ')
        && (title.chars().count() > 2 || SHORT_TITLES.contains(&title))
        && title.chars().all(|c| c.is_ascii_lowercase())
        && !PARTICLES.contains(&title)
        && !is_determiner(title)
        && title != "either"
        && rest.starts_with(char::is_uppercase)
    {
        return format!("{} {rest}", raised(title));
    }
    raised(&name)
}

/// The first of two words that each look like a Latin name: "Hana" of "Hana Petersen", not "J." nor "van". Small words
/// of the family's name may stand between: "Pieter van der Berg".
pub(super) fn given_name(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(' ')?;
    let (between, family) = rest.rsplit_once(' ').unwrap_or(("", rest));
    let is_small = |word: &str| PARTICLES.contains(&word);
    let plain = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().any(char::is_lowercase)
            && word
                .chars()
                .all(|c| c < '\u{250}' && c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
    };
    let sure = plain(first) && plain(family) && between.split_whitespace().all(is_small);
    (sure && !is_small(&first.to_lowercase())).then_some(first)
}

/// "DARREN COLE": every word is in capitals, and at least one is too long for initials.
fn is_shouted(name: &str) -> bool {
    let loud =
        |word: &str| word.chars().all(|c| c.is_ascii_uppercase() || matches!(c, '-' | '\'' | '’'));
    let plain = |word: &str| word.len() > 1 && word.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
    name.split(' ').all(|word| loud(word) && plain(word))
        && name.split(' ').any(|word| word.len() > 3)
}

/// A single Latin name in small letters with its capitals; any other as it is.
fn raised(name: &str) -> String {
    let latin = |c: char| matches!(c, 'a'..='z' | 'ß'..='ɏ' | '\u{300}'..='\u{36f}' | 'ḁ'..='ỹ');
    let small = |c: char| !c.is_uppercase() && (latin(c) || matches!(c, '-' | '\'' | '’'));
    if name.is_empty() || !name.chars().all(small) {
        return name.to_owned();
    }
    let mut greeting = String::with_capacity(name.len());
    let mut start = true;
    for (at, c) in name.chars().enumerate() {
        if start && c.is_alphabetic() {
            greeting.extend(c.to_uppercase());
        } else {
            greeting.push(c);
        }
        // "o'neill" is O'Neill; "d’" and the like before a long name too. "ma'am" is not.
        start = c == '-' || (at == 1 && matches!(c, '\'' | '’'));
    }
    greeting
}

//! People's names: their own letters, always.

use super::super::clean;

/// A name with its blanks mended, and without the comma or mark that came along with it.
pub(super) fn name(typed: &str) -> String {
    let marks = [',', ';', ':', '!', '?', ' '];
    clean(typed).replace('\n', " ").trim_matches(marks).to_string()
}

/// Small words inside names, and at their start: "de la Tour", "van der Berg".
#[rustfmt::skip]
const PARTICLES: [&str; 24] = [
    "al", "ben", "bin", "da", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "l", "la", "le",
    "les", "ten", "van", "von", "zu",
];

/// Titles, and how they stand in a greeting. The short ones are written out.
#[rustfmt::skip]
const TITLES: [(&str, &str); 22] = [
    ("m", "Monsieur"), ("m.", "Monsieur"), ("mr", "Monsieur"), ("mr.", "Monsieur"), ("monsieur", "Monsieur"), ("mme", "Madame"),
    ("mme.", "Madame"), ("madame", "Madame"), ("mlle", "Mademoiselle"), ("mademoiselle", "Mademoiselle"), ("dr", "Dr"), ("dr.", "Dr"), ("dre", "Dre"),
    ("docteur", "Docteur"), ("docteure", "Docteure"), ("pr", "Pr"), ("pr.", "Pr"), ("professeur", "Professeur"), ("professeure", "Professeure"), ("maître", "Maître"),
    ("sœur", "Sœur"), ("père", "Père"),
];

/// A name for a greeting: its title written out, a name in small letters with its capital, a shouted one without.
pub(super) fn greeting_name(typed: &str) -> String {
    let name = name(typed);
    let Some((title, rest)) = name.split_once(' ') else { return raised(&calm(&name)) };
    let small = title.to_lowercase();
    // "M. Dupont"; "M" alone may be an initial: "M Dupont" is not one that anybody writes.
    let known = TITLES.iter().find(|(short, _)| *short == small);
    match known {
        Some((_, title)) => {
            let rest = calm(rest);
            let rest = if rest.contains(' ') { raised_all(&rest) } else { raised(&rest) };
            format!("{title} {rest}")
        }
        None => calm(&name),
    }
}

/// The first of two words that each look like a Latin name. Small words of the family's name may stand between.
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
    let title = TITLES.iter().any(|(short, _)| *short == first.to_lowercase());
    let sure = plain(first) && plain(family) && between.split_whitespace().all(is_small);
    (sure && !title && !is_small(&first.to_lowercase())).then_some(first)
}

/// A name that was typed with the shift key held: every word in capitals, one of them too long for initials.
fn calm(name: &str) -> String {
    let loud = |word: &str| {
        word.chars().all(|c| c.is_uppercase() || matches!(c, '-' | '\'' | '’'))
            && word.contains(['A', 'E', 'I', 'O', 'U', 'Y', 'É', 'È', 'Ï'])
    };
    let long = name.split(' ').any(|word| word.chars().count() > 3);
    if !long || !name.split(' ').all(|word| loud(word) && word.chars().count() > 1) {
        return name.to_owned();
    }
    raised_all(&name.to_lowercase())
}

/// Each word of a name with its capital, but for small words inside it.
fn raised_all(name: &str) -> String {
    let words = name
        .split(' ')
        .map(|word| if PARTICLES.contains(&word) { word.to_owned() } else { raised(word) });
    words.collect::<Vec<_>>().join(" ")
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
        start = c == '-' || (at == 1 && matches!(c, '\'' | '’'));
    }
    greeting
}

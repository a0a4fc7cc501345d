//! People's names: their own letters, always.

use super::blanks::clean;

/// A name with its blanks mended, and without the comma or mark that came along with it.
pub(super) fn name(typed: &str) -> String {
    let marks = [',', ';', ':', '!', '?', ' '];
    clean(typed).replace('\n', " ").trim_matches(marks).to_string()
}

/// A name for a greeting: a single Latin name in small letters takes its capitals, "jean-luc" two of them.
pub(super) fn greeting_name(typed: &str) -> String {
    let name = name(typed);
    let latin = |c: char| matches!(c, 'a'..='z' | 'ß'..='ɏ' | '\u{300}'..='\u{36f}' | 'ḁ'..='ỹ');
    let small = |c: char| !c.is_uppercase() && (latin(c) || matches!(c, '-' | '\'' | '’'));
    if name.is_empty() || !name.chars().all(small) {
        return name;
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

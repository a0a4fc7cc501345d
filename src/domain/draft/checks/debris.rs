//! What a paste brought along: invisible characters, signs of another encoding, broken quotation marks,
//! doubled blanks.

use super::Check;
use super::found::{Findings, Fix};
use super::page::{Page, Row};

/// What stands where a sign was read in the wrong encoding or left as markup, and the sign.
const BROKEN: [(&str, &str); 30] = [
    ("â€™", "’"),
    ("â€˜", "‘"),
    ("â€œ", "“"),
    ("â€\u{9d}", "”"),
    ("â€“", "–"),
    ("â€”", "—"),
    ("â€¦", "…"),
    ("Ã©", "é"),
    ("Ã¨", "è"),
    ("Ãª", "ê"),
    ("Ã§", "ç"),
    ("Ã´", "ô"),
    ("Ã¡", "á"),
    ("Ã³", "ó"),
    ("Ãº", "ú"),
    ("Ã¼", "ü"),
    ("Ã¶", "ö"),
    ("Ã±", "ñ"),
    ("Â ", " "),
    ("&amp;", "&"),
    ("&nbsp;", " "),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&apos;", "'"),
    ("&rsquo;", "’"),
    ("&lsquo;", "‘"),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&ndash;", "–"),
    ("``", "“"),
];

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    for row in &page.rows {
        let text = row.text();
        // Most texts hold none of the signs that these begin with.
        let may_be_broken = text.contains(['â', 'Ã', 'Â', '&', '`']);
        for (broken, sign) in BROKEN.iter().filter(|_| may_be_broken) {
            for (from, _) in text.match_indices(broken) {
                let to = from + broken.len();
                found.add(Check::Debris, row, (from, to), Some(fix(from, to, sign)));
            }
        }
        let mut before = None;
        let mut until = 0;
        for (at, letter) in text.char_indices() {
            let to = at + letter.len_utf8();
            let next = text.get(to..).and_then(|rest| rest.chars().next());
            if at >= until {
                if letter == '\u{fffd}' {
                    found.add(Check::Debris, row, (at, to), None);
                } else if is_invisible(letter, before, next) {
                    found.add(Check::Debris, row, (at, to), Some(fix(at, to, "")));
                } else if is_blank(letter) {
                    until = blanks(row, at, before, found);
                }
            }
            before = Some(letter);
        }
        quotes(row, found);
    }
}

fn fix(from: usize, to: usize, text: &str) -> Fix {
    Fix { from, to, text: text.to_owned() }
}

const fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\u{a0}')
}

/// Blanks in a row between two words; returns where they end. Two after a full stop are a habit, and at the
/// end of a line nobody sees them.
fn blanks(row: &Row<'_>, from: usize, before: Option<char>, found: &mut Findings<'_>) -> usize {
    let rest = row.text().get(from..).unwrap_or_default();
    let after = rest.trim_start_matches(is_blank);
    let to = from + rest.len() - after.len();
    let many = rest.get(..to - from).is_some_and(|blanks| blanks.chars().count() > 1);
    let inner =
        before.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, ',' | ';'));
    if many && inner && after.starts_with(|letter: char| !letter.is_whitespace()) {
        found.add(Check::Debris, row, (from, to), Some(fix(from, to, " ")));
    }
    to
}

/// Characters that nobody can see and that a paste brings along. Joiners inside emoji and in scripts that
/// need them, and marks of direction beside such letters, are meant.
fn is_invisible(letter: char, before: Option<char>, next: Option<char>) -> bool {
    let latin = |side: Option<char>| side.is_none_or(|side| side < '\u{250}');
    match letter {
        '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => true,
        '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            latin(before) && latin(next)
        }
        '\n' | '\r' | '\t' => false,
        _ => letter.is_control(),
    }
}

/// A curly quotation mark at one end and a straight one at the other.
fn quotes(row: &Row<'_>, found: &mut Findings<'_>) {
    let mut open: Option<char> = None;
    for (at, letter) in row.text().char_indices() {
        match (letter, open) {
            ('“', _) | ('"', None) => open = Some(letter),
            ('"', Some('“')) => {
                found.add(Check::Debris, row, (at, at + 1), Some(fix(at, at + 1, "”")));
                open = None;
            }
            ('”', Some('"')) => {
                let to = at + letter.len_utf8();
                found.add(Check::Debris, row, (at, to), Some(fix(at, to, "\"")));
                open = None;
            }
            ('"' | '”', _) => open = None,
            _ => {}
        }
    }
}

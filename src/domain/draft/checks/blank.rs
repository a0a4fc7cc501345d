//! Brackets and gaps that wait to be filled.

use super::Check;
use super::detail::is_common;
use super::found::Findings;
use super::page::{Page, Row};
use super::words::{Case, bare};
use crate::domain::draft::Slot;

/// What stands in longer brackets is a thought, not a gap.
const MOST: usize = 60;
/// So many of these in a row are a line to write on.
const LINE: usize = 3;

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    for row in &page.rows {
        for hit in row.hits(Check::Blank.name()) {
            found.add(Check::Blank, row, row.words.bytes(hit.from, hit.to), None);
        }
        let text = row.text();
        for (from, letter) in text.char_indices() {
            let rest = text.get(from..).unwrap_or_default();
            let to = match letter {
                '[' => bracket(rest, ']').filter(|inside| !is_remark(page, inside)),
                '{' => bracket(rest, '}'),
                '(' => bracket(rest, ')').filter(|inside| names_a_gap(page, inside)),
                '<' => bracket(rest, '>').filter(|inside| is_gap(inside)),
                '_' => {
                    let line = rest.chars().take_while(|letter| *letter == '_').count();
                    if line >= LINE {
                        found.add(Check::Blank, row, (from, from + line), None);
                    }
                    None
                }
                _ => None,
            };
            if let Some(inside) = to.filter(|inside| !is_quoted(row, (from, from + inside.len()))) {
                let end = from + inside.len() + 2;
                // "{{name}}": both of them.
                let more = text.get(end..).is_some_and(|rest| rest.starts_with('}'));
                found.add(Check::Blank, row, (from, end + usize::from(more)), None);
            }
        }
        crosses(row, found);
        nobody(page, row, found);
    }
}

/// What stands between brackets.
fn bracket(rest: &str, close: char) -> Option<&str> {
    let inside = rest.get(1..)?;
    let (inside, _) = inside.split_once(close)?;
    (inside.len() <= MOST && !inside.contains('\n')).then_some(inside)
}

/// Whether the words between brackets stand in quotation marks.
fn is_quoted(row: &Row<'_>, (from, to): (usize, usize)) -> bool {
    row.words.list.iter().any(|word| word.quoted && from < word.from && word.from < to)
}

/// "(name)", "(job title here)".
fn names_a_gap(page: &Page<'_>, inside: &str) -> bool {
    let mut words = inside.split_whitespace();
    let count = inside.split_whitespace().count();
    (1..=3).contains(&count)
        && words.all(|word| page.phrases.lists("gap", &bare(word, page.grammar)))
}

/// "[sic]", "[1]", "[with her leave]": brackets that are meant. A gap is a word, or names what is to be filled
/// in.
fn is_remark(page: &Page<'_>, inside: &str) -> bool {
    let digits = !inside.is_empty() && inside.chars().all(|letter| letter.is_ascii_digit());
    let said = inside.chars().all(|letter| letter.is_lowercase() || letter == ' ');
    let names = inside.split(' ').any(|word| page.phrases.lists("gap", word));
    let opens = inside.split_once(' ').is_some_and(|(first, _)| is_common(page, first));
    digits || matches!(inside, "sic" | "…" | "...") || (said && opens && !names)
}

/// "<name>", not an address and not a comparison.
fn is_gap(inside: &str) -> bool {
    let name = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '_' | '-' | '\'');
    // A letter alone is a sign of markup: "<b>".
    inside.chars().all(name) && inside.starts_with(char::is_alphabetic) && inside.len() > 1
}

/// "XX years": crosses in place of a number or a name.
fn crosses(row: &Row<'_>, found: &mut Findings<'_>) {
    if row.line.slot == Some(Slot::SignOff) {
        return;
    }
    for (at, word) in row.words.list.iter().enumerate() {
        let after_name = at.checked_sub(1).is_some_and(|before| row.words.is_name(before));
        let crossed = row.words.bare(at).chars().all(|letter| letter == 'x');
        if word.case == Case::All && crossed && !after_name {
            // "XX/XX": one gap.
            let rest = row.text().get(word.from..).unwrap_or_default();
            let more = rest.trim_start_matches(['X', '/', '.', '-']).len();
            found.add(Check::Blank, row, (word.from, word.from + rest.len() - more), None);
        }
    }
}

/// "Dear ,": a greeting of nobody.
fn nobody(page: &Page<'_>, row: &Row<'_>, found: &mut Findings<'_>) {
    if !matches!(row.line.slot, Some(Slot::Greeting | Slot::CoverGreeting)) {
        return;
    }
    if let [only] = row.words.list.as_slice()
        && page.phrases.lists("greets_somebody", row.words.bare(0))
    {
        found.add(Check::Blank, row, (only.from, only.to), None);
    }
}

//! Exclamation marks that pile up: more than one at a place, or more than one in a message.

use super::Check;
use super::found::{Findings, Fix};
use super::page::Page;
use super::words::bare;
use crate::domain::draft::Slot;

/// Blanks within a line.
const BLANKS: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    let company = page.written.facts.company;
    let mut seen = 0;
    for row in &page.rows {
        let text = row.text();
        let mut until = 0;
        for (from, _) in text.match_indices('!') {
            if from < until {
                continue;
            }
            let start = text.get(..from).map_or(from, |before| before.trim_end_matches('?').len());
            let marks = text.get(start..).unwrap_or_default();
            let long = marks.len() - marks.trim_start_matches(['!', '?']).len();
            until = start + long;
            // "Yahoo!" is a name.
            let word = row.words.list.iter().rposition(|word| word.to == start);
            let named = word.is_some_and(|at| {
                company.contains('!')
                    && bare(company, page.grammar).split(' ').any(|part| part == row.words.bare(at))
            });
            if named && long == 1 {
                continue;
            }
            seen += 1;
            if long == 1 && seen == 1 {
                continue;
            }
            let asks = marks.get(..long).is_some_and(|marks| marks.contains('?'));
            let instead = match row.line.slot {
                _ if asks => "?",
                Some(Slot::Greeting | Slot::CoverGreeting | Slot::SignOff) => ",",
                _ => ".",
            };
            let fix = fix(text, (start, until), instead);
            found.add(Check::Exclamation, row, (start, until), Some(fix));
        }
    }
}

/// What takes the marks out: the blank before them goes too, where another mark has none; and so does the mark that
/// opens the sentence in Spanish.
fn fix(text: &str, (start, until): (usize, usize), instead: &str) -> Fix {
    let before = text.get(..start).unwrap_or_default();
    if let Some((sentence, shouted)) = before.rsplit_once('¡').filter(|_| instead != "?")
        && !shouted.contains(['!', '?', '.'])
    {
        return Fix { from: sentence.len(), to: until, text: [shouted, instead].concat() };
    }
    let from = if instead == "?" { start } else { before.trim_end_matches(BLANKS).len() };
    Fix { from, to: until, text: instead.to_owned() }
}

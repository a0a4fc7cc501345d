//! Emoji where the tone is formal.

use super::Check;
use super::found::{Findings, Fix};
use super::page::Page;

/// Faces made of signs.
const FACES: [&str; 8] = [":-)", ":)", ";-)", ";)", ":-(", ":(", ":D", "<3"];

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    if !found.wants(Check::Emoji) {
        return;
    }
    for row in &page.rows {
        let text = row.text();
        let mut until = 0;
        for (from, letter) in text.char_indices() {
            if from < until {
                continue;
            }
            let rest = text.get(from..).unwrap_or_default();
            let starts = text
                .get(..from)
                .is_none_or(|before| before.is_empty() || before.ends_with(char::is_whitespace));
            let long = if is_emoji(letter) {
                rest.len() - rest.trim_start_matches(goes_along).len()
            } else {
                let face = FACES.iter().find(|face| starts && rest.starts_with(**face));
                face.map_or(0, |face| face.len())
            };
            if long == 0 {
                continue;
            }
            until = from + long;
            // The blank before it goes too.
            let before = text.get(..from).unwrap_or_default();
            let fix =
                Fix { from: before.trim_end_matches(' ').len(), to: until, text: String::new() };
            found.add(Check::Emoji, row, (from, until), Some(fix));
        }
    }
}

const fn is_emoji(letter: char) -> bool {
    matches!(letter, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{1f1e6}'..='\u{1f1ff}')
}

/// What belongs to an emoji that began: more of them, joiners, colours.
const fn goes_along(letter: char) -> bool {
    is_emoji(letter) || matches!(letter, '\u{200d}' | '\u{fe0f}' | '\u{20e3}')
}

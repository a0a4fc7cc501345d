//! Too long, too short, and sentences that run on (design: messages, "Shape of a thank-you").

use super::Check;
use super::found::Findings;
use super::page::Page;
use crate::domain::draft::compose::Budget;

/// A sentence with more words than this is two.
const SENTENCE: usize = 35;

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    let budget = Budget::of(page.written.kind, page.written.channel).in_words_of(page.grammar);
    let (least, most) = budget.limits();
    let words = page.count;
    let length = if budget.by_letter { letters(page) } else { words };
    if length > most {
        found.add_of_all(Check::TooLong);
    }
    if words < least {
        found.add_of_all(Check::TooShort);
    }
    for row in page.body() {
        for (from, to) in &row.words.sentences {
            let sentence = row.text().get(*from..*to).unwrap_or_default();
            if page.grammar.words(sentence) > SENTENCE {
                found.add(Check::LongSentence, row, (*from, *to), None);
            }
        }
    }
}

/// How many characters the message has, with one between any two lines.
fn letters(page: &Page<'_>) -> usize {
    let lines = page.written.lines.iter().map(|line| line.text.chars().count() + 1);
    lines.sum::<usize>().saturating_sub(1)
}

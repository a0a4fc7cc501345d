//! Lists inside a sentence: "a, b y c".

use super::clause::{is_clause, opening_verb};
use super::phrase::Word;
use super::seam::sounds_like_i;
use super::words::{cased, is_adverb, is_preposition};

/// Joins items. Where an item holds "y", a comma goes before the last; where one holds a comma, they are set apart by
/// semicolons.
pub(super) fn list(items: &[&str]) -> String {
    let items: Vec<&str> =
        items.iter().map(|item| item.trim()).filter(|item| !item.is_empty()).collect();
    let Some((last, head)) = items.split_last() else { return String::new() };
    if head.is_empty() {
        return (*last).into();
    }
    let and = and_before(last);
    let nested = items.iter().any(|item| item.contains(", "));
    let paired = items.iter().any(|item| item.contains(" y ") || item.contains(" e "));
    let (between, joint) = match (nested, paired) {
        (true, _) => ("; ", "; "),
        (false, true) => (", ", ", "),
        (false, false) => (", ", " "),
    };
    format!("{}{joint}{and} {last}", head.join(between))
}

/// "e" before the sound of "i", and "y" before any other.
pub(super) fn and_before(text: &str) -> &'static str {
    if sounds_like_i(text) { "e" } else { "y" }
}

/// Turns commas between short items into a list: "noches, fines de semana, festivos" → "noches, fines de semana y festivos".
pub(super) fn join_items(words: &mut Vec<Word>) {
    let commas: Vec<usize> =
        words.iter().enumerate().filter(|(_, word)| word.has_comma()).map(|(at, _)| at).collect();
    let Some(&last) = commas.last() else { return };
    let item = words.get(last + 1..).unwrap_or_default();
    let verbs = opening_verb(words).is_some() && opening_verb(item).is_some();
    let joined =
        words.iter().any(|word| matches!(word.key(), "y" | "e" | "o" | "u" | "ni" | "pero" | "&"));
    if joined || !is_item(item, verbs) {
        return;
    }
    let between = |pair: &[usize]| match pair {
        [from, to] => words.get(from + 1..to + 1).is_some_and(|item| is_item(item, verbs)),
        _ => false,
    };
    let several = commas.len() > 1 && commas.windows(2).all(between);
    let head = words.get(..last + 1).unwrap_or_default();
    let name = item.first().is_some_and(|word| word.is_capital() && cased(word.key()).is_none());
    let alike =
        verbs || !name && (head.len() <= 2 || item.len() == 1 && opening_verb(head).is_some());
    if !several && !alike {
        return;
    }
    let and = and_before(item.first().map_or("", Word::core));
    if let Some(word) = words.get_mut(last) {
        word.trail.pop();
    }
    words.insert(last + 1, Word::plain(and));
}

/// A short item of a list rather than a clause, an aside or an afterthought.
fn is_item(words: &[Word], verbs: bool) -> bool {
    #[rustfmt::skip]
    const ASIDES: [&str; 18] = [
        "que", "quien", "donde", "cuando", "porque", "así", "entonces", "incluyendo", "incluso", "especialmente", "sobre", "como", "no", "también",
        "aunque", "si", "cada", "p.ej.",
    ];
    let Some(first) = words.first() else { return false };
    let longest = if verbs { 8 } else { 4 };
    words.len() <= longest
        && first.is_spoken()
        && !ASIDES.contains(&first.key())
        && (verbs || !is_clause(words))
        && (verbs || !is_preposition(first.key()) && !is_adverb(first.key()))
        && !(words.len() == 1 && first.core().chars().all(|c| c.is_ascii_digit()))
}

/// Commas for a row of names that was typed without: "python sql tableau".
pub(super) fn part_names(words: &mut [Word]) {
    let named = |word: &Word| {
        cased(word.key()).is_some()
            && word.runs_on()
            && !matches!(word.key(), "google" | "microsoft" | "ibm")
    };
    if let Some((last, head)) = words.split_last_mut()
        && head.len() > 1
        && head.iter().all(named)
        && cased(last.key()).is_some()
    {
        for word in head {
            word.trail.push(',');
        }
    }
}

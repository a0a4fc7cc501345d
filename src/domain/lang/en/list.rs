//! Lists inside a sentence: "a, b and c".

use super::clause::{is_adverb, is_clause, is_determiner, is_preposition, opens_with_verb};
use super::phrase::Word;
use super::verbs::kind;
use super::words::{cased, cased_among_names};

/// Joins items. Where an item holds "and", a comma goes before the last; where one holds a comma, they are
/// set apart by semicolons.
pub(super) fn list(items: &[&str]) -> String {
    let items: Vec<&str> =
        items.iter().map(|item| item.trim()).filter(|item| !item.is_empty()).collect();
    let Some((last, head)) = items.split_last() else { return String::new() };
    if head.is_empty() {
        return (*last).into();
    }
    let nested = items.iter().any(|item| item.contains(", "));
    let paired = items.iter().any(|item| item.contains(" and "));
    let (between, before_last) = match (nested, paired) {
        (true, _) => ("; ", "; and "),
        (false, true) => (", ", ", and "),
        (false, false) => (", ", " and "),
    };
    format!("{}{before_last}{last}", head.join(between))
}

/// Turns commas between short items into a list: "nights, weekends, holidays" → "nights, weekends and
/// holidays". What follows a comma for another reason ("Leeds", "which was new") stays as it is.
pub(super) fn join_items(words: &mut Vec<Word>) {
    let commas: Vec<usize> =
        words.iter().enumerate().filter(|(_, word)| word.has_comma()).map(|(at, _)| at).collect();
    let Some(&last) = commas.last() else { return };
    let item = words.get(last + 1..).unwrap_or_default();
    let verbs = opens_with_verb(words) && opens_with_verb(item);
    let joined = words.iter().any(|word| matches!(word.key(), "and" | "or" | "&" | "but"));
    if joined || !is_item(item, verbs) {
        return;
    }
    let between = |pair: &[usize]| match pair {
        [from, to] => words.get(from + 1..to + 1).is_some_and(|item| is_item(item, verbs)),
        _ => false,
    };
    let several = commas.len() > 1 && commas.windows(2).all(between);
    let alike = || {
        let head = words.get(..last + 1).unwrap_or_default();
        let first = words.first().map_or("", Word::key);
        let opener = item.first().map_or("", Word::key);
        let repeats = head.last().map(Word::key) == item.last().map(Word::key);
        let same = is_determiner(first) && first == opener;
        let bare = !is_determiner(opener) && !repeats && (item.len() == 1 || head.len() <= 2);
        verbs
            || same
            || (bare
                && !item.first().is_some_and(|word| {
                    word.is_capital() && cased_among_names(word.key()).is_none()
                }))
    };
    if !several && !alike() {
        return;
    }
    if let Some(word) = words.get_mut(last) {
        word.trail.pop();
    }
    words.insert(last + 1, Word::plain("and"));
}

/// Commas for a row of names that was typed without: "python sql tableau".
pub(super) fn part_names(words: &mut [Word]) {
    const MAKERS: [&str; 5] = ["adobe", "google", "ibm", "microsoft", "salesforce"];
    let named = |word: &Word| {
        cased(word.key()).is_some() && word.runs_on() && !MAKERS.contains(&word.key())
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

/// A short item of a list rather than a clause, an aside or an afterthought.
fn is_item(words: &[Word], verbs: bool) -> bool {
    #[rustfmt::skip]
    const ASIDES: [&str; 20] = [
        "who", "which", "where", "when", "that", "because", "so", "then", "including", "especially",
        "mostly", "mainly", "such", "usually", "not", "too", "e.g.", "i.e.", "esp.", "incl.",
    ];
    let Some(first) = words.first() else { return false };
    let longest = if verbs { 8 } else { 4 };
    words.len() <= longest
        && first.is_spoken()
        && !ASIDES.contains(&first.key())
        && (verbs || !is_clause(words))
        && !is_preposition(first.key())
        && !is_adverb(first.key())
        && !matches!(first.key(), "weekly" | "daily" | "monthly" | "yearly")
        && !(words.len() == 1 && first.core().chars().all(|c| c.is_ascii_digit()))
}

/// Capitals for names that are ordinary words too, where another name stands beside them in the list:
/// "python, excel", not "hiring, excel at".
pub(super) fn name_items(words: &mut [Word]) {
    let joint = |word: &Word| matches!(word.key(), "and" | "or");
    let opens = |word: &Word| {
        joint(word)
            || word.has_comma()
            || word.core().ends_with('.')
            || is_preposition(word.key())
            || kind(word.key()).is_some()
    };
    let alone: Vec<bool> = (0..words.len())
        .map(|at| {
            let ends =
                words.get(at).is_some_and(Word::has_comma) || words.get(at + 1).is_none_or(joint);
            ends && words.len() > 1
                && at.checked_sub(1).and_then(|at| words.get(at)).is_none_or(opens)
        })
        .collect();
    let names = words
        .iter()
        .zip(&alone)
        .filter(|(word, alone)| {
            cased(word.key()).is_some_and(|name| !name.trim_end_matches('s').ends_with("day"))
                || (**alone && cased_among_names(word.key()).is_some())
        })
        .count();
    for (word, _) in words.iter_mut().zip(&alone).filter(|(_, alone)| **alone && names > 1) {
        if let Some(name) = cased_among_names(word.key()).filter(|_| !word.is_capital()) {
            word.set(name);
        }
    }
}

//! Lists inside a sentence: "a, b et c".

use super::clause::{is_determiner, starts_clause};
use super::opening::opens_with_verb;
use super::word::Word;

/// Joins items. Where one holds a comma, they are set apart by semicolons.
pub(super) fn list(items: &[&str]) -> String {
    let items: Vec<&str> =
        items.iter().map(|item| item.trim()).filter(|item| !item.is_empty()).collect();
    let Some((last, head)) = items.split_last() else { return String::new() };
    if head.is_empty() {
        return (*last).into();
    }
    if items.iter().any(|item| item.contains(", ")) {
        return format!("{}\u{202f}; et {last}", head.join("\u{202f}; "));
    }
    format!("{} et {last}", head.join(", "))
}

/// What no item of a list begins with: it says something of the words before it.
#[rustfmt::skip]
const ASIDES: [&str; 44] = [
    "qui", "que", "qu’", "où", "ou", "dont", "avec", "dans", "pour", "car", "donc", "puis", "surtout", "notamment", "sauf",
    "pas", "mais", "parce", "quand", "si", "comme", "même", "y", "par", "sur", "en", "à", "au", "aux", "chez", "depuis", "pendant",
    "après", "avant", "plus", "aussi", "soit", "voire", "sans", "lors", "grâce", "jusqu’", "afin", "alors",
];

/// Turns commas between short items into a list: "les nuits, les week-ends, les fêtes" ends with "et les fêtes". What
/// follows a comma for another reason stays as it is.
pub(super) fn join_items(words: &mut Vec<Word>) {
    let commas: Vec<usize> =
        words.iter().enumerate().filter(|(_, word)| word.has_comma()).map(|(at, _)| at).collect();
    let Some(&last) = commas.last() else { return };
    let joined = words.iter().any(|word| matches!(word.key(), "et" | "ou" | "mais" | "ni" | "&"));
    let said = words.iter().any(|word| word.trail.contains([':', ';', '–', '—']));
    if joined || said {
        return;
    }
    let mut ends: Vec<usize> = commas.clone();
    ends.push(words.len().saturating_sub(1));
    let items: Vec<&[Word]> = ends
        .windows(2)
        .map(|pair| match pair {
            [from, to] => words.get(from + 1..to + 1).unwrap_or_default(),
            _ => &[],
        })
        .collect();
    let begun = words.first().is_some_and(|word| matches!(word.key(), "je" | "j’"));
    let verbs = (begun || opens_with_verb(words)) && items.iter().all(|item| opens_with_verb(item));
    if !items.iter().all(|item| is_item(item, verbs)) {
        return;
    }
    let head = words.get(..last + 1).unwrap_or_default();
    let first =
        |words: &[Word]| words.first().map(|word| word.key().to_owned()).unwrap_or_default();
    let opener = items.last().map(|item| first(item)).unwrap_or_default();
    let bare = |words: &[Word]| words.len() <= 3 && !is_determiner(&first(words));
    let alike = verbs
        || is_determiner(&opener) && is_determiner(&first(head))
        || bare(head) && !is_determiner(&opener);
    if commas.len() == 1 && !alike {
        return;
    }
    if let Some(word) = words.get_mut(last) {
        word.trail.pop();
    }
    words.insert(last + 1, Word::plain("et"));
}

/// A short item of a list rather than a clause, an aside or an afterthought.
fn is_item(words: &[Word], verbs: bool) -> bool {
    let Some(first) = words.first() else { return false };
    let longest = if verbs { 9 } else { 5 };
    // "relevés par drone": nobody did that.
    let plural = first.key().ends_with("és") || first.key().ends_with("ées");
    words.len() <= longest
        && first.is_spoken()
        && !ASIDES.contains(&first.key())
        && (verbs || plural || !starts_clause(words) && !opens_with_verb(words))
        && !(words.len() == 1 && first.core().chars().all(|c| c.is_ascii_digit()))
}

//! Capitals: those that were typed with a key held down, and those that are missing.

use super::phrase::Word;
use super::verbs::kind;
use super::words::{ORDINARY, among, cased};

/// Small letters for what was typed with the capitals key down. Short words without a vowel, known
/// abbreviations and words with a digit keep their capitals.
pub(super) fn calm(words: &mut [Word]) {
    let all = words.len();
    for run in words.chunk_by_mut(|a, b| is_loud(a) && is_loud(b)) {
        if !run.first().is_some_and(is_loud) {
            continue;
        }
        let plain = |word: &&Word| among(ORDINARY, word.key()) || kind(word.key()).is_some();
        let long = |word: &&Word| {
            word.core().chars().filter(|c| c.is_alphabetic()).count() > 5
                && cased(word.key()).is_none()
        };
        let loud = if run.len() == all {
            run.iter().any(|word| long(&word) || (all > 1 && plain(&word) && word.key() != "i"))
        } else {
            run.len() > 3 && run.iter().filter(plain).count() > 1
        };
        // Turkish capitals have small letters that cannot be known here.
        let turkish = run.iter().any(|word| word.core().contains('İ'));
        let desk: Vec<bool> = (0..run.len())
            .map(|at| {
                run.get(at).is_some_and(|word| word.key() == "it")
                    && run.get(at + 1).is_some_and(|word| DESK.contains(&word.key()))
            })
            .collect();
        for (word, desk) in run.iter_mut().zip(desk).filter(|_| loud && !turkish) {
            let vowels = word.key().chars().any(|c| !c.is_ascii() || "aeiouy".contains(c));
            let number = word.core().chars().any(char::is_numeric);
            if vowels
                && !number
                && !desk
                && (cased(word.key()).is_none() || word.key().chars().count() > 4)
            {
                let quiet = word.core().to_lowercase();
                word.set(&quiet);
            }
        }
    }
}

/// After these, "IT" is the trade.
#[rustfmt::skip]
const DESK: [&str; 10] = [
    "support", "department", "skills", "systems", "team", "manager", "help", "helpdesk", "training",
    "security",
];

/// No small letter in it, or one letter only, which says nothing.
pub(super) fn is_loud(word: &Word) -> bool {
    !word.core().chars().any(char::is_lowercase)
        || word.core().chars().filter(|c| c.is_alphabetic()).count() == 1
}

/// Capitals inside the sentence: "i", days, months, languages, products.
pub(super) fn capitals(words: &mut [Word]) {
    let keys: Vec<String> = words.iter().map(|word| word.key().to_string()).collect();
    let key = |at: Option<usize>| at.and_then(|at| keys.get(at)).map_or("", String::as_str);
    for (at, word) in words.iter_mut().enumerate() {
        let before = key(at.checked_sub(1));
        let numbered = before.starts_with(|c: char| c.is_ascii_digit());
        if word.key() == "i" || word.key().starts_with("i'") {
            // "an i for an i" aside.
            if before != "an" {
                raise(word);
            }
        } else if word.is_fixed() || word.core().chars().skip(1).any(char::is_uppercase) {
            // As typed.
        } else if matches!(word.key(), "may" | "march") {
            let dated = matches!(
                before,
                "in" | "of" | "since" | "until" | "last" | "next" | "early" | "late"
            );
            let year = key(Some(at + 1));
            if dated || numbered || (year.len() == 4 && year.chars().all(|c| c.is_ascii_digit())) {
                raise(word);
            }
        } else if word.key() == "excel" {
            let tool = [
                "in", "with", "use", "used", "using", "know", "advanced", "teach", "learn",
                "learning",
            ];
            if tool.contains(&before) {
                raise(word);
            }
        } else if !(numbered && word.key() == "hr")
            && let Some(spelled) = spelled(word.core())
        {
            word.set(&spelled);
        }
    }
}

/// The fixed spelling of a word or of its parts: "sql-based", "python/sql", "monday's".
fn spelled(core: &str) -> Option<String> {
    let mut spelled = String::with_capacity(core.len());
    let mut changed = false;
    for piece in core.split_inclusive(['/', '-']) {
        let bare = piece.trim_end_matches(['/', '-']);
        let tail = piece.strip_prefix(bare).unwrap_or_default();
        let name = ["'s", "’s", "."].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
        let ending = bare.strip_prefix(name).unwrap_or_default();
        let fixed = cased(&name.to_lowercase());
        changed |= fixed.is_some();
        spelled.extend([fixed.unwrap_or(name), ending, tail]);
    }
    changed.then_some(spelled)
}

/// A capital at the start of a word, where its letter has one.
pub(super) fn raise(word: &mut Word) {
    let mut letters = word.core().chars();
    let Some(first) = letters.next() else { return };
    let mut upper = first.to_uppercase();
    if let (Some(upper), None) = (upper.next(), upper.next())
        && upper != first
    {
        let raised: String = std::iter::once(upper).chain(letters).collect();
        word.set(&raised);
    }
}

/// A small letter at the start of a word, as it may stand inside a sentence.
pub(super) fn lower(word: &mut Word) {
    let mut letters = word.core().chars();
    if let Some(first) = letters.next() {
        let lowered: String = first.to_lowercase().chain(letters).collect();
        word.set(&lowered);
    }
}

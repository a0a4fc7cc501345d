//! Counting: sentences, syllables, and how easily a text is read.

use super::super::{English, Grammar};
use super::phrase::{is_address, is_closer, is_opener};

/// Abbreviations whose stop never ends a sentence.
#[rustfmt::skip]
const NEVER_END: &[&str] = &[
    "p", "ee", "rr",
    "aprox", "av", "avda", "d", "dña", "dr", "dra", "dras", "dres", "ej", "fig", "ing", "lic", "licda", "máx", "mín", "mr",
    "mrs", "núm", "nro", "pág", "prof", "profa", "sr", "sra", "sres", "srta", "vs",
];

/// Abbreviations whose stop ends one only before a capital.
#[rustfmt::skip]
const RARELY_END: &[&str] =
    &["hh", "uu", "depto", "dpto", "etc", "hrs", "inc", "min", "tel", "ud", "uds", "vd", "vds", "jr"];

/// Abbreviations keep their stop wherever they stand.
pub(super) fn keeps_stop(key: &str) -> bool {
    NEVER_END.contains(&key) || RARELY_END.contains(&key) && key != "min"
}

/// Sentences of a text, each as typed, without the blanks between them. A line break ends one too.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in text.split(is_line_break) {
        let mut from = 0;
        let mut tokens = tokens(line).into_iter().peekable();
        let mut before: Option<&str> = None;
        while let Some((token, end)) = tokens.next() {
            let next = tokens.peek().map(|(next, _)| *next);
            if next.is_none_or(|next| ends_sentence(before, token, next)) {
                found.extend(line.get(from..end).map(str::trim).filter(|part| !part.is_empty()));
                from = end;
            }
            before = Some(token);
        }
    }
    found
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The tokens of a line, each with the byte at which it ends.
fn tokens(line: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        if !c.is_whitespace() {
            start = start.or(Some(at));
        } else if let Some(from) = start.take() {
            found.extend(line.get(from..at).map(|token| (token, at)));
        }
    }
    found
}

/// Whether a sentence ends with this token, given the ones beside it.
pub(super) fn ends_sentence(before: Option<&str>, token: &str, next: &str) -> bool {
    let bare = token.trim_end_matches(is_closer);
    let follows = next.trim_start_matches(is_opener).chars().next();
    let fixed = || next.contains(|c: char| c.is_numeric() || c.is_uppercase()) || is_address(next);
    let small_next = || follows.is_some_and(char::is_lowercase) && !fixed();
    let digit_next = || follows.is_some_and(|c| c.is_ascii_digit());
    match bare.chars().next_back() {
        Some('。' | '！' | '？') => true,
        Some('…') => !small_next(),
        // «¿Por qué?», preguntó.
        Some('!' | '?') => !(small_next() && bare.len() < token.len()),
        Some('.') => {
            let core = bare.trim_end_matches('.').trim_start_matches(is_opener);
            let key = core.to_lowercase();
            let number = core.chars().all(|c| c.is_ascii_digit());
            if bare.ends_with("..") {
                !small_next()
            } else if core.is_empty()
                || NEVER_END.contains(&key.as_str())
                || is_initial(core, follows)
                || (before.is_none() && number)
            {
                false
            } else if keeps_stop(&key) || is_dotted(core) {
                !small_next() && !digit_next()
            } else {
                true
            }
        }
        _ => false,
    }
}

/// "J." in "J. Okafor".
fn is_initial(core: &str, follows: Option<char>) -> bool {
    let mut letters = core.chars();
    let single = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    single && follows.is_some_and(char::is_uppercase)
}

/// "p. ej.", "EE. UU.", "a.m.": letters in ones and twos with stops between.
pub(super) fn is_dotted(core: &str) -> bool {
    core.contains('.')
        && core.split('.').all(|part| {
            (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic)
        })
}

/// How easily a text is read, after Fernández Huerta: 206.84 − 60 syllables per word − 1.02 words per sentence, which is
/// about 100 where a child reads it and about 0 where hardly anybody does. His table gives the school year in which a text of
/// that ease is read; between its rows the year is read off a straight line.
pub(super) fn reading_grade(text: &str) -> f32 {
    const TABLE: [(f32, f32); 8] = [
        (135.0, 0.0),
        (95.0, 4.0),
        (85.0, 5.0),
        (75.0, 6.0),
        (65.0, 7.5),
        (55.0, 11.0),
        (40.0, 14.5),
        (0.0, 19.0),
    ];
    let Some(ease) = ease(text) else { return 0.0 };
    let row = TABLE.windows(2).find_map(|pair| match pair {
        [(easy, low), (hard, high)] if ease >= *hard => {
            Some(low + (high - low) * (easy - ease.min(*easy)) / (easy - hard))
        }
        _ => None,
    });
    row.unwrap_or(19.0)
}

/// The ease of a text; none where there is no word in it.
#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^24 words")]
fn ease(text: &str) -> Option<f32> {
    let spoken = |one: &&str| English.words(one) > 0;
    let sentences = sentences(text).iter().filter(|one| spoken(one)).count();
    let words = English.words(text);
    if sentences == 0 || words == 0 {
        return None;
    }
    let syllables: usize = text.split(|c: char| !c.is_alphanumeric()).map(syllables).sum();
    let (words, sentences) = (words as f32, sentences as f32);
    Some(206.84 - 60.0 * syllables as f32 / words - 1.02 * words / sentences)
}

/// Syllables as they are spoken: "ai", "ue" and "ui" are one, "ae" and "ía" are two; the "u" of "que" and "guía" is silent.
fn syllables(word: &str) -> usize {
    if !word.chars().any(char::is_alphanumeric) {
        return 0;
    }
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let strong = |c: char| matches!(c, 'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú');
    let weak = |c: char| matches!(c, 'i' | 'u' | 'ü');
    let front = |c: Option<char>| matches!(c, Some('e' | 'i' | 'é' | 'í'));
    let mut count = 0;
    // The vowel right before, an "h" between them aside.
    let mut last: Option<char> = None;
    let mut rest = letters.iter().copied().peekable();
    let mut before = ' ';
    while let Some(letter) = rest.next() {
        let next = rest.peek().copied();
        let silent = letter == 'u' && matches!(before, 'q' | 'g') && front(next);
        let final_y = letter == 'y' && next.is_none();
        if !silent && (strong(letter) || weak(letter) || final_y) {
            let joins = last.is_some_and(|last| {
                let soft = |c: char| weak(c) || c == 'y';
                soft(letter) && !matches!(last, 'í' | 'ú')
                    || soft(last) && !matches!(letter, 'í' | 'ú')
            });
            count += usize::from(!joins);
            last = Some(letter);
        } else if letter != 'h' || silent {
            last = None;
        }
        before = letter;
    }
    count.max(1)
}

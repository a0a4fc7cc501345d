//! Counting: sentences, words, syllables, and how hard a text reads.

use super::seam::plain;
use super::spelling::{never_ends, rarely_ends};
use super::word::{is_address, is_closer, is_opener, is_stop};
use crate::domain::fold::without_accent;

/// Sentences of a text, each as typed, without the blanks between them. A line break ends one too.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in text.split(is_line_break) {
        let tokens = tokens(line);
        let token = |at: usize| {
            tokens.get(at).and_then(|(from, to)| line.get(*from..*to)).unwrap_or_default()
        };
        let mut from = 0;
        for (at, (_, end)) in tokens.iter().enumerate() {
            let before = at.checked_sub(1).map(token);
            let last = at + 1 == tokens.len();
            if last || ends_sentence(before, token(at), token(at + 1)) {
                found.extend(line.get(from..*end).map(str::trim).filter(|part| !part.is_empty()));
                from = *end;
            }
        }
    }
    found
}

/// The words of a line, each from where to where. A mark that stands alone belongs to the word before it, an opening one
/// to the word behind: "« Pourquoi ? »".
fn tokens(line: &str) -> Vec<(usize, usize)> {
    let mut tokens: Vec<(usize, usize)> = Vec::new();
    let mut opened: Option<usize> = None;
    let mut at = 0;
    for piece in line.split(char::is_whitespace) {
        let (from, to) = (at, at + piece.len());
        // The blank behind it has a width of its own.
        at = to + line.get(to..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        if piece.is_empty() {
            continue;
        }
        let closes = piece.chars().all(|c| is_stop(c) || is_closer(c));
        if closes
            && opened.is_none()
            && let Some((_, end)) = tokens.last_mut()
        {
            *end = to;
        } else if piece.chars().all(is_opener) {
            opened = opened.or(Some(from));
        } else {
            tokens.push((opened.take().unwrap_or(from), to));
        }
    }
    if let Some(from) = opened {
        tokens.push((from, line.len()));
    }
    tokens
}

/// Words as a reader counts them: "l’équipe" and "rendez-vous" are one, a lone mark is none.
pub(super) fn words(text: &str) -> usize {
    text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '…'))
        .filter(|token| token.contains(char::is_alphanumeric))
        .count()
}

/// The reading grade: the ease that Kandel and Moles give a French text (207 − 1.015 words per sentence − 73.6 syllables per
/// word), as the school year that Flesch's own table has for that ease: 95 is the 5th, 85 the 6th, 75 the 7th, 65 between the
/// 8th and the 9th, 55 the 11th, 40 college, 15 a degree; in a straight line between them. Syllables are counted as they are
/// spoken, without a silent "e" at the end.
#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^24 words")]
pub(super) fn reading_grade(text: &str) -> f32 {
    let sentences = sentences(text).into_iter().filter(|one| words(one) > 0).count();
    let words = words(text);
    if sentences == 0 || words == 0 {
        return 0.0;
    }
    let syllables: usize = text.split(|c: char| !c.is_alphanumeric()).map(syllables).sum();
    let ease = 207.0
        - 1.015 * (words as f32 / sentences as f32)
        - 73.6 * (syllables as f32 / words as f32);
    grade(ease)
}

/// The school year of an ease.
fn grade(ease: f32) -> f32 {
    const TABLE: [(f32, f32); 8] = [
        (125.0, 0.0),
        (95.0, 5.0),
        (85.0, 6.0),
        (75.0, 7.0),
        (65.0, 8.5),
        (55.0, 11.0),
        (40.0, 14.5),
        (15.0, 18.0),
    ];
    let mut steps = TABLE.windows(2);
    let step = steps.find_map(|pair| match pair {
        [(high, easy), (low, hard)] if ease >= *low => {
            Some(easy + (high - ease) / (high - low) * (hard - easy))
        }
        _ => None,
    });
    step.unwrap_or(18.0).max(0.0)
}

/// Syllables by groups of vowels, as they are spoken.
fn syllables(word: &str) -> usize {
    if !word.chars().any(char::is_alphanumeric) {
        return 0;
    }
    let plain = plain(word);
    let small = word.to_lowercase();
    let marked = ["é", "è", "ê", "és", "ès", "ês"].iter().any(|end| small.ends_with(end));
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'œ' | 'æ');
    let mut groups = 0;
    let mut inside = false;
    let mut before = ' ';
    for letter in small.chars() {
        let vowel = is_vowel(without_accent(letter));
        // "création", "poète": two of them; "beau", "pied": one.
        let seam = before == 'é' || before == 'o' && matches!(letter, 'a' | 'é' | 'è');
        groups += usize::from(vowel && (!inside || seam));
        inside = vowel;
        before = letter;
    }
    // "ligne", "lignes": silent behind a consonant.
    let stem = ["es", "e"].iter().find_map(|end| plain.strip_suffix(end)).unwrap_or_default();
    let silent = !marked
        && stem.chars().next_back().is_some_and(|last| !is_vowel(last))
        && stem.contains(is_vowel);
    groups.saturating_sub(usize::from(silent)).max(1)
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a sentence ends with this token, given the ones beside it.
pub(super) fn ends_sentence(before: Option<&str>, token: &str, next: &str) -> bool {
    let bare = token.trim_end_matches(|c: char| is_closer(c) || c.is_whitespace());
    let closed = bare.len() < token.len();
    let follows =
        next.trim_start_matches(|c: char| is_opener(c) || c.is_whitespace()).chars().next();
    let fixed = || next.contains(|c: char| c.is_numeric() || c.is_uppercase()) || is_address(next);
    let small_next = || follows.is_some_and(char::is_lowercase) && !fixed();
    match bare.chars().next_back() {
        Some('…') => !small_next(),
        // « Pourquoi ? » demande-t-elle.
        Some('!' | '?') => !(small_next() && closed),
        Some('.') => {
            let core = bare
                .trim_end_matches('.')
                .trim_start_matches(|c: char| is_opener(c) || c.is_whitespace());
            let key = plain(core);
            let digits = !core.is_empty() && core.chars().all(|c| c.is_ascii_digit());
            if bare.ends_with("..") || rarely_ends(&key) {
                !small_next() && !never_ends(&key)
            } else {
                !(core.is_empty()
                    || never_ends(&key) && (small_next() || !small_or_end(&key))
                    || is_initial(core, follows)
                    // The number of a list at the start of a line.
                    || before.is_none() && digits)
            }
        }
        _ => false,
    }
}

/// Abbreviations that are ordinary words too: "avec moi et me.", "un min.".
fn small_or_end(key: &str) -> bool {
    matches!(key, "me" | "min" | "max" | "ex" | "st" | "av" | "ste" | "tel" | "art")
}

/// "J." in "J. Martin".
fn is_initial(core: &str, follows: Option<char>) -> bool {
    let mut letters = core.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_none()
        && follows.is_some_and(char::is_uppercase)
}

/// Whether a word is a form of one that is known: a plural, a feminine, a person of a verb in "-er".
pub(super) fn is_form(word: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
    const BARE: [&str; 6] = ["s", "x", "e", "es", "ement", "ment"];
    const VERB: [&str; 17] = [
        "é", "ée", "és", "ées", "e", "es", "ent", "ons", "ez", "ais", "ait", "aient", "erai",
        "erais", "era", "ant", "ions",
    ];
    let bare =
        |end: &&str| word.strip_suffix(end).is_some_and(|stem| stem.len() > 2 && is_known(stem));
    let verb = |end: &&str| {
        word.strip_suffix(end).is_some_and(|stem| {
            stem.len() > 2 && (is_known(&[stem, "er"].concat()) || is_known(&[stem, "é"].concat()))
        })
    };
    BARE.iter().any(bare) || VERB.iter().any(verb)
}

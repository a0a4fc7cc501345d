//! Counting: sentences, words, syllables, and the reading grade made of them.

use super::phrase::is_address;
use super::words::{NEVER_END, RARELY_END, among};

/// Sentences of a text, each as typed, without the blanks between them. A line break ends one too: drafts
/// and pasted lists put one thought on a line.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in text.split(is_line_break) {
        let mut from = 0;
        let mut tokens = tokens(line).into_iter().peekable();
        let mut before = None;
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

/// Words as a reader counts them: "follow-up" is one, "wait—what" is two, a Chinese character is one, an
/// emoji or a lone dash is none.
pub(super) fn words(text: &str) -> usize {
    text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '…'))
        .map(|token| {
            let ideographs = token.chars().filter(|c| is_ideograph(*c)).count();
            let rest = token.chars().any(|c| c.is_alphanumeric() && !is_ideograph(c));
            ideographs + usize::from(rest)
        })
        .sum()
}

/// Flesch-Kincaid grade: 0.39 words per sentence + 11.8 syllables per word − 15.59, never below 0.
/// Sentences that hold no word (a row of emoji) do not count.
#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^24 words")]
pub(super) fn reading_grade(text: &str) -> f32 {
    let sentences = sentences(text).into_iter().filter(|one| words(one) > 0).count();
    let words = words(text);
    if sentences == 0 || words == 0 {
        return 0.0;
    }
    let syllables: usize = text
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .map(syllables)
        .sum();
    let grade = 0.39 * (words as f32 / sentences as f32) + 11.8 * (syllables as f32 / words as f32);
    (grade - 15.59).max(0.0)
}

/// Syllables by groups of vowels: close enough for a grade, which is an average over many words.
fn syllables(word: &str) -> usize {
    if !word.chars().any(char::is_alphanumeric) {
        return 0;
    }
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let mut groups = 0;
    let mut in_group = false;
    let (mut before, mut last) = (' ', ' ');
    for letter in &letters {
        let vowel = is_vowel(*letter) || (*letter == 'y' && last != ' ');
        // "various" has a seam in "io"; "station", "social" and "region" have none.
        let seam = last == 'i'
            && matches!(letter, 'a' | 'o' | 'u')
            && !matches!(before, 't' | 's' | 'c' | 'g');
        groups += usize::from(vowel && (!in_group || seam));
        in_group = vowel;
        (before, last) = (last, *letter);
    }
    groups.saturating_sub(usize::from(has_silent_end(&letters))).max(1)
}

/// Whether the last counted vowel is silent: "time", "times", "helped"; not "table", "added", "changes" or
/// "agree".
fn has_silent_end(letters: &[char]) -> bool {
    let (stem, sounded): (&[char], &[char]) = match letters {
        [stem @ .., 'e'] => (stem, &[]),
        [stem @ .., 'e', 's'] => (stem, &['s', 'z', 'x', 'c', 'g', 'h']),
        [stem @ .., 'e', 'd'] => (stem, &['t', 'd']),
        _ => return false,
    };
    match stem {
        // "table", but "whole".
        [.., before, 'l'] if letters.last() != Some(&'d') => is_vowel(*before),
        [.., before] => !is_vowel(*before) && !sounded.contains(before),
        [] => false,
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'à'
            | 'á'
            | 'â'
            | 'ä'
            | 'å'
            | 'æ'
            | 'è'
            | 'é'
            | 'ê'
            | 'ë'
            | 'í'
            | 'î'
            | 'ï'
            | 'ó'
            | 'ô'
            | 'ö'
            | 'ø'
            | 'ú'
            | 'û'
            | 'ü'
    )
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The tokens of a line, each with the byte at which it ends. A full-width stop ends a token of itself,
/// as no blank follows it in Chinese or Japanese.
fn tokens(line: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    let mut wide = false;
    for (at, c) in line.char_indices() {
        let closes = matches!(c, '。' | '！' | '？' | '」' | '』' | '）');
        if (c.is_whitespace() || (wide && !closes))
            && let Some(from) = start.take()
        {
            found.extend(line.get(from..at).map(|token| (token, at)));
        }
        wide = matches!(c, '。' | '！' | '？') || (wide && closes);
        if !c.is_whitespace() && start.is_none() {
            start = Some(at);
        }
    }
    if let Some(from) = start {
        found.extend(line.get(from..).map(|token| (token, line.len())));
    }
    found
}

/// Whether a sentence ends with this token, given the ones beside it.
pub(super) fn ends_sentence(before: Option<&str>, token: &str, next: &str) -> bool {
    let closer =
        |c: char| matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '»' | '」' | '』' | '）');
    let bare = token.trim_end_matches(closer);
    let opener = |c: char| matches!(c, '"' | '\'' | '“' | '‘' | '(' | '[' | '«');
    let follows = next.trim_start_matches(opener).chars().next();
    // "iPhone", "v2.1" and addresses start small wherever they stand.
    let fixed = || next.contains(|c: char| c.is_numeric() || c.is_uppercase()) || is_address(next);
    let small_next = || follows.is_some_and(char::is_lowercase) && !fixed();
    match bare.chars().next_back() {
        Some('。' | '！' | '？') => true,
        Some('…') => !small_next(),
        // "Why?" she asked.
        Some('!' | '?') => !(small_next() && bare.len() < token.len()),
        Some('.') => {
            let core = bare.trim_end_matches('.').trim_start_matches(opener);
            let key = core.to_lowercase();
            if bare.ends_with("..") {
                !small_next() && !among(NEVER_END, &key)
            } else if core.is_empty()
                || among(NEVER_END, &key)
                || (!next.starts_with(opener) && is_initial(before, core, follows))
            {
                false
            } else if key == "no" || (before.is_none() && core.chars().all(|c| c.is_ascii_digit()))
            {
                // "No. 5", and the number of a list at the start of a line.
                !(key != "no" || follows.is_some_and(|c| c.is_ascii_digit()))
            } else if among(RARELY_END, &key) || is_dotted(core) {
                !small_next() && !follows.is_some_and(|c| c.is_ascii_digit())
            } else {
                true
            }
        }
        _ => false,
    }
}

/// "J." in "J. Okafor"; not "I." and not "plan B."
fn is_initial(before: Option<&str>, core: &str, follows: Option<char>) -> bool {
    let mut letters = core.chars();
    let single =
        letters.next().is_some_and(|c| c.is_uppercase() && c != 'I') && letters.next().is_none();
    let lettered =
        ["plan", "grade", "type", "option", "vitamin", "class", "group", "section", "part", "team"];
    let label = before.is_some_and(|word| lettered.contains(&word.to_lowercase().as_str()));
    single && !label && follows.is_some_and(char::is_uppercase)
}

/// "p.m", "U.S", "Ph.D": letters in ones and twos with stops between.
pub(super) fn is_dotted(core: &str) -> bool {
    core.contains('.')
        && core.split('.').all(|part| {
            let letters = part.chars().count();
            (1..=2).contains(&letters) && part.chars().all(char::is_alphabetic)
        })
}

/// Whether a word is another one with an ending: "giving" is "give" with one.
pub(super) fn is_form(word: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
    ["s", "ing", "ed", "d", "ly"].into_iter().any(|end| {
        word.strip_suffix(end)
            .is_some_and(|stem| is_known(stem) || (end == "ing" && is_known(&[stem, "e"].concat())))
    })
}

//! Lines made one: bullets, numbers of a list, and line breaks where a mark is missing.

use super::phrase::{is_closer, is_stop, is_trailing};
use super::words::{is_determiner, is_preposition};

/// One line out of many. Bullets go; lines that are items of a list are set apart by commas, lines that are sentences by full
/// stops, and a line wrapped in mid-sentence is joined with a blank.
pub(super) fn fold(clean: &str) -> String {
    let mut lines: Vec<(bool, &str)> = Vec::new();
    for line in clean.split('\n') {
        for (at, part) in line.split(is_bullet).enumerate() {
            let part = part.trim();
            let dashed = dashed(part);
            lines.push((at > 0 || dashed.is_some(), dashed.unwrap_or(part)));
        }
    }
    lines.retain(|(_, line)| !line.is_empty());
    let numbers: Vec<Option<&str>> = lines.iter().map(|(_, line)| numbered(line)).collect();
    if numbers.len() > 1 && numbers.iter().all(Option::is_some) {
        lines = numbers.into_iter().flatten().map(|line| (true, line)).collect();
    }
    let short = if lines.iter().any(|(bulleted, _)| *bulleted) { 6 } else { 4 };
    let items = lines.len() > 1
        && lines.iter().all(|(_, line)| {
            line.split(' ').count() <= short && !line.ends_with(['.', '!', '?', ':'])
        })
        && lines.windows(2).all(|pair| match pair {
            [(_, before), (bulleted, line)] => *bulleted || is_break(before, line),
            _ => true,
        });
    let mut folded = String::with_capacity(clean.len() + lines.len());
    let mut before = "";
    for (bulleted, line) in lines {
        if !folded.is_empty() {
            let open = folded.chars().next_back().is_some_and(closes_a_word);
            let capital = line.chars().next().is_some_and(char::is_uppercase);
            if items && open {
                folded.push(',');
            } else if open && (bulleted || capital || is_break(before, line)) {
                folded.push('.');
            }
            folded.push(' ');
        }
        folded.push_str(line);
        before = line;
    }
    folded
}

fn closes_a_word(last: char) -> bool {
    last.is_alphanumeric() || is_closer(last) || last > '\u{2190}' && !is_trailing(last)
}

/// Whether a line break was meant as the end of a sentence: the line is shorter than a wrapped one, and neither side shows
/// that the sentence goes on.
fn is_break(before: &str, after: &str) -> bool {
    let goes_on = |word: &str| {
        is_preposition(word)
            || is_determiner(word)
            || matches!(word, "y" | "e" | "o" | "pero" | "porque" | "que" | "es" | "era" | "son")
    };
    before.chars().count() < 50
        && !before.rsplit(' ').next().is_some_and(goes_on)
        && !after.split(' ').next().is_some_and(goes_on)
}

/// A line that starts with dashes or asterisks for bullets; "-5" does not.
fn dashed(line: &str) -> Option<&str> {
    let mut found = None;
    let mut rest = line;
    while let Some(item) = rest
        .trim_start_matches(|c| is_stop(c) || c == ' ')
        .strip_prefix(['-', '–', '—', '*', '>'])
        .map(|item| item.trim_start_matches(is_stop))
        .filter(|item| item.is_empty() || item.starts_with(' '))
    {
        rest = item.trim();
        found = Some(rest);
    }
    found
}

/// A line of a numbered list, without its number: "1. ", "2) ".
fn numbered(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let item = rest.strip_prefix(['.', ')']).and_then(|item| item.strip_prefix(' '));
    item.filter(|_| (1..=2).contains(&(line.len() - rest.len()))).map(str::trim)
}

fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '‣' | '▪' | '▫' | '◦' | '●' | '○' | '■' | '□' | '➢' | '\u{f0b7}' | '\u{f0a7}')
}

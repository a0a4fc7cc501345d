//! What cannot be seen: blanks, line breaks, bullets and the invisible debris of a paste.

use super::clause::{is_determiner, is_preposition};
use super::phrase::{is_closer, is_stop, is_trailing};

/// Text with every blank as one space and every line break as one `\n`, without invisible debris:
/// zero-width characters, soft hyphens, byte order marks, bidirectional controls. Joiners stay where they
/// carry meaning: inside an emoji, or between letters of scripts that need them.
pub(in crate::domain) fn clean(typed: &str) -> String {
    let mut kept = String::with_capacity(typed.len());
    let mut gap = None;
    let mut last = '\n';
    let mut rest = typed.chars().peekable();
    while let Some(c) = rest.next() {
        if is_line_break(c) {
            gap = Some('\n');
        } else if is_blank(c) {
            gap = gap.or(Some(' '));
        } else if !is_invisible(c) || (gap.is_none() && joins(last, c, rest.peek().copied())) {
            if let Some(gap) = gap.take().filter(|_| !kept.is_empty()) {
                kept.push(gap);
            }
            kept.push(c);
            last = c;
        }
    }
    kept
}

/// One line out of many. Bullets go; lines that are items of a list are set apart by commas, lines that are
/// sentences by full stops, and a line wrapped in mid-sentence is joined with a blank.
pub(super) fn fold(clean: &str) -> String {
    let mut lines = vec![(false, String::new())];
    for c in clean.chars() {
        if c == '\n' || is_bullet(c) {
            lines.push((is_bullet(c), String::new()));
        } else if let Some((_, line)) = lines.last_mut() {
            line.push(c);
        }
    }
    let mut lines: Vec<(bool, &str)> = lines
        .iter()
        .map(|(bulleted, line)| {
            dashed(line.trim()).map_or((*bulleted, line.trim()), |item| (true, item))
        })
        .filter(|(_, line)| !line.is_empty())
        .collect();
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

/// Whether a line that ends with this lacks a mark: not after a stop or a comma, nor after a dash that leads on.
fn closes_a_word(last: char) -> bool {
    last.is_alphanumeric() || is_closer(last) || last > '\u{2190}' && !is_trailing(last)
}

/// Whether a line break between small letters was meant as the end of a sentence: the line is shorter than a
/// wrapped one, and neither side shows that the sentence goes on.
fn is_break(before: &str, after: &str) -> bool {
    let goes_on = |word: &str| {
        is_preposition(word)
            || is_determiner(word)
            || matches!(
                word,
                "and" | "or" | "but" | "because" | "which" | "who" | "is" | "was" | "are"
            )
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

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Blanks of any width, and the letters without ink that chat programs use for blanks.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffc}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether an invisible character changes what is seen beside it: the joiners of a family emoji, of Persian
/// or Hindi; the selector that colours a heart; the tags that make a flag Scottish.
fn joins(before: char, c: char, after: Option<char>) -> bool {
    let foreign = |c: char| c > '\u{24f}' && !is_invisible(c) && !is_blank(c) && !is_bullet(c);
    match c {
        '\u{200c}' | '\u{200d}' => {
            (foreign(before) || before == '\u{fe0f}') && after.is_some_and(foreign)
        }
        '\u{fe0e}' | '\u{fe0f}' => {
            foreign(before) || matches!(before, '0'..='9' | '#' | '*' | '©' | '®')
        }
        '\u{fe00}'..='\u{fe0d}' | '\u{e0100}'..='\u{e01ef}' | '\u{180b}'..='\u{180d}' => {
            foreign(before)
        }
        '\u{e0020}'..='\u{e007f}' => matches!(before, '\u{1f3f4}' | '\u{e0020}'..='\u{e007f}'),
        _ => false,
    }
}

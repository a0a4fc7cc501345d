//! A fragment as it fits after our words: its first letter, its commas, its stop.

use super::super::Woven;
use super::clause::{is_determiner, starts_clause};
use super::ends::{finish, sentences, take_stop};
use super::list::join_items;
use super::nouns::is_ordinary;
use super::opening::opens_with_verb;
use super::seam;
use super::spelling::{cased, is_word_too};
use super::verbs::form;
use super::word::{Word, join};

/// Puts words of ours before the fragment; the last of them is elided where a vowel follows.
pub(super) fn lead_with(words: &mut Vec<Word>, ours: &[&str]) {
    soften(words);
    if let Some(first) =
        words.first_mut().filter(|word| is_ordinary(word.bare()) && !word.is_fixed())
    {
        first.lower();
    }
    let next = words.first().map(|word| word.core().to_owned()).unwrap_or_default();
    let mut ours: Vec<Word> = ours.iter().map(|word| Word::plain(word)).collect();
    if let Some(last) = ours.last_mut() {
        let joined = seam::before(last.core(), &next);
        let joined = joined.trim_end();
        if joined != last.core() {
            last.set(joined);
        }
    }
    words.splice(..0, ours);
}

/// Commas for a row of names that was typed without: "python sql excel".
pub(super) fn part_names(words: &mut [Word]) {
    let named = |word: &Word| cased(word.key()).is_some() && !is_word_too(word.key());
    if let Some((last, head)) = words.split_last_mut()
        && head.len() > 1
        && head.iter().all(|word| named(word) && word.runs_on())
        && named(last)
    {
        for word in head {
            word.trail.push(',');
        }
    }
}

/// The first sentence as it fits after the stem; the others follow as sentences, the last without its stop.
pub(super) fn fit(mut parts: Vec<Vec<Word>>) -> Woven {
    if parts.is_empty() {
        return Woven::Empty;
    }
    let mut first = parts.remove(0);
    soften(&mut first);
    take_stop(&mut first);
    join_items(&mut first);
    let mut text = join(&first);
    if let Some(mut last) = parts.pop() {
        text.push_str(". ");
        if !parts.is_empty() {
            text.push_str(&sentences(parts));
            text.push(' ');
        }
        finish(&mut last);
        take_stop(&mut last);
        text.push_str(&join(&last));
    }
    Woven::Fits(text)
}

/// A small letter at the start, where the word is an ordinary one: phones start every field with a capital.
pub(super) fn soften(words: &mut [Word]) {
    let next_capital = words.get(1).is_some_and(|word| word.is_capital() && !word.is_fixed());
    let glued = words.first().is_some_and(Word::is_glued);
    if let Some(first) = words.first_mut()
        && first.is_capital()
        && !first.core().chars().skip(1).any(char::is_uppercase)
        && (glued
            || is_ordinary(first.bare())
                && (!next_capital || is_determiner(first.key()) || form(first).is_some()))
    {
        first.lower();
    }
}

/// "python. sql. excel." is a list: single things, each with a stop.
pub(super) fn merge_items(parts: Vec<Vec<Word>>) -> Vec<Vec<Word>> {
    let bare = |words: &Vec<Word>| {
        words.len() <= 4
            && !opens_with_verb(words)
            && !starts_clause(words)
            && !words.iter().any(|word| word.trail.contains(['!', '?']))
    };
    if parts.len() < 2 || !parts.iter().all(bare) {
        return parts;
    }
    let mut merged = Vec::new();
    for mut words in parts {
        soften(&mut words);
        take_stop(&mut words);
        if let Some(last) = words.last_mut() {
            last.trail.push(',');
        }
        merged.append(&mut words);
    }
    vec![merged]
}

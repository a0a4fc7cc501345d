//! The two ends of a sentence: the capital and the stop, and the marks that open a question or a call.

use super::super::clean;
use super::case::raise;
use super::expand::mark_asked;
use super::phrase::{Word, join, split};
use super::words::accented;

/// Whole sentences, each with its capital, its stop and its opening mark.
pub(super) fn sentences(parts: Vec<Vec<Word>>) -> String {
    let finished: Vec<String> = parts
        .into_iter()
        .map(|mut words| {
            finish(&mut words);
            join(&words)
        })
        .collect();
    finished.join(" ")
}

/// A capital at the start and one stop at the end.
pub(super) fn finish(words: &mut [Word]) {
    finish_with(words, '.');
}

/// As [`finish`]; one that was typed without a stop gets this one.
pub(super) fn finish_with(words: &mut [Word], missing: char) {
    if let Some(first) = words.iter_mut().find(|word| word.is_spoken())
        && !first.is_fixed()
    {
        raise(first);
    }
    let stop = take_stop(words);
    let asks = words.iter().any(|word| word.lead.contains('¿'));
    let calls = words.iter().any(|word| word.lead.contains('¡'));
    // Inside it somebody else may be quoted with a question of their own.
    let closed = words.iter().any(|word| word.trail.contains('?'));
    let missing =
        if asks && !closed && stop.is_none_or(|stop| stop != '!') { '?' } else { missing };
    let stop = stop.filter(|stop| matches!(stop, '?' | '!')).unwrap_or(missing);
    put_stop(words, stop);
    match stop {
        '?' if !asks => {
            open(words, '¿');
            mark_asked(words);
        }
        '!' if !calls && !asks => open(words, '¡'),
        _ => {}
    }
}

/// Puts the mark that opens a question before its question word, where one stands behind a comma, or else at the start: "Hola,
/// ¿cómo están?".
fn open(words: &mut [Word], mark: char) {
    let spoken = words.iter().position(Word::is_spoken).unwrap_or(0);
    let behind = words.iter().rposition(Word::has_comma).map(|at| at + 1).filter(|at| {
        let key = |at: usize| words.get(at).map_or("", Word::key);
        let asks = |key: &str| accented(key).is_some_and(|marked| marked == key);
        mark == '¿'
            && (asks(key(*at))
                || matches!(key(*at), "por" | "a" | "con" | "de") && asks(key(at + 1)))
    });
    if let Some(word) = words.get_mut(behind.unwrap_or(spoken)).filter(|word| word.is_spoken()) {
        // "¡qué?" asks.
        word.lead.retain(|c| c != '¡');
        word.lead.push(mark);
    }
}

/// Takes every stop from the end of a sentence, and gives the first; a question or a call before all others.
pub(super) fn take_stop(words: &mut [Word]) -> Option<char> {
    let last = words.iter().rposition(Word::is_spoken).unwrap_or(0);
    let mut taken = None;
    for word in words.iter_mut().skip(last) {
        let smile = word.trail == ":)" || word.trail == ";)";
        if !smile {
            let stops = ['.', ',', ';', ':', '!', '?', '…', '。', '！', '？'];
            let asks = |c: &char| matches!(c, '?' | '!');
            let found = word.trail.chars().find(|c| stops.contains(c));
            taken = taken.filter(asks).or(found.filter(asks)).or(taken).or(found);
            word.trail.retain(|c| !stops.contains(&c));
        }
        if word.core().ends_with('.') {
            let bare = word.core().trim_end_matches('.').to_string();
            if !bare.is_empty() {
                word.set(&bare);
            }
            taken = taken.or(Some('.'));
        }
    }
    taken
}

/// Takes the marks that open a question or a call from words that stand inside a sentence of ours.
pub(super) fn take_opening(words: &mut [Word]) {
    for word in words {
        word.lead.retain(|c| !matches!(c, '¿' | '¡'));
    }
}

/// Puts a stop behind the last spoken word, outside its closing quotation mark as Spanish has it; a question or a call stays
/// inside where the whole is a quotation.
fn put_stop(words: &mut [Word], stop: char) {
    let Some(last) = words.iter().rposition(Word::is_spoken) else { return };
    let quoted = words.first().is_some_and(|word| word.lead.contains(['"', '“', '«']));
    if let Some(word) = words.get_mut(last) {
        if quoted && stop != '.' && word.trail.ends_with(['"', '”', '»']) {
            let closer = word.trail.pop();
            word.trail.push(stop);
            word.trail.extend(closer);
        } else {
            word.trail.push(stop);
        }
    }
}

/// A phrase of ours or theirs as a sentence. Its own capitals and marks stay; a question in its own words that it ends with
/// keeps its mark, and ours comes behind.
pub(super) fn sentence(phrase: &str) -> String {
    let ended = phrase.trim_end().strip_suffix('»').map(str::trim_end);
    let opens_with_it = phrase.trim_start().starts_with('«');
    if !opens_with_it && ended.is_some_and(|quotation| quotation.ends_with(['?', '!', '…'])) {
        return phrase.trim().to_owned() + ".";
    }
    let mut words = split(&clean(phrase));
    finish(&mut words);
    join(&words)
}

//! The two ends of a sentence: the capital and the stop.

use super::super::clean;
use super::word::{Word, is_stop, join, split};

/// Whole sentences, each with its capital and one stop.
pub(super) fn sentences(parts: Vec<Vec<Word>>) -> String {
    let finished = parts.into_iter().map(|mut words| {
        finish(&mut words);
        join(&words)
    });
    finished.collect::<Vec<_>>().join(" ")
}

/// A capital at the start and one stop at the end.
pub(super) fn finish(words: &mut [Word]) {
    if let Some(first) = words.iter_mut().find(|word| word.is_spoken())
        && !first.is_fixed()
    {
        first.raise();
    }
    let stop = take_stop(words).filter(|stop| matches!(stop, '?' | '!')).unwrap_or('.');
    put_stop(words, stop);
}

/// Takes every stop from the end of a sentence, and gives the first; a question or a call before all others.
pub(super) fn take_stop(words: &mut [Word]) -> Option<char> {
    let last = words.iter().rposition(Word::is_spoken).unwrap_or(0);
    let mut taken = None;
    for word in words.iter_mut().skip(last) {
        if word.trail != ":)" && word.trail != ";)" {
            let asks = |c: &char| matches!(c, '?' | '!');
            let found = word.trail.chars().find(|c| is_stop(*c));
            taken = taken.filter(asks).or(found.filter(asks)).or(taken).or(found);
            word.trail.retain(|c| !is_stop(c));
        }
        if word.core().ends_with('.') {
            let bare = word.core().trim_end_matches('.').to_owned();
            if !bare.is_empty() {
                word.set(&bare);
            }
            taken = taken.or(Some('.'));
        }
    }
    taken
}

/// Puts a stop behind the last spoken word: inside its closing quote only where the whole is a quotation.
fn put_stop(words: &mut [Word], stop: char) {
    let Some(last) = words.iter().rposition(Word::is_spoken) else { return };
    let quoted = words.first().is_some_and(|word| word.lead.starts_with(['"', '“', '«']));
    if let Some(word) = words.get_mut(last) {
        if quoted && word.trail.ends_with(['"', '”', '»']) {
            let closer = word.trail.pop();
            word.trail.push(stop);
            word.trail.extend(closer);
        } else {
            word.trail.push(stop);
        }
    }
}

/// A phrase of ours or theirs as a sentence. Its own capitals and marks stay; so does the mark of a question in its own words
/// that it ends with.
pub(super) fn sentence(phrase: &str) -> String {
    let ended = phrase.trim_end().strip_suffix('»').map(str::trim_end);
    if ended.is_some_and(|quotation| quotation.ends_with(['?', '!', '…'])) {
        return phrase.trim().to_owned();
    }
    let mut words = split(&clean(phrase));
    finish(&mut words);
    join(&words)
}

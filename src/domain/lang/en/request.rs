//! What stands around a question of the reader's: "they asked me", "could you tell us about", quotation marks.

use super::ends::take_stop;
use super::phrase::Word;
use super::stem::{opening, strip_any};

/// What people type before the question itself. It goes.
#[rustfmt::skip]
const BEFORE: [&str; 32] = [
    "you asked me", "you asked us", "you asked", "they asked me", "they asked us", "they asked",
    "she asked me", "she asked", "he asked me", "he asked", "asked me", "asked", "i was asked",
    "the question was", "so", "ok", "okay", "well", "um", "and", "then", "please",
    "they wanted to know", "you wanted to know", "can you please", "could you please", "can you",
    "could you", "would you", "to", "about", "also",
];

/// Requests that take a thing or a question after them: "tell me about", "describe".
#[rustfmt::skip]
const REQUESTS: [&str; 31] = [
    "tell me more about", "tell us more about", "tell me about", "tell us about", "tell them about",
    "tell you about", "tell me a bit about", "tell us a bit about", "tell me a little about",
    "tell us a little about", "tell me", "tell us", "talk me through", "talk us through",
    "walk me through", "walk us through", "walk me thru", "walk us thru", "take me through", "take us through", "talk to me about",
    "talk to us about", "talk about", "give me an example of", "give us an example of",
    "give an example of", "describe", "explain to me", "explain to us", "explain", "share",
];

/// Takes "they asked me" and "tell us about" from the start. Whether it was a request of the reader's.
pub(super) fn strip_requests(words: &mut Vec<Word>) -> bool {
    let mut request = false;
    // Nobody means more than a few of them.
    for _ in 0..8 {
        if strip_any(words, &REQUESTS) {
            request = true;
            continue;
        }
        // "can you" is a request only before one: "can you work weekends" is a question.
        let before = BEFORE.iter().find_map(|phrase| {
            let polite = phrase.ends_with("you") || phrase.ends_with("please") || *phrase == "to";
            let count = opening(words, phrase)?;
            let rest = words.get(count..)?;
            let asks = || REQUESTS.iter().any(|phrase| opening(rest, phrase).is_some());
            (!polite || asks()).then_some(count)
        });
        let Some(count) = before else { break };
        words.drain(..count);
    }
    request
}

/// Takes the quotation marks from around a question typed as a quotation.
pub(super) fn unquote(words: &mut [Word]) {
    const MARKS: [char; 4] = ['"', '“', '”', '\u{201e}'];
    let inner = words.len() > 1
        && words.first().is_some_and(|word| word.lead.starts_with(MARKS))
        && words.last().is_some_and(|word| word.trail.ends_with(MARKS))
        && words
            .iter()
            .map(|word| word.lead.matches(MARKS).count() + word.trail.matches(MARKS).count())
            .sum::<usize>()
            == 2;
    if inner {
        for word in words.iter_mut() {
            word.lead.retain(|c| !MARKS.contains(&c));
            word.trail.retain(|c| !MARKS.contains(&c));
        }
        take_stop(words);
    }
}

//! The two ends of a sentence: the capital and the stop; and the joint between two clauses.

use super::blanks::clean;
use super::case::{lower, raise};
use super::clause::{is_adverb, is_clause, is_determiner, is_subject, main_verb};
use super::phrase::{Word, join, split};
use super::verbs::{Kind, is_only_past, kind};
use super::words::{COMMON, ORDINARY, among};

/// Whole sentences, each with its capital and one stop.
pub(super) fn sentences(parts: Vec<Vec<Word>>) -> String {
    sentences_with(parts, |_| '.')
}

/// Whole sentences; `stop` says how one ends that was typed without a stop.
pub(super) fn sentences_with(parts: Vec<Vec<Word>>, stop: impl Fn(&[Word]) -> char) -> String {
    let finished: Vec<String> = parts
        .into_iter()
        .map(|mut words| {
            mend_splice(&mut words, false);
            let missing = stop(&words);
            finish_with(&mut words, missing);
            join(&words)
        })
        .collect();
    finished.join(" ")
}

/// A capital at the start and one stop at the end.
pub(super) fn finish(words: &mut [Word]) {
    finish_with(words, '.');
}

fn finish_with(words: &mut [Word], missing: char) {
    if let Some(first) = words.iter_mut().find(|word| word.is_spoken())
        && !first.is_fixed()
    {
        raise(first);
    }
    let stop = take_stop(words);
    put_stop(words, stop.filter(|stop| matches!(stop, '?' | '!')).unwrap_or(missing));
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

/// Puts a stop behind the last spoken word: inside its closing quote only where the whole is a quotation.
fn put_stop(words: &mut [Word], stop: char) {
    let Some(last) = words.iter().rposition(Word::is_spoken) else { return };
    let quoted = words.first().is_some_and(|word| word.lead.starts_with(['"', '“']));
    if let Some(word) = words.get_mut(last) {
        if quoted && word.trail.ends_with(['"', '”']) {
            let closer = word.trail.pop();
            word.trail.push(stop);
            word.trail.extend(closer);
        } else {
            word.trail.push(stop);
        }
    }
}

/// A small letter at the start, where the word is an ordinary one: "The story hour" after "about".
pub(super) fn soften(words: &mut [Word]) {
    let next_capital = words.get(1).is_some_and(|word| word.is_capital() && word.key() != "i");
    if let Some(first) = words.first_mut()
        && first.is_capital()
        && !first.core().chars().skip(1).any(char::is_uppercase)
        && (among(ORDINARY, first.key()) || (!next_capital && is_common(first.key())))
    {
        lower(first);
    }
}

/// Words that are no name: known ones, and those whose ending shows it ("leadership").
pub(super) fn is_common(key: &str) -> bool {
    const ENDS: [&str; 9] = ["ing", "tion", "sion", "ment", "ness", "ship", "ity", "ance", "ence"];
    among(COMMON, key)
        || kind(key).is_some()
        || is_adverb(key)
        || (key.chars().count() > 5 && ENDS.iter().any(|end| key.ends_with(end)))
}

/// Mends a comma between two whole clauses: "I do not avoid it; I ask each side first". Three or more are a
/// list of clauses, which wants "and" before the last. A clause that hangs on another ("if they shout, I
/// leave") may end at its comma, so nothing behind one is touched. `after_i`: our "I" stands before the words.
pub(super) fn mend_splice(words: &mut Vec<Word>, after_i: bool) {
    #[rustfmt::skip]
    const HANGING: [&str; 14] = [
        "if", "when", "while", "because", "since", "although", "though", "after", "before", "once",
        "unless", "until", "whenever", "as",
    ];
    if !after_i && !opens_clause(words) {
        return;
    }
    let mut joints = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if HANGING.contains(&word.key()) {
            break;
        }
        let rest = words.get(at + 1..).unwrap_or_default();
        // "Yes, I can": no clause ends here.
        if !word.has_comma() || matches!(word.key(), "yes" | "no" | "ok" | "well" | "sorry") {
            continue;
        }
        if opens_clause(rest) {
            joints.push(at);
        } else if rest.first().is_some_and(|word| word.key() == "and")
            && rest.get(1..).is_some_and(opens_clause)
        {
            return;
        }
    }
    match joints.as_slice() {
        [] => {}
        [only] => {
            if let Some(word) = words.get_mut(*only) {
                word.trail.pop();
                word.trail.push(';');
            }
        }
        [.., last] => words.insert(last + 1, Word::plain("and")),
    }
}

/// Whether a clause of its own starts here: a subject and its verb, but not "I think" as an aside.
fn opens_clause(words: &[Word]) -> bool {
    let [subject, verb, ..] = words else { return false };
    let aside = match subject.key() {
        "i" => {
            ["think", "believe", "guess", "know", "mean", "suppose", "hope"].contains(&verb.key())
        }
        "you" => verb.key() == "know",
        _ => false,
    };
    let thing = is_determiner(subject.key())
        && main_verb(words).and_then(|at| words.get(at)).is_some_and(|word| {
            is_only_past(word.key()) || kind(word.key()) == Some(Kind::Auxiliary)
        });
    // What a quotation or bracket opens belongs to the words before it: "she said, “you can”".
    subject.lead.is_empty() && (thing || (is_subject(subject) && !aside && is_clause(words)))
}

/// A phrase of ours or theirs as a sentence. Its own capitals and marks stay.
pub(super) fn sentence(phrase: &str) -> String {
    let mut words = split(&clean(phrase));
    finish(&mut words);
    join(&words)
}

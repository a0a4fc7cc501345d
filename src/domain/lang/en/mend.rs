//! Mending what was typed, whatever sentence it goes into: marks, doubled words, apostrophes, capitals.

use super::blanks::{clean, fold};
use super::case::{calm, capitals, is_loud, raise};
use super::clause::SUBJECTS;
use super::list::name_items;
use super::measure::ends_sentence;
use super::phrase::{Word, is_stop, split};
use super::words::{MAY_DOUBLE, among, expanded};

/// The sentences of a text, mended but for the capital at each start and the stop at the end.
pub(super) fn mend(typed: &str) -> Vec<Vec<Word>> {
    let mut words = split(&fold(&clean(typed)));
    tidy_marks(&mut words);
    calm(&mut words);
    undouble(&mut words);
    expand(&mut words);
    undouble(&mut words);
    capitals(&mut words);
    drop_loose_end(&mut words);
    let mut sentences = apart(words);
    for words in &mut sentences {
        name_items(words);
    }
    sentences
}

/// Splits words where sentences end.
fn apart(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut sentences: Vec<Vec<Word>> = Vec::new();
    let mut rest = words.into_iter().peekable();
    let mut sentence: Vec<Word> = Vec::new();
    while let Some(word) = rest.next() {
        let before = sentence.last().map(ToString::to_string);
        let spoken = word.is_spoken() || sentence.iter().any(Word::is_spoken);
        let ends = rest.peek().is_none_or(|next| {
            spoken
                && next.is_spoken()
                && ends_sentence(before.as_deref(), &word.to_string(), &next.to_string())
        });
        sentence.push(word);
        if ends {
            sentences.push(std::mem::take(&mut sentence));
        }
    }
    sentences
}

/// One mark where several were typed: "??" and "?!" are "?", ".." is a comma inside a sentence.
fn tidy_marks(words: &mut [Word]) {
    let small: Vec<bool> = words
        .iter()
        .map(|word| word.core().chars().next().is_some_and(char::is_lowercase))
        .collect();
    for (at, word) in words.iter_mut().enumerate() {
        if word.trail.chars().count() < 2 {
            continue;
        }
        let small_next = small.get(at + 1).copied().unwrap_or(false);
        let mut tidy = String::new();
        let mut run = String::new();
        for c in word.trail.chars().chain(['\0']) {
            if is_stop(c) {
                run.push(c);
                continue;
            }
            if !run.is_empty() && !tidy.contains(is_stop) {
                tidy.push_str(strongest(&run, small_next));
            }
            run.clear();
            if c != '\0' {
                tidy.push(c);
            }
        }
        // A smile typed onto a word: "thanks:)".
        if word.trail != ":)" && word.trail != ";)" {
            word.trail = tidy;
        }
    }
}

fn strongest(run: &str, small_next: bool) -> &'static str {
    let dots = run.chars().filter(|c| *c == '.').count();
    if run.contains('?') {
        "?"
    } else if run.contains('!') {
        "!"
    } else if run.contains('…') {
        "…"
    } else if dots > 2 {
        "..."
    } else if dots == 2 && small_next {
        ","
    } else if dots > 0 {
        "."
    } else if run.contains(';') {
        ";"
    } else if run.contains(':') {
        ":"
    } else {
        ","
    }
}

/// "the the" is "the". Names, numbers and words that double for a reason stay.
fn undouble(words: &mut Vec<Word>) {
    let doubled = |a: &Word, b: &Word| {
        a.key() == b.key()
            && a.runs_on()
            && b.lead.is_empty()
            && !among(MAY_DOUBLE, a.key())
            && a.key().chars().all(|c| c.is_ascii_lowercase() || c == '\'')
            && (a.key() == "i" || !(a.is_capital() && b.is_capital()))
    };
    words.dedup_by(|b, a| {
        let doubled = doubled(a, b);
        if doubled {
            a.trail = std::mem::take(&mut b.trail);
        }
        doubled
    });
}

/// Puts plain words for contractions typed without an apostrophe: "dont" → "do not". Before a subject
/// ("why dont you") the plain words would be in the wrong order, so the apostrophe comes back instead.
fn expand(words: &mut Vec<Word>) {
    let next: Vec<String> = words.iter().skip(1).map(|word| word.key().to_string()).collect();
    let mut expanded_words = Vec::with_capacity(words.len() + 8);
    for (at, mut word) in words.drain(..).enumerate() {
        let follows = next.get(at).map_or("", String::as_str);
        let loud = word.core().chars().count() > 1 && is_loud(&word);
        let its =
            word.key() == "its" && matches!(follows, "a" | "an" | "the" | "my" | "our" | "not");
        let found = if its { Some(("it is", "it's")) } else { expanded(word.key()) };
        let Some((plain, marked)) = found.filter(|_| !loud) else {
            expanded_words.push(word);
            continue;
        };
        let inverted = plain.ends_with("not") && word.runs_on() && SUBJECTS.contains(&follows);
        let done = plain.ends_with(" is") && matches!(follows, "been" | "got" | "gone" | "had");
        let capital = word.is_capital();
        let chosen = if inverted || done { marked } else { plain };
        let (first, second) = chosen.split_once(' ').unwrap_or((chosen, ""));
        word.set(first);
        if capital {
            raise(&mut word);
        }
        if second.is_empty() {
            expanded_words.push(word);
        } else {
            let mut second = Word::plain(second);
            second.trail = std::mem::take(&mut word.trail);
            expanded_words.extend([word, second]);
        }
    }
    *words = expanded_words;
}

/// Drops a conjunction left hanging at the end ("for 40 people and"), with the comma before it.
fn drop_loose_end(words: &mut Vec<Word>) {
    while let Some(last) = words.last() {
        let before = words.len().checked_sub(2).and_then(|at| words.get(at));
        let key = before.map_or("", Word::key);
        let loose = last.lead.is_empty()
            && match last.key() {
                "and" | "but" | "or" | "&" | "+" | "-" | "–" | "—" | "/" => true,
                "because" => key != "just",
                "plus" => key != "a",
                "also" => before
                    .is_some_and(|word| word.has_comma() || matches!(word.key(), "and" | "but")),
                "so" => before
                    .is_none_or(|word| word.has_comma() || matches!(word.key(), "and" | "but")),
                _ => false,
            };
        if !loose {
            break;
        }
        let stop = words.pop().map(|word| word.trail).unwrap_or_default();
        if let Some(last) = words.last_mut() {
            let kept = last.trail.trim_end_matches([',', ';', ':']).len();
            last.trail.truncate(kept);
            if !last.trail.contains(is_stop) {
                last.trail.push_str(stop.trim_matches([',', ';', ':']));
            }
        }
    }
}

//! Mending what was typed, whatever sentence it goes into: marks, doubled words, short forms, capitals.

use super::super::clean;
use super::blanks::fold;
use super::case::{calm, capitals};
use super::expand::expand;
use super::measure::ends_sentence;
use super::phrase::{Word, is_stop, split};
use super::words::{MAY_DOUBLE, accented};

/// The sentences of a text, mended but for the capital at each start and the stop at the end.
pub(super) fn mend(typed: &str) -> Vec<Vec<Word>> {
    let mut words = split(&fold(&clean(typed)));
    tidy_marks(&mut words);
    calm(&mut words);
    spell_and(&mut words);
    undouble(&mut words);
    expand(&mut words);
    undouble(&mut words);
    capitals(&mut words);
    drop_loose_end(&mut words);
    apart(words)
}

/// Splits words where sentences end. What is no word (an emoji, a dash) stays with the words before it.
fn apart(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut sentences: Vec<Vec<Word>> = Vec::new();
    let mut sentence: Vec<Word> = Vec::new();
    let (mut ended, mut spoken) = (false, false);
    let mut rest = words.into_iter().peekable();
    let mut before: Option<String> = None;
    while let Some(word) = rest.next() {
        if ended && word.is_spoken() {
            sentences.push(std::mem::take(&mut sentence));
            (ended, spoken, before) = (false, false, None);
        }
        spoken |= word.is_spoken();
        let token = word.to_string();
        let may_end = !word.trail.is_empty() || !word.core().ends_with(char::is_alphanumeric);
        if let Some(next) = rest.peek().filter(|_| may_end && spoken && !ended) {
            ended = ends_sentence(before.as_deref(), &token, &next.to_string());
        }
        before = Some(token);
        sentence.push(word);
    }
    if !sentence.is_empty() {
        sentences.push(sentence);
    }
    sentences
}

/// "&" and "+" between words are "y", but for names ("Marks & Spencer") and sums.
fn spell_and(words: &mut [Word]) {
    for at in 0..words.len() {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let next = words.get(at + 1);
        let lettered = |word: Option<&Word>| {
            word.is_some_and(|word| word.core().chars().all(char::is_alphabetic))
        };
        let named = |word: Option<&Word>| word.is_some_and(Word::is_capital);
        let adds = lettered(before) && lettered(next);
        let name = named(before) && named(next);
        let and = if next.is_some_and(|next| super::seam::sounds_like_i(next.core())) {
            "e"
        } else {
            "y"
        };
        if let Some(word) = words.get_mut(at)
            && (word.core() == "&" && !name || word.core() == "+")
            && adds
        {
            word.set(and);
        }
    }
}

/// One mark where several were typed: "??" and "?!" are "?", ".." is a comma inside a sentence.
fn tidy_marks(words: &mut [Word]) {
    let small: Vec<bool> = words
        .iter()
        .map(|word| word.core().chars().next().is_some_and(char::is_lowercase))
        .collect();
    for (at, word) in words.iter_mut().enumerate() {
        word.lead = word.lead.replace('"', "«");
        word.trail = word.trail.replace('"', "»");
        // "¿¿Por qué": one is enough. What opens with a call and ends with a question asks.
        let asks = word.lead.contains('¿');
        let mut seen = false;
        word.lead.retain(|c| {
            let mark = matches!(c, '¿' | '¡');
            let keep = !mark || (!seen && (c == '¿' || !asks));
            seen |= mark && keep;
            keep
        });
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
        // A smile typed onto a word: "gracias:)".
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

/// "la la" is "la". Names, numbers and words that double for a reason stay.
fn undouble(words: &mut Vec<Word>) {
    let doubled = |a: &Word, b: &Word| {
        a.key() == b.key()
            && a.is_spoken()
            && a.runs_on()
            && b.lead.is_empty()
            && !MAY_DOUBLE.contains(&a.key())
            // "Que qué" becomes two of them at the start of a question.
            && accented(a.key()) != Some(a.key())
            && a.key().chars().all(|c| c.is_lowercase() && c < '\u{250}')
            && !(a.is_capital() && b.is_capital())
    };
    words.dedup_by(|b, a| {
        let doubled = doubled(a, b);
        if doubled {
            a.trail = std::mem::take(&mut b.trail);
        }
        doubled
    });
}

/// Drops a conjunction left hanging at the end ("para 40 personas y"), with the comma before it.
pub(super) fn drop_loose_end(words: &mut Vec<Word>) {
    while let Some(last) = words.last() {
        let before = words.len().checked_sub(2).and_then(|at| words.get(at));
        let loose = last.lead.is_empty()
            && match last.key() {
                "y" | "e" | "o" | "u" | "pero" | "&" | "+" | "-" | "–" | "—" | "/" => {
                    // "plan o", "opción e": a letter that names something.
                    before.is_none_or(|word| {
                        !matches!(word.key(), "plan" | "opción" | "letra" | "vitamina")
                    }) && !(last.is_capital() && before.is_some())
                }
                "porque" | "aunque" => true,
                "además" | "también" => before
                    .is_some_and(|word| word.has_comma() || matches!(word.key(), "y" | "pero")),
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

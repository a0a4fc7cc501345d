//! Mending what was typed, whatever sentence it goes into: marks, doubled words, apostrophes, capitals.

use super::blanks::{clean, fold};
use super::case::{calm, capitals, raised};
use super::expand::expand;
use super::list::name_items;
use super::measure::ends_sentence;
use super::phrase::{Word, is_stop, split};
use super::verbs::kind;
use super::words::{MAY_DOUBLE, among, cased};

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
    let mut sentences = apart(words);
    for words in &mut sentences {
        name_items(words);
    }
    sentences
}

/// Splits words where sentences end. What is no word (an emoji, a dash) stays with the words before it, also
/// where their stop stands between: "thank you. 🙂 Bye" is parted after the smile.
fn apart(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut sentences: Vec<Vec<Word>> = Vec::new();
    let mut sentence: Vec<Word> = Vec::new();
    let mut last_spoken = None;
    for word in words {
        if word.is_spoken() {
            if last_spoken.is_some_and(|from| has_ended(&sentence, from, &word)) {
                sentences.push(std::mem::take(&mut sentence));
            }
            last_spoken = Some(sentence.len());
        }
        sentence.push(word);
    }
    if !sentence.is_empty() {
        sentences.push(sentence);
    }
    sentences
}

/// Whether a sentence is over before the next spoken word, given where its last spoken word stands. Its end
/// must still be seen when its marks have become one full stop: "Dr… Okafor" goes on.
fn has_ended(sentence: &[Word], last_spoken: usize, next: &Word) -> bool {
    let tail = sentence.get(last_spoken..).unwrap_or_default();
    let Some(last) = tail.first() else { return false };
    if !tail.iter().any(Word::has_stop) || tail.iter().any(|word| word.core() == "&") {
        return false;
    }
    let next = next.to_string();
    let said = |at: usize| sentence.get(at).map(ToString::to_string);
    // A number before a smile numbers no list.
    let alone = (tail.len() > 1).then(String::new);
    let before = last_spoken.checked_sub(1).and_then(said).or(alone);
    let mut from = before.clone();
    let ended = tail.iter().any(|word| {
        let token = word.to_string();
        let ends = word.has_stop() && ends_sentence(from.as_deref(), &token, &next);
        from = Some(token);
        ends
    });
    let asked = tail.iter().any(|word| word.trail.contains(['?', '!']));
    if !ended || asked {
        return ended;
    }
    let opens = sentence.iter().position(Word::is_spoken) == Some(last_spoken);
    let capital = |core: &str| raised(core).unwrap_or_else(|| core.into());
    let bare = last.core().trim_end_matches('.');
    let plain = if opens { capital(bare) } else { bare.into() };
    ends_sentence(before.as_deref(), &format!("{plain}."), &capital(&next))
}

/// "&" and "+" between words are "and", but for names ("Marks & Spencer") and sums.
fn spell_and(words: &mut [Word]) {
    let named = |word: Option<&Word>| {
        word.is_some_and(|word| {
            word.is_capital() && cased(word.key()).is_none() && kind(word.key()).is_none()
        })
    };
    for at in 0..words.len() {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let name = named(before.filter(|word| word.runs_on())) && named(words.get(at + 1));
        let lettered = |word: Option<&Word>| {
            word.is_some_and(|word| word.core().chars().all(char::is_alphabetic))
        };
        let adds = lettered(before) && lettered(words.get(at + 1));
        if let Some(word) = words.get_mut(at)
            && (word.core() == "&" && !(name && word.runs_on()) || word.core() == "+" && adds)
        {
            word.set("and");
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
            && a.is_spoken()
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

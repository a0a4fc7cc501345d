//! Mending what was typed, whatever sentence it goes into: marks, doubled words, apostrophes, capitals.

use super::blanks::{clean, fold};
use super::measure::ends_sentence;
use super::phrase::{Word, is_stop, split};
use super::verbs::{AUXILIARIES, kind};
use super::words::{MAY_DOUBLE, ORDINARY, among, cased, expanded};

/// Subjects that a verb can follow at once.
pub(super) const SUBJECTS: [&str; 7] = ["i", "you", "we", "they", "he", "she", "it"];

/// The sentences of a text, mended but for the capital at each start and the stop at the end.
pub(super) fn mend(typed: &str) -> Vec<Vec<Word>> {
    let mut words = split(&fold(&clean(typed)));
    tidy_marks(&mut words);
    calm(&mut words);
    undouble(&mut words);
    expand(&mut words);
    capitals(&mut words);
    drop_loose_end(&mut words);
    apart(words)
}

/// Splits words where sentences end.
fn apart(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut sentences: Vec<Vec<Word>> = Vec::new();
    let mut rest = words.into_iter().peekable();
    let mut sentence: Vec<Word> = Vec::new();
    while let Some(word) = rest.next() {
        let before = sentence.last().map(ToString::to_string);
        let ends = rest.peek().is_none_or(|next| {
            next.is_spoken()
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
    let small: Vec<bool> =
        words.iter().map(|word| word.core().chars().next().is_some_and(char::is_lowercase)).collect();
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

/// Small letters for what was typed with the capitals key down. Short words without a vowel, known
/// abbreviations and words with a digit keep their capitals.
fn calm(words: &mut [Word]) {
    let all = words.len();
    for run in words.chunk_by_mut(|a, b| is_loud(a) && is_loud(b)) {
        if !run.first().is_some_and(is_loud) {
            continue;
        }
        let plain = |word: &&Word| among(ORDINARY, word.key()) || kind(word.key()).is_some();
        let long = |word: &&Word| word.core().chars().count() > 5 && cased(word.key()).is_none();
        let loud = if run.len() == all {
            run.iter().any(|word| long(&word) || (all > 1 && plain(&word) && word.key() != "i"))
        } else {
            run.len() > 3 && run.iter().filter(plain).count() > 1
        };
        for word in run.iter_mut().filter(|_| loud) {
            let vowels = word.key().chars().any(|c| !c.is_ascii() || "aeiouy".contains(c));
            let number = word.core().chars().any(char::is_numeric);
            if vowels && !number && (cased(word.key()).is_none() || word.key().chars().count() > 4) {
                let quiet = word.core().to_lowercase();
                word.set(&quiet);
            }
        }
    }
}

/// No small letter in it.
fn is_loud(word: &Word) -> bool {
    !word.core().chars().any(char::is_lowercase)
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
        let Some((plain, marked)) = expanded(word.key()).filter(|_| !loud) else {
            expanded_words.push(word);
            continue;
        };
        let inverted = plain.ends_with("not") && SUBJECTS.contains(&follows);
        let done = plain.ends_with(" is") && matches!(follows, "been" | "got" | "gone" | "had");
        let capital = word.is_capital();
        let chosen = if inverted || done { marked } else { plain };
        match chosen.split_once(' ') {
            Some((first, second)) => {
                let trail = std::mem::take(&mut word.trail);
                word.set(first);
                if capital {
                    raise(&mut word);
                }
                expanded_words.push(word);
                let mut word = Word::plain(second);
                word.trail = trail;
                expanded_words.push(word);
            }
            None => {
                word.set(chosen);
                if capital {
                    raise(&mut word);
                }
                expanded_words.push(word);
            }
        }
    }
    *words = expanded_words;
}

/// Capitals inside the sentence: "i", days, months, languages, products.
fn capitals(words: &mut [Word]) {
    let keys: Vec<String> = words.iter().map(|word| word.key().to_string()).collect();
    let key = |at: Option<usize>| at.and_then(|at| keys.get(at)).map_or("", String::as_str);
    for (at, word) in words.iter_mut().enumerate() {
        let before = key(at.checked_sub(1));
        let numbered = before.starts_with(|c: char| c.is_ascii_digit());
        if word.key() == "i" || word.key().starts_with("i'") {
            raise(word);
        } else if word.is_fixed() || word.core().chars().skip(1).any(char::is_uppercase) {
            // As typed.
        } else if matches!(word.key(), "may" | "march") {
            let dated = matches!(before, "in" | "of" | "since" | "until" | "last" | "next" | "early" | "late");
            let year = key(Some(at + 1));
            if dated || numbered || (year.len() == 4 && year.chars().all(|c| c.is_ascii_digit())) {
                raise(word);
            }
        } else if word.key() == "excel" {
            let tool = ["in", "with", "use", "used", "using", "know", "advanced", "teach", "learn", "learning"];
            if tool.contains(&before) {
                raise(word);
            }
        } else if !(numbered && word.key() == "hr")
            && let Some(spelled) = spelled(word.core())
        {
            word.set(&spelled);
        }
    }
}

/// The fixed spelling of a word or of its parts: "sql-based", "python/sql", "monday's".
fn spelled(core: &str) -> Option<String> {
    let mut spelled = String::with_capacity(core.len());
    let mut changed = false;
    for piece in core.split_inclusive(['/', '-']) {
        let bare = piece.trim_end_matches(['/', '-']);
        let tail = piece.strip_prefix(bare).unwrap_or_default();
        let name = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
        let ending = bare.strip_prefix(name).unwrap_or_default();
        let fixed = cased(&name.to_lowercase());
        changed |= fixed.is_some();
        spelled.extend([fixed.unwrap_or(name), ending, tail]);
    }
    changed.then_some(spelled)
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
                "so" => before.is_none_or(|word| word.has_comma() || matches!(word.key(), "and" | "but")),
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

/// A capital at the start of a word, where its letter has one.
pub(super) fn raise(word: &mut Word) {
    let mut letters = word.core().chars();
    let Some(first) = letters.next() else { return };
    let mut upper = first.to_uppercase();
    if let (Some(upper), None) = (upper.next(), upper.next())
        && upper != first
    {
        let raised: String = std::iter::once(upper).chain(letters).collect();
        word.set(&raised);
    }
}

/// A small letter at the start of a word, as it may stand inside a sentence.
pub(super) fn lower(word: &mut Word) {
    let mut letters = word.core().chars();
    if let Some(first) = letters.next() {
        let lowered: String = first.to_lowercase().chain(letters).collect();
        word.set(&lowered);
    }
}

/// Whether a word in small letters is a finite helping verb, also with "not": "can", "didn't".
pub(super) fn is_auxiliary(key: &str) -> bool {
    among(AUXILIARIES, key) || key.strip_suffix("n't").is_some_and(|stem| among(AUXILIARIES, stem) || matches!(stem, "ca" | "wo" | "sha"))
}

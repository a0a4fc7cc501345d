//! Capitals: those that were typed with a key held down, and those that are missing.

use super::clause::{is_determiner, is_preposition};
use super::ends::is_common;
use super::phrase::Word;
use super::verbs::kind;
use super::words::{ORDINARY, among, cased};

/// Small letters for what was typed with the capitals key down. Short words without a vowel, known
/// abbreviations and words with a digit keep their capitals.
pub(super) fn calm(words: &mut [Word]) {
    let all = words.len();
    for run in words.chunk_by_mut(|a, b| is_loud(a) && is_loud(b)) {
        if !run.first().is_some_and(is_loud) {
            continue;
        }
        let plain = |word: &&Word| among(ORDINARY, word.key()) || kind(word.key()).is_some();
        let long = |word: &&Word| {
            word.core().chars().filter(|c| c.is_uppercase()).count() > 5
                && cased(word.key()).is_none()
        };
        let loud = if run.len() == all {
            run.iter().any(|word| long(&word) || (all > 1 && plain(&word) && word.key() != "i"))
        } else {
            run.len() > 3 && run.iter().filter(plain).count() > 1
        };
        // Turkish capitals have small letters that cannot be known here.
        let turkish = run.iter().any(|word| word.core().contains('İ'));
        let trade: Vec<bool> =
            (0..run.len()).map(|at| is_trade(run, at) || is_field(run, at)).collect();
        for (word, trade) in run.iter_mut().zip(trade).filter(|_| loud && !turkish) {
            let vowels = word.key().chars().any(|c| !c.is_ascii() || "aeiouy".contains(c));
            let number = word.core().chars().any(char::is_numeric);
            // A fixed spelling comes back in [`capitals`].
            if (vowels || SHORT.contains(&word.key())) && !number && !trade {
                let quiet = word.core().to_lowercase();
                word.set(&quiet);
            }
        }
    }
}

/// Short forms without a vowel that are no abbreviation in capitals.
#[rustfmt::skip]
const SHORT: [&str; 13] = [
    "dr", "dr's", "hrs", "mr", "mr's", "mrs", "mths", "ppl", "vs", "wk", "wks", "yr", "yrs",
];

/// "it" before what only the trade has: "IT support".
fn is_trade(words: &[Word], at: usize) -> bool {
    #[rustfmt::skip]
    const DESK: [&str; 14] = [
        "support", "department", "skills", "systems", "team", "manager", "help", "helpdesk",
        "training", "security", "technician", "consultant", "engineer", "infrastructure",
    ];
    words.get(at).is_some_and(|word| word.key() == "it" && word.runs_on())
        && words.get(at + 1).is_some_and(|word| DESK.contains(&word.key()))
}

/// "it" after what people do in a trade: "worked in IT".
fn is_field(words: &[Word], at: usize) -> bool {
    #[rustfmt::skip]
    const LIVES: [&str; 10] = [
        "work", "works", "worked", "working", "job", "jobs", "career", "years", "experience",
        "degree",
    ];
    let key = |back: usize| at.checked_sub(back).and_then(|at| words.get(at)).map_or("", Word::key);
    words.get(at).is_some_and(|word| word.key() == "it")
        && key(1) == "in"
        && LIVES.contains(&key(2))
}

/// No small letter in it, or one letter only, which says nothing.
pub(super) fn is_loud(word: &Word) -> bool {
    !word.core().chars().any(char::is_lowercase)
        || word.core().chars().filter(|c| c.is_alphabetic()).count() == 1
}

/// Capitals inside the sentence: "i", days, months, languages, products, abbreviations, "Dr Okafor".
pub(super) fn capitals(words: &mut [Word]) {
    for at in 0..words.len() {
        if let Some(core) = recased(words, at)
            && let Some(word) = words.get_mut(at)
        {
            word.set(&core);
        }
    }
}

/// The spelling that a word wants where it stands; none where it stays as typed.
fn recased(words: &[Word], at: usize) -> Option<String> {
    let word = words.get(at)?;
    let key = word.key();
    let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", Word::key);
    let next = words.get(at + 1).map_or("", Word::key);
    if key == "i" || key.starts_with("i'") {
        // "an i for an i" aside.
        return raised(word.core()).filter(|_| before != "an");
    }
    if word.core().chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    let numbered = before.starts_with(|c: char| c.is_ascii_digit());
    match key {
        "may" | "march" => raised(word.core()).filter(|_| numbered || is_dated(before, next)),
        "excel" => raised(word.core()).filter(|_| is_tool(before, next)),
        // "24 hr".
        "hr" if numbered => None,
        "o'clock" => None,
        _ if key.starts_with("o'") => irish(word.core()),
        "it" => is_named_trade(words, at).then(|| "IT".into()),
        "ms" if OFFICE.contains(&next) => Some("MS".into()),
        "power" if next == "bi" => raised(word.core()),
        "bi" if before == "power" => Some("BI".into()),
        _ if OFFICE.contains(&key) && matches!(before, "ms" | "microsoft") => raised(word.core()),
        _ if is_titled(words, at) => raised(word.core()),
        _ => spelled(word),
    }
}

/// What follows "MS" as a name.
const OFFICE: [&str; 7] = ["access", "excel", "office", "outlook", "project", "teams", "word"];

/// "o'neill" is O'Neill.
fn irish(core: &str) -> Option<String> {
    let mut letters = core.chars();
    let (_, mark) = (letters.next()?, letters.next()?);
    let name: String = letters.collect();
    (name.chars().count() > 2).then(|| format!("O{mark}{}", raised(&name).unwrap_or(name)))
}

/// "in may", "may 2026", "may 3rd".
fn is_dated(before: &str, next: &str) -> bool {
    let year = next.len() == 4 && next.chars().all(|c| c.is_ascii_digit());
    let nth = next.starts_with(|c: char| c.is_ascii_digit())
        && ["st", "nd", "rd", "th"].iter().any(|end| next.ends_with(end));
    year || nth
        || matches!(
            before,
            "in" | "of"
                | "by"
                | "from"
                | "during"
                | "since"
                | "until"
                | "last"
                | "next"
                | "early"
                | "late"
                | "mid"
        )
}

/// "used excel", "excel spreadsheets".
fn is_tool(before: &str, next: &str) -> bool {
    #[rustfmt::skip]
    const BEFORE: [&str; 13] = [
        "at", "in", "ms", "with", "use", "used", "using", "know", "advanced", "teach", "learn", "learning",
        "microsoft",
    ];
    const AFTER: [&str; 6] =
        ["spreadsheet", "spreadsheets", "sheets", "formulas", "macros", "skills"];
    BEFORE.contains(&before) || AFTER.contains(&next)
}

/// "it support" as a thing: at a start or after what comes before a noun, and with nothing to support behind
/// it.
fn is_named_trade(words: &[Word], at: usize) -> bool {
    let free = at.checked_sub(1).and_then(|at| words.get(at)).is_none_or(|before| {
        !before.runs_on()
            || matches!(before.key(), "a" | "an" | "the" | "our" | "my" | "their" | "your" | "in")
    });
    let object = words.get(at + 2).is_some_and(|after| {
        is_determiner(after.key()) || matches!(after.key(), "me" | "us" | "them" | "you")
    });
    free && !object && is_trade(words, at)
}

/// Titles that a name follows, and the name: "dr okafor", "mr. van der berg". Particles stay as typed.
fn is_titled(words: &[Word], at: usize) -> bool {
    const TITLES: [&str; 4] = ["dr", "mr", "mrs", "prof"];
    const PARTICLES: [&str; 10] = ["van", "von", "der", "den", "de", "del", "da", "di", "la", "le"];
    let title = |word: &Word| TITLES.contains(&word.key().trim_end_matches('.')) && word.runs_on();
    let particle = |word: &&Word| PARTICLES.contains(&word.key());
    let name = |word: &Word| {
        word.core().chars().next().is_some_and(char::is_alphabetic)
            && !among(ORDINARY, word.key())
            && !is_common(word.key())
            && !is_preposition(word.key())
    };
    let free = |title: usize| {
        let before = title.checked_sub(1).and_then(|at| words.get(at));
        before.is_none_or(|before| !before.runs_on() || !is_determiner(before.key()))
    };
    let Some(word) = words.get(at) else { return false };
    let head = words.get(..at).unwrap_or_default();
    let rest = words.get(at + 1..).unwrap_or_default();
    if title(word) {
        return free(at) && rest.iter().find(|word| !particle(word)).is_some_and(name);
    }
    let particles = head.iter().rev().take_while(particle).count();
    let place = (at - particles).checked_sub(1);
    place.is_some_and(|place| words.get(place).is_some_and(title) && free(place))
        && !particle(&word)
        && name(word)
}

/// The fixed spelling of a word or of its parts: "sql-based", "python/sql", "monday's".
fn spelled(word: &Word) -> Option<String> {
    let core = word.core();
    if let Some(fixed) = cased(word.key()) {
        return (fixed != core).then(|| fixed.into());
    }
    if !core.contains(['/', '-', '\'', '’', '.']) || word.is_fixed() {
        return None;
    }
    let mut spelled = String::with_capacity(core.len());
    let mut changed = false;
    for piece in core.split_inclusive(['/', '-']) {
        let bare = piece.trim_end_matches(['/', '-']);
        let tail = piece.strip_prefix(bare).unwrap_or_default();
        let name = ["'s", "’s", "."].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
        let ending = bare.strip_prefix(name).unwrap_or_default();
        let fixed = cased(&name.to_lowercase());
        changed |= fixed.is_some();
        spelled.extend([fixed.unwrap_or(name), ending, tail]);
    }
    changed.then_some(spelled)
}

/// A capital at the start of a word, where its letter has one.
pub(super) fn raise(word: &mut Word) {
    if let Some(raised) = raised(word.core()) {
        word.set(&raised);
    }
}

/// With a capital at the start; none where it has one, or its letter has none.
pub(super) fn raised(core: &str) -> Option<String> {
    let mut letters = core.chars();
    let first = letters.next()?;
    let mut upper = first.to_uppercase();
    let one = upper.next().filter(|upper| *upper != first)?;
    upper.next().is_none().then(|| std::iter::once(one).chain(letters).collect())
}

/// A small letter at the start of a word, as it may stand inside a sentence.
pub(super) fn lower(word: &mut Word) {
    let mut letters = word.core().chars();
    if let Some(first) = letters.next() {
        let lowered: String = first.to_lowercase().chain(letters).collect();
        word.set(&lowered);
    }
}

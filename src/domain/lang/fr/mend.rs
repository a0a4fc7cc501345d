//! Mending what was typed, whatever sentence it goes into: marks, doubled words, apostrophes, capitals.

use super::super::clean;
use super::measure::ends_sentence;
use super::nouns::is_ordinary;
use super::spelling::{cased, expanded, is_word_too};
use super::word::{Word, is_closer, is_stop, join, split};

/// The sentences of a text, mended but for the capital at each start and the stop at the end.
pub(super) fn mend(typed: &str) -> Vec<Vec<Word>> {
    let mut words = split(&fold(&clean(typed)));
    tidy_marks(&mut words);
    calm(&mut words);
    undouble(&mut words);
    expand(&mut words);
    hyphenate(&mut words);
    undouble(&mut words);
    capitals(&mut words);
    drop_loose_end(&mut words);
    let mut parts = apart(words);
    parts.retain(|words| words.iter().any(Word::is_spoken));
    parts
}

/// One line out of many: bullets go, short lines are items, others are sentences of their own.
fn fold(clean: &str) -> String {
    let bullets = ['•', '‣', '▪', '◦', '●', '■', '➢', '*'];
    let mut lines: Vec<(bool, &str)> = Vec::new();
    for line in clean.split(['\n', '•']) {
        let line = line.trim();
        let bare =
            line.trim_start_matches(|c| bullets.contains(&c) || c == '\u{fe0f}').trim_start();
        let dashed = ["- ", "– ", "— "].iter().find_map(|dash| bare.strip_prefix(dash));
        let numbered = bare.split_once(['.', ')']).filter(|(number, rest)| {
            rest.starts_with(' ')
                && (1..=2).contains(&number.len())
                && number.chars().all(|c| c.is_ascii_digit())
        });
        let numbered = numbered.map(|(_, rest)| rest).filter(|_| clean.contains('\n'));
        let item = dashed.or(numbered).map_or(bare, str::trim);
        let item = if item.chars().all(|c| matches!(c, '-' | '–' | '—')) { "" } else { item };
        if !item.is_empty() {
            lines.push((item.len() < line.len(), item));
        }
    }
    let items = lines.len() > 1
        && lines
            .iter()
            .all(|(_, line)| line.split(' ').count() <= 5 && !line.ends_with(['.', '!', '?', ':']));
    let mut folded = String::with_capacity(clean.len() + lines.len());
    for (bulleted, line) in lines {
        if !folded.is_empty() {
            let open =
                folded.chars().next_back().is_some_and(|c| c.is_alphanumeric() || is_closer(c));
            if items && open {
                folded.push(',');
            } else if open && (bulleted || line.starts_with(char::is_uppercase)) {
                folded.push('.');
            }
            folded.push(' ');
        }
        folded.push_str(line);
    }
    folded
}

/// One mark where several were typed, and French quotation marks for straight ones in pairs.
fn tidy_marks(words: &mut [Word]) {
    let small: Vec<bool> = words
        .iter()
        .map(|word| word.core().chars().next().is_some_and(char::is_lowercase))
        .collect();
    let pairs = words.iter().filter(|word| word.lead.contains('"')).count()
        == words.iter().filter(|word| word.trail.contains('"')).count();
    for (at, word) in words.iter_mut().enumerate() {
        if pairs {
            word.lead = word.lead.replace('"', "«");
            word.trail = word.trail.replace('"', "»");
        }
        if word.trail.chars().count() < 2 {
            continue;
        }
        let small_next = small.get(at + 1).copied().unwrap_or(false);
        let (mut tidy, mut run) = (String::new(), String::new());
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
    } else if run.contains('…') || dots > 2 {
        "…"
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

/// Small letters for what was typed with the capitals key down. Abbreviations keep theirs.
fn calm(words: &mut [Word]) {
    let loud = |word: &Word| !word.core().chars().any(char::is_lowercase);
    let all = words.iter().all(loud);
    let plain = |word: &Word| {
        let letters = word.core().chars().filter(|c| c.is_uppercase()).count();
        (letters > 5 || letters > 1 && is_ordinary(word.bare())) && cased(word.key()).is_none()
    };
    // A number, a bracket and the like have no case.
    let many = words.iter().filter(|word| word.core().chars().any(char::is_uppercase)).count();
    let shouted = words.iter().any(|word| loud(word) && plain(word));
    for word in words.iter_mut() {
        let vowels = word.bare().contains(['a', 'e', 'i', 'o', 'u', 'y']);
        let alone = all && shouted && (vowels || word.core().ends_with('’'));
        let among = !all && loud(word) && plain(word) && many > 1;
        let number = word.core().chars().any(char::is_numeric);
        if (alone || among) && !number {
            let quiet = word.core().to_lowercase();
            word.set(&quiet);
        }
    }
}

/// "la la" is "la". Names, numbers and words that double for a reason stay.
fn undouble(words: &mut Vec<Word>) {
    const MAY_DOUBLE: [&str; 12] =
        ["nous", "vous", "très", "tres", "non", "oui", "bien", "si", "petit", "bla", "en", "que"];
    words.dedup_by(|b, a| {
        let doubled = a.key() == b.key()
            && a.is_spoken()
            && a.runs_on()
            && b.lead.is_empty()
            && !a.is_glued()
            && !MAY_DOUBLE.contains(&a.key())
            && a.key().chars().all(char::is_alphabetic)
            && !b.is_capital();
        if doubled {
            a.trail = std::mem::take(&mut b.trail);
        }
        doubled
    });
}

/// Short forms of a phone, written out.
fn expand(words: &mut Vec<Word>) {
    let mut at = 0;
    while let Some(word) = words.get_mut(at) {
        at += 1;
        let Some(long) = expanded(word.key()) else { continue };
        let capital = word.is_capital();
        let trail = std::mem::take(&mut word.trail);
        let mut long = long.iter();
        if let Some(first) = long.next() {
            word.set(first);
            if capital {
                word.raise();
            }
        }
        for (more, core) in long.enumerate() {
            words.insert(at + more, Word::plain(core));
            at += 1;
        }
        if let Some(last) = at.checked_sub(1).and_then(|last| words.get_mut(last)) {
            last.trail = trail;
        }
    }
}

/// "est ce que" and "y a t il" with their hyphens.
fn hyphenate(words: &mut Vec<Word>) {
    const ASKS: [&str; 6] = ["comment", "pourquoi", "quand", "ou", "qu’", "combien"];
    let mut at = 0;
    while at + 2 < words.len() {
        let key = |at: usize| words.get(at).map_or("", Word::bare);
        let free = |at: usize| words.get(at).is_some_and(Word::runs_on);
        let opens = at.checked_sub(1).is_none_or(|before| ASKS.contains(&key(before)));
        let asks = opens
            && key(at) == "est"
            && key(at + 1) == "ce"
            && matches!(key(at + 2), "que" | "qu’" | "qui");
        let there =
            key(at + 1) == "t" && matches!(key(at + 2), "il" | "elle" | "on") && free(at + 1);
        let many = if asks {
            1
        } else if there {
            2
        } else {
            0
        };
        if many > 0 && free(at) {
            let rest: Vec<Word> = words.drain(at + 1..=at + many).collect();
            if let Some(word) = words.get_mut(at) {
                let mut core = word.core().to_owned();
                for more in &rest {
                    core.push('-');
                    core.push_str(more.core());
                }
                word.set(&core);
                word.trail = rest.last().map(|last| last.trail.clone()).unwrap_or_default();
            }
        }
        at += 1;
    }
}

/// Capitals inside the sentence: tools, abbreviations, "Mme Dupont".
fn capitals(words: &mut [Word]) {
    const TITLES: [&str; 6] = ["mme", "mlle", "m.", "mr", "dr", "dr."];
    for at in 0..words.len() {
        let key = |at: usize| words.get(at).map_or("", Word::key);
        let named = |at: Option<usize>| at.is_some_and(|at| cased(key(at)).is_some());
        let titled = at.checked_sub(1).is_some_and(|before| TITLES.contains(&key(before)));
        let ordinary = |at: usize| words.get(at).is_none_or(|word| is_ordinary(word.bare()));
        let title = TITLES.contains(&key(at)) && at + 1 < words.len() && !ordinary(at + 1);
        let beside = named(at.checked_sub(1)) || named(Some(at + 1));
        let name = titled && !ordinary(at);
        let Some(word) = words.get_mut(at) else { continue };
        if word.core().chars().any(char::is_uppercase) {
            continue;
        }
        if title || name {
            word.raise();
        } else if let Some(name) = cased(word.key())
            && (beside || !is_word_too(word.key()))
        {
            word.set(name);
        }
    }
}

/// Drops a conjunction left hanging at the end ("40 personnes et"), with the comma before it.
fn drop_loose_end(words: &mut Vec<Word>) {
    while let Some(last) = words.last() {
        let loose = last.lead.is_empty()
            && matches!(
                last.key(),
                "et" | "ou" | "mais" | "&" | "+" | "-" | "–" | "—" | "/" | "car" | "donc"
            );
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

/// Splits words where sentences end. What is no word (an emoji, a dash) stays with the words before it.
fn apart(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut sentences: Vec<Vec<Word>> = Vec::new();
    let mut sentence: Vec<Word> = Vec::new();
    for word in words {
        if word.is_spoken()
            && let Some(last) = sentence.iter().rposition(Word::is_spoken)
        {
            let token = |at: usize| sentence.get(at).map(|word| join(std::slice::from_ref(word)));
            let before = last.checked_sub(1).and_then(token);
            let ended = (last..sentence.len()).any(|at| {
                let token = token(at).unwrap_or_default();
                ends_sentence(before.as_deref(), &token, &join(std::slice::from_ref(&word)))
            });
            if ended {
                sentences.push(std::mem::take(&mut sentence));
            }
        }
        sentence.push(word);
    }
    sentences.push(sentence);
    sentences
}

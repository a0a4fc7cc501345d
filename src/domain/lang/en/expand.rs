//! Contractions typed without their apostrophe, and the short forms of a phone.

use super::case::{is_loud, raise};
use super::clause::{SUBJECTS, is_determiner};
use super::phrase::Word;
use super::verbs::is_base;
use super::words::expanded;

/// Puts plain words for contractions typed without an apostrophe: "dont" → "do not". Before a subject
/// ("why dont you") the plain words would be in the wrong order, so the apostrophe comes back instead.
pub(super) fn expand(words: &mut Vec<Word>) {
    let mut typed = std::mem::take(words).into_iter().peekable();
    while let Some(mut word) = typed.next() {
        let follows = typed.peek().map_or("", Word::key);
        let opened = expanded(follows).and_then(|(plain, _)| plain.split(' ').next());
        let becomes = opened.unwrap_or(follows);
        let found = expanded(word.key()).or_else(|| expanded_here(&word, words.last(), becomes));
        let loud = || word.core().chars().count() > 1 && is_loud(&word);
        let Some((plain, marked)) = found.filter(|_| !loud()) else {
            words.push(word);
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
            words.push(word);
        } else {
            let mut second = Word::plain(second);
            second.trail = std::mem::take(&mut word.trail);
            words.extend([word, second]);
        }
    }
}

/// Contractions that are words of their own as well, told by what stands beside them: "its a", "ill be",
/// "id like".
fn expanded_here(
    word: &Word,
    before: Option<&Word>,
    follows: &str,
) -> Option<(&'static str, &'static str)> {
    #[rustfmt::skip]
    const ITS: [&str; 15] = [
        "a", "all", "an", "the", "my", "our", "not", "been", "just", "really", "so", "ok", "okay",
        "because", "also",
    ];
    #[rustfmt::skip]
    const WISHES: [&str; 12] = [
        "like", "love", "say", "rather", "prefer", "ask", "be", "have", "do", "never", "always",
        "also",
    ];
    let opens = || {
        before.is_none_or(|word| {
            !word.runs_on()
                || matches!(
                    word.key(),
                    "and" | "but" | "so" | "that" | "because" | "if" | "then" | "think" | "say"
                )
        })
    };
    match word.key() {
        // "a u bend" aside.
        "u" if word.core() == "u" && before.is_none_or(|word| !is_determiner(word.key())) => {
            Some(("you", "you"))
        }
        "ur" if word.core() == "ur" => {
            Some(if is_said_of(follows) { ("you're", "you're") } else { ("your", "your") })
        }
        "its" if ITS.contains(&follows) => Some(("it is", "it's")),
        "id" if (WISHES.contains(&follows) || is_base(follows) && !is_shown(follows))
            && opens() =>
        {
            Some(("I'd", "I'd"))
        }
        "ill" if is_base(follows) && !is_people(follows) && opens() => Some(("I will", "I'll")),
        _ => None,
    }
}

/// "ill staff" are people who are ill.
fn is_people(key: &str) -> bool {
    matches!(key, "staff" | "nurse" | "volunteer")
}

/// "id badge" is what one shows at a door.
fn is_shown(key: &str) -> bool {
    matches!(key, "badge" | "card" | "check" | "number" | "scan")
}

/// What follows "you're" and not "your": "you're hiring".
fn is_said_of(key: &str) -> bool {
    key.ends_with("ing") || matches!(key, "" | "a" | "an" | "the" | "not" | "so" | "very" | "too")
}

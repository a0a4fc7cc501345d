//! The stem, typed again: what people repeat of our sentence before their own words.

use super::clause::starts_clause;
use super::opening::opens_with_verb;
use super::word::Word;

/// What people type before the thing itself, since the stem is on their mind. It goes.
#[rustfmt::skip]
const PREFACES: &[&str] = &[
    "oublie de dire que", "oublie de dire qu’", "oublie de mentionner que", "oublie de preciser que", "oublie de preciser qu’", "oublie de mentionner", "oublie de parler de", "oublie de parler du",
    "pas dit que", "pas dit qu’", "pas mentionne que", "pas precise que", "pas pu dire que", "aurais du dire que", "aurais du dire qu’", "aurais du preciser que", "aurais du mentionner que",
    "voulais dire que", "voulais dire qu’", "voulais preciser que", "voulais ajouter que", "voulais aussi dire que", "dit que", "dit qu’", "ai dit que", "ai dit qu’", "leur ai dit que", "vous ai dit que", "vous ai dit qu’",
    "oublie de dire", "je precise que", "a savoir que", "sachez que",
];

/// Takes "j’ai oublié de dire que" and the like.
pub(super) fn strip_prefaces(words: &mut Vec<Word>) {
    let said = words
        .iter()
        .take_while(|word| {
            matches!(
                word.key(),
                "je" | "j’"
                    | "ai"
                    | "n’"
                    | "ne"
                    | "et"
                    | "mais"
                    | "aussi"
                    | "en"
                    | "fait"
                    | "y"
                    | "leur"
                    | "lui"
            )
        })
        .count();
    // "j’ai dit que" begins further left than "dit que".
    let at = (0..=said).find_map(|from| {
        let rest = words.get(from..)?;
        PREFACES.iter().find_map(|phrase| begins(rest, phrase)).map(|count| from + count)
    });
    if let Some(count) = at {
        words.drain(..count);
    }
}

/// How many words of the start are this phrase, if more follows it.
pub(super) fn begins(words: &[Word], phrase: &str) -> Option<usize> {
    let mut count = 0;
    for key in phrase.split(' ') {
        if words.get(count)?.bare() != key {
            return None;
        }
        count += 1;
    }
    (words.len() > count).then_some(count)
}

/// Takes the first of these phrases that stands at the start, if more follows it.
pub(super) fn strip_any(words: &mut Vec<Word>, phrases: &[&str]) -> bool {
    let found = phrases.iter().find_map(|phrase| begins(words, phrase));
    if let Some(count) = found {
        words.drain(..count);
    }
    found.is_some()
}

/// "et", "aussi", "que": words that join the stem's.
pub(super) fn strip_fillers(words: &mut Vec<Word>) {
    for _ in 0..4 {
        let que = words.first().is_some_and(|word| matches!(word.key(), "que" | "qu’"))
            && words.get(1..).is_some_and(|rest| starts_clause(rest) || opens_with_verb(rest));
        let aussi = words.first().is_some_and(|word| matches!(word.bare(), "aussi" | "egalement"));
        if que || aussi && words.len() > 1 {
            words.remove(0);
            if words.first().is_some_and(|word| matches!(word.key(), "que" | "qu’"))
                && words.len() > 1
            {
                words.remove(0);
            }
        } else if !strip_any(words, &["et", "mais", "puis", "ensuite"]) {
            break;
        }
    }
}

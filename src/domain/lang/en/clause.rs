//! What a fragment is: a verb phrase ("ran payroll"), a whole clause ("my certificate is current") or a
//! thing ("first aid certificate"). Where it cannot be told, it is a thing: the person is asked then.

use super::phrase::Word;
use super::verbs::{Kind, is_auxiliary, is_only_past, is_third, kind};
use super::words::among;

/// Subjects that a verb can follow at once.
pub(super) const SUBJECTS: [&str; 7] = ["i", "you", "we", "they", "he", "she", "it"];

/// Words that start a noun phrase.
#[rustfmt::skip]
const DETERMINERS: &[&str] = &[
    "a", "all", "an", "another", "any", "both", "each", "every", "few", "five", "four", "her",
    "his", "its", "many", "more", "most", "my", "no", "one", "our", "several", "some", "that",
    "the", "their", "these", "this", "those", "three", "two", "your",
];

/// Prepositions.
#[rustfmt::skip]
const PREPOSITIONS: &[&str] = &[
    "about", "across", "after", "against", "among", "around", "as", "at", "before", "behind",
    "between", "by", "during", "for", "from", "in", "inside", "into", "like", "near", "of", "off",
    "on", "onto", "out", "outside", "over", "since", "than", "through", "to", "towards", "under",
    "until", "up", "with", "within", "without",
];

/// Words that may stand before the subject of a clause.
#[rustfmt::skip]
const FRONTING: &[&str] = &[
    "after", "although", "as", "at", "because", "before", "by", "despite", "during", "every",
    "finally", "first", "for", "from", "if", "in", "last", "later", "next", "on", "once",
    "recently", "since", "then", "though", "today", "unless", "until", "when", "whenever", "while",
    "with", "without", "yesterday",
];

/// Words that open a clause inside a noun phrase: its verb is not the fragment's.
#[rustfmt::skip]
const RELATIVES: &[&str] = &[
    "because", "how", "if", "that", "when", "where", "which", "while", "who", "whom", "whose",
    "why",
];

/// Adverbs that stand before a verb, those in "-ly" aside.
#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "already", "also", "always", "even", "ever", "first", "just", "later", "never", "not", "now", "often",
    "once", "only", "sometimes", "soon", "still", "then", "twice",
];

/// Words in "-ly" that are no adverb, names among them: "Emily ran it" is a clause.
#[rustfmt::skip]
const NOT_ADVERBS: &[&str] = &[
    "apply", "assembly", "beverly", "billy", "bully", "comply", "costly", "daily", "early",
    "elderly", "emily", "family", "friendly", "hilly", "holly", "hourly", "italy", "jelly", "kelly",
    "kimberly", "likely", "lilly", "lively", "lonely", "lovely", "milly", "molly", "monopoly",
    "monthly", "multiply", "nelly", "nightly", "orderly", "polly", "quarterly", "rally", "reilly",
    "reply", "sally", "shelly", "silly", "supply", "tally", "timely", "unfriendly", "unlikely",
    "weekly", "willy", "yearly",
];

/// Verbs of change that need no object: "overtime dropped by a fifth" is a clause.
#[rustfmt::skip]
const CHANGES: &[&str] = &[
    "arrived", "changed", "closed", "died", "doubled", "dropped", "ended", "expired", "failed",
    "finished", "halved", "happened", "helped", "improved", "increased", "moved", "opened",
    "started", "stopped", "worked",
];

pub(super) fn is_determiner(key: &str) -> bool {
    among(DETERMINERS, key) || key.starts_with(|c: char| c.is_ascii_digit())
}

pub(super) fn is_preposition(key: &str) -> bool {
    among(PREPOSITIONS, key)
}

pub(super) fn is_adverb(key: &str) -> bool {
    among(ADVERBS, key)
        || (key.chars().count() > 4 && key.ends_with("ly") && !among(NOT_ADVERBS, key))
}

/// "I", "we", "they've".
pub(super) fn is_subject(word: &Word) -> bool {
    let bare = word.key().split('\'').next().unwrap_or_default();
    SUBJECTS.contains(&bare) && word.runs_on() && word.core() != "IT"
}

/// Whether it follows "I" as it stands: "ran payroll", "also have a licence", "can drive".
pub(super) fn opens_with_verb(words: &[Word]) -> bool {
    let at = words.iter().take_while(|word| is_adverb(word.key()) && word.runs_on()).count();
    let Some(verb) = words.get(at) else { return false };
    let next = words.get(at + 1);
    let next_key = next.map_or("", Word::key);
    let verb_kind = kind(verb.key());
    if is_finite(next_key) && !matches!(verb_kind, Some(Kind::Auxiliary | Kind::Past)) {
        return false;
    }
    match verb_kind {
        // "Will Smith" is somebody's name.
        Some(Kind::Auxiliary) if verb.key() == "will" && verb.is_capital() => {
            next.is_some_and(|next| !next.is_capital())
        }
        Some(Kind::Auxiliary) => {
            !matches!(
                verb.key(),
                "is" | "are" | "has" | "does" | "isn't" | "aren't" | "hasn't" | "doesn't"
            ) && next.is_some()
        }
        Some(Kind::Regular) if verb.key() == "used" && next_key == "to" => words
            .get(at + 2)
            .is_some_and(|word| matches!(kind(word.key()), Some(Kind::Base | Kind::BaseOrNoun))),
        // "wound care" is no deed.
        Some(Kind::Past) if verb.key() == "wound" => {
            is_determiner(next_key) || matches!(next_key, "up" | "down" | "back")
        }
        // "an enhanced DBS" is a thing.
        Some(Kind::Regular) if verb.key() == "enhanced" => !matches!(next_key, "dbs" | "crb"),
        Some(Kind::Past | Kind::Regular) => true,
        // "learn cooking" may be two things; "weigh everything" is not.
        Some(Kind::Base) => {
            !(next_key.ends_with("ing") && !next_key.ends_with("thing") && verb.runs_on())
        }
        Some(Kind::BaseOrNoun) => verb.runs_on() && takes_object(next_key),
        None => false,
    }
}

/// Whether what follows "work", "design" or "support" shows that it is the verb.
fn takes_object(next: &str) -> bool {
    #[rustfmt::skip]
    const KEEP_NOUN: [&str; 9] = [
        "skills", "experience", "results", "abilities", "qualifications", "systems", "tools",
        "services", "sales",
    ];
    is_determiner(next)
        || (is_preposition(next) && next != "of")
        || is_adverb(next)
        || SUBJECTS.contains(&next)
        || matches!(
            next,
            "people"
                | "children"
                | "men"
                | "women"
                | "me"
                | "us"
                | "them"
                | "him"
                | "well"
                | "hard"
                | "out"
        )
        || (next.ends_with('s') && !next.ends_with("ss") && !KEEP_NOUN.contains(&next))
}

/// "is", "can't": verbs that are finite wherever they stand.
fn is_finite(key: &str) -> bool {
    is_auxiliary(key) && !matches!(key, "may" | "might" | "must" | "will" | "can")
}

/// Whether it is a whole clause, with a subject and a finite verb.
pub(super) fn is_clause(words: &[Word]) -> bool {
    let [first, rest @ ..] = words else { return false };
    let Some(second) = rest.first() else { return false };
    if first.key() == "i" && first.has_comma() {
        return rest.iter().any(|word| kind(word.key()).is_some());
    }
    if is_subject(first) {
        return first.key().contains('\'')
            || !(is_preposition(second.key()) || matches!(second.key(), "and" | "or" | "&"));
    }
    if matches!(first.key(), "that's" | "there's" | "here's" | "what's") {
        return true;
    }
    if matches!(
        first.key(),
        "there" | "this" | "that" | "these" | "those" | "everyone" | "everybody" | "nobody"
    ) && kind(second.key()).is_some_and(|kind| kind != Kind::BaseOrNoun)
    {
        return true;
    }
    if among(FRONTING, first.key()) && has_subject(rest) {
        return true;
    }
    !is_preposition(first.key()) && main_verb(words).is_some()
}

/// Whether a pronoun and its verb follow somewhere: "at Larch I ran payroll".
fn has_subject(words: &[Word]) -> bool {
    words.windows(2).any(|pair| {
        let [subject, verb] = pair else { return false };
        is_subject(subject)
            && (subject.key().contains('\'')
                || kind(verb.key()).is_some()
                || is_third(verb.key())
                || is_adverb(verb.key()))
    })
}

/// What begins a noun phrase right after a noun: "the day the oven died".
const ARTICLES: [&str; 9] = ["a", "an", "her", "his", "my", "our", "the", "their", "your"];

/// Where the main verb stands after a noun for a subject. Verbs inside "the thing I said", "the day the oven
/// died", "a team that won", "a team led by me" and "a wall of failed glazes" are not it.
pub(super) fn main_verb(words: &[Word]) -> Option<usize> {
    let determined = words.first().is_some_and(|word| is_determiner(word.key()));
    let mut skip = false;
    // Inside the clause of "the day the oven died"; and whether one has ended.
    let (mut inside, mut ended) = (false, false);
    for (at, word) in words.iter().enumerate().skip(1) {
        let before = words.get(at - 1)?;
        if before.has_comma() || before.trail.contains(';') || among(RELATIVES, word.key()) {
            return None;
        }
        if is_subject(word) && before.key() != "and" {
            if ended {
                // "The day the oven died I stayed calm."
                return Some(at + 1).filter(|at| *at < words.len());
            }
            skip = true;
            continue;
        }
        if std::mem::take(&mut skip) {
            skip = is_adverb(word.key());
            continue;
        }
        let noun_before = !is_preposition(before.key()) && kind(before.key()).is_none();
        if determined && at > 1 && noun_before && ARTICLES.contains(&word.key()) {
            inside = !matches!(before.key(), "and" | "or");
        }
        let next = words.get(at + 1).map_or("", Word::key);
        let modifier = (at == 1 && determined)
            || before.key() == "of"
            || is_adverb(before.key())
            || before.key() == "to";
        let found = match kind(word.key()) {
            Some(Kind::Auxiliary) => {
                !(matches!(word.key(), "may" | "will" | "can") && (word.is_capital() || modifier))
            }
            Some(Kind::Past) => {
                !modifier && (is_only_past(word.key()) || !matches!(next, "by" | "of"))
            }
            Some(Kind::Regular) => {
                !modifier
                    && (among(CHANGES, word.key())
                        || !is_preposition(next)
                            && !next.is_empty()
                            && (determined || has_object(words, at)))
            }
            _ => !modifier && word.runs_on() && is_verb_not_plural(word.key(), next),
        };
        if found && std::mem::take(&mut inside) {
            ended = true;
        } else if found {
            return Some(at);
        }
    }
    None
}

/// Whether something is done to what follows: "customers trusted me". What somebody is has no object, and stands in a
/// list with other things: "IV trained, syringe drivers", "first aid trained and DBS checked".
fn has_object(words: &[Word], at: usize) -> bool {
    let rest = words.get(at + 1..).unwrap_or_default();
    let joined = rest.first().is_some_and(|word| matches!(word.key(), "and" | "or" | "&" | "but"));
    let after = if joined { rest.get(1..).unwrap_or_default() } else { rest };
    if joined || words.get(at).is_some_and(Word::has_comma) {
        return after.first().is_some_and(is_subject);
    }
    // "IV trained nurses, syringe drivers, night calls".
    let commas = rest.iter().filter(|word| word.has_comma()).count();
    commas < 2 || rest.iter().any(|word| matches!(word.key(), "and" | "or" | "&"))
}

/// "makes a list", not "night shifts".
fn is_verb_not_plural(key: &str, next: &str) -> bool {
    is_third(key)
        && (is_determiner(next) || matches!(next, "me" | "us" | "them" | "him" | "it" | "you"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [
            DETERMINERS,
            PREPOSITIONS,
            FRONTING,
            RELATIVES,
            ADVERBS,
            NOT_ADVERBS,
            CHANGES,
            super::super::state::STATES,
        ] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}

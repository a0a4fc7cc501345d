//! Weaving: a typed fragment becomes the end of a sentence of ours (design: gold, "Weaving typed
//! fragments").

use super::super::{ListVerb, Stem, Woven};
use super::article::{article, starts_with_vowel, wants_the};
use super::case::lower;
use super::clause::{
    SUBJECTS, is_adverb, is_clause, is_determiner, is_subject, main_verb, opens_with_verb,
};
use super::ends::{finish, mend_splice, sentences, soften, take_stop};
use super::list::{join_items, part_names};
use super::mend::mend;
use super::phrase::{Word, join};
use super::question;
use super::state::{HELD, is_standing, opens_with_state, wants_have};
use super::stem::{SAID, THANKS, strip, strip_any, strip_fillers, strip_i, strip_prefaces};
use super::verbs::{Kind, is_auxiliary, is_base, is_third, kind};
use super::wish;

/// Weaves a fragment into its place.
pub(super) fn weave(stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
    let mut parts = mend(typed);
    parts.retain(|words| !words.is_empty());
    if parts.is_empty() {
        return Woven::Empty;
    }
    match stem {
        Stem::Verb => after_i(merge_items(parts), verb),
        Stem::Wish => wish::after_wish(merge_items(parts)),
        Stem::Noun => after_about(merge_items(parts)),
        Stem::Question => question::indirect(parts),
        Stem::OwnQuestion => question::own(parts),
        Stem::Sentence | Stem::Deed => {
            if let Some(first) = parts.first_mut() {
                strip_prefaces(first);
            }
            if stem == Stem::Deed {
                parts.iter_mut().for_each(own);
            }
            let things = merge_items(parts.clone());
            match things.as_slice() {
                [only] if is_thing(only) && (stem == Stem::Deed || lists(only)) => {
                    need_verb(things, None)
                }
                _ => Woven::Fits(sentences(parts)),
            }
        }
        Stem::That => after_that(parts, verb),
    }
}

/// "weigh everything" → "I weigh everything": people leave out the "I" of what they do.
fn own(words: &mut Vec<Word>) {
    // "Research shows that" opens with a noun.
    let noun = words.first().is_some_and(|word| kind(word.key()) == Some(Kind::BaseOrNoun));
    if opens_with_verb(words) && !(noun && is_clause(words)) && !has_its_own(words) {
        lead_with(words, &["I"]);
    }
}

/// Whether who does it comes later: "should the supplier fail, I would", "based on the data, I'd", "could you".
fn has_its_own(words: &[Word]) -> bool {
    const OPENING: [&str; 5] = ["based", "compared", "confronted", "faced", "given"];
    let Some(first) = words.first() else { return false };
    let helps = kind(first.key()) == Some(Kind::Auxiliary);
    let turned = words.get(1).is_some_and(|word| is_subject(word) && word.key() != "it");
    let later = words.windows(2).any(|pair| match pair {
        [before, next] => before.has_comma() && is_subject(next),
        _ => false,
    });
    helps && (turned || later) || OPENING.contains(&first.key()) && later
}

/// Whether there is no sentence in it: "a comparison of your data with ours", "IV trained, syringe drivers". Where it
/// cannot be told, it is one: then it stands as it was typed.
fn is_thing(words: &[Word]) -> bool {
    let tells = |word: &Word| SUBJECTS.contains(&word.key()) || is_auxiliary(word.key());
    let acts = |word: &Word| {
        matches!(kind(word.key()), Some(Kind::Past | Kind::Base))
            || kind(word.key()) == Some(Kind::Regular) && !HELD.contains(&word.key())
    };
    let one = words.first().is_some_and(|word| matches!(word.key(), "a" | "an"));
    words.iter().all(Word::is_spoken)
        && !words.iter().any(tells)
        && (one || !words.iter().any(acts))
        && !opens_with_verb(words)
        && !is_clause(words)
        && !question::opens(words)
}

/// Whether it names three things or more. What stands behind a colon or a dash says something of them.
fn lists(words: &[Word]) -> bool {
    let says = |word: &Word| word.trail.contains([':', ';', '–', '—']) || word.core() == "-";
    let Some((_, inside)) = words.split_last() else { return false };
    let joints =
        inside.iter().filter(|word| word.has_comma() || matches!(word.key(), "and" | "or"));
    joints.count() > 1 && inside.iter().any(Word::has_comma) && !words.iter().any(says)
}

/// "I also ___".
fn after_i(mut parts: Vec<Vec<Word>>, verb: Option<ListVerb>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_prefaces(first);
    strip_fillers(first);
    let said = strip_i(first);
    if !said && wants_have(first) {
        lead_with(first, &["have"]);
        return fit(parts);
    }
    if said || opens_with_verb(first) {
        mend_splice(first, true);
        if let Some(verb) = first.first_mut().filter(|word| !said && kind(word.key()).is_some()) {
            lower(verb);
        }
    }
    if !said && is_standing(first) {
        let bare = !first.first().is_some_and(|word| is_determiner(word.key()));
        let article = if starts_with_vowel(first) { "an" } else { "a" };
        lead_with(first, ["am", article].get(..=usize::from(bare)).unwrap_or_default());
        return fit(parts);
    }
    if said || opens_with_verb(first) {
        return fit(parts);
    }
    if is_clause(first) {
        return Woven::Stands(sentences(parts));
    }
    if opens_with_state(first) {
        lead_with(first, &["am"]);
        return fit(parts);
    }
    need_verb(parts, verb)
}

/// "I said that ___". Without a verb ("team of twelve") the fragment is asked about, as after "I".
fn after_that(mut parts: Vec<Vec<Word>>, verb: Option<ListVerb>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_any(first, &SAID);
    strip_prefaces(first);
    let answers = first
        .first()
        .is_some_and(|word| word.key() == "yes" || (word.key() == "no" && word.has_comma()))
        || (first.first().is_some_and(|word| word.key() == "no")
            && first.get(1).is_some_and(is_subject));
    if answers && first.get(1..).is_some_and(is_clause) {
        strip_any(first, &["yes", "no"]);
    }
    if first.get(1..).is_some_and(is_clause) {
        strip_any(first, &["that", "because", "since"]);
    }
    if wants_have(first) {
        lead_with(first, &["I", "have"]);
    } else if opens_with_verb(first) {
        lead_with(first, &["I"]);
    } else if opens_with_state(first) {
        lead_with(first, &["I", "am"]);
    } else if is_clause(first) {
        mend_splice(first, false);
    } else {
        return match need_verb(parts, verb) {
            Woven::Fits(text) => Woven::Fits(format!("I {text}")),
            other => other,
        };
    }
    fit(parts)
}

/// "Thank you for telling me about ___".
fn after_about(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_any(first, THANKS);
    let that = first.first().is_some_and(|word| word.key() == "that")
        && !points(first)
        && first.get(1..).is_some_and(|rest| {
            is_clause(rest)
                || (rest.len() > 2
                    && rest
                        .first()
                        .is_some_and(|word| is_subject(word) || is_determiner(word.key())))
        });
    if that {
        strip(first, "that");
    }
    if question::opens(first) {
        question::straighten(first);
    } else if points(first) {
        // A thing, whatever verb comes later: "that time the oven died".
    } else if wants_the(first) {
        lead_with(first, &["the"]);
    } else if that || is_clause(first) {
        if !tells_how(first, that) {
            return Woven::Stands(sentences(parts));
        }
        lead_with(first, &["how"]);
    }
    fit(parts)
}

/// Whether "that" points at one thing: "that time Mr. Hobbs went missing", "that lad with the trumpet".
fn points(words: &[Word]) -> bool {
    #[rustfmt::skip]
    const POINTED_AT: [&str; 22] = [
        "afternoon", "bit", "boy", "chap", "child", "day", "evening", "girl", "guy", "lad", "lady", "man",
        "moment", "morning", "night", "summer", "time", "week", "weekend", "winter", "woman", "year",
    ];
    let [that, thing, rest @ ..] = words else { return false };
    // "That time is short" is a clause of its own.
    let clause = rest.first().is_some_and(|word| kind(word.key()) == Some(Kind::Auxiliary));
    that.key() == "that" && !clause && POINTED_AT.contains(&thing.key())
}

/// Whether "how" can go before a clause and keep its sense: somebody does something. "You are kind" and "she
/// showed me the room" are no ways of doing things.
fn tells_how(words: &[Word], that: bool) -> bool {
    #[rustfmt::skip]
    const STATES: [&str; 16] = [
        "have", "has", "want", "like", "love", "need", "know", "think", "believe", "say", "feel",
        "seem", "hope", "mean", "agree", "understand",
    ];
    let Some(first) = words.first() else { return false };
    let at = if is_determiner(first.key()) {
        main_verb(words).unwrap_or(0)
    } else if is_subject(first) && !first.key().contains('\'') && first.key() != "i" {
        1 + words
            .iter()
            .skip(1)
            .take_while(|word| is_adverb(word.key()) && word.key() != "not")
            .count()
    } else {
        0
    };
    let Some(verb) = words.get(at).filter(|_| at > 0) else { return false };
    // "They still do the tea round": here it helps no other verb.
    let done = matches!(verb.key(), "do" | "does" | "did")
        && words.get(at + 1).is_some_and(|word| is_determiner(word.key()));
    let base = verb.key().strip_suffix('s').unwrap_or(verb.key());
    let past = matches!(kind(verb.key()), Some(Kind::Past | Kind::Regular)) && !is_base(verb.key());
    !STATES.contains(&verb.key())
        && !STATES.contains(&base)
        && (kind(verb.key()) != Some(Kind::Auxiliary) || done)
        && (is_base(verb.key()) || is_third(verb.key()) || (past && that))
}

/// No verb was found: holds the list, or puts the chosen verb before it.
pub(super) fn need_verb(mut parts: Vec<Vec<Word>>, verb: Option<ListVerb>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    part_names(first);
    match verb {
        None => match fit(parts) {
            Woven::Fits(text) => Woven::NeedsVerb(text),
            other => other,
        },
        Some(verb) => {
            soften(first);
            let gerund = first
                .first()
                .is_some_and(|word| word.key().len() > 5 && word.key().ends_with("ing"));
            match verb {
                ListVerb::Use => lead_with(first, &["use"]),
                ListVerb::Teach => lead_with(first, &["teach"]),
                ListVerb::Learn => lead_with(first, &["am", "learning"]),
                ListVerb::Have if gerund => lead_with(first, &["have", "experience", "of"]),
                ListVerb::Have => match article(first) {
                    Some(article) => lead_with(first, &["have", article]),
                    None => lead_with(first, &["have"]),
                },
            }
            fit(parts)
        }
    }
}

/// The first sentence as it fits after the stem; the others follow as sentences, the last without its stop.
pub(super) fn fit(mut parts: Vec<Vec<Word>>) -> Woven {
    if parts.is_empty() {
        return Woven::Empty;
    }
    let mut first = parts.remove(0);
    soften(&mut first);
    take_stop(&mut first);
    join_items(&mut first);
    let mut text = join(&first);
    if let Some(mut last) = parts.pop() {
        text.push_str(". ");
        if !parts.is_empty() {
            text.push_str(&sentences(parts));
            text.push(' ');
        }
        mend_splice(&mut last, false);
        finish(&mut last);
        take_stop(&mut last);
        text.push_str(&join(&last));
    }
    Woven::Fits(text)
}

/// "python. sql. tableau." is a list: single things, each with a stop.
fn merge_items(parts: Vec<Vec<Word>>) -> Vec<Vec<Word>> {
    let bare = |words: &Vec<Word>| {
        words.len() <= 4
            && !opens_with_verb(words)
            && !is_clause(words)
            && !words.first().is_some_and(is_subject)
            && !words.iter().any(|word| word.trail.contains(['!', '?']))
    };
    if parts.len() < 2 || !parts.iter().all(bare) {
        return parts;
    }
    let mut merged = Vec::new();
    for mut words in parts {
        soften(&mut words);
        take_stop(&mut words);
        if let Some(last) = words.last_mut() {
            last.trail.push(',');
        }
        merged.append(&mut words);
    }
    vec![merged]
}

/// Puts words of ours before the fragment.
pub(super) fn lead_with(words: &mut Vec<Word>, ours: &[&str]) {
    soften(words);
    if let Some(first) = words.first_mut().filter(|word| kind(word.key()).is_some()) {
        lower(first);
    }
    words.splice(..0, ours.iter().map(|word| Word::plain(word)));
}

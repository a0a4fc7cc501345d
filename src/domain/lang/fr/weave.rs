//! Weaving: a typed fragment becomes the end of a sentence of ours.

use super::super::{ListVerb, Stem, Woven};
use super::clause::{is_determiner, is_subject, starts_clause};
use super::list::join_items;
use super::mend::{finish, mend, sentences, take_stop};
use super::nouns::{article, indefinite, is_ordinary};
use super::question;
use super::seam;
use super::spelling::{cased, is_word_too};
use super::thing;
use super::verbs::{Form, Opening, form, is_adverb, opening, opens_with_verb};
use super::word::{Word, join};

/// Weaves a fragment into its place.
pub(super) fn weave(stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
    let mut parts = mend(typed);
    parts.retain(|words| !words.is_empty());
    if parts.is_empty() {
        return Woven::Empty;
    }
    match stem {
        Stem::Verb | Stem::That => clause(merge_items(parts), stem, verb),
        Stem::Wish => wish(merge_items(parts)),
        Stem::Noun => thing::after_of(merge_items(parts)),
        Stem::Question => question::indirect(parts),
        Stem::OwnQuestion => question::own(parts),
        Stem::Sentence | Stem::Deed => {
            if let Some(first) = parts.first_mut() {
                strip_prefaces(first);
            }
            if stem == Stem::Deed {
                for words in &mut parts {
                    own(words);
                }
            }
            let things = merge_items(parts.clone());
            match things.as_slice() {
                [only] if is_thing(only) && (stem == Stem::Deed || lists(only)) => {
                    need_verb(things, None)
                }
                _ => Woven::Fits(sentences(parts)),
            }
        }
    }
}

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
fn strip_fillers(words: &mut Vec<Word>) {
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

/// A whole clause with its subject: one typed without gets "je".
fn clause(mut parts: Vec<Vec<Word>>, stem: Stem, verb: Option<ListVerb>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_prefaces(first);
    strip_fillers(first);
    if stem == Stem::That
        && first.first().is_some_and(|word| matches!(word.key(), "oui" | "non"))
        && first.get(1..).is_some_and(starts_clause)
    {
        first.remove(0);
    }
    if lead_with_subject(first) || starts_clause(first) {
        return fit(parts);
    }
    if opening(first) == Some(Opening::Infinitive) {
        // Says no tense: nothing is guessed.
        let verb = None;
        return need_verb(parts, verb);
    }
    need_verb(parts, verb)
}

/// "géré la paie" → "j’ai géré la paie"; whether there was something to lead.
fn lead_with_subject(words: &mut Vec<Word>) -> bool {
    if is_subject(words) {
        return false;
    }
    let ours: &[&str] = match opening(words) {
        Some(Opening::Done) => &["j’", "ai"],
        Some(Opening::Went | Opening::State) => &["je", "suis"],
        Some(Opening::NeverDone) => &["je", "n’", "ai"],
        Some(Opening::First) => &["je"],
        Some(Opening::Infinitive) | None => return false,
    };
    lead_with(words, ours);
    true
}

/// Puts words of ours before the fragment; the last of them is elided where a vowel follows.
pub(super) fn lead_with(words: &mut Vec<Word>, ours: &[&str]) {
    soften(words);
    if let Some(first) =
        words.first_mut().filter(|word| is_ordinary(word.bare()) && !word.is_fixed())
    {
        first.lower();
    }
    let next = words.first().map(|word| word.core().to_owned()).unwrap_or_default();
    let mut ours: Vec<Word> = ours.iter().map(|word| Word::plain(word)).collect();
    if let Some(last) = ours.last_mut() {
        let joined = seam::before(last.core(), &next);
        let joined = joined.trim_end();
        if joined != last.core() {
            last.set(joined);
        }
    }
    words.splice(..0, ours);
}

/// A deed that opens with its verb gets the "je" it was typed without.
fn own(words: &mut Vec<Word>) {
    if !starts_clause(words) {
        lead_with_subject(words);
    }
}

/// Whether there is no sentence in it. Where it cannot be told, it is one: then it stands as it was typed.
fn is_thing(words: &[Word]) -> bool {
    let infinitive = opening(words) == Some(Opening::Infinitive);
    let tells = |word: &Word| {
        matches!(
            word.key(),
            "je" | "j’"
                | "nous"
                | "vous"
                | "il"
                | "elle"
                | "on"
                | "est"
                | "sont"
                | "était"
                | "ont"
                | "avait"
        )
    };
    words.iter().all(Word::is_spoken)
        && !words.iter().any(tells)
        && (infinitive || !opens_with_verb(words))
        && !starts_clause(words)
        && !question::opens(words)
        && !words.iter().any(|word| {
            matches!(form(word), Some(Form::First))
                && !is_determiner(word.key())
                && word.key().ends_with("ais")
        })
}

/// Whether it names three things or more. What stands behind a colon or a dash says something of them.
fn lists(words: &[Word]) -> bool {
    let says = |word: &Word| word.trail.contains([':', ';', '–', '—']) || word.core() == "-";
    let Some((_, inside)) = words.split_last() else { return false };
    let joints = inside.iter().filter(|word| word.has_comma() || matches!(word.key(), "et" | "ou"));
    joints.count() > 1 && inside.iter().any(Word::has_comma) && !words.iter().any(says)
}

/// What people type of the stem of a wish, without accents.
#[rustfmt::skip]
const WISH: &[&str] = &[
    "j’ aimerais beaucoup", "j’ aimerais bien", "j’ aimerais", "je voudrais bien", "je voudrais", "je souhaiterais", "je souhaite", "j’ ai envie de", "j’ ai envie d’", "j’ espere", "je veux", "envie de", "envie d’", "aimerais", "voudrais", "pouvoir", "de", "d’", "a",
];

/// "j’aimerais ___": an infinitive with what follows.
fn wish(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    for _ in 0..3 {
        // "pouvoir" is a wish of its own where no other verb follows.
        let able = first.first().is_some_and(|word| word.key() == "pouvoir");
        if able || !strip_any(first, WISH) {
            break;
        }
    }
    // The stem alone is nothing yet.
    if WISH.iter().any(|phrase| phrase.split(' ').eq(first.iter().map(Word::bare)))
        && form_is_none(first)
    {
        return Woven::Empty;
    }
    strip_any(first, &["et", "aussi"]);
    let clitics = first
        .iter()
        .take_while(|word| {
            matches!(
                word.key(),
                "me" | "m’"
                    | "y"
                    | "en"
                    | "le"
                    | "la"
                    | "l’"
                    | "les"
                    | "vous"
                    | "leur"
                    | "lui"
                    | "ne"
                    | "pas"
                    | "plus"
                    | "mieux"
                    | "bien"
            ) || is_adverb(word.key())
        })
        .count();
    if first.get(clitics).and_then(form) == Some(Form::Infinitive) {
        if let Some(word) = first.first_mut().filter(|word| !word.is_fixed()) {
            word.lower();
        }
        return fit(parts);
    }
    if starts_clause(first) {
        return Woven::Stands(sentences(parts));
    }
    need_verb(parts, None)
}

fn form_is_none(words: &[Word]) -> bool {
    words.last().and_then(form) != Some(Form::Infinitive)
}

/// No verb was found: holds the list, or puts the chosen verb before it.
pub(super) fn need_verb(mut parts: Vec<Vec<Word>>, verb: Option<ListVerb>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    part_names(first);
    let Some(verb) = verb else {
        return match fit(parts) {
            Woven::Fits(text) => Woven::NeedsVerb(text),
            other => other,
        };
    };
    let name = first.first().is_some_and(|word| cased(word.key()).is_some());
    let bare = !name && first.first().is_some_and(|word| !is_determiner(word.key()));
    let le = article(first).filter(|_| bare);
    let un = indefinite(first).filter(|_| bare);
    let permit = first
        .first()
        .is_some_and(|word| matches!(word.bare(), "permis" | "bac" | "bafa" | "caces"));
    match (verb, le, un) {
        (ListVerb::Have, Some(le), _) if permit => lead_with(first, &["j’", "ai", le]),
        (ListVerb::Have, _, Some(un)) => lead_with(first, &["j’", "ai", un]),
        (ListVerb::Have, ..) => lead_with(first, &["j’", "ai"]),
        (ListVerb::Use, _, Some(un)) => lead_with(first, &["j’", "utilise", un]),
        (ListVerb::Use, ..) => lead_with(first, &["j’", "utilise"]),
        (ListVerb::Teach, Some(le), _) => lead_with(first, &["j’", "enseigne", le]),
        (ListVerb::Teach, ..) => lead_with(first, &["j’", "enseigne"]),
        (ListVerb::Learn, Some(le), _) => lead_with(first, &["j’", "apprends", le]),
        (ListVerb::Learn, ..) => lead_with(first, &["j’", "apprends"]),
    }
    fit(parts)
}

/// Commas for a row of names that was typed without: "python sql excel".
fn part_names(words: &mut [Word]) {
    let named = |word: &Word| cased(word.key()).is_some() && !is_word_too(word.key());
    if let Some((last, head)) = words.split_last_mut()
        && head.len() > 1
        && head.iter().all(|word| named(word) && word.runs_on())
        && named(last)
    {
        for word in head {
            word.trail.push(',');
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
        finish(&mut last);
        take_stop(&mut last);
        text.push_str(&join(&last));
    }
    Woven::Fits(text)
}

/// A small letter at the start, where the word is an ordinary one: phones start every field with a capital.
pub(super) fn soften(words: &mut [Word]) {
    let next_capital = words.get(1).is_some_and(|word| word.is_capital() && !word.is_fixed());
    let glued = words.first().is_some_and(Word::is_glued);
    if let Some(first) = words.first_mut()
        && first.is_capital()
        && !first.core().chars().skip(1).any(char::is_uppercase)
        && (glued
            || is_ordinary(first.bare())
                && (!next_capital || is_determiner(first.key()) || form(first).is_some()))
    {
        first.lower();
    }
}

/// "python. sql. excel." is a list: single things, each with a stop.
fn merge_items(parts: Vec<Vec<Word>>) -> Vec<Vec<Word>> {
    let bare = |words: &Vec<Word>| {
        words.len() <= 4
            && !opens_with_verb(words)
            && !starts_clause(words)
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

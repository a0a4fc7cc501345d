//! Weaving: a typed fragment becomes the end of a sentence of ours (design: gold, "Weaving typed fragments").

use super::super::{ListVerb, Stem, Woven};
use super::case::{lower, soften};
use super::clause::{is_clause, mark_past};
use super::ends::{finish, sentences, take_opening, take_stop};
use super::list::{join_items, part_names};
use super::mend::{drop_loose_end, mend};
use super::phrase::{Word, join};
use super::stem::{SAID, WISH, strip_any, strip_fillers, strip_i, strip_prefaces};
use super::verbs::{is_gerund, is_infinitive, person};
use super::words::is_adverb;
use super::{question, thing};

/// Weaves a fragment into its place.
pub(super) fn weave(stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
    let mut parts = mend(typed);
    parts.retain(|words| !words.is_empty());
    if parts.is_empty() {
        return Woven::Empty;
    }
    match stem {
        Stem::Verb => clause(merge_items(parts), verb),
        Stem::Wish => wish(merge_items(parts)),
        // "El turno de noche. Suena bien": more than a name may be a sentence whose verb is not known.
        Stem::Noun if parts.iter().all(|words| words.len() < 3) => {
            thing::after_about(merge_items(parts))
        }
        Stem::Noun => thing::after_about(parts),
        Stem::Question => question::indirect(parts),
        Stem::OwnQuestion => question::own(parts),
        Stem::Sentence | Stem::Deed => {
            if let Some(first) = parts.first_mut() {
                strip_prefaces(first);
            }
            // No command opens what is said of oneself: "acepte un puesto" is a past without its accent.
            for words in &mut parts {
                mark_past(words);
            }
            let things = merge_items(parts.clone());
            match things.as_slice() {
                [only] if is_thing(only) && (stem == Stem::Deed || lists(only)) => {
                    need_verb(things, None)
                }
                _ => Woven::Fits(sentences(parts)),
            }
        }
        Stem::That => {
            if let Some(first) = parts.first_mut() {
                strip_any(first, SAID);
                strip_answer(first);
            }
            clause(parts, verb)
        }
    }
}

/// "Sí, llevé …": the answer before the clause.
fn strip_answer(words: &mut Vec<Word>) {
    let answer = words
        .first()
        .is_some_and(|word| matches!(word.key(), "sí" | "si" | "no") && word.has_comma());
    if answer && words.get(1..).is_some_and(is_clause) {
        words.remove(0);
    }
}

/// "Quisiera añadir que ___".
fn clause(mut parts: Vec<Vec<Word>>, verb: Option<ListVerb>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_prefaces(first);
    strip_fillers(first);
    mark_past(first);
    strip_i(first);
    let asks = first.iter().any(|word| word.lead.contains('¿') || word.trail.contains('?'));
    // "llevé las nóminas??" asks nothing; "¿por qué llevé …?" does.
    if asks && question::opens(first) {
        return Woven::Stands(sentences(parts));
    }
    if !is_clause(first) {
        return need_verb(parts, verb);
    }
    fit(parts)
}

/// "Me gustaría ___": what is wished for, as an infinitive.
fn wish(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_prefaces(first);
    // The stem alone is nothing yet.
    if WISH.iter().any(|phrase| phrase.split(' ').eq(first.iter().map(Word::key))) {
        return Woven::Empty;
    }
    let said = strip_any(first, WISH);
    strip_fillers(first);
    let at = first.iter().take_while(|word| is_adverb(word.key()) && word.runs_on()).count();
    if first.get(at).is_some_and(|word| is_infinitive(word.key())) {
        if let Some(opening) = first.first_mut().filter(|word| !word.is_fixed()) {
            lower(opening);
        }
        return fit(parts);
    }
    if !said && is_clause(first) { Woven::Stands(sentences(parts)) } else { need_verb(parts, None) }
}

/// Whether there is no sentence in it: "manejo de caja, inventario", "comparación de sus datos". Where it cannot be told, it is
/// one: then it stands as it was typed.
fn is_thing(words: &[Word]) -> bool {
    words.iter().all(Word::is_spoken)
        && !words.iter().any(|word| person(word.key()).is_some())
        && !is_clause(words)
        && !question::opens(words)
        && !words
            .iter()
            .any(|word| word.lead.contains(['¿', '¡']) || word.trail.contains(['?', '!']))
        && !words.first().is_some_and(|word| matches!(word.key(), "sí" | "no" | "gracias" | "hola"))
}

/// Whether it names three things or more. What stands behind a colon or a dash says something of them.
fn lists(words: &[Word]) -> bool {
    let says = |word: &Word| word.trail.contains([':', ';', '–', '—']) || word.core() == "-";
    let Some((_, inside)) = words.split_last() else { return false };
    let joints =
        inside.iter().filter(|word| word.has_comma() || matches!(word.key(), "y" | "e" | "o"));
    joints.count() > 1 && inside.iter().any(Word::has_comma) && !inside.iter().any(says)
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
    soften(first);
    let acts = first.first().is_some_and(|word| is_infinitive(word.key()));
    let doing = first.first().is_some_and(|word| is_gerund(word.key()));
    let ours: &[&str] = match verb {
        ListVerb::Use if acts => &["uso", "lo", "necesario", "para"],
        ListVerb::Use => &["uso"],
        ListVerb::Teach if acts => &["enseño", "a"],
        ListVerb::Teach => &["enseño"],
        ListVerb::Learn if acts => &["estoy", "aprendiendo", "a"],
        ListVerb::Learn => &["estoy", "aprendiendo"],
        ListVerb::Have if acts => &["tengo", "experiencia", "en"],
        ListVerb::Have if doing => &["tengo", "experiencia"],
        ListVerb::Have => &["tengo"],
    };
    lead_with(first, ours);
    fit(parts)
}

/// The first sentence as it fits after the stem; the others follow as sentences, the last without its stop.
pub(super) fn fit(mut parts: Vec<Vec<Word>>) -> Woven {
    if parts.is_empty() {
        return Woven::Empty;
    }
    let mut first = parts.remove(0);
    soften(&mut first);
    take_stop(&mut first);
    take_opening(&mut first);
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
        take_opening(&mut last);
        text.push_str(&join(&last));
    }
    Woven::Fits(text)
}

/// "python. sql. tableau." is a list: single things, each with a stop.
fn merge_items(parts: Vec<Vec<Word>>) -> Vec<Vec<Word>> {
    let bare = |words: &Vec<Word>| {
        words.len() <= 4
            && words.iter().all(Word::is_spoken)
            && !is_clause(words)
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
    drop_loose_end(&mut merged);
    vec![merged]
}

/// Puts words of ours before the fragment.
pub(super) fn lead_with(words: &mut Vec<Word>, ours: &[&str]) {
    soften(words);
    words.splice(..0, ours.iter().map(|word| Word::plain(word)));
}

//! Weaving: a typed fragment becomes the end of a sentence of ours.

use super::super::{ListVerb, Stem, Woven};
use super::clause::{is_determiner, is_subject, starts_clause};
use super::ends::sentences;
use super::fit::{fit, lead_with, merge_items, part_names};
use super::mend::mend;
use super::nouns::{article, indefinite};
use super::opening::{Opening, opening, opens_with_verb};
use super::question;
use super::spelling::cased;
use super::stem::{strip_fillers, strip_prefaces};
use super::thing;
use super::verbs::{Form, form};
use super::wish;
use super::word::Word;

/// Weaves a fragment into its place.
pub(super) fn weave(stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
    let mut parts = mend(typed);
    parts.retain(|words| !words.is_empty());
    if parts.is_empty() {
        return Woven::Empty;
    }
    match stem {
        Stem::Verb | Stem::That => clause(merge_items(parts), stem, verb),
        Stem::Wish => wish::wish(merge_items(parts)),
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

/// The bare title of a post, for "le poste de ___": as it was typed, without an article of ours.
pub(super) fn role(typed: &str) -> Woven {
    let mut parts = merge_items(mend(typed));
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    if starts_clause(first) {
        return Woven::Stands(sentences(parts));
    }
    // "Infirmière de nuit", but "Product Owner" and "RH".
    let named = first.get(1).is_some_and(|next| next.is_capital() && !next.is_fixed())
        && first.get(1).is_some_and(|next| next.core().chars().any(char::is_lowercase));
    if let Some(word) = first.first_mut()
        && !named
        && !word.is_fixed()
        && word.core().chars().any(char::is_lowercase)
    {
        word.lower();
    }
    fit(parts)
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

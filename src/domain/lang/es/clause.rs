//! What a fragment is: a clause with its verb ("llevé las nóminas", "mi permiso está vigente") or a thing ("permiso de
//! conducir"). Where it cannot be told, it is a thing: the person is asked then.

use super::gender::gender;
use super::phrase::Word;
use super::verbs::{Person, is_bare_third, is_listed, is_noun_too, past, person};
use super::words::{
    cased, is_adverb, is_clitic, is_determiner, is_fronting, is_ordinary, is_preposition,
    is_relative, is_subject,
};

/// Where the verb stands that a fragment opens with, and whose deed it tells: "nunca falté", "les enseñé", "yo llevaba".
pub(super) fn opening_verb(words: &[Word]) -> Option<(usize, Person)> {
    let mut subject = None;
    let mut at = 0;
    while let Some(word) = words.get(at).filter(|word| word.runs_on()) {
        let next = words.get(at + 1).map_or("", Word::key);
        let key = word.key();
        let opens = if is_subject(key) && subject.is_none() {
            subject = Some(key);
            true
        } else if matches!(key, "la" | "los" | "las" | "lo") {
            // "la llevé", but "la carga".
            person(next).is_some()
        } else {
            is_adverb(key) || is_clitic(key)
        };
        if !opens {
            break;
        }
        at += 1;
    }
    let verb = words.get(at)?;
    let key = verb.key();
    let theirs = matches!(subject, Some("usted" | "ustedes" | "tú" | "vos"));
    if let Some(person) = person(key) {
        let second = theirs && matches!(person, Person::Third | Person::Either);
        return Some((at, if second { Person::Second } else { person }));
    }
    if is_noun_too(key) && (subject == Some("yo") || acts(words, at)) {
        return Some((at, Person::First));
    }
    (subject.is_some_and(|subject| subject != "yo") && is_bare_third(key))
        .then_some((at, if theirs { Person::Second } else { Person::Third }))
}

/// Whether what follows "uso", "trabajo" or "diseño" shows that it is the verb.
fn acts(words: &[Word], at: usize) -> bool {
    let (Some(word), Some(next)) = (words.get(at), words.get(at + 1)) else { return false };
    let (key, next) = (word.key(), next.key());
    let led = at
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .is_some_and(|before| is_clitic(before.key()));
    let lives = match key {
        "trabajo" => is_preposition(next) || is_adverb(next),
        "estudio" | "vivo" | "juego" | "limpio" => {
            matches!(next, "en" | "con" | "para" | "por" | "desde") || is_adverb(next)
        }
        "cuento" => next == "con",
        "bajo" | "junto" => return led,
        _ => false,
    };
    let things = next.ends_with('s') && next.chars().count() > 3 && !next.ends_with("és");
    word.runs_on()
        && (led
            || lives
            || is_determiner(next) && !matches!(next, "del" | "al")
            || cased(next).is_some()
            || things)
}

/// Puts the accent on a past that was typed without, where such a past has to stand: "lleve las nominas".
pub(super) fn mark_past(words: &mut [Word]) {
    #[rustfmt::skip]
    const THINGS: [&str; 20] = [
        "aporte", "ajuste", "alcance", "avance", "baile", "balance", "base", "cobre", "corte", "debate", "enfoque", "importe", "monte",
        "pase", "reporte", "soporte", "toque", "trámite", "transporte", "viaje",
    ];
    let at = words
        .iter()
        .take_while(|word| {
            word.runs_on() && (is_adverb(word.key()) || is_clitic(word.key()) || word.key() == "yo")
        })
        .count();
    let next = words.get(at + 1).map_or("", Word::key);
    let article = matches!(next, "el" | "la" | "los" | "las" | "un" | "una" | "mi" | "mis");
    let thing = words.get(at).is_some_and(|word| {
        is_ordinary(word.key()) || gender(word.key()).is_some() || cased(word.key()).is_some()
    });
    let Some(verb) = words.get_mut(at) else { return };
    if person(verb.key()).is_some() || (THINGS.contains(&verb.key()) && !article) {
        return;
    }
    // "Reestructure el equipo": a verb that is not listed, before its object.
    let any = || {
        let stem = verb.key().strip_suffix('e').filter(|stem| stem.chars().count() > 3)?;
        let plain = stem.chars().all(char::is_alphabetic) && verb.runs_on();
        (article && !thing && plain).then(|| [stem, "é"].concat())
    };
    if let Some(marked) = past(verb.key()).filter(|_| verb.runs_on() || at > 0).or_else(any) {
        let capital = verb.is_capital();
        verb.set(&marked);
        if capital {
            super::case::raise(verb);
        }
    }
}

/// Whether it is a whole clause, with a finite verb.
pub(super) fn is_clause(words: &[Word]) -> bool {
    if opening_verb(words).is_some() {
        return true;
    }
    let Some(first) = words.first() else { return false };
    if is_fronting(first.key()) {
        // "En 2019 llevé las nóminas", "cuando faltó gente, cubrí turnos"; "si hace falta" is none yet.
        let i = |at: usize| {
            let free = words.get(at - 1).is_some_and(|before| {
                !is_determiner(before.key()) && !is_preposition(before.key())
            });
            free && words.get(at).is_some_and(|word| person(word.key()) == Some(Person::First))
        };
        let verbs = (1..words.len()).filter(|at| is_verb(words, *at) || i(*at)).count();
        let inside = words.iter().filter(|word| is_relative(word.key())).count();
        return verbs > inside;
    }
    main_verb(words).is_some()
}

/// Whether a finite verb stands here, not right behind what a noun follows.
fn is_verb(words: &[Word], at: usize) -> bool {
    let (Some(word), Some(before)) =
        (words.get(at), at.checked_sub(1).and_then(|at| words.get(at)))
    else {
        return false;
    };
    let marked = word.key().ends_with(['é', 'ó', 'í'])
        || word.key().ends_with("aron")
        || is_listed(word.key());
    let year = before.key().chars().all(|c| c.is_ascii_digit());
    let article = matches!(before.key(), "la" | "los" | "las" | "lo");
    let free = !before.runs_on()
        || if article {
            marked
        } else {
            year || !is_determiner(before.key()) && !is_preposition(before.key())
        };
    match person(word.key()) {
        // "reviso" may be somebody's noun: only where nothing else can stand.
        Some(Person::First) if word.key().ends_with('o') => {
            free && (!before.runs_on()
                || is_adverb(before.key())
                || is_clitic(before.key())
                || before.key() == "yo")
        }
        Some(_) => free,
        None => false,
    }
}

/// Where the main verb stands after a noun for a subject. Verbs inside "lo que dije", "un equipo que ganó" are not it.
pub(super) fn main_verb(words: &[Word]) -> Option<usize> {
    let first = words.first()?;
    let determined = is_determiner(first.key()) || first.is_capital() || first.key() == "quien";
    let mut inside = usize::from(is_relative(first.key()));
    for at in 1..words.len() {
        let (before, word) = (words.get(at - 1)?, words.get(at)?);
        if before.has_comma() || before.trail.contains([';', ':']) {
            return None;
        }
        if is_relative(word.key()) {
            inside += 1;
            continue;
        }
        let next = words.get(at + 1).map_or("", Word::key);
        let bare = determined
            && at > 1
            && word.runs_on()
            && is_bare_third(word.key())
            && !is_determiner(before.key())
            && !is_preposition(before.key())
            && !matches!(before.key(), "y" | "e" | "o" | "u")
            && (is_determiner(next) || is_clitic(next) || next == "a" || next == "muy");
        let named =
            at == 1 && first.is_capital() && is_bare_third(word.key()) && is_determiner(next);
        if is_verb(words, at) || bare || named {
            if inside == 0 {
                return Some(at);
            }
            inside -= 1;
        }
    }
    None
}

//! A thing, after "hablarme de" or "sobre": with its article, or as it was typed in quotation marks.

use super::super::Woven;
use super::case::soften;
use super::clause::{is_clause, opening_verb};
use super::ends::sentences;
use super::gender::article;
use super::mend::mend;
use super::phrase::Word;
use super::question;
use super::stem::{THANKS, strip, strip_any, strip_prefaces};
use super::verbs::{Person, is_infinitive, is_noun_too};
use super::weave::{fit, lead_with};
use super::words::{accented, cased, is_determiner, is_ordinary, is_preposition};

/// Weaves a thing.
pub(super) fn after_about(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_any(first, THANKS);
    for phrase in ["acerca de", "sobre", "de"] {
        strip(first, phrase);
    }
    undo_contraction(first);
    let told = first.first().is_some_and(|word| word.key() == "que") && !question::opens(first);
    if told && first.get(1..).is_some_and(is_clause) {
        strip(first, "que");
        return clause(parts);
    }
    if question::opens(first) || mark_question(first) {
        return fit(parts);
    }
    // "Trabajo en equipo" is a thing here, whatever it is elsewhere.
    let noun = first.first().is_some_and(|word| is_noun_too(word.key()))
        && first.get(1).is_none_or(|next| is_preposition(next.key()) || !is_determiner(next.key()));
    if !noun && is_clause(first) {
        return clause(parts);
    }
    thing(parts)
}

/// "del proyecto", typed after "hablarme": "el proyecto". "Al" is the same of "a".
fn undo_contraction(words: &mut [Word]) {
    if let Some(first) = words.first_mut().filter(|word| word.key() == "del") {
        first.set("el");
    }
}

/// "como forman a la gente" without its accent. Only "cómo" and "por qué" can be told by what stands beside them.
fn mark_question(words: &mut [Word]) -> bool {
    let verb = words.get(1..).is_some_and(|rest| opening_verb(rest).is_some());
    let [first, rest @ ..] = words else { return false };
    match first.key() {
        "como" if verb => first.set("cómo"),
        "por" if rest.first().is_some_and(|next| next.key() == "que") => {
            if let Some(next) = rest.first_mut() {
                next.set("qué");
            }
        }
        _ => return false,
    }
    true
}

/// A clause: "cómo" goes before what they do, and keeps its sense; any other stands by itself.
fn clause(mut parts: Vec<Vec<Word>>) -> Woven {
    #[rustfmt::skip]
    const STATES: [&str; 40] = [
        "es", "son", "era", "eran", "fue", "fueron", "está", "están", "estaba", "estaban", "tiene", "tienen", "tenía", "tenían", "ha", "han", "hay", "había", "hubo", "quiere", "quieren", "puede", "pueden",
        "sabe", "saben", "gusta", "gustan", "necesita", "necesitan", "buscan", "busca", "debe", "deben", "parece", "parecen", "va", "van", "cree", "creen", "espera",
    ];
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    let way = opening_verb(first).is_some_and(|(at, person)| {
        let state = first.get(at).is_some_and(|word| STATES.contains(&word.key()));
        // "Me encantó" is the writer's, and "no" tells of no way of doing things.
        let not = first.iter().take(at).any(|word| matches!(word.key(), "no" | "me" | "nos"));
        matches!(person, Person::Second | Person::Third) && !state && !not
    });
    if !way {
        return Woven::Stands(sentences(parts));
    }
    lead_with(first, &["cómo"]);
    fit(parts)
}

/// What no verb is in: a name or what has its article stays, a thing gets one where its gender is sure, and anything else
/// stands in quotation marks, where no grammar is wanted of it.
fn thing(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    soften(first);
    if let Some(article) = article(first) {
        lead_with(first, &[article]);
        return fit(parts);
    }
    let stays = first.first().is_some_and(|word| {
        let small = word.core().chars().next().is_some_and(char::is_lowercase);
        !small
            || word.is_fixed()
            || cased(word.key()).is_some()
            || is_determiner(word.key())
            || is_infinitive(word.key())
            || matches!(
                word.key(),
                "mañana"
                    | "hoy"
                    | "pasado"
                    | "después"
                    | "antes"
                    | "entre"
                    | "desde"
                    | "a"
                    | "por"
                    | "eso"
                    | "esto"
                    | "cuando"
                    | "quienes"
                    | "quien"
                    | "algo"
                    | "todo"
                    | "él"
                    | "ella"
                    | "ellos"
                    | "ellas"
            )
    });
    // "Residentes que ya no pueden …": several need no article.
    let several = first.first().is_some_and(|word| {
        let key = word.key();
        key.ends_with('s') && key.chars().count() > 3 && word.runs_on()
    }) && first.get(1).is_some_and(|next| {
        matches!(
            next.key(),
            "que" | "de" | "con" | "sin" | "para" | "por" | "en" | "a" | "cuyo" | "cuya"
        )
    });
    match fit(parts) {
        Woven::Fits(text) if several => Woven::Fits(text),
        Woven::Fits(text) if !stays => Woven::Fits(quoted(&text)),
        woven => woven,
    }
}

/// A text in quotation marks; one that holds such marks already gets the inner ones.
pub(super) fn quoted(text: &str) -> String {
    let own = text.contains(['«', '»']);
    let (open, close) = if own { ("“", "”") } else { ("«", "»") };
    [open, text, close].concat()
}

/// The bare title of a post: no article is given to it, since "puesto de" stands before it.
pub(super) fn role(typed: &str) -> Woven {
    let mut parts = mend(typed);
    parts.retain(|words| !words.is_empty());
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_prefaces(first);
    for phrase in ["el puesto", "puesto", "la vacante", "vacante", "el cargo", "cargo", "de"] {
        strip(first, phrase);
    }
    soften(first);
    // "Gerente de ventas": most titles are ordinary words, which a phone or an advert began with a capital.
    let plain = first.first().is_some_and(|word| {
        word.is_capital()
            && !word.core().chars().skip(1).any(char::is_uppercase)
            && cased(word.key()).is_none()
            && (first.len() == 1 || first.get(1).is_some_and(|next| !next.is_capital()))
    });
    if let Some(word) = first.first_mut().filter(|_| plain) {
        super::case::lower(word);
    }
    let named =
        first.first().is_some_and(|word| is_ordinary(word.key()) || accented(word.key()).is_some());
    if !named && is_clause(first) && parts.len() < 2 {
        return Woven::Stands(sentences(parts));
    }
    fit(parts)
}

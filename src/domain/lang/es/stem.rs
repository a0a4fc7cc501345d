//! The stem, typed again: what people repeat of our sentence before their own words. It goes.

use super::clause::{is_clause, mark_past, opening_verb};
use super::phrase::Word;
use super::verbs::Person;
use super::words::is_subject;

/// What people type before the thing itself, since the stem is on their mind.
#[rustfmt::skip]
const PREFACES: &[&str] = &[
    "se me olvidó decirles que", "se me olvidó decirle que", "se me olvidó decir que", "se me olvidó contar que", "se me olvidó mencionar que", "olvidé decirles que", "olvidé decirle que", "olvidé decir que", "olvidé mencionar que",
    "olvidé contar que", "me olvidé de decir que", "me olvidé de mencionar que", "me faltó decirles que", "me faltó decir que", "me faltó mencionar que", "me faltó contar que", "me falto decir que", "faltó decir que", "no les dije que", "no le dije que", "no dije que",
    "no mencioné que", "no conté que", "no les conté que", "nunca dije que", "nunca mencioné que", "no llegué a decir que", "no alcancé a decir que", "no pude decir que", "quería decirles que", "quería decirle que", "quería decir que", "quería añadir que", "quería agregar que",
    "quería contar que", "quise decir que", "quisiera decir que", "quisiera añadir que", "quisiera agregar que", "me gustaría decir que", "me gustaría añadir que", "me hubiera gustado decir que", "debí decir que", "debí haber dicho que", "debería haber dicho que", "tendría que haber dicho que", "tenía que haber dicho que", "podría haber dicho que",
    "quiero añadir que", "quiero agregar que", "quiero decir que", "quiero que sepan que", "quiero que sepa que",
];

/// The stem of a thank-you, typed again.
#[rustfmt::skip]
pub(super) const THANKS: &[&str] = &[
    "muchas gracias por hablarme", "muchas gracias por contarme", "gracias por hablarme", "gracias por contarme", "gracias por hablar", "gracias por explicarme", "gracias por mostrarme", "gracias por enseñarme",
    "por hablarme", "por contarme", "hablarme", "contarme", "me hablaron", "me habló", "me hablo", "me contaron", "me contó", "me conto", "que me hablara", "que me hablaras",
];

/// The stem of a wish, typed again.
#[rustfmt::skip]
pub(super) const WISH: &[&str] = &[
    "a mí me gustaría", "también me gustaría", "me gustaría mucho", "me gustaria mucho", "me gustaría", "me gustaria", "me encantaría", "me encantaria", "me interesaría", "me interesa", "quisiera", "querría", "quiero", "desearía", "deseo", "ojalá pudiera",
];

/// The stem of a correction, typed again.
#[rustfmt::skip]
pub(super) const SAID: &[&str] = &[
    "yo les dije que", "yo dije que", "les dije que", "le dije que", "te dije que", "os dije que", "dije que", "dije", "afirmé que", "les conté que", "le conté que", "conté que", "mencioné que", "comenté que",
];

/// Takes "olvidé decir que" and the like.
pub(super) fn strip_prefaces(words: &mut Vec<Word>) {
    let said = words
        .iter()
        .take_while(|word| matches!(word.key(), "y" | "yo" | "pero" | "también" | "además"))
        .count();
    let rest = words.get(said..).unwrap_or_default();
    if let Some(preface) = PREFACES.iter().find_map(|phrase| opening(rest, phrase)) {
        words.drain(..said + preface);
    }
}

/// "y", "también", "que": words that join the stem's.
pub(super) fn strip_fillers(words: &mut Vec<Word>) {
    // Nobody means more than a few of them.
    for _ in 0..6 {
        // "que maneje un presupuesto": the accent is missing, and is put where the clause is woven.
        let that = words.first().is_some_and(|word| word.key() == "que");
        let clause = that
            && words.get(1..).is_some_and(|rest| {
                let mut rest = rest.to_vec();
                mark_past(&mut rest);
                is_clause(&rest)
            });
        let gone = ["y", "además", "también", "pero"].iter().any(|filler| strip(words, filler))
            || clause && strip(words, "que");
        if !gone {
            break;
        }
    }
}

/// Takes the "yo" that the verb says already: "yo llevé"; not that of "yo llevaba".
pub(super) fn strip_i(words: &mut Vec<Word>) {
    let shown = opening_verb(words).is_some_and(|(_, person)| person == Person::First);
    let first = words.first().is_some_and(|word| word.key() == "yo" && word.runs_on());
    if first && shown && !words.get(1).is_some_and(|word| is_subject(word.key())) {
        strip(words, "yo");
        strip(words, "también");
    }
}

/// Takes the first of these phrases that stands at the start.
pub(super) fn strip_any(words: &mut Vec<Word>, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| strip(words, phrase))
}

/// Takes a phrase from the start, if more follows it.
pub(super) fn strip(words: &mut Vec<Word>, phrase: &str) -> bool {
    let found = opening(words, phrase);
    if let Some(count) = found {
        words.drain(..count);
    }
    found.is_some()
}

/// How many words of the start are this phrase, if more follows it.
pub(super) fn opening(words: &[Word], phrase: &str) -> Option<usize> {
    let mut count = 0;
    for key in phrase.split(' ') {
        if words.get(count)?.key() != key {
            return None;
        }
        count += 1;
    }
    (words.len() > count).then_some(count)
}

//! "j’aimerais ___": an infinitive with what follows.

use super::super::Woven;
use super::clause::starts_clause;
use super::ends::sentences;
use super::fit::fit;
use super::stem::strip_any;
use super::verbs::{Form, form, is_adverb};
use super::weave::need_verb;
use super::word::Word;

/// What people type of the stem of a wish, without accents.
#[rustfmt::skip]
const WISH: &[&str] = &[
    "j’ aimerais beaucoup", "j’ aimerais bien", "j’ aimerais", "je voudrais bien", "je voudrais", "je souhaiterais", "je souhaite", "j’ ai envie de", "j’ ai envie d’", "j’ espere", "je veux", "envie de", "envie d’", "aimerais", "voudrais", "pouvoir", "de", "d’", "a",
];

/// "j’aimerais ___": an infinitive with what follows.
pub(super) fn wish(mut parts: Vec<Vec<Word>>) -> Woven {
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

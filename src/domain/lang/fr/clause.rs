//! What a fragment is: a whole clause ("mon permis est à jour"), a verb without its subject, or a thing. Where it cannot be
//! told, it is a thing: the person is asked then.

use super::verbs::{Form, form, is_adverb, is_clitic, is_surely_finite};
use super::word::Word;

/// Words that start a noun phrase.
pub(super) fn is_determiner(key: &str) -> bool {
    matches!(
        key,
        "le" | "la"
            | "l’"
            | "les"
            | "un"
            | "une"
            | "des"
            | "du"
            | "mon"
            | "ma"
            | "mes"
            | "ton"
            | "ta"
            | "tes"
            | "son"
            | "sa"
            | "ses"
            | "notre"
            | "nos"
            | "votre"
            | "vos"
            | "leur"
            | "leurs"
            | "ce"
            | "cet"
            | "cette"
            | "ces"
            | "chaque"
            | "tout"
            | "toute"
            | "tous"
            | "toutes"
            | "plusieurs"
            | "quelques"
            | "aucun"
            | "aucune"
            | "certains"
            | "certaines"
            | "deux"
            | "trois"
            | "quatre"
            | "cinq"
            | "six"
            | "sept"
            | "huit"
            | "neuf"
            | "dix"
            | "beaucoup"
    ) || key.starts_with(|c: char| c.is_ascii_digit())
}

/// Words that open a clause inside a noun phrase: its verb is not the fragment's.
fn is_relative(key: &str) -> bool {
    matches!(
        key,
        "qui"
            | "que"
            | "qu’"
            | "où"
            | "ou"
            | "dont"
            | "quand"
            | "lorsque"
            | "lorsqu’"
            | "parce"
            | "comment"
            | "pourquoi"
            | "si"
            | "car"
            | "lequel"
            | "laquelle"
            | "pour"
            | "afin"
    )
}

/// Subjects that a verb can follow at once.
pub(super) fn is_subject(words: &[Word]) -> bool {
    let [first, rest @ ..] = words else { return false };
    let Some(next) = rest.first().filter(|_| first.runs_on()) else { return false };
    match first.key() {
        "je" | "j’" | "tu" | "il" | "ils" | "on" | "ça" | "ca" | "cela" | "ceci" | "c’"
        | "elle" | "elles" => !matches!(next.key(), "et" | "ou" | "de" | "même" | "mêmes"),
        "nous" | "vous" => {
            matches!(form(next), Some(Form::Other | Form::First))
                || is_clitic(next.key())
                || next.key().ends_with("ons")
                || next.key().ends_with("ez")
                || matches!(next.bare(), "sommes" | "etes" | "faites" | "dites")
        }
        "ce" => matches!(
            next.bare(),
            "sont" | "n’" | "sera" | "serait" | "fut" | "etait" | "qui" | "que" | "qu’"
        ),
        _ => false,
    }
}

/// Whether it is a whole clause, with a subject and a finite verb.
pub(super) fn starts_clause(words: &[Word]) -> bool {
    let Some(first) = words.first() else { return false };
    let says = matches!(first.key(), "ce")
        && words.get(1).is_some_and(|word| matches!(word.key(), "que" | "qu’" | "qui" | "dont"));
    if says {
        return false;
    }
    if is_subject(words) {
        return true;
    }
    // "chez Larch, j’ai géré", "en 2020 nous avons", "quand ils crient, je pars".
    let fronting = matches!(
        first.key(),
        "à" | "a"
            | "après"
            | "apres"
            | "au"
            | "aux"
            | "avant"
            | "avec"
            | "chez"
            | "comme"
            | "dans"
            | "depuis"
            | "en"
            | "lors"
            | "lorsque"
            | "lorsqu’"
            | "malgré"
            | "parce"
            | "pendant"
            | "pour"
            | "puis"
            | "quand"
            | "sans"
            | "si"
            | "s’"
            | "sur"
            | "hier"
            | "ensuite"
            | "enfin"
            | "aujourd’hui"
            | "ce"
            | "cette"
            | "chaque"
            | "tous"
            | "le"
            | "la"
            | "l’"
            | "oui"
            | "non"
    );
    let later = |words: &[Word]| {
        (1..words.len()).any(|at| {
            let rest = words.get(at..).unwrap_or_default();
            let before = words.get(at.saturating_sub(1));
            let inside = before.is_some_and(|word| is_relative(word.key()) && word.runs_on());
            is_subject(rest)
                && !inside
                && (before.is_some_and(Word::has_comma) || !is_determiner(first.key()))
        })
    };
    if fronting && !is_determiner(first.key()) && later(words) {
        return true;
    }
    if is_determiner(first.key()) && words.iter().any(Word::has_comma) && later(words) {
        return true;
    }
    main_verb(words).is_some()
}

/// Where the main verb stands behind a noun for a subject: "mon permis est à jour".
pub(super) fn main_verb(words: &[Word]) -> Option<usize> {
    let first = words.first()?;
    let named = first.is_capital()
        || matches!(
            first.key(),
            "personne" | "chacun" | "tout" | "rien" | "monsieur" | "madame" | "mme" | "m."
        );
    if !is_determiner(first.key()) && !named {
        return None;
    }
    for (at, word) in words.iter().enumerate().skip(1) {
        let before = words.get(at - 1)?;
        if !before.runs_on() || is_relative(word.key()) {
            return None;
        }
        // "la garde de nuit", "pour la forme": a noun stands behind these.
        let noun_due = is_determiner(before.key())
            || matches!(before.key(), "de" | "d’" | "à" | "en" | "par" | "sur");
        let next = words.get(at + 1);
        let negated = matches!(word.key(), "ne" | "n’")
            || (matches!(word.key(), "m’" | "me" | "s’" | "se") && next.is_some());
        if negated && !noun_due {
            return Some(at + 1).filter(|at| *at < words.len());
        }
        if noun_due && !is_state_verb(word) {
            continue;
        }
        let has = matches!(word.key(), "a" | "ont" | "avait" | "avaient")
            && next.is_some_and(|next| {
                matches!(form(next), Some(Form::Done | Form::Went))
                    || is_adverb(next.key())
                    || is_determiner(next.key())
            });
        let bare_has = word.bare() == "a" && !has;
        if has || (is_surely_finite(word) && !bare_has) {
            return Some(at);
        }
        // "fait", "dit", "prend": finite before what it is done to.
        if matches!(
            word.bare(),
            "fait" | "dit" | "conduit" | "produit" | "reduit" | "sort" | "suit" | "ecrit"
        ) && at > 1
            && next.is_some_and(|next| is_determiner(next.key()))
        {
            return Some(at);
        }
    }
    None
}

/// Verbs that are no noun whatever stands before them.
fn is_state_verb(word: &Word) -> bool {
    matches!(
        word.bare(),
        "est"
            | "sont"
            | "etait"
            | "etaient"
            | "sera"
            | "ont"
            | "avait"
            | "peut"
            | "peuvent"
            | "doit"
    )
}

//! Verbs, as far as a fragment about work has them: which word is one, and in which form.

use super::verb_lists::{DONE, INFINITIVES, NOT_INFINITIVES, PRESENT, REGULAR, STATES, WENT};
use super::word::Word;

/// What a word is as a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "gérer": says no tense.
    Infinitive,
    /// "géré".
    Done,
    /// "parti": with "être".
    Went,
    /// As it follows "je": "gère", "gérais", "pourrais".
    First,
    /// Another person's: "gère" is both; "gèrent", "gérait".
    Other,
}

/// Whether a sorted list holds a word.
pub(super) fn among(list: &[&str], key: &str) -> bool {
    list.binary_search(&key).is_ok()
}

/// Words that look like a form of a verb and mostly are a thing.
#[rustfmt::skip]
pub(super) const NOUNS_TOO: &[&str] = &[
    "accord", "accueille", "affiche", "aide", "analyse", "annonce", "appel", "approche", "archive", "attache", "audit",
    "balise", "base", "bois", "cadre", "calcule", "calme", "carte", "cause", "centre", "charge", "chasse", "cible",
    "classe", "code", "coiffe", "colle", "combine", "commande", "compte", "consulte", "controle", "copie", "coupe", "cours",
    "couvre", "creuse", "croise", "cuis", "cuisine", "danse", "decharge", "demande", "demarche", "depense", "dose",
    "double", "dresse", "echange", "ecoute", "engage", "entretiens", "equipe", "essai", "essaie", "estime", "etude",
    "evite", "facture", "ferme", "figure", "film", "filtre", "fixe", "forme", "garde", "groupe", "guide", "jardine",
    "joins", "juge", "limite", "lis", "liste", "livre", "manage", "marche", "marches", "marque", "masse", "menage",
    "mesure", "mets", "mixe", "mobile", "montre", "motive", "note", "offre", "organise", "ouvre", "paie", "parcours",
    "partage", "passage", "patiente", "pause", "pilote", "place", "plante", "plonge", "ponce", "port", "porte", "pose",
    "poste", "pratique", "present", "presente", "programme", "purge", "range", "recherche", "reforme", "regle", "relance",
    "rencontre", "reporte", "repose", "reserve", "respecte", "reste", "retouche", "risque", "saisie", "second", "seconde",
    "sens", "signale", "signe", "sors", "soude", "souris", "stock", "stocke", "structure", "suite", "tache", "test",
    "tests", "tour", "trace", "traite", "transporte", "travail", "triple", "veille", "vis", "visite", "vote", "voyage",
];

/// Words in "-ais" that are no verb.
#[rustfmt::skip]
const NOT_IMPERFECT: &[&str] = &[
    "anglais", "balais", "biais", "camerounais", "congolais", "dais", "delais", "desormais", "ecossais", "essais", "frais",
    "francais", "gabonais", "haltais", "hollandais", "irlandais", "ivoirien", "jamais", "japonais", "libanais", "mais",
    "marais", "mauvais", "neerlandais", "palais", "polonais", "portugais", "quais", "relais", "senegalais", "soudanais",
    "thailandais",
];

/// The stem of a regular verb in one of its forms, as the list has it.
fn is_stem(stem: &str) -> bool {
    if among(REGULAR, stem) {
        return true;
    }
    // "dirigeais", "essaie", "appelle".
    let soft =
        stem.strip_suffix('e').is_some_and(|stem| stem.ends_with('g') && among(REGULAR, stem));
    let long = stem.strip_suffix('i').is_some_and(|stem| among(REGULAR, &[stem, "y"].concat()));
    let mut letters = stem.chars().rev();
    let twice =
        matches!((letters.next(), letters.next()), (Some('l'), Some('l')) | (Some('t'), Some('t')));
    let single = stem.get(..stem.len().saturating_sub(1)).unwrap_or_default();
    soft || long || twice && among(REGULAR, single)
}

fn regular(bare: &str, endings: &[&str]) -> bool {
    endings.iter().any(|end| bare.strip_suffix(end).is_some_and(is_stem))
}

/// Whether a word is an infinitive.
pub(super) fn is_infinitive(word: &Word) -> bool {
    let bare = word.bare();
    let long = bare.chars().count() > 3;
    among(INFINITIVES, bare)
        || word.key().ends_with("er")
            && long
            && (regular(bare, &["er"])
                || !among(NOT_INFINITIVES, bare) && !bare.ends_with("ier") && !word.is_capital())
}

/// Whether a word is a participle, and with which verb. Without its accent it can be told from a present only where it
/// has an ending of its own.
fn participle(word: &Word) -> Option<Form> {
    let bare = word.bare();
    let marked = |stem: &str| stem.ends_with('é');
    let key = word.key();
    let stem = ["ées", "ée", "és"]
        .iter()
        .find_map(|end| key.strip_suffix(end).map(|stem| [stem, "é"].concat()));
    let regular_stem = stem.as_deref().unwrap_or(key);
    let one = masculine(bare);
    // "arrive" without its accent is a present.
    let went = among(WENT, &one) && (!one.ends_with('e') || marked(regular_stem));
    if went && bare != "entre" {
        return Some(Form::Went);
    }
    if among(DONE, bare) {
        return Some(Form::Done);
    }
    // Of one typed with its accent no list has to know.
    marked(regular_stem).then_some(Form::Done)
}

/// A participle as one man has it: "arrivées" is "arrive", "parties" is "parti". Without accents.
pub(super) fn masculine(bare: &str) -> String {
    const ENDS: [(&str, &str); 9] = [
        ("ees", "e"),
        ("ee", "e"),
        ("ues", "u"),
        ("ue", "u"),
        ("us", "u"),
        ("ies", "i"),
        ("ie", "i"),
        ("is", "i"),
        ("es", "e"),
    ];
    let found = ENDS.iter().find_map(|(end, one)| Some([bare.strip_suffix(end)?, one].concat()));
    found.unwrap_or_else(|| bare.to_owned())
}

/// What a word is as a verb, by itself.
pub(super) fn form(word: &Word) -> Option<Form> {
    let bare = word.bare();
    let key = word.key();
    if !word.core().chars().all(|c| c.is_alphabetic() || c == '-') || bare.chars().count() < 2 {
        return None;
    }
    if is_infinitive(word) {
        return Some(Form::Infinitive);
    }
    if among(PRESENT, bare) && !key.ends_with('é') {
        return Some(Form::First);
    }
    if let Some(form) = participle(word) {
        return Some(form);
    }
    let past = bare.ends_with("ais") && bare.chars().count() > 4 && !among(NOT_IMPERFECT, bare);
    let to_come = bare.ends_with("rai") && bare.chars().count() > 4 && bare != "avrai";
    if past || to_come || matches!(bare, "aurai" | "serai" | "ferai") || regular(bare, &["e"]) {
        return Some(Form::First);
    }
    (is_finite(bare) || regular(bare, &["es", "ent", "ons", "ez", "ait", "aient", "ions", "iez"]))
        .then_some(Form::Other)
}

/// Third persons that no list of endings tells.
#[rustfmt::skip]
const FINITE: &[&str] = &[
    "a", "aide", "apprend", "arrivent", "attend", "aura", "auront", "avaient", "avait", "comprenait", "comprend", "conduit",
    "connait", "convient", "depend", "descend", "dit", "doit", "doivent", "dort", "ecrit", "est", "etaient", "etait",
    "etant", "faisait", "fait", "fallait", "faut", "fera", "finit", "font", "lit", "met", "mettait", "mettent", "ont",
    "ouvre", "part", "permet", "permettait", "peut", "peuvent", "plait", "pourra", "pouvait", "prend", "prennent",
    "produit", "recoit", "reduit", "rend", "repond", "sait", "savait", "savent", "sent", "sera", "seront", "sert", "sont",
    "sort", "soutient", "suit", "tiennent", "tient", "va", "vaut", "vend", "veulent", "veut", "viennent", "vient", "vit",
    "voit", "vont",
];

/// Whether a word is finite wherever it stands: "est", "peut".
pub(super) fn is_finite(bare: &str) -> bool {
    among(FINITE, bare)
}

/// Whether a word can only be a verb, so that a noun before it is its subject.
pub(super) fn is_surely_finite(word: &Word) -> bool {
    let bare = word.bare();
    if matches!(
        bare,
        "a" | "dit"
            | "conduit"
            | "produit"
            | "reduit"
            | "fait"
            | "part"
            | "sort"
            | "vit"
            | "suit"
            | "ecrit"
    ) {
        return false;
    }
    let marked = word.key().contains('é') && word.key().ends_with(['é', 's']);
    is_finite(bare)
        || regular(bare, &["ait", "aient"])
        || (regular(bare, &["e", "ent"])
            && !NOUNS_TOO.contains(&bare)
            && !marked
            && !word.key().ends_with("ée"))
}

/// Words that may stand between "je" and its verb, or before a participle.
pub(super) fn is_adverb(key: &str) -> bool {
    matches!(
        key,
        "aussi"
            | "toujours"
            | "déjà"
            | "deja"
            | "souvent"
            | "bien"
            | "beaucoup"
            | "également"
            | "egalement"
            | "surtout"
            | "encore"
            | "même"
            | "parfois"
            | "très"
            | "tres"
            | "vraiment"
            | "seulement"
            | "récemment"
            | "longtemps"
            | "entièrement"
            | "régulièrement"
            | "personnellement"
            | "rapidement"
            | "directement"
    )
}

/// Pronouns between "je" and its verb: "m’", "y", "leur".
pub(super) fn is_clitic(key: &str) -> bool {
    matches!(
        key,
        "me" | "m’"
            | "y"
            | "en"
            | "le"
            | "la"
            | "l’"
            | "les"
            | "lui"
            | "leur"
            | "vous"
            | "ne"
            | "n’"
    )
}

/// What somebody is.
pub(super) fn is_state(word: &Word) -> bool {
    let bare = word.bare();
    let masculine = bare.trim_end_matches('s');
    let masculine =
        masculine.strip_suffix("ee").map_or(masculine.to_owned(), |stem| [stem, "e"].concat());
    STATES.contains(&bare)
        || STATES.contains(&masculine.as_str())
        || STATES.contains(&masculine.trim_end_matches('e'))
}

#[cfg(test)]
mod tests {
    use super::super::verb_lists::THINGS_TOO;
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [
            REGULAR,
            PRESENT,
            DONE,
            THINGS_TOO,
            WENT,
            INFINITIVES,
            NOT_INFINITIVES,
            FINITE,
            NOT_IMPERFECT,
        ] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}

//! How a fragment opens that has no subject: with which verb, and what stands before it.

use super::number::number;
use super::verb_lists::THINGS_TOO;
use super::verbs::{Form, NOUNS_TOO, among, form, is_adverb, is_clitic, is_state, masculine};
use super::word::Word;

/// How a fragment opens that has no subject: which verb it has, and what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// "géré la paie", "toujours géré la paie": wants "j’ai".
    Done,
    /// "parti en 2020": wants "je suis".
    Went,
    /// "jamais raté": wants "je n’ai".
    NeverDone,
    /// "gère la paie", "m’occupe de", "ne compte pas": wants "je".
    First,
    /// "disponible de suite": wants "je suis".
    State,
    /// "gérer la paie".
    Infinitive,
}

/// How a fragment opens, where it opens with a verb or a state of its own.
pub(super) fn opening(words: &[Word]) -> Option<Opening> {
    let first = words.first().filter(|word| word.lead.is_empty())?;
    // "jamais raté", "pas encore géré".
    if matches!(first.key(), "jamais" | "pas") {
        let rest = words.get(1..).unwrap_or_default();
        let rest = rest.get(rest.iter().take_while(|word| is_adverb(word.key())).count()..)?;
        return (verb(rest) == Some(Form::Done)).then_some(Opening::NeverDone);
    }
    let clitics = words.iter().take_while(|word| is_clitic(word.key()) && word.runs_on()).count();
    if let Some(next) = words.get(clitics).filter(|_| clitics > 0) {
        let pronoun = words.get(..clitics).unwrap_or_default();
        let article = clitics == 1
            && pronoun
                .iter()
                .any(|word| matches!(word.key(), "le" | "la" | "l’" | "les" | "leur" | "en"));
        let first =
            form(next) == Some(Form::First) && !(article && (is_thing(next) || ends_as_noun(next)));
        let reflexive = pronoun.iter().any(|word| matches!(word.key(), "me" | "m’" | "ne" | "n’"));
        if first && (reflexive || !article) {
            return Some(Opening::First);
        }
        return None;
    }
    let adverbs = words.iter().take_while(|word| is_adverb(word.key()) && word.runs_on()).count();
    let rest = words.get(adverbs..)?;
    let first = rest.first()?;
    if is_state(first) && !does_to(rest) {
        let alone = rest.len() == 1
            || rest.get(1).is_some_and(|next| {
                !first.runs_on()
                    || matches!(
                        next.key(),
                        "à" | "a"
                            | "au"
                            | "aux"
                            | "de"
                            | "d’"
                            | "du"
                            | "des"
                            | "en"
                            | "et"
                            | "pour"
                            | "dans"
                            | "dès"
                            | "le"
                            | "la"
                            | "l’"
                            | "sur"
                            | "par"
                            | "avec"
                            | "chez"
                            | "même"
                            | "tous"
                            | "toute"
                            | "tout"
                            | "tant"
                    )
                    || is_adverb(next.key())
                    || is_upper(next)
            });
        return alone.then_some(Opening::State);
    }
    match verb(rest)? {
        Form::Done => Some(Opening::Done),
        Form::Went if takes_object(first) && does_to(rest) && !lasts(rest) => Some(Opening::Done),
        Form::Went => Some(Opening::Went),
        Form::First => Some(Opening::First),
        Form::Infinitive => Some(Opening::Infinitive),
        Form::Other => None,
    }
}

fn is_upper(word: &Word) -> bool {
    word.is_capital() || word.core().starts_with(|c: char| c.is_ascii_digit())
}

/// "monté une équipe", "sorti un livre": done to something, they go with "avoir".
fn takes_object(word: &Word) -> bool {
    matches!(
        masculine(word.bare()).as_str(),
        "monte" | "descendu" | "passe" | "sorti" | "rentre" | "retourne"
    )
}

/// "un an", "3 mois": a time is no object.
fn lasts(words: &[Word]) -> bool {
    words.iter().skip(1).take(3).any(|word| {
        matches!(
            word.bare(),
            "an" | "ans"
                | "annee"
                | "annees"
                | "mois"
                | "semaine"
                | "semaines"
                | "jours"
                | "fois"
                | "heures"
        )
    })
}

/// Whether a fragment opens with a verb.
pub(super) fn opens_with_verb(words: &[Word]) -> bool {
    opening(words).is_some()
}

fn is_thing(word: &Word) -> bool {
    NOUNS_TOO.contains(&word.bare()) || among(THINGS_TOO, word.bare())
}

/// Whether an ending tells that it is a thing: "qualité", "santé", "métier".
fn ends_as_noun(word: &Word) -> bool {
    #[rustfmt::skip]
    const THINGS: &[&str] = &[
        "santé", "qualité", "café", "marché", "thé", "côté", "clé", "degré", "passé", "été", "pré", "blé", "ciné", "vélo", "congé", "congés", "diplômé", "salarié", "salariés", "employé",
        "employés", "député", "comité", "société", "communauté", "cité", "unité", "sûreté", "beauté", "liberté", "volonté", "difficulté", "difficultés", "fierté", "propreté", "amitié", "moitié", "pitié", "musée",
        "lycée", "idée", "année", "journée", "soirée", "matinée", "durée", "entrée", "arrivée", "armée", "tournée", "pensée", "portée", "montée", "dictée", "équipée", "marée", "fusée", "trophée", "beauté", "été", "invité", "invités", "associé", "retraité", "retraités", "réfugié", "réfugiés", "handicapé", "handicapés", "côtés", "marchés", "clés", "facultés", "apprenti", "apprentis",
    ];
    let key = word.key();
    THINGS.contains(&key)
        || ["ité", "ités", "ilité", "ivité"].iter().any(|end| {
            key.ends_with(end)
                && !matches!(
                    key,
                    "habité"
                        | "évité"
                        | "invité"
                        | "visité"
                        | "profité"
                        | "exploité"
                        | "traité"
                        | "cité"
                        | "limité"
                        | "hésité"
                        | "facilité"
                        | "sollicité"
                        | "débité"
                        | "incité"
                        | "mérité"
                        | "bénéficité"
                        | "recruté"
                )
        })
}

/// The verb that some words open with, where what follows does not show that it is a thing.
fn verb(words: &[Word]) -> Option<Form> {
    let first = words.first()?;
    let form = form(first)?;
    let noun = ends_as_noun(first) || is_thing(first);
    (!noun || does_to(words)).then_some(form)
}

/// Whether something is done to what follows: an article, a number, a name of somebody.
fn does_to(words: &[Word]) -> bool {
    let (Some(first), Some(next)) = (words.first(), words.get(1)) else { return false };
    let article = matches!(
        next.key(),
        "le" | "la"
            | "l’"
            | "les"
            | "un"
            | "une"
            | "mon"
            | "ma"
            | "mes"
            | "notre"
            | "nos"
            | "leur"
            | "leurs"
            | "ce"
            | "cet"
            | "cette"
            | "ces"
            | "son"
            | "sa"
            | "ses"
            | "deux"
            | "trois"
            | "quatre"
            | "cinq"
            | "six"
            | "sept"
            | "huit"
            | "neuf"
            | "dix"
            | "plusieurs"
            | "chaque"
            | "tout"
            | "toute"
            | "tous"
            | "toutes"
            | "jusqu’"
            | "vos"
            | "votre"
            | "plus"
            | "beaucoup"
            | "quelques"
            | "seul"
            | "seule"
    );
    // "permis de conduire" and "suivi des patients" are things; "suivi 12 patients" is not.
    let counted =
        next.core().starts_with(|c: char| c.is_ascii_digit()) || number(next.key()).is_some();
    let several = next.key() == "des" && !is_thing(first) && !ends_as_noun(first);
    // "mis en place", "fait du tutorat".
    let idiom = matches!(
        (first.bare(), next.key()),
        ("mis" | "pris", "en" | "à" | "au" | "part")
            | ("fait", "du" | "de" | "partie" | "face")
            | (
                "pris"
                    | "vu"
                    | "fait"
                    | "rendu"
                    | "ouvert"
                    | "servi"
                    | "recu"
                    | "couvert"
                    | "promis",
                "des"
            )
            | (
                "ete",
                "chef"
                    | "cheffe"
                    | "responsable"
                    | "élu"
                    | "élue"
                    | "nommé"
                    | "nommée"
                    | "formé"
                    | "formée"
                    | "bénévole"
            )
            | ("dit" | "ecrit" | "rendu" | "soumis" | "promis", "à" | "au" | "aux" | "que" | "qu’")
    );
    first.runs_on() && (article || counted || several || idiom)
}

//! After "de", "pour" or "avec": a thing with its article.

use super::super::Woven;
use super::clause::{is_determiner, starts_clause};
use super::ends::{sentences, take_stop};
use super::fit::{fit, lead_with, soften};
use super::nouns::article;
use super::opening::{Opening, opening};
use super::question;
use super::spelling::cased;
use super::stem::strip_any;
use super::word::{Word, join};

/// The stem of a thank-you, typed again, without accents. What "de" has become with an article is undone behind them.
#[rustfmt::skip]
const THANKS: &[&str] = &[
    "merci de m’ avoir parle", "merci de m’ avoir montre", "merci de m’ avoir explique", "merci de m’ avoir raconte", "merci de m’ avoir dit", "merci pour", "merci", "de m’ avoir parle", "de m’ avoir montre", "de m’ avoir explique", "de m’ avoir raconte", "de m’ avoir dit", "m’ avoir parle",
    "m’ a parle", "elle m’ a parle", "il m’ a parle", "on m’ a parle", "ils m’ ont parle", "m’ a raconte", "m’ a montre", "m’ a explique", "elle m’ a explique", "il m’ a explique", "elle m’ a montre", "il m’ a montre", "elle m’ a raconte", "il m’ a raconte", "vous m’ avez parle", "vous m’ avez raconte", "vous m’ avez montre", "vous m’ avez explique", "on a parle", "nous avons parle", "on a discute", "nous avons discute", "parle", "a propos", "au sujet",
];

/// Weaves a thing.
pub(super) fn after_of(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    let repeated = strip_any(first, THANKS);
    undo_of(first, repeated);
    let key = |at: usize, words: &[Word]| {
        words.get(at).map(|word| word.key().to_owned()).unwrap_or_default()
    };
    let opens = key(0, first);
    let after = key(1, first);
    if starts_clause(first) {
        return Woven::Stands(sentences(parts));
    }
    match opens.as_str() {
        "comment" if first.len() > 2 && !question::is_direct(first) => {
            if let Some(rest) = question::straightened(first) {
                *first = rest;
                return replaced(parts, &["la", "façon", "dont"]);
            }
            quoted(parts)
        }
        "pourquoi" if first.len() > 2 && !question::is_direct(first) => {
            replaced(parts, &["la", "raison", "pour", "laquelle"])
        }
        "quand" | "lorsque" | "lorsqu’" if first.get(1..).is_some_and(starts_clause) => {
            replaced(parts, &["le", "moment", "où"])
        }
        "où" if first.get(1..).is_some_and(starts_clause) => {
            replaced(parts, &["l’", "endroit", "où"])
        }
        "que" | "qu’" if first.get(1..).is_some_and(starts_clause) => {
            let elided = opens == "qu’";
            if let Some(word) = first.first_mut() {
                word.set(if elided { "qu’" } else { "que" });
            }
            lead_with(first, &["le", "fait"]);
            fit(parts)
        }
        "ce" if matches!(after.as_str(), "que" | "qu’" | "qui" | "dont") => fit(parts),
        "qu’" if question::opens(first) => question::own(parts),
        "si" | "qui" | "quoi" | "combien" | "pourquoi" | "quand" => quoted(parts),
        _ if question::is_direct(first) => quoted(parts),
        _ => named(parts),
    }
}

/// "du projet", typed after "parlé", is "le projet". Without the stem "de" or "des" may be theirs: "des enfants" stays.
fn undo_of(words: &mut Vec<Word>, repeated: bool) {
    let Some(first) = words.first() else { return };
    let instead = match first.key() {
        "du" => "le",
        "des" if repeated => "les",
        "de" | "d’" | "pour" | "sur" if repeated && words.len() > 1 => "",
        "de" if words.get(1).is_some_and(|word| is_determiner(word.key())) => "",
        "au" if repeated => "le",
        _ => return,
    };
    if instead.is_empty() {
        words.remove(0);
    } else if let Some(first) = words.first_mut() {
        first.set(instead);
    }
}

/// Other words in place of the first ones.
fn replaced(mut parts: Vec<Vec<Word>>, ours: &[&str]) -> Woven {
    if let Some(first) = parts.first_mut() {
        let mut rest = first.split_off(1.min(first.len()));
        soften(&mut rest);
        lead_with(&mut rest, ours);
        *first = rest;
    }
    fit(parts)
}

/// A thing with its article, where it lacks one and it is sure; a name as it is; any other in quotation marks.
fn named(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    soften(first);
    let Some(head) = first.first() else { return Woven::Empty };
    let key = head.key();
    let has_own = is_determiner(key)
        || matches!(
            key,
            "l’" | "celui"
                | "celle"
                | "ceux"
                | "celles"
                | "beaucoup"
                | "tout"
                | "toutes"
                | "vous"
                | "moi"
                | "elle"
                | "lui"
                | "eux"
                | "quelqu’un"
                | "quelque"
        )
        || key.contains("quelqu’un");
    let name =
        head.is_capital() || cased(key).is_some() || head.is_fixed() || !head.lead.is_empty();
    if has_own || name || is_time(key) {
        return fit(parts);
    }
    // "travailler avec vous" is no thing that "de" can stand before with "le"; alone it follows "de" as it is.
    if opening(first) == Some(Opening::Infinitive) {
        return fit(parts);
    }
    // "petit déjeuner", "nouvelle aile": the noun after the adjective tells.
    let adjective = matches!(
        key,
        "petit"
            | "grand"
            | "nouveau"
            | "ancien"
            | "premier"
            | "dernier"
            | "vieux"
            | "bon"
            | "petite"
            | "grande"
            | "nouvelle"
            | "ancienne"
            | "première"
            | "dernière"
            | "vieille"
            | "bonne"
            | "petits"
            | "grands"
            | "nouveaux"
            | "anciens"
            | "premiers"
            | "derniers"
            | "petites"
            | "grandes"
            | "nouvelles"
            | "futur"
            | "future"
            | "prochain"
            | "prochaine"
    );
    let found = if adjective { Some(of_adjective(key)) } else { article(first) };
    match found {
        Some(article) => {
            lead_with(first, &[article]);
            fit(parts)
        }
        None => quoted(parts),
    }
}

/// How a time opens: it stands as it was typed, since "le mercredi" is another one than "mercredi".
fn is_time(key: &str) -> bool {
    #[rustfmt::skip]
    const TIMES: [&str; 24] = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "demain", "après-demain", "aujourd’hui", "n’", "n’importe", "tous", "toute", "chaque", "dès", "après", "avant", "vers", "entre",
        "quand", "plutôt", "sauf", "jusqu’à",
    ];
    TIMES.contains(&key)
}

/// The article before one of these adjectives.
fn of_adjective(key: &str) -> &'static str {
    if key.ends_with('s') || key.ends_with("eaux") {
        "les"
    } else if key.starts_with('a') {
        "l’"
    } else if key.ends_with('e') {
        "la"
    } else {
        "le"
    }
}

/// In quotation marks, as it was typed: without a stop of its own, but with its question mark.
pub(super) fn quoted(mut parts: Vec<Vec<Word>>) -> Woven {
    let inside = parts
        .iter()
        .flatten()
        .any(|word| word.lead.contains(['«', '“']) || word.trail.contains(['»', '”']));
    if inside {
        return fit(parts);
    }
    if parts.len() > 1 {
        let text = sentences(parts);
        return Woven::Fits(["«\u{202f}", text.trim_end_matches('.'), "\u{202f}»"].concat());
    }
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    let stop = take_stop(first).filter(|stop| matches!(stop, '?' | '!'));
    let text = join(first);
    let mark = stop.map(|mark| format!("\u{202f}{mark}")).unwrap_or_default();
    Woven::Fits(["«\u{202f}", &text, &mark, "\u{202f}»"].concat())
}

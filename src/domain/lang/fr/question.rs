//! Questions told back: "vous m’avez demandé comment je gère les conflits".

use super::super::Woven;
use super::clause::{is_determiner, is_subject};
use super::ends::{finish, sentences, take_stop};
use super::fit::{fit, soften};
use super::seam;
use super::stem::strip_any;
use super::thing::quoted;
use super::verbs::{is_clitic, is_infinitive};
use super::word::{Word, join};

/// What people type before the question itself, without accents. It goes.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "vous m’ avez demande", "vous me demandiez", "vous avez demande", "on m’ a demande", "elle m’ a demande", "il m’ a demande", "ils m’ ont demande", "elles m’ ont demande", "m’ a demande", "m’ avez demande", "la question etait", "la question", "j’ aimerais savoir", "je voudrais savoir", "je me demandais", "je me demande", "j’ aimerais vous demander", "je voulais savoir", "je voulais vous demander",
    "pourriez-vous me dire", "pouvez-vous me dire", "pouvez vous me dire", "pourriez vous me dire", "dites-moi", "savoir", "et", "alors", "euh", "ok", "bon", "donc", "on me demandait",
];

/// Words that a question opens with.
pub(super) fn opens(words: &[Word]) -> bool {
    let key = |at: usize| words.get(at).map_or("", Word::bare);
    match key(0) {
        "comment" | "pourquoi" | "quand" | "ou" | "combien" | "quel" | "quelle" | "quels"
        | "quelles" | "est-ce" | "lequel" | "laquelle" | "qui" | "quoi" | "si" | "s’" => true,
        "qu’" => matches!(key(1), "est-ce" | "est"),
        "que" => words.get(1).is_some_and(inverted),
        "ce" => matches!(key(1), "que" | "qu’" | "qui"),
        "de" | "a" | "avec" | "pour" | "en" | "sur" | "chez" | "par" => {
            matches!(key(1), "quoi" | "quel" | "quelle" | "quels" | "quelles" | "qui" | "combien")
        }
        _ => words.first().is_some_and(inverted),
    }
}

/// "avez-vous", "peut-on", "a-t-il".
fn inverted(word: &Word) -> bool {
    word.key().rsplit_once('-').is_some_and(|(verb, subject)| {
        verb != "rendez"
            && matches!(
                subject,
                "vous" | "tu" | "il" | "elle" | "on" | "ils" | "elles" | "je" | "nous" | "ce"
            )
            && (subject != "ce" || !matches!(verb, "est" | "qu’est"))
    })
}

/// Whether the words are said to somebody: with a question mark, an inversion, or in the second person.
pub(super) fn is_direct(words: &[Word]) -> bool {
    let asks = words.last().is_some_and(|word| word.trail.contains('?'));
    asks || words.iter().any(inverted)
}

/// Whether the second person is in it.
fn has_you(words: &[Word]) -> bool {
    words.iter().any(|word| {
        matches!(
            word.key(),
            "vous" | "votre" | "vos" | "tu" | "ton" | "ta" | "tes" | "toi" | "te" | "t’"
        ) || word.key().ends_with("-vous")
            || word.key().ends_with("-tu")
    })
}

/// No question begins with "or": "ou en est" is "où en est".
fn accent(words: &mut [Word]) {
    if let Some(first) = words.first_mut().filter(|word| word.bare() == "ou") {
        first.set("où");
    }
}

/// "vous m’avez demandé ___": the reader's question. One that is told in the first person stays; any other is quoted.
pub(super) fn indirect(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    let inside = first.first().is_some_and(|word| word.lead.contains(['«', '“', '"']));
    for _ in 0..4 {
        if !strip_any(first, BEFORE) {
            break;
        }
    }
    accent(first);
    let you = parts.iter().any(|words| has_you(words));
    if inside {
        return fit_asked(parts);
    }
    if parts.len() > 1 || you {
        return asked_aloud(parts);
    }
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    // "pourquoi ce poste ?": nobody is in it who could tell it.
    let told = |word: &Word| {
        matches!(
            word.bare(),
            "je" | "j’" | "me" | "m’" | "moi" | "mon" | "ma" | "mes" | "on" | "est-ce"
        )
    };
    let asks = first.last().is_some_and(|word| word.trail.contains('?'));
    if asks && !first.iter().any(told) && !first.iter().any(inverted) {
        return asked_aloud(parts);
    }
    if let Some(plain) = straightened(first) {
        *first = plain;
        return fit(parts);
    }
    if is_direct(first) || !opens(first) {
        // "mes points faibles", "parler de mes échecs": a thing that was asked about.
        return if opens(first) || is_direct(first) {
            asked_aloud(parts)
        } else {
            thing_asked(parts)
        };
    }
    fit(parts)
}

/// What was asked about, where it is a thing or a deed: "mes points faibles".
fn thing_asked(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_any(first, &["de"]);
    soften(first);
    if is_subject(first) {
        return Woven::Stands(sentences(parts));
    }
    // "vous m’avez demandé de me présenter".
    let clitics = first.iter().take_while(|word| is_clitic(word.key())).count();
    if first.get(clitics).is_some_and(is_infinitive) {
        let next = first.first().map(|word| word.core().to_owned()).unwrap_or_default();
        first.insert(0, Word::plain(seam::before("de", &next).trim_end()));
        return fit(parts);
    }
    asked_aloud(parts)
}

/// A question in quotation marks, with its capital and its mark.
fn asked_aloud(mut parts: Vec<Vec<Word>>) -> Woven {
    let inside = parts
        .iter()
        .flatten()
        .any(|word| word.lead.contains(['«', '“']) || word.trail.contains(['»', '”']));
    if inside {
        return fit_asked(parts);
    }
    for words in &mut parts {
        let asks = opens(words) || is_direct(words);
        let stop = take_stop(words).filter(|stop| matches!(stop, '?' | '!'));
        if let Some(last) = words.iter_mut().rev().find(|word| word.is_spoken()) {
            last.trail.push(if asks { '?' } else { stop.unwrap_or('.') });
        }
        if let Some(first) =
            words.iter_mut().find(|word| word.is_spoken()).filter(|word| !word.is_fixed())
        {
            first.raise();
        }
    }
    let text = parts.iter().map(|words| join(words)).collect::<Vec<_>>().join(" ");
    Woven::Fits(["«\u{202f}", text.trim_end_matches('.'), "\u{202f}»"].concat())
}

/// What stands in quotation marks already.
fn fit_asked(mut parts: Vec<Vec<Word>>) -> Woven {
    for words in &mut parts {
        if let Some(first) =
            words.iter_mut().find(|word| word.is_spoken()).filter(|word| !word.is_fixed())
        {
            first.raise();
        }
    }
    let mut text = Vec::new();
    let count = parts.len();
    for (at, words) in parts.iter_mut().enumerate() {
        if at + 1 < count {
            finish(words);
        } else if let Some(last) = words.last_mut() {
            last.trail = last.trail.trim_end_matches(super::word::is_stop).to_owned();
        }
        text.push(join(words));
    }
    Woven::Fits(text.join(" "))
}

/// A question without "est-ce que" and without its inversion, as it stands after "savoir". None where it cannot be told
/// back so.
pub(super) fn straightened(words: &[Word]) -> Option<Vec<Word>> {
    let key = |at: usize| words.get(at).map_or("", Word::bare);
    let from = |at: usize| words.get(at..).unwrap_or_default().to_vec();
    let with = |ours: &str, rest: Vec<Word>| {
        let mut told = vec![Word::plain(ours)];
        if let Some(next) = rest.first() {
            let joined = if ours == "si" && matches!(next.key(), "il" | "ils") {
                "s’".to_owned()
            } else {
                seam::before(ours.rsplit(' ').next().unwrap_or_default(), next.core())
                    .trim_end()
                    .to_owned()
            };
            let head = ours.rsplit_once(' ').map(|(head, _)| head);
            told = head.into_iter().map(Word::plain).chain([Word::plain(&joined)]).collect();
        }
        told.extend(rest);
        Some(told)
    };
    match (key(0), key(1)) {
        ("est-ce", "que" | "qu’") => with("si", from(2)),
        ("qu’", "est-ce") if matches!(key(2), "que" | "qu’") => with("ce que", from(3)),
        ("qu’", "est-ce") if key(2) == "qui" => with("ce qui", from(3)),
        _ => {
            let word = words.first()?;
            if inverted(word) {
                return with("si", uninverted(words, 0)?);
            }
            let at = words.iter().position(inverted);
            let middle = words.iter().position(|word| word.bare() == "est-ce");
            if let Some(middle) = middle.filter(|at| matches!(key(at + 1), "que" | "qu’")) {
                let mut told = words.get(..middle)?.to_vec();
                told.extend(from(middle + 2));
                return Some(told);
            }
            match at {
                Some(at) if matches!(key(0), "que" | "qu’") && at == 1 => {
                    with("ce que", uninverted(words, 1)?.get(1..)?.to_vec())
                }
                Some(at) if words.iter().take(at).all(|word| is_clitic(word.key())) => {
                    with("si", uninverted(words, at)?)
                }
                // "le poste est-il nouveau".
                Some(at) if is_determiner(key(0)) => with("si", uninverted(words, at)?),
                Some(at) => uninverted(words, at),
                None if opens(words) => Some(words.to_vec()),
                None => None,
            }
        }
    }
}

/// "comment avez-vous trouvé" → "comment vous avez trouvé".
fn uninverted(words: &[Word], at: usize) -> Option<Vec<Word>> {
    let word = words.get(at)?;
    let (verb, subject) = word.core().rsplit_once('-')?;
    let verb = verb.strip_suffix("-t").unwrap_or(verb);
    let mut told = words.to_vec();
    let mut start = at;
    // "l’équipe fonctionne-t-elle": the subject has been named.
    let third = matches!(subject, "il" | "elle" | "ils" | "elles");
    let article = |at: usize| words.get(at).is_some_and(|word| is_determiner(word.key()));
    let named = at > 1 && third && (article(0) || article(1));
    // "l’avez-vous vu": pronouns stand between the subject and the verb.
    while start > 0
        && words.get(start - 1).is_some_and(|word| {
            matches!(
                word.key(),
                "ne" | "n’" | "y" | "en" | "l’" | "le" | "les" | "vous" | "me" | "m’"
            )
        })
    {
        start -= 1;
    }
    let quick = told.get_mut(at)?;
    quick.set(&verb.to_lowercase());
    if !named {
        told.insert(start, Word::plain(&subject.to_lowercase()));
    }
    Some(told)
}

/// "j’aimerais savoir ___": what the person asks the reader.
pub(super) fn own(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    for _ in 0..4 {
        if !strip_any(first, BEFORE) {
            break;
        }
    }
    accent(first);
    if parts.len() > 1 {
        return asked_aloud(parts);
    }
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    if let Some(plain) = straightened(first) {
        *first = plain;
        return fit(parts);
    }
    if is_subject(first) {
        let asks = first.last().is_some_and(|word| word.trail.contains('?'));
        if !asks {
            return Woven::Stands(sentences(parts));
        }
        // "vous formez les gens ?": asked by its tone alone.
        let second = first.first().map(|word| word.key().to_owned()).unwrap_or_default();
        soften(first);
        first.insert(
            0,
            Word::plain(if matches!(second.as_str(), "il" | "ils") { "s’" } else { "si" }),
        );
        return fit(parts);
    }
    if is_direct(first) { quoted(parts) } else { super::thing::after_of(parts) }
}

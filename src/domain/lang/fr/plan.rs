//! "Si …, alors je …": an if-then plan as one sentence.

use super::super::IfThen;
use super::clause::{is_determiner, starts_clause};
use super::ends::take_stop;
use super::fit::{lead_with, soften};
use super::mend::mend;
use super::nouns::article;
use super::opening::{Opening, opening};
use super::seam::before;
use super::stem::strip_any;
use super::verb_lists::REGULAR;
use super::verbs::{Form, among, form, is_infinitive};
use super::word::{Word, join};

/// The two halves of a plan: the obstacle with its time or place, and the response with its stop.
pub(super) fn if_then(plan: IfThen<'_>) -> Option<(String, String)> {
    let then = response(plan.response)?;
    let cue = led(plan.cue);
    let when = match (obstacle(plan.obstacle), cue.is_empty()) {
        (Some(obstacle), true) => obstacle,
        (Some(obstacle), false) => match cue.strip_prefix("si ") {
            Some(cue) => format!("{obstacle} quand {cue}"),
            None => format!("{obstacle} {cue}"),
        },
        (None, false) => obstacle(&cue)?,
        (None, true) => return None,
    };
    // "Si" and "il" would have to be one word: "si jamais il" says the same.
    let when = if when.starts_with("il ") || when.starts_with("ils ") {
        ["jamais ", &when].concat()
    } else {
        when
    };
    Some((when, then))
}

/// A clause after "si". A thing does nothing, but it can be there.
fn obstacle(typed: &str) -> Option<String> {
    let clauses: Vec<String> = mend(typed)
        .into_iter()
        .filter_map(|mut words| {
            strip_any(&mut words, &["si jamais", "si", "s’", "quand", "lorsque", "lorsqu’"]);
            take_stop(&mut words);
            words.first()?;
            first_person(&mut words);
            if opening(&words).is_none() && !starts_clause(&words) {
                comes(&mut words);
            }
            soften(&mut words);
            Some(join(&words))
        })
        .filter(|clause| !clause.is_empty())
        .collect();
    (!clauses.is_empty()).then(|| clauses.join(" et "))
}

/// "le stress" → "le stress vient": a short thing does something then. A longer one may have a verb that we do not know.
fn comes(words: &mut Vec<Word>) {
    let first = words.first().map(|word| word.key().to_owned()).unwrap_or_default();
    let typed = is_determiner(&first);
    let ours = article(words).filter(|_| !typed);
    if words.len() > 4 || !typed && ours.is_none() {
        return;
    }
    let many = ours == Some("les") || matches!(first.as_str(), "les" | "des" | "mes" | "ces");
    if let Some(article) = ours {
        lead_with(words, &[article]);
    }
    words.push(Word::plain(if many { "viennent" } else { "vient" }));
}

/// The second half, in the first person, with its stop.
fn response(typed: &str) -> Option<String> {
    let mut sentences: Vec<String> = Vec::new();
    for (at, mut words) in mend(typed).into_iter().enumerate() {
        if at == 0 {
            strip_any(
                &mut words,
                &["alors", "je vais", "j’ essaie de", "j’ essaye de", "essayer de"],
            );
        }
        let stop = take_stop(&mut words).filter(|stop| matches!(stop, '?' | '!'));
        words.first()?;
        first_person(&mut words);
        if at == 0 {
            soften(&mut words);
        } else if let Some(first) = words.first_mut() {
            first.raise();
        }
        let quoted = words.last().is_some_and(|word| {
            word.trail.ends_with(['»', '”', '"']) && word.trail.contains(['?', '!', '.'])
        });
        let mut text = join(&words);
        match stop {
            Some(mark) if !quoted => {
                text.push('\u{202f}');
                text.push(mark);
            }
            _ if quoted => {}
            _ => text.push('.'),
        }
        sentences.push(text);
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Puts a fragment without a subject into the first person: "respirer une fois" → "je respire une fois".
fn first_person(words: &mut Vec<Word>) {
    match opening(words) {
        Some(Opening::Infinitive) => {}
        Some(Opening::First) => {
            lead_with(words, &["je"]);
            return;
        }
        _ => {
            let reflexive = words.first().is_some_and(|word| {
                matches!(
                    word.key(),
                    "se" | "s’" | "me" | "m’" | "ne" | "le" | "la" | "l’" | "les" | "y" | "en"
                )
            }) && words.iter().take(4).any(is_infinitive);
            if !reflexive {
                return;
            }
        }
    }
    let mut due = true;
    let mut lead = Vec::new();
    let mut told: Vec<Word> = Vec::new();
    for word in words.drain(..) {
        let comma = word.has_comma();
        let joins = matches!(word.key(), "et" | "puis") || comma;
        let clitic = matches!(
            word.key(),
            "se" | "s’"
                | "me"
                | "m’"
                | "ne"
                | "n’"
                | "pas"
                | "y"
                | "en"
                | "le"
                | "la"
                | "l’"
                | "les"
                | "lui"
                | "leur"
        );
        if due
            && is_infinitive(&word)
            && let Some(core) = present(word.bare(), word.core())
        {
            let mut verb = word;
            verb.set(&core);
            // "ne pas parler" → "ne parle pas".
            let not = lead.iter().position(|word: &Word| word.key() == "pas");
            let not = not.map(|at| lead.remove(at));
            told.append(&mut lead);
            if let Some(mut not) = not {
                not.trail = std::mem::take(&mut verb.trail);
                told.push(verb);
                told.push(not);
            } else {
                told.push(verb);
            }
            due = comma;
        } else if due && clitic {
            let mut word = word;
            match word.key() {
                "se" => word.set("me"),
                "s’" => word.set("m’"),
                _ => {}
            }
            lead.push(word);
        } else {
            told.append(&mut lead);
            told.push(word);
            due = joins;
        }
    }
    told.append(&mut lead);
    *words = told;
    // "pas" went behind the verb: "ne" meets another word now.
    let first = words.first().map(|word| word.key().to_owned()).unwrap_or_default();
    let next = words.get(1).map(|word| word.core().to_owned()).unwrap_or_default();
    if matches!(first.as_str(), "ne" | "me")
        && let Some(word) = words.first_mut()
    {
        let joined = before(&first, &next);
        word.set(joined.trim_end());
    }
    lead_with(words, &["je"]);
}

/// The first person of the present, where it is sure.
fn present(bare: &str, core: &str) -> Option<String> {
    #[rustfmt::skip]
    const IRREGULAR: [(&str, &str); 38] = [
        ("aller", "vais"), ("apprendre", "apprends"), ("attendre", "attends"), ("avoir", "ai"), ("boire", "bois"), ("comprendre", "comprends"), ("croire", "crois"), ("devoir", "dois"), ("dire", "dis"), ("dormir", "dors"),
        ("ecrire", "écris"), ("entendre", "entends"), ("etre", "suis"), ("faire", "fais"), ("lire", "lis"), ("mettre", "mets"), ("offrir", "offre"), ("ouvrir", "ouvre"), ("partir", "pars"), ("perdre", "perds"), ("pouvoir", "peux"), ("prendre", "prends"),
        ("recevoir", "reçois"), ("reconnaitre", "reconnais"), ("relire", "relis"), ("remettre", "remets"), ("rendre", "rends"), ("repondre", "réponds"), ("reprendre", "reprends"), ("revenir", "reviens"), ("rire", "ris"), ("savoir", "sais"), ("sentir", "sens"), ("sortir", "sors"), ("suivre", "suis"), ("tenir", "tiens"), ("venir", "viens"), ("voir", "vois"),
    ];
    if let Some((_, first)) = IRREGULAR.iter().find(|(whole, _)| *whole == bare) {
        return Some((*first).to_owned());
    }
    if let Some(stem) = core.strip_suffix("ir") {
        let regular = [
            "fin",
            "ralent",
            "chois",
            "réfléch",
            "reflech",
            "rempl",
            "réuss",
            "grand",
            "sais",
            "ag",
            "défin",
            "établ",
        ];
        return regular.contains(&stem.to_lowercase().as_str()).then(|| [stem, "is"].concat());
    }
    let stem = core.strip_suffix("er")?;
    if let Some(stem) = stem.strip_suffix('y').filter(|stem| !stem.ends_with('a')) {
        return Some([stem, "ie"].concat());
    }
    if bare == "appeler" || bare == "rappeler" || bare == "jeter" {
        let last = if bare == "jeter" { "t" } else { "l" };
        return Some([stem, last, "e"].concat());
    }
    // "répéter" → "répète", "lever" → "lève".
    let mut letters: Vec<char> = stem.chars().collect();
    let at = letters.len().checked_sub(2);
    let single =
        letters.last().is_some_and(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'é' | 'y'));
    if let Some(vowel) =
        at.and_then(|at| letters.get_mut(at)).filter(|c| single && matches!(**c, 'é' | 'e'))
        && (among(REGULAR, super::seam::plain(stem).as_str()))
    {
        *vowel = 'è';
    }
    Some(letters.into_iter().chain(['e']).collect())
}

/// A time or place: a small letter where it begins with a little word.
fn led(typed: &str) -> String {
    let mut parts = mend(typed);
    for words in &mut parts {
        take_stop(words);
        if let Some(first) = words.first_mut()
            && super::nouns::is_ordinary(first.bare())
            && form(first) != Some(Form::Infinitive)
        {
            first.lower();
        }
    }
    parts.iter().map(|words| join(words)).collect::<Vec<_>>().join(", ")
}

//! A question, as it is told again. What is told in the first person already stays; one that was put to the person is quoted,
//! since who "su" and "usted" are would have to be guessed.

use super::super::Woven;
use super::case::soften;
use super::clause::{is_clause, main_verb, mark_past, opening_verb};
use super::ends::{finish_with, take_opening, take_stop};
use super::gender::article;
use super::phrase::{Word, join};
use super::stem::{strip, strip_any};
use super::thing::quoted;
use super::verbs::{Person, is_bare_third, is_infinitive, person};
use super::words::{accented, is_determiner};

/// "Me preguntó", typed again.
#[rustfmt::skip]
const ASKED: &[&str] = &[
    "me preguntaron", "me preguntó", "me pregunto", "me preguntaste", "me preguntas", "preguntaron", "preguntó", "usted me preguntó", "ustedes me preguntaron", "la pregunta era", "la pregunta fue", "quería saber", "querían saber", "quiso saber", "quisieron saber",
];

/// "Quisiera saber", typed again.
#[rustfmt::skip]
const ASKING: &[&str] = &[
    "me gustaría saber", "me gustaria saber", "quisiera saber", "quería saber", "querría saber", "quiero saber", "quería preguntar", "quería preguntarle", "quisiera preguntar", "quisiera preguntarle", "me podría decir", "me puede decir", "podría decirme", "podrían decirme", "podrías decirme", "puede decirme", "saber",
];

/// Requests for a thing.
#[rustfmt::skip]
const REQUESTS: &[&str] = &[
    "háblame de", "hablame de", "háblame sobre", "hábleme de", "hableme de", "hábleme sobre", "háblanos de", "hablanos de", "háblenos de", "hablenos de", "cuéntame de", "cuentame de", "cuéntame sobre", "cuentame sobre", "cuénteme de", "cuenteme de", "cuénteme sobre", "cuenteme sobre",
    "cuéntanos de", "cuéntanos sobre", "cuéntenos de", "cuéntenos sobre", "cuéntame un poco de", "cuénteme un poco de", "háblame un poco de", "hábleme un poco de",
];

/// What else they tell somebody to do: it is quoted.
#[rustfmt::skip]
const COMMANDS: [&str; 40] = [
    "convenza", "convenzame", "convénzame", "convénceme", "cuéntame", "cuéntanos", "cuénteme", "cuéntenos", "dame", "deme", "defina", "define", "denos", "describa", "describe", "descríbame", "descríbanos", "descríbase", "descríbeme", "descríbete", "diga", "dígame", "díganos", "dime", "dinos",
    "explica", "explícame", "explique", "explíqueme", "explíquenos", "hábleme", "háblame", "háblenos", "imagina", "imagine", "menciona", "mencione", "preséntese", "preséntate", "véndame",
];

/// Whether a question word stands first.
pub(super) fn opens(words: &[Word]) -> bool {
    let marked =
        |at: usize| words.get(at).is_some_and(|word| accented(word.key()) == Some(word.key()));
    let led = words.first().is_some_and(|word| {
        matches!(
            word.key(),
            "por" | "a" | "con" | "de" | "en" | "para" | "desde" | "hasta" | "sobre"
        )
    });
    marked(0) || led && marked(1)
}

/// The fragment after "me preguntó".
pub(super) fn indirect(parts: Vec<Vec<Word>>) -> Woven {
    let told: Option<Vec<String>> = parts.iter().map(|words| told(words.clone())).collect();
    Woven::Fits(match told.as_deref().map(joined) {
        Some(told) if !told.is_empty() => told,
        _ => quotation(parts),
    })
}

/// The fragment after "me gustaría saber": what the person asks the reader.
pub(super) fn own(parts: Vec<Vec<Word>>) -> Woven {
    let told: Option<Vec<String>> = parts.iter().map(|words| asked(words.clone())).collect();
    match told.as_deref().map(joined) {
        Some(told) if !told.is_empty() => Woven::Fits(told),
        _ => Woven::Stands(questions(parts)),
    }
}

fn joined(told: &[String]) -> String {
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    super::list::list(&told)
}

/// One question of the reader's, told again. None where that is not safe.
fn told(mut words: Vec<Word>) -> Option<String> {
    let asks = words.iter().any(|word| word.lead.contains('¿') || word.trail.contains('?'));
    take_stop(&mut words);
    take_opening(&mut words);
    let said = strip_any(&mut words, ASKED);
    if mark_opening(&mut words, false) {
        let from = if accented(words.first().map_or("", Word::key)).is_some() { 1 } else { 2 };
        if let Some(rest) = words.get_mut(from..) {
            mark_past(rest);
        }
        let inside = words.get(1..).unwrap_or_default();
        let infinitive = inside.first().is_some_and(|word| is_infinitive(word.key()));
        let own = says_first(inside) || infinitive && !asks;
        return (own && !says_second(&words)).then(|| inside_a_sentence(words));
    }
    if words.first().is_some_and(|word| word.key() == "si") && words.len() > 1 {
        return whether(words);
    }
    let mut thing = words.clone();
    if strip_any(&mut thing, REQUESTS) {
        return requested(thing);
    }
    let told = words.first().is_some_and(|word| COMMANDS.contains(&word.key()));
    if told
        || asks && !said
        || opening_verb(&words).is_some()
        || is_clause(&words)
        || main_verb(&words).is_some()
    {
        return None;
    }
    for phrase in ["por", "sobre", "acerca de"] {
        strip(&mut words, phrase);
    }
    topic(words)
}

/// "si puede trabajar de noche" → "si puedo trabajar de noche", where it is one of the verbs that are asked so.
fn whether(mut words: Vec<Word>) -> Option<String> {
    #[rustfmt::skip]
    const OWN: [(&str, &str); 34] = [
        ("puede", "puedo"), ("puedes", "puedo"), ("podría", "podría"), ("podrías", "podría"), ("tiene", "tengo"), ("tienes", "tengo"), ("está", "estoy"), ("estás", "estoy"), ("estaría", "estaría"), ("estarías", "estaría"), ("sabe", "sé"), ("sabes", "sé"),
        ("conoce", "conozco"), ("conoces", "conozco"), ("habla", "hablo"), ("hablas", "hablo"), ("quiere", "quiero"), ("quieres", "quiero"), ("ha", "he"), ("has", "he"), ("es", "soy"), ("eres", "soy"), ("maneja", "manejo"), ("manejas", "manejo"), ("usa", "uso"), ("usas", "uso"), ("trabaja", "trabajo"), ("trabajas", "trabajo"),
        ("prefiere", "prefiero"), ("prefieres", "prefiero"), ("tendría", "tendría"), ("tendrías", "tendría"), ("necesita", "necesito"), ("necesitas", "necesito"),
    ];
    let at = 1 + words
        .iter()
        .skip(1)
        .take_while(|word| {
            matches!(word.key(), "no" | "ya" | "alguna" | "vez" | "todavía" | "también")
        })
        .count();
    let verb = words.get_mut(at)?;
    // "Si me importa viajar" is told of oneself already.
    let own = verb.key() == "me" || matches!(person(verb.key()), Some(Person::First | Person::We));
    if !own {
        let (_, mine) = OWN.iter().find(|(theirs, _)| *theirs == verb.key())?;
        verb.set(mine);
        own_things(&mut words);
    }
    (!says_second(&words)).then(|| inside_a_sentence(words))
}

/// "háblame de tus puntos fuertes" → "por mis puntos fuertes". None where the thing is told of in the second person.
fn requested(thing: Vec<Word>) -> Option<String> {
    let person = matches!(thing.first().map(Word::key), Some("ti" | "usted" | "vos"));
    if person && thing.len() == 1 { Some("por mí".into()) } else { topic(thing) }
}

/// A thing they asked about: "por mis puntos débiles", "sobre decir que no a un cliente".
fn topic(mut words: Vec<Word>) -> Option<String> {
    own_things(&mut words);
    if says_second(&words) || words.is_empty() {
        return None;
    }
    let deed = words.first().is_some_and(|word| is_infinitive(word.key()));
    let lead = if deed { "sobre " } else { "por " };
    Some([lead, &inside_a_sentence(words)].concat())
}

/// "tus puntos fuertes" are the writer's own.
fn own_things(words: &mut [Word]) {
    for word in words {
        let own = match word.key() {
            "tu" | "su" => "mi",
            "tus" | "sus" => "mis",
            _ => continue,
        };
        let capital = word.is_capital();
        word.set(own);
        if capital {
            super::case::raise(word);
        }
    }
}

/// Puts the accent of the question word at the start; whether there is one. `sure` where nothing but a question can stand.
fn mark_opening(words: &mut [Word], sure: bool) -> bool {
    // No topic begins so: "que diferencia hay".
    let sure = sure
        || words.len() > 2
            && words.first().is_some_and(|word| {
                matches!(
                    word.key(),
                    "que" | "cual" | "cuales" | "quien" | "cuanto" | "cuantos" | "cuantas"
                )
            });
    if opens(words) {
        return true;
    }
    let led =
        words.first().is_some_and(|word| matches!(word.key(), "por" | "con" | "en" | "a" | "de"));
    let at = usize::from(led);
    let why = words.len() > 2 && words.first().is_some_and(|word| word.key() == "por");
    let verb = sure
        || why
        || words.get(at + 1).is_some_and(|word| {
            person(word.key()).is_some() || is_bare_third(word.key()) || is_infinitive(word.key())
        })
        || words.get(at + 1..).is_some_and(|rest| opening_verb(rest).is_some());
    let Some(word) = words.get_mut(at) else { return false };
    let Some(marked) = accented(word.key()).filter(|_| verb && !(led && word.key() != "que"))
    else {
        return false;
    };
    let capital = word.is_capital();
    word.set(marked);
    if capital {
        super::case::raise(word);
    }
    true
}

/// Whether the writer speaks in it.
fn says_first(words: &[Word]) -> bool {
    words.iter().any(|word| {
        matches!(person(word.key()), Some(Person::First | Person::We | Person::Either))
            || matches!(word.key(), "yo" | "me" | "mi" | "mis" | "mí" | "conmigo")
    }) || opening_verb(words).is_some_and(|(_, person)| person == Person::First)
}

/// Whether somebody is spoken to in it.
fn says_second(words: &[Word]) -> bool {
    words.iter().any(|word| {
        person(word.key()) == Some(Person::Second)
            || matches!(
                word.key(),
                "tú" | "te" | "ti" | "tu" | "tus" | "contigo" | "usted" | "vos" | "ustedes"
            )
    })
}

fn inside_a_sentence(mut words: Vec<Word>) -> String {
    soften(&mut words);
    if let Some(first) = words.first_mut().filter(|word| accented(word.key()).is_some()) {
        super::case::lower(first);
    }
    join(&words)
}

/// One question of the writer's, told again.
fn asked(mut words: Vec<Word>) -> Option<String> {
    take_stop(&mut words);
    take_opening(&mut words);
    strip_any(&mut words, ASKING);
    if mark_opening(&mut words, true)
        || words.first().is_some_and(|word| word.key() == "si") && words.len() > 1
    {
        return Some(inside_a_sentence(words));
    }
    let bare = words.first().is_some_and(|word| is_bare_third(word.key()))
        && words.get(1).is_some_and(|next| !matches!(next.key(), "de" | "del"));
    if opening_verb(&words).is_some() || bare {
        return Some(["si ", &inside_a_sentence(words)].concat());
    }
    if is_clause(&words) {
        return None;
    }
    soften(&mut words);
    let article = article(&words);
    let stands = words.first().is_some_and(|word| is_determiner(word.key()));
    if article.is_none() && !stands {
        return None;
    }
    let article = article.map(|article| [article, " "].concat()).unwrap_or_default();
    Some([article, inside_a_sentence(words)].concat())
}

/// The question in the words that were typed.
fn questions(parts: Vec<Vec<Word>>) -> String {
    let finished: Vec<String> = parts
        .into_iter()
        .map(|mut words| {
            let request = words.first().is_some_and(|word| {
                REQUESTS.iter().any(|request| request.split(' ').next() == Some(word.key()))
                    || word.key().ends_with("me") && person(word.key()).is_none()
            });
            let asks = mark_opening(&mut words, false)
                || opening_verb(&words)
                    .is_some_and(|(_, person)| matches!(person, Person::Second | Person::Third))
                || words.first().is_some_and(|word| is_bare_third(word.key()));
            finish_with(&mut words, if asks && !request { '?' } else { '.' });
            join(&words)
        })
        .collect();
    finished.join(" ")
}

/// The same between quotation marks: our stop comes behind them.
fn quotation(parts: Vec<Vec<Word>>) -> String {
    let text = questions(parts);
    let text = text.strip_suffix('.').filter(|text| !text.ends_with('.')).unwrap_or(&text);
    let inner = text.trim_matches(['"', '“', '”']);
    let whole = inner.len() + 2 <= text.len() && !inner.contains(['"', '“', '”']);
    quoted(if whole { inner } else { text })
}

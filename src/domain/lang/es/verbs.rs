//! Verbs: enough to tell "llevé las nóminas" from "las nóminas", and whose deed it is.

use super::verb_lists::{AR, EITHER, ER, FIRST, IR, NOT_PAST, NOUNS_TOO, THIRD, THOU, WE};
use super::words::among;

/// Whose deed a finite verb tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Person {
    /// "llevé", "tengo".
    First,
    /// "llevaba", "podía": of the first or of the third.
    Either,
    /// "manejas", "tienes".
    Second,
    /// "está", "llegaron", "funciona".
    Third,
    /// "llevamos", "tenemos".
    We,
}

/// The person of a finite verb that is nothing else: a form that is a noun as well ("uso") or that has the look of a bare
/// third person ("compra") is not among them.
pub(super) fn person(key: &str) -> Option<Person> {
    let long = key.chars().count() > 3;
    let ends = |end: &str| key.ends_with(end);
    if among(FIRST, key) {
        Some(Person::First)
    } else if among(THIRD, key) {
        Some(Person::Third)
    } else if among(EITHER, key) {
        Some(Person::Either)
    } else if among(WE, key) {
        Some(Person::We)
    } else if among(THOU, key) {
        Some(Person::Second)
    } else if among(NOT_PAST, key) || among(NOUNS_TOO, key) {
        None
    } else if long && (ends("é") || ends("í") && !ends("aí")) {
        Some(Person::First)
    } else if long && (ends("ó") || ends("aron") || ends("ieron") || ends("rán") || ends("ará"))
    {
        (!matches!(key, "varón" | "barón" | "patrón" | "alacrán" | "refrán" | "ademán"))
            .then_some(Person::Third)
    } else if has(key, "aba", AR, "ar") || conditional(key, "") || imperfect(key, "") {
        Some(Person::Either)
    } else if has(key, "aban", AR, "ar") || conditional(key, "n") || imperfect(key, "n") {
        Some(Person::Third)
    } else if conditional(key, "s") || imperfect(key, "s") || has(key, "abas", AR, "ar") {
        Some(Person::Second)
    } else if is_we(key) {
        Some(Person::We)
    } else if is_thou(key) {
        Some(Person::Second)
    } else {
        // "compran", "entregan": no noun looks so.
        let they = key.ends_with('n') && is_bare_third(key);
        let i = has(key, "o", AR, "ar") || has(key, "o", ER, "er") || has(key, "o", IR, "ir");
        if they { Some(Person::Third) } else { i.then_some(Person::First) }
    }
}

/// Whether a word is a form of "I" or "we" that no noun looks like: "hice", "estamos".
pub(super) fn is_listed(key: &str) -> bool {
    among(FIRST, key) || among(WE, key)
}

/// Whether a word is a form of the first person that is a noun as well: "uso", "trabajo".
pub(super) fn is_noun_too(key: &str) -> bool {
    among(NOUNS_TOO, key)
}

/// "compra", "entregan": the present after "he" or "they", which a noun may look like.
pub(super) fn is_bare_third(key: &str) -> bool {
    let key = key.strip_suffix('n').unwrap_or(key);
    has(key, "a", AR, "ar") || has(key, "e", ER, "er") || has(key, "e", IR, "ir")
}

/// "llevar", "aprender", "presentarme", also of verbs that are not listed.
pub(super) fn is_infinitive(key: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: [&str; 34] = [
        "alquiler", "angular", "ayer", "azúcar", "bar", "bienestar", "celular", "collar", "cualquier", "curricular", "dólar", "ejemplar", "escolar", "familiar",
        "hogar", "líder", "lugar", "máster", "mar", "militar", "mujer", "par", "particular", "pilar", "popular", "primer", "regular", "similar", "singular",
        "solar", "taller", "tercer", "titular", "auxiliar",
    ];
    const TAILS: [&str; 13] =
        ["me", "te", "se", "nos", "lo", "la", "los", "las", "le", "les", "melo", "selo", "sela"];
    let bare = |key: &str| {
        among(AR, key)
            || among(ER, key)
            || among(IR, key)
            || key == "oír"
            || key.chars().count() > 4
                && ["ar", "er", "ir", "eír"].iter().any(|end| key.ends_with(end))
                && !NOUNS.contains(&key)
                && !matches!(key, "master" | "poster" | "manager" | "junior" | "freelancer")
    };
    bare(key)
        || TAILS.iter().any(|tail| {
            key.strip_suffix(tail).is_some_and(|head| head.ends_with('r') && bare(head))
        })
}

/// "llevando", "atendiendo".
pub(super) fn is_gerund(key: &str) -> bool {
    key.chars().count() > 5
        && (key.ends_with("ando") || key.ends_with("iendo") || key.ends_with("yendo"))
        && !matches!(key, "fernando" | "contrabando" | "comando" | "dividendo" | "estupendo")
}

/// The accent that was left out of a past in the first person: "lleve" → "llevé", "atendi" → "atendí". Sure only where such
/// a past has to stand.
pub(super) fn past(key: &str) -> Option<String> {
    #[rustfmt::skip]
    const UNMARKED: [(&str, &str); 8] = [
        ("ensene", "enseñé"), ("disene", "diseñé"), ("acompane", "acompañé"), ("desempene", "desempeñé"), ("anadi", "añadí"), ("lei", "leí"), ("crei", "creí"), ("oi", "oí"),
    ];
    // "Después de": nobody means "dé".
    if key == "de" {
        return None;
    }
    if let Some((_, marked)) = UNMARKED.iter().find(|(bare, _)| *bare == key) {
        return Some((*marked).into());
    }
    let stem = key.strip_suffix('e').filter(|stem| {
        let spelled = |end: &str, instead: &str| {
            stem.strip_suffix(end).is_some_and(|head| among(AR, &[head, instead, "ar"].concat()))
        };
        among(AR, &[stem, "ar"].concat())
            || spelled("qu", "c")
            || spelled("gu", "g")
            || spelled("c", "z")
    });
    if let Some(stem) = stem {
        return Some([stem, "é"].concat());
    }
    let stem = key.strip_suffix('i').filter(|stem| stem.chars().count() > 1)?;
    (among(ER, &[stem, "er"].concat()) || among(IR, &[stem, "ir"].concat()))
        .then(|| [stem, "í"].concat())
}

/// The accent that was left out of a form that no other word looks like: "atendi", "compartia", "rompio".
pub(super) fn sure_past(key: &str) -> Option<String> {
    const WORDS: [&str; 9] =
        ["hacia", "media", "median", "medias", "medio", "sabia", "sabias", "vivian", "venias"];
    const ENDS: [(&str, &str); 6] = [
        ("iamos", "íamos"),
        ("ian", "ían"),
        ("ias", "ías"),
        ("ia", "ía"),
        ("io", "ió"),
        ("i", "í"),
    ];
    if WORDS.contains(&key) || !key.is_ascii() && !key.contains('ñ') {
        return None;
    }
    ENDS.iter().find_map(|(bare, marked)| {
        let stem = key.strip_suffix(bare).filter(|stem| stem.chars().count() > 1)?;
        // "buscaria", "haria".
        let whole = among(AR, stem) || among(ER, stem) || among(IR, stem);
        if whole && bare.starts_with("ia")
            || matches!(
                stem,
                "har" | "dir" | "pondr" | "saldr" | "vendr" | "querr" | "sabr" | "tendr" | "podr"
            )
        {
            return Some([stem, marked].concat());
        }
        (among(ER, &[stem, "er"].concat()) || among(IR, &[stem, "ir"].concat()))
            .then(|| [stem, marked].concat())
    })
}

/// The present in the first person of an infinitive: "respirar" → "respiro", "quedarme" → "me quedo". None where the verb
/// is not known to be regular.
pub(super) fn present(infinitive: &str) -> Option<String> {
    #[rustfmt::skip]
    const IRREGULAR: [(&str, &str); 46] = [
        ("acordar", "acuerdo"), ("apretar", "aprieto"), ("atender", "atiendo"), ("cerrar", "cierro"), ("comenzar", "comienzo"), ("conocer", "conozco"),
        ("contar", "cuento"), ("corregir", "corrijo"), ("dar", "doy"), ("decir", "digo"), ("detener", "detengo"), ("dirigir", "dirijo"), ("dormir", "duermo"), ("elegir", "elijo"),
        ("empezar", "empiezo"), ("encontrar", "encuentro"), ("entender", "entiendo"), ("estar", "estoy"), ("hacer", "hago"), ("ir", "voy"), ("jugar", "juego"), ("leer", "leo"), ("mantener", "mantengo"),
        ("mostrar", "muestro"), ("ofrecer", "ofrezco"), ("oír", "oigo"), ("pedir", "pido"), ("pensar", "pienso"), ("perder", "pierdo"), ("poder", "puedo"), ("poner", "pongo"), ("preferir", "prefiero"),
        ("probar", "pruebo"), ("querer", "quiero"), ("recordar", "recuerdo"), ("repetir", "repito"), ("resolver", "resuelvo"), ("saber", "sé"), ("salir", "salgo"), ("seguir", "sigo"), ("sentar", "siento"), ("sentir", "siento"),
        ("tener", "tengo"), ("traer", "traigo"), ("venir", "vengo"), ("volver", "vuelvo"),
    ];
    const CHANGING: [&str; 16] = [
        "aprobar",
        "comprobar",
        "confiar",
        "continuar",
        "criar",
        "defender",
        "enviar",
        "evaluar",
        "graduar",
        "guiar",
        "recomendar",
        "reforzar",
        "sembrar",
        "soldar",
        "ampliar",
        "actuar",
    ];
    let plain = |verb: &str| {
        if let Some((_, said)) = IRREGULAR.iter().find(|(known, _)| *known == verb) {
            return Some((*said).to_owned());
        }
        let stem = verb.get(..verb.len().checked_sub(2)?)?;
        let odd = ["cer", "cir", "ger", "gir", "uir", "tener", "poner", "ñir"];
        let known = among(AR, verb) || among(ER, verb) || among(IR, verb);
        let regular =
            known && !CHANGING.contains(&verb) && !odd.iter().any(|end| verb.ends_with(end));
        regular
            .then(|| format!("{stem}o"))
            .filter(|said| person(said) == Some(Person::First) || is_noun_too(said))
    };
    plain(infinitive).or_else(|| {
        let verb = infinitive.strip_suffix("me").filter(|verb| verb.ends_with('r'))?;
        plain(verb).map(|said| ["me ", &said].concat())
    })
}

/// Whether a word is a form of one that is known: "entrevistas", "sincera", "sinceramente", "conocerlos".
pub(super) fn is_form(word: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
    const TAILS: [&str; 9] = ["me", "te", "se", "nos", "lo", "la", "los", "les", "le"];
    let feminine =
        |stem: &str| stem.strip_suffix('a').is_some_and(|stem| is_known(&[stem, "o"].concat()));
    let one = word.strip_suffix('s');
    let many = word.strip_suffix("es");
    let adverb = word.strip_suffix("mente");
    one.is_some_and(|one| is_known(one) || feminine(one))
        || many.is_some_and(|one| {
            is_known(one) || one.strip_suffix('c').is_some_and(|one| is_known(&[one, "z"].concat()))
        })
        || feminine(word)
        || adverb.is_some_and(|one| is_known(one) || feminine(one))
        || TAILS.iter().any(|tail| {
            word.strip_suffix(tail).is_some_and(|verb| verb.ends_with('r') && is_known(verb))
        })
}

/// Whether a word is this ending on the stem of a listed verb.
fn has(key: &str, ending: &str, list: &[&str], infinitive: &str) -> bool {
    key.strip_suffix(ending)
        .is_some_and(|stem| !stem.is_empty() && among(list, &[stem, infinitive].concat()))
}

/// "llevaría", "llevarían": the infinitive with its ending.
fn conditional(key: &str, end: &str) -> bool {
    let stem = key.strip_suffix(end).and_then(|key| key.strip_suffix("ía"));
    stem.is_some_and(|stem| among(AR, stem) || among(ER, stem) || among(IR, stem))
}

/// "atendía", "dirigían".
fn imperfect(key: &str, end: &str) -> bool {
    let stem = key.strip_suffix(end).and_then(|key| key.strip_suffix("ía"));
    stem.is_some_and(|stem| among(ER, &[stem, "er"].concat()) || among(IR, &[stem, "ir"].concat()))
}

fn is_we(key: &str) -> bool {
    let conditional = key.strip_suffix("íamos").is_some_and(|stem| {
        among(AR, stem) || among(ER, &[stem, "er"].concat()) || among(IR, &[stem, "ir"].concat())
    });
    conditional
        || has(key, "amos", AR, "ar")
        || has(key, "ábamos", AR, "ar")
        || has(key, "emos", ER, "er")
        || has(key, "imos", ER, "er")
        || has(key, "imos", IR, "ir")
}

/// What ends like a past of "tú", and is none.
#[rustfmt::skip]
const STILL: [&str; 17] = [
    "alpiste", "asiste", "chiste", "consiste", "contraste", "desgaste", "desiste", "despiste", "embiste", "engaste", "existe", "insiste", "persiste", "resiste", "subsiste", "traste", "triste",
];

fn is_thou(key: &str) -> bool {
    has(key, "as", AR, "ar")
        && !matches!(
            key,
            "ventas"
                | "cuentas"
                | "compras"
                | "obras"
                | "cargas"
                | "firmas"
                | "marcas"
                | "formas"
                | "entregas"
                | "llamadas"
                | "visitas"
                | "rebajas"
                | "plantas"
                | "tomas"
                | "pruebas"
                | "consultas"
                | "pausas"
                | "entrevistas"
                | "preguntas"
                | "facturas"
                | "esperas"
                | "pintas"
                | "dudas"
                | "notas"
                | "paradas"
                | "charlas"
                | "reservas"
                | "programas"
                | "ayudas"
                | "bajas"
                | "mezclas"
                | "muestras"
                | "practicas"
                | "prácticas"
                | "trabas"
                | "guardas"
                | "planchas"
                | "salvas"
        )
        || key.chars().count() > 5
            && (key.ends_with("aste") || key.ends_with("iste"))
            && !STILL.contains(&key)
        || has(key, "es", ER, "er") && !matches!(key, "poderes" | "deberes")
}

//! The article that a thing wants, where its gender is sure: from a list of usual words, or from how the word ends.

use super::phrase::Word;
use super::words::{among, cased, is_determiner, is_ordinary};

/// Things at work that take "la" though they do not end so, and whose ending says nothing.
#[rustfmt::skip]
const FEMININE: &[&str] = &[
    "app", "base", "calle", "carne", "clase", "crisis", "dosis", "fase", "fe", "foto", "frase", "gente", "hipótesis",
    "imagen", "labor", "leche", "ley", "llave", "luz", "mano", "mente", "moto", "muerte", "mujer", "nave", "noche",
    "nube", "orden", "parte", "paz", "piel", "plantilla", "radio", "razón", "red", "sal", "sangre", "sazón", "sede",
    "serie", "señal", "startup", "suerte", "síntesis", "tarde", "tesis", "torre", "vez", "voz", "web",
];

/// Things that take "el": those that end in "-a", those whose "-a" is stressed, and those whose ending says nothing.
#[rustfmt::skip]
const MASCULINE: &[&str] = &[
    "accidente", "aceite", "agua", "alcance", "alma", "almacén", "alquiler", "ambiente", "amor", "análisis",
    "aprendizaje", "arma", "arte", "ascenso", "ascensor", "atardecer", "aula", "aumento", "avance", "azúcar",
    "baile", "balance", "bar", "barrio", "bebé", "blog", "bloque", "bosque", "buque", "café", "call", "calor",
    "cambio", "canal", "cartel", "chat", "chocolate", "choque", "cierre", "cliente", "clima", "club", "coaching",
    "coche", "color", "comité", "control", "correo", "crecimiento", "cuento", "curso", "debate", "deber", "desfase",
    "detalle", "diagrama", "dilema", "dolor", "drama", "día", "dólar", "embarque", "enfoque", "envase", "equipo",
    "error", "esquema", "este", "estrés", "examen", "expediente", "favor", "feedback", "fin", "gol", "hall",
    "hambre", "hogar", "honor", "horno", "hospital", "hotel", "huerto", "humor", "idioma", "incidente", "informe",
    "interés", "jardín", "jueves", "lema", "local", "lugar", "lunes", "lápiz", "límite", "mapa", "mar", "margen",
    "marketing", "martes", "menú", "mes", "miércoles", "mostrador", "motor", "método", "nivel", "norte", "oeste",
    "olor", "origen", "pan", "papel", "par", "parque", "pase", "paseo", "pastel", "país", "pedido", "personal",
    "pez", "pilar", "placer", "plan", "podcast", "poder", "portal", "problema", "programa", "proyecto", "puente",
    "puzle", "restaurante", "resumen", "rol", "rumor", "sabor", "sector", "sistema", "software", "stock", "sur",
    "taller", "tanque", "tema", "terror", "test", "ticket", "tique", "tomate", "tractor", "transporte", "tren",
    "trámite", "turismo", "túnel", "valor", "vapor", "viaje", "viernes", "volumen", "área",
];

/// People: which of both they are is theirs to say, unless the word says it.
#[rustfmt::skip]
const EITHER: &[&str] = &[
    "agente", "asistente", "auxiliar", "ayudante", "cantante", "capital", "chef", "chófer", "comerciante", "cometa",
    "conserje", "corte", "cura", "dirigente", "docente", "editorial", "estudiante", "frente", "gerente", "guardia",
    "guía", "internet", "intérprete", "joven", "líder", "mañana", "mártir", "paciente", "pendiente", "policía",
    "practicante", "representante", "residente", "sartén", "teniente", "titular", "vigilante", "visitante",
];

/// The article of the thing at the start; none where one stands there already, where it is a name, or where it is not sure.
pub(super) fn article(words: &[Word]) -> Option<&'static str> {
    let first = words.first()?;
    // "nueva sede", "gran proyecto", "segunda planta": the noun decides, or agrees.
    let shown = usize::from(words.len() > 1 && is_before(first.key()));
    let noun = words.get(shown)?;
    let plain = |word: &Word| {
        word.lead.is_empty()
            && word.core().chars().all(char::is_lowercase)
            && cased(word.key()).is_none()
    };
    let first_is_plain = plain(first);
    if !first_is_plain || !plain(noun) || is_determiner(first.key()) || is_ordinary(noun.key()) {
        return None;
    }
    gender(noun.key()).map(|(feminine, plural)| match (feminine, plural) {
        (false, false) => "el",
        (true, false) => "la",
        (false, true) => "los",
        (true, true) => "las",
    })
}

/// Adjectives that stand before their noun.
fn is_before(key: &str) -> bool {
    #[rustfmt::skip]
    const BEFORE: [&str; 24] = [
        "gran", "buen", "buena", "mal", "mala", "mejor", "peor", "primer", "tercer", "nuevo", "nueva", "nuevos", "nuevas", "primera", "segundo", "segunda",
        "tercera", "último", "última", "próximo", "próxima", "pequeño", "pequeña", "antiguo",
    ];
    BEFORE.contains(&key)
}

/// Whether a thing is feminine, and whether it is many; none where it is not sure.
pub(super) fn gender(key: &str) -> Option<(bool, bool)> {
    if let Some(feminine) = of_one(key) {
        return Some((feminine, false));
    }
    // "luces", "camiones", "turnos", "clases".
    let one = key.strip_suffix('s')?;
    let without_e = one.strip_suffix('e');
    let z = without_e.and_then(|stem| stem.strip_suffix('c')).map(|stem| format!("{stem}z"));
    let accented = without_e
        .and_then(|stem| stem.strip_suffix("ion"))
        .map(|stem| format!("{stem}ión"))
        .or_else(|| without_e.and_then(|s| s.strip_suffix("en")).map(|s| format!("{s}én")));
    let many = [
        z.as_deref(),
        accented.as_deref(),
        without_e.filter(|stem| !stem.ends_with(['a', 'e', 'o']) && stem.chars().count() > 2),
        Some(one),
    ];
    let feminine = many.into_iter().flatten().find_map(of_one)?;
    // "el agua", but "las aguas".
    let stressed = matches!(one, "agua" | "área" | "aula" | "arma" | "alma");
    Some((feminine || stressed, true))
}

fn of_one(key: &str) -> Option<bool> {
    #[rustfmt::skip]
    const LA: [&str; 13] = [
        "ción", "sión", "gión", "xión", "nión", "tión", "dad", "tad", "tud", "umbre", "eza", "ez", "triz",
    ];
    const EL: [&str; 6] = ["aje", "miento", "or", "ismo", "ema", "il"];
    if among(EITHER, key) || key.chars().count() < 3 && !among(FEMININE, key) {
        return None;
    }
    if among(FEMININE, key) {
        return Some(true);
    }
    if among(MASCULINE, key) {
        return Some(false);
    }
    // "dentista", "periodista": either.
    if key.ends_with("ista") || key.ends_with(['s', 'x']) {
        return None;
    }
    if LA.iter().any(|end| key.ends_with(end)) {
        return Some(true);
    }
    if EL.iter().any(|end| key.ends_with(end)) || key.ends_with('o') {
        return Some(false);
    }
    key.ends_with('a').then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [FEMININE, MASCULINE, EITHER] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn the_ending_tells_or_the_list_does() {
        for (word, known) in [
            ("turno", Some((false, false))),
            ("hora", Some((true, false))),
            ("atención", Some((true, false))),
            ("reuniones", Some((true, true))),
            ("luces", Some((true, true))),
            ("programas", Some((false, true))),
            ("aulas", Some((true, true))),
            ("clases", Some((true, true))),
            ("noches", Some((true, true))),
            ("almacenes", Some((false, true))),
            ("errores", Some((false, true))),
            ("dentista", None),
            ("gerente", None),
            ("lince", None),
        ] {
            assert_eq!(gender(word), known, "{word}");
        }
    }
}

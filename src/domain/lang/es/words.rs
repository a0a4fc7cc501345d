//! Closed lists of Spanish words. Those that are searched are sorted, in small letters; a test below keeps them so.

use std::cmp::Ordering;

/// Whether a sorted list holds a word given in small letters.
pub(super) fn among(list: &[&str], key: &str) -> bool {
    list.binary_search(&key).is_ok()
}

/// The fixed spelling of a word that has one: "sql" → "SQL".
pub(super) fn cased(key: &str) -> Option<&'static str> {
    let order = |entry: &&str| -> Ordering {
        entry.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(key.bytes())
    };
    CASED.binary_search_by(order).ok().and_then(|at| CASED.get(at)).copied()
}

/// Words that start a noun phrase.
#[rustfmt::skip]
const DETERMINERS: &[&str] = &[
    "al", "alguna", "algunas", "algunos", "algún", "ambas", "ambos", "aquel", "aquella", "aquellas", "aquellos",
    "bastante", "cada", "cien", "cinco", "cincuenta", "cualquier", "cuarenta", "cuatro", "del", "demasiado", "diez",
    "doce", "dos", "el", "esa", "esas", "ese", "esos", "esta", "estas", "este", "estos", "la", "las", "lo", "los",
    "menos", "mi", "mis", "mucha", "muchas", "mucho", "muchos", "más", "ninguna", "ningún", "nuestra", "nuestras",
    "nuestro", "nuestros", "nueve", "ocho", "otra", "otras", "otro", "otros", "pocas", "pocos", "quince", "seis",
    "siete", "su", "sus", "tanta", "tantas", "tanto", "tantos", "toda", "todas", "todo", "todos", "treinta", "tres",
    "tu", "tus", "un", "una", "unas", "unos", "varias", "varios", "veinte",
];

/// Prepositions.
#[rustfmt::skip]
const PREPOSITIONS: &[&str] = &[
    "a", "al", "ante", "bajo", "con", "contra", "de", "del", "desde", "durante", "en", "entre", "hacia", "hasta",
    "mediante", "para", "por", "según", "sin", "sobre", "tras",
];

/// Adverbs that stand before a verb, those in "-mente" aside.
#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "actualmente", "además", "ahora", "ahí", "allí", "antes", "apenas", "aquí", "así", "ayer", "aún", "bien", "casi",
    "después", "entonces", "hasta", "hoy", "jamás", "luego", "mañana", "no", "nunca", "primero", "recién", "siempre",
    "solo", "sólo", "también", "tampoco", "todavía", "ya",
];

/// Words that may stand before the verb of a clause, with more between.
#[rustfmt::skip]
const FRONTING: &[&str] = &[
    "a", "además", "ahora", "al", "ante", "antes", "aunque", "ayer", "cada", "como", "con", "cuando", "desde",
    "después", "durante", "en", "entonces", "gracias", "hace", "hasta", "hoy", "luego", "mientras", "para", "por",
    "primero", "si", "siempre", "sin", "tras",
];

/// Words that open a clause inside a noun phrase: its verb is not the fragment's.
#[rustfmt::skip]
const RELATIVES: &[&str] = &[
    "aunque", "como", "cual", "cuales", "cuando", "cuya", "cuyas", "cuyo", "cuyos", "cuándo", "cuánto", "cómo",
    "donde", "dónde", "mientras", "porque", "que", "quien", "quienes", "quién", "qué", "si",
];

/// Words that take a small letter inside a sentence however they were typed: phones start every field with a capital.
#[rustfmt::skip]
const ORDINARY: &[&str] = &[
    "algo", "alguien", "aunque", "buen", "buena", "bueno", "como", "cuando", "cuanto", "cuál", "cuáles", "cuándo",
    "cuántas", "cuánto", "cuántos", "cómo", "donde", "dónde", "e", "ella", "ellas", "ellos", "eso", "esto", "gran",
    "haber", "hola", "le", "les", "lo", "mayor", "me", "mejor", "menor", "mientras", "muy", "nada", "nadie", "ni",
    "nos", "nosotras", "nosotros", "nueva", "nuevas", "nuevo", "nuevos", "o", "peor", "pero", "porque", "primer",
    "primera", "pues", "que", "quien", "quienes", "quién", "qué", "se", "ser", "si", "sí", "te", "todo", "tú", "u",
    "usted", "ustedes", "y", "yo", "él", "última", "último",
];

/// Doubled on purpose, or by grammar: "muy muy", "nos nos".
pub(super) const MAY_DOUBLE: [&str; 11] =
    ["ja", "muy", "no", "nos", "nunca", "poco", "sí", "siempre", "tan", "ya", "más"];

/// Products and abbreviations whose capitals are fixed and which are no ordinary word.
#[rustfmt::skip]
const CASED: &[&str] = &[
    "ADR", "AENOR", "AFIP", "Android", "Angular", "ANSES", "API", "AutoCAD", "AWS", "Azure", "BIM", "C#", "C++",
    "Canva", "CAP", "CCTV", "CEO", "CFO", "Cobol", "CONTPAQi", "CRM", "CSS", "CV", "DELE", "Django", "DNI", "Docker",
    "DVR", "EPI", "EPP", "ERP", "ESO", "Excel", "Facebook", "Figma", "FP", "GIS", "Git", "GitHub", "Gmail", "Google",
    "HACCP", "HTML", "HubSpot", "IBM", "IELTS", "IMSS", "INEM", "Instagram", "iOS", "iPad", "iPhone", "IRPF", "ISO",
    "ISR", "IVA", "Java", "JavaScript", "Jira", "JSON", "KPI", "KPIs", "Kubernetes", "Laravel", "LinkedIn", "Linux",
    "Looker", "MATLAB", "MBA", "Microsoft", "MongoDB", "MySQL", "NIE", "Node.js", "NoSQL", "OneDrive", "ONG", "ONGs",
    "PDF", "Photoshop", "PHP", "PostgreSQL", "PowerPoint", "PYME", "Python", "QA", "QuickBooks", "React", "Revit",
    "RFC", "RR.HH", "SaaS", "Salesforce", "SAP", "SAT", "SENA", "SEO", "SharePoint", "Shopify", "SolidWorks", "SPSS",
    "SQL", "SST", "Tableau", "TikTok", "TOEFL", "Trello", "TypeScript", "UCI", "UX", "WhatsApp", "Windows",
    "WordPress", "YouTube", "Zendesk", "Zoom",
];

pub(super) fn is_determiner(key: &str) -> bool {
    among(DETERMINERS, key) || key.starts_with(|c: char| c.is_ascii_digit())
}

pub(super) fn is_preposition(key: &str) -> bool {
    among(PREPOSITIONS, key)
}

pub(super) fn is_adverb(key: &str) -> bool {
    // "Implemente", "aumente": pasts without their accent.
    #[rustfmt::skip]
    const DEEDS: [&str; 10] = [
        "alimente", "argumente", "aumente", "comente", "complemente", "documente", "experimente", "fomente", "implemente", "incremente",
    ];
    among(ADVERBS, key)
        || (key.chars().count() > 6 && key.ends_with("mente") && !DEEDS.contains(&key))
}

pub(super) fn is_fronting(key: &str) -> bool {
    among(FRONTING, key)
}

pub(super) fn is_relative(key: &str) -> bool {
    among(RELATIVES, key)
}

/// Small words that are no name and no noun.
pub(super) fn is_ordinary(key: &str) -> bool {
    among(ORDINARY, key)
        || among(DETERMINERS, key)
        || is_preposition(key)
        || is_adverb(key)
        || among(FRONTING, key)
}

/// Pronouns that can only be a subject.
pub(super) fn is_subject(key: &str) -> bool {
    matches!(
        key,
        "yo" | "tú"
            | "él"
            | "ella"
            | "nosotros"
            | "nosotras"
            | "ellos"
            | "ellas"
            | "usted"
            | "ustedes"
            | "vos"
    )
}

/// Pronouns before the verb: "me encargué", "les enseñé".
pub(super) fn is_clitic(key: &str) -> bool {
    matches!(key, "me" | "te" | "se" | "nos" | "le" | "les" | "lo" | "la" | "los" | "las" | "os")
}

/// The question words, with their accent and as they are often typed.
pub(super) fn accented(key: &str) -> Option<&'static str> {
    Some(match key {
        "qué" | "que" => "qué",
        "cómo" | "como" => "cómo",
        "cuál" | "cual" => "cuál",
        "cuáles" | "cuales" => "cuáles",
        "quién" | "quien" => "quién",
        "quiénes" | "quienes" => "quiénes",
        "cuándo" | "cuando" => "cuándo",
        "dónde" | "donde" => "dónde",
        "adónde" | "adonde" => "adónde",
        "cuánto" | "cuanto" => "cuánto",
        "cuánta" | "cuanta" => "cuánta",
        "cuántos" | "cuantos" => "cuántos",
        "cuántas" | "cuantas" => "cuántas",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [DETERMINERS, PREPOSITIONS, ADVERBS, FRONTING, RELATIVES, ORDINARY] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(CASED.is_sorted_by_key(|entry| entry.to_lowercase()));
    }
}

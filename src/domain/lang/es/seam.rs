//! Where a fact meets our words: "de el" is "del", "y Inés" is "e Inés".

/// Titles that take an article where somebody is spoken of: "de la Sra. Ruiz". Not those that tell nothing of the article, as
/// "Lic." and "Prof.".
#[rustfmt::skip]
const SHE: &[&str] = &[
    "sra", "srta", "dra", "profa", "licda", "señora", "señorita", "doctora", "profesora", "ingeniera", "licenciada", "capitana",
    "comandanta", "madre",
];
#[rustfmt::skip]
const HE: &[&str] = &[
    "sr", "dr", "señor", "doctor", "profesor", "ingeniero", "licenciado", "capitán", "comandante", "teniente", "coronel", "padre",
];
/// Kinds of employers whose names begin with them: "en el Hospital San Braulio".
#[rustfmt::skip]
const LA: &[&str] = &[
    "academia", "agencia", "alcaldía", "asociación", "biblioteca", "cafetería", "clínica", "cooperativa", "diputación",
    "editorial", "escuela", "facultad", "farmacia", "fundación", "galería", "guardería", "imprenta", "intendencia", "librería",
    "municipalidad", "oficina", "panadería", "residencia", "secretaría", "tienda", "universidad", "universitat",
];
#[rustfmt::skip]
const EL: &[&str] = &[
    "ayuntamiento", "banco", "café", "centro", "colegio", "consejo", "consultorio", "depósito", "hospital", "hotel", "instituto",
    "jardín", "laboratorio", "liceo", "ministerio", "municipio", "museo", "restaurante", "sanatorio", "supermercado", "taller",
    "teatro",
];
/// Our words that go before somebody or something that is spoken of.
#[rustfmt::skip]
const BEFORE_A_THING: &[&str] = &[
    "de", "a", "ante", "para", "con", "por", "en", "sobre", "según", "que", "como", "sin", "hasta",
];
/// Our words after which a question in its own words wants a colon.
const ASKED: &[&str] = &["preguntó", "preguntaste", "preguntaron"];

/// Adds a fact, and mends the word of ours right before it.
pub(in super::super) fn add(text: &mut String, fact: &str) {
    let word = text.strip_suffix(' ').map_or("", |ours| {
        let rest = ours.trim_end_matches(char::is_alphabetic);
        ours.strip_prefix(rest).unwrap_or_default()
    });
    let small = word.to_lowercase();
    if ASKED.contains(&small.as_str()) && fact.starts_with('«') {
        text.pop();
        text.extend([": ", fact]);
        return;
    }
    let article = if BEFORE_A_THING.contains(&small.as_str()) { article_of_name(fact) } else { "" };
    // A name keeps its own capital: "de El Salvador".
    let (article, rest) = fact.strip_prefix("el ").map_or((article, fact), |rest| ("el ", rest));
    let (instead, article) = match small.as_str() {
        "de" | "a" if article == "el " => (Some([word, "l"].concat()), ""),
        "y" if sounds_like_i(fact) => {
            (Some(if word == "y" { "e" } else { "E" }.to_owned()), article)
        }
        "o" if sounds_like_o(fact) => {
            (Some(if word == "o" { "u" } else { "U" }.to_owned()), article)
        }
        _ => (None, article),
    };
    if let Some(instead) = instead {
        text.truncate(text.len().saturating_sub(word.len() + 1));
        text.extend([instead.as_str(), " "]);
    }
    text.extend([article, rest]);
}

/// The article that a name wants after one of our words, with its blank; empty where none belongs there or nothing tells which.
fn article_of_name(fact: &str) -> &'static str {
    let (first, rest) = fact.split_once(' ').unwrap_or((fact, ""));
    let kind = first.trim_end_matches('.').to_lowercase();
    let is = |kinds: &[&str]| kinds.contains(&kind.as_str());
    // "Doctora" alone is how somebody is called; "doctora de guardia" is a thing of ours.
    let named = rest.starts_with(char::is_uppercase);
    let house = first.starts_with(char::is_uppercase);
    if named && is(SHE) || house && is(LA) {
        "la "
    } else if named && is(HE) || house && is(EL) {
        "el "
    } else {
        ""
    }
}

/// "Inés", "hijos"; not "hielo", whose first sound is another one.
pub(super) fn sounds_like_i(text: &str) -> bool {
    let text = opening(text);
    let (letters, silent) = match text.strip_prefix('h') {
        Some(rest) => (rest, true),
        None => (text.as_str(), false),
    };
    let mut letters = letters.chars();
    let first = letters.next();
    let glides = letters.next().is_some_and(|next| matches!(next, 'a' | 'e' | 'o'));
    matches!(first, Some('i' | 'í')) && !(glides && (silent || text.starts_with("io")))
}

/// "otro", "hoteles", "ocho", "8", "11".
pub(super) fn sounds_like_o(text: &str) -> bool {
    let text = opening(text);
    let letters = text.strip_prefix('h').unwrap_or(&text);
    letters.starts_with(['o', 'ó', '8']) || text == "11"
}

/// The first word in small letters, without what opens a quotation.
fn opening(text: &str) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

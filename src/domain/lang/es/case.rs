//! Capitals: those that were typed with a key held down, and those that are missing.

use super::gender::gender;
use super::phrase::Word;
use super::verbs::{is_gerund, is_infinitive, is_noun_too, person};
use super::words::{cased, is_ordinary};

/// Small letters for what was typed with the capitals key down. Short words without a vowel, known abbreviations and words
/// with a digit keep their capitals.
pub(super) fn calm(words: &mut [Word]) {
    let all = words.len();
    for run in words.chunk_by_mut(|a, b| is_loud(a) && is_loud(b)) {
        if !run.first().is_some_and(is_loud) {
            continue;
        }
        let plain = |word: &&Word| is_ordinary(word.key()) || person(word.key()).is_some();
        let long = |word: &&Word| {
            word.core().chars().filter(|c| c.is_uppercase()).count() > 5
                && cased(word.key()).is_none()
        };
        let loud = if run.len() == all {
            run.iter().any(|word| long(&word) || (all > 1 && plain(&word)))
        } else {
            run.len() > 3 && run.iter().filter(plain).count() > 1
        };
        if !loud || run.iter().any(|word| word.core().contains('İ')) {
            continue;
        }
        for word in run {
            let vowels = word.key().chars().any(|c| !c.is_ascii() || "aeiouy".contains(c));
            let number = word.core().chars().any(char::is_numeric);
            if vowels && !number {
                let quiet = word.core().to_lowercase();
                word.set(&quiet);
            }
        }
    }
}

/// No small letter in it, or one letter only, which says nothing.
pub(super) fn is_loud(word: &Word) -> bool {
    !word.core().chars().any(char::is_lowercase)
        || word.core().chars().filter(|c| c.is_alphabetic()).count() == 1
}

/// Capitals of products and abbreviations: "sql" → "SQL", "python/sql" → "Python/SQL".
pub(super) fn capitals(words: &mut [Word]) {
    for word in words {
        if let Some(fixed) = cased(word.key()) {
            if fixed != word.core() {
                word.set(fixed);
            }
            continue;
        }
        if !word.core().contains(['/', '-']) || word.is_fixed() {
            continue;
        }
        let mut spelled = String::with_capacity(word.core().len());
        for piece in word.core().split_inclusive(['/', '-']) {
            let name = piece.trim_end_matches(['/', '-']);
            let tail = piece.strip_prefix(name).unwrap_or_default();
            spelled.extend([cased(&name.to_lowercase()).unwrap_or(name), tail]);
        }
        if spelled != word.core() {
            word.set(&spelled);
        }
    }
}

/// A capital at the start of a word, where its letter has one.
pub(super) fn raise(word: &mut Word) {
    if let Some(raised) = raised(word.core()) {
        word.set(&raised);
    }
}

/// With a capital at the start; none where it has one, or its letter has none.
pub(super) fn raised(core: &str) -> Option<String> {
    let mut letters = core.chars();
    let first = letters.next()?;
    let mut upper = first.to_uppercase();
    let one = upper.next().filter(|upper| *upper != first)?;
    upper.next().is_none().then(|| std::iter::once(one).chain(letters).collect())
}

/// A small letter at the start of a word, as it may stand inside a sentence.
pub(super) fn lower(word: &mut Word) {
    let mut letters = word.core().chars();
    if let Some(first) = letters.next() {
        let lowered: String = first.to_lowercase().chain(letters).collect();
        word.set(&lowered);
    }
}

/// A small letter at the start, where the word is an ordinary one: "La hora del cuento" inside a sentence. A phone gives the
/// first word of a field its capital, so one that may be a name keeps it only where nothing tells.
pub(super) fn soften(words: &mut [Word]) {
    let next = words.get(1).cloned();
    let Some(first) = words.first_mut() else { return };
    let key = first.key();
    let shaped = first.is_capital()
        && !first.core().chars().skip(1).any(char::is_uppercase)
        && cased(key).is_none();
    if !shaped || first.is_fixed() {
        return;
    }
    let next_capital = next.as_ref().is_some_and(Word::is_capital);
    let is_verb = person(key).is_some() || is_noun_too(key) || is_infinitive(key) || is_gerund(key);
    let sure_end =
        ["ción", "sión", "dad", "miento", "aje", "ista"].iter().any(|end| key.ends_with(end));
    // "Turno de noche", but "Larch y sus turnos".
    let of = next.as_ref().is_some_and(|next| matches!(next.key(), "de" | "del"));
    let thing = gender(key).is_some() && (of || COMMON.contains(&key)) || COMMON.contains(&key);
    if is_ordinary(key) || !next_capital && (is_verb || sure_end || thing) || sure_end {
        lower(first);
    }
}

/// Nouns that often start a fragment about work.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "alemán", "árabe", "chino", "cocina", "español", "francés", "italiano", "japonés", "lunes", "martes", "matemáticas", "portugués", "ruso",
    "agenda", "almacén", "ambiente", "atención", "bodega", "caja", "capacitación", "carga", "carné", "carta", "certificado", "chofer", "clase", "clases", "clientes",
    "cocina", "cocinera", "cocinero", "compras", "conocimiento", "conocimientos", "contabilidad", "control", "cuentas", "cuidado", "curso", "cursos", "dependienta", "dependiente", "desarrolladora",
    "desarrollador", "diploma", "diseño", "empleo", "enfermera", "enfermero", "entrevistas", "equipo", "equipos", "experiencia", "fines", "formación", "horario", "horarios", "horas", "huerto",
    "idiomas", "ideas", "informes", "inglés", "jefa", "jefe", "licencia", "liderazgo", "limpieza", "logística", "manejo", "mantenimiento", "maestra", "maestro", "mesera", "mesero", "niños", "noches", "nóminas",
    "oficina", "paciencia", "pacientes", "pedidos", "permiso", "personas", "prácticas", "profesor", "profesora", "programadora", "programador", "proyecto", "proyectos", "puesto", "recepcionista", "reparto",
    "reuniones", "servicio", "soporte", "talleres", "tienda", "trabajo", "turno", "turnos", "título", "vendedora", "vendedor", "ventas",
];

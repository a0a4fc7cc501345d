//! Where a fact meets our words: "de el" is "del", "y Inés" is "e Inés".

/// Adds a fact, and mends the word of ours right before it.
pub(super) fn add(text: &mut String, fact: &str) {
    let last = text.strip_suffix(' ').map(|head| {
        let at = head.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| {
            at + head.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        });
        head.get(at..).unwrap_or_default().to_owned()
    });
    if let Some(between) = last.as_deref().and_then(|last| between(last, fact)) {
        // "a" and "el" meet as well.
        let joined = match (last.as_deref(), between) {
            (Some("de" | "De" | "a" | "A"), "el ") => {
                text.pop();
                "l "
            }
            (_, ":") => {
                text.pop();
                ": "
            }
            _ => between,
        };
        text.push_str(joined);
        text.push_str(fact);
        return;
    }
    let (instead, rest) = match last.as_deref() {
        // A name keeps its own capital: "de El Salvador".
        Some(word @ ("de" | "De" | "a" | "A")) => match fact.strip_prefix("el ") {
            Some(rest) => (Some((word, [word, "l"].concat())), rest),
            None => (None, fact),
        },
        Some(word @ ("y" | "Y")) if sounds_like_i(fact) => {
            (Some((word, if word == "y" { "e" } else { "E" }.to_owned())), fact)
        }
        Some(word @ ("o" | "O")) if sounds_like_o(fact) => {
            (Some((word, if word == "o" { "u" } else { "U" }.to_owned())), fact)
        }
        _ => (None, fact),
    };
    if let Some((word, instead)) = instead {
        text.truncate(text.len().saturating_sub(word.len() + 1));
        text.push_str(&instead);
        text.push(' ');
    }
    text.push_str(rest);
}

/// What has to stand between a word of ours and a fact: the article of a title or of a house ("a la Sra. Vázquez", "en el
/// Hospital San Braulio"), or the colon before what was asked in its own words.
fn between(last: &str, fact: &str) -> Option<&'static str> {
    #[rustfmt::skip]
    const HE: [&str; 11] = [
        "sr", "dr", "prof", "señor", "doctor", "profesor", "capitán", "comandante", "teniente", "coronel", "padre",
    ];
    #[rustfmt::skip]
    const SHE: [&str; 11] = [
        "sra", "srta", "dra", "profa", "licda", "señora", "señorita", "doctora", "profesora", "capitana", "madre",
    ];
    #[rustfmt::skip]
    const HIS: [&str; 22] = [
        "Ayuntamiento", "Banco", "Café", "Centro", "Colegio", "Consejo", "Consultorio", "Depósito", "Hospital", "Hotel", "Instituto", "Jardín", "Laboratorio", "Liceo", "Ministerio", "Municipio", "Museo",
        "Restaurante", "Sanatorio", "Supermercado", "Taller", "Teatro",
    ];
    #[rustfmt::skip]
    const HERS: [&str; 27] = [
        "Academia", "Agencia", "Alcaldía", "Asociación", "Biblioteca", "Cafetería", "Clínica", "Cooperativa", "Diputación", "Editorial", "Escuela", "Facultad", "Farmacia", "Fundación", "Galería", "Guardería",
        "Imprenta", "Intendencia", "Librería", "Municipalidad", "Oficina", "Panadería", "Residencia", "Secretaría", "Tienda", "Universidad", "Universitat",
    ];
    let first = fact.split(' ').next().unwrap_or_default();
    if matches!(last, "preguntó" | "preguntaste" | "preguntaron") {
        return fact.starts_with('«').then_some(":");
    }
    let small = last.to_lowercase();
    let title = first.trim_end_matches('.').to_lowercase();
    if fact.contains(' ')
        && matches!(
            small.as_str(),
            "de" | "a" | "con" | "para" | "por" | "sobre" | "ante" | "según"
        )
    {
        if HE.contains(&title.as_str()) {
            return Some("el ");
        }
        if SHE.contains(&title.as_str()) {
            return Some("la ");
        }
    }
    if small == "en" && HIS.contains(&first) {
        return Some("el ");
    }
    (small == "en" && HERS.contains(&first)).then_some("la ")
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

//! The short forms of a phone, and the accents that are sure: no accent is put where the word without it is one too.

use super::case::raise;
use super::phrase::Word;
use super::words::{accented, among};

/// Writes out short forms ("q", "xq", "tb") and puts accents that are sure.
pub(super) fn expand(words: &mut [Word]) {
    let keys: Vec<String> = words.iter().map(|word| word.key().to_owned()).collect();
    for (at, word) in words.iter_mut().enumerate() {
        let before = at.checked_sub(1).and_then(|at| keys.get(at)).map_or("", String::as_str);
        let next = keys.get(at + 1).map_or("", String::as_str);
        let Some(plain) = written_out(word, before, next) else { continue };
        let capital = word.is_capital();
        let loud = word.core().chars().count() > 1 && !word.core().chars().any(char::is_lowercase);
        word.set(&if loud { plain.to_uppercase() } else { plain });
        if capital {
            raise(word);
        }
    }
    mark_asked(words);
}

/// "¿que te gustó?": behind the mark of a question the first word is a question word, and so is the one behind "por".
pub(super) fn mark_asked(words: &mut [Word]) {
    let mut led = false;
    for word in words {
        let asks = word.lead.contains('¿');
        if (asks || led)
            && let Some(marked) = accented(word.key()).filter(|marked| *marked != word.key())
        {
            let capital = word.is_capital();
            word.set(marked);
            if capital {
                raise(word);
            }
        }
        led = asks && word.key() == "por" && word.runs_on();
    }
}

fn written_out(word: &Word, before: &str, next: &str) -> Option<String> {
    let key = word.key();
    let small = word.core().chars().any(char::is_lowercase);
    let short = match key {
        "q" | "k" if small && !next.is_empty() => "que",
        "xq" | "pq" | "porq" | "xk" => "porque",
        "tb" | "tmb" | "tbn" | "tambn" if small => "también",
        "bn" if small => "bien",
        "dnd" if small => "donde",
        "x" if small
            && next.chars().any(char::is_alphabetic)
            && !before.ends_with(|c: char| c.is_ascii_digit()) =>
        {
            "por"
        }
        "hrs" => "horas",
        "ano" if counted(before) => "año",
        "anos" if counted(before) => "años",
        "mas" if matches!(next, "de" | "que") => "más",
        _ => "",
    };
    if !short.is_empty() {
        return Some(short.to_owned());
    }
    if key.len() > 4 && key.ends_with("ion") && key.chars().all(char::is_alphabetic) {
        return key.strip_suffix("ion").map(|stem| [stem, "ión"].concat());
    }
    let at = ACCENTS.binary_search_by(|(bare, _)| (*bare).cmp(key)).ok()?;
    ACCENTS.get(at).map(|(_, marked)| (*marked).to_owned())
}

/// A number before "anos".
fn counted(before: &str) -> bool {
    #[rustfmt::skip]
    const SEVERAL: &[&str] = &[
        "algunos", "cinco", "cuantos", "cuatro", "cuántos", "diez", "doce", "dos", "muchos", "ocho", "pocos", "primer", "quince", "seis", "siete", "tantos",
        "tres", "ultimos", "un", "unos", "varios", "veinte", "últimos",
    ];
    before.starts_with(|c: char| c.is_ascii_digit()) || among(SEVERAL, before)
}

/// Words that are nothing without their accent.
#[rustfmt::skip]
const ACCENTS: &[(&str, &str)] = &[
    ("ademas", "además"), ("administracion", "administración"), ("aleman", "alemán"), ("algun", "algún"),
    ("alli", "allí"), ("almacen", "almacén"), ("aqui", "aquí"), ("area", "área"), ("areas", "áreas"),
    ("articulo", "artículo"), ("articulos", "artículos"), ("asi", "así"), ("auditoria", "auditoría"),
    ("basica", "básica"), ("basico", "básico"), ("cafeteria", "cafetería"), ("carniceria", "carnicería"),
    ("categoria", "categoría"), ("clinica", "clínica"), ("codigo", "código"), ("companera", "compañera"),
    ("companeras", "compañeras"), ("companero", "compañero"), ("companeros", "compañeros"), ("compania", "compañía"),
    ("companias", "compañías"), ("credito", "crédito"), ("creditos", "créditos"), ("despues", "después"),
    ("dia", "día"), ("dias", "días"), ("dificil", "difícil"), ("dificiles", "difíciles"), ("diseno", "diseño"),
    ("economia", "economía"), ("electrica", "eléctrica"), ("electrico", "eléctrico"), ("energia", "energía"),
    ("enfermeria", "enfermería"), ("espanol", "español"), ("estan", "están"), ("exito", "éxito"), ("facil", "fácil"),
    ("frances", "francés"), ("garantia", "garantía"), ("garantias", "garantías"), ("guarderia", "guardería"),
    ("habia", "había"), ("informatica", "informática"), ("ingenieria", "ingeniería"), ("ingles", "inglés"),
    ("jamas", "jamás"), ("jardin", "jardín"), ("libreria", "librería"), ("linea", "línea"), ("lineas", "líneas"),
    ("logistica", "logística"), ("manana", "mañana"), ("mananas", "mañanas"), ("matematicas", "matemáticas"),
    ("maximo", "máximo"), ("mayoria", "mayoría"), ("mecanica", "mecánica"), ("mecanico", "mecánico"),
    ("medicos", "médicos"), ("metodo", "método"), ("metodos", "métodos"), ("miercoles", "miércoles"),
    ("minimo", "mínimo"), ("musica", "música"), ("nina", "niña"), ("ninas", "niñas"), ("ningun", "ningún"),
    ("nino", "niño"), ("ninos", "niños"), ("nominas", "nóminas"), ("numeros", "números"), ("pagina", "página"),
    ("paginas", "páginas"), ("panaderia", "panadería"), ("peluqueria", "peluquería"), ("pequena", "pequeña"),
    ("pequenas", "pequeñas"), ("pequeno", "pequeño"), ("pequenos", "pequeños"), ("podia", "podía"),
    ("podria", "podría"), ("portugues", "portugués"), ("proxima", "próxima"), ("proximo", "próximo"),
    ("publicos", "públicos"), ("queria", "quería"), ("quimica", "química"), ("rapida", "rápida"),
    ("rapido", "rápido"), ("razon", "razón"), ("sabado", "sábado"), ("sabados", "sábados"), ("segun", "según"),
    ("tambien", "también"), ("tecnica", "técnica"), ("tecnico", "técnico"), ("tecnicos", "técnicos"),
    ("tecnologia", "tecnología"), ("telefono", "teléfono"), ("telefonos", "teléfonos"), ("tenia", "tenía"),
    ("todavia", "todavía"), ("traves", "través"), ("tutoria", "tutoría"), ("tutorias", "tutorías"),
    ("ultima", "última"), ("ultimas", "últimas"), ("ultimo", "último"), ("ultimos", "últimos"), ("unica", "única"),
    ("unico", "único"), ("util", "útil"), ("utiles", "útiles"), ("vehiculo", "vehículo"), ("vehiculos", "vehículos"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_sorted() {
        assert!(ACCENTS.is_sorted());
    }
}

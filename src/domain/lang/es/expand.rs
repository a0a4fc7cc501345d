//! The short forms of a phone, and the accents that are sure: no accent is put where the word without it is one too.

use super::case::raise;
use super::phrase::Word;
use super::verbs::{is_bare_third, is_infinitive, past, person, sure_past};
use super::words::{accented, among, is_clitic};

/// Writes out short forms ("q", "xq", "tb") and puts accents that are sure.
pub(super) fn expand(words: &mut [Word]) {
    let keys: Vec<String> = words.iter().map(|word| word.key().to_owned()).collect();
    for (at, word) in words.iter_mut().enumerate() {
        let before = at.checked_sub(1).and_then(|at| keys.get(at)).map_or("", String::as_str);
        let next = keys.get(at + 1).map_or("", String::as_str);
        let before_that = at.checked_sub(2).and_then(|at| keys.get(at)).map_or("", String::as_str);
        let Some(plain) = written_out(word, (before_that, before), next) else { continue };
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

fn written_out(word: &Word, (before_that, before): (&str, &str), next: &str) -> Option<String> {
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
        "se" if before == "lo" => "sé",
        "ano" if counted(before) => "año",
        "anos" if counted(before) => "años",
        _ => "",
    };
    if !short.is_empty() {
        return Some(short.to_owned());
    }
    if key.len() > 4 && key.ends_with("ion") && key.chars().all(char::is_alphabetic) {
        return key.strip_suffix("ion").map(|stem| [stem, "ión"].concat());
    }
    let asks = |before: &str| {
        matches!(
            before,
            "de" | "sobre"
                | "saber"
                | "sé"
                | "explicar"
                | "explicó"
                | "entender"
                | "ver"
                | "preguntó"
                | "preguntaron"
                | "preguntaste"
        )
    };
    let marked = match key {
        // "Y por que salen de tres en tres"; "me fui, por que no" cannot be told.
        "que"
            if before == "por" && (asks(before_that) || before_that == "y") && !next.is_empty() =>
        {
            "qué"
        }
        "como"
            if asks(before) && (is_clitic(next) || acts(next))
                || is_infinitive(next) && key == "como" =>
        {
            "cómo"
        }
        "cuando" if is_infinitive(next) => "cuándo",
        "mas" if word.core() == "mas" && !before.is_empty() && !matches!(before, "y" | "pero") => {
            "más"
        }
        _ => "",
    };
    if !marked.is_empty() {
        return Some(marked.to_owned());
    }
    // "me preguntaron por que deje": what was done is asked for.
    if matches!(before, "que" | "qué") && before_that == "por" && !next.is_empty() {
        return past(key).or_else(|| sure_past(key));
    }
    if let Some(marked) = sure_past(key) {
        return Some(marked);
    }
    let at = ACCENTS.binary_search_by(|(bare, _)| (*bare).cmp(key)).ok()?;
    ACCENTS.get(at).map(|(_, marked)| (*marked).to_owned())
}

/// Whether it may be a finite verb.
fn acts(key: &str) -> bool {
    person(key).is_some() || is_bare_third(key)
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
    ("basica", "básica"), ("basico", "básico"), ("bebes", "bebés"), ("cafes", "cafés"), ("cafeteria", "cafetería"),
    ("caotica", "caótica"), ("caoticas", "caóticas"), ("caotico", "caótico"), ("caoticos", "caóticos"),
    ("carniceria", "carnicería"), ("categoria", "categoría"), ("clinica", "clínica"), ("clinicas", "clínicas"),
    ("codigo", "código"), ("companera", "compañera"), ("companeras", "compañeras"), ("companero", "compañero"),
    ("companeros", "compañeros"), ("compania", "compañía"), ("companias", "compañías"), ("credito", "crédito"),
    ("creditos", "créditos"), ("curriculum", "currículum"), ("despues", "después"), ("dia", "día"), ("dias", "días"),
    ("dificil", "difícil"), ("dificiles", "difíciles"), ("diseno", "diseño"), ("economia", "economía"),
    ("electrica", "eléctrica"), ("electricas", "eléctricas"), ("electrico", "eléctrico"), ("energia", "energía"),
    ("enfermeria", "enfermería"), ("espanol", "español"), ("estan", "están"), ("exito", "éxito"), ("facil", "fácil"),
    ("frances", "francés"), ("fria", "fría"), ("frio", "frío"), ("frios", "fríos"), ("garantia", "garantía"),
    ("garantias", "garantías"), ("graficos", "gráficos"), ("guarderia", "guardería"), ("habia", "había"),
    ("informatica", "informática"), ("ingenieria", "ingeniería"), ("ingles", "inglés"), ("jamas", "jamás"),
    ("jardin", "jardín"), ("libreria", "librería"), ("linea", "línea"), ("lineas", "líneas"),
    ("logistica", "logística"), ("manana", "mañana"), ("mananas", "mañanas"), ("maquina", "máquina"),
    ("maquinas", "máquinas"), ("matematicas", "matemáticas"), ("maximo", "máximo"), ("mayoria", "mayoría"),
    ("mayorias", "mayorías"), ("mecanica", "mecánica"), ("mecanico", "mecánico"), ("medicos", "médicos"),
    ("metodo", "método"), ("metodos", "métodos"), ("miercoles", "miércoles"), ("minimo", "mínimo"),
    ("musica", "música"), ("nina", "niña"), ("ninas", "niñas"), ("ningun", "ningún"), ("nino", "niño"),
    ("ninos", "niños"), ("nominas", "nóminas"), ("numeros", "números"), ("pagina", "página"),
    ("paginas", "páginas"), ("pais", "país"), ("paises", "países"), ("panaderia", "panadería"),
    ("peluqueria", "peluquería"), ("pequena", "pequeña"), ("pequenas", "pequeñas"), ("pequeno", "pequeño"),
    ("pequenos", "pequeños"), ("periodico", "periódico"), ("podia", "podía"), ("podria", "podría"),
    ("portugues", "portugués"), ("proxima", "próxima"), ("proximas", "próximas"), ("proximo", "próximo"),
    ("proximos", "próximos"), ("publicos", "públicos"), ("queria", "quería"), ("quimica", "química"),
    ("raices", "raíces"), ("rapida", "rápida"), ("rapido", "rápido"), ("razon", "razón"), ("sabado", "sábado"),
    ("sabados", "sábados"), ("segun", "según"), ("tambein", "también"), ("tambien", "también"),
    ("tecnica", "técnica"), ("tecnicas", "técnicas"), ("tecnico", "técnico"), ("tecnicos", "técnicos"),
    ("tecnologia", "tecnología"), ("telefono", "teléfono"), ("telefonos", "teléfonos"), ("tenia", "tenía"),
    ("titulos", "títulos"), ("todavia", "todavía"), ("traves", "través"),
    ("tutoria", "tutoría"), ("tutorias", "tutorías"), ("ultima", "última"), ("ultimas", "últimas"),
    ("ultimo", "último"), ("ultimos", "últimos"), ("unica", "única"), ("unicas", "únicas"), ("unico", "único"),
    ("unicos", "únicos"), ("util", "útil"), ("utiles", "útiles"), ("vehiculo", "vehículo"),
    ("vehiculos", "vehículos"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_sorted() {
        assert!(ACCENTS.is_sorted());
    }
}

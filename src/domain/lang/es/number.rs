//! Numbers in words.

/// What a word counts. "Un" and "una" are articles more often than numbers, and count one in any case.
pub(super) fn number(word: &str) -> Option<u64> {
    Some(match word {
        "uno" | "un" | "una" => 1,
        "dos" => 2,
        "tres" => 3,
        "cuatro" => 4,
        "cinco" => 5,
        "seis" => 6,
        "siete" => 7,
        "ocho" => 8,
        "nueve" => 9,
        "diez" => 10,
        "once" => 11,
        "doce" | "docena" | "docenas" => 12,
        "trece" => 13,
        "catorce" => 14,
        "quince" => 15,
        "dieciséis" | "dieciseis" => 16,
        "diecisiete" => 17,
        "dieciocho" => 18,
        "diecinueve" => 19,
        "veinte" => 20,
        "veintiuno" | "veintiún" | "veintiuna" | "veintiun" => 21,
        "veintidós" | "veintidos" => 22,
        "veintitrés" | "veintitres" => 23,
        "veinticuatro" => 24,
        "veinticinco" => 25,
        "veintiséis" | "veintiseis" => 26,
        "veintisiete" => 27,
        "veintiocho" => 28,
        "veintinueve" => 29,
        "treinta" => 30,
        "cuarenta" => 40,
        "cincuenta" => 50,
        "sesenta" => 60,
        "setenta" => 70,
        "ochenta" => 80,
        "noventa" => 90,
        "cien" | "ciento" | "centenar" | "centenares" => 100,
        "doscientos" | "doscientas" => 200,
        "trescientos" | "trescientas" => 300,
        "cuatrocientos" | "cuatrocientas" => 400,
        "quinientos" | "quinientas" => 500,
        "seiscientos" | "seiscientas" => 600,
        "setecientos" | "setecientas" => 700,
        "ochocientos" | "ochocientas" => 800,
        "novecientos" | "novecientas" => 900,
        "mil" => 1_000,
        "millón" | "millon" | "millones" => 1_000_000,
        _ => return None,
    })
}

/// The number that begins with the first of some words, and how many of them it takes: "doscientas cincuenta", "treinta y
/// cinco", "dos mil". "Un" and "una" begin one only before what is counted by: "una docena", "un millón".
pub(super) fn counted<'w>(word: &dyn Fn(usize) -> &'w str) -> Option<(u64, usize)> {
    let value = |at: usize| number(word(at));
    let scale = |word: &str| matches!(word, "docena" | "docenas" | "centenar" | "centenares");
    let (mut whole, mut part) = match value(0)? {
        scale @ 1000.. => (scale, 0),
        small => (0_u64, small),
    };
    let mut to = 1;
    loop {
        // "Treinta y cinco"; "dos y tres" are two numbers.
        let joined = word(to) == "y" && (30..100).contains(&(part % 100)) && part % 10 == 0;
        let at = to + usize::from(joined);
        let Some(next) = value(at) else { break };
        match next {
            1000.. if !joined => {
                (whole, part) = (whole.saturating_add(part.max(1).saturating_mul(next)), 0);
            }
            _ if scale(word(at)) && part < 100 && !joined => part = part.saturating_mul(next),
            1..10 if joined => part += next,
            1..100 if part % 100 == 0 && !joined => part += next,
            100..1000 if part == 0 && !joined => part = next,
            _ => break,
        }
        to = at + 1;
    }
    Some((whole.saturating_add(part), to))
}

//! Numbers in words.

/// What a word counts. Words of a name with hyphens stand by themselves: "quatre", "vingt".
pub(super) fn number(word: &str) -> Option<u64> {
    Some(match word {
        "un" | "une" => 1,
        "deux" => 2,
        "trois" => 3,
        "quatre" => 4,
        "cinq" => 5,
        "six" => 6,
        "sept" => 7,
        "huit" => 8,
        "neuf" => 9,
        "dix" | "dizaine" => 10,
        "onze" => 11,
        "douze" | "douzaine" => 12,
        "treize" => 13,
        "quatorze" => 14,
        "quinze" | "quinzaine" => 15,
        "seize" => 16,
        "vingt" | "vingts" | "vingtaine" => 20,
        "trente" | "trentaine" => 30,
        "quarante" | "quarantaine" => 40,
        "cinquante" | "cinquantaine" => 50,
        "soixante" | "soixantaine" => 60,
        "septante" => 70,
        "huitante" | "octante" => 80,
        "nonante" => 90,
        "cent" | "cents" | "centaine" | "centaines" => 100,
        "mille" | "millier" | "milliers" => 1_000,
        "million" | "millions" => 1_000_000,
        "milliard" | "milliards" => 1_000_000_000,
        _ => return None,
    })
}

/// The number that begins with the first of some words, and how many of them it takes: "quatre-vingt-dix-sept",
/// "vingt et un", "deux mille trois cents", "une vingtaine".
pub(super) fn counted<'w>(word: &dyn Fn(usize) -> &'w str) -> Option<(u64, usize)> {
    let (mut whole, mut part) = (0_u64, number(word(0))?);
    let mut to = 1;
    loop {
        let joined = word(to) == "et";
        let at = to + usize::from(joined);
        let Some(next) = number(word(at)) else { break };
        match (part, next) {
            (_, 1000..) if !joined => {
                (whole, part) = (whole.saturating_add(part.max(1).saturating_mul(next)), 0);
            }
            (1..100, 100) if !joined => part = part.saturating_mul(next),
            (4, 20) if !joined && word(to - 1) == "quatre" => part = 80,
            // "une douzaine", "une vingtaine": one of them.
            (1, 10..100) if to == 1 && word(at).ends_with("aine") => part = next,
            (60 | 80, 1..20) => part += next,
            (20..60, 1..10) if part % 10 == 0 => part += next,
            (70 | 90, 1..10) if number(word(to - 1)) == Some(10) || part > 60 => part += next,
            (100.., 1..100) if part % 100 == 0 && !joined => part += next,
            (100.., 1..20) if matches!(part % 100, 60 | 80) => part += next,
            (100.., 20) if part % 100 == 4 && word(to - 1) == "quatre" => part += 76,
            (100.., 1..10) if part % 100 >= 20 && part % 10 == 0 => part += next,
            (0, 1..1000) if whole > 0 && !joined => part = next,
            _ => break,
        }
        to = at + 1;
    }
    Some((whole.saturating_add(part), to))
}

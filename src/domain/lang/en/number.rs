//! Numbers in words.

/// What a word counts.
pub(super) fn number(word: &str) -> Option<u64> {
    Some(match word {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" | "dozen" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        "hundred" => 100,
        "thousand" => 1_000,
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        _ => return None,
    })
}

/// The number that begins with the first of some words, and how many of them it takes.
pub(super) fn counted<'w>(word: &dyn Fn(usize) -> &'w str) -> Option<(u64, usize)> {
    let value = |at: usize| number(word(at));
    let article = word(0) == "a" && value(1).is_some_and(|scale| scale >= 12);
    let first = if article { 1 } else { value(0)? };
    let (mut whole, mut part) = (0_u64, first);
    let mut to = 1;
    loop {
        let joined = word(to) == "and" && part % 100 == 0 && part > 0;
        let at = to + usize::from(joined);
        let Some(next) = value(at) else { break };
        match next {
            1000.. => (whole, part) = (whole.saturating_add(part.saturating_mul(next)), 0),
            12 | 100 if part < 100 && !joined => part = part.saturating_mul(next),
            1..10 if part >= 20 && part % 10 == 0 => part += next,
            10..100 if part >= 100 && part % 100 == 0 => part += next,
            _ => break,
        }
        to = at + 1;
    }
    Some((whole.saturating_add(part), to))
}

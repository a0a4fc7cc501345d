//! "A" or "an", where a thing wants one.

use super::clause::{is_determiner, is_preposition};
use super::phrase::Word;
use super::verbs::{Kind, kind};

/// The article that one countable thing wants: "have a first aid certificate".
pub(super) fn article(words: &[Word]) -> Option<&'static str> {
    #[rustfmt::skip]
    const THINGS: [&str; 22] = [
        "certificate", "licence", "license", "degree", "diploma", "qualification", "badge", "card",
        "clearance", "visa", "portfolio", "car", "van", "doctorate", "background", "apprenticeship",
        "nvq", "mba", "msc", "bsc", "phd", "pgce",
    ];
    let first = words.first()?;
    let one = words.iter().take(words.len() - 1).all(Word::runs_on) && !is_determiner(first.key());
    let thing = words.iter().take_while(|word| !is_preposition(word.key())).last()?;
    if !one || !THINGS.contains(&thing.key()) || words.iter().any(|word| word.key() == "and") {
        return None;
    }
    Some(if starts_with_vowel(words) { "an" } else { "a" })
}

/// Whether it is one thing that was typed without its "the": "senior carer job at Larch", "coding test".
pub(super) fn wants_the(words: &[Word]) -> bool {
    #[rustfmt::skip]
    const THINGS: [&str; 8] =
        ["assessment", "exercise", "job", "position", "post", "role", "test", "vacancy"];
    // "last job at Larch" is "my last job".
    const OWN: [&str; 6] = ["current", "first", "last", "old", "present", "previous"];
    let bare = words.first().is_some_and(|first| {
        !is_determiner(first.key()) && !OWN.contains(&first.key()) && first.lead.is_empty()
    });
    let thing = words.iter().position(|word| THINGS.contains(&word.key()));
    let Some(thing) = thing.filter(|at| bare && (1..=4).contains(at)) else { return false };
    let (before, after) = words.split_at(thing);
    let plain = |word: &Word| {
        word.runs_on()
            && !is_preposition(word.key())
            // "leaving your old job", "Priya's role in it".
            && !is_determiner(word.key())
            && !word.key().ends_with("'s")
            && !word.key().ends_with("s'")
            && kind(word.key()).is_none_or(|kind| kind == Kind::BaseOrNoun)
    };
    before.iter().all(plain)
        && after.get(1).is_none_or(|word| {
            is_preposition(word.key()) && after.iter().take(1).all(Word::runs_on)
        })
}

/// By sound: "an NVQ", "an HGV licence", "a university degree", "a European licence", "an unrestricted one".
pub(super) fn starts_with_vowel(words: &[Word]) -> bool {
    let Some(word) = words.first() else { return false };
    let key = word.key();
    let begins = |starts: &[&str]| starts.iter().any(|start| key.starts_with(start));
    // What cannot be said as a word is spelled: "N-V-Q".
    let spelled = !key.contains(['a', 'e', 'i', 'o', 'u', 'y']) && !word.core().contains('-');
    if matches!(word.core(), "MA" | "MBA" | "MEng" | "MPhil" | "MOT" | "SIA" | "RSA")
        || (spelled && word.core().starts_with(|c: char| "FHLMNRSX".contains(c)))
    {
        true
    } else if key.starts_with('u') {
        begins(&["un", "up", "ultra"]) && !begins(&["uni"])
    } else {
        key.starts_with(['a', 'e', 'i', 'o']) && !begins(&["eu", "one", "once"])
    }
}

//! Where two words meet: "de" and "le" are "du", "que" and "il" are "qu’il".

use super::verbs::{is_clitic, is_infinitive};
use super::word::split;
use crate::domain::fold::without_accent;

/// Words that lose their vowel before another one, and what is left of them.
const ELIDED: [(&str, &str); 14] = [
    ("ce", "c’"),
    ("de", "d’"),
    ("je", "j’"),
    ("jusque", "jusqu’"),
    ("la", "l’"),
    ("le", "l’"),
    ("lorsque", "lorsqu’"),
    ("me", "m’"),
    ("ne", "n’"),
    ("puisque", "puisqu’"),
    ("que", "qu’"),
    ("quoique", "quoiqu’"),
    ("se", "s’"),
    ("te", "t’"),
];

/// Words before which nothing is elided although they begin with a vowel: "le onze", "que oui".
const WHOLE: [&str; 9] =
    ["oui", "onze", "onzieme", "ouistiti", "un-deux", "uhlan", "yaourt", "yoga", "yacht"];

/// How words begin whose h keeps a vowel apart: "le hall", "la hauteur". Without accents.
#[rustfmt::skip]
const ASPIRATED: &[&str] = &[
    "hach", "hackathon", "hacker", "haie", "hain", "hair", "hall", "halle", "halte", "hamac", "hameau", "hamster", "hand",
    "hangar", "harass", "harcel", "hardi", "hardware", "harem", "haricot", "harnais", "harp", "hasard", "hat",
    "hausse", "hauss", "haut", "havre", "heaume", "helpdesk", "herisson", "hernie", "heron", "heros", "herse", "hetre",
    "heurt", "hibou", "hideu", "hierarch", "hip", "hiss", "hobby", "hobbies", "hockey", "hold", "holland", "homard", "hongr",
    "honte", "honteu", "hoquet", "hors", "hotline", "hotte", "houblon", "houle", "housse", "houx", "hub", "huche",
    "huit", "huitaine", "huitieme", "huron", "hurl", "husky", "hutte", "hygge",
];
/// Words that begin like one of these and have a mute h all the same: "d’habitude" and the like are not among the above;
/// "l’héroïne" is.
const MUTE: [&str; 4] = ["heroin", "heroiq", "heroism", "hipp"];

/// A text in small letters without accents.
pub(super) fn plain(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(without_accent).collect()
}

/// Whether a vowel before this text falls.
pub(super) fn begins_with_vowel(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word: String =
        bare.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '.')).collect();
    let first = plain(word.trim_end_matches('.'));
    // A quotation keeps its words, and an abbreviation is spelt out: "de S.N.C.F.".
    if text.starts_with(['«', '“', '"', '(', '[']) || WHOLE.contains(&first.as_str()) {
        return false;
    }
    let mut letters = first.chars();
    match letters.next() {
        Some('a' | 'e' | 'i' | 'o' | 'u' | 'œ' | 'æ') => true,
        Some('h') => {
            let aspirated = ASPIRATED.iter().any(|start| first.starts_with(start));
            let mute = MUTE.iter().any(|start| first.starts_with(start));
            let letters = first.chars().count() > 1;
            letters && (!aspirated || mute)
        }
        // "Y" is a word of its own: "qu’y".
        Some('y') => first == "y",
        _ => false,
    }
}

/// "de" before "équipe": "d’équipe". The blank is a part of it.
pub(super) fn before(little: &str, next: &str) -> String {
    let (head, last) = little.rsplit_once(' ').map_or(("", little), |(head, last)| (head, last));
    let small = last.to_lowercase();
    let short = ELIDED.iter().find(|(whole, _)| *whole == small).map(|(_, short)| *short);
    match short.filter(|_| begins_with_vowel(next)) {
        Some(short) if !head.is_empty() => [head, " ", short].concat(),
        Some(short) => like(last, short),
        None => [little, " "].concat(),
    }
}

/// With a capital where the word it stands for has one.
fn like(model: &str, short: &str) -> String {
    if model.starts_with(char::is_uppercase) {
        let mut letters = short.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    } else {
        short.to_owned()
    }
}

/// Adds a fact to our text and mends the seam between them. Inside either nothing changes.
pub(super) fn add(text: &mut String, fact: &str) {
    let Some(ours) = text.strip_suffix(' ') else {
        text.push_str(fact);
        return;
    };
    let start = ours.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| {
        at + ours.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let last = ours.get(start..).unwrap_or_default().to_owned();
    // "puisque", and not the "que" of "est-ce que": that one elides as well.
    let small = last.to_lowercase();
    let first = fact.split(' ').next().unwrap_or_default();
    let with_article = match (small.as_str(), first) {
        ("de", "le") => Some(("du", "le ")),
        ("de", "les") => Some(("des", "les ")),
        ("à", "le") => Some(("au", "le ")),
        ("à", "les") => Some(("aux", "les ")),
        _ => None,
    };
    let again = if small == "de" { of_both(fact) } else { None };
    let fact = again.as_deref().unwrap_or(fact);
    if let Some((joined, article)) = with_article
        && let Some(rest) = fact.strip_prefix(article)
    {
        text.truncate(start);
        text.push_str(&like(&last, joined));
        text.push(' ');
        text.push_str(rest);
        return;
    }
    if let Some(of) = with_title(&small, first).or_else(|| at_a_place(&small, first)) {
        text.truncate(start);
        text.push_str(&like(&last, &of));
        text.push_str(fact);
        return;
    }
    // What was asked, in its own words: "vous m’avez demandé : « … »".
    if small == "demandé" && fact.starts_with('«') {
        text.truncate(ours.len());
        text.push_str("\u{a0}: ");
        text.push_str(fact);
        return;
    }
    // "des questions sur" and "garder son calme" want a thing between them.
    if small == "sur" && opens_with_infinitive(fact) {
        text.push_str(&before("la façon de", fact));
        text.push_str(fact);
        return;
    }
    let short = if small == "si" {
        ["il", "ils"].contains(&first).then_some("s’")
    } else {
        // "le" and "la" of ours are no articles of theirs, but pronouns: they never stand before a fact.
        ELIDED
            .iter()
            .find(|(whole, _)| *whole == small)
            .map(|(_, short)| *short)
            .filter(|_| begins_with_vowel(fact))
    };
    if let Some(short) = short {
        text.truncate(start);
        text.push_str(&like(&last, short));
    }
    text.push_str(fact);
}

/// Titles that have an article but where somebody is spoken to: "au Dr Mbeki", "de la commandante Ruiz".
#[rustfmt::skip]
const HE: [&str; 12] = [
    "dr", "docteur", "pr", "professeur", "capitaine", "commandant", "colonel", "lieutenant", "général", "sergent", "pasteur", "rabbin",
];
#[rustfmt::skip]
const SHE: [&str; 8] = [
    "dre", "docteure", "pre", "professeure", "commandante", "colonelle", "lieutenante", "pasteure",
];

/// "au " before a title, after "à".
fn with_title(small: &str, first: &str) -> Option<String> {
    let title = first.trim_end_matches('.').to_lowercase();
    let (he, she) = (HE.contains(&title.as_str()), SHE.contains(&title.as_str()));
    if !he && !she {
        return None;
    }
    Some(match (small, he) {
        ("de", true) => "du ".into(),
        ("à", true) => "au ".into(),
        ("de" | "à" | "pour" | "par" | "avec" | "chez", false) => format!("{small} la "),
        ("pour" | "par" | "avec" | "chez", true) => format!("{small} le "),
        _ => return None,
    })
}

/// Houses that are no firm: nobody works "chez Hôpital Saint-Louis".
#[rustfmt::skip]
const MASCULINE: [&str; 20] = [
    "cégep", "centre", "cfa", "chu", "clsc", "collège", "conservatoire", "cpe", "département", "dépôt", "foyer", "hospice", "hôpital", "hôtel", "institut", "lycée", "ministère", "musée",
    "syndicat", "théâtre",
];
#[rustfmt::skip]
const FEMININE: [&str; 26] = [
    "agence", "association", "banque", "bibliothèque", "boulangerie", "caisse", "clinique", "commune", "coopérative", "crèche", "école", "fondation", "galerie", "garderie", "librairie", "mairie", "mission",
    "mutuelle", "pharmacie", "préfecture", "régie", "région", "résidence", "université", "ville", "métropole",
];
const PLURAL: [&str; 5] = ["archives", "éditions", "hospices", "hôpitaux", "résidences"];

/// "à l’" before the name of such a house, after "chez".
fn at_a_place(small: &str, first: &str) -> Option<String> {
    let house = first.to_lowercase();
    if small != "chez" || !first.starts_with(char::is_uppercase) {
        return None;
    }
    let house = house.as_str();
    let at = if PLURAL.contains(&house) {
        "aux "
    } else if !MASCULINE.contains(&house) && !FEMININE.contains(&house) {
        return None;
    } else if begins_with_vowel(house) {
        "à l’"
    } else if MASCULINE.contains(&house) {
        "au "
    } else {
        "à la "
    };
    Some(at.to_owned())
}

/// "de" stands before each of two things: "du thé dansant, et des résidents". Only a comma, or "ce que" behind it, tells
/// that the second is as much of it as the first.
fn of_both(fact: &str) -> Option<String> {
    #[rustfmt::skip]
    const THINGS: [&str; 24] = [
        "le", "la", "les", "un", "une", "des", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "votre", "vos", "notre", "nos", "son", "sa", "ses", "leur", "leurs", "celui", "celle",
    ];
    let word = |text: &str| text.split([' ', '’']).next().unwrap_or_default().to_owned();
    let is_thing = |text: &str| THINGS.contains(&word(text).as_str()) || text.starts_with("l’");
    let says = |text: &str| {
        ["ce que ", "ce qu’", "ce qui ", "ce dont "].iter().any(|of| text.starts_with(of))
    };
    let (at, joint) = fact.match_indices(" et ").find(|(at, joint)| {
        let second = fact.get(at + joint.len()..).unwrap_or_default();
        fact.get(..*at).is_some_and(|head| head.ends_with(',')) && is_thing(second) || says(second)
    })?;
    if !is_thing(fact) {
        return None;
    }
    let (head, second) = (fact.get(..at + joint.len())?, fact.get(at + joint.len()..)?);
    let mut text = format!("{head}de ");
    add(&mut text, second);
    Some(text)
}

/// "garder son calme", "s’adapter": not a thing.
fn opens_with_infinitive(fact: &str) -> bool {
    let words = split(fact);
    let clitics = words
        .iter()
        .take_while(|word| is_clitic(word.key()) || matches!(word.key(), "se" | "s’" | "pas"))
        .count();
    // "le dîner" and "les repas" are things.
    let article =
        words.first().is_some_and(|word| matches!(word.key(), "le" | "la" | "l’" | "les"));
    !article && words.get(clitics).is_some_and(is_infinitive)
}

/// Whether a word ends at its apostrophe: the "l" of "l’entretien".
pub(super) fn is_elided(start: &str) -> bool {
    matches!(
        start,
        "c" | "d"
            | "j"
            | "l"
            | "m"
            | "n"
            | "s"
            | "t"
            | "qu"
            | "jusqu"
            | "lorsqu"
            | "puisqu"
            | "quoiqu"
    )
}

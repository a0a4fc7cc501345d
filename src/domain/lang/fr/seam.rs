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

/// Kinds of employers whose names begin with them, without accents, by what goes before: "l’Hôpital" is either.
#[rustfmt::skip]
const LE: &[&str] = &[
    "atelier", "bureau", "cabinet", "cafe", "campus", "centre", "cinema", "club", "college", "comite", "conseil", "conservatoire",
    "departement", "depot", "domaine", "festival", "foyer", "garage", "groupe", "hopital", "hotel", "institut", "laboratoire",
    "cegep", "cfa", "clsc", "cpe", "hospice", "lycee", "magasin", "ministere", "musee", "office", "refuge", "reseau", "restaurant", "service", "studio", "syndicat",
    "theatre", "zoo", "chu", "chru", "cned", "cnrs",
];
#[rustfmt::skip]
const LA: &[&str] = &[
    "academie", "agence", "association", "banque", "bibliotheque", "boulangerie", "brasserie", "caisse", "clinique", "commune",
    "compagnie", "cooperative", "creche", "ecole", "entreprise", "epicerie", "federation", "ferme", "fondation", "galerie",
    "garderie", "mission", "regie", "imprimerie", "librairie", "mairie", "maison", "mediatheque", "menuiserie", "metropole", "mutuelle",
    "pharmacie", "prefecture", "region", "residence", "societe", "universite", "ville",
];
#[rustfmt::skip]
const LES: &[&str] = &[
    "ateliers", "archives", "editions", "etablissements", "galeries", "hopitaux", "hospices", "jardins", "laboratoires",
    "residences", "services", "transports",
];
/// Titles that take "le" or "la" where somebody is spoken of; not "Mme" and "Me".
#[rustfmt::skip]
const HE: &[&str] = &[
    "dr", "docteur", "pr", "professeur", "commandant", "capitaine", "lieutenant", "colonel", "general", "major", "sergent",
    "pasteur", "rabbin",
];
#[rustfmt::skip]
const SHE: &[&str] = &[
    "dre", "docteure", "pre", "professeure", "commandante", "lieutenante", "colonelle", "generale", "sergente", "pasteure",
];
/// Our words that go before somebody or something that is spoken of.
const BEFORE_A_THING: &[&str] = &["à", "chez", "de", "pour", "par", "avec", "sur", "sans", "que"];

/// The article that a name wants after one of our words: "de l’Hôpital Saint-Joseph", "avec le Dr Lindqvist". Empty where it
/// wants none, or brings its own.
fn article_of_name(fact: &str) -> &'static str {
    if !fact.starts_with(char::is_uppercase) {
        return "";
    }
    let (first, rest) = fact.split_once(' ').unwrap_or((fact, ""));
    let kind = plain(first.trim_end_matches('.'));
    let is = |kinds: &[&str]| kinds.contains(&kind.as_str());
    let named = rest.starts_with(char::is_uppercase);
    if named && is(HE) {
        "le "
    } else if named && is(SHE) {
        "la "
    } else if is(LES) {
        "les "
    } else if !is(LE) && !is(LA) {
        ""
    } else if begins_with_vowel(fact) {
        "l’"
    } else if is(LE) {
        "le "
    } else {
        "la "
    }
}

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
    match last_word(text).to_lowercase().as_str() {
        // "des questions sur" and "garder son calme" want a thing between them.
        "sur" if opens_with_infinitive(fact) => {
            text.push_str(&before("la façon de", fact));
            text.push_str(fact);
        }
        // What was asked, in its own words: "vous m’avez demandé : « … »".
        "demandé" if fact.starts_with('«') => {
            text.pop();
            text.extend(["\u{a0}: ", fact]);
        }
        "de" => join(text, &of_both(fact).unwrap_or_else(|| fact.to_owned())),
        _ => join(text, fact),
    }
}

/// The word that a text of ours ends with, where a blank follows it; "puisque", and not the "que" of "est-ce que": that one
/// elides as well.
fn last_word(text: &str) -> &str {
    text.strip_suffix(' ').map_or("", |ours| {
        let word = ours.trim_end_matches(char::is_alphabetic);
        ours.strip_prefix(word).unwrap_or_default()
    })
}

/// Contracts and elides where a fact follows a little word of ours.
pub(super) fn join(text: &mut String, fact: &str) {
    let mut last = last_word(text).to_owned();
    let start = text.len().saturating_sub(last.len() + 1);
    let mut small = last.to_lowercase();
    let (mut article, rest) = ["le ", "la ", "les ", "l’"]
        .iter()
        .find_map(|article| Some((*article, fact.strip_prefix(article)?)))
        .unwrap_or(("", fact));
    if article.is_empty() && BEFORE_A_THING.contains(&small.as_str()) {
        article = article_of_name(fact);
    }
    // One works "chez Renault", and "à l’hôpital".
    if small == "chez" && !article.is_empty() && !is_somebody(fact) {
        "à".clone_into(&mut small);
        last = like(&last, "à");
        text.truncate(start);
        text.extend([last.as_str(), " "]);
    }
    let joined = match (small.as_str(), article) {
        ("de", "le ") => "du ",
        ("de", "les ") => "des ",
        ("à", "le ") => "au ",
        ("à", "les ") => "aux ",
        _ => "",
    };
    if !joined.is_empty() {
        text.truncate(start);
        text.push_str(&like(&last, joined));
        article = "";
    }
    let fact = [article, rest].concat();
    let fact = fact.as_str();
    let first = fact.split(' ').next().unwrap_or_default();
    let short = if small == "si" {
        ["il", "ils"].contains(&first).then_some("s’")
    } else {
        // "le" and "la" of ours are no articles of theirs, but pronouns: they never stand before a fact.
        let short = ELIDED.iter().find(|(whole, _)| *whole == small).map(|(_, short)| *short);
        short.filter(|_| joined.is_empty() && begins_with_vowel(fact))
    };
    if let Some(short) = short {
        text.truncate(start);
        text.push_str(&like(&last, short));
    }
    text.push_str(fact);
}

/// Whether a name begins with a title.
fn is_somebody(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    let title = plain(first.trim_end_matches('.'));
    HE.contains(&title.as_str()) || SHE.contains(&title.as_str())
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

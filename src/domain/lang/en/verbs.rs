//! Verbs: enough to tell "ran payroll" from "payroll", and to put "did you leave" back as "I left".

use super::verb_lists::{
    AUXILIARIES, BASES, BASES_OR_NOUNS, DOUBLING, IRREGULAR, NOT_PAST, ONLY_PAST, UNDONE,
};
use super::words::among;

/// What a word in small letters may be, as a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// "was", "have", "can": finite, and helps another verb.
    Auxiliary,
    /// "went", "ran", "gave": a past form (some are participles too).
    Past,
    /// "managed": by its ending.
    Regular,
    /// "know", "teach": a base form that is no common noun.
    Base,
    /// "work", "design", "support": a base form that is a common noun as well.
    BaseOrNoun,
}

/// The kind of verb a word in small letters is, if it is one.
pub(super) fn kind(key: &str) -> Option<Kind> {
    let stem = key.strip_suffix("n't").or_else(|| key.strip_suffix("n’t")).unwrap_or(key);
    if among(AUXILIARIES, key)
        || (stem != key && (among(AUXILIARIES, stem) || matches!(stem, "ca" | "wo")))
    {
        Some(Kind::Auxiliary)
    } else if is_irregular_past(key) {
        Some(Kind::Past)
    } else if among(BASES_OR_NOUNS, key) {
        Some(Kind::BaseOrNoun)
    } else if among(BASES, key) || irregular(key).is_some() {
        Some(Kind::Base)
    } else if is_regular_past(key) {
        Some(Kind::Regular)
    } else {
        None
    }
}

/// The past of an irregular base form.
fn irregular(base: &str) -> Option<&'static str> {
    let at = IRREGULAR.binary_search_by(|(known, _)| (*known).cmp(base)).ok()?;
    IRREGULAR.get(at).map(|(_, past)| *past)
}

/// A past form starts with the letter of its base form, two aside: only those of that letter are looked at.
fn is_irregular_past(key: &str) -> bool {
    let letter = key.chars().next();
    let from = IRREGULAR.partition_point(|(base, _)| base.chars().next() < letter);
    let mut same =
        IRREGULAR.iter().skip(from).take_while(|(base, _)| base.chars().next() == letter);
    same.any(|(_, past)| *past == key) || matches!(key, "ate" | "went")
}

/// By its ending: "managed". Short words in "-ed" are rarely a past ("need", "seed").
fn is_regular_past(key: &str) -> bool {
    matches!(key, "died" | "owed" | "tied" | "used")
        || (key.chars().count() > 4
            && key.ends_with("ed")
            && !among(NOT_PAST, key)
            && (!key.starts_with("un") || among(UNDONE, key))
            && all_letters(key))
}

/// The past of a base form: "leave" → "left", "plan" → "planned". Verbs not listed are taken for regular.
/// None for what is no word.
pub(super) fn past(base: &str) -> Option<String> {
    if let Some(past) = irregular(base) {
        return Some(past.into());
    }
    match base {
        "have" => return Some("had".into()),
        "do" => return Some("did".into()),
        "be" => return None,
        _ if !all_letters(base) || kind(base) == Some(Kind::Auxiliary) => return None,
        _ => {}
    }
    Some(if base.ends_with('e') {
        format!("{base}d")
    } else if let Some(head) = consonant_y(base) {
        format!("{head}ied")
    } else if doubles(base) {
        let last = base.chars().next_back()?;
        format!("{base}{last}ed")
    } else {
        format!("{base}ed")
    })
}

/// The form of a base after "she": "look" → "looks". None for what is no word.
pub(super) fn third(base: &str) -> Option<String> {
    if !all_letters(base) || base == "be" {
        return None;
    }
    Some(match base {
        "have" => "has".into(),
        "do" | "go" | "undergo" | "veto" => format!("{base}es"),
        _ => match consonant_y(base) {
            Some(head) => format!("{head}ies"),
            None if ["s", "x", "z", "ch", "sh"].iter().any(|end| base.ends_with(end)) => {
                format!("{base}es")
            }
            None => format!("{base}s"),
        },
    })
}

/// "plan", "drop", "chat": one short vowel between consonants, and the listed longer ones.
fn doubles(base: &str) -> bool {
    let vowel = |c: char| "aeiou".contains(c);
    let mut back = base.chars().rev();
    let closed = matches!((back.next(), back.next(), back.next()),
        (Some(last), Some(middle), Some(before))
            if !vowel(last) && !"wxy".contains(last) && vowel(middle) && !vowel(before));
    among(DOUBLING, base)
        || (closed && base.chars().filter(|c| vowel(*c) || *c == 'y').count() == 1)
}

/// Whether a past form is no participle too: "fell", "wrote", but not "led" or "built".
pub(super) fn is_only_past(key: &str) -> bool {
    among(ONLY_PAST, key)
}

/// Whether a word in small letters is a known base form: "manage", "have", "work".
pub(super) fn is_base(key: &str) -> bool {
    matches!(key, "have" | "do" | "be")
        || among(BASES, key)
        || among(BASES_OR_NOUNS, key)
        || irregular(key).is_some()
}

/// Whether it is the present tense of a known verb after "she": "makes", "tries".
pub(super) fn is_third(key: &str) -> bool {
    let Some(head) = key.strip_suffix('s') else { return false };
    is_base(head)
        || head.strip_suffix('e').is_some_and(|head| {
            is_base(head) || head.strip_suffix('i').is_some_and(|head| is_base(&format!("{head}y")))
        })
}

fn consonant_y(base: &str) -> Option<&str> {
    let head = base.strip_suffix('y')?;
    head.chars().next_back().is_some_and(|c| !"aeiou".contains(c)).then_some(head)
}

fn all_letters(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_ascii_alphabetic() || c == '-')
}

/// Whether a word in small letters is a finite helping verb, also with "not": "can", "didn't".
pub(super) fn is_auxiliary(key: &str) -> bool {
    among(AUXILIARIES, key)
        || key
            .strip_suffix("n't")
            .is_some_and(|stem| among(AUXILIARIES, stem) || matches!(stem, "ca" | "wo" | "sha"))
}

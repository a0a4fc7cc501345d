//! Verbs: enough to tell "ran payroll" from "payroll", and to put "did you leave" back as "I left".

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
    if among(AUXILIARIES, key) || (stem != key && (among(AUXILIARIES, stem) || matches!(stem, "ca" | "wo"))) {
        Some(Kind::Auxiliary)
    } else if IRREGULAR.iter().any(|(_, past)| *past == key) {
        Some(Kind::Past)
    } else if among(BASES_OR_NOUNS, key) {
        Some(Kind::BaseOrNoun)
    } else if among(BASES, key) || IRREGULAR.iter().any(|(base, _)| *base == key) {
        Some(Kind::Base)
    } else if matches!(key, "died" | "owed" | "tied" | "used") {
        Some(Kind::Regular)
    } else if key.chars().count() > 4 && key.ends_with("ed") && !among(NOT_PAST, key) && all_letters(key) {
        Some(Kind::Regular)
    } else {
        None
    }
}

/// The past of a base form: "leave" → "left", "plan" → "planned". Verbs not listed are taken for regular.
/// None for what is no word.
pub(super) fn past(base: &str) -> Option<String> {
    if let Some((_, past)) = IRREGULAR.iter().find(|(known, _)| *known == base) {
        return Some((*past).into());
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
            None if ["s", "x", "z", "ch", "sh"].iter().any(|end| base.ends_with(end)) => format!("{base}es"),
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
    among(DOUBLING, base) || (closed && base.chars().filter(|c| vowel(*c) || *c == 'y').count() == 1)
}

/// Whether a word in small letters is a known base form: "manage", "have", "work".
pub(super) fn is_base(key: &str) -> bool {
    matches!(key, "have" | "do" | "be")
        || among(BASES, key)
        || among(BASES_OR_NOUNS, key)
        || IRREGULAR.iter().any(|(base, _)| *base == key)
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

/// Finite verbs that help another.
pub(super) const AUXILIARIES: &[&str] = &[
    "am", "are", "can", "cannot", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might", "must",
    "shall", "should", "was", "were", "will", "would",
];

/// Base form and past of irregular verbs, "be", "have" and "do" aside.
const IRREGULAR: &[(&str, &str)] = &[
    ("become", "became"),
    ("begin", "began"),
    ("bend", "bent"),
    ("bind", "bound"),
    ("blow", "blew"),
    ("break", "broke"),
    ("bring", "brought"),
    ("build", "built"),
    ("burst", "burst"),
    ("buy", "bought"),
    ("cast", "cast"),
    ("catch", "caught"),
    ("choose", "chose"),
    ("come", "came"),
    ("cut", "cut"),
    ("deal", "dealt"),
    ("dig", "dug"),
    ("draw", "drew"),
    ("drive", "drove"),
    ("eat", "ate"),
    ("fall", "fell"),
    ("feed", "fed"),
    ("feel", "felt"),
    ("fight", "fought"),
    ("find", "found"),
    ("fly", "flew"),
    ("forbid", "forbade"),
    ("forecast", "forecast"),
    ("forget", "forgot"),
    ("forgive", "forgave"),
    ("freeze", "froze"),
    ("get", "got"),
    ("give", "gave"),
    ("go", "went"),
    ("grind", "ground"),
    ("grow", "grew"),
    ("hang", "hung"),
    ("hear", "heard"),
    ("hide", "hid"),
    ("hit", "hit"),
    ("hold", "held"),
    ("hurt", "hurt"),
    ("keep", "kept"),
    ("know", "knew"),
    ("lay", "laid"),
    ("lead", "led"),
    ("leave", "left"),
    ("lend", "lent"),
    ("let", "let"),
    ("light", "lit"),
    ("lose", "lost"),
    ("make", "made"),
    ("mean", "meant"),
    ("meet", "met"),
    ("overcome", "overcame"),
    ("oversee", "oversaw"),
    ("pay", "paid"),
    ("put", "put"),
    ("quit", "quit"),
    ("read", "read"),
    ("rebuild", "rebuilt"),
    ("redo", "redid"),
    ("retell", "retold"),
    ("rethink", "rethought"),
    ("rewrite", "rewrote"),
    ("ride", "rode"),
    ("ring", "rang"),
    ("rise", "rose"),
    ("run", "ran"),
    ("say", "said"),
    ("see", "saw"),
    ("seek", "sought"),
    ("sell", "sold"),
    ("send", "sent"),
    ("set", "set"),
    ("shake", "shook"),
    ("shoot", "shot"),
    ("show", "showed"),
    ("shut", "shut"),
    ("sing", "sang"),
    ("sit", "sat"),
    ("sleep", "slept"),
    ("speak", "spoke"),
    ("spend", "spent"),
    ("spin", "spun"),
    ("split", "split"),
    ("spread", "spread"),
    ("stand", "stood"),
    ("steal", "stole"),
    ("stick", "stuck"),
    ("strike", "struck"),
    ("swear", "swore"),
    ("sweep", "swept"),
    ("swim", "swam"),
    ("take", "took"),
    ("teach", "taught"),
    ("tear", "tore"),
    ("tell", "told"),
    ("think", "thought"),
    ("throw", "threw"),
    ("undergo", "underwent"),
    ("understand", "understood"),
    ("undertake", "undertook"),
    ("undo", "undid"),
    ("upset", "upset"),
    ("wake", "woke"),
    ("wear", "wore"),
    ("weave", "wove"),
    ("win", "won"),
    ("wind", "wound"),
    ("withdraw", "withdrew"),
    ("write", "wrote"),
];

/// Regular verbs that are no common noun.
const BASES: &[&str] = &[
    "accept", "achieve", "adapt", "add", "admit", "advise", "agree", "allow", "analyse", "analyze", "apply",
    "appreciate", "arrange", "ask", "assemble", "assess", "assist", "attend", "avoid", "bake", "believe",
    "carry", "collect", "commit", "communicate", "complete", "conduct", "consider", "consult", "contribute",
    "convert", "cope", "create", "cultivate", "decide", "define", "deliver", "demonstrate", "deploy",
    "describe", "develop", "diagnose", "discuss", "earn", "edit", "educate", "encourage", "enjoy", "ensure",
    "establish", "evaluate", "expect", "explain", "facilitate", "follow", "fundraise", "garden", "handle",
    "happen", "hate", "hire", "identify", "implement", "improve", "include", "inspect", "install",
    "interpret", "introduce", "invent", "invest", "investigate", "join", "juggle", "learn", "listen",
    "maintain", "manage", "mediate", "mention", "motivate", "negotiate", "obtain", "operate", "organise",
    "organize", "participate", "perform", "persuade", "practise", "prefer", "prepare", "prevent",
    "prioritise", "prioritize", "promote", "propose", "prove", "provide", "publish", "raise", "reach",
    "receive", "recognise", "recommend", "recruit", "reduce", "refuse", "remain", "remember", "reorganise",
    "reply", "represent", "require", "resolve", "respond", "restore", "retain", "retrain", "serve", "solve",
    "succeed", "suggest", "supervise", "survive", "tend", "translate", "tutor", "upgrade", "want",
];

/// Regular verbs that are common nouns as well.
const BASES_OR_NOUNS: &[&str] = &[
    "answer", "approach", "audit", "balance", "book", "budget", "call", "care", "change", "check", "clean",
    "close", "code", "contact", "control", "cook", "cover", "design", "direct", "document", "draft", "focus",
    "help", "host", "interview", "launch", "like", "live", "look", "love", "market", "matter", "measure",
    "mentor", "monitor", "move", "need", "nurse", "offer", "open", "order", "own", "paint", "photograph",
    "plan", "play", "practice", "present", "process", "produce", "program", "project", "report", "research",
    "review", "save", "schedule", "select", "share", "sound", "staff", "start", "stock", "stop", "study",
    "supply", "support", "survey", "talk", "test", "touch", "track", "trade", "train", "travel", "treat",
    "trust", "try", "turn", "type", "update", "use", "value", "view", "visit", "volunteer", "wait", "walk",
    "wash", "watch", "welcome", "weld", "work", "worry",
];

/// Verbs of two syllables that double their last letter: "preferred".
const DOUBLING: &[&str] = &["admit", "commit", "control", "permit", "prefer", "program", "refer", "travel"];

/// Words in "-ed" that are no past, and names that look like one.
const NOT_PAST: &[&str] = &[
    "accredited", "advanced", "ahmed", "alfred", "breed", "certified", "chartered", "detailed", "experienced", "exceed", "hamed", "hundred",
    "indeed", "licensed", "mohammed", "muhammed", "proceed", "qualified", "registered", "sacred", "seed", "skilled", "speed", "succeed", "talented",
    "united", "wilfred", "winifred",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [AUXILIARIES, BASES, BASES_OR_NOUNS, DOUBLING, NOT_PAST] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(IRREGULAR.is_sorted());
    }

    #[test]
    fn no_verb_is_listed_twice() {
        for base in BASES {
            assert!(!among(BASES_OR_NOUNS, base), "{base}");
            assert!(!IRREGULAR.iter().any(|(known, _)| known == base), "{base}");
        }
    }
}

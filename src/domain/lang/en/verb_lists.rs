//! Closed lists of verbs. Each is sorted, in small letters; a test below keeps it so.

/// Finite verbs that help another.
#[rustfmt::skip]
pub(super) const AUXILIARIES: &[&str] = &[
    "am", "are", "can", "cannot", "could", "did", "do", "does", "had", "has", "have", "is", "may",
    "might", "must", "shall", "should", "was", "were", "will", "would",
];

/// Base form and past of irregular verbs, "be", "have" and "do" aside.
#[rustfmt::skip]
pub(super) const IRREGULAR: &[(&str, &str)] = &[
    ("become", "became"), ("begin", "began"), ("bend", "bent"), ("bind", "bound"), ("blow", "blew"),
    ("break", "broke"), ("bring", "brought"), ("build", "built"), ("burst", "burst"),
    ("buy", "bought"), ("cast", "cast"), ("catch", "caught"), ("choose", "chose"), ("come", "came"),
    ("cut", "cut"), ("deal", "dealt"), ("dig", "dug"), ("draw", "drew"), ("drive", "drove"),
    ("eat", "ate"), ("fall", "fell"), ("feed", "fed"), ("feel", "felt"), ("fight", "fought"),
    ("find", "found"), ("fly", "flew"), ("forbid", "forbade"), ("forecast", "forecast"),
    ("forget", "forgot"), ("forgive", "forgave"), ("freeze", "froze"), ("get", "got"),
    ("give", "gave"), ("go", "went"), ("grind", "ground"), ("grow", "grew"), ("hang", "hung"),
    ("hear", "heard"), ("hide", "hid"), ("hit", "hit"), ("hold", "held"), ("hurt", "hurt"),
    ("keep", "kept"), ("know", "knew"), ("lay", "laid"), ("lead", "led"), ("leave", "left"),
    ("lend", "lent"), ("let", "let"), ("light", "lit"), ("lose", "lost"), ("make", "made"),
    ("mean", "meant"), ("meet", "met"), ("overcome", "overcame"), ("oversee", "oversaw"),
    ("pay", "paid"), ("put", "put"), ("quit", "quit"), ("read", "read"), ("rebuild", "rebuilt"),
    ("redo", "redid"), ("retell", "retold"), ("rethink", "rethought"), ("rewrite", "rewrote"),
    ("ride", "rode"), ("ring", "rang"), ("rise", "rose"), ("run", "ran"), ("say", "said"),
    ("see", "saw"), ("seek", "sought"), ("sell", "sold"), ("send", "sent"), ("set", "set"),
    ("shake", "shook"), ("shoot", "shot"), ("show", "showed"), ("shut", "shut"), ("sing", "sang"),
    ("sit", "sat"), ("sleep", "slept"), ("speak", "spoke"), ("spend", "spent"), ("spin", "spun"),
    ("split", "split"), ("spread", "spread"), ("stand", "stood"), ("steal", "stole"),
    ("stick", "stuck"), ("strike", "struck"), ("swear", "swore"), ("sweep", "swept"),
    ("swim", "swam"), ("take", "took"), ("teach", "taught"), ("tear", "tore"), ("tell", "told"),
    ("think", "thought"), ("throw", "threw"), ("undergo", "underwent"),
    ("understand", "understood"), ("undertake", "undertook"), ("undo", "undid"), ("upset", "upset"),
    ("wake", "woke"), ("wear", "wore"), ("weave", "wove"), ("win", "won"), ("wind", "wound"),
    ("withdraw", "withdrew"), ("write", "wrote"),
];

/// Regular verbs that are no common noun.
#[rustfmt::skip]
pub(super) const BASES: &[&str] = &[
    "accept", "achieve", "adapt", "add", "administer", "admit", "advise", "agree", "allow",
    "analyse", "analyze", "apologise", "apply", "appreciate", "arrange", "ask", "assemble",
    "assess", "assist", "attend", "avoid", "bake", "bathe", "believe", "carry", "chop", "collect",
    "commit", "communicate", "complete", "conduct", "consider", "consult", "contribute", "convert",
    "cope", "create", "cultivate", "debug", "decide", "define", "deliver", "demonstrate", "deploy",
    "describe", "develop", "diagnose", "discuss", "earn", "edit", "educate", "encourage", "enjoy",
    "ensure", "establish", "evaluate", "expect", "explain", "facilitate", "follow", "fundraise",
    "garden", "greet", "groom", "handle", "happen", "hate", "hire", "identify", "implement",
    "improve", "include", "inject", "inspect", "install", "interpret", "introduce", "invent",
    "invest", "investigate", "invigilate", "join", "juggle", "learn", "liaise", "listen",
    "maintain", "manage", "mediate", "mention", "motivate", "mow", "negotiate", "obtain", "operate",
    "organise", "organize", "participate", "peel", "perform", "persuade", "practise", "prefer",
    "prepare", "prevent", "prioritise", "prioritize", "promote", "proofread", "propose", "prove",
    "provide", "publish", "raise", "reach", "reassure", "receive", "recognise", "recommend",
    "reconcile", "recruit", "reduce", "refer", "refuse", "rehearse", "remain", "remember",
    "reorganise", "reply", "represent", "require", "resolve", "respond", "restock", "restore",
    "restrain", "retain", "retrain", "scrub", "serve", "shelve", "solder", "solve", "succeed",
    "suggest", "supervise", "survive", "tend", "transcribe", "translate", "tutor", "unload",
    "upgrade", "want", "weigh",
];

/// Regular verbs that are common nouns as well.
#[rustfmt::skip]
pub(super) const BASES_OR_NOUNS: &[&str] = &[
    "answer", "approach", "audit", "balance", "book", "budget", "call", "care", "change", "check",
    "clean", "close", "code", "contact", "control", "cook", "cover", "design", "direct", "document",
    "draft", "excel", "fall", "fight", "focus", "help", "host", "interview", "launch", "lead", "light",
    "like", "live", "look", "love", "market", "matter", "measure", "mentor", "monitor", "move",
    "need", "nurse", "offer", "open", "order", "own", "paint", "photograph", "plan", "play",
    "practice", "present", "process", "produce", "program", "project", "rate", "report", "research",
    "review", "ride", "rise", "save", "schedule", "select", "shake", "share", "show", "sound",
    "staff", "stand", "start", "stick", "stock", "stop", "study", "supply", "support", "survey",
    "swim", "talk", "tear", "test", "touch", "track", "trade", "train", "travel", "treat", "trust",
    "try", "turn", "type", "update", "use", "value", "view", "visit", "volunteer", "wait", "walk",
    "wash", "watch", "welcome", "weld", "wind", "work", "worry",
];

/// Verbs of two syllables that double their last letter: "preferred".
pub(super) const DOUBLING: &[&str] =
    &["admit", "commit", "control", "permit", "prefer", "program", "refer", "travel"];

/// Past forms whose participle differs.
#[rustfmt::skip]
pub(super) const ONLY_PAST: &[&str] = &[
    "ate", "became", "began", "blew", "broke", "came", "chose", "drew", "drove", "fell", "flew",
    "forbade", "forgave", "forgot", "froze", "gave", "grew", "knew", "overcame", "oversaw", "ran",
    "rang", "redid", "rewrote", "rode", "rose", "sang", "saw", "shook", "showed", "spoke", "stole",
    "swam", "swore", "threw", "took", "tore", "undertook", "underwent", "undid", "went", "withdrew",
    "woke", "wore", "wove", "wrote",
];

/// Words in "-ed" that are no past, and names that look like one.
#[rustfmt::skip]
pub(super) const NOT_PAST: &[&str] = &[
    "accredited", "advanced", "ahmed", "alfred", "breed", "certified", "chartered", "detailed",
    "exceed", "experienced", "hamed", "hundred", "indeed", "licensed", "mohammed", "muhammed",
    "proceed", "qualified", "registered", "sacred", "seed", "skilled", "speed", "succeed",
    "talented", "united", "wilfred", "winifred",
];

/// Words in "un…ed" that are a past; others are what a thing is not ("unrestricted").
pub(super) const UNDONE: &[&str] =
    &["unblocked", "uncovered", "unified", "unloaded", "unlocked", "unpacked", "unveiled"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::en::words::among;

    #[test]
    fn lists_are_sorted() {
        for list in [AUXILIARIES, BASES, BASES_OR_NOUNS, DOUBLING, NOT_PAST, ONLY_PAST, UNDONE] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(IRREGULAR.is_sorted());
    }

    #[test]
    fn no_regular_verb_is_listed_twice() {
        for base in BASES {
            assert!(!among(BASES_OR_NOUNS, base), "{base}");
            assert!(!IRREGULAR.iter().any(|(known, _)| known == base), "{base}");
        }
    }
}

//! Words with a spelling of their own: abbreviations, names of tools, short forms of a phone. All in small letters without
//! accents, sorted; a test below keeps them so.

/// Abbreviations whose stop never ends a sentence.
const NEVER_END: &[&str] = &[
    "art", "av", "bd", "boul", "cf", "chap", "dr", "env", "ex", "fig", "m", "max", "me", "min",
    "mme", "mlle", "p", "p.ex", "pr", "ref", "resp", "st", "ste", "tel",
];

/// Abbreviations whose stop ends one only before a capital.
const RARELY_END: &[&str] = &["etc", "inc", "ltee"];

/// Whether an abbreviation keeps its stop, whatever follows.
pub(super) fn never_ends(key: &str) -> bool {
    NEVER_END.contains(&key)
}

/// Whether an abbreviation ends a sentence before a capital only.
pub(super) fn rarely_ends(key: &str) -> bool {
    RARELY_END.contains(&key) || is_dotted(key)
}

/// "etc", "p.ex": abbreviations keep their stop wherever they stand. Those that are ordinary words do not.
pub(super) fn keeps_stop(key: &str) -> bool {
    rarely_ends(key)
        || (never_ends(key)
            && !matches!(key, "me" | "min" | "max" | "p" | "pr" | "ex" | "av" | "ste"))
}

/// "S.A", "p.ex": letters in ones and twos with stops between.
fn is_dotted(core: &str) -> bool {
    core.contains('.')
        && core.split('.').all(|part| {
            (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic)
        })
}

/// The fixed spelling of a word that has one: "sql" → "SQL".
pub(super) fn cased(key: &str) -> Option<&'static str> {
    let key = key.to_lowercase();
    CASED.iter().find(|name| name.to_lowercase() == key).copied()
}

/// What is typed for another word on a phone, with its apostrophe back or written out.
pub(super) fn expanded(key: &str) -> Option<&'static [&'static str]> {
    SHORT.iter().find(|(short, _)| *short == key).map(|(_, words)| *words)
}

const SHORT: &[(&str, &[&str])] = &[
    ("aujourdhui", &["aujourd’hui"]),
    ("bcp", &["beaucoup"]),
    ("ca", &["ça"]),
    ("cest", &["c’", "est"]),
    ("cetait", &["c’", "etait"]),
    ("cétait", &["c’", "était"]),
    ("daccord", &["d’", "accord"]),
    ("dun", &["d’", "un"]),
    ("dune", &["d’", "une"]),
    ("jai", &["j’", "ai"]),
    ("jaimerais", &["j’", "aimerais"]),
    ("javais", &["j’", "avais"]),
    ("jen", &["j’", "en"]),
    ("jetais", &["j’", "etais"]),
    ("jusqua", &["jusqu’", "a"]),
    ("jusquà", &["jusqu’", "à"]),
    ("jutilise", &["j’", "utilise"]),
    ("jétais", &["j’", "étais"]),
    ("lentreprise", &["l’", "entreprise"]),
    ("lequipe", &["l’", "equipe"]),
    ("léquipe", &["l’", "équipe"]),
    ("qqn", &["quelqu’un"]),
    ("quelquun", &["quelqu’un"]),
    ("quil", &["qu’", "il"]),
    ("quils", &["qu’", "ils"]),
    ("quon", &["qu’", "on"]),
    ("tjrs", &["toujours"]),
    ("tjs", &["toujours"]),
];

/// Names of tools, languages to program in, diplomas and abbreviations, as they are written.
#[rustfmt::skip]
const CASED: &[&str] = &[
    "ADMR", "ADVF", "AES", "Airbnb", "AMP", "Android", "Angular", "API", "AutoCAD", "AWS", "Azure", "BAFA", "BAFD", "BEP", "BEPC",
    "BPJEPS", "BTS", "C#", "C++", "CACES", "Canva", "CDD", "CDI", "CFA", "CHSCT", "CHU", "CNC", "CQP", "CRM", "CSE", "CSS", "CV",
    "DEAES", "DEAS", "DEJEPS", "DESS", "DEUG", "DEUST", "Docker", "DRH", "DUT", "EHPAD", "ERP", "ETP", "Excel", "Facebook",
    "FIMO", "FCO", "Figma", "FLE", "Git", "GitHub", "GMAO", "Gmail", "Google", "HACCP", "HTML", "IDE", "IDEC", "IME", "InDesign",
    "Instagram", "iOS", "iPad", "iPhone", "IRM", "ISO", "Java", "JavaScript", "Jira", "JSON", "Kubernetes", "LinkedIn", "Linux",
    "LSF", "macOS", "MBA", "Microsoft", "MySQL", "OKR", "Outlook", "PAO", "PDF", "Photoshop", "PHP", "PME", "PostgreSQL",
    "PowerPoint", "PSC1", "Python", "QCM", "QHSE", "RATP", "React", "RGPD", "RH", "RSE", "RTT", "SAP", "SAV", "Salesforce", "SEO",
    "SharePoint", "SIRH", "SMUR", "SNCF", "SPSS", "SQL", "SST", "SSIAP", "Tableau", "Teams", "TikTok", "TOEIC", "TPE", "TVA", "TypeScript",
    "URSSAF", "UX", "VAE", "VBA", "VMC", "VTC", "WhatsApp", "Word", "WordPress", "XML", "YouTube", "Zendesk",
];

/// Names that are ordinary words as well: "tableau", "ide". They take their capital beside another name only.
pub(super) fn is_word_too(key: &str) -> bool {
    matches!(key, "tableau" | "ide" | "iso" | "amp" | "aes" | "react" | "git" | "ime" | "outlook")
}

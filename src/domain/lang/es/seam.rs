//! Where a fact meets our words: "de el" is "del", "y Inés" is "e Inés".

/// Titles that take an article where somebody is spoken of: "de la Sra. Ruiz". Not those that tell nothing of the article, as
/// "Lic." and "Prof.".
const WITH_LA: &[&str] = &[
    "sra",
    "srta",
    "dra",
    "profa",
    "señora",
    "señorita",
    "doctora",
    "profesora",
    "ingeniera",
    "licenciada",
];
const WITH_EL: &[&str] = &["sr", "dr", "señor", "doctor", "profesor", "ingeniero", "licenciado"];
/// Our words before which nobody is spoken to.
const BEFORE_SOMEBODY: &[&str] =
    &["de", "a", "para", "con", "por", "en", "sobre", "que", "como", "sin", "hasta"];

/// Adds a fact, and mends the word of ours right before it.
pub(in super::super) fn add(text: &mut String, fact: &str) {
    let word = text.strip_suffix(' ').map_or("", |ours| {
        let rest = ours.trim_end_matches(char::is_alphabetic);
        ours.strip_prefix(rest).unwrap_or_default()
    });
    let small = word.to_lowercase();
    let article =
        if BEFORE_SOMEBODY.contains(&small.as_str()) { article_of_title(fact) } else { "" };
    // A name keeps its own capital: "de El Salvador".
    let (article, rest) = fact.strip_prefix("el ").map_or((article, fact), |rest| ("el ", rest));
    let (instead, article) = match small.as_str() {
        "de" | "a" if article == "el " => (Some([word, "l"].concat()), ""),
        "y" if sounds_like_i(fact) => {
            (Some(if word == "y" { "e" } else { "E" }.to_owned()), article)
        }
        "o" if sounds_like_o(fact) => {
            (Some(if word == "o" { "u" } else { "U" }.to_owned()), article)
        }
        _ => (None, article),
    };
    if let Some(instead) = instead {
        text.truncate(text.len().saturating_sub(word.len() + 1));
        text.extend([instead.as_str(), " "]);
    }
    text.extend([article, rest]);
}

/// The article before a name with a title, with its blank; empty where none belongs there or the title does not tell which.
fn article_of_title(fact: &str) -> &'static str {
    let (title, rest) = fact.split_once(' ').unwrap_or((fact, ""));
    let title = title.trim_end_matches('.').to_lowercase();
    // "Doctora" alone is how somebody is called; "doctora de guardia" is a thing of ours.
    let named = rest.starts_with(char::is_uppercase);
    match title.as_str() {
        title if named && WITH_LA.contains(&title) => "la ",
        title if named && WITH_EL.contains(&title) => "el ",
        _ => "",
    }
}

/// "Inés", "hijos"; not "hielo", whose first sound is another one.
pub(super) fn sounds_like_i(text: &str) -> bool {
    let text = opening(text);
    let (letters, silent) = match text.strip_prefix('h') {
        Some(rest) => (rest, true),
        None => (text.as_str(), false),
    };
    let mut letters = letters.chars();
    let first = letters.next();
    let glides = letters.next().is_some_and(|next| matches!(next, 'a' | 'e' | 'o'));
    matches!(first, Some('i' | 'í')) && !(glides && (silent || text.starts_with("io")))
}

/// "otro", "hoteles", "ocho", "8", "11".
pub(super) fn sounds_like_o(text: &str) -> bool {
    let text = opening(text);
    let letters = text.strip_prefix('h').unwrap_or(&text);
    letters.starts_with(['o', 'ó', '8']) || text == "11"
}

/// The first word in small letters, without what opens a quotation.
fn opening(text: &str) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

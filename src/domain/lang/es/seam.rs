//! Where a fact meets our words: "de el" is "del", "y Inés" is "e Inés".

/// Adds a fact, and mends the word of ours right before it.
pub(super) fn add(text: &mut String, fact: &str) {
    let last = text.strip_suffix(' ').map(|head| {
        let at = head.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| {
            at + head.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        });
        head.get(at..).unwrap_or_default().to_owned()
    });
    let (instead, rest) = match last.as_deref() {
        // A name keeps its own capital: "de El Salvador".
        Some(word @ ("de" | "De" | "a" | "A")) => match fact.strip_prefix("el ") {
            Some(rest) => (Some((word, [word, "l"].concat())), rest),
            None => (None, fact),
        },
        Some(word @ ("y" | "Y")) if sounds_like_i(fact) => {
            (Some((word, if word == "y" { "e" } else { "E" }.to_owned())), fact)
        }
        Some(word @ ("o" | "O")) if sounds_like_o(fact) => {
            (Some((word, if word == "o" { "u" } else { "U" }.to_owned())), fact)
        }
        _ => (None, fact),
    };
    if let Some((word, instead)) = instead {
        text.truncate(text.len().saturating_sub(word.len() + 1));
        text.push_str(&instead);
        text.push(' ');
    }
    text.push_str(rest);
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

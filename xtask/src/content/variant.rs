//! A language as another country writes it: its words are the other's but for a list of words that it spells or says
//! otherwise. And how the signs of a language are set.

use super::document::Document;
use super::language::{FILE, Language, Typography};
use super::proof::Proof;
use super::retell::retell;
use super::{Compiled, Problem, Sources};

/// A narrow blank at which no line ends.
const NARROW: char = '\u{202f}';
/// A blank at which no line ends.
const WIDE: char = '\u{a0}';

/// A variant: the language that it is one of, told again. Its folder holds nothing but what it says of itself.
///
/// # Errors
/// Everything that is wrong with its folder, by file and line.
pub(super) fn variant(of: &Compiled, sources: &Sources) -> Result<Compiled, Vec<Problem>> {
    let mut proof = Proof::new(sources.locale());
    let path = format!("{}/{FILE}", sources.folder());
    for (file, _) in sources.content().filter(|(file, _)| *file != path) {
        let sentence = "a variant has no words of its own but those in its language.toml";
        proof.problems.of(file, sentence);
    }
    let text = sources.text(FILE).unwrap_or_default();
    let language = Document::read(&path, text, &mut proof.problems)
        .map(|document| Language::read(&document, &mut proof))
        .unwrap_or_default();
    for word in language.spelling.keys().filter(|word| !of.says(word)) {
        let sentence = format!("`{word}` is in no text of {}; leave it out", of.locale);
        proof.problems.of(&path, sentence);
    }
    if !proof.problems.is_empty() {
        return Err(proof.problems.sorted());
    }
    let mut words: Vec<(&String, &String)> = language.spelling.iter().collect();
    // What holds another one goes before it.
    words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    let told = retell(of, &|text| respelled(text, &words));
    Ok(set(Compiled { locale: sources.locale().to_owned(), language, ..told }))
}

impl Compiled {
    /// Whether a word stands in any text of it.
    fn says(&self, word: &str) -> bool {
        self.texts.iter().any(|text| !places(&text.words, word).is_empty())
    }
}

/// The language with its signs set as its printers do.
pub(super) fn set(compiled: Compiled) -> Compiled {
    match compiled.language.typography {
        Typography::Plain => compiled,
        typography => retell(&compiled, &|text| typography.set(text)),
    }
}

impl Typography {
    /// A text with its signs set.
    pub fn set(self, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            Self::French => french(text, false),
            Self::CanadianFrench => french(text, true),
        }
    }
}

/// A text with each of the words in its other form. What stands in braces is no text.
fn respelled(text: &str, words: &[(&String, &String)]) -> String {
    let mut told = String::with_capacity(text.len());
    for (at, piece) in text.split_inclusive(['{', '}']).enumerate() {
        let name = at > 0 && piece.ends_with('}');
        if name {
            told.push_str(piece);
            continue;
        }
        let mut piece = piece.to_owned();
        for (word, other) in words {
            for place in places(&piece, word).into_iter().rev() {
                let old = piece.get(place..place + word.len()).unwrap_or_default();
                // One that is always written with a capital says itself where the other has one.
                let begins = old != *word;
                let new = if begins { capital(other) } else { (*other).clone() };
                piece.replace_range(place..place + word.len(), &new);
            }
        }
        told.push_str(&piece);
    }
    told
}

/// Where a word stands in a text as a whole word, with or without a capital, first to last.
fn places(text: &str, word: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for form in [word.to_owned(), capital(word)] {
        for (at, _) in text.match_indices(&form) {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + form.len()..).and_then(|after| after.chars().next());
            let inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            if !inside(before) && !inside(after) {
                found.push(at);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// French signs: blanks that do not break where a sign has one before or after it.
fn french(text: &str, canadian: bool) -> String {
    let quote = if canadian { WIDE } else { NARROW };
    let mut told = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let blank = matches!(letter, ' ' | NARROW | WIDE);
        match letters.peek() {
            Some(';' | '!' | '?') if blank && canadian => {}
            Some(';' | '!' | '?') if blank => told.push(NARROW),
            Some(':') if blank => told.push(WIDE),
            Some('»') if blank => told.push(quote),
            _ if blank && told.ends_with('«') => told.push(quote),
            _ => told.push(letter),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_signs_have_the_blanks_of_their_country() {
        let text = "« Ainsi » : pourquoi ? Bien ; oui.";
        assert_eq!(
            french(text, false),
            "«\u{202f}Ainsi\u{202f}»\u{a0}: pourquoi\u{202f}? Bien\u{202f}; oui."
        );
        assert_eq!(french(text, true), "«\u{a0}Ainsi\u{a0}»\u{a0}: pourquoi? Bien; oui.");
        assert_eq!(french("À 17:40, {time}", false), "À 17:40, {time}");
    }

    #[test]
    fn words_are_told_otherwise_and_names_in_braces_are_not() {
        let pairs = [
            ("l’e-mail".to_owned(), "le courriel".to_owned()),
            ("e-mail".to_owned(), "courriel".to_owned()),
        ];
        let words: Vec<(&String, &String)> =
            pairs.iter().map(|(word, other)| (word, other)).collect();
        assert_eq!(
            respelled("L’e-mail, un e-mail ; {e-mail}. E-mail et e-mails.", &words),
            "Le courriel, un courriel ; {e-mail}. Courriel et e-mails."
        );
    }
}

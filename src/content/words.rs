//! Labels, help lines and sentences of the screens, by key.

use crate::domain::json::Saved;
use crate::domain::lang::Rules;
use crate::domain::map::Map;
use serde::{Deserialize, Serialize};

/// Every word of the screens, by dotted key: `weigh.noticed.question`. The content compiler checks that
/// each key named in the code exists, and that each one that exists is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Saved)]
#[serde(transparent)]
pub struct Words {
    texts: Map<String, String>,
}

impl Words {
    /// Words from a map of keys to texts.
    pub fn new(texts: Map<String, String>) -> Self {
        Self { texts }
    }

    /// Takes in the words of another part. Its texts win where both have one.
    pub fn extend(&mut self, more: Self) {
        self.texts.extend(more.texts);
    }

    /// The text of a key; empty where there is none, which the content compiler rules out.
    pub fn say(&self, key: &str) -> &str {
        self.texts.get(key).map_or("", String::as_str)
    }

    /// The text of a key with its `{slots}` filled, and the seams between its words and the facts mended as its language does.
    pub fn fill(&self, key: &str, slots: &[(&str, &str)], rules: Rules) -> String {
        fill_by(self.say(key), slots, |text, fact| rules.add(text, fact))
    }

    /// Every key and its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }
}

/// Puts values in the place of `{slots}`. A slot that has no value stays as it is; values are never
/// looked at for slots of their own.
pub fn fill(text: &str, slots: &[(&str, &str)]) -> String {
    fill_by(text, slots, String::push_str)
}

/// The same, where each value is put behind what goes before it by `add`.
fn fill_by(text: &str, slots: &[(&str, &str)], add: impl Fn(&mut String, &str)) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let slot = after.split_once('}').and_then(|(name, tail)| {
            slots.iter().find(|(slot, _)| *slot == name).map(|(_, value)| (*value, tail))
        });
        if let Some((value, tail)) = slot {
            add(&mut out, value);
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Tongue;

    #[test]
    fn a_fact_meets_our_words_as_its_language_wants() {
        let words = |text: &str| Words::new([("key".to_owned(), text.to_owned())].into());
        for (tongue, text, name, whole) in [
            (Tongue::English, "The words of {name}", "Anna", "The words of Anna"),
            (Tongue::French, "Les mots de {name}", "Anna", "Les mots d’Anna"),
            (Tongue::CanadianFrench, "Ce que {name} a dit", "Ève", "Ce qu’Ève a dit"),
            (Tongue::French, "Les mots de {name}", "Le Gall", "Les mots de Le Gall"),
            (Tongue::Spanish, "Lo de {name}", "Sra. Ruiz", "Lo de la Sra. Ruiz"),
            (Tongue::Spanish, "Tú y {name}", "Inés", "Tú e Inés"),
        ] {
            assert_eq!(
                words(text).fill("key", &[("name", name)], Rules::of(tongue.grammar())),
                whole
            );
        }
        let rules = Rules::of(Tongue::French.grammar());
        let kept = words("{one} de {two}").fill("key", &[("one", "{two}")], rules);
        assert_eq!(kept, "{two} de {two}", "what is typed is no slot, and what has no value stays");
    }
}

//! Spanish: one way of writing it that is at home in Spain and in America.

mod blanks;
mod calendar;
mod case;
mod clause;
mod ends;
mod expand;
mod gender;
mod intention;
mod list;
mod measure;
mod mend;
mod names;
mod number;
mod phrase;
mod question;
mod seam;
mod stem;
mod thing;
mod verb_lists;
mod verbs;
mod weave;
mod words;

use super::{Calendar, English, Grammar, IfThen, ListVerb, Stem, Woven};

/// Spanish as written in messages, without words that are marked in Spain, Mexico, Colombia or Argentina.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spanish;

impl Grammar for Spanish {
    fn weave(&self, stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
        weave::weave(stem, typed, verb)
    }

    fn role(&self, typed: &str) -> Woven {
        thing::role(typed)
    }

    fn list(&self, items: &[&str]) -> String {
        list::list(items)
    }

    fn calendar(&self) -> &Calendar {
        &calendar::SPANISH
    }

    fn add(&self, text: &mut String, fact: &str) {
        seam::add(text, fact);
    }

    fn quotes(&self) -> (&'static str, &'static str) {
        ("«", "»")
    }

    fn stops_after_quotes(&self) -> bool {
        true
    }

    fn is_familiar_when_warm(&self) -> bool {
        true
    }

    fn room(&self) -> usize {
        110
    }

    fn name(&self, typed: &str) -> String {
        English.name(typed)
    }

    fn greeting_name(&self, typed: &str) -> String {
        names::greeting_name(typed)
    }

    fn given_name<'a>(&self, name: &'a str) -> Option<&'a str> {
        names::given_name(name)
    }

    fn if_then(&self, plan: IfThen<'_>) -> Option<(String, String)> {
        intention::if_then(plan)
    }

    fn halves<'a>(&self, if_then: &'a str) -> Option<(&'a str, &'a str)> {
        if_then.strip_prefix("Si ")?.split_once(", entonces ")
    }

    fn sentence(&self, phrase: &str) -> String {
        ends::sentence(phrase)
    }

    fn sentences<'a>(&self, text: &'a str) -> Vec<&'a str> {
        measure::sentences(text)
    }

    fn words(&self, text: &str) -> usize {
        English.words(text)
    }

    fn reading_grade(&self, text: &str) -> f32 {
        measure::reading_grade(text)
    }

    fn number(&self, word: &str) -> Option<u64> {
        number::number(word)
    }

    fn counted<'w>(&self, word: &dyn Fn(usize) -> &'w str) -> Option<(u64, usize)> {
        number::counted(word)
    }

    /// "1.000", as in Spain and most of America, and "1,000", as in Mexico.
    fn groups(&self, before: &str, between: &str, after: &str) -> bool {
        !before.is_empty()
            && matches!(between, "." | "," | "\u{a0}" | "\u{202f}")
            && after.len() == 3
    }

    /// "2,5" and "2.5".
    fn parts(&self, between: &str) -> bool {
        matches!(between, "," | ".")
    }

    fn is_form(&self, word: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
        verbs::is_form(word, is_known)
    }
}

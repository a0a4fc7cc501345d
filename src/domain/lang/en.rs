//! English.

mod article;
mod blanks;
mod calendar;
mod case;
mod clause;
mod ends;
mod expand;
mod intention;
mod list;
mod measure;
mod mend;
mod names;
mod number;
mod order;
mod phrase;
mod question;
mod request;
mod state;
mod stem;
mod verb_lists;
mod verbs;
mod voice;
mod weave;
mod wish;
mod words;

pub(in crate::domain) use blanks::clean;

use super::{Calendar, Grammar, IfThen, ListVerb, Stem, Woven};

/// English as written in messages: British or neutral spelling, 24-hour times.
#[derive(Clone, Copy, Debug, Default)]
pub struct English;

impl Grammar for English {
    fn weave(&self, stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
        weave::weave(stem, typed, verb)
    }

    fn list(&self, items: &[&str]) -> String {
        list::list(items)
    }

    fn calendar(&self) -> &Calendar {
        &calendar::BRITISH
    }

    fn name(&self, typed: &str) -> String {
        names::name(typed)
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
        if_then.strip_prefix("If ")?.split_once(", then I ")
    }

    fn sentence(&self, phrase: &str) -> String {
        ends::sentence(phrase)
    }

    fn sentences<'a>(&self, text: &'a str) -> Vec<&'a str> {
        measure::sentences(text)
    }

    fn words(&self, text: &str) -> usize {
        measure::words(text)
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

    fn is_raised(&self, word: &str) -> bool {
        matches!(word, "i" | "im" | "id" | "ill" | "ive")
    }

    fn is_form(&self, word: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
        measure::is_form(word, is_known)
    }
}

/// English as written in the United States: other days and times. Its spelling is that of its wordings.
#[derive(Clone, Copy, Debug, Default)]
pub struct American;

impl Grammar for American {
    fn calendar(&self) -> &Calendar {
        &calendar::AMERICAN
    }

    fn weave(&self, stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
        English.weave(stem, typed, verb)
    }

    fn list(&self, items: &[&str]) -> String {
        English.list(items)
    }

    fn name(&self, typed: &str) -> String {
        English.name(typed)
    }

    fn greeting_name(&self, typed: &str) -> String {
        English.greeting_name(typed)
    }

    fn given_name<'a>(&self, name: &'a str) -> Option<&'a str> {
        English.given_name(name)
    }

    fn if_then(&self, plan: IfThen<'_>) -> Option<(String, String)> {
        English.if_then(plan)
    }

    fn halves<'a>(&self, if_then: &'a str) -> Option<(&'a str, &'a str)> {
        English.halves(if_then)
    }

    fn sentence(&self, phrase: &str) -> String {
        English.sentence(phrase)
    }

    fn sentences<'a>(&self, text: &'a str) -> Vec<&'a str> {
        English.sentences(text)
    }

    fn words(&self, text: &str) -> usize {
        English.words(text)
    }

    fn reading_grade(&self, text: &str) -> f32 {
        English.reading_grade(text)
    }

    fn number(&self, word: &str) -> Option<u64> {
        English.number(word)
    }

    fn counted<'w>(&self, word: &dyn Fn(usize) -> &'w str) -> Option<(u64, usize)> {
        English.counted(word)
    }

    fn is_raised(&self, word: &str) -> bool {
        English.is_raised(word)
    }

    fn is_form(&self, word: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
        English.is_form(word, is_known)
    }
}

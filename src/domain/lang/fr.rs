//! French.

mod calendar;
mod clause;
mod ends;
mod fit;
mod list;
mod measure;
mod mend;
mod names;
mod nouns;
mod number;
mod opening;
mod plan;
mod question;
mod seam;
mod spelling;
mod stem;
mod thing;
mod verb_lists;
mod verbs;
mod weave;
mod wish;
mod word;

use super::{Calendar, Grammar, IfThen, ListVerb, Stem, Woven};

/// French as it is written in Europe.
#[derive(Clone, Copy, Debug, Default)]
pub struct French;

impl Grammar for French {
    fn weave(&self, stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
        weave::weave(stem, typed, verb)
    }

    fn role(&self, typed: &str) -> Woven {
        weave::role(typed)
    }

    fn list(&self, items: &[&str]) -> String {
        list::list(items)
    }

    fn calendar(&self) -> &Calendar {
        &calendar::CALENDAR
    }

    fn add(&self, text: &mut String, fact: &str) {
        seam::add(text, fact);
    }

    fn join(&self, text: &mut String, fact: &str) {
        seam::join(text, fact);
    }

    fn quotes(&self) -> (&'static str, &'static str) {
        ("«\u{202f}", "\u{202f}»")
    }

    fn room(&self) -> usize {
        115
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
        plan::if_then(plan)
    }

    fn halves<'a>(&self, if_then: &'a str) -> Option<(&'a str, &'a str)> {
        if_then.strip_prefix("Si ")?.split_once(", alors ")
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

    fn groups(&self, before: &str, between: &str, after: &str) -> bool {
        let blank = matches!(between, " " | "\u{a0}" | "\u{202f}" | ".");
        blank && (1..=3).contains(&before.len()) && after.len() == 3
    }

    fn parts(&self, between: &str) -> bool {
        matches!(between, "," | ".")
    }

    fn is_elided(&self, start: &str) -> bool {
        seam::is_elided(start)
    }

    fn is_form(&self, word: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
        measure::is_form(word, is_known)
    }
}

/// French as it is written in Canada: no blank before most marks, a wide one inside quotation marks. Its words are those of
/// its wordings.
#[derive(Clone, Copy, Debug, Default)]
pub struct CanadianFrench;

impl CanadianFrench {
    /// A woven text with the blanks as they are set in Canada.
    fn set(text: &str) -> String {
        let mut set = String::with_capacity(text.len());
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match (letter, letters.peek()) {
                ('\u{202f}', Some(';' | '!' | '?')) => {}
                ('\u{202f}', _) => set.push('\u{a0}'),
                _ => set.push(letter),
            }
        }
        set
    }
}

impl Grammar for CanadianFrench {
    fn weave(&self, stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
        match French.weave(stem, typed, verb) {
            Woven::Empty => Woven::Empty,
            Woven::Fits(text) => Woven::Fits(Self::set(&text)),
            Woven::Stands(text) => Woven::Stands(Self::set(&text)),
            Woven::NeedsVerb(text) => Woven::NeedsVerb(Self::set(&text)),
        }
    }

    fn role(&self, typed: &str) -> Woven {
        French.role(typed)
    }

    fn list(&self, items: &[&str]) -> String {
        French.list(items)
    }

    fn calendar(&self) -> &Calendar {
        French.calendar()
    }

    fn add(&self, text: &mut String, fact: &str) {
        French.add(text, fact);
    }

    fn join(&self, text: &mut String, fact: &str) {
        French.join(text, fact);
    }

    fn quotes(&self) -> (&'static str, &'static str) {
        ("«\u{a0}", "\u{a0}»")
    }

    fn room(&self) -> usize {
        French.room()
    }

    fn name(&self, typed: &str) -> String {
        French.name(typed)
    }

    fn greeting_name(&self, typed: &str) -> String {
        French.greeting_name(typed)
    }

    fn given_name<'a>(&self, name: &'a str) -> Option<&'a str> {
        French.given_name(name)
    }

    fn if_then(&self, plan: IfThen<'_>) -> Option<(String, String)> {
        let (when, then) = French.if_then(plan)?;
        Some((Self::set(&when), Self::set(&then)))
    }

    fn halves<'a>(&self, if_then: &'a str) -> Option<(&'a str, &'a str)> {
        French.halves(if_then)
    }

    fn sentence(&self, phrase: &str) -> String {
        Self::set(&French.sentence(phrase))
    }

    fn sentences<'a>(&self, text: &'a str) -> Vec<&'a str> {
        French.sentences(text)
    }

    fn words(&self, text: &str) -> usize {
        French.words(text)
    }

    fn reading_grade(&self, text: &str) -> f32 {
        French.reading_grade(text)
    }

    fn number(&self, word: &str) -> Option<u64> {
        French.number(word)
    }

    fn counted<'w>(&self, word: &dyn Fn(usize) -> &'w str) -> Option<(u64, usize)> {
        French.counted(word)
    }

    fn groups(&self, before: &str, between: &str, after: &str) -> bool {
        French.groups(before, between, after)
    }

    fn parts(&self, between: &str) -> bool {
        French.parts(between)
    }

    fn is_elided(&self, start: &str) -> bool {
        French.is_elided(start)
    }

    fn is_form(&self, word: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
        French.is_form(word, is_known)
    }
}

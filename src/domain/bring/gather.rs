//! What was found so far. Where two answers to one question were found, neither is sure.

use super::name;
use super::people::People;
use super::when::When;
use crate::domain::lang::{English, Grammar};
use time::Date;

/// The most letters of a company's or a post's name: more is no name.
const LONGEST: usize = 80;
/// The most different answers to one question that are kept.
const ANSWERS: usize = 3;

/// An answer with the words that it comes from.
#[derive(Clone, Debug)]
pub(super) struct Told<T> {
    pub value: T,
    pub quote: String,
    pub sure: bool,
}

/// What was found so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    pub companies: Vec<Told<String>>,
    pub posts: Vec<Told<String>>,
    pub people: People,
    pub ended: Vec<Told<When>>,
    pub started: Vec<Told<When>>,
    pub days: Vec<Told<Date>>,
    pub decisions: Vec<Told<Date>>,
}

impl Gathered {
    /// A company's name.
    pub fn company(&mut self, name: &str, quote: String, sure: bool) {
        put_name(&mut self.companies, name, quote, sure);
    }

    /// A post's name.
    pub fn post(&mut self, name: &str, quote: String, sure: bool) {
        put_name(&mut self.posts, name, quote, sure);
    }

    /// Whether a name was found to be a company's.
    pub fn is_company(&self, name: &str) -> bool {
        self.companies.iter().any(|known| name::same(&known.value, name))
    }

    /// When the interview ended.
    pub fn ended(&mut self, when: When, quote: String) {
        put(&mut self.ended, when, quote);
    }

    /// When the interview began, where nothing says when it ended.
    pub fn started(&mut self, when: When, quote: String) {
        put(&mut self.started, when, quote);
    }

    /// The day of the interview, where no time is with it.
    pub fn day(&mut self, day: Date, quote: String) {
        put(&mut self.days, day, quote);
    }

    /// The day on which they decide.
    pub fn decision(&mut self, day: Date, quote: String) {
        put(&mut self.decisions, day, quote);
    }
}

fn put<T: PartialEq>(list: &mut Vec<Told<T>>, value: T, quote: String) {
    if list.len() < ANSWERS && !list.iter().any(|known| known.value == value) {
        list.push(Told { value, quote, sure: true });
    }
}

fn put_name(list: &mut Vec<Told<String>>, name: &str, quote: String, sure: bool) {
    let name = English.name(name);
    if name.is_empty() || name.chars().count() > LONGEST || !name.chars().any(char::is_alphabetic) {
        return;
    }
    let room = list.len() < ANSWERS;
    match list.iter_mut().find(|known| name::same(&known.value, &name)) {
        Some(known) => {
            // The longer form is the whole name.
            if known.value.split(' ').count() < name.split(' ').count() {
                known.value = name;
            }
            if sure && !known.sure {
                known.quote = quote;
            }
            known.sure |= sure;
        }
        None if room => list.push(Told { value: name, quote, sure }),
        None => {}
    }
}

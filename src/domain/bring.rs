//! A message thread, a calendar invitation or a job posting, read for facts that the person may confirm.
//!
//! Nothing here keeps anything, and nothing is taken over by itself: [`read`] offers what it found with the words
//! that it comes from. Better to find too little than a wrong name: what is not sure is offered unticked, and what
//! could mean two things is not offered. English only, so far; other scripts are passed over without harm.

mod calendar;
mod date;
mod event;
mod gather;
mod message;
mod name;
mod offer;
mod people;
mod phrases;
mod text;
mod thread;
mod when;
mod words;

pub use calendar::{Guest, Invitation, read_calendar};
pub use name::same as same_name;
pub use offer::{KnownPlaces, Now, Offer, Would, offers, there};
pub use when::{Place, When};

use gather::{Gathered, Told};
use people::Somebody;
use time::Date;

/// The most letters that are read. More is no message.
pub const MOST_LETTERS: usize = 100_000;
/// The most people that are offered.
const MOST_PEOPLE: usize = 8;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The company's name.
    Company(String),
    /// The post.
    Role(String),
    /// Somebody they met. The address may be empty.
    Person {
        /// Their name.
        name: String,
        /// Their e-mail address at work.
        email: String,
    },
    /// Whoever notes may go through: a recruiter, a named contact. One of the two may be empty.
    Recruiter {
        /// Their name.
        name: String,
        /// Their e-mail address at work.
        email: String,
    },
    /// When the interview ended.
    Ended(When),
    /// When it began, where nothing says when it ended.
    Started(When),
    /// The day on which they said they would decide.
    Decision(Date),
}

/// A fact that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFact {
    /// The fact.
    pub fact: Fact,
    /// The words that it comes from, shortened.
    pub quote: String,
    /// Whether one would bet on it.
    pub sure: bool,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The facts, in the order in which they are shown.
    pub facts: Vec<FoundFact>,
    /// Whether it is an invitation that was called off.
    pub cancelled: bool,
}

/// Why nothing can be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It has more than [`MOST_LETTERS`]. It was not looked at.
    TooLarge,
    /// It was to be a calendar file, and is none.
    NotACalendar,
    /// It is a calendar file that stops in the middle, or whose times cannot be read.
    BrokenCalendar,
    /// It holds no text: a picture, a document of some program.
    NotText,
    /// There is nothing in it that one could bet on.
    NothingFound,
}

impl NotRead {
    /// The key of the sentence that says what happened, what is safe, and what to do next.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooLarge => "bring.not_read.too_large",
            Self::NotACalendar => "bring.not_read.not_a_calendar",
            Self::BrokenCalendar => "bring.not_read.broken_calendar",
            Self::NotText => "bring.not_read.not_text",
            Self::NothingFound => "bring.not_read.nothing_found",
        }
    }
}

/// What is known before anything is read.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The person's own calendar day.
    pub today: Date,
    /// How the person signs; empty where that is not known. They are not among those they met.
    pub me: &'a str,
    /// Whether it has to be a calendar: the name of its file says so.
    pub calendar: bool,
}

/// Whether a text is too large to be looked at.
pub fn is_too_large(text: &str) -> bool {
    // A letter has four bytes at most: what is longer still need not be counted.
    text.len() > 4 * MOST_LETTERS
        || (text.len() > MOST_LETTERS && text.chars().count() > MOST_LETTERS)
}

/// Reads a text for facts. The work grows with its length, and with nothing else.
///
/// # Errors
/// It cannot be read, or holds no fact: see [`NotRead`].
pub fn read(text: &str, reader: Reader<'_>) -> Result<Found, NotRead> {
    if is_too_large(text) {
        return Err(NotRead::TooLarge);
    }
    if !is_text(text) {
        return Err(NotRead::NotText);
    }
    let mut found = Gathered::default();
    found.people.is_me(reader.me, "");
    let begins = calendar::begins(text);
    if begins.is_none() && reader.calendar {
        return Err(NotRead::NotACalendar);
    }
    let mut cancelled = false;
    if begins.is_some() {
        let invitation = read_calendar(text)?;
        cancelled = invitation.cancelled;
        event::look(&invitation, reader.today, &mut found);
    }
    let before = text.get(..begins.unwrap_or(text.len())).unwrap_or_default();
    let messages = thread::messages(&text::lines(before), reader.today);
    message::who_is_me(&messages, &mut found);
    for message in &messages {
        message::look(message, reader.today, &mut found);
    }
    let facts = offered(found, &message::addresses(&messages));
    if facts.is_empty() { Err(NotRead::NothingFound) } else { Ok(Found { facts, cancelled }) }
}

/// Whether it is a text, and not what a program keeps in a file: those are full of signs that no text has.
fn is_text(text: &str) -> bool {
    let odd = |sign: char| sign == '\u{fffd}' || (sign.is_control() && !sign.is_whitespace());
    let strange = text.chars().filter(|sign| odd(*sign)).count();
    let known = ["%PDF-", "PK\u{3}\u{4}", "{\\rtf"].iter().any(|start| text.starts_with(start));
    !known && strange * 50 <= text.chars().count()
}

/// Puts what was found into an order and leaves out what cannot be so.
fn offered(found: Gathered, addresses: &[thread::Mailbox]) -> Vec<FoundFact> {
    let Gathered { companies, posts, people, ended, started, days, decisions } = found;
    let mut facts = Vec::new();
    let mut people: Vec<Somebody> =
        people.others().into_iter().filter(|one| !is_company(one, &companies)).collect();
    for one in &mut people {
        if one.email.is_empty() {
            one.email = address_of(&one.name, addresses);
        }
    }
    facts.extend(only(companies, Fact::Company));
    facts.extend(only(posts, Fact::Role));
    facts.extend(who(&people));
    facts.extend(times(ended, started, days));
    facts.extend(only(decisions, Fact::Decision));
    facts
}

/// The answers to one question. Where they are several, one would not bet on any.
fn only<T>(told: Vec<Told<T>>, fact: fn(T) -> Fact) -> Vec<FoundFact> {
    let several = told.len() > 1;
    let one = |told: Told<T>| FoundFact {
        fact: fact(told.value),
        quote: told.quote,
        sure: told.sure && !several,
    };
    told.into_iter().map(one).collect()
}

fn is_company(one: &Somebody, companies: &[Told<String>]) -> bool {
    one.email.is_empty() && companies.iter().any(|company| same_name(&company.value, &one.name))
}

/// Those who were met; or whoever wrote, where nobody is named. Whoever finds people for posts is a recruiter first.
fn who(people: &[Somebody]) -> Vec<FoundFact> {
    let named = people.iter().any(|one| one.met);
    let mut facts = Vec::new();
    let first = people.iter().filter(|one| one.met);
    let then = people.iter().filter(|one| !one.met);
    for one in first.chain(then).filter(|one| !one.name.is_empty()).take(MOST_PEOPLE) {
        let (name, email) = (one.name.clone(), one.email.clone());
        let sure = one.sure && (one.met || !(named || one.recruits));
        if one.met || !one.recruits || (!named && one.sure) {
            facts.push(FoundFact {
                fact: Fact::Person { name, email },
                quote: one.quote.clone(),
                sure,
            });
        }
    }
    let recruiter = people.iter().find(|one| one.recruits && !one.met);
    facts.extend(recruiter.map(|one| FoundFact {
        fact: Fact::Recruiter { name: one.name.clone(), email: one.email.clone() },
        quote: one.quote.clone(),
        sure: one.sure,
    }));
    facts
}

/// The end; or the beginning, where only that is known; or the day.
fn times(
    ended: Vec<Told<When>>,
    started: Vec<Told<When>>,
    days: Vec<Told<Date>>,
) -> Vec<FoundFact> {
    if !ended.is_empty() {
        let timed = ended.iter().all(|told| told.value.minutes.is_some());
        let facts = only(ended, Fact::Ended);
        return if timed { facts } else { unsure(facts) };
    }
    if !started.is_empty() {
        return unsure(only(started, Fact::Started));
    }
    let whole = |day| Fact::Ended(When { day, minutes: None, place: Place::Here });
    unsure(only(days, whole))
}

fn unsure(mut facts: Vec<FoundFact>) -> Vec<FoundFact> {
    for fact in &mut facts {
        fact.sure = false;
    }
    facts
}

/// The address that the text gives for a name: beside it, or made of it.
fn address_of(name: &str, addresses: &[thread::Mailbox]) -> String {
    let parts: Vec<String> = name.split(' ').map(str::to_ascii_lowercase).collect();
    let made_of = |email: &str| {
        let local = email.split('@').next().unwrap_or_default().to_ascii_lowercase();
        parts.len() > 1 && text::cut(&local, "._-") == parts
    };
    let found = addresses.iter().find(|known| {
        let named =
            !known.name.is_empty() && known.name.contains(' ') && same_name(&known.name, name);
        named || made_of(&known.email)
    });
    found.map_or("", |known| people::usable(&known.email)).to_owned()
}

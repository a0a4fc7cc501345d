//! A message thread, a calendar invitation or a job posting, read for facts that the person may confirm.
//!
//! Nothing here keeps anything, and nothing is taken over by itself: [`read`] offers what it found with the words
//! that it comes from. Better to find too little than a wrong name: what is not sure is offered unticked, and what
//! could mean two things is not offered. English only, so far; other scripts are passed over without harm.

mod calendar;
mod date;
mod event;
mod gather;
mod hour;
mod html;
mod labels;
mod mailbox;
mod message;
mod mime;
mod month;
mod name;
mod offer;
mod people;
mod phrases;
mod signature;
mod text;
mod thread;
mod when;
mod words;
mod zone;
mod zone_names;

pub use calendar::{Guest, Invitation, read_calendar};
pub use name::same as same_name;
pub use offer::{KnownPlace, Now, Offer, Would, is_placed, offers, there};
pub use when::{Place, When};

use gather::{Gathered, Told};
use people::Somebody;
use time::Date;

/// The most letters that are read. More is no message.
pub const MOST_LETTERS: usize = 100_000;
/// The most letters of the words that a fact comes from.
const LONGEST_QUOTE: usize = 200;
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

impl FoundFact {
    fn new(fact: Fact, quote: &str, sure: bool) -> Self {
        // A title or a line can be as long as the whole text.
        let mut shown: String = quote.chars().take(LONGEST_QUOTE).collect();
        if shown.len() < quote.len() {
            shown.push_str(" …");
        }
        Self { fact, quote: shown, sure }
    }
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
    let text = mime::readable(text);
    if !is_text(&text) {
        return Err(NotRead::NotText);
    }
    look(&text, reader)
}

fn look(text: &str, reader: Reader<'_>) -> Result<Found, NotRead> {
    let mut found = Gathered::default();
    found.people.is_me(reader.me, "");
    let begins = calendar::begins(text);
    if begins.is_none() && reader.calendar {
        return Err(NotRead::NotACalendar);
    }
    let mut cancelled = false;
    let mut addresses = Vec::new();
    if begins.is_some() {
        let invitation = read_calendar(text)?;
        cancelled = invitation.cancelled;
        event::look(&invitation, reader.today, &mut found);
        addresses = event::addresses(&invitation);
    }
    let before = text.get(..begins.unwrap_or(text.len())).unwrap_or_default();
    let messages = thread::messages(&text::lines(before), reader.today);
    message::who_is_me(&messages, &mut found);
    for message in &messages {
        message::look(message, reader.today, &mut found);
    }
    addresses.extend(message::addresses(&messages));
    let facts = offered(found, &addresses);
    if facts.is_empty() { Err(NotRead::NothingFound) } else { Ok(Found { facts, cancelled }) }
}

/// Whether it is a text, and not what a program keeps in a file: those are full of signs that no text has.
pub fn is_text(text: &str) -> bool {
    let odd = |sign: char| sign == '\u{fffd}' || (sign.is_control() && !sign.is_whitespace());
    let strange = text.chars().filter(|sign| odd(*sign)).count();
    let known = ["%PDF-", "PK\u{3}\u{4}", "{\\rtf"].iter().any(|start| text.starts_with(start));
    !known && strange * 50 <= text.chars().count()
}

/// Puts what was found into an order and leaves out what cannot be so.
fn offered(mut found: Gathered, addresses: &[mailbox::Mailbox]) -> Vec<FoundFact> {
    for known in addresses {
        found.people.note_house(&known.email);
    }
    let mut people = Vec::new();
    for mut one in found.people.others() {
        if one.email.is_empty() && found.people.is_house(&one.name) {
            // "Your interview with Orbit Data", and somebody writes from there.
            found.company(&one.name, one.quote, one.met);
        } else if !(one.email.is_empty() && found.is_company(&one.name)) {
            if one.email.is_empty() {
                one.email = address_of(&one.name, addresses);
            }
            people.push(one);
        }
    }
    let Gathered { companies, posts, ended, started, days, decisions, .. } = found;
    let mut facts = Vec::new();
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
    let one = |told: Told<T>| FoundFact::new(fact(told.value), &told.quote, told.sure && !several);
    told.into_iter().map(one).collect()
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
            facts.push(FoundFact::new(Fact::Person { name, email }, &one.quote, sure));
        }
    }
    let recruiter = people.iter().find(|one| one.recruits && !one.met);
    facts.extend(recruiter.map(|one| {
        let (name, email) = (one.name.clone(), one.email.clone());
        FoundFact::new(Fact::Recruiter { name, email }, &one.quote, one.sure)
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
fn address_of(name: &str, addresses: &[mailbox::Mailbox]) -> String {
    let found = addresses.iter().find(|known| {
        let named =
            !known.name.is_empty() && known.name.contains(' ') && name::same(&known.name, name);
        named || people::is_made_of(&known.email, name)
    });
    found.map_or("", |known| people::usable(&known.email)).to_owned()
}

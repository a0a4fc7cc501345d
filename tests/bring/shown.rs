//! What was found, written so that it can be compared and read.

use afterview::domain::bring::{Fact, Found, NotRead, Reader, When, read};
use afterview::domain::clock::{parse_day, write_day};
use time::Date;

/// Wednesday 18 November 2026.
pub fn today() -> Date {
    parse_day("2026-11-18").expect("a day")
}

/// Reads a paste of somebody who signs as Nadia Brandt.
pub fn paste(text: &str) -> Result<Found, NotRead> {
    read(text, Reader { today: today(), me: "Nadia Brandt", calendar: false })
}

/// A time as "2026-11-17 16:00 Europe/Berlin".
pub fn when(when: &When) -> String {
    let minutes = when
        .minutes
        .map(|minutes| format!(" {:02}:{:02}", minutes / 60, minutes % 60))
        .unwrap_or_default();
    let place = when.place.name().map(|name| format!(" {name}")).unwrap_or_default();
    format!("{}{minutes}{place}", write_day(when.day))
}

/// A fact as one line.
pub fn fact(fact: &Fact) -> String {
    let named = |name: &str, email: &str| format!("{name} <{email}>");
    match fact {
        Fact::Company(name) => format!("company: {name}"),
        Fact::Role(name) => format!("role: {name}"),
        Fact::Person { name, email } => format!("met: {}", named(name, email)),
        Fact::Recruiter { name, email } => format!("recruiter: {}", named(name, email)),
        Fact::Ended(at) => format!("ended: {}", when(at)),
        Fact::Started(at) => format!("started: {}", when(at)),
        Fact::Decision(day) => format!("decision: {}", write_day(*day)),
    }
}

/// Everything found: a line for each, with "? " before what is not sure.
pub fn lines(read: &Result<Found, NotRead>) -> Vec<String> {
    match read {
        Err(why) => vec![format!("{why:?}")],
        Ok(found) => {
            let facts = found.facts.iter();
            facts
                .map(|found| format!("{}{}", if found.sure { "" } else { "? " }, fact(&found.fact)))
                .collect()
        }
    }
}

//! The page whose frame the app is in: what it told about the interview, looked over before any of it is used. A host
//! is paid by employers: it is told nothing back but three words, none of which says what somebody does here.

use super::model::Settings;
use crate::domain::clock::{Moment, USUAL_HOUR, parse_day, write_day};
use crate::domain::debrief::Facts;
use time::Date;

/// The most letters of a company or a post, as in docs/embedding.md.
const LONGEST_NAME: usize = 120;
/// How many letters are looked at to find those: what has more in front of it than that says nothing.
const LOOKED_AT: usize = 4 * LONGEST_NAME;
/// The longest address, in bytes.
const LONGEST_ADDRESS: usize = 2_048;
/// The themes that a host may ask for. Any other leaves it to the device.
const THEMES: [&str; 3] = ["light", "dark", Settings::CONTRAST];

/// What a host told, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostSaid {
    /// The company.
    pub company: String,
    /// The post.
    pub role: String,
    /// The day of the interview, as `2026-11-18`.
    pub interview_date: String,
    /// Where its open jobs are. It goes there itself.
    pub jobs_url: String,
    /// Where it offers help.
    pub help_url: String,
    /// Where it tells of events.
    pub events_url: String,
    /// How it looks.
    pub theme: String,
    /// Its language.
    pub lang: String,
}

/// The page whose frame the app is in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// Whether it spoke: there may be a frame and nobody who listens.
    pub spoke: bool,
    /// What a debrief that is begun here knows from the start: company, post, day.
    pub facts: Facts,
    /// Whether it has a page with open jobs.
    pub jobs: bool,
    /// The address of its help page; empty where it has none.
    pub help: String,
    /// The address of its page with events; empty where it has none.
    pub events: String,
    /// The theme that it asks for; empty for whatever the device says.
    pub theme: &'static str,
    /// The language that it asks for, as a language tag; empty where it asks for none.
    pub lang: String,
}

/// What a host is told. Nothing else ever is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostWord {
    /// The app was closed by the person.
    Closed,
    /// They want to see its open jobs.
    Jobs,
    /// The browser keeps no words in this frame.
    NotKept,
}

impl HostWord {
    /// Its name on the channel (docs/embedding.md).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Jobs => "jobs",
            Self::NotKept => "not-kept",
        }
    }
}

impl Host {
    /// What of it can be used, at a moment. The rest is as if it had not been told.
    pub fn of(told: &HostSaid, moment: &Moment) -> Self {
        let day = whole_day(&told.interview_date).filter(|day| *day < moment.today());
        Self {
            spoke: true,
            facts: Facts {
                company: name(&told.company),
                role: name(&told.role),
                // Not known counts as about now, which fits today.
                ended: day.map(|day| moment.at(day, USUAL_HOUR, 0)),
                ..Facts::default()
            },
            jobs: https(&told.jobs_url).is_some(),
            help: https(&told.help_url).unwrap_or_default().to_owned(),
            events: https(&told.events_url).unwrap_or_default().to_owned(),
            theme: THEMES.into_iter().find(|known| *known == told.theme).unwrap_or_default(),
            lang: Some(&told.lang).filter(|tag| is_tag(tag)).cloned().unwrap_or_default(),
        }
    }
}

/// A language tag (BCP 47): letters and digits, with hyphens between.
fn is_tag(told: &str) -> bool {
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    told.len() <= 35 && told.split('-').all(part)
}

/// A day in the one form that the channel has, in our time.
fn whole_day(told: &str) -> Option<Date> {
    let short = Some(told).filter(|told| told.len() == 10);
    short.and_then(parse_day).filter(|day| day.year() > 2000 && write_day(*day) == told)
}

/// A name without what does not show, in one line; nothing where no letter or digit is left.
fn name(told: &str) -> String {
    let shows = |letter: &char| !is_hidden(*letter);
    let blank = |letter: char| if letter.is_whitespace() { ' ' } else { letter };
    let letters: String = told.chars().take(LOOKED_AT).map(blank).filter(shows).collect();
    let line = letters.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let name: String = line.chars().take(LONGEST_NAME).collect();
    if name.contains(char::is_alphanumeric) { name.trim_end().to_owned() } else { String::new() }
}

/// Controls, and what turns the reading direction or takes no room (Unicode's `Bidi_Control`, blanks without width, tags):
/// a name with one of these in it may read as another name. The two joiners stay: some languages are not spelt without.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// An address that can stand behind a link: `https:`, a host by name, nobody's credentials, and nothing that a browser
/// would read in another way than we do.
fn https(address: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"\\\"'<>`{}|^".contains(&byte);
    if address.len() > LONGEST_ADDRESS || !address.bytes().all(plain) {
        return None;
    }
    let rest = address.strip_prefix("https://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let digits = port.bytes().all(|byte| byte.is_ascii_digit());
    let fits = host.split('.').all(label) && digits && port.parse::<u16>().is_ok();
    fits.then_some(address)
}

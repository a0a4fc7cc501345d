//! A thread of messages, taken apart: who wrote each, to whom, when, and what.

use super::date;
use super::text::{self, Line, Word};
use super::words::{GREETINGS, MINE, THEIRS};
use crate::domain::mail::is_address;
use time::Date;

/// The most lines that are looked at for the rest of a header.
const HEADER: usize = 60;
/// The most messages, and the most people in one line, that are looked at.
const MESSAGES: usize = 40;
const READERS: usize = 30;

/// A name with an address; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mailbox {
    pub name: String,
    pub email: String,
}

/// Who wrote a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Side {
    /// Somebody at the company.
    Theirs,
    /// The person who has the app open.
    Mine,
    /// It cannot be seen.
    #[default]
    Unknown,
}

/// One message.
#[derive(Clone, Debug, Default)]
pub(super) struct Message {
    pub from: Option<Mailbox>,
    pub to: Vec<Mailbox>,
    pub cc: Vec<Mailbox>,
    pub date: Option<Date>,
    pub subject: String,
    /// Its lines, cleaned.
    pub body: Vec<String>,
    pub side: Side,
    /// The line that says who wrote it.
    pub quote: String,
}

impl Message {
    /// Whom it greets by name: "Hi Nadia,".
    pub fn greets(&self) -> Option<&str> {
        let first = self.body.iter().find(|line| !line.is_empty())?;
        let lower = first.to_ascii_lowercase();
        let start = GREETINGS.split('|').find(|start| {
            lower
                .strip_prefix(*start)
                .is_some_and(|rest| rest.starts_with(' ') || rest.starts_with(','))
        })?;
        let rest = first.get(start.len()..)?;
        let name = text::split(rest, ",!.–—:").map_or(rest, |(name, _)| name).trim();
        (!name.is_empty() && name.split(' ').count() <= 4).then_some(name)
    }
}

/// Takes a thread apart. A text without any header is one message.
pub(super) fn messages(lines: &[Line], near: Date) -> Vec<Message> {
    let mut all = vec![Message::default()];
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let found = (all.len() < MESSAGES).then(|| {
            header(lines, at, near)
                .or_else(|| wrote(lines, at, near))
                .or_else(|| alone(lines, at, near))
        });
        if let Some((message, next)) = found.flatten() {
            all.push(message);
            at = next;
            continue;
        }
        if let Some(last) = all.last_mut() {
            last.body.push(line.text.clone());
        }
        at += 1;
    }
    let empty =
        |message: &Message| message.from.is_none() && message.body.iter().all(String::is_empty);
    all.retain(|message| !empty(message));
    for message in &mut all {
        message.side = side(message);
    }
    all
}

fn side(message: &Message) -> Side {
    // The subject of an answer is that of whoever wrote first.
    let answers = message.subject.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("re:"));
    let subject = Some(&message.subject).filter(|_| !answers);
    let said = |phrases: &str| {
        message.body.iter().chain(subject).any(|line| {
            let line = line.to_ascii_lowercase();
            text::says_one_of(phrases, &line)
        })
    };
    match (said(THEIRS), said(MINE)) {
        (true, false) => Side::Theirs,
        (false, true) => Side::Mine,
        _ => Side::Unknown,
    }
}

/// A block of header lines, of which one says who wrote it.
fn header(lines: &[Line], start: usize, near: Date) -> Option<(Message, usize)> {
    field(&lines.get(start)?.text)?;
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut at = start;
    for line in lines.iter().skip(start).take(HEADER) {
        match (field(&line.text), fields.last_mut()) {
            (Some((name, value)), _) => fields.push((name.to_ascii_lowercase(), value.to_owned())),
            (None, Some((_, value))) if line.indented && !line.text.is_empty() => {
                value.push(' ');
                value.push_str(&line.text);
            }
            _ => break,
        }
        at += 1;
    }
    let value = |name: &str| {
        fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    };
    let from = value("from")?;
    // "From:" alone could begin any line; with one of these beside it, it is a header.
    value("to").or(value("subject")).or(value("date")).or(value("sent"))?;
    let sent = value("date").or(value("sent")).unwrap_or_default();
    Some((
        Message {
            from: mailboxes(from, true).into_iter().next(),
            to: mailboxes(value("to").unwrap_or_default(), false),
            cc: mailboxes(value("cc").unwrap_or_default(), false),
            date: first_day(sent, near),
            subject: value("subject").unwrap_or_default().to_owned(),
            quote: ["From: ", from].concat(),
            ..Message::default()
        },
        at,
    ))
}

/// `Name: value` with a name that a header could have.
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let plain =
        name.len() <= 40 && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    (!name.is_empty() && plain).then(|| (name, value.trim()))
}

/// "On Tue, 17 Nov 2026 at 10:02, Maya Lind <maya@lind.example> wrote:", on one line or on two.
fn wrote(lines: &[Line], start: usize, near: Date) -> Option<(Message, usize)> {
    let first = &lines.get(start)?.text;
    if !first.starts_with("On ") || first.len() > 300 {
        return None;
    }
    let (line, next) = if first.ends_with("wrote:") {
        (first.clone(), start + 1)
    } else {
        let second = lines.get(start + 1).filter(|second| second.text.ends_with("wrote:"))?;
        ([first, " ", &second.text].concat(), start + 2)
    };
    let told = line.strip_suffix("wrote:")?.strip_prefix("On ")?.trim();
    let open = told.rfind('<').filter(|_| told.ends_with('>'));
    let mailbox = if let Some(open) = open {
        let email = told.get(open + 1..told.len() - 1)?.trim();
        Mailbox { name: after_date(told.get(..open)?), email: email.to_owned() }
    } else {
        Mailbox { name: after_date(told), email: String::new() }
    };
    let message = Message {
        from: Some(mailbox),
        date: first_day(told, near),
        quote: line.clone(),
        ..Message::default()
    };
    Some((message, next))
}

/// What comes after the day and the time: the name.
fn after_date(text: &str) -> String {
    let text = text.trim().trim_end_matches(',');
    let digits = text.rfind(|letter: char| letter.is_ascii_digit()).map_or(0, |at| at + 1);
    let rest = text::skip(text.get(digits..).unwrap_or_default(), " ,");
    let rest = ["AM ", "PM ", "am ", "pm ", "AM, ", "PM, "]
        .iter()
        .find_map(|half| rest.strip_prefix(half))
        .unwrap_or(rest);
    text::trim(rest, " ,\"").to_owned()
}

/// A line that is a name with an address, above "to me": as copied from the page of a mail program.
fn alone(lines: &[Line], at: usize, near: Date) -> Option<(Message, usize)> {
    let line = &lines.get(at)?.text;
    if !line.contains('<') || line.len() > 200 {
        return None;
    }
    let mailbox =
        mailboxes(line, true).into_iter().next().filter(|mailbox| !mailbox.name.is_empty())?;
    let mut day = None;
    for (place, next) in lines.iter().enumerate().skip(at + 1).take(4) {
        let text = next.text.to_ascii_lowercase();
        if text == "to me" || text.starts_with("to me,") {
            let message = Message {
                from: Some(mailbox),
                date: day,
                quote: line.clone(),
                ..Message::default()
            };
            return Some((message, place + 1));
        }
        day = day.or_else(|| first_day(&next.text, near));
    }
    None
}

fn first_day(text: &str, near: Date) -> Option<Date> {
    let words: Vec<Word<'_>> = text::words(text);
    (0..words.len()).find_map(|at| date::day(&words, at, near)).map(|found| found.day)
}

/// The names and addresses of a header line. A single sender may be "Lind, Maya <maya@lind.example>".
pub(super) fn mailboxes(text: &str, single: bool) -> Vec<Mailbox> {
    let mut all: Vec<Mailbox> = Vec::new();
    let mut quoted = false;
    let mut pending = String::new();
    let pieces = text.split(move |sign| {
        quoted ^= sign == '"';
        (sign == ',' || sign == ';') && !quoted
    });
    for piece in pieces.take(READERS) {
        let piece = piece.trim();
        let Some((name, email)) = mailbox(piece) else {
            text::trim(piece, "\"").clone_into(&mut pending);
            continue;
        };
        let family = std::mem::take(&mut pending);
        let name = match name.split_once(", ") {
            Some((family, given)) => [given, " ", family].concat(),
            None if single && !family.is_empty() && !name.is_empty() => {
                [name, " ", &family].concat()
            }
            None => name.to_owned(),
        };
        all.push(Mailbox { name, email: email.to_owned() });
    }
    if single && all.is_empty() && !pending.is_empty() {
        all.push(Mailbox { name: pending, email: String::new() });
    }
    all
}

/// `Maya Lind <maya@lind.example>`, `maya@lind.example`, `Maya Lind (maya@lind.example)`.
fn mailbox(piece: &str) -> Option<(&str, &str)> {
    let (name, email) = match text::split(piece, "<([") {
        Some((name, rest)) => (name, text::split(rest, ">)]").map_or(rest, |(email, _)| email)),
        None => ("", piece),
    };
    let email = email.trim();
    let email = email.strip_prefix("mailto:").unwrap_or(email);
    let name = text::trim(name, " \"'");
    is_address(email).then_some((if name.contains('@') { "" } else { name }, email))
}

//! A thread of messages, taken apart: who wrote each, to whom, when, and what.

use super::date;
use super::hour;
use super::mailbox::{Mailbox, mailboxes};
use super::name;
use super::people;
use super::text::{self, Line, Word};
use super::words::{GREETINGS, MINE, THEIRS};
use time::Date;

/// The most lines that are looked at for the rest of a header.
const HEADER: usize = 60;
/// The most messages that are looked at.
const MESSAGES: usize = 40;

/// What German, French, Spanish, Italian, Dutch, Portuguese and Polish mail programs call the headers.
const FOREIGN_HEADERS: [(&str, &str); 4] = [
    ("from", "von de da van od"),
    ("sent", "gesendet datum envoyé fecha enviado inviato data verzonden enviada wysłano"),
    ("to", "an à para a aan do"),
    ("subject", "betreff objet asunto oggetto onderwerp assunto temat"),
];

/// "Wrote", in the same languages: before the name, or after it.
const WROTE: &str = " wrote| schrieb | a écrit| escribió| ha scritto| schreef | escreveu| napisał";

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
                .or_else(|| chat(lines, at))
        });
        if let Some((message, next)) = found.flatten() {
            all.push(message);
            at = next;
            continue;
        }
        if let Some(last) = all.last_mut() {
            // A rule across the page belongs to nobody's words.
            let rule = ["-----", "_____", "====="].iter().any(|rule| line.text.starts_with(rule));
            last.body.push(if rule { String::new() } else { line.text.clone() });
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
            (Some((name, value)), _) => fields.push((english(name), value.to_owned())),
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
    let mut writer = mailboxes(from, true).into_iter().next();
    // A program sends what somebody wrote: answers go to them.
    let program = writer.as_ref().is_some_and(|from| people::is_program(&from.name, &from.email));
    if let Some(reply) = value("reply-to").filter(|_| program) {
        writer = mailboxes(reply, true).into_iter().next();
    }
    Some((
        Message {
            from: writer,
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
    // "De :", "Enviado el:", "Enviada em:".
    let name = name.trim_end();
    let name = name.strip_suffix(" el").or_else(|| name.strip_suffix(" em")).unwrap_or(name);
    let plain = name.len() <= 40 && name.chars().all(|sign| sign.is_alphabetic() || sign == '-');
    (!name.is_empty() && plain).then(|| (name, value.trim()))
}

/// The English name of a header that a mail program wrote in the language of its user; any other in small letters.
fn english(name: &str) -> String {
    let name = name.to_lowercase();
    let names = FOREIGN_HEADERS.iter().find(|(_, names)| text::has(names, &name));
    names.map_or(name.as_str(), |(english, _)| english).to_owned()
}

/// "On Tue, 17 Nov 2026 at 10:02, Maya Lind <maya@lind.example> wrote:", "Am Di., 17. Nov. 2026 um 10:02 schrieb Maya
/// Lind <maya@lind.example>:", on one line or on two.
fn wrote(lines: &[Line], start: usize, near: Date) -> Option<(Message, usize)> {
    let first = &lines.get(start)?.text;
    if first.len() > 300 {
        return None;
    }
    let (line, next) = if verb(first).is_some() {
        (first.clone(), start + 1)
    } else {
        let second = lines.get(start + 1).filter(|second| {
            second.text.len() <= 300 && verb(&[" ", &second.text].concat()).is_some()
        })?;
        ([first, " ", &second.text].concat(), start + 2)
    };
    let (told, after) = verb(&line)?;
    let date = first_day(told, near);
    if !(told.starts_with("On ") || date.is_some()) {
        return None;
    }
    let told = told.strip_prefix("On ").unwrap_or(told);
    // The name is where the address is: "schrieb Maya Lind <maya@lind.example>".
    let who = if after.contains(char::is_alphabetic) { after } else { told };
    let (name, email) = who.rsplit_once('<').unwrap_or((who, ""));
    let email = text::trim(email, " >)").to_owned();
    let mailbox = Mailbox { name: after_date(name), email };
    Some((Message { from: Some(mailbox), date, quote: line.clone(), ..Message::default() }, next))
}

/// What stands before the verb of a line that says who wrote, and after it.
fn verb(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_suffix(':')?;
    let found = WROTE.split('|').find_map(|verb| Some((line.rfind(verb)?, verb)))?;
    let after = line.get(found.0 + found.1.len()..)?;
    // "Napisał(a)" and "napisała" are hers.
    Some((line.get(..found.0)?, text::trim(after, " (a)")))
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
    text::trim(rest, " ,\"(").to_owned()
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

/// A name with a time of day after it, or below it: as copied from LinkedIn and other chats.
fn chat(lines: &[Line], at: usize) -> Option<(Message, usize)> {
    let line = &lines.get(at)?.text;
    if line.len() > 80 {
        return None;
    }
    let words = text::words(line);
    let run = name::person(&words, 0).filter(|run| run.end > 1)?;
    let is_time = |text: &str| {
        let digit = text.starts_with(|sign: char| sign.is_ascii_digit());
        digit && text.len() <= "10:14\u{202f}AM".len() && hour::time(text).is_some()
    };
    let rest = line.get(run.bytes(&words).1..)?.trim();
    let below = || lines.get(at + 1).is_some_and(|next| is_time(&next.text));
    let next = if is_time(rest) {
        at + 1
    } else if rest.is_empty() && below() {
        at + 2
    } else {
        return None;
    };
    let name = run.text(line, &words).to_owned();
    let from = Some(Mailbox { name, email: String::new() });
    Some((Message { from, quote: line.clone(), ..Message::default() }, next))
}

fn first_day(text: &str, near: Date) -> Option<Date> {
    let words: Vec<Word<'_>> = text::words(text);
    (0..words.len()).find_map(|at| date::day(&words, at, near)).map(|found| found.day)
}

//! Messages and postings: who wrote, with which signature, and what the lines with a label say.

use super::date;
use super::event;
use super::gather::Gathered;
use super::name;
use super::people::{Somebody, usable};
use super::phrases::{self, Setting};
use super::text::{self, Word};
use super::thread::{Mailbox, Message, Side, mailboxes};
use super::words::CLOSINGS;
use time::Date;

/// What stands between the parts of a line of a signature.
const SEPARATORS: &str = ",|·•–—";
/// The most lines of a signature.
const SIGNATURE: usize = 7;

/// Looks through one message.
pub(super) fn look(message: &Message, today: Date, found: &mut Gathered) {
    let theirs = message.side == Side::Theirs;
    let setting = Setting { written: message.date, today, theirs };
    let mut signed = signature(message, theirs).unwrap_or_default();
    let companies = std::mem::take(&mut signed.companies);
    if message.side != Side::Mine {
        sender(message, signed, theirs, found);
    }
    event::title(&message.subject, found);
    phrases::look(&message.subject, setting, found);
    let lines: Vec<&str> = message.body.iter().map(String::as_str).collect();
    labels(&lines, setting, found);
    for paragraph in text::paragraphs(&lines) {
        phrases::look(&paragraph, setting, found);
    }
    // Last: whoever writes for another company signs with their own.
    for (name, quote, sure) in companies.into_iter().filter(|_| message.side != Side::Mine) {
        found.company(&name, quote, sure);
    }
}

/// Notes whose address is whose, and which are the person's own.
pub(super) fn who_is_me(messages: &[Message], found: &mut Gathered) {
    for message in messages {
        match message.side {
            Side::Theirs => {
                if let [only] = message.to.as_slice() {
                    found.people.is_me(&only.name, &only.email);
                }
                if let Some(name) = message.greets() {
                    found.people.is_me(name, "");
                }
            }
            Side::Mine => {
                if let Some(Mailbox { name, email }) = &message.from {
                    found.people.is_me(name, email);
                }
            }
            Side::Unknown => {}
        }
    }
}

/// What a signature says.
#[derive(Default)]
struct Signed {
    name: String,
    title: String,
    email: String,
    quote: String,
    /// Companies, each with its line and whether it is surely one.
    companies: Vec<(String, String, bool)>,
}

/// The lines after "Kind regards,": a name, what they are called at work, and where.
fn signature(message: &Message, theirs: bool) -> Option<Signed> {
    let is_closing = |line: &String| {
        let line = text::trim(line, ",.! ").to_ascii_lowercase();
        CLOSINGS.split('|').any(|closing| closing == line)
    };
    let at = message.body.iter().rposition(is_closing)?;
    let mut lines =
        message.body.iter().skip(at + 1).filter(|line| !line.is_empty()).take(SIGNATURE);
    let mut signed = Signed::default();
    let first = lines.next()?;
    // "Maya Lind, Talent Partner"
    let (name, rest) = text::split(first, ",|").unwrap_or((first, ""));
    let words = text::words(name);
    let run = name::person(&words, 0).filter(|run| run.end == words.len())?;
    run.text(name, &words).clone_into(&mut signed.name);
    signed.quote.clone_from(first);
    let mut titled = false;
    for line in [rest].into_iter().chain(lines.map(String::as_str)) {
        if line.is_empty() {
            continue;
        }
        for word in text::cut(line, " <>|()") {
            let word = text::trim(word.strip_prefix("mailto:").unwrap_or(word), ".,");
            if word.contains('@') && signed.email.is_empty() && !usable(word).is_empty() {
                word.clone_into(&mut signed.email);
            }
        }
        if text::has_sign(line, "@/+0123456789") {
            continue;
        }
        let pieces = text::cut(line, SEPARATORS).into_iter().flat_map(|piece| piece.split(" at "));
        for piece in pieces.map(str::trim).filter(|piece| !piece.is_empty()) {
            if name::is_job(piece)
                || name::is_recruiter(&[piece, " "].concat()) && signed.title.is_empty()
            {
                signed.title.push_str(piece);
                signed.title.push(' ');
                signed.quote = [first.trim_end_matches(','), ", ", line].concat();
                titled = true;
                continue;
            }
            let words = text::words(piece);
            let whole =
                name::company(&words, 0).filter(|run| run.end == words.len() && words.len() <= 5);
            if let Some(run) = whole {
                let beside = titled && text::has_sign(line, SEPARATORS) || line.contains(" at ");
                let name = run.text(piece, &words);
                let sure = theirs && (name::is_organisation(name) || beside);
                if titled || name::is_organisation(name) {
                    signed.companies.push((name.to_owned(), line.to_owned(), sure));
                }
            }
        }
    }
    Some(signed)
}

/// Whoever wrote a message of theirs.
fn sender(message: &Message, signed: Signed, theirs: bool, found: &mut Gathered) {
    let from = message.from.clone().unwrap_or_default();
    let fits = from.name.is_empty() || name::same(&from.name, &signed.name);
    let known = !from.name.is_empty() || !signed.name.is_empty();
    if !known {
        return;
    }
    let quote = if message.quote.is_empty() { signed.quote.clone() } else { message.quote.clone() };
    let email = if from.email.is_empty() { signed.email } else { from.email };
    found.people.add(Somebody {
        name: if from.name.is_empty() || fits && signed.name.contains(' ') {
            signed.name
        } else {
            from.name
        },
        email,
        sure: theirs,
        recruits: fits && name::is_recruiter(&signed.title),
        met: false,
        quote: if name::is_recruiter(&signed.title) && !signed.quote.is_empty() {
            signed.quote
        } else {
            quote
        },
    });
    for other in &message.cc {
        let quote = ["Cc: ", &other.name].concat();
        found.people.add(Somebody {
            name: other.name.clone(),
            email: other.email.clone(),
            quote,
            ..Somebody::default()
        });
    }
}

/// Lines such as "Company: Bramble & Co.", and the first line of a posting.
fn labels(lines: &[&str], setting: Setting, found: &mut Gathered) {
    let mut day: Option<Date> = None;
    for line in lines {
        let Some((label, value)) = text::split(line, ":\t") else {
            about(line, found);
            continue;
        };
        let (label, value) = (label.trim().to_ascii_lowercase(), value.trim());
        let quote = || text::quote(line, 0, line.len());
        match label.as_str() {
            "company" | "employer" | "organisation" | "organization" => {
                found.company(value, quote(), true);
            }
            "job title" | "position" | "role" | "title" | "job" | "post" | "vacancy" => {
                let words = text::words(value);
                if let Some(run) = name::post(&words, 0) {
                    found.post(run.text(value, &words), quote(), true);
                }
            }
            "contact" | "contact person" | "contact name" | "your contact" | "recruiter"
            | "hiring manager" | "questions" | "enquiries" => contact(value, &quote(), found),
            "when" | "date" | "date and time" | "interview date" | "day" | "time"
            | "interview time" => {
                let words: Vec<Word<'_>> = text::words(value);
                let near = setting.written.unwrap_or(setting.today);
                let new = (0..words.len())
                    .find_map(|at| date::day(&words, at, near))
                    .map(|found| found.day);
                day = new.or(day);
                if let Some((when, ends)) = day.and_then(|day| phrases::time_for(value, day)) {
                    if ends {
                        found.ended(when, quote());
                    } else {
                        found.started(when, quote());
                    }
                } else if let Some(day) = new {
                    found.day(day, quote());
                }
            }
            _ => {}
        }
    }
    first_line(lines, found);
}

/// "Contact: Maya Lind, maya@bramble.example".
fn contact(value: &str, quote: &str, found: &mut Gathered) {
    let words = text::words(value);
    let name = name::person(&words, 0).map(|run| run.text(value, &words).to_owned());
    let email = text::cut(value, " ,;<>()")
        .into_iter()
        .map(|word| text::trim(word.strip_prefix("mailto:").unwrap_or(word), "."))
        .find(|word| !usable(word).is_empty());
    if name.is_some() || email.is_some() {
        found.people.add(Somebody {
            name: name.unwrap_or_default(),
            email: email.unwrap_or_default().to_owned(),
            recruits: true,
            quote: quote.to_owned(),
            ..Somebody::default()
        });
    }
}

/// The heading "About Bramble & Co." of a posting.
fn about(line: &str, found: &mut Gathered) {
    let Some(rest) = line.strip_prefix("About ") else { return };
    let words = text::words(rest);
    let whole = name::company(&words, 0).filter(|run| run.end == words.len() && words.len() <= 5);
    if let Some(run) = whole.filter(|_| !name::is_job(rest) && !rest.starts_with("the ")) {
        found.company(run.text(rest, &words), line.to_owned(), true);
    }
}

/// The first line of a posting, if it names a post: "Data Analyst (m/f/d)", "Data Analyst at Bramble & Co."
fn first_line(lines: &[&str], found: &mut Gathered) {
    let Some(line) = lines.iter().find(|line| !line.is_empty()) else { return };
    let words = text::words(line);
    let short = words.len() <= 10 && !line.ends_with(['.', ',', '!', '?', ':']);
    let Some(run) = name::post(&words, 0).filter(|run| short && run.start == 0) else { return };
    let named = words.get(run.start..run.end).is_some_and(|post| {
        post.iter().any(|word| name::is_job_word(word.text))
            && post.first().is_some_and(Word::is_capital)
    });
    if !named {
        return;
    }
    found.post(run.text(line, &words), (*line).to_owned(), true);
    let next =
        words.get(run.end).filter(|word| word.is("at") || word.text.is_empty() || word.text == "|");
    if next.is_some()
        && let Some(company) = name::company(&words, run.end + 1)
    {
        let sure = next.is_some_and(|word| word.is("at"));
        found.company(company.text(line, &words), (*line).to_owned(), sure);
    }
}

/// Everybody named with an address, to be put to the names that the text gives.
pub(super) fn addresses(messages: &[Message]) -> Vec<Mailbox> {
    let mut all = Vec::new();
    for message in messages {
        all.extend(message.to.iter().cloned());
        for line in
            message.body.iter().filter(|line| line.contains('@') && line.len() < 400).take(50)
        {
            all.extend(mailboxes(line, false));
        }
    }
    all
}

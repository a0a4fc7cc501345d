//! Lines that say by a label, or by their place, what they are about: invitations and postings have them.

use super::date;
use super::gather::Gathered;
use super::name;
use super::people::{Somebody, usable};
use super::phrases::{self, Setting};
use super::text::{self, Word};
use time::Date;

/// What an invitation's text calls those who come to it, and its time, in the languages of mail programs.
const GUESTS: &str = "organizer organiser required organisator organisateur organizador organizzatore organizator erforderlich";
const TIMES: &str = "when date day time wann quand cuándo quando wanneer kiedy datum fecha data uhrzeit heure hora ora tijd";

/// Lines such as "Company: Bramble & Co.", and the first line of a posting.
pub(super) fn labels(lines: &[&str], setting: Setting, found: &mut Gathered) {
    let mut day: Option<Date> = None;
    for (at, line) in lines.iter().enumerate() {
        let below = lines.get(at + 1).filter(|_| is_heading(line));
        let Some((label, value)) = text::split(line, ":\t").or(below.map(|below| (*line, *below)))
        else {
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
            label if label == "required attendees" || text::has(GUESTS, label) => {
                for name in text::cut(value, ";") {
                    invited(name, &quote(), found);
                }
            }
            label
                if ["date and time", "interview date", "interview time"].contains(&label)
                    || text::has(TIMES, label) =>
            {
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

/// Labels that some boards put on a line of their own, above what they say.
fn is_heading(line: &str) -> bool {
    ["Interview date", "Interview time"].contains(&line)
}

/// Somebody on the list of an invitation: it may be the person themselves, so nobody is sure.
fn invited(name: &str, quote: &str, found: &mut Gathered) {
    let words = text::words(name);
    if let Some(run) = name::person(&words, 0).filter(|run| run.end == words.len()) {
        found.people.add(Somebody {
            name: run.text(name, &words).to_owned(),
            quote: quote.to_owned(),
            ..Somebody::default()
        });
    }
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

/// The first line of a posting, if it names a post: "Data Analyst (m/f/d)", "Data Analyst at Bramble & Co."; below it
/// many boards name the company.
fn first_line(lines: &[&str], found: &mut Gathered) {
    let mut filled = lines.iter().filter(|line| !line.is_empty());
    let Some(line) = filled.next() else { return };
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
    } else if let Some(below) = filled.next() {
        second_line(below, found);
    }
}

/// "Northgate Trust · London", "at Orbit Data": the company, surely where its place or "at" is beside it.
fn second_line(line: &str, found: &mut Gathered) {
    let bare = line.strip_prefix("at ").unwrap_or(line);
    let (name, place) = text::split(bare, "·|").unwrap_or((bare, ""));
    let name = name.trim();
    let words = text::words(name);
    let whole = name::company(&words, 0).filter(|run| run.end == words.len() && words.len() <= 6);
    if let Some(run) = whole.filter(|_| !name::is_job(name)) {
        let sure = bare != line || !place.is_empty() || name::is_organisation(name);
        found.company(run.text(name, &words), line.to_owned(), sure);
    }
}

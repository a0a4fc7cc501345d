//! What an invitation tells: its title, its guests, its end.

use super::calendar::{Guest, Invitation};
use super::gather::Gathered;
use super::name;
use super::people::Somebody;
use super::phrases::{self, Setting};
use super::text;
use crate::domain::lang;
use crate::domain::mail::is_private;
use time::Date;

/// The most guests that are looked at: a longer list is of a course, not of an interview.
const GUESTS: usize = 12;

/// Looks through an invitation.
pub(super) fn look(invitation: &Invitation, today: Date, found: &mut Gathered) {
    let written = None;
    let setting = Setting { written, today, theirs: true };
    guests(invitation, found);
    let summary = lang::clean(&invitation.summary).replace('\n', " ");
    title(&summary, found);
    pair(&summary, found);
    phrases::look(&summary, setting, found);
    if let Some(end) = &invitation.end {
        // The end of whole days is the day after (RFC 5545, section 3.6.1).
        let end = match (&invitation.start, end.minutes) {
            (Some(start), None) => start,
            _ => end,
        };
        found.ended(end.clone(), summary.clone());
    } else if let Some(start) = &invitation.start {
        match start.minutes {
            Some(_) => found.started(start.clone(), summary.clone()),
            None => found.day(start.day, summary.clone()),
        }
    }
    let lines = text::lines(&invitation.description);
    let lines: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    for paragraph in text::paragraphs(&lines) {
        let mut inside =
            Gathered { people: std::mem::take(&mut found.people), ..Gathered::default() };
        phrases::look(&paragraph, setting, &mut inside);
        // The calendar's own time is the time: one in the description may be of something else.
        found.people = inside.people;
        for told in inside.companies {
            found.company(&told.value, told.quote, told.sure);
        }
        for told in inside.posts {
            found.post(&told.value, told.quote, told.sure);
        }
        for told in inside.decisions {
            found.decision(told.value, told.quote);
        }
    }
}

/// "Interview: Data Analyst – Bramble & Co.", "Data Analyst interview | Bramble & Co."
pub(super) fn title(summary: &str, found: &mut Gathered) {
    if !summary.to_ascii_lowercase().contains("interview") {
        return;
    }
    for piece in text::cut(summary, ":|–—/").into_iter().flat_map(|piece| piece.split(" - ")) {
        let piece = piece.trim();
        let words = text::words(piece);
        if name::is_job(piece) {
            let rest = |run: &name::Run| words.get(run.end..).unwrap_or_default();
            let whole = |run: &name::Run| {
                run.start == 0
                    && rest(run).iter().all(|word| word.is_one_of("interview interviews"))
            };
            let run = name::post(&words, 0).filter(whole);
            if let Some(run) = run {
                found.post(run.text(piece, &words), summary.to_owned(), true);
            }
        } else if name::is_organisation(piece) {
            let run = name::company(&words, 0).filter(|run| run.end == words.len());
            if let Some(run) = run {
                found.company(run.text(piece, &words), summary.to_owned(), true);
            }
        }
    }
}

/// "Paul Weber and Nadia Brandt": whoever is not the person themselves.
fn pair(summary: &str, found: &mut Gathered) {
    let Some((one, other)) = summary.split_once(" and ").or_else(|| summary.split_once(" <> "))
    else {
        return;
    };
    for (name, me) in [(one, other), (other, one)] {
        let words = text::words(name);
        let whole = name::person(&words, 0).is_some_and(|run| run.end == words.len());
        if whole && words.len() > 1 && found.people.mine(me, "") && !found.people.mine(name, "") {
            found.people.add(Somebody {
                name: name.to_owned(),
                sure: true,
                met: true,
                quote: summary.to_owned(),
                ..Somebody::default()
            });
        }
    }
}

/// Guests of the house that invites were met; whoever has an address elsewhere, alone, is the person themselves.
fn guests(invitation: &Invitation, found: &mut Gathered) {
    let organizer = invitation.organizer.clone().unwrap_or_default();
    let same = |guest: &Guest| {
        !guest.email.is_empty() && guest.email.eq_ignore_ascii_case(&organizer.email)
    };
    let guests: Vec<&Guest> =
        invitation.attendees.iter().filter(|guest| !same(guest)).take(GUESTS).collect();
    let house = domain(&organizer.email);
    let inside = |guest: &Guest| {
        !house.is_empty() && domain(&guest.email) == house && !is_private(&guest.email)
    };
    let outside: Vec<&&Guest> = guests.iter().filter(|guest| !inside(guest)).collect();
    if let [only] = outside.as_slice() {
        found.people.is_me(&tidy(&only.name), &only.email);
    }
    let few = guests.len() <= 6;
    let mut met = false;
    for guest in &guests {
        let (name, email) = (tidy(&guest.name), lang::clean(&guest.email));
        if name.is_empty() || found.people.mine(&name, &email) {
            continue;
        }
        let sure = inside(guest) && few;
        met |= sure;
        let quote = [&name, " <", &email, ">"].concat();
        found.people.add(Somebody { name, email, sure, met: sure, quote, recruits: false });
    }
    let (name, email) = (tidy(&organizer.name), lang::clean(&organizer.email));
    if !name.is_empty() {
        let quote = [&name, " <", &email, ">"].concat();
        let sure = !met && guests.len() <= 1;
        found.people.add(Somebody { name, email, sure, met: sure, quote, recruits: false });
    }
}

fn domain(email: &str) -> String {
    email.rsplit_once('@').map(|(_, domain)| domain.to_ascii_lowercase()).unwrap_or_default()
}

/// "Lind, Maya" is Maya Lind.
fn tidy(name: &str) -> String {
    let name = lang::clean(name).replace('\n', " ");
    match name.split_once(", ") {
        Some((family, given)) if !given.contains(',') && !name::is_job(given) => {
            [given, " ", family].concat()
        }
        Some((name, _)) => name.to_owned(),
        None => name,
    }
}

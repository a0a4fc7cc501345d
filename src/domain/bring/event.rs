//! What an invitation tells: its title, its guests, its end.

use super::calendar::{Guest, Invitation};
use super::gather::Gathered;
use super::html;
use super::mailbox::Mailbox;
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
    look_at_title(&summary, summary.to_ascii_lowercase().contains("interview"), found);
    phrases::look(&summary, setting, found);
    match (&invitation.start, &invitation.end) {
        // The end of whole days is the day after (RFC 5545, section 3.6.1).
        (Some(start), Some(end)) if end.minutes.is_none() => {
            found.ended(start.clone(), summary.clone());
        }
        (_, Some(end)) => found.ended(invitation.zones.placed(end), summary.clone()),
        (Some(start), None) if start.minutes.is_none() => found.day(start.day, summary.clone()),
        (Some(start), None) => found.started(invitation.zones.placed(start), summary.clone()),
        (None, None) => {}
    }
    let page = html::is_page(&invitation.description);
    let plain = page.then(|| html::plain(&invitation.description));
    let lines = text::lines(plain.as_ref().unwrap_or(&invitation.description));
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

/// The title of an invitation to an interview, or the subject of a message about one: "Interview: Data Analyst –
/// Bramble & Co.", "Data Analyst interview | Bramble & Co."
pub(super) fn title(summary: &str, found: &mut Gathered) {
    if summary.to_ascii_lowercase().contains("interview") {
        look_at_title(summary, true, found);
    }
}

fn look_at_title(summary: &str, sure: bool, found: &mut Gathered) {
    named(summary, sure, found);
    for piece in pieces(summary) {
        pair(piece, summary, found);
    }
}

/// The post and the company among the pieces of a title.
fn named(summary: &str, sure: bool, found: &mut Gathered) {
    for piece in pieces(summary).into_iter().flat_map(|piece| piece.split(" @ ")) {
        // In brackets stands what somebody is called, as often as the post.
        for (bracketed, piece) in text::cut(piece, "()").into_iter().enumerate() {
            let words = text::words(piece);
            let interview = |word: &&text::Word<'_>| word.is_one_of("interview interviews");
            let skip = words.iter().take_while(interview).count();
            let end = words.iter().rposition(|word| !interview(&word)).map_or(0, |last| last + 1);
            let own = words.get(skip..end).unwrap_or_default();
            let post = name::post(own, 0)
                .filter(|run| bracketed == 0 && run.start == 0 && run.end == own.len());
            if let Some(run) = post.filter(|_| name::is_job(piece)) {
                found.post(run.text(piece, own), summary.to_owned(), sure);
            } else if let Some(run) = name::company(own, 0).filter(|run| run.end == own.len()) {
                let name = run.text(piece, own);
                if name::is_organisation(name) || found.people.is_house(name) {
                    found.company(name, summary.to_owned(), sure);
                }
            }
        }
    }
}

/// What stands between the marks of a title.
fn pieces(summary: &str) -> Vec<&str> {
    let pieces = text::cut(summary, ":|–—/").into_iter().flat_map(|piece| piece.split(" - "));
    pieces.map(str::trim).collect()
}

/// "Paul Weber and Nadia Brandt", "First interview between Paul Weber and Nadia Brandt": whoever is not the person
/// themselves.
fn pair(piece: &str, summary: &str, found: &mut Gathered) {
    let piece = piece.rsplit_once(" between ").map_or(piece, |(_, pair)| pair);
    let Some((one, other)) = piece.split_once(" and ").or_else(|| piece.split_once(" <> ")) else {
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
    found.people.note_house(&organizer.email);
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

/// Everybody on it, to be put to the names that are found.
pub(super) fn addresses(invitation: &Invitation) -> Vec<Mailbox> {
    let all = invitation.organizer.iter().chain(invitation.attendees.iter().take(GUESTS));
    let mailbox = |guest: &Guest| Mailbox { name: tidy(&guest.name), email: guest.email.clone() };
    all.map(mailbox).collect()
}

fn domain(email: &str) -> String {
    email.rsplit_once('@').map(|(_, domain)| domain.to_ascii_lowercase()).unwrap_or_default()
}

fn tidy(name: &str) -> String {
    name::given_first(&lang::clean(name).replace('\n', " "))
}

//! What was sent, and whether a message goes to somebody who was written to already (issue "Sending": a second
//! note to the same person warns).

use super::Wordings;
use crate::domain::clock::{Instant, Moment, parse_day};
use crate::domain::debrief::{Debrief, MessageKind, NoteKey, Reach, Reader};
use crate::domain::lang::Grammar;
use crate::domain::order::order;

/// A message that was sent, as the person said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Which.
    pub key: NoteKey,
    /// When.
    pub at: Instant,
}

/// So many days ago at most a message was sent. Whoever gives an earlier day has slipped in its year.
const LONGEST_AGO: i32 = 366;

/// Why a day cannot be the one on which a message was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSentOn {
    /// It is no whole day yet.
    Unfinished,
    /// It is still to come.
    ToCome,
    /// It is more than a year ago.
    LongAgo,
}

/// When a message was sent that was sent on a day as a date box gives it: in the middle of that day, which is the same
/// day in every place near by.
///
/// # Errors
/// Says why it cannot have been sent then.
pub fn sent_on(given: &str, moment: &Moment) -> Result<Instant, NotSentOn> {
    let today = moment.today();
    let day = parse_day(given).ok_or(NotSentOn::Unfinished)?;
    if day > today {
        Err(NotSentOn::ToCome)
    } else if today.to_julian_day() - day.to_julian_day() > LONGEST_AGO {
        Err(NotSentOn::LongAgo)
    } else {
        Ok(moment.at(day, 12, 0).min(moment.now))
    }
}

/// Every message that was sent, the latest first.
pub fn sent(debrief: &Debrief) -> Vec<Sent> {
    let sent = |note: &crate::domain::debrief::Note| Some(Sent { key: note.key, at: note.sent? });
    let mut all: Vec<Sent> = debrief.notes.iter().filter_map(sent).collect();
    order(&mut all, |a, b| a.at > b.at);
    all
}

/// The latest message that went to whoever reads this one, if any did. Names are compared as they are greeted,
/// without their titles, and whatever somebody is: an interviewer who is the recruiter too is one person.
pub fn written_before(
    debrief: &Debrief,
    key: &NoteKey,
    wordings: &Wordings,
    grammar: &dyn Grammar,
) -> Option<Sent> {
    let reader = |key: &NoteKey| bare_name(reader(debrief, key), wordings, grammar);
    let this = reader(key);
    let mut before = sent(debrief).into_iter().filter(|sent| sent.key != *key);
    before.find(|sent| {
        let outside = |key: &NoteKey| key.kind.reader() == Reader::Contact;
        // Two whose names are not known: the hiring team both times, and outside nobody can tell.
        reader(&sent.key) == this && (!this.is_empty() || !outside(key) && !outside(&sent.key))
    })
}

/// Whether a message is owed to its reader, whatever they were sent before (design: judgement, rules 3 to 5).
pub const fn is_owed(kind: MessageKind) -> bool {
    matches!(kind, MessageKind::Correct | MessageKind::Apology | MessageKind::RepairNote)
}

/// Who reads a message in the end, as typed: the one it is passed on to, and without such a one the recruiter.
fn reader<'a>(debrief: &'a Debrief, key: &NoteKey) -> &'a str {
    let errand = key.about.and_then(|id| debrief.errand(id));
    let met = key.to.and_then(|id| debrief.person(id)).map(|person| person.name.as_str());
    let through = matches!(debrief.facts.reach(), Reach::Recruiter | Reach::ContactOnly);
    match (key.kind.reader(), met) {
        (Reader::Contact, _) => errand.map_or("", |errand| &errand.name),
        // What the recruiter sees to is written to them, whomever of those they met it is about.
        (Reader::Recruiter, _) if through => &debrief.facts.recruiter,
        (_, Some(name)) => name,
        (_, None) => &debrief.facts.recruiter,
    }
}

/// A name as it is greeted, in small letters and without titles and stops.
fn bare_name(typed: &str, wordings: &Wordings, grammar: &dyn Grammar) -> String {
    let name = grammar.greeting_name(typed).to_lowercase();
    let words = name.split_whitespace().map(|word| word.trim_end_matches(['.', ',']));
    let words = words.filter(|word| !word.is_empty() && !wordings.lists("titles", word));
    words.collect::<Vec<_>>().join(" ")
}

//! An invitation, a mail, or a text that was pasted.

use super::used::{calendar, mailed, read_as_typed};
use super::{NOW, misleads, moment, text};
use afterview::app::calendar_file;
use afterview::domain::bring::{
    Fact, NotRead, Reader, When, is_placed, is_too_large, offers, read, read_calendar,
};
use afterview::domain::debrief::Debrief;
use afterview::domain::json::{read as read_json, write};
use afterview::domain::mail::is_address;

const ME: &str = "Nadia Brandt";
/// The most letters of the words that a fact comes from, with what shows that there are more.
const LONGEST_QUOTE: usize = 202;

/// Reads it for facts and takes all of them over. The first byte says whether its name is that of a calendar.
pub fn ics(bytes: &[u8]) {
    let calendar = bytes.first() == Some(&b'C');
    let text = text(bytes.get(1..).unwrap_or_default());
    let reader = Reader { today: moment().today(), me: ME, calendar };
    match read(&text, reader) {
        Err(error) => assert_eq!(error == NotRead::TooLarge, is_too_large(&text)),
        Ok(found) => {
            assert!(!found.facts.is_empty() && found.facts.len() < 100);
            for one in &found.facts {
                assert!(one.quote.chars().count() <= LONGEST_QUOTE, "{}", one.quote.len());
                plain(&one.fact);
            }
            assert_eq!(read(&text, reader), Ok(found.clone()), "twice, it says something else");
            taken_over(&found);
        }
    }
    if let Ok(invitation) = read_calendar(&text) {
        for when in [&invitation.start, &invitation.end].into_iter().flatten() {
            timed(when);
        }
    }
    if text.len() < 2_000 {
        ours(&text);
    }
}

fn plain(fact: &Fact) {
    let texts = match fact {
        Fact::Company(name) | Fact::Role(name) => vec![name],
        Fact::Person { name, email } | Fact::Recruiter { name, email } => {
            assert!(email.is_empty() || is_address(email), "{email:?}");
            assert!(!(name.is_empty() && email.is_empty()) && name != ME);
            vec![name, email]
        }
        Fact::Ended(when) | Fact::Started(when) => return timed(when),
        Fact::Decision(_) => return,
    };
    for text in texts {
        assert!(!text.contains(misleads), "{text:?}");
        assert!(text.chars().count() <= 300, "{}", text.len());
    }
}

fn timed(when: &When) {
    assert!(when.minutes.is_none_or(|minutes| minutes < 24 * 60), "{when:?}");
    let at = when.instant(&moment().zone, None);
    let _ = (is_placed(when, &moment().zone, &[]), when.about(), when.an_hour_later());
    calendar("Afterview", at, Some(NOW.plus(60)));
}

/// What it offers can be taken over, is kept as it was, and leaves as it should.
fn taken_over(found: &afterview::domain::bring::Found) {
    let mut debrief = Debrief { started: NOW, ..Debrief::default() };
    for (new, offer) in (1..).zip(offers(found, &debrief.clone(), &moment(), &[])) {
        let _ = offer.key();
        for change in offer.changes(new) {
            debrief.apply(change);
        }
    }
    assert_eq!(read_json::<Debrief>(&write(&debrief)), Ok(debrief.clone()));
    for person in &debrief.facts.people {
        mailed(Some(&person.email), Some(&debrief.facts.role), &person.name);
    }
}

/// A title of ours is read back by ourselves and by others; as Markdown it is what was typed.
fn ours(text: &str) {
    calendar(text, NOW, None);
    read_as_typed(text);
    mailed(Some(text), Some(text), text);
    let file = calendar_file(text, NOW, None, NOW, "fuzzed");
    let read = read_calendar(&file).expect("a calendar of ours");
    let held: String =
        text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
    assert_eq!(read.summary, held);
}

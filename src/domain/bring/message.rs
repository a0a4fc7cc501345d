//! Messages and postings: who wrote them, and what each says.

use super::event;
use super::gather::Gathered;
use super::labels::labels;
use super::mailbox::{Mailbox, mailboxes};
use super::name;
use super::people::Somebody;
use super::phrases::{self, Setting};
use super::signature::{Signed, signature};
use super::text;
use super::thread::{Message, Side};
use time::Date;

/// Looks through one message.
pub(super) fn look(message: &Message, today: Date, found: &mut Gathered) {
    let theirs = message.side == Side::Theirs;
    let setting = Setting { written: message.date, today, theirs };
    let mut signed = signature(message, theirs).unwrap_or_default();
    let companies = std::mem::take(&mut signed.companies);
    if message.side != Side::Mine {
        sender(message, signed, theirs, found);
    }
    let lines: Vec<&str> = message.body.iter().map(String::as_str).collect();
    event::title(&message.subject, found);
    if message.subject.is_empty() {
        // An invitation whose text was copied has its title there.
        event::title(lines.iter().find(|line| !line.is_empty()).unwrap_or(&""), found);
    }
    phrases::look(&message.subject, setting, found);
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
        recruits: fits && name::is_recruiter(&signed.title) || name::is_recruiter(&message.quote),
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

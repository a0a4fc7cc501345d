//! Names with their addresses, as headers hold them.

use super::name;
use super::text;
use crate::domain::mail::is_address;

/// The most people in one line that are looked at.
const READERS: usize = 30;

/// A name with an address; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mailbox {
    pub name: String,
    pub email: String,
}

/// The names and addresses of a header line. A single sender may be "Lind, Maya <maya@lind.example>".
pub(super) fn mailboxes(text: &str, single: bool) -> Vec<Mailbox> {
    let mut all: Vec<Mailbox> = Vec::new();
    let mut quoted = false;
    let mut pending = String::new();
    // Outlook has blanks and a semicolon between readers, and commas inside their names.
    let between = if text.contains(';') { ";" } else { "," };
    let pieces = text.split(move |sign| {
        quoted ^= sign == '"';
        between.contains(sign) && !quoted
    });
    for piece in pieces.take(READERS) {
        let piece = piece.trim();
        let Some((name, email)) = mailbox(piece) else {
            text::trim(piece, "\"").clone_into(&mut pending);
            continue;
        };
        let family = std::mem::take(&mut pending);
        let name = if single && !family.is_empty() && !name.is_empty() {
            name::given_first(&[&family, ", ", name].concat())
        } else {
            name::given_first(name)
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
    // "Maya Lind (HR) <maya@lind.example>": the first bracket need not be the address's.
    let (name, email) = match piece.split_once('<').or_else(|| text::split(piece, "([")) {
        Some((name, rest)) => (name, text::split(rest, ">)]").map_or(rest, |(email, _)| email)),
        None => ("", piece),
    };
    let email = email.trim();
    let email = email.strip_prefix("mailto:").unwrap_or(email);
    let name = text::trim(name, " \"'");
    is_address(email).then_some((if name.contains('@') { "" } else { name }, email))
}

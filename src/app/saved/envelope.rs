//! The envelope around each stored text.

use super::pack::{pack, unpack};
use super::shape::fits;
use super::{BEGINNING, Fields, SavedError, VERSION, bare, fields, outermost};
use super::{Sum, json as to_json};
use crate::domain::clock::Instant;
use crate::domain::json::{self, Saved};
use std::borrow::Cow;

/// How many tabs' marks an envelope remembers.
const MARKS_KEPT: usize = 32;

/// Up to which of its numbered changes each tab's journal is already in an envelope's body, the most recent
/// tab last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(Vec<(String, u64)>);

impl Marks {
    /// The mark of a tab; 0 where nothing of it is in.
    pub fn of(&self, tab: &str) -> u64 {
        self.0.iter().find(|(name, _)| name == tab).map_or(0, |(_, mark)| *mark)
    }

    /// Raises the mark of a tab. The tabs that were heard of longest ago are forgotten: their journals were
    /// put away when they were taken in.
    pub fn raise(&mut self, tab: &str, to: u64) {
        let mark = self.of(tab).max(to);
        self.0.retain(|(name, _)| name != tab);
        self.0.push((tab.to_owned(), mark));
        let over = self.0.len().saturating_sub(MARKS_KEPT);
        self.0.drain(..over);
    }

    /// Raises the mark of each tab to what it is in others.
    pub fn raise_all(&mut self, others: &Self) {
        for (tab, mark) in &others.0 {
            self.raise(tab, *mark);
        }
    }
}

/// An envelope that was opened: its checksum is right, its body is not read yet.
#[derive(Clone, Debug)]
pub struct Sealed<'a> {
    /// How often the body was written.
    pub rev: u64,
    /// When the body was last changed. None where version 1 wrote it, in the index, and in a journal
    /// unless that is a receipt.
    pub at: Option<Instant>,
    /// What of each tab's journal is in the body.
    pub seen: Marks,
    /// The checksum: two envelopes with the same one hold the same.
    pub sum: u64,
    body: Body<'a>,
}

/// A body as it lies in an envelope, the packed one with its quotes.
#[derive(Clone, Copy, Debug)]
enum Body<'a> {
    Plain(&'a str),
    Packed(&'a str),
}

impl<'a> Sealed<'a> {
    /// Opens an envelope.
    ///
    /// # Errors
    /// Says what is wrong with a text that is no whole envelope of this version.
    pub fn open(text: &'a str) -> Result<Self, SavedError> {
        Self::of(&fields(text)?)
    }

    pub(super) fn of(fields: &Fields<'a>) -> Result<Self, SavedError> {
        let raw = |name: &str| fields.get(name).map(|value| value.raw()).ok_or(SavedError::Damaged);
        let rev = raw("rev")?.parse().map_err(|_| SavedError::Damaged)?;
        let seen = raw("seen")?;
        let body = match raw("packed") {
            Ok(packed) => Body::Packed(packed),
            Err(_) => Body::Plain(raw("body")?),
        };
        let (Body::Plain(text) | Body::Packed(text)) = body;
        let at = fields.get("at").map(|at| Instant::read(*at)).transpose();
        let at = at.map_err(|_| SavedError::Damaged)?;
        let sum = envelope_sum(rev, at, seen, text);
        if raw("sum")?.trim_matches('"') != hex(sum) {
            return Err(SavedError::Damaged);
        }
        let seen = json::read(seen).map_err(|_| SavedError::Damaged)?;
        Ok(Self { rev, at, seen: Marks(seen), sum, body })
    }

    /// Whether a change is in another copy of the same debrief that is not in this one; the changes of one tab do not
    /// count.
    pub fn lacks(&self, other: &Self, besides: &str) -> bool {
        let Marks(marks) = &other.seen;
        marks.iter().filter(|(tab, _)| tab != besides).any(|(tab, mark)| {
            let Marks(ours) = &self.seen;
            match ours.iter().find(|(name, _)| name == tab) {
                Some((_, seen)) => seen < mark,
                // A full list has forgotten tabs: this may be one of them, unless the other copy is later.
                None => ours.len() < MARKS_KEPT || other.rev > self.rev,
            }
        })
    }

    /// Reads the body.
    ///
    /// # Errors
    /// The checksum is right, so these are the bytes that some build wrote. If this one cannot read them,
    /// it was another one: [`SavedError::Newer`]. A packed body that does not unpack is damaged.
    pub fn body<T: Saved>(&self) -> Result<T, SavedError> {
        let text = self.text().ok_or(SavedError::Damaged)?;
        json::read(&text).map_err(|_| SavedError::Newer { version: VERSION })
    }

    /// The text of the body.
    fn text(&self) -> Option<Cow<'a, str>> {
        match self.body {
            Body::Plain(body) => Some(Cow::Borrowed(body)),
            Body::Packed(packed) => unpacked(packed.trim_matches('"')).map(Cow::Owned),
        }
    }

    /// The same with its body packed, as the next revision: the text and its checksum. None where it is packed
    /// already, or there would be nothing to gain.
    pub fn packed(&self) -> Option<(String, u64)> {
        let Body::Plain(body) = self.body else { return None };
        let packed = pack(body).filter(|packed| unpack(packed).as_deref() == Some(body))?;
        let packed = format!(r#""{packed}""#);
        Some(put_in(self.rev.saturating_add(1), self.at, &self.seen, "packed", &packed))
    }
}

/// Puts a body into an envelope: the text and its checksum.
pub fn seal(rev: u64, seen: &Marks, body: &str) -> (String, u64) {
    seal_at(rev, None, seen, body)
}

/// Puts a body into an envelope that says when it was last changed.
pub fn seal_at(rev: u64, at: Option<Instant>, seen: &Marks, body: &str) -> (String, u64) {
    put_in(rev, at, seen, "body", body)
}

fn put_in(rev: u64, at: Option<Instant>, seen: &Marks, name: &str, body: &str) -> (String, u64) {
    let seen = to_json(&seen.0);
    let sum = envelope_sum(rev, at, &seen, body);
    let hex = hex(sum);
    let head = format!(r#"{BEGINNING},"version":{VERSION},"rev":{rev},"sum":"{hex}""#);
    let at = at.map(|Instant(at)| format!(r#","at":{at}"#)).unwrap_or_default();
    (format!(r#"{head}{at},"seen":{seen},"{name}":{body}}}"#), sum)
}

/// The revision and the checksum of an envelope of this version, as its edges tell them ([`Store::edges`]); none where it may be
/// no whole one. Its body may still be spoilt: that is found when it is read.
///
/// [`Store::edges`]: crate::app::store::Store::edges
pub fn glance([first, last]: &[String; 2]) -> Option<(u64, u64)> {
    let beginning = format!(r#"{BEGINNING},"version":{VERSION},"rev":"#);
    let (rev, after) = first.strip_prefix(&beginning)?.split_once(r#","sum":""#)?;
    let (sum, _) = after.split_once('"')?;
    let is_whole = matches!(last.as_str(), "}}" | "\"}");
    let sum = u64::from_str_radix(sum, 16).ok().filter(|_| is_whole)?;
    Some((rev.parse().ok()?, sum))
}

/// What can be read of a body that a newer build wrote: to look at, never to write back.
pub fn glimpse<T: Saved>(text: &str) -> Option<T> {
    let fields = outermost(bare(text)).ok()?;
    match fields.get("body") {
        Some(body) => T::read(*body).ok(),
        None => json::read(&unpacked(&fields.get("packed")?.text().ok()?)?).ok(),
    }
}

/// What was packed. A few letters may hold as much as a file may: it is looked at as one.
fn unpacked(packed: &str) -> Option<String> {
    unpack(packed).filter(|text| fits(text).is_ok())
}

fn envelope_sum(rev: u64, at: Option<Instant>, seen: &str, body: &str) -> u64 {
    let mut sum = Sum::default();
    let mut take = |part: &str| {
        sum.take(part);
        // Keeps the parts from running into each other.
        sum.take("\n");
    };
    take(&rev.to_string());
    if let Some(Instant(at)) = at {
        take(&at.to_string());
    }
    take(seen);
    take(body);
    sum.value()
}

fn hex(sum: u64) -> String {
    format!("{sum:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::debrief::Debrief;

    #[test]
    fn a_few_letters_that_unpack_to_more_than_anything_of_ours_are_refused() {
        let packed = |unknown: &str| {
            let body = format!(r#"{{"id":"a","unknown":[{unknown}]}}"#);
            let packed = format!("\"{}\"", pack(&body).unwrap());
            put_in(1, None, &Marks::default(), "packed", &packed).0
        };
        let read = |text: &str| Sealed::open(text).unwrap().body::<Debrief>().map(|read| read.id.0);
        let zeros = "0,".repeat(4_000) + "0";
        assert_eq!(read(&packed(&zeros)), Ok("a".to_owned()));
        let too_much = packed(&("0,".repeat(5_000) + "0"));
        assert!(too_much.len() < 1_000);
        assert_eq!(read(&too_much), Err(SavedError::Damaged));
        assert_eq!(glimpse::<Debrief>(&too_much).map(|read| read.id), None);
        let too_deep = packed(&("[".repeat(80) + &"]".repeat(80)));
        assert_eq!(read(&too_deep), Err(SavedError::Damaged));
    }
}

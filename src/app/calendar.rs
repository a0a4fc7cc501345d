//! Calendar files (RFC 5545) for timed actions. Titles are neutral, since they show on lock screens and
//! work calendars (design: messages, "Sending").

use crate::domain::clock::{HOUR, Instant, Zone};

/// How long the entry takes in the calendar, in seconds.
const LENGTH: i64 = 15 * 60;
/// The longest content line in octets, without its line end (RFC 5545, section 3.1).
const LINE_OCTETS: usize = 75;

/// How long before a latest time its first alarm rings, in seconds.
const AHEAD: i64 = HOUR;

/// One entry of a calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// When it begins.
    pub at: Instant,
    /// What it is called: neutral.
    pub title: String,
    /// What tells it from others in the same calendar, and is the same when it is exported again.
    pub name: String,
    /// Whether an alarm rings an hour before, besides the one at its beginning.
    pub ahead: bool,
}

/// A calendar file for one action: an entry with an alarm at its time and, where it has a latest time, one with an
/// alarm there and one an hour before. What is over already is left out.
pub fn calendar_file(
    title: &str,
    at: Instant,
    due: Option<Instant>,
    made: Instant,
    uid: &str,
) -> String {
    let entry = |at, name, ahead| CalendarEntry { at, title: title.to_owned(), name, ahead };
    let mut entries = Vec::new();
    // A file without an entry would be none: where all is over, the action's own time stays.
    let due = due.filter(|due| *due > made && *due != at);
    if due.is_none() || at > made {
        entries.push(entry(at, uid.to_owned(), false));
    }
    entries.extend(due.map(|due| entry(due, format!("{uid}-due"), true)));
    calendar_of(&entries, made)
}

/// A calendar file of these entries. Times are in UTC, which every program reads alike. An early alarm that
/// would have rung already is left out.
pub fn calendar_of(entries: &[CalendarEntry], made: Instant) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Afterview//Afterview//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
    ];
    for entry in entries {
        lines.extend(lines_of(entry, made));
    }
    lines.push("END:VCALENDAR".to_owned());
    let mut file = String::new();
    for line in &lines {
        fold(line, &mut file);
    }
    file
}

fn lines_of(entry: &CalendarEntry, made: Instant) -> Vec<String> {
    let CalendarEntry { at, title, name, ahead } = entry;
    let early = *ahead && at.plus(-AHEAD) > made;
    let alarms: &[&str] = if early { &["-PT1H", "PT0S"] } else { &["PT0S"] };
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@afterview", escape(name)),
        format!("DTSTAMP:{}", utc(made)),
        format!("DTSTART:{}", utc(*at)),
        format!("DTEND:{}", utc(at.plus(LENGTH))),
        format!("SUMMARY:{}", escape(title)),
        "CLASS:PRIVATE".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    for trigger in alarms {
        lines.extend([
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("TRIGGER:{trigger}"),
            format!("DESCRIPTION:{}", escape(title)),
            "END:VALARM".to_owned(),
        ]);
    }
    lines.push("END:VEVENT".to_owned());
    lines
}

/// An instant as `20261121T174000Z`.
fn utc(at: Instant) -> String {
    let local = Zone::default().local(at);
    let (day, minutes) = (local.day, local.minutes);
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        day.year(),
        u8::from(day.month()),
        day.day(),
        minutes / 60,
        minutes % 60,
        at.0.rem_euclid(60),
    )
}

/// Escapes a text value (RFC 5545, section 3.3.11).
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Writes a line, folded between characters so that no piece is longer than [`LINE_OCTETS`].
fn fold(line: &str, out: &mut String) {
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LINE_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    out.push_str("\r\n");
}
